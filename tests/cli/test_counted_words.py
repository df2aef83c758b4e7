"""Figures with their nouns: one of a thing is never several, in any command."""

from __future__ import annotations

import re
from datetime import date

import pytest

from app.cli.tables import many, table
from app.domain.proposals import Outcome
from app.workspace.clock import Clock
from app.workspace.workspace import Workspace
from tests.command_line import CommandLine

ONE_AS_MANY = re.compile(
    r"(?<![\d,.])1 (Connects|wins|proposals|interviews|entries|rows|are|were)\b"
)
POST = """Kiln log
Posted 2 hours ago
Fixed-price
$300
Est. budget
Intermediate
Experience Level
About the client
Payment method verified
"""
COMMANDS = (
    ("balance",), ("lots",), ("lots", "--compare"), ("expiring", "--days", "365"), ("ledger",),
    ("reconcile", "2"), ("wins",), ("wins", "--by", "member"), ("wins", "--by", "boosted"),
    ("owed",), ("owed", "--policy"), ("wallet",), ("rules",), ("history",), ("check",),
    ("today",), ("twins",), ("estimate", "-"), ("advise", "-"),
)  # fmt: skip
"""What answers without writing."""


@pytest.fixture
def single(command: CommandLine) -> CommandLine:
    """One Connect bought and held, one proposal of one Connect, one interview that won."""
    command.json("add", "bought 2 for 0.30 on 2026-01-05")
    command.json("add", "spent 1 on “Kiln log” on 2026-01-10")
    workspace = Workspace.open(command.ledger, Clock(date(2026, 3, 10)))
    (sent,) = workspace.ledger().sent
    workspace.mark(sent, Outcome.INTERVIEW, date(2026, 1, 12))
    (sent,) = workspace.ledger().sent
    workspace.mark(sent, Outcome.HIRED, date(2026, 1, 15))
    workspace.close()
    return command


def test_that_one_is_never_said_as_several(single: CommandLine) -> None:
    said = {arguments: single.run(*arguments, stdin=POST) for arguments in COMMANDS}
    assert {arguments: found.output for arguments, found in said.items() if found.exit_code} == {}
    faults = {arguments: ONE_AS_MANY.findall(found.stdout) for arguments, found in said.items()}
    assert {arguments: fault for arguments, fault in faults.items() if fault} == {}


def test_that_every_command_answers_on_an_empty_ledger(command: CommandLine) -> None:
    said = {arguments: command.run(*arguments, stdin=POST) for arguments in COMMANDS}
    assert {arguments: found.output for arguments, found in said.items() if found.exit_code} == {}
    for arguments, found in said.items():
        assert found.stdout.strip(), arguments
        assert not re.search(r"\bNone\b(?! of)|\bnan\b|\binf\b|\{\w*\}", found.stdout), arguments


def test_that_one_win_and_one_connect_are_said_so(single: CommandLine) -> None:
    assert single.run("wins").stdout.startswith(
        "1 proposal, 0 too young to count, 1 reply, 1 interview, 1 win.\n1 Connect spent, "
    )
    assert single.run("balance").stdout.startswith("1 Connect on 2026-03-10: 1 bought.")
    assert single.run("wallet").stdout.startswith("Personal holds 1 Connect.")
    assert single.run("check").stdout == "Sound: 2 entries checked.\n"


def test_that_figures_do_not_follow_the_locale_of_the_shell(
    single: CommandLine, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = {arguments: single.run(*arguments).stdout for arguments in COMMANDS[:6]}
    monkeypatch.setenv("LANG", "ar_EG.UTF-8")
    monkeypatch.setenv("LC_ALL", "ar_EG.UTF-8")
    assert {arguments: single.run(*arguments).stdout for arguments in COMMANDS[:6]} == before


def test_that_a_lot_of_unknown_cost_is_not_said_to_be_free(command: CommandLine) -> None:
    command.json("reconcile", "5")
    workspace = Workspace.open(command.ledger, Clock(date(2026, 3, 10)))
    workspace.state_balance(5, None)
    workspace.close()
    assert "What they cost is not known." in command.run("balance").stdout
    command.json("add", "bought 10 for 1.50 on 2026-03-10")
    assert "The known ones cost $1.50." in command.run("balance").stdout


def test_that_a_ledger_without_a_wallet_says_how_to_get_it_back(command: CommandLine) -> None:
    command.json("undo")
    found = command.run("wallet")
    assert found.exit_code == 1
    assert found.stderr.startswith("This ledger has no wallet: the change that made it is undone.")
    command.json("redo")
    assert command.run("wallet").exit_code == 0


def test_that_an_id_in_a_table_can_be_copied_whole(single: CommandLine) -> None:
    found = single.run("history").stdout
    for batch in single.json("history")["batches"]:
        assert batch["batch"] in found


def test_that_a_column_kept_whole_leaves_less_room_for_the_others() -> None:
    shown = table(["What", "Id"], [("word " * 30, "x" * 36)], set(), whole={1})
    assert "x" * 36 in shown
    assert max(map(len, shown.splitlines())) <= 100


@pytest.mark.parametrize(
    ("number", "said"), [(0, "0 wins"), (1, "1 win"), (2, "2 wins"), (1000, "1000 wins")]
)
def test_that_a_noun_follows_its_number(number: int, said: str) -> None:
    assert many(number, "win", "wins") == said

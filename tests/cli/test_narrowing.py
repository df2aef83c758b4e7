"""`bidbook ledger` with the filter of the search field and with saved views."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from app.domain.table_views import SavedView
from app.workspace.clock import Clock
from app.workspace.workspace import Workspace
from tests.command_line import AS_OF, CommandLine


@pytest.fixture
def cli(tmp_path: Path) -> CommandLine:
    path = tmp_path / "my.bidbook"
    clock = Clock(date.fromisoformat(AS_OF))
    workspace = Workspace.create(path, clock, balance=100)
    workspace.add("spent 12+5 on “Kiln log” on 2026-03-01")
    workspace.add("spent 8 on “Tide table” on 2026-03-04")
    workspace.save_view(SavedView(table="ledger", name="Large", line="amount>7 kind:proposal"))
    workspace.close()
    return CommandLine(path)


def connects(cli: CommandLine, *arguments: str) -> list[int]:
    return [row["connects"] for row in cli.json("ledger", *arguments)["entries"]]


@pytest.mark.parametrize(
    ("arguments", "wanted"),
    [
        (("kind:boost",), [-5]),
        (("amount>7",), [-8, -12]),
        (("amount>7", "date<2026-03-02"), [-12]),
        (("--", "-kind:boost"), [-8, -12]),
        (("kiln log",), [-12, -5]),
        (("log kiln",), []),
        (("tide", "--kind", "proposal"), [-8]),
        (("--view", "large"), [-8, -12]),
        (("--view", "Large", "kiln"), [-12]),
        ((), [-8, -12, -5]),
    ],
)
def test_that_entries_are_narrowed_as_in_the_window(
    cli: CommandLine, arguments: tuple[str, ...], wanted: list[int]
) -> None:
    assert sorted(connects(cli, *arguments)) == sorted(wanted)


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("kind:bost",), "“bost” is no kind here. Try: boost, bought."),
        (("amount>x",), "Write amount>10 or amount:10..20."),
        (("colour:red",), "No filter is called “colour”"),
        (("--view", "Nope"), "There is no view named Nope. There is: Large."),
    ],
)
def test_that_what_is_not_understood_lists_nothing_and_says_why(
    cli: CommandLine, arguments: tuple[str, ...], said: str
) -> None:
    result = cli.run("ledger", *arguments)
    assert result.exit_code != 0
    assert said in result.output

"""`bidbook wallet` and `bidbook owed`, and the warnings of `add`, on a ledger of their own."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from app.domain.proposals import Outcome
from app.workspace.clock import Clock
from app.workspace.workspace import Workspace
from tests.command_line import CommandLine
from tests.domain.rows import day


def line_of(tmp_path: Path, as_of: str, *new: str) -> CommandLine:
    line = CommandLine(tmp_path / "own.bidbook", as_of)
    line.json("new", str(line.ledger), *new)
    return line


@pytest.fixture
def plus(tmp_path: Path) -> CommandLine:
    since = ("--since", "2026-01-20", "--balance", "40")
    return line_of(
        tmp_path, "2026-03-10", "--plan", "freelancer-plus", "--billing-day", "5", *since
    )


def mark(line: CommandLine, outcome: Outcome, on: str) -> None:
    workspace = Workspace.open(line.ledger, Clock(day(line.as_of)))
    try:
        workspace.mark(workspace.ledger().sent[0], outcome, day(on))
    finally:
        workspace.close()


def test_that_a_wallet_tells_its_plans_and_what_they_bring(plus: CommandLine) -> None:
    plus.json("add", "plan 100 on 2026-02-05")
    found = plus.json("wallet")
    assert (found["wallet"], found["plan"], found["can_buy"]) == (
        "Personal",
        "freelancer-plus",
        True,
    )
    assert found["plans"] == [
        {"plan": "freelancer-plus", "from": None, "until": None, "billing_day": 5}
    ]
    assert [(g["on"], g["connects"], g["state"]) for g in found["expected"]] == [
        ("2026-02-05", 100, "confirmed"),
        ("2026-03-05", 100, "expected"),
        ("2026-04-05", 100, "expected"),
    ]
    text = plus.run("wallet").stdout
    assert "Freelancer Plus" in text
    assert "2026-04-05" in text


def test_that_a_change_of_plan_is_written_once_and_can_be_undone(plus: CommandLine) -> None:
    asked = ("wallet", "--plan", "freelancer-basic", "--from", "2026-03-05")
    found = plus.json(*asked)
    assert found["batch"]
    assert [(p["plan"], p["from"], p["until"], p["billing_day"]) for p in found["plans"]] == [
        ("freelancer-plus", None, "2026-03-04", 5),
        ("freelancer-basic", "2026-03-05", None, 5),
    ]
    assert plus.json(*asked)["batch"] is None
    assert "Put Personal on Freelancer Basic" in plus.run("history").stdout
    plus.json("undo")
    assert len(plus.json("wallet")["plans"]) == 1
    assert plus.json("check", "--rebuild")["ok"]


@pytest.mark.parametrize(
    ("arguments", "code", "words"),
    [
        (["--plan", "agency-plus"], 1, "cannot be on agency-plus"),
        (["--plan", "freelancer-basic", "--billing-day", "40"], 1, "40 is not a day"),
        (["--plan", "gold"], 2, "gold"),
        (["--from", "2026-03-01"], 2, "--plan"),
        (["--wallet", "Nobody"], 1, "Nobody"),
    ],
)
def test_that_a_plan_that_cannot_be_is_refused_plainly(
    plus: CommandLine, arguments: list[str], code: int, words: str
) -> None:
    result = plus.run("wallet", *arguments)
    assert result.exit_code == code
    assert words in result.stderr
    assert "Traceback" not in result.stderr


def test_that_a_purchase_keeps_its_tax_method_and_code(plus: CommandLine) -> None:
    found = plus.json("add", "bought 40 for 6.00 tax 1.20 paid card promo SPRING on 2026-03-01")
    assert found["warnings"] == []
    assert len(found["entries"]) == 1
    (bought,) = plus.json("wallet")["purchases"]
    assert bought == {
        "entry": found["entry"], "on": "2026-03-01", "connects": 40, "cost_cents": 600,
        "tax_cents": 120, "bundle": True, "paid": "card", "promo": "SPRING",
    }  # fmt: skip
    assert plus.json("balance")["cost_cents"] == 600
    plus.json("undo")
    assert plus.json("wallet")["purchases"] == []


@pytest.mark.parametrize(
    ("said", "words"),
    [
        ("bought 40 paid gold", "card, paypal"),
        ("bought 40 tax much", "amount of money"),
        ("bought 40 tax -1", "amount of money"),
        ("bought 40 promo two words", "two words"),
    ],
)
def test_that_what_is_not_understood_of_a_purchase_is_named(
    plus: CommandLine, said: str, words: str
) -> None:
    result = plus.run("add", said)
    assert result.exit_code == 1
    assert words in result.stderr


def test_that_titles_may_hold_the_words_of_purchases(plus: CommandLine) -> None:
    plus.json("add", "spent 4 on Tax 2026 for a paid promo")
    (entry, *_) = plus.json("ledger")["entries"]
    assert entry["title"] == "Tax 2026 for a paid promo"


def test_that_a_bundle_beyond_the_cap_is_warned_of_and_written(tmp_path: Path) -> None:
    line = line_of(tmp_path, "2020-06-10", "--since", "2020-06-01", "--balance", "73")
    assert line.json("wallet")["room"] == 67
    found = line.json("add", "bought 80 for 12.00")
    (warning,) = found["warnings"]
    assert warning["code"] == "passes_cap"
    assert "67" in warning["text"]
    assert line.json("balance")["balance"] == 153
    result = line.run("add", "bought 10")
    assert result.exit_code == 0
    assert "cap of 140" in result.stderr
    assert "cap" not in result.stdout


def test_that_a_closed_agency_is_warned_and_its_pool_frozen(tmp_path: Path) -> None:
    line = line_of(tmp_path, "2026-03-10", "--plan", "agency-plus", "--since", "2026-03-01")
    line.json("add", "bought 60 for 9.00 on 2026-03-02")
    line.json("wallet", "--plan", "agency-basic", "--from", "2026-03-05")
    found = line.json("wallet")
    assert (found["balance"], found["usable"], found["can_buy"]) == (60, 0, False)
    assert found["frozen"]["connects"] == 60
    assert [w["code"] for w in line.json("add", "bought 10")["warnings"]] == ["plan_cannot_buy"]
    assert [w["code"] for w in line.json("add", "spent 16 on Shop")["warnings"]] == ["pool_frozen"]
    assert "frozen since 2026-03-05" in line.run("wallet").stdout
    line.json("wallet", "--plan", "agency-plus", "--from", "2026-03-10")
    assert line.json("wallet")["frozen"] is None


def test_that_owed_names_what_is_due_with_a_text(plus: CommandLine) -> None:
    assert plus.json("owed") == {"owed": []}
    assert "nothing" in plus.run("owed").stdout
    plus.json("add", 'spent 14+6 on "Red logo" on 2026-03-01')
    mark(plus, Outcome.CLOSED, "2026-03-05")
    found: list[dict[str, Any]] = plus.json("owed")["owed"]
    assert [(o["job"], o["connects"], o["kind"], o["since"], o["certainty"]) for o in found] == [
        ("Red logo", 6, "boost_refund", "2026-03-05", "certain"),
        ("Red logo", 14, "refund", "2026-03-05", "certain"),
    ]
    assert all(o["late"] and o["due_on"] == "2026-03-07" for o in found)
    assert "Red logo" in found[0]["text"]
    text = plus.run("owed").stdout
    assert "20 Connects for certain" in text
    assert "Hello" in text
    plus.json("add", 'refund 14 on "Red logo"')
    plus.json("add", 'outbid 6 on "Red logo"')
    assert plus.json("owed") == {"owed": []}


def test_that_an_interview_is_owed_an_award(plus: CommandLine) -> None:
    plus.json("add", 'spent 14 on "Red logo" on 2026-03-01')
    mark(plus, Outcome.INTERVIEW, "2026-03-05")
    (found,) = plus.json("owed")["owed"]
    assert (found["kind"], found["certainty"], found["due_on"]) == (
        "award",
        "possible",
        "2026-03-06",
    )
    assert "may come" in plus.run("owed").stdout


def test_that_the_policy_is_shown_on_request(plus: CommandLine) -> None:
    found = plus.json("owed", "--policy")
    policy = {(p["of"], p["end"]): p["certainty"] for p in found["policy"]}
    assert policy["proposal", "closed"] == "certain"
    assert policy["proposal", "expired"] == "never"
    assert policy["boost", "outbid"] == "certain"
    assert {e["end"]: (e["kept"], e["lost"]) for e in found["account_ends"]} == {
        "account_closed": (0, 40),
        "suspended_for_good": (0, 40),
        "suspended": (40, 0),
    }
    assert "Suspended for a time" in plus.run("owed", "--policy").stdout


def test_that_a_reward_cools_down(plus: CommandLine) -> None:
    plus.json("add", "reward 40 note for feedback")
    found = plus.json("wallet")["reward"]
    assert (found["state"], found["last_on"], found["from"], found["until"]) == (
        "cooling", "2026-03-10", "2026-03-24", "2026-05-05",
    )  # fmt: skip
    (entry, *_) = plus.json("ledger")["entries"]
    assert (entry["kind"], entry["connects"]) == ("award", 40)

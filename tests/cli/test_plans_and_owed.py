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


def test_that_a_plan_can_be_tried_without_a_trace(plus: CommandLine) -> None:
    before = plus.json("wallet")
    asked = ("--plan", "freelancer-basic", "--from", "2026-03-05", "--try")
    found = plus.json("wallet", *asked)
    assert (found["is_same"], found["upgrade"], found["billing_day"]) == (False, False, 5)
    assert [(g["on"], g["paid"], g["free"]) for g in found["expected_now"]] == [
        ("2026-03-05", 90, 10),
        ("2026-04-05", 90, 10),
    ]
    # the day of the downgrade brings nothing; Basic's own comes a month later
    assert [(g["on"], g["paid"], g["free"]) for g in found["expected"]] == [("2026-04-05", 0, 10)]
    assert plus.json("wallet") == before
    text = plus.run("wallet", *asked).stdout
    assert "may come" in text
    assert text.endswith("Nothing is written.\n")
    same = plus.run("wallet", "--plan", "freelancer-plus", "--try").stdout
    assert same == "That plan holds already. Nothing would change.\n"


def test_that_trying_an_upgrade_shows_the_cut_of_its_free_part(tmp_path: Path) -> None:
    basic = line_of(tmp_path, "2026-03-12", "--billing-day", "1", "--since", "2026-01-20")
    asked = ("wallet", "--plan", "freelancer-plus", "--from", "2026-03-10", "--try")
    found = basic.json(*asked)
    # 22 of the 31 days of March are left on the 10th: 10 x 22 / 31 is 7.1
    assert [(g["on"], g["paid"], g["free"], g["prorated"]) for g in found["expected"]] == [
        ("2026-03-10", 90, 7, True),
        ("2026-04-10", 90, 10, False),
    ]
    assert (found["upgrade"], found["billing_day"]) == (True, 10)
    assert "7 (cut by days)" in basic.run(*asked).stdout
    late = basic.json("wallet", "--plan", "freelancer-plus", "--from", "2026-01-30", "--try")
    assert late["billing_day"] == 1


def test_that_trying_to_leave_agency_plus_tells_what_freezes(tmp_path: Path) -> None:
    line = line_of(tmp_path, "2026-03-10", "--plan", "agency-plus", "--since", "2026-01-20")
    line.json("add", "bought 100 on 2026-02-01")
    asked = ("wallet", "--plan", "agency-basic", "--from", "2026-03-01", "--try")
    found = line.json(*asked)
    assert (found["frozen"], found["can_buy"], found["expected"]) == (100, False, [])
    text = line.run(*asked).stdout
    assert "100 Connects are frozen since 2026-03-01" in text
    assert "This plan cannot buy Connects." in text


def test_that_a_milestone_is_noted_compared_and_taken_back(tmp_path: Path) -> None:
    line = line_of(tmp_path, "2021-12-31", "--since", "2021-01-01")
    line.json("add", "bought 10 on 2021-01-01")
    assert line.json("wallet")["once"] == []
    found = line.json("wallet", "--reached", "rising_talent", "--on", "2021-06-01")
    assert found["batch"]
    assert found["once"] == [
        {
            "for": "rising_talent", "on": "2021-06-01", "known_by": "told", "expected": 30,
            "received": 0, "state": "expected", "sure": True, "missing": 0, "entries": [],
        }
    ]  # fmt: skip
    again = line.json("wallet", "--reached", "rising_talent", "--on", "2021-06-01")
    assert again["batch"] is None
    line.json("add", "free 30 on 2021-06-02")
    (once,) = line.json("wallet")["once"]
    assert (once["received"], once["state"]) == (30, "confirmed")
    text = line.run("wallet").stdout
    assert "Rising Talent" in text
    assert "your word" in text
    line.json("wallet", "--reached", "rising_talent", "--forget")
    assert line.json("wallet")["once"] == []
    assert "Took back the day of" in line.run("history").stdout
    line.json("undo")
    assert line.json("wallet")["once"] == [once]
    assert line.json("check", "--rebuild")["ok"]


def test_that_the_reward_tells_its_pause_its_claim_and_that_it_is_not_certain(
    plus: CommandLine,
) -> None:
    plus.json("add", "reward 40 on 2026-03-01")
    window = plus.json("wallet")["reward"]
    # 2 to 8 weeks after 1 March
    assert (window["state"], window["from"], window["until"]) == (
        "cooling", "2026-03-15", "2026-04-26",
    )  # fmt: skip
    assert (window["last"], window["last_on"]) == (40, "2026-03-01")
    assert (window["cooldown_weeks"], window["certainty"]) == ([2, 8], "uncertain")
    assert window["needs_feedback"]
    text = " ".join(plus.run("wallet").stdout.split())
    for said in (
        "The last one came on 2026-03-01: 40.",
        "No further reward comes before 2026-03-15; from 2026-04-26 on nothing holds one back.",
        "Between two lie 2 to 8 weeks.",
        "Give feedback on the interview first, then claim it.",
        "Uncertain: few interviews bring one",
    ):
        assert said in text


@pytest.mark.parametrize(
    ("arguments", "code", "words"),
    [
        (["--plan", "agency-plus"], 1, "cannot be on agency-plus"),
        (["--plan", "freelancer-basic", "--billing-day", "40"], 1, "40 is not a day"),
        (["--plan", "gold"], 2, "gold"),
        (["--from", "2026-03-01"], 2, "--plan"),
        (["--wallet", "Nobody"], 1, "Nobody"),
        (["--try"], 2, "--plan"),
        (["--reached", "fame", "--on", "2026-03-01"], 2, "fame"),
        (["--reached", "sign_up"], 2, "--on"),
        (["--reached", "sign_up", "--on", "2026-03-01", "--forget"], 2, "--forget"),
        (["--on", "2026-03-01"], 2, "--reached"),
        (["--reached", "sign_up", "--on", "2026-04-01"], 1, "2026-04-01 is still ahead"),
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

"""`bidbook plan`, `backtest` and `nudges`: documents by contract, plain words, plain errors."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.command_line import CommandLine


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> CommandLine:
    path = tmp_path_factory.mktemp("sample") / "sample.bidbook"
    line = CommandLine(path, "2026-11-21")
    line.json("demo", str(path))
    return line


@pytest.fixture
def empty(tmp_path: Path) -> CommandLine:
    line = CommandLine(tmp_path / "own.bidbook", "2026-11-21")
    line.json("new", str(line.ledger))
    return line


def test_that_a_plan_tells_what_to_send_and_why_not_the_rest(sample: CommandLine) -> None:
    found = sample.json("plan", "--budget", "40")
    assert {"chosen", "left_out", "connects", "expected_value_cents"} <= set(found)
    assert found["connects"] == sum(job["connects"] for job in found["chosen"]) <= 40
    assert found["expected_value_cents"] == pytest.approx(
        sum(job["net_value_cents"] for job in found["chosen"]), abs=len(found["chosen"])
    )
    assert {job["why"] for job in found["left_out"]} <= {"budget", "not_worth_it", "wallet"}
    free = sample.json("plan")
    assert free["expected_value_cents"] >= found["expected_value_cents"]


def test_that_a_plan_keeps_to_the_minutes_and_leaves_out_what_it_is_told_to(
    sample: CommandLine,
) -> None:
    found = sample.json("plan", "--minutes", "60")
    assert sum(job["minutes"] for job in found["chosen"]) == found["minutes"] <= 60
    first = found["chosen"][0]
    without = sample.json("plan", "--minutes", "60", "--without", first["title"].upper())
    assert {"id": first["id"], "why": "taken_out"}.items() <= next(
        job for job in without["left_out"] if job["id"] == first["id"]
    ).items()
    lost = found["expected_value_cents"] - without["expected_value_cents"]
    assert lost == pytest.approx(first["cost_of_leaving_cents"], abs=2)


def test_that_limits_which_are_none_are_refused_in_a_sentence(sample: CommandLine) -> None:
    for option, value in (("--budget", "-1"), ("--minutes", "99999")):
        result = sample.run("plan", option, value)
        assert result.exit_code == 1
        assert value in result.stderr
        assert "Traceback" not in result.stderr
    assert sample.run("plan", "--budget", "many").exit_code == 2


def test_that_an_empty_shortlist_says_how_to_fill_it(empty: CommandLine) -> None:
    assert empty.json("plan")["chosen"] == []
    assert "bidbook import FILE --kind job" in empty.run("plan").stdout


def test_that_a_backtest_has_the_keys_of_the_contract(sample: CommandLine) -> None:
    found = sample.json("backtest")
    assert {"n", "brier", "brier_base_rate", "log_loss", "curve", "enough"} <= set(found)
    assert found["enough"] is (found["hires"] >= 10)
    assert sum(point["n"] for point in found["curve"]) == found["n"]
    assert sum(group["hires"] for group in found["groups"]) == found["hires"]
    assert sum(period["n"] for period in found["periods"]) == found["n"]
    assert [way["name"] for way in found["ways"]] == [
        "advice",
        "checklist",
        "base_rate",
        "apply_to_all",
    ]
    for point in found["curve"]:
        assert point["low"] <= point["happened"] <= point["high"]


def test_that_a_backtest_of_nothing_says_so(empty: CommandLine) -> None:
    found = empty.json("backtest")
    assert (found["n"], found["brier"], found["curve"], found["enough"]) == (0, None, [], False)
    assert "No proposal of yours can be judged yet" in empty.run("backtest").stdout


def test_that_a_backtest_begins_with_one_plain_sentence(sample: CommandLine) -> None:
    first = sample.run("backtest").stdout.splitlines()[0]
    assert first.startswith("Of the jobs it gave about ")
    assert "hindsight" in sample.run("backtest").stdout
    alone = sample.run("backtest", "--wallet", "Personal").stdout.splitlines()[0]
    assert alone.startswith("Too early to judge: 9 of about 10 wins needed.")


def test_that_nudges_tell_what_they_looked_at(sample: CommandLine, empty: CommandLine) -> None:
    found = sample.json("nudges")
    assert found["settled"] > 0
    assert len(found["nudges"]) <= 3
    for one in found["nudges"]:
        assert one["with"]["n"] >= 10
        assert one["with"]["low"] <= one["with"]["hits"] / one["with"]["n"] <= one["with"]["high"]
    assert sample.run("nudges").exit_code == 0
    assert empty.json("nudges")["enough"] is False
    assert "Too early" in empty.run("nudges").stdout

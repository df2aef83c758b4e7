"""forecast, buy, plans, badge, benchmarks and whatif: their documents and their words."""

from __future__ import annotations

import re
from typing import Any

import pytest

from tests.cli.test_contract import DAY, RANGE, Shape, faults
from tests.command_line import CommandLine

AS_OF = "2026-11-21"
LINE: Shape = {"code": str, "words": str, "amount": (int, float), "unit": str, "total": bool}
RUNWAY: Shape = dict.fromkeys(["value", "low", "high"], (DAY, None))
FLOATS: Shape = dict.fromkeys(["value", "low", "high"], (int, float))
REPLAYED: Shape = {"sent": int, "wins": int, "balance": int, "cash_by_currency": {"USD": int}}
PLAN_REPLAYED: Shape = {"fee_cents": int, "bought": int, "total_cents": int, "lines": [LINE]}
COMMANDS: list[tuple[list[str], Shape]] = [
    (
        ["forecast"],
        {
            "per_week": FLOATS,
            "is_own_pace": bool,
            "runway_on": RUNWAY,
            "will_lapse": {
                "connects": int,
                "cost_cents": int,
                "cost_by_currency": dict,
                "by_date": [{"date": DAY, "connects": int, "projected_lapse": int}],
            },
            "lots": [{"lot": str, "left": int, "projected_lapse": int}],
            "wallets": [{"wallet": str, "per_week": FLOATS, "runway_on": RUNWAY}],
            "checked": {"forecasts": int, "held": int, "enough": bool},
        },
    ),
    (["forecast", "--per-week", "10"], {"per_week": FLOATS, "runway_on": RUNWAY}),
    (
        ["buy"],
        {
            "advice": str,
            "when": (DAY, None),
            "bundle": (int, None),
            "options": [{"connects": int, "total_cents": int, "lapse_today": int, "lines": [LINE]}],
        },
    ),
    (
        ["plans"],
        {
            "advice": str,
            "now": str,
            "cheapest": (str, None),
            "options": [{"plan": str, "total_cents": int, "possible": bool, "lines": [LINE]}],
        },
    ),
    (
        ["badge"],
        {
            "advice": str,
            "cost_per_week_cents": int,
            "extra_invitations_per_week": FLOATS,
            "options": [LINE],
        },
    ),
    (
        ["benchmarks"],
        {
            "benchmarks": [
                {
                    "key": str,
                    "measure": str,
                    "source": str,
                    "trust": str,
                    "own": dict.fromkeys(["value", "low", "high"], (int, float, None)),
                }
            ]
        },
    ),
    (
        ["whatif", "--skip", "boosted"],
        {"hindsight": True, "before": REPLAYED, "after": REPLAYED, "wins_lost": int},
    ),
    (
        ["whatif", "--plan", "freelancer-plus"],
        {"hindsight": True, "before": PLAN_REPLAYED, "after": PLAN_REPLAYED, "saved_cents": int},
    ),
    (["wins"], {f"{kind}_per_{what}_cents": RANGE for kind in ("cash", "full")
                for what in ("reply", "interview", "win")}),
]  # fmt: skip


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> CommandLine:
    made = CommandLine(tmp_path_factory.mktemp("ahead") / "s.bidbook", AS_OF)
    assert made.run("demo", str(made.ledger)).exit_code == 0
    return made


@pytest.mark.parametrize(("arguments", "shape"), COMMANDS, ids=lambda value: str(value)[:40])
def test_that_a_document_keeps_its_names_and_types(
    sample: CommandLine, arguments: list[str], shape: Shape
) -> None:
    assert faults(sample.json(*arguments), shape) == []


@pytest.mark.parametrize(("arguments", "_"), COMMANDS, ids=lambda value: str(value)[:40])
def test_that_the_words_come_without_a_hitch(
    sample: CommandLine, arguments: list[str], _: Any
) -> None:
    result = sample.run(*arguments)
    assert result.exit_code == 0, result.output
    assert "None" not in result.stdout
    assert not re.search(r"\b0 in 100\b|\b100 in 100\b|\{\w+\}", result.stdout)


@pytest.mark.parametrize(("arguments", "_"), COMMANDS, ids=lambda value: str(value)[:40])
def test_that_an_empty_ledger_is_answered_too(
    command: CommandLine, arguments: list[str], _: Any
) -> None:
    assert command.run(*arguments).exit_code == 0
    assert command.run("--json", *arguments).exit_code == 0


def test_that_the_forecast_at_the_own_pace_lapses_what_expiring_says(sample: CommandLine) -> None:
    ahead = sample.json("forecast")["will_lapse"]["by_date"]
    told = {one["date"]: one["projected_lapse"] for one in ahead}
    expiring = sample.json("expiring", "--days", "400")["by_date"]
    assert {one["date"]: one["projected_lapse"] for one in expiring} == told


def test_that_a_slower_pace_lets_more_lapse_and_lasts_longer(sample: CommandLine) -> None:
    slow, fast = (sample.json("forecast", "--per-week", pace) for pace in ("6", "60"))
    assert slow["will_lapse"]["connects"] > fast["will_lapse"]["connects"]
    assert fast["runway_on"]["value"] < slow["runway_on"]["value"]
    assert not slow["is_own_pace"]


@pytest.mark.parametrize("pace", ["-1", "nan", "inf", "10001"])
def test_that_a_pace_that_cannot_be_is_refused(command: CommandLine, pace: str) -> None:
    result = command.run("forecast", "--per-week", pace)
    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr.startswith("A pace is a number")


@pytest.mark.parametrize(
    "arguments",
    [[], ["--skip", "connects_over"], ["--skip", "niche"], ["--plan", "agency-plus"]],
)
def test_that_a_replay_of_nothing_is_refused(command: CommandLine, arguments: list[str]) -> None:
    result = command.run("--json", "whatif", *arguments)
    assert (result.exit_code, result.stdout) == (1, "")
    assert len(result.stderr.splitlines()) == 1


def test_that_a_plan_and_a_rule_are_not_replayed_at_once(command: CommandLine) -> None:
    asked = ["whatif", "--plan", "freelancer-plus", "--skip", "boosted"]
    assert command.run(*asked).exit_code == 2


@pytest.mark.parametrize("name", ["forecast", "buy", "plans", "badge", "benchmarks", "whatif"])
def test_that_a_wallet_that_is_not_there_is_named(command: CommandLine, name: str) -> None:
    more = ["--order", "received"] if name == "whatif" else []
    result = command.run(name, *more, "--wallet", "nobody")
    assert result.exit_code == 1
    assert "nobody" in result.stderr


def test_that_hindsight_is_called_so(sample: CommandLine) -> None:
    for asked in (["--order", "paid_first"], ["--plan", "freelancer-basic"]):
        assert "This is hindsight" in sample.run("whatif", *asked).stdout

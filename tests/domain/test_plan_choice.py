"""Which plan is cheapest: sums by hand, and where the pace does not settle it."""

from __future__ import annotations

from datetime import timedelta

import pytest

from app.domain.entries import Entry, PlanName, Wallet, WalletKind
from app.domain.ledger import build_ledger
from app.domain.plan_choice import PlanAdvice, plan_advice
from app.domain.records import Records
from app.domain.rules import Rulebook
from app.resource_files import resource_path
from app.words.sums import PLAN_ADVICE, SUM_LINES
from tests.domain.rows import day, row

RULES = Rulebook.load(resource_path("rulebook"))
AS_OF = "2026-06-01"
BASIC, PLUS = PlanName.FREELANCER_BASIC, PlanName.FREELANCER_PLUS


def advice(
    per_week: int | tuple[int, int],
    plan: PlanName = BASIC,
    kind: WalletKind = WalletKind.FREELANCER,
) -> PlanAdvice:
    days = [day(AS_OF) - timedelta(days=7 * back + 3) for back in range(12)]
    rows: list[Entry] = [row("2026-02-01", "bought", 5000)]
    turns = per_week if isinstance(per_week, tuple) else (per_week, per_week)
    rows += [
        row(str(on), "proposal", -turns[at % 2], job_key=f"~{on}")
        for at, on in enumerate(days)
        if per_week
    ]
    wallet = Wallet(id="w", name="Own", kind=kind, plan=plan)
    known = Records(wallets={"w": wallet}, entries=tuple(rows))
    return plan_advice(build_ledger(known, RULES, day(AS_OF)), "w")


def test_that_the_sums_are_those_of_the_hand() -> None:
    """46 a week are 200.02 a month: 200 x 15 cents on Basic, 14.99 and 100 x 15 cents on Plus."""
    found = advice(46)
    sums = {one.plan: one for one in found.options}
    assert (sums[BASIC].used, sums[BASIC].bought, sums[BASIC].total_cents) == (200, 200, 3000)
    assert (sums[PLUS].brings, sums[PLUS].bought, sums[PLUS].total_cents) == (100, 100, 2999)
    assert (found.advice, found.cheapest) == ("switch", PLUS)
    assert sums[BASIC].may_bring == 10


def test_that_plus_pays_from_a_hundred_a_month() -> None:
    """At 100 it costs $14.99 against $15.00; at 99 the Connects cost $14.85."""
    assert advice(46).from_used == 100


@pytest.mark.parametrize(("per_week", "plan", "code"), [
    (46, PLUS, "keep"), (46, BASIC, "switch"), (5, BASIC, "keep"), (5, PLUS, "switch"),
    (0, BASIC, "no_pace"),
])  # fmt: skip
def test_that_the_plan_in_force_is_kept_where_it_is_the_cheapest(
    per_week: int, plan: PlanName, code: str
) -> None:
    assert advice(per_week, plan).advice == code


def test_that_a_pace_near_the_line_does_not_settle_it() -> None:
    found = advice((8, 40))  # 24 a week are 104 a month; the range goes far below 100
    assert (found.cheapest, found.at_low, found.advice) == (PLUS, BASIC, "close")


def test_that_an_agency_that_uses_any_needs_the_plan_that_sells() -> None:
    found = advice(10, PlanName.AGENCY_PLUS, WalletKind.AGENCY)
    assert (found.advice, found.cheapest) == ("keep", PlanName.AGENCY_PLUS)
    assert [one.is_possible for one in found.options] == [True, False]


def test_that_every_sum_adds_up_line_by_line_and_has_words() -> None:
    for per_week in (0, 3, 24, 46, 400):
        for one in advice(per_week).options:
            told = {line.code: line.amount for line in one.lines}
            assert (
                told["plan_fee"] + told["plan_bought_cents"] + told["plan_tax"]
                == (told["plan_total"])
            )
            assert one.used == one.brings + one.bought - one.unused
            assert set(told) <= set(SUM_LINES)
    assert set(PLAN_ADVICE) == {"keep", "switch", "close", "no_pace"}

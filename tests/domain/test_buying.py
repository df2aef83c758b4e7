"""Which bundle and when: nothing new lapses, no cap is passed, each sum adds up."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.buying import ADVICE, BuyingAdvice, buying_advice
from app.domain.entries import Entry, PlanName, Wallet, WalletKind
from app.domain.ledger import build_ledger
from app.domain.records import Records
from app.domain.rules import Rulebook
from app.domain.settings import RuleOverride
from app.resource_files import resource_path
from app.words.sums import BUYING, SUM_LINES
from tests.domain.rows import WALLET, day, row

RULES = Rulebook.load(resource_path("rulebook"))
AS_OF = "2026-06-01"


def weekly(connects: int) -> list[Entry]:
    days = [day(AS_OF) - timedelta(days=7 * back + 3) for back in range(12)]
    return [row(str(on), "proposal", -connects, job_key=f"~{on}") for on in days]


def advice(*entries: Entry, wallet: Wallet = WALLET, **rules: str) -> BuyingAdvice:
    own = tuple(
        RuleOverride(id=key, key=key.replace("__", "."), value=value, since=None, until=None)
        for key, value in rules.items()
    )
    known = Records(wallets={"w": wallet}, entries=entries, overrides=own)
    return buying_advice(build_ledger(known, RULES, day(AS_OF)), "w")


def test_that_one_buys_about_four_weeks_when_a_fast_pace_uses_up_what_is_held() -> None:
    """Ten a week and 50 held: five weeks. Four weeks are 40, and half the pace uses 261 a year."""
    found = advice(row("2026-03-01", "bought", 170), *weekly(10))
    assert (found.advice, found.when, found.bundle) == ("later", day("2026-07-06"), 40)
    assert found.balance == 50
    assert all(not one.lapse_then for one in found.options)


def test_that_a_week_from_the_end_it_is_now() -> None:
    found = advice(row("2026-03-01", "bought", 128), *weekly(10))
    assert (found.advice, found.when) == ("now", day(AS_OF))


def test_that_a_bundle_too_large_for_the_pace_is_said_to_lapse() -> None:
    """One a week, one held; half of it uses 26 in a year, of which 25 come from the bundle."""
    found = advice(row("2026-03-01", "bought", 13), *weekly(1))
    by_size = {one.connects: one for one in found.options}
    assert (found.advice, found.bundle) == ("now", 10)
    assert [by_size[size].lapse_today for size in (10, 20, 40, 60, 80)] == [0, 0, 15, 35, 55]


def test_that_a_discount_is_taken_where_it_does_not_lapse() -> None:
    found = advice(
        row("2026-03-01", "bought", 128),
        *weekly(10),
        bundle_cents__freelancer="150,300,600,870,1140",
    )
    assert found.bundle == 80
    assert {one.connects: one.cents for one in found.options}[80] == 1140


def test_that_tax_is_a_line_of_the_sum() -> None:
    found = advice(row("2026-03-01", "bought", 128), *weekly(10), tax_basis_points="1900")
    option = next(one for one in found.options if one.connects == 40)
    assert (option.cents, option.tax_cents, option.total_cents) == (600, 114, 714)
    told = {line.code: line.amount for line in option.lines}
    assert told["bundle"] + told["tax"] == told["to_pay"]


def test_that_a_cap_is_respected() -> None:
    found = advice(row("2026-03-01", "bought", 128), *weekly(10), balance_cap="20")
    assert [one.connects for one in found.options if one.fits] == [10]
    assert (found.advice, found.bundle, found.cap) == ("now", 10, 20)
    full = advice(row("2026-03-01", "bought", 128), *weekly(10), balance_cap="9")
    assert (full.advice, full.bundle, full.when) == ("cap_full", None, None)


def test_that_without_need_pace_plan_or_bundles_nothing_is_bought() -> None:
    assert advice(row("2026-05-01", "free", 40)).advice == "no_pace"
    assert advice(row("2026-03-01", "bought", 9000), *weekly(1)).advice == "no_need"
    assert advice(*weekly(1), bundles__freelancer="").advice in ("no_bundle", "now")
    agency = Wallet(id="w", name="A", kind=WalletKind.AGENCY, plan=PlanName.AGENCY_BASIC)
    assert advice(row("2026-03-01", "free", 99), *weekly(1), wallet=agency).advice == (
        "plan_cannot_buy"
    )
    plus = replace(agency, plan=PlanName.AGENCY_PLUS)
    assert 300 in {
        one.connects for one in advice(row("2026-03-01", "free", 99), wallet=plus).options
    }


@given(st.integers(0, 400), st.integers(0, 30))
def test_that_what_is_advised_adds_no_lapse_at_half_the_pace(held: int, pace: int) -> None:
    found = advice(row("2026-03-01", "bought", held + 12 * pace + 1), *weekly(pace or 1))
    assert found.advice in ADVICE
    if found.bundle:
        chosen = next(one for one in found.options if one.connects == found.bundle)
        least = min(one.lapse_then for one in found.options if one.fits_then)
        assert chosen.lapse_then in {least, 0}
        assert found.when is not None
        assert found.when >= day(AS_OF)


@pytest.mark.parametrize("code", ADVICE)
def test_that_every_answer_and_every_line_has_words(code: str) -> None:
    assert BUYING[code].endswith(".")
    found = advice(row("2026-03-01", "bought", 128), *weekly(10))
    assert {line.code for one in found.options for line in one.lines} <= set(SUM_LINES)

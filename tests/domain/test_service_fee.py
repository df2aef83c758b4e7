"""The service fee, worked out by hand and against a fee taken cent by cent."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.rules import Rulebook
from app.domain.service_fee import service_fee_cents
from tests.domain.rows import day

SHIPPED = Rulebook.load(Path(__file__).parents[2] / "resources" / "rulebook")
TIERED, FLAT, NOW = "2022-06-01", "2023-06-01", "2026-06-01"


@pytest.mark.parametrize(
    ("on", "before", "amount", "fee"),
    [
        # the first 500 dollars at 20 %
        (TIERED, 0, 10_000, 2_000),
        (TIERED, 0, 50_000, 10_000),
        # 600 dollars at once: 100 + 10
        (TIERED, 0, 60_000, 11_000),
        # 400 billed before, 300 now: 100 at 20 % and 200 at 10 %
        (TIERED, 40_000, 30_000, 4_000),
        # to 10,000 dollars: 100 + 950
        (TIERED, 0, 1_000_000, 105_000),
        # 12,000 dollars at once: 100 + 950 + 100
        (TIERED, 0, 1_200_000, 115_000),
        # 9,900 before, 200 now: 100 at 10 % and 100 at 5 %
        (TIERED, 990_000, 20_000, 1_500),
        (TIERED, 1_000_000, 20_000, 1_000),
        (TIERED, 50_000, 0, 0),
        # half a cent goes up, less goes down
        (TIERED, 1_000_000, 10, 1),
        (TIERED, 1_000_000, 9, 0),
        # the last day of the tiers and the first of the flat fee
        ("2023-05-02", 0, 10_000, 2_000),
        ("2023-05-03", 0, 10_000, 1_000),
        (FLAT, 999_999, 20_000, 2_000),
        # contracts at 5 % kept it to the end of 2023
        (FLAT, 1_000_000, 20_000, 1_000),
        ("2023-12-31", 1_500_000, 20_000, 1_000),
        ("2024-01-01", 1_500_000, 20_000, 2_000),
        (NOW, 0, 20_000, 2_000),
        # paid back: the fee comes back from the top
        (TIERED, 60_000, -20_000, -3_000),
        (TIERED, 0, -10_000, -2_000),
        (NOW, 60_000, -20_000, -2_000),
    ],
)
def test_that_a_fee_is_as_worked_out_by_hand(on: str, before: int, amount: int, fee: int) -> None:
    assert service_fee_cents(SHIPPED, before, amount, day(on)) == fee


def test_that_a_fee_of_the_users_own_holds_today() -> None:
    own = SHIPPED.override("service_fee_percent", "15", day("2026-01-01"), None)
    rules = SHIPPED.with_overrides([own])
    assert service_fee_cents(rules, 0, 20_000, day(NOW)) == 3_000


def test_that_tiers_may_be_overridden() -> None:
    own = [
        SHIPPED.override("service_fee_tier_cents", "100, 200", None, None),
        SHIPPED.override("service_fee_tier_percents", "50", None, None),
    ]
    rules = SHIPPED.with_overrides(own)
    # 1 dollar at 10 %, the rest at 50 %: the second limit has no percent of its own
    assert service_fee_cents(rules, 0, 300, day(NOW)) == 10 + 100


def by_the_cent(before: int, amount: int) -> int:
    """20 % of each cent up to 500 dollars, 10 % up to 10,000, 5 % above."""
    total = Fraction(0)
    for cent in range(before + 1, before + amount + 1):
        percent = 20 if cent <= 50_000 else 10 if cent <= 1_000_000 else 5
        total += Fraction(percent, 100)
    return int(total + Fraction(1, 2))


@given(
    st.one_of(st.integers(49_000, 51_000), st.integers(999_000, 1_001_000)),
    st.integers(0, 2_000),
)
def test_that_a_fee_is_the_sum_over_its_cents(before: int, amount: int) -> None:
    assert service_fee_cents(SHIPPED, before, amount, day(TIERED)) == by_the_cent(before, amount)


@given(
    st.integers(0, 2_000_000),
    st.integers(0, 2_000_000),
    st.dates(date(2016, 6, 1), date(2027, 12, 31)),
)
def test_that_a_fee_paid_back_is_the_fee_taken(before: int, amount: int, on: date) -> None:
    taken = service_fee_cents(SHIPPED, before, amount, on)
    assert 0 <= taken <= amount
    if SHIPPED.number("service_fee_kept_percent", on) == 0:
        assert service_fee_cents(SHIPPED, before + amount, -amount, on) == -taken

"""The count of Connects that end within 30 days of today, as Upwork shows and writes it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.ending_soon import ending_soon
from app.domain.rules import Rule
from tests.domain.plan_cases import RULES, ledger_of, start, wallet
from tests.domain.rows import day, row

OWN = wallet(start("freelancer-basic"))
TODAY = "2026-06-15"


def bought(on: str, connects: int) -> object:
    return row(on, "bought", connects)


def test_that_the_thirty_day_count_of_the_worked_example_holds() -> None:
    """All Connects end one year after their issue; those that end within 30 days of the current
    date are counted: the 15th of June to the 15th of July."""
    ledger = ledger_of(
        OWN, TODAY,
        bought("2025-06-15", 1),  # a year ago today: has ended
        bought("2025-06-16", 2),  # ends tomorrow
        bought("2025-07-15", 4),  # ends on the thirtieth day
        bought("2025-07-16", 8),  # a day too late to count
        bought("2026-06-15", 16),  # of today
    )  # fmt: skip
    found = ending_soon(ledger)
    assert (found.days, found.until, found.connects) == (30, day("2026-07-15"), 2 + 4)
    assert ledger.lapsing_within(30) == 6
    assert ledger.balance == 2 + 4 + 8 + 16


def test_that_what_was_used_is_not_counted() -> None:
    used = row("2026-06-01", "proposal", -5)
    ledger = ledger_of(OWN, TODAY, bought("2025-07-01", 10), used)
    assert ending_soon(ledger).connects == 5


def test_that_free_and_awarded_ones_count_from_the_day_they_came() -> None:
    rows = [row("2025-07-01", "free", 10), row("2025-07-02", "award", 6)]
    assert ending_soon(ledger_of(OWN, TODAY, *rows)).connects == 16


def test_that_an_opening_of_unknown_age_is_not_said_to_end_soon() -> None:
    first = row("2026-06-10", "badge", -1, running_total=39)
    assert ending_soon(ledger_of(OWN, TODAY, first)).connects == 0


def test_that_the_days_follow_a_rule_of_the_users_own() -> None:
    rules = RULES.with_overrides([Rule(key="expiry_warning_days", value=60)])
    ledger = ledger_of(OWN, TODAY, bought("2025-08-14", 10), bought("2025-08-15", 7), rules=rules)
    found = ending_soon(ledger)
    assert (found.days, found.until, found.connects) == (60, day("2026-08-14"), 10)


@pytest.mark.parametrize(
    ("today", "until"),
    [("2028-02-28", "2028-03-29"), ("2027-02-28", "2027-03-30"), ("2026-12-31", "2027-01-30")],
)
def test_that_leap_days_and_the_year_s_end_are_counted(today: str, until: str) -> None:
    assert ending_soon(ledger_of(OWN, today)).until == day(until)


def test_that_the_last_days_of_the_calendar_are_no_wall() -> None:
    found = ending_soon(ledger_of(OWN, "9999-12-20", bought("9999-12-15", 10)))
    assert found.until == day("9999-12-31")


@given(st.lists(st.tuples(st.integers(0, 500), st.integers(1, 60)), max_size=12))
def test_that_the_count_is_the_sum_over_the_days_ahead(bought_ago: list[tuple[int, int]]) -> None:
    as_of = day(TODAY).toordinal()
    rows = [
        row(type(day(TODAY)).fromordinal(as_of - ago).isoformat(), "bought", n)
        for ago, n in bought_ago
    ]
    # 365 days from the issue; a year without a leap day between
    expected = sum(n for ago, n in bought_ago if 0 < 365 - ago <= 30)
    assert ending_soon(ledger_of(OWN, TODAY, *rows)).connects == expected

"""Days as they are typed."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.ui.palette.days import Days, read_days

TODAY = date(2026, 11, 21)  # a Saturday
NAMES = "january february march april may june july august september october november december"
MONTHS = {name: number for number, name in enumerate(NAMES.split(), start=1)}


def one(year: int, month: int, day: int) -> Days:
    return Days(date(year, month, day), date(year, month, day))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("2026-03-01", one(2026, 3, 1)),
        ("2026-3-1", one(2026, 3, 1)),
        ("2024-02", Days(date(2024, 2, 1), date(2024, 2, 29))),
        ("2025", Days(date(2025, 1, 1), date(2025, 12, 31))),
        ("today", one(2026, 11, 21)),
        ("Yesterday", one(2026, 11, 20)),
        ("3 days ago", one(2026, 11, 18)),
        ("12 march", one(2026, 3, 12)),
        ("march 12", one(2026, 3, 12)),
        ("12 mar 2025", one(2025, 3, 12)),
        ("Mar 12, 2025", one(2025, 3, 12)),
        ("1st dec", one(2025, 12, 1)),
        ("22 nov", one(2025, 11, 22)),
        ("21 nov", one(2026, 11, 21)),
        ("dec", Days(date(2025, 12, 1), date(2025, 12, 31))),
        ("nov", Days(date(2026, 11, 1), date(2026, 11, 30))),
        ("february 2024", Days(date(2024, 2, 1), date(2024, 2, 29))),
        ("this week", Days(date(2026, 11, 16), date(2026, 11, 22))),
        ("last week", Days(date(2026, 11, 9), date(2026, 11, 15))),
        ("last month", Days(date(2026, 10, 1), date(2026, 10, 31))),
        ("last year", Days(date(2025, 1, 1), date(2025, 12, 31))),
    ],
)
def test_that_days_are_read_as_people_write_them(text: str, found: Days) -> None:
    assert read_days(text, TODAY, MONTHS) == found


@pytest.mark.parametrize(
    "text",
    ["", "31 feb", "2026-13", "2026-02-30", "ju", "ma", "react", "12", "0000-01-01",
     "12 march 13", "march 12 99999", "1/2/2026", "٣ مارس"],
)  # fmt: skip
def test_that_what_names_no_day_is_none(text: str) -> None:
    found = read_days(text, TODAY, MONTHS)
    assert found is None


def test_that_the_week_begins_where_the_user_says() -> None:
    sunday = read_days("this week", TODAY, MONTHS, first_weekday=6)
    assert sunday == Days(date(2026, 11, 15), date(2026, 11, 21))
    saturday = read_days("this week", TODAY, MONTHS, first_weekday=5)
    assert saturday == Days(date(2026, 11, 21), date(2026, 11, 27))


@given(st.text(max_size=30))
def test_that_no_text_fails(text: str) -> None:
    found = read_days(text, TODAY, MONTHS)
    assert found is None or found.since <= found.until


@given(st.dates(date(1990, 1, 1), date(2199, 12, 31)))
def test_that_every_day_is_read_back(day: date) -> None:
    assert read_days(day.isoformat(), TODAY, MONTHS) == Days(day, day)

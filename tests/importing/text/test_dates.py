from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.importing.text.dates import ago, civil_date, state_instant

_ON = date(2026, 3, 1)
_AT = datetime(2026, 3, 31, 12, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Today", _ON),
        (" TODAY ", _ON),
        ("yesterday", date(2026, 2, 28)),
        ("January 11, 2026", date(2026, 1, 11)),
        ("Jan 2, 2026", date(2026, 1, 2)),
        ("Jan 01, 2023", date(2023, 1, 1)),
        ("sept. 9 2025", date(2025, 9, 9)),
        ("11 January 2026", date(2026, 1, 11)),
        ("Mon, Jan 12, 2026", date(2026, 1, 12)),
        ("2026-01-11", date(2026, 1, 11)),
        ("February 29, 2024", date(2024, 2, 29)),
    ],
)
def test_that_a_page_date_is_read(text: str, day: date) -> None:
    assert civil_date(text, _ON) == day


@pytest.mark.parametrize(
    "text",
    [
        "",
        "February 29, 2026",
        "June 31, 2025",
        "2026-13-01",
        "2026-02-30",
        "1/2/2026",
        "Jan 2, 26",
        "Jan 2, 9999",
        "Jan 2, 0001",
        "Janus 2, 2026",
        "İanuary 2, 2026",
        "Applied",
        "Jan 2",
        "20",
        "Today!",
        "Jan " + "9" * 5000,
    ],
)
def test_that_no_date_is_made_of_anything_else(text: str) -> None:
    assert civil_date(text, _ON) is None


@given(st.dates(date(1990, 1, 1), date(2199, 12, 31)))
def test_that_every_day_is_read_in_all_its_forms(day: date) -> None:
    names = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
    assert civil_date(day.isoformat(), _ON) == day
    assert civil_date(f"{names[day.month - 1]} {day.day}, {day.year}", _ON) == day


@pytest.mark.parametrize(
    ("text", "instant"),
    [
        ("15 seconds ago", datetime(2026, 3, 31, 11, 59, 45, tzinfo=UTC)),
        ("4 minutes ago", datetime(2026, 3, 31, 11, 56, tzinfo=UTC)),
        ("4m ago", datetime(2026, 3, 31, 11, 56, tzinfo=UTC)),
        ("1 hour ago", datetime(2026, 3, 31, 11, tzinfo=UTC)),
        ("an hour ago", datetime(2026, 3, 31, 11, tzinfo=UTC)),
        ("yesterday", datetime(2026, 3, 30, 12, tzinfo=UTC)),
        ("3 days ago", datetime(2026, 3, 28, 12, tzinfo=UTC)),
        ("last week", datetime(2026, 3, 24, 12, tzinfo=UTC)),
        ("2 weeks ago", datetime(2026, 3, 17, 12, tzinfo=UTC)),
        ("last month", datetime(2026, 2, 28, 12, tzinfo=UTC)),
        ("2mo ago", datetime(2026, 1, 31, 12, tzinfo=UTC)),
        ("last year", datetime(2025, 3, 31, 12, tzinfo=UTC)),
        ("2 years ago", datetime(2024, 3, 31, 12, tzinfo=UTC)),
        ("just now", _AT),
        ("soon", None),
        ("5 parsecs ago", None),
        ("999999 years ago", None),
        ("999999 days ago", None),
        ("ago", None),
    ],
)
def test_that_a_time_ago_is_an_instant(text: str, instant: datetime | None) -> None:
    assert ago(text, _AT) == instant


@given(st.integers(0, 5000))
def test_that_months_ago_keep_the_day_or_end_the_month(count: int) -> None:
    instant = ago(f"{count} months ago", _AT)
    assert instant is not None
    months = (2026 - instant.year) * 12 + 3 - instant.month
    assert months == count
    is_last_day = (instant + timedelta(days=1)).month != instant.month
    assert instant.day == 31 or is_last_day


@pytest.mark.parametrize(
    ("text", "instant"),
    [
        ("Mon Jan 12 09:18:01 UTC 2026", datetime(2026, 1, 12, 9, 18, 1, tzinfo=UTC)),
        ("2026-01-12T09:18:01Z", datetime(2026, 1, 12, 9, 18, 1, tzinfo=UTC)),
        ("2026-01-12T09:18:01.250+02:00", datetime(2026, 1, 12, 7, 18, 1, 250_000, tzinfo=UTC)),
        ("2026-01-12 09:18:01", datetime(2026, 1, 12, 9, 18, 1, tzinfo=UTC)),
        ("Mon Jan 12 09:18:01 PST 2026", None),
        ("Mon Jan 32 09:18:01 UTC 2026", None),
        ("Mon Jan 12 25:18:01 UTC 2026", None),
        ("2026-01-12", None),
        ("9999-12-31T23:59:59-14:00", None),
        ("", None),
    ],
)
def test_that_an_instant_of_the_state_is_read_in_utc(text: str, instant: datetime | None) -> None:
    assert state_instant(text) == instant


@given(st.text(max_size=60))
def test_that_any_text_is_a_date_or_none(text: str) -> None:
    assert isinstance(civil_date(text, _ON), date | None)
    assert isinstance(ago(text, _AT), date | None)
    assert isinstance(state_instant(text), datetime | None)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("3 days ago", date(2026, 3, 7)),
        ("a day ago", date(2026, 3, 9)),
        ("999 days ago", date(2023, 6, 15)),
        ("3 weeks ago", None),
        ("1000 days ago", None),
        ("-3 days ago", None),
    ],
)
def test_that_days_ago_are_a_day_and_longer_spans_are_none(text: str, day: date | None) -> None:
    assert civil_date(text, date(2026, 3, 10)) == day
    assert civil_date(text, date.min) is None

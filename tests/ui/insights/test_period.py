"""Periods: spans that end today, moved and cut within the days that are known."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.ui.insights.period import Bounds, Period, Span, years_before

LAST = date(2026, 11, 21)
LONG = Bounds(date(2020, 5, 1), LAST)
DAYS = st.dates(date(2015, 1, 1), date(2030, 12, 31))


@pytest.mark.parametrize(
    ("span", "since"),
    [
        (Span.DAYS_90, date(2026, 8, 23)),
        (Span.MONTHS_12, date(2025, 11, 21)),
        (Span.YEARS_2, date(2024, 11, 21)),
        (Span.ALL, date(2020, 5, 1)),
    ],
)
def test_that_a_span_ends_with_the_last_day(span: Span, since: date) -> None:
    assert LONG.span(span) == Period(since, LAST)


def test_that_a_span_is_cut_at_the_first_day_but_still_looks_as_far_ahead() -> None:
    young = Bounds(date(2026, 11, 1), LAST).span(Span.MONTHS_12)
    assert young == Period(date(2026, 11, 1), LAST)
    assert young.ahead == 365


def test_that_a_period_of_ones_own_looks_as_far_ahead_as_it_is_long() -> None:
    assert Period(date(2026, 1, 1), date(2026, 7, 1)).ahead == 181
    assert Period(LAST, LAST).ahead == 31


def test_that_a_period_equal_to_a_span_is_named_by_it() -> None:
    assert LONG.span_of(Period(date(2025, 11, 21), LAST)) is Span.MONTHS_12
    assert LONG.span_of(Period(date(2025, 11, 22), LAST)) is None


def test_that_a_leap_day_has_the_28th_before_it() -> None:
    assert years_before(date(2028, 2, 29), 1) == date(2027, 2, 28)


def test_that_moving_stops_at_the_bounds_and_keeps_the_length() -> None:
    period = Period(date(2026, 1, 1), date(2026, 6, 30))
    assert LONG.moved(period, 999) == Period(LAST - timedelta(days=180), LAST)
    assert LONG.moved(period, -9999) == Period(date(2020, 5, 1), date(2020, 10, 28))
    assert LONG.moved(period, 7) == Period(date(2026, 1, 8), date(2026, 7, 7))


def test_that_an_edge_stays_a_week_from_the_other() -> None:
    period = Period(date(2026, 1, 1), date(2026, 6, 30))
    assert LONG.with_start(period, date(2027, 1, 1)).since == date(2026, 6, 23)
    assert LONG.with_end(period, date(2020, 1, 1)).until == date(2026, 1, 8)


@given(DAYS, DAYS, DAYS, DAYS, st.integers(-4000, 4000))
def test_that_no_step_leaves_the_bounds_or_turns_a_period_round(
    one: date, two: date, since: date, until: date, step: int
) -> None:
    bounds = Bounds(min(one, two), max(one, two))
    period = bounds.fitted(Period(min(since, until), max(since, until)))
    moves = (
        period,
        bounds.moved(period, step),
        bounds.with_start(period, since),
        bounds.with_end(period, until),
        *(bounds.span(span) for span in Span),
    )
    for found in moves:
        assert bounds.first <= found.since <= found.until <= bounds.last
    assert bounds.moved(period, step).days == period.days

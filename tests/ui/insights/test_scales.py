"""Ticks: round levels from zero, names that never touch."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.ui.insights.scales import (
    CLEAR,
    fitting,
    month_end_ticks,
    month_ticks,
    months_between,
    round_levels,
    slot_ticks,
)


@pytest.mark.parametrize(
    ("highest", "levels"),
    [
        (0, (0, 1)),
        (1, (0, 1)),
        (3, (0, 1, 2, 3)),
        (62, (0, 20, 40, 60, 80)),
        (98, (0, 25, 50, 75, 100)),
        (1139, (0, 300, 600, 900, 1200)),
    ],
)
def test_that_levels_are_round_and_start_at_zero(highest: int, levels: tuple[int, ...]) -> None:
    assert round_levels(highest) == levels


@given(st.floats(0, 1e9))
def test_that_levels_reach_the_highest_with_at_most_five_lines(highest: float) -> None:
    levels = round_levels(highest)
    assert levels[0] == 0
    assert 2 <= len(levels) <= 5
    assert levels[-1] >= highest * (1 - 1e-6)


def test_that_money_levels_lie_at_least_a_dollar_apart() -> None:
    assert round_levels(120, least=100) == (0, 100, 200)


@given(st.dates(date(2000, 1, 1), date(2030, 1, 1)), st.integers(0, 8000), st.floats(1, 2000))
def test_that_names_never_touch(since: date, days: int, width: float) -> None:
    until = since + timedelta(days=days)
    span = max(days, 1)
    for ticks in (month_ticks(since, until), month_end_ticks([since, until])):
        found = ticks(width, lambda text: 6.0 * len(text))
        for (x, text), (next_x, next_text) in pairwise(found):
            room = (next_x - x) * width / span
            assert room >= 3.0 * (len(text) + len(next_text)) + CLEAR - 1e-6


def test_that_the_year_stands_with_the_first_month_and_each_january() -> None:
    months = months_between(date(2026, 11, 3), date(2027, 2, 1))
    ticks = slot_ticks(months)(400, lambda _text: 30.0)
    assert [text for _, text in ticks] == ["Nov 26", "Dec", "Jan 27", "Feb"]


def test_that_months_are_thinned_to_quarters_where_they_would_touch() -> None:
    months = months_between(date(2026, 1, 1), date(2026, 12, 1))
    places = {month: float(at) for at, month in enumerate(months)}
    found = fitting(months, places, 20.0, lambda _text: 40.0)
    assert [text for _, text in found] == ["Jan 26", "Apr", "Jul", "Oct"]

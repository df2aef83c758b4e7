"""Ticks: at most five round levels from zero, and months thinned until their names fit."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, timedelta
from math import ceil, floor, log10

from app.domain.series import month_of, next_month
from app.ui import formats
from app.ui.insights.picture import Measure, Tick, ordinal
from app.ui.insights.words import axis_month

MOST_LEVELS = 5
SHORT = 75
"""days under which an axis names days"""
CLEAR = 10.0
"""px at least between two texts of an axis."""
_ROUND = (1.0, 2.0, 2.5, 3.0, 4.0, 5.0, 10.0)
_EVERY = (1, 2, 3, 6, 12, 24, 60, 120)


def round_levels(highest: float, *, least: float = 1.0) -> tuple[float, ...]:
    """Round numbers from 0 to at least `highest`, `least` apart at the nearest, at most five."""
    steps = MOST_LEVELS - 1
    rough = max(highest / steps, least)
    power = 10.0 ** floor(log10(rough))
    step = next(power * size for size in _ROUND if power * size >= rough * (1 - 1e-9))
    if least >= 1 and step < 10:
        step = float(ceil(step))
    count = max(1, ceil(highest / step - 1e-9))
    return tuple(step * at for at in range(count + 1))


def levels(highest: float, text: Callable[[float], str], *, least: float = 1.0) -> tuple[Tick, ...]:
    """Grid lines with their texts."""
    return tuple((value, text(value)) for value in round_levels(highest, least=least))


def months_between(since: date, until: date) -> list[date]:
    """The first days of months from that of `since` to that of `until`."""
    months = [month_of(since)]
    while next_month(months[-1]) <= until:
        months.append(next_month(months[-1]))
    return months


def month_ticks(since: date, until: date) -> Callable[[float, Measure], Sequence[Tick]]:
    """Firsts of months on a time axis, as many as fit; days where the axis is short."""
    if (until - since).days < SHORT:
        return day_ticks(since, until)
    months = [month for month in months_between(since, until) if month >= since]
    places = {month: ordinal(month) for month in months}
    span = max(float((until - since).days), 1.0)

    def ticks(width: float, measure: Measure) -> Sequence[Tick]:
        return fitting(months, places, width / span, measure)

    return ticks


def day_ticks(since: date, until: date) -> Callable[[float, Measure], Sequence[Tick]]:
    """Days back from the last one in steps of weeks, as many as fit."""
    span = max((until - since).days, 1)

    def ticks(width: float, measure: Measure) -> Sequence[Tick]:
        for step in (7, 14, 28, 56):
            days = [until - timedelta(days=back) for back in range(step // 2, span, step)]
            named = [(ordinal(day), formats.day(day)) for day in reversed(days)]
            if _lie_apart(named, width / span, measure):
                return named
        return []

    return ticks


def month_end_ticks(ends: Sequence[date]) -> Callable[[float, Measure], Sequence[Tick]]:
    """Months named under their last day, or under the last day there is, as many as fit."""
    places = {month_of(day): ordinal(day) for day in ends}
    span = max(float((ends[-1] - ends[0]).days), 1.0)

    def ticks(width: float, measure: Measure) -> Sequence[Tick]:
        return fitting(list(places), places, width / span, measure)

    return ticks


def slot_ticks(months: Sequence[date]) -> Callable[[float, Measure], Sequence[Tick]]:
    """Months as slots 0, 1, 2 and so on, as many names as fit."""
    places = {month: float(at) for at, month in enumerate(months)}

    def ticks(width: float, measure: Measure) -> Sequence[Tick]:
        return fitting(months, places, width / max(len(months), 1), measure)

    return ticks


def fitting(
    months: Sequence[date], places: dict[date, float], unit: float, measure: Measure
) -> list[Tick]:
    """Every month, second, third and so on: the first choice whose names lie apart.

    `unit` is px for one of the axis. The first name and each January carry the year.
    """
    for every in _EVERY:
        shown = [month for month in months if (month.year * 12 + month.month - 1) % every == 0]
        named = [
            (places[month], axis_month(month, with_year=not at or month.month == 1 or every >= 12))
            for at, month in enumerate(shown)
        ]
        if _lie_apart(named, unit, measure):
            return named
    return []


def _lie_apart(ticks: Sequence[Tick], unit: float, measure: Measure) -> bool:
    half = [measure(text) / 2 for _, text in ticks]
    return all(
        (ticks[at + 1][0] - ticks[at][0]) * unit >= half[at] + half[at + 1] + CLEAR
        for at in range(len(ticks) - 1)
    )

"""How what is held goes down from today on, day by day, with its likely range."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from app.domain.pace_change import PaceForecast, WalletForecast


@dataclass(frozen=True, slots=True)
class RunwayPoint:
    """Connects to use at the end of a day: at the pace, at a fast and at a slow one."""

    day: date
    value: int
    low: int
    high: int


def runway_points(found: PaceForecast, days: Sequence[int]) -> tuple[RunwayPoint, ...]:
    """What can be used so many `days` after the day of the forecast, all wallets together.

    Use and lapses are taken off; no wallet goes below nothing, and none lends to another.
    """
    points = []
    for ahead in days:
        day = found.as_of + timedelta(days=ahead)
        left = [_left(one, day) for one in found.wallets]
        value, low, high = (round(sum(column)) for column in zip(*left, strict=True))
        points.append(RunwayPoint(day, value, min(low, value), max(high, value)))
    return tuple(points)


def _left(one: WalletForecast, day: date) -> tuple[float, float, float]:
    """What a wallet can use at the usual, a fast and a slow pace; frozen Connects are left out."""
    forecast, pace = one.forecast, one.pace
    weeks = _weeks(one, day)
    usable = [row for row in forecast.lapses if not row.is_frozen]
    held = sum(row.lot.left for row in usable)
    ended = [row for row in usable if row.lot.expires_on <= day]
    gone = (
        sum(row.likely for row in ended) + pace.value * weeks,
        sum(row.low for row in ended) + pace.high * weeks,
        sum(row.high for row in ended) + pace.low * weeks,
    )
    value, low, high = (max(held - one_gone, 0.0) for one_gone in gone)
    return value, low, high


def _weeks(one: WalletForecast, day: date) -> float:
    as_of = one.forecast.as_of
    if one.season is None:
        return (day - as_of).days / 7
    return one.season.weeks(as_of, day, one.season.base(as_of, one.pace.weeks))

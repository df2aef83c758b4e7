"""Burn, runway and what will lapse at the user's own pace."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from app.domain.booking import WalletBook
from app.domain.days import days_after
from app.domain.entries import Source
from app.domain.lots import Lot
from app.domain.pace import Pace, own_pace
from app.domain.rules import Rulebook
from app.domain.season import Season, days_to_use, season_of

_PAID = frozenset({Source.BOUGHT, Source.PLAN, Source.OPENING})


@dataclass(frozen=True, slots=True)
class LapseForecast:
    """What of a lot will lapse: at the usual pace, at a fast one (`low`) and at a slow one."""

    lot: Lot
    likely: int
    low: int
    high: int

    @property
    def cost_cents(self) -> int:
        lot = self.lot
        return lot.cost_cents - lot.cost_of(lot.quantity - self.likely)


@dataclass(frozen=True, slots=True)
class Forecast:
    """`runway_on` is the day on which the last Connect goes; None beyond a year or without pace."""

    as_of: date
    pace: Pace
    runway_on: date | None
    runway_low: date | None
    runway_high: date | None
    lapses: tuple[LapseForecast, ...]

    @property
    def held(self) -> int:
        """What is held today."""
        return sum(row.lot.left for row in self.lapses)

    def lapsing_within(self, days: int) -> list[LapseForecast]:
        last = days_after(self.as_of, days)
        return [lapse for lapse in self.lapses if lapse.lot.expires_on <= last]


def forecast(book: WalletBook, rules: Rulebook) -> Forecast:
    """The forecast of one wallet from its own last twelve weeks; no future grants assumed."""
    return forecast_with(book, rules, own_pace(book))


def forecast_with(book: WalletBook, rules: Rulebook, pace: Pace) -> Forecast:
    """The forecast of one wallet at a pace, which follows the seasons where its data carry them."""
    as_of = book.as_of
    time = _Time(as_of, season_of(book), pace.weeks)
    lots = lots_in_order_of_use(book.open_lots, rules, as_of)
    likely, low, high = (_lapses(lots, time, p) for p in (pace.value, pace.high, pace.low))
    return Forecast(
        as_of,
        pace,
        _runway(lots, time, pace.value),
        _runway(lots, time, pace.high),
        _runway(lots, time, pace.low),
        tuple(
            LapseForecast(lot, likely[lot.id], low[lot.id], high[lot.id])
            for lot in sorted(lots, key=lambda lot: lot.expires_on)
        ),
    )


def lots_in_order_of_use(lots: Iterable[Lot], rules: Rulebook, on: date) -> list[Lot]:
    """Lots that hold something, in the order in which the rule of `on` consumes them."""
    open_lots = [lot for lot in lots if lot.left]
    if rules.text("order_of_use", on) == "paid_first":
        open_lots.sort(key=lambda lot: lot.source not in _PAID)
    return open_lots


def lapsing_at(book: WalletBook, lots: Sequence[Lot], weekly: float) -> dict[str, int]:
    """What of each lot, by id, would lapse in this order of use at `weekly` Connects."""
    return _lapses(lots, _Time(book.as_of, season_of(book), own_pace(book).weeks), weekly)


class _Time:
    """Time as a pace sees it: weeks, or weeks weighed by season."""

    def __init__(self, as_of: date, season: Season | None, rests_on: int) -> None:
        self.as_of, self._season = as_of, season
        self._base = season.base(as_of, rests_on) if season else 1.0

    def weeks(self, since: date, until: date) -> float:
        if self._season is None:
            return (until - since).days / 7
        return self._season.weeks(since, until, self._base)

    def days(self, weeks: float) -> int:
        """The days that so many weeks from today take."""
        if self._season is None:
            return round(weeks * 7)
        return days_to_use(self._season, self.as_of, weeks, self._base)


def _lapses(lots: Sequence[Lot], time: _Time, weekly: float) -> dict[str, int]:
    """What is left of each lot on its last day when `weekly` Connects go evenly."""
    left = {lot.id: float(lot.left) for lot in lots}
    lapsed = dict.fromkeys(left, 0)
    ending: dict[date, list[Lot]] = {}
    for lot in lots:
        ending.setdefault(lot.expires_on, []).append(lot)
    day, used = time.as_of, 0  # the lots before `used` hold nothing any more
    for ends in sorted(ending):
        budget = weekly * time.weeks(day, ends)
        while used < len(lots) and budget:
            lot = lots[used]
            part = min(budget, left[lot.id])
            left[lot.id] -= part
            budget -= part
            if left[lot.id]:
                break
            used += 1
        for lot in ending[ends]:
            lapsed[lot.id] = round(left[lot.id])
            left[lot.id] = 0.0
        day = ends
    return lapsed


def _runway(lots: Sequence[Lot], time: _Time, weekly: float) -> date | None:
    if weekly <= 0:
        return None
    usable = sum(lot.left for lot in lots) - sum(_lapses(lots, time, weekly).values())
    days = time.days(usable / weekly)
    return days_after(time.as_of, days) if days <= 366 else None

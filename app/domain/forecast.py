"""Burn, runway and what will lapse at the user's own pace."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from app.domain.booking import WalletBook
from app.domain.days import days_after
from app.domain.entries import Source
from app.domain.freezes import thaws_on
from app.domain.lots import Lot
from app.domain.pace import Pace, own_pace
from app.domain.rules import Rulebook
from app.domain.season import Season, days_to_use, season_of

_PAID = frozenset({Source.BOUGHT, Source.PLAN, Source.OPENING})


@dataclass(frozen=True, slots=True)
class LapseForecast:
    """What of a lot will lapse: at the usual pace, at a fast one (`low`) and at a slow one.

    A lot that `is_frozen` is not used at any pace: what is left at its end lapses, unless its
    plan is known to come back before.
    """

    lot: Lot
    likely: int
    low: int
    high: int
    is_frozen: bool = False

    @property
    def cost_cents(self) -> int:
        lot = self.lot
        return lot.cost_cents - lot.cost_of(lot.quantity - self.likely)


@dataclass(frozen=True, slots=True)
class Forecast:
    """`runway_on` is the day on which the last Connect that can be used goes; None beyond a year
    or without pace."""

    as_of: date
    pace: Pace
    runway_on: date | None
    runway_low: date | None
    runway_high: date | None
    lapses: tuple[LapseForecast, ...]

    @property
    def held(self) -> int:
        """What is held today, frozen or not."""
        return sum(row.lot.left for row in self.lapses)

    @property
    def frozen(self) -> int:
        """What of it cannot be used while the plan is closed."""
        return sum(row.lot.left for row in self.lapses if row.is_frozen)

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
    stages = stages_of(book, rules)
    usable, frozen = stages[0].lots, {lot.id for lot in stages[0].kept}
    likely, low, high = (_lapses(stages, time, p) for p in (pace.value, pace.high, pace.low))
    return Forecast(
        as_of,
        pace,
        _runway(usable, time, pace.value),
        _runway(usable, time, pace.high),
        _runway(usable, time, pace.low),
        tuple(
            LapseForecast(lot, likely[lot.id], low[lot.id], high[lot.id], lot.id in frozen)
            for lot in sorted((*usable, *stages[0].kept), key=lambda lot: lot.expires_on)
        ),
    )


@dataclass(frozen=True, slots=True)
class Stage:
    """From a day on, these lots are used in this order; `kept` ones only wait for their end."""

    since: date
    lots: Sequence[Lot]
    kept: Sequence[Lot] = ()


def stages_of(book: WalletBook, rules: Rulebook, *, more: Iterable[Lot] = ()) -> tuple[Stage, ...]:
    """Today without what is frozen, and from when the plan is back on, if that is known, all.

    `more` are lots to come beside those of the book, usable at once.
    """
    as_of, frozen = book.as_of, book.frozen_lots
    lots = [*book.open_lots, *more]
    if not frozen:
        return (Stage(as_of, lots_in_order_of_use(lots, rules, as_of)),)
    kept = {lot.id for lot in frozen}
    usable = lots_in_order_of_use((lot for lot in lots if lot.id not in kept), rules, as_of)
    stages = [Stage(as_of, usable, frozen)]
    if (back := thaws_on(book.wallet, rules, as_of)) is not None:
        stages.append(Stage(back, lots_in_order_of_use(lots, rules, back)))
    return tuple(stages)


def lots_in_order_of_use(lots: Iterable[Lot], rules: Rulebook, on: date) -> list[Lot]:
    """Lots that hold something, in the order in which the rule of `on` consumes them."""
    open_lots = [lot for lot in lots if lot.left]
    if rules.text("order_of_use", on) == "paid_first":
        open_lots.sort(key=lambda lot: lot.source not in _PAID)
    return open_lots


def lapsing_at(book: WalletBook, stages: Sequence[Stage], weekly: float) -> dict[str, int]:
    """What of each lot, by id, would lapse in this order of use at `weekly` Connects."""
    return _lapses(stages, _Time(book.as_of, season_of(book), own_pace(book).weeks), weekly)


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


def _lapses(stages: Sequence[Stage], time: _Time, weekly: float) -> dict[str, int]:
    """What is left of each lot on its last day when `weekly` Connects go evenly."""
    everything = [lot for stage in stages for lot in (*stage.lots, *stage.kept)]
    left = {lot.id: float(lot.left) for lot in everything}
    lapsed = dict.fromkeys(left, 0)
    ending: dict[date, set[str]] = {}
    for lot in everything:
        ending.setdefault(lot.expires_on, set()).add(lot.id)
    starts = {stage.since: stage.lots for stage in stages}
    day, lots, used = time.as_of, stages[0].lots, 0  # the lots before `used` hold nothing any more
    for event in sorted({*ending, *starts}):
        used = _use(lots, left, used, weekly * time.weeks(day, event))
        for ended in ending.get(event, ()):
            lapsed[ended] = round(left[ended])
            left[ended] = 0.0
        if event in starts:
            lots, used = starts[event], 0
        day = event
    return lapsed


def _use(lots: Sequence[Lot], left: dict[str, float], used: int, budget: float) -> int:
    """Take a budget out of what is left; the place of the first lot that still holds something."""
    while used < len(lots) and budget:
        lot = lots[used]
        part = min(budget, left[lot.id])
        left[lot.id] -= part
        budget -= part
        if left[lot.id]:
            break
        used += 1
    return used


def _runway(lots: Sequence[Lot], time: _Time, weekly: float) -> date | None:
    if weekly <= 0:
        return None
    lapses = _lapses([Stage(time.as_of, lots)], time, weekly)
    usable = sum(lot.left for lot in lots) - sum(lapses.values())
    days = time.days(usable / weekly)
    return days_after(time.as_of, days) if days <= 366 else None

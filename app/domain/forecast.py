"""Burn, runway and what will lapse at the user's own pace."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from app.domain.booking import WalletBook
from app.domain.entries import REFUND_KINDS, SPEND_KINDS, Source
from app.domain.lots import Lot
from app.domain.rules import Rulebook

_WEEKS = 12
_PACED = SPEND_KINDS | REFUND_KINDS
_PAID = frozenset({Source.BOUGHT, Source.PLAN, Source.OPENING})


@dataclass(frozen=True, slots=True)
class Pace:
    """Connects a week, net of what came back, over the last `weeks` whole weeks (at most 12).

    A history of less than a week counts as one.
    `low` and `high` are the 20th and 80th centile of windows of four weeks.
    """

    value: float
    low: float
    high: float
    weeks: int


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

    def lapsing_within(self, days: int) -> list[LapseForecast]:
        last = self.as_of + timedelta(days=days)
        return [lapse for lapse in self.lapses if lapse.lot.expires_on <= last]


def forecast(book: WalletBook, rules: Rulebook) -> Forecast:
    """The forecast of one wallet from its own last twelve weeks; no future grants assumed."""
    as_of = book.as_of
    pace = _pace(book)
    lots = lots_in_order_of_use(book.open_lots, rules, as_of)
    likely, low, high = (_lapses(lots, as_of, p) for p in (pace.value, pace.high, pace.low))
    return Forecast(
        as_of,
        pace,
        _runway(lots, as_of, pace.value),
        _runway(lots, as_of, pace.high),
        _runway(lots, as_of, pace.low),
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


def _pace(book: WalletBook) -> Pace:
    as_of = book.as_of
    if not book.entries:
        return Pace(0, 0, 0, 0)
    days = (as_of - book.entries[0].occurred_on).days + 1
    known = min(max(days // 7, 1), _WEEKS)
    spent = [0.0] * known
    day, age = as_of, 0
    for entry in reversed(book.entries):
        if entry.occurred_on is not day:
            day = entry.occurred_on
            age = (as_of - day).days // 7
            if age >= known:
                break
        if entry.kind in _PACED:
            spent[age] -= entry.connects
    span = min(4, known)
    windows = sorted(sum(spent[i : i + span]) / span for i in range(known - span + 1))
    mean = max(0.0, sum(spent) / known)
    low = max(0.0, min(mean, _centile(windows, 0.2)))
    return Pace(mean, low, max(mean, _centile(windows, 0.8)), known)


def _centile(values: Sequence[float], share: float) -> float:
    place = share * (len(values) - 1)
    below = int(place)
    above = min(below + 1, len(values) - 1)
    return values[below] + (values[above] - values[below]) * (place - below)


def _lapses(lots: Sequence[Lot], as_of: date, weekly: float) -> dict[str, int]:
    """What is left of each lot on its last day when `weekly` Connects go evenly."""
    left = {lot.id: float(lot.left) for lot in lots}
    lapsed = dict.fromkeys(left, 0)
    ending: dict[date, list[Lot]] = {}
    for lot in lots:
        ending.setdefault(lot.expires_on, []).append(lot)
    day, used = as_of, 0  # the lots before `used` hold nothing any more
    for ends in sorted(ending):
        budget = weekly * (ends - day).days / 7
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


def _runway(lots: Sequence[Lot], as_of: date, weekly: float) -> date | None:
    if weekly <= 0:
        return None
    usable = sum(lot.left for lot in lots) - sum(_lapses(lots, as_of, weekly).values())
    days = round(usable / weekly * 7)
    return as_of + timedelta(days=days) if days <= 366 else None

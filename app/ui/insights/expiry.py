"""What ends when: the values behind the chart of upcoming expiries."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from itertools import groupby

from app.domain.currencies import USUAL, Sums
from app.domain.entries import Source
from app.domain.ledger import Ledger


@dataclass(frozen=True, slots=True)
class LotEnd:
    """An open lot: what is left, what of it will lapse, at the usual, a fast and a slow pace.

    `cost_cents` of `currency` is what is left of it cost.
    """

    ends_on: date
    source: Source
    connects: int
    lapse: int
    low: int
    high: int
    cost_cents: int
    currency: str = USUAL
    is_frozen: bool = False


@dataclass(frozen=True, slots=True)
class MonthPart:
    """What of one source ends in a month."""

    source: Source
    connects: int
    lapse: int


@dataclass(frozen=True, slots=True)
class DayEnd:
    """What ends on a day: `lapse` of it will, at the usual pace, `low` at a fast one and `high` at
    a slow one; `frozen` of it cannot be used."""

    ends_on: date
    connects: int
    lapse: int
    low: int
    high: int
    frozen: int


@dataclass(frozen=True, slots=True)
class MonthEnd:
    """What ends in a month, summed up: its days, what it cost by currency, and the ids of its
    lots."""

    month: date
    parts: tuple[MonthPart, ...]
    lots: tuple[LotEnd, ...]
    lot_ids: frozenset[str]
    days: tuple[DayEnd, ...]
    costs: Sums

    @property
    def connects(self) -> int:
        return sum(part.connects for part in self.parts)

    @property
    def lapse(self) -> int:
        return sum(part.lapse for part in self.parts)

    @property
    def frozen(self) -> int:
        """What of it cannot be used while a plan is closed."""
        return sum(day.frozen for day in self.days)

    @property
    def low(self) -> int:
        return sum(day.low for day in self.days)

    @property
    def high(self) -> int:
        return sum(day.high for day in self.days)


def by_day(lots: Iterable[LotEnd]) -> tuple[DayEnd, ...]:
    """Lots in the order of their ends, summed up by day."""
    found = []
    for day, group in groupby(lots, key=lambda lot: lot.ends_on):
        ending = list(group)
        found.append(
            DayEnd(
                day,
                sum(lot.connects for lot in ending),
                sum(lot.lapse for lot in ending),
                sum(lot.low for lot in ending),
                sum(lot.high for lot in ending),
                sum(lot.connects for lot in ending if lot.is_frozen),
            )
        )
    return tuple(found)


@dataclass(frozen=True, slots=True)
class Expiries:
    """Months from that of `as_of` on. `later` Connects end beyond them; `held` counts all."""

    as_of: date
    months: tuple[MonthEnd, ...]
    later: int
    held: int
    is_pace_known: bool = True
    """Without a single row there is no pace, and nothing can be said of lapses."""
    ledger: Ledger | None = field(default=None, repr=False, compare=False)

    @property
    def last_month(self) -> date:
        return self.months[-1].month

    @property
    def days(self) -> tuple[DayEnd, ...]:
        """The days on which something ends, the soonest first."""
        return tuple(day for month in self.months for day in month.days)

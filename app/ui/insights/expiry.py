"""What ends when: the values behind the chart of upcoming expiries."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from app.domain.entries import Source


@dataclass(frozen=True, slots=True)
class LotEnd:
    """An open lot: what is left, what of it will lapse, at the usual, a fast and a slow pace."""

    ends_on: date
    source: Source
    connects: int
    lapse: int
    low: int
    high: int
    cost_cents: int


@dataclass(frozen=True, slots=True)
class MonthPart:
    """What of one source ends in a month."""

    source: Source
    connects: int
    lapse: int


@dataclass(frozen=True, slots=True)
class MonthEnd:
    """What ends in a month, with the entries that opened and used its lots."""

    month: date
    parts: tuple[MonthPart, ...]
    lots: tuple[LotEnd, ...]
    entry_ids: frozenset[str]

    @property
    def connects(self) -> int:
        return sum(part.connects for part in self.parts)

    @property
    def lapse(self) -> int:
        return sum(part.lapse for part in self.parts)

    @property
    def low(self) -> int:
        return sum(lot.low for lot in self.lots)

    @property
    def high(self) -> int:
        return sum(lot.high for lot in self.lots)


@dataclass(frozen=True, slots=True)
class Expiries:
    """Months from that of `as_of` on. `later` Connects end beyond them; `held` counts all."""

    as_of: date
    months: tuple[MonthEnd, ...]
    later: int
    held: int
    is_pace_known: bool = True
    """Without a single row there is no pace, and nothing can be said of lapses."""

    @property
    def last_month(self) -> date:
        return self.months[-1].month

    @property
    def lots(self) -> tuple[LotEnd, ...]:
        """All lots shown, by the day on which they end."""
        return tuple(lot for month in self.months for lot in month.lots)

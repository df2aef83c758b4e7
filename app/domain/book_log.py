"""What booking writes down, entry by entry, in flat lists.

The lists only grow, so a view of them stays true while booking goes on in another log behind it.
"""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import NamedTuple

from app.domain.entries import Entry, Source
from app.domain.lots import Adjustment, CostBasis, Lapse, Posting, Reason, Shortfall


class NewLot(NamedTuple):
    """What opens a lot on day `on`; `cost` is cents, how they are known, and the currency."""

    id: str
    source: Source
    quantity: int
    reason: Reason
    on: date
    expires_on: date
    issued_on: date | None = None
    cost: tuple[int, CostBasis, str] = (0, CostBasis.UNKNOWN, "USD")
    title: str | None = None


class Named(NamedTuple):
    """Postings of no entry, made before the entry of number `before` was booked."""

    before: int
    name: str
    postings: tuple[Posting, ...]


class BookLog:
    """Entries in order with the balance after each, and their postings in four lists side by side.

    The postings of the entry at `n` end at `ends[n]` and begin where those of the one before end:
    the place of the lot, the signed Connects and cents, and why.
    """

    __slots__ = (
        "_numbers", "adjustments", "balances", "cents", "ends", "entries", "first", "lapses",
        "moved", "named", "places", "reasons", "shortfalls",
    )  # fmt: skip

    def __init__(self, first: int = 0) -> None:
        self.first = first
        """The number of the first entry: how many were booked in the log before."""
        self.entries: list[Entry] = []
        self.balances: list[int] = []
        self.ends = array("q")
        self.places: list[int] = []
        self.moved: list[int] = []
        self.cents: list[int] = []
        self.reasons: list[Reason] = []
        self.named: list[Named] = []
        self.lapses: list[Lapse] = []
        self.shortfalls: list[Shortfall] = []
        self.adjustments: list[Adjustment] = []
        self._numbers: dict[str, int] | None = None

    def span(self, place: int) -> tuple[int, int]:
        """Where the postings of the entry at `place` of this log begin and end."""
        return (self.ends[place - 1] if place else 0), self.ends[place]

    def place_of(self, entry_id: str) -> int | None:
        """Where in this log an entry is. To be asked only once the log is complete."""
        if self._numbers is None:
            self._numbers = {entry.id: place for place, entry in enumerate(self.entries)}
        return self._numbers.get(entry_id)

    def postings(self, place: int, lots: Sequence[NewLot]) -> tuple[Posting, ...]:
        start, end = self.span(place)
        if start == end:
            return ()
        entry = self.entries[place]
        return tuple(
            Posting(
                entry.id,
                lots[self.places[row]].id,
                entry.occurred_on,
                self.moved[row],
                self.cents[row],
                self.reasons[row],
            )
            for row in range(start, end)
        )


@dataclass(slots=True)
class LotColumns:
    """Lots by their place, in the order of issue; what changes is beside what does not.

    `quantity` and `cost` (cents) are those of `new`, where booking needs them most.
    """

    new: list[NewLot] = field(default_factory=list)
    quantity: list[int] = field(default_factory=list)
    cost: list[int] = field(default_factory=list)
    left: list[int] = field(default_factory=list)
    returned: list[int] = field(default_factory=list)
    lapsed: list[int] = field(default_factory=list)

    def add(self, new: NewLot) -> int:
        """A lot of which nothing is used; its place."""
        self.new.append(new)
        self.quantity.append(new.quantity)
        self.cost.append(new.cost[0])
        self.left.append(new.quantity)
        self.returned.append(0)
        self.lapsed.append(0)
        return len(self.new) - 1

    def copy(self) -> LotColumns:
        return LotColumns(
            self.new.copy(),
            self.quantity.copy(),
            self.cost.copy(),
            self.left.copy(),
            self.returned.copy(),
            self.lapsed.copy(),
        )

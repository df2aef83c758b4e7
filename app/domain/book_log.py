"""What booking writes down, entry by entry, in flat lists.

The lists only grow, so a view of them stays true while booking goes on in another log behind it.
"""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import NamedTuple, TypeVar, overload

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


_T = TypeVar("_T")


class Overlay(Sequence[_T]):
    """A list that is never changed, with what is changed in it and appended to it kept beside."""

    __slots__ = ("_added", "_below", "_changed", "_size")

    def __init__(self, below: Sequence[_T]) -> None:
        self._below = below
        self._size = len(below)
        self._changed: dict[int, _T] = {}
        self._added: list[_T] = []

    def __len__(self) -> int:
        return self._size + len(self._added)

    @overload
    def __getitem__(self, place: int) -> _T: ...
    @overload
    def __getitem__(self, place: slice) -> Sequence[_T]: ...
    def __getitem__(self, place: int | slice) -> _T | Sequence[_T]:
        if isinstance(place, slice):
            return [self[at] for at in range(*place.indices(len(self)))]
        if place >= self._size:
            return self._added[place - self._size]
        return self._changed[place] if place in self._changed else self._below[place]

    def __setitem__(self, place: int, value: _T) -> None:
        if place >= self._size:
            self._added[place - self._size] = value
        else:
            self._changed[place] = value

    def append(self, value: _T) -> None:
        self._added.append(value)


@dataclass(slots=True)
class LotColumns:
    """Lots by their place, in the order of issue; what changes is beside what does not.

    `unit` is what every Connect of the lot costs, None where they do not cost the same.
    """

    new: list[NewLot] | Overlay[NewLot] = field(default_factory=list)
    unit: list[int | None] | Overlay[int | None] = field(default_factory=list)
    left: list[int] | Overlay[int] = field(default_factory=list)
    returned: list[int] | Overlay[int] = field(default_factory=list)

    def add(self, new: NewLot) -> int:
        """A lot of which nothing is used; its place."""
        self.new.append(new)
        unit, odd = divmod(new.cost[0], new.quantity)
        self.unit.append(None if odd else unit)
        self.left.append(new.quantity)
        self.returned.append(0)
        return len(self.new) - 1

    def above(self) -> LotColumns:
        """Columns to go on in while these stay as they are."""
        new, unit = Overlay(self.new), Overlay(self.unit)
        return LotColumns(new, unit, Overlay(self.left), Overlay(self.returned))

"""Lots waiting to be used, the earliest issued first."""

from __future__ import annotations

from collections.abc import Sequence
from heapq import heappop, heappush

NO_LOT = -1


class LotQueue:
    """Places of lots in the order of issue, those that hold nothing any more left behind.

    A lot that something came back to waits beside the others, as it may have been left behind.
    """

    __slots__ = ("_at", "_back", "_places")

    def __init__(self, places: list[int] | None = None, back: list[int] | None = None) -> None:
        self._places = [] if places is None else places
        self._back = [] if back is None else back
        self._at = 0

    def copy(self) -> LotQueue:
        return LotQueue(self._places[self._at :], self._back.copy())

    def add(self, place: int) -> None:
        """A lot issued after all others."""
        self._places.append(place)

    def put_back(self, place: int) -> None:
        """A lot that holds something again."""
        heappush(self._back, place)

    def take_over(self, other: LotQueue) -> None:
        """Go on with the lots of another queue too, all of them issued after those of this one."""
        self._places += other._places[other._at :]
        for place in other._back:
            self.put_back(place)

    def first(self, left: Sequence[int]) -> int:
        """The first lot of which something is left, by `left` of each; `NO_LOT` for none."""
        places, at, back = self._places, self._at, self._back
        while at < len(places) and not left[places[at]]:
            at += 1
        self._at = at
        while back and not left[back[0]]:
            heappop(back)
        if at == len(places):
            return back[0] if back else NO_LOT
        return min(places[at], back[0]) if back else places[at]

    def holding(self, left: Sequence[int]) -> set[int]:
        """The lots of which something is left."""
        return {place for place in (*self._places[self._at :], *self._back) if left[place]}

"""The agenda: what happens when, in order of time, up to the evening before the sample's day."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from heapq import heappop, heappush

Happening = Callable[[datetime], None]


class Agenda:
    """Happenings may add later ones while it runs; those after `now` never happen."""

    def __init__(self, now: datetime) -> None:
        self.now = now
        self._waiting: list[tuple[datetime, int, Happening]] = []
        self._count = 0

    def add(self, at: datetime, happening: Happening) -> None:
        self._count += 1
        heappush(self._waiting, (at, self._count, happening))

    def run(self) -> None:
        while self._waiting and self._waiting[0][0] <= self.now:
            at, _, happening = heappop(self._waiting)
            happening(at)

"""Where days stand between the edges of the lanes. Oldest left, in every language."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from app.domain.rule_spans import Span

FIRST_YEAR = 2019
"""The year of the first rules that most ledgers meet; earlier ones end at the left edge."""
AHEAD = timedelta(days=300)


@dataclass(frozen=True, slots=True)
class TimeScale:
    """Days from `first` to `last` over the px from `left` to `right`."""

    first: date
    last: date
    left: float
    right: float

    def x_of(self, day: date | None, *, is_end: bool = False) -> float:
        """Where a day stands; an open one at the edge."""
        if day is None:
            return self.right if is_end else self.left
        share = (day - self.first).days / max(1, (self.last - self.first).days)
        return self.left + (self.right - self.left) * min(1.0, max(0.0, share))

    def years(self) -> Iterator[tuple[int, float]]:
        """The years that begin in sight, with the px of their first day."""
        for year in range(self.first.year, self.last.year + 1):
            if date(year, 1, 1) >= self.first:
                yield year, self.x_of(date(year, 1, 1))

    def bar_of(self, span: Span) -> tuple[float, float]:
        """The left and right px of a span, a gap of 2 px before the next one."""
        right = self.x_of(span.until, is_end=True)
        return self.x_of(span.since), right - (2 if span.until else 0)

    def is_in_sight(self, span: Span) -> bool:
        return span.until is None or span.until > self.first


def time_scale(today: date, day: date, left: float, right: float) -> TimeScale:
    """The scale that has the rules' years, today and the day looked at in it."""
    first = date(max(1, min(FIRST_YEAR, day.year, today.year)), 1, 1)
    latest = max(today, day)
    last = latest + AHEAD if latest < date.max - AHEAD else date.max
    return TimeScale(first, last, left, right)

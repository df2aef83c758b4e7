"""The period that all charts follow: two days, ways to choose them, ways to move them."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, timedelta
from enum import StrEnum

LEAST_DAYS = 7
LEAST_AHEAD = 31


class Span(StrEnum):
    """The periods on offer, each ending with the last day known."""

    DAYS_90 = "90_days"
    MONTHS_12 = "12_months"
    YEARS_2 = "2_years"
    ALL = "all"


AHEAD = {Span.DAYS_90: 90, Span.MONTHS_12: 365, Span.YEARS_2: 730}
"""A young ledger has a short past, but the whole of a span lies ahead of it."""


@dataclass(frozen=True, slots=True)
class Period:
    """From `since` to `until`, both counted.

    `ahead` days is how far charts of what is to come look; by itself the length of the period.
    """

    since: date
    until: date
    ahead: int = field(default=0, compare=False)

    def __post_init__(self) -> None:
        if not self.ahead:
            object.__setattr__(self, "ahead", max((self.until - self.since).days, LEAST_AHEAD))

    @property
    def days(self) -> int:
        return (self.until - self.since).days + 1


@dataclass(frozen=True, slots=True)
class Bounds:
    """The first and the last day that a period may reach."""

    first: date
    last: date

    def span(self, span: Span) -> Period:
        """The period of a span, no longer than the bounds."""
        starts = {
            Span.DAYS_90: self.last - timedelta(days=90),
            Span.MONTHS_12: years_before(self.last, 1),
            Span.YEARS_2: years_before(self.last, 2),
            Span.ALL: self.first,
        }
        whole = max((self.last - self.first).days, AHEAD[Span.MONTHS_12])
        return Period(max(starts[span], self.first), self.last, AHEAD.get(span, whole))

    def span_of(self, period: Period) -> Span | None:
        """The shortest span that is this period, if any is."""
        return next((span for span in Span if self.span(span) == period), None)

    def fitted(self, period: Period) -> Period:
        """The period moved and cut until it lies within the bounds."""
        length = period.until - period.since
        until = min(max(period.until, self.first), self.last)
        return Period(max(min(period.since, until - min(length, self._least)), self.first), until)

    def moved(self, period: Period, days: int) -> Period:
        """The whole period later by `days`, as far as the bounds allow; its length is kept."""
        room = (self.last - period.until).days if days > 0 else (period.since - self.first).days
        step = timedelta(days=min(abs(days), max(room, 0)) * (1 if days > 0 else -1))
        return Period(period.since + step, period.until + step)

    def with_start(self, period: Period, since: date) -> Period:
        """The same end with another start, a week before it at the latest."""
        latest = max(period.until - self._least, self.first)
        return Period(min(max(since, self.first), latest), period.until)

    def with_end(self, period: Period, until: date) -> Period:
        """The same start with another end, a week after it at the earliest."""
        earliest = min(period.since + self._least, self.last)
        return Period(period.since, max(min(until, self.last), earliest))

    @property
    def _least(self) -> timedelta:
        return min(timedelta(days=LEAST_DAYS), self.last - self.first)


def years_before(day: date, years: int) -> date:
    """The same day of an earlier year; 28 February for a 29th that it has not."""
    try:
        return day.replace(year=day.year - years)
    except ValueError:
        return day.replace(year=day.year - years, day=28)

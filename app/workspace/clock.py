"""The one clock: what today and now are, for every use case."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, time


@dataclass(frozen=True, slots=True)
class Clock:
    """`as_of` replaces today everywhere; what is recorded still carries the real instant."""

    as_of: date | None = None

    def today(self) -> date:
        return self.as_of or datetime.now().astimezone().date()

    def now(self) -> datetime:
        """The real instant, for the journal and for ids."""
        return datetime.now(UTC)

    def instant_on(self, day: date) -> datetime:
        """The instant to count "4 minutes ago" from on a page taken on `day`."""
        now = self.now()
        if self.as_of is None and day == now.astimezone().date():
            return now
        return datetime.combine(day, time(12), UTC)

"""What the time that a proposal takes is worth, as far as the user has said."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from app.domain.proposals import Job

USUAL_MINUTES = 15
_MOST = {"hour_cents": 1_000_000, "minutes": 600}


@dataclass(frozen=True, slots=True)
class HourWorth:
    """`hour_cents` is what an hour of one's own is worth: 0 until the user says so."""

    minutes: int = USUAL_MINUTES
    hour_cents: int = 0

    def cents_of(self, job: Job | None) -> int:
        """What the time of one proposal is worth, rounded half up; a job's own numbers win."""
        minutes: float = self.minutes
        hour = self.hour_cents
        if job is not None:
            minutes = job.minutes if job.minutes is not None else minutes
            hour = job.hourly_worth_cents if job.hourly_worth_cents is not None else hour
        return int(minutes * hour / 60 + 0.5)


def hour_worth(settings: Mapping[str, str]) -> HourWorth:
    """What the ledger keeps of it (settings `advice.minutes` and `advice.hour_cents`)."""
    minutes, hour = _said(settings, "minutes"), _said(settings, "hour_cents")
    return HourWorth(USUAL_MINUTES if minutes is None else minutes, hour or 0)


def _said(settings: Mapping[str, str], key: str) -> int | None:
    """A number of the user's own; None for one that cannot be."""
    text = settings.get(f"advice.{key}", "")
    if not (len(text) <= 9 and text.isascii() and text.isdigit()):
        return None
    return int(text) if int(text) <= _MOST[key] else None

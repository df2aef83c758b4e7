"""What a job post said over time: its numbers at each paste, as the journal keeps them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from app.domain.proposals import Job
from app.domain.records import Record


@dataclass(frozen=True, slots=True)
class Sighting:
    """The numbers of a post as seen at an instant; None is what it did not state."""

    seen_at: datetime
    connects: int | None
    proposals_low: int | None
    proposals_high: int | None
    interviewing: int | None
    invites_sent: int | None
    hires: int | None


def sightings_of(states: Iterable[tuple[datetime, Record]]) -> tuple[Sighting, ...]:
    """One row per change of the numbers, oldest first; `states` are of one job, oldest first.

    What the user alone wrote on it (fit, minutes, putting it away) is no sighting.
    """
    found: list[Sighting] = []
    for recorded_at, job in states:
        if isinstance(job, Job):
            told = _sighting(job, job.seen_at or recorded_at)
            if not found or _numbers(told) != _numbers(found[-1]):
                found.append(told)
    return tuple(found)


def _sighting(job: Job, at: datetime) -> Sighting:
    return Sighting(
        at,
        job.connects,
        job.proposals_low,
        job.proposals_high,
        job.interviewing,
        job.invites_sent,
        job.hires,
    )


def _numbers(one: Sighting) -> tuple[int | None, ...]:
    return (
        one.connects,
        one.proposals_low,
        one.proposals_high,
        one.interviewing,
        one.invites_sent,
        one.hires,
    )

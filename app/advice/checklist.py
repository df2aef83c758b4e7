"""A plain checklist of what freelancers tell one another to look for, as a rival to the advice.

Nothing is weighed and nothing is learnt: a job gets the share of the points that it meets among
those that its post states. Where a client comes from is no point on it.
"""

from __future__ import annotations

from collections.abc import Callable

from app.domain.proposals import Job

FEW_PROPOSALS = 10
GOOD_RATING = 4.5
GOOD_HIRE_RATE = 0.5
FEW_INTERVIEWING = 3
FEW_INVITES = 5
NEUTRAL = 0.5
"""The score of a post that states nothing."""

Point = Callable[[Job], bool | None]


def checklist_score(job: Job | None) -> float:
    """0 to 1: points met over points stated."""
    if job is None:
        return NEUTRAL
    answers = [answer for point in POINTS if (answer := point(job)) is not None]
    return sum(answers) / len(answers) if answers else NEUTRAL


def _verified(job: Job) -> bool | None:
    return job.payment_verified


def _has_hired(job: Job) -> bool | None:
    return None if job.client_hires is None else job.client_hires > 0


def _few_proposals(job: Job) -> bool | None:
    most = job.proposals_high if job.proposals_high is not None else job.proposals_low
    return None if most is None else most <= FEW_PROPOSALS


def _well_rated(job: Job) -> bool | None:
    return None if not job.client_rating else job.client_rating >= GOOD_RATING


def _often_hires(job: Job) -> bool | None:
    return None if job.client_hire_rate is None else job.client_hire_rate >= GOOD_HIRE_RATE


def _few_interviewing(job: Job) -> bool | None:
    return None if job.interviewing is None else job.interviewing < FEW_INTERVIEWING


def _few_invites(job: Job) -> bool | None:
    return None if job.invites_sent is None else job.invites_sent < FEW_INVITES


def _not_above_own_level(job: Job) -> bool | None:
    if job.level is None:
        return None
    return job.level != "expert" or job.my_level == "expert"


def _known_client(job: Job) -> bool | None:
    return True if job.previous_client else None


POINTS: tuple[Point, ...] = (
    _verified,
    _has_hired,
    _few_proposals,
    _well_rated,
    _often_hires,
    _few_interviewing,
    _few_invites,
    _not_above_own_level,
    _known_client,
)

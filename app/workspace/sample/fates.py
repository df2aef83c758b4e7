"""What becomes of a proposal: opened, answered, hired or ended, and when.

Chances follow the funnel that the advice starts from: opened, interviewed once opened, hired once
interviewed; each a logistic model of what the post shows.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import Enum
from math import exp, log

from app.domain.proposals import Job, Outcome
from app.workspace.sample.dice import Dice


class Course(Enum):
    """A turn that the story needs, where chance is not to decide."""

    OPEN = "open"
    LONG_CONTRACT = "long contract"
    ANSWERED = "answered"
    CLOSED = "closed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Fate:
    """Instants in UTC, as they will be once all has happened; None is never."""

    viewed_at: datetime | None = None
    interview_at: datetime | None = None
    hired_at: datetime | None = None
    ended_at: datetime | None = None
    end: Outcome = Outcome.EXPIRED

    def until(self, now: datetime) -> Fate:
        """As much of it as has happened by `now`."""
        return replace(
            self,
            viewed_at=_past(self.viewed_at, now),
            interview_at=_past(self.interview_at, now),
            hired_at=_past(self.hired_at, now),
            ended_at=_past(self.ended_at, now),
        )

    @property
    def outcome(self) -> Outcome:
        if self.hired_at:
            return Outcome.HIRED
        if self.ended_at:
            return self.end
        if self.interview_at:
            return Outcome.INTERVIEW
        return Outcome.VIEWED if self.viewed_at else Outcome.PENDING


def drawn_fate(dice: Dice, job: Job, sent_at: datetime, skill: float, boosted: bool) -> Fate:
    """`skill` is added to the log-odds of being opened, answered and hired alike."""
    opened, answered, hired = _chances(job, sent_at, skill + (0.12 if boosted else 0.0))
    if not dice.happens(opened):
        return _ended(dice, Fate(), sent_at, _UNSEEN)
    viewed_at = sent_at + timedelta(hours=dice.around(16, 0.9), seconds=7)
    fate = Fate(viewed_at=viewed_at)
    if not dice.happens(answered):
        return _ended(dice, fate, viewed_at, _SEEN)
    return _interviewed(dice, fate, dice.happens(hired))


def steered_fate(dice: Dice, course: Course, sent_at: datetime) -> Fate:
    """The fate of a proposal whose course the story sets."""
    seen = Fate(viewed_at=sent_at + timedelta(hours=5, minutes=12))
    if course is Course.LONG_CONTRACT:
        return _interviewed(dice, seen, True)
    if course is Course.ANSWERED:
        return replace(seen, interview_at=sent_at + timedelta(hours=31, minutes=40))
    if course is Course.CLOSED:
        closed_at = sent_at + timedelta(days=6, hours=3)
        return replace(seen, ended_at=closed_at, end=Outcome.CLOSED)
    return Fate()


_UNSEEN = {
    Outcome.OTHER_HIRED: 0.38,
    Outcome.EXPIRED: 0.40,
    Outcome.CLOSED: 0.18,
    Outcome.WITHDRAWN: 0.04,
}
_SEEN = {
    Outcome.OTHER_HIRED: 0.42,
    Outcome.EXPIRED: 0.26,
    Outcome.CLOSED: 0.17,
    Outcome.DECLINED: 0.15,
}
_ANSWERED = {Outcome.OTHER_HIRED: 0.6, Outcome.DECLINED: 0.25, Outcome.EXPIRED: 0.15}
_DAYS_TO_END = {
    Outcome.OTHER_HIRED: 8.0,
    Outcome.CLOSED: 7.0,
    Outcome.WITHDRAWN: 3.0,
    Outcome.DECLINED: 4.0,
}


def _interviewed(dice: Dice, fate: Fate, is_hired: bool) -> Fate:
    viewed_at = fate.viewed_at
    assert viewed_at is not None  # noqa: S101 - only an opened proposal is answered
    interview_at = viewed_at + timedelta(hours=dice.around(30, 0.7), seconds=11)
    fate = replace(fate, interview_at=interview_at)
    if is_hired:
        return replace(fate, hired_at=interview_at + timedelta(days=dice.around(4, 0.6)))
    return _ended(dice, fate, interview_at, _ANSWERED)


def _ended(dice: Dice, fate: Fate, since: datetime, ends: dict[Outcome, float]) -> Fate:
    end = dice.weighted(ends)
    days = (
        30.0 + dice.real(0, 30) if end is Outcome.EXPIRED else dice.around(_DAYS_TO_END[end], 0.6)
    )
    return replace(fate, end=end, ended_at=since + timedelta(days=days, seconds=13))


def _chances(job: Job, sent_at: datetime, skill: float) -> tuple[float, float, float]:
    low, high = job.proposals_low or 0, job.proposals_high or 70
    rivals = log(12) - log(1 + (low + high) / 2)
    hours = (sent_at - (job.posted_at or sent_at)).total_seconds() / 3600
    fresh = log(6) - log(1 + hours)
    verified = 0.15 if job.payment_verified else -0.85
    rate = job.client_hire_rate
    hiring = 0.0 if rate is None else log((rate + 0.05) / (1.05 - rate))
    fit = (job.fit or 3) - 3
    known = 1.0 if job.previous_client else 0.0
    quiet = log(2) - log(1 + (job.interviewing or 0))
    level = 1.0 if job.level == "expert" and job.my_level != "expert" else 0.0
    opened = -0.10 + 0.5 * rivals + 0.2 * fresh + 0.2 * verified + 0.1 * hiring + 0.15 * fit
    answered = -1.55 + 0.2 * rivals + 0.3 * verified + 0.4 * hiring + 0.35 * fit + 0.25 * quiet
    hired = -0.75 + 0.3 * hiring + 0.2 * verified + 0.15 * fit - 0.1 * level + 0.6 * known
    return (
        _sigmoid(opened + 0.3 * known + skill),
        _sigmoid(answered + 1.5 * known - 0.4 * level + skill),
        _sigmoid(hired + skill),
    )


def _sigmoid(x: float) -> float:
    return 1 / (1 + exp(-x))


def _past(instant: datetime | None, now: datetime) -> datetime | None:
    """The instant to the second, if it has come."""
    if instant is None or instant > now:
        return None
    return instant.replace(microsecond=0)

"""A few practices that the user's own proposals speak for, or none: never what noise could do.

Each habit splits the settled proposals in two. Their answers are compared by Fisher's exact test,
held to one in ten over all habits together (Bonferroni), so that nine in ten users whose habits
make no difference hear nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from functools import lru_cache
from math import exp, lgamma

from app.domain.proposals import ENDED, Job, Outcome, Proposal
from app.domain.ranges import wilson

MOST = 3
LEAST_IN_GROUP = 10
LEAST_HITS = 5
FALSE_ALARMS = 0.10
RECENT = timedelta(days=90)
SETTLED = timedelta(days=30)
DAY_SECONDS = 86_400.0


@dataclass(frozen=True, slots=True)
class Share:
    """`hits` of `count` proposals; `low` to `high` is the 80 % range of the rate."""

    hits: int
    count: int

    @property
    def rate(self) -> float:
        return self.hits / self.count

    @property
    def low(self) -> float:
        return wilson(self.hits, self.count)[0]

    @property
    def high(self) -> float:
        return wilson(self.hits, self.count)[1]


@dataclass(frozen=True, slots=True)
class Nudge:
    """A habit by its code, and how those who keep to it fare against the rest.

    `counts_hires` says that hires were compared, where the records hold no interviews.
    `recent_sent` and `recent_connects` are what went the other way in the last 90 days.
    """

    code: str
    with_it: Share
    without: Share
    counts_hires: bool
    recent_sent: int
    recent_connects: int
    chance_of_noise: float


@dataclass(frozen=True, slots=True)
class Nudges:
    """At most three, the one with the most at stake first. `settled` proposals were looked at,
    `hits` of them were answered (or won)."""

    found: tuple[Nudge, ...]
    settled: int
    hits: int

    @property
    def is_enough(self) -> bool:
        """Whether there is anything to compare."""
        return self.settled >= 2 * LEAST_IN_GROUP and self.hits >= LEAST_HITS


Habit = Callable[[Proposal, Job, datetime], bool | None]


def nudges(history: Sequence[Proposal], as_of: datetime) -> Nudges:
    """What the settled proposals of `history` speak for at `as_of`."""
    known = [one for one in history if _counts(one)]
    settled = [one for one in known if _is_settled(one, as_of)]
    counts_hires = not any(_is_answered(one) and not _is_hired(one) for one in settled)
    is_hit = _is_hired if counts_hires else _is_answered
    hits = sum(is_hit(one) for one in settled)
    found = []
    for code, habit in HABITS.items():
        sides = {side: [x for x in settled if _keeps(habit, x) is side] for side in (True, False)}
        shares = {side: Share(sum(map(is_hit, part)), len(part)) for side, part in sides.items()}
        noise = _noise(shares[True], shares[False])
        if noise is not None and noise <= FALSE_ALARMS / len(HABITS):
            recent = [
                one
                for one in known
                if _keeps(habit, one) is False and as_of - RECENT < _sent_at(one) <= as_of
            ]
            connects = sum(_connects(one) for one in recent)
            found.append(
                Nudge(code, shares[True], shares[False], counts_hires, len(recent), connects, noise)
            )
    found.sort(key=lambda one: (-_stake(one), one.code))
    return Nudges(tuple(found[:MOST]), len(settled), hits)


def exact_chance(first: Share, second: Share) -> float:
    """How likely chance alone tells two groups apart so far or further (Fisher's exact test)."""
    total, hits = first.count + second.count, first.hits + second.hits
    low, high = max(0, hits - second.count), min(hits, first.count)
    logs = [
        _choose(first.count, at) + _choose(second.count, hits - at) - _choose(total, hits)
        for at in range(low, high + 1)
    ]
    seen = logs[first.hits - low]
    return min(1.0, sum(exp(one) for one in logs if one <= seen + 1e-9))


@lru_cache(maxsize=1 << 12)
def _choose(count: int, taken: int) -> float:
    return lgamma(count + 1) - lgamma(taken + 1) - lgamma(count - taken + 1)


def _noise(with_it: Share, without: Share) -> float | None:
    """The chance that noise alone did it; None where the habit is no better or too little seen."""
    is_thin = min(with_it.count, without.count) < LEAST_IN_GROUP
    if is_thin or with_it.hits + without.hits < LEAST_HITS or with_it.rate <= without.rate:
        return None
    return exact_chance(with_it, without)


def _stake(one: Nudge) -> float:
    """Answers missed lately by going the other way."""
    return (one.with_it.rate - one.without.rate) * (1 + one.recent_sent)


def _counts(proposal: Proposal) -> bool:
    return not proposal.is_invited and proposal.outcome is not Outcome.WITHDRAWN


def _is_settled(proposal: Proposal, as_of: datetime) -> bool:
    """Old enough that an answer would have come: early answers alone would flatter a habit."""
    return _sent_at(proposal) <= as_of - SETTLED


def _is_answered(proposal: Proposal) -> bool:
    return (
        proposal.interview_at is not None
        or proposal.outcome is Outcome.INTERVIEW
        or _is_hired(proposal)
    )


def _is_hired(proposal: Proposal) -> bool:
    return proposal.outcome is Outcome.HIRED or (
        proposal.hired_at is not None and proposal.outcome not in ENDED
    )


def _sent_at(proposal: Proposal) -> datetime:
    if proposal.sent_at is not None:
        return _aware(proposal.sent_at)
    return datetime.combine(proposal.sent_on, time(0), UTC)


def _aware(instant: datetime) -> datetime:
    return instant if instant.tzinfo else instant.replace(tzinfo=UTC)


def _connects(proposal: Proposal) -> int:
    asked = proposal.job.connects if proposal.job else None
    return (asked or 0) + (proposal.boost or 0)


def _keeps(habit: Habit, proposal: Proposal) -> bool | None:
    return habit(proposal, proposal.job or _NOTHING, _sent_at(proposal))


_NOTHING = Job(id="")


def _few_proposals(_: Proposal, job: Job, __: datetime) -> bool | None:
    most = job.proposals_high if job.proposals_high is not None else job.proposals_low
    return None if most is None else most <= 10


def _fresh(proposal: Proposal, job: Job, sent_at: datetime) -> bool | None:
    if job.posted_at is None or proposal.sent_at is None:
        return None
    return (sent_at - _aware(job.posted_at)).total_seconds() <= DAY_SECONDS


def _verified(_: Proposal, job: Job, __: datetime) -> bool | None:
    return job.payment_verified


def _hires_often(_: Proposal, job: Job, __: datetime) -> bool | None:
    return None if job.client_hire_rate is None else job.client_hire_rate >= 0.5


def _fits(_: Proposal, job: Job, __: datetime) -> bool | None:
    return None if job.fit is None else job.fit >= 4


def _few_interviewing(_: Proposal, job: Job, __: datetime) -> bool | None:
    return None if job.interviewing is None else job.interviewing < 3


def _boosted(proposal: Proposal, _: Job, __: datetime) -> bool | None:
    return bool(proposal.boost)


HABITS: dict[str, Habit] = {
    "few_proposals": _few_proposals,
    "fresh": _fresh,
    "verified": _verified,
    "hire_rate": _hires_often,
    "fit": _fits,
    "few_interviewing": _few_interviewing,
    "boosted": _boosted,
}
"""Whether a proposal keeps to a habit, by its code; None where it cannot be told."""

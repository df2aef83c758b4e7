"""How long answers take: the user's own delay curve, by which young proposals count in part."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from enum import StrEnum
from math import exp

from app.domain.proposals import Outcome, Proposal
from app.domain.sent import SentProposal

OLD_ENOUGH_DAYS = 90
"""Only proposals at least as old tell how long things take: of younger ones the slow are unseen."""
_WORTH = 5.0
"""How many own delays the usual curve weighs as much as."""
SETTLED_SHARE = 0.95
"""An open proposal counts as settled once so much of what comes has come."""


class Milestone(StrEnum):
    """What a proposal may bring. A reply is any answer of the client: an interview, a win, or a
    decline in so many words."""

    REPLY = "reply"
    INTERVIEW = "interview"
    WIN = "win"


USUAL_DAYS: Mapping[Milestone, float] = {
    Milestone.REPLY: 15.0,
    Milestone.INTERVIEW: 5.0,
    Milestone.WIN: 10.0,
}
"""The usual mean wait from sending, in days (a judgement): 95 in 100 wins come within 30 days.

Declines come later than interviews, so that replies take longer in the mean."""


@dataclass(frozen=True, slots=True)
class Waits:
    """The delays of old proposals that reached a milestone, in whole days, each list sorted."""

    days: Mapping[Milestone, tuple[int, ...]] = field(default_factory=dict)

    def share(self, milestone: Milestone, age: int) -> float:
        """The share of what will come that has come `age` days after sending, 0..1.

        The user's own delays, smoothed by the usual curve, which weighs as much as five of them.
        """
        if age < 0:
            return 0.0
        own = self.days.get(milestone, ())
        usual = 1.0 - exp(-age / USUAL_DAYS[milestone])
        return (_WORTH * usual + bisect_right(own, age)) / (_WORTH + len(own))

    def is_pending(self, sent: SentProposal, as_of: date) -> bool:
        """Open, and so young that a win may well come: it is not counted as a loss."""
        age = (as_of - sent.proposal.sent_on).days
        return sent.is_open and self.share(Milestone.WIN, age) < SETTLED_SHARE

    def weights(self, age: int) -> tuple[float, float, float]:
        """What an open proposal counts for as a trial of each milestone, in their order."""
        reply, interview, win = (self.share(milestone, age) for milestone in Milestone)
        return reply, interview, win


USUAL = Waits()


def reached(sent: SentProposal, milestone: Milestone) -> bool:
    """Whether a proposal came so far."""
    if milestone is Milestone.WIN:
        return sent.is_won
    if milestone is Milestone.INTERVIEW:
        return sent.is_interviewed
    return sent.is_interviewed or sent.proposal.outcome is Outcome.DECLINED


def waits_of(sent: Iterable[SentProposal], as_of: date) -> Waits:
    """The user's own delays, from proposals old enough that nothing of theirs is still to come."""
    found: dict[Milestone, list[int]] = {milestone: [] for milestone in Milestone}
    last = as_of - timedelta(days=OLD_ENOUGH_DAYS)
    for one in sent:
        proposal = one.proposal
        if proposal.sent_on > last or not _is_dated(proposal):
            continue
        for milestone in Milestone:
            if (delay := _delay(proposal, milestone)) is not None:
                found[milestone].append(delay)
    return Waits({milestone: tuple(sorted(days)) for milestone, days in found.items()})


def _is_dated(proposal: Proposal) -> bool:
    """Whether any day is known on which something came of it; most have none."""
    return not (
        proposal.interview_at is None and proposal.hired_at is None and proposal.ended_at is None
    )


def _delay(proposal: Proposal, milestone: Milestone) -> int | None:
    """Whole days until the milestone; None where it was not reached or has no day."""
    at = proposal.hired_at
    if milestone is not Milestone.WIN:
        at = proposal.interview_at
        if milestone is Milestone.REPLY and at is None and proposal.outcome is Outcome.DECLINED:
            at = proposal.ended_at
    if at is None:
        return None
    days = (at.date() - proposal.sent_on).days
    return days if 0 <= days <= OLD_ENOUGH_DAYS else None

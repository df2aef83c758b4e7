"""Past proposals as milestones and waits: what each stage of the funnel may learn from them.

A milestone that is seen counts for its stage and all before it. An ended proposal (declined,
other hired, closed, expired) is a zero at the stage it had reached. A withdrawn one is watched
only until the withdrawal, a pending one until now: neither is a loss. Invited proposals teach
nothing about cold ones and are left out, as is anything that happens after `as_of`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from math import isnan

import numpy as np
import numpy.typing as npt

from app.advice.features import days_since_epoch
from app.advice.priors import MILESTONES, StagePrior, merged
from app.advice.quadrature import Array
from app.domain.proposals import ENDED, Outcome, Proposal

SHORTEST_WAIT = 0.02  # days: half an hour, the finest a page tells
SHORTEST_DATED_WAIT = 0.4  # where only the day of sending is known
ENOUGH_WITHOUT_VIEWS = 3

# What a person says of an interview that came to nothing; a closed post shows as a refund, too.
_ENDED_UNHIRED = frozenset({Outcome.DECLINED, Outcome.OTHER_HIRED, Outcome.EXPIRED})

Flags = npt.NDArray[np.bool_]


@dataclass(frozen=True, slots=True, eq=False)
class Observations:
    """One row per proposal. `reached` and `reached_at` are (n, 3) in the order of MILESTONES.

    Times are days since 1970, nan where unknown. `watched_until` is when the watching stopped
    for a proposal that is neither `settled` nor hired.
    """

    proposals: tuple[Proposal, ...]
    sent_at: Array
    reached: Flags
    reached_at: Array
    settled: Flags
    watched_until: Array
    shortest_wait: Array
    records_views: bool
    records_interviews: bool
    records_hires: bool

    def stages(self, priors: tuple[StagePrior, ...]) -> tuple[StagePrior, ...]:
        """The priors of the stages that this user's records can tell apart."""
        first, second, third = priors
        if self.records_views and self.records_interviews:
            return priors
        if self.records_views:
            return first, merged((second, third))
        if self.records_interviews:
            return merged((first, second)), third
        return (merged(priors),)


@dataclass(frozen=True, slots=True, eq=False)
class StageOutcomes:
    """The rows that entered one stage: `rows` index the observations, the rest runs along them.

    `succeeded` and `waiting` exclude each other; a row that is neither failed. `wait` is days
    from the milestone before: until success (nan if undated) or until now while waiting; `within`
    is days until now for an undated success, else nan.
    """

    rows: npt.NDArray[np.intp]
    succeeded: Flags
    waiting: Flags
    wait: Array
    within: Array


def observe(history: Sequence[Proposal], as_of: datetime) -> Observations:
    """What was visible of `history` at `as_of`, without the proposals sent later."""
    now = days_since_epoch(as_of)
    kept, rows = [], []
    for proposal in history:
        sent = _sent_at(proposal)
        if proposal.is_invited or sent > now:
            continue
        kept.append(proposal)
        rows.append(_row(proposal, sent, now))
    table = np.array(rows, dtype=np.float64).reshape(len(rows), 10)
    reached = table[:, 1:4] > 0
    reached = np.maximum.accumulate(reached[:, ::-1], axis=1)[:, ::-1]
    settled = table[:, 7] > 0
    return Observations(
        proposals=tuple(kept),
        sent_at=table[:, 0],
        reached=reached,
        reached_at=table[:, 4:7],
        settled=settled,
        watched_until=table[:, 8],
        shortest_wait=table[:, 9],
        records_views=_records_views(kept, reached, settled),
        records_interviews=_records_interviews(kept, reached),
        records_hires=_records_hires(kept, reached),
    )


def stage_outcomes(seen: Observations, stage: StagePrior, usual_wait: float) -> StageOutcomes:
    """Who entered a stage and how it went for them.

    `usual_wait` is the usual wait in days for the milestone before, used where that one is known
    but not dated.
    """
    first = MILESTONES.index(stage.milestones[0])
    last = MILESTONES.index(stage.milestones[-1])
    entered = np.ones(len(seen.sent_at), dtype=bool) if first == 0 else seen.reached[:, first - 1]
    began = seen.sent_at if first == 0 else seen.reached_at[:, first - 1]
    succeeded = seen.reached[:, last]
    pending = ~succeeded & ~seen.settled
    assumed = seen.sent_at + np.minimum(usual_wait, (seen.watched_until - seen.sent_at) / 2.0)
    until_now = seen.watched_until - np.where(np.isnan(began), assumed, began)
    until_success = np.maximum(seen.reached_at[:, last] - began, seen.shortest_wait)
    wait = np.where(succeeded, until_success, until_now)
    # A proposal that has waited no time at all (or an unknown one) tells nothing yet.
    used = entered & ~(pending & ~(until_now > 0.0))
    if stage.milestones == MILESTONES[-1:] and not seen.records_hires:
        used = np.zeros_like(used)
    rows = np.flatnonzero(used)
    is_bounded = succeeded & np.isnan(wait) & (until_now > 0.0)
    within = np.where(is_bounded, until_now, np.nan)
    return StageOutcomes(rows, succeeded[rows], pending[rows], wait[rows], within[rows])


def _sent_at(proposal: Proposal) -> float:
    """Days since 1970; nan for the far future date that stands for an unknown day."""
    if proposal.sent_at is not None:
        return days_since_epoch(proposal.sent_at)
    if proposal.sent_on == date.max:
        return float("nan")
    return days_since_epoch(datetime.combine(proposal.sent_on, time(0), UTC))


def _row(proposal: Proposal, sent: float, now: float) -> tuple[float, ...]:
    outcome = proposal.outcome
    times = (
        days_since_epoch(proposal.viewed_at),
        days_since_epoch(proposal.interview_at),
        days_since_epoch(proposal.hired_at),
    )
    said = (
        proposal.is_viewed is True or outcome is Outcome.VIEWED,
        outcome is Outcome.INTERVIEW,
        outcome is Outcome.HIRED,
    )
    # A dated milestone counts from its day on; an undated one is taken on its word.
    reached = [word if isnan(at) else at <= now for at, word in zip(times, said, strict=True)]
    ended = days_since_epoch(proposal.ended_at)
    is_over = outcome in ENDED if isnan(ended) else ended <= now
    withdrawn = is_over and outcome is Outcome.WITHDRAWN
    until = (sent if isnan(ended) else ended) if withdrawn else now
    shortest = SHORTEST_WAIT if proposal.sent_at is not None else SHORTEST_DATED_WAIT
    return (sent, *reached, *times, is_over and not withdrawn, until, shortest)


def _records_views(kept: Sequence[Proposal], reached: Flags, settled: Flags) -> bool:
    """False where the user plainly keeps no views: outcomes, but never one view among them."""
    if any(
        proposal.viewed_at is not None
        or proposal.is_viewed is not None
        or proposal.outcome is Outcome.VIEWED
        for proposal in kept
    ):
        return True
    silent_success = bool(reached[:, 1:].any())
    return not silent_success and int(settled.sum()) < ENOUGH_WITHOUT_VIEWS


def _records_interviews(kept: Sequence[Proposal], reached: Flags) -> bool:
    """False where there are hires, but never an interview among all proposals."""
    if any(
        proposal.interview_at is not None or proposal.outcome is Outcome.INTERVIEW
        for proposal in kept
    ):
        return True
    return not bool(reached[:, 2].any())


def _records_hires(kept: Sequence[Proposal], reached: Flags) -> bool:
    """False where interviews are known, from award rows for instance, but never how one ended."""
    if bool(reached[:, 2].any()):
        return True
    interviewed = [one for one, far in zip(kept, reached[:, 1].tolist(), strict=True) if far]
    return not interviewed or any(one.outcome in _ENDED_UNHIRED for one in interviewed)

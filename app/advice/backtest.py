"""The advice on trial: each past proposal forecast with only what was visible when it was sent.

The model is fitted again as the history grows, by 8 in 100 at a time, so that ten thousand
proposals take seconds. An outcome without a date is taken to have been learnt after a usual wait:
never before, so that no forecast sees its own answer.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta

import numpy as np

from app.advice.backtest_curve import CurvePoint, reliability_curve
from app.advice.backtest_replay import Replay, Sent, replays
from app.advice.backtest_scores import (
    Group,
    Period,
    Scores,
    groups_of,
    periods_of,
    scores_of,
)
from app.advice.checklist import checklist_score
from app.advice.economics import HIRE, INTERVIEW, economics_of
from app.advice.estimate import estimator
from app.advice.features import BOOSTED, days_since_epoch, feature_table
from app.advice.model import fit, predict
from app.advice.preferences import Preferences
from app.advice.quadrature import Array
from app.advice.wallet import WalletView
from app.domain.proposals import ENDED, Job, Outcome, Proposal

ENOUGH_HIRES = 10
SETTLED_DAYS = 30.0
"""A proposal younger than this waits: counting early answers alone would flatter the past."""
GROWTH = 0.08
UNKNOWN_DAY = date.max

Check = Callable[[float], object]
"""Told how much is done, 0 to 1; raises to stop."""


@dataclass(frozen=True, slots=True)
class Way:
    """One way to choose: the half of the proposals that it likes best, what they took and what
    they brought. A tie at the edge of the half counts in part. `brier` is None where the way
    says no chances."""

    name: str
    sent: float
    connects: float
    hires: float
    brier: float | None


@dataclass(frozen=True, slots=True)
class Backtest:
    """`waiting` proposals are too young to be judged. `is_enough` says whether there are hires
    enough to read anything from it."""

    scores: Scores
    waiting: int
    curve: tuple[CurvePoint, ...]
    groups: tuple[Group, ...]
    periods: tuple[Period, ...]
    ways: tuple[Way, ...]
    replays: tuple[Replay, ...]

    @property
    def is_enough(self) -> bool:
        return self.scores.hits >= ENOUGH_HIRES


@dataclass(frozen=True, slots=True)
class Forecasts:
    """What was said of each settled proposal on the day it was sent, oldest first."""

    proposals: tuple[Proposal, ...]
    sent_days: Array
    interview: Array
    hire: Array
    hired: Array


def backtest(
    history: Sequence[Proposal],
    as_of: datetime,
    preferences: Preferences | None = None,
    *,
    spent: Mapping[str, int] | None = None,
    price_cents: float = 15.0,
    check: Check | None = None,
) -> Backtest:
    """How past advice would have done by `as_of`.

    `spent` holds the Connects that proposals took, by id, where they are known better than from
    the post. `price_cents` is what a Connect costs in the replay.
    """
    preferences = preferences or Preferences()
    said = forecasts(history, as_of, preferences, check)
    sent = _sent(said, spent or {})
    waiting = sum(_is_waiting(one, as_of) for one in history)
    return Backtest(
        scores=scores_of(said.hire, said.hired),
        waiting=waiting,
        curve=reliability_curve(said.hire, said.hired),
        groups=groups_of(said.hire, said.hired),
        periods=periods_of(said.sent_days, said.hire, said.hired),
        ways=_ways(said, sent) if len(said.hire) else (),
        replays=replays(sent, _advised(said, sent, preferences, price_cents))
        if len(said.hire)
        else (),
    )


def forecasts(
    history: Sequence[Proposal],
    as_of: datetime,
    preferences: Preferences,
    check: Check | None = None,
) -> Forecasts:
    """The forecasts of the settled proposals, each from a model of what was visible before."""
    known = [dated(one) for one in history if _counts(one) and _sent_at(one) <= as_of]
    known = sorted(known, key=lambda one: (_sent_at(one), one.id))
    at = np.array([days_since_epoch(_sent_at(one)) for one in known])
    jobs = [one.job for one in known]
    table = feature_table(jobs, at, preferences)
    boosted = np.array([bool(one.boost) for one in known], dtype=np.float64)
    table.centred[:, BOOSTED] = boosted
    table.stated[:, BOOSTED] = boosted
    milestones = np.zeros((3, len(known)))
    for start, end in _blocks(len(known)):
        if check is not None:
            check(start / len(known))
        model = fit(known[:start], _sent_at(known[start]), preferences)
        part = replace(table, centred=table.centred[start:end], stated=table.stated[start:end])
        milestones[:, start:end] = predict(model, part).milestones
    settled = at <= days_since_epoch(as_of) - SETTLED_DAYS
    places = np.flatnonzero(settled)
    hired = np.array([one.outcome is Outcome.HIRED for one in known], dtype=np.float64)
    return Forecasts(
        tuple(known[place] for place in places.tolist()),
        at[places],
        milestones[INTERVIEW, places],
        milestones[HIRE, places],
        hired[places],
    )


def dated(proposal: Proposal) -> Proposal:
    """The proposal with a day for everything that happened to it: an unknown one comes after the
    usual wait, and never before what is known to have come earlier."""
    at = _sent_at(proposal)
    outcome = proposal.outcome
    hired = outcome is Outcome.HIRED
    interviewed = outcome is Outcome.INTERVIEW
    viewed = bool(proposal.is_viewed) or outcome is Outcome.VIEWED
    found: dict[str, datetime | None] = {}
    happened = {"viewed_at": viewed, "interview_at": interviewed, "hired_at": hired}
    for name, days in _USUAL_DAYS.items():
        stated = getattr(proposal, name)
        if stated is None and happened.get(name, outcome in ENDED):
            stated = max(at, _sent_at(proposal) + timedelta(days=days))
        found[name] = stated
        at = max(at, _aware(stated)) if stated is not None else at
    return replace(proposal, **found)  # type: ignore[arg-type]  # the four names above


_USUAL_DAYS = {"viewed_at": 3.0, "interview_at": 7.0, "hired_at": 14.0, "ended_at": SETTLED_DAYS}


def _counts(proposal: Proposal) -> bool:
    """Sent on a known day, of the user's own accord, and left standing."""
    known = proposal.sent_at is not None or proposal.sent_on != UNKNOWN_DAY
    return known and not proposal.is_invited and proposal.outcome is not Outcome.WITHDRAWN


def _is_waiting(proposal: Proposal, as_of: datetime) -> bool:
    if not _counts(proposal):
        return False
    return as_of - timedelta(days=SETTLED_DAYS) < _sent_at(proposal) <= as_of


def _blocks(count: int) -> list[tuple[int, int]]:
    """Stretches of proposals that share a model: each 8 in 100 of those before it, at least 1."""
    found, start = [], 0
    while start < count:
        end = min(count, start + max(1, int(start * GROWTH)))
        found.append((start, end))
        start = end
    return found


def _sent_at(proposal: Proposal) -> datetime:
    if proposal.sent_at is not None:
        return _aware(proposal.sent_at)
    return datetime.combine(proposal.sent_on, time(0), UTC)


def _aware(instant: datetime) -> datetime:
    return instant if instant.tzinfo else instant.replace(tzinfo=UTC)


def _sent(said: Forecasts, spent: Mapping[str, int]) -> Sent:
    """The settled proposals as columns; Connects as they were spent, else as the post asked."""
    jobs, connects = [], []
    for proposal in said.proposals:
        job = proposal.job or Job(id=proposal.id)
        asked = spent.get(proposal.id, (job.connects or 0) + (proposal.boost or 0))
        jobs.append(job if job.connects is not None else replace(job, connects=asked))
        connects.append(asked)
    times = tuple(_sent_at(one) for one in said.proposals)
    return Sent(tuple(jobs), times, np.array(connects, dtype=np.float64), said.hired)


def _ways(said: Forecasts, sent: Sent) -> tuple[Way, ...]:
    scores = scores_of(said.hire, said.hired)
    checked = np.array([checklist_score(one.job) for one in said.proposals])
    even = np.zeros(len(checked))
    everything = Way(
        "apply_to_all",
        float(len(even)),
        float(sent.connects.sum()),
        float(said.hired.sum()),
        None,
    )
    return (
        _best_half("advice", said.hire, sent, scores.brier),
        _best_half("checklist", checked, sent, None),
        _best_half("base_rate", even, sent, scores.brier_base_rate),
        everything,
    )


def _best_half(name: str, score: Array, sent: Sent, brier: float | None) -> Way:
    half = len(score) / 2.0
    edge = np.sort(score)[::-1][max(0, int(np.ceil(half)) - 1)]
    above, tied = score > edge, score == edge
    share = np.where(above, 1.0, np.where(tied, (half - above.sum()) / tied.sum(), 0.0))
    return Way(name, half, float(share @ sent.connects), float(share @ sent.hired), brier)


def _advised(
    said: Forecasts, sent: Sent, preferences: Preferences, price_cents: float
) -> np.ndarray[tuple[int], np.dtype[np.bool_]]:
    wallet = WalletView(price_cents=price_cents)
    prices = estimator(UNKNOWN_DAY, ())
    economics = economics_of(sent.jobs, wallet, preferences, prices)
    worth: Array = economics.net_value(said.interview, said.hire, price_cents)
    return worth > 0.0

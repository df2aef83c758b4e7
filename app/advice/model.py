"""The funnel fitted to one user: chances of a view, an interview and a hire, with their doubt."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from operator import itemgetter

import numpy as np

from app.advice.features import BOOSTED, FeatureTable, days_since_epoch, feature_table
from app.advice.newton import NormalPrior, StageSample, fit_stage
from app.advice.observations import Observations, observe, stage_outcomes
from app.advice.preferences import Preferences
from app.advice.priors import (
    WAIT_SHAPE,
    WAIT_SHAPE_SPREAD,
    WAIT_SPREAD,
    StagePrior,
    all_priors,
)
from app.advice.quadrature import Array, expected_chance, sigmoid
from app.domain.proposals import Job, Outcome, Proposal

DEMAND_DAYS = 180.0
MOST_DEMAND = 500
USUAL_DISTANCE = 0.6  # how far a figure lies from the typical one
USUAL_REFUND_DAYS = 30.0  # from sending to the refund of a post closed unhired: a judgement
REFUND_WEIGHT = 5.0  # refunds of one's own at which their mean counts for half


@dataclass(frozen=True, slots=True)
class BasedOn:
    """How many of the user's own proposals and outcomes stand behind an estimate."""

    proposals: int = 0
    interviews: int = 0
    hires: int = 0


@dataclass(frozen=True, slots=True, eq=False)
class FittedStage:
    """A stage after its outcomes: coefficients (base first), their covariance, its waits.

    F(w) = 1 - exp(-(w / wait_days) ^ wait_shape) is the share of successes seen after w days.
    `outcomes` counts the rows it learnt from; 0 means that it is the market prior.
    """

    prior: StagePrior
    mean: Array
    covariance: Array
    wait_days: float
    wait_shape: float
    outcomes: int
    gradient_norm: float

    def design(self, table: FeatureTable) -> Array:
        """(jobs, 1 + columns): the base column and the stage's own features."""
        columns = table.centred[:, list(self.prior.columns)]
        return np.column_stack([np.ones(len(columns)), columns])

    def log_odds(self, design: Array) -> tuple[Array, Array]:
        """Mean and variance of each row's log-odds.

        Where a feature lies so far out that its slope would add more doubt than pull, the doubt
        stays as it was nearer by: a better figure never lowers the chance.
        """
        limits = self._reach()
        near = np.clip(design, -limits, limits)
        variance = np.einsum("ij,jk,ik->i", near, self.covariance, near, optimize=True)
        return design @ self.mean, np.maximum(variance, 0.0)

    def _reach(self) -> Array:
        """How far out each column still pulls more than it adds doubt; no limit for the base.

        E[p] moves with x_k by slope_k E[p'] + (S x)_k E[p''], and |p''| <= p'.
        """
        doubt = np.abs(self.covariance)
        others = doubt @ np.where(np.arange(len(doubt)) == 0, 1.0, USUAL_DISTANCE)
        others -= USUAL_DISTANCE * doubt.diagonal()
        pull = np.maximum(np.abs(self.mean) - others, 0.0)
        reach: Array = pull / np.maximum(doubt.diagonal(), 1e-12)
        reach[0] = np.inf
        return reach


@dataclass(frozen=True, slots=True, eq=False)
class PastDemand:
    """The jobs applied to lately: what they asked, as posts to be valued like any other.

    `days` is the stretch of time that they cover.
    """

    jobs: tuple[Job, ...] = ()
    sent_at: tuple[float, ...] = ()
    days: float = 0.0


@dataclass(frozen=True, slots=True, eq=False)
class FunnelModel:
    """Stages in order; usually viewed, interview, hired, fewer where records are coarser.

    `refund_days` is the expected wait from sending until a post closed unhired pays back.
    """

    stages: tuple[FittedStage, ...]
    based_on: BasedOn
    demand: PastDemand
    refund_days: float = USUAL_REFUND_DAYS

    @property
    def is_prior_only(self) -> bool:
        """True while no outcome of the user's own has entered."""
        return all(stage.outcomes == 0 for stage in self.stages)


@dataclass(frozen=True, slots=True, eq=False)
class Prediction:
    """Chances per job. `means`, `variances`, `chances` are (stages, jobs), each stage given the
    one before; `milestones` (3, jobs) are chances from sending: viewed, interview, hired."""

    designs: tuple[Array, ...]
    means: Array
    variances: Array
    chances: Array
    milestones: Array


def fit(
    history: Sequence[Proposal], as_of: datetime, preferences: Preferences | None = None
) -> FunnelModel:
    """The model learnt from what was visible of `history` at `as_of`; the prior for none."""
    preferences = preferences or Preferences()
    seen = observe(history, as_of)
    table = _history_table(seen, preferences)
    stages: list[FittedStage] = []
    usual_wait = 0.0
    for prior in seen.stages(all_priors(preferences.own_win_rate)):
        stages.append(_fit_stage(prior, seen, table, usual_wait))
        usual_wait += stages[-1].wait_days
    based_on = BasedOn(len(seen.proposals), *(int(seen.reached[:, at].sum()) for at in (1, 2)))
    now = days_since_epoch(as_of)
    return FunnelModel(tuple(stages), based_on, _past_demand(seen, now), _refund_days(seen, now))


def predict(model: FunnelModel, table: FeatureTable) -> Prediction:
    """The chances of jobs whose features are in `table`."""
    designs = tuple(stage.design(table) for stage in model.stages)
    pairs = [stage.log_odds(design) for stage, design in zip(model.stages, designs, strict=True)]
    means = np.stack([mean for mean, _ in pairs])
    variances = np.stack([variance for _, variance in pairs])
    chances = expected_chance(means, variances)
    return Prediction(designs, means, variances, chances, milestone_chances(model, chances))


def milestone_chances(model: FunnelModel, chances: Array) -> Array:
    """(3, ...) chances from sending to each milestone, for stage chances (stages, ...).

    A stage that spans several milestones is split between them as the market prior splits the
    typical job.
    """
    reached = np.ones(chances.shape[1:])
    rows: list[Array] = []
    for stage, chance in zip(model.stages, chances, strict=True):
        rows.extend(reached * chance**share for share in _log_shares(stage.prior))
        reached = reached * chance
    return np.stack(rows)


def _log_shares(prior: StagePrior) -> Array:
    """For each milestone of a stage, the share of its log chance that is spent on reaching it."""
    if len(prior.milestones) == 1:
        return np.ones(1)
    bases = {stage.name: stage.mean[0] for stage in all_priors()}
    logs = np.log(sigmoid(np.array([bases[name] for name in prior.milestones])))
    shares: Array = np.cumsum(logs) / logs.sum()
    return shares


def _history_table(seen: Observations, preferences: Preferences) -> FeatureTable:
    jobs = [proposal.job for proposal in seen.proposals]
    table = feature_table(jobs, seen.sent_at, preferences)
    boosted = np.array([bool(proposal.boost) for proposal in seen.proposals], dtype=np.float64)
    if len(boosted):
        table.centred[:, BOOSTED] = boosted
        table.stated[:, BOOSTED] = boosted
    return table


def _fit_stage(
    prior: StagePrior, seen: Observations, table: FeatureTable, usual_wait: float
) -> FittedStage:
    outcomes = stage_outcomes(seen, prior, usual_wait)
    rows = table.centred[outcomes.rows][:, list(prior.columns)]
    design = np.column_stack([np.ones(len(rows)), rows])
    waits = [np.log(prior.wait_days), np.log(WAIT_SHAPE)]
    fitted = fit_stage(
        StageSample(design, outcomes.succeeded, outcomes.waiting, outcomes.wait, outcomes.within),
        NormalPrior(
            np.concatenate([prior.mean, waits]),
            np.concatenate([prior.spread, [WAIT_SPREAD, WAIT_SHAPE_SPREAD]]),
        ),
    )
    return FittedStage(
        prior=prior,
        mean=fitted.mean[:-2],
        covariance=fitted.covariance[:-2, :-2],
        wait_days=float(np.exp(fitted.mean[-2])),
        wait_shape=float(np.exp(fitted.mean[-1])),
        outcomes=len(rows),
        gradient_norm=fitted.gradient_norm,
    )


def _refund_days(seen: Observations, now: float) -> float:
    """The usual wait for a refund, moved by the user's own posts that were closed unhired."""
    closed = [
        days_since_epoch(proposal.ended_at) - sent
        for proposal, sent in zip(seen.proposals, seen.sent_at.tolist(), strict=True)
        if proposal.outcome is Outcome.CLOSED and days_since_epoch(proposal.ended_at) <= now
    ]
    waits: list[float] = [wait for wait in closed if wait >= 0.0]
    total = sum(waits) + USUAL_REFUND_DAYS * REFUND_WEIGHT
    return total / (len(waits) + REFUND_WEIGHT)


def _past_demand(seen: Observations, now: float) -> PastDemand:
    """The latest posts, of half a year at most, whose Connects are known."""
    recent = [
        (proposal.job, float(sent))
        for proposal, sent in zip(seen.proposals, seen.sent_at.tolist(), strict=True)
        if now - DEMAND_DAYS <= sent < now and proposal.job and proposal.job.connects is not None
    ]
    recent = sorted(recent, key=itemgetter(1))[-MOST_DEMAND:]
    if not recent:
        return PastDemand()
    jobs, sent_at = zip(*recent, strict=True)
    return PastDemand(jobs, sent_at, now - min(sent_at))

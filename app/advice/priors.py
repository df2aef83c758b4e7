"""What is believed before the user's first outcome: bases and slopes of the three stages.

Log-odds scale. A slope's spread is .15 + .5 |mean|, a base's .8, .8 and .6. The sizes are a
judgement, checked in simulation only: no public set of proposals with outcomes is known.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, replace

import numpy as np

from app.advice.features import FEATURES
from app.advice.quadrature import Array, sigmoid

MILESTONES = ("viewed", "interview", "hired")
BOOST_SPREAD = 0.23  # log-odds: the chance's factor of 1.15 is known to about .12 on the log scale
OWN_RATE_WEIGHT = 10.0  # proposals that a stated win rate is worth

_BASES = {"viewed": (-0.10, 0.8), "interview": (-1.55, 0.8), "hired": (-0.75, 0.6)}
_SLOPES: dict[str, dict[str, float]] = {
    "viewed": {
        "proposals": 0.50,
        "freshness": 0.20,
        "verified": 0.20,
        "hire_rate": 0.10,
        "fit": 0.15,
        "previous_client": 0.30,
        "last_seen": 0.0,
        "boosted": 0.28,
    },
    "interview": {
        "proposals": 0.20,
        "freshness": 0.05,
        "verified": 0.30,
        "hire_rate": 0.40,
        "new_client": -0.10,
        "feedback": 0.10,
        "spent": 0.05,
        "interviewing": 0.25,
        "invites": 0.10,
        "fit": 0.35,
        "level": -0.40,
        "rate": 0.20,
        "previous_client": 1.50,
        "unanswered": 0.0,
        "hires": 0.0,
        "tenure": 0.0,
        "questions": 0.0,
        "country": 0.20,
    },
    "hired": {
        "verified": 0.20,
        "hire_rate": 0.30,
        "new_client": -0.10,
        "feedback": 0.05,
        "interviewing": 0.10,
        "fit": 0.15,
        "level": -0.10,
        "previous_client": 0.60,
    },
}
# Median-like waits in days from the milestone before, and how sure we are on the log scale.
_WAITS = {"viewed": 0.7, "interview": 2.0, "hired": 6.0}
WAIT_SPREAD = 1.0
WAIT_SHAPE = 0.9
WAIT_SHAPE_SPREAD = 0.3


@dataclass(frozen=True, slots=True, eq=False)
class StagePrior:
    """One stage: the last of `milestones` is reached, given the milestone before the first.

    `columns` index FEATURES. `mean` and `spread` hold the base first, then one slope per column.
    `wait_days` is the prior scale of the time it takes.
    """

    milestones: tuple[str, ...]
    columns: tuple[int, ...]
    mean: Array
    spread: Array
    wait_days: float

    @property
    def name(self) -> str:
        return self.milestones[-1]


def stage_prior(milestone: str) -> StagePrior:
    """The prior of a single stage by the name of the milestone it leads to."""
    slopes = _SLOPES[milestone]
    base, base_spread = _BASES[milestone]
    ordered = [name for name in FEATURES if name in slopes]
    mean = np.array([base, *(slopes[name] for name in ordered)])
    spread = 0.15 + 0.5 * np.abs(mean)
    spread[0] = base_spread
    if "boosted" in slopes:
        spread[1 + ordered.index("boosted")] = BOOST_SPREAD
    columns = tuple(FEATURES.index(name) for name in ordered)
    return StagePrior((milestone,), columns, mean, spread, _WAITS[milestone])


def all_priors(own_win_rate: float | None = None) -> tuple[StagePrior, ...]:
    """The three stages, their bases moved towards the user's own win rate where it is stated."""
    priors = tuple(stage_prior(milestone) for milestone in MILESTONES)
    return priors if own_win_rate is None else _towards(priors, own_win_rate)


def merged(stages: tuple[StagePrior, ...]) -> StagePrior:
    """Adjacent stages as one, where the milestones between them are not recorded.

    First-order: around the typical job, d logit(prod p) = sum of (1 - p_s) / (1 - prod p) dx_s.
    """
    if len(stages) == 1:
        return stages[0]
    weights, product = _base_weights(stages)
    columns = tuple(sorted({column for stage in stages for column in stage.columns}))
    mean = np.zeros(1 + len(columns))
    variance = np.zeros_like(mean)
    for stage, weight in zip(stages, weights, strict=True):
        places = [0, *(1 + columns.index(column) for column in stage.columns)]
        mean[places] += weight * stage.mean
        variance[places] += (weight * stage.spread) ** 2
    mean[0] = math.log(product / (1.0 - product))
    milestones = tuple(name for stage in stages for name in stage.milestones)
    wait = sum(stage.wait_days for stage in stages)
    return StagePrior(milestones, columns, mean, np.sqrt(variance), wait)


def _base_weights(stages: tuple[StagePrior, ...]) -> tuple[Array, float]:
    chances = sigmoid(np.array([stage.mean[0] for stage in stages]))
    product = float(chances.prod())
    return (1.0 - chances) / (1.0 - product), product


def _towards(priors: tuple[StagePrior, ...], win_rate: float) -> tuple[StagePrior, ...]:
    """The bases after ten proposals to the typical job of which `win_rate` were won.

    The log-odds of a win are, to first order, a weighted sum of the bases: they are updated as
    one number, and the change is shared by how much each base explains of it.
    """
    weights, product = _base_weights(priors)
    variances = np.array([prior.spread[0] ** 2 for prior in priors])
    total = float(weights**2 @ variances)
    start = math.log(product / (1.0 - product))
    moved, left = _ten_proposals(start, total, win_rate)
    share = weights * variances / total
    updated = []
    for prior, part, weight in zip(priors, share, weights, strict=True):
        mean, spread = prior.mean.copy(), prior.spread.copy()
        mean[0] += part * (moved - start)
        spread[0] *= math.sqrt(1.0 - part * weight * (1.0 - left / total))
        updated.append(replace(prior, mean=mean, spread=spread))
    return tuple(updated)


def _ten_proposals(start: float, variance: float, win_rate: float) -> tuple[float, float]:
    """Mode and variance of log-odds ~ N(start, variance) after ten proposals, by bisection."""
    low, high = start - 40.0, start + 40.0
    for _ in range(80):
        middle = (low + high) / 2.0
        chance = 1.0 / (1.0 + math.exp(-middle))
        if OWN_RATE_WEIGHT * (win_rate - chance) > (middle - start) / variance:
            low = middle
        else:
            high = middle
    chance = 1.0 / (1.0 + math.exp(-low))
    return low, 1.0 / (1.0 / variance + OWN_RATE_WEIGHT * chance * (1.0 - chance))

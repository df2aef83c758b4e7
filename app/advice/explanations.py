"""Why a job is worth what it is: cents per feature that add up to the difference from typical.

The change of net value between the typical job and this one is shared among the stages by
Shapley's rule, then within a stage among its features: by their log-odds, plus what they add to
the doubt, which is shown as a reason of its own ("uncertainty"). Every step is a secant, so the
parts add up exactly and a feature at its mean gets nothing.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from itertools import combinations
from math import factorial

import numpy as np
import numpy.typing as npt

from app.advice.features import FEATURES, OWN_ONLY, FeatureTable
from app.advice.model import FittedStage, FunnelModel, Prediction
from app.advice.quadrature import Array, expected_chance, expected_slope

UNCERTAINTY = "uncertainty"
SAME = 1e-7

Worth = Callable[[Array], Array]


@dataclass(frozen=True, slots=True)
class Reason:
    """What one feature does at one stage. `value` is the figure as stated, None if unknown;
    `log_odds` its pull on the stage's chance, `cents` its part of the net value, `chance` its part
    of the chance of a hire."""

    feature: str
    stage: str
    value: float | None
    log_odds: float
    cents: int
    chance: float = 0.0


@dataclass(frozen=True, slots=True)
class JobReasons:
    """One job in whole cents: `typical_cents` + the cents of all reasons = `net_cents`.

    `typical_chance` + the chances of all reasons is the chance of a hire, but for what is below
    half a cent of doubt.
    """

    typical_cents: int
    typical_chance: float
    net_cents: int
    reasons: tuple[Reason, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Contributions:
    """Per stage (jobs, columns) log-odds and cents; `doubt` is (stages, jobs) cents.

    `typical` + all cents + all doubt = `net`, per job, unrounded.
    """

    typical: Array
    net: Array
    log_odds: tuple[Array, ...]
    cents: tuple[Array, ...]
    doubt: Array


def contributions(model: FunnelModel, prediction: Prediction, worth: Worth) -> Contributions:
    """Share the net value, or another worth such as the chance of a hire.

    `worth` maps stage chances (stages, jobs) to cents, or what is shared in their place (jobs).
    """
    typical = np.array([_typical_chance(stage) for stage in model.stages])
    base = np.broadcast_to(typical[:, None], prediction.chances.shape)
    shares = _shapley(base, prediction.chances, worth)
    log_odds, cents, doubt = [], [], []
    for at, stage in enumerate(model.stages):
        pulls, pull_parts, doubt_part = _chance_parts(stage, prediction, at)
        change = pull_parts.sum(axis=1) + doubt_part
        rate = np.divide(shares[at], change, out=np.zeros_like(change), where=change != 0.0)
        log_odds.append(pulls)
        cents.append(pull_parts * rate[:, None])
        doubt.append(doubt_part * rate)
    return Contributions(
        worth(base), worth(prediction.chances), tuple(log_odds), tuple(cents), np.stack(doubt)
    )


def reasons_of(
    model: FunnelModel, table: FeatureTable, parts: Contributions, hires: Contributions
) -> list[JobReasons]:
    """The reasons of each job in whole cents, with their parts of the chance of a hire, `hires`.

    The largest reason takes what rounding leaves, so that the whole cents add up as well.
    """
    labels = [
        (FEATURES[column], column, stage.prior.name)
        for stage in model.stages
        for column in stage.prior.columns
    ]
    doubts = [stage.prior.name for stage in model.stages]
    exact = np.hstack([*parts.cents, parts.doubt.T])
    whole = np.rint(exact).astype(np.int64)
    typical = np.rint(parts.typical).astype(np.int64)
    net = np.rint(parts.net).astype(np.int64)
    largest = np.abs(exact).argmax(axis=1)
    whole[np.arange(len(whole)), largest] += net - typical - whole.sum(axis=1)
    pulls, chances = np.hstack(parts.log_odds), np.hstack([*hires.cents, hires.doubt.T])
    stated: npt.NDArray[np.object_] = table.stated.astype(np.object_)
    stated[np.isnan(table.stated)] = None
    return [
        JobReasons(
            typical_cents,
            typical_chance,
            net_cents,
            _job_reasons(labels, doubts, (values, log_odds, cents, chance)),
        )
        for typical_cents, typical_chance, net_cents, values, log_odds, cents, chance in zip(
            typical.tolist(),
            hires.typical.tolist(),
            net.tolist(),
            stated.tolist(),
            pulls.tolist(),
            whole.tolist(),
            chances.tolist(),
            strict=True,
        )
    ]


def _job_reasons(
    labels: list[tuple[str, int, str]],
    doubts: list[str],
    figures: tuple[list[float | None], list[float], list[int], list[float]],
) -> tuple[Reason, ...]:
    """Known features at every stage, unknown ones once (never those without a market slope), the
    doubt where it moves a cent."""
    values, log_odds, cents, chances = figures
    named: set[str] = set()
    reasons = []
    by_label = zip(labels, log_odds, cents, chances, strict=False)
    for (feature, column, stage), pull, part, chance in by_label:
        value = values[column]
        is_silent = value is None and (feature in named or feature in OWN_ONLY)
        if is_silent or feature == "boosted":
            continue
        named.add(feature)
        reasons.append(Reason(feature, stage, value, pull, part, chance))
    rest = slice(len(labels), None)
    for stage, part, chance in zip(doubts, cents[rest], chances[rest], strict=True):
        if part:
            reasons.append(Reason(UNCERTAINTY, stage, None, 0.0, part, chance))
    return tuple(reasons)


def _typical_chance(stage: FittedStage) -> float:
    variance = np.array([max(stage.covariance[0, 0], 0.0)])
    return float(expected_chance(stage.mean[:1], variance)[0])


def _chance_parts(
    stage: FittedStage, prediction: Prediction, at: int
) -> tuple[Array, Array, Array]:
    """Log-odds per feature, their parts of the chance's change, and the part of the doubt."""
    design = prediction.designs[at][:, 1:]
    pulls = design * stage.mean[1:]
    mean, variance = prediction.means[at], prediction.variances[at]
    base_mean = np.full_like(mean, stage.mean[0])
    base_variance = np.full_like(mean, max(stage.covariance[0, 0], 0.0))
    between = expected_chance(base_mean, variance)
    step = pulls.sum(axis=1)
    near = np.abs(step) < SAME
    secant = (expected_chance(mean, variance) - between) / np.where(near, 1.0, step)
    slope = np.where(near, expected_slope(mean, variance), secant)
    doubt = between - expected_chance(base_mean, base_variance)
    return pulls, pulls * slope[:, None], doubt


def _shapley(base: Array, reached: Array, worth: Worth) -> Array:
    """(stages, jobs) cents: each stage's mean marginal gain over all orders of switching."""
    stages = len(base)
    everyone = range(stages)
    shares = np.zeros_like(reached)
    for size in range(stages):
        weight = factorial(size) * factorial(stages - size - 1) / factorial(stages)
        for chosen in combinations(everyone, size):
            mixed = base.copy()
            mixed[list(chosen)] = reached[list(chosen)]
            without = worth(mixed)
            for stage in set(everyone) - set(chosen):
                with_stage = mixed.copy()
                with_stage[stage] = reached[stage]
                shares[stage] += weight * (worth(with_stage) - without)
    return shares

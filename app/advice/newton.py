"""The most plausible stage, by Newton with step halving on the penalised likelihood.

A row contributes p when it succeeded, 1 - p when it failed and 1 - p F(wait) while it waits. A
success without a date happened within the days since, which contributes F of them as well: else
long waits would seem to explain the rows that still wait.
Waits are Weibull: F(w) = 1 - exp(-H), H = (w / scale) ^ shape; the waits of dated successes
teach scale and shape together with the coefficients, so that a fresh burst is not taken for a
failure. Parameters: coefficients, log scale, log shape, all with normal priors.

With x the log-odds of a waiting row, log(1 - p F) = log(1 + exp(x - H)) - log(1 + exp(x)), which
has the simple derivatives used below.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from app.advice.quadrature import Array, sigmoid

MOST_STEPS = 200
MOST_HALVINGS = 40
FLAT = 1e-10
HIGHEST_LOG_HAZARD = 50.0
# Dates are coarse and proposals are answered in batches: a dated wait is spread over three points
# on the log scale, so that equal waits do not make a spike of the distribution.
WAIT_BLUR = np.array([-0.39, -0.04, 0.31])  # the mean of exp() is 1: the scale stays true

Flags = npt.NDArray[np.bool_]


@dataclass(frozen=True, slots=True, eq=False)
class StageSample:
    """Design rows (base column first) with their outcomes; `wait` in days, nan if undated.

    `within` is the days within which an undated success came, nan where there is none.
    """

    design: Array
    succeeded: Flags
    waiting: Flags
    wait: Array
    within: Array | None = None


@dataclass(frozen=True, slots=True, eq=False)
class NormalPrior:
    mean: Array
    spread: Array


@dataclass(frozen=True, slots=True, eq=False)
class StageFit:
    """The posterior of the parameters.

    `mode` is the most plausible point, `mean` the mode corrected for the skewness of the
    likelihood, `covariance` Laplace's, `gradient_norm` the largest slope left at the mode.
    """

    mode: Array
    mean: Array
    covariance: Array
    gradient_norm: float


@dataclass(frozen=True, slots=True, eq=False)
class _Shaped:
    """A sample with the logs of its waits split by use; `dated` is (successes, blur points),
    `within` those of undated successes."""

    sample: StageSample
    waits: Array
    dated: Array
    within: Array
    moments: Array
    prior: NormalPrior


def fit_stage(sample: StageSample, prior: NormalPrior) -> StageFit:
    """The posterior mode and covariance; the prior itself where the sample is empty."""
    shaped = _shape(sample, prior)
    theta = prior.mean.copy()
    value = _objective(shaped, theta)
    gradient, curvature = _derivatives(shaped, theta)
    for _ in range(MOST_STEPS):
        if np.abs(gradient).max() < FLAT:
            break
        moved = _halved_step(shaped, theta, value, _uphill(gradient, curvature))
        if moved is None:
            break
        theta, value = moved
        gradient, curvature = _derivatives(shaped, theta)
    covariance: Array = np.asarray(np.linalg.inv(_positive(-curvature)), dtype=np.float64)
    mean = theta + _skewness_shift(shaped, theta, covariance)
    return StageFit(theta, mean, covariance, float(np.abs(gradient).max()))


def _skewness_shift(shaped: _Shaped, theta: Array, covariance: Array) -> Array:
    """From the mode to the mean: half the covariance times the third derivatives' pull.

    Successes are rare, so the likelihood leans to low chances; without this step the predictions
    of a model with many slopes and few proposals come out some 5 % too high. At most one standard
    deviation; the waits are left at their mode.
    """
    design = shaped.sample.design
    spread = covariance[:-2, :-2]
    reach = np.einsum("ij,jk,ik->i", design, spread, design, optimize=True)
    chance = sigmoid(design @ theta[:-2])
    third = -chance * (1.0 - chance) * (1.0 - 2.0 * chance)
    if len(shaped.waits):
        waiting = shaped.sample.waiting
        hazard = np.exp(_log_hazard(shaped.waits, theta[-2], theta[-1]))
        later = sigmoid(design[waiting] @ theta[:-2] - hazard)
        third[waiting] += later * (1.0 - later) * (1.0 - 2.0 * later)
    shift = np.zeros_like(theta)
    limit = np.sqrt(np.diag(spread))
    shift[:-2] = np.clip(0.5 * spread @ (design.T @ (third * reach)), -limit, limit)
    return shift


def _shape(sample: StageSample, prior: NormalPrior) -> _Shaped:
    waits = np.log(np.maximum(sample.wait[sample.waiting], 1e-9))
    dated = sample.wait[sample.succeeded]
    dated = np.log(dated[~np.isnan(dated)])[:, None] + WAIT_BLUR
    successes = sample.design.T @ sample.succeeded.astype(np.float64)
    within = np.zeros(0)
    if sample.within is not None:
        within = np.log(np.maximum(sample.within[~np.isnan(sample.within)], 1e-9))
    return _Shaped(sample, waits, dated, within, successes, prior)


def _halved_step(
    shaped: _Shaped, theta: Array, value: float, step: Array
) -> tuple[Array, float] | None:
    slack = 1e-13 * (1.0 + abs(value))
    for _ in range(MOST_HALVINGS):
        there = theta + step
        reached = _objective(shaped, there)
        if reached >= value - slack:
            return there, reached
        step = step / 2.0
    return None


def _uphill(gradient: Array, curvature: Array) -> Array:
    """The Newton step; along directions that curve the wrong way it still climbs."""
    return np.asarray(np.linalg.solve(_positive(-curvature), gradient), dtype=np.float64)


def _positive(matrix: Array) -> Array:
    """The matrix with its eigenvalues made positive (unchanged where they are)."""
    values, vectors = np.linalg.eigh(matrix)
    if values[0] > 0.0:
        return matrix
    values = np.maximum(np.abs(values), 1e-6)
    turned: Array = (vectors * values) @ vectors.T
    return turned


def _log_hazard(log_wait: Array, log_scale: float, log_shape: float) -> Array:
    raised: Array = np.exp(log_shape) * (log_wait - log_scale)
    return np.minimum(raised, HIGHEST_LOG_HAZARD)


def _objective(shaped: _Shaped, theta: Array) -> float:
    log_scale, log_shape = theta[-2:]
    if abs(log_shape) > 5.0:
        return -np.inf
    sample, prior = shaped.sample, shaped.prior
    score = sample.design @ theta[:-2]
    hazard = np.exp(_log_hazard(shaped.waits, log_scale, log_shape))
    total = shaped.moments @ theta[:-2] - np.logaddexp(0.0, score).sum()
    total += np.logaddexp(0.0, score[sample.waiting] - hazard).sum()
    log_hazard = _log_hazard(shaped.dated, log_scale, log_shape)
    density = log_shape + log_hazard - np.exp(log_hazard) - shaped.dated
    total += density.sum() / len(WAIT_BLUR)
    if len(shaped.within):
        happened = np.exp(_log_hazard(shaped.within, log_scale, log_shape))
        total += np.log(-np.expm1(-np.maximum(happened, 1e-300))).sum()
    return float(total - 0.5 * (((theta - prior.mean) / prior.spread) ** 2).sum())


def _derivatives(shaped: _Shaped, theta: Array) -> tuple[Array, Array]:
    """Gradient and Hessian of the penalised log-likelihood."""
    sample, prior = shaped.sample, shaped.prior
    precision = prior.spread**-2.0
    gradient = -(theta - prior.mean) * precision
    hessian = np.diag(-precision)
    chance = sigmoid(sample.design @ theta[:-2])
    target = sample.succeeded.astype(np.float64)
    bend = -chance * (1.0 - chance)
    if len(shaped.waits):
        rows = sample.design[sample.waiting]
        log_hazard = _log_hazard(shaped.waits, theta[-2], theta[-1])
        hazard = np.exp(log_hazard)
        later = sigmoid(rows @ theta[:-2] - hazard)
        both = later * (1.0 - later)
        target[sample.waiting] = later
        bend[sample.waiting] += both
        first, second = _hazard_slopes(log_hazard, hazard, float(np.exp(theta[-1])))
        gradient[-2:] -= first @ later
        hessian[-2:, -2:] += (first * both) @ first.T - second @ later
        cross = -(rows.T * both) @ first.T
        hessian[:-2, -2:] += cross
        hessian[-2:, :-2] += cross.T
    gradient[:-2] += sample.design.T @ (target - chance)
    hessian[:-2, :-2] += (sample.design.T * bend) @ sample.design
    _add_dated(shaped, theta, gradient, hessian)
    _add_within(shaped, theta, gradient, hessian)
    return gradient, hessian


def _hazard_slopes(log_hazard: Array, hazard: Array, shape: float) -> tuple[Array, Array]:
    """dH (2, n) and d2H (2, 2, n) by (log scale, log shape)."""
    first = np.stack([-shape * hazard, log_hazard * hazard])
    mixed = -shape * hazard * (1.0 + log_hazard)
    second = np.stack(
        [
            np.stack([shape**2 * hazard, mixed]),
            np.stack([mixed, hazard * log_hazard * (1.0 + log_hazard)]),
        ]
    )
    return first, second


def _add_dated(shaped: _Shaped, theta: Array, gradient: Array, hessian: Array) -> None:
    """The log density of the dated waits: log shape + log H - H - log wait."""
    if not len(shaped.dated):
        return
    shape = float(np.exp(theta[-1]))
    log_hazard = _log_hazard(shaped.dated.ravel(), theta[-2], theta[-1])
    first, second = _hazard_slopes(log_hazard, np.exp(log_hazard), shape)
    count, weight = len(shaped.dated), 1.0 / len(WAIT_BLUR)
    gradient[-2:] -= weight * first.sum(axis=1)
    gradient[-2] -= shape * count
    gradient[-1] += count + weight * log_hazard.sum()
    hessian[-2:, -2:] -= weight * second.sum(axis=2)
    hessian[-2, -1] -= shape * count
    hessian[-1, -2] -= shape * count
    hessian[-1, -1] += weight * log_hazard.sum()


def _add_within(shaped: _Shaped, theta: Array, gradient: Array, hessian: Array) -> None:
    """log(1 - exp(-H)) of the days within which undated successes came."""
    if not len(shaped.within):
        return
    log_hazard = _log_hazard(shaped.within, theta[-2], theta[-1])
    hazard = np.maximum(np.exp(log_hazard), 1e-300)
    first, second = _hazard_slopes(log_hazard, hazard, float(np.exp(theta[-1])))
    rate = 1.0 / np.expm1(np.minimum(hazard, 700.0))
    gradient[-2:] += (first * rate).sum(axis=1)
    hessian[-2:, -2:] += (second * rate).sum(axis=2) - (first * rate) @ (first * (1.0 + rate)).T

"""Expectations of a logistic chance over a normal log-odds, by Gauss-Hermite quadrature."""

from __future__ import annotations

import math

import numpy as np
import numpy.typing as npt

Array = npt.NDArray[np.float64]

NODES = 21
COARSE_NODES = 7


def _rule(nodes: int) -> tuple[Array, Array]:
    points, weights = np.polynomial.hermite_e.hermegauss(nodes)
    return points, weights / weights.sum()


_POINTS, _WEIGHTS = _rule(NODES)
_COARSE_POINTS, _COARSE_WEIGHTS = _rule(COARSE_NODES)


def sigmoid(log_odds: Array) -> Array:
    """1 / (1 + exp(-x)), without overflow."""
    return np.exp(-np.logaddexp(0.0, -log_odds))


def logit(chance: Array) -> Array:
    return np.log(chance) - np.log1p(-chance)


def expected_chance(mean: Array, variance: Array) -> Array:
    """E[sigmoid(x)] for x ~ N(mean, variance); any shape, the same for both."""
    spread = np.sqrt(variance)[..., None]
    chances: Array = sigmoid(mean[..., None] + spread * _POINTS) @ _WEIGHTS
    return chances


def expected_slope(mean: Array, variance: Array) -> Array:
    """E[sigmoid'(x)] for x ~ N(mean, variance)."""
    chance = sigmoid(mean[..., None] + np.sqrt(variance)[..., None] * _POINTS)
    slopes: Array = (chance * (1.0 - chance)) @ _WEIGHTS
    return slopes


def product_log_odds(means: Array, variances: Array) -> tuple[Array, Array]:
    """Mean and standard deviation of logit(prod_s sigmoid(x_s)), x_s independent normals.

    `means` and `variances` are (stages, n). The logit of a product of chances is close to normal
    even where the chance itself is far from it, so these two numbers give its quantiles.
    """
    total = np.zeros((means.shape[1], 1))
    weights = np.ones(1)
    for mean, variance in zip(means, variances, strict=True):
        points = mean[:, None] + np.sqrt(variance)[:, None] * _COARSE_POINTS
        logs = -np.logaddexp(0.0, -points)
        total = (total[:, :, None] + logs[:, None, :]).reshape(len(mean), -1)
        weights = np.outer(weights, _COARSE_WEIGHTS).ravel()
    log_odds = total - np.log(-np.expm1(np.minimum(total, -1e-300)))
    centre = log_odds @ weights
    spread = np.sqrt(((log_odds - centre[:, None]) ** 2) @ weights)
    return centre, spread


def normal_share_below(score: Array) -> Array:
    """The standard normal distribution function."""
    halves = [0.5 * math.erfc(-value / math.sqrt(2.0)) for value in score.ravel().tolist()]
    return np.array(halves).reshape(score.shape)

from __future__ import annotations

import numpy as np
import pytest
from scipy.optimize import minimize
from sklearn.linear_model import LogisticRegression

from app.advice.newton import NormalPrior, StageSample, fit_stage
from tests.advice.samples import draw_sample


def naive_loss(theta: np.ndarray, sample: StageSample, prior: NormalPrior) -> float:
    """The penalised likelihood, row by row: p, 1 - p, 1 - p F(age), p F(age) if undated."""
    scale, shape = np.exp(theta[-2]), np.exp(theta[-1])
    total = 0.0
    for row, won, waits, days, within in zip(
        sample.design, sample.succeeded, sample.waiting, sample.wait, sample.within, strict=True
    ):
        p = 1 / (1 + np.exp(-(row @ theta[:-2])))
        if won:
            total += np.log(p)
            if not np.isnan(days):
                for near in days * np.exp([-0.39, -0.04, 0.31]):
                    h = (near / scale) ** shape
                    total += (np.log(shape) - np.log(near) + np.log(h) - h) / 3
            else:
                total += np.log(1 - np.exp(-((within / scale) ** shape)))
        elif waits:
            total += np.log(1 - p * (1 - np.exp(-((days / scale) ** shape))))
        else:
            total += np.log(1 - p)
    return -(total - 0.5 * np.sum(((theta - prior.mean) / prior.spread) ** 2))


@pytest.mark.parametrize("seed", range(10))
def test_that_the_mode_is_the_one_scipy_finds(seed: int) -> None:
    sample, prior = draw_sample(seed, 40, 3)

    ours = fit_stage(sample, prior).mode

    found = minimize(naive_loss, ours + 0.05, (sample, prior), method="BFGS", tol=1e-9)
    assert naive_loss(ours, sample, prior) <= found.fun + 1e-8
    np.testing.assert_allclose(ours, found.x, atol=2e-4)


@pytest.mark.parametrize(("seed", "penalty"), [(0, 0.3), (1, 0.7), (2, 1.5), (3, 4.0)])
def test_that_settled_outcomes_give_scikit_learns_regression(seed: int, penalty: float) -> None:
    """Ridge logistic regression: a prior around 0 of spread s is its C = s^2."""
    rng = np.random.default_rng(seed)
    design = np.column_stack([np.ones(150), rng.normal(size=(150, 6))])
    won = rng.random(150) < 1 / (1 + np.exp(-(design @ rng.normal(0, 1, 7))))
    if seed == 1:
        won = design[:, 1] > 0.2  # separated
    sample = StageSample(design, won, np.zeros(150, bool), np.full(150, np.nan))
    prior = NormalPrior(np.zeros(9), np.full(9, penalty))

    ours = fit_stage(sample, prior).mode[:-2]

    theirs = LogisticRegression(C=penalty**2, fit_intercept=False, tol=1e-12, max_iter=5_000)
    np.testing.assert_allclose(ours, theirs.fit(design, won).coef_[0], atol=1e-5)


def test_that_the_covariance_is_the_inverse_curvature_of_the_naive_loss() -> None:
    sample, prior = draw_sample(5, 60, 2)
    fitted = fit_stage(sample, prior)
    size, step = len(fitted.mode), 1e-4
    curvature = np.empty((size, size))
    eye = np.eye(size) * step
    for i in range(size):
        for j in range(size):
            corners = [
                sign * naive_loss(fitted.mode + a * eye[i] + b * eye[j], sample, prior)
                for a, b, sign in ((1, 1, 1), (1, -1, -1), (-1, 1, -1), (-1, -1, 1))
            ]
            curvature[i, j] = sum(corners) / (4 * step**2)

    np.testing.assert_allclose(fitted.covariance, np.linalg.inv(curvature), atol=1e-4)


@pytest.mark.parametrize("count", [0, 1, 2, 7, 30, 200])
def test_that_no_data_set_leaves_a_slope_at_the_mode(count: int) -> None:
    worst = 0.0
    for seed in range(100):
        fitted = fit_stage(*draw_sample(seed, count, seed % 13))
        worst = max(worst, fitted.gradient_norm)
        assert np.isfinite(fitted.mean).all()
        assert (np.linalg.eigvalsh(fitted.covariance) > 0).all()

    assert worst < 1e-6


def test_that_no_rows_leave_the_prior() -> None:
    sample, prior = draw_sample(0, 0, 4)

    fitted = fit_stage(sample, prior)

    np.testing.assert_allclose(fitted.mean, prior.mean)
    np.testing.assert_allclose(np.sqrt(np.diag(fitted.covariance)), prior.spread)


def test_that_the_mean_is_nearer_to_the_true_posterior_mean_than_the_mode() -> None:
    """One base, few successes: the posterior mean by brute force on a grid."""
    for wins, count in ((0, 8), (1, 12), (3, 30), (2, 60)):
        won = np.arange(count) < wins
        sample = StageSample(
            np.ones((count, 1)), won, np.zeros(count, bool), np.full(count, np.nan)
        )
        prior = NormalPrior(np.array([-1.5, 0.0, 0.0]), np.array([0.8, 0.8, 0.3]))
        grid = np.linspace(-12, 8, 20001)
        log = wins * grid - count * np.logaddexp(0, grid) - 0.5 * ((grid + 1.5) / 0.8) ** 2
        weight = np.exp(log - log.max())
        true_mean = (grid * weight).sum() / weight.sum()

        fitted = fit_stage(sample, prior)

        assert abs(fitted.mean[0] - true_mean) < 0.5 * abs(fitted.mode[0] - true_mean)

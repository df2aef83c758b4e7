from __future__ import annotations

import numpy as np
import pytest
from scipy.integrate import quad
from scipy.stats import norm

from app.advice.quadrature import (
    expected_chance,
    expected_slope,
    normal_share_below,
    product_log_odds,
    sigmoid,
)


@pytest.mark.parametrize("mean", [-4.0, -1.5, 0.0, 2.0])
@pytest.mark.parametrize("spread", [0.01, 0.5, 1.0, 2.0])
def test_that_expectations_agree_with_numeric_integration(mean: float, spread: float) -> None:
    def density(x: float) -> float:
        return float(norm.pdf(x, mean, spread))

    at, wide = np.array([mean]), (mean - 12 * spread, mean + 12 * spread)
    chance, _ = quad(lambda x: density(x) / (1 + np.exp(-x)), *wide, points=[mean])
    slope, _ = quad(lambda x: density(x) / (2 + 2 * np.cosh(x)), *wide, points=[mean])

    assert expected_chance(at, np.array([spread**2]))[0] == pytest.approx(chance, abs=2e-5)
    assert expected_slope(at, np.array([spread**2]))[0] == pytest.approx(slope, abs=3e-4)


def test_that_the_chance_never_overflows() -> None:
    odds = np.array([-1e9, -800.0, 0.0, 800.0, 1e9])

    assert sigmoid(odds).tolist() == [0.0, 0.0, 0.5, 1.0, 1.0]


def test_that_a_product_of_chances_has_the_spread_of_simulated_ones() -> None:
    rng = np.random.default_rng(7)
    means, variances = np.array([-0.2, -1.6, -0.6]), np.array([0.5, 0.7, 0.3])
    drawn = rng.normal(means, np.sqrt(variances), (200_000, 3))
    product = np.prod(1 / (1 + np.exp(-drawn)), axis=1)

    centre, spread = product_log_odds(means[:, None], variances[:, None])

    low, high = sigmoid(centre + spread * norm.ppf(0.1)), sigmoid(centre + spread * norm.ppf(0.9))
    assert np.mean(product < low) == pytest.approx(0.1, abs=0.01)
    assert np.mean(product < high) == pytest.approx(0.9, abs=0.01)


def test_that_the_normal_distribution_is_scipys() -> None:
    scores = np.linspace(-9, 9, 61)

    np.testing.assert_allclose(normal_share_below(scores), norm.cdf(scores), rtol=1e-12)

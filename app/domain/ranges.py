"""Ranges of rates and of what a success costs: 80 % where nothing else is said."""

from __future__ import annotations

from dataclasses import dataclass
from math import exp, log, sqrt

Z_80 = 1.2815515655446004


@dataclass(frozen=True, slots=True)
class Range:
    """A value with its 80 % range; None where the data set no bound."""

    value: int | None
    low: int | None
    high: int | None


@dataclass(frozen=True, slots=True)
class Rate:
    """`reached` of `counted` trials, and the share with its range, 0..1; None without trials."""

    reached: int
    counted: float
    value: float | None
    low: float | None
    high: float | None


@dataclass(frozen=True, slots=True)
class TooEarly:
    """Why a figure is not shown: `have` of about `needed` settled proposals, `reached` of them."""

    have: int
    needed: int
    reached: int


def wilson(successes: float, trials: float, z: float = Z_80) -> tuple[float, float]:
    """The Wilson score interval of a rate (Wilson 1927); (0, 1) without trials."""
    if trials <= 0:
        return 0.0, 1.0
    rate, z2 = min(successes / trials, 1.0), z * z
    middle = rate + z2 / (2 * trials)
    half = z * sqrt(rate * (1 - rate) / trials + z2 / (4 * trials * trials))
    scale = 1 + z2 / trials
    return max(0.0, (middle - half) / scale), min(1.0, (middle + half) / scale)


def rate_of(successes: int, trials: float) -> Rate:
    """The rate of successes with its Wilson interval."""
    if trials <= 0:
        return Rate(successes, 0.0, None, None, None)
    low, high = wilson(successes, trials)
    return Rate(successes, trials, min(successes / trials, 1.0), low, high)


def per_success(cents: float, successes: int, trials: float, spread: float = 0.0) -> Range:
    """Cents a success: the mean cost of a trial over the range of the success rate.

    `spread` is the standard error of that mean as a share of it. The two are taken together on
    the scale of ratios.
    """
    if trials <= 0:
        return Range(None, None, None)
    low_rate, high_rate = wilson(successes, trials)
    a_trial = cents / trials
    if not successes:
        return Range(None, round(a_trial / high_rate * exp(-Z_80 * spread)), None)
    value = cents / successes
    return Range(
        round(value),
        _wider(value, a_trial / high_rate, spread),
        _wider(value, a_trial / low_rate, spread) if low_rate > 0 else None,
    )


def _wider(value: float, end: float, spread: float) -> int:
    """An end of a range moved away from `value` by what the spread adds."""
    if not spread or value <= 0 or end <= 0:
        return round(end)
    away = log(end / value)
    wide = sqrt(away * away + (Z_80 * spread) ** 2)
    return round(value * exp(wide if away > 0 else -wide))


def relative_error(weight: float, weighted: float, squares: float) -> float:
    """The standard error of a weighted mean as a share of it; 0 where nothing tells.

    From the sum of the weights, of weight times value, and of weight times value squared.
    """
    if weight <= 1 or weighted <= 0:
        return 0.0
    mean = weighted / weight
    spread = max(squares - weighted * mean, 0.0)
    return sqrt(spread / (weight - 1) / weight) / mean

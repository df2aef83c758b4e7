"""What is true of one simulated freelancer: slopes, bases and waits that nobody tells the advice.

Slopes are drawn anew for every freelancer around a market of its own, which differs from what the
advice believes: each of its slopes is off by a common factor, and in an `odd` market some of them
point the other way. What a post shows is measured in the market's own way, too.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

Array = npt.NDArray[np.float64]
Flags = npt.NDArray[np.bool_]

STAGES = ("viewed", "interview", "hired")
COLUMNS = (
    "few", "fresh", "verified", "record", "new", "stars", "spent", "quiet", "invites", "fit",
    "mismatch", "rate", "known",
)  # fmt: skip
_BASES = np.array([-0.10, -1.55, -0.75])
_BASE_SPREADS = np.array([0.8, 0.8, 0.6])
_SLOPES = {
    "few": (0.50, 0.20, 0.0),
    "fresh": (0.20, 0.05, 0.0),
    "verified": (0.20, 0.30, 0.20),
    "record": (0.10, 0.40, 0.30),
    "new": (0.0, -0.10, -0.10),
    "stars": (0.0, 0.10, 0.05),
    "spent": (0.0, 0.05, 0.0),
    "quiet": (0.0, 0.25, 0.10),
    "invites": (0.0, 0.10, 0.0),
    "fit": (0.15, 0.35, 0.15),
    "mismatch": (0.0, -0.40, -0.10),
    "rate": (0.0, 0.20, 0.0),
    "known": (0.30, 1.50, 0.60),
}
_WAITS = np.array([0.8, 2.0, 6.0])
HIDDEN = 0.35  # spread of what no post shows, per stage, on the log-odds


@dataclass(frozen=True, slots=True, eq=False)
class Freelancer:
    """`slopes` is (stages, columns), `bases` and `waits` (days) are per stage."""

    slopes: Array
    bases: Array
    waits: Array
    keeps_views: bool
    dice: np.random.Generator


def market(seed: int, *, odd: bool = False) -> Array:
    """The slopes (stages, columns) around which a market's freelancers are drawn."""
    dice = np.random.default_rng([seed, 7])
    slopes = np.array([_SLOPES[name] for name in COLUMNS]).T
    factors = dice.uniform(0.6, 1.4, slopes.shape)
    if odd:
        factors *= np.where(dice.random(slopes.shape) < 0.2, -1.0, 1.0)
    drawn: Array = slopes * factors
    return drawn


def freelancer(seed: int, slopes: Array) -> Freelancer:
    """One freelancer of the market with these slopes."""
    dice = np.random.default_rng([seed, 11])
    acts = np.array([_SLOPES[name] for name in COLUMNS]).T != 0.0
    spread = np.where(acts, 0.12 + 0.45 * np.abs(slopes), 0.0)
    return Freelancer(
        slopes=dice.normal(slopes, spread),
        bases=dice.normal(_BASES, _BASE_SPREADS),
        waits=_WAITS * np.exp(dice.normal(0.0, 0.5, len(STAGES))),
        keeps_views=bool(dice.random() < 0.75),
        dice=dice,
    )

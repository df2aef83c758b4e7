"""What is true of one simulated freelancer: slopes, bases and waits that nobody tells the advice.

Slopes are drawn anew for every freelancer around a market of its own, which differs from what the
advice believes: each of its slopes is off by a common factor, and in an `odd` market some of them
point the other way. What a post shows is measured in the market's own way, too.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from tests.bench.simulation.worlds import COLUMNS, USUAL, World

Array = npt.NDArray[np.float64]
Flags = npt.NDArray[np.bool_]

STAGES = ("viewed", "interview", "hired")


@dataclass(frozen=True, slots=True, eq=False)
class Freelancer:
    """`slopes` is (stages, columns), `bases` and `waits` (days) are per stage."""

    slopes: Array
    bases: Array
    waits: Array
    keeps_views: bool
    dice: np.random.Generator
    world: World = USUAL


def market(seed: int, *, odd: bool = False, world: World = USUAL) -> Array:
    """The slopes (stages, columns) around which a market's freelancers are drawn."""
    dice = np.random.default_rng([seed, 7])
    slopes = _slopes(world)
    factors = dice.uniform(1.0 - world.factor, 1.0 + world.factor, slopes.shape)
    if odd:
        factors *= np.where(dice.random(slopes.shape) < 0.2, -1.0, 1.0)
    drawn: Array = slopes * factors * world.turned
    return drawn


def freelancer(seed: int, slopes: Array, world: World = USUAL) -> Freelancer:
    """One freelancer of the market with these slopes."""
    dice = np.random.default_rng([seed, 11])
    acts = _slopes(world) != 0.0
    spread = np.where(acts, world.own + world.share * np.abs(slopes), 0.0)
    return Freelancer(
        slopes=dice.normal(slopes, spread),
        bases=dice.normal(world.bases, world.base_spreads),
        waits=np.array(world.waits) * np.exp(dice.normal(0.0, world.wait_spread, len(STAGES))),
        keeps_views=bool(dice.random() < world.keeps_views),
        dice=dice,
        world=world,
    )


def _slopes(world: World) -> Array:
    """(stages, columns) as the world states them."""
    return np.array([world.slope(name) for name in COLUMNS]).T

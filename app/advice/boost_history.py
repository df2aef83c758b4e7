"""What boosting did for this user: per band of bids, against the same proposals unboosted.

Of each band the views (interviews where no views are kept) are counted against what the funnel
expects of these jobs without a boost. The ratio starts at the market's 1.15, known to about an
eighth, and moves as proposals settle.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

import numpy as np

from app.advice.boost import RELATIVE_CHANCE
from app.advice.features import BOOSTED, feature_table
from app.advice.model import FunnelModel, predict
from app.advice.observations import observe
from app.advice.preferences import Preferences
from app.advice.quadrature import sigmoid
from app.domain.proposals import Proposal

BANDS = ((1, 5), (6, 15), (16, 40), (41, None))
SPREAD = 0.12  # of the logarithm of the market's ratio
_TENTH = 1.2815515655446004


@dataclass(frozen=True, slots=True)
class BoostBand:
    """Boosts from `low` to `high` Connects (None is open), all settled. `seen` counts those that
    came further, `expected` how many would have without; `relative` is the ratio that follows,
    `relative_low` to `relative_high` holds it in 8 of 10 cases."""

    low: int
    high: int | None
    proposals: int
    seen: int
    expected: float
    relative: float
    relative_low: float
    relative_high: float


def boost_bands(
    model: FunnelModel,
    history: Sequence[Proposal],
    as_of: datetime,
    preferences: Preferences | None = None,
) -> tuple[BoostBand, ...]:
    """One entry per band of bids, those without a proposal included."""
    known = observe(history, as_of)
    milestone = 0 if known.records_views else 1
    table = feature_table(
        [one.job for one in known.proposals], known.sent_at, preferences or Preferences()
    )
    expected = predict(model, table).milestones[milestone]
    bids = np.array([one.boost or 0 for one in known.proposals])
    came = known.reached[:, milestone]
    counts = (known.settled | came) & (bids > 0)
    found = []
    for low, high in BANDS:
        chosen = counts & (bids >= low) & (bids <= (high or bids.max(initial=0)))
        seen, usual = int(came[chosen].sum()), float(expected[chosen].sum())
        middle, spread = shrunk_ratio(seen, usual)
        found.append(
            BoostBand(
                low=low,
                high=high,
                proposals=int(chosen.sum()),
                seen=seen,
                expected=usual,
                relative=math.exp(middle),
                relative_low=math.exp(middle - _TENTH * spread),
                relative_high=math.exp(middle + _TENTH * spread),
            )
        )
    return tuple(found)


def shrunk_ratio(seen: int, expected: float) -> tuple[float, float]:
    """Mode and spread of the log ratio r: seen ~ Poisson(expected e^r), r ~ N(log 1.15, .12)."""
    start, precision = math.log(RELATIVE_CHANCE), SPREAD**-2
    at = start
    for _ in range(50):
        slope = seen - expected * math.exp(at) - precision * (at - start)
        step = slope / (expected * math.exp(at) + precision)
        at += max(-1.0, min(step, 1.0))
        if abs(step) < 1e-12:
            break
    return at, (expected * math.exp(at) + precision) ** -0.5


def relative_chance(model: FunnelModel) -> float:
    """What a boost multiplies the typical job's chance of a hire by, the user's outcomes used.

    The market's 1.15 until there are any; the stage with the boost in it learns the rest.
    """
    for stage in model.stages:
        if BOOSTED in stage.prior.columns:
            at = 1 + stage.prior.columns.index(BOOSTED)
            base, slope, usual = stage.mean[0], stage.mean[at], stage.prior.mean[at]
            return RELATIVE_CHANCE * _gain(base, slope) / _gain(base, usual)
    return RELATIVE_CHANCE


def _gain(base: float, slope: float) -> float:
    plain, boosted = sigmoid(np.array([base, base + slope]))
    return float(boosted / plain)

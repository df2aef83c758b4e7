"""Whether every fit ends at a mode: the slope that is left, over thousands of random data sets."""

from __future__ import annotations

import numpy as np

from app.advice.newton import fit_stage
from tests.advice.samples import draw_sample
from tests.bench.pairs import seconds

ROWS = (0, 1, 2, 5, 12, 30, 80, 250)
FLAT_ENOUGH = 1e-6


def run(data_sets: int) -> None:
    """Print the largest penalised gradient; separation, no rows and all pending included."""
    slopes: list[float] = []

    def fit_all() -> None:
        for seed in range(data_sets):
            found = fit_stage(*draw_sample(seed, ROWS[seed // 5 % len(ROWS)], seed % 13))
            slopes.append(found.gradient_norm if np.isfinite(found.mean).all() else np.inf)

    taken = seconds(fit_all)
    met = "met" if max(slopes) < FLAT_ENOUGH else "NOT MET"
    print(
        f"Largest gradient of {data_sets:,} fits: {max(slopes):.1e}  bar < 1e-6: {met}"
        f"   ({taken:.0f} s)",
        flush=True,
    )

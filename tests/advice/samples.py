"""Random stages of the funnel: mixed, separated, all pending, all won or empty."""

from __future__ import annotations

import numpy as np

from app.advice.newton import NormalPrior, StageSample


def draw_sample(seed: int, count: int, slopes: int) -> tuple[StageSample, NormalPrior]:
    """A random stage: mixed, separated, all pending, all won or empty, by the seed."""
    rng = np.random.default_rng(seed)
    design = np.column_stack([np.ones(count), rng.normal(size=(count, slopes))])
    odds = design @ rng.normal(0, 1.5, 1 + slopes)
    will = rng.random(count) < 1 / (1 + np.exp(-odds))
    kind = seed % 5
    if kind == 1:
        will = odds > 0
    if kind == 2:
        will = np.ones(count, bool)
    waits = rng.weibull(rng.uniform(0.6, 1.8), count) * rng.uniform(0.1, 20)
    ages = rng.uniform(0.001, 40, count)
    succeeded = will & (waits < ages)
    waiting = ~succeeded & (rng.random(count) < 0.5)
    if kind == 3:
        succeeded, waiting = np.zeros(count, bool), np.ones(count, bool)
    wait = np.where(succeeded, waits, ages)
    if kind == 4:
        wait[succeeded] = 1.0
    undated = rng.random(count) < 0.1 * succeeded
    wait[undated] = np.nan
    within = np.where(undated, ages, np.nan)
    mean = np.concatenate([rng.normal(0, 0.7, 1 + slopes), [0.5, -0.1]])
    spread = np.concatenate([rng.uniform(0.15, 0.9, 1 + slopes), [0.8, 0.3]])
    return StageSample(design, succeeded, waiting, wait, within), NormalPrior(mean, spread)

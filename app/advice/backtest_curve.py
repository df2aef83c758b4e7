"""Said against happened: the isotonic reliability curve of a set of forecasts, with a band.

After Dimitriadis, Gneiting and Jordan (2021, CORP): the curve that best fits the outcomes among
those that never fall, found by pooling adjacent violators. No bins to choose, so none to choose
well.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from app.advice.quadrature import Array
from app.domain.ranges import wilson

DRAWS = 200
MOST_CELLS = 100
"""Groups of equal forecasts that the band is drawn from; more would only take time."""
OUTER_TENTHS = (10.0, 90.0)


@dataclass(frozen=True, slots=True)
class CurvePoint:
    """Forecasts of one level of the curve: `said` to be so likely on average, between `said_low`
    and `said_high`; `hits` of `count` came true. `low` to `high` is the 80 % range of the chance.
    """

    said: float
    said_low: float
    said_high: float
    happened: float
    low: float
    high: float
    count: int
    hits: int


def isotonic(rates: Array, weights: Array) -> Array:
    """The never falling values nearest to `rates` by weighted squares; weights above 0."""
    values: list[float] = []
    sums: list[float] = []
    spans: list[int] = []
    for rate, weight in zip(rates.tolist(), weights.tolist(), strict=True):
        value, total, span = rate, weight, 1
        while values and values[-1] >= value:
            before, its_total = values.pop(), sums.pop()
            span += spans.pop()
            value = (before * its_total + value * total) / (its_total + total)
            total += its_total
        values.append(value)
        sums.append(total)
        spans.append(span)
    fitted: Array = np.repeat(np.array(values, dtype=np.float64), spans)
    return fitted


def reliability_curve(said: Array, happened: Array, seed: int = 0) -> tuple[CurvePoint, ...]:
    """The curve of forecasts `said` (0 to 1) whose outcomes are `happened` (0 or 1); empty for
    none. The band is drawn at random from `seed`, the same for the same forecasts."""
    if not len(said):
        return ()
    levels, place = np.unique(said, return_inverse=True)
    counts = np.bincount(place).astype(np.float64)
    hits: Array = np.bincount(place, weights=happened).astype(np.float64)
    fitted = isotonic(hits / counts, counts)
    low, high = _band(counts, hits, fitted, np.random.default_rng(seed))
    starts = np.flatnonzero(np.diff(fitted, prepend=-1.0))
    ends = [*starts[1:].tolist(), len(levels)]
    points = []
    for start, end in zip(starts.tolist(), ends, strict=True):
        part = slice(start, end)
        count, hit = int(counts[part].sum()), round(float(hits[part].sum()))
        points.append(
            CurvePoint(
                said=float(np.average(levels[part], weights=counts[part])),
                said_low=float(levels[start]),
                said_high=float(levels[end - 1]),
                happened=hit / count,
                low=min(float(low[part].mean()), wilson(hit, count)[0]),
                high=max(float(high[part].mean()), wilson(hit, count)[1]),
                count=count,
                hits=hit,
            )
        )
    return _widened(points)


def _band(
    counts: Array, hits: Array, fitted: Array, rng: np.random.Generator
) -> tuple[Array, Array]:
    """Where the curve would lie in 80 of 100 draws, per level of the forecast.

    Outcomes are drawn anew from the curve; half an outcome of the average is mixed in, so that a
    level at which nothing happened is not taken for one at which nothing can.
    """
    cells = np.minimum(np.arange(len(counts)) * MOST_CELLS // len(counts), MOST_CELLS - 1)
    names, cell_of = np.unique(cells, return_inverse=True)
    sizes = np.bincount(cell_of, weights=counts).astype(np.float64)
    chances = np.bincount(cell_of, weights=fitted * counts) / sizes
    total, rate = counts.sum(), hits.sum() / counts.sum()
    chances = (chances * total + 0.5 * rate * len(names)) / (total + 0.5 * len(names))
    drawn = rng.binomial(sizes.astype(np.int64), chances, size=(DRAWS, len(names))) / sizes
    curves = np.array([isotonic(row, sizes) for row in drawn])
    low, high = np.percentile(curves, OUTER_TENTHS, axis=0)
    return low[cell_of], high[cell_of]


def _widened(points: list[CurvePoint]) -> tuple[CurvePoint, ...]:
    """The points with bounds that never fall from one to the next, made wider where they did."""
    lows = np.minimum.accumulate([point.low for point in points][::-1])[::-1]
    highs = np.maximum.accumulate([point.high for point in points])
    return tuple(
        CurvePoint(
            p.said, p.said_low, p.said_high, p.happened, float(low), float(high), p.count, p.hits
        )
        for p, low, high in zip(points, lows, highs, strict=True)
    )

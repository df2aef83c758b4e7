"""How many Connects a job is likely to ask, with the range that holds four of five such jobs.

Three layers, each shifted by the next: shares of prices per cell of jobs as fitted on one day's
posts; what those prices became by the day of the estimate; what the user's own jobs of that era
asked, against what was to be expected of them. The own jobs first shift the market's values by the
median of their log ratios, n/(n + 6) of it for n jobs, then join them as values of their own, so
that both middle and range become the user's as jobs come in. An own job counts half for every 120
days of age.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from math import exp, floor, log

from app.advice.job_traits import Traits, traits_of
from app.advice.price_table import PARTS, Era, EstimateTable, shipped_table
from app.domain.proposals import Job

STATED, OWN_JOBS, MARKET = "stated", "own_jobs", "market"
TAIL = 0.1  # left out at each end of the range
SHIFT_JOBS = 6.0  # own jobs at which their median counts for half
MARKET_JOBS = 10.0  # what the market's values weigh against own jobs
HALF_LIFE_DAYS = 120.0
OLDEST = timedelta(days=730)
MOST_RECENT = 60
WILDEST = log(4.0)  # an own job further off than four times tells of itself, not of the next
MOST_CONNECTS = 9_999

Weighted = tuple[tuple[float, float], ...]  # (value, weight) pairs


@dataclass(frozen=True, slots=True)
class PricedJob:
    """A job whose Connects are known, and the day they were asked."""

    job: Job
    connects: int
    on: date


@dataclass(frozen=True, slots=True)
class EstimateBasis:
    """What an estimate rests on. `code` is stated, own_jobs or market.

    `cell` names the kind of job, `market_jobs` counts the posts of that kind, seen on `market_on`;
    `prices_since` is the first day of the era of prices; `own_jobs` counts the user's own.
    """

    code: str
    cell: str | None = None
    market_jobs: int = 0
    market_on: date | None = None
    prices_since: date | None = None
    own_jobs: int = 0


@dataclass(frozen=True, slots=True)
class Estimate:
    """Connects of the base price: `low` to `high` holds it in about 80 of 100 cases."""

    low: int
    likely: int
    high: int
    based_on: EstimateBasis


@dataclass(frozen=True, slots=True, eq=False)
class Estimator:
    """Estimates of one day; jobs of one kind are worked out once. Make it with `estimator`.

    `ratios` are the logs of asked to expected Connects of the own jobs, with their weights.
    """

    table: EstimateTable
    era: Era
    ratios: Weighted
    _known: dict[Traits, Estimate] = field(default_factory=dict)

    def of(self, job: Job) -> Estimate:
        """Exactly what the job states, else the estimate of its kind."""
        if job.connects is not None:
            return Estimate(job.connects, job.connects, job.connects, EstimateBasis(STATED))
        traits = traits_of(job)
        found = self._known.get(traits)
        if found is None:
            found = self._known[traits] = self._of_kind(traits)
        return found

    def _of_kind(self, traits: Traits) -> Estimate:
        cell, fitted = self.table.cell_of(traits)
        market = market_values(self.table, self.era, traits)
        values = self._with_own(market)
        if self.era.is_card:
            low, high = _narrowest(values, self.table.card_share)
        else:
            low, high = _quantile(values, TAIL), _quantile(values, 1.0 - TAIL)
        basis = EstimateBasis(
            OWN_JOBS if self.ratios else MARKET,
            cell.name,
            fitted.jobs,
            self.table.fitted_on,
            None if self.era is self.table.eras[0] else self.era.since,
            len(self.ratios),
        )
        return Estimate(_whole(low), _whole(_quantile(values, 0.5)), _whole(high), basis)

    def _with_own(self, market: Weighted) -> Weighted:
        if not self.ratios:
            return market
        weight = sum(each for _, each in self.ratios)
        shift = exp(_quantile(self.ratios, 0.5) * weight / (weight + SHIFT_JOBS))
        expected = exp(_mean_log(market))
        shifted = tuple((value * shift, each * MARKET_JOBS) for value, each in market)
        return shifted + tuple((expected * exp(ratio), each) for ratio, each in self.ratios)


def estimator(
    on: date, recent: Iterable[PricedJob] = (), table: EstimateTable | None = None
) -> Estimator:
    """What estimates jobs on a day, from the shipped table unless given another.

    Of `recent` it takes the newest 60 priced jobs of the same era, at most two years old and none
    after `on`; free ones are left out.
    """
    table = table or shipped_table()
    era = table.era_on(on)
    usable = [
        one
        for one in recent
        if one.connects > 0 and one.on <= on and on - one.on <= OLDEST
        if table.era_on(one.on) is era
    ]
    usable.sort(key=lambda one: (one.on, one.job.id, one.connects), reverse=True)
    expected: dict[Traits, float] = {}
    ratios = []
    for one in usable[:MOST_RECENT]:
        traits = traits_of(one.job)
        if traits not in expected:
            expected[traits] = _mean_log(market_values(table, era, traits))
        ratio = log(one.connects) - expected[traits]
        weight = 0.5 ** ((on - one.on).days / HALF_LIFE_DAYS)
        ratios.append((min(max(ratio, -WILDEST), WILDEST), weight))
    return Estimator(table, era, tuple(ratios))


def estimate_connects(
    job: Job, on: date, recent: Sequence[PricedJob] = (), table: EstimateTable | None = None
) -> Estimate:
    """The estimate of one job; `estimator` serves many."""
    return estimator(on, recent, table).of(job)


def market_values(table: EstimateTable, era: Era, traits: Traits) -> Weighted:
    """The Connects that jobs of this kind ask in an era, with weights that sum to 1."""
    _, cell = table.cell_of(traits)
    return tuple(
        (float(value), part / PARTS / len(values))
        for part, values in zip(cell.parts, era.values, strict=True)
        if part
        for value in values
    )


def _mean_log(values: Weighted) -> float:
    return sum(log(value) * weight for value, weight in values) / sum(each for _, each in values)


def _quantile(values: Weighted, share: float) -> float:
    """The least value with `share` of the weight, or more, at or below it."""
    ordered = sorted(values)
    needed = share * sum(weight for _, weight in ordered) - 1e-9
    reached = 0.0
    for value, weight in ordered:
        reached += weight
        if reached >= needed:
            return value
    return ordered[-1][0]


def _narrowest(values: Weighted, share: float) -> tuple[float, float]:
    """The ends of the least ratio, the heaviest of equals, that hold `share` of the weight."""
    ordered = sorted(values)
    needed = share * sum(weight for _, weight in ordered) - 1e-9
    best, found = (float("inf"), 0.0), (ordered[0][0], ordered[-1][0])
    first, held = 0, 0.0
    for high, weight in ordered:
        held += weight
        while held - ordered[first][1] >= needed:
            held -= ordered[first][1]
            first += 1
        width = high / ordered[first][0]
        if held >= needed and (width, -held) < best:
            best, found = (width, -held), (ordered[first][0], high)
    return found


def _whole(value: float) -> int:
    return min(max(floor(value + 0.5), 1), MOST_CONNECTS)

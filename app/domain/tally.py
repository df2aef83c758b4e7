"""From sums over proposals to what they took and brought, and what each milestone costs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from app.domain.costing import Costing
from app.domain.overheads import Overhead
from app.domain.ranges import Range, Rate, per_success, rate_of, relative_error
from app.domain.trials import Part, Totals
from app.domain.waiting import SETTLED_SHARE, Milestone


@dataclass(frozen=True, slots=True)
class FullCost:
    """The parts of what proposals cost in full, in cents; they add up to the whole.

    `free` is what free Connects would have cost on their day, `lapsed` what the lapsed ones had
    cost, `plan_fee` what plans cost beyond their Connects, `hours` what the time was worth.
    """

    cash: int
    free: int
    lapsed: int
    plan_fee: int
    hours: int

    @property
    def total(self) -> int:
        return self.cash + self.free + self.lapsed + self.plan_fee + self.hours


class _Sums:
    """Weights, weighted cents and weighted squares of what counted trials cost."""

    __slots__ = ("cents", "squares", "weight")

    def __init__(self) -> None:
        self.weight = 0.0
        self.cents = 0.0
        self.squares = 0.0

    def add(self, part: Part, weight: float, *, full: bool) -> None:
        self.weight += weight * part.number
        self.cents += weight * (part.full if full else part.cash)
        self.squares += weight * (part.full_squares if full else part.cash_squares)


class Tally:
    """Proposals and what was spent beside them, summed in one currency."""

    def __init__(self, totals: Totals, overhead: Sequence[Overhead], costing: Costing) -> None:
        self._costing, self._totals = costing, totals
        self._counted = {milestone: (_Sums(), _Sums()) for milestone in Milestone}
        for sums in self._counted.values():
            for full in (False, True):
                sums[full].add(totals.settled, 1.0, full=full)
        self.pending = self._add_young()
        sums_of = totals.sums
        self.viewed, self.revenue = sums_of["viewed"], sums_of["revenue"]
        self.reached = {milestone: sums_of[milestone.value] for milestone in Milestone}
        beside = sum(row.connects for row in overhead)
        self.gross, self.net = sums_of["gross"] + beside, sums_of["net"] + beside
        own = [row for row in overhead if row.currency == costing.currency]
        self._beside_cash = sum(row.cash for row in own)
        self.parts = FullCost(
            cash=sums_of["cash"] + self._beside_cash,
            free=sums_of["free"] + sum(row.free for row in own),
            lapsed=sum(row.lapsed for row in own),
            plan_fee=sum(row.plan_fee for row in own),
            hours=sums_of["hours"],
        )

    def _add_young(self) -> int:
        """Count open proposals by what their age allows; how many of them are pending."""
        pending = 0
        for young in self._totals.young:
            shares = self._costing.weights(young.age)
            pending += young.number * (shares[-1] < SETTLED_SHARE)
            rows = zip(Milestone, shares, young.came, young.may_come, strict=True)
            for milestone, share, came, may_come in rows:
                for full in (False, True):
                    sums = self._counted[milestone][full]
                    sums.add(came, 1.0, full=full)
                    sums.add(may_come, share, full=full)
        return pending

    def weight(self, milestone: Milestone) -> float:
        """How many trials of a milestone the proposals are worth."""
        return self._counted[milestone][0].weight

    def rate(self, milestone: Milestone) -> Rate:
        return rate_of(self.reached[milestone], self.weight(milestone))

    def per(self, milestone: Milestone, *, full: bool = False) -> Range:
        """What one of a milestone costs: counted proposals with their share of what is beside."""
        counted = self._counted[milestone][full]
        weight, cents = counted.weight, counted.cents
        error = relative_error(weight, cents, counted.squares)
        if self._totals.count:
            cents += self._beside(full=full) * weight / self._totals.count
        return per_success(cents, self.reached[milestone], weight, error)

    def _beside(self, *, full: bool) -> int:
        if not full:
            return self._beside_cash
        return self.parts.total - self._totals.sums["full"]

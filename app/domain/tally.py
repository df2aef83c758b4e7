"""One pass over proposals: what they took and brought, and what each milestone costs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from operator import mul

from app.domain.costing import Costing, Trial
from app.domain.overheads import Overhead
from app.domain.ranges import Range, Rate, per_success, rate_of, relative_error
from app.domain.sent import SentProposal
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


_ALL_HAS_COME = 365
"""Days after which an open proposal counts in full: less than 1 in 10**10 comes later."""


class _Sums:
    """Weights, weighted cents and weighted squares of what counted trials cost."""

    __slots__ = ("cents", "squares", "weight")

    def __init__(self) -> None:
        self.weight = 0.0
        self.cents = 0.0
        self.squares = 0.0

    def add_all(self, cents: Sequence[int]) -> None:
        """Add trials that count in full."""
        self.weight += len(cents)
        self.cents += sum(cents)
        self.squares += sum(map(mul, cents, cents))

    def add(self, cents: int, weight: float) -> None:
        self.weight += weight
        self.cents += weight * cents
        self.squares += weight * cents * cents


class Tally:
    """Proposals and what was spent beside them, summed in one currency."""

    def __init__(
        self, sent: Sequence[SentProposal], overhead: Sequence[Overhead], costing: Costing
    ) -> None:
        self._costing, self._count = costing, len(sent)
        self._settled = (_Sums(), _Sums())  # cash and in full
        self._open = {milestone: (_Sums(), _Sums()) for milestone in Milestone}
        trials = [costing.trial(one) for one in sent]
        young, closed = list[Trial](), list[Trial]()
        for one in trials:
            is_young = one.open_days is not None and one.open_days < _ALL_HAS_COME
            (young if is_young else closed).append(one)
        self.pending = self._add_open(young)
        self._settled[0].add_all([one.cash for one in closed])
        self._settled[1].add_all([one.full for one in closed])
        self.viewed = sum(one.viewed for one in trials)
        self.revenue = sum(one.revenue for one in trials)
        self.reached = {
            Milestone.REPLY: sum(one.reply for one in trials),
            Milestone.INTERVIEW: sum(one.interview for one in trials),
            Milestone.WIN: sum(one.win for one in trials),
        }
        beside = sum(row.connects for row in overhead)
        self.gross = sum(one.gross for one in trials) + beside
        self.net = sum(one.net for one in trials) + beside
        self._own_full = sum(one.full for one in trials)
        self._beside_cash = 0
        self.parts = self._parts(trials, overhead)

    def _parts(self, trials: Sequence[Trial], overhead: Sequence[Overhead]) -> FullCost:
        own = [row for row in overhead if row.currency == self._costing.currency]
        self._beside_cash = sum(row.cash for row in own)
        return FullCost(
            cash=sum(one.cash for one in trials) + self._beside_cash,
            free=sum(one.free for one in trials) + sum(row.free for row in own),
            lapsed=sum(row.lapsed for row in own),
            plan_fee=sum(row.plan_fee for row in own),
            hours=sum(one.hours for one in trials),
        )

    def _add_open(self, trials: Sequence[Trial]) -> int:
        """Count open proposals by what their age allows; how many of them are pending."""
        known: dict[int, tuple[float, float, float]] = {}
        pending = 0
        for one in trials:
            age = one.open_days or 0
            if age not in known:
                known[age] = self._costing.waits.weights(age)
            pending += known[age][2] < SETTLED_SHARE
            reaches = (one.reply, one.interview, one.win)
            for milestone, share, is_reached in zip(Milestone, known[age], reaches, strict=True):
                weight = 1.0 if is_reached else share
                self._open[milestone][0].add(one.cash, weight)
                self._open[milestone][1].add(one.full, weight)
        return pending

    def weight(self, milestone: Milestone) -> float:
        """How many trials of a milestone the proposals are worth."""
        return self._settled[0].weight + self._open[milestone][0].weight

    def rate(self, milestone: Milestone) -> Rate:
        return rate_of(self.reached[milestone], self.weight(milestone))

    def per(self, milestone: Milestone, *, full: bool = False) -> Range:
        """What one of a milestone costs: counted proposals with their share of what is beside."""
        settled, waiting = self._settled[full], self._open[milestone][full]
        weight = settled.weight + waiting.weight
        cents = settled.cents + waiting.cents
        error = relative_error(weight, cents, settled.squares + waiting.squares)
        if self._count:
            cents += self._beside(full=full) * weight / self._count
        return per_success(cents, self.reached[milestone], weight, error)

    def _beside(self, *, full: bool) -> int:
        if not full:
            return self._beside_cash
        return self.parts.total - self._own_full

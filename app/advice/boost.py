"""How much boost a job bears: the bid that leaves the most of what a better place earns.

A boost raises the chance of a hire by a factor. A bid that holds a seat when the client looks is
paid, one that was outbid before comes back: G(b) (gain - price x charge(b)) is what a bid of b
earns, with G(b) the chance to hold a seat. How many seats there are and whether the bid itself or
the next lower one is paid depends on the date (`BoostTerms`).
"""

from __future__ import annotations

import math
from dataclasses import dataclass, replace

from app.domain.proposals import Job
from app.domain.rule_readings import BoostTerms

RELATIVE_CHANCE = 1.15
SEATS = 4
TODAYS_TERMS = BoostTerms("pay_bid", SEATS, 7, 1, fewer_pay=True, on_interaction=True)
# Later bids, a judgement: one more on a post of twelve hours, fewer on older ones, each above the
# seat it takes by a step that is larger where bids are. No figures are public.
_LATER_BIDS, _USUAL_HOURS, _HOURS_OF_BIDDING = 1.0, 12.0, 48.0
_STEP_SHARE, _LEAST_STEP = 0.3, 3.0
_HIGHEST = 1_000


@dataclass(frozen=True, slots=True)
class BoostStake:
    """What one job has to gain: `win_cents` is P(hire) times the profit of being hired,
    `price_cents` what a Connect is worth, `room` the Connects that may go into the bid,
    `relative_chance` what a boost multiplies the chance by."""

    win_cents: float
    price_cents: float
    room: float
    relative_chance: float = RELATIVE_CHANCE

    @property
    def gain_cents(self) -> float:
        return self.win_cents * (self.relative_chance - 1.0)


@dataclass(frozen=True, slots=True)
class BoostAdvice:
    """`bid` is the best one in Connects, 0 for none; `next_bid` the least that takes a seat, None
    where the post shows no bids; `most` what the gain supports whatever the rivals do; `holds` the
    chance that the best bid keeps its seat, `worth_cents` what it is expected to add,
    `relative_chance` what a boost was taken to multiply the chance by."""

    bid: int = 0
    next_bid: int | None = None
    most: int = 0
    holds: float = 0.0
    worth_cents: float = 0.0
    relative_chance: float = RELATIVE_CHANCE


def best_boost(
    job: Job, stake: BoostStake, hours: float | None, terms: BoostTerms | None = TODAYS_TERMS
) -> BoostAdvice:
    """The boost of a post that is `hours` old (None is unknown); no terms, no boosts."""
    if terms is None or terms.slots < 1:
        return BoostAdvice()
    most = _most(stake)
    if job.boost_bids is None:
        return BoostAdvice(most=most, relative_chance=stake.relative_chance)
    rivals = sorted((bid for bid in job.boost_bids if bid > 0), reverse=True)
    next_bid = (rivals[terms.slots - 1] if len(rivals) >= terms.slots else 0) + 1
    best = BoostAdvice(next_bid=next_bid, most=most, relative_chance=stake.relative_chance)
    later = _later_bids(hours)
    step = max(_LEAST_STEP, _STEP_SHARE * next_bid)
    highest = min(most, stake.room, max([next_bid, *rivals[: terms.slots]]) + 3.0 * step, _HIGHEST)
    for bid in range(next_bid, math.floor(highest) + 1):
        above = sum(rival >= bid for rival in rivals)
        passed = later * math.exp(-(bid - next_bid) / step)
        holds = _poisson_share(terms.slots - 1 - above, passed)
        worth = holds * (stake.gain_cents - stake.price_cents * _charge(bid, rivals, terms))
        if worth > best.worth_cents:
            best = replace(best, bid=bid, holds=holds, worth_cents=worth)
    return best


def _most(stake: BoostStake) -> int:
    if stake.gain_cents <= 0.0:
        return 0
    return math.floor(min(stake.gain_cents / max(stake.price_cents, 1e-9), _HIGHEST) + 1e-9)


def _later_bids(hours: float | None) -> float:
    age = _USUAL_HOURS if hours is None else max(hours, 0.0)
    return _LATER_BIDS * math.exp(-(age - _USUAL_HOURS) / _HOURS_OF_BIDDING)


def _charge(bid: int, rivals: list[int], terms: BoostTerms) -> float:
    """Connects that a bid costs once it counts: itself, or one more than the next lower bid."""
    if terms.mechanism != "second_price":
        return float(bid)
    return float(min(bid, max((rival for rival in rivals if rival < bid), default=0) + 1))


def _poisson_share(most: int, mean: float) -> float:
    """The chance that a Poisson count of this mean is `most` or less."""
    if most < 0:
        return 0.0
    return sum(math.exp(-mean) * mean**k / math.factorial(k) for k in range(most + 1))

"""What one Connect is worth now: the shadow price of the Connects that a proposal would use.

Three forces. A new Connect's price caps it while more can be bought. Connects that would lapse
unused at the user's own pace pull it down, to the value of the best use they would otherwise
miss. A budget that the list at hand outgrows pushes it up, to the value of the use it displaces.
What was once paid for the Connects plays no part.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

import numpy as np

from app.advice.quadrature import Array
from app.advice.wallet import WalletLot, WalletView

HORIZON_DAYS = 365  # a lot that never lapses is planned for a year
# A guard against a forecast that is too rosy: whatever the pace, nothing is held dearer than the
# best jobs of the list that take this share of its Connects. It costs a long plan next to nothing.
RESERVED_SHARE = 0.13
LISTED_DAYS = 14.0  # the list at hand is what two weeks bring, where the own pace tells of less
THIN_DAYS = 28.0  # days of the usual pace that stand in for a thin history
USUAL_CONNECTS_A_WEEK = 30.0
USUAL_SPREAD = (0.3, 0.6, 1.0, 1.6, 3.3)  # usual jobs' value per Connect, times the typical one's


@dataclass(frozen=True, slots=True, eq=False)
class Uses:
    """Possible uses of Connects: cents of value per Connect, and the Connects they take."""

    value_per_connect: Array
    connects: Array

    def and_(self, others: Uses) -> Uses:
        """Both together."""
        return Uses(
            np.concatenate([self.value_per_connect, others.value_per_connect]),
            np.concatenate([self.connects, others.connects]),
        )

    def at_least(self, price: float) -> float:
        """Connects wanted at a price."""
        return float(self.connects[self.value_per_connect >= price].sum())


@dataclass(frozen=True, slots=True, eq=False)
class Demand:
    """`listed` are the jobs at hand, `paced` what the user's pace brings per day.

    `usual_connects` is what a job of the user's past took on average, 0 where there is none.
    """

    listed: Uses
    paced: Uses
    usual_connects: float = 0.0

    @property
    def listed_connects(self) -> float:
        """What a list of this length takes at the usual price of a job.

        What the list itself asks would let a dearer job move its own price.
        """
        if self.usual_connects > 0.0:
            return self.usual_connects * len(self.listed.connects)
        return float(self.listed.connects.sum())


def raised_to_list(paced: Uses, listed: Uses, certainty: float) -> Uses:
    """A pace per day raised to what the list at hand says, where that is more.

    `certainty` from 0 to 1 is how much the list may speak for the future.
    """
    own, here = float(paced.connects.sum()), float(listed.connects.sum())
    missing = certainty * here / LISTED_DAYS - own
    if missing <= 0.0:
        return paced
    return paced.and_(Uses(listed.value_per_connect, listed.connects * (missing / here)))


def ranking_key(free_value: Array, net_connects: Array) -> Array:
    """Value per expected net Connect in cents; higher is better, infinite for a free gain.

    A job worth nothing even for free keeps its negative value, below every job worth something.
    """
    with np.errstate(divide="ignore", invalid="ignore", over="ignore"):
        ratio = np.where(net_connects > 0.0, free_value / net_connects, np.inf)
    return np.where(free_value > 0.0, ratio, np.minimum(free_value, 0.0))


def shadow_price(wallet: WalletView, demand: Demand, on: date) -> float:
    """Cents per Connect, 0 or more, finite."""
    lots = wallet.open_lots(on)
    held = float(sum(lot.connects for lot in lots))
    if wallet.order_of_use == "paid_first":
        lots = _in_reach(lots, demand.paced, on)
    if wallet.can_buy:
        price = lapse_price(lots, demand, on, wallet.price_cents)
    else:
        displaced = list_price(demand.listed, held)
        ceiling = list_price(demand.listed, RESERVED_SHARE * demand.listed_connects)
        reserve = min(lapse_price(lots, demand, on, np.inf), ceiling)
        price = max(displaced, reserve)
    if wallet.weekly_budget is not None:
        price = max(price, list_price(demand.listed, float(wallet.weekly_budget)))
    return price


def list_price(listed: Uses, capacity: float) -> float:
    """The value per Connect of the first job of the list that `capacity` no longer covers."""
    wanted = np.isfinite(listed.value_per_connect) & (listed.value_per_connect > 0.0)
    free_gains = np.isposinf(listed.value_per_connect)
    capacity -= float(listed.connects[free_gains].sum())
    values, connects = listed.value_per_connect[wanted], listed.connects[wanted]
    order = np.argsort(-values, kind="stable")
    beyond = np.flatnonzero(np.cumsum(connects[order]) > capacity)
    return float(values[order][beyond[0]]) if len(beyond) else 0.0


def lapse_price(lots: tuple[WalletLot, ...], demand: Demand, on: date, ceiling: float) -> float:
    """The highest price at which the demand still uses up everything that could be saved.

    It is the least, over all expiry dates, of the price at which the demand until then equals
    what lapses until then. `lots` come in order of expiry.
    """
    if not lots:
        return ceiling if np.isfinite(ceiling) else _highest(demand)
    prices = np.concatenate([demand.listed.value_per_connect, demand.paced.value_per_connect])
    prices = np.unique(prices[(prices > 0.0) & (prices < ceiling) & np.isfinite(prices)])
    candidates = [0.0, *prices.tolist(), *([ceiling] if np.isfinite(ceiling) else [])]
    low, high = 0, len(candidates)
    while high - low > 1:
        middle = (low + high) // 2
        price = candidates[middle]
        now = demand.listed.at_least(price)
        if _could_be_saved(lots, on, now, demand.paced.at_least(price)):
            high = middle
        else:
            low = middle
    return float(candidates[low])


def _could_be_saved(lots: tuple[WalletLot, ...], on: date, now: float, per_day: float) -> bool:
    """Whether one Connect more spent today would leave less to lapse."""
    left = [float(lot.connects) for lot in lots]
    ends = [_end(lot, on) for lot in lots]
    day, wanted = on, now - 1.0
    for end in sorted(set(ends)):
        wanted += per_day * (end - day).days
        day = end
        wanted -= _consume(left, max(wanted, 0.0))
        reach = next((at for at, rest in enumerate(left) if rest > 0.0), None)
        if reach is not None and ends[reach] <= end:
            return True
        left = [0.0 if last <= end else rest for rest, last in zip(left, ends, strict=True)]
    return False


def _in_reach(lots: tuple[WalletLot, ...], paced: Uses, on: date) -> tuple[WalletLot, ...]:
    """Without the free lots that lapse behind paid ones whatever is spent.

    Where paid Connects go first, a free lot is out of reach when the user's whole pace until it
    lapses is covered by paid lots that outlive it. It saves nothing to spend for its sake.
    """
    per_day = paced.at_least(0.0)

    def is_in_reach(lot: WalletLot) -> bool:
        end = _end(lot, on)
        ahead = sum(other.connects for other in lots if other.is_paid and _end(other, on) > end)
        return lot.is_paid or per_day * (end - on).days > ahead

    return tuple(lot for lot in lots if is_in_reach(lot))


def _end(lot: WalletLot, on: date) -> date:
    return lot.expires_on or on + timedelta(days=HORIZON_DAYS)


def _consume(left: list[float], wanted: float) -> float:
    used = 0.0
    for at, rest in enumerate(left):
        taken = min(rest, wanted - used)
        left[at] = rest - taken
        used += taken
        if used >= wanted:
            break
    return used


def _highest(demand: Demand) -> float:
    values = demand.listed.value_per_connect
    values = values[np.isfinite(values)]
    return max(float(values.max()), 0.0) if len(values) else 0.0

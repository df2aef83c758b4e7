"""This week's subset of a shortlist: what to send under the wallet, a budget and the minutes.

Greedy by value per scarce unit at the shadow price in force. The shadow price carries the reserve
for better jobs to come; packing the rest exactly would add nothing that could be measured.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

import numpy as np

from app.advice.assessment import Assessment
from app.advice.decision import Decision
from app.advice.quadrature import Array
from app.advice.shortlist import decisions
from app.advice.wallet import WalletView

MOST_POLISHED = 60
"""Jobs in a plan up to which each is tried without; more are left as they were picked."""


class Why(StrEnum):
    """Why a job is not in the plan."""

    NOT_WORTH_IT = "not_worth_it"
    TAKEN_OUT = "taken_out"
    WALLET = "wallet"
    BUDGET = "budget"
    MINUTES = "minutes"


_LIMITS = frozenset({Why.WALLET, Why.BUDGET, Why.MINUTES})


@dataclass(frozen=True, slots=True)
class Limits:
    """What a week holds: Connects at hand, Connects that may be spent, minutes of writing.

    None is no limit. `held` bounds what is worth its Connects only while they are spare, and all
    of the plan where none can be bought.
    """

    held: int
    can_buy: bool = True
    budget: int | None = None
    minutes: float | None = None

    @classmethod
    def of(cls, wallet: WalletView, on: date, minutes: float | None = None) -> Limits:
        held = sum(lot.connects for lot in wallet.open_lots(on))
        return cls(held, wallet.can_buy, wallet.weekly_budget, minutes)


@dataclass(frozen=True, slots=True)
class Choices:
    """The jobs to choose from, as arrays along them: `value` in cents after all costs at the
    shadow price, `key` the value per Connect, `connects`, `minutes`; `decisions` in order.

    `would_pay` marks what is worth the price of a new Connect: where such a job is to be skipped,
    it is because Connects are scarcer than that.
    """

    value: Array
    key: Array
    connects: Array
    minutes: Array
    decisions: tuple[Decision, ...]
    would_pay: tuple[bool, ...]

    @classmethod
    def of(cls, found: Assessment, price_cents: float, minutes: Array | None = None) -> Choices:
        """`price_cents` is what a new Connect costs; without `minutes` writing takes no time."""
        none = np.zeros_like(found.net)
        at_price = found.purchase.net_value(found.interview, found.hire, price_cents)
        return cls(
            found.net,
            found.key,
            found.economics.connects,
            none if minutes is None else minutes,
            tuple(decisions(found)),
            tuple((at_price > 0.0).tolist()),
        )


@dataclass(frozen=True, slots=True)
class WeekPlan:
    """`chosen` places, best first, and why each other place is left out. Value in cents."""

    chosen: tuple[int, ...]
    left_out: dict[int, Why]
    connects: int
    minutes: float
    value_cents: float


@dataclass(frozen=True, slots=True)
class CostOfLeaving:
    """What the plan loses in cents without one of its jobs, and the places that come in for it."""

    cents: float
    instead: tuple[int, ...]


def plan_week(choices: Choices, limits: Limits, taken_out: Collection[int] = ()) -> WeekPlan:
    """The plan without the places in `taken_out`."""
    out = frozenset(taken_out)
    best = _filled(choices, limits, out)
    if len(best.chosen) <= MOST_POLISHED:
        best = _polished(choices, limits, out, best)
    return best


def cost_of_leaving(
    choices: Choices, limits: Limits, plan: WeekPlan, place: int, taken_out: Collection[int] = ()
) -> CostOfLeaving:
    """What it costs to take one job out of `plan`, which was made without `taken_out`."""
    without = plan_week(choices, limits, {*taken_out, place})
    instead = tuple(at for at in without.chosen if at not in plan.chosen)
    return CostOfLeaving(max(0.0, plan.value_cents - without.value_cents), instead)


def _polished(choices: Choices, limits: Limits, out: frozenset[int], best: WeekPlan) -> WeekPlan:
    """Better by leaving out one job that stands in the way of others, while there is such a one."""
    for _ in range(MOST_POLISHED):
        tries = [_filled(choices, limits, out, shunned=at) for at in best.chosen]
        better = max(tries, key=lambda plan: plan.value_cents, default=best)
        if better.value_cents <= best.value_cents + 1e-9:
            return best
        best = better
    return best


def _filled(
    choices: Choices, limits: Limits, out: frozenset[int], shunned: int | None = None
) -> WeekPlan:
    """The best of the greedy fillings: by value per Connect, per minute, per both, per job."""
    fills = [_fill(choices, limits, order, out, shunned) for order in _orders(choices, limits)]
    return max(fills, key=lambda plan: plan.value_cents)


def _orders(choices: Choices, limits: Limits) -> list[list[int]]:
    by_connect = np.lexsort((-choices.value, -choices.key))
    orders = [by_connect, np.argsort(-choices.value, kind="stable")]
    if limits.minutes is not None:
        per_minute = choices.value / np.maximum(choices.minutes, 1e-9)
        capacity = min(limits.held if limits.budget is None else limits.budget, 10**9)
        taken = choices.connects / max(capacity, 1) + choices.minutes / max(limits.minutes, 1e-9)
        orders += [
            np.argsort(-per_minute, kind="stable"),
            np.argsort(-choices.value / np.maximum(taken, 1e-9), kind="stable"),
        ]
    return [order.tolist() for order in orders]


def _fill(
    choices: Choices,
    limits: Limits,
    order: Sequence[int],
    out: frozenset[int],
    shunned: int | None,
) -> WeekPlan:
    left = replace(limits)
    chosen: list[int] = []
    left_out: dict[int, Why] = {}
    connects = choices.connects.astype(np.int64).tolist()
    minutes = choices.minutes.tolist()
    scarce = Why.WALLET if limits.budget is None else Why.BUDGET
    for at in order:
        why = _why_not(choices.decisions[at], connects[at], minutes[at], left)
        if at in out:
            left_out[at] = Why.TAKEN_OUT
        elif why is Why.NOT_WORTH_IT and not choices.would_pay[at]:
            left_out[at] = why
        elif why is not None or at == shunned:
            left_out[at] = why if why in _LIMITS else scarce
        else:
            chosen.append(at)
            left = _less(left, connects[at], minutes[at])
    value = float(choices.value[chosen].sum())
    return WeekPlan(
        tuple(chosen),
        left_out,
        sum(connects[at] for at in chosen),
        sum(minutes[at] for at in chosen),
        value,
    )


def _why_not(decision: Decision, connects: int, minutes: float, left: Limits) -> Why | None:
    must_hold = not left.can_buy or decision is Decision.ONLY_IF_SPARE
    if decision is Decision.SKIP:
        return Why.NOT_WORTH_IT
    if left.budget is not None and connects > left.budget:
        return Why.BUDGET
    if must_hold and connects > left.held:
        return Why.WALLET
    if left.minutes is not None and minutes > left.minutes:
        return Why.MINUTES
    return None


def _less(left: Limits, connects: int, minutes: float) -> Limits:
    return Limits(
        left.held - connects,
        left.can_buy,
        None if left.budget is None else left.budget - connects,
        None if left.minutes is None else left.minutes - minutes,
    )

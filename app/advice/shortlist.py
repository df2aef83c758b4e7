"""A list of assessed jobs as choices: decision, order, and what of it the wallet carries."""

from __future__ import annotations

from datetime import date

import numpy as np

from app.advice.assessment import Assessment
from app.advice.decision import Decision
from app.advice.wallet import WalletView


def decisions(found: Assessment) -> list[Decision]:
    """One per job: at the price of buying, at today's shadow price, or neither above 0."""
    bought = found.purchase.net_value(found.interview, found.hire, found.buying_price)
    return [
        decision_at(pays, net)
        for pays, net in zip(bought.tolist(), found.net.tolist(), strict=True)
    ]


def decision_at(bought_cents: float, net_cents: float) -> Decision:
    """By the net value at the price of buying and at today's shadow price."""
    if net_cents <= 0.0:
        return Decision.SKIP
    return Decision.APPLY if bought_cents > 0.0 else Decision.ONLY_IF_SPARE


def ranks(found: Assessment) -> list[int]:
    """1 for the best value per expected net Connect, ties by net value, then by place."""
    order = _order(found)
    placed = np.empty(len(order), dtype=np.int64)
    placed[order] = np.arange(1, len(order) + 1)
    ranked: list[int] = placed.tolist()
    return ranked


def in_plan(found: Assessment, chosen: list[Decision], wallet: WalletView, on: date) -> list[bool]:
    """Which jobs to send: in order of rank, as far as the Connects at hand and the budget go.

    A job worth bought Connects is bounded by the wallet only where none can be bought.
    """
    held = float(sum(lot.connects for lot in wallet.open_lots(on)))
    budget = np.inf if wallet.weekly_budget is None else float(wallet.weekly_budget)
    planned = [False] * len(chosen)
    connects = found.economics.connects.tolist()
    for at in _order(found):
        if chosen[at] is Decision.SKIP or connects[at] > budget:
            continue
        must_hold = not wallet.can_buy or chosen[at] is Decision.ONLY_IF_SPARE
        if must_hold and connects[at] > held:
            continue
        planned[at] = True
        held -= connects[at]
        budget -= connects[at]
    return planned


def _order(found: Assessment) -> list[int]:
    order: list[int] = np.lexsort((-found.net, -found.key)).tolist()
    return order

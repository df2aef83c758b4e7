"""The wallet as the advice sees it: what is held, when it lapses, whether more can be bought."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

import numpy as np

from app.advice.boost import TODAYS_TERMS
from app.advice.quadrature import Array
from app.domain.rule_readings import BoostTerms

PAID_SOURCES = frozenset({"bought", "plan"})


@dataclass(frozen=True, slots=True)
class WalletLot:
    """`connects` left in one lot. `expires_on` is its first unusable day; None never lapses."""

    connects: int
    expires_on: date | None = None
    unit_cost_cents: float = 0.0
    source: str = "bought"

    @property
    def is_paid(self) -> bool:
        return self.source in PAID_SOURCES


@dataclass(frozen=True, slots=True)
class WalletView:
    """Connects in hand and the terms for more of them.

    `price_cents` is the price of one new Connect, `weekly_budget` the most Connects to spend in a
    week, `order_of_use` is `received` or `paid_first`, `awarded_in_7_days` the award Connects
    received in the last seven days (they count against the cap of 50). `boost_terms` tells how the
    boost auction works on the day, None that there is none. Under `refund_keeps_expiry` what comes
    back lapses with the lot that paid.
    """

    lots: tuple[WalletLot, ...] = ()
    can_buy: bool = True
    price_cents: float = 15.0
    weekly_budget: int | None = None
    order_of_use: str = "received"
    awarded_in_7_days: int = 0
    boost_terms: BoostTerms | None = TODAYS_TERMS
    refund_keeps_expiry: bool = True

    def open_lots(self, on: date) -> tuple[WalletLot, ...]:
        """The lots still usable on a day, the first to lapse first."""
        usable = [
            lot
            for lot in self.lots
            if lot.connects > 0 and (lot.expires_on is None or lot.expires_on > on)
        ]
        return tuple(sorted(usable, key=lambda lot: lot.expires_on or date.max))

    def usable_refunds(self, connects: Array, on: date, days: float) -> Array:
        """For proposals of so many Connects, the share of a refund that would still be of use.

        It would come `days` after `on`: what a lot that has lapsed by then paid is worth nothing.
        Connects beyond those in hand are bought, and outlive the wait.
        """
        shares = np.ones_like(connects)
        if not self.refund_keeps_expiry:
            return shares
        by_then = on + timedelta(days=round(days))
        first = np.zeros_like(connects)
        lost = np.zeros_like(connects)
        for lot in self._in_order_of_use(on):
            paid = np.clip(connects - first, 0.0, lot.connects)
            first += lot.connects
            if lot.expires_on is not None and lot.expires_on <= by_then:
                lost += paid
        known: Array = shares - lost / np.maximum(connects, 1.0)
        return known

    def _in_order_of_use(self, on: date) -> tuple[WalletLot, ...]:
        lots = self.open_lots(on)
        if self.order_of_use != "paid_first":
            return lots
        return tuple(sorted(lots, key=lambda lot: not lot.is_paid))

"""What booking yields: lots, the postings on them, lapses, shortfalls and adjustments."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import NamedTuple

from app.domain.entries import Source


class Reason(StrEnum):
    """Why a posting met the lot it met."""

    ISSUED = "issued"
    HELD_BEFORE = "held_before"
    ORDER_RECEIVED = "order_received"
    PAID_FIRST = "paid_first"
    FREE_AFTER_PAID = "free_after_paid"
    BACK_TO_LOT = "back_to_lot"
    BACK_AS_NEW = "back_as_new"
    BACK_TOO_LATE = "back_too_late"
    SPENT_BEFORE_FIRST_ROW = "spent_before_first_row"
    AWARD_BEYOND_SPEND = "award_beyond_spend"
    UNKNOWN_WORDING = "unknown_wording"
    CORRECTION = "correction"
    UNEXPLAINED = "unexplained"
    PURCHASE_BY_MONEY_REPORT = "purchase_by_money_report"


class CostBasis(StrEnum):
    """How the cost of a lot is known."""

    STATED = "stated"
    PAYMENT = "payment"
    PRICE = "price"
    FREE = "free"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Lot:
    """Connects that came together. `added = spent + lapsed + left + returned-adjusted` holds as
    `quantity == spent - returned + lapsed + left`.

    `issued_on` is None where the age is unknown; `expires_on` is then the latest possible day.
    From `expires_on` on nothing of the lot can be used.
    """

    id: str
    wallet: str
    source: Source
    quantity: int
    spent: int
    returned: int
    lapsed: int
    left: int
    cost_cents: int
    currency: str
    cost_basis: CostBasis
    issued_on: date | None
    expires_on: date
    reason: Reason
    title: str | None = None

    def cost_of(self, connects: int) -> int:
        """Cents that the first `connects` of the lot cost; sums of parts never drift."""
        return self.cost_cents * connects // self.quantity if self.quantity else 0

    @property
    def left_cost_cents(self) -> int:
        return self.cost_cents - self.cost_of(self.quantity - self.left)

    @property
    def unit_cost_cents(self) -> float:
        """Cents a Connect, to 4 places; for showing only."""
        return round(self.cost_cents / self.quantity, 4) if self.quantity else 0.0


class Posting(NamedTuple):
    """One movement on one lot. `connects` is negative where the lot is consumed; `cost_cents` has
    the same sign."""

    entry_id: str
    lot_id: str
    occurred_on: date
    connects: int
    cost_cents: int
    reason: Reason


class Lapse(NamedTuple):
    lot_id: str
    occurred_on: date
    connects: int
    cost_cents: int


class Shortfall(NamedTuple):
    """`connects` that an entry spent and no known lot held."""

    entry_id: str
    occurred_on: date
    connects: int


class Adjustment(NamedTuple):
    """A difference between what Upwork showed and what the rows add up to.

    `connects` is what had to be added (or taken, if negative) to meet `shown` on `occurred_on`.
    `since` is the last day on which both agreed. `code` is `gap` (rows are missing in between),
    `lapse_not_seen` (Upwork still counts what should have lapsed) or `contradiction` (rows that
    follow each other do not add up).
    """

    occurred_on: date
    since: date | None
    connects: int
    shown: int
    computed: int
    code: str
    entry_id: str | None

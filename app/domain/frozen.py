"""The frozen pool: what an agency holds while its plan is closed, and cannot use.

Rule: `agency.pool_on_downgrade`. The Connects come back with the plan; their expiry runs on.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from itertools import takewhile

from app.domain.booking import WalletBook
from app.domain.entries import PlanName
from app.domain.lots import Lot
from app.domain.plans import plan_on, plan_periods
from app.domain.rules import Rulebook


@dataclass(frozen=True, slots=True, kw_only=True)
class FrozenPool:
    """Lots issued before the plan was closed on `since` that still hold something.

    `next_end` is the first day on which one of them lapses. `spent_by` are entries of later days
    that took from such lots, which Upwork would not have allowed.
    """

    wallet: str
    since: date
    lots: tuple[Lot, ...]
    spent_by: tuple[str, ...] = ()

    @property
    def connects(self) -> int:
        return sum(lot.left for lot in self.lots)

    @property
    def cost_cents(self) -> int:
        return sum(lot.left_cost_cents for lot in self.lots)

    @property
    def next_end(self) -> date | None:
        return min((lot.expires_on for lot in self.lots), default=None)

    @property
    def lot_ids(self) -> frozenset[str]:
        return frozenset(lot.id for lot in self.lots)


def frozen_pool(book: WalletBook, rules: Rulebook) -> FrozenPool | None:
    """What is frozen on the day of the book; None while the plan is open or was never Plus."""
    since = _closed_since(book)
    if since is None or rules.text("agency.pool_on_downgrade", since) != "frozen":
        return None
    held = tuple(lot for lot in book.open_lots if _is_before(lot, since))
    return FrozenPool(
        wallet=book.wallet.id, since=since, lots=held, spent_by=_spent_since(book, since)
    )


def _spent_since(book: WalletBook, since: date) -> tuple[str, ...]:
    """Entries from a day on that took from lots of before."""
    late = list(takewhile(lambda entry: entry.occurred_on >= since, reversed(book.entries)))
    if not any(entry.connects < 0 for entry in late):
        return ()
    old = {lot.id for lot in book.lots if _is_before(lot, since)}
    return tuple(
        entry.id
        for entry in reversed(late)
        if any(p.connects < 0 and p.lot_id in old for p in book.postings.get(entry.id, ()))
    )


def usable(book: WalletBook, rules: Rulebook) -> int:
    """The Connects that can be spent: the balance without what is frozen."""
    frozen = frozen_pool(book, rules)
    return book.balance - (frozen.connects if frozen else 0)


def _closed_since(book: WalletBook) -> date | None:
    """The day on which Agency Plus gave way to the Agency Basic in force."""
    now = plan_on(book.wallet, book.as_of)
    if now.plan is not PlanName.AGENCY_BASIC:
        return None
    since = now.from_on
    for period in reversed(plan_periods(book.wallet)):
        if period.first_day >= now.first_day:
            continue
        if period.plan is PlanName.AGENCY_PLUS:
            return since
        since = period.from_on
    return None


def _is_before(lot: Lot, day: date) -> bool:
    return lot.issued_on is None or lot.issued_on < day

"""The frozen pool: what an agency holds while its plan is closed, and cannot use.

Rule: `agency.pool_on_downgrade`. The Connects come back with the plan; their expiry runs on.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from itertools import takewhile

from app.domain.booking import WalletBook
from app.domain.entries import Entry
from app.domain.freezes import freezes
from app.domain.ledger import Ledger
from app.domain.lots import Lot
from app.domain.rules import Rulebook


@dataclass(frozen=True, slots=True, kw_only=True)
class FrozenPool:
    """Lots issued before the plan was closed on `since` that still hold something.

    `next_end` is the first day on which one of them lapses. `spent_by` are entries of later days
    that took more than could be used, which Upwork would not have allowed.
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
    now = [one.since for one in freezes(book.wallet, rules) if one.holds_on(book.as_of)]
    if not now:
        return None
    late = {row.entry_id for row in book.shortfalls if row.occurred_on >= now[-1]}
    return FrozenPool(
        wallet=book.wallet.id,
        since=now[-1],
        lots=book.frozen_lots,
        spent_by=tuple(entry.id for entry in _entries_since(book, now[-1]) if entry.id in late),
    )


def _entries_since(book: WalletBook, day: date) -> list[Entry]:
    return list(takewhile(lambda entry: entry.occurred_on >= day, reversed(book.entries)))[::-1]


def usable(book: WalletBook, rules: Rulebook) -> int:
    """The Connects that can be spent: the balance without what is frozen."""
    frozen = frozen_pool(book, rules)
    return book.balance - (frozen.connects if frozen else 0)


def frozen_in(ledger: Ledger) -> int:
    """The Connects of the wallets looked at that cannot be spent while their plan is closed."""
    pools = (frozen_pool(book, ledger.rules_of(book.wallet.id)) for book in ledger.shown)
    return sum(pool.connects for pool in pools if pool is not None)

"""Which entries opened, used or refilled lots."""

from __future__ import annotations

from collections.abc import Set as AbstractSet

from app.domain.book_views import Postings
from app.domain.booking import WalletBook
from app.domain.ledger import Ledger


def entries_of_lots(ledger: Ledger, lots: AbstractSet[str]) -> frozenset[str]:
    """The ids of the entries of the wallets looked at that have to do with some lots (by id)."""
    return frozenset(entry for one in ledger.shown for entry in _of_book(one, lots))


def _of_book(book: WalletBook, lots: AbstractSet[str]) -> set[str]:
    postings = book.postings
    if not isinstance(postings, Postings):
        return {
            entry for entry, rows in postings.items() if any(row.lot_id in lots for row in rows)
        }
    places = {place for place, lot in enumerate(postings.lots) if lot.id in lots}
    found: set[str] = set()
    for log in postings.logs:
        start = 0
        for entry, end in zip(log.entries, log.ends, strict=True):
            if not places.isdisjoint(log.places[start:end]):
                found.add(entry.id)
            start = end
        found.update(
            one.name for one in log.named if any(row.lot_id in lots for row in one.postings)
        )
    return found

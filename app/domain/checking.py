"""Checks of a booking against its promises: what must hold whatever the entries are."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from app.domain.booking import WalletBook
from app.domain.lots import Lot, Posting
from app.domain.problems import Problem


def problems_of_book(book: WalletBook) -> Iterator[Problem]:
    """Each lot and the whole wallet: added = spent + lapsed + left, nothing negative, nothing
    posted after a lot's end, cents included."""
    postings: dict[str, list[Posting]] = defaultdict(list)
    for rows in book.postings.values():
        for posting in rows:
            postings[posting.lot_id].append(posting)
    lapsed: dict[str, int] = defaultdict(int)
    for lapse in book.lapses:
        lapsed[lapse.lot_id] += lapse.connects
    for lot in book.lots:
        yield from _problems_of_lot(lot, postings[lot.id], lapsed[lot.id])
    moved = sum(entry.connects for entry in book.entries)
    moved += sum(row.connects for row in book.shortfalls)
    moved += sum(row.connects for row in book.adjustments)
    if book.opening + moved - sum(lapsed.values()) != book.balance:
        yield Problem("wallet_not_conserved", {"wallet": book.wallet.name})


def _problems_of_lot(lot: Lot, postings: list[Posting], lapsed: int) -> Iterator[Problem]:
    details: dict[str, object] = {"lot": lot.id}
    if lot.quantity != lot.spent - lot.returned + lot.lapsed + lot.left:
        yield Problem("lot_not_conserved", details)
    if min(lot.left, lot.spent - lot.returned, lot.lapsed) < 0:
        yield Problem("lot_negative", details)
    if sum(p.connects for p in postings) != lot.left + lapsed:
        yield Problem("lot_postings_differ", details)
    if any(p.occurred_on >= lot.expires_on for p in postings[1:]):
        yield Problem("posted_after_expiry", details)

"""What each entry took out of lots, read off what booking wrote down without making postings."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from collections.abc import Set as AbstractSet
from typing import NamedTuple

from app.domain.book_log import BookLog
from app.domain.book_views import Postings
from app.domain.booking import WalletBook
from app.domain.currencies import USUAL, lot_currencies, wallet_currency
from app.domain.entries import Entry, EntryKind
from app.domain.lots import Posting, Reason

BACK = frozenset({Reason.BACK_TO_LOT, Reason.BACK_AS_NEW, Reason.BACK_TOO_LATE})


class EntryCost(NamedTuple):
    """An entry with what it took out of lots, net of what it brought back to them.

    `cents` are of the currency of the wallet, `others` those of other currencies; `unpaid` counts
    Connects of lots without cost.
    """

    entry: Entry
    cents: int = 0
    unpaid: int = 0
    others: Mapping[str, int] | None = None


def entry_costs(book: WalletBook, kinds: AbstractSet[EntryKind]) -> Iterator[EntryCost]:
    """The entries of some kinds of a wallet, in order."""
    postings, currencies = book.postings, lot_currencies(book)
    if isinstance(postings, Postings) and not currencies:
        for log in postings.logs:
            yield from _of_log(log, kinds)
        return
    own = wallet_currency(book)
    for entry in book.entries:
        if entry.kind not in kinds:
            continue
        yield _of_postings(entry, postings.get(entry.id, ()), currencies, own)


def _of_log(log: BookLog, kinds: AbstractSet[EntryKind]) -> Iterator[EntryCost]:
    """Those of one log where everything was paid in the usual currency."""
    moved, cents, reasons, start = log.moved, log.cents, log.reasons, 0
    new = tuple.__new__
    for entry, end in zip(log.entries, log.ends, strict=True):
        if entry.kind not in kinds:
            pass
        elif end - start == 1 and (connects := moved[start]) < 0:
            cost = cents[start]
            yield new(EntryCost, (entry, -cost, 0 if cost else -connects, None))
        elif end == start:
            yield new(EntryCost, (entry, 0, 0, None))
        else:
            rows = [row for row in range(start, end) if moved[row] < 0 or reasons[row] in BACK]
            cost = sum(cents[row] for row in rows)
            unpaid = sum(moved[row] for row in rows if not cents[row])
            yield new(EntryCost, (entry, -cost, -unpaid, None))
        start = end


def _of_postings(
    entry: Entry, postings: tuple[Posting, ...], currencies: Mapping[str, str], own: str
) -> EntryCost:
    cents, unpaid, others = 0, 0, dict[str, int]()
    for row in postings:
        if row.connects >= 0 and row.reason not in BACK:
            continue
        currency = currencies.get(row.lot_id, USUAL)
        if not row.cost_cents:
            unpaid -= row.connects
        elif currency == own:
            cents -= row.cost_cents
        else:
            others[currency] = others.get(currency, 0) - row.cost_cents
    return EntryCost(entry, cents, unpaid, others or None)

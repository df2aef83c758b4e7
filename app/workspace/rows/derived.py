"""Rows that nobody entered: the opening lot, what lapsed, differences, and balances that met."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

import numpy as np
from numpy.typing import NDArray

from app.domain.book_log import NewLot
from app.domain.book_views import Postings
from app.domain.booking import WalletBook
from app.domain.lots import Adjustment, Lapse, Reason
from app.domain.statements import Check
from app.workspace.rows.ledger_row import DerivedKind

Ordinals = NDArray[np.int32]


@dataclass(frozen=True, slots=True)
class Derived:
    """A derived row with the number of the entry it stands before.

    `posted_as` is the name of its postings; `ends_entry` marks what an entry brought back to a lot
    that had ended, lapsing at once.
    """

    before: int
    kind: DerivedKind
    on: date
    connects: int
    lot_id: str = ""
    posted_as: str = ""
    cents: int = 0
    adjustment: Adjustment | None = None
    ends_entry: bool = False
    check: Check | None = None


def derived_rows(book: WalletBook, days: Ordinals, checks: Sequence[Check]) -> list[Derived]:
    """The derived rows of a wallet in their order; lapses of a day come before its entries.

    `days` are the ordinals of the days of its entries.
    """
    found: list[Derived] = []
    if book.opening and book.first_day:
        name = f"opening:{book.wallet.id}"
        found.append(Derived(0, DerivedKind.OPENING, book.first_day, book.opening, posted_as=name))
    late = _late_lots(book)
    numbers = _numbers(book, late)
    for lapse in book.lapses:
        number = numbers.get(lapse.lot_id.partition(":")[0]) if lapse.lot_id in late else None
        before = _first_on(days, lapse.occurred_on) if number is None else number + 1
        found.append(_lapsed(lapse, before, ends_entry=number is not None))
    for count, adjustment in enumerate(book.adjustments, start=1):
        before = _place_of(book, adjustment, days, numbers)
        found.append(_difference(book, adjustment, count, before))
    found += _checks(checks, days)
    return sorted(found, key=lambda row: (row.before, row.on))


def lots_made(book: WalletBook) -> Sequence[NewLot]:
    """What opened each lot of a book, by the place of the lot."""
    return book.postings.lots if isinstance(book.postings, Postings) else ()


def _late_lots(book: WalletBook) -> frozenset[str]:
    """Lots that a refund opened when its own had ended."""
    return frozenset(lot.id for lot in lots_made(book) if lot.reason is Reason.BACK_TOO_LATE)


def _numbers(book: WalletBook, late: frozenset[str]) -> Mapping[str, int]:
    """The numbers of the entries that lapses and adjustments name."""
    named = {lot.partition(":")[0] for lot in late}
    named |= {one.entry_id for one in book.adjustments if one.entry_id}
    if not named:
        return {}
    return {entry.id: at for at, entry in enumerate(book.entries) if entry.id in named}


def _checks(checks: Sequence[Check], days: Ordinals) -> list[Derived]:
    """Balances that Upwork showed on their own, behind the rows of their day.

    One before the first row checks nothing: the opening lot was worked out from it.
    """
    placed = (
        (int(days.searchsorted(np.int32(one.on.toordinal()), "right")), one) for one in checks
    )
    return [
        Derived(before, DerivedKind.CHECK, one.on, 0, check=one) for before, one in placed if before
    ]


def _lapsed(lapse: Lapse, before: int, *, ends_entry: bool) -> Derived:
    return Derived(
        before,
        DerivedKind.EXPIRY,
        lapse.occurred_on,
        -lapse.connects,
        lapse.lot_id,
        cents=abs(lapse.cost_cents),
        ends_entry=ends_entry,
    )


def _difference(book: WalletBook, adjustment: Adjustment, count: int, before: int) -> Derived:
    return Derived(
        before,
        DerivedKind.DIFFERENCE,
        adjustment.occurred_on,
        adjustment.connects,
        posted_as=f"unexplained:{book.wallet.id}:{count}",
        adjustment=adjustment,
    )


def _place_of(
    book: WalletBook, adjustment: Adjustment, days: Ordinals, numbers: Mapping[str, int]
) -> int:
    """The number of the entry an adjustment stands before: the row that showed it, or its day."""
    number = numbers.get(adjustment.entry_id or "")
    if number is None:
        return _first_on(days, adjustment.occurred_on)
    return number + int(adjustment.shown == book.entries[number].running_total)


def _first_on(days: Ordinals, day: date) -> int:
    return int(days.searchsorted(np.int32(day.toordinal()), "left"))

"""Every movement of the wallets looked at as one numbered list of rows, built when asked for.

Rows are plain values, no Qt. Beside the entries there are derived rows: the opening lot, what
lapsed, and differences to what Upwork showed.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import cached_property, lru_cache

from app.domain.booking import WalletBook
from app.domain.entries import Entry, EntryKind, Source, Wallet
from app.domain.ledger import Ledger
from app.domain.lots import Adjustment, CostBasis, Lapse, Lot, Posting, Reason
from app.domain.sent import SentProposal
from app.domain.statements import Check

_CACHED_ROWS = 4096


class DerivedKind(StrEnum):
    """Rows that nobody entered: they follow from the others, or check them."""

    OPENING = "opening"
    EXPIRY = "expiry"
    DIFFERENCE = "difference"
    CHECK = "check"


RowKind = EntryKind | DerivedKind
Place = int
"""The number of a row: wallet by wallet, oldest first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LedgerRow:
    """One movement. `balance` is the wallet's after it; `cost_cents` what the Connects cost,
    never negative, None where it is not known. `lots` are those it met."""

    place: Place
    wallet: Wallet
    kind: RowKind
    occurred_on: date
    connects: int
    balance: int
    cost_cents: int | None
    lots: tuple[Lot, ...] = ()
    postings: tuple[Posting, ...] = ()
    entry: Entry | None = None
    adjustment: Adjustment | None = None
    check: Check | None = None

    @property
    def is_derived(self) -> bool:
        return not isinstance(self.kind, EntryKind)

    @property
    def is_recorded(self) -> bool:
        """Whether there is a record to remove; a purchase known by money alone has none."""
        return self.entry is not None and not self.entry.id.startswith("payment:")

    @property
    def sources(self) -> tuple[Source, ...]:
        """The sources of the lots it met, each once."""
        return tuple(dict.fromkeys(lot.source for lot in self.lots))


@dataclass(frozen=True, slots=True)
class _Derived:
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


class _BookRows:
    """The rows of one wallet, oldest first: entries by their number, derived ones below zero."""

    def __init__(self, book: WalletBook, first: Place, checks: Sequence[Check]) -> None:
        self.book = book
        self.first = first
        self.lots = {lot.id: lot for lot in book.lots}
        days = [entry.occurred_on for entry in book.entries]
        found = [*_derived(book, days), *_checks(checks, days)]
        self.derived = sorted(found, key=lambda row: (row.before, row.on))
        self.order: list[int] = []
        self.balances: list[int] = []
        self.lapsed_at_once: dict[int, int] = {}
        for row in self.derived:
            if row.ends_entry:
                lost = self.lapsed_at_once.get(row.before - 1, 0)
                self.lapsed_at_once[row.before - 1] = lost - row.connects
        done = balance = 0
        for number, row in enumerate(self.derived, start=1):
            self.order.extend(range(done, row.before))
            if row.before > done:
                balance = self._balance_after(row.before - 1)
            done = row.before
            balance += row.connects
            self.order.append(-number)
            self.balances.append(balance)
        self.order.extend(range(done, len(days)))

    def place_of(self, number: int) -> Place:
        """The place of an entry: after it come only derived rows that stand before later ones."""
        earlier = bisect_right(self.derived, number, key=lambda row: row.before)
        return self.first + number + earlier

    def row(self, place: Place) -> LedgerRow:
        number = self.order[place - self.first]
        return self._entry_row(place, number) if number >= 0 else self._derived_row(place, number)

    def day(self, number: int) -> date:
        if number >= 0:
            return self.book.entries[number].occurred_on
        return self.derived[-number - 1].on

    def _balance_after(self, number: int) -> int:
        """The balance after an entry, before what of it lapses at once."""
        return self.book.balances[number] + self.lapsed_at_once.get(number, 0)

    def _entry_row(self, place: Place, number: int) -> LedgerRow:
        book, entry = self.book, self.book.entries[number]
        postings = book.postings.get(entry.id, ())
        lots = tuple(self.lots[lot] for lot in dict.fromkeys(p.lot_id for p in postings))
        return LedgerRow(
            place=place,
            wallet=book.wallet,
            kind=entry.kind,
            occurred_on=entry.occurred_on,
            connects=entry.connects,
            balance=self._balance_after(number),
            cost_cents=_known(abs(book.cost_of(entry.id)), lots),
            lots=lots,
            postings=postings,
            entry=entry,
        )

    def _derived_row(self, place: Place, number: int) -> LedgerRow:
        found = self.derived[-number - 1]
        postings = self.book.postings.get(found.posted_as, ())
        met = dict.fromkeys([p.lot_id for p in postings] or [found.lot_id])
        lots = tuple(self.lots[lot] for lot in met if lot in self.lots)
        cents = abs(sum(posting.cost_cents for posting in postings)) or found.cents
        return LedgerRow(
            place=place,
            wallet=self.book.wallet,
            kind=found.kind,
            occurred_on=found.on,
            connects=found.connects,
            balance=self.balances[-number - 1],
            cost_cents=_known(cents, lots),
            lots=lots,
            postings=postings,
            adjustment=found.adjustment,
            check=found.check,
        )


class LedgerRows:
    """All rows of the wallets that a ledger looks at. Nothing is built before it is asked for."""

    def __init__(self, ledger: Ledger) -> None:
        self.ledger = ledger
        self._books: list[_BookRows] = []
        self._firsts: list[Place] = []
        self._count = 0
        for book in ledger.shown:
            own = [check for check in ledger.checks if check.wallet == book.wallet.id]
            rows = _BookRows(book, self._count, own)
            self._books.append(rows)
            self._firsts.append(self._count)
            self._count += len(rows.order)
        self.row: Callable[[Place], LedgerRow] = lru_cache(_CACHED_ROWS)(self._row)

    def __len__(self) -> int:
        return self._count

    @property
    def has_wallets(self) -> bool:
        """Whether more than one wallet is looked at."""
        return len(self._books) > 1

    @cached_property
    def has_members(self) -> bool:
        return any(entry.member for rows in self._books for entry in rows.book.entries)

    def newest_first(self) -> list[Place]:
        """All places, the newest row first."""
        if not self.has_wallets:
            return list(range(self._count - 1, -1, -1))
        days = self._days
        found = sorted(range(self._count), key=days.__getitem__)
        found.reverse()
        return found

    def places_of(self, entry_ids: frozenset[str]) -> frozenset[Place]:
        """The places of some entries."""
        return frozenset(
            rows.place_of(number)
            for rows in self._books
            for number, entry in enumerate(rows.book.entries)
            if entry.id in entry_ids
        )

    def age_rank(self, place: Place) -> tuple[int, Place]:
        """What to sort by date with: the day, then the order in which rows happened."""
        return self._days[place], place

    @cached_property
    def entries(self) -> list[tuple[Place, Entry]]:
        """Places and entries, without the derived rows."""
        return [
            (rows.first + at, rows.book.entries[number])
            for rows in self._books
            for at, number in enumerate(rows.order)
            if number >= 0
        ]

    @cached_property
    def derived(self) -> list[Place]:
        """The places of the derived rows."""
        return [
            rows.first + at
            for rows in self._books
            for at, number in enumerate(rows.order)
            if number < 0
        ]

    @cached_property
    def search_texts(self) -> dict[Place, str]:
        """What a search looks at, case folded, by the places of entries."""
        return {
            place: " ".join(
                part for part in (entry.title, entry.wording, entry.member, entry.job_key) if part
            ).casefold()
            for place, entry in self.entries
        }

    @cached_property
    def proposals(self) -> dict[str, SentProposal]:
        """The proposal of each entry that belongs to one, by the entry's id."""
        return {entry.id: sent for sent in self.ledger.sent for entry in sent.entries}

    @cached_property
    def _days(self) -> list[int]:
        return [rows.day(n).toordinal() for rows in self._books for n in rows.order]

    def _row(self, place: Place) -> LedgerRow:
        return self._books[bisect_right(self._firsts, place) - 1].row(place)


def _derived(book: WalletBook, days: list[date]) -> list[_Derived]:
    """Derived rows with the number of the entry they stand before; lapses of a day come first."""
    found = []
    if book.opening and book.first_day:
        name = f"opening:{book.wallet.id}"
        found.append(_Derived(0, DerivedKind.OPENING, book.first_day, book.opening, posted_as=name))
    late = {lot.id for lot in book.lots if lot.reason is Reason.BACK_TOO_LATE}
    numbers = (
        {entry.id: number for number, entry in enumerate(book.entries)}
        if late or book.adjustments
        else {}
    )
    for lapse in book.lapses:
        number = numbers.get(lapse.lot_id.partition(":")[0]) if lapse.lot_id in late else None
        before = bisect_left(days, lapse.occurred_on) if number is None else number + 1
        found.append(_lapsed(lapse, before, ends_entry=number is not None))
    for count, adjustment in enumerate(book.adjustments, start=1):
        found.append(
            _difference(book, adjustment, count, _place_of(book, adjustment, days, numbers))
        )
    return found


def _checks(checks: Sequence[Check], days: list[date]) -> list[_Derived]:
    """Balances that Upwork showed on their own, behind the rows of their day.

    One before the first row checks nothing: the opening lot was worked out from it.
    """
    placed = ((bisect_right(days, one.on), one) for one in checks)
    return [
        _Derived(before, DerivedKind.CHECK, one.on, 0, check=one)
        for before, one in placed
        if before
    ]


def _lapsed(lapse: Lapse, before: int, *, ends_entry: bool) -> _Derived:
    """`ends_entry`: what an entry brought back to a lot that had ended, lapsing at once."""
    return _Derived(
        before,
        DerivedKind.EXPIRY,
        lapse.occurred_on,
        -lapse.connects,
        lapse.lot_id,
        cents=abs(lapse.cost_cents),
        ends_entry=ends_entry,
    )


def _difference(book: WalletBook, adjustment: Adjustment, count: int, before: int) -> _Derived:
    return _Derived(
        before,
        DerivedKind.DIFFERENCE,
        adjustment.occurred_on,
        adjustment.connects,
        posted_as=f"unexplained:{book.wallet.id}:{count}",
        adjustment=adjustment,
    )


def _place_of(
    book: WalletBook, adjustment: Adjustment, days: list[date], numbers: dict[str, int]
) -> int:
    """The number of the entry an adjustment stands before: the row that showed it, or its day."""
    number = numbers.get(adjustment.entry_id or "")
    if number is None:
        return bisect_left(days, adjustment.occurred_on)
    return number + int(adjustment.shown == book.entries[number].running_total)


def _known(cents: int, lots: tuple[Lot, ...]) -> int | None:
    """Cents, or None where no lot tells what its Connects cost."""
    if cents or any(lot.cost_basis is not CostBasis.UNKNOWN for lot in lots):
        return cents
    return None

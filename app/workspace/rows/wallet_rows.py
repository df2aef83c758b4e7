"""The rows of one wallet, oldest first: entries by their number, derived ones below zero."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from app.domain.book_log import BookLog
from app.domain.book_views import Postings
from app.domain.booking import WalletBook
from app.domain.entries import Entry
from app.domain.lots import CostBasis, Lot, Posting
from app.domain.statements import Check
from app.workspace.rows.derived import derived_rows
from app.workspace.rows.ledger_row import LedgerRow, Place
from app.workspace.rows.slices import array_of


class WalletRows:
    """Rows by their number within the wallet; none is built before it is asked for.

    `order` holds for each row the number of its entry, or `-n` for the `n`th derived row.
    """

    def __init__(self, book: WalletBook, checks: Sequence[Check]) -> None:
        self.book = book
        count = len(book.entries)
        entry_days = array_of(book.entries, _ordinal, count, np.int32)
        self.derived = derived_rows(book, entry_days, checks)
        self._befores = [row.before for row in self.derived]
        stand = np.array(self._befores, np.int64) + np.arange(len(self.derived))
        self.is_entry = np.ones(count + len(self.derived), np.bool_)
        self.is_entry[stand] = False
        self.order = np.empty(len(self.is_entry), np.int32)
        self.order[self.is_entry] = np.arange(count, dtype=np.int32)
        self.order[stand] = -1 - np.arange(len(self.derived), dtype=np.int32)
        self.days = np.empty(len(self.order), np.int32)
        self.days[self.is_entry] = entry_days
        self.days[stand] = [row.on.toordinal() for row in self.derived]
        self.lapsed_at_once = self._lapsed_at_once()
        self.balances = self._derived_balances()

    def __len__(self) -> int:
        return len(self.order)

    def place_of(self, number: int) -> Place:
        """The place of an entry: after it come only derived rows that stand before later ones."""
        return number + int(np.searchsorted(self._befores, number, "right"))

    def row(self, at: int, place: Place) -> LedgerRow:
        """The row at a place of this wallet, under its place among all."""
        number = int(self.order[at])
        return self._entry_row(place, number) if number >= 0 else self._derived_row(place, number)

    def balance_after(self, number: int) -> int:
        """The balance after an entry, before what of it lapses at once."""
        return self.book.balances[number] + self.lapsed_at_once.get(number, 0)

    @cached_property
    def all_balances(self) -> NDArray[np.int64]:
        """The balance after each row."""
        found = np.empty(len(self.order), np.int64)
        count = len(self.book.entries)
        entries = array_of(self.book.balances, int, count, np.int64)
        for number, lost in self.lapsed_at_once.items():
            entries[number] += lost
        found[self.is_entry] = entries
        found[~self.is_entry] = self.balances
        return found

    def warm(self) -> None:
        """Make beforehand what the first row in sight would have to wait for."""
        _ = self._lots

    @cached_property
    def _lots(self) -> dict[str, Lot]:
        return {lot.id: lot for lot in self.book.lots}

    def _lapsed_at_once(self) -> dict[int, int]:
        found: dict[int, int] = {}
        for row in self.derived:
            if row.ends_entry:
                found[row.before - 1] = found.get(row.before - 1, 0) - row.connects
        return found

    def _derived_balances(self) -> list[int]:
        """The balance after each derived row."""
        found = []
        done = balance = 0
        for row in self.derived:
            if row.before > done:
                balance = self.balance_after(row.before - 1)
            done = row.before
            balance += row.connects
            found.append(balance)
        return found

    def _entry_row(self, place: Place, number: int) -> LedgerRow:
        book, entry = self.book, self.book.entries[number]
        postings = self._postings(entry, number)
        lots = self._met(postings)
        return LedgerRow(
            place=place,
            wallet=book.wallet,
            kind=entry.kind,
            occurred_on=entry.occurred_on,
            connects=entry.connects,
            balance=self.balance_after(number),
            costs=self._costs(postings, lots),
            lots=lots,
            postings=postings,
            entry=entry,
        )

    def _derived_row(self, place: Place, number: int) -> LedgerRow:
        found = self.derived[-number - 1]
        postings = self.book.postings.get(found.posted_as, ()) if found.posted_as else ()
        lots = self._met(postings)
        if not lots and found.lot_id in self._lots:
            lots = (self._lots[found.lot_id],)
        costs = self._costs(postings, lots)
        if found.cents and not any(posting.cost_cents for posting in postings):
            costs = ((lots[0].currency if lots else "USD", found.cents),)
        return LedgerRow(
            place=place,
            wallet=self.book.wallet,
            kind=found.kind,
            occurred_on=found.on,
            connects=found.connects,
            balance=self.balances[-number - 1],
            costs=costs,
            lots=lots,
            postings=postings,
            adjustment=found.adjustment,
            check=found.check,
        )

    def _postings(self, entry: Entry, number: int) -> tuple[Posting, ...]:
        """By the number of the entry: to ask by its id would number a million entries first."""
        postings = self.book.postings
        if not isinstance(postings, Postings):
            return postings.get(entry.id, ())
        at = bisect_right(postings.logs, number, key=_first) - 1
        log = postings.logs[at]
        return log.postings(number - log.first, postings.lots)

    def _met(self, postings: Sequence[Posting]) -> tuple[Lot, ...]:
        lots = self._lots
        return tuple(lots[lot] for lot in dict.fromkeys(p.lot_id for p in postings) if lot in lots)

    def _costs(
        self, postings: Sequence[Posting], lots: tuple[Lot, ...]
    ) -> tuple[tuple[str, int], ...] | None:
        """Cents by currency, or None where no lot tells what its Connects cost."""
        cents: dict[str, int] = {}
        for posting in postings:
            currency = self._lots[posting.lot_id].currency
            cents[currency] = cents.get(currency, 0) + posting.cost_cents
        found = tuple((currency, abs(cost)) for currency, cost in cents.items() if cost)
        if found or any(lot.cost_basis is not CostBasis.UNKNOWN for lot in lots):
            return found
        return None


def _first(log: BookLog) -> int:
    return log.first


def _ordinal(entry: Entry) -> int:
    return entry.occurred_on.toordinal()

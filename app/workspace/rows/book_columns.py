"""What the entries of a wallet took out of its lots, read off the log of booking as arrays."""

from __future__ import annotations

from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from app.domain.book_log import BookLog
from app.domain.book_views import Postings
from app.domain.booking import WalletBook
from app.domain.entries import Source
from app.domain.lots import CostBasis
from app.workspace.rows.derived import lots_made

Numbers = NDArray[np.int64]
_SOURCE_BIT = {source: 1 << at for at, source in enumerate(Source)}


class BookColumns:
    """Arrays over the entries of a book, in their order."""

    def __init__(self, book: WalletBook) -> None:
        self._book = book
        self._count = len(book.entries)
        postings = book.postings
        self._logs: list[BookLog] = list(postings.logs) if isinstance(postings, Postings) else []
        self._lots = lots_made(book)

    @cached_property
    def sources(self) -> NDArray[np.int32]:
        """The sources of the lots that each entry met, one bit each."""
        found = np.zeros(self._count, np.int32)
        bits = np.array([_SOURCE_BIT[lot.source] for lot in self._lots], np.int32)
        met = bits[self._places]
        for bit in _SOURCE_BIT.values():
            found[self._sums((met & bit) != 0) > 0] |= bit
        return found

    @cached_property
    def costs(self) -> dict[str, Numbers]:
        """Cents that left lots (above zero) or came back, by the currency of the lots."""
        names = [lot.cost[2] for lot in self._lots]
        currencies = sorted(set(names))
        cents = self._posted("cents")
        if len(currencies) <= 1:
            return {name: -self._sums(cents) for name in currencies}
        codes = np.array([currencies.index(name) for name in names], np.int32)[self._places]
        return {
            name: -self._sums(np.where(codes == code, cents, 0))
            for code, name in enumerate(currencies)
        }

    @cached_property
    def is_cost_known(self) -> NDArray[np.bool_]:
        """Whether any lot that an entry met tells what its Connects cost."""
        known = np.array([lot.cost[1] is not CostBasis.UNKNOWN for lot in self._lots], np.bool_)
        found: NDArray[np.bool_] = self._sums(known[self._places]) > 0
        for cents in self.costs.values():
            found |= cents != 0
        return found

    def met(self, lot_ids: frozenset[str]) -> NDArray[np.bool_]:
        """Whether each entry met one of some lots."""
        wanted = np.array([lot.id in lot_ids for lot in self._lots], np.bool_)
        found: NDArray[np.bool_] = self._sums(wanted[self._places]) > 0
        return found

    @cached_property
    def _places(self) -> Numbers:
        return self._posted("places")

    @cached_property
    def _ends(self) -> Numbers:
        """Where the postings of each entry end among all."""
        parts, before = [], 0
        for log in self._logs:
            ends = np.array(log.ends, np.int64)
            parts.append(ends + before)
            before += len(log.places)
        return np.concatenate(parts) if parts else np.zeros(0, np.int64)

    def _posted(self, name: str) -> Numbers:
        parts = [np.array(getattr(log, name), np.int64) for log in self._logs]
        return np.concatenate(parts) if parts else np.zeros(0, np.int64)

    def _sums(self, values: NDArray[np.int64] | NDArray[np.bool_]) -> Numbers:
        """The sum over the postings of each entry."""
        if not len(self._ends):
            return np.zeros(self._count, np.int64)
        running = np.concatenate([[0], np.cumsum(values, dtype=np.int64)])
        starts = np.concatenate([[0], self._ends[:-1]])
        found: Numbers = running[self._ends] - running[starts]
        return found

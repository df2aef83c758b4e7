"""Every movement of the wallets looked at as one numbered list of rows, built when asked for.

Rows are plain values. Beside the entries there are derived rows: the opening lot, what lapsed,
differences to what Upwork showed, and balances that met.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable
from functools import cached_property, lru_cache, partial

import numpy as np
from numpy.typing import NDArray

from app.domain.booking import WalletBook
from app.domain.entries import Entry
from app.domain.ledger import Ledger
from app.domain.statements import Check
from app.workspace.rows.ledger_row import LedgerRow, Place
from app.workspace.rows.sent_index import SentIndex
from app.workspace.rows.wallet_rows import WalletRows

_CACHED_ROWS = 4096
Places = NDArray[np.int32]


class LedgerRows:
    """All rows of the wallets that a ledger looks at. Nothing is built before it is asked for."""

    def __init__(self, ledger: Ledger) -> None:
        self.ledger = ledger
        self.wallets: list[WalletRows] = []
        self.firsts: list[Place] = []
        self._count = 0
        checks: dict[str, list[Check]] = {}
        for check in ledger.checks:
            checks.setdefault(check.wallet, []).append(check)
        for book in ledger.shown:
            rows = _rows_of(book, tuple(checks.get(book.wallet.id, ())))
            self.wallets.append(rows)
            self.firsts.append(self._count)
            self._count += len(rows)
        self.row: Callable[[Place], LedgerRow] = lru_cache(_CACHED_ROWS)(self._row)

    def __len__(self) -> int:
        return self._count

    @property
    def has_wallets(self) -> bool:
        """Whether more than one wallet is looked at."""
        return len(self.wallets) > 1

    @cached_property
    def has_members(self) -> bool:
        return any(entry.member for rows in self.wallets for entry in rows.book.entries)

    @cached_property
    def days(self) -> NDArray[np.int32]:
        """The ordinal of the day of each row."""
        return _joined([rows.days for rows in self.wallets], np.int32)

    def warm(self) -> None:
        """Make beforehand, on another thread, what the first rows in sight would wait for."""
        for rows in self.wallets:
            rows.warm()

    def newest_first(self) -> Places:
        """All places, the newest row first."""
        if self.has_wallets:
            return self._newest_first
        return np.arange(self._count - 1, -1, -1, dtype=np.int32)

    def newest_of(self, mask: NDArray[np.bool_]) -> Places:
        """The places of some rows, the newest first."""
        if self.has_wallets:
            return self._newest_first[mask[self._newest_first]]
        return np.flatnonzero(mask)[::-1].astype(np.int32)

    @cached_property
    def _newest_first(self) -> Places:
        places = np.arange(self._count - 1, -1, -1, dtype=np.int32)
        found: Places = places[np.argsort(-self.days[places], kind="stable")]
        return found

    def places_of(self, entry_ids: frozenset[str]) -> frozenset[Place]:
        """The places of some entries."""
        return frozenset(
            first + rows.place_of(number)
            for first, rows in zip(self.firsts, self.wallets, strict=True)
            for number, entry in enumerate(rows.book.entries)
            if entry.id in entry_ids
        )

    @cached_property
    def entries(self) -> list[tuple[Place, Entry]]:
        """Places and entries, without the derived rows."""
        return [
            (first + int(at), rows.book.entries[rows.order[at]])
            for first, rows in zip(self.firsts, self.wallets, strict=True)
            for at in np.flatnonzero(rows.is_entry)
        ]

    @cached_property
    def derived(self) -> list[Place]:
        """The places of the derived rows."""
        return [
            first + int(at)
            for first, rows in zip(self.firsts, self.wallets, strict=True)
            for at in np.flatnonzero(~rows.is_entry)
        ]

    @cached_property
    def proposals(self) -> SentIndex:
        """The proposal of each entry that belongs to one, by the entry's id."""
        return SentIndex(self.ledger.sent)

    def _row(self, place: Place) -> LedgerRow:
        wallet = bisect_right(self.firsts, place) - 1
        return self.wallets[wallet].row(place - self.firsts[wallet], int(place))


def _rows_of(book: WalletBook, checks: tuple[Check, ...]) -> WalletRows:
    """The rows of a wallet, made once for as long as its book stands."""
    return book.derived("rows", checks, partial(WalletRows, book, checks))


def _joined(parts: list[NDArray[np.int32]], dtype: type[np.int32]) -> NDArray[np.int32]:
    return np.concatenate(parts) if parts else np.zeros(0, dtype)

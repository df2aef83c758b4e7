"""The columns of the ledger table as arrays over the places of its rows."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from functools import cached_property
from itertools import chain
from typing import Any

import numpy as np
from numpy.typing import DTypeLike, NDArray

from app.domain.entries import Entry, Source
from app.domain.filters.fields import DERIVED, NO_ANSWER, OPEN, outcome_of
from app.domain.proposals import ENDED
from app.domain.sent import SentProposal
from app.workspace.rows.book_columns import BookColumns
from app.workspace.rows.columns import UNKNOWN, Mask, Names, Numbers, TableColumns, among
from app.workspace.rows.haystack import Haystack
from app.workspace.rows.ledger_row import ROW_KINDS, RowKind
from app.workspace.rows.ledger_rows import LedgerRows
from app.workspace.rows.slices import array_of
from app.workspace.rows.wallet_rows import WalletRows

KIND_CODES = {kind: code for code, kind in enumerate(ROW_KINDS)}
SOURCES = tuple(Source)
_KEY_DIGITS = 10


class LedgerColumns(TableColumns):
    """Arrays over the places of `rows`. Any thread may ask, one at a time."""

    def __init__(self, rows: LedgerRows) -> None:
        self.rows = rows
        self.as_of = rows.ledger.as_of
        self.count = len(rows)

    # -- what filters ask

    def numbers(self, field: str) -> Numbers:
        found: dict[str, Callable[[], NDArray[Any]]] = {
            "date": lambda: self.rows.days,
            "amount": lambda: np.abs(self.connects),
            "connects": lambda: self.connects,
            "balance": lambda: self.balances,
            "cost": lambda: self.cost,
        }
        return found[field]().astype(np.int64, copy=False)

    def choice(self, field: str, values: Sequence[str]) -> Mask:
        if field == "kind":
            return among(self.kinds, {KIND_CODES[_kind(value)] for value in values})
        if field == "source":
            bits = sum(1 << SOURCES.index(Source(value)) for value in values)
            found: Mask = (self.sources & bits) != 0
            return found
        if field == "state":
            return self._in_state(values)
        names = {"member": lambda: self.members, "wallet": lambda: self.wallets}
        return names[field]().matching(values)

    def holding(self, text: str) -> Mask:
        found = self._titles.holding(text) | self._words.holding(text)
        return found | self._keys.holding(text) if looks_like_key(text) else found

    def of_entries(self, ids: Collection[str]) -> Mask:
        """The rows of some entries."""
        found = np.zeros(self.count, np.bool_)
        found[list(self.rows.places_of(frozenset(ids)))] = True
        return found

    def of_lots(self, ids: Collection[str]) -> Mask:
        """The rows that met one of some lots."""
        found = np.zeros(self.count, np.bool_)
        for first, rows, book in self._wallets:
            found[first : first + len(rows)][rows.is_entry] = book.met(frozenset(ids))
        for place in self.rows.derived:
            found[place] = any(lot.id in ids for lot in self.rows.row(place).lots)
        return found

    # -- columns

    @cached_property
    def connects(self) -> NDArray[np.int64]:
        return self._column(lambda entry: entry.connects, lambda rows: [
            row.connects for row in rows.derived], np.int64)  # fmt: skip

    @cached_property
    def kinds(self) -> NDArray[np.int32]:
        """The code of the kind of each row: its place in ROW_KINDS."""
        return self._column(lambda entry: KIND_CODES[entry.kind], lambda rows: [
            KIND_CODES[row.kind] for row in rows.derived], np.int32)  # fmt: skip

    @cached_property
    def balances(self) -> NDArray[np.int64]:
        return _joined([rows.all_balances for rows in self.rows.wallets], np.int64)

    @cached_property
    def sources(self) -> NDArray[np.int32]:
        """The sources of the lots that a row met, one bit each."""
        found = np.zeros(self.count, np.int32)
        for first, rows, book in self._wallets:
            found[first : first + len(rows)][rows.is_entry] = book.sources
        for place in self.rows.derived:
            met = self.rows.row(place).sources
            found[place] = sum(1 << SOURCES.index(source) for source in met)
        return found

    @cached_property
    def costs(self) -> dict[str, NDArray[np.int64]]:
        """What left the lots (above zero) or came back, in each currency that occurs."""
        found: dict[str, NDArray[np.int64]] = {}
        for first, rows, book in self._wallets:
            for currency, cents in book.costs.items():
                column = found.setdefault(currency, np.zeros(self.count, np.int64))
                column[first : first + len(rows)][rows.is_entry] = cents
        for place in self.rows.derived:
            row = self.rows.row(place)
            for currency, paid in row.costs or ():
                column = found.setdefault(currency, np.zeros(self.count, np.int64))
                column[place] = paid if row.connects < 0 else -paid
        return found

    @cached_property
    def cost(self) -> NDArray[np.int64]:
        """The cost of each row without its sign, UNKNOWN where no lot tells; of rows with several
        currencies the largest figure."""
        found = np.zeros(self.count, np.int64)
        for column in self.costs.values():
            np.maximum(found, np.abs(column), out=found)
        for first, rows, book in self._wallets:
            part = found[first : first + len(rows)]
            part[rows.is_entry] = np.where(book.is_cost_known, part[rows.is_entry], UNKNOWN)
        for place in self.rows.derived:
            row = self.rows.row(place)
            if row.costs is None or row.check is not None:
                found[place] = UNKNOWN
        return found

    @cached_property
    def members(self) -> Names:
        return Names(self._texts(lambda entry: entry.member))

    @cached_property
    def wallets(self) -> Names:
        names = ([rows.book.wallet.name] * len(rows) for rows in self.rows.wallets)
        return Names(list(chain.from_iterable(names)))

    def texts(self) -> list[str]:
        """What each row is about, for sorting: its title, else its words or note."""
        return [
            (text or "").casefold()
            for text in self._texts(lambda entry: entry.title or entry.wording or entry.note)
        ]

    def notes(self) -> list[str]:
        """The note of each row, for sorting."""
        return [(text or "").casefold() for text in self._texts(lambda entry: entry.note)]

    # -- inside

    @cached_property
    def _titles(self) -> Haystack:
        return Haystack(self._texts(lambda entry: entry.title))

    @cached_property
    def _keys(self) -> Haystack:
        return Haystack(self._texts(lambda entry: entry.job_key))

    @cached_property
    def _words(self) -> Haystack:
        """Upwork's words, the note and the member: few texts, whatever the number of rows."""
        return Haystack(self._texts(_words_of))

    @cached_property
    def _wallets(self) -> list[tuple[int, WalletRows, BookColumns]]:
        firsts, wallets = self.rows.firsts, self.rows.wallets
        return [
            (first, rows, BookColumns(rows.book))
            for first, rows in zip(firsts, wallets, strict=True)
        ]

    def _in_state(self, values: Sequence[str]) -> Mask:
        """The rows of proposals in one of some states."""
        ids = {
            entry.id
            for sent in self.rows.ledger.sent
            if any(is_in_state(sent, value, self) for value in values)
            for entry in sent.entries
        }
        return self.of_entries(ids)

    def _texts(self, told: Callable[[Entry], str | None]) -> list[str | None]:
        """A text of each row, None for derived ones."""
        found: list[str | None] = []
        for rows in self.rows.wallets:
            told_of_entries = np.empty(len(rows), object)
            told_of_entries[rows.is_entry] = array_of(
                rows.book.entries, told, len(rows.book.entries), object
            )
            found += told_of_entries.tolist()
        return found

    def _column(
        self,
        told: Callable[[Entry], int],
        derived: Callable[[WalletRows], list[int]],
        dtype: DTypeLike,
    ) -> NDArray[Any]:
        parts = []
        for rows in self.rows.wallets:
            part = np.empty(len(rows), dtype)
            part[rows.is_entry] = array_of(rows.book.entries, told, len(rows.book.entries), dtype)
            part[~rows.is_entry] = derived(rows)
            parts.append(part)
        return _joined(parts, dtype)


def looks_like_key(text: str) -> bool:
    """Whether a word may be (a part of) the key of a job, such as `~0123`."""
    return text.startswith("~") or (text.isdecimal() and len(text) >= _KEY_DIGITS)


def _words_of(entry: Entry) -> str:
    """The zero parts the texts: no phrase runs from one into the next."""
    return " \0 ".join(filter(None, (entry.wording, entry.note, entry.member)))


def is_in_state(sent: SentProposal, state: str, columns: TableColumns) -> bool:
    """Whether a proposal is in a state of the filter language, as of the day of some columns."""
    if state == OPEN:
        return sent.is_pending(columns.as_of)
    if state == NO_ANSWER:
        has_end = sent.is_won or sent.proposal.outcome in ENDED
        return not has_end and not sent.is_pending(columns.as_of)
    return sent.proposal.outcome is outcome_of(state)


def _kind(word: str) -> RowKind:
    kinds: Mapping[str, RowKind] = {kind.value: kind for kind in ROW_KINDS}
    return kinds[word]


def _joined(parts: list[NDArray[Any]], dtype: DTypeLike) -> NDArray[Any]:
    return np.concatenate(parts) if parts else np.zeros(0, dtype)


assert {kind.value for kind in ROW_KINDS} >= set(DERIVED)  # noqa: S101 - the language names them

"""What of the ledger to show: one value that chips, the search field and other pages share."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, fields, replace
from datetime import date
from typing import Any

from app.domain.entries import Entry, EntryKind, Source
from app.ui.ledger.rows import LedgerRow, LedgerRows, Place, RowKind


@dataclass(frozen=True, slots=True, kw_only=True)
class LedgerFilter:
    """None or an empty text lets everything through; `since` and `until` are both within.

    `entry_ids` and `lot` come from other pages, with `label` as the words of their chip. `text`
    asks for all of its words in title, wording, member or job key.
    """

    entry_ids: Collection[str] | None = None
    since: date | None = None
    until: date | None = None
    kind: RowKind | None = None
    source: Source | None = None
    member: str | None = None
    wallet: str | None = None
    lot: str | None = None
    text: str = ""
    label: str = ""

    @property
    def is_open(self) -> bool:
        """Whether nothing is held back."""
        return self.without("label") == LedgerFilter()

    def without(self, *names: str) -> LedgerFilter:
        """The same filter with some of its fields open again."""
        usual: dict[str, Any] = {f.name: f.default for f in fields(self) if f.name in names}
        return replace(self, **usual)


def matching(rows: LedgerRows, wanted: LedgerFilter) -> list[Place]:
    """The places of the rows that a filter lets through, newest first."""
    newest_first = rows.newest_first()
    if wanted.is_open:
        return newest_first
    words = tuple(wanted.text.casefold().split())
    lots = _lots_wanted(rows, wanted)
    kept = {
        place
        for place, entry in rows.entries
        if _is_entry_wanted(entry, wanted)
        and (not words or _holds(rows.search_texts[place], words))
        and _is_met(rows, entry, lots)
    }
    if not words:
        found = (rows.row(place) for place in rows.derived)
        kept.update(row.place for row in found if _is_row_wanted(row, wanted, lots))
    return [place for place in newest_first if place in kept]


def _is_entry_wanted(entry: Entry, wanted: LedgerFilter) -> bool:
    return (
        (wanted.kind is None or entry.kind == wanted.kind)
        and _is_within(entry.occurred_on, wanted)
        and (wanted.wallet is None or entry.wallet == wanted.wallet)
        and (wanted.member is None or entry.member == wanted.member)
        and (wanted.entry_ids is None or entry.id in wanted.entry_ids)
    )


def _is_row_wanted(row: LedgerRow, wanted: LedgerFilter, lots: frozenset[str] | None) -> bool:
    """Whether a derived row is wanted: it has no member and no id of an entry."""
    return (
        (wanted.kind is None or row.kind == wanted.kind)
        and _is_within(row.occurred_on, wanted)
        and (wanted.wallet is None or row.wallet.id == wanted.wallet)
        and wanted.member is None
        and wanted.entry_ids is None
        and (lots is None or any(lot.id in lots for lot in row.lots))
    )


def _is_within(day: date, wanted: LedgerFilter) -> bool:
    is_after = wanted.since is None or wanted.since <= day
    return is_after and (wanted.until is None or day <= wanted.until)


def _lots_wanted(rows: LedgerRows, wanted: LedgerFilter) -> frozenset[str] | None:
    """The lots of which a row must have met one; None where any will do."""
    if wanted.source is None and wanted.lot is None:
        return None
    return frozenset(
        lot.id
        for book in rows.ledger.shown
        for lot in book.lots
        if (wanted.source is None or lot.source == wanted.source)
        and (wanted.lot is None or lot.id == wanted.lot)
    )


def _is_met(rows: LedgerRows, entry: Entry, lots: frozenset[str] | None) -> bool:
    if lots is None:
        return True
    postings = rows.ledger.books[entry.wallet].postings.get(entry.id, ())
    return any(posting.lot_id in lots for posting in postings)


def _holds(text: str, words: tuple[str, ...]) -> bool:
    return all(word in text for word in words)


def kinds_in(rows: LedgerRows) -> list[RowKind]:
    """The kinds that occur, those of entries first."""
    met: set[RowKind] = {entry.kind for _, entry in rows.entries}
    derived = dict.fromkeys(rows.row(place).kind for place in rows.derived)
    return [kind for kind in EntryKind if kind in met] + list(derived)


def members_in(rows: LedgerRows) -> list[str]:
    """The members named by any entry, by name."""
    return sorted({entry.member for _, entry in rows.entries if entry.member})


def sources_in(rows: LedgerRows) -> list[Source]:
    """The sources of any lot of the wallets looked at, in chart order."""
    met = {lot.source for book in rows.ledger.shown for lot in book.lots}
    return [source for source in Source if source in met]

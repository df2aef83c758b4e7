"""What of the ledger to show: one value that chips, the search field and other pages share.

Home and reminders name it too, so it loads without what finds the rows.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, fields, replace
from datetime import date
from typing import Any

from app.domain.entries import Source
from app.domain.filters.fields import LEDGER
from app.domain.filters.reading import read_filter
from app.domain.filters.terms import Choice, Days, Query, Term, Word
from app.domain.filters.writing import filter_text
from app.workspace.rows.ledger_row import ROW_KINDS, RowKind


@dataclass(frozen=True, slots=True, kw_only=True)
class LedgerFilter:
    """None or an empty text lets everything through; `since` and `until` are both within.

    `entry_ids` and `lot` come from other pages, with `label` as the words of their chip. `more`
    are typed terms that have no chip of their own, and `text` is the line in the search field:
    words that a row holds, and terms still being typed.
    """

    entry_ids: Collection[str] | None = None
    since: date | None = None
    until: date | None = None
    kind: RowKind | None = None
    source: Source | None = None
    member: str | None = None
    wallet: str | None = None
    lot: str | None = None
    more: Query = ()
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


def query_of(wanted: LedgerFilter, wallets: dict[str, str]) -> Query:
    """All of a filter that can be written down; `wallets` are names by id."""
    found: list[Term] = []
    if wanted.kind:
        found.append(Choice("kind", (wanted.kind.value,)))
    if wanted.source:
        found.append(Choice("source", (wanted.source.value,)))
    if wanted.member:
        found.append(Choice("member", (wanted.member,)))
    if wanted.wallet:
        found.append(Choice("wallet", (wallets.get(wanted.wallet, wanted.wallet),)))
    if wanted.since or wanted.until:
        found.append(Days("date", wanted.since, wanted.until))
    found += wanted.more
    return (*found, *read_filter(wanted.text, LEDGER).query)


def with_query(wanted: LedgerFilter, query: Query, wallets: dict[str, str]) -> LedgerFilter:
    """A filter with the terms of a query: in its chips where they are free, else in `more`; its
    text is what is left of plain words."""
    ids = {name.casefold(): id_ for id_, name in wallets.items()}
    words: list[Term] = []
    for term in query:
        match term:
            case Word():
                words.append(term)
            case Choice("kind", (value,), False) if wanted.kind is None:
                wanted = replace(wanted, kind=_kind(value))
            case Choice("source", (value,), False) if wanted.source is None:
                wanted = replace(wanted, source=Source(value))
            case Choice("member", (value,), False) if wanted.member is None:
                wanted = replace(wanted, member=value)
            case Choice("wallet", (value,), False) if value.casefold() in ids:
                wanted = replace(wanted, wallet=ids[value.casefold()])
            case Days("date", since, until, False) if not (wanted.since or wanted.until):
                wanted = replace(wanted, since=since, until=until)
            case _ if term not in wanted.more:
                wanted = replace(wanted, more=(*wanted.more, term))
    return replace(wanted, text=filter_text(tuple(words), LEDGER))


def _kind(value: str) -> RowKind:
    return next(kind for kind in ROW_KINDS if kind.value == value)

"""Typed filters on the command line: the language of the search field, and saved views."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from app.domain.filters.fields import LEDGER
from app.domain.filters.pieces import QUOTE, quoted
from app.domain.filters.reading import read_filter
from app.domain.problems import LedgerError
from app.domain.table_views import view_named

if TYPE_CHECKING:
    from app.domain.filters.terms import Query
    from app.domain.ledger import Ledger


def query_of(pieces: Sequence[str], view: str | None, ledger: Ledger) -> Query:
    """The terms of a filter and of a saved view together.

    Raises LedgerError `bad_filter`, `view_missing`.
    """
    lines = [" ".join(map(_as_typed, pieces))]
    if view is not None:
        lines.append(view_named(ledger.records.settings, "ledger", view).line)
    found = [read_filter(line, LEDGER) for line in lines]
    for fault in found[0].faults:
        raise LedgerError("bad_filter", problem=fault)
    return tuple(term for one in found for term in one.query)


def entries_meeting(query: Query, ledger: Ledger) -> frozenset[str]:
    """The ids of the entries that meet a query."""
    # numpy takes a while to load and most calls need none of it.
    from app.workspace.rows.ledger_columns import LedgerColumns  # noqa: PLC0415
    from app.workspace.rows.ledger_rows import LedgerRows  # noqa: PLC0415

    rows = LedgerRows(ledger)
    mask = LedgerColumns(rows).mask(query)
    return frozenset(entry.id for place, entry in rows.entries if mask[place])


def _as_typed(piece: str) -> str:
    """The quotes that a shell took away are put back where there are blanks."""
    if QUOTE in piece or not any(sign.isspace() for sign in piece):
        return piece
    field, colon, value = piece.partition(":")
    return f"{field}:{quoted(value)}" if colon and field.strip("-").isalpha() else quoted(piece)

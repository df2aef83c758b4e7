"""The rows that a filter lets through, and what occurs in them."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from app.domain.entries import Source
from app.ui.ledger.filters import LedgerFilter, query_of
from app.workspace.rows.columns import Mask
from app.workspace.rows.ledger_columns import SOURCES, LedgerColumns
from app.workspace.rows.ledger_row import ROW_KINDS, RowKind
from app.workspace.rows.ledger_rows import LedgerRows


def mask_of(columns: LedgerColumns, wanted: LedgerFilter) -> Mask | None:
    """The rows that a filter lets through; None where that is all of them."""
    if wanted.is_open:
        return None
    ledger = columns.rows.ledger
    wallets = {book.wallet.id: book.wallet.name for book in ledger.shown}
    query = query_of(replace(wanted, member=None, wallet=None), wallets)
    found = columns.mask(query)
    if wanted.member is not None:
        found &= columns.members.matching((wanted.member,))
    if wanted.wallet is not None:
        found &= _in_wallet(columns.rows, wanted.wallet)
    if wanted.entry_ids is not None:
        found &= columns.of_entries(wanted.entry_ids)
    if wanted.lot is not None:
        found &= columns.of_lots({wanted.lot})
    return found


def matching(columns: LedgerColumns, wanted: LedgerFilter) -> NDArray[np.int32]:
    """The places of the rows that a filter lets through, newest first."""
    mask = mask_of(columns, wanted)
    return columns.rows.newest_first() if mask is None else columns.rows.newest_of(mask)


def kinds_in(columns: LedgerColumns) -> list[RowKind]:
    """The kinds that occur, those of entries first."""
    return [ROW_KINDS[code] for code in np.unique(columns.kinds).tolist()]


def members_in(columns: LedgerColumns) -> list[str]:
    """The members named by any entry, by name."""
    return columns.members.names


def sources_in(columns: LedgerColumns) -> list[Source]:
    """The sources of any lot of the wallets looked at, in chart order."""
    met = int(np.bitwise_or.reduce(columns.sources)) if columns.count else 0
    return [source for at, source in enumerate(SOURCES) if met & (1 << at)]


def _in_wallet(rows: LedgerRows, wallet: str) -> Mask:
    found = np.zeros(len(rows), np.bool_)
    for first, own in zip(rows.firsts, rows.wallets, strict=True):
        if own.book.wallet.id == wallet:
            found[first : first + len(own)] = True
    return found

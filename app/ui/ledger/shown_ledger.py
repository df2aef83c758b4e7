"""The ledger as a long table: its rows, what filters and sorts them, and what a selection sums."""

from __future__ import annotations

from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from app.domain.ledger import Ledger
from app.ui.ledger.filters import LedgerFilter
from app.ui.ledger.matching import matching
from app.ui.ledger.words import kind_name, source_name
from app.ui.tables.places_model import Places
from app.ui.tables.sums import SelectionSum
from app.workspace.rows.columns import code_ranks
from app.workspace.rows.ledger_columns import SOURCES, LedgerColumns
from app.workspace.rows.ledger_row import ROW_KINDS
from app.workspace.rows.ledger_rows import LedgerRows
from app.workspace.rows.slices import ranks

MOST_LOTS = 500
"""Selected rows up to which the lots met are counted."""


class ShownLedger:
    """One ledger for the table. Any thread may make it and ask it, one at a time."""

    def __init__(self, ledger: Ledger) -> None:
        self.rows = LedgerRows(ledger)
        self.columns = LedgerColumns(self.rows)

    def __len__(self) -> int:
        return len(self.rows)

    def warm(self) -> None:
        """Make beforehand what the first look, selection and menu would wait for."""
        columns = self.columns
        _ = (columns.connects, columns.costs, columns.kinds, columns.members, columns.sources)
        _ = (self.rows.has_members, self.rows.proposals)
        self.rows.warm()

    def matching(self, wanted: LedgerFilter) -> Places:
        """The places that a filter lets through, newest first."""
        return matching(self.columns, wanted)

    def sort_key(self, key: str) -> NDArray[np.int64] | NDArray[np.int32]:
        """What a column sorts by, over all places. Raises KeyError for one that does not."""
        columns = self.columns
        if key == "kind":
            return code_ranks(dict(enumerate(map(kind_name, ROW_KINDS))))[columns.kinds]
        if key == "lot":
            return code_ranks({bits: _lots(bits) for bits in range(1 << len(SOURCES))})[
                columns.sources
            ]
        if key == "member":
            return columns.members.codes
        if key == "wallet":
            return columns.wallets.codes
        found = {"date": "_ages", "what": "_texts", "note": "_notes"}.get(key)
        if found is not None:
            ranked: NDArray[np.int32] = getattr(self, found)
            return ranked
        return columns.numbers(key)

    def key_of(self, place: int) -> str:
        """What stays the same of a row when the ledger changes: the id of its entry."""
        entry = self.rows.row(place).entry
        return entry.id if entry else ""

    def places_of(self, keys: frozenset[str]) -> Places:
        """The places of some rows."""
        return np.array(sorted(self.rows.places_of(keys)), np.int32)

    def sum_of(self, places: Places) -> SelectionSum:
        """What some rows come to."""
        moved = self.columns.connects[places]
        lots = None
        if len(places) <= MOST_LOTS:
            rows = [self.rows.row(int(place)) for place in places]
            lots = len({lot.id for row in rows for lot in row.lots})
        return SelectionSum(
            rows=len(places),
            added=int(moved[moved > 0].sum()),
            spent=int(-moved[moved < 0].sum()),
            costs={name: int(c[places].sum()) for name, c in self.columns.costs.items()},
            lots=lots,
        )

    @cached_property
    def _ages(self) -> NDArray[np.int32]:
        """The rank of each row by day and order, the oldest first."""
        found = np.empty(len(self.rows), np.int32)
        found[self.rows.newest_first()[::-1]] = np.arange(len(self.rows), dtype=np.int32)
        return found

    @cached_property
    def _texts(self) -> NDArray[np.int32]:
        return ranks(self.columns.texts())

    @cached_property
    def _notes(self) -> NDArray[np.int32]:
        return ranks(self.columns.notes())


def _lots(bits: int) -> str:
    met = [source for at, source in enumerate(SOURCES) if bits & (1 << at)]
    return ", ".join(source_name(source) for source in met)

"""How a table is arranged: what it shows of its rows, in which order, in which columns."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Protocol

import numpy as np
from numpy.typing import NDArray

from app.ui.tables.places_model import Places
from app.ui.tables.sums import SelectionSum
from app.workspace.rows.columns import ordered

DIRECT = 20_000
"""Rows up to which a table is filtered and sorted at once; more of them are on a worker."""


@dataclass(frozen=True, slots=True)
class Order:
    """The key of a column, and which way."""

    key: str
    is_descending: bool = False


class Shown(Protocol):
    """What a table shows. Worker threads ask it too, one at a time."""

    def __len__(self) -> int: ...

    def warm(self) -> None:
        """Make beforehand what the window would wait for."""

    def matching(self, wanted: Any) -> Places:
        """The places that a filter lets through, in the usual order."""

    def sort_key(self, key: str) -> NDArray[np.int64] | NDArray[np.int32]:
        """What a column sorts by, over all places. Raises KeyError for one that does not."""

    def key_of(self, place: int) -> str:
        """What stays the same of a row when the ledger changes; empty for nothing."""

    def places_of(self, keys: frozenset[str]) -> Places:
        """The places of some rows."""

    def sum_of(self, places: Places) -> SelectionSum:
        """What some rows come to."""


def arranged(shown: Shown, wanted: Any, order: Order, usual: Order) -> Places:
    """The places that a filter lets through, in an order."""
    found = shown.matching(wanted)
    if order == usual:
        return found
    return ordered(found, shown.sort_key(order.key), descending=order.is_descending)

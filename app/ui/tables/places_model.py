"""A model over row numbers: a million rows are a vector of numbers, a row is built when painted."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QObject, Qt, Signal

from app.ui.widgets.table import Column, RowsModel

Places = NDArray[np.int32]


class PlacesModel(RowsModel[int]):
    """Row numbers in the order shown. It sorts nothing itself: `sortAsked` does."""

    sortAsked = Signal(int, object)
    """A column and a Qt.SortOrder."""

    def __init__(self, columns: Sequence[Column[int]], parent: QObject | None = None) -> None:
        super().__init__(columns, parent)
        self.places: Places = np.zeros(0, np.int32)

    def show_places(self, places: Places) -> None:
        """Replace all rows."""
        self.beginResetModel()
        self.places = places
        self._rows = _Numbers(places)  # type: ignore[assignment]  # read by its index alone
        self.endResetModel()

    def rows(self) -> Sequence[int]:
        return tuple(self.places.tolist())

    def rows_of(self, wanted: Places) -> list[int]:
        """Where some places stand, in the order shown; those that are not shown are left out."""
        return np.flatnonzero(np.isin(self.places, wanted)).tolist()

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        if 0 <= column < len(self.columns) and self.columns[column].sort_key is not None:
            self.sortAsked.emit(column, order)


class _Numbers(Sequence[int]):
    """An array as a sequence of plain numbers."""

    def __init__(self, places: Places) -> None:
        self._places = places

    def __len__(self) -> int:
        return len(self._places)

    def __getitem__(self, at: int) -> int:  # type: ignore[override]  # no slices are asked for
        return int(self._places[at])

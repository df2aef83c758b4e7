"""Painting a dense table row by row: what a delegate is asked for cell by cell costs twice as much.

It looks exactly as `CellDelegate` paints it.
"""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QPainter

from app.ui.widgets.cells import CellContext, paint_cell
from app.ui.widgets.focus_ring import is_keyboard_focus
from app.ui.widgets.inks import inks
from app.ui.widgets.table_paint import padded, paint_ring

if TYPE_CHECKING:
    from app.ui.tables.places_model import PlacesModel
    from app.ui.tables.row_table import RowTable


def paint_rows(table: RowTable, model: PlacesModel, area: QRect) -> None:
    """Paint the rows that an area of the viewport shows."""
    first, last = table.rowAt(area.top()), table.rowAt(area.bottom())
    if first < 0:
        return
    last = model.rowCount() - 1 if last < 0 else last
    kept = inks()
    painter = QPainter(table.viewport())
    painter.setLayoutDirection(table.layoutDirection())
    width, height = table.viewport().width(), table.rowHeight(first)
    ground, grid = kept.color("accent_weak"), kept.color("grid")
    spans = table.selected_spans()
    starts = [start for start, _ in spans]
    columns = [(model.columns[at], _room(table, at, height)) for at in table.shown_columns()]
    for row in range(first, last + 1):
        top = table.rowViewportPosition(row)
        at = bisect_right(starts, row) - 1
        is_selected = at >= 0 and row <= spans[at][1]
        if is_selected:
            painter.fillRect(0, top, width, height, ground)
        painter.fillRect(0, top + height - 1, width, 1, grid)
        place = model.row_at(row)
        for column, room in columns:
            context = CellContext(at_end=column.at_end, is_selected=is_selected)
            paint_cell(painter, column.cell(place), room.translated(0, top), context)
    current = table.currentIndex()
    if table.hasFocus() and is_keyboard_focus() and first <= current.row() <= last:
        paint_ring(painter, table.visualRect(current))
    painter.end()


def _room(table: RowTable, column: int, height: int) -> QRectF:
    """Where the content of a column stands, in a row at the top."""
    left, width = table.columnViewportPosition(column), table.columnWidth(column)
    return padded(table, QRect(left, 0, width, height), column)

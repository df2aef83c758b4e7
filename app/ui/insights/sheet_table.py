"""The values of a chart as a table, for reading and for screen readers."""

from __future__ import annotations

from PySide6.QtCore import Signal

from app.ui.insights.picture import Sheet, SheetColumn, SheetRow
from app.ui.widgets.cells import AmountCell, Cell, TextCell
from app.ui.widgets.table import Column, DataTable, RowsModel

ROOM_FOR_BAR = """
QScrollBar:vertical { width: 18px; }
QScrollBar::handle:vertical { margin: 2px 2px 2px 10px; }
"""
"""The last column ends where the sentence does; the bar stands apart from its figures."""


class SheetTable(DataTable):
    """Shows a `Sheet`; Enter on a row asks for the rows behind it."""

    rowsWanted = Signal(object)

    def __init__(self, title: str) -> None:
        super().__init__(density="dense", edge=0)
        self._sheet: Sheet | None = None
        self.setStyleSheet(ROOM_FOR_BAR)
        self.setAccessibleName(self.tr("Table: {title}").format(title=title))
        self.rowActivated.connect(self._open_row)

    def show_sheet(self, sheet: Sheet) -> None:
        columns = [
            _column(at, column) for at, column in enumerate(sheet.columns) if column.is_shown
        ]
        before = self.model()
        model: RowsModel[SheetRow] = RowsModel(columns, self)
        model.show_rows(sheet.rows)
        self._sheet = sheet
        self.setModel(model)
        if before is not None:
            before.deleteLater()

    def _open_row(self, row: int) -> None:
        if self._sheet is not None and (rows := self._sheet.rows[row].rows) is not None:
            self.rowsWanted.emit(rows)


def _column(at: int, column: SheetColumn) -> Column[SheetRow]:
    def cell(row: SheetRow) -> Cell:
        return AmountCell(row.words[at]) if column.at_end else TextCell(row.words[at])

    return Column(
        column.key,
        column.title,
        cell,
        column.width,
        at_end=column.at_end,
        priority=column.priority,
    )

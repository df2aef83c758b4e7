"""The table of the ledger and its keys."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QMenu

from app.ui.tables.row_table import RowTable, is_plain_key


class LedgerTable(RowTable):
    """Delete removes, A names the member of all selected rows."""

    removeRequested = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(self.tr("Entries"))

    def row_menu(self) -> QMenu:
        """Changing rows, tying them to one job, taking them apart, deleting them."""
        menu = QMenu(self)
        self.add_edits(menu)
        self.add_ties(menu)
        menu.addSeparator()
        remove = menu.addAction(self.tr("Delete") + "\tDel")
        remove.triggered.connect(self.removeRequested)
        self.add_copies(menu)
        return menu

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Delete and is_plain_key(event):
            self.removeRequested.emit()
        else:
            super().keyPressEvent(event)

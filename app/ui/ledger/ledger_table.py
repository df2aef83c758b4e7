"""The table of the ledger and its keys."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent
from PySide6.QtWidgets import QMenu

from app.ui.widgets.table import DataTable


class LedgerTable(DataTable):
    """Dense, many rows selectable. Space toggles the panel, Delete removes, Escape clears."""

    panelToggled = Signal()
    removeRequested = Signal()
    leftWithEscape = Signal()
    mergeRequested = Signal()
    splitRequested = Signal()

    def __init__(self, *, edge: int) -> None:
        super().__init__(density="dense", edge=edge, multi=True)
        self.setAccessibleName(self.tr("Entries"))
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setStyleSheet("QScrollBar::handle:disabled { background: transparent; }")
        self.verticalScrollBar().rangeChanged.connect(self._show_handle)

    def _show_handle(self, least: int, most: int) -> None:
        """The bar keeps its room, so that figures stay under their heads; its handle may go."""
        self.verticalScrollBar().setEnabled(most > least)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if self.selected_rows():
            menu = self.row_menu()
            menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            menu.popup(event.globalPos())

    def row_menu(self) -> QMenu:
        """Tying rows to one job, taking them apart, deleting them."""
        menu = QMenu(self)
        tie = menu.addAction(self.tr("These belong to one job"))
        tie.setEnabled(len(self.selected_rows()) > 1)
        tie.triggered.connect(self.mergeRequested)
        menu.addAction(self.tr("Take out of its job")).triggered.connect(self.splitRequested)
        menu.addSeparator()
        remove = menu.addAction(self.tr("Delete") + "\tDel")
        remove.triggered.connect(self.removeRequested)
        return menu

    def keyPressEvent(self, event: QKeyEvent) -> None:
        signals = {
            Qt.Key.Key_Space: self.panelToggled,
            Qt.Key.Key_Return: self.panelToggled,
            Qt.Key.Key_Enter: self.panelToggled,
            Qt.Key.Key_Delete: self.removeRequested,
            Qt.Key.Key_Escape: self.leftWithEscape,
        }
        plain = event.modifiers() in {
            Qt.KeyboardModifier.NoModifier,
            Qt.KeyboardModifier.KeypadModifier,
        }
        signal = signals.get(Qt.Key(event.key()))
        if signal is None or not plain:
            super().keyPressEvent(event)
            return
        signal.emit()

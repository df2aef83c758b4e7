"""The table of the ledger and its keys."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent

from app.ui.widgets.table import DataTable


class LedgerTable(DataTable):
    """Dense, many rows selectable. Space toggles the panel, Delete removes, Escape clears."""

    panelToggled = Signal()
    removeRequested = Signal()
    leftWithEscape = Signal()

    def __init__(self, *, edge: int) -> None:
        super().__init__(density="dense", edge=edge, multi=True)
        self.setAccessibleName(self.tr("Entries"))
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setStyleSheet("QScrollBar::handle:disabled { background: transparent; }")
        self.verticalScrollBar().rangeChanged.connect(self._show_handle)

    def _show_handle(self, least: int, most: int) -> None:
        """The bar keeps its room, so that figures stay under their heads; its handle may go."""
        self.verticalScrollBar().setEnabled(most > least)

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

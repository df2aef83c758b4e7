"""A chooser: one of several words, with the arrow that says so."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QComboBox

from app.ui.icons import paint_icon
from app.ui.theme import current_theme

ARROW = 12


class Chooser(QComboBox):
    """A combo box in the app's own look."""

    def sizeHint(self) -> QSize:
        hint = super().sizeHint()
        return QSize(hint.width() + round((ARROW + 10) * current_theme().scale), hint.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        theme = current_theme()
        edge = round(ARROW * theme.scale)
        pad = round(9 * theme.scale)
        is_mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        left = pad if is_mirrored else self.width() - pad - edge
        box = QRectF(left, (self.height() - edge) / 2, edge, edge)
        paint_icon(QPainter(self), "chevron_down", box, "text_2")

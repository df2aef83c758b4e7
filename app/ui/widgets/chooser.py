"""A chooser: one of several words, with the arrow that says so."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QComboBox, QStyleOptionComboBox

from app.ui.icons import paint_icon
from app.ui.theme import current_theme

ARROW, PADS = 12, 30


class Chooser(QComboBox):
    """A combo box in the app's own look; words end in dots where there is no room for all."""

    def sizeHint(self) -> QSize:
        hint = super().sizeHint()
        return QSize(hint.width() + round((ARROW + 10) * current_theme().scale), hint.height())

    def initStyleOption(self, option: QStyleOptionComboBox) -> None:
        super().initStyleOption(option)
        room = self.width() - round((ARROW + PADS) * current_theme().scale)
        side = Qt.TextElideMode.ElideRight
        option.currentText = self.fontMetrics().elidedText(option.currentText, side, room)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        theme = current_theme()
        edge = round(ARROW * theme.scale)
        pad = round(9 * theme.scale)
        is_mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        left = pad if is_mirrored else self.width() - pad - edge
        box = QRectF(left, (self.height() - edge) / 2, edge, edge)
        paint_icon(QPainter(self), "chevron_down", box, "text_2")

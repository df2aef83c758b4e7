"""The plate beside the place in hand: its value in 600, its range and sample under it."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from app.ui.insights.picture import Mark
from app.ui.insights.place import Ink
from app.ui.theme import current_theme

VALUE = Ink("text", weight=600)
DETAIL = Ink("text_2")


class Plate(QWidget):
    """Floats over a chart and lets the pointer through."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._mark: Mark | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()

    def text(self) -> str:
        """What the plate says, or nothing while it is hidden."""
        return self._mark.text if self._mark is not None and not self.isHidden() else ""

    def show_mark(self, mark: Mark, beside: QPointF, room: QRectF) -> None:
        """Show beside a point, on its other side where that would leave the room."""
        self._mark = mark
        self.resize(self.sizeHint())
        gap = 10 * current_theme().scale
        left = beside.x() + gap
        if left + self.width() > room.right():
            left = beside.x() - gap - self.width()
        left = min(max(left, room.left()), max(room.right() - self.width(), room.left()))
        top = min(max(beside.y(), room.top()), max(room.bottom() - self.height(), room.top()))
        self.move(round(left), round(top))
        self.show()
        self.raise_()
        self.update()

    def sizeHint(self) -> QSize:
        if self._mark is None:
            return QSize(0, 0)
        theme = current_theme()
        widths = [VALUE.width(self._mark.value), *map(DETAIL.width, self._mark.details)]
        lines = 1 + len(self._mark.details)
        return QSize(
            round(max(widths) + 20 * theme.scale),
            round(lines * self._pitch() + 12 * theme.scale),
        )

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._mark is None:
            return
        theme = current_theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.color("line_strong"), 1))
        painter.setBrush(theme.color("surface"))
        radius = theme.metric("radius.control")
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)
        side, top = 10 * theme.scale, 6 * theme.scale
        is_mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        edge = Qt.AlignmentFlag.AlignRight if is_mirrored else Qt.AlignmentFlag.AlignLeft
        flags = int(edge | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter)
        for at, text in enumerate((self._mark.value, *self._mark.details)):
            ink = VALUE if at == 0 else DETAIL
            painter.setFont(ink.font())
            painter.setPen(theme.color(ink.role))
            row = QRectF(side, top + at * self._pitch(), self.width() - 2 * side, self._pitch())
            painter.drawText(row, flags, text)

    @staticmethod
    def _pitch() -> float:
        return current_theme().line("caption") + 2 * current_theme().scale

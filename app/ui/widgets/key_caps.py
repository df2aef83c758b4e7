"""Keys as small boxes at the end of a row, painted; `Ctrl` `K`."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.ui.theme import appearance, current_theme

_GAP = 4
_PAD = 6


def caps_width(caps: Sequence[str]) -> float:
    """The width in px of some keys side by side."""
    theme = current_theme()
    metrics = QFontMetricsF(theme.font("caption"))
    widths = [_cap_width(metrics, cap) for cap in caps]
    return sum(widths) + _GAP * theme.scale * max(len(caps) - 1, 0)


def paint_caps(painter: QPainter, caps: Sequence[str], rect: QRectF) -> None:
    """Paint keys from the left of `rect`, centred from top to bottom. Keys are not mirrored."""
    theme = current_theme()
    font = theme.font("caption")
    metrics = QFontMetricsF(font)
    height = theme.line("caption") + 4 * theme.scale
    left, top = rect.left(), rect.center().y() - height / 2
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setFont(font)
    for cap in caps:
        box = QRectF(round(left) + 0.5, round(top) + 0.5, round(_cap_width(metrics, cap)), height)
        painter.setPen(theme.color("line_strong" if theme.is_high_contrast else "line"))
        painter.setBrush(theme.color("surface"))
        painter.drawRoundedRect(box, theme.metric("radius.tag"), theme.metric("radius.tag"))
        painter.setPen(theme.color("text_3"))
        painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), cap)
        left += box.width() + _GAP * theme.scale
    painter.restore()


class KeyCaps(QWidget):
    """The keys of one shortcut as a widget, read out as one."""

    def __init__(self, caps: Sequence[str]) -> None:
        super().__init__()
        self._caps = tuple(caps)
        self.setAccessibleName("+".join(caps))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        appearance().themeChanged.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        theme = current_theme()
        height = theme.line("caption") + round(6 * theme.scale)
        return QSize(round(caps_width(self._caps)) + 2, height)

    def paintEvent(self, event: QPaintEvent) -> None:
        paint_caps(QPainter(self), self._caps, QRectF(self.rect()))


def _cap_width(metrics: QFontMetricsF, cap: str) -> float:
    scale = current_theme().scale
    return max(metrics.horizontalAdvance(cap) + 2 * _PAD * scale, 20 * scale)

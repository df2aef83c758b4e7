"""What both kinds of row share: ground, line, focus, headings, the sign of a dispute."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from app.ui.icons import paint_icon
from app.ui.theme import current_theme
from app.ui.widgets.focus_ring import is_keyboard_focus

EDGE = 16
"""px at 100 %: the pad of a row at both ends."""


def is_selected(option: QStyleOptionViewItem) -> bool:
    return bool(option.state & QStyle.StateFlag.State_Selected)


def paint_ground(painter: QPainter, option: QStyleOptionViewItem) -> None:
    """The ground of a row with the line under it."""
    theme, rect = current_theme(), QRectF(option.rect)
    if is_selected(option):
        painter.fillRect(rect, theme.color("accent_weak"))
    elif option.state & QStyle.StateFlag.State_MouseOver:
        painter.fillRect(rect, theme.color("hover"))
    line = QRectF(rect.left(), rect.bottom() - 1, rect.width(), 1)
    painter.fillRect(line, theme.color("grid"))


def paint_focus(painter: QPainter, option: QStyleOptionViewItem) -> None:
    """The ring of the current row, inside it, for the keyboard only."""
    if not (option.state & QStyle.StateFlag.State_HasFocus and is_keyboard_focus()):
        return
    theme = current_theme()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(theme.color("focus"), theme.metric("size.focus_ring")))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(QRectF(option.rect).adjusted(3, 3, -3, -4), 4, 4)


def paint_heading(painter: QPainter, option: QStyleOptionViewItem, title: str) -> None:
    """The title of a topic, at the foot of its row."""
    theme, rect = current_theme(), QRectF(option.rect)
    painter.fillRect(QRectF(rect.left(), rect.bottom() - 1, rect.width(), 1), theme.color("grid"))
    painter.setFont(theme.font("caption", weight=600))
    painter.setPen(theme.color("text_3"))
    pad = EDGE * theme.scale
    draw(painter, rect.adjusted(pad, 0, -pad, -6 * theme.scale), title, is_low=True)


def heading_height() -> int:
    theme = current_theme()
    return theme.line("caption") + round(20 * theme.scale)


def draw(
    painter: QPainter, rect: QRectF, text: str, *, at_end: bool = False, is_low: bool = False
) -> None:
    """One line of text at the start or end of the reading direction, elided to its room."""
    is_mirrored = painter.layoutDirection() == Qt.LayoutDirection.RightToLeft
    is_right = at_end != is_mirrored
    side = Qt.AlignmentFlag.AlignRight if is_right else Qt.AlignmentFlag.AlignLeft
    level = Qt.AlignmentFlag.AlignBottom if is_low else Qt.AlignmentFlag.AlignVCenter
    metrics = QFontMetricsF(painter.font())
    shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, rect.width() + 1)
    flags = side | level | Qt.AlignmentFlag.AlignAbsolute | Qt.TextFlag.TextSingleLine
    painter.drawText(rect.adjusted(-1, 0, 1, 0), int(flags), shown)


def paint_dispute(painter: QPainter, rect: QRectF) -> float:
    """The triangle at the end of a rule's name; the room it takes."""
    theme = current_theme()
    edge = 14 * theme.scale
    is_mirrored = painter.layoutDirection() == Qt.LayoutDirection.RightToLeft
    left = rect.left() if is_mirrored else rect.right() - edge
    paint_icon(painter, "warning", QRectF(left, rect.top(), edge, rect.height()), "warn")
    return edge + 8 * theme.scale


def without_end(painter: QPainter, rect: QRectF, taken: float) -> QRectF:
    """What is left of a line when its end is taken."""
    if painter.layoutDirection() == Qt.LayoutDirection.RightToLeft:
        return rect.adjusted(taken, 0, 0, 0)
    return rect.adjusted(0, 0, -taken, 0)

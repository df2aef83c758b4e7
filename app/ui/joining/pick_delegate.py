"""Paints a record to choose: a box to tick, its title over what tells it from others."""

from __future__ import annotations

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QFontMetricsF, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from app.ui.joining.picks import Pick
from app.ui.theme import current_theme
from app.ui.widgets.focus_ring import is_keyboard_focus

PICK_ROLE = Qt.ItemDataRole.UserRole + 1
BOX, SIDE, GAP, HIGH = 16, 12, 10, 7
"""px at 100 %: the box to tick, the edges, what is between, and above and below the words."""
Index = QModelIndex | QPersistentModelIndex


class PickDelegate(QStyledItemDelegate):
    """A click anywhere on a row ticks it."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        theme = current_theme()
        lines = theme.line("body") + theme.line("small")
        return QSize(80, round(2 * HIGH * theme.scale) + lines)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        theme = current_theme()
        pick = index.data(PICK_ROLE)
        rect = QRectF(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setLayoutDirection(option.direction)
        if option.state & (QStyle.StateFlag.State_MouseOver | QStyle.StateFlag.State_Selected):
            painter.fillRect(rect, theme.color("hover"))
        is_mirrored = option.direction is Qt.LayoutDirection.RightToLeft
        edge, side = BOX * theme.scale, SIDE * theme.scale
        left = rect.right() - side - edge if is_mirrored else rect.left() + side
        box = QRectF(left, rect.center().y() - edge / 2, edge, edge)
        is_ticked = Qt.CheckState(index.data(Qt.ItemDataRole.CheckStateRole))
        _paint_box(painter, box, is_ticked=is_ticked is Qt.CheckState.Checked)
        taken = side + edge + GAP * theme.scale
        words = rect.adjusted(
            side if is_mirrored else taken,
            HIGH * theme.scale,
            -taken if is_mirrored else -side,
            -HIGH * theme.scale,
        )
        _paint_words(painter, words, pick)
        if option.state & QStyle.StateFlag.State_HasFocus and is_keyboard_focus():
            painter.setPen(QPen(theme.color("focus"), theme.metric("size.focus_ring")))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(rect.adjusted(3, 2, -3, -2), 4, 4)
        painter.restore()

    def editorEvent(
        self,
        event: QEvent,
        model: QAbstractItemModel,
        option: QStyleOptionViewItem,
        index: Index,
    ) -> bool:
        is_click = isinstance(event, QMouseEvent) and event.button() == Qt.MouseButton.LeftButton
        if not is_click:
            return super().editorEvent(event, model, option, index)
        if event.type() == QEvent.Type.MouseButtonRelease:
            role = Qt.ItemDataRole.CheckStateRole
            is_ticked = Qt.CheckState(index.data(role)) is Qt.CheckState.Checked
            wanted = Qt.CheckState.Unchecked if is_ticked else Qt.CheckState.Checked
            model.setData(index, wanted.value, role)
        return False


def _paint_box(painter: QPainter, box: QRectF, *, is_ticked: bool) -> None:
    theme = current_theme()
    ink = theme.color("accent" if is_ticked else "text_3")
    painter.setPen(QPen(ink, 1.2 * theme.scale))
    painter.setBrush(ink if is_ticked else theme.color("surface"))
    painter.drawRoundedRect(box, 3 * theme.scale, 3 * theme.scale)
    if is_ticked:
        pen = QPen(theme.color("on_accent"), 2 * theme.scale)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        at = [(0.24, 0.52), (0.43, 0.71), (0.77, 0.31)]
        painter.drawPolyline([
            QPointF(box.left() + x * box.width(), box.top() + y * box.height()) for x, y in at
        ])  # fmt: skip


def _paint_words(painter: QPainter, room: QRectF, pick: Pick) -> None:
    theme = current_theme()
    first = QRectF(room.left(), room.top(), room.width(), theme.line("body"))
    second = QRectF(room.left(), first.bottom(), room.width(), theme.line("small"))
    for line, text, step, ink in (
        (first, pick.title, "body", "text"),
        (second, pick.detail, "small", "text_2"),
    ):
        painter.setFont(theme.font(step))
        painter.setPen(theme.color(ink))
        metrics = QFontMetricsF(painter.font())
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, line.width())
        flags = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(line, int(flags | Qt.TextFlag.TextSingleLine), shown)

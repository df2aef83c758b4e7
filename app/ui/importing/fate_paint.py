"""How the last column of a preview is painted: segments for a question, a word for the rest."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPainterPath, QPen

from app.importing.plan import Choice
from app.ui.icons import paint_icon
from app.ui.importing.choice_words import choice_name, offered
from app.ui.importing.plan_count import QUESTIONS, Fate, fate_of
from app.ui.importing.row_words import ShownRow
from app.ui.theme import current_theme
from app.ui.widgets.cells import TRAILING

CENTRED = int(Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextSingleLine)
SEGMENT_PAD = 8
SEGMENT_HEIGHT = 24


def has_segments(shown: ShownRow) -> bool:
    """Questions show all their choices; other rows the one in force."""
    return shown.row.state in QUESTIONS and shown.is_open_to_choice


def paint_fate(painter: QPainter, room: QRectF, shown: ShownRow) -> None:
    """Paint the choices of a row, or its fate, at the trailing edge of `room`."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if has_segments(shown):
        _paint_segments(painter, room, shown)
    else:
        _paint_word(painter, room, shown)


def choice_at(
    room: QRectF, shown: ShownRow, point: QPointF, direction: Qt.LayoutDirection
) -> Choice | None:
    """The choice whose segment lies under a point; None beside them."""
    is_mirrored = direction is Qt.LayoutDirection.RightToLeft
    for choice, box in _segments(room, shown, is_mirrored=is_mirrored):
        if box.left() <= point.x() < box.right():
            return choice
    return None


def _segments(
    room: QRectF, shown: ShownRow, *, is_mirrored: bool
) -> Iterator[tuple[Choice, QRectF]]:
    """Each choice with its box, from the leading one on; together they end at the trailing edge."""
    theme = current_theme()
    metrics = QFontMetricsF(theme.font("small", weight=600))
    pad = 2 * SEGMENT_PAD * theme.scale
    choices = offered(shown.row)
    widths = [metrics.horizontalAdvance(choice_name(shown.row, one)) + pad for one in choices]
    height = min(SEGMENT_HEIGHT * theme.scale, room.height() - 4)
    top = room.center().y() - height / 2
    left = room.left() + sum(widths) if is_mirrored else room.right() - sum(widths)
    for choice, width in zip(choices, widths, strict=True):
        left -= width if is_mirrored else 0
        yield choice, QRectF(left, top, width, height)
        left += 0 if is_mirrored else width


def _paint_segments(painter: QPainter, room: QRectF, shown: ShownRow) -> None:
    theme = current_theme()
    is_mirrored = painter.layoutDirection() == Qt.LayoutDirection.RightToLeft
    boxes = list(_segments(room, shown, is_mirrored=is_mirrored))
    whole = boxes[0][1].united(boxes[-1][1]).adjusted(0.5, 0.5, -0.5, -0.5)
    radius = theme.metric("radius.control")
    outline = QPainterPath()
    outline.addRoundedRect(whole, radius, radius)
    painter.fillPath(outline, theme.color("surface"))
    for choice, box in boxes:
        is_chosen = choice is shown.row.choice
        if is_chosen:
            painter.save()
            painter.setClipPath(outline)
            painter.fillRect(box, theme.color("accent_weak"))
            painter.restore()
        painter.setFont(theme.font("small", weight=600 if is_chosen else 400))
        painter.setPen(theme.color("accent" if is_chosen else "text_2"))
        painter.drawText(box, CENTRED, choice_name(shown.row, choice))
    painter.setPen(QPen(theme.color("line_strong"), 1.0))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPath(outline)
    for _, box in boxes[1:]:
        edge = round(box.right() if is_mirrored else box.left()) + 0.5
        painter.drawLine(QPointF(edge, whole.top()), QPointF(edge, whole.bottom()))


def _paint_word(painter: QPainter, room: QRectF, shown: ShownRow) -> None:
    """The choice in force and, where there is another, the arrow of its menu."""
    theme = current_theme()
    edge = round(12 * theme.scale)
    is_mirrored = painter.layoutDirection() == Qt.LayoutDirection.RightToLeft
    taken = edge + 6 * theme.scale
    is_done = fate_of(shown.row) in {Fate.ADD, Fate.UPDATE}
    if shown.is_open_to_choice:
        left = room.left() if is_mirrored else room.right() - edge
        box = QRectF(round(left), round(room.center().y() - edge / 2), edge, edge)
        paint_icon(painter, "chevron_down", box, "text_2" if is_done else "text_3")
    words = room.adjusted(taken, 0, 0, 0) if is_mirrored else room.adjusted(0, 0, -taken, 0)
    painter.setFont(theme.font("body", weight=600 if is_done else 400))
    painter.setPen(theme.color("text" if is_done else "text_3"))
    text = choice_name(shown.row, shown.row.choice)
    fitted = QFontMetricsF(painter.font()).elidedText(
        text, Qt.TextElideMode.ElideRight, words.width() + 1
    )
    painter.drawText(words, TRAILING, fitted)

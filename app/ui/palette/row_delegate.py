"""Paints the rows of the palette: icon, words with what was met in 600, detail, keys at the end."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QTextCharFormat, QTextLayout, QTextOption
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from app.ui import formats
from app.ui.icons import paint_icon
from app.ui.palette.choices import Choice
from app.ui.palette.rows import CHOICE_ROLE, QUERY_ROLE
from app.ui.palette.scoring import spans
from app.ui.theme import current_theme
from app.ui.widgets.key_caps import caps_width, paint_caps

_SIDE = 16
_INSET = 4
_SHARE = 0.62
"""Of the room, what the words may take while there is a detail."""
Index = QModelIndex | QPersistentModelIndex


class PaletteDelegate(QStyledItemDelegate):
    """Titles of groups are captions; the current choice lies on the weak accent."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        theme = current_theme()
        if index.data(CHOICE_ROLE) is None:
            return QSize(100, theme.line("caption") + round(16 * theme.scale))
        return QSize(100, max(theme.row("roomy") - 2, theme.line("body") + 12))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setLayoutDirection(option.direction)
        choice = index.data(CHOICE_ROLE)
        if isinstance(choice, Choice):
            is_current = bool(option.state & QStyle.StateFlag.State_Selected)
            row = _Row(QRectF(option.rect), option.direction)
            _paint_choice(painter, row, choice, index.data(QUERY_ROLE), is_current=is_current)
        else:
            _paint_title(painter, QRectF(option.rect), str(index.data()))
        painter.restore()


class _Row:
    """The room of a row, taken from its two ends in reading order."""

    def __init__(self, rect: QRectF, direction: Qt.LayoutDirection) -> None:
        side = _SIDE * current_theme().scale
        self.whole = rect
        self.rest = rect.adjusted(side, 0, -side, 0)
        self.is_mirrored = direction == Qt.LayoutDirection.RightToLeft

    def take_start(self, width: float, gap: float) -> QRectF:
        return self._take(width, gap, from_left=not self.is_mirrored)

    def take_end(self, width: float, gap: float) -> QRectF:
        return self._take(width, gap, from_left=self.is_mirrored)

    def _take(self, width: float, gap: float, *, from_left: bool) -> QRectF:
        rest = self.rest
        if from_left:
            taken = QRectF(rest.left(), rest.top(), width, rest.height())
            self.rest = rest.adjusted(width + gap, 0, 0, 0)
        else:
            taken = QRectF(rest.right() - width, rest.top(), width, rest.height())
            self.rest = rest.adjusted(0, 0, -width - gap, 0)
        return taken


def _paint_title(painter: QPainter, rect: QRectF, title: str) -> None:
    theme = current_theme()
    side = _SIDE * theme.scale
    painter.setFont(theme.font("caption", weight=500))
    painter.setPen(theme.color("text_3"))
    room = rect.adjusted(side, 8 * theme.scale, -side, 0)
    painter.drawText(room, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter), title)


def _paint_choice(
    painter: QPainter, row: _Row, choice: Choice, query: str, *, is_current: bool
) -> None:
    theme = current_theme()
    if is_current:
        inset = _INSET * theme.scale
        painter.setPen(theme.color("accent" if theme.is_high_contrast else "accent_weak"))
        painter.setBrush(theme.color("accent_weak"))
        ground = row.whole.adjusted(inset, 0.5, -inset, -0.5)
        painter.drawRoundedRect(ground, theme.metric("radius.control"), 6)
    edge = theme.px("size.icon")
    icon = row.take_start(edge, 12 * theme.scale)
    paint_icon(painter, choice.icon or "search", icon, "accent" if is_current else "text_2")
    if choice.keys:
        paint_caps(painter, choice.keys, row.take_end(caps_width(choice.keys), 12 * theme.scale))
    room = row.rest.width() * (_SHARE if choice.detail else 1.0)
    detail_font = theme.font("small")
    wanted = QFontMetricsF(detail_font).horizontalAdvance(choice.detail)
    room = max(room, row.rest.width() - wanted - 10 * theme.scale)
    ink = "accent" if is_current else "text"
    taken = _paint_words(painter, row.rest, room, choice, (query, ink))
    row.take_start(taken, 10 * theme.scale)
    if choice.detail and row.rest.width() > 24 * theme.scale:
        painter.setFont(detail_font)
        painter.setPen(theme.color("text_3"))
        shown = QFontMetricsF(detail_font).elidedText(
            choice.detail, Qt.TextElideMode.ElideRight, row.rest.width() + 1
        )
        side = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(row.rest, int(side), formats.isolated(shown))


def _paint_words(
    painter: QPainter, rect: QRectF, room: float, choice: Choice, look: tuple[str, str]
) -> float:
    """Paint the words in at most `room` px; how wide they came out."""
    theme = current_theme()
    query, ink = look
    font = theme.font("body")
    text = QFontMetricsF(theme.font("body", weight=600)).elidedText(
        choice.words, Qt.TextElideMode.ElideRight, room
    )
    layout = QTextLayout(text, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.NoWrap)
    if not choice.is_foreign:
        option.setTextDirection(painter.layoutDirection())
    layout.setTextOption(option)
    layout.setFormats(_strong(query, text))
    width = _laid_out(layout, max(room, 1.0))
    _laid_out(layout, width + 0.5)  # as wide as the text, so that its direction moves nothing
    is_mirrored = painter.layoutDirection() == Qt.LayoutDirection.RightToLeft
    left = rect.right() - width if is_mirrored else rect.left()
    painter.setPen(theme.color(ink))
    top = rect.center().y() - layout.boundingRect().height() / 2
    layout.draw(painter, QPointF(left, top))
    return width


def _laid_out(layout: QTextLayout, room: float) -> float:
    """Lay the one line out; how wide it came out."""
    layout.beginLayout()
    line = layout.createLine()
    line.setLineWidth(room)
    layout.endLayout()
    return line.naturalTextWidth()


def _strong(query: str, text: str) -> list[QTextLayout.FormatRange]:
    found = []
    for start, end in spans(query, text):
        one = QTextLayout.FormatRange()
        one.start, one.length = start, end - start
        look = QTextCharFormat()
        look.setFontWeight(600)
        one.format = look
        found.append(one)
    return found

"""A rule as a fact: name and value, below them its source and what to know of it."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from app.ui.rules.lanes import Heading, Lane
from app.ui.rules.roles import ROW_ROLE
from app.ui.rules.row_paint import (
    EDGE,
    draw,
    heading_height,
    is_selected,
    paint_focus,
    paint_ground,
    paint_heading,
    without_end,
)
from app.ui.rules.words import TRUST_TAGS, tr, words_of
from app.ui.theme import current_theme
from app.ui.widgets.tag import TagText, Tone, paint_tag, tag_width

Index = QModelIndex | QPersistentModelIndex
WIDEST_VALUE = 0.5
"""Of the row: a long value is elided beyond."""


def tags_of(lane: Lane) -> Iterator[TagText]:
    """What to know of a rule in force; how far its source is to be trusted comes last."""
    held = lane.in_force
    if held.is_overridden:
        yield TagText(tr("your own"), Tone.ACCENT, "user")
    if held.is_disputed:
        yield TagText(tr("disputed"), Tone.WARN, "warning")
    if held.please_check:
        yield TagText(tr("please check"), Tone.WARN, "question")
    if not held.is_overridden:
        yield TagText(tr(TRUST_TAGS[held.rule.trust]))


class FactDelegate(QStyledItemDelegate):
    """Two lines and a rule below; tags that find no room are left to the panel."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        theme = current_theme()
        if isinstance(index.data(ROW_ROLE), Heading):
            return QSize(80, heading_height())
        second = max(theme.control("tag"), theme.line("small"))
        return QSize(80, theme.line("body") + second + round(18 * theme.scale))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row = index.data(ROW_ROLE)
        painter.save()
        painter.setLayoutDirection(option.direction)
        if isinstance(row, Heading):
            paint_heading(painter, option, row.title)
        else:
            paint_ground(painter, option)
            theme = current_theme()
            pad = EDGE * theme.scale
            inner = QRectF(option.rect).adjusted(pad, 8 * theme.scale, -pad, -9 * theme.scale)
            _paint_first(painter, inner, row, is_chosen=is_selected(option))
            _paint_second(painter, inner, row, is_chosen=is_selected(option))
            paint_focus(painter, option)
        painter.restore()


def _paint_first(painter: QPainter, inner: QRectF, lane: Lane, *, is_chosen: bool) -> None:
    theme = current_theme()
    line = QRectF(inner.left(), inner.top(), inner.width(), theme.line("body"))
    value = words_of(lane.key, lane.in_force.value)
    strong = theme.font("body", weight=600)
    wide = min(QFontMetricsF(strong).horizontalAdvance(value) + 2, line.width() * WIDEST_VALUE)
    painter.setFont(strong)
    painter.setPen(theme.color("text"))
    is_mirrored = painter.layoutDirection() == Qt.LayoutDirection.RightToLeft
    left = line.left() if is_mirrored else line.right() - wide
    draw(painter, QRectF(left, line.top(), wide, line.height()), value, at_end=True)
    painter.setFont(theme.font("body", weight=600 if is_chosen else 400))
    draw(painter, without_end(painter, line, wide + 16 * theme.scale), lane.name)


def _paint_second(painter: QPainter, inner: QRectF, lane: Lane, *, is_chosen: bool) -> None:
    theme = current_theme()
    height = max(theme.control("tag"), theme.line("small"))
    line = QRectF(inner.left(), inner.bottom() - height, inner.width(), height)
    tag_height = theme.control("tag")
    for tag in list(tags_of(lane))[::-1]:
        width = tag_width(tag.text, tag.icon)
        if width > line.width() - 120 * theme.scale:
            continue
        is_mirrored = painter.layoutDirection() == Qt.LayoutDirection.RightToLeft
        left = line.left() if is_mirrored else line.right() - width
        top = line.center().y() - tag_height / 2
        ground = "surface" if is_chosen and tag.tone in {Tone.NEUTRAL, Tone.ACCENT} else ""
        shown = TagText(tag.text, tag.tone, tag.icon, ground)
        paint_tag(painter, QRectF(left, top, width, tag_height), shown)
        line = without_end(painter, line, width + 6 * theme.scale)
    painter.setFont(theme.font("small"))
    painter.setPen(theme.color("text_2" if is_chosen else "text_3"))
    held = lane.in_force
    source = tr("Your own value") if held.is_overridden else tr(held.rule.source)
    draw(painter, without_end(painter, line, 8 * theme.scale), source)

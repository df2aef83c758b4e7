"""A rule as a lane: its name, then a bar for each of its values over the years."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from app.domain.rule_spans import Span
from app.ui.rules.lanes import Heading, Lane
from app.ui.rules.roles import DAY_ROLE, ROW_ROLE, SPAN_ROLE, TODAY_ROLE
from app.ui.rules.row_paint import (
    EDGE,
    draw,
    heading_height,
    is_selected,
    paint_dispute,
    paint_focus,
    paint_ground,
    paint_heading,
    without_end,
)
from app.ui.rules.time_scale import TimeScale, time_scale
from app.ui.rules.words import on_day, short_words_of
from app.ui.theme import appearance, current_theme

Index = QModelIndex | QPersistentModelIndex
NAMES = 240
"""px at 100 %: the names before the lanes, where there is room for them."""
BAR = 26
LANE = 46


def names_width(width: float) -> float:
    return min(NAMES * current_theme().scale, width * 0.38)


def scale_in(rect: QRectF, today: date, day: date, side: Qt.LayoutDirection) -> TimeScale:
    """The scale of the lanes in a row; the names stand at the start of the reading direction."""
    names, pad = names_width(rect.width()), 8 * current_theme().scale
    if side == Qt.LayoutDirection.RightToLeft:
        return time_scale(today, day, rect.left() + pad, rect.right() - names)
    return time_scale(today, day, rect.left() + names, rect.right() - pad)


def year_marks(scale: TimeScale) -> list[tuple[str, float]]:
    """As many years as have room, evenly."""
    years = list(scale.years())
    room = 44 * current_theme().scale
    pitch = (scale.right - scale.left) / max(1, len(years))
    step = max(1, -(-room // pitch)) if pitch else 1
    return [(str(year), x) for at, (year, x) in enumerate(years) if at % int(step) == 0]


class LaneDelegate(QStyledItemDelegate):
    """Outlined: in force on the day. Filled with accent: the chosen span of the current rule."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        if isinstance(index.data(ROW_ROLE), Heading):
            return QSize(80, heading_height())
        return QSize(80, max(round(LANE * current_theme().scale), _bar_height() + 12))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row, rect = index.data(ROW_ROLE), QRectF(option.rect)
        day, today = index.data(DAY_ROLE), index.data(TODAY_ROLE)
        painter.save()
        painter.setLayoutDirection(option.direction)
        scale = scale_in(rect, today, day, option.direction)
        if isinstance(row, Heading):
            paint_heading(painter, option, row.title)
        else:
            paint_ground(painter, option)
            _paint_years(painter, rect, scale)
            chosen = index.data(SPAN_ROLE) if is_selected(option) else -1
            self._paint_name(painter, option, row)
            for place, span in enumerate(row.spans):
                if scale.is_in_sight(span):
                    tone = "chosen" if place == chosen else "held" if span.holds_on(day) else ""
                    _paint_bar(painter, rect, scale, _Bar(row.key, span, tone))
        _paint_day(painter, rect, scale.x_of(day))
        paint_focus(painter, option)
        painter.restore()

    def _paint_name(self, painter: QPainter, option: QStyleOptionViewItem, lane: Lane) -> None:
        theme, rect = current_theme(), QRectF(option.rect)
        width, pad = names_width(rect.width()), EDGE * theme.scale
        is_mirrored = option.direction == Qt.LayoutDirection.RightToLeft
        box = QRectF(rect.right() - width if is_mirrored else rect.left(), rect.top(), width, 0)
        box.setHeight(rect.height() - 1)
        box = box.adjusted(8, 0, -pad, 0) if is_mirrored else box.adjusted(pad, 0, -8, 0)
        if lane.was_disputed:
            box = without_end(painter, box, paint_dispute(painter, box))
        painter.setFont(theme.font("small", weight=600 if is_selected(option) else 400))
        painter.setPen(theme.color("text"))
        draw(painter, box, lane.name)


class _Bar:
    """A value over its days: `tone` is chosen, held or empty."""

    __slots__ = ("key", "span", "tone")

    def __init__(self, key: str, span: Span, tone: str) -> None:
        self.key, self.span, self.tone = key, span, tone


def _bar_height() -> int:
    theme = current_theme()
    return max(round(BAR * theme.scale), theme.line("caption") + 8)


def _paint_years(painter: QPainter, rect: QRectF, scale: TimeScale) -> None:
    painter.setPen(current_theme().color("grid"))
    for _, x in year_marks(scale):
        painter.drawLine(round(x), round(rect.top()), round(x), round(rect.bottom()))


_FILLS = {"chosen": "accent", "held": "surface", "": "hover"}
_EDGES = {"chosen": "accent", "held": "line_strong", "": "line"}
_INKS = {"chosen": "on_accent", "held": "text", "": "text_2"}


def _paint_bar(painter: QPainter, rect: QRectF, scale: TimeScale, bar: _Bar) -> None:
    theme = current_theme()
    left, right = scale.bar_of(bar.span)
    height = _bar_height()
    box = QRectF(left, rect.center().y() - height / 2, max(2.0, right - left), height)
    box.adjust(0.5, 0.5, -0.5, -0.5)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(theme.color(_EDGES[bar.tone]), 1))
    painter.setBrush(theme.color(_FILLS[bar.tone]))
    radius = min(theme.metric("radius.tag"), box.width() / 2)
    painter.drawRoundedRect(box, radius, radius)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
    weight = 600 if bar.tone == "chosen" or bar.span.rule.is_override else 400
    painter.setFont(theme.font("caption", weight=weight))
    painter.setPen(theme.color(_INKS[bar.tone]))
    inner = box.adjusted(7 * theme.scale, 0, -4, 0)
    text = short_words_of(bar.key, bar.span.rule.value)
    if inner.width() >= _least_width(painter, text):
        # at the older end in every reading direction: time runs to the right
        draw(painter, inner, text, at_end=is_mirrored(painter))


def is_mirrored(painter: QPainter) -> bool:
    return painter.layoutDirection() == Qt.LayoutDirection.RightToLeft


def _least_width(painter: QPainter, text: str) -> float:
    """Room for the whole of a short value, or for the beginning of a long one."""
    metrics = QFontMetricsF(painter.font())
    return min(metrics.horizontalAdvance(text), metrics.averageCharWidth() * 6)


def _paint_day(painter: QPainter, rect: QRectF, x: float) -> None:
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(current_theme().color("accent"), 1.5))
    painter.drawLine(round(x), round(rect.top()), round(x), round(rect.bottom()))


class LaneAxis(QWidget):
    """The years above the lanes and the plate of the day looked at."""

    def __init__(self) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._day = self._today = date.min
        self._bar = 0
        self._fit()
        appearance().themeChanged.connect(self._fit)

    def show_days(self, day: date, today: date, bar: int) -> None:
        """`bar` is the px that the list's scroll bar takes."""
        self._day, self._today, self._bar = day, today, bar
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._day == date.min:
            return
        theme = current_theme()
        painter = QPainter(self)
        painter.setLayoutDirection(self.layoutDirection())
        rect = QRectF(self.rect())
        is_mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        rect = (
            rect.adjusted(self._bar, 0, 0, 0) if is_mirrored else rect.adjusted(0, 0, -self._bar, 0)
        )
        scale = scale_in(rect, self._today, self._day, self.layoutDirection())
        painter.setFont(theme.font("caption"))
        text = on_day(self._day, self._today)
        plate = self._plate(painter, rect, scale.x_of(self._day), text)
        for year, x in year_marks(scale):
            width = painter.fontMetrics().horizontalAdvance(_year(year)) + 4
            box = QRectF(x + 4, 0, width, rect.height())
            if not box.intersects(plate) and box.right() <= rect.right() + 8:
                painter.setPen(theme.color("text_3"))
                flags = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute
                painter.drawText(box, int(flags | Qt.AlignmentFlag.AlignVCenter), _year(year))
        self._paint_plate(painter, plate, text, scale.x_of(self._day))

    def _plate(self, painter: QPainter, rect: QRectF, x: float, text: str) -> QRectF:
        theme = current_theme()
        metrics = QFontMetricsF(theme.font("caption", weight=600))
        width = metrics.horizontalAdvance(text) + 14 * theme.scale
        height = theme.line("caption") + 4
        left = min(max(rect.left(), x - width / 2), rect.right() - width)
        return QRectF(left, (rect.height() - height) / 2, width, height)

    def _paint_plate(self, painter: QPainter, plate: QRectF, text: str, x: float) -> None:
        theme = current_theme()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.color("accent"), 1.5))
        painter.drawLine(round(x), round(plate.bottom()), round(x), self.height())
        painter.setBrush(theme.color("accent"))
        painter.drawRoundedRect(plate, 4, 4)
        painter.setFont(theme.font("caption", weight=600))
        painter.setPen(theme.color("on_accent"))
        painter.drawText(plate, int(Qt.AlignmentFlag.AlignCenter), text)

    def _fit(self) -> None:
        theme = current_theme()
        self.setFixedHeight(theme.line("caption") + round(18 * theme.scale))


def _year(year: str) -> str:
    from PySide6.QtCore import QLocale  # noqa: PLC0415

    locale = QLocale()
    locale.setNumberOptions(QLocale.NumberOption.OmitGroupSeparator)
    return locale.toString(int(year))

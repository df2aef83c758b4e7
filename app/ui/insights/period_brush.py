"""The period brush: weekly spend as bars, and the stretch of it that all charts show."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from enum import Enum

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QFontMetricsF,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.ui import tokens
from app.ui.insights.period import Bounds, Period
from app.ui.insights.picture import ordinal
from app.ui.insights.place import Ink, Side, draw_words
from app.ui.insights.scales import month_ticks
from app.ui.insights.words import period_words
from app.ui.theme import appearance, current_theme

GRAB = 8.0
"""px on each side of an edge that take hold of it"""
KNOB = (8.0, 18.0)
WEEK = 7
KEY_DAYS = {
    Qt.Key.Key_Left: -WEEK,
    Qt.Key.Key_Right: WEEK,
    Qt.Key.Key_PageUp: -4 * WEEK,
    Qt.Key.Key_PageDown: 4 * WEEK,
}
Week = tuple[date, int]


class Grip(Enum):
    """What the pointer has hold of."""

    START = "start"
    END = "end"
    WHOLE = "whole"
    NEW = "new"


class PeriodBrush(QWidget):
    """Drag the middle to move the period, an edge to change it, elsewhere for a new one.

    Arrow keys move it by a week; with Shift they move its end, with Ctrl its start. Time runs
    from left to right in every language.
    """

    periodChanged = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._weeks: tuple[Week, ...] = ()
        self._bounds: Bounds | None = None
        self._period: Period | None = None
        self._grip: Grip | None = None
        self._held_at = date.min
        self._held = Period(date.min, date.min)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("Period of all charts"))
        appearance().themeChanged.connect(self.updateGeometry)

    def show_weeks(self, weeks: Sequence[Week]) -> None:
        """Show Connects spent in weeks, each by its last day, oldest first."""
        self._weeks = tuple(weeks)
        self.update()

    def show_period(self, period: Period, bounds: Bounds) -> None:
        """Show a period without a signal."""
        self._bounds, self._period = bounds, period
        self._describe()
        self.update()

    @property
    def period(self) -> Period | None:
        return self._period

    def x_of(self, day: date) -> float:
        """Where the end of a day lies in px."""
        room, bounds = self._room(), self._bounds
        if bounds is None:
            return room.left()
        start = ordinal(bounds.first) - 1
        span = ordinal(bounds.last) - start
        return room.left() + (ordinal(day) - start) / span * room.width()

    def sizeHint(self) -> QSize:
        theme = current_theme()
        gap = round(6 * theme.scale)
        return QSize(400, self._bar_height() + gap + theme.line("caption"))

    def minimumSizeHint(self) -> QSize:
        return QSize(200, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._bounds is None or self._period is None:
            return
        painter = QPainter(self)
        room = self._room()
        chosen = QRectF(self._edge(Grip.START), room.top(), 0, room.height())
        chosen.setRight(self._edge(Grip.END))
        painter.fillRect(chosen, current_theme().color("accent_weak"))
        self._paint_bars(painter, room, self._period)
        self._paint_ticks(painter, room, self._bounds)
        for grip in (Grip.START, Grip.END):
            self._paint_edge(painter, room, self._edge(grip))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if self._period is None or event.button() != Qt.MouseButton.LeftButton:
            return
        self._grip = self._grip_at(event.position())
        self._held_at = self._day_at(event.position().x())
        self._held = self._period

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._bounds is None or self._period is None:
            return
        if self._grip is None:
            self.setCursor(_CURSORS[self._grip_at(event.position())])
            return
        self._drag(self._bounds, self._day_at(event.position().x()))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._grip = None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        bounds, period, key = self._bounds, self._period, Qt.Key(event.key())
        if bounds is None or period is None:
            super().keyPressEvent(event)
        elif key in KEY_DAYS:
            self._take(_stepped(bounds, period, KEY_DAYS[key], event.modifiers()))
        elif key == Qt.Key.Key_Home:
            self._take(bounds.moved(period, -(period.since - bounds.first).days or 0))
        elif key == Qt.Key.Key_End:
            self._take(bounds.moved(period, (bounds.last - period.until).days))
        else:
            super().keyPressEvent(event)

    def _drag(self, bounds: Bounds, day: date) -> None:
        step = (day - self._held_at).days
        if self._grip is Grip.START:
            self._take(bounds.with_start(self._held, self._held.since + timedelta(days=step)))
        elif self._grip is Grip.END:
            self._take(bounds.with_end(self._held, self._held.until + timedelta(days=step)))
        elif self._grip is Grip.WHOLE:
            self._take(bounds.moved(self._held, step))
        elif abs(step) >= WEEK:
            since, until = sorted((self._held_at, day))
            self._take(bounds.fitted(Period(since, until)))

    def _take(self, period: Period) -> None:
        if period == self._period:
            return
        self._period = period
        self._describe()
        if self.hasFocus():
            text = period_words(period.since, period.until)
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, text))
        self.update()
        self.periodChanged.emit(period)

    def _describe(self) -> None:
        if self._period is not None:
            keys = self.tr("Arrow keys move it, with Shift its end, with Ctrl its start.")
            words = period_words(self._period.since, self._period.until)
            self.setAccessibleDescription(f"{words}. {keys}")
            self.setToolTip(words)

    def _room(self) -> QRectF:
        side = KNOB[0] * current_theme().scale / 2 + 1
        return QRectF(side, 0, max(self.width() - 2 * side, 1), self._bar_height())

    @staticmethod
    def _bar_height() -> int:
        return round(float(tokens.metrics().chart["brush_height"]) * current_theme().scale)

    def _edge(self, grip: Grip) -> float:
        if self._period is None:
            return 0.0
        before = self._period.since - timedelta(days=1)
        return self.x_of(before if grip is Grip.START else self._period.until)

    def _day_at(self, x: float) -> date:
        room, bounds = self._room(), self._bounds
        if bounds is None:
            return date.min
        share = min(max((x - room.left()) / room.width(), 0.0), 1.0)
        return bounds.first + timedelta(days=round(share * (bounds.last - bounds.first).days))

    def _grip_at(self, position: QPointF) -> Grip:
        start, end = self._edge(Grip.START), self._edge(Grip.END)
        near_start, near_end = abs(position.x() - start), abs(position.x() - end)
        if min(near_start, near_end) <= GRAB:
            return Grip.START if near_start < near_end else Grip.END
        return Grip.WHOLE if start < position.x() < end else Grip.NEW

    def _paint_bars(self, painter: QPainter, room: QRectF, period: Period) -> None:
        theme = current_theme()
        highest = max((spent for _, spent in self._weeks), default=0)
        for day, spent in self._weeks:
            if not spent:
                continue
            left = self.x_of(day - timedelta(days=WEEK))
            left, right = max(left, room.left()), self.x_of(day)
            gap = min(2.0, (right - left) * 0.3)
            height = max(spent / highest * (room.height() - 4), 1.0)
            is_chosen = period.since <= day and day - timedelta(days=WEEK) < period.until
            color = theme.color("accent" if is_chosen else "line_strong")
            if not theme.is_high_contrast:
                color.setAlphaF(0.8 if is_chosen else 0.5)
            box = QRectF(left + gap / 2, room.bottom() - height, right - left - gap, height)
            painter.fillRect(box, color)

    def _paint_ticks(self, painter: QPainter, room: QRectF, bounds: Bounds) -> None:
        theme = current_theme()
        ink = Ink("text_3")
        measure = QFontMetricsF(ink.font()).horizontalAdvance
        base = QRectF(room.left(), room.bottom(), room.width(), 0)
        painter.setPen(QPen(theme.color("line"), 1))
        painter.drawLine(base.topLeft(), base.topRight())
        y = room.bottom() + round(6 * theme.scale) + theme.line("caption") / 2
        # Twice the room of a name: few and far apart read as dates, not as a ruler.
        ticks = month_ticks(bounds.first, bounds.last)(room.width(), lambda text: 2 * measure(text))
        for at, text in ticks:
            x = self.x_of(date.fromordinal(round(at)))
            half = measure(text) / 2
            x = min(max(x, room.left() + half), room.right() - half)
            draw_words(painter, QPointF(x, y), text, ink, Side.MIDDLE)

    @staticmethod
    def _paint_edge(painter: QPainter, room: QRectF, x: float) -> None:
        theme = current_theme()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
        painter.fillRect(QRectF(round(x) - 1, room.top(), 2, room.height()), theme.color("accent"))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        width, height = (size * theme.scale for size in KNOB)
        knob = QRectF(round(x) - width / 2, room.center().y() - height / 2, width, height)
        painter.setPen(QPen(theme.color("accent"), 1.5))
        painter.setBrush(theme.color("surface"))
        painter.drawRoundedRect(knob.adjusted(0.5, 0.5, -0.5, -0.5), 3, 3)


_CURSORS = {
    Grip.START: Qt.CursorShape.SizeHorCursor,
    Grip.END: Qt.CursorShape.SizeHorCursor,
    Grip.WHOLE: Qt.CursorShape.OpenHandCursor,
    Grip.NEW: Qt.CursorShape.CrossCursor,
}


def _stepped(bounds: Bounds, period: Period, days: int, modifiers: Qt.KeyboardModifier) -> Period:
    step = timedelta(days=days)
    if modifiers & Qt.KeyboardModifier.ShiftModifier:
        return bounds.with_end(period, period.until + step)
    if modifiers & Qt.KeyboardModifier.ControlModifier:
        return bounds.with_start(period, period.since + step)
    return bounds.moved(period, days)

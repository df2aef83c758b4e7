"""A chart on the screen: pyqtgraph draws, this widget takes pointer and keys itself.

The plot lets all mouse events through, so nothing zooms and the wheel scrolls the page.
"""

# mypy: disable-error-code="no-untyped-call"
# pyqtgraph has no types of its own.

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pyqtgraph as pg
from PySide6.QtCore import QEvent, QLineF, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QFocusEvent,
    QFontMetricsF,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPen,
    QResizeEvent,
    QTransform,
)
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.ui.insights.lean_plot import LeanPlot
from app.ui.insights.picture import Mark, Picture
from app.ui.insights.place import Place
from app.ui.insights.plate import Plate
from app.ui.theme import current_theme
from app.ui.widgets.focus_ring import is_keyboard_focus

LEAST_HEIGHT = 176
"""px at 100 %"""
LEAST_WIDTH = 240
HEADROOM = 6
"""px above the highest level, for its text"""
STEPS = {Qt.Key.Key_Right: 1, Qt.Key.Key_Left: -1}
Paint = Callable[[QPainter, Place], None]


class Canvas(pg.GraphicsObject):
    """The plot area as paper in px. Drawing in px keeps edges, corners and texts sharp."""

    def __init__(self, paint: Paint) -> None:
        super().__init__()
        self._paint = paint

    def boundingRect(self) -> QRectF:
        box = self.getViewBox()
        return QRectF(box.viewRect()) if box is not None else QRectF()

    def viewTransformChanged(self) -> None:
        self.prepareGeometryChange()

    def paint(self, painter: QPainter, *_: Any) -> None:
        values = self.boundingRect()
        box = painter.worldTransform().mapRect(values)
        device = painter.device()
        ratio = device.devicePixelRatioF() if device is not None else 1.0
        painter.save()
        painter.setWorldTransform(QTransform())
        self._paint(painter, Place(box, values.left(), values.right(), values.bottom(), ratio))
        painter.restore()


class ChartView(QWidget):
    """Shows a `Picture`. Arrow keys step through its marks, Enter and a click choose one."""

    markChosen = Signal(int)

    def __init__(self, title: str) -> None:
        super().__init__()
        self._title = title
        self._picture: Picture | None = None
        self._current: int | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setAccessibleName(title)
        self._plot = LeanPlot()
        self._canvas = Canvas(self._paint)
        self._plot.box().addItem(self._canvas)
        self._plate = Plate(self)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(self._plot)

    def set_title(self, title: str) -> None:
        """What screen readers call the chart from its next picture on."""
        self._title = title

    def show_picture(self, picture: Picture) -> None:
        """Draw at once; the mark in hand is let go."""
        self._picture = picture
        axes = picture.axes
        self.let_go()
        self._dress()
        self._plot.box().setRange(xRange=(axes.left, axes.right), yRange=(0, axes.top), padding=0)
        self._set_ticks()
        answer = f"{picture.answer.lead} {picture.answer.rest}".strip()
        self.setAccessibleName(self._title)
        self.setAccessibleDescription(answer)
        self._canvas.update()

    @property
    def current(self) -> int | None:
        """The index of the mark in hand."""
        return self._current

    def plate_text(self) -> str:
        """What the plate says now; empty while there is none."""
        return self._plate.text()

    def take(self, index: int) -> None:
        """Take a mark in hand (clipped to those there are) and show its plate."""
        marks = self._marks()
        if not marks:
            return
        self._current = min(max(index, 0), len(marks) - 1)
        self._show_plate(marks[self._current])
        self._canvas.update()

    def let_go(self) -> None:
        """Take the plate away."""
        self._current = None
        self._plate.hide()
        self._canvas.update()

    def position_of(self, index: int) -> QPointF:
        """Where a mark lies in this widget, at mid height of the plot."""
        room = self.plot_room()
        return QPointF(self._to_px(self._marks()[index].at), room.center().y())

    def plot_room(self) -> QRectF:
        """The plot area in px of this widget."""
        box = self._plot.box()
        return QRectF(self._plot.mapFromScene(box.sceneBoundingRect()).boundingRect())

    def sizeHint(self) -> QSize:
        return self.minimumSizeHint()

    def minimumSizeHint(self) -> QSize:
        scale = current_theme().scale
        return QSize(round(LEAST_WIDTH * min(scale, 1.4)), round(LEAST_HEIGHT * scale))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        index = self._index_at(event.position())
        if index is None:
            self.let_go()
        elif index != self._current:
            self.take(index)
        has_rows = index is not None and self._marks()[index].rows is not None
        shape = Qt.CursorShape.PointingHandCursor if has_rows else Qt.CursorShape.ArrowCursor
        self.setCursor(shape)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        index = self._index_at(event.position())
        if event.button() == Qt.MouseButton.LeftButton and index is not None:
            self._choose(index)

    def leaveEvent(self, event: QEvent) -> None:
        if not self.hasFocus():
            self.let_go()
        super().leaveEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if is_keyboard_focus() or event.reason() in _BY_KEY:
            marks = self._marks()
            self._step_to(len(marks) - 1 if self._current is None else self._current)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self.let_go()
        super().focusOutEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        at, last = self._current, len(self._marks()) - 1
        if key in STEPS:
            self._step_to(last if at is None else at + STEPS[key])
        elif key in {Qt.Key.Key_Home, Qt.Key.Key_End}:
            self._step_to(0 if key == Qt.Key.Key_Home else last)
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space} and at is not None:
            self._choose(at)
        elif key == Qt.Key.Key_Escape and at is not None:
            self.let_go()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._picture is not None:
            self.let_go()
            self._set_ticks()

    def _marks(self) -> tuple[Mark, ...]:
        return self._picture.marks if self._picture is not None else ()

    def _step_to(self, index: int) -> None:
        self.take(index)
        text = self.plate_text()
        if text:
            self.setAccessibleName(f"{self._title}. {text}")
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, text))

    def _choose(self, index: int) -> None:
        if self._marks()[index].rows is not None:
            self.markChosen.emit(index)

    def _index_at(self, position: QPointF) -> int | None:
        """The nearest mark, while the pointer is on the plot."""
        room = self.plot_room()
        marks = self._marks()
        if not marks or not room.adjusted(-2, -2, 2, 2).contains(position):
            return None
        return min(range(len(marks)), key=lambda at: abs(self._to_px(marks[at].at) - position.x()))

    def _to_px(self, value: float) -> float:
        point = self._plot.box().mapViewToScene(QPointF(value, 0))
        return float(self._plot.mapFromScene(point).x())

    def _show_plate(self, mark: Mark) -> None:
        room = self.plot_room()
        top = room.top() + 14 * current_theme().scale
        self._plate.show_mark(mark, QPointF(self._to_px(mark.at), top), room)

    def _paint(self, painter: QPainter, place: Place) -> None:
        if self._picture is None:
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
        painter.setPen(QPen(current_theme().color("grid"), 1))
        for level, _ in self._picture.axes.levels[1:]:
            y = round(place.y(level))
            painter.drawLine(QLineF(place.box.left(), y, place.box.right(), y))
        self._picture.paint(painter, place, self._current)

    def _dress(self) -> None:
        theme = current_theme()
        self._plot.setBackground(theme.color("surface"))
        font = theme.font("caption")
        pens = {"left": QPen(Qt.PenStyle.NoPen), "bottom": QPen(theme.color("line_strong"), 1)}
        for name, pen in pens.items():
            axis = self._plot.axis(name)
            axis.setPen(pen)
            axis.setTextPen(theme.color("text_3"))
            axis.setStyle(
                tickFont=font,
                tickLength=0,
                tickTextOffset=round(8 * theme.scale),
                hideOverlappingLabels=False,
            )
        # An axis drops a text that it has no room for, and Arabic needs more than its line.
        spare = 20 if theme.is_tall_script else 10
        lines = self._picture.axes.lines if self._picture is not None else 1
        height = lines * theme.line("caption") + round(spare * theme.scale)
        self._plot.axis("bottom").setHeight(height)

    def _set_ticks(self) -> None:
        if self._picture is None:
            return
        axes = self._picture.axes
        metrics = QFontMetricsF(current_theme().font("caption"))
        side = max(metrics.horizontalAdvance(text) for _, text in axes.levels)
        gap = round(10 * current_theme().scale)
        left = self._plot.axis("left")
        left.setWidth(round(side) + gap)
        left.setTicks([list(axes.levels)])
        margin = round(metrics.height() / 2) + HEADROOM
        overhang = round(14 * current_theme().scale)
        self._plot.set_margins(margin, overhang)
        width = self.width() - side - gap - overhang
        ticks = axes.ticks(max(width, 1.0), metrics.horizontalAdvance)
        self._plot.axis("bottom").setTicks([list(ticks)])


_BY_KEY = frozenset(
    {
        Qt.FocusReason.TabFocusReason,
        Qt.FocusReason.BacktabFocusReason,
        Qt.FocusReason.ShortcutFocusReason,
    }
)

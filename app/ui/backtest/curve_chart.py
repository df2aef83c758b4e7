"""Said against happened as a picture: the curve, its band, and the line on which both agree."""

from __future__ import annotations

from collections.abc import Sequence
from math import sqrt

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QFontMetricsF,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPolygonF,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.advice.backtest_curve import CurvePoint
from app.ui import formats
from app.ui.backtest.words import in_100, span, tr
from app.ui.theme import appearance, current_theme

TOPS = (0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.75, 1.0)
LEFT, TOP, RIGHT, BOTTOM = 40, 26, 16, 44
"""px at 100 % around the plot."""
RARE = 0.02
"""Of all proposals: points of fewer do not stretch the axes."""


class CurveChart(QWidget):
    """Points by their number of proposals. With the focus, arrow keys step through them."""

    pointRead = Signal(str)
    """The point under the pointer or the keys in words; empty when it is left."""

    def __init__(self) -> None:
        super().__init__()
        self._points: tuple[CurvePoint, ...] = ()
        self._current = -1
        self._top_x = self._top_y = 1.0
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAccessibleName(tr("Said against happened"))
        appearance().themeChanged.connect(self.update)

    def show_points(self, points: Sequence[CurvePoint]) -> None:
        """Draw another curve."""
        self._points = tuple(points)
        self._current = -1
        total = sum(point.count for point in points)
        told = [p for p in points if p.count >= max(3.0, RARE * total)] or list(points)
        self._top_x = _nice(max((p.said_high for p in told), default=1.0))
        self._top_y = _nice(max([self._top_x, *(p.high for p in told)], default=1.0))
        self.setAccessibleDescription(" ".join(spoken(point) for point in points))
        self.update()

    def beyond(self) -> int:
        """Proposals whose chance lies beyond the edge of the picture."""
        return sum(point.count for point in self._points if point.said > self._top_x)

    def current(self) -> CurvePoint | None:
        return self._points[self._current] if 0 <= self._current < len(self._points) else None

    def sizeHint(self) -> QSize:
        scale = current_theme().scale
        return QSize(round(420 * scale), round(360 * scale))

    def minimumSizeHint(self) -> QSize:
        scale = current_theme().scale
        return QSize(round(220 * scale), round(300 * scale))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        plot = self._plot()
        self._paint_axes(painter, plot)
        painter.setClipRect(plot.adjusted(-8, -8, 8, 8))
        self._paint_band(painter, plot)
        self._paint_agreement(painter, plot)
        self._paint_curve(painter, plot)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Right: 1, Qt.Key.Key_Left: -1}
        step = steps.get(Qt.Key(event.key()))
        if step is None or not self._points:
            super().keyPressEvent(event)
            return
        self._go_to(min(len(self._points) - 1, max(0, self._current + step)))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        plot = self._plot()
        near = [
            (abs(self._at(plot, p.said, p.happened).x() - event.position().x()), at)
            for at, p in enumerate(self._points)
            if p.said <= self._top_x
        ]
        distance, at = min(near, default=(1e9, -1))
        if distance <= 14 * current_theme().scale and at != self._current:
            self._go_to(at)

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._leave()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._leave()

    def _leave(self) -> None:
        self._current = -1
        self.pointRead.emit("")
        self.update()

    def _go_to(self, at: int) -> None:
        self._current = at
        words = spoken(self._points[at])
        self.setAccessibleDescription(words)
        self.pointRead.emit(words)
        self.update()

    def _plot(self) -> QRectF:
        scale = current_theme().scale
        area = QRectF(self.rect())
        return area.adjusted(LEFT * scale, TOP * scale, -RIGHT * scale, -BOTTOM * scale)

    def _at(self, plot: QRectF, said: float, happened: float) -> QPointF:
        return QPointF(
            plot.left() + plot.width() * said / self._top_x,
            plot.bottom() - plot.height() * happened / self._top_y,
        )

    def _paint_axes(self, painter: QPainter, plot: QRectF) -> None:
        theme = current_theme()
        painter.setFont(theme.font("caption"))
        metrics = QFontMetricsF(painter.font())
        for value in _ticks(self._top_y):
            y = self._at(plot, 0, value).y()
            painter.setPen(QPen(theme.color("grid" if value else "line_strong"), 1))
            painter.drawLine(QPointF(plot.left(), y), QPointF(plot.right(), y))
            text = formats.connects(round(value * 100))
            painter.setPen(theme.color("text_3"))
            x = plot.left() - 8 * theme.scale - metrics.horizontalAdvance(text)
            painter.drawText(QPointF(x, y + metrics.ascent() / 2 - 1), text)
        for value in _ticks(self._top_x):
            x = self._at(plot, value, 0).x()
            text = formats.connects(round(value * 100))
            place = x - metrics.horizontalAdvance(text) / 2
            painter.drawText(QPointF(place, plot.bottom() + metrics.height() + 2), text)
        above, below = tr("Hires that came, in 100"), tr("Chance Bidbook gave, in 100")
        painter.drawText(QPointF(plot.left(), plot.top() - 10 * theme.scale), above)
        middle = plot.center().x() - metrics.horizontalAdvance(below) / 2
        painter.drawText(QPointF(middle, plot.bottom() + 2.3 * metrics.height() + 4), below)

    def _paint_band(self, painter: QPainter, plot: QRectF) -> None:
        theme = current_theme()
        if not self._points:
            return
        ends = [self._points[0].said_low, *(p.said for p in self._points[1:-1])]
        ends.append(self._points[-1].said_high)
        if len(self._points) == 1:
            ends = [self._points[0].said_low, self._points[0].said_high]
        shown = [*self._points] if len(self._points) > 1 else [self._points[0]] * 2
        upper = [self._at(plot, x, p.high) for x, p in zip(ends, shown, strict=True)]
        lower = [self._at(plot, x, p.low) for x, p in zip(ends, shown, strict=True)]
        painter.setBrush(theme.color("band"))
        is_edged = theme.is_high_contrast
        painter.setPen(QPen(theme.color("accent"), 1) if is_edged else Qt.PenStyle.NoPen)
        painter.drawPolygon(QPolygonF([*upper, *reversed(lower)]))

    def _paint_agreement(self, painter: QPainter, plot: QRectF) -> None:
        theme = current_theme()
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(theme.color("text"), 1, Qt.PenStyle.DashLine))
        end = min(self._top_x, self._top_y)
        last = self._at(plot, end, end)
        painter.drawLine(self._at(plot, 0, 0), last)
        text = tr("said equals happened")
        painter.setFont(theme.font("caption"))
        painter.setPen(theme.color("text_2"))
        beside = self._at(plot, 0.8 * end, 0.8 * end)
        width = QFontMetricsF(painter.font()).horizontalAdvance(text)
        x = min(beside.x() + 14 * theme.scale, last.x() - width)
        painter.drawText(QPointF(x, beside.y() + 26 * theme.scale), text)

    def _paint_curve(self, painter: QPainter, plot: QRectF) -> None:
        theme = current_theme()
        steps: list[QPointF] = []
        for before, point in zip((None, *self._points), self._points, strict=False):
            start = point.said_low if before is None else (before.said_high + point.said_low) / 2
            if steps:
                steps.append(QPointF(self._at(plot, start, 0).x(), steps[-1].y()))
            steps.append(self._at(plot, start, point.happened))
            steps.append(self._at(plot, point.said_high, point.happened))
        painter.setPen(QPen(theme.color("accent"), 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPolyline(QPolygonF(steps))
        most = max((point.count for point in self._points), default=1)
        for at, point in enumerate(self._points):
            radius = (3.5 + 3.5 * sqrt(point.count / most)) * theme.scale
            is_current = at == self._current
            painter.setPen(QPen(theme.color("text" if is_current else "surface"), 2))
            painter.setBrush(theme.color("accent"))
            painter.drawEllipse(self._at(plot, point.said, point.happened), radius, radius)


def spoken(point: CurvePoint) -> str:
    """One point in words."""
    return tr(
        "Given about {said} in {hundred}: {hits} of {count} hired you, {range} in {hundred}."
    ).format(
        said=in_100(point.said),
        hits=formats.connects(point.hits),
        count=formats.connects(point.count),
        range=span(point.low, point.high),
        hundred=formats.connects(100),
    )


def _nice(value: float) -> float:
    return next((top for top in TOPS if value <= top), 1.0)


def _ticks(top: float) -> list[float]:
    count = {0.3: 3, 0.4: 4, 0.75: 3}.get(top, 5)
    return [top * at / count for at in range(count + 1)]

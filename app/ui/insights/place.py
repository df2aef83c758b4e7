"""Where values lie on the paper: data to px and back, and drawing that stays sharp."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import IntEnum

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPainterPath, QPen, QPolygonF

from app.ui.theme import current_theme


@dataclass(frozen=True, slots=True)
class Place:
    """The plot area in px and the values at its edges; the side axis starts at 0."""

    box: QRectF
    left: float
    right: float
    top: float
    ratio: float = 1.0

    def x(self, value: float) -> float:
        span = self.right - self.left or 1.0
        return self.box.left() + (value - self.left) / span * self.box.width()

    def y(self, value: float) -> float:
        return self.box.bottom() - value / (self.top or 1.0) * self.box.height()

    def width(self, value: float) -> float:
        """The px that a stretch of the bottom axis takes."""
        return value / (self.right - self.left or 1.0) * self.box.width()

    def points(self, values: Iterable[tuple[float, float]]) -> list[QPointF]:
        return [QPointF(self.x(x), self.y(y)) for x, y in values]


class Side(IntEnum):
    """Which part of a text lies at the point given."""

    START = 0
    MIDDLE = 1
    END = 2


@dataclass(frozen=True, slots=True)
class Ink:
    """How words in a chart are set."""

    role: str = "text_2"
    step: str = "caption"
    weight: int = 0
    ground: str = ""
    """A role to cover what lies behind the words, where that is busy."""

    def font(self) -> QFont:
        return current_theme().font(self.step, weight=self.weight)

    def width(self, text: str) -> float:
        return QFontMetricsF(self.font()).horizontalAdvance(text)


def draw_words(
    painter: QPainter, point: QPointF, text: str, ink: Ink, side: Side = Side.START
) -> QRectF:
    """Write `text` centred upon the height of `point`; returns the room it takes."""
    theme = current_theme()
    metrics = QFontMetricsF(ink.font())
    width, height = metrics.horizontalAdvance(text), metrics.height()
    left = point.x() - width * (0.0, 0.5, 1.0)[side]
    box = QRectF(round(left), round(point.y() - height / 2), width + 1, height)
    if ink.ground:
        painter.fillRect(box.adjusted(-2, 1, 2, -1), theme.color(ink.ground))
    painter.setFont(ink.font())
    painter.setPen(theme.color(ink.role))
    flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextSingleLine | Qt.TextFlag.TextDontClip
    painter.drawText(box, int(flags), text)
    return box


def draw_upright(
    painter: QPainter, place: Place, x: float, role: str, dashes: Sequence[float] = ()
) -> None:
    """A line of 1 px from the top of the plot to its base."""
    pen = QPen(current_theme().color(role), 1)
    if dashes:
        pen.setDashPattern(list(dashes))
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
    painter.setPen(pen)
    at = min(max(round(x), round(place.box.left())), round(place.box.right()) - 1)
    painter.drawLine(QLineF(at, place.box.top(), at, place.box.bottom()))


def draw_dot(painter: QPainter, point: QPointF, *, is_current: bool) -> None:
    """A ring of the accent, filled and larger where it is the one in hand."""
    theme = current_theme()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(theme.color("surface" if is_current else "accent"), 1.5))
    painter.setBrush(theme.color("accent" if is_current else "surface"))
    radius = (4.5 if is_current else 3.0) * theme.scale
    painter.drawEllipse(point, radius, radius)


def draw_area(painter: QPainter, points: Sequence[QPointF], color: QColor) -> None:
    """A plain polygon."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(color)
    painter.drawPolygon(QPolygonF(list(points)))


def draw_line(painter: QPainter, points: Sequence[QPointF], pen: QPen) -> None:
    """An open line through the points, with round joins."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPolyline(QPolygonF(list(points)))


def rounded_top(box: QRectF, radius: float) -> QPainterPath:
    """A box whose two upper corners are rounded."""
    path = QPainterPath()
    reach = min(radius, box.width() / 2, box.height())
    path.moveTo(box.bottomLeft())
    path.lineTo(box.left(), box.top() + reach)
    path.quadTo(box.topLeft(), QPointF(box.left() + reach, box.top()))
    path.lineTo(box.right() - reach, box.top())
    path.quadTo(box.topRight(), QPointF(box.right(), box.top() + reach))
    path.lineTo(box.bottomRight())
    path.closeSubpath()
    return path


Burden = tuple[QRectF, float]
"""A box of the plot that words should leave free, and how much it matters."""


def calmest(box: QRectF, room: QRectF, burdens: Sequence[Burden]) -> QRectF:
    """The box moved up or down within the room to where it covers least; the middle if equal."""
    reach = max(room.height() - box.height(), 0.0)
    count = max(int(reach // 6), 1)

    def cost(place: QRectF) -> tuple[float, float]:
        covered = (place.intersected(burden) for burden, _ in burdens)
        weighed = sum(
            part.width() * part.height() * weight
            for part, (_, weight) in zip(covered, burdens, strict=True)
        )
        return round(weighed), abs(place.center().y() - room.center().y())

    tops = [room.top() + reach * at / count for at in range(count + 1)]
    return min((QRectF(box.left(), top, box.width(), box.height()) for top in tops), key=cost)

"""Lines of charts over time: stepped or straight, solid or dashed, with a band around them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainter, QPen, QPolygonF

from app.ui.insights.place import Place, draw_area, draw_line
from app.ui.theme import current_theme

BAND_SHARE = 0.6
DASHES = (4, 3)


def line_pen(role: str, *, is_dashed: bool = False) -> QPen:
    """2 px in the colour of a role."""
    pen = QPen(current_theme().color(role), 2)
    if is_dashed:
        pen.setDashPattern(list(DASHES))
    return pen


def stepped(place: Place, values: Sequence[tuple[float, float]]) -> list[QPointF]:
    """Corners of a line that keeps each value until the next one, on whole px."""
    corners: list[QPointF] = []
    y = 0
    for x_value, y_value in values:
        x = round(place.x(x_value))
        if corners:
            corners.append(QPointF(x, y))
        y = round(place.y(y_value))
        corners.append(QPointF(x, y))
    return corners


def draw_steps(painter: QPainter, points: Sequence[QPointF], pen: QPen) -> None:
    """A stepped line. Its parts are level or upright, so that it needs no smoothing."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPolyline(QPolygonF(list(points)))


def paint_band(painter: QPainter, high: Sequence[QPointF], low: Sequence[QPointF]) -> None:
    """The soft area of a range; in high contrast full, with edges."""
    theme = current_theme()
    color = theme.color("band")
    color.setAlphaF(1.0 if theme.is_high_contrast else BAND_SHARE)
    draw_area(painter, [*high, *reversed(low)], color)
    if theme.is_high_contrast:
        for edge in (high, low):
            draw_line(painter, edge, QPen(theme.color("accent"), 1))

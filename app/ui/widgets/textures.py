"""Fills of lots: plain by source, textured in high contrast, hatched where they will lapse.

Tiles are drawn at the device pixel ratio, so hatching stays sharp; Qt's own patterns do not.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QLineF, QPointF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPen, QPixmap, QTransform

from app.domain.entries import Source
from app.ui import tokens
from app.ui.theme import current_theme

TILE = 17
"""px: two 45 degree lines 8.5 px apart across repeat without a seam and lie 6 px apart."""
CROSS_LINES = 8.5


def lapse_brush(source: Source, ratio: float) -> QBrush:
    """The hatch of what will lapse, in the colour of its source. Reserved for this."""
    theme = current_theme()
    color = theme.source_color(source)
    stroke = float(tokens.metrics().hatch["stroke"])

    def draw(painter: QPainter) -> None:
        painter.setPen(QPen(color, stroke, Qt.PenStyle.SolidLine, Qt.PenCapStyle.SquareCap))
        for start in (-TILE, -CROSS_LINES, 0.0, CROSS_LINES, TILE, TILE + CROSS_LINES):
            painter.drawLine(QLineF(start, TILE, start + TILE, 0))

    return _tiled(TILE, theme.color("surface"), draw, ratio)


def source_brush(source: Source, ratio: float) -> QBrush:
    """The fill of a lot. High contrast adds a texture, so that colour never stands alone."""
    theme = current_theme()
    color = theme.source_color(source)
    texture = TEXTURES.get(source)
    surface = theme.color("surface")
    if theme.is_high_contrast and source is Source.OPENING:
        return QBrush(surface)
    if not theme.is_high_contrast or texture is None:
        return QBrush(color)
    return _tiled(6, color, lambda painter: texture(painter, surface), ratio)


def _lines(painter: QPainter, ink: QColor) -> None:
    painter.setPen(QPen(ink, 1.4))
    painter.drawLine(QLineF(0, 3, 6, 3))


def _dots(painter: QPainter, ink: QColor) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ink)
    painter.drawEllipse(QPointF(3, 3), 1.2, 1.2)


def _cross(painter: QPainter, ink: QColor) -> None:
    painter.setPen(QPen(ink, 1.2))
    painter.drawLine(QLineF(0, 3, 6, 3))
    painter.drawLine(QLineF(3, 0, 3, 6))


TEXTURES: dict[Source, Callable[[QPainter, QColor], None]] = {
    Source.PLAN: _lines,
    Source.FREE: _dots,
    Source.AWARDED: _cross,
}


def _tiled(edge: int, ground: QColor, draw: Callable[[QPainter], None], ratio: float) -> QBrush:
    pixmap = QPixmap(round(edge * ratio), round(edge * ratio))
    pixmap.fill(ground)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.scale(pixmap.width() / edge, pixmap.height() / edge)
    draw(painter)
    painter.end()
    brush = QBrush(pixmap)
    brush.setTransform(QTransform.fromScale(edge / pixmap.width(), edge / pixmap.height()))
    return brush

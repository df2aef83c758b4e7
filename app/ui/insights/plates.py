"""The "too early" plate: what stands in a chart in place of a figure that the data can't carry."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter, QPen

from app.ui.insights.place import Burden, Ink, Place, Side, calmest, draw_words
from app.ui.theme import current_theme

COVERS_PLATE = 40.0
"""How much it matters that plates and names cover one another; a band counts 1."""


def paint_early(
    painter: QPainter,
    place: Place,
    centre: float,
    lines: tuple[str, str],
    burdens: Sequence[Burden] = (),
) -> QRectF:
    """A plate around `centre` px, as high as it covers least; returns the room it takes."""
    theme = current_theme()
    inks = (Ink("text_2", weight=600), Ink("text_2"))
    pitch = theme.line("caption")
    width = early_width(lines)
    height = 2 * pitch + 6 * theme.scale
    left = min(max(centre - width / 2, place.box.left() + 1), place.box.right() - width - 1)
    room = place.box.adjusted(0, 2, 0, -4)
    box = calmest(QRectF(round(left), 0, round(width), round(height)), room, burdens)
    _paint_ground(painter, box)
    for at, (ink, line) in enumerate(zip(inks, lines, strict=True)):
        point = QPointF(box.center().x(), box.center().y() + (at - 0.5) * pitch)
        draw_words(painter, point, line, ink, Side.MIDDLE)
    return box


def early_width(lines: tuple[str, str]) -> float:
    """The px that a plate of these lines is wide."""
    inks = (Ink("text_2", weight=600), Ink("text_2"))
    widest = max(ink.width(line) for ink, line in zip(inks, lines, strict=True))
    return widest + 14 * current_theme().scale


def _paint_ground(painter: QPainter, box: QRectF) -> None:
    theme = current_theme()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(theme.color("hover"))
    painter.setPen(QPen(theme.color("line"), 1))
    radius = theme.metric("radius.control")
    painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)

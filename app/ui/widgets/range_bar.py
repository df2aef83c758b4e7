"""A chance as a range: pill from low to high, a dot for the middle, break-even dashed."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QLineF, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.ui import formats
from app.ui.theme import Theme, appearance, current_theme


@dataclass(frozen=True, slots=True)
class Range:
    """Chances of 0 to 1. `top` is the end of the scale, shared by all rows that are compared."""

    low: float
    middle: float
    high: float
    break_even: float | None = None
    top: float = 0.16

    def share(self, chance: float) -> float:
        """Where a chance lies on the scale, 0 to 1."""
        return min(1.0, max(0.0, chance / self.top)) if self.top > 0 else 0.0


@dataclass(frozen=True, slots=True)
class _Strokes:
    """Heights in px of the track, the pill, the dot and the break-even mark."""

    track: float
    pill: float
    dot: float
    mark: float

    def scaled(self, scale: float) -> _Strokes:
        return _Strokes(self.track * scale, self.pill * scale, self.dot * scale, self.mark * scale)


SMALL = _Strokes(track=2, pill=6, dot=3.2, mark=14)
LARGE = _Strokes(track=6, pill=11, dot=6, mark=22)


def paint_range(painter: QPainter, rect: QRectF, value: Range, *, is_large: bool = False) -> None:
    """Paint the pill across `rect`, centred on its height; runs right to left when mirrored."""
    theme = current_theme()
    strokes = (LARGE if is_large else SMALL).scaled(theme.scale)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    middle = rect.center().y()

    def x(chance: float) -> float:
        share = value.share(chance)
        is_mirrored = painter.layoutDirection() == Qt.LayoutDirection.RightToLeft
        return rect.left() + rect.width() * (1 - share if is_mirrored else share)

    _bar(painter, theme, (rect.left(), rect.right(), middle, strokes.track), "pressed")
    _bar(painter, theme, (x(value.low), x(value.high), middle, strokes.pill), "band")
    if value.break_even is not None:
        pen = QPen(theme.color("text"), 1.5)
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        pen.setDashPattern([2, 1.4])
        painter.setPen(pen)
        at = round(x(value.break_even)) + 0.5
        painter.drawLine(QLineF(at, middle - strokes.mark / 2, at, middle + strokes.mark / 2))
    painter.setPen(QPen(theme.color("surface"), 2) if is_large else Qt.PenStyle.NoPen)
    painter.setBrush(theme.color("accent"))
    painter.drawEllipse(QPointF(x(value.middle), middle), strokes.dot, strokes.dot)
    painter.restore()


def _bar(
    painter: QPainter, theme: Theme, span: tuple[float, float, float, float], role: str
) -> None:
    first, last, middle, height = span
    left, right = sorted((first, last))
    width = max(right - left, height)
    box = QRectF(left, middle - height / 2, width, height)
    has_edge = theme.is_high_contrast and role == "band"
    painter.setPen(theme.color("accent") if has_edge else Qt.PenStyle.NoPen)
    painter.setBrush(theme.color(role))
    painter.drawRoundedRect(box, height / 2, height / 2)


class RangeBar(QWidget):
    """The large bar of a decision, with its figures written under it."""

    def __init__(self) -> None:
        super().__init__()
        self._range: Range | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        appearance().themeChanged.connect(self.updateGeometry)

    def show_range(self, value: Range) -> None:
        self._range = value
        words = formats.range_in_100(value.low, value.high)
        self.setAccessibleName(words)
        self.update()

    def sizeHint(self) -> QSize:
        theme = current_theme()
        below = theme.line("caption") + theme.below_tall()
        return QSize(240, round((LARGE_HEIGHT + 4) * theme.scale) + below)

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._range is None:
            return
        painter = QPainter(self)
        painter.setLayoutDirection(self.layoutDirection())
        scale = current_theme().scale
        pad = LARGE.dot * scale + 1
        rect = QRectF(pad, 0, self.width() - 2 * pad, LARGE_HEIGHT * scale)
        paint_range(painter, rect, self._range, is_large=True)
        self._paint_figures(painter, rect, self._range)

    def _paint_figures(self, painter: QPainter, rect: QRectF, value: Range) -> None:
        """Write the figures that do not touch one already written, the most telling first."""
        theme = current_theme()
        taken: list[tuple[float, float]] = []
        wanted = [
            (value.middle, _figure(value.middle), "text", 600),
            (value.high, formats.in_100(value.high), "text_2", 400),
            (value.low, _figure(value.low), "text_2", 400),
            (value.top, formats.connects(round(value.top * 100)), "text_3", 400),
        ]
        if value.break_even is not None:
            words = self.tr("break-even {figure}").format(figure=_figure(value.break_even))
            wanted.insert(1, (value.break_even, words, "text_2", 400))
        top = round((LARGE_HEIGHT + 4) * theme.scale)
        for chance, text, ink, weight in wanted:
            font = theme.font("caption", weight=weight)
            width = QFontMetricsF(font).horizontalAdvance(text)
            left = _figure_left(rect, value.share(chance), width, painter.layoutDirection())
            if any(left < last + 6 and first - 6 < left + width for first, last in taken):
                continue
            taken.append((left, left + width))
            painter.setFont(font)
            painter.setPen(theme.color(ink))
            box = QRectF(left, top, width + 2, theme.line("caption"))
            side = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(box, int(side | Qt.TextFlag.TextDontClip), text)


LARGE_HEIGHT = 24


def _figure(chance: float) -> str:
    """A chance in 100, never a bare 0 or 100."""
    figure = round(chance * 100)
    if figure < 1:
        return QCoreApplication.translate("formats", "under {limit}").format(
            limit=formats.connects(1)
        )
    return formats.connects(min(figure, 99))


def _figure_left(rect: QRectF, share: float, width: float, direction: Qt.LayoutDirection) -> float:
    """Centred under its mark, held inside the bar."""
    shown = 1 - share if direction == Qt.LayoutDirection.RightToLeft else share
    left = rect.left() + rect.width() * shown - width / 2
    return min(max(left, rect.left()), rect.right() - width)

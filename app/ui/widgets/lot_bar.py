"""The bar of lots in order of use: a segment each, hatched where it is projected to lapse."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QFocusEvent,
    QFontMetricsF,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from app.domain.entries import Source
from app.ui.theme import appearance, current_theme
from app.ui.widgets.focus_ring import is_keyboard_focus
from app.ui.widgets.labels import plain_tooltip
from app.ui.widgets.lot_geometry import LabelBox, LabelKind, Span, label_boxes, spans
from app.ui.widgets.textures import lapse_brush, source_brush


@dataclass(frozen=True, slots=True, kw_only=True)
class LotSegment:
    """One lot of the bar. `connects` counts what is left, `projected_lapse` is part of it.

    `label` and `sublabel` stand under the lot, `lapse_label` and `lapse_sublabel` under its
    hatched part. `tooltip` is the whole sentence, also read out. `key` names the lot in signals.
    """

    source: Source
    connects: int
    projected_lapse: int = 0
    label: str = ""
    sublabel: str = ""
    tooltip: str = ""
    key: str = ""
    lapse_label: str = ""
    lapse_sublabel: str = ""


@dataclass(frozen=True, slots=True)
class _Part:
    """A drawn stretch: the kept or the lapsing Connects of one lot."""

    index: int
    segment: LotSegment
    connects: int
    is_lapsing: bool

    @property
    def lines(self) -> tuple[str, str]:
        lot = self.segment
        if not self.is_lapsing:
            return lot.label, lot.sublabel
        if lot.projected_lapse == lot.connects:
            return lot.label, lot.sublabel
        return lot.lapse_label, lot.lapse_sublabel


class LotBar(QWidget):
    """Segments by Connects, with label and expiry under each. Arrow keys move between lots."""

    segmentActivated = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("ownFocus", True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._segments: tuple[LotSegment, ...] = ()
        self._parts: tuple[_Part, ...] = ()
        self._current = 0
        appearance().themeChanged.connect(self.updateGeometry)

    def show_segments(self, segments: Sequence[LotSegment]) -> None:
        """Show lots in their order of use; lots without Connects are left out."""
        self._segments = tuple(lot for lot in segments if lot.connects > 0)
        self._parts = tuple(
            part for index, lot in enumerate(self._segments) for part in _parts_of(index, lot)
        )
        self._current = 0
        self.setAccessibleName(" ".join(lot.tooltip or lot.label for lot in self._segments))
        self._announce()
        self.update()

    def segments(self) -> tuple[LotSegment, ...]:
        return self._segments

    def current_key(self) -> str:
        """The key of the lot that the arrow keys are on, or an empty text."""
        return self._segments[self._current].key if self._segments else ""

    def part_spans(self) -> tuple[Span, ...]:
        """Spans in px from the leading end, one for each drawn part."""
        return spans([part.connects for part in self._parts], self.width())

    def sizeHint(self) -> QSize:
        theme = current_theme()
        below = 2 * theme.line("caption") + theme.below_tall()
        return QSize(400, self._bar_height() + round(6 * theme.scale) + below)

    def minimumSizeHint(self) -> QSize:
        return QSize(160, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setLayoutDirection(self.layoutDirection())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        placed = self.part_spans()
        for part, span in zip(self._parts, placed, strict=True):
            self._paint_part(painter, part, self._box(span, 0, self._bar_height()))
        for part, box in zip(self._parts, self._labels(placed), strict=True):
            self._paint_label(painter, part, box)
        if self.hasFocus() and is_keyboard_focus() and self._parts:
            self._paint_focus(painter, placed)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Right: 1, Qt.Key.Key_Left: -1}.get(Qt.Key(event.key()), 0)
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            step = -step
        ends = {Qt.Key.Key_Home: 0, Qt.Key.Key_End: len(self._segments) - 1}
        if step:
            self._move_to(self._current + step)
        elif event.key() in ends:
            self._move_to(ends[Qt.Key(event.key())])
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}:
            self._activate()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        index = self._segment_at(event.position())
        if index is not None and event.button() == Qt.MouseButton.LeftButton:
            self._move_to(index)
            self._activate()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        over = self._segment_at(event.position()) is not None
        self.setCursor(Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.ArrowCursor)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            index = self._segment_at(QPointF(event.pos()))
            text = "" if index is None else self._segments[index].tooltip
            QToolTip.showText(event.globalPos(), plain_tooltip(text), self)
            return True
        return super().event(event)

    def _bar_height(self) -> int:
        return current_theme().px("size.lot_bar")

    def _box(self, span: Span, top: float, height: float) -> QRectF:
        is_mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        left = self.width() - span.right if is_mirrored else span.left
        return QRectF(left, top, span.width, height)

    def _labels(self, placed: Sequence[Span]) -> tuple[LabelBox, ...]:
        theme = current_theme()
        strong = QFontMetricsF(theme.font("caption", weight=600))
        plain = QFontMetricsF(theme.font("caption"))
        names = [strong.horizontalAdvance(part.lines[0]) for part in self._parts]
        dates = [plain.horizontalAdvance(part.lines[1]) for part in self._parts]
        full = [max(pair) for pair in zip(names, dates, strict=True)]
        return label_boxes(placed, full, names, self.width(), clear=9 * theme.scale)

    def _paint_part(self, painter: QPainter, part: _Part, rect: QRectF) -> None:
        theme = current_theme()
        source = part.segment.source
        radius = min(theme.metric("radius.lot_segment"), rect.width() / 2)
        painter.setBrushOrigin(rect.topLeft())
        has_edge = part.is_lapsing or theme.is_high_contrast
        brush = lapse_brush if part.is_lapsing else source_brush
        painter.setBrush(brush(source, self.devicePixelRatioF()))
        painter.setPen(QPen(theme.source_color(source), 1) if has_edge else Qt.PenStyle.NoPen)
        inset = 0.5 if has_edge else 0.0
        painter.drawRoundedRect(rect.adjusted(inset, inset, -inset, -inset), radius, radius)

    def _paint_label(self, painter: QPainter, part: _Part, box: LabelBox) -> None:
        if box.kind is LabelKind.HIDDEN:
            return
        theme = current_theme()
        pitch = theme.line("caption")
        span = Span(box.left, box.width)
        rect = self._box(span, self._bar_height() + round(6 * theme.scale), pitch)
        side = Qt.AlignmentFlag.AlignRight if box.ends_at_part else Qt.AlignmentFlag.AlignLeft
        side |= Qt.AlignmentFlag.AlignVCenter
        name, date = part.lines
        for line, ink, weight in ((name, "text", 600), (date, "text_3", 0)):
            painter.setFont(theme.font("caption", weight=weight))
            painter.setPen(theme.color(ink))
            painter.drawText(rect, int(side | Qt.TextFlag.TextDontClip), line)
            rect.translate(0, pitch)
            if box.kind is LabelKind.NAME_ONLY:
                return

    def _paint_focus(self, painter: QPainter, placed: Sequence[Span]) -> None:
        own = [s for p, s in zip(self._parts, placed, strict=True) if p.index == self._current]
        whole = Span(own[0].left, own[-1].right - own[0].left)
        theme = current_theme()
        painter.setBrush(Qt.BrushStyle.NoBrush)
        rect = self._box(whole, 0, self._bar_height()).adjusted(3, 3, -3, -3)
        for role, width in (("surface", 4), ("focus", theme.metric("size.focus_ring"))):
            painter.setPen(QPen(theme.color(role), width))
            painter.drawRoundedRect(rect, 2, 2)

    def _segment_at(self, position: QPointF) -> int | None:
        for part, span in zip(self._parts, self.part_spans(), strict=True):
            if self._box(span, 0, self.height()).contains(position):
                return part.index
        return None

    def _move_to(self, index: int) -> None:
        if self._segments:
            self._current = max(0, min(index, len(self._segments) - 1))
            self._announce()
            self.update()

    def _activate(self) -> None:
        if self._segments:
            self.segmentActivated.emit(self.current_key())

    def _announce(self) -> None:
        text = self._segments[self._current].tooltip if self._segments else ""
        self.setAccessibleDescription(text)
        if self.hasFocus():
            changed = QAccessibleEvent(self, QAccessible.Event.DescriptionChanged)
            QAccessible.updateAccessibility(changed)


def _parts_of(index: int, lot: LotSegment) -> list[_Part]:
    lapsing = min(lot.projected_lapse, lot.connects)
    kept = _Part(index, lot, lot.connects - lapsing, is_lapsing=False)
    lost = _Part(index, lot, lapsing, is_lapsing=True)
    return [part for part in (kept, lost) if part.connects > 0]

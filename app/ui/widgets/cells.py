"""What a table cell shows, as values, and how each kind is painted."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter

from app.domain.entries import Source
from app.ui import formats
from app.ui.icons import paint_icon
from app.ui.theme import current_theme
from app.ui.widgets.inks import inks
from app.ui.widgets.range_bar import Range, paint_range
from app.ui.widgets.tag import TagText, Tone, paint_tag, tag_width

TRAILING = int(
    Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
)


@dataclass(frozen=True, slots=True)
class TextCell:
    """Words, elided. `is_foreign` text (titles, names) keeps its own direction."""

    text: str
    ink: str = "text"
    strength: int = 400
    icon: str = ""
    icon_ink: str = "text_2"
    is_foreign: bool = False


@dataclass(frozen=True, slots=True)
class AmountCell:
    """A figure at the trailing edge; `is_strong` for the one figure that matters in a row."""

    text: str
    is_strong: bool = False
    ink: str = "text"
    after: str = ""
    """Set smaller and fainter behind the figure, for instance its range."""


@dataclass(frozen=True, slots=True)
class SourceCell:
    """The swatch of a lot's source and its name; no swatch for None."""

    source: Source | None
    text: str
    ink: str = "text"


@dataclass(frozen=True, slots=True)
class TagCell:
    """A state tag."""

    text: str
    tone: Tone = Tone.NEUTRAL
    icon: str = ""


@dataclass(frozen=True, slots=True)
class RangeCell:
    """A range in words and as a pill on a common scale."""

    text: str
    range: Range


@dataclass(frozen=True, slots=True)
class BarCell:
    """A bar filled to a share of 0 to 1, and its end in words; `ink` is the role of the fill."""

    text: str
    share: float
    ink: str = "accent"


@dataclass(frozen=True, slots=True)
class IconCell:
    """An icon alone in a narrow column; `text` is what it says, read out and in the tooltip."""

    icon: str
    text: str
    ink: str = "text_2"


@dataclass(frozen=True, slots=True)
class CellContext:
    """Where a cell stands: in a column of figures, in a selected row."""

    at_end: bool = False
    is_selected: bool = False


Cell = TextCell | AmountCell | SourceCell | TagCell | RangeCell | BarCell | IconCell


def paint_cell(painter: QPainter, cell: Cell, rect: QRectF, context: CellContext) -> None:
    """Paint a cell's content in `rect`, its padding already taken off."""
    match cell:
        case TextCell():
            _paint_words(painter, cell, rect, context)
        case AmountCell():
            _paint_amount(painter, cell, rect, context)
        case SourceCell():
            _paint_source(painter, cell, rect)
        case TagCell():
            _paint_state(painter, cell, rect, context)
        case RangeCell():
            _paint_range(painter, cell, rect)
        case BarCell():
            _paint_bar(painter, cell, rect)
        case IconCell():
            edge = current_theme().px("size.icon") - 2
            box = QRectF(0, 0, edge, edge)
            box.moveCenter(rect.center())
            paint_icon(painter, cell.icon, box, cell.ink)


def cell_width(cell: Cell) -> float:
    """The width in px that a cell's content would like, without padding."""
    theme = current_theme()
    body = QFontMetricsF(theme.font("body"))
    match cell:
        case TagCell():
            return tag_width(cell.text, cell.icon)
        case SourceCell():
            return body.horizontalAdvance(cell.text) + 18 * theme.scale
        case RangeCell() | BarCell():
            return body.horizontalAdvance(cell.text) + 90 * theme.scale
        case IconCell():
            return theme.px("size.icon")
        case AmountCell():
            strong = QFontMetricsF(theme.font("body", weight=600))
            return strong.horizontalAdvance(cell.text) + body.horizontalAdvance(cell.after)
        case TextCell():
            metrics = QFontMetricsF(theme.font("body", weight=cell.strength))
            return metrics.horizontalAdvance(cell.text) + (20 * theme.scale if cell.icon else 0)


def _is_mirrored(painter: QPainter) -> bool:
    return painter.layoutDirection() == Qt.LayoutDirection.RightToLeft


def _start(painter: QPainter, rect: QRectF, width: float) -> QRectF:
    """The first `width` px of `rect` in reading order."""
    left = rect.right() - width if _is_mirrored(painter) else rect.left()
    return QRectF(left, rect.top(), width, rect.height())


def _rest(painter: QPainter, rect: QRectF, width: float) -> QRectF:
    """`rect` without its first `width` px in reading order."""
    return (
        rect.adjusted(0, 0, -width, 0) if _is_mirrored(painter) else rect.adjusted(width, 0, 0, 0)
    )


@dataclass(frozen=True, slots=True)
class _Type:
    """What a text is set in."""

    ink: str = "text"
    weight: int = 400
    step: str = "body"


def _draw(painter: QPainter, rect: QRectF, text: str, type_: _Type, *, at_end: bool) -> None:
    """Draw one elided line at its own place: laying it out in a box takes twice as long."""
    kept = inks()
    step, weight = type_.step, type_.weight
    shown, wide = kept.elided(text, step, weight, int(rect.width()) + 1)
    if not shown:
        return
    painter.setFont(kept.font(step, weight))
    painter.setPen(kept.color(type_.ink))
    is_right = at_end != _is_mirrored(painter)
    left = rect.right() - wide if is_right else rect.left()
    middle = rect.top() + rect.height() / 2
    painter.drawText(QPointF(left, round(middle + kept.baseline(step, weight))), shown)


def _paint_words(painter: QPainter, cell: TextCell, rect: QRectF, context: CellContext) -> None:
    theme = current_theme()
    if cell.icon:
        edge = 14 * theme.scale
        paint_icon(painter, cell.icon, _start(painter, rect, edge), cell.icon_ink)
        rect = _rest(painter, rect, edge + 6 * theme.scale)
    text = formats.isolated(cell.text) if cell.is_foreign and cell.text else cell.text
    _draw(painter, rect, text, _Type(cell.ink, cell.strength), at_end=context.at_end)


def _paint_amount(painter: QPainter, cell: AmountCell, rect: QRectF, context: CellContext) -> None:
    theme = current_theme()
    if cell.after:
        _draw(painter, rect, cell.after, _Type("text_2", step="small"), at_end=context.at_end)
        taken = painter.fontMetrics().horizontalAdvance(cell.after) + 5 * theme.scale
        is_left = context.at_end == _is_mirrored(painter)
        rect = rect.adjusted(taken, 0, 0, 0) if is_left else rect.adjusted(0, 0, -taken, 0)
    weight = 600 if cell.is_strong else 400
    _draw(painter, rect, cell.text, _Type(cell.ink, weight), at_end=context.at_end)


def _paint_source(painter: QPainter, cell: SourceCell, rect: QRectF) -> None:
    theme = current_theme()
    if cell.source is not None:
        edge = 10 * theme.scale
        box = _start(painter, rect, edge)
        swatch = QRectF(box.left(), rect.center().y() - edge / 2, edge, edge)
        paint_swatch(painter, swatch, cell.source)
        rect = _rest(painter, rect, edge + 7 * theme.scale)
    _draw(painter, rect, cell.text, _Type(cell.ink), at_end=False)


def paint_swatch(painter: QPainter, rect: QRectF, source: Source) -> None:
    """The square of a lot's source."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(current_theme().source_color(source))
    painter.drawRoundedRect(rect, 2, 2)
    painter.restore()


def _paint_state(painter: QPainter, cell: TagCell, rect: QRectF, context: CellContext) -> None:
    height = current_theme().control("tag")
    width = min(tag_width(cell.text, cell.icon), rect.width())
    is_right = context.at_end != _is_mirrored(painter)
    left = rect.right() - width if is_right else rect.left()
    box = QRectF(round(left), round(rect.center().y() - height / 2), width, height)
    ground = "surface" if context.is_selected else ""
    paint_tag(painter, box, TagText(cell.text, cell.tone, cell.icon, ground))


def _paint_range(painter: QPainter, cell: RangeCell, rect: QRectF) -> None:
    theme = current_theme()
    pill = min(80 * theme.scale, rect.width() / 2)
    words = rect.width() - pill - 10 * theme.scale
    _draw(painter, _start(painter, rect, words), cell.text, _Type("text_2"), at_end=True)
    box = _rest(painter, rect, words + 10 * theme.scale)
    paint_range(painter, box, cell.range)


def _paint_bar(painter: QPainter, cell: BarCell, rect: QRectF) -> None:
    """The words stand behind the bar, which is as wide in every row."""
    theme = current_theme()
    width = min(92 * theme.scale, rect.width() / 2)
    height = 6 * theme.scale
    track = _start(painter, rect, width)
    track = QRectF(track.left(), track.center().y() - height / 2, width, height)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.color("pressed"))
    painter.drawRoundedRect(track, 2, 2)
    filled = width * min(max(cell.share, 0.0), 1.0)
    if filled:
        painter.setBrush(theme.color(cell.ink))
        painter.drawRoundedRect(_start(painter, track, max(filled, height / 2)), 2, 2)
    painter.restore()
    rest = _rest(painter, rect, width + 10 * theme.scale)
    _draw(painter, rest, cell.text, _Type("text_2"), at_end=False)

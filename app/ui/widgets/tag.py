"""The state tag: an icon and a word on a weak ground. Never colour alone."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.ui.icons import paint_icon
from app.ui.theme import appearance, current_theme


class Tone(StrEnum):
    """What a tag or glyph says by its ground."""

    NEUTRAL = "neutral"
    ACCENT = "accent"
    GOOD = "good"
    WARN = "warn"
    BAD = "bad"


GROUNDS = {
    Tone.NEUTRAL: "hover",
    Tone.ACCENT: "accent_weak",
    Tone.GOOD: "good_weak",
    Tone.WARN: "warn_weak",
    Tone.BAD: "bad_weak",
}
INKS = {
    Tone.NEUTRAL: "text_2",
    Tone.ACCENT: "accent",
    Tone.GOOD: "good",
    Tone.WARN: "warn",
    Tone.BAD: "bad",
}


def tag_width(text: str, icon: str = "") -> float:
    """Width in px of a tag at the current text scale."""
    theme = current_theme()
    text_width = QFontMetricsF(theme.font("caption", weight=600)).horizontalAdvance(text)
    icon_width = 17 * theme.scale if icon else 0.0
    return text_width + icon_width + 14 * theme.scale


@dataclass(frozen=True, slots=True)
class TagText:
    """What a tag says. `ground` replaces the role of its tone, for instance on a selected row."""

    text: str
    tone: Tone = Tone.NEUTRAL
    icon: str = ""
    ground: str = ""


def paint_tag(painter: QPainter, rect: QRectF, tag: TagText) -> None:
    """Paint a tag that fills `rect`; text is elided, a high contrast ground gets an edge."""
    theme = current_theme()
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    ink = theme.color(INKS[tag.tone])
    painter.setPen(ink if theme.is_high_contrast else Qt.PenStyle.NoPen)
    painter.setBrush(theme.color(tag.ground or GROUNDS[tag.tone]))
    radius = theme.metric("radius.tag")
    inset = 0.5 if theme.is_high_contrast else 0.0
    painter.drawRoundedRect(rect.adjusted(inset, inset, -inset, -inset), radius, radius)
    pad = 7 * theme.scale
    inner = rect.adjusted(pad, 0, -pad, 0)
    if tag.icon:
        inner = _paint_tag_icon(painter, inner, tag)
    font = theme.font("caption", weight=600)
    painter.setFont(font)
    painter.setPen(ink)
    metrics = QFontMetricsF(font)
    shown = metrics.elidedText(tag.text, Qt.TextElideMode.ElideRight, inner.width() + 1)
    flags = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
    painter.drawText(inner.adjusted(-1, 0, 1, 0), int(flags | Qt.TextFlag.TextSingleLine), shown)
    painter.restore()


def _paint_tag_icon(painter: QPainter, inner: QRectF, tag: TagText) -> QRectF:
    """Paint the icon at the leading end; returns the room that is left."""
    theme = current_theme()
    is_mirrored = painter.layoutDirection() == Qt.LayoutDirection.RightToLeft
    edge, step = 12 * theme.scale, 17 * theme.scale
    left = inner.right() - edge if is_mirrored else inner.left()
    paint_icon(painter, tag.icon, QRectF(left, inner.top(), edge, inner.height()), INKS[tag.tone])
    return inner.adjusted(0, 0, -step, 0) if is_mirrored else inner.adjusted(step, 0, 0, 0)


class Tag(QWidget):
    """A tag as a widget."""

    def __init__(self, text: str, tone: Tone = Tone.NEUTRAL, icon: str = "") -> None:
        super().__init__()
        self._text, self._tone, self._icon = text, tone, icon
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(text)
        appearance().themeChanged.connect(self.updateGeometry)

    def set_state(self, text: str, tone: Tone = Tone.NEUTRAL, icon: str = "") -> None:
        self._text, self._tone, self._icon = text, tone, icon
        self.setAccessibleName(text)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(round(tag_width(self._text, self._icon) + 0.5), current_theme().control("tag"))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setLayoutDirection(self.layoutDirection())
        paint_tag(painter, QRectF(self.rect()), TagText(self._text, self._tone, self._icon))


class Glyph(QWidget):
    """An icon on a weak rounded ground: 20 px in lists, 36 px in doors and empty states."""

    def __init__(self, icon: str, tone: Tone = Tone.NEUTRAL, size: int = 20) -> None:
        super().__init__()
        self._icon, self._tone, self._size = icon, tone, size
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        appearance().themeChanged.connect(self.updateGeometry)

    def set_state(self, icon: str, tone: Tone) -> None:
        self._icon, self._tone = icon, tone
        self.update()

    def sizeHint(self) -> QSize:
        edge = round(self._size * current_theme().scale)
        return QSize(edge, edge)

    def paintEvent(self, event: QPaintEvent) -> None:
        paint_glyph(QPainter(self), QRectF(self.rect()), self._icon, self._tone)


def paint_glyph(painter: QPainter, rect: QRectF, icon: str, tone: Tone) -> None:
    """Paint an icon on its weak ground; the icon is 0.7 of small grounds, 0.55 of large ones."""
    theme = current_theme()
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(theme.color(INKS[tone]) if theme.is_high_contrast else Qt.PenStyle.NoPen)
    painter.setBrush(theme.color(GROUNDS[tone]))
    is_small = rect.width() < 30 * theme.scale
    radius = theme.metric("radius.tag") + 1 if is_small else theme.metric("radius.card")
    painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)
    edge = round(rect.width() * (0.7 if is_small else 20 / 36))
    off = (rect.width() - edge) / 2
    paint_icon(painter, icon, rect.adjusted(off, off, -off, -off), INKS[tone])
    painter.restore()

"""Direct keys to colours: a swatch and a word each, in the order drawn."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from app.domain.entries import Source
from app.ui.theme import appearance, current_theme
from app.ui.widgets.labels import PlainLabel
from app.ui.widgets.textures import lapse_brush, source_brush


class Swatch(QWidget):
    """The square of a source, hatched for what will lapse."""

    def __init__(self, source: Source, *, is_hatched: bool = False) -> None:
        super().__init__()
        self._source, self._is_hatched = source, is_hatched
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        appearance().themeChanged.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        edge = round(10 * current_theme().scale)
        return QSize(edge, edge)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = current_theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        brush = lapse_brush if self._is_hatched else source_brush
        color = theme.source_color(self._source)
        painter.setBrush(brush(self._source, self.devicePixelRatioF()))
        painter.setPen(QPen(color, 1))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 2, 2)


class Legend(QWidget):
    """Swatches with words; `hatched` adds the key to what will lapse."""

    def __init__(self, entries: Sequence[tuple[Source, str]], *, hatched: str = "") -> None:
        super().__init__()
        theme = current_theme()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(round(6 * theme.scale))
        keys = [(Swatch(source), text) for source, text in entries]
        if hatched:
            keys.append((Swatch(Source.PLAN, is_hatched=True), hatched))
        for at, (swatch, text) in enumerate(keys):
            if at:
                row.addSpacing(theme.px("space.s"))
            row.addWidget(swatch)
            row.addWidget(PlainLabel(text, "small", "text_3"))

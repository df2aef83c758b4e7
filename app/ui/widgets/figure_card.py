"""A figure, its unit on the same baseline, and one sentence with its range."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from app.ui.theme import appearance, current_theme
from app.ui.widgets.icon_label import IconLabel
from app.ui.widgets.labels import PlainLabel
from app.ui.widgets.sentence import Sentence


class Figure(QWidget):
    """The figure in 28/600 and its unit in 13/500, on one baseline.

    `is_words` sets what is said instead of a figure ("Too early") a step smaller.
    """

    def __init__(self) -> None:
        super().__init__()
        self._figure, self._unit, self._is_words = "", "", False
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        appearance().themeChanged.connect(self.updateGeometry)

    def set_figure(self, figure: str, unit: str = "", *, is_words: bool = False) -> None:
        self._figure, self._unit, self._is_words = figure, unit, is_words
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(120, current_theme().line("figure"))

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = current_theme()
        painter = QPainter(self)
        large = theme.font("title" if self._is_words else "figure")
        small = theme.font("body", weight=500)
        metrics = QFontMetricsF(large)
        baseline = (self.height() - metrics.height()) / 2 + metrics.ascent()
        gap = 6 * theme.scale
        width = metrics.horizontalAdvance(self._figure)
        unit_width = QFontMetricsF(small).horizontalAdvance(self._unit)
        room = self.width() - width - gap
        unit = QFontMetricsF(small).elidedText(self._unit, Qt.TextElideMode.ElideRight, room)
        is_mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        figure_left = self.width() - width if is_mirrored else 0.0
        unit_left = figure_left - gap - min(unit_width, room) if is_mirrored else width + gap
        painter.setFont(large)
        painter.setPen(theme.color("text"))
        painter.drawText(QPointF(figure_left, baseline), self._figure)
        painter.setFont(small)
        painter.setPen(theme.color("text_2"))
        painter.drawText(QPointF(unit_left, baseline), unit)


@dataclass(frozen=True, slots=True)
class FigureText:
    """What a figure card says. `is_words` where words stand in place of a figure."""

    figure: str
    unit: str = ""
    sentence: str = ""
    is_words: bool = False


class FigureCard(QFrame):
    """A label with an icon, a figure with its unit, one sentence of at most two lines."""

    def __init__(self, label: str, icon: str) -> None:
        super().__init__()
        self.setProperty("part", "card")
        self._label = label
        theme = current_theme()
        self._icon = IconLabel(icon, 14)
        self._figure = Figure()
        self._sentence = Sentence(step="small")
        head = QHBoxLayout()
        head.setSpacing(round(6 * theme.scale))
        head.addWidget(self._icon)
        head.addWidget(PlainLabel(label, "small", "text_2", strength=500))
        head.addStretch(1)
        box = QVBoxLayout(self)
        side = theme.px("space.l")
        box.setContentsMargins(side, theme.px("space.m") + 2, side, theme.px("space.m"))
        box.setSpacing(round(3 * theme.scale))
        box.addLayout(head)
        box.addWidget(self._figure)
        box.addSpacing(theme.px("space.xs"))
        box.addWidget(self._sentence)
        box.addStretch(1)

    def show_text(self, text: FigureText) -> None:
        """Show a figure and announce the whole sentence."""
        self._figure.set_figure(text.figure, text.unit, is_words=text.is_words)
        self._sentence.set_text(text.sentence)
        figure = f"{text.figure} {text.unit}".strip()
        self.setAccessibleName(f"{self._label}: {figure}. {text.sentence}".strip())

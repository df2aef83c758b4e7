"""The decision: a tag with its sentence, four facts, the chance as a range."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QGridLayout,
    QHBoxLayout,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from app.ui.icons import paint_icon
from app.ui.jobs.decision_words import (
    Fact,
    chance_range,
    decision_sentence,
    decision_tag,
    facts,
    scale_top,
)
from app.ui.theme import appearance, current_theme
from app.ui.widgets.card import Card, Upright
from app.ui.widgets.labels import PlainLabel
from app.ui.widgets.range_bar import RangeBar
from app.ui.widgets.sentence import Sentence
from app.ui.widgets.tag import GROUNDS, INKS, TagText, Tone
from app.workspace.snapshot import AdvisedJob

TIGHT = 470
"""px at 100 %: below it the sentence stands under the tag."""
NARROW = 560
"""px at 100 %: below it the facts stand in two rows."""


class DecisionCard(Card):
    """The answer first."""

    def __init__(self) -> None:
        super().__init__()
        theme = current_theme()
        self.tag = _Verdict()
        self.sentence = Sentence(step="body")
        self.facts = [FactView(has_edge=at > 0) for at in range(4)]
        self.bar = RangeBar()
        head = self._head = QHBoxLayout()
        head.setSpacing(round(10 * theme.scale))
        head.addWidget(self.tag, 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(self.sentence, 1)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(0)
        self._grid.setVerticalSpacing(theme.px("space.m"))
        self.body.setSpacing(theme.px("space.m"))
        self.body.addLayout(head)
        self.body.addLayout(self._grid)
        self.body.addWidget(self.bar)
        self.paying = Sentence(ink="text_3")
        self.add(self.paying)
        self._columns = 0
        self._arrange(4)

    def show_job(self, advised: AdvisedJob, paying: str = "") -> None:
        """The decision; `paying` says which lots it would use."""
        self.paying.set_text(paying)
        self.paying.setVisible(bool(paying))
        self.tag.show_tag(decision_tag(advised))
        self.sentence.set_text(decision_sentence(advised))
        for view, fact in zip(self.facts, facts(advised), strict=True):
            view.show_fact(fact)
        advice = advised.advice
        self.bar.show_range(chance_range(advice, scale_top([advice])))
        self.setAccessibleName(f"{self.tag.accessibleName()}. {self.sentence.text()}")

    def fit(self, width: int) -> None:
        """Choose the columns of the facts by the room there is for the card."""
        is_tight = width < TIGHT * current_theme().scale
        down, across = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        self._head.setDirection(down if is_tight else across)
        self._arrange(2 if width < NARROW * current_theme().scale else 4)

    def _arrange(self, columns: int) -> None:
        if columns == self._columns:
            return
        self._columns = columns
        for at in range(4):
            self._grid.setColumnStretch(at, 1 if at < columns else 0)
        for at, view in enumerate(self.facts):
            self._grid.addWidget(view, at // columns, at % columns)
            view.set_edge(has_edge=at % columns > 0)


class FactView(QWidget):
    """A label, a figure in the title step, a sentence; a line at the start of all but the first."""

    def __init__(self, *, has_edge: bool) -> None:
        super().__init__()
        theme = current_theme()
        self._label = PlainLabel("", "small", "text_3")
        self._figure = PlainLabel("", "title")
        self._sentence = Sentence()
        self._edge = Upright()
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._label)
        words.addWidget(self._figure)
        words.addWidget(self._sentence)
        words.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, theme.px("space.s"), 0)
        row.setSpacing(theme.px("space.l"))
        row.addWidget(self._edge)
        row.addLayout(words, 1)
        self.set_edge(has_edge=has_edge)

    def set_edge(self, *, has_edge: bool) -> None:
        self._edge.setVisible(has_edge)

    def show_fact(self, fact: Fact) -> None:
        self._label.setText(fact.label)
        self._figure.setText(fact.figure)
        self._sentence.set_text(fact.sentence)
        self.setAccessibleName(f"{fact.label}: {fact.figure}, {fact.sentence}")


class _Verdict(QWidget):
    """The decision as a tag of 24 px, a step larger than tags in lists."""

    def __init__(self) -> None:
        super().__init__()
        self._tag = TagText("")
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        appearance().themeChanged.connect(self.updateGeometry)

    def show_tag(self, tag: TagText) -> None:
        icon = "check" if tag.tone is Tone.ACCENT else "minus"
        self._tag = TagText(tag.text, tag.tone, icon)
        self.setAccessibleName(tag.text)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        theme = current_theme()
        metrics = QFontMetricsF(theme.font("small", weight=600))
        width = metrics.horizontalAdvance(self._tag.text) + 35 * theme.scale
        return QSize(round(width), max(round(24 * theme.scale), theme.line("small") + 4))

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = current_theme()
        painter = QPainter(self)
        painter.setLayoutDirection(self.layoutDirection())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ink = theme.color(INKS[self._tag.tone])
        painter.setPen(ink if theme.is_high_contrast else Qt.PenStyle.NoPen)
        painter.setBrush(theme.color(GROUNDS[self._tag.tone]))
        radius = theme.metric("radius.tag")
        box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(box, radius, radius)
        pad, edge = 7 * theme.scale, 14 * theme.scale
        is_mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        left = self.width() - pad - edge if is_mirrored else pad
        paint_icon(
            painter, self._tag.icon, QRectF(left, 0, edge, self.height()), INKS[self._tag.tone]
        )
        words = QRectF(self.rect()).adjusted(pad, 0, -pad - edge - 5 * theme.scale, 0)
        if not is_mirrored:
            words.translate(edge + 5 * theme.scale, 0)
        painter.setFont(theme.font("small", weight=600))
        painter.setPen(ink)
        flags = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(words.adjusted(-1, 0, 2, 0), int(flags), self._tag.text)

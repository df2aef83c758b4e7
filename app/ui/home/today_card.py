"""Today: what to look at, each with one action."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Qt, Signal, SignalInstance
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.domain.today import TodayCode, TodayItem
from app.ui.home.today_words import quiet_text, today_text
from app.ui.theme import current_theme
from app.ui.widgets.buttons import Kind, button
from app.ui.widgets.card import Card, Rule
from app.ui.widgets.sentence import Sentence
from app.ui.widgets.tag import Glyph, Tone

WIDTH = 412
OWED = (TodayCode.REFUND_DUE, TodayCode.AWARD_DUE)


class TodayCard(Card):
    """A short list, the most pressing first. Choosing an action emits its item."""

    itemChosen = Signal(object)
    owedRequested = Signal()
    importRequested = Signal()

    def __init__(self) -> None:
        super().__init__(self.tr("Today"), flush=True)
        self.body.setSpacing(0)
        self._lines: list[QWidget] = []

    def show_items(self, items: Sequence[TodayItem], as_of: date) -> None:
        """Show the items as of the ledger's day; a quiet line where nothing presses."""
        self._clear()
        if all(item.code is TodayCode.MATCHES for item in items):
            self._append(_Line("check", Tone.GOOD, *quiet_text()))
        for item in items:
            text = today_text(item, as_of)
            line = _Line(text.icon, text.tone, text.title, text.sentence)
            action = button(text.verb, Kind.LINK, compact=True)
            action.setAccessibleName(f"{text.verb}: {text.title}")
            action.clicked.connect(lambda _checked=False, item=item: self.itemChosen.emit(item))
            line.add_action(action)
            self._append(line)
        if any(item.code in OWED for item in items):
            self._append_link(self.tr("All that Upwork owes you"), self.owedRequested)
        self.body.addStretch(1)

    def texts(self) -> list[str]:
        """Title and sentence of each line, for tests and screen readers."""
        return [line.accessibleName() for line in self._lines if isinstance(line, _Line)]

    def _append(self, line: _Line) -> None:
        if self._lines:
            rule = Rule()
            self.add(rule)
            self._lines.append(rule)
        self.add(line)
        self._lines.append(line)

    def remind_of_import(self, text: str) -> None:
        """Say under the lines that it is time to import again; nothing for an empty text."""
        if text:
            stretch = self.body.takeAt(self.body.count() - 1)
            self._append_link(text, self.importRequested)
            if stretch is not None:
                self.body.addItem(stretch)

    def _append_link(self, text: str, chosen: SignalInstance) -> None:
        """A way to another page, under the lines."""
        theme = current_theme()
        holder = QWidget()
        row = QHBoxLayout(holder)
        side = theme.px("space.l") - 1
        row.setContentsMargins(side, theme.px("space.xs"), side, theme.px("space.xs"))
        link = button(text, Kind.LINK, compact=True)
        link.clicked.connect(chosen)
        row.addStretch(1)
        row.addWidget(link)
        for widget in (Rule(), holder):
            self.add(widget)
            self._lines.append(widget)

    def _clear(self) -> None:
        while self.body.count():
            item = self.body.takeAt(0)
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self._lines = []


class _Line(QWidget):
    """A glyph, a title over a sentence, and room for the action at the end."""

    def __init__(self, icon: str, tone: Tone, title: str, sentence: str) -> None:
        super().__init__()
        theme = current_theme()
        self.setAccessibleName(f"{title}. {sentence}")
        row = QHBoxLayout(self)
        side = theme.px("space.l") - 1
        row.setContentsMargins(side, round(11 * theme.scale), side, round(10 * theme.scale))
        row.setSpacing(theme.px("space.m"))
        row.addWidget(Glyph(icon, tone), 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(Sentence("", lead=title, step="body", lead_ink="text"))
        words.addWidget(Sentence(sentence))
        row.addLayout(words, 1)

    def add_action(self, action: QWidget) -> None:
        layout = self.layout()
        if isinstance(layout, QHBoxLayout):
            layout.addWidget(action, 0, Qt.AlignmentFlag.AlignTop)

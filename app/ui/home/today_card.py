"""Today: what to look at, each with one action."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal, SignalInstance
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.ui.home.home_text import TodayList
from app.ui.theme import current_theme
from app.ui.widgets.buttons import Kind, button
from app.ui.widgets.card import Card, Rule
from app.ui.widgets.sentence import Sentence
from app.ui.widgets.tag import Glyph, Tone

WIDTH = 412


class TodayCard(Card):
    """A short list, the most pressing first. Choosing an action emits the place of its line."""

    itemChosen = Signal(int)
    owedRequested = Signal()
    importRequested = Signal()

    def __init__(self) -> None:
        super().__init__(self.tr("Today"), flush=True)
        self.body.setSpacing(0)
        self._lines: list[QWidget] = []

    def show_list(self, today: TodayList, *, is_ready: bool = True) -> None:
        """Show what there is to look at; while the ledger is still read nothing can be chosen."""
        self._clear()
        if today.quiet is not None:
            self._append(_Line("check", Tone.GOOD, *today.quiet))
        for at, text in enumerate(today.lines):
            line = _Line(text.icon, text.tone, text.title, text.sentence)
            action = button(text.verb, Kind.LINK, compact=True)
            action.setAccessibleName(f"{text.verb}: {text.title}")
            action.clicked.connect(partial(self._choose, at))
            action.setEnabled(is_ready)
            line.add_action(action)
            self._append(line)
        if today.owed:
            self._append_link(today.owed, self.owedRequested)
        if today.reminder:
            self._append_link(today.reminder, self.importRequested)
        self.body.addStretch(1)

    def _choose(self, at: int, _checked: bool = False) -> None:
        self.itemChosen.emit(at)

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

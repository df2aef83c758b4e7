"""Questions that imports left open: is this row the one that is here, or another?"""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.domain.entries import Entry
from app.domain.ledger import Ledger
from app.domain.twins import Twin, TwinAnswer, open_twins
from app.ui import formats
from app.ui.ledger.words import kind_name, near_day
from app.ui.plurals import many
from app.ui.theme import current_theme
from app.ui.widgets.buttons import Kind, button
from app.ui.widgets.card import Card, Rule
from app.ui.widgets.sentence import Sentence
from app.ui.widgets.tag import Glyph, Tone

MOST = 5


class TwinsCard(Card):
    """The oldest questions, each with its two answers. An answer can be taken back."""

    answered = Signal(object, object)
    """Ids of questions, and the answer."""

    def __init__(self) -> None:
        super().__init__(self.tr("Is it the same?"), flush=True)
        self.body.setSpacing(0)
        self._lines: list[QWidget] = []
        self.texts: list[str] = []
        self.hide()

    def show_questions(self, ledger: Ledger, *, is_read_only: bool) -> None:
        """Show the open questions of the wallets looked at; nothing where there is none."""
        while self._lines:
            line = self._lines.pop()
            self.body.removeWidget(line)
            line.hide()
            line.deleteLater()
        self.texts = []
        records = ledger.records
        waiting = open_twins(records.twins, records.entries, ledger.wallet)
        shown = waiting[:MOST]
        wanted = {id_ for twin in shown for id_ in twin.matches}
        known = {entry.id: entry for entry in records.entries if entry.id in wanted}
        for twin in shown:
            if self._lines:
                self._append(Rule())
            match = next((known[id_] for id_ in twin.matches if id_ in known), None)
            self._append(self._line(twin, match, ledger, is_read_only=is_read_only))
        more = len(waiting) - len(shown)
        if more:
            words = many(more, _tr("{count} more follows."), _tr("{count} more follow."))
            note = Sentence(words)
            side = current_theme().px("space.l") - 1
            note.setContentsMargins(side, 0, side, 0)
            self._append(Rule())
            self._append(note)
        self.setVisible(bool(shown) and not is_read_only)

    def _append(self, widget: QWidget) -> None:
        self.add(widget)
        self._lines.append(widget)

    def _line(
        self, twin: Twin, match: Entry | None, ledger: Ledger, *, is_read_only: bool
    ) -> QWidget:
        theme = current_theme()
        lead = _row_words(twin.entry, ledger)
        rest = _tr("Left out of an import: it may be the one here.")
        if match is not None:
            rest = _tr("Here is: {row}").format(row=_row_words(match, ledger))
        made = QWidget()
        row = QHBoxLayout(made)
        side = theme.px("space.l") - 1
        row.setContentsMargins(side, round(11 * theme.scale), side, round(11 * theme.scale))
        row.setSpacing(theme.px("space.m"))
        row.addWidget(Glyph("twin", Tone.WARN), 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(Sentence("", lead=lead, step="body", lead_ink="text"))
        words.addWidget(Sentence(rest))
        row.addLayout(words, 1)
        for answer, text in (
            (TwinAnswer.SAME, _tr("It is the same")),
            (TwinAnswer.BOTH, _tr("Both are true")),
        ):
            choice = button(text, Kind.DEFAULT, compact=True)
            choice.setEnabled(not is_read_only)
            choice.setAccessibleDescription(lead)
            choice.clicked.connect(partial(self._answer, twin.id, answer))
            row.addWidget(choice, 0, Qt.AlignmentFlag.AlignVCenter)
        self.texts.append(f"{lead} {rest}")
        return made

    def _answer(self, twin: str, answer: TwinAnswer, _checked: bool = False) -> None:
        self.answered.emit([twin], answer)


def _row_words(entry: Entry, ledger: Ledger) -> str:
    """'−12 on 10 Feb, “Newsletter layout”'."""
    name = entry.title or entry.wording or entry.note
    what = formats.title(name) if name else kind_name(entry.kind)
    return _tr("{count} on {day}, “{what}”").format(
        count=formats.signed(entry.connects),
        day=near_day(entry.occurred_on, ledger.as_of),
        what=formats.isolated(what),
    )


def _tr(text: str) -> str:
    return QCoreApplication.translate("importing", text)

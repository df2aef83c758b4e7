"""Quick add: one line, read while it is typed."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from app.domain.problems import LedgerError
from app.domain.purchases import read_note
from app.importing.drafts import EntryDraft
from app.importing.quick_add import quick_add
from app.ui import formats
from app.ui.theme import current_theme
from app.ui.widgets.buttons import Kind, button
from app.ui.widgets.labels import PlainLabel
from app.ui.widgets.sentence import Sentence
from app.ui.workspace_bridge import WorkspaceBridge, sentence_of, sentence_of_problem
from app.words.names import KINDS
from app.workspace.change import Change


class AddDialog(QDialog):
    """A line such as `spent 14+22 on "Title"`; under it what was understood, or what was not."""

    lineGiven = Signal(str)

    def __init__(self, bridge: WorkspaceBridge, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self.setWindowTitle(self.tr("Add an entry"))
        self.setMinimumWidth(round(520 * current_theme().scale))
        theme = current_theme()
        box = QVBoxLayout(self)
        pad = theme.px("space.xl")
        box.setContentsMargins(pad, pad, pad, pad)
        box.setSpacing(theme.px("space.s"))
        label = PlainLabel(self.tr("What happened?"), "lead")
        self.line = QLineEdit()
        self.line.setAccessibleName(label.text())
        self.line.setPlaceholderText('spent 14+22 on "Title"')
        label.setBuddy(self.line)
        self.understood = Sentence(self._hint(), ink="text_3")
        self.understood.setMinimumHeight(2 * theme.line("small"))
        self.add = button(self.tr("Add"), Kind.PRIMARY)
        cancel = button(self.tr("Cancel"))
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(cancel)
        row.addWidget(self.add)
        box.addWidget(label)
        box.addWidget(self.line)
        box.addWidget(self.understood)
        box.addSpacing(theme.px("space.s"))
        box.addLayout(row)
        self.add.setEnabled(False)
        self.add.setDefault(True)
        self.line.textChanged.connect(self._read)
        self.add.clicked.connect(self._give)
        cancel.clicked.connect(self.reject)
        self.line.setFocus(Qt.FocusReason.PopupFocusReason)

    def _hint(self) -> str:
        return self.tr(
            "Also: bought 40 for 6.00 on 2026-03-01, refund 14 on “Title”, award 6, badge 2."
        )

    def _read(self, text: str) -> None:
        self.add.setEnabled(False)
        if not text.strip():
            self.understood.set_text(self._hint())
            return
        try:
            drafts = quick_add(text, on=self._bridge.clock.today())
        except LedgerError as error:
            self.understood.set_text(sentence_of(error))
            return
        self.understood.set_text("; ".join(_in_words(draft) for draft in drafts))
        self.add.setEnabled(True)
        self._bridge.ask(lambda workspace: workspace.warnings_of(text), partial(self._warn, text))

    def _warn(self, text: str, warnings: object) -> None:
        """Say what the rules have against the line, if it still stands; it can be added."""
        if text != self.line.text() or not isinstance(warnings, tuple) or not warnings:
            return
        said = [sentence_of_problem(problem) for problem in warnings]
        self.understood.set_text(" ".join([f"{self.understood.text()}.", *said]))

    def _give(self) -> None:
        text = self.line.text()

        def refused(reason: str) -> None:
            self.understood.set_text(reason)
            self.add.setEnabled(True)

        self.add.setEnabled(False)
        self._bridge.changed.connect(self._written)
        self._bridge.act(lambda workspace: workspace.add(text), refused)

    def _written(self, change: Change) -> None:
        if change.label == "add":
            self.accept()


def _in_words(draft: EntryDraft) -> str:
    parts = [KINDS[draft.kind], formats.signed(draft.connects or 0)]
    if draft.title:
        parts.append(formats.isolated(formats.title(draft.title)))
    if draft.cost_cents is not None:
        parts.append(formats.money(draft.cost_cents))
    if draft.tax_cents:
        tax = QCoreApplication.translate("AddDialog", "tax {money}")
        parts.append(tax.format(money=formats.money(draft.tax_cents)))
    note = read_note(draft.note)
    parts += [formats.isolated(word) for word in (note.paid, note.promo) if word]
    if draft.occurred_on is not None:
        parts.append(formats.full_day(draft.occurred_on))
    return ", ".join(parts)

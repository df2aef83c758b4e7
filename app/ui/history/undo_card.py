"""What taking one batch back would do, said before it is done."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout

from app.ui.history.dependence_words import dependence_lines
from app.ui.history.words import what_words, when_words
from app.ui.plurals import many
from app.ui.theme import current_theme
from app.ui.widgets.buttons import button
from app.ui.widgets.card import Card
from app.ui.widgets.sentence import Sentence
from app.workspace.change import Dependence, PastBatch


class UndoCard(Card):
    """Explains the chosen batch; one button takes it back, with what has to go first."""

    undoRequested = Signal(str, bool)
    redoRequested = Signal()

    def __init__(self) -> None:
        super().__init__(self.tr("Undo"))
        self._batch: PastBatch | None = None
        self._has_later = False
        theme = current_theme()
        self.lead = Sentence(step="body", ink="text")
        self.lines = Sentence()
        self.lines.setMinimumHeight(2 * theme.line("small"))
        self.undo = button(self.tr("Undo this import"), icon="undo")
        self.redo = button(self.tr("Do it again"), icon="redo")
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self.redo)
        foot.addWidget(self.undo)
        self.add(self.lead)
        self.add(self.lines)
        self.body.addLayout(foot)
        self.undo.clicked.connect(self._ask_undo)
        self.redo.clicked.connect(self.redoRequested)

    def show_batch(self, batch: PastBatch, *, can_redo: bool, is_read_only: bool) -> None:
        """Show a batch before it is known what depends on it."""
        self._batch = batch
        self._has_later = False
        said = _tr("{what}, {when}.").format(what=what_words(batch), when=when_words(batch))
        self.lead.set_text("", lead=said)
        self.undo.setVisible(batch.stands)
        self.undo.setText(self.tr("Undo this import"))
        self.undo.setEnabled(False)
        self.redo.setVisible(not batch.stands)
        self.redo.setEnabled(can_redo and not is_read_only)
        if batch.stands:
            self.lines.set_text(self.tr("Looking at what depends on it…"))
        elif can_redo:
            self.lines.set_text(self.tr("It is undone. Doing it again brings every row back."))
        else:
            self.lines.set_text(
                self.tr("It is undone, and other changes came since. Import the page again: rows "
                        "that are here are found.")
            )  # fmt: skip

    def show_dependence(self, found: Dependence, *, is_read_only: bool) -> None:
        """Say what taking it back does; an answer about another batch is dropped."""
        if self._batch is None or found.batch.id != self._batch.id:
            return
        self.lines.set_text(" ".join(dependence_lines(found)))
        later = len(found.blocking)
        self._has_later = bool(later)
        self.undo.setText(self.tr("Undo this import"))
        if later:
            one, other = (
                _tr("Undo it and {count} later change"),
                _tr("Undo it and {count} later changes"),
            )
            self.undo.setText(many(later, one, other))
        self.undo.setEnabled(not is_read_only)
        self.undo.setToolTip(self.tr("This ledger can only be read.") if is_read_only else "")

    def text(self) -> str:
        """All that is said, as it is read out."""
        return f"{self.lead.text()} {self.lines.text()}"

    def _ask_undo(self) -> None:
        if self._batch is not None:
            self.undo.setEnabled(False)
            self.undoRequested.emit(self._batch.id, self._has_later)


def _tr(text: str) -> str:
    return QCoreApplication.translate("history", text)

"""What to write to Upwork's support: the words, and a button that copies them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit

from app.domain.owed import Owed
from app.ui import formats
from app.ui.owed.words import why_words
from app.ui.theme import current_theme
from app.ui.widgets.buttons import Kind, button
from app.ui.widgets.card import Card
from app.ui.widgets.sentence import Sentence
from app.words.support import support_text

LINES = 4


class LetterCard(Card):
    """The message about the chosen things. It is copied, never sent."""

    copied = Signal(str)

    def __init__(self) -> None:
        super().__init__(self.tr("What to write to Upwork"))
        self._text = ""
        theme = current_theme()
        self.why = Sentence(step="body")
        self.words = QPlainTextEdit()
        self.words.setReadOnly(True)
        self.words.setTabChangesFocus(True)
        self.words.setAccessibleName(self.tr("Text for Upwork's support"))
        self.words.setFixedHeight(LINES * theme.line("body") + theme.px("space.l"))
        self.copy = button(self.tr("Copy support text"), Kind.PRIMARY, icon="copy")
        self.copy.clicked.connect(self._copy)
        foot = QHBoxLayout()
        self._note = Sentence(
            self.tr("Paste it into a chat with Upwork's support. Bidbook sends nothing."),
            ink="text_3",
        )
        foot.addWidget(self._note, 1)
        foot.addWidget(self.copy)
        self.add(self.why)
        self.add(self.words)
        self.body.addLayout(foot)

    def show_letter(self, due: Sequence[Owed], as_of: date) -> None:
        """The message about these; nothing can be copied for none."""
        self._text = support_text(due, _tr, formats.day_and_year) if due else ""
        hidden = self.tr("Hidden while money and names are hidden. Copying takes the real words.")
        self.words.setPlainText(hidden if formats.is_masked() and due else self._text)
        self.copy.setEnabled(bool(due))
        self.why.setVisible(len(due) == 1)
        self.why.set_text(why_words(due[0], as_of) if len(due) == 1 else "")

    def text(self) -> str:
        """The message as it is copied."""
        return self._text

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._text)
        self.copied.emit(self.tr("Support text copied"))


def _tr(text: str) -> str:
    return QCoreApplication.translate("support", text)

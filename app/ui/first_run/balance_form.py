"""The balance of today: one number, checked while it is typed."""

from __future__ import annotations

from PySide6.QtCore import QLocale, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from app.ui.theme import current_theme
from app.ui.widgets.buttons import button
from app.ui.widgets.icon_label import IconLabel
from app.ui.widgets.labels import PlainLabel
from app.ui.widgets.sentence import Sentence

MOST = 1_000_000
"""More than any pool ever held; a longer number is a slip."""


def read_balance(text: str) -> int | None:
    """A whole number of Connects from 0 to a million, in the locale's digits; None otherwise."""
    cleaned = text.strip()
    number, is_number = QLocale().toLongLong(cleaned)
    if not is_number:
        number, is_number = QLocale.c().toLongLong(cleaned)
    return number if is_number and 0 <= number <= MOST else None


class BalanceForm(QWidget):
    """A field with its label above and, when the text is no balance, the reason under it."""

    balanceGiven = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        theme = current_theme()
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(round(10 * theme.scale))
        label = PlainLabel(self.tr("Connects shown on Upwork"), "small", "text_3")
        self.field = QLineEdit()
        self.field.setAccessibleName(label.text())
        self.field.setMaxLength(12)
        label.setBuddy(self.field)
        self.start = button(self.tr("Start"))
        self.start.setEnabled(False)
        self.start.setToolTip(self.tr("Type the number first"))
        row = QHBoxLayout()
        row.setSpacing(theme.px("space.s"))
        row.addWidget(self.field, 1)
        row.addWidget(self.start)
        self._note = Sentence(self.tr("Age unknown: one opening lot"), ink="text_3", centered=True)
        self._problem = _Problem()
        box.addWidget(label)
        box.addLayout(row)
        box.addWidget(self._note)
        box.addWidget(self._problem)
        self.field.textChanged.connect(self._check)
        self.field.returnPressed.connect(self._give)
        self.start.clicked.connect(self._give)

    @property
    def problem(self) -> str:
        """What is wrong with the text, or an empty text."""
        return "" if self._problem.isHidden() else self._problem.text()

    def _check(self, text: str) -> None:
        is_balance = read_balance(text) is not None
        is_bad = bool(text.strip()) and not is_balance
        self.start.setEnabled(is_balance)
        self.start.setToolTip("" if is_balance else self.tr("Type the number first"))
        self.field.setProperty("state", "bad" if is_bad else "")
        self.field.style().unpolish(self.field)
        self.field.style().polish(self.field)
        self._problem.say(self.tr("A whole number, 0 or more, such as 118") if is_bad else "")
        self._note.setVisible(not is_bad)

    def _give(self) -> None:
        balance = read_balance(self.field.text())
        if balance is not None:
            self.balanceGiven.emit(balance)


class _Problem(QWidget):
    """What is wrong with a field, in `bad`, with an icon."""

    def __init__(self) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(current_theme().px("space.s"))
        self._words = Sentence(step="small", ink="bad")
        row.addWidget(IconLabel("warning", 14, "bad"))
        row.addWidget(self._words, 1)
        self.hide()

    def text(self) -> str:
        return self._words.text()

    def say(self, text: str) -> None:
        self._words.set_text(text)
        self.setVisible(bool(text))

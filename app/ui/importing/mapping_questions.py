"""Questions about a table, each asked only where its cells leave it open."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QVBoxLayout, QWidget

from app.ui.theme import current_theme
from app.ui.widgets.chip import Chip, spread
from app.ui.widgets.sentence import Sentence


class Question(QWidget):
    """One sentence and its answers. Without an answer none of them is marked."""

    answered = Signal(object)

    def __init__(self, answers: Sequence[tuple[object, str]]) -> None:
        super().__init__()
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(current_theme().px("space.xs"))
        self.words = Sentence(step="body", ink="text")
        self.chips = {value: Chip(text, checkable=True) for value, text in answers}
        self._group = QButtonGroup(self)
        for value, chip in self.chips.items():
            self._group.addButton(chip)
            chip.clicked.connect(partial(self._answer, value))
        box.addWidget(self.words)
        box.addWidget(spread(*self.chips.values()))
        self.hide()

    def ask(self, sentence: str, answer: object | None) -> None:
        """Show the question with its answer so far."""
        self.words.set_text("", lead=sentence)
        self.setAccessibleName(sentence)
        self._group.setExclusive(False)
        for value, chip in self.chips.items():
            chip.setChecked(value == answer)
        self._group.setExclusive(True)
        self.show()

    def _answer(self, value: object, _checked: bool = False) -> None:
        self.answered.emit(value)

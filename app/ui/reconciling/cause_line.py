"""One likely cause: what it would explain, why, and the button that settles it."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.domain.reconcile import Cause
from app.ui import formats
from app.ui.reconciling.words import cause_words, fix_verb
from app.ui.theme import current_theme
from app.ui.widgets.buttons import Kind, button
from app.ui.widgets.labels import PlainLabel
from app.ui.widgets.sentence import Sentence


class CauseLine(QWidget):
    """'+12', the sentence, and the fix where there is one."""

    fixChosen = Signal(object)

    def __init__(self, cause: Cause, difference: int, as_of: date) -> None:
        super().__init__()
        theme = current_theme()
        self._cause = cause
        row = QHBoxLayout(self)
        row.setContentsMargins(0, theme.px("space.s"), 0, theme.px("space.s"))
        row.setSpacing(theme.px("space.m"))
        amount = PlainLabel(formats.signed(cause.connects), "body_strong")
        amount.setFixedWidth(round(44 * theme.scale))
        amount.setAlignment(Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignTop)
        row.addWidget(amount, 0, Qt.AlignmentFlag.AlignTop)
        words = cause_words(cause, difference)
        row.addWidget(Sentence(words, step="body"), 1, Qt.AlignmentFlag.AlignTop)
        self.fix = button("", Kind.DEFAULT, compact=True)
        self.fix.setVisible(cause.fix is not None)
        if cause.fix is not None:
            self.fix.setText(fix_verb(cause.fix, as_of))
            self.fix.setAccessibleDescription(words)
            self.fix.clicked.connect(self._choose)
            row.addWidget(self.fix, 0, Qt.AlignmentFlag.AlignTop)
        self.setAccessibleName(f"{formats.signed(cause.connects)}. {words}")

    def _choose(self) -> None:
        self.fixChosen.emit(self._cause.fix)

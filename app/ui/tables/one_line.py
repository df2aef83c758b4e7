"""Asking for one line over the page: the name of a view, the member of some rows."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from app.ui.jobs.own_lines import leading_side
from app.ui.tables.suggestions import Suggestions, beginning
from app.ui.theme import current_theme
from app.ui.widgets.buttons import Kind, button
from app.ui.widgets.labels import PlainLabel
from app.ui.widgets.overlay import Overlay
from app.ui.widgets.sentence import Sentence

Answer = Callable[[str], str]
"""Takes the line; what it says is wrong with it, or nothing."""


class OneLine(Overlay):
    """Enter gives the line, Esc leaves. A sentence under the field says what is wrong."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window, self.tr("A question"), 420)
        theme = current_theme()
        pad = theme.px("space.xl")
        self.box.setContentsMargins(pad, pad, pad, pad)
        self.box.setSpacing(theme.px("space.m"))
        self.heading = PlainLabel("", "lead")
        self.field = QLineEdit()
        self.fault = Sentence(ink="bad")
        self.give = button("", Kind.PRIMARY)
        cancel = button(self.tr("Cancel"))
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(cancel)
        row.addWidget(self.give)
        for widget in (self.heading, self.field, self.fault):
            self.box.addWidget(widget)
        self.box.addLayout(row)
        self._answer: Answer = _nothing
        self._choices: tuple[str, ...] = ()
        self.suggestions = Suggestions(self.field)
        self.suggestions.taken.connect(self.field.setText)
        self.give.clicked.connect(self._give)
        cancel.clicked.connect(self.close_overlay)
        self.field.returnPressed.connect(self._give)
        self.field.textEdited.connect(self._calm)

    def ask(
        self, heading: str, verb: str, answer: Answer, *, text: str = "",
        choices: Sequence[str] = (),
    ) -> None:  # fmt: skip
        """Open with a text to change; `choices` complete it."""
        self.heading.setText(heading)
        self.setAccessibleName(heading)
        self.field.setAccessibleName(heading)
        self.give.setText(verb)
        self._answer = answer
        self._choices = tuple(choices)
        self.field.setAlignment(leading_side(self.field))
        self.field.setText(text)
        self.field.selectAll()
        self._calm()
        self.open()
        self.field.setFocus(Qt.FocusReason.PopupFocusReason)

    def _give(self) -> None:
        fault = self._answer(self.field.text())
        self.fault.set_text(fault)
        self.fault.setVisible(bool(fault))
        if fault:
            self.place()
        else:
            self.close_overlay()

    def _calm(self, text: str = "") -> None:
        self.fault.hide()
        self.suggestions.offer(beginning(text, self._choices) if text.strip() else ())


def _nothing(_line: str) -> str:
    return ""

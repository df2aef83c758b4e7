"""The form of the dialogs of safety: words, a body, a line for what went wrong, a foot."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog, QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from app.ui.theme import current_theme
from app.ui.widgets.buttons import button
from app.ui.widgets.labels import PlainLabel
from app.ui.widgets.sentence import Sentence

WIDTH = 540
"""px at 100 %."""


class QuietDialog(QDialog):
    """Put content into `body` and buttons into the foot with `add_button`, the primary last."""

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        theme = current_theme()
        pad = theme.px("space.xl")
        self.setMinimumWidth(round(WIDTH * theme.scale))
        outer = QVBoxLayout(self)
        outer.setContentsMargins(pad, pad, pad, pad)
        outer.setSpacing(theme.px("space.m"))
        self.lead = PlainLabel(title, "lead")
        outer.addWidget(self.lead)
        self.body = QVBoxLayout()
        self.body.setSpacing(theme.px("space.s"))
        outer.addLayout(self.body)
        self.wrong = Sentence(ink="bad")
        self.wrong.hide()
        outer.addWidget(self.wrong)
        outer.addStretch(1)
        self._foot = QHBoxLayout()
        self._foot.setSpacing(theme.px("space.s"))
        self._foot.addStretch(1)
        outer.addLayout(self._foot)
        self.close_ = button(self.tr("Cancel"))
        self.close_.clicked.connect(self.reject)
        self._foot.addWidget(self.close_)

    def add_words(self, rest: str, *, lead: str = "") -> Sentence:
        """Append a sentence to the body."""
        made = Sentence(rest, lead=lead, step="body", lead_ink="text")
        self.body.addWidget(made)
        return made

    def add_field(self, name: str, *, is_secret: bool = False) -> QLineEdit:
        """Append a field under its name."""
        label = PlainLabel(name, "small", "text_2")
        field = QLineEdit()
        field.setAccessibleName(name)
        label.setBuddy(field)
        if is_secret:
            field.setEchoMode(QLineEdit.EchoMode.Password)
        self.body.addWidget(label)
        self.body.addWidget(field)
        return field

    def add_button(self, made: QPushButton) -> QPushButton:
        self._foot.addWidget(made)
        return made

    def say_wrong(self, text: str) -> None:
        """Show what went wrong, or take it away."""
        self.wrong.set_text(text)
        self.wrong.setVisible(bool(text))
        self.fit()

    def fit(self) -> None:
        """Be as high as the words need at this width."""
        layout = self.layout()
        if layout is None:
            return
        layout.activate()
        width = max(self.width(), self.minimumWidth())
        self.resize(width, layout.totalHeightForWidth(width))

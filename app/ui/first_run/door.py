"""A door of the first page: an icon, a title, what it does, and the way in at its foot."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QSizePolicy, QVBoxLayout, QWidget

from app.ui.theme import current_theme
from app.ui.widgets.labels import PlainLabel
from app.ui.widgets.sentence import Sentence
from app.ui.widgets.tag import Glyph, Tone


class Door(QFrame):
    """A card of 312 px or more; widgets given to `add_foot` stand at its lower edge."""

    def __init__(self, icon: str, title: str, sentence: str) -> None:
        super().__init__()
        self.setProperty("part", "card")
        self.setAccessibleName(title)
        theme = current_theme()
        pad = round(24 * theme.scale)
        self.setMinimumHeight(312)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        box = QVBoxLayout(self)
        box.setContentsMargins(pad, pad, pad, pad)
        box.setSpacing(round(10 * theme.scale))
        box.addWidget(Glyph(icon, Tone.ACCENT, 36))
        box.addSpacing(round(6 * theme.scale))
        box.addWidget(PlainLabel(title, "lead"))
        box.addWidget(Sentence(sentence, step="body"))
        box.addStretch(1)
        self._foot = QVBoxLayout()
        self._foot.setSpacing(round(10 * theme.scale))
        box.addLayout(self._foot)

    def add_foot(self, widget: QWidget) -> None:
        self._foot.addWidget(widget)

    def add_note(self, text: str) -> None:
        """A centred line in `text_3` under what was added."""
        note = Sentence(text, step="small", ink="text_3", centered=True)
        note.setProperty("note", True)
        self._foot.addWidget(note, 0, Qt.AlignmentFlag.AlignVCenter)

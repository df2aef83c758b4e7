"""One line across a page that needs attention, with at most two actions."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton

from app.ui.theme import current_theme
from app.ui.widgets.buttons import icon_button
from app.ui.widgets.icon_label import IconLabel
from app.ui.widgets.sentence import Sentence
from app.ui.widgets.tag import INKS, Tone


class Banner(QFrame):
    """A weak ground, an icon, a bold lead and the rest; dismissible unless money is at risk."""

    dismissed = Signal()

    def __init__(
        self, lead: str, rest: str = "", *, tone: Tone = Tone.WARN, icon: str = "warning"
    ) -> None:
        super().__init__()
        self.setProperty("part", "banner")
        self.setProperty("tone", "info" if tone is Tone.ACCENT else tone.value)
        theme = current_theme()
        self._row = QHBoxLayout(self)
        pad = round(14 * theme.scale)
        self._row.setContentsMargins(
            pad, theme.px("space.s"), theme.px("space.m"), theme.px("space.s")
        )
        self._row.setSpacing(theme.px("space.m"))
        self._words = Sentence(rest, lead=lead, step="body", ink="text")
        self._row.addWidget(IconLabel(icon, 16, INKS[tone]))
        self._row.addWidget(self._words, 1)
        self.setAccessibleName(self._words.text())

    def add_action(self, action: QPushButton) -> None:
        """Append a button made with `buttons.button(..., compact=True)`."""
        self._row.addWidget(action)

    def make_dismissible(self) -> None:
        """Append the close button, which hides the banner and says so."""
        close = icon_button("close", self.tr("Dismiss"), compact=True)
        close.clicked.connect(self._dismiss)
        self._row.addWidget(close)

    def _dismiss(self) -> None:
        self.hide()
        self.dismissed.emit()

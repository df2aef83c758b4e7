"""The head of a page: title and subtitle at the start, actions at the end, the primary last."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from app.ui.theme import current_theme
from app.ui.widgets.labels import ElidedLabel, PlainLabel


class PageHeader(QWidget):
    """Title 20/600, subtitle in `text_3`, at most three actions in sight."""

    def __init__(self, title: str, subtitle: str = "") -> None:
        super().__init__()
        theme = current_theme()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(theme.px("space.s"))
        self._title = PlainLabel(title, "title")
        self._subtitle = ElidedLabel(subtitle, "body", "text_3")
        self._row.addWidget(self._title)
        self._row.addSpacing(round(6 * theme.scale))
        self._row.addWidget(self._subtitle, 1)
        self.setMinimumHeight(theme.control())

    def set_title(self, title: str) -> None:
        self._title.setText(title)

    def set_subtitle(self, text: str) -> None:
        self._subtitle.setText(text)

    def add_action(self, widget: QWidget) -> None:
        """Append an action; call it last for the primary."""
        self._row.addWidget(widget)

"""The card: the one surface that work lies on. Never a card in a card."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from app.ui.theme import current_theme
from app.ui.widgets.labels import PlainLabel

CORNER = 4
"""px: what fills a flush card to its edges stops short of the round corners below."""


class Card(QFrame):
    """A titled surface. Put content into `body`; `extra` is what stands at the end of the title.

    `flush` leaves out the padding of the body, for tables and lists that reach the edges.
    """

    def __init__(
        self, title: str = "", *, extra: QWidget | None = None, flush: bool = False
    ) -> None:
        super().__init__()
        self.setProperty("part", "card")
        theme = current_theme()
        pad = theme.px("space.l")
        outer = QVBoxLayout(self)
        outer.setContentsMargins(1, 1, 1, 1)
        outer.setSpacing(0)
        self.title = PlainLabel(title, "body_strong")
        self.head = QHBoxLayout()
        self.head.setContentsMargins(pad - 1, pad - 5 if flush else pad - 1, pad - 1, 0)
        self.head.setSpacing(theme.px("space.s"))
        self.head.addWidget(self.title)
        self.head.addStretch(1)
        if extra is not None:
            self.head.addWidget(extra)
        if title or extra is not None:
            outer.addLayout(self.head)
            self.setAccessibleName(title)
        else:
            self.title.setParent(self)
            self.title.hide()
        self.body = QVBoxLayout()
        self.body.setSpacing(theme.px("space.s"))
        top = theme.px("space.m") - 2 if title else pad - 1
        if flush:
            self.body.setContentsMargins(0, 6 if title else 0, 0, CORNER)
        else:
            self.body.setContentsMargins(pad - 1, top, pad - 1, pad - 1)
        outer.addLayout(self.body, 1)

    def add(self, widget: QWidget, stretch: int = 0) -> None:
        """Append a widget to the body."""
        self.body.addWidget(widget, stretch)


class Rule(QFrame):
    """A line of 1 px across, faint like the lines between rows."""

    def __init__(self, *, strong: bool = False) -> None:
        super().__init__()
        self.setProperty("part", "rule")
        if strong:
            self.setProperty("weight", "line")
        self.setFixedHeight(1)


class Upright(QFrame):
    """A line of 1 px down."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("part", "upright")
        self.setFixedWidth(1)

"""Rows of a card: what it is about, what is said of it, and what can be done, line by line."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from app.ui.theme import current_theme
from app.ui.widgets.card import Rule
from app.ui.widgets.labels import PlainLabel
from app.ui.widgets.sentence import Sentence


@dataclass(frozen=True, slots=True)
class Line:
    """A row: a strong lead, the rest of its words, and a widget at its end or none."""

    lead: str
    rest: str
    end: QWidget | None = None


class Rows(QWidget):
    """Replaced as a whole by `show_lines`; where there is none, `empty` is said."""

    def __init__(self, name: str, empty: str = "") -> None:
        super().__init__()
        self.setAccessibleName(name)
        self._empty = empty
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._inner: QWidget = QWidget()
        self._box.addWidget(self._inner)
        self.lines: tuple[Line, ...] = ()

    def texts(self) -> list[str]:
        """Each row as one sentence."""
        return [f"{line.lead} {line.rest}".strip() for line in self.lines]

    def show_lines(self, lines: Sequence[Line]) -> None:
        self.lines = tuple(lines)
        made = self._grid() if lines else self._nothing()
        self._box.replaceWidget(self._inner, made)
        self._inner.hide()
        self._inner.deleteLater()
        self._inner = made
        self.setVisible(bool(lines) or bool(self._empty))

    def _nothing(self) -> QWidget:
        return PlainLabel(self._empty, "small", "text_3")

    def _grid(self) -> QWidget:
        theme = current_theme()
        holder = QWidget()
        grid = QGridLayout(holder)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(theme.px("space.m"))
        grid.setVerticalSpacing(theme.px("space.xs"))
        grid.setColumnStretch(0, 1)
        for place, line in enumerate(self.lines):
            if place:
                grid.addWidget(Rule(), 2 * place - 1, 0, 1, 2)
            grid.addWidget(_words_of(line), 2 * place, 0)
            if line.end is not None:
                side = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
                grid.addWidget(line.end, 2 * place, 1, side)
        return holder


def _words_of(line: Line) -> QWidget:
    """The words, half way up a row that is as high as a small button."""
    holder = QWidget()
    holder.setMinimumHeight(current_theme().control("control_small"))
    box = QVBoxLayout(holder)
    box.setContentsMargins(0, 0, 0, 0)
    box.addStretch(1)
    box.addWidget(Sentence(line.rest, lead=line.lead))
    box.addStretch(1)
    return holder

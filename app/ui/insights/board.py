"""The board: cards in the user's order, two side by side, or one in a narrow window."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from app.ui.theme import current_theme

STACK_BELOW = 1120
"""px of the window at 100 % under which cards stand below one another"""


class Board(QWidget):
    """Shows the cards it is given, hides all others it holds. An odd last one takes a row."""

    def __init__(self) -> None:
        super().__init__()
        self._cards: list[QWidget] = []
        self._columns = 2
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(current_theme().px("space.l"))

    def columns(self) -> int:
        """How many columns there are now."""
        return self._columns

    def append(self, card: QWidget) -> None:
        """One card more, behind the others."""
        self._place(len(self._cards), card)
        self._cards.append(card)

    def arrange(self, cards: Sequence[QWidget]) -> None:
        """These cards, in this order."""
        for card in self._cards:
            self._grid.removeWidget(card)
            if card not in cards:
                card.hide()
        self._cards = list(cards)
        self._lay_out()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def event(self, event: QEvent) -> bool:
        if event.type() in {QEvent.Type.Polish, QEvent.Type.ParentChange}:
            self._fit()
        return super().event(event)

    def _fit(self) -> None:
        is_narrow = self.window().width() < STACK_BELOW * current_theme().scale
        columns = 1 if is_narrow else 2
        if columns != self._columns:
            self._columns = columns
            for card in self._cards:
                self._grid.removeWidget(card)
            self._lay_out()

    def _lay_out(self) -> None:
        for row in range(self._grid.rowCount()):
            self._grid.setRowStretch(row, 0)
        for at, card in enumerate(self._cards):
            self._place(at, card)
            card.show()
        last = len(self._cards) - 1
        if self._columns == 2 and last >= 0 and last % 2 == 0:
            self._grid.removeWidget(self._cards[last])
            self._grid.addWidget(self._cards[last], last // 2, 0, 1, 2)

    def _place(self, at: int, card: QWidget) -> None:
        row, column = divmod(at, self._columns)
        self._grid.addWidget(card, row, column)
        for each in range(2):
            self._grid.setColumnStretch(each, 1 if each < self._columns else 0)
        if card.sizePolicy().verticalPolicy() == QSizePolicy.Policy.Expanding:
            self._grid.setRowStretch(row, 1)

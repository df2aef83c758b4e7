"""Two columns that become one where the page is narrow."""

from __future__ import annotations

from PySide6.QtWidgets import QGridLayout, QWidget

from app.ui.theme import current_theme


class Columns(QWidget):
    """`start` beside `end`, as wide as `shares` say; stacked below `stack_below` px at 100 %."""

    def __init__(
        self, start: QWidget, end: QWidget, *, shares: tuple[int, int], stack_below: int
    ) -> None:
        super().__init__()
        self._parts = (start, end)
        self._shares = shares
        self._stack_below = stack_below
        self._is_stacked: bool | None = None
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(round(14 * current_theme().scale))
        self._arrange(is_stacked=False)

    def fit(self, width: int) -> None:
        """Choose by the room there is. Own resizing is no ground: it follows from the choice."""
        self._arrange(is_stacked=width < self._stack_below * current_theme().scale)

    def _arrange(self, *, is_stacked: bool) -> None:
        if is_stacked == self._is_stacked:
            return
        self._is_stacked = is_stacked
        for at, part in enumerate(self._parts):
            self._grid.addWidget(part, at if is_stacked else 0, 0 if is_stacked else at)
            self._grid.setColumnStretch(at, 0 if is_stacked and at else self._shares[at])

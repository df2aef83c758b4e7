"""Equal cards side by side, in two columns where the window is narrow."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from app.ui.theme import current_theme


class Tiles(QWidget):
    """Widgets of equal width in one row; `narrow_columns` columns where the window is narrow.

    Narrow means below `stack_below` px at 100 %, 1000 unless told otherwise.
    """

    def __init__(
        self,
        widgets: Sequence[QWidget],
        *,
        narrow_columns: int = 2,
        stack_below: float | None = None,
        gap: str = "space.l",
    ) -> None:
        super().__init__()
        self._widgets = tuple(widgets)
        self._narrow_columns = narrow_columns
        self._stack_below = stack_below
        self._columns = 0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(current_theme().px(gap))
        self._arrange(len(self._widgets))

    def columns(self) -> int:
        """How many columns are shown now."""
        return self._columns

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def event(self, event: QEvent) -> bool:
        if event.type() in {QEvent.Type.Polish, QEvent.Type.ParentChange}:
            self._fit()
        return super().event(event)

    def _fit(self) -> None:
        theme = current_theme()
        limit = self._stack_below or theme.metric("size.stack_below")
        is_narrow = self.window().width() < limit * theme.scale
        self._arrange(self._narrow_columns if is_narrow else len(self._widgets))

    def _arrange(self, columns: int) -> None:
        if columns == self._columns:
            return
        for column in range(max(columns, self._columns)):
            self._grid.setColumnStretch(column, 1 if column < columns else 0)
            self._grid.setColumnMinimumWidth(column, 0)
        self._columns = columns
        for at, widget in enumerate(self._widgets):
            self._grid.addWidget(widget, at // columns, at % columns)
        self.updateGeometry()

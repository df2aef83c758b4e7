"""The first rows of a table, with a chooser over each column that says what it holds."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import QComboBox, QFrame, QGridLayout, QScrollArea, QWidget

from app.importing.spreadsheet.mapping import ColumnRole, Mapping
from app.importing.spreadsheet.table import Table
from app.ui import formats
from app.ui.importing.mapping_words import role_name
from app.ui.theme import current_theme
from app.ui.widgets.chooser import Chooser
from app.ui.widgets.labels import ElidedLabel

ROWS = 6
COLUMN = 148
"""px at 100 %: the least width of a column."""
ROLES = (None, *ColumnRole)
LONGEST = 120


class MappingTable(QScrollArea):
    """Tab goes from column to column; the arrows change what it holds."""

    roleChosen = Signal(int, object)

    def __init__(self) -> None:
        super().__init__()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setAutoFillBackground(False)
        self.choosers: list[QComboBox] = []

    def show_table(self, table: Table, mapping: Mapping) -> None:
        """Show a table anew, its choosers on the roles of a mapping."""
        theme = current_theme()
        body = QWidget()
        body.setProperty("part", "ground")
        grid = QGridLayout(body)
        pad = theme.px("space.l") - 1
        grid.setContentsMargins(pad, theme.px("space.s"), pad, theme.px("space.m"))
        grid.setHorizontalSpacing(theme.px("space.m"))
        grid.setVerticalSpacing(theme.px("space.xs"))
        self.choosers = []
        rows = table.rows_under(has_header=mapping.has_header)[:ROWS]
        for column in range(table.width):
            grid.setColumnMinimumWidth(column, round(COLUMN * theme.scale))
            chooser = self._chooser(table, column, mapping.roles[column])
            self.choosers.append(chooser)
            grid.addWidget(chooser, 0, column)
            name = table.name_of(column) if mapping.has_header else _letter(table, column)
            grid.addWidget(ElidedLabel(name, "caption", "text_3", strength=600), 1, column)
            self._cells(grid, column, [row[column] for row in rows])
        self.setWidget(body)
        body.setAutoFillBackground(False)
        bar = self.horizontalScrollBar().sizeHint().height()
        self.setFixedHeight(body.sizeHint().height() + bar)
        self.show_roles(mapping)

    def show_roles(self, mapping: Mapping) -> None:
        """Put the choosers on the roles of a mapping; columns that are left out turn faint."""
        for chooser, role in zip(self.choosers, mapping.roles, strict=True):
            blocked = chooser.blockSignals(True)
            chooser.setCurrentIndex(ROLES.index(role))
            chooser.blockSignals(blocked)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A column that takes the focus comes into sight; the wheel scrolls, it chooses nothing."""
        if isinstance(watched, QComboBox):
            if event.type() == QEvent.Type.FocusIn:
                self.ensureWidgetVisible(watched)
            elif event.type() == QEvent.Type.Wheel and not watched.hasFocus():
                event.ignore()
                return True
        return super().eventFilter(watched, event)

    def _cells(self, grid: QGridLayout, column: int, cells: Sequence[str]) -> None:
        for at in range(ROWS):
            text = cells[at][:LONGEST] if at < len(cells) else ""
            shown = formats.isolated(formats.title(text)) if text else ""
            grid.addWidget(ElidedLabel(shown, "body", "text_2"), 2 + at, column)

    def _chooser(self, table: Table, column: int, role: ColumnRole | None) -> QComboBox:
        made = Chooser()
        for one in ROLES:
            made.addItem(role_name(one))
        made.setCurrentIndex(ROLES.index(role))
        made.setAccessibleName(
            self.tr("What column {name} holds").format(name=formats.isolated(table.name_of(column)))
        )
        made.currentIndexChanged.connect(partial(self._choose, column))
        made.installEventFilter(self)
        return made

    def _choose(self, column: int, index: int) -> None:
        self.roleChosen.emit(column, ROLES[index])


def _letter(table: Table, column: int) -> str:
    """The letter of a column whose table has no names."""
    return table.name_of(column) if not table.has_header else chr(ord("A") + column % 26)

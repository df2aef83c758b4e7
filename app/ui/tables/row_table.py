"""The keys that every long table has."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QMenu

from app.ui.tables.places_model import PlacesModel
from app.ui.tables.row_paint import paint_rows
from app.ui.widgets.table import DataTable

EDGE = 28
"""px at 100 %: the table's first column shares its edge with the page's title."""


class RowTable(DataTable):
    """Dense, many rows selectable. Space toggles the panel, Escape clears the filters."""

    panelToggled = Signal()
    leftWithEscape = Signal()
    editRequested = Signal()
    memberRequested = Signal()
    copyCsvRequested = Signal()
    columnsRequested = Signal()
    mergeRequested = Signal()
    splitRequested = Signal()

    def __init__(self) -> None:
        super().__init__(density="dense", edge=EDGE, multi=True)
        self.is_read_only = False
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setStyleSheet("QScrollBar::handle:disabled { background: transparent; }")
        self.verticalScrollBar().rangeChanged.connect(self._show_handle)
        self.let_arrange()
        self.doubleClicked.connect(self._ask_edit)
        header = self.horizontalHeader()
        header.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        header.customContextMenuRequested.connect(self._open_header_menu)

    def row_menu(self) -> QMenu:
        """What can be done with the selected rows. Override."""
        raise NotImplementedError

    def header_menu(self) -> QMenu:
        """Every column, ticked where it is wanted; then the sheet that arranges them."""
        menu = QMenu(self)
        chosen = self.chosen_columns()
        for column in self.columns:
            action = menu.addAction(column.title.replace("&", "&&"))
            action.setCheckable(True)
            action.setChecked(column.key in chosen)
            action.setEnabled(not column.kept)
            action.toggled.connect(partial(self._toggle_column, column.key))
        menu.addSeparator()
        arrange = menu.addAction(self.tr("Arrange columns…"))
        arrange.triggered.connect(self.columnsRequested)
        usual = menu.addAction(self.tr("Columns as usual"))
        usual.triggered.connect(partial(self.take_columns, None))
        return menu

    def take_columns(self, keys: Sequence[str] | None, _checked: bool = False) -> None:
        """Show these columns from now on, and say so; None for the usual ones."""
        self.choose_columns(keys)
        self.columnsChosen.emit(() if keys is None else self.chosen_columns())

    def paintEvent(self, event: QPaintEvent) -> None:
        model = self.model()
        if isinstance(model, PlacesModel):
            paint_rows(self, model, event.rect())
        else:
            super().paintEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if self.selected_spans():
            menu = self.row_menu()
            menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            menu.popup(event.globalPos())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, is_plain = Qt.Key(event.key()), is_plain_key(event)
        if is_plain and key in {Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.panelToggled.emit()
        elif is_plain and key == Qt.Key.Key_Escape:
            self.leftWithEscape.emit()
        else:
            super().keyPressEvent(event)

    def add_edits(self, menu: QMenu) -> None:
        """Typing into the current cell, and naming the member of all selected rows."""
        edit = menu.addAction(self.tr("Edit the cell") + "\tF2")
        edit.setEnabled(not self.is_read_only)
        edit.triggered.connect(self.editRequested)
        member = menu.addAction(self.tr("Set the member…") + "\tA")
        member.setEnabled(not self.is_read_only)
        member.triggered.connect(self.memberRequested)
        menu.addSeparator()

    def add_copies(self, menu: QMenu) -> None:
        """Copying the selected rows, as they read and as a file has them."""
        menu.addSeparator()
        copy = menu.addAction(self.tr("Copy") + "\tCtrl+C")
        copy.triggered.connect(self.copy_selection)
        csv = menu.addAction(self.tr("Copy as CSV") + "\tCtrl+Shift+C")
        csv.triggered.connect(self.copyCsvRequested)

    def add_ties(self, menu: QMenu) -> None:
        """Tying rows to one job and taking them apart."""
        tie = menu.addAction(self.tr("These belong to one job"))
        spans = self.selected_spans()
        tie.setEnabled(len(spans) > 1 or any(last > first for first, last in spans))
        tie.triggered.connect(self.mergeRequested)
        menu.addAction(self.tr("Take out of its job")).triggered.connect(self.splitRequested)

    def _ask_edit(self, _index: object) -> None:
        self.editRequested.emit()

    def _open_header_menu(self, at: QPoint) -> None:
        menu = self.header_menu()
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(self.horizontalHeader().mapToGlobal(at))

    def _toggle_column(self, key: str, is_wanted: bool) -> None:
        chosen = self.chosen_columns()
        order = [column.key for column in self.columns]
        left = [one for one in chosen if one != key]
        if is_wanted:
            behind = [at for at, one in enumerate(left) if order.index(one) < order.index(key)]
            left.insert(behind[-1] + 1 if behind else 0, key)
        self.take_columns(left)

    def _show_handle(self, least: int, most: int) -> None:
        """The bar keeps its room, so that figures stay under their heads; its handle may go."""
        self.verticalScrollBar().setEnabled(most > least)


def is_plain_key(event: QKeyEvent) -> bool:
    """Whether no other key is held down."""
    plain = {Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier}
    return event.modifiers() in plain

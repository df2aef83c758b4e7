"""The styled table: rows of records, one delegate, a quiet header, lines in `grid`."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from PySide6.QtCore import (
    QAbstractItemModel,
    QAbstractTableModel,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QFrame,
    QHeaderView,
    QSizePolicy,
    QTableView,
)

from app.reporting.entry_lines import guarded
from app.ui.theme import appearance, current_theme
from app.ui.widgets.cells import Cell, TextCell
from app.ui.widgets.labels import plain_tooltip
from app.ui.widgets.table_paint import CELL_ROLE, CellDelegate, QuietHeader

Row = TypeVar("Row")
Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class Column(Generic[Row]):
    """One column over rows of any record type.

    `cell` says what is painted. `width` is in px at 100 %; 0 takes what is left. Columns with a
    `priority` above 0 are hidden, the highest first, where the table is too narrow. Figures are
    `at_end`. A column with a `sort_key` sorts on a click of its header. One that is not `usual` is
    there to be chosen; one that is `kept` cannot be put away. `plain` is the value for a file, and
    `edits` names the field that typing into a cell changes. The
    title of one that `is_untitled` is for the list of columns alone.
    """

    key: str
    title: str
    cell: Callable[[Row], Cell]
    width: int = 0
    at_end: bool = False
    priority: int = 0
    sort_key: Callable[[Row], Any] | None = None
    tooltip: Callable[[Row], str] | None = None
    plain: Callable[[Row], str | int] | None = None
    usual: bool = True
    kept: bool = False
    edits: str = ""
    is_untitled: bool = False


class RowsModel(QAbstractTableModel, Generic[Row]):
    """A read-only model of records. Sorting is stable and keeps the rows given."""

    def __init__(self, columns: Sequence[Column[Row]], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.columns = tuple(columns)
        self._rows: list[Row] = []

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Replace all rows."""
        self.beginResetModel()
        self._rows = list(rows)
        self.endResetModel()

    def row_at(self, row: int) -> Row:
        """The record of a row. Raises IndexError beyond the end."""
        return self._rows[row]

    def rows(self) -> Sequence[Row]:
        """All records in the order shown."""
        return tuple(self._rows)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return 0 if parent.isValid() else len(self.columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or index.row() >= len(self._rows):
            return None
        column, row = self.columns[index.column()], self._rows[index.row()]
        if role == CELL_ROLE:
            return self.cell_at(index)
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return column.cell(row).text
        if role == Qt.ItemDataRole.ToolTipRole and column.tooltip is not None:
            return plain_tooltip(column.tooltip(row))
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _alignment(at_end=column.at_end)
        return None

    def cell_at(self, index: Index) -> Cell | None:
        """What CELL_ROLE holds, for the delegate. Override `data` as well where that differs."""
        if index.row() >= len(self._rows):
            return None
        return self.columns[index.column()].cell(self._rows[index.row()])

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        if orientation != Qt.Orientation.Horizontal or not 0 <= section < len(self.columns):
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            column = self.columns[section]
            return "" if column.is_untitled else column.title
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _alignment(at_end=self.columns[section].at_end)
        return None

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        if not 0 <= column < len(self.columns):
            return
        key = self.columns[column].sort_key
        if key is None:
            return
        self.layoutAboutToBeChanged.emit()
        before = self.persistentIndexList()
        kept = [(self._rows[index.row()], index.column()) for index in before]
        self._rows.sort(key=key, reverse=order == Qt.SortOrder.DescendingOrder)
        places = {id(row): at for at, row in enumerate(self._rows)}
        after = [self.index(places[id(row)], at) for row, at in kept]
        self.changePersistentIndexList(before, after)
        self.layoutChanged.emit()


class DataTable(QTableView):
    """A table without a frame of its own; put it into a flush `Card` or onto a page.

    `density` is `dense` (28 px), `default` (34) or `roomy` (38); `edge` is the padding in px of
    the first and the last column: 15 inside a card, whose edge is the sixteenth, 28 on a page.
    """

    rowActivated = Signal(int)
    rowSelected = Signal(int)
    columnsChosen = Signal(object)
    """The keys of the columns that the user wants, in order."""

    def __init__(self, *, density: str = "default", edge: int = 15, multi: bool = False) -> None:
        super().__init__()
        self._density = density
        self.edge = edge
        self._columns: tuple[Column[Any], ...] = ()
        self._chosen: tuple[str, ...] | None = None
        self._is_laying_out = False
        self.edges: tuple[int, int] | None = None
        """The first and the last column in sight."""
        self.hugs_rows = False
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setMouseTracking(True)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        mode = QAbstractItemView.SelectionMode
        self.setSelectionMode(mode.ExtendedSelection if multi else mode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setHorizontalHeader(QuietHeader(self))
        self.setItemDelegate(CellDelegate(self))
        self.activated.connect(self._emit_activated)
        appearance().themeChanged.connect(self._resize_rows)
        self._resize_rows()

    def setModel(self, model: QAbstractItemModel | None) -> None:
        """Show a model; a `RowsModel` also brings its columns, widths and sorting."""
        super().setModel(model)
        self.edges = None
        if isinstance(model, RowsModel):
            self._columns = model.columns
        header = self.horizontalHeader()
        header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        self.setSortingEnabled(any(column.sort_key for column in self._columns))
        if self.selectionModel() is not None:
            self.selectionModel().currentRowChanged.connect(self._emit_selected)
        if model is not None:
            model.modelReset.connect(self.updateGeometry)
        self._lay_out_columns()

    def hug_rows(self) -> None:
        """Be as high as the rows, without a scroll bar: for short tables inside a page."""
        self.hugs_rows = True
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> Any:
        hint = super().sizeHint()
        if self.hugs_rows and self.model() is not None:
            rows = self.model().rowCount()
            height = rows * self.verticalHeader().defaultSectionSize()
            hint.setHeight(self.horizontalHeader().sizeHint().height() + height)
        return hint

    def minimumSizeHint(self) -> Any:
        return self.sizeHint() if self.hugs_rows else super().minimumSizeHint()

    def select_row(self, row: int) -> None:
        """Make a row current and select it alone; `selectRow` fails before a first layout."""
        flag = QItemSelectionModel.SelectionFlag
        index = self.model().index(row, 0)
        self.selectionModel().setCurrentIndex(index, flag.ClearAndSelect | flag.Rows)
        self.scrollTo(index)

    def selected_spans(self) -> list[tuple[int, int]]:
        """The selected rows as spans of first and last, in order; quick for a million of them."""
        selection: QItemSelectionModel | None = self.selectionModel()
        if selection is None:  # before the table has rows to show
            return []
        found: list[tuple[int, int]] = []
        chosen = selection.selection()
        ranges = [chosen.at(at) for at in range(chosen.size())]
        for first, last in sorted((one.top(), one.bottom()) for one in ranges):
            if found and first <= found[-1][1] + 1:
                found[-1] = (found[-1][0], max(found[-1][1], last))
            else:
                found.append((first, last))
        return found

    def selected_rows(self) -> list[int]:
        """The selected rows, in order."""
        return [row for first, last in self.selected_spans() for row in range(first, last + 1)]

    def select_rows(self, rows: Sequence[int], current: int | None = None) -> None:
        """Select some rows, in order, and no others; the first one is current if none is named."""
        flag = QItemSelectionModel.SelectionFlag
        model, chosen = self.model(), QItemSelection()
        for first, last in _spans(rows):
            chosen.select(model.index(first, 0), model.index(last, model.columnCount() - 1))
        at = rows[0] if current is None else current
        selection = self.selectionModel()
        selection.setCurrentIndex(model.index(at, 0), flag.NoUpdate)
        selection.select(chosen, flag.ClearAndSelect)

    # -- columns

    @property
    def columns(self) -> tuple[Column[Any], ...]:
        """All columns that there are."""
        return self._columns

    def chosen_columns(self) -> tuple[str, ...]:
        """The keys of the columns that the user wants, in order; some may have no room."""
        known = [column.key for column in self._columns]
        if self._chosen is None:
            return tuple(column.key for column in self._columns if column.usual)
        wanted = [key for key in self._chosen if key in known]
        kept = [c.key for c in self._columns if c.kept and c.key not in wanted]
        return (*kept, *wanted)

    def choose_columns(self, keys: Sequence[str] | None) -> None:
        """Show these columns in this order where there is room; None for the usual ones."""
        self._chosen = None if keys is None else tuple(keys)
        self._lay_out_columns()

    def shown_columns(self) -> list[int]:
        """The columns in sight, in the order seen."""
        header = self.horizontalHeader()
        order = [header.logicalIndex(at) for at in range(header.count())]
        return [at for at in order if not self.isColumnHidden(at)]

    def let_arrange(self) -> None:
        """Let columns be dragged by their heads."""
        header = self.horizontalHeader()
        header.setSectionsMovable(True)
        header.setFirstSectionMovable(True)
        header.sectionMoved.connect(self._take_move)

    def _take_move(self, *_places: int) -> None:
        """A head was dragged: those in sight in their new order, those without room behind."""
        if self._is_laying_out:
            return
        seen = [self._columns[at].key for at in self.shown_columns()]
        rest = [key for key in self.chosen_columns() if key not in seen]
        self._chosen = (*seen, *rest)
        self.columnsChosen.emit(self._chosen)
        self._lay_out_columns()

    # -- copying

    def selection_as_text(self) -> str:
        """The selected rows as tab-separated lines of the columns shown."""
        return lines_as_text(self.model(), self.selected_rows(), self.shown_columns())

    def copy_selection(self) -> None:
        """Put the selected rows on the clipboard, as they read."""
        QApplication.clipboard().setText(self.selection_as_text())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy) and self.model() is not None:
            self.copy_selection()
            return
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay_out_columns()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        model = self.model()
        if model is not None and not self.currentIndex().isValid() and model.rowCount():
            self.selectionModel().setCurrentIndex(
                model.index(0, 0), self.selectionModel().SelectionFlag.NoUpdate
            )

    def _resize_rows(self) -> None:
        self.verticalHeader().setMinimumSectionSize(8)
        self.verticalHeader().setDefaultSectionSize(current_theme().row(self._density))
        self._lay_out_columns()
        self.updateGeometry()

    def _lay_out_columns(self) -> None:
        if not self._columns:
            return
        places = {column.key: at for at, column in enumerate(self._columns)}
        order = [places[key] for key in self.chosen_columns()]
        wanted = [self._columns[at] for at in order]
        room = self.viewport().width()
        shown = [order[at] for at in fitting_columns(wanted, room, self._px)]
        stretched = [at for at in shown if not self._columns[at].width]
        fixed = sum(self._column_px(at) for at in shown if at not in stretched)
        share = max(0, room - fixed) // max(1, len(stretched))
        self.edges = (shown[0], shown[-1]) if shown else None
        for at in range(len(self._columns)):
            self.setColumnHidden(at, at not in shown)
            self.setColumnWidth(at, share if at in stretched else self._column_px(at))
        self._put_in_order(order)

    def _put_in_order(self, order: Sequence[int]) -> None:
        header = self.horizontalHeader()
        self._is_laying_out = True
        try:
            rest = [at for at in range(len(self._columns)) if at not in order]
            for place, at in enumerate((*order, *rest)):
                if header.visualIndex(at) != place:
                    header.moveSection(header.visualIndex(at), place)
        finally:
            self._is_laying_out = False

    def _column_px(self, at: int) -> int:
        return self._px(self._columns[at].width)

    def _px(self, width: int) -> int:
        return round(width * current_theme().scale)

    def _emit_activated(self, index: QModelIndex) -> None:
        self.rowActivated.emit(index.row())

    def _emit_selected(self, current: QModelIndex, _before: QModelIndex) -> None:
        if current.isValid():
            self.rowSelected.emit(current.row())


LEAST_STRETCHED = 140
"""px at 100 % that a column without a width of its own keeps before others are hidden."""


def fitting_columns(
    columns: Sequence[Column[Any]], room: int, px: Callable[[int], int]
) -> list[int]:
    """The columns that fit into `room` px: the highest priorities go first, 0 always stays."""
    shown = list(range(len(columns)))

    def needed() -> int:
        return sum(px(columns[at].width or LEAST_STRETCHED) for at in shown)

    while needed() > room:
        last = max(shown, key=lambda at: columns[at].priority)
        if columns[last].priority == 0:
            break
        shown.remove(last)
    return shown


def lines_as_text(model: QAbstractItemModel, rows: Sequence[int], columns: Sequence[int]) -> str:
    """Rows as tab-separated lines. Titles and names that a spreadsheet would calculate get an
    apostrophe, and no cell breaks its line."""
    return "\n".join("\t".join(_shown(model.index(row, at)) for at in columns) for row in rows)


def _shown(index: QModelIndex) -> str:
    cell = index.data(CELL_ROLE)
    text = " ".join(str(index.data() or "").split("\n")).replace("\t", " ")
    is_foreign = isinstance(cell, TextCell) and cell.is_foreign
    return guarded(text) if is_foreign and text else text


def _spans(rows: Sequence[int]) -> list[tuple[int, int]]:
    """Rows in order as spans of first and last."""
    found: list[tuple[int, int]] = []
    for row in rows:
        if found and row == found[-1][1] + 1:
            found[-1] = (found[-1][0], row)
        else:
            found.append((row, row))
    return found


def _alignment(*, at_end: bool) -> Qt.AlignmentFlag:
    side = Qt.AlignmentFlag.AlignTrailing if at_end else Qt.AlignmentFlag.AlignLeading
    return side | Qt.AlignmentFlag.AlignVCenter

"""What can be done on the page of a long table: views, columns, typing into cells, copying."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from functools import partial

from PySide6.QtCore import QMimeData, QModelIndex
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFrame

from app.domain.filters.fields import FieldSet
from app.domain.filters.reading import read_filter
from app.domain.filters.terms import Days, Query, Recent, Term
from app.domain.filters.writing import filter_text
from app.domain.table_views import SavedView
from app.ui import formats
from app.ui.tables.arrangement import DIRECT, Order
from app.ui.tables.cell_editor import CellEditor
from app.ui.tables.chip_bar import LENGTHS, ChipBar
from app.ui.tables.columns_sheet import ColumnsSheet
from app.ui.tables.copying import csv_lines
from app.ui.tables.one_line import OneLine
from app.ui.tables.page_views import PageViews, order_of
from app.ui.tables.places_model import Places
from app.ui.tables.row_table import RowTable
from app.ui.tables.table_page import TablePage
from app.ui.workspace_bridge import WorkspaceBridge
from app.workspace.preferences import TableChoice


class WorkingPage(TablePage):
    """Override `query`, and what says which cells can be typed into and what becomes of it."""

    key = ""
    """The name of the table in preferences and views."""

    def __init__(
        self, bridge: WorkspaceBridge, table: RowTable, filters: ChipBar, panel: QFrame,
        fields: FieldSet,
    ) -> None:  # fmt: skip
        super().__init__(bridge, table, filters, panel, fields)
        self.editor = CellEditor(table)
        self.views = PageViews(self.key, self, filters.views, bridge)
        self._sheet: ColumnsSheet | None = None
        self._one_line: OneLine | None = None
        self._choice = TableChoice(table=self.key)
        table.columnsChosen.connect(self._columns_chosen)
        table.columnsRequested.connect(self.arrange_columns)
        table.copyCsvRequested.connect(self.copy_csv)
        table.editRequested.connect(self.edit_current)
        table.memberRequested.connect(self.ask_member)

    # -- what a subclass says

    def query(self) -> Query | None:
        """The filter in force as terms; None where it cannot be written so."""
        raise NotImplementedError

    def cell_text(self, place: int, field: str) -> str:
        """What stands in a field, to be changed."""
        raise NotImplementedError

    def cell_choices(self, field: str) -> Sequence[str]:
        """What completes the text of a field."""
        raise NotImplementedError

    def cell_refusal(self, place: int, field: str) -> str:
        """Why a field cannot be typed into; empty where it can."""
        raise NotImplementedError

    def keep_cell(self, place: int, field: str, text: str) -> str:
        """Write a text into a field; what is wrong with it, or nothing where it is written."""
        raise NotImplementedError

    def keep_member(self, member: str, places: Places) -> str:
        """Name the member of some rows; what is wrong with it, or nothing."""
        raise NotImplementedError

    def members(self) -> Sequence[str]:
        """The members that are known."""
        raise NotImplementedError

    # -- views

    def take_settings(self, settings: Mapping[str, str], *, can_write: bool) -> None:
        """Learn the views of the ledger, and begin with the one that it opens with."""
        self.table.is_read_only = not can_write
        default = self.views.take(settings, can_write=can_write)
        if default is not None and self._wanted.is_open:
            self.take_view(default)
        self.views.show()

    def views_follow(self) -> None:
        self.views.show()

    def line(self) -> str | None:
        query = self._lasting_query()
        return None if query is None else filter_text(query, self._fields)

    def is_in_force(self, line: str) -> bool:
        query = self._lasting_query()
        return query is not None and set(query) == set(read_filter(line, self._fields).query)

    def _lasting_query(self) -> Query | None:
        """The filter in force; the last 90 days are those of the day on which a view is chosen."""
        query, today = self.query(), self._bridge.clock.today()
        return None if query is None else tuple(_lasting(term, today) for term in query)

    def take_view(self, view: SavedView | None) -> None:
        self._order = order_of(view, self.usual_order)
        self._mark_order()
        self._wanted = self.filters.opened()
        query = read_filter(view.line, self._fields).query if view else ()
        self.set_filter(self.with_query(query))

    def one_line(self) -> OneLine:
        if self._one_line is None:
            self._one_line = OneLine(self.window())
        return self._one_line

    # -- columns and order

    def arrange(self, choice: TableChoice) -> None:
        """Take the columns and the order of last time."""
        self._choice = choice
        self.table.choose_columns(choice.columns or None)
        self._order = Order(choice.sort, choice.is_descending) if choice.sort else self.usual_order
        self._mark_order()

    def arrange_columns(self) -> None:
        """The sheet of columns."""
        if self._sheet is None:
            self._sheet = ColumnsSheet(self.window())
        self._sheet.open_for(self.table, self.table.take_columns)

    def sort_by_current(self) -> None:
        """Sort by the column of the current cell; again, and the other way round."""
        at = self.table.currentIndex().column()
        if self._model is None or at < 0 or self._model.columns[at].sort_key is None:
            return
        key = self._model.columns[at].key
        is_again = self._order.key == key
        self.set_order(Order(key, not self._order.is_descending if is_again else False))
        self._remember()

    def _columns_chosen(self, _keys: object) -> None:
        self._remember()

    def _sort_asked(self, column: int, order: object) -> None:
        super()._sort_asked(column, order)
        self._remember()

    def _remember(self) -> None:
        """Say what is to be remembered of columns and order, where that is new."""
        usual = tuple(column.key for column in self.table.columns if column.usual)
        chosen = self.table.chosen_columns()
        is_usual = self._order == self.usual_order
        choice = TableChoice(
            table=self.key,
            columns=() if chosen == usual else chosen,
            sort="" if is_usual else self._order.key,
            is_descending=not is_usual and self._order.is_descending,
        )
        if choice != self._choice:
            self._choice = choice
            self.arrangementChanged.emit(choice)

    # -- cells

    def edit_current(self) -> None:
        """Type into the current cell, or say at it why not."""
        index, model = self.table.currentIndex(), self._model
        if model is None or not index.isValid():
            return
        shown = self._in_sight(index)
        field, place = model.columns[shown.column()].edits, int(model.places[shown.row()])
        refusal = self.cell_refusal(place, field)
        if refusal:
            self.editor.say(shown, refusal)
            return
        keep = partial(self.keep_cell, place, field)
        self.editor.open_at(shown, self.cell_text(place, field), keep, self.cell_choices(field))

    def _in_sight(self, index: QModelIndex) -> QModelIndex:
        """The cell itself, or where its column is put away the first one that can be changed."""
        model = index.model()
        seen = self.table.shown_columns()
        if index.column() in seen:
            return index
        columns = self.table.columns
        at = next((at for at in seen if columns[at].edits), seen[0] if seen else 0)
        found: QModelIndex = model.index(index.row(), at)
        return found

    def ask_member(self) -> None:
        """Ask for the member of all selected rows."""
        places = self.selected_places()
        if not len(places) or self.table.is_read_only:
            return
        heading = self.tr("The member of this row")
        if len(places) > 1:
            heading = self.tr("The member of {count} rows").format(
                count=formats.connects(len(places))
            )
        self.one_line().ask(
            heading, self.tr("Set"), partial(self._keep_member, places), choices=self.members()
        )

    def _keep_member(self, places: Places, member: str) -> str:
        return self.keep_member(member, places)

    # -- copying

    def copy_csv(self) -> None:
        """Copy the selected rows as a CSV file has them, with a header; text beside it."""
        model, rows = self._model, self.table.selected_rows()
        if model is None or not rows:
            return
        columns = self.table.shown_columns()
        work = partial(csv_lines, model.columns, model.places, rows, columns)
        if len(rows) <= DIRECT:
            self._put_on_clipboard(work())
        else:
            self._bridge.compute(work, self._put_on_clipboard)

    def _put_on_clipboard(self, text: str) -> None:
        carried = QMimeData()
        carried.setText(text)
        carried.setData("text/csv", text.encode())
        QGuiApplication.clipboard().setMimeData(carried)

    # -- keys

    def offer_keys(self) -> None:
        """Declare the keys of the table; a subclass calls it once it is built."""
        offers: tuple[tuple[str, str, str, Callable[[], object]], ...] = (
            ("edit_cell", self.tr("Edit the cell"), "F2", self.edit_current),
            ("set_member", self.tr("Set the member of the selected rows"), "A", self.ask_member),
            ("copy_csv", self.tr("Copy the selected rows as CSV"), "Ctrl+Shift+C", self.copy_csv),
            ("columns", self.tr("Choose and order the columns"), "Ctrl+Shift+L",
             self.arrange_columns),
            ("sort", self.tr("Sort by the current column"), "Ctrl+Shift+O", self.sort_by_current),
            ("save_view", self.tr("Save this view"), "Ctrl+Shift+S", self.views.ask_to_save),
        )  # fmt: skip
        for id_, words, keys, run in offers:
            self.offer_key(f"{self.key}_{id_}", words, keys, run)


def _lasting(term: Term, today: date) -> Term:
    """A span up to now as so many days, if the chips offer it by its length."""
    if isinstance(term, Days) and term.since and term.until is None:
        count = (today - term.since).days + 1
        if count in LENGTHS:
            return Recent(term.field, count, term.is_not)
    return term

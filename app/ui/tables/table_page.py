"""The page around a long table: search, chips, views, the table, the panel, the empty states.

A subclass says what its rows are, what its filter is and what its panel shows. Everything that is
long is asked beside the window; a newer question drops the answer to an older one.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from typing import Any

import numpy as np
from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QFrame, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from app.domain.filters.fields import FieldSet
from app.domain.filters.reading import read_filter
from app.domain.filters.terms import Query, Word
from app.ui.actions.action import ActionSpec
from app.ui.page import Page
from app.ui.tables.arrangement import DIRECT, Order, Shown, arranged
from app.ui.tables.chip_bar import ChipBar
from app.ui.tables.filter_field import FilterField
from app.ui.tables.places_model import Places, PlacesModel
from app.ui.tables.row_table import RowTable
from app.ui.tables.sums import SelectionSum, in_words
from app.ui.theme import current_theme
from app.ui.widgets.empty_state import EmptyState, Step
from app.ui.widgets.sentence import Sentence
from app.ui.workspace_bridge import WorkspaceBridge, sentence_of_problem

DEBOUNCE = 180
"""ms of quiet in the search field before the table follows."""
MOST_KEPT = 2_000
"""Selected rows that stay selected when the ledger changes; of more the first one does."""


class TablePage(Page):
    """Override what raises NotImplementedError; `wanted` is the filter in force."""

    arrangementChanged = Signal(object)
    """A `TableChoice`: what is to be remembered of columns and order."""
    usual_order = Order("date", is_descending=True)

    def __init__(
        self, bridge: WorkspaceBridge, table: RowTable, filters: ChipBar, panel: QFrame,
        fields: FieldSet,
    ) -> None:  # fmt: skip
        super().__init__("", edge_to_edge=True)
        self._bridge = bridge
        self._fields = fields
        self._wanted: Any = filters.opened()
        self._shown: Shown | None = None
        self._model: PlacesModel | None = None
        self._order = self.usual_order
        self._asked = 0
        self._answered = 0
        self._panel_choice: bool | None = None
        self._empty: QWidget | None = None
        self.search = FilterField(self.tr("Search and filter"), fields)
        self.fault = Sentence(ink="warn")
        self.fault.hide()
        self.table, self.filters, self.panel = table, filters, panel
        self._debounce = QTimer(self)
        self._debounce.setSingleShot(True)
        self._debounce.setInterval(DEBOUNCE)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.table)

    # -- what a subclass says

    def make_model(self, shown: Shown) -> PlacesModel:
        """A model of the columns of these rows."""
        raise NotImplementedError

    def with_query(self, query: Query) -> Any:
        """The filter in force with typed terms in its chips, and what is left as its text."""
        raise NotImplementedError

    def show_place(self, place: int, selected: Places) -> None:
        """Explain the current row in the panel."""
        raise NotImplementedError

    def show_nothing(self) -> None:
        """Nothing is selected."""
        raise NotImplementedError

    def nothing_yet(self) -> EmptyState:
        """There are no rows at all."""
        raise NotImplementedError

    def filtered_away(self, values: list[str], others: list[Step]) -> EmptyState:
        """Filters hide every row; `values` say which, `others` keep some of them."""
        raise NotImplementedError

    def could_not_load(self, sentence: str, again: Step, details: Step) -> EmptyState:
        """The rows could not be read."""
        raise NotImplementedError

    def rows_arranged(self, shown: Shown, found: Places) -> None:
        """Other rows are in sight; the parts around the table follow. Override."""

    def views_follow(self) -> None:
        """The filter or the order is another one; saved views follow. Override."""

    # -- the filter

    @property
    def wanted(self) -> Any:
        """The filter in force."""
        return self._wanted

    def keepsake(self) -> object:
        """The filter, where it holds anything back."""
        return self._wanted if self._wanted != type(self._wanted)() else None

    def set_filter(self, wanted: Any) -> None:
        """Show what a filter lets through."""
        self._wanted = wanted
        self._debounce.stop()
        if self.search.text() != wanted.text:
            self.search.setText(wanted.text)
            self._debounce.stop()
        self.arrange_again()

    def clear_filters(self) -> None:
        """Hold nothing back."""
        self.set_filter(self.filters.opened())

    def settle(self) -> None:
        """Make chips of the typed terms; the words stay in the field."""
        self._debounce.stop()
        self._wanted = replace(self._wanted, text="")
        query = read_filter(self.search.text(), self._fields)
        words = [term for term in query.query if isinstance(term, Word)]
        if query.faults or len(words) == len(query.query):
            self._wanted = replace(self._wanted, text=self.search.text())
            self.set_filter(self._wanted)
            return
        self.set_filter(self.with_query(query.query))

    # -- the rows

    @property
    def shown(self) -> Shown | None:
        """What the table shows; None before the first ledger."""
        return self._shown

    @property
    def order(self) -> Order:
        """The order in force."""
        return self._order

    def load(self, make: Callable[[], Shown], count: int) -> None:
        """Show other rows, `count` of them; many are made beside the window."""
        self._asked += 1
        if count <= DIRECT:
            self._take(self._asked, make())
        else:
            self._bridge.compute(partial(_made, make), partial(self._take, self._asked))

    def arrange_again(self, kept: Places | None = None) -> None:
        """Filter and sort anew, keeping what is selected."""
        shown = self._shown
        if shown is None:
            return
        self._asked += 1
        held = self.selected_places() if kept is None else kept
        work = partial(arranged, shown, self._wanted, self._order, self.usual_order)
        if len(shown) <= DIRECT:
            self._show_places(self._asked, held, work())
        else:
            self._bridge.compute(work, partial(self._show_places, self._asked, held))

    def set_order(self, order: Order) -> None:
        """Sort by a column."""
        self._order = order
        self._mark_order()
        self.arrange_again()

    def selected_places(self, most: int | None = None) -> Places:
        """The places of the selected rows, in the order shown; at most so many."""
        if self._model is None:
            return np.zeros(0, np.int32)
        places = self._model.places
        spans = [places[a : b + 1] for a, b in self.table.selected_spans()]
        found: Places = np.concatenate(spans) if spans else np.zeros(0, np.int32)
        return found[:most]

    # -- the panel

    def show_panel(self, *, is_shown: bool) -> None:
        """Show or hide the panel and keep to it."""
        had_focus = self.panel.isAncestorOf(QApplication.focusWidget() or self)
        self._panel_choice = is_shown
        self.panel.setVisible(is_shown)
        if not is_shown and had_focus:
            self.table.setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._panel_choice is None:
            is_wide = self.window().width() >= current_theme().px("size.stack_below")
            is_anything = self._shown is None or len(self._shown) > 0
            self.panel.setVisible(is_wide and is_anything)

    # -- building

    def build(self, head: QWidget, between: Sequence[QWidget], panel_width: int) -> None:
        """Lay out the page and connect its parts; a subclass calls it once."""
        work = QWidget()
        box = QVBoxLayout(work)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        for part in (head, *between):
            box.addWidget(part)
        box.addWidget(self._stack, 1)
        splitter = QSplitter(Qt.Orientation.Horizontal)
        splitter.setHandleWidth(1)
        splitter.setChildrenCollapsible(False)
        splitter.addWidget(work)
        splitter.addWidget(self.panel)
        splitter.setStretchFactor(0, 1)
        splitter.setStretchFactor(1, 0)
        width = round(panel_width * current_theme().scale)
        splitter.setSizes([current_theme().px("size.page_max") - width, width])
        self.column.addWidget(splitter)
        self._connect()

    def sides(self) -> tuple[int, int]:
        """The margins that bring what stands above the table in line with its figures."""
        side = round(self.table.edge * current_theme().scale)
        end = side + self.table.verticalScrollBar().sizeHint().width()
        return (end, side) if self.isRightToLeft() else (side, end)

    def build_head(self, *lines: QWidget) -> QFrame:
        """The header of the page, the chips, and `lines` between them."""
        theme = current_theme()
        head = QFrame()
        head.setProperty("part", "header")
        box = QVBoxLayout(head)
        left, right = self.sides()
        box.setContentsMargins(left, theme.px("space.xl"), right, theme.px("space.m"))
        box.setSpacing(theme.px("space.m") if not lines else theme.px("space.s"))
        self.header.set_title(self.title)
        box.addWidget(self.header)
        for line in (*lines, self.fault, self.filters):
            box.addWidget(line)
        self.header.show()
        return head

    def _connect(self) -> None:
        self.search.textChanged.connect(self._debounce.start)
        self.search.settled.connect(self.settle)
        self.search.leftWithDown.connect(self._go_to_rows)
        self._debounce.timeout.connect(self._search)
        self.filters.filterChosen.connect(self.set_filter)
        self.table.panelToggled.connect(self._toggle_panel)
        self.table.leftWithEscape.connect(self.clear_filters)
        self.panel.closed.connect(self._close_panel)  # type: ignore[attr-defined]  # each has it
        self._bridge.failed.connect(self._could_not_load)
        self.offer_find(self._focus_search)

    def offer_key(self, id_: str, words: str, keys: str, run: Callable[[], object]) -> None:
        """An action of the table, in palette and sheet of keys."""
        spec = ActionSpec(id=id_, words=words, keys=(keys,), icon="edit")
        context = Qt.ShortcutContext.WidgetWithChildrenShortcut
        self.offer(spec, run, context=context)

    # -- inside: rows

    def _take(self, asked: int, shown: Shown) -> None:
        if asked != self._asked:
            return
        kept = self._kept_keys()
        self._shown = shown
        self._take_model(shown)
        places = shown.places_of(kept) if kept else np.zeros(0, np.int32)
        self.arrange_again(places)

    def _kept_keys(self) -> frozenset[str]:
        shown = self._shown
        if shown is None:
            return frozenset()
        some = self.selected_places(MOST_KEPT)
        return frozenset(filter(None, (shown.key_of(int(place)) for place in some)))

    def _take_model(self, shown: Shown) -> None:
        """Show new rows under the order and the columns that the user chose."""
        before = self._model
        self._model = self.make_model(shown)
        self.table.setModel(self._model)
        self._model.sortAsked.connect(self._sort_asked)
        self.table.selectionModel().selectionChanged.connect(self._show_selection)
        self.table.selectionModel().currentRowChanged.connect(self._show_selection)
        self._mark_order()
        if before is not None:
            before.deleteLater()

    def _mark_order(self) -> None:
        """Show the arrow over the column that sorts, without sorting again."""
        if self._model is None:
            return
        keys = [column.key for column in self._model.columns]
        if self._order.key not in keys:
            self._order = self.usual_order
        order = Qt.SortOrder
        header = self.table.horizontalHeader()
        header.blockSignals(True)
        header.setSortIndicator(
            keys.index(self._order.key),
            order.DescendingOrder if self._order.is_descending else order.AscendingOrder,
        )
        header.blockSignals(False)
        header.viewport().update()

    def _sort_asked(self, column: int, order: object) -> None:
        if self._model is None:
            return
        is_descending = order == Qt.SortOrder.DescendingOrder
        self._order = Order(self._model.columns[column].key, is_descending)
        self.arrange_again()

    def _show_places(self, asked: int, kept: Places, found: Places) -> None:
        if asked != self._asked or self._model is None or self._shown is None:
            return
        self._answered = asked
        self._model.show_places(found)
        self._show_fault()
        self.rows_arranged(self._shown, found)
        self.views_follow()
        self._show_state(is_anything=len(self._shown) > 0, is_found=len(found) > 0)
        self._select(kept[:MOST_KEPT])

    def _select(self, kept: Places) -> None:
        """Select again what was selected; else the first row."""
        if self._model is None or not self._model.rowCount():
            self._show_selection()
            return
        rows = self._model.rows_of(kept) if len(kept) else []
        self.table.select_rows(rows or [0])
        if not rows:
            self.table.scrollToTop()

    def _show_selection(self, *_changes: object) -> None:
        places = self.selected_places()
        shown, model = self._shown, self._model
        if shown is None or model is None or not len(places):
            self.say_sum(SelectionSum(rows=0))
            self.show_nothing()
            return
        self.say_sum(shown.sum_of(places) if len(places) > 1 else SelectionSum(rows=1))
        current = self.table.currentIndex()
        at = current.row() if current.isValid() else -1
        is_selected = any(first <= at <= last for first, last in self.table.selected_spans())
        self.show_place(int(model.places[at]) if is_selected else int(places[0]), places)

    def say_sum(self, found: SelectionSum) -> None:
        """Say in the status bar what the selection comes to."""
        self.statusChanged.emit(in_words(found))

    # -- inside: states

    def _show_fault(self) -> None:
        faults = read_filter(self._wanted.text, self._fields).faults
        self.fault.set_text(sentence_of_problem(faults[0]) if faults else "")
        self.fault.setVisible(bool(faults))

    def _show_state(self, *, is_anything: bool, is_found: bool) -> None:
        for part in (self.search, self.filters):
            part.setVisible(is_anything)
        if is_found:
            self._stack.setCurrentWidget(self.table)
        elif is_anything:
            self._show_empty(self._filtered_away())
        else:
            self._show_empty(self.nothing_yet())
        if self._panel_choice is None and not is_anything:
            self.panel.hide()

    def _filtered_away(self) -> EmptyState:
        values = self.filters.values()
        others = []
        if self._wanted.text and len(values) > 1:
            keep = replace(self.filters.opened(), text=self._wanted.text)
            others.append(Step(self.tr("Keep only the search"), partial(self.set_filter, keep)))
        elif (self._wanted.since or self._wanted.until) and len(values) > 1:
            keep = replace(
                self.filters.opened(), since=self._wanted.since, until=self._wanted.until
            )
            others.append(Step(self.tr("Keep only the date"), partial(self.set_filter, keep)))
        return self.filtered_away(values, others)

    def _could_not_load(self, sentence: str, code: str) -> None:
        if self._shown is None:
            again = Step(self.tr("Try again"), self._bridge.refresh)
            details = Step(self.tr("Details"), partial(self.statusChanged.emit, code))
            self._show_empty(self.could_not_load(sentence, again, details))

    def _show_empty(self, state: EmptyState) -> None:
        if self._empty is not None:
            self._stack.removeWidget(self._empty)
            self._empty.deleteLater()
        self._empty = state
        self._stack.addWidget(state)
        self._stack.setCurrentWidget(state)

    # -- inside: actions

    def _search(self) -> None:
        if self.search.text() != self._wanted.text:
            self.set_filter(replace(self._wanted, text=self.search.text()))

    def _focus_search(self) -> None:
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def _go_to_rows(self) -> None:
        self._search()
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _toggle_panel(self) -> None:
        self.show_panel(is_shown=self.panel.isHidden())

    def _close_panel(self) -> None:
        self.show_panel(is_shown=False)


def _made(make: Callable[[], Shown]) -> Shown:
    """Rows with all that their first look needs."""
    shown = make()
    shown.warm()
    return shown

"""The ledger: a dense table of every movement, filtered by chips, explained in the panel."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import replace
from datetime import date
from functools import partial

from PySide6.QtCore import QItemSelection, Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from app.domain.entries import EntryKind
from app.domain.ledger import Ledger
from app.domain.other_order import ORDER, OtherOrder, other_order
from app.ui import formats
from app.ui.importing.new_wordings import wordings_of
from app.ui.importing.wording_card import WordingCard
from app.ui.ledger.detail import detail_of
from app.ui.ledger.entry_panel import WIDTH, EntryPanel
from app.ui.ledger.filter_bar import FilterBar
from app.ui.ledger.filters import LedgerFilter, matching
from app.ui.ledger.ledger_columns import DATE, EDGE, LedgerModel
from app.ui.ledger.ledger_table import LedgerTable
from app.ui.ledger.other_order_view import OtherOrderBanner
from app.ui.ledger.rows import LedgerRow, LedgerRows
from app.ui.ledger.search_field import SearchField
from app.ui.ledger.selection import in_words, sum_of
from app.ui.page import Page
from app.ui.theme import current_theme
from app.ui.widgets.buttons import Kind, button
from app.ui.widgets.empty_state import (
    EmptyState,
    Step,
    could_not_load,
    filtered_away,
    nothing_yet,
)
from app.ui.workspace_bridge import WorkspaceBridge
from app.workspace.snapshot import Snapshot

DEBOUNCE = 180
"""ms of quiet in the search field before the table follows."""
MOST_SUMMED = 20_000
"""Rows beyond which a selection is counted but not added up."""


class LedgerPage(Page):
    """Newest first. The panel explains the current row; Space shows and hides it."""

    addRequested = Signal()
    pasteRequested = Signal()

    def __init__(self, bridge: WorkspaceBridge) -> None:
        super().__init__("", edge_to_edge=True)
        self.title = self.tr("Ledger")
        self._bridge = bridge
        self._wanted = LedgerFilter()
        self._ledger_rows: LedgerRows | None = None
        self._model: LedgerModel | None = None
        self._is_read_only = False
        self._in_force: Ledger | None = None
        self._is_other = False
        self._banner: OtherOrderBanner | None = None
        self._panel_choice: bool | None = None
        self.search = SearchField(self.tr("Search"))
        self.filters = FilterBar()
        self.table = LedgerTable(edge=EDGE)
        self.panel = EntryPanel()
        self._debounce = QTimer(self)
        self._debounce.setSingleShot(True)
        self._debounce.setInterval(DEBOUNCE)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.table)
        self._empty: QWidget | None = None
        self._splitter = self._build_splitter()
        self.column.addWidget(self._splitter)
        self._connect()

    # -- what the window asks for

    def refresh(self, snapshot: Snapshot) -> None:
        """Show a snapshot, keeping filter, order and selection."""
        self._is_read_only = snapshot.is_read_only
        self._in_force = snapshot.ledger
        if self._is_other:
            self._book_other()
        else:
            self._show_ledger(snapshot.ledger)

    def set_order(self, is_other: bool) -> None:
        """Show the ledger under the other order of use, or back under the one in force."""
        self._is_other = is_other
        if self._in_force is None:
            return
        if is_other:
            self._book_other()
        else:
            self._show_banner(None)
            self._show_ledger(self._in_force)

    @property
    def is_other_shown(self) -> bool:
        """Whether what is in sight is booked under the other order."""
        return self._banner is not None

    def _book_other(self) -> None:
        """Book beside the window; a newer ledger drops the answer."""
        ledger = self._in_force
        assert ledger is not None  # noqa: S101 - there is one to book
        self._bridge.compute(partial(other_order, ledger), partial(self._show_other, ledger))

    def _show_other(self, ledger: Ledger, found: OtherOrder) -> None:
        if self._is_other and ledger is self._in_force:
            self._show_banner(OtherOrderBanner(found))
            self._show_ledger(found.ledger)

    def _show_banner(self, banner: OtherOrderBanner | None) -> None:
        if self._banner is not None:
            self._banner_row.removeWidget(self._banner)
            self._banner.deleteLater()
        self._banner = banner
        self._banner_holder.setVisible(banner is not None)
        if banner is not None:
            self._banner_row.addWidget(banner)
            banner.backRequested.connect(partial(self.set_order, False))
            banner.ruleRequested.connect(self._go_rule)

    def _show_ledger(self, ledger: Ledger) -> None:
        kept = self._selected_ids()
        self._ledger_rows = LedgerRows(ledger)
        if self._in_force is not None:
            self.filters.order.show_order(self._in_force, is_other=self._is_other)
        if not self._ledger_rows.has_members:
            self._wanted = self._wanted.without("member")
        self._take_model(self._ledger_rows)
        self._show_rows(kept)

    def open_with(self, argument: object) -> None:
        """Take a `LedgerFilter` in place of the one in force, or go to a day."""
        if isinstance(argument, LedgerFilter):
            self.set_filter(argument)
        elif isinstance(argument, date):
            self.go_to_day(argument)

    def go_to_day(self, day: date) -> None:
        """Mark the latest row up to a day, or the oldest; nothing is held back."""
        self.set_filter(LedgerFilter())
        if self._model is None or self._ledger_rows is None or not self._model.rowCount():
            return
        self.table.sortByColumn(0, Qt.SortOrder.DescendingOrder)
        rows = range(self._model.rowCount())
        row_of, place_at = self._ledger_rows.row, self._model.row_at
        at = bisect_left(rows, -day.toordinal(), key=lambda n: -_ordinal(row_of(place_at(n))))
        self.table.select_row(min(at, len(rows) - 1))
        self.table.scrollTo(self.table.currentIndex(), self.table.ScrollHint.PositionAtCenter)
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def set_filter(self, wanted: LedgerFilter) -> None:
        """Show what a filter lets through."""
        self._wanted = wanted
        self._debounce.stop()
        if self.search.text() != wanted.text:
            self.search.setText(wanted.text)
            self._debounce.stop()
        if self._ledger_rows is not None:
            self._show_rows(self._selected_ids())

    @property
    def wanted(self) -> LedgerFilter:
        """The filter in force."""
        return self._wanted

    # -- selection

    def selected(self) -> list[LedgerRow]:
        """The selected rows, in the order shown."""
        if self._model is None or self._ledger_rows is None:
            return []
        row = self._ledger_rows.row
        return [row(self._model.row_at(at)) for at in self.table.selected_rows()]

    def remove_selected(self) -> None:
        """Remove the selected entries; rows that were worked out stay."""
        ids = [row.entry.id for row in self.selected() if row.entry and row.is_recorded]
        if ids and not (self._is_read_only or self._is_other):
            self._bridge.act(lambda workspace: workspace.remove_entries(ids))

    def merge_selected(self) -> None:
        """Tie the selected entries to one job, as one change."""
        ids = self._recorded_ids()
        if len(ids) > 1:
            self._bridge.act(lambda workspace: workspace.merge(ids))

    def split_selected(self) -> None:
        """Take the selected entries out of their job."""
        ids = self._recorded_ids()
        if ids:
            self._bridge.act(lambda workspace: workspace.split(ids))

    def _recorded_ids(self) -> list[str]:
        """Ids of the selected entries; none where nothing can be changed."""
        if self._is_read_only or self._is_other:
            return []
        return [row.entry.id for row in self.selected() if row.entry and row.is_recorded]

    def show_panel(self, *, is_shown: bool) -> None:
        """Show or hide the panel and keep to it."""
        had_focus = self.panel.isAncestorOf(QApplication.focusWidget() or self)
        self._panel_choice = is_shown
        self.panel.setVisible(is_shown)
        if not is_shown and had_focus:
            self.table.setFocus()

    # -- inside

    def resizeEvent(self, event: object) -> None:
        super().resizeEvent(event)  # type: ignore[arg-type]
        if self._panel_choice is None:
            theme = current_theme()
            self.panel.setVisible(self.window().width() >= theme.px("size.stack_below"))

    def _build_splitter(self) -> QSplitter:
        theme = current_theme()
        work = QWidget()
        box = QVBoxLayout(work)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        box.addWidget(self._build_head())
        self._banner_holder = QWidget()
        self._banner_row = QVBoxLayout(self._banner_holder)
        left, right = self._sides()
        self._banner_row.setContentsMargins(left, theme.px("space.m"), right, theme.px("space.m"))
        self._banner_holder.hide()
        box.addWidget(self._banner_holder)
        self.wordings = WordingCard()
        self.wordings.kindChosen.connect(self._map_wording)
        holder = QWidget()
        row = QVBoxLayout(holder)
        row.setContentsMargins(left, 0, right, theme.px("space.m"))
        row.addWidget(self.wordings)
        box.addWidget(holder)
        self._wordings_holder = holder
        box.addWidget(self._stack, 1)
        splitter = QSplitter(Qt.Orientation.Horizontal)
        splitter.setHandleWidth(1)
        splitter.setChildrenCollapsible(False)
        splitter.addWidget(work)
        splitter.addWidget(self.panel)
        splitter.setStretchFactor(0, 1)
        splitter.setStretchFactor(1, 0)
        width = round(WIDTH * theme.scale)
        splitter.setSizes([theme.px("size.page_max") - width, width])
        return splitter

    def _sides(self) -> tuple[int, int]:
        """The margins that bring what stands above the table in line with its figures."""
        side = round(EDGE * current_theme().scale)
        end = side + self.table.verticalScrollBar().sizeHint().width()
        return (end, side) if self.isRightToLeft() else (side, end)

    def _build_head(self) -> QFrame:
        theme = current_theme()
        head = QFrame()
        head.setProperty("part", "header")
        box = QVBoxLayout(head)
        left, right = self._sides()
        box.setContentsMargins(left, theme.px("space.xl"), right, theme.px("space.m"))
        box.setSpacing(theme.px("space.m"))
        self.header.set_title(self.title)
        self.header.add_action(self.search)
        self._import = button(self.tr("Import"), icon="import")
        self._add = button(self.tr("Add"), Kind.PRIMARY, icon="plus")
        self.header.add_action(self._import)
        self.header.add_action(self._add)
        box.addWidget(self.header)
        box.addWidget(self.filters)
        self.header.show()
        return head

    def _connect(self) -> None:
        self.search.textChanged.connect(self._debounce.start)
        self.search.returnPressed.connect(self._search)
        self._debounce.timeout.connect(self._search)
        self.filters.filterChosen.connect(self.set_filter)
        self.filters.order.orderChosen.connect(self.set_order)
        self._import.clicked.connect(self._go_import)
        self._add.clicked.connect(self.addRequested)
        self.table.panelToggled.connect(self._toggle_panel)
        self.table.removeRequested.connect(self.remove_selected)
        self.table.mergeRequested.connect(self.merge_selected)
        self.table.splitRequested.connect(self.split_selected)
        self.table.leftWithEscape.connect(self._clear_filters)
        self.panel.closed.connect(self._close_panel)
        self.panel.removeRequested.connect(self.remove_selected)
        self.panel.proposalChosen.connect(self._go_proposal)
        self._bridge.failed.connect(self._could_not_load)
        self.offer_find(self._focus_search)

    def _take_model(self, rows: LedgerRows) -> None:
        """Show new rows under the sort order that the user chose."""
        header = self.table.horizontalHeader()
        before = self._model
        key = before.columns[header.sortIndicatorSection()].key if before else DATE
        order = header.sortIndicatorOrder() if before else Qt.SortOrder.DescendingOrder
        self._model = LedgerModel(rows, self.table)
        self.table.setModel(self._model)
        keys = [column.key for column in self._model.columns]
        header.setSortIndicator(keys.index(key) if key in keys else 0, order)
        self.table.selectionModel().selectionChanged.connect(self._show_selection)
        if before is not None:
            before.deleteLater()

    def _show_rows(self, kept: frozenset[str] = frozenset()) -> None:
        rows, model = self._ledger_rows, self._model
        if rows is None or model is None:
            return
        found = matching(rows, self._wanted)
        model.show_rows(found)
        header = self.table.horizontalHeader()
        section, order = header.sortIndicatorSection(), header.sortIndicatorOrder()
        if (model.columns[section].key, order) != (DATE, Qt.SortOrder.DescendingOrder):
            model.sort(section, order)
        self.search.setPlaceholderText(
            self.tr("Search {count} entries").format(count=formats.connects(len(rows)))
        )
        self.filters.show_filter(self._wanted, rows)
        self.filters.show_count(len(found), len(rows))
        self._show_state(is_anything=bool(len(rows)), is_found=bool(found))
        self._show_wordings(rows)
        self._select(kept)

    def _show_wordings(self, rows: LedgerRows) -> None:
        """Ask for the kind of rows without one where the filter is on them."""
        wanted = self._wanted
        is_asked = wanted.entry_ids is not None or wanted.kind is EntryKind.UNKNOWN
        unknown = [
            entry
            for _, entry in (rows.entries if is_asked else ())
            if entry.kind is EntryKind.UNKNOWN
            and (wanted.entry_ids is None or entry.id in wanted.entry_ids)
        ]
        found = [] if self._is_read_only or self._is_other else wordings_of(unknown)
        self.wordings.show_wordings(found)
        self._wordings_holder.setVisible(bool(found))

    def _map_wording(self, wording: str, kind: EntryKind) -> None:
        self._bridge.act(lambda workspace: workspace.map_wording(wording, kind))

    def _select(self, kept: frozenset[str]) -> None:
        """Select the rows of the entries that were selected before; else the newest."""
        model, rows = self._model, self._ledger_rows
        if model is None or rows is None or not model.rowCount():
            self._show_selection()
            return
        again = QItemSelection()
        places = rows.places_of(kept) if kept else frozenset()
        for at, place in enumerate(model.rows() if places else ()):
            if place in places:
                again.select(model.index(at, 0), model.index(at, model.columnCount() - 1))
        if again.isEmpty():
            self.table.select_row(0)
        else:
            selection = self.table.selectionModel()
            selection.setCurrentIndex(again.indexes()[0], selection.SelectionFlag.NoUpdate)
            selection.select(again, selection.SelectionFlag.ClearAndSelect)

    def _selected_ids(self) -> frozenset[str]:
        return frozenset(row.entry.id for row in self.selected() if row.entry)

    def _show_selection(self, *_changes: object) -> None:
        count = len(self.table.selectionModel().selectedRows())
        if count > MOST_SUMMED:
            words = self.tr("{count} selected").format(count=formats.connects(count))
            self.statusChanged.emit(words)
            return
        selected = self.selected()
        self.statusChanged.emit(in_words(sum_of(selected)))
        rows = self._ledger_rows
        current = self.table.currentIndex()
        if rows is None or self._model is None or not selected:
            self.panel.show_hint()
            return
        shown = rows.row(self._model.row_at(current.row())) if current.isValid() else selected[0]
        row = shown if shown in selected else selected[0]
        self.panel.show_detail(detail_of(row, rows), refusal=self._refusal(selected))

    def _refusal(self, selected: list[LedgerRow]) -> str:
        """Why nothing of the selection can be deleted."""
        if self._is_read_only:
            return self.tr("This ledger can only be read.")
        if self._is_other:
            return self.tr("Shown under the other order of use; nothing can be changed here.")
        if not any(row.is_recorded for row in selected):
            return self.tr("Worked out from the other rows; there is nothing to delete.")
        return ""

    # -- empty states

    def _show_state(self, *, is_anything: bool, is_found: bool) -> None:
        self._add.setVisible(is_anything)
        self.search.setVisible(is_anything)
        self.filters.setVisible(is_anything)
        if is_found:
            self._stack.setCurrentWidget(self.table)
        elif is_anything:
            self._show_empty(self._filtered_away())
        else:
            self._show_empty(self._nothing_yet())
        if self._panel_choice is None and not is_anything:
            self.panel.hide()

    def _nothing_yet(self) -> EmptyState:
        return nothing_yet(
            "ledger",
            self.tr("Your ledger is empty"),
            self.tr("Paste your Connects History and every movement appears here, with its lot."),
            Step(self.tr("Paste history"), self.pasteRequested.emit, "paste"),
            Step(self.tr("Add one entry"), self.addRequested.emit),
        )

    def _filtered_away(self) -> EmptyState:
        count = len(self._ledger_rows) if self._ledger_rows is not None else 0
        values = self.filters.values()
        filters = self.tr("1 filter") if len(values) == 1 else self.tr("{count} filters")
        sentence = self.tr("{entries} entries are hidden by {filters}: {values}.").format(
            entries=formats.connects(count),
            filters=filters.format(count=formats.connects(len(values))),
            values=", ".join(formats.isolated(value) for value in values),
        )
        others = []
        if self._wanted.text and len(values) > 1:
            others.append(Step(self.tr("Keep only the search"), self._keep_search))
        elif (self._wanted.since or self._wanted.until) and len(values) > 1:
            others.append(Step(self.tr("Keep only the date"), self._keep_date))
        clear = Step(self.tr("Clear filters"), self._clear_filters)
        return filtered_away(self.tr("No entry matches"), sentence, clear, *others)

    def _could_not_load(self, sentence: str, code: str) -> None:
        if self._ledger_rows is not None:
            return
        again = Step(self.tr("Try again"), self._bridge.refresh)
        details = Step(self.tr("Details"), lambda: self.statusChanged.emit(code))
        self._show_empty(
            could_not_load(self.tr("The ledger could not be read"), sentence, again, details)
        )

    def _show_empty(self, state: EmptyState) -> None:
        if self._empty is not None:
            self._stack.removeWidget(self._empty)
            self._empty.deleteLater()
        self._empty = state
        self._stack.addWidget(state)
        self._stack.setCurrentWidget(state)

    # -- actions

    def _search(self) -> None:
        if self.search.text() != self._wanted.text:
            self.set_filter(replace(self._wanted, text=self.search.text()))

    def _focus_search(self) -> None:
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def _clear_filters(self) -> None:
        self.set_filter(LedgerFilter())

    def _keep_search(self) -> None:
        self.set_filter(LedgerFilter(text=self._wanted.text))

    def _keep_date(self) -> None:
        self.set_filter(LedgerFilter(since=self._wanted.since, until=self._wanted.until))

    def _toggle_panel(self) -> None:
        self.show_panel(is_shown=self.panel.isHidden())

    def _close_panel(self) -> None:
        self.show_panel(is_shown=False)

    def _go_import(self) -> None:
        self.navigate.emit("import", None)

    def _go_rule(self) -> None:
        self.navigate.emit("rules", ORDER)

    def _go_proposal(self, proposal: str) -> None:
        self.navigate.emit("proposals", proposal)


def _ordinal(row: LedgerRow) -> int:
    return row.occurred_on.toordinal()

"""The proposals page: what was sent, what came of it, and marking that in one key."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QItemSelection, Qt, QTimer
from PySide6.QtGui import QGuiApplication, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QFrame, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from app.domain.proposals import Outcome
from app.domain.sent import SentProposal
from app.domain.wins import Spend, spent
from app.ui import formats
from app.ui.actions.action import ActionSpec
from app.ui.ledger.filters import LedgerFilter
from app.ui.ledger.search_field import SearchField
from app.ui.ledger.words import outcome_name
from app.ui.page import Page
from app.ui.proposals.detail import detail_of
from app.ui.proposals.filter_bar import ProposalFilterBar
from app.ui.proposals.filters import ProposalFilter, counted, matching, members_in
from app.ui.proposals.panel import WIDTH, ProposalPanel
from app.ui.proposals.table import EDGE, MARKS, ProposalsModel, ProposalTable, Setting, row_key
from app.ui.proposals.words import selection_words, summary, title_of
from app.ui.theme import current_theme
from app.ui.widgets.empty_state import EmptyState, Step, could_not_load, filtered_away, nothing_yet
from app.ui.widgets.sentence import Sentence
from app.ui.workspace_bridge import WorkspaceBridge
from app.workspace.change import Change
from app.workspace.snapshot import Snapshot
from app.workspace.workspace import Workspace

DEBOUNCE = 180
"""ms of quiet in the search field before the table follows."""


class ProposalsPage(Page):
    """Newest first. Keys mark the selection: V viewed, I interview, W won, D declined, O other
    hired, C closed, R withdrawn, E expired, S sent."""

    def __init__(self, bridge: WorkspaceBridge) -> None:
        super().__init__("", edge_to_edge=True)
        self.title = self.tr("Proposals")
        self._bridge = bridge
        self._snapshot_shown: Snapshot | None = None
        self._wanted = ProposalFilter()
        self._model: ProposalsModel | None = None
        self._panel_choice: bool | None = None
        self._empty: QWidget = QWidget()
        self.search = SearchField(self.tr("Search"))
        self.sentence = Sentence(step="body", lead_ink="text")
        self.filters = ProposalFilterBar()
        self.table, self.panel = ProposalTable(), ProposalPanel()
        self._debounce = QTimer(self)
        self._debounce.setSingleShot(True)
        self._debounce.setInterval(DEBOUNCE)
        self._stack = QStackedWidget()
        self._stack.addWidget(self._empty)
        self._stack.addWidget(self.table)
        self._head = self._build_head()
        self.column.addWidget(self._build_splitter())
        self._connect()

    # -- what the window asks for

    def refresh(self, snapshot: Snapshot) -> None:
        """Show a snapshot, keeping filter, order and selection."""
        kept = {row_key(one) for one in self.selected()}
        self._snapshot_shown = snapshot
        ledger = snapshot.ledger
        has_members = bool(members_in(ledger.sent))
        if not has_members:
            self._wanted = self._wanted.without("member")
        has_wallets = ledger.wallet is None and len(snapshot.wallets) > 1
        self._take_model(Setting(ledger.as_of, snapshot.wallets, has_members, has_wallets))
        self.table.is_read_only = snapshot.is_read_only
        self._show_rows(kept)
        self.panel.set_read_only(is_read_only=snapshot.is_read_only)

    def open_with(self, argument: object) -> None:
        """Select the proposal of an id, or take a `ProposalFilter`."""
        if isinstance(argument, ProposalFilter):
            self.set_filter(argument)
        elif isinstance(argument, str) and self._snapshot_shown is not None:
            found = [s for s in self._snapshot_shown.ledger.sent if argument == s.id]
            if found:
                self._wanted = ProposalFilter()
                self._set_search_text("")
                self._show_rows({row_key(found[0])})
                self.table.scrollTo(self.table.currentIndex())
                self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def set_filter(self, wanted: ProposalFilter) -> None:
        """Show what a filter lets through."""
        self._wanted = wanted
        self._set_search_text(wanted.text)
        self._show_rows({row_key(one) for one in self.selected()})

    @property
    def wanted(self) -> ProposalFilter:
        """The filter in force."""
        return self._wanted

    def selected(self) -> list[SentProposal]:
        """The selected proposals, in the order shown."""
        if self._model is None or self._snapshot_shown is None:
            return []
        return [self._model.row_at(at) for at in self.table.selected_rows()]

    def mark(self, outcome: Outcome) -> None:
        """Mark what came of every selected proposal, as one change."""
        sents = self.selected()
        snapshot = self._snapshot_shown
        if sents and snapshot is not None and not snapshot.is_read_only:
            self._bridge.act(lambda workspace: workspace.mark_all(sents, outcome))

    def merge(self) -> None:
        """Tie the selected proposals to one job, as one change."""
        self._tie(lambda workspace, ids: workspace.merge(ids), least=2)

    def split(self) -> None:
        """Take the selected proposals out of their job; together they are one of their own."""
        self._tie(lambda workspace, ids: workspace.split(ids), least=1)

    def _tie(self, use_case: Callable[[Workspace, list[str]], Change], least: int) -> None:
        ids = [one.id for one in self.selected()]
        snapshot = self._snapshot_shown
        if len(ids) >= least and snapshot is not None and not snapshot.is_read_only:
            self._bridge.act(lambda workspace: use_case(workspace, ids))

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
            self.panel.setVisible(is_wide and self._has_any())

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.statusChanged.emit(selection_words(self.selected()))

    # -- inside

    def _build_splitter(self) -> QSplitter:
        work = QWidget()
        box = QVBoxLayout(work)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        box.addWidget(self._head)
        box.addWidget(self._stack, 1)
        splitter = QSplitter(Qt.Orientation.Horizontal)
        splitter.setHandleWidth(1)
        splitter.setChildrenCollapsible(False)
        splitter.addWidget(work)
        splitter.addWidget(self.panel)
        splitter.setStretchFactor(0, 1)
        width = round(WIDTH * current_theme().scale)
        splitter.setSizes([current_theme().px("size.page_max") - width, width])
        return splitter

    def _build_head(self) -> QFrame:
        theme = current_theme()
        head = QFrame()
        head.setProperty("part", "header")
        box = QVBoxLayout(head)
        side = round(EDGE * theme.scale)
        bar = self.table.verticalScrollBar().sizeHint().width()
        box.setContentsMargins(side, theme.px("space.xl"), side + bar, theme.px("space.m"))
        box.setSpacing(theme.px("space.s"))
        self.header.set_title(self.title)
        self.header.add_action(self.search)
        box.addWidget(self.header)
        box.addWidget(self.sentence)
        box.addSpacing(theme.px("space.xs"))
        box.addWidget(self.filters)
        self.header.show()
        return head

    def _connect(self) -> None:
        self.search.textChanged.connect(self._debounce.start)
        self.search.returnPressed.connect(self._search)
        self._debounce.timeout.connect(self._search)
        self.filters.filterChosen.connect(self.set_filter)
        self.table.panelToggled.connect(self._toggle_panel)
        self.table.leftWithEscape.connect(self._clear_filters)
        self.table.markRequested.connect(self.mark)
        self.table.mergeRequested.connect(self.merge)
        self.table.splitRequested.connect(self.split)
        self.panel.markRequested.connect(self.mark)
        self.panel.closed.connect(self._close_panel)
        self.panel.entryChosen.connect(self._go_ledger)
        self._bridge.failed.connect(self._could_not_load)
        self.offer_find(self._focus_search)
        for outcome, key in MARKS:
            words = self.tr("Mark as {outcome}").format(outcome=outcome_name(outcome))
            spec = ActionSpec(id=f"mark_{outcome.value}", words=words, keys=(key,), icon="edit")
            self.offer(spec, partial(self.mark, outcome))

    def _take_model(self, setting: Setting) -> None:
        """Show new rows under the sort order that the user chose."""
        header = self.table.horizontalHeader()
        before = self._model
        key = before.columns[header.sortIndicatorSection()].key if before else "sent"
        order = header.sortIndicatorOrder() if before else Qt.SortOrder.DescendingOrder
        self._model = ProposalsModel(setting, self.table)
        self.table.setModel(self._model)
        keys = [column.key for column in self._model.columns]
        header.setSortIndicator(keys.index(key) if key in keys else 0, order)
        self.table.selectionModel().selectionChanged.connect(self._show_selection)
        if before is not None:
            before.deleteLater()

    def _show_rows(self, kept: set[str]) -> None:
        snapshot, model = self._snapshot_shown, self._model
        if snapshot is None or model is None:
            return
        all_, as_of = snapshot.ledger.sent, snapshot.ledger.as_of
        found = matching(all_, self._wanted, as_of)
        model.show_rows(found)
        header = self.table.horizontalHeader()
        model.sort(header.sortIndicatorSection(), header.sortIndicatorOrder())
        lead, rest = summary(self._spend(snapshot))
        self.sentence.set_text(rest, lead=lead)
        self.search.setPlaceholderText(
            self.tr("Search {count} proposals").format(count=formats.connects(len(all_)))
        )
        self.filters.show_filter(self._wanted, all_, as_of)
        self.filters.show_count(len(found), len(all_))
        self._show_state(is_anything=bool(all_), is_found=bool(found))
        self._select(kept)

    def _spend(self, snapshot: Snapshot) -> Spend:
        """Of the period and the member; badges and lapses count where nobody is singled out."""
        ledger, wanted = snapshot.ledger, self._wanted
        if wanted.member is None:
            return ledger.spend(wanted.since, wanted.until)
        rows = counted(ledger.sent, wanted)
        return spent(wanted.member, rows, ledger.costing)

    def _select(self, kept: set[str]) -> None:
        """Select again what was selected; else the first row."""
        model = self._model
        if model is None or not model.rowCount():
            self._show_selection()
            return
        again = QItemSelection()
        for at, row in enumerate(model.rows() if kept else ()):
            if row_key(row) in kept:
                again.select(model.index(at, 0), model.index(at, model.columnCount() - 1))
        if again.isEmpty():
            self.table.selectRow(0)
            return
        selection = self.table.selectionModel()
        selection.setCurrentIndex(again.indexes()[0], selection.SelectionFlag.NoUpdate)
        selection.select(again, selection.SelectionFlag.ClearAndSelect)

    def _show_selection(self, *_changes: object) -> None:
        selected, snapshot = self.selected(), self._snapshot_shown
        self.statusChanged.emit(selection_words(selected))
        if not selected or snapshot is None:
            self.panel.show_hint()
        elif len(selected) == 1:
            self.panel.show_detail(detail_of(selected[0], snapshot.ledger))
        else:
            self.panel.show_many(selected)

    # -- empty states

    def _has_any(self) -> bool:
        return self._snapshot_shown is None or bool(self._snapshot_shown.ledger.sent)

    def _show_state(self, *, is_anything: bool, is_found: bool) -> None:
        for part in (self.search, self.filters, self.sentence):
            part.setVisible(is_anything)
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
            "send",
            self.tr("No proposal yet"),
            self.tr(
                "Paste your Connects History or the My proposals page, and every proposal "
                "appears here with what it cost and what came of it."
            ),
            Step(self.tr("Paste a page"), self._paste, "paste"),
            Step(self.tr("See the jobs"), partial(self.navigate.emit, "jobs", None)),
        )

    def _filtered_away(self) -> EmptyState:
        snapshot = self._snapshot_shown
        count = len(snapshot.ledger.sent) if snapshot is not None else 0
        values = self.filters.values()
        sentence = self.tr("{count} proposals are hidden by: {values}.").format(
            count=formats.connects(count),
            values=", ".join(formats.isolated(value) for value in values),
        )
        others = []
        if self._wanted.text and len(values) > 1:
            keep = ProposalFilter(text=self._wanted.text)
            others.append(Step(self.tr("Keep only the search"), partial(self.set_filter, keep)))
        clear = Step(self.tr("Clear filters"), self._clear_filters)
        return filtered_away(self.tr("No proposal matches"), sentence, clear, *others)

    def _could_not_load(self, sentence: str, code: str) -> None:
        if self._snapshot_shown is None:
            again = Step(self.tr("Try again"), self._bridge.refresh)
            details = Step(self.tr("Details"), partial(self.statusChanged.emit, code))
            title = self.tr("The proposals could not be read")
            self._show_empty(could_not_load(title, sentence, again, details))

    def _show_empty(self, state: EmptyState) -> None:
        self._stack.removeWidget(self._empty)
        self._empty.deleteLater()
        self._empty = state
        self._stack.addWidget(state)
        self._stack.setCurrentWidget(state)

    # -- actions

    def _paste(self) -> None:
        """Read the copied page, as Ctrl+V does anywhere."""
        wallet = self._snapshot_shown.ledger.wallet if self._snapshot_shown else None
        text = QGuiApplication.clipboard().text()
        self._bridge.bring_in([(self.tr("Pasted text"), text)], wallet)

    def _search(self) -> None:
        if self.search.text() != self._wanted.text:
            self.set_filter(replace(self._wanted, text=self.search.text()))

    def _set_search_text(self, text: str) -> None:
        self._debounce.stop()
        if self.search.text() != text:
            self.search.setText(text)
            self._debounce.stop()

    def _focus_search(self) -> None:
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def _clear_filters(self) -> None:
        self.set_filter(ProposalFilter())

    def _toggle_panel(self) -> None:
        self.show_panel(is_shown=self.panel.isHidden())

    def _close_panel(self) -> None:
        self.show_panel(is_shown=False)

    def _go_ledger(self) -> None:
        """Show the entries of the selected proposal in the ledger."""
        selected = self.selected()
        if len(selected) == 1:
            ids = frozenset(entry.id for entry in selected[0].entries)
            wanted = LedgerFilter(entry_ids=ids, label=title_of(selected[0]))
            self.navigate.emit("ledger", wanted)

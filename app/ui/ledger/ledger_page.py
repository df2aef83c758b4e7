"""The ledger: a dense table of every movement, filtered by chips, explained in the panel."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import partial
from typing import Any

import numpy as np
from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.cell_edits import edited, refuse_fixed, text_of
from app.domain.entries import Entry, EntryKind
from app.domain.filters.fields import LEDGER
from app.domain.filters.terms import Query
from app.domain.ledger import Ledger
from app.domain.other_order import ORDER, OtherOrder, other_order
from app.domain.problems import LedgerError
from app.domain.sent import SentProposal
from app.ui import formats
from app.ui.importing.new_wordings import wordings_of
from app.ui.importing.wording_card import WordingCard
from app.ui.ledger.detail import detail_of
from app.ui.ledger.entry_panel import WIDTH, EntryPanel
from app.ui.ledger.filter_bar import FilterBar
from app.ui.ledger.filters import LedgerFilter, query_of, with_query
from app.ui.ledger.ledger_columns import LedgerModel
from app.ui.ledger.ledger_table import LedgerTable
from app.ui.ledger.other_order_view import OtherOrderBanner
from app.ui.ledger.shown_ledger import ShownLedger
from app.ui.ledger.words import kind_name
from app.ui.tables.arrangement import Shown
from app.ui.tables.places_model import Places
from app.ui.tables.working_page import WorkingPage
from app.ui.theme import current_theme
from app.ui.widgets.buttons import Kind, button
from app.ui.widgets.empty_state import (
    EmptyState,
    Step,
    could_not_load,
    filtered_away,
    nothing_yet,
)
from app.ui.workspace_bridge import WorkspaceBridge, sentence_of
from app.workspace.rows.ledger_columns import KIND_CODES
from app.workspace.rows.ledger_row import LedgerRow
from app.workspace.snapshot import Snapshot


class LedgerPage(WorkingPage):
    """Newest first. The panel explains the current row; Space shows and hides it."""

    key = "ledger"
    addRequested = Signal()
    pasteRequested = Signal()
    filters: FilterBar
    table: LedgerTable
    panel: EntryPanel

    def __init__(self, bridge: WorkspaceBridge) -> None:
        super().__init__(bridge, LedgerTable(), FilterBar(), EntryPanel(), LEDGER)
        self.title = self.tr("Ledger")
        self._is_read_only = False
        self._in_force: Ledger | None = None
        self._is_other = False
        self._banner: OtherOrderBanner | None = None
        self._import = button(self.tr("Import"), icon="import")
        self._add = button(self.tr("Add"), Kind.PRIMARY, icon="plus")
        for action in (self.search, self._import, self._add):
            self.header.add_action(action)
        self.build(self.build_head(), self._build_between(), WIDTH)
        self._connect_own()

    # -- what the window asks for

    def refresh(self, snapshot: Snapshot) -> None:
        """Show a snapshot, keeping filter, order and selection."""
        self._is_read_only = snapshot.is_read_only
        self._in_force = snapshot.ledger
        self.take_settings(snapshot.ledger.records.settings, can_write=not snapshot.is_read_only)
        if self._is_other:
            self._book_other()
        else:
            self._show_ledger(snapshot.ledger)

    def set_order_of_use(self, is_other: bool) -> None:
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

    def open_with(self, argument: object) -> None:
        """Take a `LedgerFilter` in place of the one in force, or go to a day."""
        if isinstance(argument, LedgerFilter):
            self.set_filter(argument)
        elif isinstance(argument, date):
            self.go_to_day(argument)

    def go_to_day(self, day: date) -> None:
        """Mark the latest row up to a day, or the oldest; nothing is held back."""
        self._order = self.usual_order
        self._mark_order()
        self.set_filter(LedgerFilter())
        if self._model is None or not isinstance(self._shown, ShownLedger):
            return
        places = self._shown.rows.newest_first()
        if len(places) != self._model.rowCount() or not len(places):
            return
        days = self._shown.rows.days[places]
        at = int(np.searchsorted(-days, -np.int32(day.toordinal())))
        self.table.select_row(min(at, len(places) - 1))
        self.table.scrollTo(self.table.currentIndex(), self.table.ScrollHint.PositionAtCenter)
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    # -- selection

    def selected(self) -> list[LedgerRow]:
        """The selected rows, in the order shown."""
        if not isinstance(self._shown, ShownLedger):
            return []
        row = self._shown.rows.row
        return [row(int(place)) for place in self.selected_places()]

    def remove_selected(self) -> None:
        """Remove the selected entries; rows that were worked out stay."""
        ids = self._recorded_ids()
        if ids:
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

    # -- what the shared page asks

    def make_model(self, shown: Shown) -> LedgerModel:
        assert isinstance(shown, ShownLedger)  # noqa: S101 - what this page loads
        return LedgerModel(shown.rows, self.table)

    def with_query(self, query: Query) -> LedgerFilter:
        return with_query(self._wanted, query, self._wallets())

    def query(self) -> Query | None:
        if self._wanted.entry_ids is not None or self._wanted.lot is not None:
            return None
        return query_of(self._wanted, self._wallets())

    def rows_arranged(self, shown: Shown, found: Places) -> None:
        assert isinstance(shown, ShownLedger)  # noqa: S101 - what this page loads
        self.search.setPlaceholderText(
            self.tr("Search {count} entries").format(count=formats.connects(len(shown)))
        )
        self.search.offer_names(
            {"member": shown.columns.members.names, "wallet": list(self._wallets().values())}
        )
        self.filters.show_filter(self._wanted, shown)
        self.filters.show_count(len(found), len(shown))
        self._add.setVisible(len(shown) > 0)
        self._show_wordings(shown)

    def show_place(self, place: int, selected: Places) -> None:
        assert isinstance(self._shown, ShownLedger)  # noqa: S101 - what this page loads
        row = self._shown.rows.row(place)
        self.panel.show_detail(
            detail_of(row, self._shown.rows), refusal=self._refusal(row, selected)
        )

    def show_nothing(self) -> None:
        self.panel.show_hint()

    def nothing_yet(self) -> EmptyState:
        return nothing_yet(
            "ledger",
            self.tr("Your ledger is empty"),
            self.tr("Paste your Connects History and every movement appears here, with its lot."),
            Step(self.tr("Paste history"), self.pasteRequested.emit, "paste"),
            Step(self.tr("Add one entry"), self.addRequested.emit),
        )

    def filtered_away(self, values: list[str], others: list[Step]) -> EmptyState:
        count = len(self._shown) if self._shown is not None else 0
        filters = self.tr("1 filter") if len(values) == 1 else self.tr("{count} filters")
        sentence = self.tr("{entries} entries are hidden by {filters}: {values}.").format(
            entries=formats.connects(count),
            filters=filters.format(count=formats.connects(len(values))),
            values=formats.listed(formats.isolated(value) for value in values),
        )
        clear = Step(self.tr("Clear filters"), self.clear_filters)
        return filtered_away(self.tr("No entry matches"), sentence, clear, *others)

    def could_not_load(self, sentence: str, again: Step, details: Step) -> EmptyState:
        return could_not_load(self.tr("The ledger could not be read"), sentence, again, details)

    # -- cells

    def cell_text(self, place: int, field: str) -> str:
        entry = self._entry(place)
        if entry is None:
            return ""
        if field == "date":
            return entry.occurred_on.isoformat()
        if field == "kind":
            return kind_name(entry.kind)
        if field == "connects":
            return str(entry.connects)
        return str(getattr(entry, field) or "")

    def cell_choices(self, field: str) -> Sequence[str]:
        if field == "kind":
            return [kind_name(kind) for kind in EntryKind]
        return self.members() if field == "member" else ()

    def cell_refusal(self, place: int, field: str) -> str:
        if self._is_read_only:
            return self.tr("This ledger can only be read.")
        if self._is_other:
            return self.tr("Shown under the other order of use; nothing can be changed here.")
        entry = self._entry(place)
        if entry is None:
            return sentence_of(LedgerError("cell_is_fixed"))
        try:
            refuse_fixed(entry, field)
        except LedgerError as error:
            return sentence_of(error)
        return ""

    def keep_cell(self, place: int, field: str, text: str) -> str:
        entry = self._entry(place)
        if entry is None:
            return sentence_of(LedgerError("entry_missing"))
        told = _kind_value(text) if field == "kind" else text
        try:
            edited(entry, field, told, self._bridge.clock.today())
        except LedgerError as error:
            return sentence_of(error)
        sent = self._sent_of(entry) if field == "title" else None
        if sent is not None:
            self._bridge.act(lambda workspace: workspace.edit_proposal(sent, field, told))
        else:
            self._bridge.act(lambda workspace: workspace.edit_entry(entry.id, field, told))
        return ""

    def keep_member(self, member: str, places: Places) -> str:
        ids = self._recorded_ids()
        try:
            text_of(member)
        except LedgerError as error:
            return sentence_of(error)
        if ids:
            self._bridge.act(lambda workspace: workspace.set_member(member, ids))
        return ""

    def members(self) -> Sequence[str]:
        if formats.is_masked() or not isinstance(self._shown, ShownLedger):
            return ()
        known = {one.name for one in self._shown.rows.ledger.records.members.values()}
        return sorted(known.union(self._shown.columns.members.names), key=str.casefold)

    def _entry(self, place: int) -> Entry | None:
        """The entry of a row that has a record; None for any other."""
        if not isinstance(self._shown, ShownLedger):
            return None
        row = self._shown.rows.row(place)
        return row.entry if row.is_recorded else None

    def _sent_of(self, entry: Entry) -> SentProposal | None:
        if not isinstance(self._shown, ShownLedger):
            return None
        return self._shown.rows.proposals.get(entry.id)

    # -- inside

    def _show_ledger(self, ledger: Ledger) -> None:
        if self._in_force is not None:
            self.filters.order.show_order(self._in_force, is_other=self._is_other)
        count = sum(len(book.entries) for book in ledger.shown)
        self.load(partial(ShownLedger, ledger), count)

    def _take(self, asked: int, shown: Any) -> None:
        if isinstance(shown, ShownLedger) and not shown.rows.has_members:
            self._wanted = self._wanted.without("member")
        super()._take(asked, shown)

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
            banner.backRequested.connect(partial(self.set_order_of_use, False))
            banner.ruleRequested.connect(self._go_rule)

    def _build_between(self) -> tuple[QWidget, QWidget]:
        theme = current_theme()
        self._banner_holder, self._wordings_holder = QWidget(), QWidget()
        self._banner_row = QVBoxLayout(self._banner_holder)
        left, right = self.sides()
        self._banner_row.setContentsMargins(left, theme.px("space.m"), right, theme.px("space.m"))
        self._banner_holder.hide()
        self.wordings = WordingCard()
        self.wordings.kindChosen.connect(self._map_wording)
        row = QVBoxLayout(self._wordings_holder)
        row.setContentsMargins(left, 0, right, theme.px("space.m"))
        row.addWidget(self.wordings)
        return self._banner_holder, self._wordings_holder

    def _connect_own(self) -> None:
        self.filters.order.orderChosen.connect(self.set_order_of_use)
        self._import.clicked.connect(self._go_import)
        self._add.clicked.connect(self.addRequested)
        self.table.removeRequested.connect(self.remove_selected)
        self.table.mergeRequested.connect(self.merge_selected)
        self.table.splitRequested.connect(self.split_selected)
        self.panel.removeRequested.connect(self.remove_selected)
        self.panel.proposalChosen.connect(self._go_proposal)
        self.offer_keys()

    def _show_wordings(self, shown: ShownLedger) -> None:
        """Ask for the kind of rows without one where the filter is on them."""
        wanted = self._wanted
        is_asked = wanted.entry_ids is not None or wanted.kind is EntryKind.UNKNOWN
        unknown = []
        if is_asked and not (self._is_read_only or self._is_other):
            places = np.flatnonzero(shown.columns.kinds == KIND_CODES[EntryKind.UNKNOWN])
            entries = [shown.rows.row(int(place)).entry for place in places]
            ids = wanted.entry_ids
            unknown = [entry for entry in entries if entry and (ids is None or entry.id in ids)]
        found = wordings_of(unknown)
        self.wordings.show_wordings(found)
        self._wordings_holder.setVisible(bool(found))

    def _map_wording(self, wording: str, kind: EntryKind) -> None:
        self._bridge.act(lambda workspace: workspace.map_wording(wording, kind))

    def _wallets(self) -> dict[str, str]:
        if self._in_force is None:
            return {}
        return {book.wallet.id: book.wallet.name for book in self._in_force.shown}

    def _refusal(self, current: LedgerRow, selected: Places) -> str:
        """Why nothing of the selection can be deleted."""
        if self._is_read_only:
            return self.tr("This ledger can only be read.")
        if self._is_other:
            return self.tr("Shown under the other order of use; nothing can be changed here.")
        if len(selected) == 1 and not current.is_recorded:
            return self.tr("Worked out from the other rows; there is nothing to delete.")
        return ""

    def _go_import(self) -> None:
        self.navigate.emit("import", None)

    def _go_rule(self) -> None:
        self.navigate.emit("rules", ORDER)

    def _go_proposal(self, proposal: str) -> None:
        self.navigate.emit("proposals", proposal)


def _kind_value(words: str) -> str:
    """The kind that is called so, or the words as they are."""
    asked = words.strip().casefold()
    named = {kind_name(kind).casefold(): kind.value for kind in EntryKind}
    return named.get(asked, asked)

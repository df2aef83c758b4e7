"""The import history: batches newest first, each with what it brought, and Undo."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from app.ui import formats
from app.ui.history.batch_table import batch_model
from app.ui.history.undo_card import UndoCard
from app.ui.history.words import what_words
from app.ui.ledger.search_field import SearchField
from app.ui.page import Page
from app.ui.theme import current_theme
from app.ui.widgets.card import Card
from app.ui.widgets.chip import Segmented, spread
from app.ui.widgets.empty_state import EmptyState, Step, could_not_load, filtered_away, nothing_yet
from app.ui.widgets.labels import PlainLabel
from app.ui.widgets.table import DataTable
from app.ui.workspace_bridge import WorkspaceBridge
from app.workspace.change import Dependence, PastBatch
from app.workspace.snapshot import Snapshot
from app.workspace.workspace import Workspace

MOST = 1_000
ROWS_AT_LEAST = 5
FOUNDING = frozenset({"new", "sample"})
"""What made the ledger itself is not taken back here."""
IMPORTS, ALL = "imports", "all"


class HistoryPage(Page):
    """Choose a batch to read what it brought and what depends on it, then take it back."""

    pasteRequested = Signal()

    def __init__(self, bridge: WorkspaceBridge) -> None:
        super().__init__("", scrolls=True)
        self.title = self.tr("Import history")
        self.header.set_title(self.title)
        self.header.set_subtitle(self.tr("What came in, from where, and taking it back"))
        self._bridge = bridge
        self._batches: tuple[PastBatch, ...] = ()
        self._is_read_only = False
        self._redo_id: str | None = None
        self.search = SearchField(self.tr("Search file names"))
        self.search.setPlaceholderText(self.search.accessibleName())
        self.header.add_action(self.search)
        self.kinds = Segmented(
            [(IMPORTS, self.tr("Imports")), (ALL, self.tr("All changes"))], IMPORTS
        )
        self._count = PlainLabel(step="small", ink="text_3")
        self._bar = spread(self.kinds, end=self._count)
        self.table = DataTable()
        self.table.setAccessibleName(self.tr("What was brought in, newest first"))
        self._model = batch_model(self)
        self.table.setModel(self._model)
        self.card = UndoCard()
        self._work = self._build_work()
        self._empty: EmptyState | None = None
        self._stack = QStackedWidget()
        self._stack.addWidget(self._work)
        self.column.addWidget(self._bar)
        self.column.addWidget(self._stack, 1)
        self._connect()

    def refresh(self, snapshot: Snapshot) -> None:
        """Read the batches again; they come with every change."""
        self._is_read_only = snapshot.is_read_only
        self._redo_id = _redo_id(snapshot)
        self._read()

    def shown(self) -> Sequence[PastBatch]:
        """The batches in sight, in order."""
        return self._model.rows()

    def selected(self) -> PastBatch | None:
        """The chosen batch."""
        rows = self.table.selected_rows() if self._model.rowCount() else []
        return self._model.row_at(rows[0]) if rows else None

    def open_with(self, argument: object) -> None:
        """Choose the batch of an id."""
        if isinstance(argument, str):
            self._select(argument)

    def keepsake(self) -> object:
        """The batch chosen."""
        chosen = self.selected()
        return chosen.id if chosen is not None else None

    # -- inside

    def _connect(self) -> None:
        self.kinds.chosen.connect(self._filter_changed)
        self.search.textChanged.connect(self._filter_changed)
        self.table.rowSelected.connect(self._show_chosen)
        self.card.undoRequested.connect(self._undo)
        self.card.redoRequested.connect(self._bridge.redo)
        self._bridge.failed.connect(self._explain_again)

    def _read(self) -> None:
        self._bridge.ask(_batches, self._show, self._failed)

    def _show(self, found: object) -> None:
        chosen = self.selected()
        self._batches = tuple(one for one in found if isinstance(one, PastBatch))  # type: ignore[attr-defined]  # an object by the signal
        self._show_rows(chosen.id if chosen else None)

    def _show_rows(self, chosen: str | None = None) -> None:
        done = [one for one in self._batches if one.label not in FOUNDING]
        wanted = [one for one in done if self.kinds.current() == ALL or one.is_import]
        text = self.search.text().strip().casefold()
        rows = [one for one in wanted if text in f"{one.name} {what_words(one)}".casefold()]
        self._model.show_rows(rows)
        shown, all_ = formats.connects(len(rows)), formats.connects(len(done))
        words = self.tr("{shown} of {all} changes")
        self._count.setText(words.format(shown=shown, all=all_))
        self._show_state(len(done), len(wanted), len(rows))
        if rows:
            self._select(chosen or rows[0].id)

    def _select(self, batch_id: str) -> None:
        ids = [one.id for one in self._model.rows()]
        if ids:
            self.table.select_row(ids.index(batch_id) if batch_id in ids else 0)
            self._show_chosen()

    def _show_chosen(self, _row: int = 0) -> None:
        batch = self.selected()
        if batch is None:
            return
        can_redo = self._redo_id == batch.id
        self.card.show_batch(batch, can_redo=can_redo, is_read_only=self._is_read_only)
        if batch.stands:
            self._bridge.ask(partial(_dependence, batch.id), self._show_dependence)

    def _show_dependence(self, found: object) -> None:
        if isinstance(found, Dependence):
            self.card.show_dependence(found, is_read_only=self._is_read_only)

    def _undo(self, batch_id: str, with_later: bool) -> None:
        self._bridge.act(lambda workspace: workspace.undo(batch_id, with_later=with_later))

    def _explain_again(self, _sentence: str, _code: str) -> None:
        """After a refusal the button is to be pressed again."""
        if self.isVisible():
            self._show_chosen()

    def _filter_changed(self, _to: str = "") -> None:
        chosen = self.selected()
        self._show_rows(chosen.id if chosen else None)

    def _build_work(self) -> QWidget:
        work = QWidget()
        box = QVBoxLayout(work)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(current_theme().px("space.l"))
        theme = current_theme()
        self.table.setMinimumHeight(theme.px("size.header_row") + ROWS_AT_LEAST * theme.row())
        card = Card(flush=True)
        card.add(self.table, 1)
        box.addWidget(card, 1)
        box.addWidget(self.card)
        return work

    # -- empty states

    def _show_state(self, all_: int, wanted: int, shown: int) -> None:
        self._bar.setVisible(bool(all_))
        self.search.setVisible(bool(all_))
        if shown:
            self._stack.setCurrentWidget(self._work)
        elif not all_:
            self._show_empty(self._nothing_yet())
        elif not wanted:
            words = self.tr("{count} changes of other kinds are hidden.")
            step = Step(self.tr("Show all changes"), self._show_all)
            title = self.tr("Nothing was imported yet")
            self._show_empty(filtered_away(title, words.format(count=formats.connects(all_)), step))
        else:
            words = self.tr("{count} are hidden by the search.")
            step = Step(self.tr("Clear the search"), self.search.clear)
            title = self.tr("No import matches")
            said = words.format(count=formats.connects(wanted))
            self._show_empty(filtered_away(title, said, step))

    def _show_all(self) -> None:
        self.kinds.choose(ALL)
        self._filter_changed()

    def _nothing_yet(self) -> EmptyState:
        return nothing_yet(
            "import",
            self.tr("Nothing was imported yet"),
            self.tr("Every page and file that you bring in is listed here and can be taken back."),
            Step(self.tr("Paste a page"), self.pasteRequested.emit, "paste"),
        )

    def _failed(self, sentence: str) -> None:
        self._bar.hide()
        again = Step(self.tr("Try again"), self._read)
        details = Step(self.tr("Details"), partial(self.statusChanged.emit, sentence))
        title = self.tr("The history could not be read")
        self._show_empty(could_not_load(title, sentence, again, details))

    def _show_empty(self, state: EmptyState) -> None:
        if self._empty is not None:
            self._stack.removeWidget(self._empty)
            self._empty.deleteLater()
        self._empty = state
        self._stack.addWidget(state)
        self._stack.setCurrentWidget(state)


def _redo_id(snapshot: Snapshot) -> str | None:
    """The batch that redo would do again."""
    again = snapshot.next_redo
    return None if again is None else again.target or again.id


def _dependence(batch_id: str, workspace: Workspace) -> Dependence:
    return workspace.what_depends_on(batch_id)


def _batches(workspace: Workspace) -> list[PastBatch]:
    return workspace.batches(MOST)

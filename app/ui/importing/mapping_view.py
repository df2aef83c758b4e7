"""The mapping step: what the columns of the user's own table hold, asked once and remembered."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QFrame, QScrollArea, QVBoxLayout, QWidget

from app.domain.entries import EntryKind
from app.importing.drafts import EntryDraft
from app.importing.spreadsheet.days import order_seen
from app.importing.spreadsheet.doubts import column_of, doubts_of
from app.importing.spreadsheet.guess import proposed_mapping
from app.importing.spreadsheet.mapping import (
    ColumnRole,
    DateOrder,
    Mapping,
    MappingDoubt,
    SignRule,
)
from app.ui import formats
from app.ui.importing.mapping_questions import Question
from app.ui.importing.mapping_request import MappingRequest
from app.ui.importing.mapping_table import MappingTable
from app.ui.importing.mapping_words import (
    Outcome,
    mapping_footer,
    order_name,
    outcome_of,
    sign_name,
)
from app.ui.importing.plan_words import FooterText
from app.ui.importing.read_columns import draft_columns
from app.ui.ledger.words import kind_name
from app.ui.problem_words import fault_words
from app.ui.theme import current_theme
from app.ui.widgets.card import Card
from app.ui.widgets.sentence import Sentence
from app.ui.widgets.table import DataTable, RowsModel
from app.ui.workspace_bridge import WorkspaceBridge

ROWS_READ = 6
KINDS = (EntryKind.PROPOSAL, EntryKind.BOOST, EntryKind.BOUGHT, EntryKind.REFUND)
ASKED = {
    "mapping_date_order": "date",
    "mapping_dates_disagree": "date",
    "mapping_sign": "sign",
    "mapping_sign_needs_kind": "sign",
    "mapping_no_kind": "kind",
}
"""Doubts that a question answers, and its name; the others are said in a note."""


class MappingView(QScrollArea):
    """Your table above, as it is read below. `changed` says that the footer has other words."""

    changed = Signal()

    def __init__(self, bridge: WorkspaceBridge) -> None:
        super().__init__()
        self._bridge = bridge
        self._request: MappingRequest | None = None
        self._mapping: Mapping | None = None
        self._outcome: Outcome | None = None
        self._asked: set[str] = set()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.questions = {
            "date": Question([(order, order_name(order)) for order in DateOrder]),
            "sign": Question([(rule, sign_name(rule)) for rule in SignRule]),
            "kind": Question([(kind, kind_name(kind)) for kind in KINDS]),
        }
        self.questions["date"].answered.connect(self._set_order)
        self.questions["sign"].answered.connect(self._set_sign)
        self.questions["kind"].answered.connect(self._set_kind)
        self.names = QCheckBox(self.tr("The first row has the names of the columns"))
        self.names.toggled.connect(self._set_header)
        self.table = MappingTable()
        self.table.roleChosen.connect(self._set_role)
        self.notes = Sentence()
        self.read = DataTable(density="dense")
        self.read.setAccessibleName(self.tr("The first rows, as they are read"))
        self._model: RowsModel[EntryDraft] = RowsModel(draft_columns(), self.read)
        self.read.setModel(self._model)
        self.read.hug_rows()
        self._build()

    def show_request(self, request: MappingRequest) -> None:
        """Ask about the table of a request; one that was mapped before shows its columns."""
        table = request.reading.table
        assert table is not None  # noqa: S101 - a request is about a table
        self._request = request
        proposed = proposed_mapping(table, on=request.reading.taken_on)
        self._mapping = request.reading.mapping or proposed.mapping
        self._asked = {ASKED[doubt.code] for doubt in proposed.doubts if doubt.code in ASKED}
        self._show_table()

    @property
    def request(self) -> MappingRequest | None:
        """The table that is asked about."""
        return self._request

    def origin(self) -> str:
        """The name of the file and how many rows it has."""
        if self._request is None or self._request.reading.table is None:
            return ""
        name = self._request.reading.name
        rows = formats.connects(len(self._request.reading.table.cells))
        origin = formats.isolated(name) if name else self.tr("Pasted")
        return self.tr("{name}, {rows} {rows:row/rows}").format(name=origin, rows=rows)

    def footer_text(self) -> FooterText:
        """What is read and refused so far."""
        return mapping_footer(self._outcome)

    @property
    def mapping(self) -> Mapping | None:
        """The columns as they are chosen now."""
        return self._mapping

    def confirm(self) -> None:
        """Read the table so and go on to its preview."""
        if self._request and self._mapping and self._outcome and self._outcome.reading:
            self._bridge.explain(self._request, self._mapping)

    def take_focus(self) -> None:
        """Put the focus on the first question, else on the first column."""
        for question in self.questions.values():
            if not question.isHidden():
                next(iter(question.chips.values())).setFocus()
                return
        if self.table.choosers:
            self.table.choosers[0].setFocus()

    # -- inside

    def _build(self) -> None:
        theme = current_theme()
        ground = QWidget()
        ground.setProperty("part", "ground")
        box = QVBoxLayout(ground)
        box.setContentsMargins(0, 0, 0, theme.px("space.l"))
        box.setSpacing(theme.px("space.l"))
        self._doubt_card = Card(self.tr("One look is needed"))
        for question in self.questions.values():
            self._doubt_card.add(question)
        self._doubt_card.add(self.notes)
        yours = Card(
            self.tr("Your table: say what each column holds"), extra=self.names, flush=True
        )
        yours.add(self.table)
        self._ours = Card(self.tr("As it is read"), flush=True)
        self._ours.add(self.read)
        self._ours.hide()
        for card in (self._doubt_card, yours, self._ours):
            box.addWidget(card)
        box.addStretch(1)
        self.setWidget(ground)

    def _show_table(self) -> None:
        request, mapping = self._request, self._mapping
        if request is None or mapping is None or request.reading.table is None:
            return
        blocked = self.names.blockSignals(True)
        self.names.setChecked(mapping.has_header)
        self.names.blockSignals(blocked)
        self.table.show_table(request.reading.table, mapping)
        self._think()

    def _think(self) -> None:
        """Read the table anew beside the window; the answer to an older question is dropped."""
        request, mapping = self._request, self._mapping
        table = request.reading.table if request else None
        if request is None or mapping is None or table is None:
            return
        reading = request.reading
        self._show_doubts(doubts_of(table, mapping, on=reading.taken_on))
        self._outcome = None
        self.changed.emit()
        work = partial(outcome_of, table, mapping, reading.taken_on, reading.name)
        self._bridge.compute(work, partial(self._show_outcome, mapping))

    def _show_outcome(self, mapping: Mapping, outcome: Outcome) -> None:
        if mapping is not self._mapping:
            return
        self._outcome = outcome
        drafts = outcome.reading.entries if outcome.reading else ()
        self._ours.setVisible(bool(drafts))
        self._model.show_rows(drafts[:ROWS_READ])
        self.changed.emit()

    def _show_doubts(self, doubts: tuple[MappingDoubt, ...]) -> None:
        mapping = self._mapping
        if mapping is None:
            return
        open_ = {ASKED[doubt.code]: _words(doubt) for doubt in doubts if doubt.code in ASKED}
        self._asked |= set(open_)
        answers = {"date": mapping.date_order, "sign": mapping.sign, "kind": mapping.kind}
        usual = {
            "date": self.tr("Which comes first in the dates?"),
            "sign": self.tr("What does a number such as 14 say?"),
            "kind": self.tr("What are rows that name no kind?"),
        }
        self._offer_orders()
        for name, question in self.questions.items():
            if name in self._asked:
                question.ask(open_.get(name, usual[name]), answers[name])
            else:
                question.hide()
        notes = [_words(doubt) for doubt in doubts if doubt.code not in ASKED]
        self.notes.set_text(" ".join(notes))
        self.notes.setVisible(bool(notes))
        self._doubt_card.setVisible(bool(notes or self._asked))

    def _offer_orders(self) -> None:
        """Only orders that the dates of the table can have."""
        table = self._request.reading.table if self._request else None
        if table is not None and self._mapping is not None:
            possible = order_seen(column_of(table, self._mapping, ColumnRole.DATE)).possible
            for order, chip in self.questions["date"].chips.items():
                chip.setVisible(order in possible or order is self._mapping.date_order)

    def _set_role(self, column: int, role: ColumnRole | None) -> None:
        """A role that another column had moves over: two columns never hold the same."""
        if self._mapping is None:
            return
        roles = [None if role is not None and one is role else one for one in self._mapping.roles]
        roles[column] = role
        self._mapping = replace(self._mapping, roles=tuple(roles))
        self.table.show_roles(self._mapping)
        self._think()

    def _set_header(self, has_header: bool) -> None:
        if self._mapping is not None:
            self._mapping = replace(self._mapping, has_header=has_header)
            self._show_table()

    def _set_order(self, order: DateOrder) -> None:
        self._change(replace(self._mapping, date_order=order) if self._mapping else None)

    def _set_sign(self, rule: SignRule) -> None:
        self._change(replace(self._mapping, sign=rule) if self._mapping else None)

    def _set_kind(self, kind: EntryKind) -> None:
        self._change(replace(self._mapping, kind=kind) if self._mapping else None)

    def _change(self, mapping: Mapping | None) -> None:
        self._mapping = mapping
        self._think()


def _words(doubt: MappingDoubt) -> str:
    return fault_words(doubt.problem)

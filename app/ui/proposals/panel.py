"""The panel beside the proposals: entries, dates, the job as it was, and what came of it."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from app.domain.proposals import Outcome
from app.ui import formats
from app.ui.jobs.post_card import FactGrid
from app.ui.joining.tie_words import Offer
from app.ui.ledger.words import outcome_name
from app.ui.proposals.detail import EntryLine, ProposalDetail
from app.ui.proposals.table import MARKS
from app.ui.tables.sums import SelectionSum
from app.ui.theme import current_theme
from app.ui.widgets.buttons import button, icon_button
from app.ui.widgets.cells import AmountCell, Cell, TextCell
from app.ui.widgets.flow_layout import FlowLayout
from app.ui.widgets.labels import PlainLabel
from app.ui.widgets.sentence import Sentence
from app.ui.widgets.table import Column, DataTable, RowsModel
from app.ui.widgets.tag import Tag

WIDTH = 324
IN_SIGHT = 7
"""Outcomes that have a button; the rest are in the menu of the table."""


class ProposalPanel(QFrame):
    """Made once. `show_detail` for one proposal, `show_many` for several, `show_hint` for none."""

    closed = Signal()
    entryChosen = Signal()
    markRequested = Signal(object)
    mergeRequested = Signal()
    splitRequested = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("part", "panel")
        self.setAccessibleName(self.tr("The selected proposal"))
        self.setMinimumWidth(round(260 * current_theme().scale))
        self._tag = Tag("")
        self._title = Sentence(step="lead", ink="text")
        self._who = Sentence(ink="text_3")
        self._figure, self._unit = PlainLabel("", "figure"), PlainLabel("", "body", "text_3")
        self.entries = DataTable(density="dense", edge=0)
        self._lines: RowsModel[EntryLine] = RowsModel(self._columns(), self.entries)
        self.entries.setModel(self._lines)
        self.entries.hug_rows()
        self.entries.setAccessibleName(self.tr("Entries; Enter shows them in the ledger"))
        self.entries.setToolTip(self.tr("Show in the ledger"))
        self.entries.setCursor(Qt.CursorShape.PointingHandCursor)
        self.entries.clicked.connect(self._choose_entry)
        self.entries.rowActivated.connect(self._choose_entry)
        self._dates, self._job = FactGrid(), FactGrid()
        self._sections: list[QWidget] = []
        self._foot = self._build_foot()
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        box.addWidget(self._scrolled(), 1)
        box.addWidget(self._foot)
        self.show_hint()

    def show_detail(self, detail: ProposalDetail) -> None:
        self._tag.set_state(detail.tag.text, detail.tag.tone, detail.tag.icon)
        self._tag.show()
        self._say(formats.isolated(detail.title), detail.who, (detail.figure, detail.unit))
        self._lines.show_rows(detail.entries)
        self._dates.show_facts(detail.dates)
        self._job.show_facts(detail.job)
        shown = (bool(detail.entries), bool(detail.dates), bool(detail.job))
        for section, is_shown in zip(self._sections, shown, strict=True):
            section.setVisible(is_shown)
        self._show_tie(Offer("", self.tr("Merge…")), can_split=len(detail.entries) > 1)

    def show_many(self, count: int, found: SelectionSum, offer: Offer) -> None:
        """Several proposals: what they add up to, each currency by itself."""
        title = self.tr("{count} proposals").format(count=formats.connects(count))
        costs = [formats.money(cents, name) for name, cents in found.costs.items() if cents]
        figure = formats.connects(found.spent - found.added)
        cost = ", ".join(costs) or formats.money(0)
        unit = self.tr("Connects net, {cost}").format(cost=cost)
        self._clear()
        self._show_tie(offer, can_split=True)
        self._say(title, self.tr("A mark goes to all of them at once."), (figure, unit))

    def show_hint(self) -> None:
        """Nothing is selected."""
        self._clear()
        hint = self.tr("Select a row to see its entries, its dates and the job as it was.")
        self._say(self.tr("No proposal selected"), hint, ("", ""))
        self._foot.hide()

    def set_read_only(self, *, is_read_only: bool) -> None:
        """Offer no marks on a ledger that can only be read."""
        self._is_read_only = is_read_only
        self._foot.setVisible(not is_read_only and bool(self._figure.text()))

    _is_read_only = False

    def _clear(self) -> None:
        self._tag.hide()
        for section in self._sections:
            section.hide()

    def _say(self, title: str, who: str, figure: tuple[str, str]) -> None:
        self._title.set_text("", lead=title)
        self._who.set_text(who)
        self._who.setVisible(bool(who))
        self._figure.setText(figure[0])
        self._unit.setText(figure[1])
        self._figure_row.setVisible(bool(figure[0]))
        self._foot.setVisible(not self._is_read_only)

    def _scrolled(self) -> QScrollArea:
        theme = current_theme()
        content = QWidget()
        content.setProperty("part", "ground")
        pad = theme.px("space.xl")
        box = QVBoxLayout(content)
        box.setContentsMargins(pad, pad, pad, pad)
        box.setSpacing(2)
        head = QHBoxLayout()
        head.addWidget(self._tag)
        head.addStretch(1)
        cross = icon_button("close", self.tr("Close the panel"), shortcut="Space", compact=True)
        cross.clicked.connect(self.closed)
        head.addWidget(cross)
        box.addLayout(head)
        box.addWidget(self._title)
        box.addWidget(self._who)
        box.addWidget(self._build_figure())
        titles = (self.tr("Entries"), self.tr("Dates"), self.tr("The job as it was"))
        for title, body in zip(titles, (self.entries, self._dates, self._job), strict=True):
            section = _section(title, body)
            self._sections.append(section)
            box.addWidget(section)
        box.addStretch(1)
        area = QScrollArea()
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(content)
        return area

    def _build_figure(self) -> QWidget:
        self._figure_row = QWidget()
        row = QHBoxLayout(self._figure_row)
        row.setContentsMargins(0, 6, 0, 0)
        row.setSpacing(8)
        row.addWidget(self._figure)
        self._unit.setContentsMargins(0, 0, 0, 4)
        row.addWidget(self._unit, 1, Qt.AlignmentFlag.AlignBottom)
        return self._figure_row

    def _build_foot(self) -> QFrame:
        theme = current_theme()
        foot = QFrame()
        foot.setProperty("part", "footer")
        box = QVBoxLayout(foot)
        pad = theme.px("space.xl")
        box.setContentsMargins(pad, theme.px("space.m"), pad, theme.px("space.l"))
        box.setSpacing(theme.px("space.s"))
        box.addWidget(self._build_tie())
        box.addWidget(PlainLabel(self.tr("Mark as"), "body_strong"))
        holder = QWidget()
        flow = FlowLayout(holder, gap=6)
        for outcome, key in MARKS[:IN_SIGHT]:
            made = button(outcome_name(outcome), compact=True)
            made.setToolTip(self.tr("Key {key}").format(key=key))
            made.clicked.connect(partial(self._mark, outcome))
            flow.addWidget(made)
        box.addWidget(holder)
        return foot

    def _build_tie(self) -> QWidget:
        holder = QWidget()
        box = QVBoxLayout(holder)
        box.setContentsMargins(0, 0, 0, current_theme().px("space.xs"))
        box.setSpacing(current_theme().px("space.xs"))
        self.tie = Sentence()
        self.merge = button("", compact=True)
        self.merge.setToolTip(self.tr("Ties proposals of one job (key M)"))
        self.merge.clicked.connect(self.mergeRequested)
        self.split = button(self.tr("Take apart…"), compact=True)
        self.split.setToolTip(self.tr("Parts what is of another job (key P)"))
        self.split.clicked.connect(self.splitRequested)
        flow = FlowLayout(gap=6)
        flow.addWidget(self.merge)
        flow.addWidget(self.split)
        box.addWidget(self.tie)
        box.addLayout(flow)
        return holder

    def _show_tie(self, offer: Offer, *, can_split: bool) -> None:
        self.tie.set_text(offer.sentence)
        self.tie.setVisible(bool(offer.sentence))
        self.merge.setText(offer.verb)
        self.merge.setVisible(bool(offer.verb))
        self.split.setVisible(can_split)

    def _columns(self) -> tuple[Column[EntryLine], ...]:
        return (
            Column("day", self.tr("Day"), _day_cell, 92),
            Column("kind", self.tr("Kind"), _kind_cell),
            Column("cost", self.tr("Cost"), _cost_cell, 68, at_end=True, priority=1),
            Column("connects", self.tr("Connects"), _connects_cell, 64, at_end=True),
        )

    def _choose_entry(self, _index: object) -> None:
        self.entryChosen.emit()

    def _mark(self, outcome: Outcome, _checked: bool = False) -> None:
        self.markRequested.emit(outcome)


def _section(title: str, body: QWidget) -> QWidget:
    section = QWidget()
    box = QVBoxLayout(section)
    box.setContentsMargins(0, current_theme().px("space.m"), 0, 0)
    box.setSpacing(4)
    box.addWidget(PlainLabel(title, "body_strong"))
    box.addWidget(body)
    return section


def _day_cell(line: EntryLine) -> Cell:
    return TextCell(line.day, "text_2")


def _kind_cell(line: EntryLine) -> Cell:
    return TextCell(line.kind, "accent")


def _cost_cell(line: EntryLine) -> Cell:
    return AmountCell(line.cost, ink="text_2")


def _connects_cell(line: EntryLine) -> Cell:
    return AmountCell(line.connects, is_strong=True)

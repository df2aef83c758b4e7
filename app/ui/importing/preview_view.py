"""A preview in sight: chips that only hide rows, the rows or the job, lines not understood."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, time
from functools import partial

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QButtonGroup, QStackedWidget, QVBoxLayout, QWidget

from app.importing.plan import RowState
from app.ui import formats
from app.ui.importing.choosing import Chosen
from app.ui.importing.job_preview import JobPreview, single_job
from app.ui.importing.not_understood import NotUnderstood
from app.ui.importing.plan_count import QUESTIONS
from app.ui.importing.preview_columns import TONES, columns_for, state_name
from app.ui.importing.preview_rows import Joined, Sight
from app.ui.importing.preview_table import PreviewModel, PreviewTable
from app.ui.importing.row_words import ShownRow
from app.ui.importing.selection_bar import SelectionBar
from app.ui.importing.wording_card import WordingCard
from app.ui.problem_words import fault_words
from app.ui.theme import current_theme
from app.ui.widgets.banner import Banner
from app.ui.widgets.card import Card, Rule
from app.ui.widgets.chip import Chip, spread
from app.ui.widgets.labels import PlainLabel
from app.ui.widgets.table import Column
from app.ui.widgets.tag import Tone
from app.workspace.intake import Preview

ROWS_AT_LEAST = 4
"""Rows that stay in sight before the page scrolls: with large text in a small window."""


class PreviewView(QWidget):
    """Shows plans as they stand; `wishMade` says what the user wants of which rows."""

    wishMade = Signal(object)
    kindChosen = Signal(str, object)
    columnsRequested = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._sight: Sight | None = None
        self._state: RowState | None = None
        self._model: PreviewModel | None = None
        theme = current_theme()
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, theme.px("space.l"))
        self._box.setSpacing(theme.px("space.l"))
        self._banner: Banner | None = None
        self.wordings = WordingCard()
        self.wordings.kindChosen.connect(self.kindChosen)
        self._box.addWidget(self.wordings)
        self.chips = self._build_chips()
        self._box.addWidget(self._filter_bar)
        self.table = PreviewTable()
        self.selection = SelectionBar()
        self.selection.chosen.connect(self.table.choose)
        self.job = JobPreview()
        self._stack = QStackedWidget()
        self._stack.addWidget(self._table_card())
        self._stack.addWidget(self.job)
        self._box.addWidget(self._stack, 1)
        self.not_understood = NotUnderstood()
        self.not_understood.columnsRequested.connect(self.columnsRequested)
        self._box.addWidget(self.not_understood)

    @property
    def state_filter(self) -> RowState | None:
        """The one state whose rows are in sight, or None for all."""
        return self._state

    def show_sight(self, sight: Sight) -> None:
        """A new preview: all rows, the first one current."""
        preview = sight.preview
        self._state = None
        self._sight = sight
        self._show_problems(preview)
        lines = [line for plan in preview.plans for line in plan.reading.not_understood]
        self.not_understood.show_lines(lines, kinds={plan.kind for plan in preview.plans})
        self._filter_bar.setVisible(single_job(preview) is None)
        self.wordings.show_wordings(sight.wordings)
        if single_job(preview) is not None:
            self._show_job(preview)
            return
        self._model = PreviewModel(self._columns(sight), self)
        self._model.wishMade.connect(self.wishMade)
        self._model.show_rows_of(sight.rows, None)
        self.table.setModel(self._model)
        self.table.selectionModel().selectionChanged.connect(self._show_selection)
        self._show_selection()
        self._stack.setCurrentIndex(0)
        self._show_counts(sight)
        self._junction.setText(junction_words(sight.joined))

    def update_sight(self, sight: Sight) -> None:
        """The same inputs, planned or booked anew: filter, place and selection stay."""
        self._sight = sight
        self.wordings.show_wordings(sight.wordings)
        if single_job(sight.preview) is not None:
            self._show_job(sight.preview)
        elif self._model is not None:
            self._model.take_columns(self._columns(sight))
            self._show_rows(sight)
            self._junction.setText(junction_words(sight.joined))

    def show_choices(self, chosen: Chosen) -> None:
        """The same rows with other choices."""
        if self._model is None or self._sight is None:
            return
        rows = self._sight.rows.with_plans(chosen.plans)
        self._sight = replace(self._sight, rows=rows, count=chosen.count)
        self._show_rows(self._sight)

    def repaint_words(self) -> None:
        """Titles and money were masked or shown again."""
        if self._sight is not None and single_job(self._sight.preview) is not None:
            self._show_job(self._sight.preview)
        elif self._model is not None:
            self._model.repaint_rows()

    def filter_by(self, state: RowState | None) -> None:
        """Show the rows of one state, or all; what is imported stays the same."""
        self._state = state
        if self._model is not None and self._sight is not None:
            self._model.show_rows_of(self._sight.rows, state)
            self.table.scrollToTop()

    def fit(self, *, is_narrow: bool) -> None:
        """Leave out what only comments where there is little room."""
        self._junction.setVisible(not is_narrow)

    def clear(self) -> None:
        """Let go of everything shown."""
        self._sight = None
        self.table.setModel(None)
        if self._model is not None:
            self._model.deleteLater()
            self._model = None

    def _show_rows(self, sight: Sight) -> None:
        if self._model is None:
            return
        if self._state is not None and not sight.count.states.get(self._state):
            self._state = None
        self._model.show_rows_of(sight.rows, self._state)
        self._show_counts(sight)
        self._show_selection()

    def _show_selection(self, *_changes: object) -> None:
        rows = self.table.selected_rows()
        offers = self.table.offers() if len(rows) > 1 else ()
        self.selection.show_selection(len(rows), offers)

    def _columns(self, sight: Sight) -> list[Column[ShownRow]]:
        plans = sight.preview.plans
        kinds = {plan.kind for plan in plans}
        return columns_for(
            sight.words,
            kinds,
            with_files=len(plans) > 1,
            with_questions=any(sight.count.states.get(state) for state in QUESTIONS),
        )

    def _build_chips(self) -> dict[RowState | None, Chip]:
        chips: dict[RowState | None, Chip] = {None: Chip(_tr("All"), checkable=True)}
        for state, (_tone, icon) in TONES.items():
            chips[state] = Chip(state_name(state), icon=icon, checkable=True)
        group = QButtonGroup(self)
        for chosen, chip in chips.items():
            group.addButton(chip)
            chip.clicked.connect(partial(self._choose_state, chosen))
        self._junction = PlainLabel(step="small", ink="text_3")
        self._filter_bar = spread(*chips.values(), end=self._junction)
        return chips

    def _choose_state(self, state: RowState | None, _checked: bool = False) -> None:
        self.filter_by(state)

    def _show_counts(self, sight: Sight) -> None:
        count = sight.count
        for state, chip in self.chips.items():
            number = count.rows if state is None else count.states.get(state, 0)
            chip.set_value(formats.connects(number))
            chip.setVisible(state is None or number > 0)
            chip.setChecked(state is self._state)

    def _show_job(self, preview: Preview) -> None:
        job = single_job(preview)
        if job is not None:
            row = preview.plans[0].rows[0]
            self.job.show_job(job, row, job.seen_at or _noon(preview))
            self._stack.setCurrentWidget(self.job)

    def _show_problems(self, preview: Preview) -> None:
        if self._banner is not None:
            self._box.removeWidget(self._banner)
            self._banner.deleteLater()
            self._banner = None
        problems = [problem for plan in preview.plans for problem in plan.reading.problems]
        if problems:
            said = " ".join(dict.fromkeys(fault_words(one) for one in problems))
            lead = _tr("The page was read with a doubt.")
            self._banner = Banner(lead, said, tone=Tone.WARN, icon="info")
            self._box.insertWidget(0, self._banner)

    def _table_card(self) -> Card:
        card = Card(flush=True)
        card.body.setSpacing(0)
        theme = current_theme()
        self.table.setMinimumHeight(theme.px("size.header_row") + ROWS_AT_LEAST * theme.row())
        card.add(self.table, 1)
        card.add(Rule())
        card.add(self.selection)
        return card


def junction_words(joined: Joined | None) -> str:
    """'Joined to your ledger at 9 Feb: 12 rows are the same.'"""
    if joined is None:
        return ""
    words = _tr("Joined to your ledger at {day}: {count} rows are the same.")
    if joined.count == 1:
        words = _tr("Joined to your ledger at {day}: {count} row is the same.")
    return words.format(day=formats.day(joined.day), count=formats.connects(joined.count))


def _noon(preview: Preview) -> datetime:
    return datetime.combine(preview.plans[0].reading.taken_on, time(12), UTC)


def _tr(text: str) -> str:
    return QCoreApplication.translate("importing", text)

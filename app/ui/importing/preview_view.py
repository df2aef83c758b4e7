"""A preview in sight: chips that only hide rows, the rows or the job, lines not understood."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime, time
from functools import partial

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from app.importing.drafts import EntryDraft
from app.importing.plan import Plan, RowState
from app.ui import formats
from app.ui.importing.job_preview import JobPreview, single_job
from app.ui.importing.not_understood import NotUnderstood
from app.ui.importing.plan_count import PlanCount
from app.ui.importing.preview_columns import TONES, columns_for, state_name
from app.ui.importing.preview_table import PreviewModel, PreviewTable
from app.ui.importing.row_words import RowWords, ShownRow
from app.ui.theme import current_theme
from app.ui.widgets.banner import Banner
from app.ui.widgets.card import Card, Rule
from app.ui.widgets.chip import Chip, spread
from app.ui.widgets.labels import ElidedLabel, PlainLabel
from app.ui.widgets.table import Column
from app.ui.widgets.tag import Tone
from app.words.problems import sentence
from app.workspace.intake import Preview

ROWS_AT_LEAST = 4
"""Rows that stay in sight before the page scrolls: with large text in a small window."""


class PreviewView(QWidget):
    """Shows plans as they stand; `choicesMade` says which rows the user takes or leaves."""

    choicesMade = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._preview: Preview | None = None
        self._plans: Sequence[Plan] = ()
        self._state: RowState | None = None
        self._model: PreviewModel | None = None
        theme = current_theme()
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, theme.px("space.l"))
        self._box.setSpacing(theme.px("space.l"))
        self._banner: Banner | None = None
        self.chips = self._build_chips()
        self._box.addWidget(self._filter_bar)
        self.table = PreviewTable()
        self.job = JobPreview()
        self._stack = QStackedWidget()
        self._stack.addWidget(self._table_card())
        self._stack.addWidget(self.job)
        self._box.addWidget(self._stack, 1)
        self.not_understood = NotUnderstood()
        self._box.addWidget(self.not_understood)

    @property
    def state_filter(self) -> RowState | None:
        """The one state whose rows are in sight, or None for all."""
        return self._state

    def show_preview(self, preview: Preview, count: PlanCount) -> None:
        """A new preview: all rows, the first one current."""
        self._state = None
        self._preview = preview
        self._plans = preview.plans
        self._show_problems(preview)
        lines = [line for plan in preview.plans for line in plan.reading.not_understood]
        self.not_understood.show_lines(lines)
        self._filter_bar.setVisible(single_job(preview) is None)
        if single_job(preview) is not None:
            self._show_job(preview)
            return
        self._model = PreviewModel(self._columns(preview), self)
        self._model.choicesMade.connect(self.choicesMade)
        self._model.show_plans(preview.plans, None)
        self.table.setModel(self._model)
        self._stack.setCurrentIndex(0)
        self._show_counts(count)
        self._show_junction(preview)

    def update_preview(self, preview: Preview, count: PlanCount) -> None:
        """The same inputs, planned or booked anew: filter, place and selection stay."""
        self._preview = preview
        if single_job(preview) is not None:
            self._show_job(preview)
        elif self._model is not None:
            self._model.take_columns(self._columns(preview))
            self.show_plans(preview.plans, count)
            self._show_junction(preview)

    def show_plans(self, plans: Sequence[Plan], count: PlanCount) -> None:
        """The same rows with other choices."""
        self._plans = plans
        if self._model is None:
            return
        if self._state is not None and not count.states.get(self._state):
            self._state = None
        self._model.show_plans(plans, self._state)
        self._show_counts(count)

    def repaint_words(self) -> None:
        """Titles and money were masked or shown again."""
        if self._preview is not None and single_job(self._preview) is not None:
            self._show_job(self._preview)
        elif self._model is not None:
            self._model.repaint_rows()

    def filter_by(self, state: RowState | None) -> None:
        """Show the rows of one state, or all; what is imported stays the same."""
        self._state = state
        if self._model is not None:
            self._model.show_plans(self._plans, state)
            self.table.scrollToTop()

    def fit(self, *, is_narrow: bool) -> None:
        """Leave out what only comments where there is little room."""
        self._junction.setVisible(not is_narrow)

    def clear(self) -> None:
        """Let go of everything shown."""
        self._preview, self._plans = None, ()
        self.table.setModel(None)
        if self._model is not None:
            self._model.deleteLater()
            self._model = None

    def _columns(self, preview: Preview) -> list[Column[ShownRow]]:
        kinds = {plan.kind for plan in preview.plans}
        return columns_for(RowWords(preview), kinds, with_files=len(preview.plans) > 1)

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

    def _show_counts(self, count: PlanCount) -> None:
        for state, chip in self.chips.items():
            number = count.rows if state is None else count.states.get(state, 0)
            chip.set_value(formats.connects(number))
            chip.setVisible(state is None or number > 0)
            chip.setChecked(state is self._state)

    def _show_junction(self, preview: Preview) -> None:
        """Where pages of a history meet what is there: many equal rows in a row are a good sign."""
        days = [
            row.draft.occurred_on
            for plan in preview.plans
            for row in plan.rows
            if row.state is RowState.ALREADY_HERE and isinstance(row.draft, EntryDraft)
        ]
        known = [day for day in days if day is not None]
        said = ""
        if known and preview.added:
            words = _tr("Joined to your ledger at {day}: {count} rows are the same.")
            if len(known) == 1:
                words = _tr("Joined to your ledger at {day}: {count} row is the same.")
            day = formats.day(max(known))
            said = words.format(day=day, count=formats.connects(len(known)))
        self._junction.setText(said)

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
        translate = partial(QCoreApplication.translate, "problems")
        problems = [problem for plan in preview.plans for problem in plan.reading.problems]
        if problems:
            said = " ".join(dict.fromkeys(sentence(one, translate) for one in problems))
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
        note = ElidedLabel(
            _tr("Space takes or leaves the selected rows. Filters only hide rows; they never "
                "change what is imported."), "small", "text_3",
        )  # fmt: skip
        side = theme.px("space.l") - 1
        row = QHBoxLayout()
        row.setContentsMargins(side, theme.px("space.s"), side, theme.px("space.xs"))
        row.addWidget(note)
        card.body.addLayout(row)
        return card


def _noon(preview: Preview) -> datetime:
    return datetime.combine(preview.plans[0].reading.taken_on, time(12), UTC)


def _tr(text: str) -> str:
    return QCoreApplication.translate("importing", text)

"""The shortlist, best first, and what of it to send this week."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from app.advice.decision import Decision
from app.ui import formats
from app.ui.ledger.words import small_number
from app.ui.plurals import many
from app.ui.theme import current_theme
from app.ui.widgets.buttons import Kind, button
from app.ui.widgets.card import Card
from app.ui.widgets.cells import AmountCell, Cell, TagCell, TextCell
from app.ui.widgets.empty_state import EmptyState, Step
from app.ui.widgets.labels import PlainLabel
from app.ui.widgets.sentence import Sentence
from app.ui.widgets.table import Column, DataTable, RowsModel
from app.ui.widgets.tag import Tone
from app.workspace.snapshot import AdvisedJob

MOST_ROWS = 7


@dataclass(frozen=True, slots=True)
class PlanSentence:
    """What to send this week: `lead` how many, `rest` what it is worth."""

    lead: str
    rest: str = ""


class ShortlistCard(Card):
    """A row leads to its job; the foot to the plan."""

    jobChosen = Signal(str)
    planChosen = Signal()
    pasteRequested = Signal()

    def __init__(self) -> None:
        super().__init__(self.tr("Shortlist, best first"), extra=_paste_hint(), flush=True)
        self.body.setSpacing(0)
        self.table = DataTable(density="roomy")
        self.table.setAccessibleName(self.tr("Shortlist, best first"))
        self.model: RowsModel[AdvisedJob] = RowsModel(_columns(), self.table)
        self.table.setModel(self.model)
        self.table.hug_rows()
        self.table.rowActivated.connect(self._choose)
        self.table.clicked.connect(self._choose_index)
        self._nothing = self._nothing_yet()
        self._foot = self._build_foot()
        self.add(self.table)
        self.add(self._nothing, 1)
        self.body.addStretch(1)
        self.add(self._foot)

    def show_jobs(self, shortlist: Sequence[AdvisedJob]) -> None:
        """Show the best jobs and the plan of the whole list."""
        self.model.show_rows(shortlist[:MOST_ROWS])
        self.table.setVisible(bool(shortlist))
        self._foot.setVisible(bool(shortlist))
        self._nothing.setVisible(not shortlist)
        said = plan_sentence(shortlist)
        self.plan.set_text(said.rest, lead=said.lead)
        hidden = len(shortlist) - MOST_ROWS
        words = self.tr("Open the plan")
        if hidden > 0:
            words = self.tr("All {count} jobs").format(count=formats.connects(len(shortlist)))
        self._open.setText(words)

    def show_waiting(self) -> None:
        """Show nothing yet: the jobs are still being weighed."""
        for part in (self.table, self._foot, self._nothing):
            part.hide()

    def _build_foot(self) -> QFrame:
        theme = current_theme()
        foot = QFrame()
        foot.setProperty("part", "footer")
        row = QHBoxLayout(foot)
        side = theme.px("space.l") - 1
        row.setContentsMargins(side, theme.px("space.m") - 1, side, theme.px("space.s"))
        row.setSpacing(theme.px("space.m"))
        self.plan = Sentence()
        self._open = button(self.tr("Open the plan"), compact=True)
        self._open.clicked.connect(self.planChosen)
        row.addWidget(self.plan, 1, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self._open)
        return foot

    def _nothing_yet(self) -> QWidget:
        state = EmptyState(
            "briefcase",
            Tone.ACCENT,
            self.tr("No job on the shortlist"),
            self.tr(
                "Copy a job page on Upwork and press Ctrl V here. "
                "Bidbook reads it and says what it is worth."
            ),
        )
        paste = Step(self.tr("Paste a job"), self.pasteRequested.emit, "paste")
        state.add_step(paste, Kind.DEFAULT)
        return state

    def _choose(self, row: int) -> None:
        self.jobChosen.emit(self.model.row_at(row).job.id)

    def _choose_index(self, index: object) -> None:
        self._choose(index.row())  # type: ignore[attr-defined]


def plan_sentence(shortlist: Sequence[AdvisedJob]) -> PlanSentence:
    """This week's plan: the jobs that the best use of the wallet includes."""
    plan = [job for job in shortlist if job.advice.in_plan]
    if not plan:
        lead = _tr("This week: none of these.")
        return PlanSentence(lead, _tr("No job on the list is worth its Connects now."))
    connects = sum(job.advice.connects + job.advice.boost_connects for job in plan)
    is_first = list(shortlist[: len(plan)]) == plan
    one = _tr("the first one") if is_first else _tr("{count} job")
    other = _tr("the first {count}") if is_first else _tr("{count} jobs")
    lead = _tr("This week: {jobs}, {connects}.").format(
        jobs=(one if len(plan) == 1 else other).format(count=small_number(len(plan))),
        connects=many(connects, _tr("{count} Connect"), _tr("{count} Connects")),
    )
    low, high = (
        formats.money(sum(cents), whole=True)
        for cents in (
            [job.advice.net_value_low_cents for job in plan],
            [job.advice.net_value_high_cents for job in plan],
        )
    )
    net = sum(job.advice.net_value_cents for job in plan)
    words = _tr("Worth {net} after cost, {range}.")
    if len(plan) > 1:
        words = _tr("Together worth {net} after cost, {range}.")
    worth = words.format(net=formats.money(net, whole=True), range=formats.between(low, high))
    return PlanSentence(lead, worth)


def decision_words(job: AdvisedJob) -> tuple[str, Tone]:
    """The decision as a tag says it."""
    advice = job.advice
    if advice.decision is Decision.SKIP:
        return _tr("Skip"), Tone.NEUTRAL
    if advice.decision is Decision.ONLY_IF_SPARE:
        return _tr("Only if spare"), Tone.NEUTRAL
    if advice.boost_connects:
        boost = formats.connects(advice.boost_connects)
        return _tr("Apply, boost up to {boost}").format(boost=boost), Tone.ACCENT
    return _tr("Apply"), Tone.ACCENT


def _columns() -> list[Column[AdvisedJob]]:
    return [
        Column("decision", _tr("Decision"), _decision_cell, 160),
        Column("job", _tr("Job"), _job_cell, tooltip=_title),
        Column("chance", _tr("Chance of a win"), _chance_cell, 120, True, 1, tooltip=_based_on),
        Column("asks", _tr("Asks"), _asks_cell, 58, True, 3, tooltip=_asks_tip),
        Column("worth", _tr("Worth up to"), _worth_cell, 86, True, 2),
        Column("after", _tr("After cost"), _after_cell, 100, True, tooltip=_net_range),
    ]


def _title(job: AdvisedJob) -> str:
    return formats.title(job.job.title or _tr("A job without a title"))


def _decision_cell(job: AdvisedJob) -> Cell:
    return TagCell(*decision_words(job))


def _job_cell(job: AdvisedJob) -> Cell:
    return TextCell(_title(job), is_foreign=True)


def _chance_cell(job: AdvisedJob) -> Cell:
    advice = job.advice
    return AmountCell(formats.range_in_100(advice.p_hire_low, advice.p_hire_high))


def _based_on(job: AdvisedJob) -> str:
    found = job.advice.based_on
    return _tr("From {proposals} of your own proposals and {hires} wins").format(
        proposals=formats.connects(found.proposals), hires=formats.connects(found.hires)
    )


def _asks_cell(job: AdvisedJob) -> Cell:
    advice = job.advice
    ink = "text_3" if advice.connects_assumed else "text"
    return AmountCell(formats.connects(advice.connects), ink=ink)


def _asks_tip(job: AdvisedJob) -> str:
    if job.advice.connects_assumed:
        return _tr("The post does not say; jobs like it ask about this.")
    return _tr("What the post asks")


def _worth_cell(job: AdvisedJob) -> Cell:
    return AmountCell(formats.connects(job.advice.max_connects))


def _after_cell(job: AdvisedJob) -> Cell:
    return AmountCell(formats.signed_money(job.advice.net_value_cents), is_strong=True)


def _net_range(job: AdvisedJob) -> str:
    low, high = job.advice.net_value_low_cents, job.advice.net_value_high_cents
    return formats.between(formats.signed_money(low), formats.signed_money(high))


def _paste_hint() -> QWidget:
    hint = QWidget()
    row = QHBoxLayout(hint)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(6)
    row.addWidget(PlainLabel(_tr("Paste a job anywhere"), "small", "text_3"))
    keys = PlainLabel(formats.isolated("Ctrl V"), "caption")
    keys.setProperty("part", "key")
    row.addWidget(keys)
    return hint


def _tr(text: str) -> str:
    return QCoreApplication.translate("home", text)

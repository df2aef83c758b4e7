"""A single job as read: what the post states, and what it leaves open."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from app.domain.proposals import Job
from app.importing.drafts import InputKind
from app.importing.plan import PlanRow, RowState
from app.ui import formats
from app.ui.importing.plan_words import FooterText, undo_key
from app.ui.jobs.post_words import LEVELS, PostFact, budget, client_facts, post_facts
from app.ui.jobs.words import title_of
from app.ui.theme import current_theme
from app.ui.widgets.card import Card
from app.ui.widgets.sentence import Sentence
from app.ui.widgets.tag import Tag, Tone
from app.ui.widgets.tiles import Tiles
from app.workspace.intake import Preview

STACK_BELOW = 720
"""px at 100 % under which the two cards stand one above the other."""


def single_job(preview: Preview) -> Job | None:
    """The job of a preview that brings one job and nothing else."""
    if len(preview.plans) != 1 or preview.plans[0].kind is not InputKind.JOB:
        return None
    jobs = preview.plans[0].reading.jobs
    return jobs[0] if len(jobs) == 1 == len(preview.plans[0].rows) else None


def job_footer(row: PlanRow) -> FooterText:
    """What recording one job does."""
    back = _tr("One {key} takes it back.").format(key=undo_key())
    if row.state is RowState.NEW:
        said = _tr("Will add this job to your shortlist.")
        means = _tr("Its worth is worked out against your other jobs.")
        return FooterText(said, "", (means, back), _tr("Add to shortlist"))
    if row.puts:
        said = _tr("Will bring the job on your list up to date.")
        means = _tr("What you noted on it yourself stays.")
        return FooterText(said, "", (means, back), _tr("Update"))
    said = _tr("Nothing new: the job is on your list as it is.")
    nothing = (_tr("Nothing will be written."),)
    return FooterText(said, "", nothing, _tr("Nothing new"), is_done=True)


class JobPreview(QScrollArea):
    """Title, state and two cards of facts; what is not stated is said to be unknown."""

    def __init__(self) -> None:
        super().__init__()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("The job as read"))

    def show_job(self, job: Job, row: PlanRow, now: datetime) -> None:
        """Show a job and what becomes of it."""
        theme = current_theme()
        ground = QWidget()
        ground.setProperty("part", "ground")
        box = QVBoxLayout(ground)
        box.setContentsMargins(0, 0, 0, theme.px("space.xl"))
        box.setSpacing(theme.px("space.l"))
        facts = (post_column(job, now), client_facts(job))
        box.addWidget(_heading(job, row, facts))
        cards = (_card(_tr("The post"), facts[0]), _card(_tr("The client"), facts[1]))
        box.addWidget(Tiles(cards, narrow_columns=1, stack_below=STACK_BELOW))
        box.addStretch(1)
        self.setWidget(ground)


def post_column(job: Job, now: datetime) -> tuple[PostFact, ...]:
    """What decides about a post: price, budget, level, length, rivals and the rest."""
    bids = [formats.connects(bid) for bid in job.boost_bids or ()]
    return (
        PostFact(_tr("Asks"), _connects(job.connects)),
        PostFact(_tr("Boost bids"), formats.listed(bids) or None),
        PostFact(_tr("Budget"), budget(job)),
        PostFact(_tr("Level"), _level(job)),
        PostFact(_tr("Length"), formats.isolated(job.duration) if job.duration else None),
        *post_facts(job, now),
    )


def _heading(job: Job, row: PlanRow, facts: Sequence[Sequence[PostFact]]) -> QWidget:
    theme = current_theme()
    unknown = sum(fact.value is None for column in facts for fact in column)
    stated = sum(len(column) for column in facts) - unknown
    made = QWidget()
    box = QVBoxLayout(made)
    box.setContentsMargins(0, 0, 0, 0)
    box.setSpacing(theme.px("space.xs"))
    tags = QHBoxLayout()
    tags.setSpacing(theme.px("space.s"))
    tags.addWidget(_state_tag(row))
    if job.is_closed:
        tags.addWidget(Tag(_tr("Closed on Upwork"), Tone.WARN, "warning"))
    tags.addStretch(1)
    box.addLayout(tags)
    box.addWidget(Sentence(lead=title_of(job), step="title", ink="text"))
    words = _tr("{stated} facts read. {unknown} are not stated: they stay unknown and count "
                "neither for nor against the job.")  # fmt: skip
    if not unknown:
        words = _tr("{stated} facts read; none is missing.")
    box.addWidget(
        Sentence(
            words.format(stated=formats.connects(stated), unknown=formats.connects(unknown)),
            step="body",
        )
    )
    return made


def _state_tag(row: PlanRow) -> Tag:
    if row.state is RowState.NEW:
        return Tag(_tr("New"), Tone.ACCENT, "plus")
    if row.puts:
        return Tag(_tr("On your list, with news"), Tone.ACCENT, "refresh")
    return Tag(_tr("On your list"), Tone.NEUTRAL, "equals")


def _card(title: str, facts: Sequence[PostFact]) -> Card:
    theme = current_theme()
    card = Card(title)
    grid = QGridLayout()
    grid.setHorizontalSpacing(theme.px("space.l"))
    grid.setVerticalSpacing(theme.px("space.xs") + 2)
    grid.setColumnStretch(1, 1)
    for at, fact in enumerate(facts):
        name = Sentence(fact.name, step="body", ink="text_3")
        name.setFixedWidth(round(100 * theme.scale))
        grid.addWidget(name, at, 0, Qt.AlignmentFlag.AlignTop)
        value = fact.value if fact.value is not None else _tr("not stated")
        shown = Sentence(value, step="body", ink="text" if fact.value is not None else "text_3")
        shown.setAccessibleName(_tr("{name}: {value}").format(name=fact.name, value=value))
        grid.addWidget(shown, at, 1)
    card.body.addLayout(grid)
    card.body.addStretch(1)
    return card


def _connects(count: int | None) -> str | None:
    if count is None:
        return None
    return _tr("{count} Connects").format(count=formats.connects(count))


def _level(job: Job) -> str | None:
    return QCoreApplication.translate("jobs", LEVELS[job.level]) if job.level in LEVELS else None


def _tr(text: str) -> str:
    return QCoreApplication.translate("importing", text)

"""The rows of the job list: what each says, as values."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QCoreApplication

from app.domain.proposals import Job
from app.ui import formats
from app.ui.jobs.decision_words import chance_range, decision_tag, scale_top
from app.ui.jobs.words import ago, connects_asked, joined, title_of
from app.ui.widgets.range_bar import Range
from app.ui.widgets.tag import TagText
from app.workspace.snapshot import AdvisedJob


@dataclass(frozen=True, slots=True)
class JobRow:
    """One job of the list. A job put away has no worth and no chance, only its state.

    `facts` are rank, Connects and age, on the last line.
    """

    id: str
    title: str
    tag: TagText
    worth: str = ""
    chance: str = ""
    range: Range | None = None
    facts: str = ""

    @property
    def spoken(self) -> str:
        """The row as one sentence for a screen reader."""
        parts = [self.title, self.worth, self.tag.text, self.chance, self.facts]
        if self.range is not None and self.range.break_even is not None:
            words = _tr("break-even {figure}")
            parts.append(words.format(figure=formats.in_100(self.range.break_even)))
        return formats.listed(part for part in parts if part)


def shortlist_rows(shortlist: Sequence[AdvisedJob], now: datetime | None = None) -> list[JobRow]:
    """The advised jobs in their order, their chances on one scale; their age is as of `now`."""
    top = scale_top(advised.advice for advised in shortlist)
    return [_advised_row(advised, top, now) for advised in shortlist]


def put_away_rows(jobs: Sequence[Job], applied: Collection[str]) -> list[JobRow]:
    """The jobs put away, newest first: `applied` to (by id), closed, or not wanted."""
    newest = sorted(jobs, key=lambda job: job.id, reverse=True)
    return [
        JobRow(job.id, title_of(job), TagText(state_words(job, is_applied=job.id in applied)))
        for job in newest
    ]


def state_words(job: Job, *, is_applied: bool) -> str:
    """Why a job is not on the shortlist."""
    if is_applied:
        return _tr("Applied")
    return _tr("Closed") if job.is_closed else _tr("Not for me")


def _facts(advised: AdvisedJob, now: datetime | None) -> str:
    """'No. 2 · 14 Connects · 5 hours ago'."""
    job, advice = advised.job, advised.advice
    asked = connects_asked(advice.connects)
    if advice.connects_assumed:
        asked = _tr("about {asked}").format(asked=asked)
    age = ago(job.posted_at, now) if job.posted_at is not None and now is not None else ""
    return joined((_tr("No. {rank}").format(rank=formats.connects(advice.rank)), asked, age))


def _advised_row(advised: AdvisedJob, top: float, now: datetime | None) -> JobRow:
    advice, job = advised.advice, advised.job
    return JobRow(
        id=job.id,
        title=title_of(job),
        tag=decision_tag(advised),
        worth=formats.signed_money(advice.net_value_cents, job.currency),
        chance=formats.range_in_100(advice.p_hire_low, advice.p_hire_high),
        range=chance_range(advice, top),
        facts=_facts(advised, now),
    )


def _tr(text: str) -> str:
    return QCoreApplication.translate("jobs", text)

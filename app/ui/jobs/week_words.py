"""The week's plan in words: its rows, its sum, what it costs to leave a job out."""

from __future__ import annotations

from dataclasses import dataclass, replace

from PySide6.QtCore import QCoreApplication

from app.advice.planner import CostOfLeaving, Why
from app.ui import formats
from app.ui.jobs.job_rows import JobRow
from app.ui.jobs.words import title_of
from app.ui.widgets.tag import TagText, Tone
from app.words.track_record import LEFT_OUT
from app.workspace.judging import JobsPlan


@dataclass(frozen=True, slots=True)
class Leaving:
    """What it would cost to leave one job of the plan out."""

    job_id: str
    cost: CostOfLeaving


def week_rows(plan: JobsPlan, rows: list[JobRow]) -> list[JobRow]:
    """The rows of the shortlist, those to send first, each with its place in the plan."""
    by_id = {row.id: row for row in rows}
    found = []
    for place in plan.week.chosen:
        row = by_id.get(plan.jobs[place].id)
        if row is not None:
            found.append(replace(row, tag=TagText(_tr("Send"), Tone.ACCENT, "check")))
    for place, why in sorted(plan.week.left_out.items(), key=lambda pair: pair[0]):
        row = by_id.get(plan.jobs[place].id)
        if row is not None:
            found.append(replace(row, tag=TagText(left_out_words(why))))
    return found


def left_out_words(why: Why) -> str:
    """Why a job is not in the plan, as a tag."""
    said = QCoreApplication.translate("track_record", LEFT_OUT[why.value])
    return said[:1].upper() + said[1:]


def plan_sentence(plan: JobsPlan) -> str:
    """'Send 3 of 7: 40 Connects, about 45 minutes, worth $6.20.'"""
    week = plan.week
    return _tr(
        "Send {count} of {all}: {connects} Connects, {minutes} minutes, worth {worth}."
    ).format(
        count=formats.connects(len(week.chosen)),
        all=formats.connects(len(plan.jobs)),
        connects=formats.connects(week.connects),
        minutes=formats.connects(round(week.minutes)),
        worth=formats.money(round(week.value_cents)),
    )


def leaving_sentence(plan: JobsPlan, leaving: Leaving | None) -> str:
    """What the plan loses without the current job; empty where that is not known (yet)."""
    place = None if leaving is None else plan.place_of(leaving.job_id)
    if leaving is None or place is None:
        return ""
    lost = _tr("Without this job the plan is worth {cost} less.").format(
        title=formats.isolated(title_of(plan.jobs[place])),
        cost=formats.money(round(leaving.cost.cents)),
    )
    if not leaving.cost.instead:
        return lost
    names = [formats.isolated(title_of(plan.jobs[at])) for at in leaving.cost.instead]
    return f"{lost} {_tr('In its place: {titles}.').format(titles=formats.listed(names))}"


def _tr(text: str) -> str:
    return QCoreApplication.translate("jobs", text)

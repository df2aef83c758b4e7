"""Matching of job posts: a post pasted again updates its numbers and keeps the user's own."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import fields, replace

from app.domain.proposals import Job, normalised_title
from app.importing.plan import PlanRow, RowState

_OWN = frozenset(
    {"id", "fit", "my_level", "my_rate_cents", "fee_rate", "margin", "minutes"}
    | {"hourly_worth_cents", "niche", "previous_client", "archived"}
)


def match_jobs(jobs: Sequence[Job], there: Iterable[Job]) -> list[PlanRow]:
    left = list(there)
    rows = []
    for number, job in enumerate(jobs, start=1):
        known = next((other for other in left if is_same_job(other, job)), None)
        if known is None:
            rows.append(_row(number, job, RowState.NEW, (job,)))
            continue
        left.remove(known)
        newer = updated_job(known, job)
        unchanged = replace(newer, seen_at=known.seen_at) == known
        puts = () if unchanged else (newer,)
        row = _row(number, job, RowState.ALREADY_HERE, puts)
        rows.append(replace(row, matches=(known.id,), reason="" if unchanged else "updated"))
    return rows


def is_same_job(one: Job, other: Job) -> bool:
    """The same post: by its key where both have one, else by its title."""
    if one.job_key and other.job_key:
        return one.job_key == other.job_key
    title = normalised_title(one.title)
    return bool(title) and title == normalised_title(other.title)


def updated_job(known: Job, seen: Job) -> Job:
    """`known` with every field that the newer post states; the user's own inputs stay."""
    stated = {
        field.name: value
        for field in fields(Job)
        if field.name not in _OWN and (value := getattr(seen, field.name)) not in (None, (), "")
    }
    return replace(known, **stated)


def _row(number: int, job: Job, state: RowState, puts: tuple[Job, ...]) -> PlanRow:
    return PlanRow(row=number, text=job.title or "", state=state, puts=puts)

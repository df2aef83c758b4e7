"""Records that a use case writes: quick entries, applications, marked outcomes."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import date, datetime

from app.domain.entries import Entry, EntryKind
from app.domain.proposals import ENDED, Job, Outcome, Proposal
from app.domain.records import Record
from app.importing.drafts import EntryDraft


def entries_of(
    drafts: Iterable[EntryDraft],
    wallet: str,
    new_id: Callable[[], str],
    *,
    today: date,
    now: datetime | None,
) -> list[Entry]:
    """The entries of a quick add; those of today carry the instant `now`."""
    return [
        Entry(
            id=new_id(),
            wallet=wallet,
            occurred_on=draft.occurred_on or today,
            occurred_at=now if draft.occurred_on in (None, today) else None,
            kind=draft.kind,
            connects=draft.connects or 0,
            title=draft.title,
            member=draft.member,
            cost_cents=draft.cost_cents,
            note=draft.note,
        )
        for draft in drafts
    ]


def application(
    job: Job, asked: tuple[int, int], wallet: str, new_id: Callable[[], str], *, today: date
) -> list[Record]:
    """What sending a proposal writes: base and boost, the proposal with the job as it was, and
    the job put away."""
    legs = zip((EntryKind.PROPOSAL, EntryKind.BOOST), asked, strict=True)
    title = job.title or ""
    entries = [
        Entry(
            id=new_id(),
            wallet=wallet,
            occurred_on=today,
            kind=kind,
            connects=-connects,
            job_key=job.job_key,
            title=title or None,
        )
        for kind, connects in legs
        if connects
    ]
    proposal = Proposal(
        id=new_id(),
        wallet=wallet,
        title=title,
        sent_on=today,
        job_key=job.job_key,
        boost=asked[1] or None,
        niche=job.niche,
        job=job,
    )
    return [*entries, proposal, replace(job, archived=True)]


def marked(
    proposal: Proposal, outcome: Outcome, at: datetime, new_id: Callable[[], str]
) -> Proposal:
    """The proposal with an outcome. One known only from its entries becomes a record.

    What was marked before and lies beyond the new outcome is taken back: a win that was marked by
    mistake leaves no day behind.
    """
    known = replace(proposal, outcome=outcome)
    if proposal.id.startswith("entry:"):
        known = replace(known, id=new_id())
    if outcome in ENDED:
        return replace(known, hired_at=None, ended_at=at)
    known = replace(known, ended_at=None)
    if outcome is Outcome.HIRED:
        return replace(known, hired_at=proposal.hired_at or at)
    known = replace(known, hired_at=None)
    if outcome is Outcome.INTERVIEW:
        return replace(known, interview_at=proposal.interview_at or at)
    known = replace(known, interview_at=None)
    if outcome is Outcome.VIEWED:
        return replace(known, is_viewed=True, viewed_at=proposal.viewed_at or at)
    return known

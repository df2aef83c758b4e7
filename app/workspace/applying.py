"""Records that a use case writes: quick entries, applications, marked outcomes."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import date, datetime

from app.domain.entries import Entry, EntryKind
from app.domain.fixes import Fix
from app.domain.problems import LedgerError
from app.domain.proposals import ENDED, Job, Outcome, Proposal
from app.domain.records import Record, Records
from app.domain.twins import TwinAnswer, open_twins
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


def signed_by(record: Record, member: str | None) -> Record:
    """A record of an application with the member who sends it."""
    if member and isinstance(record, Entry | Proposal):
        return replace(record, member=member)
    return record


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


def answered(records: Records, ids: Iterable[str], answer: TwinAnswer) -> tuple[list[Record], int]:
    """What answering open twins writes, and how many there are.

    Raises LedgerError `twin_missing` for one that is not open.
    """
    open_ = {twin.id: twin for twin in open_twins(records.twins, records.entries)}
    wanted = list(dict.fromkeys(ids))
    missing = next((id_ for id_ in wanted if id_ not in open_), None)
    if missing is not None:
        raise LedgerError("twin_missing", twin=missing)
    twins = [open_[id_] for id_ in wanted]
    matched = {twin.matches[0] for twin in twins}
    there = {entry.id: entry for entry in records.entries if entry.id in matched}
    puts: list[Record] = []
    for twin in twins:
        puts.append(replace(twin, answer=answer))
        alike = there.get(twin.matches[0])
        if answer is TwinAnswer.BOTH:
            puts.append(twin.entry)
        elif alike is not None and (richer := enriched_by(alike, twin.entry)) != alike:
            there[alike.id] = richer
            puts.append(richer)
    return puts, len(twins)


def enriched_by(entry: Entry, other: Entry) -> Entry:
    """An entry with what only its twin knows; nothing known is overwritten."""
    known: dict[str, object] = {
        name: getattr(entry, name) or getattr(other, name)
        for name in ("title", "job_key", "member", "wording")
    }
    if other.upstream_id and not entry.upstream_id:
        known |= {
            "upstream_id": other.upstream_id,
            "occurred_at": other.occurred_at or entry.occurred_at,
            "occurred_on": other.occurred_on,
            "running_total": other.running_total,
        }
    return replace(entry, **known)  # type: ignore[arg-type]


def entry_of_fix(fix: Fix, id_: str) -> Entry:
    """The entry that a fix adds. Raises LedgerError `fix_needs_you` for one that adds none."""
    if fix.kind is None:
        raise LedgerError("fix_needs_you")
    return Entry(
        id=id_,
        wallet=fix.wallet,
        occurred_on=fix.on,
        kind=fix.kind,
        connects=fix.connects,
        title=fix.title,
        job_key=fix.job_key,
    )

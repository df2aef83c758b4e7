"""What may belong to one job: the records to choose from, the likeliest first."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from app.domain.job_index import JobIndex
from app.domain.ledger import Ledger
from app.domain.money import Payment
from app.domain.proposals import Job, normalised_title
from app.domain.sent import SentProposal
from app.ui import formats
from app.ui.jobs.words import connects_asked, joined
from app.ui.jobs.words import title_of as job_title
from app.ui.ledger.words import kind_name, outcome_name
from app.workspace.snapshot import Snapshot

MOST = 200
"""Records to choose from; the others are less like the chosen one."""


@dataclass(frozen=True, slots=True)
class Pick:
    """A record to choose: its title over what tells it from others of that title."""

    id: str
    title: str
    detail: str = ""
    is_chosen: bool = False


def job_picks(snapshot: Snapshot, chosen: Collection[str]) -> list[Pick]:
    """Every job, those chosen first, then those with the likest titles."""
    jobs = {job.id: job for job in (*(x.job for x in snapshot.shortlist), *snapshot.put_away)}
    applied = snapshot.ledger.applied
    wanted = [jobs[id_].title or "" for id_ in chosen if id_ in jobs]
    ranked = sorted(jobs.values(), key=lambda job: _rank(job.id, job.title, chosen, wanted))
    return [
        Pick(job.id, job_title(job), _job_detail(job, applied), job.id in chosen)
        for job in ranked[:MOST]
    ]


def proposal_picks(sents: Iterable[SentProposal], chosen: SentProposal) -> list[Pick]:
    """The proposals of one wallet, the chosen one first, then those with the likest titles."""
    others = [one for one in sents if one.proposal.wallet == chosen.proposal.wallet]
    wanted = [chosen.proposal.title]
    ranked = sorted(
        others, key=lambda one: (*_rank(one.id, one.proposal.title, {chosen.id}, wanted), one.id)
    )
    return [
        Pick(one.id, _sent_title(one), _sent_detail(one), one.id == chosen.id)
        for one in ranked[:MOST]
    ]


def tied_picks(job: Job, ledger: Ledger) -> list[Pick]:
    """What is tied to a job: its applications and its payments."""
    found = [
        Pick(one.id, _sent_title(one), _sent_detail(one)) for one in applications_of(job, ledger)
    ]
    found += [
        Pick(row.id, _payment_title(row), _payment_detail(row)) for row in payments_of(job, ledger)
    ]
    return found


def payments_of(job: Job, ledger: Ledger) -> list[Payment]:
    """The payments that were tied to a job."""
    key = job.job_key
    return [row for row in ledger.records.payments if row.job_key == key] if key else []


def applications_of(job: Job, ledger: Ledger) -> list[SentProposal]:
    """The proposals that were sent to a job."""
    if job.id not in ledger.applied:
        return []
    index = JobIndex(ledger.records.jobs.values())
    found = ((one, index.of_proposal(one.proposal)) for one in ledger.sent)
    return [one for one, known in found if known is not None and known.id == job.id]


def entry_picks(sent: SentProposal) -> list[Pick]:
    """The entries of one application."""
    return [
        Pick(
            entry.id,
            formats.title(entry.title) if entry.title else kind_name(entry.kind),
            joined(
                (
                    formats.day_and_year(entry.occurred_on),
                    kind_name(entry.kind),
                    formats.signed(entry.connects),
                )
            ),
        )
        for entry in sent.entries
    ]


def _rank(
    id_: str, title: str | None, chosen: Collection[str], wanted: Sequence[str]
) -> tuple[bool, float, str]:
    mine = normalised_title(title)
    likest = max((_likeness(mine, normalised_title(other)) for other in wanted), default=0.0)
    return id_ not in chosen, -likest, mine


def _likeness(one: str, other: str) -> float:
    """How many of the words of two titles both have, 0 to 1."""
    mine, theirs = set(one.split()), set(other.split())
    return len(mine & theirs) / len(mine | theirs) if mine and theirs else 0.0


def _job_detail(job: Job, applied: Collection[str]) -> str:
    state = _tr("Closed") if job.is_closed else _tr("Not for me") if job.archived else ""
    seen = formats.day_and_year(job.seen_at.date()) if job.seen_at else ""
    return joined(
        (
            _tr("Applied") if job.id in applied else state,
            "" if job.connects is None else connects_asked(job.connects),
            _tr("seen on {day}").format(day=seen) if seen else "",
        )
    )


def _sent_title(sent: SentProposal) -> str:
    if not sent.proposal.title:
        return _tr("A job without a title")
    return formats.title(sent.proposal.title)


def _sent_detail(sent: SentProposal) -> str:
    who = sent.proposal.member
    return joined(
        (
            _tr("sent on {day}").format(day=formats.day_and_year(sent.proposal.sent_on)),
            formats.name(who) if who else "",
            connects_asked(sent.net),
            outcome_name(sent.proposal.outcome),
        )
    )


def _payment_title(row: Payment) -> str:
    return formats.title(row.text) if row.text else _tr("Payment")


def _payment_detail(row: Payment) -> str:
    day = formats.day_and_year(row.occurred_on)
    return joined((day, formats.signed_money(row.amount_cents, row.currency)))


def _tr(text: str) -> str:
    return QCoreApplication.translate("joining", text)

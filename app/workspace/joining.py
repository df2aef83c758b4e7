"""Joining by hand: records tied to one job, and records taken out of theirs."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, fields, replace
from datetime import timedelta
from typing import TypeVar

from app.domain.entries import Entry
from app.domain.job_index import JobIndex
from app.domain.ledger import Ledger
from app.domain.money import Payment
from app.domain.problems import LedgerError
from app.domain.proposals import APART, ENDED, TIED, Job, Outcome, Proposal
from app.domain.records import KIND_OF_TYPE, Record
from app.domain.sent import SentProposal
from app.storage.batches import Put, Remove

_T = TypeVar("_T", Proposal, Job)
_HOW_FAR = [Outcome.PENDING, Outcome.VIEWED, Outcome.INTERVIEW, *sorted(ENDED), Outcome.HIRED]
"""From knowing least of a proposal to knowing most."""
_ONE_SENDING = timedelta(days=4)
"""How far apart two records of one proposal may be dated where nobody named both of them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Tie:
    """What belongs together once it is tied: the job's title, and how many of each there are.

    `proposals` counts applications, with an outcome that is the furthest of them.
    """

    title: str | None
    posts: int
    proposals: int
    entries: int
    payments: int
    outcome: Outcome | None


@dataclass(slots=True)
class _Named:
    """The records that ids name, each once. `told` are the ids of those named themselves; the
    rest came along with a job or an application."""

    entries: dict[str, Entry] = field(default_factory=dict)
    proposals: dict[str, Proposal] = field(default_factory=dict)
    jobs: dict[str, Job] = field(default_factory=dict)
    payments: dict[str, Payment] = field(default_factory=dict)
    sents: dict[str, SentProposal] = field(default_factory=dict)
    told: frozenset[str] = frozenset()

    def take(self, sent: SentProposal, known: Ledger) -> None:
        self.sents[sent.id] = sent
        self.entries |= {entry.id: entry for entry in sent.entries}
        if (record := known.records.proposals.get(sent.id)) is not None:
            self.proposals[sent.id] = record

    def rows(self) -> list[Entry | Proposal | Job | Payment]:
        return [
            *self.jobs.values(),
            *self.proposals.values(),
            *self.entries.values(),
            *self.payments.values(),
        ]


def tied(ledger: Ledger, ids: Iterable[str], new_id: Callable[[], str]) -> list[Put | Remove]:
    """What ties the named records to one job: they all get its key.

    Of several posts or proposals one is left, with what the others know. With a job come the
    proposals that were sent to it. Raises LedgerError `record_missing`, `nothing_to_tie`,
    `ties_wallets`.
    """
    named = _tieable(ledger, ids)
    key = _key_of(named) or f"{TIED}{new_id()}"
    changes: list[Put | Remove] = []
    changes += _as_one(_applications(named), key, _merged_proposal)
    changes += _as_one([list(named.jobs.values())], key, _merged_job)
    rest: tuple[Entry | Payment, ...] = (*named.entries.values(), *named.payments.values())
    changes += [Put(replace(row, job_key=key)) for row in rest if row.job_key != key]
    return changes


def tie_of(ledger: Ledger, ids: Iterable[str]) -> Tie:
    """What `tied` would bring together; writes nothing. Raises as `tied` does."""
    named = _tieable(ledger, ids)
    key = _key_of(named) or ""
    jobs, proposals = list(named.jobs.values()), list(named.proposals.values())
    titled: list[Job | Proposal | Entry] = [_merged_job(jobs, key)] if jobs else []
    titled += [_merged_proposal(proposals, key)] if proposals else []
    titled += named.entries.values()
    outcomes = [sent.proposal.outcome for sent in named.sents.values()]
    return Tie(
        title=next((row.title for row in titled if row.title), None),
        posts=len(jobs),
        proposals=len(named.sents),
        entries=len(named.entries),
        payments=len(named.payments),
        outcome=max(outcomes, key=_HOW_FAR.index, default=None),
    )


def parted(ledger: Ledger, ids: Iterable[str], new_id: Callable[[], str]) -> list[Put | Remove]:
    """What takes the named records out of their job: together they get a key of their own.

    Raises LedgerError `record_missing`.
    """
    key = f"{APART}{new_id()}"
    return [Put(replace(row, job_key=key)) for row in _named(ledger, ids).rows()]


def _named(ledger: Ledger, ids: Iterable[str]) -> _Named:
    records = ledger.records
    wanted = dict.fromkeys(ids)
    named = _Named(told=frozenset(wanted))
    sents = {sent.id: sent for sent in ledger.sent}
    known = sents.keys() | records.jobs.keys()
    entries = {}
    if not wanted.keys() <= known:
        entries = {entry.id: entry for entry in records.entries if entry.id in wanted}
    payments = {row.id: row for row in records.payments}
    for id_ in wanted:
        if id_ in sents:
            named.take(sents[id_], ledger)
        elif id_ in entries:
            named.entries[id_] = entries[id_]
        elif id_ in records.jobs:
            named.jobs[id_] = records.jobs[id_]
        elif id_ in payments:
            named.payments[id_] = payments[id_]
        else:
            raise LedgerError("record_missing", id=id_)
    index = JobIndex(records.jobs.values())
    for sent in ledger.sent if named.jobs else ():
        job = index.of_proposal(sent.proposal)
        if job is not None and job.id in named.jobs:
            named.take(sent, ledger)
    return named


def _tieable(ledger: Ledger, ids: Iterable[str]) -> _Named:
    named = _named(ledger, ids)
    if len(named.rows()) < 2:
        raise LedgerError("nothing_to_tie")
    wallets = {entry.wallet for entry in named.entries.values()}
    wallets |= {proposal.wallet for proposal in named.proposals.values()}
    if len(wallets) > 1 and not named.jobs:
        raise LedgerError("ties_wallets")
    return named


def _key_of(named: _Named) -> str | None:
    """The job's key: Upwork's own before one made by hand, the one that most records have."""
    keys = Counter(
        row.job_key for row in named.rows() if row.job_key and not row.job_key.startswith(APART)
    )
    ranked = sorted(keys, key=lambda key: (key.startswith(TIED), -keys[key], key))
    return ranked[0] if ranked else None


def _applications(named: _Named) -> list[list[Proposal]]:
    """The proposal records by the application they tell of: each becomes one record.

    Two that Upwork counts apart, or that two members sent, are two applications to one job.
    """
    found: list[list[Proposal]] = []
    for proposal in sorted(named.proposals.values(), key=lambda row: (row.sent_on, row.id)):
        fitting = next((some for some in found if _is_one(proposal, some, named)), None)
        if fitting is None:
            found.append([proposal])
        else:
            fitting.append(proposal)
    return found


def _is_one(proposal: Proposal, some: Iterable[Proposal], named: _Named) -> bool:
    """Whether a record tells of the same application as every one of some others."""
    return all(
        other.wallet == proposal.wallet
        and not _differ(other.upstream_id, proposal.upstream_id)
        and not _differ(other.member, proposal.member)
        and (
            {other.id, proposal.id} <= named.told
            or abs(other.sent_on - proposal.sent_on) <= _ONE_SENDING
        )
        for other in some
    )


def _differ(one: str | None, other: str | None) -> bool:
    return bool(one and other and one != other)


def _as_one(
    groups: Iterable[Sequence[Proposal] | Sequence[Job]],
    key: str,
    merged: Callable[..., Record],
) -> list[Put | Remove]:
    changes: list[Put | Remove] = []
    for group in groups:
        if not group:
            continue
        kept = merged(group, key)
        changes += [Remove(KIND_OF_TYPE[type(row)], row.id) for row in group if row.id != kept.id]
        if kept not in group:
            changes.append(Put(kept))
    return changes


def _merged_proposal(rows: Sequence[Proposal], key: str) -> Proposal:
    """One proposal for several records: Upwork's own record first, the furthest outcome."""
    order = sorted(rows, key=lambda row: (row.upstream_id is None, row.sent_on, row.id))
    furthest = max((row.outcome for row in rows), key=_HOW_FAR.index)
    filled = _filled(order[0], order[1:])
    return replace(filled, outcome=furthest, job_key=key)


def _merged_job(rows: Sequence[Job], key: str) -> Job:
    """One post for several: the one that has the key, or that was seen last, first."""
    order = sorted(
        rows, key=lambda row: (row.job_key != key, -(row.seen_at.timestamp() if row.seen_at else 0))
    )
    return replace(_filled(order[0], order[1:]), job_key=key)


def _filled(kept: _T, others: Sequence[_T]) -> _T:
    """A record with what only others of its kind know."""
    known: dict[str, object] = {}
    for one in fields(kept):
        if getattr(kept, one.name) not in (None, (), ""):
            continue
        values = (getattr(other, one.name) for other in others)
        found = next((value for value in values if value not in (None, (), "")), None)
        if found is not None:
            known[one.name] = found
    return replace(kept, **known)  # type: ignore[arg-type]

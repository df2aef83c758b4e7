"""Applications: proposals planned for the story, sent from a pool, with all that follows."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

from app.domain.entries import EntryKind
from app.domain.proposals import Job, Outcome, Proposal
from app.workspace.sample.agenda import Agenda
from app.workspace.sample.fates import Fate
from app.workspace.sample.pool import Pool, Words

_APPLIED = "Applied to job"
_BID = "Connects bid for boosted proposal."
_OUTBID = "You've been outbid to boost your proposal"
_CLOSED_BOOST = "You bid to boost a proposal, but the job was closed"
_CANCELLED = "Job cancelled"
_AWARD_BACK = "Refunded Connects for Connects Award"
_AWARD = "Awarded Connects for responding to the job interview"
_AWARD_IN_ALL = 10


@dataclass(frozen=True, slots=True, kw_only=True)
class Application:
    """A proposal that will be sent. `boost` is the bid (0 for none); `outbid_at` ends it.

    `is_settled` says whether what Upwork owes for it (refund or award) has come. `extra_award`
    are Connects awarded for the interview where nothing is given back.
    """

    job: Job
    sent_at: datetime
    fate: Fate
    boost: int = 0
    outbid_at: datetime | None = None
    member: str | None = None
    is_invited: bool = False
    is_settled: bool = True
    extra_award: int = 0


class Desk:
    """Sends applications from one pool and keeps what is known of each."""

    def __init__(
        self, pool: Pool, agenda: Agenda, restock: Callable[[int, datetime], None]
    ) -> None:
        """`restock(needed, at)` may buy when the pool holds less than an application needs."""
        self.pool = pool
        self.agenda = agenda
        self.proposals: list[Proposal] = []
        self._restock = restock

    def plan(self, application: Application) -> None:
        self.agenda.add(application.sent_at, lambda at: self._send(application, at))

    def _send(self, planned: Application, at: datetime) -> None:
        base = 0 if planned.is_invited else planned.job.connects or 0
        if self.pool.balance_on(at.date()) < base + planned.boost:
            self._restock(base + planned.boost, at - timedelta(minutes=3))
        held = self.pool.balance_on(at.date())
        if held < base:
            return
        words = _words(planned)
        if base:
            self.pool.post(EntryKind.PROPOSAL, -base, at, _APPLIED, **words)
        boost = planned.boost if held >= base + planned.boost else 0
        if boost:
            self.pool.post(EntryKind.BOOST, -boost, at, _BID, **words)
        self.proposals.append(self._record(planned, at, boost))
        if base:
            self._expect(planned, base, boost)

    def _expect(self, planned: Application, base: int, boost: int) -> None:
        """Put on the agenda what comes back for the application."""
        fate, words = planned.fate, _words(planned)
        is_outbid = boost > 0 and planned.outbid_at is not None
        if is_outbid and planned.outbid_at:
            self._later(planned.outbid_at, EntryKind.BOOST_REFUND, boost, _OUTBID, words)
        if not planned.is_settled:
            return
        if fate.ended_at and fate.end is Outcome.CLOSED and not fate.interview_at:
            credited_at = fate.ended_at + timedelta(hours=27)
            self._later(credited_at, EntryKind.REFUND, base, _CANCELLED, words)
            if boost and not is_outbid:
                self._later(credited_at, EntryKind.BOOST_REFUND, boost, _CLOSED_BOOST, words)
        if fate.interview_at:
            self._award(planned, base, fate.interview_at + timedelta(hours=19), words)

    def _award(self, planned: Application, base: int, at: datetime, words: Words) -> None:
        if planned.extra_award:
            self._later(at, EntryKind.AWARD, planned.extra_award, _AWARD, words)
            return
        self._later(at, EntryKind.AWARD_REFUND, base, _AWARD_BACK, words)
        if base < _AWARD_IN_ALL:
            self._later(at, EntryKind.AWARD, _AWARD_IN_ALL - base, _AWARD, words)

    def _later(
        self, at: datetime, kind: EntryKind, connects: int, wording: str, words: Words
    ) -> None:
        self.agenda.add(at, lambda when: _post(self.pool, kind, connects, when, wording, words))

    def _record(self, planned: Application, at: datetime, boost: int) -> Proposal:
        known = planned.fate.until(self.agenda.now)
        outbid_at = planned.outbid_at if boost else None
        is_outbid = outbid_at is not None and outbid_at <= self.agenda.now
        job = planned.job
        return Proposal(
            id=self.pool.dice.id_at(at),
            wallet=self.pool.wallet.id,
            title=job.title or "",
            sent_on=at.date(),
            sent_at=at,
            job_key=job.job_key,
            upstream_id=self.pool.dice.upstream_id_at(at),
            member=planned.member,
            viewed_at=known.viewed_at,
            interview_at=known.interview_at,
            hired_at=known.hired_at,
            ended_at=known.ended_at,
            is_viewed=known.viewed_at is not None,
            outcome=known.outcome,
            boost=boost or None,
            boost_state=("outbid" if is_outbid else "boosted") if boost else None,
            is_invited=planned.is_invited,
            niche=job.niche,
            job=job,
        )


def _words(planned: Application) -> Words:
    return Words(title=planned.job.title, job_key=planned.job.job_key, member=planned.member)


def _post(
    pool: Pool, kind: EntryKind, connects: int, at: datetime, wording: str, words: Words
) -> None:  # fmt: skip
    pool.post(kind, connects, at, wording, **words)

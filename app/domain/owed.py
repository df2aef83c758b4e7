"""Owed: what should come back or come in for proposals, and has not.

Rules: `refund.*`, `boost_refund.*` and `interview_award*` of the rulebook decide what is certain,
what is possible and what never comes; only the first two are ever owed.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import StrEnum

from app.domain.awards import InterviewAward, interview_awards
from app.domain.currencies import USUAL
from app.domain.days import days_after
from app.domain.entries import EntryKind
from app.domain.job_index import JobIndex
from app.domain.lapsing import sent_since
from app.domain.ledger import Ledger
from app.domain.proposals import ENDED, Job, Outcome
from app.domain.rule_readings import Certainty, boost_refund_policy, boost_terms, refund_policy
from app.domain.rules import Rulebook
from app.domain.sent import SentProposal

A_YEAR_DAYS = 365
"""Proposals sent before are past asking about: their lots have ended."""
LONG_LATE_DAYS = 30
"""What may come comes in days, so after so many it hardly comes any more."""
SHOWN_DAYS = 90
"""So long Upwork shows a row: what was sent before can be proven by no page."""
_HOURS = 24


class OwedKind(StrEnum):
    REFUND = "refund"
    BOOST_REFUND = "boost_refund"
    AWARD = "award"


class Chance(StrEnum):
    """How sure it is that Connects are to come, the surest first."""

    CERTAIN = "certain"
    LIKELY = "likely"
    UNLIKELY = "unlikely"


class OwedCode(StrEnum):
    """Why it is owed; picks the words to support."""

    JOB_CLOSED = "job_closed"
    PERHAPS_CLOSED = "perhaps_closed"
    ENDED = "ended"
    PRICE_FELL = "price_fell"
    BOOST_CLOSED = "boost_closed"
    OUTBID = "outbid"
    INTERVIEW = "interview"


@dataclass(frozen=True, slots=True, kw_only=True)
class Owed:
    """Connects that are to come for one proposal.

    `since` is the day on which they became due: that of the end, of the interview; where it is
    not known (`is_dated` False) the day of sending. From `due_on` on they are late; None where no
    day tells. `cents` of `currency` is what they cost.
    """

    kind: OwedKind
    code: OwedCode
    title: str
    job_key: str | None
    connects: int
    cents: int
    since: date
    due_on: date | None
    certainty: Certainty
    proposal_id: str
    wallet: str
    sent_on: date
    is_dated: bool = True
    member: str | None = None
    currency: str = USUAL

    def is_late(self, as_of: date) -> bool:
        return self.due_on is not None and self.due_on <= as_of

    def chance(self, as_of: date) -> Chance:
        """What the rules promise is certain; what they may give is likely, but not for long.

        A bid that was outbid after the client had looked may as well count as answered.
        """
        if self.certainty is Certainty.CERTAIN:
            return Chance.CERTAIN
        if self.due_on is None:
            is_stale = (as_of - self.sent_on).days > SHOWN_DAYS
        else:
            is_stale = (as_of - self.due_on).days > LONG_LATE_DAYS
        if is_stale or self.code is OwedCode.OUTBID:
            return Chance.UNLIKELY
        return Chance.LIKELY


def owed(ledger: Ledger) -> tuple[Owed, ...]:
    """Everything owed to the wallets looked at, the longest due first; a year back at most.

    An interview whose post was closed is owed its refund, not an award for the same Connects too.
    """
    sents = sent_since(ledger, days_after(ledger.as_of, -A_YEAR_DAYS))
    posts = JobIndex(ledger.records.jobs.values())
    found = [one for sent in sents for one in _for_proposal(sent, ledger, posts)]
    refunded = {one.proposal_id for one in found if one.code is OwedCode.JOB_CLOSED}
    for book in ledger.shown:
        own = [sent for sent in sents if sent.proposal.wallet == book.wallet.id]
        awards = interview_awards(own, ledger.rules_of(book.wallet.id))
        found += [_of_award(one) for one in awards if one.missing and one.sent.id not in refunded]
    return tuple(sorted(found, key=lambda one: (one.since, one.title, one.kind)))


@dataclass(frozen=True, slots=True)
class _Case:
    """One proposal with the rules of its wallet and the legs that have not come back."""

    sent: SentProposal
    rules: Rulebook
    as_of: date
    post: Job | None

    @property
    def ended_on(self) -> date | None:
        return _day(self.sent.proposal.ended_at)

    @property
    def since(self) -> date:
        return self.ended_on or self.sent.proposal.sent_on

    def legs(self) -> tuple[int, int]:
        """Base and boost that are still out; what came back beyond one leg is of the other."""
        sent = self.sent
        boost_back = sum(
            row.connects
            for row in sent.entries
            if row.connects > 0 and row.kind in (EntryKind.BOOST_REFUND, EntryKind.BOOST)
        )
        base_back = sent.returned - min(boost_back, sent.returned)
        over = max(base_back - sent.base, 0), max(boost_back - sent.boost, 0)
        base = max(sent.base - base_back - over[1], 0)
        return base, max(sent.net - base, 0)

    def owes(self, kind: OwedKind, code: OwedCode, connects: int, certainty: Certainty) -> Owed:
        proposal = self.sent.proposal
        is_dated = self.ended_on is not None
        return Owed(
            kind=kind,
            code=code,
            title=proposal.title,
            job_key=proposal.job_key,
            connects=connects,
            cents=_share(self.sent, connects, is_rest=kind is OwedKind.BOOST_REFUND),
            since=self.since,
            due_on=self.late_from(self.since) if is_dated else None,
            certainty=certainty,
            proposal_id=self.sent.id,
            wallet=proposal.wallet,
            sent_on=proposal.sent_on,
            is_dated=is_dated,
            member=proposal.member,
            currency=self.sent.currency,
        )

    def late_from(self, day: date) -> date:
        return days_after(day, -(-self.rules.number("refund_hours_most", day) // _HOURS))


def _share(sent: SentProposal, connects: int, *, is_rest: bool) -> int:
    """Cents of a leg that is out; the last leg takes the rest, so that legs add up to the whole."""
    if is_rest:
        return sent.cost_cents - sent.cost_cents * (sent.net - connects) // max(sent.net, 1)
    return sent.cost_cents * connects // max(sent.net, 1)


def _for_proposal(sent: SentProposal, ledger: Ledger, posts: JobIndex) -> Iterator[Owed]:
    if sent.net <= 0:
        return
    rules = ledger.rules_of(sent.proposal.wallet)
    case = _Case(sent, rules, ledger.as_of, posts.of_proposal(sent.proposal))
    base, boost = case.legs()
    if base:
        yield from _base(case, base)
    if boost:
        yield from _boost(case, boost)


def _base(case: _Case, base: int) -> Iterator[Owed]:
    outcome = case.sent.proposal.outcome
    certainty = refund_policy(case.rules, outcome, case.since)
    if certainty is Certainty.NEVER:
        yield from _price_fell(case, base)
    elif outcome in ENDED:
        code = OwedCode.JOB_CLOSED if outcome is Outcome.CLOSED else OwedCode.ENDED
        yield case.owes(OwedKind.REFUND, code, base, certainty)
    elif case.post is not None and case.post.is_closed and not case.post.hires:
        yield case.owes(OwedKind.REFUND, OwedCode.PERHAPS_CLOSED, base, Certainty.POSSIBLE)


def _price_fell(case: _Case, base: int) -> Iterator[Owed]:
    """What a job asks less than it did is never paid back, unless the user's own rule says so."""
    certainty = refund_policy(case.rules, "price_change", case.since)
    asked = case.post.connects if case.post else None
    if certainty is not Certainty.NEVER and asked is not None and asked < base:
        yield case.owes(OwedKind.REFUND, OwedCode.PRICE_FELL, base - asked, certainty)


def _boost(case: _Case, boost: int) -> Iterator[Owed]:
    proposal = case.sent.proposal
    if proposal.outcome is Outcome.CLOSED:
        certainty = boost_refund_policy(case.rules, _end_of_closed_boost(case), case.since)
        if certainty is not Certainty.NEVER:
            yield case.owes(OwedKind.BOOST_REFUND, OwedCode.BOOST_CLOSED, boost, certainty)
    elif proposal.boost_state == "outbid":
        yield from _outbid(case, boost)


def _end_of_closed_boost(case: _Case) -> str:
    """How the auction had ended when the post was closed, as far as anything tells."""
    proposal = case.sent.proposal
    if proposal.boost_state == "outbid":
        return "outbid"
    if _was_interacted_with(case):
        return "interacted"
    ended = case.ended_on
    if proposal.boost_state == "boosted" and ended and ended > _auction_end(case):
        return "ranked"
    return "closed"


def _was_interacted_with(case: _Case) -> bool:
    """The client is known to have opened or answered it before the bidding ended."""
    terms = boost_terms(case.rules, case.sent.proposal.sent_on)
    if terms is None or not terms.on_interaction:
        return False
    proposal = case.sent.proposal
    days = [day for at in (proposal.viewed_at, proposal.interview_at) if (day := _day(at))]
    return any(day <= _auction_end(case) for day in days)


def _outbid(case: _Case, boost: int) -> Iterator[Owed]:
    """Outbid before the client interacted: the bid comes back, at the latest with the auction."""
    certainty = boost_refund_policy(case.rules, "outbid", case.since)
    if certainty is Certainty.NEVER:
        return
    if case.sent.is_viewed:
        certainty = Certainty.POSSIBLE
    found = case.owes(OwedKind.BOOST_REFUND, OwedCode.OUTBID, boost, certainty)
    yield replace(
        found,
        since=case.sent.proposal.sent_on,
        due_on=case.late_from(_auction_end(case)),
        is_dated=False,
    )


def _auction_end(case: _Case) -> date:
    proposal = case.sent.proposal
    posted = _day(proposal.job.posted_at) if proposal.job else None
    terms = boost_terms(case.rules, proposal.sent_on)
    return days_after(posted or proposal.sent_on, terms.auction_days if terms else 0)


def _of_award(award: InterviewAward) -> Owed:
    proposal = award.sent.proposal
    return Owed(
        kind=OwedKind.AWARD,
        code=OwedCode.INTERVIEW,
        title=proposal.title,
        job_key=proposal.job_key,
        connects=award.missing,
        cents=0,
        since=award.on,
        due_on=award.due_on,
        certainty=award.certainty,
        proposal_id=award.sent.id,
        wallet=proposal.wallet,
        sent_on=proposal.sent_on,
        member=proposal.member,
    )


def _day(at: datetime | None) -> date | None:
    return at.date() if at else None

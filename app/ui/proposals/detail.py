"""What the panel says of one proposal: words and figures, no widgets."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from PySide6.QtCore import QCoreApplication

from app.domain.entries import Entry
from app.domain.ledger import Ledger
from app.domain.proposals import Job, Proposal
from app.domain.sent import SentProposal
from app.ui import formats
from app.ui.jobs.post_words import PostFact, budget, client_facts, post_facts
from app.ui.ledger.words import kind_name
from app.ui.proposals.words import cost_words, state_tag, title_of
from app.ui.widgets.tag import TagText

BOOST_STATES = {"boosted": "boosted", "outbid": "outbid"}
"""What Upwork says of a boost."""


@dataclass(frozen=True, slots=True)
class EntryLine:
    """One entry of the proposal: its day, kind, Connects, and cents on the lots it met."""

    id: str
    day: str
    kind: str
    connects: str
    cost: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ProposalDetail:
    """All that the panel says."""

    tag: TagText
    title: str
    who: str
    figure: str
    unit: str
    entries: tuple[EntryLine, ...]
    dates: tuple[PostFact, ...]
    job: tuple[PostFact, ...]


def detail_of(sent: SentProposal, ledger: Ledger) -> ProposalDetail:
    """Everything known of one proposal."""
    proposal = sent.proposal
    member = formats.isolated(formats.name(proposal.member)) if proposal.member else ""
    return ProposalDetail(
        tag=state_tag(sent, ledger.as_of),
        title=title_of(sent),
        who=_tr("Sent by {member}").format(member=member) if member else "",
        figure=formats.connects(sent.net),
        unit=_tr("Connects net, {cost}").format(cost=cost_words(sent)),
        entries=tuple(_line(entry, ledger) for entry in sent.entries),
        dates=_dates(proposal),
        job=_job(proposal.job, proposal.sent_at) if proposal.job else (),
    )


def _line(entry: Entry, ledger: Ledger) -> EntryLine:
    book = ledger.books.get(entry.wallet)
    cents = sum(posting.cost_cents for posting in book.postings.get(entry.id, ())) if book else 0
    return EntryLine(
        entry.id,
        formats.day_and_year(entry.occurred_on),
        kind_name(entry.kind),
        formats.signed(entry.connects),
        formats.signed_money(-cents) if cents else formats.cost(0),
    )


def _dates(proposal: Proposal) -> tuple[PostFact, ...]:
    """When it was sent and what is known to have followed; a stated view may have no day."""
    day = proposal.sent_on
    sent = None if day == date.max else formats.day_and_year(day)
    found = [PostFact(_tr("Sent"), _instant(proposal.sent_at) or sent)]
    if proposal.viewed_at or proposal.is_viewed is not None:
        stated = _tr("yes, day not known") if proposal.is_viewed else _tr("not yet")
        found.append(PostFact(_tr("Viewed"), _instant(proposal.viewed_at) or stated))
    later = (
        (_tr("Interview"), proposal.interview_at),
        (_tr("Won"), proposal.hired_at),
        (_tr("Ended"), proposal.ended_at),
    )
    found += [PostFact(name, _instant(at)) for name, at in later if at is not None]
    if proposal.boost and proposal.boost_state:
        words = _tr("{count} Connects, {state}")
        value = words.format(
            count=formats.connects(proposal.boost),
            state=_tr(BOOST_STATES.get(proposal.boost_state, proposal.boost_state)),
        )
        found.append(PostFact(_tr("Boost"), value))
    return tuple(found)


def _job(job: Job, sent_at: datetime | None) -> tuple[PostFact, ...]:
    """What the post said when the proposal was sent: only what it did say."""
    fit = None
    if job.fit is not None:
        fit = _tr("{fit} of {five}").format(fit=formats.connects(job.fit), five=formats.connects(5))
    facts = [PostFact(_tr("Budget"), budget(job)), PostFact(_tr("Your fit"), fit)]
    facts += client_facts(job)
    seen = job.seen_at or sent_at
    if seen is not None:
        facts += [fact for fact in post_facts(job, seen) if fact.name != _tr("Last viewed")]
    return tuple(fact for fact in facts if fact.value is not None)


def _instant(at: datetime | None) -> str:
    if at is None:
        return ""
    own = at.astimezone()
    return _tr("{day}, {time}").format(
        day=formats.day_and_year(own.date()), time=formats.clock(own)
    )


def _tr(text: str) -> str:
    return QCoreApplication.translate("proposals", text)

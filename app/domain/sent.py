"""Proposals sent: entries and proposal records of one application, joined."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta
from itertools import repeat
from operator import attrgetter
from typing import NamedTuple

from app.domain.applications import (
    JOINED,
    Application,
    KeysByTitle,
    applications,
    rows_by_key,
)
from app.domain.booking import WalletBook
from app.domain.bulk import bulk_work
from app.domain.columns import column, of_columns
from app.domain.currencies import USUAL, wallet_currency
from app.domain.entries import Entry, EntryKind
from app.domain.entry_costs import EntryCost, entry_costs
from app.domain.income import Incomes
from app.domain.money import Payment
from app.domain.proposals import ENDED, Outcome, Proposal
from app.domain.rules import Rulebook

SETTLED_AFTER = timedelta(days=30)
_SENT_NEAR = timedelta(days=4)


@dataclass(frozen=True, slots=True, kw_only=True)
class SentProposal:
    """One proposal with what it cost. Connects are counts, never negative; money is in cents.

    `returned` is what came back of `base` and `boost`; what an award gave beyond them counts in
    `awarded`.
    `proposal` is the merged record: the user's own or Upwork's words first, what the entries
    imply (an award row proves an interview, a refund row a closed post) where those are silent.
    `cost_cents` is what the consumed lots cost, net of what came back; `unpaid` counts the net
    Connects that came from lots without cost. `currency` is that of the wallet; `other_costs`
    holds what lots paid in other currencies cost, by currency, and is not in `cost_cents`.
    """

    id: str
    proposal: Proposal
    entries: tuple[Entry, ...]
    base: int
    boost: int
    returned: int
    awarded: int
    cost_cents: int
    unpaid: int
    revenue_cents: int
    currency: str = USUAL
    other_costs: tuple[tuple[str, int], ...] = ()
    revenue_currency: str = USUAL

    @property
    def net(self) -> int:
        return self.base + self.boost - self.returned

    @property
    def costs(self) -> tuple[tuple[str, int], ...]:
        """What it cost in each currency."""
        return ((self.currency, self.cost_cents), *self.other_costs)

    def cost_in(self, currency: str) -> int:
        """What it cost in one currency alone."""
        if currency == self.currency:
            return self.cost_cents
        return dict(self.other_costs).get(currency, 0)

    @property
    def is_won(self) -> bool:
        return self.proposal.outcome is Outcome.HIRED

    @property
    def is_viewed(self) -> bool:
        """The client opened it: stated, or implied by how far it came."""
        proposal = self.proposal
        is_stated = proposal.is_viewed or proposal.viewed_at is not None
        return is_stated or self.is_interviewed or proposal.outcome is Outcome.VIEWED

    @property
    def is_interviewed(self) -> bool:
        return self.proposal.interview_at is not None or self.proposal.outcome in (
            Outcome.INTERVIEW,
            Outcome.HIRED,
        )

    @property
    def is_open(self) -> bool:
        """No end is known."""
        return not self.is_won and self.proposal.outcome not in ENDED

    def is_pending(self, as_of: date) -> bool:
        """Too young to be a loss: no end is known and it was sent less than 30 days ago."""
        return self.is_open and as_of - self.proposal.sent_on < SETTLED_AFTER


def sent_proposals(
    book: WalletBook,
    records: Iterable[Proposal],
    payments: Iterable[Payment],
    rules: Rulebook | None = None,
) -> tuple[SentProposal, ...]:
    """All proposals of a wallet, oldest first; `rules` tell the service fee where no row does.

    Returns without any known spend, of proposals sent before the first row, join the record of
    their proposal; without one they are left out, because nothing tells when it was sent.
    """
    with bulk_work():
        records = [record for record in records if record.wallet == book.wallet.id]
        keys = KeysByTitle(book.entries, records)
        waiting: dict[str, list[Proposal]] = {}
        for record in sorted(records, key=lambda r: (r.sent_on, r.id)):
            waiting.setdefault(keys.of(record) or record.id, []).append(record)
        income = Incomes((p for p in payments if p.wallet in (None, book.wallet.id)), rules)
        own, plain, joined = wallet_currency(book), list[EntryCost](), list[SentProposal]()
        for key, rows in rows_by_key(entry_costs(book, JOINED), keys).items():
            if _is_plain(rows) and not waiting.get(key) and not income.may_know(rows[0].entry):
                plain.append(rows[0])
            else:
                joined += _joined(rows, waiting.get(key, []), income, own)
        for unclaimed in waiting.values():
            joined += [_join([], record, income, own) for record in unclaimed]
        joined += plain_proposals(plain, own)
        joined.sort(key=_BY_ID)
        joined.sort(key=_BY_DAY)
    return tuple(joined)


_BY_ID = attrgetter("id")
_BY_DAY = attrgetter("proposal.sent_on")


def _is_plain(rows: Application) -> bool:
    """A spend that is a whole proposal by itself, if nothing else is known of it."""
    entry = rows[0].entry
    is_leg = entry.kind is EntryKind.PROPOSAL or entry.kind is EntryKind.BOOST
    return len(rows) == 1 and is_leg and entry.connects < 0


def _joined(
    rows: Application, waiting: list[Proposal], income: Incomes, own: str
) -> Iterator[SentProposal]:
    """The proposals of one job, each with the record that fits it and leaves `waiting`."""
    for application in applications(rows):
        record = _record_of(application, waiting)
        if record or any(row.entry.connects < 0 for row in application):
            yield _join(application, record, income, own)


def plain_proposals(rows: Sequence[EntryCost], own: str) -> list[SentProposal]:
    """Proposals of a single spend each, of which nothing else is known: most of a long ledger."""
    entries = [row.entry for row in rows]
    ids = [f"entry:{id_}" for id_ in column(entries, "id")]
    spent = [-connects for connects in column(entries, "connects")]
    is_boost = [kind is EntryKind.BOOST for kind in column(entries, "kind")]
    proposals = of_columns(
        Proposal,
        len(rows),
        {
            "id": ids,
            "wallet": column(entries, "wallet"),
            "title": [title or "" for title in column(entries, "title")],
            "sent_on": column(entries, "occurred_on"),
            "sent_at": column(entries, "occurred_at"),
            "job_key": [key or None for key in column(entries, "job_key")],
            "member": [name or None for name in column(entries, "member")],
            "boost": [n if boost else None for n, boost in zip(spent, is_boost, strict=True)],
        },
    )
    return of_columns(
        SentProposal,
        len(rows),
        {
            "id": ids,
            "proposal": proposals,
            "entries": [(entry,) for entry in entries],
            "base": [0 if boost else n for n, boost in zip(spent, is_boost, strict=True)],
            "boost": [n if boost else 0 for n, boost in zip(spent, is_boost, strict=True)],
            "returned": repeat(0, len(rows)),
            "awarded": repeat(0, len(rows)),
            "cost_cents": [row.cents for row in rows],
            "unpaid": [row.unpaid for row in rows],
            "revenue_cents": repeat(0, len(rows)),
            "currency": repeat(own, len(rows)),
            "other_costs": [
                tuple(sorted(row.others.items())) if row.others else () for row in rows
            ],
            "revenue_currency": repeat(own, len(rows)),
        },
    )


def _record_of(rows: Application, waiting: list[Proposal]) -> Proposal | None:
    """The nearest record of the application; for late rows without its spend, an earlier one."""
    if not waiting:
        return None
    entries = [row.entry for row in rows]
    member = next((row.member for row in entries if row.member), None)
    first = next((row for row in entries if row.kind is EntryKind.PROPOSAL), entries[0])
    day, is_cut = first.occurred_on, first.kind is not EntryKind.PROPOSAL
    fitting = [
        record
        for record in waiting
        if (not record.member or not member or record.member == member)
        and (abs(record.sent_on - day) <= _SENT_NEAR or (is_cut and record.sent_on <= day))
    ]
    if not fitting:
        return None
    nearest = min(fitting, key=lambda record: abs(record.sent_on - day))
    waiting.remove(nearest)
    return nearest


def _join(rows: Application, record: Proposal | None, income: Incomes, own: str) -> SentProposal:
    entries = [row.entry for row in rows]
    proposal = _won_by_income(_implied(entries, record or _record_from(entries)), income)
    legs = _legs(entries)
    moved = [row for row in rows if row.entry.kind is not EntryKind.AWARD]
    others: dict[str, int] = {}
    for row in moved:
        for name, cents in (row.others or {}).items():
            others[name] = others.get(name, 0) + cents
    revenue, currency = proposal.revenue_cents, own
    if revenue is None and proposal.outcome is Outcome.HIRED:
        paid = income.take(proposal)
        revenue, currency = (paid.cents, paid.currency) if paid else (0, own)
    return SentProposal(
        id=proposal.id,
        proposal=proposal,
        entries=tuple(entries),
        base=legs.base,
        boost=legs.boost,
        returned=min(legs.back, legs.base + legs.boost),
        awarded=legs.awarded,
        cost_cents=sum(row.cents for row in moved),
        unpaid=sum(row.unpaid for row in moved),
        revenue_cents=revenue or 0,
        currency=own,
        other_costs=tuple(sorted(others.items())),
        revenue_currency=currency,
    )


class _Legs(NamedTuple):
    """Connects of an application: spent on it, come back, and given for an interview."""

    base: int
    boost: int
    back: int
    awarded: int


def _legs(entries: Iterable[Entry]) -> _Legs:
    base = boost = back = awarded = 0
    is_award_refund = False
    for entry in entries:
        kind, connects = entry.kind, entry.connects
        if kind is EntryKind.AWARD:
            awarded += connects
        elif connects > 0:
            back += connects
        elif kind is EntryKind.PROPOSAL:
            base -= connects
        elif kind is EntryKind.BOOST:
            boost -= connects
        is_award_refund |= kind is EntryKind.AWARD_REFUND
    if is_award_refund:
        awarded += max(back - base - boost, 0)
    return _Legs(base, boost, back, awarded)


def _record_from(rows: list[Entry]) -> Proposal:
    first = next((row for row in rows if row.connects < 0), rows[0])
    return Proposal(
        id=f"entry:{first.id}",
        wallet=first.wallet,
        title=first.title or "",
        sent_on=first.occurred_on,
        sent_at=first.occurred_at,
        job_key=next((row.job_key for row in rows if row.job_key), None),
        member=next((row.member for row in rows if row.member), None),
        boost=-sum(r.connects for r in rows if r.kind is EntryKind.BOOST and r.connects < 0)
        or None,
    )


def _implied(rows: list[Entry], proposal: Proposal) -> Proposal:
    """Fill what the entries prove and the record does not say."""
    interviewed = _first_instant(rows, EntryKind.AWARD, EntryKind.AWARD_REFUND)
    closed = _first_instant(rows, EntryKind.REFUND)
    outcome = proposal.outcome
    if outcome is Outcome.INTERVIEW:
        interviewed = interviewed or closed
    if closed and outcome in (Outcome.PENDING, Outcome.VIEWED, Outcome.INTERVIEW):
        outcome = Outcome.CLOSED
    elif interviewed and outcome in (Outcome.PENDING, Outcome.VIEWED):
        outcome = Outcome.INTERVIEW
    if outcome is proposal.outcome and not interviewed:
        return proposal
    return replace(
        proposal,
        outcome=outcome,
        is_viewed=_was_seen(proposal) or proposal.is_viewed,
        interview_at=proposal.interview_at or interviewed,
        ended_at=proposal.ended_at or (closed if outcome is Outcome.CLOSED else None),
    )


def _was_seen(proposal: Proposal) -> bool:
    return proposal.outcome in (Outcome.VIEWED, Outcome.INTERVIEW)


def _first_instant(rows: Iterable[Entry], *kinds: EntryKind) -> datetime | None:
    for row in rows:
        if row.kind in kinds and row.connects > 0:
            return row.occurred_at or datetime.combine(row.occurred_on, time(12), UTC)
    return None


def _won_by_income(proposal: Proposal, income: Incomes) -> Proposal:
    """A contract of the proposal's title that paid after it was sent proves the win."""
    paid = income.of(proposal)
    if paid is None or paid.cents <= 0 or paid.first_on < proposal.sent_on:
        return proposal
    if proposal.outcome not in (Outcome.PENDING, Outcome.VIEWED, Outcome.INTERVIEW):
        return proposal
    hired = datetime.combine(paid.first_on, time(12), UTC)
    return replace(proposal, outcome=Outcome.HIRED, hired_at=proposal.hired_at or hired)

"""Proposals sent: entries and proposal records of one application, joined."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta

from app.domain.booking import WalletBook
from app.domain.currencies import USUAL, lot_currencies, wallet_currency
from app.domain.entries import Entry, EntryKind
from app.domain.income import Incomes
from app.domain.lots import Posting, Reason
from app.domain.money import Payment
from app.domain.proposals import APART, ENDED, Outcome, Proposal, normalised_title
from app.domain.rules import Rulebook

SETTLED_AFTER = timedelta(days=30)
_SENT_NEAR = timedelta(days=4)
_BACK = frozenset({Reason.BACK_TO_LOT, Reason.BACK_AS_NEW, Reason.BACK_TOO_LATE})


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
    keys = _KeysByTitle(book.entries, records := [r for r in records if r.wallet == book.wallet.id])
    groups: dict[str, list[list[Entry]]] = {}
    for entry in book.entries:
        key = keys.of(entry)
        if key is not None and (entry.kind.is_refund or entry.kind in _LEGS):
            _add_to_group(groups.setdefault(key, []), entry)
    waiting: dict[str, list[Proposal]] = {}
    for record in sorted(records, key=lambda r: (r.sent_on, r.id)):
        waiting.setdefault(keys.of(record) or record.id, []).append(record)
    income = Incomes((p for p in payments if p.wallet in (None, book.wallet.id)), rules)
    joined = []
    for key, applications in groups.items():
        for rows in applications:
            record_of_rows = _record_of(rows, waiting.get(key, []))
            if record_of_rows or any(row.connects < 0 for row in rows):
                joined.append(_join(book, rows, record_of_rows, income))
    for unclaimed in waiting.values():
        joined += [_join(book, [], record, income) for record in unclaimed]
    return tuple(sorted(joined, key=lambda sent: (sent.proposal.sent_on, sent.id)))


_LEGS = frozenset({EntryKind.PROPOSAL, EntryKind.BOOST, EntryKind.AWARD})


class _KeysByTitle:
    """A title stands for its job key where the wallet knows exactly one for it."""

    def __init__(self, entries: Iterable[Entry], records: Iterable[Proposal]) -> None:
        self._keys: dict[str, set[str]] = {}
        rows: list[Entry | Proposal] = [*entries, *records]
        for row in rows:
            is_of_job = row.job_key and not row.job_key.startswith(APART)
            if row.job_key and is_of_job and (title := normalised_title(row.title)):
                self._keys.setdefault(title, set()).add(row.job_key)

    def of(self, row: Entry | Proposal) -> str | None:
        if row.job_key:
            return row.job_key
        title = normalised_title(row.title)
        known = self._keys.get(title, set())
        return next(iter(known)) if len(known) == 1 else title or None


def _add_to_group(applications: list[list[Entry]], entry: Entry) -> None:
    """A second proposal spend of the same job (or another member's) starts an application."""
    for rows in reversed(applications):
        same = not entry.member or any(row.member in (entry.member, None) for row in rows)
        again = entry.kind is EntryKind.PROPOSAL and any(
            row.kind is EntryKind.PROPOSAL and row.connects < 0 for row in rows
        )
        if same and not (again and entry.connects < 0):
            rows.append(entry)
            return
    applications.append([entry])


def _record_of(rows: list[Entry], waiting: list[Proposal]) -> Proposal | None:
    """The nearest record of the application; for late rows without its spend, an earlier one."""
    member = next((row.member for row in rows if row.member), None)
    first = next((row for row in rows if row.kind is EntryKind.PROPOSAL), rows[0])
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


def _join(
    book: WalletBook, rows: list[Entry], record: Proposal | None, income: Incomes
) -> SentProposal:
    proposal = _won_by_income(_implied(rows, record or _record_from(rows)), income)
    spent = {k: -sum(r.connects for r in rows if r.kind is k and r.connects < 0) for k in _LEGS}
    base, boost = spent[EntryKind.PROPOSAL], spent[EntryKind.BOOST]
    back = sum(r.connects for r in rows if r.connects > 0 and r.kind is not EntryKind.AWARD)
    awarded = sum(r.connects for r in rows if r.kind is EntryKind.AWARD)
    if any(row.kind is EntryKind.AWARD_REFUND for row in rows):
        awarded += max(back - base - boost, 0)
    moved = [
        posting
        for row in rows
        if row.kind is not EntryKind.AWARD
        for posting in book.postings.get(row.id, ())
        if posting.connects < 0 or posting.reason in _BACK
    ]
    own, others = wallet_currency(book), _other_costs(book, moved)
    revenue, currency = proposal.revenue_cents, own
    if revenue is None and proposal.outcome is Outcome.HIRED:
        paid = income.take(proposal)
        revenue, currency = (paid.cents, paid.currency) if paid else (0, own)
    return SentProposal(
        id=proposal.id,
        proposal=proposal,
        entries=tuple(rows),
        base=base,
        boost=boost,
        returned=min(back, base + boost),
        awarded=awarded,
        cost_cents=-sum(p.cost_cents for p in moved) - sum(others.values()),
        unpaid=-sum(p.connects for p in moved if not p.cost_cents),
        revenue_cents=revenue or 0,
        currency=own,
        other_costs=tuple(sorted(others.items())),
        revenue_currency=currency,
    )


def _other_costs(book: WalletBook, moved: Iterable[Posting]) -> dict[str, int]:
    """Cents that postings took from lots not paid in the currency of the wallet."""
    lots, own, found = lot_currencies(book), wallet_currency(book), dict[str, int]()
    for posting in moved if lots else ():
        currency = lots.get(posting.lot_id, USUAL)
        if currency != own and posting.cost_cents:
            found[currency] = found.get(currency, 0) - posting.cost_cents
    return found


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

"""What-if: the past replayed under another order of use or a rule for skipping; all hindsight."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, timedelta

from app.domain.currencies import summed
from app.domain.entries import Entry, EntryKind
from app.domain.groupings import Known
from app.domain.ledger import Ledger, build_ledger
from app.domain.money import Payment
from app.domain.other_order import ORDER
from app.domain.problems import LedgerError
from app.domain.proposals import Job
from app.domain.records import Records
from app.domain.sent import SentProposal
from app.domain.settings import RuleOverride
from app.domain.statements import Statement

ORDERS = ("paid_first", "received")
SKIP_RULES = (
    "connects_over",
    "boosted",
    "proposals_over",
    "hire_rate_under",
    "unverified",
    "niche",
)
"""What may be skipped. Those with a number take it as `limit`; hire rates count in 100."""
_WITH_LIMIT = frozenset({"connects_over", "proposals_over", "hire_rate_under"})
_ASSUMED = "whatif:"


@dataclass(frozen=True, slots=True, kw_only=True)
class WhatIf:
    """What to suppose: an order of use for all time, and proposals not sent.

    `skip` is one of SKIP_RULES; `limit` its number and `niche` its name where it takes one.
    """

    order: str | None = None
    skip: str | None = None
    limit: int | None = None
    niche: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Replayed:
    """What the past comes to. Money is by currency, in cents."""

    sent: int
    interviews: int
    wins: int
    connects_net: int
    balance: int
    lapsed: int
    shortfall: int
    cash: dict[str, int]
    lapsed_cost: dict[str, int]
    revenue: dict[str, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Hindsight:
    """The past as it was and as it would have been; both replayed from the rows alone.

    It is hindsight: nothing says that a rule that fits the past fits what comes. `unknown` counts
    proposals that the rule could not judge; they stay. `skipped` names the proposals left out,
    `wins_lost` those of them that won.
    """

    asked: WhatIf
    before: Replayed
    after: Replayed
    skipped: tuple[str, ...]
    unknown: int
    interviews_lost: int
    wins_lost: int


def what_if(ledger: Ledger, asked: WhatIf) -> Hindsight:
    """The wallets looked at, replayed. Raises LedgerError `bad_what_if` where `asked` cannot be."""
    _check(asked)
    judged = {one.id: _is_skipped(one, asked, ledger.costing.known) for one in ledger.sent}
    skipped = [one for one in ledger.sent if judged[one.id]]
    gone = {entry.id for one in skipped for entry in one.entries}
    plain = _replay(ledger, frozenset(), (), None)
    other = _replay(ledger, gone, [one.proposal.id for one in skipped], asked.order)
    return Hindsight(
        asked=asked,
        before=_replayed(plain),
        after=_replayed(other),
        skipped=tuple(one.id for one in skipped),
        unknown=sum(verdict is None for verdict in judged.values()) if asked.skip else 0,
        interviews_lost=sum(one.is_interviewed for one in skipped),
        wins_lost=sum(one.is_won for one in skipped),
    )


def _check(asked: WhatIf) -> None:
    if asked.order is None and asked.skip is None:
        raise LedgerError("bad_what_if")
    if asked.order is not None and asked.order not in ORDERS:
        raise LedgerError("bad_what_if")
    if asked.skip is not None and asked.skip not in SKIP_RULES:
        raise LedgerError("bad_what_if")
    if asked.skip in _WITH_LIMIT and (asked.limit is None or asked.limit < 0):
        raise LedgerError("bad_what_if")
    if asked.skip == "niche" and not asked.niche:
        raise LedgerError("bad_what_if")


def _is_skipped(sent: SentProposal, asked: WhatIf, known: Known) -> bool | None:
    """Whether the rule would have left it out; None where it cannot tell."""
    if asked.skip is None:
        return False
    if asked.skip == "connects_over":
        return sent.base + sent.boost > (asked.limit or 0)
    if asked.skip == "boosted":
        return bool(sent.boost or sent.proposal.boost)
    job = known.job_of(sent)
    if asked.skip == "niche":
        niche = sent.proposal.niche or (job.niche if job else None)
        return None if niche is None else niche == asked.niche
    return None if job is None else _by_job(job, asked)


def _by_job(job: Job, asked: WhatIf) -> bool | None:
    limit = asked.limit or 0
    if asked.skip == "proposals_over":
        return None if job.proposals_low is None else job.proposals_low >= limit
    if asked.skip == "hire_rate_under":
        rate = job.client_hire_rate
        return None if rate is None else 100 * rate < limit
    return None if job.payment_verified is None else not job.payment_verified


def _replay(
    ledger: Ledger, gone: Iterable[str], proposals: Iterable[str], order: str | None
) -> Ledger:
    """The rows without those gone, booked under an order; balances that Upwork showed do not hold
    for what never was, so that only what was held before the first row is kept."""
    left_out, unsent, records = set(gone), set(proposals), ledger.records
    entries = tuple(
        replace(entry, running_total=None)
        for book in ledger.shown
        for entry in book.entries
        if entry.id not in left_out
    )
    kept = {book.wallet.id for book in ledger.shown}
    supposed = Records(
        wallets={key: wallet for key, wallet in records.wallets.items() if key in kept},
        members=records.members,
        entries=tuple(sorted(entries, key=_by_id)),
        payments=_known_payments(records, ledger),
        statements=tuple(held_before(ledger)),
        jobs=records.jobs,
        proposals={k: p for k, p in records.proposals.items() if k not in unsent},
        overrides=(*records.overrides, *_ordered(order, kept)),
        settings=records.settings,
    )
    rules = ledger.shipped if ledger.shipped is not None else ledger.rules
    return build_ledger(supposed, rules, ledger.as_of)


def _by_id(entry: Entry) -> str:
    return entry.id


def _known_payments(records: Records, ledger: Ledger) -> tuple[Payment, ...]:
    """All payments but those that are entries of the replay already."""
    unseen = {
        entry.id.removeprefix("payment:")
        for book in ledger.shown
        for entry in book.entries
        if entry.id.startswith("payment:")
    }
    return tuple(payment for payment in records.payments if payment.id not in unseen)


def held_before(ledger: Ledger) -> Iterable[Statement]:
    """What each wallet held before its first row, as a balance of the day before."""
    for book in ledger.shown:
        if book.opening and book.entries:
            first = book.entries[0].occurred_on
            yield Statement(
                id=f"{_ASSUMED}{book.wallet.id}",
                wallet=book.wallet.id,
                occurred_on=first - timedelta(days=1) if first > date.min else first,
                balance=book.opening,
            )


def _ordered(order: str | None, wallets: Iterable[str]) -> Iterable[RuleOverride]:
    if order is None:
        return
    for wallet in sorted(wallets):
        yield RuleOverride(
            id=f"{_ASSUMED}{wallet}", key=ORDER, value=order, since=None, until=None, wallet=wallet
        )


def _replayed(ledger: Ledger) -> Replayed:
    sent = ledger.sent
    badges = sum(
        -entry.connects
        for book in ledger.shown
        for entry in book.entries
        if entry.kind in (EntryKind.BADGE, EntryKind.PROFILE_AD)
    )
    over = ledger.overheads()
    return Replayed(
        sent=len(sent),
        interviews=sum(one.is_interviewed for one in sent),
        wins=sum(one.is_won for one in sent),
        connects_net=sum(one.net for one in sent) + badges,
        balance=ledger.balance,
        lapsed=sum(row.connects for book in ledger.shown for row in book.lapses),
        shortfall=ledger.shortfall,
        cash=summed(
            [pair for one in sent for pair in one.costs]
            + [(row.currency, row.cash) for row in over]
        ),
        lapsed_cost=summed((row.currency, row.lapsed) for row in over),
        revenue=summed((one.revenue_currency, one.revenue_cents) for one in sent),
    )

"""The members of a pool: what each spent and for which result, and what is each one's fair part."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import partial

from app.domain.awards import InterviewAward, interview_awards
from app.domain.booking import WalletBook
from app.domain.caps import CapScope, CapUse, cap_uses
from app.domain.currencies import Sums, summed
from app.domain.double_bids import DoubleBid, double_bids
from app.domain.entries import WalletKind
from app.domain.groupings import UNKNOWN, group_name
from app.domain.ledger import Ledger
from app.domain.sent import SentProposal
from app.domain.stock import currency_by_lot
from app.domain.wins import Spend


@dataclass(frozen=True, slots=True, kw_only=True)
class MemberRow:
    """One member (or niche) in a period. `niche` is the one most bid in; `caps` end in the period.

    An empty name stands for proposals that name nobody.
    """

    name: str
    spend: Spend
    niche: str
    caps: tuple[CapUse, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class FairShare:
    """A member's part of one pool in a period. Connects are counts, money is cents by currency.

    `used` is net of what came back, `spent` is not. What lapsed is shared out as the pool was used:
    `lapsed` adds up to the whole over all members. `awarded` came for interviews of the period: an
    award goes to whoever submitted the proposal.
    """

    member: str
    spent: int
    used: int
    cents: Sums
    lapsed: int
    lapsed_cents: Sums
    wins: int
    awarded: int


@dataclass(frozen=True, slots=True, kw_only=True)
class PoolShares:
    """The parts of all members of one wallet; wallets never mix."""

    wallet: str
    name: str
    shares: tuple[FairShare, ...]

    @property
    def used(self) -> int:
        return sum(one.used for one in self.shares)

    @property
    def lapsed(self) -> int:
        return sum(one.lapsed for one in self.shares)

    @property
    def wins(self) -> int:
        return sum(one.wins for one in self.shares)


@dataclass(frozen=True, slots=True, kw_only=True)
class Team:
    """All that the page of the team shows of a period.

    `members` have proposals in it, most Connects first; `resting` are the names of the others.
    """

    since: date | None
    until: date
    total: Spend
    members: tuple[MemberRow, ...]
    niches: tuple[MemberRow, ...]
    resting: tuple[str, ...]
    doubles: tuple[DoubleBid, ...]
    pools: tuple[PoolShares, ...]
    names: tuple[str, ...] = field(default=())

    @property
    def is_alone(self) -> bool:
        """Nobody is named in any row: one person works here."""
        return not self.names


def team(ledger: Ledger, since: date | None = None, until: date | None = None) -> Team:
    """The members of the wallets looked at, in a period (all time where it is open)."""
    last = until or ledger.as_of
    uses = cap_uses(ledger, last)
    members = _rows(ledger, CapScope.MEMBER, (since, last), uses)
    names = member_names(ledger)
    active = {row.name.casefold() for row in members}
    return Team(
        since=since,
        until=last,
        total=ledger.spend(since, last),
        members=members,
        niches=_rows(ledger, CapScope.NICHE, (since, last), uses),
        resting=tuple(name for name in names if name.casefold() not in active),
        doubles=double_bids(ledger, since, last),
        pools=pool_shares(ledger, since, last),
        names=names,
    )


def team_wallet(ledger: Ledger) -> str | None:
    """The wallet (by id) whose members are meant: the one looked at, else the first agency's, else
    the first; None where there is none. Wallets never mix."""
    if ledger.wallet is not None:
        return ledger.wallet
    wallets = sorted((book.wallet for book in ledger.books.values()), key=lambda one: one.id)
    agencies = [one for one in wallets if one.kind is WalletKind.AGENCY]
    return next((one.id for one in (*agencies, *wallets)), None)


def member_names(ledger: Ledger) -> tuple[str, ...]:
    """Everybody named in the wallets looked at, by name.

    The members that a ledger keeps belong to its agencies, which is where they are counted.
    """
    found = {sent.proposal.member for sent in ledger.sent if sent.proposal.member}
    if any(book.wallet.kind is WalletKind.AGENCY for book in ledger.shown):
        found |= {member.name for member in ledger.records.members.values()}
    return tuple(sorted(found, key=str.casefold))


def _rows(
    ledger: Ledger, by: CapScope, period: tuple[date | None, date], uses: Iterable[CapUse]
) -> tuple[MemberRow, ...]:
    since, until = period
    caps: dict[str, list[CapUse]] = {}
    for use in uses:
        if use.cap.scope is by:
            caps.setdefault(use.cap.name.casefold(), []).append(use)
    niches = _niches(ledger.sent_between(since, until), ledger, by)
    rows = [
        MemberRow(
            name=spend.name,
            spend=spend,
            niche=niches.get(spend.name, UNKNOWN),
            caps=tuple(caps.get(spend.name.casefold(), ())),
        )
        for spend in ledger.spend_by(by.value, since, until)
    ]
    return tuple(sorted(rows, key=lambda row: (-row.spend.connects_gross, row.name.casefold())))


def _niches(sent: Iterable[SentProposal], ledger: Ledger, by: CapScope) -> Mapping[str, str]:
    """The niche most bid in, by the name of the group."""
    counted: dict[str, Counter[str]] = {}
    known = ledger.costing.known
    for one in sent:
        niche = group_name(one, CapScope.NICHE.value, known)
        if niche:
            counted.setdefault(group_name(one, by.value, known), Counter())[niche] += 1
    return {
        name: min(found, key=lambda niche: (-found[niche], niche))
        for name, found in counted.items()
    }


def pool_shares(ledger: Ledger, since: date | None, until: date) -> tuple[PoolShares, ...]:
    """The fair parts of every wallet looked at, each for itself."""
    return tuple(
        PoolShares(
            wallet=book.wallet.id,
            name=book.wallet.name,
            shares=_shares(ledger.of_wallet(book.wallet.id), book, since, until),
        )
        for book in ledger.shown
    )


def _shares(
    ledger: Ledger, book: WalletBook, since: date | None, until: date
) -> tuple[FairShare, ...]:
    sent = ledger.sent_between(since, until)
    beside = ledger.overheads(since, until)
    names = sorted({one.proposal.member or UNKNOWN for one in sent}, key=str.casefold)
    if any(row.connects for row in beside) and UNKNOWN not in names:
        names.append(UNKNOWN)
    names = [name for name in names if name] + [name for name in names if not name]
    own: dict[str, list[SentProposal]] = {name: [] for name in names}
    for one in sent:
        own[one.proposal.member or UNKNOWN].append(one)
    badges = sum(row.connects for row in beside)
    used = [sum(one.net for one in own[name]) + (0 if name else badges) for name in names]
    lapsed, lapsed_cents = _lapsed(book, since, until)
    if lapsed and not names:
        names, used, own = [UNKNOWN], [0], {UNKNOWN: []}
    weights = [max(number, 0) for number in used]
    parts = shared_out(lapsed, weights)
    money = {name: shared_out(cents, weights) for name, cents in lapsed_cents.items()}
    awarded: Counter[str] = Counter()
    for award in _awards(ledger, book, since, until):
        awarded[award.member or UNKNOWN] += award.received
    return tuple(
        FairShare(
            member=name,
            spent=sum(one.base + one.boost for one in own[name]) + (0 if name else badges),
            used=used[at],
            cents=summed(
                [cost for one in own[name] for cost in one.costs]
                + [(row.currency, row.cash) for row in beside if not name]
            ),
            lapsed=parts[at],
            lapsed_cents=summed((currency, cents[at]) for currency, cents in money.items()),
            wins=sum(one.is_won for one in own[name]),
            awarded=awarded[name],
        )
        for at, name in enumerate(names)
    )


def _awards(
    ledger: Ledger, book: WalletBook, since: date | None, until: date
) -> list[InterviewAward]:
    rules = ledger.rules_of(book.wallet.id)
    made = partial(interview_awards, ledger.sent, rules)
    found = book.derived("interview_awards", (ledger.sent, rules), made)
    return [one for one in found if (since is None or since <= one.on) and one.on <= until]


def _lapsed(book: WalletBook, since: date | None, until: date) -> tuple[int, dict[str, int]]:
    rows = [
        row
        for row in book.lapses
        if (since is None or since <= row.occurred_on) and row.occurred_on <= until
    ]
    currencies = currency_by_lot(book) if rows else {}
    cents = summed((currencies[row.lot_id], row.cost_cents) for row in rows)
    return sum(row.connects for row in rows), cents


def shared_out(whole: int, weights: Sequence[int]) -> list[int]:
    """A whole number in whole parts by weight, which add up to it; evenly where nothing weighs.

    The largest remainders get what rounding leaves over, earlier ones first.

    >>> shared_out(10, [1, 1, 1])
    [4, 3, 3]
    """
    if not weights:
        return []
    shares = list(weights) if sum(weights) else [1] * len(weights)
    total = sum(shares)
    parts = [whole * share // total for share in shares]
    over = sorted(range(len(shares)), key=lambda at: (-(whole * shares[at] % total), at))
    for at in over[: whole - sum(parts)]:
        parts[at] += 1
    return parts

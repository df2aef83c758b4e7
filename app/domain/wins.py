"""Spend per win: what replies, interviews and wins cost, with a range and its sample size."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from math import sqrt

from app.domain.booking import WalletBook
from app.domain.entries import EntryKind
from app.domain.proposals import Outcome
from app.domain.rules import Rulebook
from app.domain.sent import SentProposal

ENOUGH_PROPOSALS = 15
_Z_80 = 1.2815515655446004
GROUPINGS = ("month", "member", "niche", "boosted", "wallet")


@dataclass(frozen=True, slots=True)
class Range:
    """A value with its 80 % range; None where the data set no bound."""

    value: int | None
    low: int | None
    high: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Spend:
    """What a set of proposals cost and brought. Money in cents.

    `settled` proposals are those that are not pending. `cash_cents` is what the consumed lots
    cost net of refunds, all proposals and badges included; `full_cents` adds free Connects at the
    price of a new one and the cost of what lapsed. The ranges per win rest on settled proposals
    alone, by the Wilson interval of their win rate (80 %).
    """

    name: str
    proposals: int
    pending: int
    viewed: int
    interviews: int
    wins: int
    connects_gross: int
    connects_net: int
    cash_cents: int
    full_cents: int
    revenue_cents: int
    cash_per_win: Range
    full_per_win: Range
    cash_per_interview: Range

    @property
    def settled(self) -> int:
        return self.proposals - self.pending

    @property
    def is_too_early(self) -> bool:
        return self.wins == 0 or self.settled < ENOUGH_PROPOSALS


def wilson(successes: int, trials: int, z: float = _Z_80) -> tuple[float, float]:
    """The Wilson score interval of a rate (Wilson 1927); (0, 1) without trials."""
    if trials == 0:
        return 0.0, 1.0
    rate, z2 = successes / trials, z * z
    middle = rate + z2 / (2 * trials)
    half = z * sqrt(rate * (1 - rate) / trials + z2 / (4 * trials * trials))
    scale = 1 + z2 / trials
    return max(0.0, (middle - half) / scale), min(1.0, (middle + half) / scale)


def per_success(cents: int, successes: int, trials: int) -> Range:
    """Cents a success: the mean cost of a trial over the range of the success rate."""
    if trials == 0:
        return Range(None, None, None)
    low_rate, high_rate = wilson(successes, trials)
    a_trial = cents / trials
    return Range(
        round(cents / successes) if successes else None,
        round(a_trial / high_rate) if high_rate > 0 else None,
        round(a_trial / low_rate) if successes and low_rate > 0 else None,
    )


def spend(
    name: str,
    sent: Sequence[SentProposal],
    as_of: date,
    price_cents: int,
    overhead: tuple[int, int, int] = (0, 0, 0),
) -> Spend:
    """Sum up `sent`. `overhead` is what badges and lapses took: Connects, cash, more full cents."""
    connects, cash_over, full_over = overhead
    settled = [p for p in sent if not p.is_pending(as_of)]
    wins = sum(p.is_won for p in sent)
    interviews = sum(p.is_interviewed for p in sent)
    cash = sum(p.cost_cents for p in sent) + cash_over
    full = cash + full_over + sum(p.unpaid for p in sent) * price_cents
    settled_cash = sum(p.cost_cents for p in settled) + cash_over
    settled_full = settled_cash + full_over + sum(p.unpaid for p in settled) * price_cents
    return Spend(
        name=name,
        proposals=len(sent),
        pending=len(sent) - len(settled),
        viewed=sum(p.is_viewed for p in sent),
        interviews=interviews,
        wins=wins,
        connects_gross=sum(p.base + p.boost for p in sent) + connects,
        connects_net=sum(p.net for p in sent) + connects,
        cash_cents=cash,
        full_cents=full,
        revenue_cents=sum(p.revenue_cents for p in sent),
        cash_per_win=per_success(settled_cash, wins, len(settled)),
        full_per_win=per_success(settled_full, wins, len(settled)),
        cash_per_interview=per_success(
            settled_cash, sum(p.is_interviewed for p in settled), len(settled)
        ),
    )


def overhead(
    book: WalletBook, rules: Rulebook, since: date | None, until: date
) -> tuple[int, int, int]:
    """Badge and advert Connects, their cash cents, and the cents of lapses and unpaid badges."""
    price = rules.number("price_cents", until)
    connects = cash = full = 0
    for entry in book.entries:
        if entry.kind in (EntryKind.BADGE, EntryKind.PROFILE_AD) and _within(
            entry.occurred_on, since, until
        ):
            connects -= entry.connects
            cash += book.cost_of(entry.id)
            unpaid = (p for p in book.postings.get(entry.id, ()) if not p.cost_cents)
            full -= price * sum(posting.connects for posting in unpaid)
    full += sum(p.cost_cents for p in book.lapses if _within(p.occurred_on, since, until))
    return connects, cash, full


def group_name(sent: SentProposal, by: str, wallet_name: str = "") -> str:
    """The name of the group that a proposal falls into; empty where it is not known."""
    proposal = sent.proposal
    if by == "month":
        return f"{proposal.sent_on:%Y-%m}"
    if by == "boosted":
        return "boosted" if sent.boost or proposal.boost else "not boosted"
    if by == "wallet":
        return wallet_name
    return (proposal.member if by == "member" else proposal.niche) or ""


def groups(
    sent: Iterable[SentProposal],
    by: str,
    as_of: date,
    price_cents: int,
    wallet_names: Mapping[str, str] | None = None,
) -> tuple[Spend, ...]:
    """Spend by month, member, niche, wallet or whether boosted, in the order of the names."""
    named: dict[str, list[SentProposal]] = {}
    for one in sent:
        wallet = one.proposal.wallet
        name = group_name(one, by, (wallet_names or {}).get(wallet, wallet))
        named.setdefault(name, []).append(one)
    return tuple(spend(name, named[name], as_of, price_cents) for name in sorted(named))


def _within(day: date, since: date | None, until: date) -> bool:
    return (since is None or since <= day) and day <= until


def outcome_counts(sent: Iterable[SentProposal]) -> dict[Outcome, int]:
    counts = dict.fromkeys(Outcome, 0)
    for proposal in sent:
        counts[proposal.proposal.outcome] += 1
    return counts

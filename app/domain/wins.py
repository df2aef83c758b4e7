"""Spend per win: what replies, interviews and wins cost, with a range and its sample size."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from app.domain.costing import Costing
from app.domain.currencies import USUAL, summed
from app.domain.overheads import Overhead
from app.domain.proposals import Outcome
from app.domain.ranges import Range, Rate, TooEarly
from app.domain.sent import SentProposal
from app.domain.tally import FullCost, Tally
from app.domain.trials import Totals, totals_of, trial_columns
from app.domain.waiting import Milestone

ENOUGH_PROPOSALS = 15


@dataclass(frozen=True, slots=True)
class OtherMoney:
    """What proposals took and brought in another currency than the rest; never added to it."""

    currency: str
    cash_cents: int
    lapsed_cents: int
    plan_fee_cents: int
    revenue_cents: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Spend:
    """What a set of proposals cost and brought. Money in cents of `currency`.

    `settled` proposals are those that are not pending. `cash_cents` is what the consumed lots
    cost net of refunds, all proposals and badges included; `full_cents` is the sum of `parts`.
    `counted` is how many trials the proposals are worth: one each where they are decided, a part
    for open ones by their age and the user's own delays. Costs per reply, interview and win rest
    on what is counted, with the Wilson interval of the rate and the spread of the costs (80 %).
    `others` is money in other currencies, which no figure includes.
    """

    name: str
    proposals: int
    pending: int
    counted: float
    viewed: int
    replies: int
    interviews: int
    wins: int
    connects_gross: int
    connects_net: int
    cash_cents: int
    full_cents: int
    revenue_cents: int
    cash_per_reply: Range
    full_per_reply: Range
    cash_per_interview: Range
    full_per_interview: Range
    cash_per_win: Range
    full_per_win: Range
    rates: Mapping[Milestone, Rate]
    parts: FullCost
    currency: str = USUAL
    others: tuple[OtherMoney, ...] = ()

    @property
    def settled(self) -> int:
        return self.proposals - self.pending

    @property
    def is_too_early(self) -> bool:
        return self.too_early(Milestone.WIN) is not None

    def too_early(self, milestone: Milestone) -> TooEarly | None:
        """How far the numbers are from a figure for a milestone; None where they suffice."""
        found = self.reached(milestone)
        if found and self.settled >= ENOUGH_PROPOSALS:
            return None
        return TooEarly(self.settled, ENOUGH_PROPOSALS, found)

    def reached(self, milestone: Milestone) -> int:
        return self.rates[milestone].reached

    def rate(self, milestone: Milestone) -> Rate:
        return self.rates[milestone]

    def per(self, milestone: Milestone, *, full: bool = False) -> Range:
        """What one of them costs, in cash or in full."""
        cash, whole = {
            Milestone.REPLY: (self.cash_per_reply, self.full_per_reply),
            Milestone.INTERVIEW: (self.cash_per_interview, self.full_per_interview),
            Milestone.WIN: (self.cash_per_win, self.full_per_win),
        }[milestone]
        return whole if full else cash


def spend(
    name: str,
    sent: Sequence[SentProposal],
    as_of: date,
    price_cents: int,
    overhead: Sequence[Overhead] = (),
) -> Spend:
    """Sum up `sent` at one price of a Connect, with the usual delays."""
    return spent(name, sent, Costing(as_of=as_of, price=lambda *_: price_cents), overhead)


def spent(
    name: str, sent: Sequence[SentProposal], costing: Costing, overhead: Sequence[Overhead] = ()
) -> Spend:
    """Sum up `sent`; `overhead` is what badges, lapses and plans took beside them."""
    totals = totals_of(trial_columns(sent, costing))
    return spend_of(name, totals, costing, overhead, in_other_money(sent, costing.currency))


def spend_of(
    name: str,
    totals: Totals,
    costing: Costing,
    overhead: Sequence[Overhead] = (),
    odd: Sequence[SentProposal] = (),
) -> Spend:
    """The same from the sums; `odd` are those of the proposals `in_other_money`."""
    tally = Tally(totals, overhead, costing)
    parts = tally.parts
    reply, interview, win = Milestone
    return Spend(
        name=name,
        proposals=totals.count,
        pending=tally.pending,
        counted=tally.weight(win),
        viewed=tally.viewed,
        replies=tally.reached[reply],
        interviews=tally.reached[interview],
        wins=tally.reached[win],
        connects_gross=tally.gross,
        connects_net=tally.net,
        cash_cents=parts.cash,
        full_cents=parts.total,
        revenue_cents=tally.revenue,
        cash_per_reply=tally.per(reply),
        full_per_reply=tally.per(reply, full=True),
        cash_per_interview=tally.per(interview),
        full_per_interview=tally.per(interview, full=True),
        cash_per_win=tally.per(win),
        full_per_win=tally.per(win, full=True),
        rates={milestone: tally.rate(milestone) for milestone in Milestone},
        parts=parts,
        currency=costing.currency,
        others=_others(odd, overhead, costing.currency),
    )


def in_other_money(sent: Iterable[SentProposal], own: str) -> list[SentProposal]:
    """The proposals that took or brought money of another currency."""
    return [
        one for one in sent if one.other_costs or one.currency != own or one.revenue_currency != own
    ]


def _others(
    sent: Sequence[SentProposal], overhead: Sequence[Overhead], own: str
) -> tuple[OtherMoney, ...]:
    """What there is in each other currency."""

    is_any = any(row.currency != own for row in overhead)
    if not sent and not is_any:
        return ()
    cash = summed(
        [
            (name, cents)
            for one in sent
            if one.other_costs or one.currency != own
            for name, cents in one.costs
        ]
        + [(row.currency, row.cash) for row in overhead]
    )
    lapsed = summed((row.currency, row.lapsed) for row in overhead)
    fees = summed((row.currency, row.plan_fee) for row in overhead)
    revenue = summed(
        (p.revenue_currency, p.revenue_cents) for p in sent if p.revenue_currency != own
    )
    return tuple(
        OtherMoney(
            name, cash.get(name, 0), lapsed.get(name, 0), fees.get(name, 0), revenue.get(name, 0)
        )
        for name in sorted(cash.keys() | lapsed.keys() | fees.keys() | revenue.keys())
        if name != own
    )


def outcome_counts(sent: Iterable[SentProposal]) -> dict[Outcome, int]:
    counts = dict.fromkeys(Outcome, 0)
    for proposal in sent:
        counts[proposal.proposal.outcome] += 1
    return counts

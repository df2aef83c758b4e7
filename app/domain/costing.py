"""What turns proposals into money: prices, time, delays, the currency."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from typing import NamedTuple

from app.domain.currencies import USUAL
from app.domain.groupings import Known
from app.domain.hours import HourWorth
from app.domain.sent import SentProposal
from app.domain.waiting import USUAL as USUAL_WAITS
from app.domain.waiting import Milestone, Waits, reached


class Trial(NamedTuple):
    """What one proposal adds to a sum. Cents are of one currency; `full` is `cash` with what its
    free Connects and its time were worth. `open_days` is its age where no end is known, else
    None; the three last say how far it came."""

    cash: int
    free: int
    hours: int
    full: int
    gross: int
    net: int
    revenue: int
    viewed: bool
    open_days: int | None
    reply: bool
    interview: bool
    win: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Costing:
    """What turns proposals into money: the day of looking, prices, time, delays, the currency.

    `price` gives what a new Connect of a wallet (by id) cost on a day, in cents. `trials` keeps
    what was worked out of each proposal.
    """

    as_of: date
    price: Callable[[str, date], int]
    hours: HourWorth = field(default_factory=HourWorth)
    waits: Waits = USUAL_WAITS
    currency: str = USUAL
    known: Known = field(default_factory=Known)
    trials: dict[int, tuple[SentProposal, Trial]] = field(
        default_factory=dict, compare=False, repr=False
    )

    def trial(self, sent: SentProposal) -> Trial:
        """What a proposal adds to a sum; worked out once."""
        found = self.trials.get(id(sent))
        if found is None:
            found = self.trials[id(sent)] = (sent, self._trial(sent))  # kept, so the id stays its
        return found[1]

    def _trial(self, sent: SentProposal) -> Trial:
        proposal = sent.proposal
        cash, free = sent.cost_in(self.currency), sent.unpaid
        if free:
            free *= self.price(proposal.wallet, proposal.sent_on)
        hours = self.hours.cents_of(proposal.job)
        is_own = sent.revenue_currency == self.currency
        return Trial(
            cash=cash,
            free=free,
            hours=hours,
            full=cash + free + hours,
            gross=sent.base + sent.boost,
            net=sent.net,
            revenue=sent.revenue_cents if is_own else 0,
            viewed=sent.is_viewed,
            open_days=(self.as_of - proposal.sent_on).days if sent.is_open else None,
            reply=reached(sent, Milestone.REPLY),
            interview=sent.is_interviewed,
            win=sent.is_won,
        )

"""How often proposals succeed: a funnel of milestones, bands of boosts, groups of any kind."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from app.domain.groupings import BID, BID_ABOVE, BID_BANDS, group_name
from app.domain.ledger import Ledger
from app.domain.ranges import Rate, rate_of
from app.domain.sent import SentProposal
from app.domain.waiting import Milestone, reached
from app.domain.wins import ENOUGH_PROPOSALS, Spend

VIEWED = "viewed"


@dataclass(frozen=True, slots=True)
class RateGroup:
    """`sent` proposals under one name, `settled` of them, and how many succeeded.

    `rate` counts open proposals in part, by their age. `spend` is what they cost, where the group
    is of a grouping.
    """

    name: str
    sent: int
    settled: int
    rate: Rate
    spend: Spend | None = None

    @property
    def is_too_early(self) -> bool:
        return self.settled < ENOUGH_PROPOSALS

    @property
    def is_known(self) -> bool:
        """Whether there is a figure to show: enough proposals, and one that succeeded."""
        return not self.is_too_early and self.rate.reached > 0


def funnel(ledger: Ledger, since: date, until: date) -> tuple[RateGroup, ...]:
    """Of the proposals sent in a period: viewed, answered, interviewed, won, in this order."""
    whole = ledger.totals.spend(since, until)
    stages = [(VIEWED, rate_of(whole.viewed, whole.rate(Milestone.REPLY).counted))]
    stages += [(milestone.value, whole.rate(milestone)) for milestone in Milestone]
    return tuple(RateGroup(name, whole.proposals, whole.settled, rate) for name, rate in stages)


def boost_bands(ledger: Ledger, since: date, until: date) -> tuple[RateGroup, ...]:
    """Wins by the Connects bid on top; every band, also one without proposals."""
    found = {group.name: group for group in win_rates(ledger, BID, since, until)}
    names = (*(name for _, name in BID_BANDS), BID_ABOVE)
    return tuple(found.get(name, RateGroup(name, 0, 0, rate_of(0, 0.0))) for name in names)


def win_rates(ledger: Ledger, by: str, since: date, until: date) -> tuple[RateGroup, ...]:
    """Wins by one of GROUPINGS, in the order of the names of the groups."""
    found = ledger.spend_by(by, since, until)
    return tuple(_group(one) for one in found if one.proposals)


def _group(found: Spend) -> RateGroup:
    rate = found.rate(Milestone.WIN)
    return RateGroup(found.name, found.proposals, found.settled, rate, found)


def proposals_of(
    ledger: Ledger, since: date, until: date, by: str = "", name: str = ""
) -> frozenset[str]:
    """The ids of the proposals of a period, or of one of its groups: those behind a figure."""
    sent, known = ledger.sent_between(since, until), ledger.costing.known
    return frozenset(one.id for one in sent if not by or group_name(one, by, known) == name)


def came_as_far(ledger: Ledger, since: date, until: date, stage: str) -> frozenset[str]:
    """The ids of the proposals of a period that reached a stage of the funnel; of all of them
    where none has."""
    sent = ledger.sent_between(since, until)
    found = _reached(sent, stage)
    return found or frozenset(one.id for one in sent)


def _reached(sent: Iterable[SentProposal], stage: str) -> frozenset[str]:
    if stage == VIEWED:
        return frozenset(one.id for one in sent if one.is_viewed)
    return frozenset(one.id for one in sent if reached(one, Milestone(stage)))

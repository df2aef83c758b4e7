"""How often proposals succeed: a funnel of milestones, bands of boosts, groups of any kind."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from app.domain.groupings import group_name
from app.domain.ledger import Ledger
from app.domain.ranges import Rate, rate_of
from app.domain.sent import SentProposal
from app.domain.waiting import Milestone
from app.domain.wins import ENOUGH_PROPOSALS, spent

BOOST_BANDS = ((0, "0-none"), (12, "1-1-to-12"), (24, "2-13-to-24"))
_ABOVE = "3-25-and-up"
VIEWED = "viewed"


@dataclass(frozen=True, slots=True)
class RateGroup:
    """`sent` proposals under one name, `settled` of them, and how many succeeded.

    `rate` counts open proposals in part, by their age. `entry_ids` are the rows behind.
    """

    name: str
    sent: int
    settled: int
    rate: Rate
    entry_ids: frozenset[str]

    @property
    def is_too_early(self) -> bool:
        return self.settled < ENOUGH_PROPOSALS

    @property
    def is_known(self) -> bool:
        """Whether there is a figure to show: enough proposals, and one that succeeded."""
        return not self.is_too_early and self.rate.reached > 0


def funnel(ledger: Ledger, since: date, until: date) -> tuple[RateGroup, ...]:
    """Of the proposals sent in a period: viewed, answered, interviewed, won, in this order."""
    sent = ledger.sent_between(since, until)
    whole = spent("", sent, ledger.costing)
    viewed = [one for one in sent if one.is_viewed]
    stages = [(VIEWED, rate_of(len(viewed), whole.rate(Milestone.REPLY).counted))]
    stages += [(milestone.value, whole.rate(milestone)) for milestone in Milestone]
    ids = _entry_ids(sent)
    return tuple(RateGroup(name, len(sent), whole.settled, rate, ids) for name, rate in stages)


def boost_bands(ledger: Ledger, since: date, until: date) -> tuple[RateGroup, ...]:
    """Wins by the Connects bid on top; every band, also one without proposals."""
    bands: dict[str, list[SentProposal]] = {
        name: [] for name in (*(name for _, name in BOOST_BANDS), _ABOVE)
    }
    for one in ledger.sent_between(since, until):
        bands[_band(one)].append(one)
    return tuple(_group(name, rows, ledger) for name, rows in bands.items())


def win_rates(ledger: Ledger, by: str, since: date, until: date) -> tuple[RateGroup, ...]:
    """Wins by one of GROUPINGS, in the order of the names of the groups."""
    named: dict[str, list[SentProposal]] = {}
    for one in ledger.sent_between(since, until):
        named.setdefault(group_name(one, by, ledger.costing.known), []).append(one)
    return tuple(_group(name, rows, ledger) for name, rows in sorted(named.items()))


def _band(one: SentProposal) -> str:
    bid = one.boost or one.proposal.boost or 0
    return next((name for top, name in BOOST_BANDS if bid <= top), _ABOVE)


def _group(name: str, sent: Sequence[SentProposal], ledger: Ledger) -> RateGroup:
    found = spent(name, sent, ledger.costing)
    return RateGroup(name, len(sent), found.settled, found.rate(Milestone.WIN), _entry_ids(sent))


def _entry_ids(sent: Iterable[SentProposal]) -> frozenset[str]:
    return frozenset(entry.id for one in sent for entry in one.entries)

"""The proposals of a ledger summed up once, by day and by any grouping, for every period."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from app.domain.bulk import bulk_work
from app.domain.costing import Costing
from app.domain.groupings import BY_TIME_OR_WALLET, group_name
from app.domain.overheads import Overhead
from app.domain.sent import SentProposal
from app.domain.trials import DayTotals, TrialColumns, trial_columns
from app.domain.wins import Spend, in_other_money, spend_of


def sent_day(sent: SentProposal) -> date:
    """The day on which a proposal was sent."""
    return sent.proposal.sent_on


@dataclass(frozen=True, slots=True)
class _Group:
    """The sums of a group, and those of its proposals that touch other money, by day."""

    days: DayTotals
    odd: Sequence[SentProposal]


class SentTotals:
    """Sums over proposals, which ascend by day. What is asked for first is kept for later."""

    def __init__(self, sent: Sequence[SentProposal], costing: Costing) -> None:
        self._sent, self._costing = sent, costing
        with bulk_work():
            self._columns: TrialColumns = trial_columns(sent, costing)
            self._days = [sent_day(one) for one in sent]
            self._odd = in_other_money(sent, costing.currency)
            self._whole = _Group(DayTotals(self._days, self._columns, costing.as_of), self._odd)
        self._none = _Group(DayTotals((), trial_columns((), costing), costing.as_of), ())
        self._groups: dict[str, Mapping[str, _Group]] = {}

    def spend(
        self, since: date | None, until: date, overhead: Sequence[Overhead] = (), name: str = ""
    ) -> Spend:
        """Spend per win of the proposals of a period, both ends counted."""
        return self._spend(self._whole, name, (since, until), overhead)

    def spend_by(
        self, by: str, since: date | None, until: date, overhead: Iterable[Overhead] = ()
    ) -> tuple[Spend, ...]:
        """The same by a grouping, in the order of the names of the groups.

        Badges, lapses and plan fees belong to a month and a wallet; to no other group, so that what
        the other groups lack of the whole is just these.
        """
        beside: dict[str, list[Overhead]] = {}
        for row in overhead if by in BY_TIME_OR_WALLET else ():
            wallet = self._costing.known.wallets.get(row.wallet, row.wallet)
            name = f"{row.on:%Y-%m}" if by == "month" else wallet
            beside.setdefault(name, []).append(row)
        groups = self._by(by)
        found = [
            self._spend(groups.get(name, self._none), name, (since, until), beside.get(name, ()))
            for name in sorted(groups.keys() | beside.keys())
        ]
        return tuple(one for one in found if one.proposals or one.name in beside)

    def money(self, currency: str, since: date, until: date) -> Iterator[tuple[date, int, int]]:
        """What proposals cost and brought in one currency: days of a period, in no order."""
        if currency == self._costing.currency:
            for day, (cash, revenue) in self._whole.days.by_day(since, until, "cash", "revenue"):
                yield day, cash, revenue
            return
        for one in self._odd:
            if since <= (day := sent_day(one)) <= until:
                earned = one.revenue_cents if one.revenue_currency == currency else 0
                yield day, one.cost_in(currency), earned

    def _by(self, by: str) -> Mapping[str, _Group]:
        if by not in self._groups:
            with bulk_work():
                self._groups[by] = self._grouped(by)
        return self._groups[by]

    def _grouped(self, by: str) -> Mapping[str, _Group]:
        places: dict[str, list[int]] = {}
        known = self._costing.known
        for place, one in enumerate(self._sent):
            places.setdefault(group_name(one, by, known), []).append(place)
        odd: dict[str, list[SentProposal]] = {}
        for one in self._odd:
            odd.setdefault(group_name(one, by, known), []).append(one)
        return {
            name: _Group(self._day_totals(found), odd.get(name, ()))
            for name, found in places.items()
        }

    def _day_totals(self, places: Sequence[int]) -> DayTotals:
        if len(places) == len(self._sent):
            return self._whole.days
        days = [self._days[place] for place in places]
        return DayTotals(days, self._columns.at(places), self._costing.as_of)

    def _spend(
        self,
        group: _Group,
        name: str,
        period: tuple[date | None, date],
        overhead: Sequence[Overhead],
    ) -> Spend:
        since, until = period
        first = 0 if since is None else bisect_left(group.odd, since, key=sent_day)
        odd = group.odd[first : bisect_right(group.odd, until, key=sent_day)]
        return spend_of(name, group.days.between(since, until), self._costing, overhead, odd)

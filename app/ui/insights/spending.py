"""What a win costs over time: the values behind the chart, and its sentence."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from app.domain.ledger import Ledger
from app.domain.series import SpendPoint, spend_per_win
from app.domain.wins import ENOUGH_PROPOSALS, Spend
from app.ui import formats
from app.ui.insights.period import Period
from app.ui.insights.picture import Answer
from app.ui.insights.policy import RuleChange, rule_changes
from app.ui.insights.words import full_month, money_range, round_money, tr


@dataclass(frozen=True, slots=True)
class SpendMark:
    """Spend per win of the half year up to a day, with the entries of its proposals."""

    point: SpendPoint
    entry_ids: frozenset[str]

    @property
    def until(self) -> date:
        return self.point.until

    @property
    def spend(self) -> Spend:
        return self.point.spend

    @property
    def is_known(self) -> bool:
        """Whether there is enough to show a figure and its range."""
        return not self.spend.is_too_early

    @property
    def value(self) -> int:
        return self.spend.cash_per_win.value or 0

    @property
    def low(self) -> int:
        return self.spend.cash_per_win.low or 0

    @property
    def high(self) -> int:
        found = self.spend.cash_per_win.high
        return self.value if found is None else found


@dataclass(frozen=True, slots=True)
class Spending:
    """Marks by month and the rules that changed meanwhile. `sent` counts all proposals."""

    as_of: date
    period: Period
    marks: tuple[SpendMark, ...]
    changes: tuple[RuleChange, ...]
    sent: int
    settled: int
    wins: int

    @property
    def runs(self) -> Iterator[tuple[bool, list[int]]]:
        """Stretches of marks that are known, or too early, as their indexes."""
        known = [mark.is_known for mark in self.marks]
        for is_known, group in groupby(range(len(known)), key=known.__getitem__):
            yield is_known, list(group)


def read_spending(ledger: Ledger, period: Period) -> Spending:
    """Spend per win at each month end of the period and at its last day."""
    points = spend_per_win(ledger, period.since, period.until)
    whole = ledger.spend()
    return Spending(
        ledger.as_of,
        period,
        tuple(SpendMark(point, _entries_of(ledger, point)) for point in points),
        rule_changes(ledger, period),
        len(ledger.sent),
        whole.settled,
        whole.wins,
    )


def _entries_of(ledger: Ledger, point: SpendPoint) -> frozenset[str]:
    sent = ledger.sent_between(point.since, point.until)
    return frozenset(entry.id for proposal in sent for entry in proposal.entries)


def too_early_words(marks: Sequence[SpendMark]) -> tuple[str, str]:
    """'too early' and how many there are of how many needed, for the last of the marks."""
    spend = marks[-1].spend
    if spend.settled < ENOUGH_PROPOSALS:
        return tr("too early"), tr("{count} of about {needed}").format(
            count=formats.connects(spend.settled), needed=formats.connects(ENOUGH_PROPOSALS)
        )
    return tr("too early"), tr("none of {count} won").format(count=formats.connects(spend.settled))


def spending_answer(data: Spending) -> Answer:
    """What a win costs at the end of the period, and whether that has changed for certain."""
    last = data.marks[-1]
    if not last.is_known:
        return _too_early(last.spend)
    is_now = last.until == data.as_of
    said = tr("A win costs {value} now, {range}.") if is_now else tr("A win cost {value}, {range}.")
    lead = said.format(value=round_money(last.value), range=money_range(last.low, last.high))
    return Answer(lead, _compared(data))


def _too_early(spend: Spend) -> Answer:
    if spend.settled < ENOUGH_PROPOSALS:
        lead = tr("Too early to say what a win costs.")
        rest = tr("{count} of about {needed} proposals needed are settled in this half year.")
        return Answer(
            lead,
            rest.format(
                count=formats.connects(spend.settled), needed=formats.connects(ENOUGH_PROPOSALS)
            ),
        )
    lead = tr("No win among the last {count} settled proposals.").format(
        count=formats.connects(spend.settled)
    )
    rest = tr("So a win costs {low} or more; how much more is too early to say.")
    return Answer(lead, rest.format(low=round_money(spend.cash_per_win.low)))


def _compared(data: Spending) -> str:
    """The latest mark beside the oldest one that shares no proposal with it."""
    last = data.marks[-1]
    before = [mark for mark in data.marks if mark.is_known and mark.until < last.point.since]
    if not before:
        return tr("Each point looks back half a year.")
    first = before[0]
    when = full_month(first.until)
    if last.low <= first.high and first.low <= last.high:
        said = tr("It was {value} in {month}, but the ranges overlap: not yet certain.")
    elif last.value < first.value:
        said = tr("It has come down from {value} in {month}, and the ranges lie apart.")
    else:
        said = tr("It has gone up from {value} in {month}, and the ranges lie apart.")
    return said.format(value=round_money(first.value), month=when)

"""What a win costs over time: the values behind the chart, and its sentence."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from app.domain.ledger import Ledger
from app.domain.ranges import Range
from app.domain.series import SpendPoint, spend_per_win
from app.domain.waiting import Milestone
from app.domain.wins import ENOUGH_PROPOSALS, Spend
from app.ui import formats
from app.ui.insights.period import Period
from app.ui.insights.picture import Answer
from app.ui.insights.policy import RuleChange, rule_changes
from app.ui.insights.words import full_month, money_range, round_money, tr

CASH, FULL = "cash", "full"


@dataclass(frozen=True, slots=True)
class SpendMark:
    """What a milestone cost in the half year up to a day."""

    point: SpendPoint
    milestone: Milestone = Milestone.WIN

    @property
    def until(self) -> date:
        return self.point.until

    @property
    def spend(self) -> Spend:
        return self.point.spend

    @property
    def is_known(self) -> bool:
        """Whether there is enough to show a figure and its range."""
        return self.spend.too_early(self.milestone) is None

    def cost(self, series: str) -> Range:
        """What one cost in cash or in full."""
        return self.spend.per(self.milestone, full=series == FULL)

    def value(self, series: str) -> int:
        return self.cost(series).value or 0

    def low(self, series: str) -> int:
        return self.cost(series).low or 0

    def high(self, series: str) -> int:
        found = self.cost(series).high
        return self.value(series) if found is None else found


@dataclass(frozen=True, slots=True)
class Spending:
    """Marks by month and the rules that changed meanwhile. `sent` counts all proposals.

    `currency` is the one that all figures count in.
    """

    as_of: date
    period: Period
    marks: tuple[SpendMark, ...]
    changes: tuple[RuleChange, ...]
    sent: int
    milestone: Milestone
    currency: str

    @property
    def runs(self) -> Iterator[tuple[bool, list[int]]]:
        """Stretches of marks that are known, or too early, as their indexes."""
        known = [mark.is_known for mark in self.marks]
        for is_known, group in groupby(range(len(known)), key=known.__getitem__):
            yield is_known, list(group)


def read_spending(ledger: Ledger, period: Period, milestone: Milestone = Milestone.WIN) -> Spending:
    """What a milestone cost at each month end of the period and at its last day."""
    points = spend_per_win(ledger, period.since, period.until)
    return Spending(
        ledger.as_of,
        period,
        tuple(SpendMark(point, milestone) for point in points),
        rule_changes(ledger, period),
        len(ledger.sent),
        milestone,
        ledger.currency,
    )


def too_early_words(marks: Sequence[SpendMark]) -> tuple[str, str]:
    """'too early' and how many there are of how many needed, for the last of the marks."""
    spend, milestone = marks[-1].spend, marks[-1].milestone
    if spend.settled < ENOUGH_PROPOSALS:
        return tr("too early"), tr("{count} of about {needed}").format(
            count=formats.connects(spend.settled), needed=formats.connects(ENOUGH_PROPOSALS)
        )
    said = {
        Milestone.WIN: tr("none of {count} won"),
        Milestone.INTERVIEW: tr("no interview from {count}"),
        Milestone.REPLY: tr("no reply to {count}"),
    }[milestone]
    return tr("too early"), said.format(count=formats.connects(spend.settled))


def spending_answer(data: Spending) -> Answer:
    """What a win costs at the end of the period, and whether that has changed for certain."""
    last = data.marks[-1]
    if not last.is_known:
        return _too_early(last)
    said = _costs_words(data.milestone, is_now=last.until == data.as_of)
    lead = said.format(
        value=round_money(last.value(CASH), data.currency),
        range=money_range(last.low(CASH), last.high(CASH), data.currency),
    )
    rest = [_compared(data)]
    if last.spend.others:
        rest.append(tr("Other currencies are apart."))
    return Answer(lead, " ".join(rest))


def _costs_words(milestone: Milestone, *, is_now: bool) -> str:
    now = {
        Milestone.WIN: tr("A win costs {value} now, {range}."),
        Milestone.INTERVIEW: tr("An interview costs {value} now, {range}."),
        Milestone.REPLY: tr("A reply costs {value} now, {range}."),
    }
    then = {
        Milestone.WIN: tr("A win cost {value}, {range}."),
        Milestone.INTERVIEW: tr("An interview cost {value}, {range}."),
        Milestone.REPLY: tr("A reply cost {value}, {range}."),
    }
    return (now if is_now else then)[milestone]


def _too_early(last: SpendMark) -> Answer:
    spend = last.spend
    if spend.settled < ENOUGH_PROPOSALS:
        lead = tr("Too early to say what a win costs.")
        rest = tr("{count} of about {needed} proposals needed are settled in this half year.")
        return Answer(
            lead,
            rest.format(
                count=formats.connects(spend.settled), needed=formats.connects(ENOUGH_PROPOSALS)
            ),
        )
    low = round_money(last.cost(CASH).low, spend.currency)
    if last.milestone is not Milestone.WIN:
        lead = tr("Nothing of the kind among the last {count} settled proposals.")
        rest = tr("So one costs {low} or more; how much more is too early to say.")
    else:
        lead = tr("No win among the last {count} settled proposals.")
        rest = tr("So a win costs {low} or more; how much more is too early to say.")
    return Answer(lead.format(count=formats.connects(spend.settled)), rest.format(low=low))


def _compared(data: Spending) -> str:
    """The latest mark beside the oldest one that shares no proposal with it."""
    last = data.marks[-1]
    before = [mark for mark in data.marks if mark.is_known and mark.until < last.point.since]
    if not before:
        return tr("Each point looks back half a year.")
    first = before[0]
    when = full_month(first.until)
    if last.low(CASH) <= first.high(CASH) and first.low(CASH) <= last.high(CASH):
        said = tr("It was {value} in {month}, but the ranges overlap: not yet certain.")
    elif last.value(CASH) < first.value(CASH):
        said = tr("It has come down from {value} in {month}, and the ranges lie apart.")
    else:
        said = tr("It has gone up from {value} in {month}, and the ranges lie apart.")
    return said.format(value=round_money(first.value(CASH), data.currency), month=when)

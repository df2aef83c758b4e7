"""Spent and earned over time, added up, one currency at a time."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainter

from app.domain.ledger import Ledger
from app.domain.money_series import MoneyPoint, cumulative_money, currencies_of
from app.ui import formats
from app.ui.insights.period import Period
from app.ui.insights.picture import (
    Absence,
    Answer,
    Axes,
    Chart,
    Key,
    Mark,
    Picture,
    Series,
    Sheet,
    SheetColumn,
    SheetRow,
    ordinal,
)
from app.ui.insights.place import Place, draw_dot, draw_upright
from app.ui.insights.policy import RuleChange, paint_changes, rule_changes
from app.ui.insights.scales import levels, month_ticks, months_between
from app.ui.insights.series_lines import draw_steps, line_pen, stepped
from app.ui.insights.words import dollars, full_month, period_words, tr
from app.ui.ledger.filters import LedgerFilter

SPENT, EARNED = "spent", "earned"
LEAST_DAYS = 28
MOST_POINTS = 300


@dataclass(frozen=True, slots=True)
class MonthSum:
    """Cents in all at the end of a month, or at the last day of the period."""

    since: date
    until: date
    spent: int
    earned: int


@dataclass(frozen=True, slots=True)
class Money:
    """Every change, and the sums by month for marks and the table."""

    period: Period
    currency: str
    currencies: tuple[str, ...]
    points: tuple[MoneyPoint, ...]
    months: tuple[MonthSum, ...]
    changes: tuple[RuleChange, ...]
    sent: int
    wins: int
    ever: int


class MoneyChart(Chart[Money]):
    """Income counts on the day its proposal was sent: what was it worth to send it."""

    name = "spent-and-earned"

    @property
    def title(self) -> str:
        return tr("Spent and earned")

    def choices(self, data: Money) -> Sequence[tuple[str, str]]:
        if len(data.currencies) < 2:
            return ()
        return [(code, code) for code in data.currencies]

    def read(self, ledger: Ledger, period: Period) -> Money:
        currencies = currencies_of(ledger)
        currency = self.choice if self.choice in currencies else currencies[0]
        whole = cumulative_money(ledger, currency, period.since, period.until)
        points = thinned(whole, period)
        sent = ledger.totals.spend(period.since, period.until)
        return Money(
            period,
            currency,
            currencies,
            points,
            _months(whole, period),
            rule_changes(ledger, period),
            sent.proposals,
            sent.wins,
            len(ledger.sent),
        )

    def absence(self, data: Money) -> Absence | None:
        if any(point.spent_cents or point.revenue_cents for point in data.points):
            return None
        if data.ever and not data.sent:
            return Absence(
                "search",
                tr("No proposals in this period"),
                tr("{count} were sent in another one.").format(count=formats.connects(data.ever)),
                is_filtered=True,
            )
        if data.ever:
            return Absence(
                "clock",
                tr("No money spent in this period"),
                tr("What was used cost nothing, and no income is known for it."),
            )
        return Absence(
            "send",
            tr("No proposals yet"),
            tr("Paste your Connects History, and what it cost and brought adds up here."),
            has_import=True,
        )

    def picture(self, data: Money) -> Picture:
        tops = {
            SPENT: max(point.spent_cents for point in data.points),
            EARNED: max(point.revenue_cents for point in data.points),
        }
        top = max(cents for name, cents in tops.items() if name not in self.hidden)
        currency = data.currency
        lines = levels(
            top, lambda cents: formats.money(round(cents), currency, whole=True), least=100
        )
        last = ordinal(data.period.until)
        first = min(ordinal(data.period.since), last - LEAST_DAYS)
        return Picture(
            answer=money_answer(data),
            marks=tuple(_mark(month, currency) for month in data.months),
            axes=Axes(
                first,
                last,
                max(lines[-1][0], top * 1.06),
                lines,
                month_ticks(date.fromordinal(int(first)), data.period.until),
            ),
            paint=partial(_paint, data, self.hidden),
            sheet=_sheet(data),
            key=Key(
                series=(
                    Series(SPENT, tr("Spent"), "text", is_dashed=True),
                    Series(EARNED, tr("Earned"), "accent"),
                )
            ),
        )


def thinned(points: Sequence[MoneyPoint], period: Period) -> tuple[MoneyPoint, ...]:
    """The last point of each of at most MOST_POINTS stretches: more than a chart has px for."""
    if len(points) <= MOST_POINTS:
        return tuple(points)
    days = -(-period.days // MOST_POINTS)
    last = {(point.day - period.since).days // days: point for point in points}
    return tuple(last.values())


def _months(points: Sequence[MoneyPoint], period: Period) -> tuple[MonthSum, ...]:
    starts = months_between(period.since, period.until)
    days = [point.day for point in points]
    found = []
    for at, start in enumerate(starts):
        is_last = at + 1 == len(starts)
        until = period.until if is_last else date.fromordinal(starts[at + 1].toordinal() - 1)
        place = bisect_right(days, until)
        point = points[place - 1] if place else MoneyPoint(until, 0, 0)
        since = max(start, period.since)
        found.append(MonthSum(since, until, point.spent_cents, point.revenue_cents))
    return tuple(found)


def money_answer(data: Money) -> Answer:
    """What was spent and earned in all, and on how many proposals and wins it rests."""
    last = data.points[-1]
    spent, earned = (
        formats.money(cents, data.currency) for cents in (last.spent_cents, last.revenue_cents)
    )
    period = period_words(data.period.since, data.period.until)
    lead = tr("{spent} spent, {earned} earned so far.").format(spent=spent, earned=earned)
    if not last.revenue_cents:
        lead = tr("{spent} spent; no income is known yet.").format(spent=spent)
    rest = tr("{count} proposals, {wins} won, {period}; income after Upwork's fee.").format(
        count=formats.connects(data.sent), wins=formats.connects(data.wins), period=period
    )
    if len(data.currencies) > 1:
        rest += " " + tr("Other currencies are apart.")
    return Answer(lead, rest)


def _mark(month: MonthSum, currency: str) -> Mark:
    value = tr("{month}: {spent} spent").format(
        month=full_month(month.until), spent=formats.money(month.spent, currency)
    )
    earned = tr("{earned} earned").format(earned=formats.money(month.earned, currency))
    return Mark(ordinal(month.until), value, (earned, tr("in all so far")), _rows(month))


def _rows(month: MonthSum) -> LedgerFilter:
    label = tr("entries {since} to {until}").format(
        since=formats.day_and_year(month.since), until=formats.day_and_year(month.until)
    )
    return LedgerFilter(since=month.since, until=month.until, label=label)


def _sheet(data: Money) -> Sheet:
    columns = (
        SheetColumn("until", tr("Up to"), at_end=False),
        SheetColumn("currency", tr("Currency"), is_shown=False),
        SheetColumn("spent", tr("Spent"), 96),
        SheetColumn("earned", tr("Earned"), 96),
    )
    return Sheet(
        columns,
        tuple(
            SheetRow(
                (
                    formats.day_and_year(month.until),
                    data.currency,
                    formats.money(month.spent, data.currency),
                    formats.money(month.earned, data.currency),
                ),
                (
                    month.until.isoformat(),
                    data.currency,
                    dollars(month.spent),
                    dollars(month.earned),
                ),
                _rows(month),
            )
            for month in data.months
        ),
    )


def _paint(
    data: Money, hidden: frozenset[str], painter: QPainter, place: Place, current: int | None
) -> None:
    paint_changes(data.changes, painter, place)
    start = MoneyPoint(data.period.since, 0, 0)
    end = MoneyPoint(data.period.until, data.points[-1].spent_cents, data.points[-1].revenue_cents)
    whole = [start, *data.points, end]
    if current is not None:
        draw_upright(painter, place, place.x(ordinal(data.months[current].until)), "text_3")
    for name, role in ((EARNED, "accent"), (SPENT, "text")):
        if name in hidden:
            continue
        values = [
            (ordinal(p.day), p.spent_cents if name == SPENT else p.revenue_cents) for p in whole
        ]
        pen = line_pen(role, is_dashed=name == SPENT)
        draw_steps(painter, stepped(place, values), pen)
        if current is not None:
            month = data.months[current]
            cents = month.spent if name == SPENT else month.earned
            point = QPointF(place.x(ordinal(month.until)), place.y(cents))
            draw_dot(painter, point, is_current=True)

"""What proposals cost and brought, added up over time, for one currency at a time."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import date

from app.domain.ledger import Ledger


@dataclass(frozen=True, slots=True)
class MoneyPoint:
    """Cents in all up to the end of a day: what was spent, and what those proposals brought."""

    day: date
    spent_cents: int
    revenue_cents: int


def cumulative_money(
    ledger: Ledger, currency: str, since: date, until: date
) -> tuple[MoneyPoint, ...]:
    """A point for each day of the period that changed either sum.

    Income counts on the day its proposal was sent, net of fees, so that the last point is what
    `Ledger.spend` says of the same period.
    """
    days: dict[date, list[int]] = defaultdict(lambda: [0, 0])
    for day, cost, revenue in ledger.totals.money(currency, since, until):
        if cost or revenue:
            days[day][0] += cost
            days[day][1] += revenue
    for row in ledger.overheads(since, until):
        if row.currency == currency and row.cash:
            days[row.on][0] += row.cash
    points, spent, earned = [], 0, 0
    for day in sorted(days):
        spent, earned = spent + days[day][0], earned + days[day][1]
        points.append(MoneyPoint(day, spent, earned))
    return tuple(points)


def currencies_of(ledger: Ledger) -> tuple[str, ...]:
    """The currencies that anything was spent or earned in, the main one first."""
    found = ledger.spend()
    return (found.currency, *(one.currency for one in found.others))

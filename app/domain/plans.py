"""Plans at work: which plan held when, when it renews, and whether it may buy.

Rules: `billing.*`, `plan.*` and `agency.*` of the rulebook.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta

from app.domain.days import day_before
from app.domain.entries import PlanName, PlanStart, Wallet, WalletKind
from app.domain.problems import LedgerError
from app.domain.rule_readings import plan_terms, renewal_day
from app.domain.rules import Rulebook

_FEWEST_DAYS_PAID = 4
"""A plan taken on one of the last days of a month skips the 1st that follows at once."""
PLANS_OF_KIND = {
    WalletKind.FREELANCER: (PlanName.FREELANCER_BASIC, PlanName.FREELANCER_PLUS),
    WalletKind.AGENCY: (PlanName.AGENCY_BASIC, PlanName.AGENCY_PLUS),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanPeriod:
    """A plan from its first day to its last; since ever, or still, where None."""

    wallet: str
    plan: PlanName
    from_on: date | None
    until_on: date | None
    billing_day: int | None

    @property
    def first_day(self) -> date:
        return self.from_on or date.min

    @property
    def last_day(self) -> date:
        return self.until_on or date.max

    def holds_on(self, day: date) -> bool:
        return self.first_day <= day <= self.last_day


def plan_periods(wallet: Wallet) -> tuple[PlanPeriod, ...]:
    """Every plan of a wallet, the oldest first; never empty."""
    starts = wallet.plan_history or (PlanStart(plan=wallet.plan, billing_day=wallet.billing_day),)
    by_day = {start.from_on or date.min: start for start in starts}
    days = sorted(by_day)
    ends = [day_before(day) for day in days[1:]]
    return tuple(
        PlanPeriod(
            wallet=wallet.id,
            plan=by_day[day].plan,
            from_on=None if day == date.min else day,
            until_on=end,
            billing_day=by_day[day].billing_day,
        )
        for day, end in zip(days, [*ends, None], strict=True)
    )


def plan_on(wallet: Wallet, day: date) -> PlanPeriod:
    """The plan in force on a day; the first one before its time."""
    periods = plan_periods(wallet)
    return next((one for one in reversed(periods) if one.first_day <= day), periods[0])


def can_buy(wallet: Wallet, rules: Rulebook, day: date) -> bool:
    """Whether the plan of a day sells Connects: Agency Basic does not."""
    return plan_terms(rules, plan_on(wallet, day).plan, day).can_buy


def is_upgrade(rules: Rulebook, before: PlanName, after: PlanName, day: date) -> bool:
    """Whether the plan costs more than the one before it."""
    old, new = plan_terms(rules, before, day), plan_terms(rules, after, day)
    return new.price_cents > old.price_cents


def with_plan(wallet: Wallet, start: PlanStart, rules: Rulebook, today: date) -> Wallet:
    """The wallet with a plan from a day on; it replaces one that starts on the same day.

    Without a billing day an upgrade renews on the day it was taken and any other change keeps the
    day of before. Raises LedgerError `plan_of_other_kind`, `bad_billing_day`.
    """
    if start.plan not in PLANS_OF_KIND[wallet.kind]:
        plans = [plan.value for plan in PLANS_OF_KIND[wallet.kind]]
        raise LedgerError("plan_of_other_kind", plan=start.plan.value, plans=plans)
    if start.billing_day is not None and not 1 <= start.billing_day <= 31:
        raise LedgerError("bad_billing_day", day=start.billing_day)
    before = [
        PlanStart(plan=one.plan, from_on=one.from_on, billing_day=one.billing_day)
        for one in plan_periods(wallet)
        if one.from_on != start.from_on
    ]
    start = replace(start, billing_day=start.billing_day or _usual_day(before, start, rules))
    history = tuple(sorted([*before, start], key=lambda one: one.from_on or date.min))
    told = replace(wallet, plan_history=history)
    now = plan_on(told, today)
    return replace(told, plan=now.plan, billing_day=now.billing_day)


def _usual_day(before: list[PlanStart], start: PlanStart, rules: Rulebook) -> int | None:
    day = start.from_on
    earlier = [one for one in before if day and (one.from_on or date.min) < day]
    if day is None:
        return None
    if not earlier or is_upgrade(rules, earlier[-1].plan, start.plan, day):
        return renewal_day(rules, day)
    return earlier[-1].billing_day


def billing_dates(
    period: PlanPeriod, billing_day: int, rules: Rulebook, since: date, until: date
) -> Iterator[date]:
    """The days in `since` to `until` on which a plan renews; its own first day is none of them.

    Days 29 to 31 renew on the 1st; where a rule says otherwise, on the last day of a short month.
    """
    first, last = max(since, period.first_day), min(until, period.last_day)
    month = date(first.year, first.month, 1)
    while month <= last:
        day = _day_in(month, billing_day, rules)
        if first <= day <= last and not _is_paid_already(period, day):
            yield day
        if month >= date(date.max.year, 12, 1):
            return
        month = next_month(month)


def next_month(month: date) -> date:
    """The 1st of the month after."""
    return (month.replace(day=28) + timedelta(days=4)).replace(day=1)


def _day_in(month: date, billing_day: int, rules: Rulebook) -> date:
    if billing_day >= rules.number("billing.first_late_day", month):
        return month
    try:
        return month.replace(day=billing_day)
    except ValueError:
        return day_before(next_month(month))


def _is_paid_already(period: PlanPeriod, day: date) -> bool:
    start = period.from_on
    return start is not None and (day - start).days < _FEWEST_DAYS_PAID

"""Whether the Availability Badge pays: weeks with it against weeks without, or that it cannot be
told."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from math import sqrt

from app.domain.entries import EntryKind
from app.domain.ledger import Ledger
from app.domain.ranges import Z_80
from app.domain.sent import SentProposal
from app.domain.sums import SumLine, Unit

ENOUGH_WEEKS = 8
ENOUGH_INVITATIONS = 5


@dataclass(frozen=True, slots=True)
class BadgeWeeks:
    """Whole weeks, back from the day of looking, with or without the badge."""

    weeks: int
    invitations: int
    won: int
    revenue_cents: int

    @property
    def per_week(self) -> float:
        return self.invitations / self.weeks if self.weeks else 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class BadgeAdvice:
    """`advice` is pays, does_not_pay, cannot_tell or never_used.

    `extra` invitations a week came with the badge, between `extra_low` and `extra_high` (80 %);
    `worth_cents` is what an invitation has brought on average, None where no income is known;
    `cost_cents` what a week of the badge cost in full. That weeks with it had more may have other
    reasons as well. `lines` are the sum.
    """

    advice: str
    with_badge: BadgeWeeks
    without: BadgeWeeks
    connects: int
    cost_cents: int
    extra: float
    extra_low: float
    extra_high: float
    worth_cents: int | None
    currency: str
    lines: tuple[SumLine, ...]


def badge_advice(ledger: Ledger) -> BadgeAdvice:
    """The badge of the wallets looked at, judged by the invitations that came.

    Only proposals that the client invited count: nothing else can be traced to a badge.
    """
    badges, cost = _badges(ledger)
    first, as_of = ledger.first_day, ledger.as_of
    weeks = ((as_of - first).days + 1) // 7 if first else 0
    on = {age for age in ((as_of - day).days // 7 for day in badges) if age < weeks}
    invited = [one for one in ledger.sent if one.proposal.is_invited]
    own = ledger.currency
    inside = _weeks(invited, as_of, own, on)
    outside = _weeks(invited, as_of, own, set(range(weeks)) - on)
    extra, low, high = _difference(inside, outside)
    a_week = round(cost / len(on)) if on else 0
    worth = _worth(invited, own)
    return BadgeAdvice(
        advice=_advice(inside, outside, (low, high), worth, a_week),
        with_badge=inside,
        without=outside,
        connects=sum(badges.values()),
        cost_cents=a_week,
        extra=extra,
        extra_low=low,
        extra_high=high,
        worth_cents=worth,
        currency=own,
        lines=_lines(inside, outside, extra, worth, a_week),
    )


def _badges(ledger: Ledger) -> tuple[dict[date, int], int]:
    """Connects that the badge took by day, and what they cost in full."""
    days: dict[date, int] = {}
    cents = 0
    for book in ledger.shown:
        rules = ledger.rules_of(book.wallet.id)
        for entry in book.entries:
            if entry.kind is not EntryKind.BADGE or entry.connects >= 0:
                continue
            days[entry.occurred_on] = days.get(entry.occurred_on, 0) - entry.connects
            price = rules.number("price_cents", entry.occurred_on)
            rows = book.postings.get(entry.id, ())
            cents -= sum(row.cost_cents or row.connects * price for row in rows)
            unknown = -entry.connects + sum(row.connects for row in rows)
            cents += unknown * price
    return days, cents


def _weeks(invited: Iterable[SentProposal], as_of: date, own: str, ages: set[int]) -> BadgeWeeks:
    found = [one for one in invited if (as_of - one.proposal.sent_on).days // 7 in ages]
    revenue = sum(one.revenue_cents for one in found if one.revenue_currency == own)
    return BadgeWeeks(len(ages), len(found), sum(one.is_won for one in found), revenue)


def _difference(inside: BadgeWeeks, outside: BadgeWeeks) -> tuple[float, float, float]:
    """Invitations a week more with the badge, with the 80 % range of two counts by chance."""
    if not inside.weeks or not outside.weeks:
        return 0.0, 0.0, 0.0
    extra = inside.per_week - outside.per_week
    spread = sqrt(
        (inside.invitations + 0.5) / inside.weeks**2
        + (outside.invitations + 0.5) / outside.weeks**2
    )
    return extra, extra - Z_80 * spread, extra + Z_80 * spread


def _worth(invited: list[SentProposal], own: str) -> int | None:
    """What an invitation brought on average; None where none did or they are too few."""
    cents = sum(one.revenue_cents for one in invited if one.revenue_currency == own)
    return round(cents / len(invited)) if cents and len(invited) >= ENOUGH_INVITATIONS else None


def _advice(
    inside: BadgeWeeks,
    outside: BadgeWeeks,
    extra: tuple[float, float],
    worth: int | None,
    cost: int,
) -> str:
    if not inside.weeks:
        return "never_used"
    few = inside.invitations + outside.invitations < ENOUGH_INVITATIONS
    if min(inside.weeks, outside.weeks) < ENOUGH_WEEKS or few or worth is None:
        return "cannot_tell"
    if extra[0] * worth > cost:
        return "pays"
    return "does_not_pay" if extra[1] * worth < cost else "cannot_tell"


def _lines(
    inside: BadgeWeeks, outside: BadgeWeeks, extra: float, worth: int | None, cost: int
) -> tuple[SumLine, ...]:
    lines = [
        SumLine("badge_weeks_on", inside.weeks, Unit.COUNT),
        SumLine("badge_invitations_on", inside.invitations, Unit.COUNT),
        SumLine("badge_weeks_off", outside.weeks, Unit.COUNT),
        SumLine("badge_invitations_off", outside.invitations, Unit.COUNT),
        SumLine("badge_extra", extra, Unit.PER_WEEK),
    ]
    if worth is not None:
        brought = round(extra * worth)
        lines += [
            SumLine("badge_worth", worth, Unit.CENTS),
            SumLine("badge_brought", brought, Unit.CENTS),
            SumLine("badge_cost", -cost, Unit.CENTS),
            SumLine("badge_left", brought - cost, Unit.CENTS, is_total=True),
        ]
    else:
        lines.append(SumLine("badge_cost", -cost, Unit.CENTS))
    return tuple(lines)

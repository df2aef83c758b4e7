"""The freelancer of the sample: a busy start, a long contract on Plus, and Basic since.

While the long contract lasts, Plus keeps renewing; those Connects are what lapses a year later.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime, timedelta

from app.domain.entries import EntryKind, PlanName, PlanStart, Wallet, WalletKind
from app.domain.money import PaymentKind
from app.domain.rules import Rulebook
from app.workspace.sample.agenda import Agenda
from app.workspace.sample.applications import Application, Desk
from app.workspace.sample.dice import Dice
from app.workspace.sample.fates import Course, steered_fate
from app.workspace.sample.income import plan_income
from app.workspace.sample.planning import Applicant, drawn_application
from app.workspace.sample.pool import Pool
from app.workspace.sample.story import Story
from app.workspace.sample.titles import Titles
from app.workspace.sample.weeks import (
    at_clock,
    billing_day_near,
    evening_before,
    first_day,
    months_from,
    working_time,
)

# Proposals a week: a busy start, the long contract, then a few at a time.
_PACE = (
    *(0, 5, 6, 7, 4, 0, 6, 5, 6, 5, 0, 4, 6, 7, 5, 0, 6, 6, 5, 3, 6, 5, 0, 6, 7, 5, 1, 0, 0, 0),
    *(0, 0, 0, 0, 0, 0, 0, 0, 1, 2, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 1, 1, 0, 0, 0, 0, 0),
    *(4, 6, 3, 0, 0, 0, 0, 0, 3, 4, 0, 0, 0, 0, 0, 0, 0, 0, 3, 2, 0, 0, 3, 0, 0, 0, 3, 0, 0, 0),
    *(3, 0, 2, 2, 0, 0, 0, 0, 2, 1, 0, 2, 1, 2, 3, 3),
)
# (week, place in the week) of the proposals whose course the story sets.
_LONG_CONTRACT = (26, 0)
_AWARDED, _CLOSED_UNPAID, _ANSWERED_UNPAID = (96, 1), (101, 0), (102, 0)
_COURSES = {
    _LONG_CONTRACT: Course.LONG_CONTRACT,
    _AWARDED: Course.ANSWERED,
    _CLOSED_UNPAID: Course.CLOSED,
    _ANSWERED_UNPAID: Course.ANSWERED,
}
_INVITED = {(6, 2), (17, 3), (38, 0), (51, 0), (69, 1), (97, 0)}
_LONG_CONTRACT_CENTS, _LONG_CONTRACT_WEEKS = 112_500, 24
_WEEKS_OF_PURCHASES = 27
_BUNDLES = (40, 60, 80, 60, 100, 40, 80)
_PLUS_MONTHS = 10
_BADGE_WEEKS, _FIRST_BADGE_WEEK = 5, 16
_PLUS_FEE = ((date(2026, 1, 1), 1_999), (date.min, 1_499))
_ME = Applicant(
    niches={"Web apps": 0.42, "Data": 0.25, "Automation": 0.25, "Writing": 0.08},
    fits={"Web apps": 4, "Data": 3, "Automation": 4, "Writing": 2},
    skill=0.15,
    boosts=0.2,
)


def tell_personal(as_of: date, rules: Rulebook, dice: Dice, titles: Titles) -> Story:
    start, last_plus = first_day(as_of), billing_day_near(as_of - timedelta(days=325))
    wallet = Wallet(
        id=dice.named("wallet").id_at(at_clock(start, 8)),
        name="Personal",
        kind=WalletKind.FREELANCER,
        plan=PlanName.FREELANCER_BASIC,
        billing_day=last_plus.day,
        opened_on=start,
        plan_history=_plans(last_plus),
    )
    pool, agenda = Pool(wallet, rules, dice.named("pool")), Agenda(evening_before(as_of))
    desk = Desk(pool, agenda, _Shopper(pool, start).restock)
    for place, application in _applications(start, as_of, dice, titles):
        desk.plan(application)
        if place == _LONG_CONTRACT:
            parts = (_LONG_CONTRACT_CENTS,) * _LONG_CONTRACT_WEEKS
            plan_income(pool, agenda, application, parts)
        else:
            plan_income(pool, agenda, application)
    _plan_grants(pool, agenda, start, last_plus)
    _plan_visibility(pool, agenda, start)
    agenda.run()
    return Story(pool, tuple(desk.proposals))


def _plans(last_plus: date) -> tuple[PlanStart, ...]:
    basic, plus = PlanName.FREELANCER_BASIC, PlanName.FREELANCER_PLUS
    told = (
        (basic, None),
        (plus, months_from(last_plus, 1 - _PLUS_MONTHS)),
        (basic, months_from(last_plus, 1)),
    )
    return tuple(PlanStart(plan=plan, from_on=day, billing_day=last_plus.day) for plan, day in told)


def _applications(
    start: date, as_of: date, dice: Dice, titles: Titles
) -> Iterator[tuple[tuple[int, int], Application]]:
    for week, count in enumerate(_PACE):
        for number in range(count):
            place = (week, number)
            own = dice.named("proposal", *place)
            sent_at = working_time(own, start, week)
            if place == _CLOSED_UNPAID:
                sent_at = at_clock(as_of - timedelta(days=11), 10, 20)
            elif place == _ANSWERED_UNPAID:
                sent_at = at_clock(as_of - timedelta(days=6), 9, 5)
            drawn = drawn_application(own, titles, _ME, sent_at)
            yield place, _steered(own, drawn, place)


def _steered(dice: Dice, drawn: Application, place: tuple[int, int]) -> Application:
    """The application with what the story wants of it."""
    if place in _INVITED:
        free = replace(drawn.job, connects=0)
        return replace(drawn, job=free, is_invited=True, boost=0, outbid_at=None)
    course = _COURSES.get(place)
    if course is None:
        return drawn
    job = drawn.job
    if course is Course.LONG_CONTRACT:
        job = replace(
            job,
            title="Order system for a parcel depot, rebuilt while it runs",
            niche="Web apps",
            skills=("Django", "PostgreSQL", "React"),
            description="We run a parcel depot. Half a year of work, three days a week.",
            job_type="hourly",
            duration="3 to 6 months",
            fee_rate=0.1,
        )
    return replace(
        drawn,
        job=job,
        fate=steered_fate(dice, course, drawn.sent_at),
        boost=0,
        outbid_at=None,
        is_settled=place not in {_CLOSED_UNPAID, _ANSWERED_UNPAID},
        extra_award=6 if place == _AWARDED else 0,
    )


class _Shopper:
    """Buys the next bundles while short of Connects, until the long contract begins."""

    def __init__(self, pool: Pool, start: date) -> None:
        self._pool = pool
        self._until = start + timedelta(weeks=_WEEKS_OF_PURCHASES)
        self._bought = 0

    def restock(self, needed: int, at: datetime) -> None:
        while at.date() < self._until and self._pool.balance_on(at.date()) < needed:
            self._pool.buy(_BUNDLES[self._bought % len(_BUNDLES)], at)
            self._bought += 1


def _plan_grants(pool: Pool, agenda: Agenda, start: date, last_plus: date) -> None:
    """Sign-up, Rising Talent and monthly grants; one small pack at a discount."""

    def free(connects: int, wording: str, at: datetime) -> None:
        agenda.add(at, lambda when: _grant(pool, EntryKind.FREE, connects, when, wording))

    for number, connects in enumerate((10, 10, 20)):
        free(connects, "Earned Connects by completing task", at_clock(start, 9 + number, 14))
    free(30, "Rising Talent Achievement", at_clock(start + timedelta(days=66), 12, 40))
    for months in (-12, -11, -10, 9, 10):
        renewed_at = at_clock(months_from(last_plus, months), 1, 5)
        free(10, "Monthly Connects renewal", renewed_at)
    for months in range(1 - _PLUS_MONTHS, 1):
        _plan_plus(
            pool, agenda, months_from(last_plus, months), is_first=months == 1 - _PLUS_MONTHS
        )
    sale_at = at_clock(months_from(last_plus, 9) - timedelta(days=9), 18, 2)
    agenda.add(sale_at, lambda at: pool.buy(20, at, 240))


def _plan_plus(pool: Pool, agenda: Agenda, day: date, *, is_first: bool) -> None:
    wording = "Membership upgraded to Plus" if is_first else "Monthly Connects renewal"
    at = at_clock(day, 1, 5)
    cents = next(fee for since, fee in _PLUS_FEE if since <= day)

    def renew(when: datetime) -> None:
        _grant(pool, EntryKind.PLAN, 90, when, wording)
        _grant(pool, EntryKind.FREE, 10, when, wording)
        pool.pay(PaymentKind.PLAN_FEE, cents, when, "Freelancer Plus membership")

    agenda.add(at, renew)


def _plan_visibility(pool: Pool, agenda: Agenda, start: date) -> None:
    """The badge, one Connect every 12 hours for some weeks, and a profile advert."""
    first = at_clock(start + timedelta(weeks=_FIRST_BADGE_WEEK), 6, 31)
    for number in range(_BADGE_WEEKS * 14):
        at = first + timedelta(hours=12 * number)
        agenda.add(at, lambda when: _drip(pool, EntryKind.BADGE, 1, when, "Availability Badge"))
    for number, connects in enumerate((3, 2, 4, 3)):
        at = at_clock(start + timedelta(weeks=13, days=number), 22, 47)
        _plan_advert(pool, agenda, connects, at)


def _plan_advert(pool: Pool, agenda: Agenda, connects: int, at: datetime) -> None:
    agenda.add(
        at, lambda when: _drip(pool, EntryKind.PROFILE_AD, connects, when, "Boosted profile")
    )


def _grant(pool: Pool, kind: EntryKind, connects: int, at: datetime, wording: str) -> None:
    pool.post(kind, connects, at, wording)


def _drip(pool: Pool, kind: EntryKind, connects: int, at: datetime, wording: str) -> None:
    if pool.balance_on(at.date()) >= connects:
        pool.post(kind, -connects, at, wording)

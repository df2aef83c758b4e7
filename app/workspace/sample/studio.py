"""The agency of the sample: four members, one pool, bundles of 150 and 300."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime, timedelta
from functools import partial
from itertools import cycle

from app.domain.entries import EntryKind, Member, PlanName, Wallet, WalletKind
from app.domain.money import PaymentKind
from app.domain.proposals import Outcome
from app.domain.rules import Rulebook
from app.workspace.sample.agenda import Agenda
from app.workspace.sample.applications import Application, Desk
from app.workspace.sample.dice import Dice
from app.workspace.sample.fates import Fate
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

_PACE = (1, 2, 0, 2, 1, 1, 3, 0, 1, 2, 1, 1, 2) * 8
_QUIET_WEEKS = frozenset({5, 6, 31, 57, 58, 59, 83})
# (week, place in the week) of posts that their clients close only the best part of a year later.
_CLOSED_LATE = frozenset({(32, 0), (45, 1)})
_LATE = timedelta(days=341)
_BUNDLES = (150, 300, 150, 150, 300)
_FEE_CENTS = 2_000
_VAT_PERCENT = 20
_TEAM = (
    Applicant(
        member="Mara T.",
        volume=0.36,
        niches={"Design systems": 0.7, "Web apps": 0.3},
        fits={"Design systems": 5, "Web apps": 3},
        skill=0.5,
        boosts=0.15,
    ),
    Applicant(
        member="Jonas P.",
        volume=0.27,
        niches={"Mobile": 0.8, "Web apps": 0.2},
        fits={"Mobile": 4, "Web apps": 3},
        skill=0.15,
        boosts=0.3,
    ),
    Applicant(
        member="Ines R.",
        volume=0.2,
        niches={"Writing": 1.0},
        fits={"Writing": 4},
        skill=0.3,
        boosts=0.05,
    ),
    Applicant(
        member="Tom B.",
        volume=0.17,
        niches={"Web apps": 0.6, "Mobile": 0.4},
        fits={"Web apps": 3, "Mobile": 2},
        skill=-0.55,
        boosts=0.4,
    ),
)


def studio_members(as_of: date, dice: Dice) -> list[Member]:
    joined_at = at_clock(first_day(as_of), 8)
    names = [who.member for who in _TEAM if who.member]
    return [Member(id=dice.named("member", name).id_at(joined_at), name=name) for name in names]


def tell_studio(as_of: date, rules: Rulebook, dice: Dice, titles: Titles) -> Story:
    start = first_day(as_of)
    billed = billing_day_near(start + timedelta(days=4))
    wallet = Wallet(
        id=dice.named("wallet").id_at(at_clock(start, 9)),
        name="Studio North",
        kind=WalletKind.AGENCY,
        plan=PlanName.AGENCY_PLUS,
        billing_day=billed.day,
        opened_on=start,
    )
    pool, agenda = (
        Pool(wallet, rules, dice.named("pool"), _VAT_PERCENT),
        Agenda(evening_before(as_of)),
    )
    bundles = cycle(_BUNDLES)

    def restock(needed: int, at: datetime) -> None:
        while pool.balance_on(at.date()) < needed:
            pool.buy(next(bundles), at)

    desk = Desk(pool, agenda, restock)
    for application in _applications(start, dice, titles):
        desk.plan(application)
        plan_income(pool, agenda, application)
    _plan_fees(pool, agenda, billed)
    welcome_at = at_clock(start + timedelta(days=24), 12, 40)
    agenda.add(welcome_at, partial(_welcome, pool))
    agenda.run()
    return Story(pool, tuple(desk.proposals))


def _welcome(pool: Pool, at: datetime) -> None:
    pool.post(EntryKind.FREE, 60, at, "Rising Talent Achievement")


def _plan_fees(pool: Pool, agenda: Agenda, first: date) -> None:
    for months in range(25):
        charged_at = at_clock(months_from(first, months), 2, 10)
        agenda.add(
            charged_at,
            lambda at: pool.pay(PaymentKind.PLAN_FEE, _FEE_CENTS, at, "Agency Plus membership"),
        )


def _applications(start: date, dice: Dice, titles: Titles) -> Iterator[Application]:
    volumes = {place: who.volume for place, who in enumerate(_TEAM)}
    for week, count in enumerate(_PACE):
        for number in range(0 if week in _QUIET_WEEKS else count):
            own = dice.named("proposal", week, number)
            member = _TEAM[own.weighted(volumes)]
            sent_at = working_time(own, start, week)
            drawn = drawn_application(own, titles, member, sent_at)
            yield _closed_late(drawn) if (week, number) in _CLOSED_LATE else drawn


def _closed_late(drawn: Application) -> Application:
    """An application whose post is closed so late that what comes back has ended already."""
    return replace(drawn, fate=Fate(ended_at=drawn.sent_at + _LATE, end=Outcome.CLOSED))

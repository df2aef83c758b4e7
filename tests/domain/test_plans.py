"""Plans: periods, billing days, upgrades, downgrades and the frozen pool, by hand values."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.bodies import body_of, record_from
from app.domain.checking import problems_of_book
from app.domain.entries import PlanName, PlanStart, Wallet, WalletKind
from app.domain.frozen import frozen_pool, usable
from app.domain.plans import (
    PlanPeriod,
    billing_dates,
    can_buy,
    plan_on,
    plan_periods,
    with_plan,
)
from app.domain.problems import LedgerError
from app.domain.records import RecordKind
from app.domain.rules import Rule
from tests.domain.plan_cases import RULES, book_of, start, wallet
from tests.domain.rows import day, row


def dates(own: Wallet, since: str, until: str) -> list[str]:
    return [
        found.isoformat()
        for period in plan_periods(own)
        for found in billing_dates(period, period.billing_day or 0, RULES, day(since), day(until))
    ]


def test_that_a_wallet_without_a_history_is_on_its_plan_since_ever() -> None:
    own = Wallet(id="w", name="Own", plan=PlanName.FREELANCER_PLUS, billing_day=7)
    (only,) = plan_periods(own)
    assert (only.plan, only.from_on, only.until_on, only.billing_day) == (
        PlanName.FREELANCER_PLUS, None, None, 7,
    )  # fmt: skip


def test_that_each_plan_ends_on_the_day_before_the_next() -> None:
    own = wallet(
        start("freelancer-basic"),
        start("freelancer-basic", "2026-06-01"),
        start("freelancer-plus", "2026-03-15", 15),
    )
    assert [(p.plan.value, str(p.from_on), str(p.until_on)) for p in plan_periods(own)] == [
        ("freelancer-basic", "None", "2026-03-14"),
        ("freelancer-plus", "2026-03-15", "2026-05-31"),
        ("freelancer-basic", "2026-06-01", "None"),
    ]
    assert plan_on(own, day("2026-03-14")).plan is PlanName.FREELANCER_BASIC
    assert plan_on(own, day("2026-03-15")).plan is PlanName.FREELANCER_PLUS


def test_that_before_the_first_known_plan_it_counts_as_that_plan() -> None:
    own = wallet(start("freelancer-plus", "2026-03-15"))
    assert plan_on(own, day("2020-01-01")).plan is PlanName.FREELANCER_PLUS


@pytest.mark.parametrize(
    ("billing_day", "since", "until", "expected"),
    [
        (5, "2026-01-01", "2026-03-31", ["2026-01-05", "2026-02-05", "2026-03-05"]),
        (5, "2026-01-06", "2026-02-04", []),
        (28, "2026-02-01", "2026-03-31", ["2026-02-28", "2026-03-28"]),
        (28, "2024-02-01", "2024-02-29", ["2024-02-28"]),
        # days 29 to 31 renew on the 1st (help 211062918)
        (29, "2026-01-01", "2026-03-31", ["2026-01-01", "2026-02-01", "2026-03-01"]),
        (30, "2026-02-02", "2026-03-01", ["2026-03-01"]),
        (31, "2026-04-01", "2026-05-31", ["2026-04-01", "2026-05-01"]),
        (1, "9999-11-15", "9999-12-31", ["9999-12-01"]),
        (28, "0001-01-01", "0001-02-27", ["0001-01-28"]),
    ],
)
def test_that_plans_renew_on_their_day_of_the_month(
    billing_day: int, since: str, until: str, expected: list[str]
) -> None:
    own = wallet(start("freelancer-plus", None, billing_day))
    assert dates(own, since, until) == expected


@pytest.mark.parametrize(
    ("taken_on", "billing_day", "first_renewal"),
    [
        ("2026-01-15", 15, "2026-02-15"),
        ("2026-01-29", 1, "2026-03-01"),
        ("2026-01-31", 1, "2026-03-01"),
        ("2026-04-30", 1, "2026-06-01"),
        ("2024-02-29", 1, "2024-04-01"),
        ("2026-02-28", 28, "2026-03-28"),
    ],
)
def test_that_an_upgrade_renews_a_month_later(
    taken_on: str, billing_day: int, first_renewal: str
) -> None:
    basic = wallet(start("freelancer-basic", None, 9))
    own = with_plan(basic, start("freelancer-plus", taken_on), RULES, day("2026-06-01"))
    assert plan_on(own, day(taken_on)).billing_day == billing_day
    assert dates(own, taken_on, "2026-12-31")[0] == first_renewal


def test_that_a_late_day_follows_the_users_own_rule() -> None:
    rules = RULES.with_overrides([Rule(key="billing.first_late_day", value=32)])
    period = PlanPeriod(
        wallet="w", plan=PlanName.FREELANCER_PLUS, from_on=None, until_on=None, billing_day=31
    )
    found = billing_dates(period, 31, rules, day("2024-01-01"), day("2024-04-30"))
    assert [d.isoformat() for d in found] == [
        "2024-01-31", "2024-02-29", "2024-03-31", "2024-04-30",
    ]  # fmt: skip


@given(
    st.integers(1, 31),
    st.dates(date(2015, 1, 1), date(9998, 1, 1)),
    st.integers(40, 400),
)
def test_that_there_is_one_renewal_a_month(billing_day: int, since: date, days: int) -> None:
    period = PlanPeriod(
        wallet="w", plan=PlanName.FREELANCER_PLUS, from_on=None, until_on=None, billing_day=None
    )
    found = list(billing_dates(period, billing_day, RULES, since, since + timedelta(days=days)))
    months = [(d.year, d.month) for d in found]
    assert len(set(months)) == len(months)
    assert all(d.day == (billing_day if billing_day < 29 else 1) for d in found)
    assert abs(len(found) - days / 30.44) < 2


def test_that_a_change_of_plan_keeps_what_was_before() -> None:
    own = wallet(start("freelancer-plus", None, 12))
    down = with_plan(own, start("freelancer-basic", "2026-05-12"), RULES, day("2026-06-01"))
    assert (down.plan, down.billing_day) == (PlanName.FREELANCER_BASIC, 12)
    assert down.plan_history == (
        start("freelancer-plus", None, 12),
        start("freelancer-basic", "2026-05-12", 12),
    )
    again = with_plan(down, start("freelancer-plus", "2026-05-12", 3), RULES, day("2026-06-01"))
    assert again.plan_history == (
        start("freelancer-plus", None, 12),
        start("freelancer-plus", "2026-05-12", 3),
    )


def test_that_a_plan_of_tomorrow_is_not_that_of_today() -> None:
    own = wallet(start("freelancer-basic", None, 5))
    told = with_plan(own, start("freelancer-plus", "2026-06-02"), RULES, day("2026-06-01"))
    assert told.plan is PlanName.FREELANCER_BASIC
    assert plan_on(told, day("2026-06-02")).plan is PlanName.FREELANCER_PLUS


@pytest.mark.parametrize(
    ("asked", "code"),
    [
        (start("agency-plus", "2026-01-01"), "plan_of_other_kind"),
        (start("freelancer-plus", "2026-01-01", 32), "bad_billing_day"),
        (start("freelancer-plus", "2026-01-01", -1), "bad_billing_day"),
    ],
)
def test_that_what_cannot_be_is_refused(asked: PlanStart, code: str) -> None:
    with pytest.raises(LedgerError) as caught:
        with_plan(wallet(start("freelancer-basic")), asked, RULES, day("2026-06-01"))
    assert caught.value.code == code


def test_that_a_wallet_of_an_older_program_reads_without_a_history() -> None:
    old = '{"billing_day":3,"id":"w","kind":"agency","name":"Studio","plan":"agency-plus"}'
    found = record_from(RecordKind.WALLET, old)
    assert found == Wallet(
        id="w", name="Studio", kind=WalletKind.AGENCY, plan=PlanName.AGENCY_PLUS, billing_day=3
    )
    told = wallet(start("agency-plus"), start("agency-basic", "2026-01-01", 3))
    assert record_from(RecordKind.WALLET, body_of(told)) == told


@pytest.mark.parametrize(
    ("plan", "on", "may"),
    [
        ("agency-basic", "2022-03-01", False),
        ("agency-basic", "2026-03-01", False),
        ("agency-plus", "2026-03-01", True),
        ("freelancer-basic", "2026-03-01", True),
        ("freelancer-plus", "2020-01-01", True),
    ],
)
def test_that_only_agency_basic_cannot_buy(plan: str, on: str, may: bool) -> None:
    assert can_buy(wallet(start(plan)), RULES, day(on)) is may


# -- the frozen pool

POOL = [
    row("2026-01-10", "bought", 60, id="old", cost_cents=900),
    row("2026-01-20", "proposal", -10, id="s1", title="A shop"),
]
CLOSED = wallet(start("agency-plus"), start("agency-basic", "2026-02-01"))


def test_that_a_closed_plan_freezes_what_it_held() -> None:
    book = book_of(CLOSED, "2026-03-01", *POOL, row("2026-02-02", "free", 10, id="own"))
    found = frozen_pool(book, RULES)
    assert found is not None
    assert (found.since, found.connects, found.cost_cents) == (day("2026-02-01"), 50, 750)
    assert (found.lot_ids, found.next_end) == ({"old"}, day("2027-01-10"))
    assert (book.balance, usable(book, RULES)) == (60, 10)


def test_that_the_pool_thaws_with_the_plan() -> None:
    own = wallet(*CLOSED.plan_history, start("agency-plus", "2026-04-01"))
    book = book_of(own, "2026-04-01", *POOL)
    assert frozen_pool(book, RULES) is None
    assert usable(book, RULES) == 50


def test_that_expiry_runs_on_while_the_pool_is_frozen() -> None:
    book = book_of(CLOSED, "2027-01-10", *POOL)
    found = frozen_pool(book, RULES)
    assert found is not None
    assert (found.connects, found.next_end) == (0, None)


def test_that_a_frozen_pool_is_not_spent_and_what_asks_for_it_is_named() -> None:
    book = book_of(CLOSED, "2026-03-01", *POOL, row("2026-02-09", "proposal", -5, id="late"))
    found = frozen_pool(book, RULES)
    assert found is not None
    assert (found.connects, found.spent_by) == (50, ("late",))
    assert [(short.entry_id, short.connects) for short in book.shortfalls] == [("late", 5)]


def test_that_a_spend_while_the_pool_is_frozen_takes_what_came_since() -> None:
    free = row("2026-02-02", "free", 10, id="own")
    late = row("2026-02-09", "proposal", -4, id="late", title="Late")
    book = book_of(CLOSED, "2026-03-01", *POOL, free, late)
    assert {lot.id: lot.left for lot in book.open_lots} == {"old": 50, "own": 6}
    assert [posting.lot_id for posting in book.postings["late"]] == ["own"]
    assert (book.balance, usable(book, RULES), book.shortfalls) == (56, 6, ())


def test_that_a_thawed_pool_is_used_again_in_order_and_keeps_its_ends() -> None:
    own = wallet(*CLOSED.plan_history, start("agency-plus", "2026-04-01"))
    rows = [
        row("2026-02-02", "bought", 10, id="new", cost_cents=150),
        row("2026-03-31", "proposal", -2, id="before", title="B"),
        row("2026-04-01", "proposal", -3, id="after", title="C"),
    ]
    book = book_of(own, "2026-04-02", *POOL, *rows)
    assert [posting.lot_id for posting in book.postings["before"]] == ["new"]
    assert [posting.lot_id for posting in book.postings["after"]] == ["old"]
    assert {lot.id: (lot.left, str(lot.expires_on)) for lot in book.open_lots} == {
        "old": (47, "2027-01-10"),
        "new": (8, "2027-02-02"),
    }


def test_that_a_refund_goes_back_into_the_frozen_pool() -> None:
    back = row("2026-02-05", "refund", 10, id="back", title="A shop")
    book = book_of(CLOSED, "2026-02-06", *POOL, back, row("2026-02-06", "badge", -1, id="late"))
    assert {lot.id: lot.left for lot in book.open_lots} == {"old": 60}
    assert (usable(book, RULES), len(book.shortfalls)) == (0, 1)


def test_that_a_balance_that_upwork_showed_stands_also_where_the_pool_is_frozen() -> None:
    shown = row("2026-02-09", "badge", -1, id="late", running_total=44)
    book = book_of(CLOSED, "2026-03-01", *POOL, shown)
    assert book.balance == 44
    assert list(problems_of_book(book)) == []


@pytest.mark.parametrize("policy", ["kept", "lost"])
def test_that_another_rule_freezes_nothing(policy: str) -> None:
    rules = RULES.with_overrides([Rule(key="agency.pool_on_downgrade", value=policy)])
    assert frozen_pool(book_of(CLOSED, "2026-03-01", *POOL), rules) is None


@pytest.mark.parametrize(
    "own",
    [
        wallet(start("agency-basic")),
        wallet(start("agency-plus")),
        wallet(start("freelancer-plus"), start("freelancer-basic", "2026-02-01")),
        wallet(start("agency-plus"), start("agency-basic", "2026-03-02")),
    ],
)
def test_that_nothing_is_frozen_without_a_closed_agency_plus(own: Wallet) -> None:
    assert frozen_pool(book_of(own, "2026-03-01", *POOL), RULES) is None


def test_that_two_closed_periods_in_a_row_count_from_the_first() -> None:
    own = wallet(*CLOSED.plan_history, start("agency-basic", "2026-02-15", 15))
    found = frozen_pool(book_of(own, "2026-03-01", *POOL), RULES)
    assert found is not None
    assert found.since == day("2026-02-01")

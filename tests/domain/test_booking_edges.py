"""Booking at the edges: of the calendar, of a lot, and of what is known."""

from __future__ import annotations

from datetime import date

import pytest

from app.domain.entries import Source
from app.domain.ledger import build_ledger
from app.domain.lots import Reason, Shortfall
from app.domain.records import Records
from app.domain.standing import standing
from tests.domain.rows import WALLET, booked, day, lot_of, paid, row, rulebook, shown

LAST = "9999-12-31"


# Leap days and month ends


@pytest.mark.parametrize(
    ("issued", "ends"),
    [
        ("2023-02-28", "2024-02-28"),
        ("2024-02-28", "2025-02-27"),
        ("2024-02-29", "2025-02-28"),
        ("2024-03-01", "2025-03-01"),
        ("2025-01-31", "2026-01-31"),
        ("2025-12-31", "2026-12-31"),
    ],
)
def test_that_lots_issued_on_leap_days_and_month_ends_end_365_days_later(
    issued: str, ends: str
) -> None:
    grant = row(issued, "bought", 10)
    found = booked(grant, as_of=issued)
    assert lot_of(found, grant).expires_on == day(ends)
    assert date.fromisoformat(ends).toordinal() - date.fromisoformat(issued).toordinal() == 365


def test_that_a_month_end_follows_the_days_and_not_the_month() -> None:
    grant = row("2026-01-31", "free", 10)
    found = booked(grant, as_of="2026-03-02", rules=rulebook(expiry=30))
    assert [(lapse.occurred_on, lapse.connects) for lapse in found.lapses] == [
        (day("2026-03-02"), 10)
    ]


def test_that_a_spend_on_a_leap_day_meets_a_lot_that_ends_the_day_after() -> None:
    grant = row("2023-03-02", "free", 10)
    spend = row("2024-02-29", "proposal", -4)
    found = booked(grant, spend, as_of="2024-03-01")
    assert lot_of(found, grant).expires_on == day("2024-03-01")
    assert [(lapse.occurred_on, lapse.connects) for lapse in found.lapses] == [
        (day("2024-03-01"), 6)
    ]


# The day on which a lot ends


def test_that_entries_on_the_day_of_expiry_find_the_lot_ended() -> None:
    old = row("2025-01-10", "free", 10)
    on_the_day = [
        row("2026-01-10", "free", 3, at="08:00"),
        row("2026-01-10", "proposal", -5, at="09:00"),
    ]
    found = booked(old, *on_the_day, as_of="2026-01-10")
    assert (lot_of(found, old).lapsed, lot_of(found, old).spent) == (10, 0)
    assert list(found.balances) == [10, 3, 0]
    assert list(found.shortfalls) == [Shortfall(on_the_day[1].id, day("2026-01-10"), 2)]


def test_that_entries_on_the_day_before_expiry_still_use_the_lot() -> None:
    old = row("2025-01-10", "free", 10)
    spend = row("2026-01-09", "proposal", -5)
    found = booked(old, spend, as_of="2026-01-10")
    assert (lot_of(found, old).spent, lot_of(found, old).lapsed) == (5, 5)


# Refunds


def test_that_partial_refunds_return_part_by_part_until_the_spend_is_undone() -> None:
    grant = row("2026-01-01", "bought", 20, cost_cents=300)
    spend = row("2026-01-02", "proposal", -10, job_key="~1")
    parts = [
        row(f"2026-01-0{3 + n}", "refund", size, job_key="~1") for n, size in enumerate((4, 6))
    ]
    first = booked(grant, spend, parts[0], as_of="2026-01-10")
    assert (lot_of(first, grant).left, lot_of(first, grant).returned) == (14, 4)
    both = booked(grant, spend, *parts, as_of="2026-01-10")
    lot = lot_of(both, grant)
    assert (lot.left, lot.spent, lot.returned, lot.left_cost_cents) == (20, 10, 10, 300)
    assert len(both.lots) == 1


def test_that_a_partial_refund_of_two_lots_gives_back_the_newest_part_first() -> None:
    one, two = row("2026-01-01", "bought", 4), row("2026-01-02", "bought", 6)
    spend = row("2026-01-03", "proposal", -8, job_key="~1")
    back = row("2026-01-04", "refund", 5, job_key="~1")
    found = booked(one, two, spend, back, as_of="2026-01-04")
    assert (lot_of(found, one).left, lot_of(found, two).left) == (1, 6)


def test_that_a_refund_larger_than_its_spend_opens_a_lot_for_the_rest() -> None:
    grant = row("2026-01-01", "free", 10)
    spend = row("2026-01-02", "proposal", -4, job_key="~1")
    back = row("2026-01-03", "refund", 7, job_key="~1")
    found = booked(grant, spend, back, as_of="2026-01-03")
    rest = next(lot for lot in found.lots if lot.id == f"{back.id}:excess")
    assert (lot_of(found, grant).left, rest.left, rest.source) == (10, 3, Source.OPENING)
    assert (rest.reason, found.balance) == (Reason.SPENT_BEFORE_FIRST_ROW, 13)


def test_that_a_second_refund_of_an_undone_spend_is_beyond_it() -> None:
    grant = row("2026-01-01", "free", 10)
    spend = row("2026-01-02", "proposal", -4, job_key="~1")
    twice = [row(f"2026-01-0{3 + n}", "refund", 4, job_key="~1") for n in range(2)]
    found = booked(grant, spend, *twice, as_of="2026-01-09")
    assert (lot_of(found, grant).left, found.balance) == (10, 14)


def test_that_a_refund_after_expiry_comes_and_goes_without_a_balance() -> None:
    grant = row("2025-01-01", "bought", 10, cost_cents=150)
    spend = row("2025-12-31", "proposal", -6, job_key="~1")
    back = row("2026-01-02", "refund", 6, job_key="~1")
    found = booked(grant, spend, back, as_of="2026-01-02")
    late = next(lot for lot in found.lots if lot.reason is Reason.BACK_TOO_LATE)
    assert (late.quantity, late.lapsed, late.left, late.cost_cents) == (6, 6, 0, 90)
    assert found.balance == 0


# Nothing known before


def test_that_spends_before_any_lot_are_shortfalls_and_later_lots_stay_whole() -> None:
    early = [row("2026-01-01", "proposal", -3), row("2026-01-02", "boost", -2)]
    grant = row("2026-01-03", "free", 10)
    found = booked(*early, grant, as_of="2026-01-03")
    assert [(short.entry_id, short.connects) for short in found.shortfalls] == [
        (early[0].id, 3),
        (early[1].id, 2),
    ]
    assert (list(found.balances), lot_of(found, grant).left) == ([0, 0, 10], 10)


def test_that_a_refund_of_a_spend_before_any_lot_was_held_before() -> None:
    spend = row("2026-01-01", "proposal", -3, job_key="~1")
    back = row("2026-01-02", "refund", 3, job_key="~1")
    found = booked(spend, back, as_of="2026-01-02")
    (lot,) = found.lots
    assert (lot.left, lot.source, lot.reason) == (3, Source.OPENING, Reason.SPENT_BEFORE_FIRST_ROW)
    assert sum(short.connects for short in found.shortfalls) == 3


# The end of the calendar


def test_that_lots_of_the_last_year_end_on_its_last_day() -> None:
    rows = [
        row("9999-06-01", "bought", 40),
        row("9999-06-02", "proposal", -10, job_key="~1"),
        row("9999-12-30", "refund", 10, job_key="~1"),
        row("9999-12-30", "refund", 5, job_key="~unknown"),
        row("9999-12-30", "award_refund", 3, job_key="~other"),
    ]
    found = booked(*rows, as_of="9999-12-30")
    assert found.balance == 48
    assert {lot.expires_on for lot in found.lots} == {date.max}
    over = booked(*rows, as_of=LAST)
    assert (over.balance, sum(lapse.connects for lapse in over.lapses)) == (0, 48)


@pytest.mark.parametrize("keeps", ["yes", "no"])
def test_that_rows_on_the_last_day_of_all_lapse_at_once(keeps: str) -> None:
    rows = [
        row(LAST, "bought", 40, at="01:00"),
        row(LAST, "proposal", -10, at="02:00", job_key="~1"),
        row(LAST, "refund", 10, at="03:00", job_key="~1"),
        row(LAST, "free", 7, at="04:00", running_total=9),
    ]
    found = booked(*rows, as_of=LAST, rules=rulebook(keeps=keeps), statements=[shown(LAST, 12)])
    assert list(found.balances) == [0, 0, 0, 0], "nothing can be used on the day on which it ends"
    assert {lot.expires_on for lot in found.lots} == {date.max}


def test_that_a_balance_shown_on_the_last_day_opens_a_lot_and_is_met() -> None:
    found = booked(as_of=LAST, statements=[shown(LAST, 12), shown("9999-12-30", 5)])
    assert found.opening == 5
    assert [(a.connects, a.code) for a in found.adjustments] == [(12, "gap")]


def test_that_a_purchase_known_by_its_payment_alone_books_on_the_last_day() -> None:
    found = booked(as_of=LAST, payments=[paid("9999-12-30", 150)])
    assert [(lot.quantity, lot.expires_on) for lot in found.lots] == [(10, date.max)]


def test_that_an_endless_expiry_never_leaves_the_calendar() -> None:
    grant = row("2026-01-01", "free", 10)
    found = booked(grant, as_of="2026-01-01", rules=rulebook(expiry=10**9))
    assert lot_of(found, grant).expires_on == date.max


def test_that_every_figure_stands_on_the_last_day() -> None:
    records = Records(
        wallets={"w": WALLET},
        entries=(row("9999-12-01", "bought", 40), row("9999-12-02", "proposal", -10)),
    )
    for as_of in ("9999-12-30", LAST):
        ledger = build_ledger(records, rulebook(), day(as_of))
        held = 30 if as_of < LAST else 0
        assert standing(ledger).balance == held
        assert ledger.lapsing_within(400) == held
        ledger.warm()


def test_that_the_first_day_of_all_books() -> None:
    grant = row("0001-01-01", "free", 10)
    found = booked(grant, as_of="0001-01-02", statements=[shown("0001-01-02", 10)])
    assert (found.balance, list(found.adjustments)) == (10, [])

"""Rows find their order from instants, running totals and what they say."""

from __future__ import annotations

from itertools import permutations

import pytest

from app.domain.entries import Entry
from app.domain.ordering import in_order
from tests.domain.rows import booked, row


def other_order(expected: list[Entry]) -> list[Entry] | None:
    """An order that is found when the rows arrive in some other way; None where there is none."""
    found = (in_order(arrived) for arrived in list(permutations(expected))[:720])
    return next((order for order in found if order != expected), None)


def test_that_rows_follow_their_instants() -> None:
    expected = [
        row("2026-01-01", "free", 40, at="23:00"),
        row("2026-01-02", "proposal", -6, at="08:00"),
        row("2026-01-02", "free", 10, at="09:00"),
    ]
    assert other_order(expected) is None


def test_that_a_day_without_instants_is_ordered_so_that_no_balance_falls_below_zero() -> None:
    grant = row("2026-01-01", "free", 37)
    rows = [
        row("2026-01-02", "boost", -22, title="Closed at once"),
        row("2026-01-02", "boost_refund", 22, title="Closed at once"),
        row("2026-01-02", "proposal", -14, job_key="~021", title="Closed later"),
        row("2026-01-02", "refund", 14, title="Closed later"),
        row("2026-01-02", "badge", -2),
        row("2026-01-02", "proposal", -35, title="A big one"),
    ]
    assert other_order(rows) is None
    found = booked(grant, *rows, as_of="2026-01-02")
    assert (found.balance, found.shortfalls) == (0, ())


def test_that_on_a_day_without_instants_grants_come_first_and_own_refunds_last() -> None:
    expected = [
        row("2026-01-02", "free", 10),
        row("2026-01-02", "refund", 5, title="Old job"),
        row("2026-01-02", "proposal", -6, title="New job"),
        row("2026-01-02", "boost", -3, title="New job"),
        row("2026-01-02", "refund", 6, title="New job"),
    ]
    assert other_order(expected) is None


def test_that_rows_of_one_second_chain_by_running_totals() -> None:
    expected = [
        row("2026-01-01", "proposal", -10, at="09:00", running_total=90),
        row("2026-01-01", "refund", 10, at="09:00", running_total=100),
        row("2026-01-01", "free", 5, at="09:00", running_total=105),
        row("2026-01-01", "boost", -25, at="09:00", running_total=80),
    ]
    assert other_order(expected) is None


def test_that_a_chain_survives_upstream_ids_that_run_against_it() -> None:
    expected = [
        row("2026-01-01", "proposal", -10, at="09:00", running_total=90, upstream_id="9"),
        row("2026-01-01", "refund", 10, at="09:00", running_total=100, upstream_id="8"),
        row("2026-01-01", "free", 5, at="09:00", running_total=105, upstream_id="1"),
    ]
    assert other_order(expected) is None


def test_that_a_chain_that_ends_where_it_began_starts_from_the_day_before() -> None:
    expected = [
        row("2026-01-01", "free", 90, at="09:00", running_total=90),
        row("2026-01-02", "refund", 10, at="09:00", running_total=100),
        row("2026-01-02", "proposal", -10, at="09:00", running_total=90),
    ]
    assert other_order(expected) is None


def test_that_running_totals_without_instants_order_a_day() -> None:
    expected = [
        row("2026-01-01", "proposal", -10, running_total=90),
        row("2026-01-01", "free", 40, running_total=130),
        row("2026-01-01", "proposal", -7, running_total=123),
    ]
    assert other_order(expected) is None


def test_that_a_row_without_an_instant_goes_where_the_totals_miss_it() -> None:
    expected = [
        row("2026-01-01", "free", 100, at="08:00", running_total=100),
        row("2026-01-01", "proposal", -10, at="09:00", running_total=90),
        row("2026-01-01", "badge", -7),
        row("2026-01-01", "proposal", -20, at="10:00", running_total=63),
        row("2026-01-01", "free", 10),
    ]
    assert other_order(expected) is None


def test_that_rows_before_a_page_that_begins_within_the_day_come_first() -> None:
    rows = [
        row("2026-01-01", "proposal", -10, title="From a copied page"),
        row("2026-01-01", "proposal", -5, at="15:00", running_total=85),
        row("2026-01-02", "proposal", -6, at="08:00", running_total=79),
    ]
    assert other_order(rows) is None
    found = booked(*rows, as_of="2026-01-02")
    assert (found.opening, found.balances, found.adjustments) == (100, (90, 85, 79), ())


def test_that_rows_after_a_page_that_ends_within_the_day_come_last() -> None:
    rows = [
        row("2025-12-31", "free", 100, at="15:00", running_total=100),
        row("2026-01-01", "proposal", -5, at="15:00", running_total=95),
        row("2026-01-01", "proposal", -10, title="Typed in the evening"),
        row("2026-01-03", "proposal", -6, at="08:00", running_total=79),
    ]
    assert other_order(rows) is None
    assert booked(*rows, as_of="2026-01-03").adjustments == ()


def test_that_a_lapse_overnight_does_not_misplace_a_row() -> None:
    rows = [
        row("2025-01-01", "free", 40, at="12:00", running_total=40),
        row("2025-12-31", "bought", 100, at="15:00", running_total=140),
        row("2026-01-01", "proposal", -30, title="Typed"),
        row("2026-01-01", "proposal", -5, at="15:00", running_total=65),
        row("2026-01-02", "proposal", -5, at="15:00", running_total=60),
    ]
    assert other_order(rows) is None
    found = booked(*rows, as_of="2026-01-02")
    assert (found.balances[-3:], found.adjustments) == ((70, 65, 60), ())


def test_that_a_row_that_upwork_never_counted_stays_last_on_its_day() -> None:
    rows = [
        row("2025-12-31", "free", 100, at="15:00", running_total=100),
        row("2026-01-01", "proposal", -5, at="15:00", running_total=95),
        row("2026-01-01", "proposal", -10, title="Typed by mistake"),
        row("2026-01-03", "proposal", -6, at="08:00", running_total=89),
    ]
    assert other_order(rows) is None
    (adjustment,) = booked(*rows, as_of="2026-01-03").adjustments
    assert (adjustment.code, adjustment.connects) == ("gap", 10)


@pytest.mark.parametrize("count", [13, 200])
def test_that_many_rows_without_a_place_keep_to_the_end_of_their_day(count: int) -> None:
    loose = [row("2026-01-01", "badge", -1) for _ in range(count)]
    timed = row("2026-01-01", "free", 500, at="08:00", running_total=500)
    assert in_order([*loose, timed])[0] == timed


def test_that_a_whole_bid_comes_back_before_its_final_charge() -> None:
    held = row("2026-01-01", "free", 22)
    bid = row("2026-01-02", "boost", -22, title="Won auction")
    back = row("2026-01-03", "boost_refund", 22, title="Won auction")
    words = "We accepted your bid to boost a proposal. This is the final bid charge."
    final = row("2026-01-03", "boost", -17, title="Won auction", wording=words)
    for arrived in ([back, final], [final, back]):
        assert in_order(arrived) == [back, final]
    found = booked(held, bid, final, back, as_of="2026-01-03")
    assert (found.balance, found.shortfalls) == (5, ())

"""Booking on examples worked out by hand."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from app.domain.entries import Source
from app.domain.lots import Adjustment, Reason, Shortfall
from tests.domain.rows import booked, day, lot_of, row, rulebook, shown


def lots_left(found: object) -> list[tuple[Source, int]]:
    return [(lot.source, lot.left) for lot in found.lots]  # type: ignore[attr-defined]


# What was held before the first row


def test_that_the_earliest_running_total_tells_what_was_held_before() -> None:
    spend = row("2026-01-10", "proposal", -10, at="09:00", running_total=103)
    found = booked(spend, as_of="2026-01-10")
    assert (found.opening, found.balance, found.balances) == (113, 103, (103,))
    (lot,) = found.lots
    assert (lot.source, lot.quantity, lot.issued_on) == (Source.OPENING, 113, None)
    assert lot.expires_on == day("2027-01-10")
    assert found.adjustments == ()


def test_that_rows_before_the_earliest_running_total_are_counted_off() -> None:
    early = row("2026-01-08", "free", 10)
    total = row("2026-01-10", "proposal", -10, running_total=103)
    found = booked(total, early, as_of="2026-01-10")
    assert (found.opening, found.balances) == (103, (113, 103))


def test_that_older_pages_shrink_the_opening() -> None:
    newer = row("2026-01-10", "proposal", -10, running_total=103)
    older = row("2026-01-03", "bought", 80, running_total=113)
    found = booked(newer, older, as_of="2026-01-10")
    assert (found.opening, found.balance) == (33, 103)
    assert lots_left(found) == [(Source.OPENING, 23), (Source.BOUGHT, 80)]
    oldest = row("2026-01-01", "plan", 33, running_total=33)
    found = booked(newer, oldest, older, as_of="2026-01-10")
    assert (found.opening, found.balance) == (0, 103)
    assert lots_left(found) == [(Source.PLAN, 23), (Source.BOUGHT, 80)]


def test_that_nothing_is_opened_where_no_balance_was_shown() -> None:
    found = booked(row("2026-01-10", "free", 40), as_of="2026-01-10")
    assert (found.opening, found.balance) == (0, 40)


def test_that_an_empty_wallet_holds_nothing() -> None:
    found = booked(as_of="2026-01-10")
    assert (found.opening, found.balance, found.lots, found.first_day) == (0, 0, (), None)


def test_that_a_statement_alone_is_an_opening_lot() -> None:
    found = booked(as_of="2026-01-10", statements=[shown("2026-01-10", 46)])
    assert (found.opening, found.balance) == (46, 46)
    assert found.first_day == day("2026-01-10")


def test_that_a_statement_tells_what_was_held_before_the_rows_ahead_of_it() -> None:
    spend = row("2026-01-08", "proposal", -10)
    after = row("2026-01-12", "proposal", -6)
    found = booked(spend, after, as_of="2026-01-12", statements=[shown("2026-01-10", 50)])
    assert (found.opening, found.balances) == (60, (50, 44))


def test_that_a_statement_leaves_out_the_rows_of_its_day_that_it_counted() -> None:
    counted = row("2026-01-10", "proposal", -10)
    later = row("2026-01-10", "proposal", -7)
    statement = shown("2026-01-10", 50, day_sum=-10)
    found = booked(counted, later, as_of="2026-01-10", statements=[statement])
    assert (found.opening, found.balance) == (60, 43)


def test_that_a_statement_with_an_instant_counts_the_rows_up_to_it() -> None:
    early = row("2026-01-10", "proposal", -10, at="08:00:00")
    late = row("2026-01-10", "proposal", -7, at="10:00:00")
    taken = datetime(2026, 1, 10, 9, 0, tzinfo=UTC)
    statement = shown("2026-01-10", 50, taken_at=taken)
    found = booked(early, late, as_of="2026-01-10", statements=[statement])
    assert (found.opening, found.balances) == (60, (50, 43))


def test_that_a_later_statement_is_met() -> None:
    first, second = shown("2026-01-01", 50), shown("2026-02-01", 45)
    found = booked(as_of="2026-03-01", statements=[second, first])
    assert (found.opening, found.balance) == (50, 45)
    assert found.adjustments == (
        Adjustment(day("2026-02-01"), day("2026-01-01"), -5, 45, 50, "gap", None),
    )


def test_that_rows_and_statements_after_the_day_are_ignored() -> None:
    now, later = row("2026-01-10", "free", 40), row("2026-01-11", "proposal", -10)
    statements = [shown("2026-01-12", 99)]
    found = booked(now, later, as_of="2026-01-10", statements=statements)
    assert (found.balance, found.entries, found.adjustments) == (40, (now,), ())


# What Upwork showed against the rows


def test_that_a_gap_between_windows_is_one_adjustment_until_its_rows_come() -> None:
    before = row("2026-01-01", "free", 40, running_total=40)
    missing = row("2026-01-05", "proposal", -14, running_total=26)
    after = row("2026-01-10", "proposal", -6, running_total=20)
    found = booked(before, after, as_of="2026-01-10")
    assert found.adjustments == (
        Adjustment(day("2026-01-10"), day("2026-01-01"), -14, 26, 40, "gap", after.id),
    )
    assert found.balances == (40, 20)
    whole = booked(after, before, missing, as_of="2026-01-10")
    assert (whole.adjustments, whole.balances) == ((), (40, 26, 20))


def test_that_a_gap_that_added_connects_is_a_lot_of_unknown_age() -> None:
    before = row("2026-01-01", "free", 40, running_total=40)
    after = row("2026-01-10", "proposal", -6, running_total=114)
    found = booked(before, after, as_of="2026-01-10")
    assert [adjustment.connects for adjustment in found.adjustments] == [80]
    lot = found.lots[1]
    assert (lot.source, lot.quantity, lot.reason) == (Source.OPENING, 80, Reason.UNEXPLAINED)
    assert lot.issued_on is None
    assert lot.expires_on == day("2027-01-01")


def test_that_rows_that_do_not_add_up_within_a_day_are_a_contradiction() -> None:
    first = row("2026-01-01", "free", 40, at="08:00", running_total=40)
    second = row("2026-01-01", "proposal", -10, at="09:00", running_total=35)
    found = booked(first, second, as_of="2026-01-01")
    (adjustment,) = found.adjustments
    assert (adjustment.code, adjustment.connects) == ("contradiction", 5)
    assert found.balance == 35


def test_that_a_lapse_that_upwork_still_counts_is_named() -> None:
    grant = row("2025-01-01", "free", 40, running_total=40)
    spend = row("2026-01-02", "proposal", -10, running_total=30)
    found = booked(grant, spend, as_of="2026-01-02")
    (adjustment,) = found.adjustments
    assert (adjustment.code, adjustment.connects, adjustment.since) == (
        "lapse_not_seen",
        40,
        day("2025-01-01"),
    )
    assert found.balance == 30


def test_that_a_negative_difference_is_taken_in_the_order_of_use() -> None:
    free = row("2026-01-01", "free", 20, running_total=20)
    bought = row("2026-01-02", "bought", 30, running_total=50)
    after = row("2026-01-09", "free", 10, running_total=35)
    found = booked(free, bought, after, as_of="2026-01-09")
    assert [adjustment.connects for adjustment in found.adjustments] == [-25]
    assert lots_left(found) == [(Source.FREE, 0), (Source.BOUGHT, 25), (Source.FREE, 10)]


def test_that_hostile_running_totals_never_make_a_lot_negative() -> None:
    first = row("2026-01-01", "bought", 10, running_total=-5)
    second = row("2026-01-02", "proposal", -3, running_total=10**9)
    found = booked(first, second, as_of="2026-01-03")
    assert found.balance == 10**9
    assert all(lot.left >= 0 for lot in found.lots)


# Order of use


def test_that_the_order_of_use_decides_which_lot_pays() -> None:
    free = row("2026-01-01", "free", 20)
    bought = row("2026-01-02", "bought", 30, cost_cents=450)
    awarded = row("2026-01-03", "award", 5)
    spend = row("2026-01-04", "proposal", -35)
    rows = (free, bought, awarded, spend)
    paid_first = booked(*rows, as_of="2026-01-04", rules=rulebook(order="paid_first"))
    assert lots_left(paid_first) == [(Source.FREE, 15), (Source.BOUGHT, 0), (Source.AWARDED, 5)]
    assert [p.reason for p in paid_first.postings[spend.id]] == [
        Reason.PAID_FIRST,
        Reason.FREE_AFTER_PAID,
    ]
    assert paid_first.cost_of(spend.id) == 450
    received = booked(*rows, as_of="2026-01-04", rules=rulebook(order="received"))
    assert lots_left(received) == [(Source.FREE, 0), (Source.BOUGHT, 15), (Source.AWARDED, 5)]
    assert received.cost_of(spend.id) == 225
    assert {p.reason for p in received.postings[spend.id]} == {Reason.ORDER_RECEIVED}


def test_that_the_order_of_use_changes_on_its_day() -> None:
    free = row("2025-09-01", "free", 20)
    bought = row("2025-09-02", "bought", 20)
    before = row("2025-09-30", "proposal", -5)
    since = row("2025-10-01", "proposal", -5)
    found = booked(free, bought, before, since, as_of="2025-10-01")
    assert lots_left(found) == [(Source.FREE, 15), (Source.BOUGHT, 15)]


# Refunds


def test_that_a_refund_goes_back_to_its_lot_and_keeps_the_last_day() -> None:
    bought = row("2026-01-01", "bought", 20, cost_cents=300)
    spend = row("2026-02-01", "proposal", -15, job_key="~021")
    refund = row("2026-03-01", "refund", 15, job_key="~021")
    found = booked(bought, spend, refund, as_of="2026-03-01")
    (lot,) = found.lots
    assert (lot.spent, lot.returned, lot.left) == (15, 15, 20)
    assert lot.expires_on == day("2027-01-01")
    assert (found.cost_of(spend.id), found.cost_of(refund.id)) == (225, -225)
    assert found.postings[refund.id][0].reason is Reason.BACK_TO_LOT


def test_that_by_the_other_rule_a_refund_is_a_new_lot_with_the_old_cost() -> None:
    bought = row("2026-01-01", "bought", 20, cost_cents=300)
    spend = row("2026-02-01", "proposal", -15, job_key="~021")
    refund = row("2026-03-01", "refund", 15, job_key="~021")
    found = booked(bought, spend, refund, as_of="2026-03-01", rules=rulebook(keeps="no"))
    old, new = found.lots
    assert (old.left, old.returned) == (5, 0)
    assert (new.source, new.quantity, new.cost_cents) == (Source.BOUGHT, 15, 225)
    assert (new.issued_on, new.expires_on) == (day("2026-03-01"), day("2027-03-01"))
    assert new.reason is Reason.BACK_AS_NEW


def test_that_one_refund_of_two_spends_of_a_lot_is_one_new_lot() -> None:
    rows = [
        row("2026-01-01", "bought", 40),
        row("2026-02-01", "proposal", -10, job_key="~021"),
        row("2026-02-01", "boost", -6, job_key="~021"),
        row("2026-03-01", "refund", 16, job_key="~021"),
    ]
    found = booked(*rows, as_of="2026-03-01", rules=rulebook(keeps="no"))
    assert [(lot.quantity, lot.left) for lot in found.lots] == [(40, 24), (16, 16)]


def test_that_parts_refunded_as_new_lots_cost_what_the_spend_cost() -> None:
    rows = [
        row("2026-01-01", "bought", 3, cost_cents=100),
        row("2026-02-01", "proposal", -3, job_key="~021"),
        *(row(f"2026-03-0{n}", "refund", 1, job_key="~021") for n in (1, 2, 3)),
    ]
    found = booked(*rows, as_of="2026-03-03", rules=rulebook(keeps="no"))
    assert sum(lot.cost_cents for lot in found.lots[1:]) == 100
    assert sum(lot.left_cost_cents for lot in found.lots) == 100


def test_that_a_refund_after_the_end_of_its_lot_lapses_at_once() -> None:
    bought = row("2025-01-01", "bought", 20, cost_cents=300)
    spend = row("2025-12-20", "proposal", -15, job_key="~021")
    refund = row("2026-01-03", "refund", 15, job_key="~021")
    found = booked(bought, spend, refund, as_of="2026-02-01")
    assert found.balance == 0
    assert [(x.occurred_on, x.connects, x.cost_cents) for x in found.lapses] == [
        (day("2026-01-01"), 5, 75),
        (day("2026-01-03"), 15, 225),
    ]
    assert found.lots[1].reason is Reason.BACK_TOO_LATE


def test_that_a_refund_on_the_last_day_of_its_lot_is_too_late() -> None:
    rows = [
        row("2025-01-01", "free", 20),
        row("2025-01-02", "proposal", -15, job_key="~021"),
        row("2026-01-01", "refund", 15, job_key="~021"),
    ]
    found = booked(*rows, as_of="2026-01-01")
    assert (found.balance, [lapse.connects for lapse in found.lapses]) == (0, [5, 15])


def test_that_a_refund_with_a_key_leaves_other_jobs_of_its_title_alone() -> None:
    rows = [
        row("2026-01-01", "free", 20),
        row("2026-01-02", "proposal", -8, job_key="~021", title="Red logo"),
        row("2026-01-05", "refund", 8, job_key="~022", title="Red logo"),
    ]
    found = booked(*rows, as_of="2026-01-05")
    assert lots_left(found) == [(Source.FREE, 12), (Source.OPENING, 8)]


def test_that_an_award_for_an_unknown_spend_gives_back_what_was_held_before() -> None:
    found = booked(row("2026-01-05", "award_refund", 8, job_key="~021"), as_of="2026-01-05")
    assert lots_left(found) == [(Source.OPENING, 8)]


def test_that_a_refund_beyond_its_spend_was_spent_before_the_first_row() -> None:
    grant = row("2026-01-01", "free", 20)
    spend = row("2026-01-02", "proposal", -8, job_key="~021")
    refund = row("2026-01-05", "refund", 12, job_key="~021")
    found = booked(grant, spend, refund, as_of="2026-01-05")
    assert [(lot.source, lot.left) for lot in found.lots] == [
        (Source.FREE, 20),
        (Source.OPENING, 4),
    ]
    assert found.lots[1].reason is Reason.SPENT_BEFORE_FIRST_ROW
    assert found.lots[1].expires_on == day("2027-01-01")


def test_that_a_refund_may_arrive_before_its_spend() -> None:
    grant = row("2026-01-01", "free", 20)
    spend = row("2026-01-02", "proposal", -8, title="Red logo")
    refund = row("2026-01-05", "refund", 8, title="red  LOGO!")
    found = booked(refund, spend, grant, as_of="2026-01-05")
    assert [(lot.spent, lot.returned, lot.left) for lot in found.lots] == [(8, 8, 20)]


def test_that_a_spend_and_its_refund_of_one_day_meet() -> None:
    grant = row("2026-01-01", "free", 20)
    spend = row("2026-01-02", "proposal", -8, job_key="~021", title="Red logo")
    refund = row("2026-01-02", "refund", 8, title="Red logo")
    found = booked(refund, spend, grant, as_of="2026-01-02")
    assert [entry.kind for entry in found.entries[1:]] == ["proposal", "refund"]
    assert [(lot.spent, lot.returned, lot.left) for lot in found.lots] == [(8, 8, 20)]


def test_that_a_refund_of_an_earlier_day_comes_before_the_spends_of_its_day() -> None:
    rows = [
        row("2026-01-01", "free", 8),
        row("2026-01-01", "proposal", -8, title="Red logo"),
        row("2026-01-02", "proposal", -8, title="Blue site"),
        row("2026-01-02", "refund", 8, title="Red logo"),
    ]
    found = booked(*reversed(rows), as_of="2026-01-02")
    assert (found.balance, found.shortfalls) == (0, ())


def test_that_a_spend_taken_back_returns_like_a_refund() -> None:
    rows = [
        row("2026-01-01", "free", 20),
        row("2026-01-02", "boost", -8, job_key="~021"),
        row("2026-01-02", "boost", 5, job_key="~021"),
    ]
    (lot,) = booked(*reversed(rows), as_of="2026-01-02").lots
    assert (lot.spent, lot.returned, lot.left) == (8, 5, 17)


def test_that_a_boost_refund_leaves_the_proposal_alone() -> None:
    rows = [
        row("2026-01-01", "bought", 10, cost_cents=150),
        row("2026-01-01", "free", 30),
        row("2026-01-02", "proposal", -10, job_key="~021"),
        row("2026-01-02", "boost", -12, job_key="~021"),
        row("2026-01-03", "boost_refund", 12, job_key="~021"),
    ]
    found = booked(*rows, as_of="2026-01-03", rules=rulebook(order="paid_first"))
    assert sorted(lots_left(found)) == [(Source.BOUGHT, 0), (Source.FREE, 30)]


def test_that_a_named_refund_goes_to_the_spend_it_names() -> None:
    first = row("2026-01-03", "proposal", -10, job_key="~021")
    rows = [
        row("2026-01-01", "bought", 10),
        row("2026-01-02", "free", 10),
        first,
        row("2026-01-04", "proposal", -10, job_key="~021"),
    ]
    named = row("2026-01-05", "refund", 10, job_key="~021", refund_of=first.id)
    free = row("2026-01-05", "refund", 10, job_key="~021")
    assert lots_left(booked(*rows, named, as_of="2026-01-05")) == [
        (Source.BOUGHT, 10),
        (Source.FREE, 0),
    ]
    assert lots_left(booked(*rows, free, as_of="2026-01-05")) == [
        (Source.BOUGHT, 0),
        (Source.FREE, 10),
    ]


def test_that_an_award_may_give_back_the_whole_spend() -> None:
    rows = [
        row("2026-01-01", "free", 30),
        row("2026-01-02", "proposal", -20, job_key="~021"),
        row("2026-01-03", "award_refund", 20, job_key="~021"),
    ]
    found = booked(*rows, as_of="2026-01-03")
    assert lots_left(found) == [(Source.FREE, 30)]


def test_that_what_an_award_gives_beyond_the_spend_is_awarded() -> None:
    rows = [
        row("2026-01-01", "free", 30),
        row("2026-01-02", "proposal", -4, job_key="~021"),
        row("2026-01-03", "award_refund", 10, job_key="~021"),
    ]
    found = booked(*rows, as_of="2026-01-03")
    assert lots_left(found) == [(Source.FREE, 30), (Source.AWARDED, 6)]
    assert found.lots[1].reason is Reason.AWARD_BEYOND_SPEND
    assert found.lots[1].expires_on == day("2027-01-03")


def test_that_members_get_back_their_own_spends() -> None:
    rows = [
        row("2026-01-01", "bought", 10),
        row("2026-01-01", "free", 10),
        row("2026-01-02", "proposal", -10, job_key="~021", member="Ada", at="08:00"),
        row("2026-01-02", "proposal", -10, job_key="~021", member="Ben", at="09:00"),
        row("2026-01-03", "refund", 10, job_key="~021", member="Ada"),
    ]
    found = booked(*rows, as_of="2026-01-03", rules=rulebook(order="paid_first"))
    assert sorted(lots_left(found)) == [(Source.BOUGHT, 10), (Source.FREE, 0)]


# Ends


def test_that_a_lot_cannot_be_used_on_its_last_day() -> None:
    grant = row("2025-03-01", "free", 40)
    spend = row("2026-03-01", "proposal", -10)
    assert booked(grant, as_of="2026-02-28").balance == 40
    found = booked(grant, spend, as_of="2026-03-01")
    assert found.balance == 0
    assert found.shortfalls == (Shortfall(spend.id, day("2026-03-01"), 10),)


@pytest.mark.parametrize(
    ("issued", "ends"),
    [("2024-02-29", "2025-02-28"), ("2023-03-01", "2024-02-29"), ("2025-03-01", "2026-03-01")],
)
def test_that_a_year_is_365_days_in_leap_years_too(issued: str, ends: str) -> None:
    grant = row(issued, "free", 40)
    assert lot_of(booked(grant, as_of=issued), grant).expires_on == day(ends)


def test_that_a_stated_last_day_wins() -> None:
    promo = row("2026-01-01", "free", 40, expires_on=day("2026-02-01"))
    found = booked(promo, as_of="2026-02-01")
    assert [(x.occurred_on, x.connects) for x in found.lapses] == [(day("2026-02-01"), 40)]


def test_that_what_ended_before_it_came_lapses_when_it_comes() -> None:
    late = row("2026-01-05", "free", 40, expires_on=day("2026-01-01"))
    found = booked(late, as_of="2026-01-05")
    assert [(x.occurred_on, x.connects) for x in found.lapses] == [(day("2026-01-05"), 40)]


# Odd rows


def test_that_a_spend_without_lots_is_a_shortfall() -> None:
    grant = row("2026-01-01", "free", 6)
    spend = row("2026-01-02", "proposal", -10)
    found = booked(grant, spend, as_of="2026-01-02")
    assert found.shortfalls == (Shortfall(spend.id, day("2026-01-02"), 4),)
    assert found.balance == 0


def test_that_unknown_wordings_are_kept_in_the_balance() -> None:
    plus = row("2026-01-01", "unknown", 12, wording="Thank you")
    minus = row("2026-01-02", "unknown", -5, wording="Toll")
    found = booked(plus, minus, as_of="2026-01-02")
    (lot,) = found.lots
    assert (lot.left, lot.source, lot.reason) == (7, Source.OPENING, Reason.UNKNOWN_WORDING)


def test_that_rows_of_nothing_change_nothing() -> None:
    rows = [row("2026-01-01", kind, 0) for kind in ("free", "proposal", "refund", "award")]
    found = booked(*rows, as_of="2026-01-01")
    assert (found.balances, found.lots) == ((0, 0, 0, 0), ())


def test_that_a_page_balance_is_not_met_on_the_wrong_side_of_midnight() -> None:
    """The reader's March 9 is March 10 in UTC: the copy of March 10 does not count that row."""
    late = row("2026-03-10", "proposal", -10, at="02:00", running_total=40)
    noon = row("2026-03-10", "badge", -1, at="20:00", running_total=39)
    copied = shown("2026-03-10", 39, day_sum=-1, origin="page")
    found = booked(late, noon, as_of="2026-03-11", statements=[copied])
    assert (found.opening, found.balance, found.adjustments) == (50, 39, ())
    typed = shown("2026-03-10", 39, day_sum=-1)
    assert booked(late, noon, as_of="2026-03-11", statements=[typed]).adjustments

"""Lots cost what was stated, what the money report says, or the price of the day."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.costs import tie_payments
from app.domain.lots import CostBasis, Reason
from tests.domain.rows import booked, day, lot_of, paid, row, rulebook


def test_that_a_purchase_costs_what_was_stated() -> None:
    bought = row("2026-01-05", "bought", 60, cost_cents=870)
    lot = lot_of(booked(bought, as_of="2026-01-05", payments=[paid("2026-01-05", 900)]), bought)
    assert (lot.cost_cents, lot.cost_basis, lot.unit_cost_cents) == (870, CostBasis.STATED, 14.5)


@pytest.mark.parametrize("on", ["2026-01-02", "2026-01-05", "2026-01-08"])
def test_that_a_payment_within_three_days_is_the_cost(on: str) -> None:
    bought = row("2026-01-05", "bought", 60)
    found = booked(bought, as_of="2026-02-01", payments=[paid(on, 870, currency="EUR")])
    lot = lot_of(found, bought)
    assert (lot.cost_cents, lot.cost_basis, lot.currency) == (870, CostBasis.PAYMENT, "EUR")
    assert found.balance == 60


def test_that_without_a_payment_the_price_of_the_day_is_the_cost() -> None:
    bought = row("2026-01-05", "bought", 60, running_total=60)
    found = booked(bought, as_of="2026-02-01", payments=[paid("2026-01-01", 870)])
    lot = lot_of(found, bought)
    assert (lot.cost_cents, lot.cost_basis) == (900, CostBasis.PRICE)


def test_that_two_bundles_of_a_day_get_their_own_payments() -> None:
    small, large = row("2026-01-05", "bought", 20), row("2026-01-05", "bought", 100)
    payments = [paid("2026-01-05", 1400), paid("2026-01-06", 300)]
    found = booked(large, small, as_of="2026-01-06", payments=payments)
    assert lot_of(found, small).cost_cents == 300
    assert lot_of(found, large).cost_cents == 1400


def test_that_bundles_are_told_apart_at_the_old_price_too() -> None:
    small, large = row("2018-01-05", "bought", 20), row("2018-01-05", "bought", 40)
    payments = [paid("2018-01-05", 4000), paid("2018-01-05", 2000)]
    rules = rulebook(price=100)
    found = booked(small, large, as_of="2018-01-06", payments=payments, rules=rules)
    assert lot_of(found, small).cost_cents == 2000
    assert lot_of(found, large).cost_cents == 4000


def test_that_an_earlier_purchase_leaves_a_payment_to_the_nearer_one() -> None:
    first, second = row("2026-01-03", "bought", 20), row("2026-01-05", "bought", 20)
    found = booked(first, second, as_of="2026-01-05", payments=[paid("2026-01-05", 290)])
    bases = [lot_of(found, bought).cost_basis for bought in (first, second)]
    assert bases == [CostBasis.PRICE, CostBasis.PAYMENT]


def test_that_a_payment_that_states_its_connects_meets_no_other_bundle() -> None:
    bought = row("2026-01-05", "bought", 20, running_total=20)
    payments = [paid("2026-01-05", 600, connects=40)]
    found = booked(bought, as_of="2026-01-06", payments=payments)
    assert lot_of(found, bought).cost_basis is CostBasis.PRICE
    assert found.balance == 20


def test_that_a_plan_fee_is_the_cost_of_the_largest_grant_near_it() -> None:
    free_part, paid_part = row("2026-01-05", "plan", 10), row("2026-01-05", "plan", 70)
    fee = paid("2026-01-04", 1499, "plan_fee")
    found = booked(free_part, paid_part, as_of="2026-01-05", payments=[fee])
    assert lot_of(found, paid_part).cost_cents == 1499
    assert lot_of(found, free_part).cost_cents == 0
    assert found.balance == 80


def test_that_a_purchase_only_in_the_money_report_is_held() -> None:
    grant = row("2026-01-01", "free", 10, running_total=10)
    payments = [paid("2026-01-05", 600), paid("2026-01-07", 299), paid("2026-01-08", 5, "tax")]
    found = booked(grant, as_of="2026-01-08", payments=payments)
    lot = found.lots[-1]
    assert (found.balance, lot.quantity, lot.cost_cents) == (50, 40, 600)
    assert lot.reason is Reason.PURCHASE_BY_MONEY_REPORT
    assert [payment.amount_cents for payment in found.paid.loose] == [-600, -299]


def test_that_a_later_balance_has_counted_a_purchase_of_the_money_report() -> None:
    grant = row("2026-01-01", "free", 10, running_total=10)
    spend = row("2026-01-09", "proposal", -5, running_total=45)
    found = booked(grant, spend, as_of="2026-01-09", payments=[paid("2026-01-05", 600)])
    assert found.balance == 45
    assert [adjustment.connects for adjustment in found.adjustments] == [40]


def test_that_a_stated_purchase_in_the_money_report_is_not_bought_twice() -> None:
    bought = row("2026-01-05", "bought", 20, cost_cents=300)
    payments = [paid("2026-01-05", 280, currency="EUR")]
    found = booked(bought, as_of="2026-01-06", payments=payments)
    assert (found.balance, found.paid.loose) == (20, ())
    lot = lot_of(found, bought)
    assert (lot.cost_cents, lot.currency, lot.cost_basis) == (300, "USD", CostBasis.STATED)


def test_that_a_price_of_zero_buys_nothing_unseen() -> None:
    found = booked(as_of="2026-01-06", payments=[paid("2026-01-05", 300)], rules=rulebook(price=0))
    assert found.balance == 0


@given(
    st.lists(st.tuples(st.integers(1, 28), st.sampled_from([20, 40, 80])), max_size=8),
    st.lists(st.tuples(st.integers(1, 28), st.sampled_from([300, 600, 1200, 50])), max_size=8),
)
def test_that_each_payment_meets_one_near_addition_or_none(
    bought: list[tuple[int, int]], payments: list[tuple[int, int]]
) -> None:
    rows = [row(f"2026-01-{on:02}", "bought", connects) for on, connects in bought]
    told = [
        paid(f"2026-01-{on:02}", cents, id=f"p{place}")
        for place, (on, cents) in enumerate(payments)
    ]
    found = tie_payments(rows, told, rulebook())
    tied = list(found.by_entry.values())
    assert sorted(p.id for p in (*tied, *found.loose)) == sorted(p.id for p in told)
    days = {entry.id: entry.occurred_on for entry in rows}
    for entry, payment in found.by_entry.items():
        assert abs((days[entry] - payment.occurred_on).days) <= 3
    free = [entry for entry in rows if entry.id not in found.by_entry]
    for payment in found.loose:
        near = [e for e in free if abs((e.occurred_on - payment.occurred_on).days) <= 3]
        assert all(-payment.amount_cents > 100 * e.connects for e in near)


def test_that_the_day_of_a_purchase_is_never_after_the_ledger() -> None:
    found = booked(as_of="2026-01-04", payments=[paid("2026-01-05", 300)])
    assert (found.balance, found.as_of) == (0, day("2026-01-04"))

"""What is spent on no single proposal: badges, lapses, plans without Connects."""

from __future__ import annotations

from dataclasses import replace

from app.domain.booking import book
from app.domain.entries import PlanName, PlanStart
from app.domain.overheads import between, overheads
from app.domain.rules import Rulebook
from app.resource_files import resource_path
from tests.domain.rows import WALLET, booked, day, paid, row, rulebook

SHIPPED = Rulebook.load(resource_path("rulebook"))


def test_that_a_badge_counts_in_cash_and_its_free_connects_at_the_price_of_the_day() -> None:
    rules = rulebook(order="received", price=20)
    found = overheads(
        booked(
            row("2026-01-01", "free", 3), row("2026-01-02", "bought", 10, cost_cents=150),
            row("2026-02-01", "badge", -5), as_of="2026-03-01", rules=rules,
        ),
        rules,
    )  # fmt: skip
    assert sum(one.connects for one in found) == 5
    assert (sum(one.cash for one in found), sum(one.free for one in found)) == (30, 60)


def test_that_what_lapsed_costs_what_it_had_cost() -> None:
    found = overheads(
        booked(row("2025-01-01", "bought", 10, cost_cents=101), as_of="2026-03-01"), rulebook()
    )
    assert [(one.on, one.lapsed) for one in found] == [(day("2026-01-01"), 101)]


def test_that_a_fee_that_met_a_grant_is_in_its_lot_and_not_counted_again() -> None:
    entries = [row("2026-02-01", "plan", 90)]
    tied = book(WALLET, entries, SHIPPED, day("2026-03-01"), payments=[
        paid("2026-02-01", 1499, "plan_fee", wallet="w")])  # fmt: skip
    assert overheads(tied, SHIPPED) == ()
    loose = book(WALLET, [row("2026-01-01", "free", 5)], SHIPPED, day("2026-03-01"), payments=[
        paid("2026-02-01", 1499, "plan_fee", wallet="w", currency="EUR")])  # fmt: skip
    assert [(one.plan_fee, one.currency) for one in overheads(loose, SHIPPED)] == [(1499, "EUR")]


def test_that_a_plan_in_force_without_a_payment_asks_its_fee_less_its_connects() -> None:
    """Plus at $14.99 with 90 paid Connects at 15 cents: $1.49 are for the rest of the plan."""
    start = PlanStart(plan=PlanName.FREELANCER_PLUS, from_on=day("2025-12-20"), billing_day=20)
    wallet = replace(WALLET, plan_history=(start,))
    entries = [row("2026-01-01", "free", 5), row("2026-01-20", "plan", 90)]
    found = overheads(book(wallet, entries, SHIPPED, day("2026-03-01")), SHIPPED)
    assert [(one.on, one.plan_fee) for one in found] == [
        (day("2026-01-20"), 149), (day("2026-02-20"), 149),
    ]  # fmt: skip


def test_that_a_period_has_both_of_its_ends() -> None:
    rules = rulebook()
    entries = [row("2026-01-01", "bought", 9)] + [
        row(f"2026-02-0{n}", "badge", -1) for n in (1, 2, 3)
    ]
    found = overheads(booked(*entries, as_of="2026-03-01", rules=rules), rules)
    inside = between(found, day("2026-02-01"), day("2026-02-02"))
    assert sum(one.connects for one in inside) == 2
    assert between(found, None, day("2026-03-01")) == found

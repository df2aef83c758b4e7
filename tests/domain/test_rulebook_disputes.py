"""Where sources contradict each other the rulebook shows both readings, and either can be taken.

Each row: key, a day, the reading in force, the other one.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from app.domain.entries import PlanName, WalletKind
from app.domain.rule_keys import RuleValue, write_value
from app.domain.rule_readings import (
    Bundle,
    award_parts,
    balance_cap,
    bundle_prices,
    card,
    plan_terms,
    refund_policy,
    room_under_cap,
)
from app.domain.rules import Rulebook
from tests.domain.rows import booked, day, lot_of, row

SHIPPED = Rulebook.load(Path(__file__).parents[2] / "resources" / "rulebook")
FREELANCER, AGENCY = WalletKind.FREELANCER, WalletKind.AGENCY

DISPUTES: list[tuple[str, str, str, RuleValue, RuleValue]] = [
    # contradiction 1, what may be carried over
    ("C1", "rollover_cap", "2020-06-01", 140, 200),
    ("C1", "rollover_cap", "2021-06-01", 200, 140),
    ("C1", "rollover_cap", "2024-01-01", 0, 200),
    ("C1", "rollover_cap.agency", "2020-06-01", 400, 160),
    ("C1", "balance_cap", "2020-06-01", 140, 200),
    ("C1", "balance_cap.agency", "2024-01-01", 0, 400),
    # contradiction 2, which Connects go first
    ("C2", "order_of_use", "2022-01-01", "paid_first", "received"),
    ("C2", "order_of_use", "2026-01-01", "received", "paid_first"),
    # contradiction 3, from which day a year is counted
    ("C3", "expiry_base", "2022-01-01", "issue", "purchase"),
    # contradiction 4, whether a refund keeps the last day of its lot
    ("C4", "refund_keeps_expiry", "2026-01-01", "yes", "no"),
    # contradiction 5, what Plus gives a month
    ("C5", "plan.freelancer-plus.monthly_paid", "2021-06-01", 70, 60),
    ("C5", "plan.freelancer-plus.monthly_paid", "2024-06-01", 90, 70),
    # contradiction 6, what a newcomer gets
    ("C6", "grant.sign_up", "2021-06-01", 0, 80),
    ("C6", "grant.sign_up", "2023-06-01", 40, 80),
    ("C6", "grant.sign_up", "2026-01-01", 40, 50),
    ("C6", "grant.profile_approved", "2023-06-01", 0, 40),
    ("C6", "grant.readiness_test", "2023-06-01", 0, 40),
    # contradiction 7, what an interview brings
    ("C7", "interview_award", "2023-06-01", 10, 0),
    ("C7", "interview_award_state", "2023-06-01", "uncertain", "certain"),
    ("C7", "interview_award_form", "2026-02-01", "full_refund", "refund_and_award"),
    # contradiction 8, price by size and region, Connects for good work
    ("C8", "price_cents", "2023-06-01", 15, 30),
    (
        "C8",
        "bundles.freelancer",
        "2025-01-01",
        (10, 20, 40, 60, 80),
        (10, 20, 40, 60, 80, 100),
    ),
    ("C8", "bundle_cents.freelancer", "2025-01-01", (), (150, 300, 600, 870, 1140, 1400)),
    ("C8", "grant.good_work", "2023-06-01", "none", "some"),
    # contradiction 9, whether closed and expired are the same
    ("C9", "refund.closed", "2026-01-01", "certain", "never"),
    ("C9", "refund.expired", "2026-01-01", "never", "certain"),
    # contradiction 10, the Top Rated badge
    ("C10", "grant.top_rated", "2021-06-01", "none", "some"),
    # contradiction 11, the most a job asks for
    ("C11", "job_top", "2023-04-01", 8, 6),
    ("C11", "job_top", "2023-06-15", 8, 16),
    ("C11", "job_top", "2026-01-01", 26, 20),
    ("C11", "job_card", "2020-06-01", (1, 2, 3, 4, 5, 6), (2, 4, 6)),
    ("C11", "job_card", "2023-04-01", (2, 4, 6, 8), (1, 2, 3, 4, 5, 6, 7, 8)),
    ("C11", "job_card", "2023-06-15", (2, 4, 6, 8), (4, 8, 12, 16)),
]


def other_reading(*keys: str, on: str) -> Rulebook:
    """The rulebook with the other reading of `keys`, as a user would switch them."""
    others = []
    for key in keys:
        other = SHIPPED.on(key, day(on)).other
        assert other is not None
        others.append(SHIPPED.override(key, write_value(other), None, None))
    return SHIPPED.with_overrides(others)


def test_that_no_contradiction_is_left_out() -> None:
    assert {name for name, *_ in DISPUTES} == {f"C{number}" for number in range(1, 12)}


@pytest.mark.parametrize(("name", "key", "on", "value", "other"), DISPUTES)
def test_that_both_readings_are_shown_and_either_can_be_taken(
    name: str, key: str, on: str, value: RuleValue, other: RuleValue
) -> None:
    rule = SHIPPED.on(key, day(on))
    assert (rule.value, rule.other) == (value, other)
    assert rule.is_disputed
    assert rule.note
    assert other_reading(key, on=on).on(key, day(on)).value == other


def test_that_rules_that_need_no_second_reading_have_none() -> None:
    assert not SHIPPED.on("boost_slots", day("2026-01-01")).is_disputed
    assert not SHIPPED.on("refund.removed", day("2026-01-01")).is_disputed


def test_that_what_the_sources_say_of_sign_up_is_all_told() -> None:
    told = " ".join(
        f"{rule.value} {rule.other} {rule.note}" for rule in SHIPPED.all_("grant.sign_up")
    )
    assert {"10", "20", "40", "50", "80"} <= set(told.replace(",", " ").replace(".", " ").split())


def test_that_the_cap_follows_its_reading() -> None:
    on = day("2020-06-01")
    assert balance_cap(SHIPPED, FREELANCER, on) == 140
    assert balance_cap(other_reading("balance_cap", on="2020-06-01"), FREELANCER, on) == 200
    later = day("2024-01-01")
    assert room_under_cap(SHIPPED, 500, AGENCY, later) is None
    strict = other_reading("balance_cap.agency", on="2024-01-01")
    assert room_under_cap(strict, 350, AGENCY, later) == 50
    assert room_under_cap(strict, 500, AGENCY, later) == 0


@pytest.mark.parametrize(
    ("reading", "bought_left", "free_left"), [("received", 20, 0), ("paid_first", 10, 10)]
)
def test_that_the_order_of_use_decides_which_lot_is_left(
    reading: str, bought_left: int, free_left: int
) -> None:
    rules = SHIPPED.with_overrides([SHIPPED.override("order_of_use", reading, None, None)])
    free, bought = row("2026-01-01", "free", 10), row("2026-01-02", "bought", 20)
    book = booked(free, bought, row("2026-01-03", "proposal", -10), as_of="2026-01-04", rules=rules)
    assert (lot_of(book, bought).left, lot_of(book, free).left) == (bought_left, free_left)


def test_that_plus_gives_eighty_or_seventy() -> None:
    on = day("2021-06-01")
    terms = plan_terms(SHIPPED, PlanName.FREELANCER_PLUS, on)
    assert (terms.paid, terms.free, terms.monthly) == (70, 10, 80)
    other = other_reading("plan.freelancer-plus.monthly_paid", on="2021-06-01")
    assert plan_terms(other, PlanName.FREELANCER_PLUS, on).monthly == 70


def test_that_an_interview_after_2026_gives_back_all_or_ten() -> None:
    on = day("2026-02-01")
    parts = award_parts(SHIPPED, 20, 0, on)
    assert (parts.refund, parts.award) == (20, 0)
    other = award_parts(other_reading("interview_award_form", on="2026-02-01"), 20, 0, on)
    assert (other.refund, other.award) == (10, 0)


def test_that_discounted_bundles_are_a_reading() -> None:
    on = day("2025-01-01")
    assert bundle_prices(SHIPPED, FREELANCER, on)[-1] == Bundle(80, 1200)
    rules = other_reading("bundles.freelancer", "bundle_cents.freelancer", on="2025-01-01")
    assert bundle_prices(rules, FREELANCER, on) == (
        Bundle(10, 150),
        Bundle(20, 300),
        Bundle(40, 600),
        Bundle(60, 870),
        Bundle(80, 1140),
        Bundle(100, 1400),
    )


def test_that_closed_and_expired_are_told_apart_in_both_readings() -> None:
    on = day("2026-01-01")
    assert refund_policy(SHIPPED, "closed", on) == "certain"
    assert refund_policy(SHIPPED, "expired", on) == "never"
    other = other_reading("refund.closed", "refund.expired", on="2026-01-01")
    assert refund_policy(other, "closed", on) == "never"
    assert refund_policy(other, "expired", on) == "certain"


def test_that_the_card_of_the_test_of_june_2023_is_a_reading() -> None:
    on = day("2023-06-15")
    doubled = card(other_reading("job_card", on="2023-06-15"), on)
    plain = card(SHIPPED, on)
    assert doubled is not None
    assert plain is not None
    assert doubled.prices == tuple(2 * price for price in plain.prices)

"""What of a post names its cell, and which wider cells it belongs to."""

from __future__ import annotations

import pytest

from app.advice.job_traits import Traits, is_long, parent, traits_of
from app.domain.proposals import Job


@pytest.mark.parametrize(
    ("fields", "pay"),
    [
        ({}, "all"),
        ({"level": "expert", "client_spent_cents": 4}, "all"),
        ({"job_type": "fixed"}, "fixed"),
        ({"job_type": "fixed", "value_cents": 0}, "fixed_to_50"),
        ({"value_cents": 4_999}, "fixed_to_50"),
        ({"value_cents": 5_000}, "fixed_50_to_600"),
        ({"value_cents": 59_999, "duration": "more than 6 months"}, "fixed_50_to_600"),
        ({"value_cents": 60_000}, "fixed_from_600"),
        ({"job_type": "hourly"}, "under_a_month"),
        ({"hourly_low_cents": 2_000}, "under_a_month"),
        ({"hours_per_week": "30+"}, "under_a_month"),
        ({"job_type": "hourly", "value_cents": 900_000}, "under_a_month"),
        ({"duration": "1 to 3 months"}, "a_month_or_more"),
        ({"job_type": "hourly", "duration": "less than 1 month"}, "under_a_month"),
    ],
)
def test_that_budget_decides_a_fixed_price_and_length_paid_time(
    fields: dict[str, object], pay: str
) -> None:
    assert traits_of(Job(id="x", **fields)).pay == pay


@pytest.mark.parametrize(
    ("fields", "client"),
    [
        ({}, "any"),
        ({"payment_verified": True}, "any"),
        ({"client_spent_cents": 1, "payment_verified": False}, "has_spent"),
        ({"client_hires": 2}, "has_spent"),
        ({"client_reviews": 1}, "has_spent"),
        ({"payment_verified": False}, "new_unverified"),
        ({"client_spent_cents": 0}, "new"),
        ({"client_hire_rate": 0.0, "payment_verified": True}, "new_verified"),
        ({"client_spent_cents": 0, "payment_verified": False}, "new_unverified"),
    ],
)
def test_that_a_client_is_known_by_spending_else_by_payment(
    fields: dict[str, object], client: str
) -> None:
    assert traits_of(Job(id="x", **fields)).client == client


@pytest.mark.parametrize(
    ("words", "load"),
    [
        (None, "any"),
        ("Hours to be determined", "any"),
        ("not_sure", "any"),
        ("less than 30", "under_30"),
        ("Less than 30 hrs/week", "under_30"),
        ("30+ hrs/week", "30_or_more"),
        ("More than 30 hrs/week", "30_or_more"),
    ],
)
def test_that_load_counts_for_paid_time_only(words: str | None, load: str) -> None:
    assert traits_of(Job(id="x", job_type="hourly", hours_per_week=words)).load == load
    assert traits_of(Job(id="x", value_cents=1, hours_per_week=words)).load == "any"


@pytest.mark.parametrize(
    ("words", "is_a_month"),
    [
        (None, False),
        ("", False),
        ("unknown", False),
        ("less than 1 week", False),
        ("2 weeks", False),
        ("Less than a month", False),
        ("< 1 month", False),
        ("1 month", True),
        ("1-3 months", True),
        ("less than 3 months", True),
        ("6+ months", True),
        ("Less than 1 year", True),
    ],
)
def test_that_only_a_stated_month_is_long(words: str | None, is_a_month: bool) -> None:
    assert is_long(words) is is_a_month


def test_that_every_cell_widens_step_by_step_to_all_jobs() -> None:
    at: Traits | None = Traits("fixed_to_50", "new_verified", "any", "expert")
    steps = []
    while at is not None:
        steps.append(at.name)
        at = parent(at)
    assert steps == [
        "fixed_to_50/new_verified/any/expert",
        "fixed_to_50/new_verified/any/any",
        "fixed_to_50/new/any/any",
        "fixed_to_50/any/any/any",
        "fixed/any/any/any",
        "all/any/any/any",
    ]
    assert parent(Traits("under_a_month", "any", "30_or_more")) == Traits("under_a_month")

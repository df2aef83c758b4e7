from __future__ import annotations

from datetime import UTC, datetime

from tests.importing.job_pages import page, read, tiles


def test_that_the_form_shows_job_cost_balance_and_auction() -> None:
    expected = {
        "title": "Score engraver for a brass band book",
        "posted_at": datetime(2026, 3, 12, tzinfo=UTC),
        "description": "Forty marches, from pencil to print. "
        "Fixed-price offers are fine too, or \u2026",
        "level": "entry",
        "job_type": "hourly",
        "hourly_low_cents": 1000,
        "hourly_high_cents": 2500,
        "hours_per_week": "less than 30",
        "duration": "less than 1 month",
        "connects": 17,
        "available_connects": 1049,
        "boost_bids": (100, 87, 31),
        "questions": 2,
    }
    assert read(page("apply_hourly_table.txt")) == expected
    assert tiles(page("apply_hourly_table.txt")) == [expected]


def test_that_the_budget_beside_the_rate_field_counts_where_the_terms_are_cut_off() -> None:
    text = page("apply_hourly_table.txt").replace("$10.00 - $25.00\nHourly range\n", "")
    facts = read(text)
    assert (facts["hourly_low_cents"], facts["hourly_high_cents"]) == (1000, 2500)


def test_that_the_form_without_its_buttons_is_read_backwards() -> None:
    text = page("apply_hourly_table.txt").replace("More/Less about\nView job posting\n", "")
    assert read(text) == read(page("apply_hourly_table.txt"))

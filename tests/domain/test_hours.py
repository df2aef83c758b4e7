"""What the time of a proposal is worth, as far as the user has said."""

from __future__ import annotations

import pytest

from app.domain.hours import HourWorth, hour_worth
from app.domain.proposals import Job
from app.workspace.own_terms import own_terms, setting_of


def test_that_nothing_is_counted_until_the_user_says() -> None:
    assert hour_worth({}).cents_of(None) == 0


@pytest.mark.parametrize(
    ("minutes", "hour", "cents"), [(15, 2000, 500), (10, 1001, 167), (1, 30, 1), (0, 9999, 0)]
)
def test_that_minutes_count_rounded_half_up(minutes: int, hour: int, cents: int) -> None:
    assert HourWorth(minutes, hour).cents_of(None) == cents


def test_that_a_job_says_better_what_it_took() -> None:
    worth = HourWorth(15, 2000)
    assert worth.cents_of(Job(id="j", minutes=30)) == 1000
    assert worth.cents_of(Job(id="j", minutes=0.0)) == 0
    assert worth.cents_of(Job(id="j", hourly_worth_cents=6000)) == 1500


@pytest.mark.parametrize("text", ["", "12", "-4", "x", "1e3", "601", "1000001", "9" * 30, "٣"])
def test_that_it_reads_the_settings_as_the_advice_does(text: str) -> None:
    settings = {setting_of("minutes"): text, setting_of("hour_cents"): text}
    said = own_terms(settings)
    found = hour_worth(settings)
    assert (found.minutes, found.hour_cents) == (said.get("minutes", 15), said.get("hour_cents", 0))

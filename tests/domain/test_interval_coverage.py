"""The 80 % ranges hold the truth in 72 to 90 of 100 cases, on simulated freelancers.

The short form, with a margin for chance; `./packaging/dev bench intervals` is the long one.
"""

from __future__ import annotations

from app.domain.waiting import Milestone
from tests.bench import intervals


def test_that_ranges_of_costs_hold_as_often_as_they_say() -> None:
    found = intervals.spend_coverage(300, (30, 60, 150), seed=7)
    for milestone in Milestone:
        assert found[milestone].total() > 150
        assert 0.70 <= intervals.share(found[milestone]) <= 0.92, milestone


def test_that_the_range_of_the_win_rate_holds_as_often_as_it_says() -> None:
    found = intervals.rate_coverage(300, (30, 60, 150), seed=7)
    assert found.total() > 150
    assert 0.70 <= intervals.share(found) <= 0.92


def test_that_the_range_of_the_runway_holds_as_often_as_it_says() -> None:
    held, count = intervals.runway_coverage(60, seed=7)
    assert count > 150
    assert 0.70 <= held / count <= 0.92


def test_that_the_range_of_the_pace_holds_as_often_as_it_says() -> None:
    held, count = intervals.pace_coverage(60, seed=7)
    assert count > 1000
    assert 0.72 <= held / count <= 0.90

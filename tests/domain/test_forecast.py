"""The forecast at the user's own pace, on examples worked out by hand."""

from __future__ import annotations

from datetime import timedelta
from statistics import stdev

import pytest
from hypothesis import given

from app.domain.entries import Entry
from app.domain.forecast import forecast
from app.domain.rules import Rulebook
from tests.domain.histories import histories
from tests.domain.rows import booked, day, row, rulebook

AS_OF = "2026-06-01"


def weekly(connects: int, weeks: int) -> list[Entry]:
    """A spend in each of the last weeks up to AS_OF."""
    days = [day(AS_OF) - timedelta(days=7 * back + 3) for back in range(weeks)]
    return [row(str(on), "proposal", -connects) for on in days]


def steady(rules: Rulebook) -> tuple[Entry, Entry, list[Entry]]:
    """One Connect a day; 40 of 124 free ones left with 30 days to go, and 50 bought."""
    free, bought = row("2025-07-01", "free", 124), row("2026-05-31", "bought", 50)
    return free, bought, weekly(7, 12)


def test_that_what_the_pace_does_not_reach_lapses() -> None:
    rules = rulebook(order="received")
    free, bought, spends = steady(rules)
    found = forecast(booked(free, bought, *spends, as_of=AS_OF, rules=rules), rules)
    assert (found.pace.value, found.pace.low, found.pace.high, found.pace.weeks) == (7, 7, 7, 12)
    assert [(lapse.lot.id, lapse.likely) for lapse in found.lapses] == [
        (free.id, 10),
        (bought.id, 0),
    ]
    assert found.runway_on == day(AS_OF) + timedelta(days=30 + 50)
    assert [lapse.lot.id for lapse in found.lapsing_within(30)] == [free.id]
    assert found.lapsing_within(29) == []


def test_that_the_order_of_use_decides_what_lapses() -> None:
    rules = rulebook(order="paid_first")
    free, bought = row("2025-07-01", "free", 40), row("2025-12-01", "bought", 134)
    found = forecast(booked(free, bought, *weekly(7, 12), as_of=AS_OF, rules=rules), rules)
    assert {lapse.lot.id: lapse.likely for lapse in found.lapses} == {free.id: 40, bought.id: 0}
    assert found.runway_on == day(AS_OF) + timedelta(days=50)


def test_that_a_lapse_forecast_costs_what_the_last_connects_of_the_lot_cost() -> None:
    rules = rulebook(order="received")
    bought = row("2025-07-01", "bought", 124, cost_cents=1240)
    found = forecast(booked(bought, *weekly(7, 12), as_of=AS_OF, rules=rules), rules)
    assert [(lapse.likely, lapse.cost_cents) for lapse in found.lapses] == [(10, 100)]


def test_that_without_a_pace_everything_lapses_and_nothing_runs_out() -> None:
    grant = row("2026-05-01", "free", 40)
    found = forecast(booked(grant, as_of=AS_OF), rulebook())
    assert (found.pace.value, found.runway_on) == (0, None)
    assert [(lapse.likely, lapse.low, lapse.high) for lapse in found.lapses] == [(40, 40, 40)]


def test_that_an_empty_wallet_has_a_forecast() -> None:
    found = forecast(booked(as_of=AS_OF), rulebook())
    assert (found.pace.weeks, found.runway_on, found.lapses) == (0, None, ())


@pytest.mark.parametrize(("known", "weeks"), [(1, 1), (6, 1), (7, 1), (13, 1), (14, 2), (400, 12)])
def test_that_the_pace_rests_on_whole_weeks(known: int, weeks: int) -> None:
    first = day(AS_OF) - timedelta(days=known - 1)
    found = booked(row(str(first), "free", 40), row(AS_OF, "proposal", -14), as_of=AS_OF)
    pace = forecast(found, rulebook()).pace
    assert (pace.weeks, pace.value) == (weeks, 14 / weeks)


def test_that_the_pace_is_net_of_what_came_back() -> None:
    rows = [
        row("2026-01-01", "bought", 400),
        *weekly(10, 12),
        row("2026-05-20", "refund", 60),
        row("2026-05-21", "award", 24),
    ]
    assert forecast(booked(*rows, as_of=AS_OF), rulebook()).pace.value == 5


def test_that_a_fast_and_a_slow_pace_bound_the_usual_one() -> None:
    """Four weeks of 24 and eight of 4; the next eight stray as chance says, and a quarter more."""
    rows = [row("2025-08-01", "bought", 400), *weekly(4, 12), *weekly(20, 4)]
    found = forecast(booked(*rows, as_of=AS_OF), rulebook())
    pace = found.pace
    assert pace.value == pytest.approx((12 * 4 + 4 * 20) / 12)
    wide = 1.25 * 1.363 * (stdev([24] * 4 + [4] * 8) ** 2 * (1 / 12 + 1 / 8)) ** 0.5
    assert (pace.low, pace.high) == (pytest.approx(32 / 3 - wide), pytest.approx(32 / 3 + wide))
    (lapse,) = found.lapses
    assert lapse.low < lapse.likely < lapse.high


@given(histories())
def test_that_a_forecast_stays_within_what_is_held(rows: list[Entry]) -> None:
    book = booked(*rows, as_of=str(rows[-1].occurred_on))
    found = forecast(book, rulebook())
    pace = found.pace
    assert 0 <= pace.low <= pace.value <= pace.high
    assert sum(lapse.lot.left for lapse in found.lapses) == book.balance
    for lapse in found.lapses:
        assert 0 <= lapse.likely <= lapse.lot.left
        assert 0 <= lapse.cost_cents <= lapse.lot.left_cost_cents
    order = [found.runway_low, found.runway_on, found.runway_high]
    known = [runway for runway in order if runway is not None]
    assert all(runway >= book.as_of for runway in known)

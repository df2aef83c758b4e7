"""Seasons: found where two full years carry them, and never in noise."""

from __future__ import annotations

import random
from datetime import timedelta
from math import cos, exp, lgamma, pi

import pytest

from app.domain.entries import Entry
from app.domain.forecast import forecast
from app.domain.season import CRITICAL, Season, days_to_use, season_in, season_of
from tests.domain.rows import booked, day, row, rulebook

WAVE = [1 + 0.6 * cos(2 * pi * month / 12) for month in range(12)]
"""Most in January, least in July."""


def months(years: int, seed: int, *, wave: bool) -> list[float]:
    dice, level, found = random.Random(seed), 0.0, []
    for number in range(12 * years):
        level += dice.gauss(0, 0.08)
        factor = WAVE[number % 12] if wave else 1.0
        found.append(max(100 * exp(level) * factor * dice.gauss(1, 0.15), 1.0))
    return found


def test_that_seasons_are_found_where_there_are_some() -> None:
    found = [season_in(months(2, seed, wave=True), 0) for seed in range(50)]
    assert sum(one is not None for one in found) >= 45
    season = next(one for one in found if one)
    assert sum(season.factors) == pytest.approx(12)
    assert season.factors[0] > 1.2
    assert season.factors[6] < 0.8


def test_that_noise_has_no_seasons() -> None:
    found = [
        season_in(months(years, seed, wave=False), 0) for years in (2, 3) for seed in range(150)
    ]
    assert sum(one is not None for one in found) <= 12


def test_that_years_need_not_begin_in_january() -> None:
    turned = season_in([*WAVE[6:], *WAVE, *WAVE[:6]], 6)
    assert turned is not None
    assert max(range(12), key=turned.factors.__getitem__) == 0


def test_that_less_than_two_years_or_an_idle_one_carry_none() -> None:
    assert season_in(WAVE, 0) is None
    assert season_in([*WAVE, *[0.0] * 12], 0) is None
    assert season_in([], 0) is None


def test_that_the_limits_are_the_one_percent_points_of_f() -> None:
    """By the tail of the beta distribution that F turns into, integrated by Simpson's rule."""

    def tail(f: float, above: int, below: int) -> float:
        a, b, end = below / 2, above / 2, below / (below + above * f)
        scale = exp(lgamma(a + b) - lgamma(a) - lgamma(b))
        steps, total = 2000, 0.0
        for number in range(steps + 1):
            x = end * number / steps
            weight = 1 if number in (0, steps) else 4 if number % 2 else 2
            total += weight * x ** (a - 1) * (1 - x) ** (b - 1)
        return scale * total * end / steps / 3

    for years, limit in CRITICAL.items():
        assert tail(limit, 11, 11 * (years - 1)) == pytest.approx(0.01, abs=3e-5)


def yearly(years: int) -> list[Entry]:
    """Once a week by the wave, from the first of January 2024 on."""
    first, rows = day("2024-01-01"), [row("2024-01-01", "bought", 9000)]
    for number in range(52 * years):
        on = first + timedelta(days=7 * number + 1)
        rows.append(row(str(on), "proposal", -round(40 * WAVE[on.month - 1])))
    return rows


def test_that_a_history_of_two_years_may_carry_seasons_and_one_of_less_never() -> None:
    found = season_of(booked(*yearly(2), as_of="2025-12-31"))
    assert found is not None
    assert found.years == 2
    assert season_of(booked(*yearly(1), as_of="2024-12-31")) is None
    assert season_of(booked(as_of="2024-12-31")) is None


def test_that_the_runway_follows_the_seasons() -> None:
    """In July, at the lowest, a pace of July says too late a day: autumn uses more."""
    rows = [*yearly(3), row("2026-07-01", "bought", 700)]
    rows = [one for one in rows if str(one.occurred_on) <= "2026-07-01" and one.connects != 9000]
    book = booked(row("2024-01-01", "bought", sum(-r.connects for r in rows if r.connects < 0)),
                  *rows, as_of="2026-07-01")  # fmt: skip
    found = forecast(book, rulebook(order="received"))
    assert season_of(book) is not None
    flat = day("2026-07-01") + timedelta(days=round(700 / found.pace.value * 7))
    assert found.runway_on is not None
    assert found.runway_on != flat


def test_that_weighed_weeks_add_up_and_turn_back_into_days() -> None:
    season = Season(tuple(WAVE), 2, 9.0)
    since, until = day("2026-01-20"), day("2026-09-05")
    middle = day("2026-05-31")
    parts = season.weeks(since, middle) + season.weeks(middle, until)
    assert season.weeks(since, until) == pytest.approx(parts)
    assert days_to_use(season, since, parts, 1.0) == (until - since).days
    assert days_to_use(season, since, 1e9, 1.0) == 367
    assert season.weeks(since, since) == 0


def test_that_the_end_of_the_calendar_is_no_hindrance() -> None:
    season = Season((1.0,) * 12, 2, 9.0)
    assert season.weeks(day("9999-12-01"), day("9999-12-31")) == pytest.approx(30 / 7)

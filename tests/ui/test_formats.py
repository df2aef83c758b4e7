"""What numbers, dates, money and chances look like, in two reading directions."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime

import pytest
from PySide6.QtCore import QLocale

from app.ui import formats


@pytest.fixture(autouse=True)
def english() -> Iterator[None]:
    before = QLocale()
    QLocale.setDefault(QLocale("en_US"))
    yield
    QLocale.setDefault(before)


@pytest.mark.parametrize(
    ("count", "shown"), [(0, "0"), (118, "118"), (1284, "1,284"), (-4, "\u22124")]
)
def test_that_connects_are_grouped_with_a_real_minus(count: int, shown: str) -> None:
    assert formats.connects(count) == shown


@pytest.mark.parametrize(("count", "shown"), [(0, "0"), (12, "+12"), (-1200, "\u22121,200")])
def test_that_signed_says_the_sign_both_ways(count: int, shown: str) -> None:
    assert formats.signed(count) == shown


@pytest.mark.parametrize(
    ("cents", "shown"),
    [(510, "$5.10"), (0, "$0.00"), (-60, "\u2212$0.60"), (128_400, "$1,284.00"), (None, "–")],
)
def test_that_money_puts_the_sign_before_the_currency(cents: int | None, shown: str) -> None:
    assert formats.money(cents) == shown


def test_that_gains_carry_a_plus_and_costs_a_minus() -> None:
    assert formats.signed_money(265) == "+$2.65"
    assert formats.signed_money(-260) == "\u2212$2.60"
    assert formats.signed_money(0) == "$0.00"


def test_that_lots_without_cost_are_free() -> None:
    assert formats.cost(0) == "free"
    assert formats.cost(180) == "$1.80"


def test_that_an_unknown_currency_is_named() -> None:
    assert formats.money(510, "CHF") == "CHF\u00a05.10"


def test_that_whole_money_drops_the_cents() -> None:
    assert formats.money(2_100, whole=True) == "$21"


def test_that_dates_are_short_in_tables_and_long_in_sentences() -> None:
    assert formats.day(date(2027, 2, 22)) == "22 Feb"
    assert formats.long_day(date(2027, 3, 12)) == "12 March"
    assert formats.full_day(date(2027, 2, 22)) == "Monday 22 February 2027"
    assert formats.day_and_year(date(2027, 3, 12)) == "12 Mar 2027"
    assert formats.clock(datetime(2027, 2, 22, 9, 12)) == "09:12"  # noqa: DTZ001 - shown as given


@pytest.mark.parametrize(
    ("low", "high", "shown"),
    [
        (0.03, 0.09, "3 to 9 in 100"),
        (0.001, 0.018, "under 2 in 100"),
        (0.0, 0.001, "under 1 in 100"),
        (0.051, 0.049, "5 in 100"),
        (0.97, 1.0, "97 to 100 in 100"),
    ],
)
def test_that_ranges_read_in_hundreds(low: float, high: float, shown: str) -> None:
    assert formats.range_in_100(low, high) == shown


def test_that_a_chance_is_never_a_bare_nought_or_hundred() -> None:
    assert formats.in_100(0.0) == "under 1 in 100"
    assert formats.in_100(1.0) == "over 99 in 100"
    assert formats.in_100(0.05) == "5 in 100"


@pytest.mark.parametrize(
    ("days", "shown"),
    [(52, "7½ weeks"), (7, "1 week"), (3, "½ weeks"), (49, "7 weeks"), (100, "14 weeks")],
)
def test_that_weeks_are_given_in_halves_below_ten(days: float, shown: str) -> None:
    assert formats.weeks(days) == shown


def test_that_the_privacy_eye_masks_with_one_width() -> None:
    with formats.masked():
        assert formats.title("A long job title") == formats.title("B")
        assert formats.name("Someone") == formats.name("Anyone else")
        assert formats.money(1) == formats.money(99_999_999)
        assert formats.connects(118) == "118"
    assert formats.money(100) == "$1.00"


def test_that_arabic_uses_its_own_digits() -> None:
    QLocale.setDefault(QLocale("ar_EG"))
    assert formats.connects(118) == "١١٨"
    assert "٥" in formats.money(510)
    assert formats.weeks_figure(52) == "٧٫٥"

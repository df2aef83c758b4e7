from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.importing.text.numbers import LARGEST, cents, whole_number


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("-20", -20),
        ("+21", 21),
        ("−20", -20),
        ("\u200e−\u00a020", -20),
        ("－20", -20),
        ("(20)", -20),
        ("1,204", 1204),
        ("-1 204", -1204),
        ("1\u00a0204", 1204),
        ("1\u202f204", 1204),
        ("1'204", 1204),
        ("1’204’000", 1_204_000),
        ("1.204.000", 1_204_000),
        ("٢٠", 20),
        ("-۱۲", -12),
        ("-0", 0),
        ("9007199254740992", 2**53),
    ],
)
def test_that_a_whole_number_is_read(text: str, value: int) -> None:
    assert whole_number(text) == value


@pytest.mark.parametrize(
    "text",
    [
        "",
        "-",
        "1e3",
        "1.5",
        "2,5",
        "1.234",
        "1,23,456",
        "0,123",
        "1,234.567",
        "1 23",
        "--2",
        "(-2)",
        "+-2",
        "²",
        "0x10",
        "1_000",
        "twenty",
        "9007199254740993",
        "9" * 5000,
        "20 Connects",
        "½",
    ],
)
def test_that_anything_else_is_no_whole_number(text: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        whole_number(text)


@given(st.integers(-LARGEST, LARGEST), st.sampled_from(["", ","]))
def test_that_every_integer_is_read_back(value: int, group: str) -> None:
    assert whole_number(f"{value:{group}d}") == value


@given(st.text(max_size=30))
def test_that_any_text_is_a_number_or_refused(text: str) -> None:
    for read in (whole_number, cents):
        try:
            assert abs(read(text)) <= LARGEST
        except ValueError:
            continue


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("$5.9K", 590_000),
        ("$1K+", 100_000),
        ("$3.7M", 370_000_000),
        ("$1,000", 100_000),
        ("1,234", 123_400),
        ("-22.92", -2292),
        ("−22.92", -2292),
        ("($3.00)", -300),
        ("-$5", -500),
        ("$-5.00", -500),
        ("1.234,56", 123_456),
        ("1,234.56", 123_456),
        ("1.000.000,00", 100_000_000),
        ("1 234,50 €", 123_450),
        ("1'234.50", 123_450),
        ("12,5", 1250),
        ("US$ 10", 1000),
        ("10.10 USD", 1010),
        (".50", 50),
        ("0.00", 0),
        ("1.2300", 123),
        ("٣٫٥", 350),
    ],
)
def test_that_an_amount_is_read_in_cents(text: str, value: int) -> None:
    assert cents(text) == value


@pytest.mark.parametrize(
    "text",
    [
        "",
        "$",
        "1e3",
        "1.234",
        "$5.999",
        "12.34.56",
        "1,23,456",
        "-(3)",
        "(-3)",
        "--3",
        "3-",
        "NaN",
        "Infinity",
        "max 10",
        "1234,567",
        "10 $ 20",
        "99999999999999999999",
        "1" * 50,
    ],
)
def test_that_an_ambiguous_or_foreign_amount_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        cents(text)


@given(st.integers(-(10**14), 10**14))
def test_that_cents_are_exact_in_both_ways_of_writing(value: int) -> None:
    english = f"{Decimal(value) / 100:,.2f}"
    continental = english.translate(str.maketrans(",.", ".,"))
    assert cents(english) == value
    assert cents(continental) == value

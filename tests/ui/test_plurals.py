"""The forms that go with numbers, against the examples of the Unicode tables."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from app.ui import plurals

SIX = "zero|one|two|few|many|other"


@pytest.fixture(autouse=True)
def _english_again() -> Iterator[None]:
    yield
    plurals.speak("en")


@pytest.mark.parametrize("language", ["en", "es", "es_MX", "de", ""])
def test_that_two_forms_part_at_one(language: str) -> None:
    plurals.speak(language)
    assert [plurals.form(n, "row", "rows") for n in (0, 1, 2, 11)] == [
        "rows",
        "row",
        "rows",
        "rows",
    ]


@pytest.mark.parametrize(
    ("counts", "form"),
    [
        ((0,), "zero"),
        ((1,), "one"),
        ((2,), "two"),
        ((3, 10, 103, 110, 1003), "few"),
        ((11, 26, 99, 111, 1011), "many"),
        ((100, 101, 102, 200, 1000, 1_000_000), "other"),
    ],
)
def test_that_arabic_has_six(counts: tuple[int, ...], form: str) -> None:
    plurals.speak("ar")
    assert {plurals.form(count, "one", SIX) for count in counts} == {form}


def test_that_a_single_form_serves_every_number_but_one() -> None:
    plurals.speak("ar")
    assert plurals.many(7, "a row", "{count} rows") == "7 rows"


def test_that_too_few_forms_end_with_the_last() -> None:
    plurals.speak("ar")
    assert plurals.form(100, "row", "row|rows") == "rows"

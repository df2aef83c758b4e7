"""A number in a sentence chooses the word beside it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.words import counts
from app.words.counts import Count, counted, plain_count

ROWS = "{n} {n:row/rows}"
SIX = "{n:zero/one/two/few {n}/many {n}/other {n}}"
TWO_NUMBERS = "{a} {a:win/wins} from {b} {b:proposal/proposals}"


@pytest.fixture(autouse=True)
def _english_again() -> Iterator[None]:
    yield
    counts.speak("en")


@pytest.mark.parametrize(
    ("number", "said"),
    [(0, "0 rows"), (1, "1 row"), (2, "2 rows"), (1284, "1,284 rows"), (-1, "-1 row")],
)
def test_that_english_has_two_forms(number: int, said: str) -> None:
    assert ROWS.format(n=plain_count(number)) == said


@pytest.mark.parametrize(
    ("number", "said"),
    [(0, "zero"), (1, "one"), (2, "two"), (3, "few 3"), (11, "many 11"), (100, "other 100")],
)
def test_that_a_form_may_hold_the_number_or_leave_it_out(number: int, said: str) -> None:
    counts.speak("ar")
    assert SIX.format(n=plain_count(number)) == said


def test_that_each_number_of_a_sentence_has_its_own_form() -> None:
    said = TWO_NUMBERS.format(a=plain_count(1), b=plain_count(2))
    assert said == "1 win from 2 proposals"


@given(number=st.integers(-(10**9), 10**9))
def test_that_without_forms_it_reads_as_it_was_written(number: int) -> None:
    shown = Count(f"<{number}>", number)
    assert f"{shown}" == "{}".format(shown) == str(shown) == f"<{number}>"  # noqa: UP032 - both ways
    assert shown.number == number


def test_that_details_count_and_other_values_stay() -> None:
    known = counted({"rows": 1, "name": "x", "is_new": True, "none": None})
    assert ROWS.format(n=known["rows"]) == "1 row"
    assert (known["name"], known["is_new"], known["none"]) == ("x", True, None)


def test_that_a_missing_detail_reads_as_a_gap_with_or_without_forms() -> None:
    assert ROWS.format(n=counts.GAP) == "… …"

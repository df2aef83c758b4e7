"""Searching texts by their words, against looking into every text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.workspace.rows.haystack import Haystack

WORDS = st.text(alphabet="abcx1\u0661\u00e9\u00df\u0130~- \n", max_size=9)


def folded(text: str | None) -> str:
    return " ".join((text or "").casefold().split())


@given(st.lists(st.one_of(st.none(), WORDS), max_size=30), WORDS)
def test_that_a_word_is_found_wherever_a_plain_search_finds_it(
    texts: list[str | None], asked: str
) -> None:
    wanted = [bool(folded(asked)) and folded(asked) in folded(text) for text in texts]
    assert Haystack(texts).holding(asked).tolist() == wanted


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ("CARDS", [0, 2]),
        ("menu cards", [0]),
        ("cards menu", [2]),
        ("enu car", [0]),
        ("a", [0, 2, 3]),
        ("", []),
        ("zz", []),
        ("\u0642\u0647\u0648\u0629", [4]),
    ],
)
def test_that_phrases_are_words_side_by_side(asked: str, found: list[int]) -> None:
    coffee = "\u0634\u0639\u0627\u0631 \u0642\u0647\u0648\u0629"
    texts = ["Menu  cards", None, "cards menu", "Fl\u00e4che a", coffee, ""]
    assert [at for at, is_found in enumerate(Haystack(texts).holding(asked)) if is_found] == found


def test_that_words_beyond_one_block_are_found_too() -> None:
    texts = [f"job {number:09} of {'x' * 40}" for number in range(9_000)]
    haystack = Haystack(texts)
    assert haystack.holding("000008999").nonzero()[0].tolist() == [8_999]
    assert haystack.holding("00000001").sum() == sum("00000001" in text for text in texts)
    assert haystack.holding("xy").sum() == 0

"""Ranking by examples: what a user types, and what must stand first."""

from __future__ import annotations

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.ui.palette.scoring import Finder, folded, score, spans

TEXTS = (
    "Undo",
    "Redo",
    "React admin dashboard",
    "Boost for “Warehouse reporting portal”",
    "Check the balance…",
    "Check the ledger file",
    "Rules",
    "Restore a backup",
    "Résumé review",
    "Ledger",
    "Hide money and names",
    "Full screen",
    "تطبيق جوال",
)


def first_of(query: str) -> str:
    found = Finder(TEXTS).matches(query)
    return TEXTS[found[0].at] if found else ""


@pytest.mark.parametrize(
    ("query", "first"),
    [
        ("redo", "Redo"),
        ("re", "Redo"),
        ("rea", "React admin dashboard"),
        ("report", "Boost for “Warehouse reporting portal”"),
        ("dash react", "React admin dashboard"),
        ("ctb", "Check the balance…"),
        ("ctl", "Check the ledger file"),
        ("led", "Ledger"),
        ("resume", "Résumé review"),
        ("RÉSUMÉ", "Résumé review"),
        ("fscr", "Full screen"),
        ("  full   screen ", "Full screen"),
        ("جوال", "تطبيق جوال"),
        ("zebra", ""),
        ("", ""),
        ("   ", ""),
        ("(", ""),
        ("re[", ""),
    ],
)
def test_that_the_best_answer_stands_first(query: str, first: str) -> None:
    assert first_of(query) == first


def test_that_a_start_beats_a_word_beats_initials_beats_an_inside_beats_scattered() -> None:
    texts = ("ab x", "x ab", "a b x", "xxab", "a x x x b")
    worths = [score("ab", text) for text in texts]
    assert all(worth is not None for worth in worths)
    assert worths == sorted(worths, reverse=True)  # type: ignore[type-var]


def test_that_every_word_has_to_be_met() -> None:
    assert score("react zebra", "React admin dashboard") is None


def test_that_scattered_letters_begin_at_a_word() -> None:
    assert score("eact", "React") is not None  # inside
    assert score("ct", "React") is not None
    assert score("et", "React") is None


def test_that_matches_are_marked_where_they_stand() -> None:
    assert spans("re", "Warehouse reporting") == [(10, 12)]
    assert spans("ctb", "Check the balance") == [(0, 1), (6, 7), (10, 11)]
    assert spans("resume", "My Résumé") == [(3, 9)]
    assert spans("strasse", "Straße") == [(0, 6)]
    assert spans("zebra", "React") == []


@given(st.text(max_size=12), st.lists(st.text(max_size=30), max_size=8))
def test_that_each_answer_is_scored_as_it_would_be_alone(query: str, texts: list[str]) -> None:
    for match in Finder(texts).matches(query):
        assert match.score == score(query, texts[match.at])
        assert all(0 <= start < end for start, end in spans(query, texts[match.at]))


@given(st.text(min_size=1, max_size=20))
def test_that_a_text_answers_itself(text: str) -> None:
    if folded(text).split():
        assert score(text, text) is not None


def test_that_among_ten_thousand_titles_the_one_is_found() -> None:
    dice = random.Random(4)
    words = ["react", "shop", "kite", "report", "portal", "django", "clinic", "menu", "map", "café"]
    texts = [" ".join(dice.choices(words, k=6)) + f" {at}" for at in range(10_000)]
    finder = Finder(["Gilded lighthouse", *texts, "Violet umbrella brochure"])
    for query in ("gilded", "ligh gi", "gl", "gldd"):
        assert finder.matches(query)[0].at == 0
    for query in ("violet", "umb broch"):
        assert finder.matches(query)[0].at == 10_001
    assert 0 < len(finder.matches("r")) <= 400
    assert finder.matches("zzz") == []

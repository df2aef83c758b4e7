"""Every code that the app can raise has a sentence, and every sentence is one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.domain.problems import LedgerError, Problem
from app.words.problems import ERRORS, PROBLEMS, sentence

APP = Path(__file__).parents[2] / "app"


_CALL = re.compile(r"\b(LedgerError|Problem)\(\s*\"(\w+)\"")


def raised_codes(name: str) -> Iterator[str]:
    """The literal codes with which `name` is called anywhere in the app."""
    for path in APP.rglob("*.py"):
        for called, code in _CALL.findall(path.read_text("utf-8")):
            if called == name:
                yield code


def test_that_every_error_and_row_problem_has_a_sentence() -> None:
    assert sorted(set(raised_codes("LedgerError")) - ERRORS.keys()) == []
    assert sorted(set(raised_codes("Problem")) - PROBLEMS.keys()) == []


@pytest.mark.parametrize("template", [*ERRORS.values(), *PROBLEMS.values()])
def test_that_a_sentence_ends_and_is_one_line(template: str) -> None:
    assert template[-1] in ".:"
    assert "\n" not in template


def test_that_details_fill_the_sentence_and_missing_ones_do_not_break_it() -> None:
    told = sentence(LedgerError("wallet_missing", name="Aunt", names=["Personal", "Studio"]))
    assert told == "There is no wallet named Aunt. There is: Personal, Studio."
    assert "…" in sentence(LedgerError("wallet_missing"))
    assert sentence(Problem("never_heard_of")) == "Never heard of."


def test_that_a_translation_takes_the_details_too() -> None:
    told = sentence(LedgerError("bad_line", line=3, field="id"), lambda _: "Zeile {line}: {field}")
    assert told == "Zeile 3: id"

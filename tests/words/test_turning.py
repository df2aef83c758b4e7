from __future__ import annotations

from dataclasses import dataclass

import pytest

from app.advice.decision import Decision
from app.words.turning import CHANGES, ORDER, turning_words


@dataclass(frozen=True)
class Point:
    field: str
    needed: int
    decision: Decision


class Plain:
    def count(self, number: int) -> str:
        return f"{number:,}"

    def money(self, cents: int) -> str:
        return f"${cents / 100:,.0f}"

    def decimal(self, value: float) -> str:
        return f"{value:.1f}"


@pytest.mark.parametrize("field", ORDER)
@pytest.mark.parametrize("decision", list(Decision))
def test_that_every_change_has_a_sentence(field: str, decision: Decision) -> None:
    [said] = turning_words([Point(field, 1_200, decision)], Plain())

    assert said.endswith(".")
    assert "{" not in said
    assert "1,200" in said or "$12" in said
    assert set(CHANGES) == {(one, each.value) for one in ORDER for each in Decision}


def test_that_what_the_user_can_do_comes_first_and_in_other_words_if_wanted() -> None:
    points = [Point("value_cents", 30_000, Decision.APPLY), Point("fit", 4, Decision.APPLY)]

    assert turning_words(points, Plain())[0] == "With a fit of 4: apply."
    assert (
        turning_words(points, Plain(), lambda text: f"» {text}")[1] == "» If it paid $300: apply."
    )


def test_that_no_change_needs_no_words() -> None:
    assert turning_words([], Plain()) == ()

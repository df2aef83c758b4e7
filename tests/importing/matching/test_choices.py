"""What may be chosen for a row of the plan, and what each choice writes."""

from __future__ import annotations

import pytest

from app.domain.entries import Entry
from app.domain.twins import Twin, TwinAnswer
from app.importing.plan import Choice, PlanRow, RowState
from tests.importing.matching.test_match import draft, plan_of, recorded

EVERY = [Choice.ADD, Choice.SAME, Choice.LEAVE, Choice.ASK]


def row_of(state: RowState) -> PlanRow:
    untitled = recorded([draft(1, title=None, wording=None)])
    plans = {
        RowState.NEW: plan_of([draft(1)]),
        RowState.ALREADY_HERE: plan_of([draft(1)], recorded([draft(1, wording=None)])),
        RowState.POSSIBLE_TWIN: plan_of([draft(1)], untitled),
        RowState.NEEDS_A_LOOK: plan_of([draft(1, connects=None)]),
    }
    (row,) = plans[state].rows
    assert row.state is state
    return row


@pytest.mark.parametrize(
    ("state", "default", "choices"),
    [
        (RowState.NEW, Choice.ADD, {Choice.ADD, Choice.LEAVE}),
        (RowState.ALREADY_HERE, Choice.SAME, {Choice.ADD, Choice.SAME, Choice.LEAVE}),
        (RowState.POSSIBLE_TWIN, Choice.ASK, set(EVERY)),
        (RowState.NEEDS_A_LOOK, Choice.LEAVE, {Choice.LEAVE}),
    ],
)
def test_that_a_state_suggests_a_choice_and_offers_the_others(
    state: RowState, default: Choice, choices: set[Choice]
) -> None:
    row = row_of(state)
    assert (row.choice, set(row.choices)) == (default, choices)
    for choice in EVERY:
        chosen = row.choosing(choice)
        assert chosen.choice is (choice if choice in choices else default)
        assert chosen.is_taken is (chosen.choice in (Choice.ADD, Choice.SAME))
        assert chosen.choosing(default).written() == row.written()


def test_that_the_same_enriches_the_row_that_is_here_and_adds_none() -> None:
    row = row_of(RowState.POSSIBLE_TWIN).choosing(Choice.SAME)
    entry, twin = row.written()
    assert isinstance(entry, Entry)
    assert isinstance(twin, Twin)
    assert (entry.id, entry.title, twin.answer) == (row.matches[0], "A job", TwinAnswer.SAME)
    assert not row.is_added


def test_that_a_row_of_its_own_gets_an_id_of_its_own() -> None:
    row = row_of(RowState.ALREADY_HERE)
    (news,) = row.written()
    (added,) = row.choosing(Choice.ADD).written()
    assert news.id == row.matches[0]
    assert added.id not in row.matches
    assert row.choosing(Choice.ADD).is_added


def test_that_a_row_with_upworks_own_id_is_never_another() -> None:
    there = recorded([draft(1, upstream_id="7")])
    (row,) = plan_of([draft(1, upstream_id="7")], there).rows
    assert Choice.ADD not in row.choices

"""Rows that may be twins: kept as questions, answered, undone, and never asked about twice."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from app.domain.problems import LedgerError
from app.domain.today import TodayCode, today
from app.domain.twins import TwinAnswer, open_twins
from app.importing.plan import Choice, RowState
from app.workspace.intake import Preview
from app.workspace.workspace import Workspace
from tests.importing.history_pages import PageRow, copy_of

DAY = date(2026, 3, 10)


@pytest.fixture
def asked(new_workspace: Callable[..., Workspace]) -> Workspace:
    """A row typed by hand without its title, and the page that shows it with one."""
    workspace = new_workspace(as_of=DAY, balance=100)
    workspace.add("spent 14")
    workspace.record(page(workspace))
    return workspace


def page(workspace: Workspace, title: str = "Kiln log") -> Preview:
    text = copy_of([PageRow("Applied to job", -14, day="March 10, 2026", title=title)], balance=86)
    return workspace.plan([workspace.read(text, on=DAY)])


def waiting(workspace: Workspace) -> list[str]:
    records = workspace.records()
    return [twin.id for twin in open_twins(records.twins, records.entries)]


def spends(workspace: Workspace) -> list[tuple[str | None, int]]:
    return [(entry.title, entry.connects) for entry in workspace.records().entries]


def test_that_an_unanswered_twin_is_kept_and_reminded_of(asked: Workspace) -> None:
    assert spends(asked) == [(None, -14)]
    (item,) = [item for item in today(asked.ledger()) if item.code is TodayCode.TWINS]
    assert (item.count, list(item.ids)) == (1, waiting(asked))


def test_that_the_same_page_asks_no_second_question(asked: Workspace) -> None:
    preview = page(asked)
    assert preview.plans[0].rows[0].state is RowState.POSSIBLE_TWIN
    asked.record(preview)
    assert len(asked.records().twins) == 1


@pytest.mark.parametrize(
    ("answer", "rows"),
    [
        (TwinAnswer.SAME, [("Kiln log", -14)]),
        (TwinAnswer.BOTH, [(None, -14), ("Kiln log", -14)]),
    ],
)
def test_that_an_answer_holds_for_later_imports_and_is_undone(
    asked: Workspace, answer: TwinAnswer, rows: list[tuple[str | None, int]]
) -> None:
    asked.answer_twins(waiting(asked), answer)
    assert sorted(spends(asked), key=str) == sorted(rows, key=str)
    again = page(asked)
    assert [row.state for row in again.plans[0].rows] == [RowState.ALREADY_HERE]
    asked.record(again)
    assert sorted(spends(asked), key=str) == sorted(rows, key=str)
    assert waiting(asked) == []
    while asked.undo().details["what"] != "twins":
        pass
    assert (spends(asked), len(waiting(asked))) == ([(None, -14)], 1)


@pytest.mark.parametrize("choice", [Choice.ADD, Choice.SAME, Choice.LEAVE])
def test_that_a_choice_in_the_preview_leaves_no_question(
    new_workspace: Callable[..., Workspace], choice: Choice
) -> None:
    workspace = new_workspace(as_of=DAY, balance=100)
    workspace.add("spent 14")
    preview = workspace.choose(page(workspace), 0, {1: choice})
    assert preview.open_twins == 0
    workspace.record(preview)
    expected = {
        Choice.ADD: [(None, -14), ("Kiln log", -14)],
        Choice.SAME: [("Kiln log", -14)],
        Choice.LEAVE: [(None, -14)],
    }[choice]
    assert sorted(spends(workspace), key=str) == sorted(expected, key=str)
    assert waiting(workspace) == []


def test_that_a_row_called_the_same_by_the_plan_may_be_another(
    new_workspace: Callable[..., Workspace],
) -> None:
    workspace = new_workspace(as_of=DAY, balance=100)
    workspace.record(page(workspace))
    again = workspace.choose(page(workspace), 0, {1: Choice.ADD})
    assert again.added == 1
    workspace.record(again)
    assert spends(workspace) == [("Kiln log", -14)] * 2


def test_that_a_twin_whose_row_is_gone_asks_nothing_and_takes_no_answer(asked: Workspace) -> None:
    (twin,) = waiting(asked)
    asked.remove_entries([entry.id for entry in asked.records().entries])
    assert waiting(asked) == []
    with pytest.raises(LedgerError, match="twin_missing"):
        asked.answer_twins([twin], TwinAnswer.SAME)
    (row,) = page(asked).plans[0].rows
    assert (row.state, row.puts[0].id) == (RowState.NEW, asked.records().twins[twin].entry.id)

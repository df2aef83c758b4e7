"""However often and by whomever a page is brought in: one and the same ledger."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Callable
from datetime import date, timedelta
from itertools import permutations

import pytest

from app.domain.entries import Entry
from app.workspace.workspace import Workspace
from tests.importing.history_pages import PageRow, copy_of, page_of, state_of
from tests.workspace.histories import grouped, page_rows, pasted_page, saved_page, true_history
from tests.workspace.test_windows import day_start, ledger_after, outcome

MONDAY = date(2026, 3, 9)
TWENTY = 20


def alike(shown: int) -> list[PageRow]:
    """So many rows of one day that are alike in all they show."""
    day = "March 9, 2026"
    return [
        PageRow(
            "Applied to job",
            -8,
            day=day,
            at=f"Mon Mar 09 {number:02}:15:00 UTC 2026",
            title="Kiln log",
            id=str(7_000 + number),
            total=1_000 - 8 * number,
        )
        for number in range(shown, 0, -1)
    ]


def brought_in(workspace: Workspace, *texts: str) -> list[Entry]:
    for text in texts:
        workspace.record(workspace.plan([workspace.read(text, on=MONDAY)]))
    return list(workspace.records().entries)


@pytest.mark.parametrize("order", [(0, 1), (1, 0), (0, 0), (1, 1), (0, 1, 0), (1, 0, 1)])
def test_that_twenty_identical_rows_of_a_day_stay_twenty(
    new_workspace: Callable[..., Workspace], order: tuple[int, ...]
) -> None:
    rows = alike(TWENTY)
    held = 1_000 - 8 * TWENTY
    pasted = copy_of(rows, balance=held)
    saved = page_of("", state_of(rows, held), held)
    entries = brought_in(new_workspace(), *((pasted, saved)[which] for which in order))
    assert len(entries) == TWENTY
    assert Counter(entry.connects for entry in entries) == {-8: TWENTY}


def test_that_a_part_of_a_day_and_then_all_of_it_add_only_the_rest(workspace: Workspace) -> None:
    entries = brought_in(workspace, copy_of(alike(7)), copy_of(alike(TWENTY)), copy_of(alike(3)))
    assert len(entries) == TWENTY


@pytest.mark.parametrize(
    ("seed", "kinds"), [(1, [True, True]), (2, [False, True]), (3, [True, False]), (4, [False] * 2)]
)
def test_that_undoing_an_import_and_bringing_it_in_again_changes_nothing(
    new_workspace: Callable[..., Workspace], seed: int, kinds: list[bool]
) -> None:
    """Some pages of a history, one of them undone and brought in again at the end."""
    dice = random.Random(seed)
    history = true_history(seed)
    workspace = new_workspace(as_of=date(2026, 3, 1))
    pages = [
        (saved_page if is_saved else pasted_page)(history, 0, len(history)) for is_saved in kinds
    ]
    changes = [
        workspace.record(workspace.plan([workspace.read(text, on=taken)])) for text, taken in pages
    ]
    undone = dice.choice([change for change in changes if change.batch])
    workspace.undo(undone.batch, with_later=True)
    for text, taken in pages:
        workspace.record(workspace.plan([workspace.read(text, on=taken)]))
    (book,) = workspace.ledger().books.values()
    alone = saved_page if any(kinds) else pasted_page
    assert outcome(book) == outcome(ledger_after([alone(history, 0, len(history))]))
    assert workspace.check(rebuild=True) == []


@pytest.mark.parametrize("zones", [(9, -8), (0, 9), (-5, 3)])
def test_that_two_members_with_one_saved_page_make_one_ledger(zones: tuple[int, int]) -> None:
    history = true_history(11)
    one, other = (saved_page(history, 0, len(history), zone) for zone in zones)
    assert outcome(ledger_after([one, other])) == outcome(ledger_after([other]))


@pytest.mark.parametrize("order", list(permutations([19, 20, 21])))
def test_that_a_growing_day_is_its_fullest_copy_in_any_order(
    workspace: Workspace, order: tuple[int, ...]
) -> None:
    entries = brought_in(workspace, *(copy_of(alike(count)) for count in order))
    assert Counter(entry.connects for entry in entries) == {-8: 21}


@pytest.mark.parametrize("order", list(permutations(range(4)))[::3])
def test_that_four_windows_in_every_order_saved_and_pasted_are_one_ledger(
    order: tuple[int, ...],
) -> None:
    history = true_history(5, days=14)
    count = len(history)
    third, second = day_start(history, count // 3), day_start(history, 2 * count // 3)
    pages = [
        saved_page(history, 0, second),
        pasted_page(history, third, count),
        pasted_page(history, 0, second),
        saved_page(history, third, count),
    ]
    found = ledger_after([pages[which] for which in order])
    assert found.balances == tuple(event.total for event in history)
    assert (found.adjustments, found.shortfalls) == ((), ())
    assert len(found.entries) == count


def agency_copies(member: str | None, hours: int) -> tuple[str, date]:
    """An agency's page as one member copies it, with or without the Freelancer column."""
    history = true_history(8, days=16)
    taken = (history[-1].at + timedelta(hours=hours)).date()
    rows = grouped(page_rows(history, taken, 1, hours))
    return copy_of(rows, member, balance=history[-1].total), taken


@pytest.mark.parametrize("swapped", [False, True])
@pytest.mark.parametrize(("first", "second"), [("Studio pool", None), ("A. Member", "A. Member")])
@pytest.mark.parametrize("zones", [(0, 0), (5, 5), (9, -8), (-11, 3)])
def test_that_two_members_copies_of_an_agency_page_are_one_ledger_or_a_question(
    first: str | None, second: str | None, zones: tuple[int, int], swapped: bool
) -> None:
    """Rows are told apart by their content; the member named by one copy is kept."""
    copies = [agency_copies(first, zones[0]), agency_copies(second, zones[1])]
    found = ledger_after(copies[::-1] if swapped else copies)
    history = true_history(8, days=16)
    titled = [event for event in history if event.title]
    assert found.balance == history[-1].total
    assert Counter((e.title, e.connects) for e in found.entries if e.title) == Counter(
        (event.title, event.amount) for event in titled
    )
    assert {entry.member for entry in found.entries if entry.title} == {first}
    if zones[0] == zones[1]:
        assert (found.adjustments, found.shortfalls) == ((), ())
        spent = sum(event.amount for event in history if not event.title)
        assert sum(entry.connects for entry in found.entries if not entry.title) == spent

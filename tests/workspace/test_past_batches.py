"""The history of imports: what each brought, and what hangs on one before it is undone."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from app.domain.problems import LedgerError
from app.workspace.workspace import Workspace
from tests.workspace.histories import saved_page, true_history


@pytest.fixture
def two_windows(new_workspace: Callable[..., Workspace]) -> tuple[Workspace, str, str]:
    """Two pages of one history that overlap by four rows."""
    workspace = new_workspace(as_of=date(2026, 3, 1))
    history = true_history(7)
    half = len(history) // 2
    batches = []
    for name, span in (("one.html", (0, half + 2)), ("two.html", (half - 2, len(history)))):
        text, taken = saved_page(history, *span)
        change = workspace.record(workspace.plan([workspace.read(text, on=taken, name=name)]))
        batches.append(change.batch or "")
    return workspace, batches[0], batches[1]


def test_that_an_import_tells_its_file_its_rows_and_its_days(
    two_windows: tuple[Workspace, str, str],
) -> None:
    workspace, first, second = two_windows
    history = true_history(7)
    newer, older = workspace.batches(imports_only=True)
    assert [(b.id, b.name) for b in (older, newer)] == [(first, "one.html"), (second, "two.html")]
    half = len(history) // 2
    assert older.rows == {"read": half + 2, "new": half + 2, "here": 0, "twins": 0, "look": 0}
    assert (newer.rows["here"], newer.rows["new"]) == (4, len(history) - half - 2)
    assert older.counts == {"entry": half + 2}
    assert (older.since, newer.until) == (history[0].at.date(), history[-1].at.date())


def test_that_a_later_overlapping_import_is_named_before_an_undo(
    two_windows: tuple[Workspace, str, str],
) -> None:
    workspace, first, second = two_windows
    before = workspace.ledger().balance
    found = workspace.what_depends_on(first)
    assert [one.id for one in found.overlapping] == [second]
    assert (found.blocking, found.removed, found.balance_before) == ((), found.removed, before)
    workspace.undo(first)
    assert workspace.ledger().balance == found.balance_after
    assert found.removed == len(true_history(7)) - len(workspace.records().entries)


def test_that_later_changes_of_its_rows_are_undone_first_and_in_order(workspace: Workspace) -> None:
    first = workspace.add("spent 14 on “Kiln log”")
    (entry,) = workspace.records().entries
    workspace.add("bought 40 for 6.00")
    tied = workspace.merge([entry.id, workspace.records().entries[1].id])
    parted = workspace.split([entry.id])
    assert first.batch is not None
    found = workspace.what_depends_on(first.batch)
    assert [one.id for one in found.blocking] == [parted.batch, tied.batch]
    assert (found.removed, found.restored) == (1, 1)
    with pytest.raises(LedgerError, match="undo_blocked"):
        workspace.undo(first.batch)
    workspace.undo(first.batch, with_later=True)
    (left,) = workspace.records().entries
    assert (left.connects, left.job_key) == (40, None)
    assert workspace.ledger().balance == found.balance_after == 40
    assert workspace.check(rebuild=True) == []


def test_that_nothing_hangs_on_the_last_import(two_windows: tuple[Workspace, str, str]) -> None:
    workspace, _, second = two_windows
    assert workspace.what_depends_on(second).is_free
    with pytest.raises(LedgerError, match="batch_missing"):
        workspace.what_depends_on("nothing")

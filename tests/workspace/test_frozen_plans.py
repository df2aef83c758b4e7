"""What was shown is what is written: sealed, refused where anything differs, all or nothing."""

from __future__ import annotations

import hashlib
import sqlite3
from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest

from app.domain.problems import LedgerError
from app.domain.progress import Progress, Step, cancelled
from app.importing.plan import Choice
from app.workspace.intake import Preview
from app.workspace.workspace import Workspace
from tests.workspace.histories import saved_page, true_history


def previewed(workspace: Workspace) -> Preview:
    history = true_history(3)
    text, taken = saved_page(history, 0, len(history))
    return workspace.plan([workspace.read(text, on=taken)])


def bodies_of(workspace: Workspace, batch: str | None) -> list[str]:
    conn = sqlite3.connect(workspace.path)
    query = "SELECT body FROM revision WHERE batch_id = ? ORDER BY arrival"
    found = [body for (body,) in conn.execute(query, (batch,))]
    conn.close()
    return found


@pytest.fixture
def fresh(new_workspace: Callable[..., Workspace]) -> Workspace:
    return new_workspace(as_of=date(2026, 3, 1))


def test_that_the_seal_is_the_hash_of_what_the_journal_holds(fresh: Workspace) -> None:
    preview = fresh.choose(previewed(fresh), 0, {2: Choice.LEAVE})
    change = fresh.record(preview)
    text = "".join(f"{body}\n" for body in bodies_of(fresh, change.batch))
    assert preview.seal == hashlib.sha256(text.encode()).hexdigest()
    (batch, *_) = fresh.batches()
    assert batch.details["seal"] == preview.seal


def test_that_other_rows_than_those_shown_are_refused(fresh: Workspace) -> None:
    preview = previewed(fresh)
    fewer = (preview.plans[0].choosing({1: False}),)
    with pytest.raises(LedgerError, match="plan_differs"):
        fresh.record(replace(preview, plans=fewer))
    with pytest.raises(LedgerError, match="plan_differs"):
        fresh.record(replace(preview, seal="0" * 64))
    assert len(fresh.records().entries) == 0


def test_that_a_change_in_between_makes_the_plan_anew_with_its_choices(fresh: Workspace) -> None:
    preview = fresh.choose(previewed(fresh), 0, {2: Choice.LEAVE})
    fresh.add("badge 1")
    with pytest.raises(LedgerError, match="plan_is_stale"):
        fresh.record(preview)
    again = fresh.plan_again(preview)
    assert [row.choice for row in again.plans[0].rows].count(Choice.LEAVE) == 1
    fresh.record(again)


@pytest.mark.parametrize("step", [Step.READ, Step.MATCH, Step.BOOK, Step.WRITE])
def test_that_calling_it_off_at_any_step_writes_nothing(fresh: Workspace, step: Step) -> None:
    heard: list[Step] = []

    def stop(progress: Progress) -> None:
        heard.append(progress.step)
        if progress.step is step:
            raise cancelled()

    history = true_history(3)
    text, taken = saved_page(history, 0, len(history))
    before = (len(fresh.batches()), fresh.version())
    with pytest.raises(LedgerError, match="cancelled"):
        fresh.record(fresh.plan([fresh.read(text, on=taken, watch=stop)], watch=stop), stop)
    assert heard[-1] is step
    assert (len(fresh.batches()), fresh.version()) == before
    assert len(fresh.records().entries) == 0
    assert fresh.check(rebuild=True) == []


def test_that_the_ledger_taken_over_after_a_large_import_is_the_one_in_the_file(
    fresh: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("app.workspace.bringing_in.MOST_CHANGES", 3)
    fresh.record(previewed(fresh))
    taken_over, records = fresh.ledger(), fresh.records()
    fresh._forget()
    assert fresh.records() == records
    read = fresh.ledger()
    assert read is not taken_over
    assert read.balance == taken_over.balance
    assert [list(book.lots) for book in read.books.values()] == [
        list(book.lots) for book in taken_over.books.values()
    ]

"""Each cause of a difference comes with a fix that settles it, and that an undo takes back."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from app.domain.fixes import FixCode
from app.domain.problems import LedgerError
from app.domain.proposals import Outcome
from app.words.fixes import fix_text
from app.workspace.workspace import Workspace
from tests.importing.history_pages import PageRow, copy_of

DAY = date(2026, 3, 10)


def entered_twice(workspace: Workspace) -> None:
    workspace.add("spent 14 on “Kiln log” on 2026-03-09")
    workspace.add("spent 14 on “Kiln log” on 2026-03-10")


def closed(workspace: Workspace) -> None:
    workspace.add("spent 14 on “Kiln log” on 2026-03-09")
    workspace.mark(workspace.ledger().sent[0], Outcome.CLOSED)


def left_out(workspace: Workspace) -> None:
    workspace.add("spent 14")
    rows = [PageRow("Applied to job", -14, day="March 10, 2026", title="Kiln log")]
    text = copy_of(rows, balance=86)
    workspace.record(workspace.plan([workspace.read(text, on=DAY)]))


def badge(workspace: Workspace) -> None:
    workspace.add("badge 2 on 2026-03-09")


def nothing(_: Workspace) -> None: ...


CASES = [
    (entered_twice, 14, "entered_twice", FixCode.REMOVE_ENTRY),
    (closed, 14, "refund_not_recorded", FixCode.ADD_ENTRY),
    (left_out, -14, "twin_left_out", FixCode.ANSWER_TWIN),
    (badge, -2, "badge_not_recorded", FixCode.ADD_ENTRY),
    (nothing, 80, "grant_not_recorded", FixCode.ADD_ENTRY),
]


@pytest.mark.parametrize(("prepare", "off", "code", "fix_code"), CASES)
def test_that_the_fix_of_a_cause_settles_it_and_is_undone(
    new_workspace: Callable[..., Workspace],
    prepare: Callable[[Workspace], None],
    off: int,
    code: str,
    fix_code: FixCode,
) -> None:
    workspace = new_workspace(as_of=DAY, since=date(2026, 1, 1), balance=100)
    prepare(workspace)
    held = workspace.ledger().balance
    causes = {cause.code: cause for cause in workspace.reconcile(held + off).causes}
    fix = causes[code].fix
    assert fix is not None
    assert (fix.code, fix.is_one_click) == (fix_code, True)
    assert fix_text(fix)
    workspace.apply_fix(fix)
    assert workspace.ledger().balance == held + off
    assert workspace.reconcile(held + off).causes == ()
    workspace.undo()
    assert workspace.ledger().balance == held


def test_that_missing_rows_are_for_the_user_to_bring_in(
    new_workspace: Callable[..., Workspace],
) -> None:
    workspace = new_workspace(as_of=DAY, since=date(2026, 1, 1), balance=100)
    (cause,) = workspace.reconcile(3).causes
    assert cause.fix is not None
    assert (cause.code, cause.fix.code) == ("rows_missing", FixCode.BRING_IN)
    assert (cause.fix.since, cause.fix.until) == (date(2026, 1, 1), DAY)
    assert fix_text(cause.fix) == "Bring in the Connects History of 2026-01-01 to 2026-03-10"
    with pytest.raises(LedgerError, match="fix_needs_you"):
        workspace.apply_fix(cause.fix)


def test_that_every_balance_shown_is_kept_as_a_check(
    new_workspace: Callable[..., Workspace],
) -> None:
    workspace = new_workspace(as_of=DAY, since=date(2026, 1, 1), balance=100)
    workspace.add("spent 14 on 2026-02-01")
    workspace.state_balance(90)
    first, second = workspace.ledger().checks
    assert (first.on, first.shown, first.is_met) == (date(2026, 1, 1), 100, True)
    assert (second.shown, second.computed, second.difference) == (90, 86, 4)

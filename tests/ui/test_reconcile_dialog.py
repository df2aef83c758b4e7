"""'What does Upwork show?': the tick, the causes with their fixes, and the check that is kept."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.ui.ledger.words import what
from app.ui.reconciling.reconcile_dialog import ReconcileDialog
from app.workspace.rows.ledger_row import DerivedKind
from app.workspace.rows.ledger_rows import LedgerRows
from tests.ui.import_pages import OLD_BALANCE, known_ledger
from tests.ui.intake_bench import IntakeBench


@pytest.fixture
def bench(qtbot: QtBot, tmp_path: Path) -> Iterator[IntakeBench]:
    path = tmp_path / "my.bidbook"
    known_ledger(path, with_twin=False).close()
    made = IntakeBench(qtbot, path)
    made.open()
    yield made
    made.close()


@pytest.fixture
def dialog(bench: IntakeBench) -> ReconcileDialog:
    made = ReconcileDialog(bench.bridge, None)
    bench.qtbot.addWidget(made)
    made.show()
    return made


def compare(bench: IntakeBench, dialog: ReconcileDialog, shown: int) -> None:
    dialog.field.setText(str(shown))
    dialog.compare.click()
    bench.until(dialog.keep.isVisible)


def test_that_an_equal_balance_gets_a_tick_and_is_kept_as_a_check_on_the_ledger(
    bench: IntakeBench, dialog: ReconcileDialog
) -> None:
    compare(bench, dialog, OLD_BALANCE)
    assert dialog.answer.text().startswith("It matches.")
    assert dialog.lines() == []
    bench.change(dialog.keep.click)
    ledger = bench.snapshots[-1].ledger
    rows = LedgerRows(ledger)
    newest = rows.row(rows.newest_first()[0])
    assert newest.kind is DerivedKind.CHECK
    assert what(newest) == f"Upwork showed {OLD_BALANCE}, agreed"
    assert (newest.connects, newest.balance) == (0, OLD_BALANCE)


def test_that_a_difference_names_causes_and_a_fix_settles_it_and_is_taken_back(
    bench: IntakeBench, dialog: ReconcileDialog
) -> None:
    compare(bench, dialog, OLD_BALANCE + 40)
    assert dialog.answer.text().startswith("Upwork shows 40 more.")
    fixable = [line for line in dialog.lines() if not line.fix.isHidden()]
    assert fixable
    bench.change(fixable[0].fix.click)
    bench.until(lambda: dialog.answer.text().startswith("It matches."))
    assert dialog.undo.isVisible()
    assert bench.snapshots[-1].ledger.balance == OLD_BALANCE + 40
    bench.change(dialog.undo.click)
    bench.until(lambda: dialog.answer.text().startswith("Upwork shows 40 more."))
    assert bench.snapshots[-1].ledger.balance == OLD_BALANCE
    assert not dialog.undo.isVisible()


@pytest.mark.parametrize("text", ["", "many", "-3", "1.5", "9999999999"])
def test_that_what_is_no_balance_cannot_be_compared(dialog: ReconcileDialog, text: str) -> None:
    dialog.field.setText(text)
    assert not dialog.compare.isEnabled()
    assert not dialog.keep.isVisible()


def test_that_typing_another_number_forgets_the_old_answer(
    bench: IntakeBench, dialog: ReconcileDialog
) -> None:
    compare(bench, dialog, OLD_BALANCE)
    dialog.field.setText("1")
    assert not dialog.keep.isVisible()
    assert not dialog.mark.isVisible()

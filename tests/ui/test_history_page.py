"""Import history: what came in, what undoing it would do, and doing it again."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.ui.history.history_page import ALL, HistoryPage
from app.workspace.clock import Clock
from app.workspace.workspace import Workspace
from tests.ui.import_pages import AS_OF, BALANCE, OLD_BALANCE, history_text, known_ledger
from tests.ui.intake_bench import IntakeBench


@pytest.fixture
def bench(qtbot: QtBot, tmp_path: Path) -> Iterator[IntakeBench]:
    """Two imports; one row of the first was removed since."""
    path = tmp_path / "my.bidbook"
    workspace = known_ledger(path, with_twin=False)
    workspace.record(workspace.plan([workspace.read(history_text(), name="february.txt")]))
    workspace.close()
    made = IntakeBench(qtbot, path)
    yield made
    made.close()


@pytest.fixture
def page(bench: IntakeBench) -> HistoryPage:
    made = bench.show(HistoryPage(bench.bridge))
    bench.until(lambda: len(made.shown()) == 2 and made.card.undo.isEnabled())
    return made


def cells(page: HistoryPage, row: int) -> list[str]:
    model = page.table.model()
    return [str(model.index(row, at).data()) for at in range(model.columnCount())]


def test_that_each_import_is_listed_with_its_file_its_days_and_its_counts(
    page: HistoryPage,
) -> None:
    newest, oldest = cells(page, 0), cells(page, 1)
    assert newest[0] == oldest[0] == "In force"
    assert newest[2] == oldest[2] == "Connects History"
    assert "february.txt" in newest[3]
    assert oldest[3] == "Pasted"
    assert newest[4] == "1 Feb to 21 Feb 2026"
    assert newest[5].startswith("10 new, 8 already here")


def test_that_undo_takes_one_import_back_and_redo_brings_it_again(
    bench: IntakeBench, page: HistoryPage
) -> None:
    assert f"The balance of {BALANCE} becomes {OLD_BALANCE}." in page.card.text()
    bench.change(page.card.undo.click)
    assert bench.snapshots[-1].ledger.balance == OLD_BALANCE
    bench.until(lambda: cells(page, 0)[0] == "Undone" and page.card.redo.isEnabled())
    assert not page.card.undo.isVisible()
    bench.change(page.card.redo.click)
    assert bench.snapshots[-1].ledger.balance == BALANCE
    bench.until(lambda: cells(page, 0)[0] == "In force")


def test_that_an_old_import_says_what_depends_on_it_before_it_is_undone(
    bench: IntakeBench, page: HistoryPage
) -> None:
    entry = next(one for one in bench.snapshots[-1].ledger.records.entries if one.connects == -16)
    bench.change(lambda: bench.bridge.act(lambda workspace: workspace.remove_entries([entry.id])))
    bench.until(lambda: len(page._batches) >= 3)
    page.table.select_row(1)
    bench.until(
        lambda: (
            page.card.undo.text() == "Undo it and 1 later change"
            or "Nothing later" in page.card.text()
            or "later import" in page.card.text()
        )
    )
    said = page.card.text()
    assert "1 later import found rows of these days here already" in said
    assert "Import it again afterwards" in said


def test_that_other_changes_are_hidden_until_they_are_asked_for(
    bench: IntakeBench, page: HistoryPage
) -> None:
    bench.change(lambda: bench.bridge.act(lambda workspace: workspace.add("spent 3")))
    bench.until(lambda: len(page._batches) >= 4)
    assert len(page.shown()) == 2
    page.kinds.choose(ALL)
    page._filter_changed()
    assert len(page.shown()) == 3
    page.search.setText("no such file")
    assert page.shown() == ()
    assert page._empty is not None
    assert page._empty.accessibleName().startswith("No import matches.")


def test_that_a_new_ledger_offers_to_paste_and_a_failure_to_try_again(
    qtbot: QtBot, tmp_path: Path
) -> None:
    path = tmp_path / "new.bidbook"
    Workspace.create(path, Clock(AS_OF)).close()
    made = IntakeBench(qtbot, path)
    page = made.show(HistoryPage(made.bridge))
    made.until(lambda: page._empty is not None)
    assert page._empty is not None
    assert page._empty.accessibleName().startswith("Nothing was imported yet.")
    page._failed("The file is locked.")
    assert page._empty.accessibleName() == "The history could not be read. The file is locked."
    made.close()

"""A spreadsheet of the user's own: its columns are asked once, only doubts are questions."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.importing.spreadsheet.mapping import ColumnRole, DateOrder, SignRule
from app.ui.importing.import_page import ImportPage
from app.ui.importing.mapping_table import ROLES
from app.workspace.clock import Clock
from app.workspace.workspace import Workspace
from tests.ui.import_pages import AS_OF
from tests.ui.intake_bench import WAIT, IntakeBench

SHEET = """When;Job;Connects;Remark
03/02/2026;Lighthouse tour booking page;16;asked twice
04/02/2026;Seed catalogue clean-up;12;
06/02/2026;Choir rota;eight;
"""


@pytest.fixture
def bench(qtbot: QtBot, tmp_path: Path) -> Iterator[IntakeBench]:
    path = tmp_path / "my.bidbook"
    Workspace.create(path, Clock(AS_OF), balance=100).close()
    made = IntakeBench(qtbot, path)
    yield made
    made.close()


@pytest.fixture
def page(bench: IntakeBench) -> ImportPage:
    made = bench.show(ImportPage(bench.bridge))
    bench.bridge.previewReady.connect(made.open_with)
    bench.bridge.mappingNeeded.connect(made.open_with)
    return made


def bring(bench: IntakeBench, page: ImportPage, text: str) -> None:
    with bench.qtbot.waitSignal(bench.bridge.mappingNeeded, timeout=WAIT):
        bench.bridge.bring_in([("mine.csv", text)])
    bench.until(lambda: page.mapping._outcome is not None)


def answer(bench: IntakeBench, page: ImportPage, name: str, value: object) -> None:
    page.mapping.questions[name].chips[value].click()
    bench.until(lambda: page.mapping._outcome is not None)


def test_that_only_doubts_are_asked_and_the_rows_are_counted_while_it_is_answered(
    bench: IntakeBench, page: ImportPage
) -> None:
    bring(bench, page, SHEET)
    view = page.mapping
    assert not view.questions["date"].isHidden()
    assert DateOrder.YMD not in {
        order for order, chip in view.questions["date"].chips.items() if not chip.isHidden()
    }
    assert not page.footer.confirm.isEnabled()
    answer(bench, page, "date", DateOrder.DMY)
    answer(bench, page, "sign", SignRule.REVERSED)
    assert page.footer.text().startswith("2 rows read, 1 refused.")
    assert page.footer.confirm.isEnabled()
    shown = [one.occurred_on for one in view._model.rows()]
    assert shown == [date(2026, 2, 3), date(2026, 2, 4), date(2026, 2, 6)]
    assert [one.connects for one in view._model.rows()] == [-16, -12, None]


def test_that_the_answers_lead_to_a_preview_and_are_remembered(
    bench: IntakeBench, page: ImportPage
) -> None:
    bring(bench, page, SHEET)
    answer(bench, page, "date", DateOrder.DMY)
    answer(bench, page, "sign", SignRule.REVERSED)
    with bench.qtbot.waitSignal(bench.bridge.previewReady, timeout=WAIT):
        page.confirm()
    assert page.shown_preview is not None
    assert page.shown_preview.added == 2
    page.cancel()
    with bench.qtbot.waitSignal(bench.bridge.previewReady, timeout=WAIT):
        bench.bridge.bring_in([("later.csv", SHEET.replace("03/02", "05/02"))])
    assert page.shown_preview.added == 2
    page.preview.columnsRequested.emit()
    bench.until(lambda: page.mapping._outcome is not None)
    assert page.mapping.mapping is not None
    assert page.mapping.mapping.date_order is DateOrder.DMY


def test_that_a_column_is_named_by_keyboard_and_no_two_hold_the_same(
    bench: IntakeBench, page: ImportPage
) -> None:
    bring(bench, page, SHEET)
    chooser = page.mapping.table.choosers[3]
    chooser.setFocus()
    for _ in range(ROLES.index(ColumnRole.TITLE) - chooser.currentIndex() or 1):
        bench.qtbot.keyClick(chooser, Qt.Key.Key_Down)
    chooser.setCurrentIndex(ROLES.index(ColumnRole.TITLE))
    mapping = page.mapping.mapping
    assert mapping is not None
    assert mapping.roles[3] is ColumnRole.TITLE
    assert mapping.roles[1] is None
    assert page.mapping.table.choosers[1].currentIndex() == 0
    assert chooser.accessibleName().startswith("What column ")


def test_that_cancelling_writes_nothing(bench: IntakeBench, page: ImportPage) -> None:
    before = bench.path.read_bytes()
    bring(bench, page, SHEET)
    page.footer.cancel.click()
    assert page.calm.said() == "The table was put away. Nothing was written."
    assert bench.path.read_bytes() == before


def test_that_a_table_without_a_header_is_shown_by_letters(
    bench: IntakeBench, page: ImportPage
) -> None:
    bring(bench, page, "2026-02-03;Lighthouse tour page;-16\n2026-02-04;Seed catalogue;-12\n")
    assert not page.mapping.names.isChecked()
    assert page.mapping.mapping is not None
    assert page.mapping.mapping.roles[0] is ColumnRole.DATE
    assert page.footer.text().startswith("2 rows read, 0 refused.")

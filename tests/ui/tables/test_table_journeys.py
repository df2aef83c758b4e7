"""The long tables by keyboard over a real ledger: filter, sort, columns, cells, views, copying."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from shutil import copy

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.domain.table_views import SavedView
from app.ui.ledger.ledger_page import LedgerPage
from app.ui.proposals.proposals_page import ProposalsPage
from app.ui.tables.arrangement import Order
from app.ui.tables.working_page import WorkingPage
from app.workspace.clock import Clock
from app.workspace.preferences import TableChoice
from app.workspace.workspace import Workspace
from tests.ui.intake_bench import IntakeBench

AS_OF = date(2026, 3, 10)
KEY = Qt.Key
CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture(scope="module")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("template") / "my.bidbook"
    workspace = Workspace.create(path, Clock(AS_OF), balance=200)
    workspace.add("spent 12+5 on “Kiln log” on 2026-03-01")
    workspace.add("spent 8 on “=Tide table” on 2026-03-04")
    workspace.add("spent 20 on “Menu cards” on 2026-03-06")
    workspace.save_view(SavedView(table="ledger", name="Large", line="amount>10", sort="connects"))
    workspace.close()
    return path


@pytest.fixture
def bench(qtbot: QtBot, tmp_path: Path, template: Path) -> Iterator[IntakeBench]:
    path = Path(copy(template, tmp_path))
    made = IntakeBench(qtbot, path, AS_OF)
    yield made
    made.close()


@pytest.fixture
def ledger(bench: IntakeBench) -> LedgerPage:
    page = bench.show(LedgerPage(bench.bridge))
    page.table.setFocus()
    return page


def connects(page: LedgerPage) -> list[int]:
    assert page.shown is not None
    return [page.shown.rows.row(place).connects for place in page._model.rows()]  # type: ignore[attr-defined, union-attr]


def column(page: WorkingPage, key: str) -> int:
    return next(at for at, one in enumerate(page.table.columns) if one.key == key)


def go_to(page: WorkingPage, row: int, key: str) -> None:
    page.table.setFocus()
    page.table.setCurrentIndex(page.table.model().index(row, column(page, key)))


def test_that_a_typed_filter_becomes_chips_with_enter_and_each_goes_alone(
    ledger: LedgerPage,
) -> None:
    everything = connects(ledger)
    QTest.keyClick(ledger, KEY.Key_F, CONTROL)
    QTest.keyClicks(ledger.search, "amount>7 -kind:boost menu")
    QTest.keyClick(ledger.search, KEY.Key_Return)
    assert connects(ledger) == [-20]
    assert ledger.search.text() == "menu"
    words = [chip.accessibleName() for chip in ledger.filters.term_chips()]
    assert words == ["Amount 8 or more", "Kind not \u2068Boost\u2069"]
    QTest.keyClick(ledger.search, KEY.Key_Escape)
    ledger._search()
    assert connects(ledger) == [one for one in everything if abs(one) > 7]
    chip = ledger.filters.term_chips()[0]
    QTest.keyClick(chip, KEY.Key_Delete)
    assert [one.accessibleName() for one in ledger.filters.term_chips()] == [words[1]]
    ledger.table.setFocus()
    QTest.keyClick(ledger.table, KEY.Key_Escape)
    assert connects(ledger) == everything
    assert not ledger.filters.term_chips()


def test_that_completion_is_taken_with_tab_and_the_arrow_down_leads_to_the_rows(
    ledger: LedgerPage, bench: IntakeBench
) -> None:
    ledger.search.setFocus()
    QTest.keyClicks(ledger.search, "ki")
    assert ledger.search.suggestions.texts() == ["kind:"]
    QTest.keyClick(ledger.search, KEY.Key_Tab)
    assert ledger.search.text() == "kind:"
    QTest.keyClicks(ledger.search, "boos")
    offered = ledger.search.suggestions.texts()
    assert set(offered) == {"kind:boost", "kind:boost_refund"}
    for _ in range(offered.index("kind:boost") + 1):
        QTest.keyClick(ledger.search, KEY.Key_Down)
    QTest.keyClick(ledger.search, KEY.Key_Return)
    assert ledger.search.text() == "kind:boost "
    QTest.keyClick(ledger.search, KEY.Key_Down)
    bench.until(ledger.table.hasFocus)
    assert connects(ledger) == [-5]


def test_that_a_filter_not_understood_is_explained_and_can_be_cleared(ledger: LedgerPage) -> None:
    ledger.search.setFocus()
    QTest.keyClicks(ledger.search, "kind:bost zzz")
    QTest.keyClick(ledger.search, KEY.Key_Escape)
    QTest.keyClick(ledger.search, KEY.Key_Return)
    ledger.search.setText("kind:bost zzz")
    ledger.settle()
    assert ledger.fault.isVisible()
    assert "bost" in ledger.fault.text()
    assert "boost, bought" in ledger.fault.text()
    assert "No entry matches" in ledger._stack.currentWidget().accessibleName()
    ledger.filters.clear.click()
    assert not ledger.fault.isVisible()
    assert ledger._stack.currentWidget() is ledger.table


def test_that_f2_edits_enter_keeps_escape_leaves_and_undo_takes_it_back(
    bench: IntakeBench, ledger: LedgerPage
) -> None:
    before = connects(ledger)
    go_to(ledger, before.index(-20), "connects")
    QTest.keyClick(ledger.table, KEY.Key_F2)
    assert ledger.editor.text() == "-20"
    QTest.keyClicks(ledger.editor, "oops")
    QTest.keyClick(ledger.editor, KEY.Key_Escape)
    assert not ledger.editor.is_open
    QTest.keyClick(ledger.table, KEY.Key_F2)
    QTest.keyClicks(ledger.editor, "+9")
    QTest.keyClick(ledger.editor, KEY.Key_Return)
    assert ledger.editor.is_open
    assert "takes Connects away" in ledger.editor.bubble.accessibleName()
    ledger.editor.selectAll()
    QTest.keyClicks(ledger.editor, "9")
    bench.change(lambda: QTest.keyClick(ledger.editor, KEY.Key_Return))
    assert sorted(connects(ledger)) == sorted([-9 if one == -20 else one for one in before[:-1]]
                                              + [before[-1] - 11])  # fmt: skip
    bench.change(bench.bridge.undo)
    assert connects(ledger) == before


def test_that_a_cell_that_no_one_edits_says_why(ledger: LedgerPage) -> None:
    go_to(ledger, 0, "balance")
    QTest.keyClick(ledger.table, KEY.Key_F2)
    assert not ledger.editor.is_open
    assert "nothing to type" in ledger.editor.bubble.accessibleName()
    QTest.keyClick(ledger.table, KEY.Key_Down)
    assert ledger.editor.bubble.isHidden()


def test_that_one_key_names_the_member_of_all_selected_rows(
    bench: IntakeBench, ledger: LedgerPage
) -> None:
    QTest.keyClick(ledger.table, KEY.Key_A, CONTROL)
    QTest.keyClick(ledger.table, KEY.Key_A)
    line = ledger.one_line()
    assert line.heading.text().startswith("The member of")
    QTest.keyClicks(line.field, "Ana")
    bench.change(lambda: QTest.keyClick(line.field, KEY.Key_Return))
    assert {one.member for one in bench.snapshots[-1].ledger.records.entries} == {"Ana"}
    assert "member" in {one.key for one in ledger.table.columns}
    bench.change(bench.bridge.undo)
    assert {one.member for one in bench.snapshots[-1].ledger.records.entries} == {None}


def test_that_the_outcome_of_a_proposal_is_typed_into_its_cell(bench: IntakeBench) -> None:
    page = bench.show(ProposalsPage(bench.bridge))
    go_to(page, 0, "state")
    QTest.keyClick(page.table, KEY.Key_F2)
    page.editor.selectAll()
    QTest.keyClicks(page.editor, "wo")
    assert page.editor.suggestions.texts() == ["Won"]
    bench.change(lambda: QTest.keyClick(page.editor, KEY.Key_Return))
    assert page.selected()[0].is_won
    go_to(page, 0, "title")
    QTest.keyClick(page.table, KEY.Key_F2)
    page.editor.selectAll()
    QTest.keyClicks(page.editor, "Menu cards, second print")
    bench.change(lambda: QTest.keyClick(page.editor, KEY.Key_Return))
    assert page.selected()[0].proposal.title == "Menu cards, second print"
    assert page.selected()[0].is_won


def test_that_columns_are_chosen_and_ordered_by_keyboard_and_remembered(
    ledger: LedgerPage,
) -> None:
    kept: list[TableChoice] = []
    ledger.arrangementChanged.connect(kept.append)
    ledger.resize(1_500, 760)
    QTest.keyClick(ledger.table, KEY.Key_L, CONTROL | SHIFT)
    sheet = ledger._sheet
    assert sheet is not None
    assert sheet.keys() == ledger.table.chosen_columns()
    sheet.list.setCurrentRow(2)
    QTest.keyClick(sheet.list, KEY.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert sheet.keys()[:3] == ("date", "kind", "state")
    sheet.list.setCurrentRow(2)
    QTest.keyClick(sheet.list, KEY.Key_Space)
    assert "state" not in ledger.table.chosen_columns()
    assert kept[-1].columns == ledger.table.chosen_columns()
    QTest.keyClick(sheet.list, KEY.Key_Escape)
    other = LedgerPage(ledger._bridge)
    other.arrange(kept[-1])
    other.refresh(ledger._snapshot)
    assert other.table.chosen_columns() == kept[-1].columns
    other.deleteLater()
    ledger.table.take_columns(None)
    assert kept[-1] == TableChoice(table="ledger")


def test_that_the_header_menu_toggles_a_column_at_its_usual_place(ledger: LedgerPage) -> None:
    menu = ledger.table.header_menu()
    actions = {action.text(): action for action in menu.actions()}
    assert not actions["Date"].isEnabled()
    actions["Note"].trigger()
    chosen = ledger.table.chosen_columns()
    assert chosen.index("note") == chosen.index("what") + 1
    ledger.table.horizontalHeader().moveSection(0, 2)
    assert ledger.table.chosen_columns()[0] != "date"


def test_that_the_current_column_sorts_by_key_and_back_and_is_remembered(
    ledger: LedgerPage,
) -> None:
    kept: list[TableChoice] = []
    ledger.arrangementChanged.connect(kept.append)
    go_to(ledger, 0, "connects")
    QTest.keyClick(ledger.table, KEY.Key_O, CONTROL | SHIFT)
    assert connects(ledger) == sorted(connects(ledger))
    go_to(ledger, 0, "connects")
    QTest.keyClick(ledger.table, KEY.Key_O, CONTROL | SHIFT)
    assert connects(ledger) == sorted(connects(ledger), reverse=True)
    assert kept[-1] == TableChoice(table="ledger", sort="connects", is_descending=True)


def test_that_views_are_chosen_saved_renamed_deleted_and_undone(
    bench: IntakeBench, ledger: LedgerPage
) -> None:
    chip = ledger.filters.views
    actions = {action.text(): action for action in chip.menu().actions()}
    actions["Large"].trigger()
    assert connects(ledger) == sorted(connects(ledger))
    assert all(abs(one) > 10 for one in connects(ledger))
    assert chip.accessibleName() == "View \u2068Large\u2069"
    ledger.set_order(Order("date", is_descending=True))
    assert chip.accessibleName() == "View \u2068Large\u2069, changed"
    ledger.search.setText("kind:boost")
    ledger.settle()
    QTest.keyClick(ledger.table, KEY.Key_S, CONTROL | SHIFT)
    line = ledger.one_line()
    QTest.keyClick(line.field, KEY.Key_Return)
    assert line.fault.isVisible()
    QTest.keyClicks(line.field, "Boosts")
    bench.change(lambda: QTest.keyClick(line.field, KEY.Key_Return))
    saved = {v.name: v for v in ledger.views._views}
    assert sorted(saved["Boosts"].line.split()) == ["amount>=11", "kind:boost"]
    bench.change(lambda: chip.defaultAsked.emit(saved["Boosts"]))
    bench.change(lambda: chip.dropAsked.emit(saved["Large"]))
    assert [view.name for view in ledger.views._views] == ["Boosts"]
    bench.change(bench.bridge.undo)
    assert [view.name for view in ledger.views._views] == ["Boosts", "Large"]
    another = bench.show(LedgerPage(bench.bridge))
    assert another.views.current is not None
    assert another.views.current.name == "Boosts"


def test_that_rows_are_copied_as_they_read_and_as_csv_without_formulas(
    bench: IntakeBench,
) -> None:
    page = bench.show(ProposalsPage(bench.bridge))
    page.table.setFocus()
    QTest.keyClick(page.table, KEY.Key_A, CONTROL)
    QTest.keyClick(page.table, KEY.Key_C, CONTROL)
    text = QGuiApplication.clipboard().text().splitlines()
    assert [line.split("\t")[1] for line in text] == ["Menu cards", "'=Tide table", "Kiln log"]
    QTest.keyClick(page.table, KEY.Key_C, CONTROL | SHIFT)
    carried = QGuiApplication.clipboard().mimeData()
    rows = list(csv.reader(io.StringIO(carried.text())))
    assert rows[0][:3] == ["Sent on", "Job", "State"]
    assert [row[:2] for row in rows[1:]] == [
        ["2026-03-06", "Menu cards"],
        ["2026-03-04", "'=Tide table"],
        ["2026-03-01", "Kiln log"],
    ]
    assert bytes(carried.data("text/csv").data()).decode() == carried.text()


def test_that_the_status_bar_tells_what_came_went_and_is_left(ledger: LedgerPage) -> None:
    said: list[str] = []
    ledger.statusChanged.connect(said.append)
    QTest.keyClick(ledger.table, KEY.Key_A, CONTROL)
    rows = connects(ledger)
    came, went = sum(x for x in rows if x > 0), -sum(x for x in rows if x < 0)
    assert said[-1].startswith(
        f"{len(rows)} selected: +{came} in, \u2212{went} out, +{came - went} Connects net"
    )


def test_that_a_ledger_for_reading_refuses_at_the_cell(bench: IntakeBench) -> None:
    page = bench.show(LedgerPage(bench.bridge))
    page._is_read_only = True
    go_to(page, 0, "what")
    page.edit_current()
    assert "only be read" in page.editor.bubble.accessibleName()

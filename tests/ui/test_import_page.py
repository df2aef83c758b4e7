"""The import page over a real ledger file: the preview is the plan, and cancel writes nothing."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QApplication
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from app.importing.plan import Choice, RowState
from app.ui import formats
from app.ui.importing.fate_paint import choice_at
from app.ui.importing.import_page import ImportPage
from app.ui.importing.preview_table import PreviewModel
from app.ui.importing.row_words import ShownRow
from app.ui.widgets.cells import Cell
from app.ui.widgets.table import Column
from app.ui.widgets.table_paint import padded
from app.ui.workspace_bridge import WorkspaceBridge
from app.workspace.clock import Clock
from app.workspace.intake import Preview
from app.workspace.snapshot import Snapshot
from app.workspace.workspace import Workspace
from tests.importing.history_pages import copy_of
from tests.ui.import_pages import (
    AS_OF,
    BALANCE,
    HISTORY,
    JOBS,
    NEWER,
    OLD_BALANCE,
    history_text,
    job_page,
    known_ledger,
    row,
)

WAIT = 10_000


class Bench:
    """A page, its bridge and the file behind them."""

    def __init__(self, qtbot: QtBot, path: Path) -> None:
        self.qtbot = qtbot
        self.path = path
        self.bridge = WorkspaceBridge(Clock(AS_OF))
        self.page = ImportPage(self.bridge)
        qtbot.addWidget(self.page)
        self.bridge.previewReady.connect(self.page.open_with)
        self.bridge.snapshotChanged.connect(self.page.show_ledger)
        self.places: list[tuple[str, object]] = []
        self.page.navigate.connect(lambda key, argument: self.places.append((key, argument)))
        self.snapshots: list[Snapshot] = []
        self.bridge.snapshotChanged.connect(self.snapshots.append)
        self.page.resize(1200, 760)
        self.page.show()
        with qtbot.waitSignal(self.bridge.snapshotChanged, timeout=WAIT):
            self.bridge.open(path)

    def bring(self, *contents: tuple[str, str | Path]) -> Preview:
        with self.qtbot.waitSignal(self.bridge.previewReady, timeout=WAIT):
            self.bridge.bring_in(list(contents))
        return self.preview

    def change(self, act: Callable[[], object]) -> Preview:
        with self.qtbot.waitSignal(self.bridge.previewChanged, timeout=WAIT):
            act()
        return self.preview

    def record(self) -> None:
        with self.qtbot.waitSignal(self.bridge.changed, timeout=WAIT):
            self.page.footer.confirm.click()

    @property
    def preview(self) -> Preview:
        assert self.page.shown_preview is not None
        return self.page.shown_preview

    @property
    def model(self) -> PreviewModel:
        model = self.page.preview.table.model()
        assert isinstance(model, PreviewModel)
        return model

    @property
    def states(self) -> list[str]:
        return [str(self.model.index(at, 0).data()) for at in range(self.model.rowCount())]

    def cell(self, at: int, key: str) -> str:
        column = next(i for i, one in enumerate(self.model.columns) if one.key == key)
        return str(self.model.index(at, column).data())

    def press(self, key: Qt.Key) -> None:
        self.qtbot.keyClick(self.page.preview.table, key)


@pytest.fixture
def bench(qtbot: QtBot, tmp_path: Path) -> Iterator[Bench]:
    path = tmp_path / "my.bidbook"
    known_ledger(path).close()
    made = Bench(qtbot, path)
    yield made
    made.bridge.close()


@pytest.fixture
def empty_bench(qtbot: QtBot, tmp_path: Path) -> Iterator[Bench]:
    path = tmp_path / "my.bidbook"
    Workspace.create(path, Clock(AS_OF)).close()
    made = Bench(qtbot, path)
    yield made
    made.bridge.close()


def test_that_a_history_is_counted_by_state_and_said_in_one_sentence(bench: Bench) -> None:
    preview = bench.bring(("", history_text()))
    counts = {state: preview.count(state) for state in RowState}
    assert counts == {
        RowState.NEW: len(NEWER) - 2,
        RowState.ALREADY_HERE: len(HISTORY) - len(NEWER),
        RowState.POSSIBLE_TWIN: 1,
        RowState.NEEDS_A_LOOK: 1,
    }
    chips = {chip.accessibleName() for chip in bench.page.preview.chips.values()}
    assert chips == {"All 18", "New 8", "Already here 8", "Possible twin 1", "Needs a look 1"}
    said = bench.page.footer.text()
    assert said.startswith(
        f"Will add 9, skip 8, ask 1; balance {BALANCE} matches Upwork {BALANCE} "
    )
    assert bench.page.footer.confirm.text() == "Import 9 rows"


def test_that_questions_come_first_and_the_rest_keeps_the_order_of_the_page(bench: Bench) -> None:
    bench.bring(("", history_text()))
    assert bench.states[:3] == ["Needs a look", "Possible twin", "New"]
    order = [bench.model.row_at(at).row.row for at in range(2, bench.model.rowCount())]
    assert order == sorted(order)


def test_that_each_row_says_its_lot_or_what_it_matches(bench: Bench) -> None:
    bench.bring(("", history_text()))
    told = {bench.cell(at, "words"): bench.cell(at, "lot") for at in range(len(HISTORY))}
    plain = {formats_free(words): formats_free(lot) for words, lot in told.items()}
    assert (
        plain["Connects realigned: “Kite shop identity”"] == "New wording; it counts all the same"
    )
    assert plain["Applied to job: “Night sky almanac to web app”"] == (
        "Same job a day apart, on 10 Feb"
    )
    assert plain["Applied to job: “Bell tower component library”"] == "2 lots: Plan, Bought"
    assert plain["Applied to job: “Ferry harbour reporting portal”"] == "Bought, ends 2 Feb 2027"
    assert plain["Applied to job: “Choir rota as a small web app”"] == (
        "9 Feb, “Choir rota as a small web app”"
    )


def formats_free(text: str) -> str:
    """Text without the marks that keep its direction."""
    for mark in (formats.FIRST_STRONG_ISOLATE, formats.POP_ISOLATE):
        text = text.replace(mark, "")
    return text


def test_that_recording_writes_the_plan_as_one_change_and_goes_home(bench: Bench) -> None:
    bench.bring(("", history_text()))
    bench.record()
    assert bench.places == [("home", None)]
    assert bench.snapshots[-1].ledger.balance == BALANCE
    assert bench.page.shown_preview is None
    with bench.qtbot.waitSignal(bench.bridge.changed, timeout=WAIT):
        bench.bridge.undo()
    assert bench.snapshots[-1].ledger.balance == OLD_BALANCE - 10


def test_that_importing_again_says_nothing_is_new_and_offers_to_close(empty_bench: Bench) -> None:
    bench = empty_bench
    bench.bring(("", history_text()))
    bench.record()
    assert bench.bring(("", history_text())).added == 0
    footer = bench.page.footer
    assert footer.text().startswith("Nothing new: all 18 rows are here already.")
    assert (footer.confirm.text(), footer.confirm.isEnabled()) == ("Nothing new", False)
    assert "Nothing will be written." in footer.confirm.toolTip()
    assert footer.cancel.text() == "Close"
    footer.cancel.click()
    assert bench.page.shown_preview is None


def test_that_space_takes_a_twin_and_leaves_it_again(bench: Bench) -> None:
    bench.bring(("", history_text()))
    table = bench.page.preview.table
    table.select_row(1)
    assert bench.cell(1, "fate") == "Ask"
    preview = bench.change(lambda: bench.press(Qt.Key.Key_Space))
    assert bench.cell(1, "fate") == "Add"
    assert preview.added == 10
    assert bench.page.footer.confirm.text() == "Import 10 rows"
    assert table.selected_rows() == [1]
    assert bench.page.footer.text().startswith("Will add 10, skip 8;")
    bench.change(lambda: bench.press(Qt.Key.Key_Return))
    assert bench.cell(1, "fate") == "Ask"
    bench.record()
    assert bench.snapshots[-1].ledger.balance == BALANCE


@pytest.mark.parametrize(
    ("key", "word", "added"),
    [("A", "Add", 10), ("S", "Same", 9), ("L", "Skip", 9), ("Q", "Ask", 9)],
)
def test_that_a_key_makes_each_choice_for_a_twin(
    bench: Bench, key: str, word: str, added: int
) -> None:
    bench.bring(("", history_text()))
    table = bench.page.preview.table
    table.select_row(1)
    bench.change(lambda: bench.press(Qt.Key.Key_A))
    if key != "A":
        bench.change(lambda: bench.qtbot.keyClick(table, key.lower()))
    assert bench.cell(1, "fate") == word
    assert bench.preview.added == added
    assert bench.states[1] == "Possible twin"


def test_that_the_selected_rows_are_left_out_together(bench: Bench) -> None:
    bench.bring(("", history_text()))
    table = bench.page.preview.table
    table.selectAll()
    bench.change(lambda: bench.press(Qt.Key.Key_Space))  # the twin was out, so all are taken
    assert bench.preview.added == 10
    bench.change(lambda: bench.press(Qt.Key.Key_Space))
    assert bench.preview.added == 0
    assert {bench.cell(at, "fate") for at in range(len(HISTORY))} == {"Skip", "Ask"}


def test_that_several_rows_offer_their_choices_as_buttons(bench: Bench) -> None:
    bench.bring(("", history_text()))
    view = bench.page.preview
    buttons = view.selection.buttons
    view.table.select_row(2)
    assert [one for one, made in buttons.items() if not made.isHidden()] == []
    view.table.selectAll()
    assert view.selection.note.text() == f"{len(HISTORY)} rows selected"
    shown = [one for one, made in buttons.items() if not made.isHidden()]
    assert shown == list(Choice)
    bench.change(buttons[Choice.LEAVE].click)
    assert bench.preview.added == 0
    assert bench.preview.count(RowState.POSSIBLE_TWIN) == 1
    bench.change(buttons[Choice.ADD].click)
    assert bench.preview.added >= 10


def test_that_a_click_on_a_word_chooses_for_one_row_or_opens_its_menu(bench: Bench) -> None:
    bench.bring(("", history_text()))
    table = bench.page.preview.table
    last = len(bench.model.columns) - 1
    button = Qt.MouseButton.LeftButton
    twin = table.visualRect(bench.model.index(1, last))
    room = padded(table, twin, last)
    spot = next(
        QPoint(x, twin.center().y())
        for x in range(twin.left(), twin.right())
        if choice_at(
            room, bench.model.row_at(1), QPointF(x, twin.center().y()), table.layoutDirection()
        )
        is Choice.ADD
    )
    bench.change(lambda: bench.qtbot.mouseClick(table.viewport(), button, pos=spot))
    assert bench.cell(1, "fate") == "Add"
    elsewhere = table.visualRect(bench.model.index(3, 2)).center()
    bench.qtbot.mouseClick(table.viewport(), button, pos=elsewhere)
    assert bench.cell(3, "fate") == "Add"
    menu = table.choice_menu()
    assert menu is not None
    words = [action.text() for action in menu.actions()]
    assert words == ["Add as a row of its own\tA", "Leave out\tL"]
    bench.change(menu.actions()[-1].trigger)
    assert bench.cell(3, "fate") == "Skip"
    assert bench.preview.added == 9
    menu.close()


def test_that_fast_choices_all_count_and_nothing_is_written_before_they_are_booked(
    bench: Bench,
) -> None:
    bench.bring(("", history_text()))
    table = bench.page.preview.table
    for at in (2, 3, 4):
        table.select_row(at)
        bench.press(Qt.Key.Key_Space)
    assert not bench.page.footer.confirm.isEnabled()
    bench.page.confirm()
    bench.qtbot.waitUntil(bench.page.footer.confirm.isEnabled, timeout=WAIT)
    assert bench.preview.added == 6
    assert bench.places == []
    bench.record()
    left_out = sum(int(str(one.amount)) for one in (NEWER[1], NEWER[2], NEWER[3]))
    entries = bench.snapshots[-1].ledger.records.entries
    assert sum(entry.connects for entry in entries) == BALANCE - left_out


def test_that_chips_only_hide_rows(bench: Bench) -> None:
    bench.bring(("", history_text()))
    chips = bench.page.preview.chips
    chips[RowState.ALREADY_HERE].click()
    assert set(bench.states) == {"Already here"}
    assert bench.page.footer.confirm.text() == "Import 9 rows"
    chips[None].click()
    assert len(bench.states) == len(HISTORY)


@pytest.mark.parametrize("way", ["cancel", "escape", "start over"])
def test_that_cancel_writes_nothing(bench: Bench, way: str) -> None:
    before = bench.path.read_bytes()
    bench.bring(("", history_text()))
    bench.page.activateWindow()
    if way == "escape":
        bench.qtbot.waitUntil(bench.page.isActiveWindow, timeout=WAIT)
        bench.press(Qt.Key.Key_Escape)
    else:
        footer = bench.page.footer
        (footer.cancel if way == "cancel" else bench.page.start_over).click()
    assert bench.page.shown_preview is None
    assert bench.page.calm.said() == "The preview was put away. Nothing was written."
    assert not bench.page.footer.isVisible()
    assert bench.path.read_bytes() == before


def test_that_a_wrong_page_leaves_the_page_calm_and_the_file_as_it_was(bench: Bench) -> None:
    before = bench.path.read_bytes()
    for content, code in (
        ("The tide comes in at noon.", "not_recognised"),
        ("", "empty_input"),
        (bench.path.parent / "not-there.html", "cannot_read"),
        (bench.path.parent, "cannot_read"),
    ):
        with bench.qtbot.waitSignal(bench.bridge.failed, timeout=WAIT) as told:
            bench.bridge.bring_in([("", content)])
        assert told.args is not None
        assert told.args[1] == code
        assert bench.page.calm.said() == "Nothing was written."
        assert not bench.page.calm.progress.isVisible()
    assert bench.path.read_bytes() == before


def test_that_a_bad_page_does_not_take_the_preview_in_sight_away(bench: Bench) -> None:
    bench.bring(("", history_text()))
    with bench.qtbot.waitSignal(bench.bridge.failed, timeout=WAIT):
        bench.bridge.bring_in([("", "No page at all.")])
    assert bench.preview.added == 9
    bench.record()
    assert bench.snapshots[-1].ledger.balance == BALANCE


def test_that_a_ledger_that_changed_since_is_planned_for_again_with_the_choices(
    bench: Bench,
) -> None:
    bench.bring(("", history_text()))
    bench.page.preview.table.select_row(2)
    bench.change(lambda: bench.press(Qt.Key.Key_Space))
    other = Workspace.open(bench.path, Clock(AS_OF))
    first = copy_of([*NEWER[-2:], *HISTORY[len(NEWER) :]], balance=OLD_BALANCE - 24)
    other.record(other.plan([other.read(first, on=date(2026, 2, 12))]))
    other.close()
    with bench.qtbot.waitSignal(bench.bridge.failed, timeout=WAIT) as told:
        bench.page.confirm()
    assert told.args is not None
    assert told.args[1] == "plan_is_stale"
    bench.qtbot.waitUntil(lambda: bench.preview.count(RowState.ALREADY_HERE) == 9, timeout=WAIT)
    assert bench.preview.count(RowState.POSSIBLE_TWIN) == 1
    left_out = next(one for one in bench.preview.plans[0].rows if one.row == 2)
    assert not left_out.is_taken
    bench.qtbot.waitUntil(bench.page.footer.confirm.isEnabled, timeout=WAIT)
    bench.record()
    titles = [entry.title for entry in bench.snapshots[-1].ledger.records.entries]
    assert titles.count("Bell tower component library") == 3


def test_that_a_choice_never_hides_that_the_ledger_has_changed(bench: Bench) -> None:
    bench.bring(("", history_text()))
    other = Workspace.open(bench.path, Clock(AS_OF))
    other.record(other.plan([other.read(history_text())]))
    other.close()
    bench.page.preview.table.select_row(2)
    bench.change(lambda: bench.press(Qt.Key.Key_Space))
    assert bench.preview.count(RowState.NEW) == 0
    assert bench.page.footer.confirm.text() in {"Nothing new", "Keep the question"}


def test_that_an_undo_behind_the_preview_plans_again(bench: Bench) -> None:
    bench.bring(("", history_text()))
    assert bench.preview.count(RowState.POSSIBLE_TWIN) == 1
    with bench.qtbot.waitSignal(bench.bridge.previewChanged, timeout=WAIT):
        bench.bridge.undo()
    assert bench.preview.count(RowState.POSSIBLE_TWIN) == 0
    assert bench.page.footer.confirm.text() == "Import 10 rows"


def test_that_switching_pages_keeps_the_preview(bench: Bench) -> None:
    bench.bring(("", history_text()))
    bench.page.hide()
    bench.page.show()
    assert bench.preview.added == 9


def test_that_a_balance_that_differs_is_said_with_its_sign(bench: Bench) -> None:
    bench.bring(("", history_text(BALANCE + 3)))
    said = formats_free(bench.page.footer.text())
    assert f"balance {BALANCE} differs from Upwork {BALANCE + 3} by −3" in said
    assert "Rows may be missing" in said


def test_that_a_job_is_shown_as_read_and_goes_to_the_shortlist(bench: Bench) -> None:
    bench.bring(("", job_page()))
    assert bench.page.footer.confirm.text() == "Add to shortlist"
    said = [child.accessibleName() for child in bench.page.preview.job.findChildren(object)
            if hasattr(child, "accessibleName")]  # fmt: skip
    assert "Asks: 16 Connects" in said
    assert "Boost bids: not stated" in said
    bench.record()
    shortlist = bench.snapshots[-1].shortlist
    assert [one.job.title for one in shortlist] == ["Rust engineer for a tide-table service"]
    assert bench.places == [("jobs", shortlist[0].job.id)]
    bench.bring(("", job_page()))
    assert bench.page.footer.confirm.text() in {"Nothing new", "Keep the question"}


def test_that_several_files_share_one_table_with_their_names(bench: Bench) -> None:
    money = JOBS.parent / "money" / "report_2026.csv"
    proposals = JOBS.parent / "proposals" / "archived_tab.txt"
    preview = bench.bring((money.name, money), (proposals.name, proposals))
    assert bench.model.rowCount() == preview.read
    names = {bench.cell(at, "file") for at in range(preview.read)}
    assert names == {money.name, proposals.name}
    assert not bench.page.preview.not_understood.lines.isVisible()
    bench.page.preview.not_understood.toggle.click()
    assert bench.page.preview.not_understood.lines.toPlainText() == "Archived after the storm"
    bench.record()
    assert len(bench.snapshots[-1].ledger.records.payments) == 9


def test_that_the_eye_masks_titles_in_sight(bench: Bench) -> None:
    bench.bring(("", history_text()))
    with formats.masked():
        shown = " ".join(
            bench.cell(at, key) for at in range(len(HISTORY)) for key in ("words", "lot", "amount")
        )
    assert "Ferry" not in shown
    assert "Choir" not in shown


def test_that_dropped_files_are_told_by_the_zone(bench: Bench) -> None:
    dropped: list[list[Path]] = []
    bench.page.filesDropped.connect(dropped.append)
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(bench.path))])
    copy, button = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    drop = QDropEvent(QPointF(5, 5), copy, data, button, Qt.KeyboardModifier.NoModifier)
    bench.page.calm.zone.dropEvent(drop)
    assert dropped == [[bench.path]]


def test_that_reading_can_be_stopped_and_shows_no_preview(bench: Bench) -> None:
    shown: list[Preview] = []
    bench.bridge.previewReady.connect(shown.append)
    bench.bridge.bring_in([("", history_text())])
    bench.page.calm.progress.cancelled.emit()
    bench.bridge.close()
    QApplication.processEvents()
    assert shown == []
    assert bench.page.shown_preview is None


def test_that_the_model_keeps_its_promises_while_rows_change(bench: Bench) -> None:
    bench.bring(("", history_text()))
    tester = ModelTester(bench.model)
    tester.check(bench.model)
    bench.page.preview.table.selectAll()
    bench.change(lambda: bench.press(Qt.Key.Key_Space))
    bench.page.preview.chips[RowState.NEW].click()
    tester._cleanup()


def test_that_ten_thousand_rows_do_not_stall(empty_bench: Bench) -> None:
    bench = empty_bench
    rows = [row("Availability Badge", -1, 1 + at % 28, None) for at in range(5)]
    rows += [row("Applied to job", -2, 1 + at % 28, f"Kite {at}") for at in range(9_995)]
    with bench.qtbot.waitSignal(bench.bridge.previewReady, timeout=60_000):
        bench.bridge.bring_in([("", copy_of(rows, balance=5))])
    bench.qtbot.waitUntil(lambda: bench.page.shown_preview is not None, timeout=WAIT)
    assert bench.model.rowCount() >= 9_995
    asked: list[ShownRow] = []

    def counting(column: Column[ShownRow]) -> Column[ShownRow]:
        def cell(shown: ShownRow) -> Cell:
            asked.append(shown)
            return column.cell(shown)

        return replace(column, cell=cell)

    bench.model.take_columns([counting(column) for column in bench.model.columns])
    bench.model.repaint_rows()
    bench.page.preview.table.viewport().repaint()
    assert 0 < len({shown.row.row for shown in asked}) < 100

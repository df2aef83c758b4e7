"""The table: what fits, what sorts, what is copied, what is read out."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QApplication
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from app.domain.entries import Source
from app.ui.widgets.cells import (
    AmountCell,
    IconCell,
    RangeCell,
    SourceCell,
    TagCell,
    TextCell,
    cell_width,
)
from app.ui.widgets.range_bar import Range
from app.ui.widgets.table import Column, DataTable, RowsModel, fitting_columns


@dataclass(frozen=True)
class Bid:
    title: str
    asks: int


BIDS = (Bid("b <i>title</i>", 16), Bid("a", 9), Bid("c", 12))
COLUMNS: tuple[Column[Bid], ...] = (
    Column("state", "State", lambda _bid: TagCell("New"), 90),
    Column("title", "Title", lambda bid: TextCell(bid.title), tooltip=lambda bid: bid.title),
    Column(
        "asks",
        "Asks",
        lambda bid: AmountCell(str(bid.asks), is_strong=True),
        80,
        at_end=True,
        priority=1,
        sort_key=lambda bid: bid.asks,
    ),
    Column("lot", "Lot", lambda _bid: SourceCell(Source.PLAN, "Plan"), 100, priority=2),
)


def table_of(qtbot: QtBot, width: int = 600) -> tuple[DataTable, RowsModel[Bid]]:
    table = DataTable(multi=True)
    qtbot.addWidget(table)
    table.resize(width, 300)
    model = RowsModel(COLUMNS, table)
    model.show_rows(BIDS)
    table.setModel(model)
    table.show()
    return table, model


def test_that_the_model_keeps_qts_contract(qtmodeltester: ModelTester) -> None:
    model = RowsModel(COLUMNS)
    qtmodeltester.check(model)
    model.show_rows(BIDS)
    model.sort(2)
    model.show_rows(())
    qtmodeltester.check(model)


def test_that_sorting_keeps_the_selection_on_its_record(qtbot: QtBot) -> None:
    table, model = table_of(qtbot)
    table.selectRow(0)
    table.sortByColumn(2, Qt.SortOrder.AscendingOrder)
    assert [bid.asks for bid in model.rows()] == [9, 12, 16]
    assert [model.row_at(row).asks for row in table.selected_rows()] == [16]


def test_that_a_column_without_a_key_does_not_sort(qtbot: QtBot) -> None:
    _table, model = table_of(qtbot)
    model.sort(0)
    assert model.rows() == BIDS


def test_that_columns_leave_by_priority_where_room_is_short() -> None:
    def px(width: int) -> int:
        return width

    # 90 + 140 + 80 + 100 = 410 px for all.
    assert fitting_columns(COLUMNS, 410, px) == [0, 1, 2, 3]
    assert fitting_columns(COLUMNS, 409, px) == [0, 1, 2]
    assert fitting_columns(COLUMNS, 309, px) == [0, 1]
    assert fitting_columns(COLUMNS, 10, px) == [0, 1]


def test_that_the_columns_fill_the_table(qtbot: QtBot) -> None:
    table, _model = table_of(qtbot)
    widths = [table.columnWidth(at) for at in range(4)]
    assert sum(widths) == table.viewport().width()
    assert (widths[0], widths[2], widths[3]) == (90, 80, 100)


def test_that_copy_takes_the_selected_rows_as_text(qtbot: QtBot) -> None:
    table, _model = table_of(qtbot)
    table.selectAll()
    qtbot.keyClick(table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    lines = QApplication.clipboard().text().split("\n")
    assert lines == ["New\tb <i>title</i>\t16\tPlan", "New\ta\t9\tPlan", "New\tc\t12\tPlan"]
    assert QKeySequence(QKeySequence.StandardKey.Copy).toString() == "Ctrl+C"


def test_that_foreign_text_in_tooltips_is_no_markup(qtbot: QtBot) -> None:
    _table, model = table_of(qtbot)
    shown = model.index(0, 1).data(Qt.ItemDataRole.ToolTipRole)
    assert shown == "<span>b &lt;i&gt;title&lt;/i&gt;</span>"


def test_that_rows_announce_selection_and_activation(qtbot: QtBot) -> None:
    table, _model = table_of(qtbot)
    chosen: list[int] = []
    opened: list[int] = []
    table.rowSelected.connect(chosen.append)
    table.rowActivated.connect(opened.append)
    table.setFocus()
    table.selectRow(0)
    qtbot.keyClick(table, Qt.Key.Key_Down)
    qtbot.keyClick(table, Qt.Key.Key_Return)
    assert chosen == [0, 1]
    assert opened == [1]


def test_that_a_row_is_selected_before_the_table_was_ever_shown(qtbot: QtBot) -> None:
    table = DataTable()
    qtbot.addWidget(table)
    table.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    model = RowsModel(COLUMNS, table)
    model.show_rows(BIDS)
    table.setModel(model)
    table.select_row(1)
    assert table.selected_rows() == [1]
    assert table.selection_as_text().startswith("New\ta")


def test_that_a_table_that_hugs_its_rows_is_as_high_as_they_are(qtbot: QtBot) -> None:
    table, model = table_of(qtbot)
    table.hug_rows()
    assert table.sizeHint().height() == 30 + 3 * 34
    model.show_rows(BIDS[:1])
    assert table.sizeHint().height() == 30 + 34


def test_that_every_kind_of_cell_paints_in_both_directions(qtbot: QtBot) -> None:
    cells = (
        TextCell("Words", icon="check", is_foreign=True),
        AmountCell("$31", is_strong=True, after="14 to 96"),
        SourceCell(None, "None"),
        SourceCell(Source.FREE, "Free"),
        TagCell("Needs a look", icon="question"),
        RangeCell("3 to 9 in 100", Range(0.03, 0.05, 0.09, 0.02)),
        IconCell("clock", "Waiting"),
    )
    table = DataTable()
    qtbot.addWidget(table)
    columns = tuple(Column(str(at), "", lambda row, at=at: row[at], 90) for at in range(len(cells)))
    model = RowsModel(columns, table)
    model.show_rows([cells])
    table.setModel(model)
    table.resize(700, 120)
    table.selectRow(0)
    for direction in Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft:
        table.setLayoutDirection(direction)
        assert not table.grab().isNull()
    assert all(cell_width(cell) > 10 for cell in cells)


def test_that_a_table_without_rows_yet_has_nothing_to_copy(qtbot: QtBot) -> None:
    table = DataTable(multi=True)
    qtbot.addWidget(table)
    assert table.selected_rows() == []
    assert table.selection_as_text() == ""

"""The lot bar as a widget: keys, clicks, words for screen readers."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from app.domain.entries import Source
from app.ui.widgets.lot_bar import LotBar, LotSegment

LOTS = (
    LotSegment(
        source=Source.PLAN, connects=62, projected_lapse=34, label="Plan", key="p", tooltip="A."
    ),
    LotSegment(source=Source.FREE, connects=0, label="Gone", key="gone"),
    LotSegment(source=Source.BOUGHT, connects=40, label="Bought", key="b", tooltip="B."),
)


def bar_of(qtbot: QtBot) -> LotBar:
    bar = LotBar()
    qtbot.addWidget(bar)
    bar.resize(710, 80)
    bar.show_segments(LOTS)
    bar.show()
    return bar


def test_that_kept_and_lapsing_connects_are_drawn_apart_and_empty_lots_left_out(
    qtbot: QtBot,
) -> None:
    # 710 px, two gaps: 706 px for 28 + 34 + 40 = 102 Connects.
    found = bar_of(qtbot).part_spans()
    assert [round(span.width, 2) for span in found] == [193.80, 235.33, 276.86]


def test_that_arrow_keys_move_between_lots_and_return_opens_one(qtbot: QtBot) -> None:
    bar = bar_of(qtbot)
    opened: list[str] = []
    bar.segmentActivated.connect(opened.append)
    qtbot.keyClick(bar, Qt.Key.Key_Right)
    assert bar.current_key() == "b"
    assert bar.accessibleDescription() == "B."
    qtbot.keyClick(bar, Qt.Key.Key_Right)
    assert bar.current_key() == "b"
    qtbot.keyClick(bar, Qt.Key.Key_Return)
    qtbot.keyClick(bar, Qt.Key.Key_Home)
    assert bar.current_key() == "p"
    assert opened == ["b"]


def test_that_arrows_follow_the_eye_right_to_left(qtbot: QtBot) -> None:
    bar = bar_of(qtbot)
    bar.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    qtbot.keyClick(bar, Qt.Key.Key_Left)
    assert bar.current_key() == "b"


def test_that_a_click_opens_the_lot_under_it_mirrored_too(qtbot: QtBot) -> None:
    bar = bar_of(qtbot)
    opened: list[str] = []
    bar.segmentActivated.connect(opened.append)
    qtbot.mouseClick(bar, Qt.MouseButton.LeftButton, pos=QPoint(300, 10))
    bar.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    qtbot.mouseClick(bar, Qt.MouseButton.LeftButton, pos=QPoint(100, 10))
    assert opened == ["p", "b"]


def test_that_the_whole_bar_reads_as_its_sentences(qtbot: QtBot) -> None:
    assert bar_of(qtbot).accessibleName() == "A. B."


def test_that_an_empty_bar_takes_keys_and_paints(qtbot: QtBot) -> None:
    bar = LotBar()
    qtbot.addWidget(bar)
    bar.show_segments(())
    qtbot.keyClick(bar, Qt.Key.Key_Right)
    qtbot.keyClick(bar, Qt.Key.Key_Return)
    assert not bar.grab().isNull()
    assert bar.current_key() == ""

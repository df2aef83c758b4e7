"""The brush: dragging and arrow keys move the one period."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.ui.insights.period import Bounds, Period
from app.ui.insights.period_brush import PeriodBrush

BOUNDS = Bounds(date(2024, 11, 21), date(2026, 11, 21))
PERIOD = Period(date(2025, 11, 21), date(2026, 5, 21))
NONE, SHIFT, CTRL = (
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.ControlModifier,
)
WEEK = timedelta(days=7)


@pytest.fixture
def brush(qtbot: QtBot) -> PeriodBrush:
    made = PeriodBrush()
    qtbot.addWidget(made)
    made.resize(731 + 10, made.sizeHint().height())
    weeks = [(BOUNDS.last - timedelta(days=7 * back), back % 9) for back in range(104, -1, -1)]
    made.show_weeks(weeks)
    made.show_period(PERIOD, BOUNDS)
    made.show()
    return made


@pytest.mark.parametrize(
    ("key", "modifier", "expected"),
    [
        (Qt.Key.Key_Left, NONE, Period(PERIOD.since - WEEK, PERIOD.until - WEEK)),
        (Qt.Key.Key_Right, NONE, Period(PERIOD.since + WEEK, PERIOD.until + WEEK)),
        (Qt.Key.Key_PageDown, NONE, Period(PERIOD.since + 4 * WEEK, PERIOD.until + 4 * WEEK)),
        (Qt.Key.Key_Right, SHIFT, Period(PERIOD.since, PERIOD.until + WEEK)),
        (Qt.Key.Key_Left, SHIFT, Period(PERIOD.since, PERIOD.until - WEEK)),
        (Qt.Key.Key_Left, CTRL, Period(PERIOD.since - WEEK, PERIOD.until)),
        (Qt.Key.Key_Home, NONE, Period(BOUNDS.first, BOUNDS.first + timedelta(days=181))),
        (Qt.Key.Key_End, NONE, Period(BOUNDS.last - timedelta(days=181), BOUNDS.last)),
    ],
)
def test_that_arrow_keys_move_and_resize_the_period(
    brush: PeriodBrush, qtbot: QtBot, key: Qt.Key, modifier: Qt.KeyboardModifier, expected: Period
) -> None:
    with qtbot.waitSignal(brush.periodChanged) as heard:
        qtbot.keyClick(brush, key, modifier)
    assert heard.args == [expected]
    assert brush.period == expected


def drag(qtbot: QtBot, brush: PeriodBrush, start: float, end: float) -> None:
    y = 12
    left = Qt.MouseButton.LeftButton
    qtbot.mousePress(brush, left, pos=QPoint(round(start), y))
    for step in (0.5, 1.0):
        qtbot.mouseMove(brush, QPoint(round(start + (end - start) * step), y))
    qtbot.mouseRelease(brush, left, pos=QPoint(round(end), y))


def test_that_dragging_the_middle_moves_the_whole(brush: PeriodBrush, qtbot: QtBot) -> None:
    middle = brush.x_of(PERIOD.since + timedelta(days=90))
    drag(qtbot, brush, middle, middle + 50)
    assert brush.period is not None
    assert brush.period.days == PERIOD.days
    assert abs((brush.period.since - PERIOD.since).days - 50) <= 2


def test_that_dragging_an_edge_moves_that_edge_alone(brush: PeriodBrush, qtbot: QtBot) -> None:
    edge = brush.x_of(PERIOD.until)
    drag(qtbot, brush, edge, edge + 60)
    assert brush.period is not None
    assert brush.period.since == PERIOD.since
    assert abs((brush.period.until - PERIOD.until).days - 60) <= 2


def test_that_dragging_outside_makes_a_new_period(brush: PeriodBrush, qtbot: QtBot) -> None:
    start, end = brush.x_of(date(2025, 2, 1)), brush.x_of(date(2025, 5, 1))
    drag(qtbot, brush, end, start)
    assert brush.period is not None
    assert abs((brush.period.since - date(2025, 2, 1)).days) <= 2
    assert abs((brush.period.until - date(2025, 5, 1)).days) <= 2


def test_that_a_click_outside_changes_nothing(brush: PeriodBrush, qtbot: QtBot) -> None:
    drag(qtbot, brush, 20, 21)
    assert brush.period == PERIOD


def test_that_time_runs_from_left_to_right_in_every_language(brush: PeriodBrush) -> None:
    QApplication.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    try:
        assert brush.x_of(BOUNDS.first) < brush.x_of(BOUNDS.last)
        brush.grab()
    finally:
        QApplication.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


def test_that_the_period_is_described_in_words(brush: PeriodBrush) -> None:
    assert brush.accessibleName() == "Period of all charts"
    assert brush.accessibleDescription().startswith("21 Nov 2025 to 21 May 2026.")
    assert "Shift" in brush.accessibleDescription()


def test_that_a_single_day_can_be_shown(qtbot: QtBot) -> None:
    brush = PeriodBrush()
    qtbot.addWidget(brush)
    day = BOUNDS.last
    brush.show_period(Period(day, day), Bounds(day, day))
    brush.show_weeks([(day, 12)])
    brush.resize(600, 60)
    brush.grab()
    qtbot.keyClick(brush, Qt.Key.Key_Left)
    assert brush.period == Period(day, day)

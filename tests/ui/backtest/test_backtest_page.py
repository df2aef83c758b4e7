"""The track record: worked out beside the window, said in one sentence, drawn with its doubt."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.advice.backtest_curve import CurvePoint
from app.ui.backtest.backtest_page import BacktestPage
from app.ui.backtest.curve_chart import CurveChart, spoken
from app.ui.backtest.words import doubt, headline, reckoned, span
from app.ui.widgets.empty_state import EmptyState
from app.ui.workspace_bridge import WorkspaceBridge
from app.workspace.clock import Clock
from app.workspace.judging import backtest_of
from tests.ui.sample_snapshot import AS_OF, empty_snapshot, sample_snapshot

POINTS = (
    CurvePoint(0.02, 0.005, 0.03, 0.01, 0.005, 0.03, 100, 1),
    CurvePoint(0.05, 0.03, 0.08, 0.06, 0.03, 0.10, 50, 3),
    CurvePoint(0.60, 0.60, 0.60, 1.00, 0.30, 1.00, 1, 1),
)


@pytest.fixture
def bridge() -> Iterator[WorkspaceBridge]:
    made = WorkspaceBridge(Clock(AS_OF))
    yield made
    made.close()


def page_on(qtbot: QtBot, bridge: WorkspaceBridge) -> BacktestPage:
    page = BacktestPage(bridge)
    qtbot.addWidget(page)
    page.resize(1200, 900)
    page.show()
    return page


def test_that_the_page_says_what_the_backtest_found(qtbot: QtBot, bridge: WorkspaceBridge) -> None:
    page = page_on(qtbot, bridge)
    with qtbot.waitSignal(page.statusChanged, timeout=20_000):
        page.show_ledger(sample_snapshot())
    found = backtest_of(sample_snapshot().ledger, Clock(AS_OF))
    assert page.answer.text() == headline(found)
    assert page.doubt.text() == doubt(found)
    assert page.basis.text() == reckoned(found)
    assert page.count.text() == f"{found.scores.count} proposals"
    assert page.groups.rows.rowCount() == len(found.groups)
    assert page.replays.rows.rowCount() == len(found.replays)
    assert "hindsight" in page.replays.note.text()
    assert [page.ways.rows.row_at(at).name for at in range(4)] == [
        "advice",
        "checklist",
        "base_rate",
        "apply_to_all",
    ]


def test_that_few_wins_are_said_to_be_too_early(qtbot: QtBot) -> None:
    found = backtest_of(sample_snapshot().ledger, Clock(AS_OF))
    assert not found.is_enough
    assert headline(found).startswith("Too early to judge: 9 of about 10 wins needed.")
    assert "not as exact chances" in doubt(found)


def test_that_a_ledger_without_proposals_says_why_there_is_nothing(
    qtbot: QtBot, bridge: WorkspaceBridge
) -> None:
    page = page_on(qtbot, bridge)
    page.show_ledger(empty_snapshot())
    qtbot.waitUntil(lambda: page.shown is not None, timeout=20_000)
    states = [one for one in page.findChildren(EmptyState) if one.isVisible()]
    assert len(states) == 1


def test_that_stopped_work_says_so_and_begins_again_when_asked(
    qtbot: QtBot, bridge: WorkspaceBridge
) -> None:
    page = page_on(qtbot, bridge)
    page.show_ledger(sample_snapshot())
    page.stop()
    assert page.shown is None
    page.show_ledger(sample_snapshot())
    qtbot.waitUntil(lambda: page.shown is not None, timeout=20_000)


def test_that_the_same_ledger_is_not_judged_twice(qtbot: QtBot, bridge: WorkspaceBridge) -> None:
    page = page_on(qtbot, bridge)
    page.show_ledger(empty_snapshot())
    qtbot.waitUntil(lambda: page.shown is not None, timeout=20_000)
    first = page.shown
    page.show_ledger(empty_snapshot())
    assert not page.progress.isVisible()
    assert page.shown is first


def test_that_a_fault_is_said_and_can_be_tried_again(
    qtbot: QtBot, bridge: WorkspaceBridge, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object) -> None:
        raise OSError("no more memory")

    monkeypatch.setattr("app.ui.backtest.backtest_page.backtest_of", broken)
    page = page_on(qtbot, bridge)
    page.show_ledger(sample_snapshot())
    qtbot.waitUntil(lambda: bool(page.findChildren(EmptyState)), timeout=20_000)
    monkeypatch.undo()
    page.refresh(sample_snapshot())
    qtbot.waitUntil(lambda: page.shown is not None, timeout=20_000)


def test_that_arrow_keys_read_the_points(qtbot: QtBot) -> None:
    chart = CurveChart()
    qtbot.addWidget(chart)
    chart.resize(500, 400)
    chart.show_points(POINTS)
    chart.show()
    for _ in range(5):
        qtbot.keyClick(chart, Qt.Key.Key_Right)
    assert chart.current() is POINTS[-1]
    qtbot.keyClick(chart, Qt.Key.Key_Left)
    assert chart.current() is POINTS[1]
    assert chart.accessibleDescription() == spoken(POINTS[1])
    assert "3 of 50 hired you" in spoken(POINTS[1])


def test_that_one_odd_chance_does_not_stretch_the_picture(qtbot: QtBot) -> None:
    chart = CurveChart()
    qtbot.addWidget(chart)
    chart.show_points(POINTS)
    assert chart.beyond() == 1
    chart.show_points(POINTS[:2])
    assert chart.beyond() == 0
    chart.show_points(())
    chart.grab()


def test_that_no_range_begins_with_a_bare_zero() -> None:
    assert span(0.001, 0.03) == "under 3"
    assert span(0.0, 0.0) == "under 1"
    assert span(0.03, 0.09) == "3 to 9"

"""The track record: enough to read, too early, nothing yet."""

from __future__ import annotations

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from app.ui.backtest.backtest_page import BacktestPage
from app.workspace.clock import Clock
from app.workspace.judging import backtest_of
from app.workspace.snapshot import Snapshot
from tests.scenes.framed import framed
from tests.shots import ARABIC, CONTRAST, DARK, LARGE, LIGHT, NARROW, scene
from tests.ui.sample_snapshot import AS_OF, empty_snapshot, sample_snapshot


def _on(snapshot: Snapshot) -> tuple[QWidget, BacktestPage]:
    window = framed("track", BacktestPage, snapshot)
    window.show()
    page = window.built_pages()["track"]
    assert isinstance(page, BacktestPage)
    page.stop()
    page._show(backtest_of(snapshot.ledger, Clock(AS_OF)))
    QTest.qWait(20)
    return window, page


@scene("track", LIGHT, DARK, CONTRAST, NARROW, LARGE, ARABIC)
def track() -> QWidget:
    return _on(sample_snapshot())[0]


@scene("track-empty", LIGHT)
def track_empty() -> QWidget:
    return _on(empty_snapshot())[0]

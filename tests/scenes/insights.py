"""The insights page over the sample, a newcomer's ledger and an empty one."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QWidget

from app.ui.insights.insights_page import InsightsPage
from app.ui.insights.period import Span
from app.ui.main_window import MainWindow
from app.workspace.snapshot import Snapshot
from tests.scenes.framed import framed
from tests.shots import (
    ARABIC,
    CONTRAST,
    CONTRAST_DARK,
    DARK,
    LARGE,
    LIGHT,
    NARROW,
    SETTLED,
    Shot,
    scene,
)
from tests.ui.sample_snapshot import empty_snapshot, opening_snapshot, sample_snapshot


def _window(snapshot: Snapshot, span: Span | None = None, *, is_masked: bool = False) -> MainWindow:
    window = framed("insights", InsightsPage, snapshot, is_masked=is_masked)
    page = _page(window)
    page._catch_up()
    if snapshot.ledger.first_day is not None:
        _wait_for(lambda: bool(page.cards) and page._fed is None)
        if span is not None:
            page.show_span(span)
        _wait_for(lambda: page._fed is None)
    page._say_how()
    return window


def _wait_for(is_true: Callable[[], bool]) -> None:
    for _ in range(200):
        if is_true():
            return
        loop = QEventLoop()  # QTest.qWait would keep the interpreter from the worker threads
        QTimer.singleShot(20, loop.quit)
        loop.exec()
    raise AssertionError("the charts did not appear")


def _page(window: MainWindow) -> InsightsPage:
    page = window.built_pages()["insights"]
    assert isinstance(page, InsightsPage)
    return page


@scene(
    "insights",
    LIGHT,
    DARK,
    NARROW,
    LARGE,
    ARABIC,
    CONTRAST,
    CONTRAST_DARK,
    Shot("150", scale=1.5),
)
def insights() -> QWidget:
    return _window(sample_snapshot(None))


@scene("insights-two-years", LIGHT, DARK)
def insights_of_two_years() -> QWidget:
    return _window(sample_snapshot(), Span.YEARS_2)


@scene("insights-90-days", LIGHT)
def insights_of_90_days() -> QWidget:
    return _window(sample_snapshot(None), Span.DAYS_90)


@scene("insights-empty", LIGHT, DARK)
def insights_of_nothing() -> QWidget:
    return _window(empty_snapshot())


@scene("insights-newcomer", LIGHT, DARK)
def insights_of_a_newcomer() -> QWidget:
    return _window(opening_snapshot())


@scene("insights-masked", LIGHT)
def insights_masked() -> QWidget:
    return _window(sample_snapshot(None), is_masked=True)


@scene("insights-reading", LIGHT, DARK, ARABIC)
def insights_with_plates() -> QWidget:
    window = _window(sample_snapshot(None))
    page = _page(window)
    window.resize(1440, 868)
    window.show()
    window.grab()
    _wait_for(lambda: page._fed is None)
    window.grab()
    QTimer.singleShot(SETTLED // 2, page, lambda: _take_marks(page))  # layouts have come to rest
    return window


def _take_marks(page: InsightsPage) -> None:
    for card, at in zip(page.cards, (2, 8, 30, 1, 60, 3, 1, 6), strict=True):
        card.view.take(at)


@scene("insights-tables", LIGHT, DARK)
def insights_as_tables() -> QWidget:
    window = _window(sample_snapshot(None))
    for card in _page(window).cards:
        card.show_as_table(is_table=True)
    return window


TALL = 2600


@scene(
    "insights-all",
    Shot(size=(1440, TALL)),
    Shot("dark", theme="dark", size=(1440, TALL)),
    Shot("narrow", size=(960, 2 * TALL - 800)),
    Shot("arabic", locale="ar_EG", size=(1440, TALL + 200)),
    Shot("200", scale=2.0, size=(1440, 4 * TALL)),
    Shot("contrast", theme="high_contrast_light", size=(1440, TALL)),
)
def insights_from_top_to_bottom() -> QWidget:
    return _window(sample_snapshot(None))

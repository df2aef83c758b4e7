"""The windows under test: the app's own style, light theme, English, at 100 %."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QLocale
from PySide6.QtWidgets import QApplication

from app.ui import formats
from app.ui.application import dress
from app.ui.theme import ThemeChoice
from app.ui.widgets.focus_ring import FocusRing


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The offscreen platform says of every shown window that it cannot tell sizes to a desktop."""
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker(pytest.mark.qt_log_ignore("propagateSizeHints", extend=True))


@pytest.fixture(scope="session", autouse=True)
def _dressed(qapp: QApplication) -> None:
    dress(qapp, theme=ThemeChoice.LIGHT, locale=QLocale("en_US"))


@pytest.hookimpl(wrapper=True)
def pytest_runtest_protocol(item: pytest.Item) -> Iterator[None]:
    """Let cycles be collected between tests only.

    When a test returns, its window may live in a cycle alone while Qt still paints it; a collection
    in the middle of that paint would delete the widget under its painter.
    """
    if Path(__file__).parent not in item.path.parents:
        return (yield)
    gc.disable()
    try:
        return (yield)
    finally:
        _delete_windows()
        gc.enable()


def _delete_windows() -> None:
    """Windows left alive would be dressed anew with every theme of a later test."""
    for widget in QApplication.topLevelWidgets():
        if not isinstance(widget, FocusRing) and widget.parent() is None:
            widget.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture(autouse=True)
def _unmasked() -> Iterator[None]:
    yield
    formats.set_masked(False)


@pytest.fixture
def in_another_look(qapp: QApplication) -> Iterator[None]:
    """Let a test change theme, scale or language; put them back afterwards."""
    yield
    dress(qapp, theme=ThemeChoice.LIGHT, locale=QLocale("en_US"))

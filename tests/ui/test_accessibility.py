"""Everything by keyboard and by screen reader: each page and window is walked and read."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QDialog,
    QLineEdit,
    QPlainTextEdit,
    QSlider,
    QTableView,
    QTextEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from app.ui.desk import Desk
from app.ui.pages import PAGES
from app.ui.settings.in_force import PreferencesInForce
from app.ui.widgets.overlay import Overlay
from app.workspace.clock import Clock
from app.workspace.workspace import Workspace

AS_OF = date(2026, 11, 21)
WAIT = 20_000
CONTROLS = (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QComboBox,
    QDialog,
    QLineEdit,
    QPlainTextEdit,
    QSlider,
    QTextEdit,
)
KEYS = (*PAGES, "settings", "help")
MOST_STOPS = 400


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("walked") / "sample.bidbook"
    Workspace.create_sample(path, Clock(AS_OF)).close()
    return path


@pytest.fixture
def desk(qtbot: QtBot, sample: Path) -> Iterator[Desk]:
    made = Desk(Clock(AS_OF), sample, PreferencesInForce())
    made.window.resize(1440, 900)
    qtbot.addWidget(made.window)
    with qtbot.waitSignal(made.bridge.snapshotChanged, timeout=WAIT):
        made.start()
    made.window.activateWindow()
    qtbot.waitUntil(made.window.isActiveWindow, timeout=WAIT)
    yield made
    made.window.close()


def reading_of(widget: QWidget) -> QAccessibleInterface:
    found = QAccessible.queryAccessibleInterface(widget)
    assert found is not None
    return found


def told(widget: QWidget) -> str:
    """How a failure names a widget."""
    chain = []
    one: QWidget | None = widget
    while one is not None and len(chain) < 4:
        chain.append(type(one).__name__)
        one = one.parentWidget()
    return " < ".join(chain)


def controls_of(root: QWidget) -> list[QWidget]:
    """What can be operated: in sight, on, and a stop of its own rather than a part of another."""
    return [
        child
        for child in root.findChildren(QWidget)
        if isinstance(child, CONTROLS)
        and child.isVisible()
        and child.isEnabled()
        and child.focusProxy() is None
        and not isinstance(child.parentWidget(), QComboBox | QAbstractSpinBox)
        and child.objectName() not in {"qt_toolbar_ext_button", "qt_tableview_cornerbutton"}
        and not child.inherits("QHeaderView")
        and not child.inherits("QTableCornerButton")
    ]


def stops_from(window: QWidget, key: Qt.Key) -> list[QWidget]:
    """Where a key leads until it comes round."""
    seen: list[QWidget] = []
    for _ in range(MOST_STOPS):
        QTest.keyClick(window.windowHandle(), key)
        now = QApplication.focusWidget()
        assert now is not None
        if now in seen:
            return seen
        seen.append(now)
    raise AssertionError("Tab never comes round")


def unnamed(root: QWidget) -> list[str]:
    """Controls that a screen reader has no words for."""
    return [
        told(one)
        for one in controls_of(root)
        if not reading_of(one).text(QAccessible.Text.Name).strip()
    ]


def pages_of(desk: Desk) -> Iterator[tuple[str, QWidget]]:
    """Every page in turn, in sight."""
    for key in KEYS:
        page = desk.window.show_page(key)
        QApplication.processEvents()
        yield key, page


def test_that_everything_on_every_page_has_a_name(desk: Desk) -> None:
    nameless = {key: found for key, page in pages_of(desk) if (found := unnamed(page))}
    assert nameless == {}


def test_that_tab_reaches_all_of_every_page_and_is_caught_nowhere(desk: Desk) -> None:
    window = desk.window
    missed: dict[str, list[str]] = {}
    for key, page in pages_of(desk):
        wanted = controls_of(page)
        window.sidebar.wallet.setFocus()
        stops = stops_from(window, Qt.Key.Key_Tab)
        hidden = [one for one in stops if not one.isVisible() or min(one.size().toTuple()) < 4]
        passed_by = [
            one
            for one in wanted
            if isValid(one)
            and one.isVisible()  # not a bar that has come to its end meanwhile
            and one.focusPolicy() & Qt.FocusPolicy.TabFocus
            and not any(stop is one or one.isAncestorOf(stop) for stop in stops)
            and not (isinstance(one, QAbstractButton) and one.group() is not None)
        ]
        if hidden or passed_by:
            missed[key] = [told(one) for one in (*hidden, *passed_by)]
    assert missed == {}


def test_that_what_can_be_clicked_can_be_reached_by_keys(desk: Desk) -> None:
    out_of_reach = {
        key: found
        for key, page in pages_of(desk)
        if (
            found := [
                told(one)
                for one in controls_of(page)
                if isinstance(one, QAbstractButton) and one.focusPolicy() == Qt.FocusPolicy.NoFocus
            ]
        )
    }
    assert out_of_reach == {}


def test_that_tables_read_out_their_headers_and_cells(desk: Desk) -> None:
    silent, read = [], 0
    for key, page in pages_of(desk):
        for table in page.findChildren(QTableView):
            model = table.model()
            if not table.isVisible() or model is None or not model.rowCount():
                continue
            columns = range(model.columnCount())
            heads = [model.headerData(at, Qt.Orientation.Horizontal) for at in columns]
            cells = [
                reading_of(table).child(at + model.columnCount()).text(QAccessible.Text.Name)
                for at in columns
            ]
            read += 1
            if not (any(heads) and any(cell.strip() for cell in cells)):
                silent.append((key, told(table)))
    assert silent == []
    assert read >= 3


def test_that_the_frame_around_the_pages_is_named(desk: Desk) -> None:
    assert unnamed(desk.window.sidebar) == []
    desk.first_steps.start_tour()
    assert desk.window.strip is not None
    assert unnamed(desk.window.strip) == []


def test_that_the_focus_is_seen_wherever_tab_leads_on_home(desk: Desk) -> None:
    from app.ui.widgets.focus_ring import FocusRing, is_keyboard_focus

    window = desk.window
    window.show_page("home")
    window.sidebar.wallet.setFocus()
    unseen = []
    for stop in stops_from(window, Qt.Key.Key_Tab):
        stop.setFocus(Qt.FocusReason.TabFocusReason)
        QApplication.processEvents()
        rings = [one for one in window.findChildren(FocusRing) if one.isVisible()]
        draws_its_own = isinstance(stop, QAbstractItemView) or stop.property("ownFocus")
        if not (draws_its_own or rings):
            unseen.append(told(stop))
    assert is_keyboard_focus()
    assert unseen == []


def opened_over(desk: Desk, name: str) -> QWidget:
    """A window or panel over the page, by its action."""
    before = {one for one in over(desk) if one.isVisible()}
    desk.window.menus[name].trigger()
    QApplication.processEvents()
    (found,) = {one for one in over(desk) if one.isVisible()} - before
    return found


def over(desk: Desk) -> list[QWidget]:
    return [*desk.window.findChildren(QDialog), *desk.window.findChildren(Overlay)]


@pytest.mark.parametrize(
    "name", ["reconcile", "plans", "report", "about", "shortcuts", "palette", "add"]
)
def test_that_what_opens_over_the_window_is_named_and_closed_by_escape(
    desk: Desk, qtbot: QtBot, name: str
) -> None:
    opened = opened_over(desk, name)
    assert unnamed(opened) == []
    assert opened.windowTitle() or opened.accessibleName()
    stops = set()
    for _ in range(12):
        QTest.keyClick((QApplication.focusWidget() or opened), Qt.Key.Key_Tab)
        now = QApplication.focusWidget()
        stops.add(now)
        assert now is not None
        assert opened.isAncestorOf(now) or now is opened
    assert all(stop is not None and stop.isVisible() for stop in stops)
    QTest.keyClick(QApplication.focusWidget() or opened, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not (isValid(opened) and opened.isVisible()), timeout=WAIT)

"""The privacy eye: no title, name or money anywhere in the window while it is shut."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QAbstractItemModel, QAbstractListModel, QModelIndex, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QLabel,
    QLineEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from app.domain.proposals import Job
from app.ui import formats
from app.ui.desk import Desk
from app.ui.pages import PAGES
from app.ui.theme import appearance
from app.workspace.clock import Clock
from app.workspace.workspace import Workspace

AS_OF = date(2026, 11, 21)
WAIT = 20_000
SECRETS = ("Zanzibar", "Quillon", "77.13", "7713", "secret-name")
ROLES = (
    Qt.ItemDataRole.DisplayRole,
    Qt.ItemDataRole.ToolTipRole,
    Qt.ItemDataRole.AccessibleTextRole,
    Qt.ItemDataRole.AccessibleDescriptionRole,
)


@pytest.fixture
def desk(qtbot: QtBot, tmp_path: Path) -> Iterator[Desk]:
    path = tmp_path / "secret-name.bidbook"
    workspace = Workspace.create(path, Clock(AS_OF), balance=60)
    workspace.add("bought 40 for 77.13 on 2026-11-02")
    workspace.add("spent 6 on “Zanzibar shop” by Quillon on 2026-11-02")
    workspace.put_job(Job(id="job", title="Zanzibar portal"))
    workspace.close()
    made = Desk(Clock(AS_OF), path)
    qtbot.addWidget(made.window)
    formats.set_masked(True)
    with qtbot.waitSignal(made.bridge.snapshotChanged, timeout=WAIT):
        made.start()
    yield made
    made.window.close()
    QApplication.processEvents()


def told(widget: QWidget) -> Iterator[str]:
    """Everything that a widget says: on screen, in its tooltip, to a screen reader."""
    yield widget.toolTip()
    yield widget.accessibleName()
    yield widget.accessibleDescription()
    yield widget.windowTitle()
    if isinstance(widget, QLabel | QAbstractButton | QLineEdit):
        yield widget.text()
    if isinstance(widget, QAbstractItemView) and widget.model() is not None:
        yield from cells(widget.model())
    if hasattr(widget, "selection_as_text"):
        widget.selectAll()  # type: ignore[attr-defined]
        yield widget.selection_as_text()


def cells(model: QAbstractItemModel) -> Iterator[str]:
    for row in range(min(model.rowCount(QModelIndex()), 50)):
        for column in range(_columns(model)):
            for role in ROLES:
                yield str(model.index(row, column).data(role) or "")


def _columns(model: QAbstractItemModel) -> int:
    return 1 if isinstance(model, QAbstractListModel) else model.columnCount(QModelIndex())


def leaks(window: QWidget) -> list[str]:
    return [
        f"{type(widget).__name__}: {text}"
        for widget in (window, *window.findChildren(QWidget))
        for text in told(widget)
        if any(secret in text for secret in SECRETS)
    ]


@pytest.mark.parametrize("key", [*PAGES, "settings"])
def test_that_a_page_tells_nothing_while_the_eye_is_shut(
    qtbot: QtBot, desk: Desk, key: str
) -> None:
    desk.window.show_page(key)
    desk.window.resize(1300, 900)
    QApplication.processEvents()
    assert leaks(desk.window) == []


def test_that_palette_quick_add_menus_and_toasts_tell_nothing(qtbot: QtBot, desk: Desk) -> None:
    desk.open_palette()
    assert desk.over.palette is not None
    desk.over.palette.palette.field.setText("zan")
    assert [one for one in leaks(desk.window) if "QLineEdit" not in one] == []
    desk.add_entry()
    assert desk.over.quick_add is not None
    desk.over.quick_add.field.setText("refund 6 on ")
    with qtbot.waitSignal(desk.bridge.changed, timeout=WAIT):
        desk.bridge.act(lambda workspace: workspace.add("refund 6 on “Zanzibar shop”"))
    assert leaks(desk.window) == []
    actions = [*desk.window.menus.actions]
    assert not [a for a in actions if any(s in a.made.text() + a.spec.detail for s in SECRETS)]


def test_that_opening_the_eye_shows_all_again(desk: Desk) -> None:
    assert leaks(desk.window) == []
    formats.set_masked(False)
    appearance().maskChanged.emit()
    assert desk.window.windowTitle() == "secret-name.bidbook — Bidbook"
    desk.window.show_page("ledger")
    assert any("Zanzibar" in leak for leak in leaks(desk.window))

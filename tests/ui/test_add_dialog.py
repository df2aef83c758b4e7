"""Quick add in the window: what was understood, and what the rules have against it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.ui.adding.add_dialog import AddDialog
from app.ui.workspace_bridge import WorkspaceBridge
from app.workspace.clock import Clock
from app.workspace.workspace import Workspace

AS_OF = date(2020, 6, 10)
WAIT = 20_000


@pytest.fixture
def dialog(qtbot: QtBot, tmp_path: Path) -> Iterator[AddDialog]:
    """On a ledger with 73 Connects while the cap was 140."""
    clock = Clock(AS_OF)
    Workspace.create(tmp_path / "own.bidbook", clock, since=AS_OF, balance=73).close()
    bridge = WorkspaceBridge(clock)
    with qtbot.waitSignal(bridge.opened, timeout=WAIT):
        bridge.open(tmp_path / "own.bidbook")
    found = AddDialog(bridge)
    qtbot.addWidget(found)
    yield found
    bridge.close()
    QApplication.processEvents()


def test_that_a_purchase_is_read_with_tax_method_and_code(dialog: AddDialog) -> None:
    dialog.line.setText("bought 40 for 6.00 tax 1.20 paid card promo SPRING")
    said = dialog.understood.text()
    for part in ("Purchase", "$6.00", "tax $1.20", "card", "SPRING"):
        assert part in said
    assert dialog.add.isEnabled()


def test_that_a_bundle_beyond_the_cap_is_warned_of_and_can_be_added(
    qtbot: QtBot, dialog: AddDialog
) -> None:
    dialog.line.setText("bought 80 for 12.00")
    qtbot.waitUntil(lambda: "cap of 140" in dialog.understood.text(), timeout=WAIT)
    assert "67" in dialog.understood.text()
    assert dialog.add.isEnabled()


def test_that_a_warning_of_an_earlier_line_is_not_shown(qtbot: QtBot, dialog: AddDialog) -> None:
    dialog.line.setText("bought 80 for 12.00")
    dialog.line.setText("bought 40 for 6.00")
    answered: list[object] = []
    dialog._bridge.ask(lambda _: None, answered.append)
    qtbot.waitUntil(lambda: bool(answered), timeout=WAIT)
    assert "cap" not in dialog.understood.text()

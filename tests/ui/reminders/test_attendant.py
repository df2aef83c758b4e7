"""A reminder in the real window: said above the page, followed, put off."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from app.ui.desk import Desk
from app.ui.reminders.attendant import Attendant
from app.ui.widgets.banner import Banner
from app.workspace.clock import Clock
from app.workspace.told_reminders import ToldReminders
from app.workspace.workspace import Workspace

DAY = date(2026, 11, 21)


def ledger(path: Path) -> Path:
    """40 Connects bought 358 days ago: they end in a week."""
    workspace = Workspace.create(path, Clock(DAY))
    bought = DAY - timedelta(days=358)
    workspace.add(f"bought 40 for 6.00 on {bought.isoformat()}")
    workspace.close()
    return path


def attended(qtbot: QtBot, folder: Path) -> tuple[Desk, Attendant]:
    desk = Desk(Clock(DAY), ledger(folder / "own.bidbook"))
    qtbot.addWidget(desk.window)
    attendant = Attendant(desk, ToldReminders(folder / "told.json"))
    with qtbot.waitSignal(desk.bridge.snapshotChanged, timeout=20_000):
        desk.start()
    return desk, attendant


def pressed(desk: Desk, words: str) -> None:
    banner = desk.window.findChild(Banner)
    assert banner is not None
    next(one for one in banner.findChildren(QPushButton) if one.text() == words).click()


def test_that_a_reminder_stands_above_the_page_and_leads_to_the_lot(
    qtbot: QtBot, tmp_path: Path
) -> None:
    desk, _ = attended(qtbot, tmp_path)
    banner = desk.window.findChild(Banner)
    assert banner is not None
    assert "40 Connects end in 7 days" in banner.accessibleName()
    pressed(desk, "Show")
    qtbot.waitUntil(lambda: desk.window.current_key() == "ledger")


def test_that_it_can_be_put_off_until_tomorrow(qtbot: QtBot, tmp_path: Path) -> None:
    desk, attendant = attended(qtbot, tmp_path)
    pressed(desk, "Tomorrow")
    told = ToldReminders(tmp_path / "told.json")
    assert told.is_snoozed(DAY)
    assert not told.is_snoozed(DAY + timedelta(days=1))
    assert told.keys == frozenset()
    attendant.reminding.look()
    assert told.keys == frozenset()

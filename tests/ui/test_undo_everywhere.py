"""Whatever takes something away asks nothing and offers Undo; undo and redo outlive the window."""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.ui.desk import Desk
from app.workspace.change import Change
from app.workspace.clock import Clock
from app.workspace.workspace import Workspace

AS_OF = date(2026, 11, 21)
WAIT = 20_000
APP = Path(__file__).parents[2] / "app" / "ui"


@pytest.fixture
def ledger(tmp_path: Path) -> Path:
    path = tmp_path / "my.bidbook"
    workspace = Workspace.create_sample(path, Clock(AS_OF))
    workspace.close()
    return path


@pytest.fixture
def open_desk(qtbot: QtBot, ledger: Path) -> Iterator[Callable[[], Desk]]:
    made: list[Desk] = []

    def opened() -> Desk:
        desk = Desk(Clock(AS_OF), ledger)
        qtbot.addWidget(desk.window)
        made.append(desk)
        with qtbot.waitSignal(desk.bridge.snapshotChanged, timeout=WAIT):
            desk.start()
        return desk

    yield opened
    for desk in made:
        desk.window.close()
    QApplication.processEvents()


def remove_entry(workspace: Workspace) -> Change:
    return workspace.remove_entries([workspace.records().entries[-1].id])


def archive_job(workspace: Workspace) -> Change:
    return workspace.archive_job(next(iter(workspace.records().jobs.values())))


def split_records(workspace: Workspace) -> Change:
    sent = next(one for one in workspace.ledger().sent if one.entries)
    return workspace.split([sent.proposal.id])


def change_term(workspace: Workspace) -> Change:
    return workspace.set_term("minutes", 45)


@pytest.mark.parametrize("act", [remove_entry, archive_job, split_records, change_term])
def test_that_what_takes_away_is_done_at_once_and_offers_undo_in_a_toast(
    qtbot: QtBot, open_desk: Callable[[], Desk], act: Callable[[Workspace], Change]
) -> None:
    desk = open_desk()
    assert desk.snapshot is not None
    before = desk.snapshot.ledger.records
    with qtbot.waitSignal(desk.bridge.changed, timeout=WAIT):
        desk.bridge.act(act)
    toast = desk.window.toast
    assert not toast.isHidden()
    assert toast._undo.isVisible()
    with qtbot.waitSignal(desk.bridge.changed, timeout=WAIT):
        toast._undo.click()
    assert desk.snapshot.ledger.records == before


def test_that_undo_and_redo_are_there_again_after_a_restart(
    qtbot: QtBot, open_desk: Callable[[], Desk]
) -> None:
    first = open_desk()
    with qtbot.waitSignal(first.bridge.changed, timeout=WAIT):
        first.bridge.act(lambda workspace: workspace.add("spent 7"))
    spent = first.snapshot
    assert spent is not None
    with qtbot.waitSignal(first.bridge.changed, timeout=WAIT):
        first.window.menus["undo"].trigger()
    first.window.close()
    again = open_desk()
    assert again.window.menus["redo"].isEnabled()
    assert again.snapshot is not None
    assert again.snapshot.ledger.balance == spent.ledger.balance + 7
    with qtbot.waitSignal(again.bridge.changed, timeout=WAIT):
        again.window.menus["redo"].trigger()
    assert again.snapshot.ledger.balance == spent.ledger.balance
    with qtbot.waitSignal(again.bridge.changed, timeout=WAIT):
        again.window.menus["undo"].trigger()
    assert again.snapshot.ledger.balance == spent.ledger.balance + 7


def test_that_no_part_of_the_window_asks_whether_one_is_sure() -> None:
    asking = [
        path.name
        for path in APP.rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Name | ast.alias)
        and "QMessageBox" in (getattr(node, "id", ""), getattr(node, "name", ""))
    ]
    assert asking == []

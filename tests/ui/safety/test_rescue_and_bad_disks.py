"""A ledger that does not open is brought back; a disk that fails costs nothing that was typed."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from app.storage import database
from app.ui.adding.quick_add import QuickAdd
from app.ui.safety.rescue_dialog import RescueDialog
from app.workspace.clock import Clock
from app.workspace.workspace import Workspace
from tests.ui.safety.conftest import AS_OF, TITLE, Counter, filled

PAGE = 4096


def typed(counter: Counter, line: str) -> QuickAdd:
    """A line in quick add, with Enter pressed."""
    counter.window.menus["add"].trigger()
    quick = counter.desk.over.quick_add
    assert quick is not None
    quick.field.setText(line)
    counter.qtbot.keyClick(quick.field, Qt.Key.Key_Return)
    return quick


def damaged(path: Path) -> bytes:
    """A ledger with a backup, whose table of entries is then overwritten."""
    workspace = Workspace.open(path, Clock(AS_OF))
    workspace.back_up()
    workspace.close()
    with sqlite3.connect(path) as conn:
        query = "SELECT rootpage FROM sqlite_master WHERE name = 'entry'"
        (page,) = conn.execute(query).fetchone()
    conn.close()
    content = bytearray(path.read_bytes())
    content[(page - 1) * PAGE : page * PAGE] = b"\xa5" * PAGE
    path.write_bytes(content)
    return bytes(content)


@pytest.mark.parametrize("way", ["repair", "restore"])
def test_that_a_damaged_ledger_is_brought_back_and_its_file_kept(
    counters: Callable[[Path], Counter], tmp_path: Path, way: str
) -> None:
    path = filled(tmp_path / "my.bidbook")
    content = damaged(path)
    counter = counters(path)
    dialog = counter.dialog(RescueDialog)
    assert isinstance(dialog, RescueDialog)
    counter.until(dialog.restore.isEnabled)
    assert "holds 2 entries" in dialog.backup.text()
    assert "would save 2 entries and lose 0 journal rows" in dialog.repair_words.text()
    assert path.read_bytes() == content
    getattr(dialog, way).click()
    counter.until(lambda: counter.snapshots)
    assert counter.balance == 26
    kept = [one for one in tmp_path.glob("my.*-*.bidbook") if one.read_bytes() == content]
    assert len(kept) == 1


def test_that_a_damaged_ledger_left_alone_stays_as_it_is(
    counters: Callable[[Path], Counter], tmp_path: Path
) -> None:
    path = filled(tmp_path / "my.bidbook")
    content = damaged(path)
    counter = counters(path)
    dialog = counter.dialog(RescueDialog)
    dialog.reject()
    assert path.read_bytes() == content
    assert not counter.snapshots


def _fill_disk(workspace: Workspace) -> None:
    (pages,) = workspace._file._conn.execute("PRAGMA page_count").fetchone()
    workspace._file._conn.execute(f"PRAGMA max_page_count = {pages}")


def _make_room(workspace: Workspace) -> None:
    workspace._file._conn.execute("PRAGMA max_page_count = 1000000")


def _note(size: int) -> str:
    return f'spent 10 on "{"Kiln log " * size}"'


def test_that_a_full_disk_keeps_the_line_turns_read_only_and_recovers(counter: Counter) -> None:
    counter.asked(_fill_disk)
    line = _note(900)
    quick = typed(counter, line)
    counter.until(lambda: "disk is full" in quick.understood.text())
    assert (quick.isVisible(), quick.field.text()) == (True, line)
    assert counter.asked(lambda workspace: workspace.is_read_only)
    assert counter.asked(lambda workspace: len(workspace.records().entries)) == 2
    counter.asked(_make_room)
    counter.qtbot.keyClick(quick.field, Qt.Key.Key_Return)
    counter.until(lambda: counter.balance == 16)
    assert quick.isHidden()
    assert not counter.snapshots[-1].is_read_only


def test_that_a_lost_drive_is_said_and_reading_goes_on(counter: Counter, tmp_path: Path) -> None:
    away = tmp_path / "away.bidbook"
    counter.path.rename(away)
    quick = typed(counter, "award 6")
    counter.until(lambda: "moved or replaced" in quick.understood.text())
    assert quick.field.text() == "award 6"
    counter.bridge.refresh()
    counter.until(lambda: counter.snapshots[-1].is_read_only)
    assert counter.balance == 26
    assert not counter.window.menus["add"].isEnabled()
    sheet = tmp_path / "entries.csv"
    counter.asked(lambda workspace: workspace.export("csv", sheet))
    assert TITLE in sheet.read_text(encoding="utf-8")
    away.rename(counter.path)
    counter.bridge.refresh()
    counter.until(lambda: not counter.snapshots[-1].is_read_only)
    counter.qtbot.keyClick(quick.field, Qt.Key.Key_Return)
    counter.until(lambda: counter.balance == 32)


def test_that_a_disk_fault_is_said_once_and_the_next_write_goes_through(
    counter: Counter, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(conn: sqlite3.Connection) -> None:
        fault = sqlite3.OperationalError("disk I/O error")
        fault.sqlite_errorcode = sqlite3.SQLITE_IOERR_WRITE
        raise fault

    monkeypatch.setattr(database, "_commit", fails)
    quick = typed(counter, "award 6")
    counter.until(lambda: "reported a fault" in quick.understood.text())
    assert (counter.balance, quick.field.text()) == (26, "award 6")
    monkeypatch.undo()
    counter.qtbot.keyClick(quick.field, Qt.Key.Key_Return)
    counter.until(lambda: counter.balance == 32)


def test_that_a_ledger_of_the_future_opens_to_be_read_and_exported(
    counters: Callable[[Path], Counter], tmp_path: Path
) -> None:
    path = filled(tmp_path / "my.bidbook")
    later = database.SCHEMA_VERSION
    with sqlite3.connect(path) as conn:
        conn.execute(f"PRAGMA user_version = {later + 6}")
        conn.execute("INSERT INTO schema_version VALUES (?, '9.0')", (later + 6,))
    conn.close()
    before = path.read_bytes()
    counter = counters(path)
    counter.until(lambda: counter.snapshots)
    assert counter.snapshots[-1].is_read_only
    assert counter.balance == 26
    assert not counter.window.menus["add"].isEnabled()
    page = counter.page()
    assert not page.encrypt.isEnabled()
    assert not page.restore_other.isEnabled()
    sheet = tmp_path / "entries.jsonl"
    counter.asked(lambda workspace: workspace.export("jsonl", sheet))
    assert sheet.read_text(encoding="utf-8").count("\n") == 2
    counter.window.close()
    assert path.read_bytes() == before

"""The head names one state of a ledger file, and is told only of files that are sound."""

from __future__ import annotations

import sqlite3
from datetime import date
from pathlib import Path

import pytest

from app.storage.journal_head import head_of_file
from app.workspace.clock import Clock
from app.workspace.workspace import Workspace

CLOCK = Clock(date(2026, 11, 21))


@pytest.fixture
def ledger(tmp_path: Path) -> Path:
    path = tmp_path / "my.bidbook"
    Workspace.create(path, CLOCK, balance=40).close()
    return path


def test_that_every_change_undo_and_redo_has_a_head_of_its_own(ledger: Path) -> None:
    heads = [head_of_file(ledger)]
    workspace = Workspace.open(ledger, CLOCK)
    steps = (lambda: workspace.add("spent 3"), workspace.undo, workspace.redo)
    for step in steps:
        step()
        heads.append(head_of_file(ledger))
    workspace.close()
    assert None not in heads
    assert len(set(heads)) == 4


def test_that_looking_changes_neither_head_nor_file(ledger: Path) -> None:
    before, bytes_before = head_of_file(ledger), ledger.read_bytes()
    workspace = Workspace.open(ledger, CLOCK)
    assert workspace.snapshot().head == before
    workspace.close()
    assert head_of_file(ledger) == before
    assert ledger.read_bytes() == bytes_before


def test_that_the_head_of_a_snapshot_is_never_newer_than_what_it_says(ledger: Path) -> None:
    workspace, other = Workspace.open(ledger, CLOCK), Workspace.open(ledger, CLOCK)
    first = workspace.snapshot()
    other.add("spent 3")
    other.close()
    second = workspace.snapshot()
    workspace.close()
    assert (first.head == head_of_file(ledger), second.head == head_of_file(ledger)) == (
        False,
        True,
    )
    assert (first.ledger.balance, second.ledger.balance) == (40, 37)


@pytest.mark.parametrize("content", [b"", b"no database", b"SQLite format 3\0" + b"\0" * 100])
def test_that_what_is_no_ledger_has_no_head(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "odd.bidbook"
    path.write_bytes(content)
    assert head_of_file(path) is None
    assert head_of_file(tmp_path / "gone.bidbook") is None
    assert head_of_file(tmp_path) is None


def test_that_a_file_of_another_version_has_no_head(ledger: Path) -> None:
    conn = sqlite3.connect(ledger)
    conn.execute("PRAGMA user_version = 99")
    conn.close()
    assert head_of_file(ledger) is None

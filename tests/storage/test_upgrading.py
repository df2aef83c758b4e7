"""An older file is upgraded on a copy, verified and swapped; whatever fails leaves it as it was."""

from __future__ import annotations

import os
import sqlite3
import stat
from collections.abc import Callable
from contextlib import closing
from datetime import datetime
from pathlib import Path

import pytest
from sqlite_utils import Database, Migrations

from app.domain.entries import Entry
from app.domain.problems import LedgerError
from app.storage import database, migrations, upgrading
from app.storage.batches import BatchDraft, Put
from app.storage.database import open_database, schema_version
from app.storage.ledger_file import LedgerFile
from app.storage.upgrading import upgrade

first_steps = migrations.ledger_migrations


def later_steps() -> Migrations:
    steps = first_steps()

    @steps()
    def add_colours(db: Database) -> None:
        db.execute("CREATE TABLE colour (id TEXT PRIMARY KEY, body TEXT NOT NULL) STRICT")

    return steps


def lossy_steps() -> Migrations:
    steps = later_steps()

    @steps()
    def lose_an_entry(db: Database) -> None:
        db.execute("DELETE FROM entry WHERE id = 'e1'")

    return steps


def emptying_steps() -> Migrations:
    """What is left agrees with itself, but it is not what was there."""
    steps = later_steps()

    @steps()
    def forget_everything(db: Database) -> None:
        db.execute("DROP TRIGGER revision_no_delete")
        db.execute("DROP TRIGGER batch_no_delete")
        for table in ("revision", "batch", "entry"):
            db[table].delete_where()

    return steps


def broken_steps() -> Migrations:
    steps = later_steps()

    @steps()
    def fail_midway(db: Database) -> None:
        db.execute("DROP TABLE entry")
        db.execute("CREATE TABLE entry (id TEXT)")
        raise ZeroDivisionError

    return steps


@pytest.fixture
def older(path: Path, now: datetime, make_entry: Callable[..., Entry]) -> Path:
    with LedgerFile.create(path, now=now) as ledger:
        changes = [Put(make_entry(name)) for name in ("e1", "e2")]
        ledger.journal.record(BatchDraft(now=now, label="add"), changes)
    return path


@pytest.fixture
def later_program(older: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A program whose schema is one step further than that of the older file."""
    monkeypatch.setattr(database, "SCHEMA_VERSION", 3)
    monkeypatch.setattr(migrations, "ledger_migrations", later_steps)


def version_of(path: Path) -> int:
    with closing(sqlite3.connect(path)) as conn:
        return schema_version(conn)


@pytest.mark.usefixtures("later_program")
def test_that_opening_an_older_file_upgrades_it_and_keeps_the_old_one(older: Path) -> None:
    before = older.read_bytes()
    with pytest.raises(LedgerError, match="older_file"):
        open_database(older)
    with LedgerFile.open(older) as ledger:
        assert [entry.id for entry in ledger.read_records().entries] == ["e1", "e2"]
        assert ledger.check() == []
        assert ledger.journal.batches()[0].is_live
    kept = older.with_name("connects.version-2.bidbook")
    assert (version_of(older), version_of(kept)) == (3, 2)
    assert kept.read_bytes() == before
    assert sorted(older.parent.iterdir()) == sorted([older, kept])
    with closing(sqlite3.connect(older)) as conn:
        assert conn.execute("SELECT version FROM schema_version").fetchall() == [(2,), (3,)]
        assert conn.execute("SELECT count(*) FROM colour").fetchone() == (0,)


@pytest.mark.skipif(os.name == "nt", reason="Windows keeps permissions elsewhere")
def test_that_an_upgraded_file_stays_private(older: Path) -> None:
    kept = upgrade(older, later_steps())
    assert [stat.S_IMODE(found.stat().st_mode) for found in (older, kept)] == [0o600, 0o600]


def test_that_old_files_kept_before_are_kept(older: Path) -> None:
    older.with_name("connects.version-2.bidbook").write_text("an earlier one")
    kept = upgrade(older, later_steps())
    assert kept.name == "connects.version-2-2.bidbook"
    assert older.with_name("connects.version-2.bidbook").read_text() == "an earlier one"


def test_that_a_disk_without_links_gets_a_copy(
    older: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise OSError

    monkeypatch.setattr(Path, "hardlink_to", refuse)
    kept = upgrade(older, later_steps())
    assert (version_of(older), version_of(kept)) == (3, 2)


def test_that_a_link_to_a_ledger_stays_a_link(older: Path) -> None:
    link = older.with_name("link.bidbook")
    link.symlink_to(older)
    upgrade(link, later_steps())
    assert link.is_symlink()
    assert version_of(older) == 3


@pytest.mark.parametrize(
    ("steps", "error"),
    [
        (broken_steps, ZeroDivisionError),
        (lossy_steps, LedgerError),
        (emptying_steps, LedgerError),
    ],
)
def test_that_a_failed_upgrade_leaves_the_file_as_it_was(
    older: Path, steps: Callable[[], Migrations], error: type[Exception]
) -> None:
    before = older.read_bytes()
    with pytest.raises(error) as caught:
        upgrade(older, steps())
    if isinstance(caught.value, LedgerError):
        assert caught.value.code == "upgrade_failed"
    assert older.read_bytes() == before
    assert list(older.parent.iterdir()) == [older]


@pytest.mark.parametrize("step", ["make_private_file", "sync_folder", "problems_of_journal"])
def test_that_a_fault_on_the_way_leaves_a_whole_file(
    older: Path, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    def fail(*_: object) -> None:
        raise OSError(28, "no space left")

    monkeypatch.setattr(upgrading, step, fail)
    with pytest.raises(LedgerError) as caught:
        upgrade(older, later_steps())
    assert caught.value.code == "disk_full"
    assert version_of(older) == (3 if step == "sync_folder" else 2)
    assert not older.with_name(f".{older.name}.upgrading").exists()
    with closing(sqlite3.connect(older)) as conn:
        assert conn.execute("SELECT count(*) FROM entry").fetchone() == (2,)


def test_that_the_rest_of_a_broken_upgrade_is_swept_away(older: Path) -> None:
    older.with_name(f".{older.name}.upgrading").write_text("half a copy")
    upgrade(older, later_steps())
    assert version_of(older) == 3


def test_that_a_file_in_use_is_not_upgraded(older: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(database, "BUSY_SECONDS", 0.01)
    with closing(open_database(older)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(LedgerError, match="file_busy"):
            upgrade(older, later_steps())
    assert version_of(older) == 2

"""An encrypted ledger is a whole ledger: copied, restored, repaired and upgraded under its key, and
what was written in it is readable nowhere."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import datetime
from pathlib import Path

import pytest

from app.domain.entries import Entry
from app.domain.problems import LedgerError
from app.storage import engine, recrypting, upgrading
from app.storage.backups.copying import proven
from app.storage.backups.names import Occasion
from app.storage.backups.restoring import restore
from app.storage.backups.shelf import back_up, backups_of, newest_good
from app.storage.batches import BatchDraft, Put
from app.storage.database import connect, key_of, open_database
from app.storage.keys import HELD, Key, key_of_passphrase, random_key, recovery_key
from app.storage.ledger_file import LedgerFile
from app.storage.migrations import ledger_migrations
from app.storage.recrypting import recrypt
from app.storage.repairing import repair
from app.storage.unlocking import key_for, needs_key, unlock

TITLE = "Restore a tide mill"
MakeEntry = Callable[..., Entry]


@pytest.fixture(autouse=True)
def no_keys_held() -> Iterator[None]:
    yield
    HELD.let_go()


@pytest.fixture
def key() -> Key:
    made = random_key()
    HELD.hold(made)
    return made


@pytest.fixture
def plain(path: Path, now: datetime, make_entry: MakeEntry) -> Path:
    LedgerFile.create(path, now=now).close()
    for number in range(30):
        record(path, now, make_entry(f"e{number:02}", title=TITLE))
    return path


@pytest.fixture
def locked(plain: Path, key: Key) -> Path:
    assert recrypt(plain, key)
    return plain


def record(path: Path, now: datetime, *entries: Entry) -> None:
    with LedgerFile.open(path) as ledger:
        draft = BatchDraft(now=now, label="add")
        ledger.journal.record(draft, [Put(entry) for entry in entries])


def ids_in(path: Path) -> list[str]:
    with LedgerFile.open(path) as ledger:
        assert ledger.check() == []
        return [entry.id for entry in ledger.read_records().entries]


def files_that_tell(folder: Path) -> list[str]:
    """Files below a folder in which the title can be read, as UTF-8 or UTF-16."""
    words = [TITLE.encode(), TITLE.encode("utf-16-le"), b"CREATE TABLE", b"SQLite format"]
    return sorted(
        path.name
        for path in folder.rglob("*")
        if path.is_file() and any(word in path.read_bytes() for word in words)
    )


def test_that_encrypting_keeps_everything_and_leaves_nothing_readable(
    plain: Path, key: Key, tmp_path: Path
) -> None:
    before = proven(plain)
    assert files_that_tell(tmp_path) == [plain.name]
    assert recrypt(plain, key)
    assert files_that_tell(tmp_path) == []
    assert proven(plain) == before
    assert len(ids_in(plain)) == 30
    assert not recrypt(plain, key)
    assert plain.stat().st_mode & 0o777 == 0o600


def test_that_a_write_cut_short_tells_nothing_beside_the_file(
    locked: Path, now: datetime, make_entry: MakeEntry, tmp_path: Path
) -> None:
    with closing(connect(locked)) as conn:
        conn.execute("PRAGMA cache_size = 4")  # spills into journal and file at once
        conn.execute("BEGIN IMMEDIATE")
        conn.execute("UPDATE entry SET note = title || title || title")
        conn.execute("CREATE TEMP TABLE sorted AS SELECT * FROM entry ORDER BY title, id DESC")
        assert locked.with_name(f"{locked.name}-journal").stat().st_size > 0
        assert files_that_tell(tmp_path) == []
        conn.execute("ROLLBACK")
    record(locked, now, make_entry("more", title=TITLE))
    assert len(ids_in(locked)) == 31
    assert files_that_tell(tmp_path) == []


def test_that_another_key_and_none_follow(locked: Path, tmp_path: Path) -> None:
    old = key_of(locked)
    other = random_key()
    HELD.hold(other)
    assert recrypt(locked, other)
    assert (key_of(locked), locked.read_bytes()[:16]) == (other, other.salt)
    assert len(ids_in(locked)) == 30
    HELD.let_go()
    assert old is not None
    HELD.hold(old)
    with pytest.raises(LedgerError, match="ledger_locked"):
        LedgerFile.open(locked)
    HELD.hold(other)
    assert recrypt(locked, None)
    assert files_that_tell(tmp_path) == [locked.name]
    assert len(ids_in(locked)) == 30


def test_that_any_sqlcipher_opens_it_by_its_passphrase(plain: Path) -> None:
    key = key_of_passphrase("correct horse")
    HELD.hold(key)
    recrypt(plain, key)
    with closing(engine.cipher().connect(str(plain))) as conn:
        conn.execute("PRAGMA key = 'correct horse'")
        assert conn.execute("SELECT count(*) FROM entry").fetchone() == (30,)


def test_that_passphrase_and_recovery_key_unlock_and_nothing_else_does(plain: Path) -> None:
    key = key_of_passphrase("correct horse")
    HELD.hold(key)
    recrypt(plain, key)
    HELD.let_go()
    assert needs_key(plain)
    assert key_for(plain, recovery_key(key)) == key
    assert needs_key(plain)  # that was a test only
    with pytest.raises(LedgerError, match="wrong_key"):
        unlock(plain, "correct house")
    with pytest.raises(LedgerError, match="ledger_locked"):
        open_database(plain)
    assert unlock(plain, "correct horse") == key
    assert not needs_key(plain)
    assert len(ids_in(plain)) == 30


def test_that_backups_are_encrypted_too_and_restored(
    locked: Path, now: datetime, make_entry: MakeEntry, tmp_path: Path
) -> None:
    folder = tmp_path / "backups"
    made, tally = back_up(locked, folder, Occasion.ASKED, now)
    assert (tally.entries, key_of(made.path)) == (30, key_of(locked))
    assert made.path.read_bytes()[:16] == locked.read_bytes()[:16]
    record(locked, now, make_entry("later", title=TITLE))
    kept = restore(made.path, locked, now)
    assert "later" not in ids_in(locked)
    assert kept is not None
    assert "later" in ids_in(kept)
    assert files_that_tell(tmp_path) == []


def test_that_a_plain_backup_restored_over_an_encrypted_ledger_is_encrypted(
    plain: Path, key: Key, now: datetime, tmp_path: Path
) -> None:
    made, _ = back_up(plain, tmp_path / "backups", Occasion.ASKED, now)
    recrypt(plain, key)
    restore(made.path, plain, now)
    assert key_of(plain) == key
    assert len(ids_in(plain)) == 30
    assert files_that_tell(tmp_path) == [made.path.name]


def test_that_a_backup_of_an_unknown_key_is_not_taken_for_damage(
    locked: Path, now: datetime, tmp_path: Path
) -> None:
    back_up(locked, tmp_path / "backups", Occasion.ASKED, now)
    recrypt(locked, None)
    HELD.let_go()
    (backup,) = backups_of(locked, tmp_path / "backups")
    with pytest.raises(LedgerError, match="ledger_locked"):
        restore(backup.path, locked, now)
    assert newest_good(locked, tmp_path / "backups") is None
    assert len(ids_in(locked)) == 30


def test_that_damage_is_told_and_the_repair_is_encrypted(
    locked: Path, now: datetime, tmp_path: Path
) -> None:
    backup, _ = back_up(locked, tmp_path / "backups", Occasion.ASKED, now)
    content = bytearray(locked.read_bytes())
    content[8 * 4096 + 99] ^= 1
    locked.write_bytes(content)
    with LedgerFile.open(locked) as ledger:
        assert [problem.code for problem in ledger.check()] == ["damaged_page"]
    done = repair(locked, backup.path, now)
    assert done.kept is not None
    assert done.kept.read_bytes() == bytes(content)
    assert len(ids_in(locked)) == 30
    assert key_of(locked) == key_of(backup.path)
    assert files_that_tell(tmp_path) == []


def test_that_an_upgrade_stays_encrypted(locked: Path, tmp_path: Path) -> None:
    steps = ledger_migrations()
    steps()(lambda db: db.execute("CREATE TABLE colour (id TEXT PRIMARY KEY) STRICT"))
    kept = upgrading.upgrade(locked, steps)
    assert key_of(locked) == key_of(kept)
    assert files_that_tell(tmp_path) == []


@pytest.mark.parametrize("step", ["finished_copy", "sync_folder"])
def test_that_a_fault_on_the_way_leaves_a_whole_file(
    plain: Path, key: Key, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    def fails(*_: object, **__: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(recrypting, step, fails)
    with pytest.raises(LedgerError, match="disk_full"):
        recrypt(plain, key)
    assert len(ids_in(plain)) == 30
    assert [path.name for path in plain.parent.iterdir()] == [plain.name]


def test_that_a_writer_elsewhere_is_waited_for(
    plain: Path, key: Key, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("app.storage.database.BUSY_SECONDS", 0.0)
    with closing(sqlite3.connect(plain, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(LedgerError, match="file_busy"):
            recrypt(plain, key)
    assert recrypt(plain, key)


def test_that_without_the_package_one_clear_code_is_told(
    locked: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    HELD.let_go()
    monkeypatch.setattr(engine, "_CIPHER", "no_such_package.dbapi2")
    with pytest.raises(LedgerError, match="encryption_missing"):
        LedgerFile.open(locked)
    with pytest.raises(LedgerError, match="encryption_missing"):
        unlock(locked, "correct horse")

"""Ledger files are made private, opened with care, and refused with a reason."""

from __future__ import annotations

import os
import sqlite3
import stat
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from datetime import datetime
from pathlib import Path

import pytest
from sqlite_utils import Database

from app.domain.problems import LedgerError
from app.storage import database
from app.storage.database import (
    APPLICATION_ID,
    SCHEMA_VERSION,
    create_database,
    open_database,
    reading,
    writing,
)
from app.storage.ledger_file import LedgerFile
from app.storage.migrations import ledger_migrations

RunPython = Callable[..., subprocess.CompletedProcess[str]]


def mode_of(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


@contextmanager
def umask(mask: int) -> Iterator[None]:
    before = os.umask(mask)
    try:
        yield
    finally:
        os.umask(before)


def refusal(path: Path) -> str:
    with pytest.raises(LedgerError) as caught:
        open_database(path)
    return caught.value.code


@pytest.mark.skipif(os.name == "nt", reason="Windows keeps permissions elsewhere")
@pytest.mark.parametrize("mask", [0o000, 0o022, 0o377])
def test_that_a_new_file_and_its_folders_are_private_under_any_umask(
    tmp_path: Path, now: datetime, mask: int
) -> None:
    folder = tmp_path / "there"
    folder.mkdir(0o755)
    folder.chmod(0o755)
    path = folder / "one" / "two" / "connects.bidbook"
    with umask(mask), closing(create_database(path, now=now)) as conn, writing(conn):
        conn.execute("INSERT INTO setting VALUES ('a', '{}')")
        assert mode_of(path.with_name(path.name + "-journal")) == 0o600
    assert mode_of(path) == 0o600
    assert mode_of(path.parent) == mode_of(path.parent.parent) == 0o700
    assert mode_of(folder) == 0o755


def test_that_the_file_is_private_before_a_byte_is_in_it(
    path: Path, now: datetime, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen = []
    real = sqlite3.connect

    def connect(*arguments: object, **options: object) -> sqlite3.Connection:
        seen.append((mode_of(path), path.stat().st_size))
        return real(*arguments, **options)  # type: ignore[call-overload, no-any-return]

    monkeypatch.setattr(database.sqlite3, "connect", connect)
    with umask(0):
        create_database(path, now=now).close()
    assert seen[0] == (0o600, 0)


def test_that_a_connection_has_the_settings_the_promises_rest_on(path: Path, now: datetime) -> None:
    create_database(path, now=now).close()
    with closing(open_database(path)) as conn:
        found = {
            name: conn.execute(f"PRAGMA {name}").fetchone()[0]
            for name in (
                "journal_mode",
                "synchronous",
                "foreign_keys",
                "trusted_schema",
                "cell_size_check",
                "recursive_triggers",
                "busy_timeout",
                "mmap_size",
                "application_id",
                "user_version",
            )
        }
        tables = conn.execute("PRAGMA table_list").fetchall()
    assert found == {
        "journal_mode": "delete",
        "synchronous": 3,
        "foreign_keys": 1,
        "trusted_schema": 0,
        "cell_size_check": 1,
        "recursive_triggers": 1,
        "busy_timeout": 5000,
        "mmap_size": 0,
        "application_id": APPLICATION_ID,
        "user_version": SCHEMA_VERSION,
    }
    ours = [row for row in tables if not row[1].startswith(("sqlite_", "_sqlite"))]
    assert len(ours) == 20
    assert all(row[5] == 1 for row in ours), "every table is STRICT"


def test_that_a_fresh_ledger_is_one_file(path: Path, now: datetime) -> None:
    create_database(path, now=now).close()
    assert [found.name for found in path.parent.iterdir()] == [path.name]


def test_that_the_schema_version_is_the_number_of_migrations(path: Path, now: datetime) -> None:
    with closing(create_database(path, now=now)) as conn:
        steps = ledger_migrations()
        db = Database(conn, execute_plugins=False)
        assert len(steps.applied(db)) == SCHEMA_VERSION
        assert steps.pending(db) == []


def test_that_making_a_ledger_overwrites_nothing(path: Path, now: datetime) -> None:
    path.write_text("keep me")
    with pytest.raises(LedgerError) as caught:
        create_database(path, now=now)
    assert caught.value.code == "file_exists"
    assert path.read_text() == "keep me"


def test_that_a_ledger_that_could_not_be_made_leaves_no_file(
    path: Path, now: datetime, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise sqlite3.OperationalError("no such thing")

    monkeypatch.setattr("app.storage.migrations.make_ledger", fail)
    with pytest.raises(sqlite3.OperationalError):
        create_database(path, now=now)
    assert not path.exists()


@pytest.mark.parametrize(
    ("name", "code"),
    [("n" * 300, "bad_path"), ("a\0b", "bad_path"), ("file/x", "folder_unwritable")],
)
def test_that_a_place_where_no_file_can_be_is_refused(
    tmp_path: Path, now: datetime, name: str, code: str
) -> None:
    (tmp_path / "file").write_text("not a folder")
    with pytest.raises(LedgerError) as caught:
        create_database(tmp_path / name, now=now)
    assert caught.value.code == code


@pytest.mark.parametrize("fault", [PermissionError(13, "denied"), OSError(30, "read-only")])
def test_that_an_unwritable_folder_is_told(
    path: Path, now: datetime, monkeypatch: pytest.MonkeyPatch, fault: OSError
) -> None:
    def refuse(*_: object) -> int:
        raise fault

    monkeypatch.setattr(os, "open", refuse)
    with pytest.raises(LedgerError) as caught:
        create_database(path, now=now)
    assert caught.value.code == "folder_unwritable"


def test_that_each_thing_that_is_no_ledger_has_its_own_reason(tmp_path: Path) -> None:
    text, empty, foreign = (tmp_path / name for name in ("text", "empty", "foreign"))
    text.write_text("Date,Connects\n" * 400)
    empty.touch()
    with closing(sqlite3.connect(foreign)) as conn:
        conn.execute("PRAGMA journal_mode = WAL")
        conn.execute("CREATE TABLE entry (id)")
    before = foreign.read_bytes()
    assert refusal(tmp_path / "absent") == "file_missing"
    assert refusal(tmp_path) == "path_is_folder"
    assert refusal(text) == "not_a_database"
    assert refusal(empty) == "foreign_file"
    assert refusal(foreign) == "foreign_file"
    assert foreign.read_bytes() == before
    assert sorted(found.name for found in tmp_path.iterdir()) == ["empty", "foreign", "text"]


def test_that_a_damaged_file_is_told_as_such(path: Path, now: datetime) -> None:
    create_database(path, now=now).close()
    content = bytearray(path.read_bytes())
    content[4096:] = b"\xa5" * (len(content) - 4096)
    path.write_bytes(content)
    assert refusal(path) == "file_damaged"


def test_that_a_newer_file_opens_read_only_and_says_what_it_needs(
    path: Path, now: datetime
) -> None:
    create_database(path, now=now).close()
    with closing(sqlite3.connect(path)) as conn:
        conn.execute("PRAGMA user_version = 99")
        conn.execute("INSERT INTO schema_version VALUES (99, '7.5')")
        conn.commit()
    before = path.read_bytes()
    with pytest.raises(LedgerError) as caught:
        open_database(path)
    assert caught.value.code == "newer_file"
    assert caught.value.details == {"path": str(path), "schema": 99, "needs": "7.5"}
    with LedgerFile.open(path) as ledger:
        assert ledger.is_read_only
        assert ledger.why_read_only is not None
        assert ledger.why_read_only.code == "newer_file"
        assert ledger.read_records().entries == ()
    assert path.read_bytes() == before


def test_that_a_read_only_connection_writes_nothing(path: Path, now: datetime) -> None:
    create_database(path, now=now).close()
    before = path.read_bytes()
    conn = open_database(path, read_only=True)
    with closing(conn), pytest.raises(LedgerError) as caught, writing(conn):
        conn.execute("INSERT INTO setting VALUES ('a', '{}')")
    assert caught.value.code == "read_only"
    assert path.read_bytes() == before


@pytest.mark.parametrize(
    "name", ["a b#c?d%41.bidbook", "verträge.bidbook", "帳.bidbook", ":memory:"]
)
def test_that_any_file_name_will_do(tmp_path: Path, now: datetime, name: str) -> None:
    path = tmp_path / name
    create_database(path, now=now).close()
    open_database(path).close()
    assert path.is_file()


@pytest.mark.skipif(sys.platform != "linux", reason="other systems want names in Unicode")
def test_that_a_name_that_is_not_unicode_will_do(tmp_path: Path, now: datetime) -> None:
    path = tmp_path / os.fsdecode(b"caf\xe9.bidbook")
    create_database(path, now=now).close()
    open_database(path).close()
    assert [os.fsencode(found.name) for found in tmp_path.iterdir()] == [b"caf\xe9.bidbook"]


def test_that_writing_undoes_everything_when_anything_fails(path: Path, now: datetime) -> None:
    with closing(create_database(path, now=now)) as conn:
        with pytest.raises(UnicodeEncodeError), writing(conn):
            conn.executemany("INSERT INTO setting VALUES (?, '{}')", [("a",), ("\ud800",)])
        assert not conn.in_transaction
        assert conn.execute("SELECT count(*) FROM setting").fetchone() == (0,)


def test_that_a_second_writer_is_told_to_wait_and_a_bug_stays_a_bug(
    path: Path, now: datetime
) -> None:
    with closing(create_database(path, now=now)) as first, closing(open_database(path)) as second:
        second.execute("PRAGMA busy_timeout = 10")
        with writing(first), pytest.raises(LedgerError) as caught, writing(second):
            pytest.fail("two writers at once")
        assert caught.value.code == "file_busy"
        with pytest.raises(sqlite3.OperationalError), writing(first):
            first.execute("INSERT INTO nowhere VALUES (1)")
        with writing(second):
            second.execute("INSERT INTO setting VALUES ('a', '{}')")


def test_that_a_reader_in_the_way_of_a_commit_leaves_nothing_half_done(
    path: Path, now: datetime
) -> None:
    with closing(create_database(path, now=now)) as first, closing(open_database(path)) as second:
        first.execute("PRAGMA busy_timeout = 10")
        with reading(second):
            second.execute("SELECT count(*) FROM setting").fetchone()
            with pytest.raises(LedgerError) as caught, writing(first):
                first.execute("INSERT INTO setting VALUES ('a', '{}')")
        assert caught.value.code == "file_busy"
        assert second.execute("SELECT count(*) FROM setting").fetchone() == (0,)


def test_that_a_full_disk_is_told_and_changes_nothing(path: Path, now: datetime) -> None:
    with closing(create_database(path, now=now)) as conn:
        conn.execute("PRAGMA max_page_count = 1")
        with pytest.raises(LedgerError) as caught, writing(conn):
            conn.execute("INSERT INTO setting VALUES ('a', ?)", ("x" * 100_000,))
        assert caught.value.code == "disk_full"
        assert conn.execute("SELECT count(*) FROM setting").fetchone() == (0,)


_LIMITED = """
import resource, sys
from pathlib import Path
from app.domain.problems import LedgerError
from app.storage.database import open_database, writing
conn = open_database(Path(sys.argv[1]))
size = Path(sys.argv[1]).stat().st_size
resource.setrlimit(resource.RLIMIT_FSIZE, (size + 8192, size + 8192))
try:
    with writing(conn):
        conn.execute("INSERT INTO setting VALUES ('a', ?)", ("x" * 1_000_000,))
except LedgerError as error:
    print(error.code)
"""


@pytest.mark.skipif(os.name == "nt", reason="no file size limits")
def test_that_a_write_the_system_refuses_is_told_and_changes_nothing(
    path: Path, now: datetime, run_python: RunPython
) -> None:
    create_database(path, now=now).close()
    before = path.read_bytes()
    done = run_python(_LIMITED, path)
    assert done.stdout.strip() in {"disk_error", "disk_full"}
    open_database(path).close()
    assert path.read_bytes() == before


def test_that_a_file_moved_away_takes_no_more_writes(path: Path, now: datetime) -> None:
    with closing(create_database(path, now=now)) as conn:
        path.rename(path.with_name("elsewhere"))
        with pytest.raises(LedgerError) as caught, writing(conn):
            conn.execute("INSERT INTO setting VALUES ('a', '{}')")
    assert caught.value.code in {"file_moved", "disk_error", "folder_unwritable"}


def test_that_opening_a_current_file_does_not_load_sqlite_utils(
    path: Path, now: datetime, run_python: RunPython
) -> None:
    create_database(path, now=now).close()
    code = (
        "import sys; from pathlib import Path; from app.storage.ledger_file import LedgerFile; "
        "LedgerFile.open(Path(sys.argv[1])).read_records(); print('sqlite_utils' in sys.modules)"
    )
    done = run_python(code, path)
    assert done.stdout.strip() == "False"

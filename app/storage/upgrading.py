"""Bringing an older ledger file to this program's schema, on a copy, keeping the old file."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING

from app.domain.problems import LedgerError
from app.storage.backups.tally import tally_of
from app.storage.database import connect, key_of, refuse_foreign, schema_version, writing
from app.storage.faults import file_fault, told_as_codes
from app.storage.private_files import make_private_file, remove_leftover, sync_folder
from app.storage.verifying import problems_of_file, problems_of_journal

if TYPE_CHECKING:
    from sqlite_utils import Migrations


def upgrade(path: Path, steps: Migrations | None = None) -> Path:
    """Take the missing migrations; where the file as it was is kept.

    The copy is migrated in one transaction and verified (chain, tables, counts and sums are what
    they were: a migration may move revisions, never change one) before it takes the place, so
    a fault or a crash at any point leaves the file as it was. Raises LedgerError `upgrade_failed`
    with the problems found, or those of `open_database` and `writing`.
    """
    path = path.resolve()  # a link keeps pointing at the ledger
    refuse_foreign(path)
    copy = path.with_name(f".{path.name}.upgrading")
    try:
        with _locked(path) as old:
            _copy(path, copy)
            with closing(connect(copy)) as new:
                _migrate(new, steps)
            kept = _keep(path, schema_version(old))
            if os.name == "nt":
                old.close()  # Windows replaces no open file
            copy.replace(path)
            sync_folder(path.parent)
    except OSError as fault:
        raise file_fault(fault, path) from fault
    finally:
        remove_leftover(copy, copy.with_name(f"{copy.name}-journal"))
    return kept


@contextmanager
def _locked(path: Path) -> Iterator[sqlite3.Connection]:
    """The file, held against other writers until the end."""
    with told_as_codes(), closing(connect(path)) as conn:
        conn.execute("BEGIN IMMEDIATE")
        yield conn


def _copy(path: Path, target: Path) -> None:
    """A copy by SQLite itself, which knows what a crash may have left beside the file.

    It reads by a connection of its own: a backup waits for ever for one that holds the lock.
    """
    target.unlink(missing_ok=True)
    make_private_file(target)
    key = key_of(path)
    with (
        closing(connect(path, read_only=True)) as old,
        closing(connect(target, key=key)) as new,
    ):
        old.backup(new)


def _migrate(conn: sqlite3.Connection, steps: Migrations | None) -> None:
    from app.storage import migrations  # noqa: PLC0415 (sqlite-utils is slow to load)

    with writing(conn):
        before = tally_of(conn)
        migrations.migrate(conn, steps or migrations.ledger_migrations())
        problems = problems_of_file(conn) + problems_of_journal(conn)
        if problems or not tally_of(conn).is_same_ledger(before):
            raise LedgerError("upgrade_failed", problems=problems)


def _keep(path: Path, version: int) -> Path:
    """Give the file a second name, or where the disk knows no links, a copy."""
    for number in count(1):
        again = f"-{number}" if number > 1 else ""
        kept = path.with_name(f"{path.stem}.version-{version}{again}{path.suffix}")
        if not kept.exists():
            break
    try:
        kept.hardlink_to(path)
    except OSError:
        _copy(path, kept)
    return kept

"""A copy of a ledger file that is there whole or not at all, and proven before it has its name."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from app.domain.problems import LedgerError
from app.storage.backups.tally import Tally, tally_of
from app.storage.database import connect, key_of, reading, refuse_foreign
from app.storage.faults import file_fault, told_as_codes
from app.storage.private_files import make_private_file, remove_leftover, sync_file, sync_folder
from app.storage.verifying import problems_of_file

PART = ".part"
"""Ends the name of a copy that is not finished; nothing that ends so is ever read."""


def part_of(path: Path) -> Path:
    """Where a copy is made before it takes the name `path`."""
    return path.with_name(f".{path.name}{PART}")


def copied(source: Path, part: Path) -> Tally:
    """Copy a ledger by SQLite's backup into an empty file, under the key of the source if it has
    one; the numbers of the source in one state."""
    key = key_of(source)
    with told_as_codes(), closing(connect(source, read_only=True)) as old, reading(old):
        stated = tally_of(old)
        with closing(connect(part, key=key)) as new:
            old.backup(new)
    return stated


def finished_copy(
    source: Path,
    target: Path,
    prepare: Callable[[sqlite3.Connection], object] | None = None,
    copy: Callable[[Path, Path], Tally] = copied,
) -> Tally:
    """Copy a ledger, prove the copy, and only then give it its name.

    `prepare` may change the copy before that; `copy` makes it. What has the name `target` is
    replaced. The numbers of the copy, which are those of the source in one state. Raises
    LedgerError `backup_differs` where they are not, and those of `open_database` and
    `create_database`.
    """
    part = part_of(target)
    try:
        part.unlink(missing_ok=True)
        make_private_file(part)
        found = _proven_copy(source, part, copy)
        if prepare is not None:
            _prepare(part, prepare)
        sync_file(part)
        part.replace(target)
        sync_folder(target.parent)
    except OSError as fault:
        raise file_fault(fault, target) from fault
    finally:
        remove_leftover(part, part.with_name(f"{part.name}-journal"))
    return found


def _prepare(part: Path, prepare: Callable[[sqlite3.Connection], object]) -> None:
    try:
        with told_as_codes(), closing(connect(part)) as conn:
            prepare(conn)
    except LedgerError as fault:
        if fault.code != "written_unsure":
            raise
        raise LedgerError("disk_error") from fault  # it is the copy that was written


def _proven_copy(source: Path, part: Path, copy: Callable[[Path, Path], Tally]) -> Tally:
    refuse_foreign(source)
    stated = copy(source, part)
    found = proven(part)
    if found != stated:
        raise LedgerError("backup_differs", path=str(source))
    return found


def proven(path: Path) -> Tally:
    """Open a ledger file, have SQLite check every page, and count it.

    Raises LedgerError `backup_damaged` where anything is wrong with it, and those of
    `open_database` where it is no ledger.
    """
    refuse_foreign(path)
    try:
        with told_as_codes(), closing(connect(path, read_only=True)) as conn, reading(conn):
            problems = problems_of_file(conn)
            if not problems:
                return tally_of(conn)
    except LedgerError as fault:
        if fault.code not in {"file_damaged", "unfinished_write"}:
            raise
        raise LedgerError("backup_damaged", path=str(path)) from fault
    raise LedgerError("backup_damaged", path=str(path), problems=problems)

"""Putting another file in the place of a ledger, whose own file is kept under another name."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, nullcontext
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

from app.domain.problems import LedgerError
from app.storage.backups.copying import copied, finished_copy, proven
from app.storage.backups.names import free_name
from app.storage.backups.tally import Tally
from app.storage.database import connect, key_of, refuse_foreign, writing
from app.storage.faults import file_fault, told_as_codes
from app.storage.private_files import remove_leftover, sync_folder
from app.storage.recrypting import copied_under

SIDE_FILES = ("-journal", "-wal", "-shm")
"""What SQLite leaves beside a file; beside another file of the same name it would destroy it."""
_AT = "%Y%m%dT%H%M%SZ"


def restore(backup: Path, ledger: Path, now: datetime) -> Path | None:
    """Put a proven copy of a backup in the place of a ledger; where the replaced file is kept.

    None where there was no file. The copy gets a device id of its own: what is recorded from here
    on must not continue a chain that went on elsewhere. Raises LedgerError `backup_damaged`,
    `file_busy`, `restore_itself` and those of `finished_copy`; then the ledger is as it was.
    """
    ledger = ledger.resolve()
    proven(backup)
    if ledger.exists() and backup.samefile(ledger):
        raise LedgerError("restore_itself", path=str(ledger))
    fresh = ledger.with_name(f".{ledger.name}.restoring")
    try:
        prepare = partial(_with_new_device, now=now)
        finished_copy(backup, fresh, prepare, _as_locked_as(ledger, backup))
        return swap_in(fresh, ledger, "before-restore", now)
    finally:
        remove_leftover(fresh)


def _as_locked_as(ledger: Path, backup: Path) -> Callable[[Path, Path], Tally]:
    """How to copy a backup so that the ledger's own key opens it; a damaged one has none."""
    try:
        wanted = key_of(ledger)
    except LedgerError:
        return copied
    return copied if key_of(backup) == wanted else partial(copied_under, key=wanted)


def swap_in(
    fresh: Path, ledger: Path, why: str, now: datetime, *, is_damaged: bool = False
) -> Path | None:
    """Give a finished file the name of the ledger; where the old file is kept, None without one.

    Stale side files go with the old file: they belong to it, and to it only. A damaged ledger is
    not even opened, for SQLite would put it right by them.
    """
    kept = set_aside_name(ledger, why, now)
    try:
        with nullcontext() if is_damaged else _held(ledger) as held:
            if ledger.exists():
                _keep(ledger, kept)
            _move_side_files(ledger, kept)
            sync_folder(ledger.parent)
            if os.name == "nt" and held is not None:
                held.close()  # Windows replaces no open file
            fresh.replace(ledger)
        sync_folder(ledger.parent)
    except OSError as fault:
        raise file_fault(fault, ledger) from fault
    return kept if kept.exists() else None


def set_aside_name(ledger: Path, why: str, now: datetime) -> Path:
    """`my-connects.damaged-20260301T093000Z.bidbook`, or one after it that is free."""
    stamp = now.astimezone(UTC).strftime(_AT)
    return free_name(ledger.with_name(f"{ledger.stem}.{why}-{stamp}{ledger.suffix}"))


def _with_new_device(conn: sqlite3.Connection, now: datetime) -> None:
    from app.storage.migrations import add_device  # noqa: PLC0415 (sqlite-utils is slow to load)

    with writing(conn):
        add_device(conn, now)


@contextmanager
def _held(ledger: Path) -> Iterator[sqlite3.Connection | None]:
    """Keep other programs from writing, and let SQLite finish what a crash left, where it can.

    Raises LedgerError `file_busy`. A file too damaged for SQLite is held by nobody.
    """
    conn = None
    try:
        if ledger.exists():
            refuse_foreign(ledger)
            conn = connect(ledger)
            with told_as_codes():
                conn.execute("BEGIN EXCLUSIVE")
    except LedgerError as fault:
        if conn is not None:
            conn.close()
            conn = None
        if fault.code == "file_busy":
            raise
    if conn is None:
        yield None
        return
    with closing(conn):  # which gives up the lock
        yield conn


def _keep(ledger: Path, kept: Path) -> None:
    """A second name for the file as it is; where the disk knows no links, its only one.

    Its bytes are not copied: to open and close the file would drop the lock on it.
    """
    try:
        kept.hardlink_to(ledger)
    except OSError:
        ledger.rename(kept)


def _move_side_files(ledger: Path, kept: Path) -> None:
    for ending in SIDE_FILES:
        side = ledger.with_name(ledger.name + ending)
        if side.exists():
            side.replace(kept.with_name(kept.name + ending))

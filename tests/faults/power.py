"""Power loss: disks rebuilt from what was synced, plus a random and torn part of what was not.

The journal's own code writes through a VFS that logs every write, sync, truncation and deletion.
A crash is a place in that log. What was synced before it is on the disk; of later writes any may
be there, whole or by sectors; a deletion counts only where the folder was synced. Then SQLite
opens what is left. The control runs with synchronous=OFF.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

from app.domain.problems import LedgerError
from app.storage.database import _set_pragmas
from app.storage.journal import Journal
from app.storage.ledger_file import LedgerFile
from tests.faults.ledgers import NOW, new_seed, numbers_in, quick_folder, record_batch
from tests.faults.stopping import is_stopped, start_clock, tell

DEFAULT_ROUNDS = 100_000
SECTOR = 512
_BATCHES = 12
_DISKS_OF_A_LOG = 400


@dataclass(frozen=True)
class Event:
    """`what` is write, truncate, sync, delete (synced or not), or told. `place` is an offset, a
    size, a batch number, or whether a deletion was synced."""

    what: str
    file: str = ""
    place: int = 0
    content: bytes = b""


@dataclass
class Count:
    disks: int = 0
    told: int = 0
    lost: int = 0
    unsound: int = 0
    rolled_back: int = 0

    @property
    def is_sound(self) -> bool:
        return not (self.lost or self.unsound)

    def line(self, seed: int) -> str:
        return (
            f"power: {self.disks:,} disks, {self.told:,} batches acknowledged, {self.lost} lost, "
            f"{self.unsound} unsound ledgers, {self.rolled_back:,} unfinished writes rolled back, "
            f"seed {seed}"
        )


@dataclass
class Disk:
    """What one file may be after a crash: what is safe, and what came later."""

    safe: bytearray | None = None
    later: list[Event] = field(default_factory=list)

    def apply_all(self) -> None:
        for event in self.later:
            self.safe = _applied(self.safe, event, None)
        self.later = []


def _applied(content: bytearray | None, event: Event, dice: random.Random | None) -> bytearray:
    """The file after an event; with dice, after those sectors of it that reached the disk."""
    found = bytearray() if content is None else bytearray(content)
    if event.what == "truncate":
        found[event.place :] = b""
        return found
    for start in range(0, len(event.content), SECTOR):
        if dice is not None and dice.random() < 0.5:
            continue
        at = event.place + start
        part = event.content[start : start + SECTOR]
        if len(found) < at:
            found.extend(bytes(at - len(found)))
        found[at : at + len(part)] = part
    return found


@contextmanager
def logging_connection(path: Path, log: list[Event], synchronous: str) -> Iterator[Any]:
    """A connection of another SQLite binding that writes through the logging VFS."""
    apsw = pytest.importorskip("apsw")

    class LoggedFile(apsw.VFSFile):  # type: ignore[misc, name-defined]
        def __init__(self, filename: Any, flags: Any) -> None:
            self.name = "journal" if str(_name(filename)).endswith("-journal") else "main"
            super().__init__("", filename, flags)

        def xWrite(self, content: bytes, offset: int) -> None:  # noqa: N802 (SQLite's name)
            log.append(Event("write", self.name, offset, bytes(content)))
            super().xWrite(content, offset)

        def xSync(self, flags: int) -> None:  # noqa: N802
            log.append(Event("sync", self.name))
            super().xSync(flags)

        def xTruncate(self, size: int) -> None:  # noqa: N802
            log.append(Event("truncate", self.name, size))
            super().xTruncate(size)

    class LoggingVFS(apsw.VFS):  # type: ignore[misc, name-defined]
        def __init__(self) -> None:
            super().__init__("logging", "")

        def xOpen(self, name: Any, flags: Any) -> Any:  # noqa: N802
            return LoggedFile(name, flags)

        def xDelete(self, name: str, is_synced: bool) -> None:  # noqa: N802
            log.append(Event("delete", "journal", int(is_synced)))
            super().xDelete(name, is_synced)

    vfs = LoggingVFS()
    conn = apsw.Connection(str(path), vfs="logging")
    try:
        _set_pragmas(conn, read_only=False)
        conn.execute("PRAGMA foreign_keys = ON")
        if synchronous:
            conn.execute(f"PRAGMA synchronous = {synchronous}")
        conn.execute("PRAGMA cache_size = 8")  # spills: the main file is written in mid-transaction
        yield conn
    finally:
        conn.close()
        vfs.unregister()


def _name(filename: Any) -> str:
    return filename if isinstance(filename, str) else filename.filename()


def logged_run(folder: Path, dice: random.Random, synchronous: str) -> tuple[bytes, list[Event]]:
    """A ledger as it was, and the log of writing some batches and undoing one into it."""
    path, log = folder / "written.bidbook", list[Event]()
    path.unlink(missing_ok=True)
    LedgerFile.create(path, now=NOW).close()
    before = path.read_bytes()
    with logging_connection(path, log, synchronous) as conn:
        journal = Journal(conn)
        for number in range(dice.randint(3, _BATCHES)):
            record_batch(journal, dice.choice([number * 7 + 6, number * 7]))
            log.append(Event("told"))
    return before, log


def disk_after(
    before: bytes, log: list[Event], crash: int, dice: random.Random
) -> tuple[bytes, bytes | None, int]:
    """The file and its journal as they may be after a crash; and how many batches were told of."""
    main, journal = Disk(bytearray(before)), Disk()
    is_deleted = False  # in memory; on the disk once the folder is synced
    told = 0
    for event in log[:crash]:
        if event.what == "told":
            told += 1
        elif event.what == "delete":
            is_deleted = True
            if event.place:
                journal, is_deleted = Disk(), False
        elif event.what == "sync":
            disk = main if event.file == "main" else journal
            disk.apply_all()
        else:
            if event.file == "journal" and is_deleted:  # a new one: its creation comes after
                journal, is_deleted = Disk(), False
            (main if event.file == "main" else journal).later.append(event)
    return _survivor(main, dice), _side(journal, dice, is_deleted=is_deleted), told


def _survivor(disk: Disk, dice: random.Random) -> bytes:
    content = disk.safe
    for event in disk.later:
        fate = dice.random()
        if fate < 0.4:
            content = _applied(content, event, None)
        elif fate < 0.7:
            content = _applied(content, event, dice)
    return bytes(content or b"")


def _side(disk: Disk, dice: random.Random, *, is_deleted: bool) -> bytes | None:
    if is_deleted and dice.random() < 0.5:
        return None
    if disk.safe is None and (not disk.later or dice.random() < 0.5):
        return None
    return _survivor(disk, dice)


def power_losses(rounds: int, seed: int, synchronous: str = "") -> Count:
    """So many disks; the pragmas are the app's own unless `synchronous` says otherwise."""
    dice, count = random.Random(seed), Count()
    with quick_folder() as folder:
        while count.disks < rounds and not is_stopped():
            before, log = logged_run(folder, dice, synchronous)
            for _ in range(min(_DISKS_OF_A_LOG, rounds - count.disks)):
                crash = dice.randint(0, len(log))
                _check(count, folder, disk_after(before, log, crash, dice))
                if is_stopped():
                    break
            tell(lambda: count.line(seed))
    return count


def _check(count: Count, folder: Path, disk: tuple[bytes, bytes | None, int]) -> None:
    main, journal, told = disk
    path = folder / "rebuilt.bidbook"
    side = path.with_name(f"{path.name}-journal")
    path.write_bytes(main)
    side.unlink(missing_ok=True)
    if journal is not None:
        side.write_bytes(journal)
    count.disks += 1
    count.told += told
    try:
        found = len(numbers_in(path))
    except (AssertionError, LedgerError):
        count.unsound += 1
        return
    count.lost += max(0, told - found)
    count.unsound += found > told + 1
    count.rolled_back += journal is not None and not side.exists()


def run(rounds: int | None, seed: int | None) -> int:
    """The control, then the disks; 0 where nothing that was acknowledged is missing."""
    try:
        import apsw  # noqa: F401 (only whether it is there)
    except ImportError:
        print("power: skipped, the package apsw is not installed")
        return 0
    chosen = new_seed(seed)
    control = power_losses(300, chosen, "OFF")
    if control.is_sound:
        print("power: the control was not caught, so nothing is proven")
        return 2
    start_clock()
    count = power_losses(rounds or DEFAULT_ROUNDS, chosen)
    print(
        f"{count.line(chosen)}; control, without syncs: {control.lost} lost and "
        f"{control.unsound} unsound in {control.disks} disks, caught"
    )
    return 0 if count.is_sound else 1

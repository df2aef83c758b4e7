"""Every point at which the disk can fail: the n-th call that writes fails, for every n.

A shim in C, preloaded, makes one call fail: disk full or a disk fault, once or from then on, or the
process is killed there. The sweep goes over every call of an entry, an import, an undo, a backup,
a restore, an upgrade, a repair and an encryption. Afterwards the ledger is whole: as it was before,
or as the use case leaves it; an error has a sentence, and where one is told nothing was written.
The control writes one entry in two halves.
"""

from __future__ import annotations

import ctypes
import errno
import os
import random
import shutil
import signal
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory

from app.domain.problems import LedgerError
from app.storage import database, upgrading
from app.storage.backups.copying import proven
from app.storage.backups.names import Occasion
from app.storage.backups.restoring import restore
from app.storage.backups.shelf import back_up, backups_of
from app.storage.batches import BatchDraft, Put
from app.storage.database import connect, schema_version
from app.storage.keys import HELD, Key
from app.storage.ledger_file import LedgerFile
from app.storage.migrations import ledger_migrations
from app.storage.recrypting import recrypt
from app.storage.repairing import repair
from app.words.problems import ERRORS, sentence
from tests.faults.ledgers import NOW, entry, new_seed, quick_folder
from tests.faults.stopping import is_stopped, listen, seconds_wanted, start_clock, stop_after, tell

_SOURCE = Path(__file__).with_name("shim.c")
_IMPORTED = [f"i{number:04}" for number in range(400)]
_DONE, _REFUSED, _CRASHED = 0, 3, 4
Work = Callable[[Path], None]


@dataclass(frozen=True)
class Fault:
    name: str
    error: int
    is_sticky: bool


FAULTS = (
    Fault("full", errno.ENOSPC, is_sticky=False),
    Fault("full for good", errno.ENOSPC, is_sticky=True),
    Fault("fault", errno.EIO, is_sticky=False),
    Fault("fault for good", errno.EIO, is_sticky=True),
    Fault("kill", 0, is_sticky=False),
)


def add_entry(path: Path) -> None:
    _record(path, ["new"])


def add_import(path: Path) -> None:
    _record(path, _IMPORTED)


def undo(path: Path) -> None:
    with LedgerFile.open(path) as ledger:
        ledger.journal.undo(None, NOW)


def make_backup(path: Path) -> None:
    back_up(path, path.parent / "backups", Occasion.ASKED, NOW)


def restore_backup(path: Path) -> None:
    restore(path.parent / "older.bidbook", path, NOW)


def upgrade(path: Path) -> None:
    steps = ledger_migrations()
    steps()(_add_colours)
    upgrading.upgrade(path, steps)


def _add_colours(db: object) -> None:
    db.execute("CREATE TABLE colour (id TEXT PRIMARY KEY) STRICT")  # type: ignore[attr-defined]


def mend(path: Path) -> None:
    repair(path, path.parent / "older.bidbook", NOW)


def encrypt(path: Path) -> None:
    recrypt(path, _KEY)


def in_two_halves(path: Path) -> None:
    """The control: one use case, two transactions."""
    _record(path, ["new-1"])
    _record(path, ["new-2"])


def _record(path: Path, names: list[str]) -> None:
    with LedgerFile.open(path) as ledger:
        draft = BatchDraft(now=NOW, label="add")
        ledger.journal.record(draft, [Put(entry(name)) for name in names])


_BASE, _OLDER = frozenset({"a", "b", "c"}), frozenset({"a", "b"})
WORK: dict[str, tuple[Work, list[frozenset[str]]]] = {
    "entry": (add_entry, [_BASE, _BASE | {"new"}]),
    "import": (add_import, [_BASE, _BASE | set(_IMPORTED)]),
    "undo": (undo, [_BASE, _OLDER]),
    "backup": (make_backup, [_BASE]),
    "restore": (restore_backup, [_BASE, _OLDER]),
    "upgrade": (upgrade, [_BASE]),
    "repair": (mend, [_BASE]),
    "encrypt": (encrypt, [_BASE]),
}
_KEY = Key(bytes(range(32)), bytes(range(16)))
CONTROL: tuple[Work, list[frozenset[str]]] = (in_two_halves, [_BASE, _BASE | {"new-1", "new-2"}])
_ATOMIC = frozenset({"entry", "import", "undo"})
"""Where an error is told, nothing was written; the others may end with the new file in place."""


@dataclass(frozen=True)
class Point:
    """The call that fails: which one of which use case, and how."""

    name: str
    fault: Fault
    call: int


@dataclass
class Count:
    points: int = 0
    there_are: int = 0
    kills: int = 0
    refused: int = 0
    done: int = 0
    violations: list[str] = field(default_factory=list)

    def line(self, seed: int) -> str:
        return (
            f"points: {self.points:,} of {self.there_are:,} fault points, "
            f"{len(self.violations)} violations, "
            f"{self.kills:,} kills, {self.refused:,} told as errors, {self.done:,} done all the "
            f"same, seed {seed}"
        )


def sweep(
    names: list[str], most: int | None, seed: int, faults: tuple[Fault, ...] = FAULTS
) -> Count:
    """Every point of the named use cases in random order, or as many of them as `most`."""
    count = Count()
    HELD.hold(_KEY)
    with quick_folder() as folder:
        _make_ledgers(folder)
        points = [
            Point(name, fault, call)
            for name in names
            for call in range(1, _calls_of(name, folder) + 1)
            for fault in faults
        ]
        count.there_are = len(points)
        random.Random(seed).shuffle(points)
        for point in points[:most]:
            if is_stopped():
                break
            _at(count, folder, point)
            tell(lambda: count.line(seed))
    return count


def _calls_of(name: str, folder: Path) -> int:
    """How many calls that write a use case makes while none of them fails."""
    told, _ = _in_child(_case(name)[0], _room(name, folder), FAULTS[0], 1_000_000)
    assert told.startswith(b"unreached"), told
    return int(told.split()[1])


def _case(name: str) -> tuple[Work, list[frozenset[str]]]:
    return CONTROL if name == "control" else WORK[name]


def _make_ledgers(folder: Path) -> None:
    base, older = folder / "base.bidbook", folder / "older.bidbook"
    LedgerFile.create(base, now=NOW).close()
    _record(base, ["a", "b"])
    back_up(base, folder / "kept", Occasion.ASKED, NOW)
    shutil.copyfile(backups_of(base, folder / "kept")[0].path, older)
    _record(base, ["c"])
    damaged = bytearray(base.read_bytes())
    with closing(connect(base)) as conn:
        query = "SELECT rootpage FROM sqlite_master WHERE name = 'entry'"
        (page,) = conn.execute(query).fetchone()
    damaged[(page - 1) * 4096 : page * 4096] = b"\xa5" * 4096
    (folder / "damaged.bidbook").write_bytes(damaged)


def _room(name: str, folder: Path) -> Path:
    """A fresh ledger in a folder of its own."""
    room = folder / "room"
    shutil.rmtree(room, ignore_errors=True)
    room.mkdir(0o700)
    path = room / "connects.bidbook"
    shutil.copyfile(folder / ("damaged.bidbook" if name == "repair" else "base.bidbook"), path)
    shutil.copyfile(folder / "older.bidbook", room / "older.bidbook")
    return path


def _at(count: Count, folder: Path, point: Point) -> None:
    """Let one call fail, and judge what is there afterwards."""
    work, ends = _case(point.name)
    path = _room(point.name, folder)
    told, status = _in_child(work, path, point.fault, point.call)
    count.points += 1
    where = f"{point.name}, {point.fault.name}, call {point.call}"
    if told.startswith(b"unreached"):
        count.done += 1
        return
    _judge(count, where, path, ends, (told.decode(), status, point.name))


def _in_child(work: Work, path: Path, fault: Fault, point: int) -> tuple[bytes, int]:
    """What a child tells of the use case, and how it ended."""
    read, write = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(read)
        os.environ["TMPDIR"] = str(path.parent)
        os.write(write, _child(work, path, fault, point).encode())
        os._exit(0)
    os.close(write)
    with os.fdopen(read, "rb") as pipe:
        told = pipe.read()
    _, status = os.waitpid(child, 0)
    return told, status


def _child(work: Work, path: Path, fault: Fault, point: int) -> str:
    shim = ctypes.CDLL(None)
    shim.fault_arm(ctypes.c_long(point), fault.error, int(fault.is_sticky))
    try:
        work(path)
    except LedgerError as error:
        shim.fault_seen()
        is_worded = error.code in ERRORS and bool(sentence(error))
        return f"refused {error.code}" if is_worded else f"crashed without words {error.code}"
    except BaseException as error:  # noqa: BLE001 (whatever it is, it is what we look for)
        shim.fault_seen()
        return f"crashed {type(error).__name__}: {error}"
    seen = int(shim.fault_seen())
    return "done" if seen >= point else f"unreached {seen}"


def _judge(
    count: Count,
    where: str,
    path: Path,
    ends: list[frozenset[str]],
    outcome: tuple[str, int, str],
) -> None:
    told, status, name = outcome
    is_killed = os.WIFSIGNALED(status) and os.WTERMSIG(status) == signal.SIGKILL
    count.kills += is_killed
    count.refused += told.startswith("refused")
    count.done += told == "done"
    if told.startswith("crashed") or (not told and not is_killed):
        count.violations.append(f"{where}: {told or status}")
        return
    try:
        allowed = ends
        if told in {"done", "refused written_unsure"}:
            allowed = ends[-1:]
        elif told and name in _ATOMIC:
            allowed = ends[:1]
        fault = _fault_of(path, allowed, name)
    except (LedgerError, AssertionError) as error:
        fault = str(error)
    if fault:
        count.violations.append(f"{where} ({told or 'killed'}): {fault}")


def _fault_of(path: Path, ends: list[frozenset[str]], name: str) -> str | None:
    """What is wrong with the ledger and its backups now; None where all is well."""
    for backup in backups_of(path, path.parent / "backups"):
        proven(backup.path)
    if name == "encrypt":
        recrypt(path, _KEY)  # and whatever it is now, it can be done again
    if name == "repair":
        repair(path, path.parent / "older.bidbook", NOW)  # as the user would, once more
    if name == "upgrade":
        with closing(connect(path)) as conn:
            version = schema_version(conn)
        database_version = database.SCHEMA_VERSION
        database.SCHEMA_VERSION = version
    try:
        with LedgerFile.open(path) as ledger:
            problems = ledger.check()
            found = frozenset(one.id for one in ledger.read_records().entries)
    finally:
        if name == "upgrade":
            database.SCHEMA_VERSION = database_version
    if problems:
        return f"unsound: {problems[0]}"
    return None if found in ends else f"holds {len(found)} entries"


def compiler() -> str | None:
    return next((found for name in ("cc", "gcc", "clang") if (found := shutil.which(name))), None)


def run_preloaded(arguments: list[str]) -> int:
    """Run this module again under the shim, compiled into a folder of its own."""
    with TemporaryDirectory(prefix="bidbook-shim-") as folder:
        shim = Path(folder) / "shim.so"
        built = [compiler() or "cc", "-shared", "-fPIC", "-O1", "-o", str(shim), str(_SOURCE)]
        subprocess.run([*built, "-ldl"], check=True)
        command = [sys.executable, "-m", "tests.faults.points", *arguments]
        return subprocess.run(
            command, env=os.environ | {"LD_PRELOAD": str(shim)}, check=False
        ).returncode


def run(rounds: int | None, seed: int | None) -> int:
    """The control, then every point, or `rounds` of them at random."""
    if sys.platform != "linux" or compiler() is None:
        print("points: skipped, it needs Linux and a C compiler")
        return 0
    return run_preloaded([str(rounds or 0), str(new_seed(seed)), str(seconds_wanted())])


def main(most: int | None, seed: int) -> int:
    control = sweep(["control"], 100, seed, FAULTS[-1:])
    if not control.violations:
        print("points: the control was not caught, so nothing is proven")
        return 2
    start_clock()
    count = sweep(list(WORK), most, seed)
    print(
        f"{count.line(seed)}; control, an entry in two halves: "
        f"{len(control.violations)} violations in {control.points} points, caught"
    )
    for violation in count.violations[:40]:
        print(f"  {violation}")
    return 1 if count.violations else 0


if __name__ == "__main__":
    listen()
    stop_after(float(sys.argv[3]))
    sys.exit(main(int(sys.argv[1]) or None, int(sys.argv[2])))

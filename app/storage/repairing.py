"""Saving what can be saved of a damaged ledger file into a new one; the old one is kept as it is.

The journal is the truth, so it is what is saved: the backup's whole journal, then every later
revision of the damaged file whose chain still holds, then, as one batch named `repair`, what can
still be read beyond a break. What cannot be trusted is written to a quarantine file beside it.
"""

from __future__ import annotations

import json
import shutil
import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from app.domain.problems import LedgerError
from app.storage.backups.copying import proven
from app.storage.backups.restoring import SIDE_FILES, set_aside_name, swap_in
from app.storage.backups.tally import Tally
from app.storage.batches import BatchDraft
from app.storage.database import connect, create_database, key_of, writing
from app.storage.engine import not_read
from app.storage.faults import file_fault, told_as_codes
from app.storage.instants import instant_text
from app.storage.journal import Journal
from app.storage.keys import Key
from app.storage.private_files import make_private_file, remove_leftover, sync_file, sync_folder
from app.storage.salvage import Salvage, empty_salvage, merged, salvage_of
from app.storage.tables import RecordKey, rebuild_tables
from app.storage.verifying import problems_of_file, problems_of_journal


@dataclass(frozen=True, slots=True, kw_only=True)
class Repair:
    """What a repair kept and what it could not. Numbers of `verbatim`, `recovered`, `lost` and
    `quarantined` are revisions: as they were, by a batch of their own, missing, and untrusted.

    `kept` is the damaged file and `quarantine` what of it was read but not believed; both are None
    where nothing was written. `tally` is the ledger after it; None where `is_sound`, when there was
    nothing to repair. `unproven` are those of the recovered that no hash and no second place in the
    file speaks for, by kind and id: only they may not be as they were. Unless `is_exact`, more than
    `lost` may be missing: whatever was recorded after `tally.last_recorded_at` and could not be
    read.
    """

    is_sound: bool
    backup: Path | None = None
    kept: Path | None = None
    quarantine: Path | None = None
    tally: Tally | None = None
    verbatim: int = 0
    recovered: int = 0
    unproven: tuple[RecordKey, ...] = ()
    lost: int = 0
    quarantined: int = 0
    is_exact: bool = True


def repair(
    ledger: Path, backup: Path | None, now: datetime, *, is_rehearsal: bool = False
) -> Repair:
    """Put what can be saved in the place of a damaged ledger; the damaged file is kept untouched.

    A rehearsal does all of it but for the last step. Raises LedgerError `nothing_to_save` where
    neither the file nor a backup holds a single revision, `file_missing`, `backup_damaged`, and
    those of `create_database`.
    """
    ledger = ledger.resolve()
    if not ledger.is_file():
        raise LedgerError("file_missing", path=str(ledger))
    with _copy_of(ledger) as copy:
        if _is_sound(copy):
            return Repair(is_sound=True)
        found = salvage_of(copy, now)
    base = empty_salvage()
    if backup is not None:
        proven(backup)
        base = salvage_of(backup, now)
    whole = merged(base, found)
    if not whole.revisions and not whole.recovered:
        raise LedgerError("nothing_to_save", path=str(ledger))
    return _replaced(ledger, whole, backup, now, is_rehearsal=is_rehearsal)


def _replaced(
    ledger: Path, whole: Salvage, backup: Path | None, now: datetime, *, is_rehearsal: bool
) -> Repair:
    fresh = ledger.with_name(f".{ledger.name}.repairing")
    try:
        fresh.unlink(missing_ok=True)
        _build(fresh, whole, now, _key_for(ledger, backup))
        tally = proven(fresh)
        kept = quarantine = None
        if not is_rehearsal:
            name = set_aside_name(ledger, "damaged", now)
            quarantine = _quarantine(name, whole)
            kept = swap_in(fresh, ledger, "damaged", now, is_damaged=True)
    except OSError as fault:
        raise file_fault(fault, ledger) from fault
    finally:
        remove_leftover(fresh, fresh.with_name(f"{fresh.name}-journal"))
    return Repair(
        is_sound=False,
        backup=backup,
        kept=kept,
        quarantine=quarantine,
        tally=tally,
        verbatim=len(whole.revisions),
        recovered=len(whole.recovered),
        unproven=tuple(sorted(whole.unproven)),
        lost=whole.lost,
        quarantined=len(whole.untrusted),
        is_exact=whole.is_exact,
    )


@contextmanager
def _copy_of(ledger: Path) -> Iterator[Path]:
    """A copy with what a crash left beside it, for SQLite to finish: the file stays untouched."""
    try:
        room = TemporaryDirectory(prefix="bidbook-", ignore_cleanup_errors=True)
    except OSError as fault:
        raise file_fault(fault, ledger) from fault
    with room as folder:
        copy = Path(folder) / ledger.name
        try:
            for ending in ("", *SIDE_FILES):
                side = ledger.with_name(ledger.name + ending)
                if side.is_file():
                    shutil.copyfile(side, copy.with_name(copy.name + ending))
        except OSError as fault:
            raise file_fault(fault, ledger) from fault
        yield copy


def _is_sound(copy: Path) -> bool:
    try:
        with told_as_codes(), closing(connect(copy)) as conn:
            conn.execute("BEGIN")
            return not (problems_of_file(conn) or problems_of_journal(conn))
    except not_read():
        return False


def _key_for(ledger: Path, backup: Path | None) -> Key | None:
    """What was saved is encrypted as the damaged file or else its backup was."""
    for path in (ledger, backup):
        try:
            key = key_of(path) if path else None
        except LedgerError:  # too damaged to tell
            continue
        if key:
            return key
    return None


def _build(fresh: Path, whole: Salvage, now: datetime, key: Key | None) -> None:
    """A ledger of what was saved, verified against its own journal."""
    with closing(create_database(fresh, now=now, key=key)) as conn:
        with writing(conn):
            _put_journal(conn, whole, now)
            rebuild_tables(conn)
        if whole.recovered:
            draft = BatchDraft(now=now, label="repair", details={"rows": len(whole.recovered)})
            Journal(conn).record(draft, whole.recovered)
        problems = problems_of_file(conn) + problems_of_journal(conn)
        if problems:
            raise LedgerError("repair_failed", problems=problems)
    sync_file(fresh)


def _put_journal(conn: sqlite3.Connection, whole: Salvage, now: datetime) -> None:
    """Old devices first: what is recorded from here on is chained under the new one."""
    (own,) = conn.execute("SELECT device_id FROM device").fetchone()
    conn.execute("DELETE FROM device")
    devices = [(device, at) for device, at in whole.devices.items() if device != own]
    conn.executemany(
        "INSERT INTO device (device_id, created_at) VALUES (?, ?)",
        [*devices, (own, instant_text(now))],
    )
    _insert(conn, "batch", 10, whole.batches)
    _insert(conn, "revision", 10, whole.revisions)


def _insert(
    conn: sqlite3.Connection, table: str, width: int, rows: Sequence[tuple[object, ...]]
) -> None:
    marks = ", ".join("?" * width)
    conn.executemany(f"INSERT INTO {table} VALUES ({marks})", rows)  # noqa: S608 (our names)


def _quarantine(kept: Path, whole: Salvage) -> Path | None:
    """Write what was read but not believed, a JSON line each; None where there is nothing."""
    if not whole.untrusted:
        return None
    path = kept.with_name(f"{kept.name}.quarantine.jsonl")
    make_private_file(path)
    with path.open("w", encoding="utf-8", newline="\n") as file:
        file.writelines(json.dumps(row, ensure_ascii=True) + "\n" for row in whole.untrusted)
    sync_file(path)
    sync_folder(path.parent)
    return path

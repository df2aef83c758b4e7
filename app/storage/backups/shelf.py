"""The backups of one ledger in one folder: made, listed, tested and thinned out."""

from __future__ import annotations

from contextlib import closing
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from app.domain.problems import LedgerError
from app.storage.backups.copying import finished_copy, proven
from app.storage.backups.names import Occasion, backup_name, free_name, parsed_name
from app.storage.backups.rotation import kept
from app.storage.backups.tally import Tally, heads_of
from app.storage.database import connect, reading
from app.storage.faults import file_fault, told_as_codes
from app.storage.places import refuse_open_folder
from app.storage.private_files import make_private_folder


@dataclass(frozen=True, slots=True, kw_only=True)
class Backup:
    """A finished backup file. `size` is in bytes."""

    path: Path
    made_at: datetime
    occasion: Occasion
    size: int


def back_up(ledger: Path, folder: Path, occasion: Occasion, now: datetime) -> tuple[Backup, Tally]:
    """Make one proven backup of a ledger in a folder, which is made where it is missing.

    Raises LedgerError `open_folder` for a folder that everyone may write to, and those of
    `finished_copy`.
    """
    try:
        make_private_folder(folder.absolute())
        refuse_open_folder(folder)
        target = free_name(folder / backup_name(ledger.stem, now, occasion))
    except OSError as fault:
        raise file_fault(fault, folder) from fault
    found = finished_copy(ledger, target)
    at, _ = parsed_name(target, ledger.stem) or (now, occasion)
    return Backup(path=target, made_at=at, occasion=occasion, size=target.stat().st_size), found


def backups_of(ledger: Path, folder: Path) -> list[Backup]:
    """The finished backups of a ledger in a folder, newest first."""
    found = []
    try:
        for path in folder.iterdir() if folder.is_dir() else ():
            parsed = parsed_name(path, ledger.stem)
            if parsed and path.is_file():
                at, occasion = parsed
                size = path.stat().st_size
                found.append(Backup(path=path, made_at=at, occasion=occasion, size=size))
    except OSError as fault:
        raise file_fault(fault, folder) from fault
    return sorted(found, key=_age, reverse=True)


def _age(one: Backup) -> tuple[datetime, int, str]:
    """Of two of one second the one with the number is the later one."""
    return one.made_at, len(one.path.name), one.path.name


def holds_same_journal(backup: Path, ledger: Path) -> bool:
    """Whether nothing was recorded in the ledger since the backup; cheap, nothing is proven."""
    try:
        return _heads(backup) == _heads(ledger)
    except LedgerError:
        return False


def newest_good(ledger: Path, folder: Path) -> tuple[Backup, Tally] | None:
    """The newest backup that opens, is sound and counts; None where there is none."""
    for backup in backups_of(ledger, folder):
        try:
            return backup, proven(backup.path)
        except LedgerError:
            continue
    return None


def thin_out(ledger: Path, folder: Path) -> list[Path]:
    """Delete the automatic backups that the rotation does not keep; what was deleted.

    What the user asked for and what an upgrade replaced is never deleted.
    """
    found = [
        one
        for one in backups_of(ledger, folder)
        if one.occasion not in {Occasion.ASKED, Occasion.UPGRADE}
    ]
    stays = kept(one.made_at for one in found)
    gone = [one.path for one in found if one.made_at not in stays]
    for path in gone:
        try:
            path.unlink(missing_ok=True)
        except OSError as fault:
            raise file_fault(fault, path) from fault
    return gone


def _heads(path: Path) -> tuple[tuple[str, int, bytes], ...]:
    with told_as_codes(), closing(connect(path, read_only=True)) as conn, reading(conn):
        return heads_of(conn)

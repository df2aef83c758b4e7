"""Use cases on a ledger file that may not open: what can be had back, restoring, repairing."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from app.domain.problems import LedgerError
from app.domain.progress import Watch, unwatched
from app.domain.rules import Rulebook
from app.resource_files import resource_path
from app.storage.backups.restoring import restore
from app.storage.backups.shelf import Backup, newest_good
from app.storage.backups.tally import Tally
from app.storage.ledger_file import LedgerFile
from app.storage.repairing import Repair, repair
from app.workspace.clock import Clock
from app.workspace.comparing_ledgers import Difference, difference
from app.workspace.keeping import ProvenBackup, proven_in
from app.workspace.places import backups_folder

__all__ = ["Offer", "Repair", "compare_ledgers", "offer_for", "proven_backups", "repair_ledger"]
__all__ += ["DAMAGE", "restore_ledger"]

DAMAGE = frozenset(
    {"file_damaged", "not_a_database", "foreign_file", "unreadable_record", "file_missing"}
)
"""Codes with which a ledger refuses to open for which a backup may be the answer."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Offer:
    """What can be had back of a ledger that does not open.

    `backup` is the newest good one and `tally` its numbers, both None where there is none.
    `rehearsal` is what a repair would save, with the loss in numbers; None where nothing can be.
    """

    fault: LedgerError
    backup: Backup | None
    tally: Tally | None
    rehearsal: Repair | None


def offer_for(ledger: Path, fault: LedgerError, clock: Clock, folder: Path | None = None) -> Offer:
    """What can be offered for a ledger that was refused with `fault`; changes nothing."""
    good = newest_good(ledger, folder or backups_folder(ledger))
    backup, tally = good or (None, None)
    try:
        source = backup.path if backup else None
        rehearsal = repair(ledger, source, clock.now(), is_rehearsal=True)
    except LedgerError:
        rehearsal = None
    return Offer(fault=fault, backup=backup, tally=tally, rehearsal=rehearsal)


def repair_ledger(
    ledger: Path, clock: Clock, folder: Path | None = None, *, is_rehearsal: bool = False
) -> Repair:
    """Save what can be saved, with the help of the newest good backup. See `storage.repairing`."""
    good = newest_good(ledger, folder or backups_folder(ledger))
    backup = good[0].path if good else None
    return repair(ledger, backup, clock.now(), is_rehearsal=is_rehearsal)


def compare_ledgers(ledger: Path, other: Path, clock: Clock) -> Difference:
    """What restoring `other` over a ledger, readable or not, would change."""
    rules = Rulebook.load(resource_path("rulebook"))
    return difference(ledger, other, rules, clock.today())


def restore_ledger(backup: Path, ledger: Path, clock: Clock) -> Path | None:
    """Put a backup in the place of a ledger, readable or not; where the old file is kept.

    What is restored is opened once, so that an older one is brought to this program's schema.
    """
    kept = restore(backup, ledger, clock.now())
    LedgerFile.open(ledger).close()
    return kept


def proven_backups(
    ledger: Path, folder: Path | None = None, watch: Watch = unwatched
) -> tuple[Path, list[ProvenBackup]]:
    """The folder that was looked into, and every backup in it, opened, checked and counted."""
    where = folder or backups_folder(ledger)
    return where, proven_in(ledger, where, datetime.now(UTC), watch)

"""What keeps a ledger safe while it is open: backups, restoring, unsafe places, lost drives."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from app.domain.problems import LedgerError, Problem
from app.domain.progress import Progress, Step, Watch, unwatched
from app.storage.backups.copying import proven
from app.storage.backups.names import Occasion
from app.storage.backups.restoring import restore
from app.storage.backups.shelf import (
    Backup,
    back_up,
    backups_of,
    holds_same_journal,
    thin_out,
)
from app.storage.backups.tally import Tally
from app.storage.ledger_file import LedgerFile
from app.storage.places import problems_of_place
from app.workspace.open_ledger import OpenLedger
from app.workspace.places import backups_folder
from app.workspace.restore_tests import keep_test, test_of

if TYPE_CHECKING:
    from app.workspace.comparing_ledgers import Difference

_SAMPLE_SETTING = "sample"


@dataclass(frozen=True, slots=True, kw_only=True)
class ProvenBackup:
    """A backup and what came of opening, checking and counting it: numbers, or a fault."""

    backup: Backup
    tally: Tally | None
    fault: LedgerError | None


class Kept(OpenLedger):
    """The use cases of a workspace that guard its file. None of them writes to the journal."""

    _automatic: Path | None = None
    backup_problem: Problem | None = None
    """Why the last automatic backup could not be made; it stopped nothing."""

    @property
    def path(self) -> Path:
        return self._file.path

    @property
    def is_read_only(self) -> bool:
        """Whether the file takes no writes, from the start or since the disk refused one."""
        return self.why_read_only is not None

    @property
    def why_read_only(self) -> LedgerError | None:
        return self._file.why_read_only or self._file.trouble

    def recover(self) -> None:
        """Try the file again after a full disk or a lost drive; where it holds, writing goes on.

        Raises the LedgerError that still stands in the way; reading goes on as before.
        """
        self._file.recover()
        self._forget()

    def try_again(self) -> None:
        """Recover where the disk refused a write before; quietly stay read-only where it still
        does. A file that was read-only from the start is left alone."""
        if self._file.trouble is not None:
            with suppress(LedgerError):
                self.recover()

    def close(self, *, is_backed_up: bool = True) -> None:
        """Close the file, after the backup on closing where backups are kept.

        A file closed before stays closed.
        """
        if self._automatic is not None and is_backed_up:
            self._back_up_automatically(Occasion.CLOSE)
        self._automatic = None
        self._file.close()

    # -- backups

    @property
    def backup_folder(self) -> Path:
        return self._automatic or backups_folder(self.path)

    def keep_backups(self, folder: Path | None = None) -> None:
        """From now on, back up before imports and on closing; and now, where none is of today.

        `folder` is the default one for None. A sample, a file that takes no writes and one that
        was begun today and holds no earlier day need none yet.
        """
        self._automatic = folder or backups_folder(self.path)
        today = self.clock.now().date()
        first = self._file.first_recorded_on()
        if first is not None and first < today:
            self._back_up_automatically(Occasion.DAILY)

    def back_up(self, folder: Path | None = None) -> tuple[Backup, Tally]:
        """Make a proven backup in a folder, the usual one for None. See `storage.backups.shelf`."""
        where = folder or self.backup_folder
        made, tally = back_up(self.path, where, Occasion.ASKED, self.clock.now())
        self._remember_proof(ProvenBackup(backup=made, tally=tally, fault=None), where)
        return made, tally

    def backups(self, folder: Path | None = None) -> list[Backup]:
        """The finished backups of this ledger in a folder, newest first."""
        return backups_of(self.path, folder or self.backup_folder)

    def prove_backups(self, folder: Path | None = None) -> list[ProvenBackup]:
        """Open, check and count every backup, newest first."""
        return proven_in(self.path, folder or self.backup_folder, self.clock.now())

    def problems_of_place(self) -> list[Problem]:
        """What is unsafe about where the file lies: synced, on a network, open to everyone."""
        return problems_of_place(self.path)

    # -- restoring

    def compare_with(self, other: Path) -> Difference:
        """What restoring a file would change; writes nothing."""
        from app.workspace.comparing_ledgers import difference  # noqa: PLC0415 - rarely wanted

        return difference(self.path, other, self.rules, self.clock.today())

    def restore(self, backup: Path) -> Path | None:
        """Put a backup in the place of the ledger and go on with it; where the old file is kept.

        Raises as `storage.backups.restoring.restore` does; then the ledger is as it was.
        """
        self._file.close()
        try:
            return restore(backup, self.path, self.clock.now())
        finally:
            self._file = LedgerFile.open(self.path)
            self._forget()

    # -- inside

    def _before_import(self) -> None:
        if self._automatic is not None and self._file.has_entries():
            self._back_up_automatically(Occasion.IMPORT)

    def _back_up_automatically(self, occasion: Occasion) -> None:
        """Back up what no backup holds yet. A fault is kept to be told and stops nothing."""
        folder = self.backup_folder
        try:
            if self._file.why_read_only is not None or self._file.has_setting(_SAMPLE_SETTING):
                return
            newest = next(iter(backups_of(self.path, folder)), None)
            if newest is None or not self._is_enough(newest, occasion):
                made, tally = back_up(self.path, folder, occasion, self.clock.now())
                self._remember_proof(ProvenBackup(backup=made, tally=tally, fault=None), folder)
                thin_out(self.path, folder)
            self.backup_problem = None
        except LedgerError as fault:
            self.backup_problem = Problem("backup_failed", {"reason": fault})

    def _remember_proof(self, proof: ProvenBackup, folder: Path) -> None:
        """A backup is opened, checked and counted as it is made: that was a test too."""
        if folder == self.backup_folder:
            keep_test(folder, test_of([proof], self.clock.now()))

    def _is_enough(self, newest: Backup, occasion: Occasion) -> bool:
        """Whether a backup is of today, which is enough once a day, or holds all there is."""
        is_of_today = newest.made_at.date() == self.clock.now().date()
        if occasion is Occasion.DAILY and is_of_today:
            return True
        return holds_same_journal(newest.path, self.path)


def proven_in(
    ledger: Path, folder: Path, now: datetime, watch: Watch = unwatched
) -> list[ProvenBackup]:
    """Open, check and count every backup of a ledger in a folder, newest first; what came of it is
    remembered there. What `watch` raises ends it."""
    found = backups_of(ledger, folder)
    proofs = []
    for done, backup in enumerate(found):
        watch(Progress(Step.CHECK, done, len(found)))
        proofs.append(proof_of(backup))
    if proofs:
        keep_test(folder, test_of(proofs, now))
    return proofs


def proof_of(backup: Backup) -> ProvenBackup:
    """Open, check and count one backup; never raises for what is wrong with it."""
    try:
        return ProvenBackup(backup=backup, tally=proven(backup.path), fault=None)
    except LedgerError as fault:
        return ProvenBackup(backup=backup, tally=None, fault=fault)

"""One ledger file, open: what the workspace holds."""

from __future__ import annotations

import os
import sqlite3
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Self

from app.domain.problems import LedgerError, Problem
from app.domain.progress import Progress, Step, Watch, unwatched
from app.domain.records import Record, RecordKind, Records
from app.storage.database import create_database, open_database, reading
from app.storage.earlier_records import earlier_states
from app.storage.faults import told_as_codes
from app.storage.journal import Journal
from app.storage.journal_head import head_of
from app.storage.places import refuse_open_folder
from app.storage.records import read_records
from app.storage.upgrading import upgrade
from app.storage.verifying import problems_of_file, problems_of_journal

_PARTS = 3
"""Of a check: SQLite's own, journal and tables, rebuilding."""

if TYPE_CHECKING:
    from app.storage.team.team_journal import TeamJournal


class LedgerFile:
    """An open ledger file. It is used by the thread that opened it, and by that one only."""

    def __init__(
        self, conn: sqlite3.Connection, path: Path, why_read_only: LedgerError | None = None
    ) -> None:
        self._conn = conn
        self.path = path
        self.why_read_only = why_read_only
        """The LedgerError that a write would be refused for; None where the file takes writes."""
        self.journal = Journal(conn)

    @property
    def team(self) -> TeamJournal:
        """The side of this file in the exchange with a team."""
        from app.storage.team.team_journal import TeamJournal  # noqa: PLC0415 - not to open a file

        return TeamJournal(self._conn)

    @property
    def trouble(self) -> LedgerError | None:
        """Why the last write was refused by the disk; None once one has gone through."""
        return self.journal.trouble

    def recover(self) -> None:
        """Open the file again and prove with a write to the disk that it takes writes.

        Where it does, `why_read_only` and `trouble` are None again; a file that a newer program
        wrote stays read-only. Raises the LedgerErrors of `open` and `writing`; then nothing has
        changed.
        """
        conn, why = _opened(self.path)
        journal = Journal(conn)
        try:
            if why is None:
                journal.prove_writable()
        except BaseException:
            conn.close()
            raise
        self._conn.close()
        self._conn, self.journal, self.why_read_only = conn, journal, why

    @classmethod
    def create(cls, path: Path, *, now: datetime) -> Self:
        """Make an empty ledger file.

        Raises LedgerError `open_folder` where everyone may replace it, and those of
        `create_database`.
        """
        refuse_open_folder(path.absolute().parent)
        return cls(create_database(path, now=now), path)

    @classmethod
    def open(cls, path: Path, *, read_only: bool = False) -> Self:
        """Open a ledger file, upgrading an older one first.

        A file that may not be written, or that a newer program wrote, opens read-only and
        `why_read_only` says so. Raises the other LedgerErrors of `open_database` and `upgrade`.
        """
        conn, why = _opened(path, read_only=read_only)
        return cls(conn, path, why)

    @property
    def is_read_only(self) -> bool:
        return self.why_read_only is not None

    def read_records(self) -> Records:
        """The whole current state. Raises LedgerError `unreadable_record`, `file_damaged`, ..."""
        return read_records(self._conn)

    def earlier_states(self, kind: RecordKind, record_id: str) -> list[tuple[datetime, Record]]:
        """Every state of one record that was ever written, oldest first."""
        return earlier_states(self._conn, kind, record_id)

    def data_version(self) -> int:
        """A number that differs after another program or connection has written the file, or
        this one has and told an error all the same.

        Raises LedgerError `disk_error`, `file_busy`: the drive may be gone.
        """
        with told_as_codes():
            version = int(self._conn.execute("PRAGMA data_version").fetchone()[0])
        return version + (self.journal.unsure_writes << 40)

    def head(self) -> str:
        """What names the state of the journal, see `head_of`; of an encrypted one it is empty, for
        nothing that follows from it may be kept elsewhere."""
        return "" if self.is_encrypted else head_of(self._conn)

    def chain_end(self) -> tuple[int, bytes]:
        """How many revisions the journal holds, and the hash of the last one; (0, b"") at first."""
        query = "SELECT arrival, hash FROM revision ORDER BY arrival DESC LIMIT 1"
        with reading(self._conn):
            row = self._conn.execute(query).fetchone()
        return (row[0], row[1]) if row else (0, b"")

    @property
    def is_encrypted(self) -> bool:
        return not isinstance(self._conn, sqlite3.Connection)  # but one of SQLCipher

    def has_setting(self, name: str) -> bool:
        """Whether a setting is kept in the file, without reading the rest of it."""
        with reading(self._conn):
            found = self._conn.execute("SELECT 1 FROM setting WHERE id = ?", (name,)).fetchone()
        return found is not None

    def first_recorded_on(self) -> date | None:
        """The day (UTC) of the first batch; None for an empty journal."""
        with reading(self._conn):
            (first,) = self._conn.execute("SELECT min(recorded_at) FROM batch").fetchone()
        return None if first is None else datetime.fromisoformat(first).date()

    def has_entries(self) -> bool:
        with reading(self._conn):
            return self._conn.execute("SELECT 1 FROM entry LIMIT 1").fetchone() is not None

    def check(self, *, rebuild: bool = False, watch: Watch = unwatched) -> list[Problem]:
        """Everything that is wrong with the file; see `verifying` for the codes.

        `rebuild` also makes the record tables anew from the journal, where SQLite finds the file
        sound; the problems told are those found before that. `watch` hears of each part, and what
        it raises ends the check.
        """
        try:
            with reading(self._conn):
                watch(Progress(Step.CHECK, 0, _PARTS))
                damage = problems_of_file(self._conn)
                if damage:
                    return damage
                watch(Progress(Step.CHECK, 1, _PARTS))
                problems = problems_of_journal(self._conn)
                watch(Progress(Step.CHECK, 2, _PARTS))
        except LedgerError as fault:
            if fault.code != "file_damaged":
                raise
            return [Problem("damaged_page", {"text": str(fault.__cause__)})]
        if rebuild:
            self.journal.rebuild()
        watch(Progress(Step.CHECK, _PARTS, _PARTS))
        return problems

    def close(self) -> None:
        self._conn.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


def _opened(
    path: Path, *, read_only: bool = False
) -> tuple[sqlite3.Connection, LedgerError | None]:
    """A connection, and why it may only read; None where it takes writes."""
    if read_only or not _is_writable(path):
        why = LedgerError("read_only", path=str(path))
        return open_database(path, read_only=True), why
    try:
        return open_database(path), None
    except LedgerError as refused:
        if refused.code == "older_file":
            upgrade(path)
            return open_database(path), None
        if refused.code == "newer_file":
            return open_database(path, read_only=True), refused
        raise


def _is_writable(path: Path) -> bool:
    """Whether the file and the journal that SQLite keeps beside it can be written.

    A missing file counts as writable: opening it tells the better reason.
    """
    folder = path.absolute().parent
    return not path.exists() or (os.access(path, os.W_OK) and os.access(folder, os.W_OK))

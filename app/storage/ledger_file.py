"""One ledger file, open: what the workspace holds."""

from __future__ import annotations

import os
import sqlite3
from datetime import datetime
from pathlib import Path
from typing import Self

from app.domain.problems import LedgerError, Problem
from app.domain.records import Records
from app.storage.database import create_database, open_database, reading
from app.storage.journal import Journal
from app.storage.records import read_records
from app.storage.upgrading import upgrade
from app.storage.verifying import problems_of_file, problems_of_journal


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

    @classmethod
    def create(cls, path: Path, *, now: datetime) -> Self:
        """Make an empty ledger file. Raises the LedgerErrors of `create_database`."""
        return cls(create_database(path, now=now), path)

    @classmethod
    def open(cls, path: Path, *, read_only: bool = False) -> Self:
        """Open a ledger file, upgrading an older one first.

        A file that may not be written, or that a newer program wrote, opens read-only and
        `why_read_only` says so. Raises the other LedgerErrors of `open_database` and `upgrade`.
        """
        if read_only or not _is_writable(path):
            why = LedgerError("read_only", path=str(path))
            return cls(open_database(path, read_only=True), path, why)
        try:
            return cls(open_database(path), path)
        except LedgerError as refused:
            if refused.code == "older_file":
                upgrade(path)
                return cls(open_database(path), path)
            if refused.code == "newer_file":
                return cls(open_database(path, read_only=True), path, refused)
            raise

    @property
    def is_read_only(self) -> bool:
        return self.why_read_only is not None

    def read_records(self) -> Records:
        """The whole current state. Raises LedgerError `unreadable_record`, `file_damaged`, ..."""
        return read_records(self._conn)

    def data_version(self) -> int:
        """A number that differs after another program or connection has written the file."""
        return int(self._conn.execute("PRAGMA data_version").fetchone()[0])

    def check(self, *, rebuild: bool = False) -> list[Problem]:
        """Everything that is wrong with the file; see `verifying` for the codes.

        `rebuild` also makes the record tables anew from the journal, where SQLite finds the file
        sound; the problems told are those found before that.
        """
        try:
            with reading(self._conn):
                damage = problems_of_file(self._conn)
                if damage:
                    return damage
                problems = problems_of_journal(self._conn)
        except LedgerError as fault:
            if fault.code != "file_damaged":
                raise
            return [Problem("damaged_page", {"text": str(fault.__cause__)})]
        if rebuild:
            self.journal.rebuild()
        return problems

    def close(self) -> None:
        self._conn.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


def _is_writable(path: Path) -> bool:
    """Whether the file and the journal that SQLite keeps beside it can be written.

    A missing file counts as writable: opening it tells the better reason.
    """
    folder = path.absolute().parent
    return not path.exists() or (os.access(path, os.W_OK) and os.access(folder, os.W_OK))

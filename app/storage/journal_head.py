"""The head of a journal: what tells two states of one ledger file apart, read in a moment."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

from app.domain.problems import LedgerError
from app.storage.database import SCHEMA_VERSION, open_database, reading, schema_version


def head_of(conn: sqlite3.Connection) -> str:
    """The place and the hash of the last revision; a journal only grows, so one head names one
    state of everything derived from it. What was set aside of other machines is counted."""
    with reading(conn):
        row = conn.execute(
            "SELECT arrival, hash FROM revision ORDER BY arrival DESC LIMIT 1"
        ).fetchone()
        (aside,) = conn.execute("SELECT count(*) FROM team_device WHERE is_aside").fetchone()
    return f"{row[0]}-{row[1].hex()}{f'-{aside}' if aside else ''}" if row else "0"


def head_of_file(path: Path) -> str | None:
    """The head of a ledger file that is not open here; None where it cannot be told without
    opening it in earnest: damaged, of another version, or left by a crash."""
    try:
        with closing(open_database(path, read_only=True)) as conn:
            return head_of(conn) if schema_version(conn) == SCHEMA_VERSION else None
    except LedgerError:
        return None

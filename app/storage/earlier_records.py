"""What a record said before: its states as the journal keeps them, oldest first."""

from __future__ import annotations

import sqlite3
from datetime import datetime

from app.domain.bodies import record_from
from app.domain.problems import LedgerError
from app.domain.records import Record, RecordKind
from app.storage.database import reading

_STATES = """
    SELECT recorded_at, body FROM revision
    WHERE kind = ? AND record_id = ? AND body IS NOT NULL ORDER BY arrival
"""


def earlier_states(
    conn: sqlite3.Connection, kind: RecordKind, record_id: str
) -> list[tuple[datetime, Record]]:
    """Every state that was ever written, with its instant; what cannot be read is left out."""
    with reading(conn):
        rows = conn.execute(_STATES, (kind.value, record_id)).fetchall()
    found = []
    for recorded_at, body in rows:
        try:
            found.append((datetime.fromisoformat(recorded_at), record_from(kind, body)))
        except LedgerError:  # a check of the file names it
            continue
    return found

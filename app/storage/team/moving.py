"""Moving revisions to another device: for a clone, for a restored backup and for what was undone
on the server. Nothing is lost: record ids, contents and order stay.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime

from app.domain.ids import new_id
from app.domain.team_rows import DeviceKey, Position, hashes_of, payload_of
from app.storage.instants import instant_text
from app.storage.revisions import chained
from app.storage.team.folding import groups_of, refold
from app.storage.team.knowing import hash_at, local_id, write_position
from app.storage.team.sealing import sealed_rows

_EVERY = 1 << 62
_FORGET_TWINS = """
    DELETE FROM team_twin WHERE (kind, record_id) IN (
        SELECT kind, record_id FROM revision WHERE device_id = :aside
        EXCEPT
        SELECT kind, record_id FROM revision JOIN team_row USING (device_id, seq)
        WHERE nth IS NOT NULL AND device_id NOT IN (
            SELECT local_id FROM team_device WHERE is_aside)
            AND (kind, record_id) IN (
                SELECT kind, record_id FROM revision WHERE device_id = :aside)
    )
"""
"""Records that only rows set aside have made are twins of nothing."""


def move_to_new_device(conn: sqlite3.Connection, key: DeviceKey, after: int, now: datetime) -> str:
    """Give this file a new device; own revisions of the old one beyond `after` move to it.

    Inside the caller's transaction. The id of the new device.
    """
    device = new_id(now)
    conn.execute(
        "INSERT INTO device (device_id, created_at) VALUES (?, ?)", (device, instant_text(now))
    )
    _move(conn, key.device, after, device)
    write_position(conn, key, Position(after, hash_at(conn, key.device, after) or b""))
    return device


def set_aside(conn: sqlite3.Connection, key: DeviceKey, after: int, now: datetime) -> int:
    """Keep rows of a device that the server no longer has, out of the fold; how many they are."""
    device, aside = local_id(conn, key), new_id(now)
    rows = conn.execute(
        "SELECT DISTINCT kind, record_id FROM revision WHERE device_id = ? AND seq > ?",
        (device, after),
    ).fetchall()
    conn.execute(
        "INSERT INTO team_device (local_id, seat, device, seq, hash, is_aside) "
        "VALUES (?, ?, ?, 0, x'', 1)",
        (aside, key.seat, aside),
    )
    count = _move(conn, device, after, aside)
    write_position(conn, key, Position(after, hash_at(conn, device, after) or b""))
    groups = groups_of(conn, rows)
    conn.execute(_FORGET_TWINS, {"aside": aside})
    refold(conn, [(group.kind, record) for group in groups for record in group.records])
    return count


def set_strays_aside(conn: sqlite3.Connection) -> None:
    """Rows of others whose device is not known any more, as after a repair: they come in anew."""
    query = (
        "SELECT DISTINCT device_id FROM revision WHERE device_id NOT LIKE '%-%' "
        "AND device_id NOT IN (SELECT local_id FROM team_device)"
    )
    for (stray,) in conn.execute(query).fetchall():
        aside = new_id(datetime.now(UTC))
        rows = conn.execute(
            "SELECT DISTINCT kind, record_id FROM revision WHERE device_id = ?", (stray,)
        ).fetchall()
        with _journal_open(conn):
            conn.execute("UPDATE revision SET device_id = ? WHERE device_id = ?", (aside, stray))
        conn.execute("DELETE FROM device WHERE device_id = ?", (stray,))
        conn.execute(
            "INSERT INTO team_device (local_id, seat, device, seq, hash, is_aside) "
            "VALUES (?, '', ?, 0, x'', 1)",
            (aside, aside),
        )
        refold(conn, rows)


def _move(conn: sqlite3.Connection, old: str, after: int, new: str) -> int:
    """Chain the rows of a device beyond `after` under another one, from 1 on; how many."""
    told = [one for one, _ in sealed_rows(conn, old, after, _EVERY)]
    local = chained(b"", [one.body for one in told])
    wire = hashes_of(b"", map(payload_of, told))
    with _journal_open(conn):
        conn.executemany(
            "UPDATE revision SET device_id = ?, seq = ?, hash = ? WHERE device_id = ? AND seq = ?",
            [(new, seq, link, old, after + seq) for seq, link in enumerate(local, 1)],
        )
    conn.execute("DELETE FROM team_row WHERE device_id = ? AND seq > ?", (old, after))
    conn.executemany(
        "INSERT INTO team_row VALUES (?, ?, ?, ?, ?)",
        [
            (new, seq, link, json.dumps(one.bases) if one.bases else None, one.nth)
            for seq, (one, link) in enumerate(zip(told, wire, strict=True), 1)
        ],
    )
    return len(told)


@contextmanager
def _journal_open(conn: sqlite3.Connection) -> Iterator[None]:
    """Lift the guard of the journal's rows, in this transaction only."""
    query = "SELECT sql FROM sqlite_master WHERE name = 'revision_no_update'"
    (guard,) = conn.execute(query).fetchone()
    conn.execute("DROP TRIGGER revision_no_update")
    yield
    conn.execute(guard)

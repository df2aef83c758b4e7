"""Storing rows of other machines: journal, cursor and record tables, in one transaction."""

from __future__ import annotations

import json
import sqlite3
from collections import Counter
from collections.abc import Sequence
from datetime import datetime

from app.domain.ids import new_id
from app.domain.team_fold import twin_key
from app.domain.team_rows import DeviceKey, Position, Told, WireRow
from app.storage.instants import instant_text
from app.storage.revisions import chained
from app.storage.tables import RecordKey, Revised, apply_revised
from app.storage.team.folding import refold
from app.storage.team.knowing import TEAM_ROWS, local_id, read_origins, write_position

_INSERT_BATCH = """
    INSERT INTO batch (batch_id, recorded_at, device_id, label, details, role, target_batch,
        first_arrival, revisions)
    VALUES (?, ?, ?, ?, ?, 'do', NULL, ?, ?)
"""
_INSERT_REVISION = """
    INSERT INTO revision (arrival, device_id, seq, revision_id, batch_id, recorded_at, kind,
        record_id, body, hash)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
"""


def store(
    conn: sqlite3.Connection,
    key: DeviceKey,
    rows: Sequence[WireRow],
    told: Sequence[Told],
    now: datetime,
) -> None:
    """Store verified rows that carry on what is here of a device, inside the transaction."""
    device = local_id(conn, key)
    known = _known_here(conn, told)
    start = conn.execute("SELECT coalesce(max(arrival), 0) + 1 FROM revision").fetchone()[0]
    batch = new_id(now)
    label = conn.execute("SELECT label FROM team_seat WHERE seat = ?", (key.seat,)).fetchone()
    details = json.dumps({"rows": len(rows), "name": label[0] if label else ""}, sort_keys=True)
    conn.execute(
        _INSERT_BATCH,
        (batch, instant_text(now), device, TEAM_ROWS, details, start, len(rows)),
    )
    links = chained(_last_hash(conn, device, rows[0].seq), [one.body for one in told])
    conn.executemany(
        _INSERT_REVISION,
        [
            (at, device, row.seq, one.id, batch, one.recorded_at, one.kind, one.record_id,
             one.body, link)
            for at, (row, one, link) in enumerate(zip(rows, told, links, strict=True), start)
        ],
    )  # fmt: skip
    conn.executemany(
        "INSERT INTO team_row VALUES (?, ?, ?, ?, ?)",
        [
            (device, row.seq, row.hash, json.dumps(one.bases) if one.bases else None, one.nth)
            for row, one in zip(rows, told, strict=True)
        ],
    )
    met = _twins_met(conn, told)
    write_position(conn, key, Position(rows[-1].seq, rows[-1].hash))
    _apply(conn, device, told, known | met)


def _known_here(conn: sqlite3.Connection, told: Sequence[Told]) -> set[RecordKey]:
    keys = json.dumps(list({(one.kind, one.record_id) for one in told}))
    query = """
        SELECT kind, record_id
        FROM (SELECT json_extract(value, '$[0]') AS kind, json_extract(value, '$[1]') AS record_id
              FROM json_each(?)) AS wanted
        WHERE EXISTS (SELECT 1 FROM revision WHERE revision.kind = wanted.kind
            AND revision.record_id = wanted.record_id)
    """
    return set(conn.execute(query, (keys,)))


def _last_hash(conn: sqlite3.Connection, device: str, seq: int) -> bytes:
    row = conn.execute(
        "SELECT hash FROM revision WHERE device_id = ? AND seq = ?", (device, seq - 1)
    ).fetchone()
    return row[0] if row else b""


def _twins_met(conn: sqlite3.Connection, told: Sequence[Told]) -> set[RecordKey]:
    """Note the twins of new rows; the records of which another one stands here."""
    made = [
        (one.kind, one.record_id, key, one.nth)
        for one in told
        if one.nth is not None and (key := twin_key(one.kind, one.body))
    ]
    if not made:
        return set()
    conn.executemany("INSERT OR IGNORE INTO team_twin VALUES (?, ?, ?, ?)", made)
    places = json.dumps([list(one) for one in made])
    query = """
        SELECT json_extract(value, '$[0]'), json_extract(value, '$[1]') FROM json_each(?)
        WHERE EXISTS (SELECT 1 FROM team_twin AS twin WHERE twin.key = json_extract(value, '$[2]')
            AND twin.nth = json_extract(value, '$[3]')
            AND twin.record_id != json_extract(value, '$[1]'))
    """
    return set(conn.execute(query, (places,)))


def _apply(
    conn: sqlite3.Connection, device: str, told: Sequence[Told], met: set[RecordKey]
) -> None:
    """New records go straight into their tables; what is known here already is folded."""
    origins = read_origins(conn)
    count = Counter((one.kind, one.record_id) for one in told)
    alone: list[Revised] = []
    slow: set[RecordKey] = set()
    for one in told:
        key = (one.kind, one.record_id)
        if not origins.counts(device, one.kind):
            continue
        if key in met or count[key] > 1 or one.bases:
            slow.add(key)
        else:
            alone.append(Revised(key, origins.told(device, one.kind, one.body)))
    apply_revised(conn, alone)
    if slow:
        refold(conn, slow)

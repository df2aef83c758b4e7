"""The rows of the journal: appended once, chained by hash, never changed.

Each revision is chained to the one before it of the same device:
`hash = sha256(previous hash + body)`, 32 bytes. The first has nothing before it, a body counts as
its UTF-8 bytes and a removal as none.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from hashlib import sha256
from itertools import count, islice, repeat

from app.domain.ids import new_id, new_ids
from app.domain.progress import CHUNK, Progress, Step, Watch, unwatched
from app.storage.batches import Batch, BatchDraft, BatchRole
from app.storage.instants import instant_text
from app.storage.tables import Revised, apply_revised
from app.storage.team.folding import refold_own

_INSERT_BATCH = """
    INSERT INTO batch (batch_id, recorded_at, device_id, label, details, role, target_batch,
        first_arrival, revisions)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
"""
_INSERT_REVISION = """
    INSERT INTO revision (batch_id, recorded_at, device_id, arrival, seq, revision_id, kind,
        record_id, body, hash)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
"""
_BODIES_OF = """
    SELECT kind, record_id, body FROM revision WHERE arrival >= ? AND arrival < ? ORDER BY arrival
"""
_BODIES_BEFORE = """
    SELECT DISTINCT mine.kind, mine.record_id, (
        SELECT earlier.body FROM revision AS earlier
        WHERE earlier.record_id = mine.record_id AND earlier.kind = mine.kind
            AND earlier.arrival < :start
        ORDER BY earlier.arrival DESC LIMIT 1
    )
    FROM revision AS mine WHERE mine.arrival >= :start AND mine.arrival < :end
"""


def append(
    conn: sqlite3.Connection,
    draft: BatchDraft,
    items: Sequence[Revised],
    role: BatchRole,
    target: str | None,
    watch: Watch = unwatched,
) -> str:
    """Write a batch, its revisions and the record tables, inside the caller's transaction.

    A later item of a record wins over an earlier one. The id of the batch.
    """
    batch_id, recorded_at = new_id(draft.now), instant_text(draft.now)
    device_id, seq, head = chain_head(conn)
    start = conn.execute("SELECT coalesce(max(arrival), 0) + 1 FROM revision").fetchone()[0]
    stamp = (batch_id, recorded_at)
    details = json.dumps(dict(draft.details), sort_keys=True)
    conn.execute(
        _INSERT_BATCH,
        (*stamp, device_id, draft.label, details, role.value, target, start, len(items)),
    )
    keys, bodies = [item.key for item in items], [item.body for item in items]
    rows = zip(
        repeat(batch_id),
        repeat(recorded_at),
        repeat(device_id),
        count(start),
        count(seq + 1),
        new_ids(draft.now, len(items)),
        [key[0] for key in keys],
        [key[1] for key in keys],
        bodies,
        chained(head, bodies),
        strict=False,  # the first ones never end
    )
    total = 2 * len(items)
    for done in range(0, len(items), CHUNK):
        conn.executemany(_INSERT_REVISION, islice(rows, CHUNK))
        watch(Progress(Step.WRITE, done, total))
    apply_revised(conn, items)
    refold_own(conn, items)
    watch(Progress(Step.WRITE, total, total))
    return batch_id


def chain_head(conn: sqlite3.Connection) -> tuple[str, int, bytes]:
    """(device id, last seq, last hash) of the device that writes here: 0 and b"" at first."""
    (device_id,) = conn.execute(
        "SELECT device_id FROM device ORDER BY arrival DESC LIMIT 1"
    ).fetchone()
    last = conn.execute(
        "SELECT seq, hash FROM revision WHERE device_id = ? ORDER BY seq DESC LIMIT 1",
        (device_id,),
    ).fetchone()
    return (device_id, *last) if last else (device_id, 0, b"")


def chained(head: bytes, bodies: Iterable[str | None]) -> Iterator[bytes]:
    """The hash of each body in turn, after `head`."""
    for body in bodies:
        head = sha256(head if body is None else head + body.encode()).digest()
        yield head


def bodies_before(conn: sqlite3.Connection, effect: Batch) -> list[Revised]:
    """What the records of a batch were before it."""
    span = {"start": effect.first_arrival, "end": effect.first_arrival + effect.revisions}
    rows = conn.execute(_BODIES_BEFORE, span)
    return [Revised((kind, record_id), body) for kind, record_id, body in rows]


def bodies_of(
    conn: sqlite3.Connection, batch: Batch
) -> Iterator[tuple[str, str | None, str | None]]:
    """(kind, body before, body after) of each record that a batch wrote."""
    before = {item.key: item.body for item in bodies_before(conn, batch)}
    for key, body, _ in bodies_after(conn, batch):
        yield key[0], before.get(key), body


def bodies_after(conn: sqlite3.Connection, batch: Batch) -> list[Revised]:
    """What a batch made of its records."""
    rows = conn.execute(_BODIES_OF, (batch.first_arrival, batch.first_arrival + batch.revisions))
    return list({row[:2]: Revised(row[:2], row[2]) for row in rows}.values())

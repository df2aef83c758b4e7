"""Batches, what one use case wrote, and the stack of them that undo and redo walk."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from app.domain.problems import LedgerError
from app.domain.records import Record, RecordKind
from app.storage.team.knowing import TEAM_ROWS

Details = Mapping[str, str | int | None]


class BatchRole(StrEnum):
    DO = "do"
    UNDO = "undo"
    REDO = "redo"


@dataclass(frozen=True, slots=True, kw_only=True)
class BatchDraft:
    """What a use case says of its batch: a `label` as a code, and `details` to fill its words."""

    now: datetime
    label: str
    details: Details = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Put:
    """Record this, new or in place of what has its id."""

    record: Record


@dataclass(frozen=True, slots=True)
class Remove:
    """Remove a record; one that is not there stays so."""

    kind: RecordKind
    id: str


Change = Put | Remove


@dataclass(frozen=True, slots=True, kw_only=True)
class Batch:
    """A batch as it was written.

    `target` is the batch that an undo or redo is about; label and details are those of the
    target. `is_live` says of a `do` batch that its effect stands. `revisions` is how many rows
    of the journal it wrote, from `first_arrival` on.
    """

    id: str
    device_id: str
    recorded_at: datetime
    label: str
    details: Details
    role: BatchRole
    target: str | None
    first_arrival: int
    revisions: int
    is_live: bool


_LAST_ROLE = """
    (SELECT later.role FROM batch AS later WHERE later.target_batch = batch.batch_id
     ORDER BY later.arrival DESC LIMIT 1)
"""
_SELECT = f"""
    SELECT batch_id, device_id, recorded_at, label, details, role, target_batch, first_arrival,
        revisions, role = 'do' AND coalesce({_LAST_ROLE}, 'do') != 'undo' AS is_live
    FROM batch
"""  # noqa: S608 (both parts are constants)


_BLOCKING = f"""
    {_SELECT} WHERE is_live AND batch_id != :target AND batch_id IN (
        SELECT coalesce(wrote.target_batch, wrote.batch_id)
        FROM revision AS mine
        JOIN revision AS later
            ON later.record_id = mine.record_id AND later.kind = mine.kind
            AND later.arrival >= :end
        JOIN batch AS wrote ON wrote.batch_id = later.batch_id
        WHERE mine.arrival >= :start AND mine.arrival < :end
    )
    ORDER BY arrival DESC
"""  # noqa: S608 (see above)


def batch_named(conn: sqlite3.Connection, batch_id: str) -> Batch:
    """The batch of an id. Raises LedgerError `batch_missing`."""
    row = conn.execute(f"{_SELECT} WHERE batch_id = ?", (batch_id,)).fetchone()
    if row is None:
        raise LedgerError("batch_missing", batch=batch_id)
    return _batch(row)


def latest_batches(conn: sqlite3.Connection, limit: int) -> list[Batch]:
    """Newest first."""
    rows = conn.execute(f"{_SELECT} ORDER BY arrival DESC LIMIT ?", (limit,))
    return [_batch(row) for row in rows]


def newest_live(conn: sqlite3.Connection) -> Batch:
    """The batch whose effect came last and stands. Raises LedgerError `nothing_to_undo`."""
    settled: set[str] = set()
    for batch_id, role, target in _newest_first(conn):
        done = target or batch_id
        if done in settled:
            continue
        if role != BatchRole.UNDO:
            return batch_named(conn, done)
        settled.add(done)
    raise LedgerError("nothing_to_undo")


def last_undone(conn: sqlite3.Connection) -> Batch:
    """The batch undone last since anything new was recorded. LedgerError `nothing_to_redo`."""
    settled: set[str] = set()
    for _, role, target in _newest_first(conn):
        if role == BatchRole.DO:
            break
        if target in settled:
            continue
        if role == BatchRole.UNDO:
            return batch_named(conn, target)
        settled.add(target)
    raise LedgerError("nothing_to_redo")


def last_effect(conn: sqlite3.Connection, target: Batch) -> Batch:
    """The batch that last put the changes of `target` in place: itself or its last redo."""
    query = f"{_SELECT} WHERE target_batch = ? AND role = 'redo' ORDER BY arrival DESC LIMIT 1"
    row = conn.execute(query, (target.id,)).fetchone()
    return target if row is None else _batch(row)


def refuse_blocked(conn: sqlite3.Connection, target: Batch, effect: Batch) -> None:
    """Raise LedgerError `undo_blocked` where a batch that stands touched its records since.

    `by` is that batch's label and `batch` its id: the newest, the first one to undo.
    """
    found = conn.execute(f"{_BLOCKING} LIMIT 1", _span(target, effect)).fetchone()
    if found is not None:
        blocking = _batch(found)
        raise LedgerError("undo_blocked", by=blocking.label, batch=blocking.id)


def later_on(conn: sqlite3.Connection, target: Batch) -> list[Batch]:
    """Batches that stand and touched records of `target` since, or records of such batches:
    newest first, which is the order to undo them in."""
    found: dict[str, Batch] = {}
    open_ = [target]
    while open_:
        batch = open_.pop()
        span = _span(batch, last_effect(conn, batch))
        for row in conn.execute(_BLOCKING, span).fetchall():
            later = _batch(row)
            if later.id not in found and later.id != target.id:
                found[later.id] = later
                open_.append(later)
    order = {row[0]: place for place, row in enumerate(_effects_newest_first(conn))}
    return sorted(found.values(), key=lambda batch: order.get(batch.id, 0))


def batches_after(conn: sqlite3.Connection, target: Batch) -> list[Batch]:
    """The batches of use cases written after `target`, newest first."""
    first = target.first_arrival
    query = f"{_SELECT} WHERE role = 'do' AND first_arrival > ? ORDER BY arrival DESC"
    return [_batch(row) for row in conn.execute(query, (first,))]


def _span(target: Batch, effect: Batch) -> dict[str, object]:
    """The rows of the journal that put the changes of a batch in place."""
    end = effect.first_arrival + effect.revisions
    return {"target": target.id, "start": effect.first_arrival, "end": end}


def _effects_newest_first(conn: sqlite3.Connection) -> Iterable[tuple[str]]:
    """Ids of batches by when their effect was put in place last: by a redo, or first of all."""
    return conn.execute(
        "SELECT coalesce(target_batch, batch_id) AS of FROM batch WHERE role != 'undo' "
        "GROUP BY of ORDER BY max(arrival) DESC"
    )


def _newest_first(conn: sqlite3.Connection) -> Iterable[tuple[str, str, str]]:
    """(id, role, target) of batches made here; the target of a `do` batch is None."""
    query = "SELECT batch_id, role, target_batch FROM batch WHERE label != ? ORDER BY arrival DESC"
    return conn.execute(query, (TEAM_ROWS,))


def _batch(row: tuple[str, str, str, str, str, str, str | None, int, int, int]) -> Batch:
    try:
        recorded_at, details = datetime.fromisoformat(row[2]), json.loads(row[4])
    except ValueError as fault:
        raise LedgerError("file_damaged") from fault
    return Batch(
        id=row[0],
        device_id=row[1],
        recorded_at=recorded_at,
        label=row[3],
        details=details,
        role=BatchRole(row[5]),
        target=row[6],
        first_arrival=row[7],
        revisions=row[8],
        is_live=bool(row[9]),
    )

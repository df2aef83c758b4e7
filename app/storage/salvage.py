"""Reading a damaged ledger file row by row: what can be believed, what cannot, what is missing."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable, Iterable
from contextlib import closing
from dataclasses import dataclass, replace
from datetime import datetime
from functools import partial
from itertools import groupby
from pathlib import Path
from typing import Any

from app.domain.bodies import body_of, record_from
from app.domain.entries import Entry
from app.domain.problems import LedgerError
from app.domain.records import RecordKind
from app.storage.database import connect
from app.storage.engine import not_read
from app.storage.revisions import chained
from app.storage.tables import ENTRY_COLUMNS, RecordKey, Revised, row_of

MOST_FAILURES = 20_000
"""Reads of a table that may fail before the rest of it is given up."""
_REVISION = (
    "arrival, device_id, seq, revision_id, batch_id, recorded_at, kind, record_id, body, hash"
)
_BATCH = (
    "arrival, batch_id, device_id, recorded_at, label, details, role, target_batch, "
    "first_arrival, revisions"
)
_KINDS = frozenset(kind.value for kind in RecordKind)
_ROLES = frozenset({"do", "undo", "redo"})
_Row = tuple[Any, ...]
_Told = tuple[RecordKey, str | None]
"""What is said of a record: its body, None for removed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Salvage:
    """`revisions` and `batches` are whole batches, chained without a break from the beginning;
    `recovered` is what records are by what lies beyond; of those, `unproven` neither continue a
    hash that is known nor say the same in two places. `last` is the highest arrival that the
    file tells of, and `lost` how many revisions up to it are in none of these.

    `stated` are all batches that can be read, `loose` readable revisions beyond the break, `held`
    the rows of the entry table. Where the list of batches could not be read to its end, `is_exact`
    is False: then more may be lost.
    """

    devices: dict[str, str]
    stated: tuple[_Row, ...]
    batches: tuple[_Row, ...]
    revisions: tuple[_Row, ...]
    loose: tuple[_Row, ...]
    held: dict[str, str]
    last: int
    recovered: tuple[Revised, ...] = ()
    unproven: frozenset[RecordKey] = frozenset()
    untrusted: tuple[dict[str, Any], ...] = ()
    lost: int = 0
    is_exact: bool = False


def empty_salvage() -> Salvage:
    """What is read of a file of which nothing can be."""
    return Salvage(devices={}, stated=(), batches=(), revisions=(), loose=(), held={}, last=0)


def salvage_of(path: Path, now: datetime) -> Salvage:
    """Whatever can be read of a file that SQLite may not even open; never raises for damage."""
    try:
        with closing(connect(path)) as conn:
            conn.text_factory = partial(str, encoding="utf-8", errors="replace")
            return _read(conn, _most_rows(path), now)
    except not_read():
        return empty_salvage()


def merged(base: Salvage, found: Salvage) -> Salvage:
    """The journal of `base` carried on with what the damaged file holds beyond it."""
    if len(found.revisions) >= len(base.revisions):
        base = found
    last = base.revisions[-1][0] if base.revisions else 0
    known = {row[0]: row for row in (*found.revisions, *found.loose) if row[0] > last}
    first, then = _carried_on(base, known, found)
    believed, untrusted, proven = _weighed(first, then)
    recovered = _recovered(first, believed, found.held)
    lost = max(0, found.last - len(first.revisions) - len(believed) - len(untrusted))
    return replace(
        first,
        recovered=recovered,
        unproven=_unproven(recovered, proven | _told_twice(believed, found.held)),
        untrusted=tuple(untrusted),
        lost=lost,
        is_exact=found.is_exact,
    )


def _carried_on(
    base: Salvage, known: dict[int, _Row], found: Salvage
) -> tuple[Salvage, list[_Row]]:
    """The base with the later batches that continue its chains; and the rows left over."""
    stated = {row[1]: row for row in found.stated}
    heads = _heads(base)
    batches, revisions = list(base.batches), list(base.revisions)
    rest = sorted(known.values())
    place = 0
    for batch_id, group in groupby(rest, key=lambda row: row[4]):
        rows, batch = list(group), stated.get(batch_id)
        wanted = (len(revisions) + 1, len(rows))
        if batch is None or batch[8:10] != wanted or not _continues(rows, heads, wanted[0]):
            break
        batches.append((len(batches) + 1, *batch[1:]))
        revisions += rows
        place += len(rows)
    devices = base.devices | {k: v for k, v in found.devices.items() if k not in base.devices}
    carried = replace(
        base, devices=devices, batches=tuple(batches), revisions=tuple(revisions), last=found.last
    )
    return carried, rest[place:]


def _heads(base: Salvage) -> dict[str, tuple[int, bytes]]:
    return {row[1]: (row[2], row[9]) for row in base.revisions}


def _continues(rows: list[_Row], heads: dict[str, tuple[int, bytes]], first: int) -> bool:
    """Whether rows follow their device's chain; where they do, the heads move on."""
    ends = dict(heads)
    for number, row in enumerate(rows, first):
        seq, head = ends.get(row[1], (0, b""))
        right = next(chained(head, [row[8]]))
        if row[0] != number or row[2] != seq + 1 or row[9] != right or not _is_readable(row):
            return False
        ends[row[1]] = (row[2], row[9])
    heads.update(ends)
    return True


def _weighed(
    base: Salvage, rows: list[_Row]
) -> tuple[list[_Row], list[dict[str, Any]], set[_Told]]:
    """Rows beyond a break: believed where they can be read and nothing speaks against them.

    Third, what the hash before it speaks for, as key and body.
    """
    believed, untrusted, proven = [], [], set()
    before: dict[tuple[str, int], bytes] = {
        (row[1], row[2]): row[9] for row in (*base.revisions, *rows)
    }
    for row in rows:
        head = before.get((row[1], row[2] - 1))
        broken = head is not None and next(chained(head, [row[8]])) != row[9]
        if broken or not _is_readable(row):
            untrusted.append(dict(zip(_REVISION.split(", ")[:9], row, strict=False)))
        else:
            believed.append(row)
            if head is not None:
                proven.add(((row[6], row[7]), row[8]))
    return believed, untrusted, proven


def _told_twice(rows: list[_Row], held: dict[str, str]) -> set[_Told]:
    """What the journal and the table of entries say alike."""
    told = (((row[6], row[7]), row[8]) for row in rows if row[6] == RecordKind.ENTRY.value)
    return {(key, body) for key, body in told if body is not None and held.get(key[1]) == body}


def _unproven(recovered: Iterable[Revised], spoken_for: set[_Told]) -> frozenset[RecordKey]:
    """Of what was recovered, what nothing speaks for but itself."""
    return frozenset(item.key for item in recovered if (item.key, item.body) not in spoken_for)


def _is_readable(row: _Row) -> bool:
    """Whether a revision is of a kind we know and its body is of the record that it names."""
    kind, record_id, body = row[6:9]
    if kind not in _KINDS or not isinstance(record_id, str):
        return False
    if body is None:
        return True
    try:
        row_of(kind, record_id, body)
        return record_from(RecordKind(kind), body).id == record_id
    except LedgerError:
        return False


def _recovered(base: Salvage, rows: list[_Row], held: dict[str, str]) -> tuple[Revised, ...]:
    """What records are to be, beyond the journal that was saved: of each its latest state.

    Entries of the entry table that no revision left knows are taken from there.
    """
    latest = {(row[6], row[7]): row[8] for row in rows}
    now = {(row[6], row[7]): row[8] for row in base.revisions}
    entry = RecordKind.ENTRY.value
    for record_id, body in held.items():
        if (entry, record_id) not in now:
            latest.setdefault((entry, record_id), body)
    return tuple(Revised(key, body) for key, body in latest.items() if now.get(key) != body)


def _read(conn: sqlite3.Connection, most: int, now: datetime) -> Salvage:
    devices, _ = _rows(conn, "device", "arrival, device_id, created_at", most, _is_device)
    batches, is_exact = _rows(conn, "batch", _BATCH, most, _is_batch)
    revisions, _ = _rows(conn, "revision", _REVISION, most, _is_revision)
    known_devices = {row[1]: row[2] for row in devices}
    for row in revisions:
        known_devices.setdefault(row[1], now.isoformat())
    told = [row[8] + row[9] - 1 for row in batches]
    found = Salvage(
        devices=known_devices,
        stated=tuple(batches),
        batches=(),
        revisions=(),
        loose=tuple(revisions),
        held=_entries(conn),
        last=max([row[0] for row in revisions] + told, default=0),
        is_exact=is_exact and bool(batches),
    )
    known = {row[0]: row for row in revisions}
    whole, rest = _carried_on(found, known, found)
    return replace(found, batches=whole.batches, revisions=whole.revisions, loose=tuple(rest))


def _is_device(row: _Row) -> bool:
    return isinstance(row[1], str) and isinstance(row[2], str)


def _is_batch(row: _Row) -> bool:
    texts = all(isinstance(row[place], str) for place in (1, 2, 3, 4, 5, 6))
    numbers = isinstance(row[8], int) and isinstance(row[9], int)
    if not (texts and numbers and row[6] in _ROLES and (row[6] == "do") == (row[7] is None)):
        return False
    try:
        json.loads(row[5])
        datetime.fromisoformat(row[3])
    except ValueError:
        return False
    return True


def _is_revision(row: _Row) -> bool:
    texts = all(isinstance(row[place], str) for place in (1, 3, 4, 5, 6, 7))
    numbers = isinstance(row[2], int) and row[2] > 0
    is_hash = isinstance(row[9], bytes) and len(row[9]) == 32
    return texts and numbers and is_hash and isinstance(row[8], str | None)


def _rows(
    conn: sqlite3.Connection, table: str, columns: str, most: int, is_good: Callable[[_Row], bool]
) -> tuple[list[_Row], bool]:
    """Good rows of a table by arrival, and whether they are all; where a page cannot be read,
    the others around it."""
    query = f"SELECT {columns} FROM {table} WHERE arrival BETWEEN ? AND ? ORDER BY arrival"  # noqa: S608 (our names)
    spans, failures, refused = [(1, most)], 0, 0
    found: dict[int, _Row] = {}
    while spans and failures < MOST_FAILURES:
        low, high = spans.pop()
        try:
            rows = conn.execute(query, (low, high)).fetchall()
        except not_read():
            failures += 1
            if low < high:
                middle = (low + high) // 2
                spans += [(middle + 1, high), (low, middle)]
            continue
        for row in rows:
            is_kept = low <= row[0] <= high and is_good(row)
            refused += not is_kept
            if is_kept:
                found.setdefault(row[0], row)
    return [found[arrival] for arrival in sorted(found)], not (failures or refused)


def _entries(conn: sqlite3.Connection) -> dict[str, str]:
    """Bodies of entries as their own table has them, from both ends up to what is damaged."""
    found: dict[str, str] = {}
    for order in ("ASC", "DESC"):
        query = f"SELECT {', '.join(ENTRY_COLUMNS)} FROM entry ORDER BY id {order}"  # noqa: S608
        try:
            for row in conn.execute(query):
                body = _entry_body(row)
                if body is not None:
                    found.setdefault(row[0], body)
            break
        except not_read():
            continue
    return found


def _entry_body(row: _Row) -> str | None:
    stated = {
        name: value for name, value in zip(ENTRY_COLUMNS, row, strict=True) if value is not None
    }
    try:
        record = record_from(RecordKind.ENTRY, json.dumps(stated))
    except (LedgerError, TypeError, ValueError):
        return None
    return body_of(record) if isinstance(record, Entry) and record.id == row[0] else None


def _most_rows(path: Path) -> int:
    """No more rows fit into the file: each takes some 100 bytes of the journal."""
    return max(1_000, path.stat().st_size // 50)

"""Whether a ledger file keeps its promises: chain, sequence, batches and record tables."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from functools import partial
from heapq import merge
from itertools import groupby, islice
from json.encoder import encode_basestring
from operator import itemgetter

from app.domain.bodies import record_from
from app.domain.problems import LedgerError, Problem
from app.domain.records import RecordKind
from app.storage.revisions import chained
from app.storage.tables import Row, bodies_by_journal, row_of, stored_rows

MOST_PROBLEMS = 100
"""Of one kind of check: a file damaged throughout needs no longer list."""


def problems_of_file(conn: sqlite3.Connection) -> list[Problem]:
    """What SQLite itself finds wrong: `damaged_page`, `broken_reference`."""
    found = [
        Problem("damaged_page", {"text": text})
        for (text,) in conn.execute(f"PRAGMA integrity_check({MOST_PROBLEMS})")
        if text != "ok"
    ]
    found += [
        Problem("broken_reference", {"table": row[0], "row": row[1], "refers_to": row[2]})
        for row in conn.execute("PRAGMA foreign_key_check")
    ]
    return found


def problems_of_journal(conn: sqlite3.Connection) -> list[Problem]:
    """Contradictions in the journal and between it and the record tables.

    `sequence_gap` (device, expected, found) · `chain_broken` (device, seq) ·
    `revision_differs` (device, seq): its body is of another record than it says ·
    `batch_differs` (batch): it does not hold the revisions it says · `record_differs`,
    `record_missing`, `record_extra` (kind, id): a table against the journal ·
    `unreadable_record` (kind, id, field).
    """
    checks = [_chain_problems(conn), _batch_problems(conn)]
    checks += [_table_problems(conn, kind) for kind in RecordKind]
    checks += [_body_problems(conn, kind) for kind in RecordKind if kind is not RecordKind.ENTRY]
    with _lenient_text(conn):
        return [problem for check in checks for problem in islice(check, MOST_PROBLEMS)]


@contextmanager
def _lenient_text(conn: sqlite3.Connection) -> Iterator[None]:
    """Read damaged text too: it differs, which is what is looked for."""
    factory = conn.text_factory
    conn.text_factory = partial(str, encoding="utf-8", errors="replace")
    try:
        yield
    finally:
        conn.text_factory = factory


def _chain_problems(conn: sqlite3.Connection) -> Iterator[Problem]:
    """Each row against the hash that is stored before it, so that every break is told apart."""
    device, seq, head = None, 0, b""
    query = "SELECT device_id, seq, record_id, body, hash FROM revision ORDER BY device_id, seq"
    for device_id, number, record_id, body, stored in conn.execute(query):
        if device_id != device:
            device, seq, head = device_id, 0, b""
        if not _is_typed(number, record_id, body):  # a damaged page; nothing can follow it
            yield Problem("revision_differs", {"device": device_id, "seq": number})
            continue
        if number != seq + 1:
            details = {"device": device_id, "expected": seq + 1, "found": number}
            yield Problem("sequence_gap", details)
        elif next(chained(head, [body])) != stored:
            yield Problem("chain_broken", {"device": device_id, "seq": number})
        if body is not None and f'"id":{encode_basestring(record_id)}' not in body:
            yield Problem("revision_differs", {"device": device_id, "seq": number})
        seq, head = number, stored if isinstance(stored, bytes) else b""


def _is_typed(seq: object, record_id: object, body: object) -> bool:
    """Whether the values are of the types that the schema lets in; damage minds no schema."""
    is_body = body is None or isinstance(body, str)
    return isinstance(seq, int) and isinstance(record_id, str) and is_body


def _batch_problems(conn: sqlite3.Connection) -> Iterator[Problem]:
    """Batches divide the journal among them without a gap, and revisions name their batch."""
    held = conn.execute(
        "SELECT batch_id, min(arrival), count(*), max(arrival) - min(arrival) + 1 "
        "FROM revision GROUP BY batch_id"
    )
    found = {batch_id: tuple(counts) for batch_id, *counts in held}
    stated = conn.execute("SELECT batch_id, first_arrival, revisions FROM batch")
    for batch_id, start, count in stated:
        if found.pop(batch_id, (start, 0, 0)) != (start, count, count):
            yield Problem("batch_differs", {"batch": batch_id})
    for batch_id in found:
        yield Problem("batch_differs", {"batch": batch_id})


def _table_problems(conn: sqlite3.Connection, kind: RecordKind) -> Iterator[Problem]:
    wanted = (_row_or_id(kind.value, *pair) for pair in bodies_by_journal(conn, kind.value))
    for code, record_id in _differences(wanted, stored_rows(conn, kind.value)):
        yield Problem(code, {"kind": kind.value, "id": record_id})


def _row_or_id(table: str, record_id: str, body: object) -> Row:
    """The row of a body; of one that cannot be read the id alone, which equals no row."""
    if not isinstance(body, str):
        return (record_id,)
    try:
        return row_of(table, record_id, body)
    except LedgerError:
        return (record_id,)


def _differences(expected: Iterable[Row], stored: Iterable[Row]) -> Iterator[tuple[str, str]]:
    """(code, id) where two streams of rows, in order of their first column, do not agree."""
    wanted = ((_id_of(row), "record_missing", row) for row in expected)
    held = ((_id_of(row), "record_extra", row) for row in stored)
    for record_id, group in groupby(merge(wanted, held, key=itemgetter(0)), key=itemgetter(0)):
        (_, code, row), *other = group
        if not other:
            yield code, record_id
        elif other[0][2] != row:
            yield "record_differs", record_id


def _id_of(row: Row) -> str:
    """The id of a stored row; a damaged page may hold none, which equals no id."""
    return row[0] if isinstance(row[0], str) else ""


def _body_problems(conn: sqlite3.Connection, kind: RecordKind) -> Iterator[Problem]:
    for record_id, body in stored_rows(conn, kind.value):
        try:
            record = record_from(kind, str(body))
        except LedgerError as error:
            details = {"kind": kind.value, "id": record_id, "field": error.details["field"]}
            yield Problem("unreadable_record", details)
        else:
            if record.id != record_id:
                details = {"kind": kind.value, "id": record_id, "field": "id"}
                yield Problem("unreadable_record", details)

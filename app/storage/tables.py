"""The record tables: the current state, always made from bodies of the journal."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable
from datetime import date
from typing import Any, NamedTuple

from app.domain.bodies import body_of, instant_of_body
from app.domain.entries import Entry
from app.domain.problems import LedgerError
from app.domain.records import KIND_OF_TYPE, Record, RecordKind

Row = tuple[Any, ...]
RecordKey = tuple[str, str]
"""The kind and the id of a record."""

ENTRY_COLUMNS = (
    "id",
    "wallet",
    "occurred_on",
    "kind",
    "connects",
    "occurred_at",
    "source",
    "cost_cents",
    "currency",
    "job_key",
    "title",
    "member",
    "wording",
    "upstream_id",
    "running_total",
    "refund_of",
    "expires_on",
    "note",
)
_BODY_COLUMNS = ("id", "body")

# Table names are those of RecordKind and columns are ours: no text from outside is in this SQL.
_COLUMNS = {
    kind.value: ENTRY_COLUMNS if kind is RecordKind.ENTRY else _BODY_COLUMNS for kind in RecordKind
}
_SELECT = {
    table: f"SELECT {', '.join(columns)} FROM {table} ORDER BY id"  # noqa: S608 (see above)
    for table, columns in _COLUMNS.items()
}
_PUT = {
    table: f"INSERT OR REPLACE INTO {table} ({', '.join(columns)}) "  # noqa: S608 (see above)
    f"VALUES ({', '.join('?' * len(columns))})"
    for table, columns in _COLUMNS.items()
}
_REMOVE = {table: f"DELETE FROM {table} WHERE id = ?" for table in _COLUMNS}  # noqa: S608
_CLEAR = {table: f"DELETE FROM {table}" for table in _COLUMNS}  # noqa: S608 (see above)
_LATEST = """
    SELECT record_id, body
    FROM (SELECT max(arrival) AS last FROM revision WHERE kind = ? GROUP BY record_id)
    JOIN revision ON arrival = last
    WHERE body IS NOT NULL ORDER BY record_id
"""


class Revised(NamedTuple):
    """What a record is to be: its body, None for removed, and its row where that is known."""

    key: RecordKey
    body: str | None
    row: Row | None = None


def revised(record: Record) -> Revised:
    """A record to write."""
    body = body_of(record)
    key = (KIND_OF_TYPE[type(record)].value, record.id)
    # The row of a body follows from it; to read it back costs a third of a large import.
    # Only plain text is sure to be in the body as it is in the record.
    row = entry_row(record) if isinstance(record, Entry) and body.isascii() else None
    return Revised(key, body, row)


def entry_row(entry: Entry) -> Row:
    """The row of an entry: what `row_of` makes of its body."""
    return (
        entry.id,
        entry.wallet,
        date.isoformat(entry.occurred_on),
        entry.kind.value,
        entry.connects,
        entry.occurred_at and instant_of_body(entry.occurred_at),
        entry.source and entry.source.value,
        entry.cost_cents,
        entry.currency,
        entry.job_key,
        entry.title,
        entry.member,
        entry.wording,
        entry.upstream_id,
        entry.running_total,
        entry.refund_of,
        entry.expires_on and date.isoformat(entry.expires_on),
        entry.note,
    )


def row_of(table: str, record_id: str, body: str) -> Row:
    """The row of a record, from its body alone. Raises LedgerError `unreadable_record`."""
    if table != RecordKind.ENTRY:
        return record_id, body
    try:
        return tuple(map(json.loads(body).get, ENTRY_COLUMNS))
    except (ValueError, AttributeError, RecursionError) as fault:
        raise LedgerError("unreadable_record", kind=table, id=record_id, field=None) from fault


def apply_revised(conn: sqlite3.Connection, items: Iterable[Revised]) -> None:
    """Bring the tables to what records are to be, inside the caller's transaction.

    Of several items of a record the last one counts.
    """
    last = {item.key: item for item in items}
    for table in _COLUMNS:
        mine = [item for item in last.values() if item.key[0] == table]
        mine.sort(key=_record_id)  # in the order of the table: pages are written once
        conn.executemany(_REMOVE[table], [(key[1],) for key, body, _ in mine if body is None])
        conn.executemany(
            _PUT[table],
            (
                row or row_of(table, record_id, body)
                for (_, record_id), body, row in mine
                if body is not None
            ),
        )


def _record_id(item: Revised) -> str:
    return item.key[1]


def rebuild_tables(conn: sqlite3.Connection) -> None:
    """Make all record tables anew from the journal, inside the caller's transaction."""
    for table in _COLUMNS:
        conn.execute(_CLEAR[table])
        latest = bodies_by_journal(conn, table)
        conn.executemany(_PUT[table], (row_of(table, *pair) for pair in latest))


def stored_rows(conn: sqlite3.Connection, table: str) -> sqlite3.Cursor:
    """The rows of a table by id."""
    return conn.execute(_SELECT[table])


def bodies_by_journal(conn: sqlite3.Connection, table: str) -> Iterable[tuple[str, str]]:
    """(record id, body) of what a table ought to hold by the journal, by id."""
    return conn.execute(_LATEST, (table,))

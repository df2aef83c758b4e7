"""The record tables: the current state, always made from bodies of the journal."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable, Iterable, Sequence
from datetime import date
from enum import StrEnum
from itertools import groupby, repeat
from operator import itemgetter
from typing import Any, NamedTuple, cast

from app.domain.bodies import Columns, bodies_of, body_of, columns_of, instant_of_body
from app.domain.columns import FEW
from app.domain.entries import Entry, EntryKind, Source
from app.domain.problems import LedgerError
from app.domain.progress import CHUNK
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


def _put_of(table: str, columns: Sequence[str]) -> str:
    marks = ", ".join("?" * len(columns))
    return f"INSERT OR REPLACE INTO {table} ({', '.join(columns)}) VALUES ({marks})"  # noqa: S608


_PUT = {table: _put_of(table, columns) for table, columns in _COLUMNS.items()}
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


def all_revised(records: Sequence[Record]) -> list[Revised]:
    """Records to write, in their order; each as `revised` makes it, in less time."""
    found: list[Revised] = []
    for made, run in groupby(records, type):
        rows = list(run)
        if made is not Entry:
            found += map(revised, rows)
            continue
        for start in range(0, len(rows), FEW):
            found += _revised_entries(cast("list[Entry]", rows[start : start + FEW]))
    return found


def _revised_entries(entries: Sequence[Entry]) -> Iterable[Revised]:
    columns = columns_of(entries)
    bodies, rows = bodies_of(entries, columns), _entry_rows(columns)
    keys = zip(repeat(RecordKind.ENTRY.value), columns["id"], strict=False)
    if not "".join(bodies).isascii():
        pairs = zip(rows, bodies, strict=True)
        rows = [row if body.isascii() else None for row, body in pairs]
    return map(_new_tuple, repeat(Revised), zip(keys, bodies, rows, strict=True))


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


def _entry_rows(columns: Columns) -> Iterable[Row | None]:
    """The rows of entries, by their columns: what `entry_row` makes of each."""
    return zip(
        *(
            map(_CODES.__getitem__, columns[name]) if name in {"kind", "source"} else columns[name]
            for name in ENTRY_COLUMNS
        ),
        strict=True,
    )


_CODES: dict[StrEnum | None, str | None] = {
    None: None,
    **{code: code.value for code in (*EntryKind, *Source)},
}
_new_tuple = cast("Callable[[type[Revised], Iterable[Any]], Revised]", tuple.__new__)


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
    # In the order of the tables: a page is written once.
    for table, keys in groupby(sorted(last), itemgetter(0)):
        mine = [last[key] for key in keys]
        removed = [item.key[1:] for item in mine if item.body is None]
        if removed:
            conn.executemany(_REMOVE[table], removed)
            mine = [item for item in mine if item.body is not None]
        rows = [row or row_of(table, key[1], body or "") for key, body, row in mine]
        for start in range(0, len(rows), CHUNK):
            _put(conn, table, rows[start : start + CHUNK])


def _put(conn: sqlite3.Connection, table: str, rows: Sequence[Row]) -> None:
    """Put rows in a table. What is NULL in all of them is left out: SQLite's module takes several
    times as long to bind a None as a text."""
    stated = [place for place in range(len(rows[0])) if _is_stated(rows, place)]
    if len(stated) < 2:
        conn.executemany(_PUT[table], rows)
        return
    columns = tuple(_COLUMNS[table][place] for place in stated)
    conn.executemany(_put_of(table, columns), map(itemgetter(*stated), rows))


def _is_stated(rows: Sequence[Row], place: int) -> bool:
    if rows[0][place] is not None:
        return True
    return list(map(itemgetter(place), rows)).count(None) < len(rows)


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
    latest = conn.execute(_LATEST, (table,))
    if conn.execute("SELECT 1 FROM team_device LIMIT 1").fetchone() is None:
        return latest
    from app.storage.team.folding import folded_bodies  # noqa: PLC0415 - it stands on this module

    return folded_bodies(conn, table, latest)

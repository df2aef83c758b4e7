"""Reading the whole current state of a ledger file."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date, datetime
from itertools import repeat
from typing import Any, TypeVar, cast

from app.domain.bodies import record_from
from app.domain.entries import Entry, EntryKind, Member, Source, Wallet
from app.domain.entry_rows import Entries
from app.domain.money import Payment
from app.domain.problems import LedgerError
from app.domain.proposals import Job, Proposal
from app.domain.records import Record, RecordKind, Records
from app.domain.settings import RuleOverride, Setting
from app.domain.statements import Statement
from app.storage.collecting import collecting_nothing
from app.storage.database import reading
from app.storage.tables import ENTRY_COLUMNS, stored_rows

_R = TypeVar("_R", bound=Record)


def read_records(conn: sqlite3.Connection) -> Records:
    """All records as one state, each kind in order of id.

    Raises LedgerError `unreadable_record` with kind, id and field where a file was tampered with.
    """
    with reading(conn), collecting_nothing():
        return Records(
            wallets=_by_id(_bodies(conn, RecordKind.WALLET, Wallet)),
            members=_by_id(_bodies(conn, RecordKind.MEMBER, Member)),
            entries=Entries.in_order(_entries(conn)),
            payments=tuple(_bodies(conn, RecordKind.PAYMENT, Payment)),
            statements=tuple(_bodies(conn, RecordKind.STATEMENT, Statement)),
            jobs=_by_id(_bodies(conn, RecordKind.JOB, Job)),
            proposals=_by_id(_bodies(conn, RecordKind.PROPOSAL, Proposal)),
            overrides=tuple(_bodies(conn, RecordKind.RULE_OVERRIDE, RuleOverride)),
            settings={
                setting.id: setting.value for setting in _bodies(conn, RecordKind.SETTING, Setting)
            },
        )


def _bodies(conn: sqlite3.Connection, kind: RecordKind, _made: type[_R]) -> Iterator[_R]:
    for record_id, body in stored_rows(conn, kind.value):
        try:
            record = record_from(kind, body)
        except LedgerError as error:
            raise LedgerError(error.code, **error.details, id=record_id) from error
        yield cast("_R", record)


def _by_id(records: Iterable[_R]) -> dict[str, _R]:
    return {record.id: record for record in records}


class _Read(dict[Any, Any]):
    """Values of a column by their text; each distinct text is read, and kept, once."""

    def __init__(self, read: Callable[[str], Any]) -> None:
        super().__init__({None: None})
        self._read = read

    def __missing__(self, text: str) -> Any:
        value = self[text] = self._read(text)
        return value


def _instant(text: str | None) -> datetime | None:
    return None if text is None else datetime.fromisoformat(text)


def _column_readers() -> dict[str, Callable[[Any], Any]]:
    """How the columns are read that are not kept as they stand. Most rows share these values."""
    shared: dict[str, Callable[[str], Any]] = {
        "wallet": str,
        "occurred_on": date.fromisoformat,
        "kind": EntryKind,
        "connects": int,
        "source": Source,
        "cost_cents": int,
        "currency": str,
        "member": str,
        "wording": str,
        "expires_on": date.fromisoformat,
    }
    readers = {name: _Read(read).__getitem__ for name, read in shared.items()}
    return {**readers, "occurred_at": _instant}


_CHUNK = 8_192


def _entries(conn: sqlite3.Connection) -> Iterator[Entry]:
    """Entries in order of id, some thousands at a time."""
    cursor = stored_rows(conn, RecordKind.ENTRY.value)
    readers = _column_readers()
    while rows := cursor.fetchmany(_CHUNK):
        yield from _entries_of(rows, readers)


def _entries_of(
    rows: Sequence[tuple[Any, ...]], readers: Mapping[str, Callable[[Any], Any]]
) -> list[Entry]:
    """Entries column by column: setting slots from whole columns takes a third of the time that
    calling the constructor of a frozen dataclass does."""
    entries = list(map(object.__new__, repeat(Entry, len(rows))))
    for name, column in zip(ENTRY_COLUMNS, zip(*rows, strict=True), strict=True):
        values: Iterable[Any] = column
        if name in readers and column.count(None) < len(column):
            values = map(readers[name], column)
        set_slot = getattr(Entry, name).__set__
        try:
            for entry, value in zip(entries, values, strict=True):
                set_slot(entry, value)
        except ValueError as error:
            raise LedgerError("unreadable_record", kind="entry", field=name, id=None) from error
    return entries

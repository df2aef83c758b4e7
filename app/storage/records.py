"""Reading the whole current state of a ledger file."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date, datetime
from typing import Any, TypeVar, cast

from app.domain.bodies import record_from
from app.domain.columns import FEW, of_columns
from app.domain.entries import Entry, EntryKind, Member, Source, Wallet
from app.domain.entry_rows import Entries
from app.domain.money import Payment
from app.domain.problems import LedgerError
from app.domain.proposals import Job, Proposal
from app.domain.records import Record, RecordKind, Records
from app.domain.settings import RuleOverride, Setting
from app.domain.statements import Statement
from app.domain.twins import Twin
from app.storage.collecting import collecting_nothing
from app.storage.database import reading
from app.storage.engine import register_converter
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
            entries=Entries.of_runs(_entries(conn)),
            payments=tuple(_bodies(conn, RecordKind.PAYMENT, Payment)),
            statements=tuple(_bodies(conn, RecordKind.STATEMENT, Statement)),
            jobs=_by_id(_bodies(conn, RecordKind.JOB, Job)),
            proposals=_by_id(_bodies(conn, RecordKind.PROPOSAL, Proposal)),
            overrides=tuple(_bodies(conn, RecordKind.RULE_OVERRIDE, RuleOverride)),
            settings={
                setting.id: setting.value for setting in _bodies(conn, RecordKind.SETTING, Setting)
            },
            twins=_by_id(_bodies(conn, RecordKind.TWIN, Twin)),
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


_SHARED: dict[str, Callable[[str], Any]] = {
    "wallet": str,
    "occurred_on": date.fromisoformat,
    "kind": EntryKind,
    "source": Source,
    "currency": str,
    "member": str,
    "wording": str,
    "expires_on": date.fromisoformat,
}
"""How the columns are read whose values most rows share."""


class _Shared(dict[bytes, Any]):
    """Values of a column by their text; each distinct text is read, and kept, once."""

    def __init__(self, field: str, read: Callable[[str], Any]) -> None:
        super().__init__()
        self._field = field
        self._read = read

    def __missing__(self, text: bytes) -> Any:
        try:
            value = self[text] = self._read(text.decode())
        except ValueError as error:
            raise _unreadable(self._field) from error
        return value


def _unreadable(field: str) -> LedgerError:
    return LedgerError("unreadable_record", kind="entry", field=field, id=None)


# Column names are ours: no text from outside is in this SQL.
_SELECT = "SELECT {} FROM entry ORDER BY id".format(  # noqa: S608 (see above)
    ", ".join(
        f'{name} AS "{name} [bidbook.{name}]"' if name in _SHARED else name
        for name in ENTRY_COLUMNS
    )
)


def _entries(conn: sqlite3.Connection) -> Iterator[list[Entry]]:
    """Entries in order of id, some at a time.

    SQLite's module turns the shared values into ours as it makes the rows (`detect_types`), which
    takes less time than to make text of them first.
    """
    for name, read in _SHARED.items():
        register_converter(f"bidbook.{name}", _Shared(name, read).__getitem__)
    cursor = conn.execute(_SELECT)
    while rows := cursor.fetchmany(FEW):
        yield _entries_of(rows)


def _entries_of(rows: Sequence[tuple[Any, ...]]) -> list[Entry]:
    columns: dict[str, Sequence[Any]] = dict(
        zip(ENTRY_COLUMNS, zip(*rows, strict=True), strict=True)
    )
    if None in columns["id"]:  # a damaged page; no order could be made of it
        raise _unreadable("id")
    columns["occurred_at"] = _instants(columns["occurred_at"])
    return of_columns(Entry, len(rows), columns)


def _instants(column: Sequence[str | None]) -> list[datetime | None]:
    try:
        return [None if text is None else datetime.fromisoformat(text) for text in column]
    except (TypeError, ValueError) as error:
        raise _unreadable("occurred_at") from error

"""The append-only journal of a ledger file: recording batches, undoing and redoing them."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime

from app.domain.bodies import record_from
from app.domain.problems import LedgerError, Problem
from app.domain.progress import Watch, unwatched
from app.domain.records import Record, RecordChange, RecordKind
from app.storage.batches import (
    Batch,
    BatchDraft,
    BatchRole,
    Change,
    Put,
    batch_named,
    batches_after,
    last_effect,
    last_undone,
    later_on,
    latest_batches,
    newest_live,
    refuse_blocked,
)
from app.storage.collecting import collecting_nothing
from app.storage.database import reading, schema_version, writing
from app.storage.faults import DISK_FAULTS
from app.storage.revisions import append, bodies_after, bodies_before, bodies_of
from app.storage.tables import Revised, rebuild_tables, revised
from app.storage.team.folding import meets_others
from app.storage.team.knowing import TEAM_ROWS, is_shared
from app.storage.verifying import problems_of_journal

MOST_CHANGES = 2_000
"""Above so many, reading the whole state again is as fast as following the changes."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reversal:
    """What it would take to undo `batch`: `later` batches go first, in that order. Records are
    `removed` (by kind and id) or `restored` to what they were. `after` are all later batches."""

    batch: Batch
    later: tuple[Batch, ...]
    after: tuple[Batch, ...]
    removed: tuple[tuple[str, str], ...]
    restored: tuple[Record, ...]


class Journal:
    """The journal of one open ledger file. Every method is one transaction."""

    def __init__(self, conn: sqlite3.Connection) -> None:
        self._conn = conn
        self.trouble: LedgerError | None = None
        """Why the disk refused the last write; None once one has gone through."""
        self.unsure_writes = 0
        """How many writes are in the file although an error was told."""

    @contextmanager
    def _writing(self) -> Iterator[None]:
        try:
            with writing(self._conn):
                yield
        except LedgerError as fault:
            if fault.code in DISK_FAULTS:
                self.trouble = fault
                self.unsure_writes += fault.code == "written_unsure"
            raise
        self.trouble = None

    def prove_writable(self) -> None:
        """Write to the disk, changing nothing. Raises the LedgerErrors of `writing`."""
        with self._writing():
            version = schema_version(self._conn)
            self._conn.execute(f"PRAGMA user_version = {version:d}")

    def record(
        self, draft: BatchDraft, changes: Iterable[Change | Revised], watch: Watch = unwatched
    ) -> str | None:
        """Write all changes, in order, as one batch; its id. No changes: None, nothing written.

        Raises the LedgerErrors of `writing` and what `watch` raises; then the file is as it was.
        """
        with collecting_nothing():
            items = [_item(change) for change in changes]
            if not items:
                return None
            with self._writing():
                return append(self._conn, draft, items, BatchRole.DO, None, watch)

    def undo(self, batch_id: str | None, now: datetime, *, with_later: bool = False) -> Batch:
        """Undo the newest batch that stands, or the one named. The batch that did so.

        `with_later` first undoes what touched its records since, in the same transaction.

        Raises LedgerError `nothing_to_undo`, `batch_missing`, `not_undoable` (itself an undo or
        redo), `already_undone`, and `undo_blocked` with `by`, the label of the later batch.
        """
        with self._writing():
            target = newest_live(self._conn) if batch_id is None else self._undoable(batch_id)
            for later in later_on(self._conn, target) if with_later else ():
                _refuse_of_others(later)
                before = bodies_before(self._conn, last_effect(self._conn, later))
                self._reverse(later, before, BatchRole.UNDO, now)
            effect = last_effect(self._conn, target)
            refuse_blocked(self._conn, target, effect)
            return self._reverse(target, bodies_before(self._conn, effect), BatchRole.UNDO, now)

    def reversal(self, batch_id: str) -> Reversal:
        """What undoing a batch, and what touched its records since, would take back.

        Raises as `undo` does, but for `undo_blocked`.
        """
        with reading(self._conn):
            target = self._undoable(batch_id)
            later = later_on(self._conn, target)
            before: dict[tuple[str, str], str | None] = {}
            for batch in (*later, target):
                effect = last_effect(self._conn, batch)
                before |= {item.key: item.body for item in bodies_before(self._conn, effect)}
            return Reversal(
                batch=target,
                later=tuple(later),
                after=tuple(batches_after(self._conn, target)),
                removed=tuple(key for key, body in before.items() if body is None),
                restored=tuple(
                    record_from(RecordKind(kind), body)
                    for (kind, _), body in before.items()
                    if body is not None
                ),
            )

    def redo(self, now: datetime) -> Batch:
        """Do again what was undone last, unless something new was recorded since.

        Raises LedgerError `nothing_to_redo`.
        """
        with self._writing():
            target = last_undone(self._conn)
            return self._reverse(target, bodies_after(self._conn, target), BatchRole.REDO, now)

    def next_undo(self) -> Batch | None:
        """What `undo` would undo; None where there is nothing."""
        with reading(self._conn):
            return _unless_nothing(newest_live, self._conn)

    def next_redo(self) -> Batch | None:
        """What `redo` would do again; None where there is nothing."""
        with reading(self._conn):
            return _unless_nothing(last_undone, self._conn)

    def changes(self, batch_id: str, most: int = MOST_CHANGES) -> list[RecordChange] | None:
        """What a batch, the newest one, changed; None where that is more than `most` rows.

        Raises LedgerError `batch_missing`, `unreadable_record`.
        """
        with reading(self._conn):
            batch = batch_named(self._conn, batch_id)
            if batch.revisions > most or self._meets_others(batch):
                return None
            return [
                RecordChange(_record(kind, before), _record(kind, after))
                for kind, before, after in bodies_of(self._conn, batch)
            ]

    def batches(self, limit: int = 100) -> list[Batch]:
        """The newest batches, newest first."""
        with reading(self._conn):
            return latest_batches(self._conn, limit)

    def verify(self) -> list[Problem]:
        """What contradicts the promises of the journal; see `verifying`."""
        with reading(self._conn):
            return problems_of_journal(self._conn)

    def rebuild(self) -> None:
        """Make the record tables anew from the journal."""
        with self._writing():
            rebuild_tables(self._conn)

    def _meets_others(self, batch: Batch) -> bool:
        """Whether other machines of the team know records of a batch: then all is read again."""
        if not is_shared(self._conn):
            return False
        return meets_others(self._conn, [item.key for item in bodies_after(self._conn, batch)])

    def _undoable(self, batch_id: str) -> Batch:
        target = batch_named(self._conn, batch_id)
        if target.role is not BatchRole.DO:
            raise LedgerError("not_undoable", batch=batch_id)
        _refuse_of_others(target)
        if not target.is_live:
            raise LedgerError("already_undone", batch=batch_id)
        return target

    def _reverse(
        self, target: Batch, items: list[Revised], role: BatchRole, now: datetime
    ) -> Batch:
        draft = BatchDraft(now=now, label=target.label, details=target.details)
        return batch_named(self._conn, append(self._conn, draft, items, role, target.id))


def _refuse_of_others(batch: Batch) -> None:
    if batch.label == TEAM_ROWS:
        raise LedgerError("undo_of_others", name=batch.details.get("name") or "", batch=batch.id)


def _unless_nothing(
    find: Callable[[sqlite3.Connection], Batch], conn: sqlite3.Connection
) -> Batch | None:
    try:
        return find(conn)
    except LedgerError as nothing:
        if nothing.code in {"nothing_to_undo", "nothing_to_redo"}:
            return None
        raise


def _item(change: Change | Revised) -> Revised:
    if isinstance(change, Revised):
        return change
    if isinstance(change, Put):
        return revised(change.record)
    return Revised((change.kind.value, change.id), None)


def _record(kind: str, body: str | None) -> Record | None:
    return None if body is None else record_from(RecordKind(kind), body)

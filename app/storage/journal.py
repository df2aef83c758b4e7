"""The append-only journal of a ledger file: recording batches, undoing and redoing them."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from datetime import datetime

from app.domain.bodies import record_from
from app.domain.problems import LedgerError, Problem
from app.domain.records import Record, RecordChange, RecordKind
from app.storage.batches import (
    Batch,
    BatchDraft,
    BatchRole,
    Change,
    Put,
    batch_named,
    last_effect,
    last_undone,
    latest_batches,
    newest_live,
    refuse_blocked,
)
from app.storage.collecting import collecting_nothing
from app.storage.database import reading, writing
from app.storage.revisions import append, bodies_after, bodies_before, bodies_of
from app.storage.tables import Revised, rebuild_tables, revised
from app.storage.verifying import problems_of_journal

MOST_CHANGES = 2_000
"""Above so many, reading the whole state again is as fast as following the changes."""


class Journal:
    """The journal of one open ledger file. Every method is one transaction."""

    def __init__(self, conn: sqlite3.Connection) -> None:
        self._conn = conn

    def record(self, draft: BatchDraft, changes: Iterable[Change]) -> str | None:
        """Write all changes, in order, as one batch; its id. No changes: None, nothing written.

        Raises the LedgerErrors of `writing`; then the file is as it was.
        """
        with collecting_nothing():
            items = [_item(change) for change in changes]
            if not items:
                return None
            with writing(self._conn):
                return append(self._conn, draft, items, BatchRole.DO, None)

    def undo(self, batch_id: str | None, now: datetime) -> Batch:
        """Undo the newest batch that stands, or the one named. The batch that did so.

        Raises LedgerError `nothing_to_undo`, `batch_missing`, `not_undoable` (itself an undo or
        redo), `already_undone`, and `undo_blocked` with `by`, the label of the later batch.
        """
        with writing(self._conn):
            target = newest_live(self._conn) if batch_id is None else self._undoable(batch_id)
            effect = last_effect(self._conn, target)
            refuse_blocked(self._conn, target, effect)
            return self._reverse(target, bodies_before(self._conn, effect), BatchRole.UNDO, now)

    def redo(self, now: datetime) -> Batch:
        """Do again what was undone last, unless something new was recorded since.

        Raises LedgerError `nothing_to_redo`.
        """
        with writing(self._conn):
            target = last_undone(self._conn)
            return self._reverse(target, bodies_after(self._conn, target), BatchRole.REDO, now)

    def changes(self, batch_id: str, most: int = MOST_CHANGES) -> list[RecordChange] | None:
        """What a batch, the newest one, changed; None where that is more than `most` rows.

        Raises LedgerError `batch_missing`, `unreadable_record`.
        """
        with reading(self._conn):
            batch = batch_named(self._conn, batch_id)
            if batch.revisions > most:
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
        with writing(self._conn):
            rebuild_tables(self._conn)

    def _undoable(self, batch_id: str) -> Batch:
        target = batch_named(self._conn, batch_id)
        if target.role is not BatchRole.DO:
            raise LedgerError("not_undoable", batch=batch_id)
        if not target.is_live:
            raise LedgerError("already_undone", batch=batch_id)
        return target

    def _reverse(
        self, target: Batch, items: list[Revised], role: BatchRole, now: datetime
    ) -> Batch:
        draft = BatchDraft(now=now, label=target.label, details=target.details)
        return batch_named(self._conn, append(self._conn, draft, items, role, target.id))


def _item(change: Change) -> Revised:
    if isinstance(change, Put):
        return revised(change.record)
    return Revised((change.kind.value, change.id), None)


def _record(kind: str, body: str | None) -> Record | None:
    return None if body is None else record_from(RecordKind(kind), body)

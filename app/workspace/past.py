"""The history of changes: past batches with what they brought, and what hangs on one."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from app.domain.entries import Entry
from app.domain.ledger import Ledger, build_ledger
from app.domain.records import KIND_OF_TYPE, RecordChange, Records, changes_by, with_changes
from app.storage.batches import Batch
from app.storage.journal import Reversal
from app.workspace.change import Dependence, PastBatch
from app.workspace.recording import COUNTED, ROW_COUNTS


def past(batch: Batch) -> PastBatch:
    """A batch as the history page shows it."""
    details = dict(batch.details)
    name = details.get("name")
    rows = {key: _count(details.get(key)) for key in ROW_COUNTS if key in details}
    if rows:
        rows["new"] = _count(details.get("rows"))
    return PastBatch(
        id=batch.id,
        label=batch.label,
        details=details,
        recorded_at=batch.recorded_at,
        role=batch.role.value,
        target=batch.target,
        revisions=batch.revisions,
        stands=batch.is_live,
        name=name if isinstance(name, str) and batch.label.startswith("import") else "",
        rows=rows,
        counts={
            key.removeprefix(COUNTED): _count(count)
            for key, count in details.items()
            if key.startswith(COUNTED)
        },
        since=_day(details.get("since")) if rows else None,
        until=_day(details.get("until")) if rows else None,
    )


def dependence(found: Reversal, ledger: Ledger) -> Dependence:
    """What undoing a batch of the ledger would change, and what later batches rest on it."""
    batch = past(found.batch)
    blocking = tuple(past(one) for one in found.later)
    gone = {one.id for one in blocking}
    others = (past(one) for one in found.after if one.is_live and one.id not in gone)
    without = build_ledger(
        _without(ledger.records, found), ledger.shipped or ledger.rules, ledger.as_of, ledger
    )
    return Dependence(
        batch=batch,
        blocking=blocking,
        overlapping=tuple(one for one in others if _rests_on(one, batch)),
        removed=sum(kind == "entry" for kind, _ in found.removed),
        restored=sum(isinstance(record, Entry) for record in found.restored),
        balance_before=ledger.balance,
        balance_after=without.balance,
        shortfall_before=ledger.shortfall,
        shortfall_after=without.shortfall,
    )


def _without(records: Records, found: Reversal) -> Records:
    removed = set(found.removed)
    held: Iterable[RecordChange] = (
        RecordChange(record, None)
        for record in records.all_()
        if (KIND_OF_TYPE[type(record)].value, record.id) in removed
    )
    left = with_changes(records, held)
    return with_changes(left, changes_by(left, found.restored))


def _rests_on(later: PastBatch, batch: PastBatch) -> bool:
    """A later import counted rows of the batch's days as already here."""
    if not (later.is_import and later.rows.get("here") and batch.since and later.since):
        return False
    return later.since <= (batch.until or batch.since) and batch.since <= (
        later.until or later.since
    )


def _count(value: str | int | None) -> int:
    return value if isinstance(value, int) else 0


def _day(value: str | int | None) -> date | None:
    try:
        return date.fromisoformat(value) if isinstance(value, str) else None
    except ValueError:
        return None

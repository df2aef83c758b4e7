"""What a draft becomes: an entry of its own, or news for one that is here."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import fields, replace

from app.domain.columns import column, of_columns
from app.domain.entries import Entry, EntryKind, Source
from app.importing.drafts import EntryDraft


def entry_of(draft: EntryDraft, wallet: str, id_: str, connects: int | None = None) -> Entry:
    """The entry of a draft that has a day; `connects` where it brings only a part of its own."""
    assert draft.occurred_on is not None  # noqa: S101 - rows without a day never get here
    return Entry(
        id=id_,
        wallet=wallet,
        occurred_on=draft.occurred_on,
        kind=draft.kind,
        connects=draft.connects or 0 if connects is None else connects,
        occurred_at=draft.occurred_at,
        source=Source(draft.source) if draft.source else None,
        cost_cents=draft.cost_cents,
        currency=draft.currency,
        job_key=draft.job_key,
        title=draft.title,
        member=draft.member,
        wording=draft.wording,
        upstream_id=draft.upstream_id,
        running_total=draft.running_total,
        refund_of=draft.refund_of,
        expires_on=draft.expires_on,
        note=draft.note,
    )


def entries_of(drafts: Sequence[EntryDraft], wallet: str, ids: Sequence[str]) -> list[Entry]:
    """The entries of many drafts that all have a day and Connects, as `entry_of` makes each."""
    columns: dict[str, Iterable[object]] = {
        name: column(drafts, name) for name in _TAKEN_OVER if name != "source"
    }
    columns["source"] = [Source(draft.source) if draft.source else None for draft in drafts]
    columns |= {"id": ids, "wallet": [wallet] * len(drafts)}
    return of_columns(Entry, len(drafts), columns)


_TAKEN_OVER = [field.name for field in fields(Entry) if field.name not in {"id", "wallet"}]


def enriched(entry: Entry, draft: EntryDraft) -> Entry:
    """The entry with what only the draft knows; nothing known is overwritten."""
    known: dict[str, object] = {
        "title": entry.title or draft.title,
        "job_key": entry.job_key or draft.job_key,
        "member": entry.member or draft.member,
        "wording": entry.wording or draft.wording,
        "kind": draft.kind if entry.kind is EntryKind.UNKNOWN else entry.kind,
    }
    if draft.upstream_id and not entry.upstream_id:
        known |= {
            "upstream_id": draft.upstream_id,
            "occurred_at": draft.occurred_at or entry.occurred_at,
            "occurred_on": draft.occurred_on or entry.occurred_on,
            "running_total": draft.running_total,
        }
    if all(getattr(entry, name) == value for name, value in known.items()):
        return entry
    return replace(entry, **known)  # type: ignore[arg-type]

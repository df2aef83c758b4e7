"""Wordings without a kind: what they add up to, and naming one for good."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from app.domain.entries import Entry, EntryKind
from app.domain.problems import LedgerError
from app.domain.records import RecordKind, Records
from app.importing.history.wordings import recognise_alone
from app.importing.taught import folded_wording, possible_wordings, taught_entry
from app.storage.batches import Put, Remove
from app.words.names import KINDS
from app.workspace.lessons import named_wordings, wording_setting, wording_setting_id


@dataclass(frozen=True, slots=True, kw_only=True)
class UnknownWording:
    """A wording whose rows have no kind yet: how many, the sum of their Connects, and one row.

    `wording` is '' for rows that say nothing at all.
    """

    wording: str
    count: int
    connects: int
    example: Entry


@dataclass(frozen=True, slots=True)
class WordingChange:
    """What to write and the details that name it; `rows` are the kept rows it touches."""

    writes: tuple[Put | Remove, ...]
    details: dict[str, str | int | None]


def unknown_wordings(entries: Iterable[Entry]) -> list[UnknownWording]:
    """The wordings of rows without a kind, those with most rows first.

    Rows whose wordings differ only in the title that a copy joined to them stand together.
    """
    open_rows = [entry for entry in entries if entry.kind is EntryKind.UNKNOWN]
    shared = _shared_starts(open_rows)
    groups: dict[str, list[Entry]] = {}
    shown: dict[str, str] = {}
    for entry in open_rows:
        wording = _start_of(entry, shared)
        folded = folded_wording(wording)
        shown.setdefault(folded, wording)
        groups.setdefault(folded, []).append(entry)
    found = [
        UnknownWording(
            wording=shown[folded],
            count=len(rows),
            connects=sum(row.connects for row in rows),
            example=max(rows, key=lambda row: (row.occurred_on, row.id)),
        )
        for folded, rows in groups.items()
    ]
    return sorted(found, key=lambda one: (-one.count, one.wording))


def _shared_starts(rows: Iterable[Entry]) -> set[str]:
    """The starts of wordings that several titles were joined to, or that stand alone too."""
    titles: dict[str, set[str]] = {}
    for row in rows:
        wording = row.wording or ""
        titles.setdefault(folded_wording(wording), set()).add("")
        for start in [] if row.title else possible_wordings(wording):
            titles.setdefault(folded_wording(start), set()).add(wording[len(start) :])
    return {start for start, found in titles.items() if len(found) > 1}


def _start_of(row: Entry, shared: set[str]) -> str:
    """The wording of a row without the title that was joined to it."""
    wording = row.wording or ""
    starts = [] if row.title else possible_wordings(wording)
    return next((start for start in starts if folded_wording(start) in shared), wording)


def naming(records: Records, wording: str, kind: EntryKind) -> WordingChange:
    """Name a wording, and take its kept rows as that kind in the same batch.

    Rows that the user gave another kind by hand keep it, and rows whose sign the kind cannot
    have stay open. Raises LedgerError `unknown_kind`, `wording_known`.
    """
    if kind is EntryKind.UNKNOWN:
        kinds = [one.value for one in EntryKind if one is not EntryKind.UNKNOWN]
        raise LedgerError("unknown_kind", kind=kind.value, kinds=kinds)
    shown = " ".join(wording.split())
    if not shown or recognise_alone(shown) is not None:
        raise LedgerError("wording_known", wording=shown)
    known = named_wordings(records.settings)
    before = _kind_before(known, shown)
    folded = {folded_wording(shown): kind}
    open_rows = [row for row in records.entries if row.kind in (EntryKind.UNKNOWN, before)]
    changed = [new for row in open_rows if (new := taught_entry(row, folded)) is not row]
    setting = wording_setting(shown, kind)
    writes: list[Put | Remove] = [Put(row) for row in changed]
    if records.settings.get(setting.id) != setting.value:
        writes.append(Put(setting))
    details: dict[str, str | int | None] = {
        "wording": shown,
        "kind": kind.value,
        "shown": KINDS[kind],
        "rows": len(changed),
    }
    return WordingChange(tuple(writes), details)


def forgetting(records: Records, wording: str) -> WordingChange:
    """Take a name back: the rows that have it are open again. Raises `wording_missing`."""
    known = named_wordings(records.settings)
    before = _kind_before(known, wording)
    if before is None:
        raise LedgerError("wording_missing", wording=wording)
    folded = folded_wording(wording)
    rows = [
        replace(row, kind=EntryKind.UNKNOWN)
        for row in records.entries
        if row.kind is before and row.wording and folded_wording(row.wording) == folded
    ]
    gone = Remove(RecordKind.SETTING, wording_setting_id(wording))
    details: dict[str, str | int | None] = {"wording": wording, "rows": len(rows)}
    return WordingChange((*(Put(row) for row in rows), gone), details)


def _kind_before(known: dict[str, EntryKind], wording: str) -> EntryKind | None:
    folded = folded_wording(wording)
    return next((kind for text, kind in known.items() if folded_wording(text) == folded), None)

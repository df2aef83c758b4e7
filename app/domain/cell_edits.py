"""Editing one cell: what may be changed of an entry or a proposal, and what the text must be.

A row of Upwork's own history keeps its day and its Connects: they are what the balance is checked
against. Its kind, title, member and note are the user's to put right.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date

from app.domain.entries import SPEND_KINDS, Entry, EntryKind
from app.domain.problems import LedgerError

LONGEST_TEXT = 300
MOST_CONNECTS = 1_000_000
_CONNECTS = re.compile(r"([-+\u2212]?)\s*(\d{1,9})")
_OF_UPWORK = frozenset({"date", "connects"})
_TITLED = frozenset(
    {EntryKind.PROPOSAL, EntryKind.BOOST, EntryKind.AWARD, EntryKind.UNKNOWN}
    | {EntryKind.REFUND, EntryKind.BOOST_REFUND, EntryKind.AWARD_REFUND}
)
"""Kinds whose rows belong to a job; the title of another would tie it to one."""


def is_from_upwork(entry: Entry) -> bool:
    """Whether a row was read from Upwork rather than typed."""
    return bool(entry.upstream_id or entry.wording) or entry.running_total is not None


def refuse_fixed(entry: Entry, field: str) -> None:
    """Raise LedgerError where a field of an entry is not for the user to change.

    `cell_is_fixed` for what no one edits, `cell_of_upwork` for what Upwork said, `cell_no_title`
    for the title of a row that belongs to no job.
    """
    if field not in _EDITS:
        raise LedgerError("cell_is_fixed")
    if field in _OF_UPWORK and is_from_upwork(entry):
        raise LedgerError("cell_of_upwork")
    if field == "title" and entry.kind not in _TITLED and not entry.title:
        raise LedgerError("cell_no_title")


def edited(entry: Entry, field: str, text: str, today: date) -> Entry:
    """The entry with another value in one field; `text` holds a date as ISO, a kind as its value.

    Raises LedgerError as `refuse_fixed` does, and `cell_bad_date`, `cell_date_ahead`,
    `cell_bad_connects`, `cell_takes`, `cell_gives`, `cell_unknown_kind`, `cell_too_long`.
    """
    refuse_fixed(entry, field)
    return _EDITS[field](entry, text.strip(), today)


def text_of(text: str) -> str | None:
    """A text to keep; None for an empty one. Raises LedgerError `cell_too_long`."""
    found = " ".join(text.split())
    if len(found) > LONGEST_TEXT:
        raise LedgerError("cell_too_long", most=LONGEST_TEXT)
    return found or None


def day_of(text: str, today: date) -> date:
    """A day up to today. Raises LedgerError `cell_bad_date`, `cell_date_ahead`."""
    try:
        found = date.fromisoformat(text)
    except ValueError:
        raise LedgerError("cell_bad_date", text=text) from None
    if found > today:
        raise LedgerError("cell_date_ahead", day=found.isoformat())
    return found


def _date(entry: Entry, text: str, today: date) -> Entry:
    day = day_of(text, today)
    if day == entry.occurred_on:
        return entry
    return replace(entry, occurred_on=day, occurred_at=None)


def _kind(entry: Entry, text: str, _today: date) -> Entry:
    if text not in set(EntryKind):
        raise LedgerError("cell_unknown_kind", text=text)
    kind = EntryKind(text)
    _check_sign(kind, entry.connects)
    return replace(entry, kind=kind)


def _connects(entry: Entry, text: str, _today: date) -> Entry:
    found = _CONNECTS.fullmatch(text.replace(",", "").replace("\u00a0", ""))
    count = int(found.group(2)) if found else 0
    if found is None or not 0 < count <= MOST_CONNECTS:
        raise LedgerError("cell_bad_connects", text=text)
    if not found.group(1):
        count = -count if entry.connects < 0 else count
    elif found.group(1) != "+":
        count = -count
    _check_sign(entry.kind, count)
    return replace(entry, connects=count)


def _check_sign(kind: EntryKind, connects: int) -> None:
    """Spends take Connects, everything else with a kind gives them."""
    if kind in SPEND_KINDS and connects > 0:
        raise LedgerError("cell_takes")
    if kind not in SPEND_KINDS and kind is not EntryKind.UNKNOWN and connects < 0:
        raise LedgerError("cell_gives")


def _title(entry: Entry, text: str, _today: date) -> Entry:
    return replace(entry, title=text_of(text))


def _member(entry: Entry, text: str, _today: date) -> Entry:
    return replace(entry, member=text_of(text))


def _note(entry: Entry, text: str, _today: date) -> Entry:
    return replace(entry, note=text_of(text))


_EDITS: Mapping[str, Callable[[Entry, str, date], Entry]] = {
    "date": _date,
    "kind": _kind,
    "connects": _connects,
    "title": _title,
    "member": _member,
    "note": _note,
}

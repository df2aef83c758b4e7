"""Wordings that the user named once: what their rows are, now and in every later import."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from app.domain.entries import Entry, EntryKind
from app.importing.drafts import EntryDraft, Reading
from app.importing.history.rows import checked_kind
from app.importing.text.decoding import one_line

_OPEN = frozenset({"unknown_wording"})
_SHORTEST_JOINED = 6
_LONGEST = 300
_APOSTROPHES = str.maketrans(dict.fromkeys("’‘`´", "'"))

Wordings = Mapping[str, EntryKind]
"""The kind of each wording that the user named, by `folded_wording`."""


def folded_wording(wording: str) -> str:
    """The form in which wordings are compared: one case, one spacing, no last point."""
    return one_line(wording[:_LONGEST]).translate(_APOSTROPHES).casefold().rstrip(" .")


def with_wordings(reading: Reading, wordings: Wordings) -> Reading:
    """The reading with the user's wordings in it; one without any of them is the same object."""
    if not wordings:
        return reading
    drafts = tuple(_taught(draft, wordings) for draft in reading.entries)
    if all(new is old for new, old in zip(drafts, reading.entries, strict=True)):
        return reading
    return replace(reading, entries=drafts)


def split_wording(
    wording: str, title: str | None, wordings: Wordings
) -> tuple[str, str | None, EntryKind] | None:
    """The named wording that a row's wording is, or that a copy joined its title to.

    Gives the wording, the title and the kind; None where no named wording is there. A title is
    parted off only where the row has none and nothing stands between: 'Promo codeDraw a map'.
    """
    folded = folded_wording(wording)
    if folded in wordings:
        return wording, title, wordings[folded]
    if title:
        return None
    for start in possible_wordings(wording):
        if folded_wording(start) in wordings:
            return start, wording[len(start) :], wordings[folded_wording(start)]
    return None


def possible_wordings(joined: str) -> list[str]:
    """What the wording may be where a copy joined a title to it, the longest one first.

    A title begins without a space and not in the middle of a word: 'giftSew', 'gift3 maps'.
    """
    ends = range(min(len(joined), _LONGEST) - 1, _SHORTEST_JOINED - 1, -1)
    return [
        joined[:end]
        for end in ends
        if joined[end - 1].isalpha() and not joined[end].isspace() and not joined[end].islower()
    ]


def _taught(draft: EntryDraft, wordings: Wordings) -> EntryDraft:
    is_open = draft.problem is not None and draft.problem.code in _OPEN
    if draft.kind is not EntryKind.UNKNOWN or not is_open or not draft.wording:
        return draft
    found = split_wording(draft.wording[:_LONGEST], draft.title, wordings)
    if found is None:
        return draft
    wording, title, named = found
    kind, problem = checked_kind(named, wording, draft.connects)
    return replace(draft, kind=kind, problem=problem, wording=wording, title=title)


def taught_entry(entry: Entry, wordings: Wordings) -> Entry:
    """A kept row under the user's wordings; unchanged where its sign speaks against the kind."""
    if not entry.wording:
        return entry
    found = split_wording(entry.wording[:_LONGEST], entry.title, wordings)
    if found is None:
        return entry
    wording, title, named = found
    kind, problem = checked_kind(named, wording, entry.connects)
    named_entry = replace(entry, kind=kind, wording=wording, title=title)
    return entry if problem or named_entry == entry else named_entry

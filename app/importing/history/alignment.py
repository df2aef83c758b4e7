"""Which visible table row shows which row of the state, so that wordings find their rows.

The table groups the badge's rows by day, and it may reach further back than the state where
'Show more' was pressed before the page was saved.
"""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from app.domain.entries import EntryKind
from app.domain.problems import Problem
from app.domain.progress import told
from app.importing.drafts import EntryDraft
from app.importing.history.state_rows import StateRow
from app.importing.history.wordings import of_reason


@dataclass(frozen=True, slots=True)
class Alignment:
    """`shown` gives the table row of a state row, by the state row's place.

    `older` are table rows from before the state's first row, which the state lacks. `unmatched`
    counts the table rows of the state's own days that it lacks: they are not to be counted.
    """

    shown: dict[int, EntryDraft]
    older: tuple[EntryDraft, ...]
    unmatched: int


def align(rows: Sequence[StateRow], table: Sequence[EntryDraft]) -> Alignment:
    """Pairs rows of one title and amount in the order of the page.

    Rows with a known reason take table rows of their own kind first, so that a base and a boost
    of the same size are not mixed up. Grouped badge rows are never paired.
    """
    if not table:
        return Alignment({}, (), 0)
    kinds = [_kind(row) for row in rows]
    pairs: dict[int, int] = {}
    by_kind = _Queues((_key(draft), draft.kind) for draft in table)
    for place, (row, kind) in told(enumerate(zip(rows, kinds, strict=True)), len(rows), 0.95, 0.96):
        if kind is not None and kind is not EntryKind.BADGE:
            by_kind.take((_row_key(row), kind), place, pairs)
    taken = set(pairs.values())
    by_title = _Queues(
        None if place in taken or _is_grouped(draft) else _key(draft)
        for place, draft in enumerate(table)
    )
    for place, (row, kind) in told(enumerate(zip(rows, kinds, strict=True)), len(rows), 0.96, 0.97):
        if kind is None:
            by_title.take(_row_key(row), place, pairs)
    older = _older(rows, pairs, table)
    free = sum(not _is_grouped(draft) for draft in table) - len(pairs)
    unmatched = free - sum(not _is_grouped(draft) for draft in older)
    shown = {place: table[table_place] for place, table_place in pairs.items()}
    return Alignment(shown, tuple(older), unmatched)


class _Queues:
    """The places of equal keys, first come first served; a None key is in no queue."""

    def __init__(self, keys: Iterable[Hashable]) -> None:
        self._places: defaultdict[Hashable, deque[int]] = defaultdict(deque)
        for place, key in enumerate(keys):
            if key is not None:
                self._places[key].append(place)

    def take(self, key: Hashable, place: int, pairs: dict[int, int]) -> None:
        if self._places.get(key):
            pairs[place] = self._places[key].popleft()


def _older(
    rows: Sequence[StateRow], pairs: dict[int, int], table: Sequence[EntryDraft]
) -> list[EntryDraft]:
    """The table rows below the last paired one, from days not after the state's first."""
    first_day = min((row.at.date() for row in rows if row.at), default=None)
    if first_day is None:
        return []
    alone = _days_alone(rows, pairs)
    badges = _older_badges(rows, table)
    older: list[EntryDraft] = []
    for draft in reversed(table[max(pairs.values(), default=-1) + 1 :]):
        day = draft.occurred_on
        if day is None or day > first_day or (draft.connects, day) in alone:
            continue
        if not _is_grouped(draft):
            older.append(draft)
        elif badges < 0 and draft.connects is not None:
            part = max(badges, draft.connects)
            badges -= part
            older.append(_part_of_group(draft, part))
    return older[::-1]


def _days_alone(rows: Sequence[StateRow], pairs: dict[int, int]) -> set[tuple[int | None, date]]:
    """The amounts and possible days of state rows without a pair.

    A table row like one of them may be that row under another title: it is not counted twice.
    """
    return {
        (row.amount, row.at.date() + timedelta(days=off))
        for place, row in enumerate(rows)
        if place not in pairs and row.at and _kind(row) is not EntryKind.BADGE
        for off in (-1, 0, 1)
    }


def _older_badges(rows: Sequence[StateRow], table: Sequence[EntryDraft]) -> int:
    """What the badge rows of the table hold beyond the state's own: it is in the oldest ones.

    Days do not tell: the state counts them in UTC and the table in the reader's zone.
    """
    shown = sum(draft.connects or 0 for draft in table if _is_grouped(draft))
    return shown - sum(row.amount for row in rows if _kind(row) is EntryKind.BADGE)


def _part_of_group(draft: EntryDraft, part: int) -> EntryDraft:
    """The older part of a day's grouped badge row, to be looked at where it is not all of it."""
    if part == draft.connects:
        return draft
    details: dict[str, object] = {"shown": draft.connects, "counted": part}
    return replace(draft, connects=part, problem=Problem("partly_counted_day", details))


def _is_grouped(draft: EntryDraft) -> bool:
    return draft.kind is EntryKind.BADGE


def _kind(row: StateRow) -> EntryKind | None:
    known = of_reason(row.reason or "")
    return known.kind if known else None


def _key(draft: EntryDraft) -> tuple[str, int | None]:
    return ((draft.title or "").casefold(), draft.connects)


def _row_key(row: StateRow) -> tuple[str, int | None]:
    return ((row.title or "").casefold(), row.amount)

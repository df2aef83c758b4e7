"""Badge rows: a page's table groups a day in one row, its state holds them one by one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from datetime import date

from app.domain.entries import Entry
from app.importing.drafts import EntryDraft
from app.importing.plan import PlanRow, RowState

_DayOf = Callable[[Entry | EntryDraft], date]
_MakeEntry = Callable[[EntryDraft, int | None], Entry]


def match_badges(
    drafts: Sequence[EntryDraft], there: Sequence[Entry], day_of: _DayOf, make: _MakeEntry
) -> list[PlanRow]:
    """Match the badge rows of each day by what they add up to.

    Single rows with Upwork's id replace a grouped row of the same day, so that either form may
    come first. A grouped row that is larger than what is there adds the rest.
    """
    drafts_by_day: dict[date, list[EntryDraft]] = defaultdict(list)
    for draft in drafts:
        drafts_by_day[day_of(draft)].append(draft)
    there_by_day: dict[date, list[Entry]] = defaultdict(list)
    for entry in there:
        there_by_day[day_of(entry)].append(entry)
    rows: list[PlanRow] = []
    for day, some in drafts_by_day.items():
        rows += _match_day(some, there_by_day.get(day, []), make)
    return rows


def badge_days(rows: Iterable[Entry | EntryDraft], day_of: _DayOf) -> dict[date, int]:
    """What the badge rows of each day add up to."""
    days: dict[date, int] = defaultdict(int)
    for row in rows:
        days[day_of(row)] += row.connects or 0
    return days


def _match_day(drafts: list[EntryDraft], there: list[Entry], make: _MakeEntry) -> list[PlanRow]:
    grouped = [entry for entry in there if not entry.upstream_id]
    single = [draft for draft in drafts if draft.upstream_id]
    pasted = [draft for draft in drafts if not draft.upstream_id]
    rows = _split(single, grouped, make)
    covered = -sum(entry.connects for entry in there)
    for draft in pasted:
        wanted = -(draft.connects or 0)
        here = min(covered, wanted)
        covered -= here
        if here == wanted:
            rows.append(_row(draft, RowState.ALREADY_HERE, tuple(e.id for e in there)))
        elif here:
            rest = make(draft, here - wanted)
            rows.append(replace(_row(draft, RowState.NEW), puts=(rest,), reason="part_is_here"))
        else:
            rows.append(replace(_row(draft, RowState.NEW), puts=(make(draft, None),)))
    return rows


def _split(single: list[EntryDraft], grouped: list[Entry], make: _MakeEntry) -> list[PlanRow]:
    """Put single rows in the place of the grouped ones they are part of."""
    rows: list[PlanRow] = []
    groups = list(grouped)
    # in the order of the rows, so that the last write of a shrinking group is the right one
    for draft in sorted(single, key=lambda d: d.row):
        entry = make(draft, None)
        group = next((g for g in groups if g.connects <= entry.connects), None)
        if group is None:
            rows.append(replace(_row(draft, RowState.NEW), puts=(entry,)))
            continue
        groups.remove(group)
        rest = group.connects - entry.connects
        if rest:
            # the group shrinks by what the single row now says for itself
            smaller = replace(group, connects=rest)
            groups.insert(0, smaller)
            puts: tuple[Entry, ...] = (entry, smaller)
        else:
            puts = (replace(entry, id=group.id),)
        rows.append(replace(_row(draft, RowState.ALREADY_HERE, (group.id,)), puts=puts))
    return rows


def _row(draft: EntryDraft, state: RowState, matches: tuple[str, ...] = ()) -> PlanRow:
    return PlanRow(row=draft.row, text=draft.text, state=state, draft=draft, matches=matches)

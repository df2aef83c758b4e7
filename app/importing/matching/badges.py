"""Badge rows: a page's table groups a day in one row, its state holds them one by one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from app.domain.entries import Entry
from app.importing.drafts import EntryDraft
from app.importing.plan import PlanRow, RowState

_DayOf = Callable[[Entry | EntryDraft], date]
_MakeEntry = Callable[[EntryDraft, int | None], Entry]


def match_badges(
    drafts: Sequence[EntryDraft],
    there: Sequence[Entry],
    page: PageDays,
    make: _MakeEntry,
) -> list[PlanRow]:
    """Match the badge rows of each day by what they add up to.

    Single rows with Upwork's id replace a grouped row of the same day, so that either form may
    come first. A grouped row that is larger than what is there adds the rest. Two copies of a page
    may group by days of other zones: then what a day lacks is looked for on its neighbour too.
    """
    is_timed = any(d.occurred_at for d in drafts) or any(e.occurred_at for e in there)
    shift = 0 if is_timed else page.shift or _likeliest_shift(drafts, there, page)
    if shift:
        return _match_shifted(drafts, there, replace(page, shift=shift), make)
    rows = _match_by_day(drafts, there, page, make)
    return rows if is_timed else _with_doubts(rows, there, page, make)


def _match_by_day(
    drafts: Sequence[EntryDraft], there: Sequence[Entry], page: PageDays, make: _MakeEntry
) -> list[PlanRow]:
    drafts_by_day: dict[date, list[EntryDraft]] = defaultdict(list)
    for draft in drafts:
        drafts_by_day[page.day_of(draft)].append(draft)
    there_by_day: dict[date, list[Entry]] = defaultdict(list)
    for entry in there:
        there_by_day[page.day_of(entry)].append(entry)
    rows: list[PlanRow] = []
    for day, some in drafts_by_day.items():
        rows += _match_day(some, there_by_day.get(day, []), make)
    return rows


def _with_doubts(
    rows: list[PlanRow], there: Sequence[Entry], page: PageDays, make: _MakeEntry
) -> list[PlanRow]:
    """Rows that would be new although all says that they are here, as possible twins.

    Two copies that group by days of other zones may show no sign of it but a row that one of them
    should have shown as well: then, where days of other zones would explain it, the user is asked.
    """
    doubtful = {row.row for row in rows if row.state is RowState.NEW and row.row in page.expected}
    if not doubtful:
        return rows
    drafts = [row.draft for row in rows if isinstance(row.draft, EntryDraft)]
    for shift in (1, -1):
        found = _found_shifted(drafts, there, replace(page, shift=shift))
        if doubtful <= found.keys():
            return [
                _doubted(row, found[row.row], make) if row.row in doubtful else row for row in rows
            ]
    return rows


def _found_shifted(
    drafts: Iterable[EntryDraft], there: Iterable[Entry], page: PageDays
) -> dict[int, tuple[str, ...]]:
    """The entries that hold each draft, by its row, of those that a shift of days finds whole."""
    held: dict[date, list[str]] = defaultdict(list)
    left: dict[date, int] = defaultdict(int)
    for entry in there:
        held[page.day_of(entry)].append(entry.id)
        left[page.day_of(entry)] -= entry.connects
    found = {}
    for draft in sorted(drafts, key=lambda one: page.day_of(one).toordinal() * page.shift):
        wanted = -(draft.connects or 0)
        taken = _taken(left, page.day_of(draft), wanted, page.shift)
        if sum(taken.values()) == wanted:
            found[draft.row] = tuple(
                id_ for day, part in taken.items() if part for id_ in held[day]
            )
    return found


def _doubted(row: PlanRow, matches: tuple[str, ...], make: _MakeEntry) -> PlanRow:
    draft, put = row.draft, row.puts[0]
    assert isinstance(draft, EntryDraft)  # noqa: S101 - badge rows are entries
    puts = (make(draft, put.connects if isinstance(put, Entry) else None),)
    return replace(_row(draft, RowState.POSSIBLE_TWIN, matches), puts=puts, reason="a_day_apart")


@dataclass(frozen=True, slots=True)
class PageDays:
    """The days of a page: how rows tell theirs, the first and the last, those on which an entry
    is there, and the page's `day_shift`. `expected` are the numbers of rows that an earlier copy
    should have shown already."""

    day_of: _DayOf
    first: date
    last: date
    held: frozenset[date]
    shift: int = 0
    expected: frozenset[int] = frozenset()

    def is_held_whole(self, day: date, reach: int) -> bool:
        """Whether entries up to `reach` days before and after say that no page was cut there."""
        near = [timedelta(days=days) for days in range(1, reach + 1)]
        return any(day - one in self.held for one in near) and any(
            day + one in self.held for one in near
        )


def _likeliest_shift(drafts: Sequence[EntryDraft], there: Sequence[Entry], page: PageDays) -> int:
    """The shift under which the fewest Connects of badge rows are new; 0 where none is better.

    Only a day that both show whole, and not alike, tells of another zone: without one a shift
    would but swallow the row of a neighbouring day.
    """
    mine, held = badge_days(drafts, page.day_of), badge_days(there, page.day_of)
    if not any(_disagree(day, mine, held, page) for day in mine.keys() | held.keys()):
        return 0

    def missing(shift: int) -> int:
        left = {day: -connects for day, connects in held.items()}
        short = 0
        for day in sorted(mine, reverse=shift < 0):
            taken = _taken(left, day, -mine[day], shift)
            short -= mine[day] + sum(taken.values())
        return short

    return min((0, 1, -1), key=missing)


def _disagree(day: date, mine: dict[date, int], held: dict[date, int], page: PageDays) -> bool:
    """Whether two copies of one zone cannot both tell the truth of this day."""
    more = held.get(day, 0) - mine.get(day, 0)
    if more > 0:
        # a day without any badge row may lie in a hole between the pages that are here
        return page.is_held_whole(day, 2 if day in held else 1)
    return more < 0 and page.first < day < page.last


def _taken(left: dict[date, int], day: date, wanted: int, shift: int) -> dict[date, int]:
    """What a day takes of what is left, from the day before by `shift` first, then its own."""
    taken: dict[date, int] = {}
    for near in dict.fromkeys((day - timedelta(days=shift), day)):
        taken[near] = min(left.get(near, 0), wanted - sum(taken.values()))
        left[near] = left.get(near, 0) - taken[near]
    return taken


def _match_shifted(
    drafts: Sequence[EntryDraft], there: Sequence[Entry], page: PageDays, make: _MakeEntry
) -> list[PlanRow]:
    """Grouped rows of one zone against those of another: Connect by Connect in their order.

    What lies on the page's own edge or beyond it may have been cut off: there it is only a guess.
    """
    held: dict[date, list[Entry]] = defaultdict(list)
    for entry in there:
        held[page.day_of(entry)].append(entry)
    left = {day: -sum(entry.connects for entry in rows) for day, rows in held.items()}
    rows = []
    for draft in sorted(drafts, key=lambda one: page.day_of(one).toordinal() * page.shift):
        day, wanted = page.day_of(draft), -(draft.connects or 0)
        taken = _taken(left, day, wanted, page.shift)
        before = day - timedelta(days=page.shift)
        is_cut = before <= page.first if page.shift > 0 else before >= page.last
        missing = wanted - sum(taken.values())
        matches = tuple(e.id for near, part in taken.items() if part for e in held[near])
        unsure = taken[before] if is_cut else 0
        if unsure:
            row = _row(draft, RowState.POSSIBLE_TWIN, tuple(e.id for e in held[before]))
            puts = (make(draft, -(unsure + missing)),)
            rows.append(replace(row, puts=puts, reason="edge_of_page"))
        elif not missing and matches:
            rows.append(_row(draft, RowState.ALREADY_HERE, matches))
        else:
            reason = "part_is_here" if missing < wanted else ""
            puts = (make(draft, -missing if missing < wanted else None),)
            rows.append(replace(_row(draft, RowState.NEW, matches), puts=puts, reason=reason))
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
        if here == wanted and there:
            rows.append(_row(draft, RowState.ALREADY_HERE, tuple(e.id for e in there)))
        elif here:
            rest = make(draft, here - wanted)
            part = _row(draft, RowState.NEW, tuple(e.id for e in there))
            rows.append(replace(part, puts=(rest,), reason="part_is_here"))
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

"""The order in which entries happened, whatever the order in which they arrived.

Rows with an instant follow it; rows of one second follow their running totals. Rows without an
instant know only their day: they go where the running totals of that day and the next leave room
for them, else grants come first, then refunds of earlier days, then spends, each followed by what
came back of it the same day.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from itertools import chain, combinations, groupby, islice, repeat
from operator import attrgetter, is_, itemgetter, lt

from app.domain.entries import Entry, EntryKind
from app.domain.proposals import normalised_title

_MOST_TO_PLACE = 12
_PLACE_OF_KIND = {kind: place for place, kind in enumerate(EntryKind)}


class DayRows:
    """Entries of one wallet by their day, up to and including `until`, with what a first look at
    them tells: those that add Connects, and whether any have a running total or no place."""

    __slots__ = ("by_day", "gains", "has_loose", "has_totals")

    def __init__(self, entries: Iterable[Entry], until: date = date.max) -> None:
        self.by_day: dict[date, list[Entry]] = {}
        self.gains: list[Entry] = []
        self.has_totals = False
        self.has_loose = False
        self.add(entries, until)

    def add(self, entries: Iterable[Entry], until: date = date.max) -> None:
        by_day, gains = self.by_day, self.gains
        for entry in entries:
            day = entry.occurred_on
            rows = by_day.get(day)
            if rows is not None:
                rows.append(entry)
            elif day <= until:
                by_day[day] = [entry]
            else:
                continue
            if entry.connects > 0:
                gains.append(entry)
            if entry.running_total is not None:
                self.has_totals = True
            elif entry.occurred_at is None:
                self.has_loose = True

    def __iter__(self) -> Iterator[Entry]:
        return chain.from_iterable(self.by_day.values())


def in_order(entries: Iterable[Entry], total: int | None = None) -> list[Entry]:
    """All entries of one wallet in the order in which they happened.

    `total` is the balance before the first of them, where running totals before it tell.
    """
    days = entries if isinstance(entries, DayRows) else DayRows(entries)
    by_day = [days.by_day[day] for day in sorted(days.by_day)]
    are_totals = days.has_totals or total is not None
    if are_totals and days.has_loose:
        return _in_order_by_totals(by_day, total)
    ordered = list(chain.from_iterable(by_day))
    totals = _Totals(ordered, total) if are_totals else None
    stop = 0
    for rows in by_day:
        start, stop = stop, stop + len(rows)
        if stop - start > 1:
            ordered[start:stop] = _day_in_order(rows, start, totals)
    return ordered


def _day_in_order(rows: list[Entry], start: int, totals: _Totals | None) -> list[Entry]:
    """The rows of a day where all of them have a place, or none follows a running total."""
    if None not in map(attrgetter("occurred_at"), rows):
        rows.sort(key=attrgetter("occurred_at"))
        instants = [entry.occurred_at for entry in rows if entry.occurred_at]
        if all(map(lt, instants, islice(instants, 1, None))):
            return rows
    day = _Day(rows)
    day.arrange(totals.before(start) if totals else None)
    return day.rows


class _Totals:
    """The balances that running totals tell, at the start of days asked for in order."""

    def __init__(self, ordered: Sequence[Entry], total: int | None) -> None:
        self._ordered = ordered
        self._known = (0, total)

    def before(self, place: int) -> int | None:
        known, total = self._known
        first = place
        while first > known and self._ordered[first - 1].running_total is None:
            first -= 1
        if first > known:
            first -= 1
        self._known = place, total_after(self._ordered[first:place], total)
        return self._known[1]


def _in_order_by_totals(by_day: Iterable[list[Entry]], total: int | None) -> list[Entry]:
    """Rows day by day, of which those without a place follow running totals."""
    days = [_Day(rows) for rows in by_day]
    _note_next_starts(days)
    for day in days:
        day.arrange(total)
        total = total_after(day.rows, total)
    return list(chain.from_iterable(day.rows for day in days))


class _Day:
    """The rows of one day: `rows` in order, `loose` those still without a place.

    `next_start` is the balance after the day, where the next rows with a running total give it.
    """

    __slots__ = ("loose", "next_start", "rows")

    def __init__(self, rows: list[Entry]) -> None:
        self.rows = rows
        self.loose: list[Entry] = []
        self.next_start: int | None = None
        if len(rows) > 1:
            self.rows = _in_order_of_totals([e for e in rows if has_place(e)], None)
            self.loose = _by_content([e for e in rows if not has_place(e)], rows)

    def arrange(self, total: int | None) -> None:
        """Settle the order; `total` is the balance when the day began, where it is known."""
        if total is not None and len(self.rows) > 1 and _before(self.rows[0]) != total:
            self.rows = _in_order_of_totals(self.rows, total)
        if self.loose:
            self.rows = _placed(self.rows, self.loose, total, self.next_start)


def has_totals(rows: Iterable[Entry]) -> bool:
    """Whether Upwork showed a balance after any of the rows."""
    return not all(map(is_, map(attrgetter("running_total"), rows), repeat(None)))


def has_loose(rows: Sequence[Entry]) -> bool:
    """Whether any of the rows knows no more of its place than its day."""
    return None in map(attrgetter("occurred_at"), rows) and not all(map(has_place, rows))


def has_place(entry: Entry) -> bool:
    """Whether a row says more of its place than its day."""
    return entry.occurred_at is not None or entry.running_total is not None


def total_after(rows: Iterable[Entry], total: int | None) -> int | None:
    """The balance after rows that begin at `total`, where that or a running total tells it."""
    for entry in rows:
        if entry.running_total is not None:
            total = entry.running_total
        elif total is not None:
            total += entry.connects
    return total


def _note_next_starts(days: Sequence[_Day]) -> None:
    start: int | None = None
    for day in reversed(days):
        day.next_start = start
        if day.loose and any(entry.running_total is not None for entry in day.rows):
            start = None
        for entry in (*reversed(day.loose), *reversed(day.rows)):
            if entry.running_total is not None:
                start = entry.running_total
            if start is not None:
                start -= entry.connects


def _in_order_of_totals(rows: list[Entry], total: int | None) -> list[Entry]:
    """Rows with an instant or a running total: by instant, within a second by running totals."""
    if any(entry.occurred_at is None for entry in rows):
        return _chained(_by_content(rows, rows), total)
    rows.sort(key=attrgetter("occurred_at"))
    ordered: list[Entry] = []
    for _, group in groupby(rows, key=attrgetter("occurred_at")):
        same = list(group)
        previous = ordered[-1].running_total if ordered else total
        ordered += _chained(_by_content(same, same), previous) if len(same) > 1 else same
    return ordered


def _chained(same: list[Entry], previous: int | None) -> list[Entry]:
    """Rows of one time, each after the row whose running total it starts from.

    Each row leads from one balance to another, so their order is a path that uses every row once
    (Hierholzer 1873). Rows that no path joins stay in the order given.
    """
    if _adds_up(same, previous) or any(entry.running_total is None for entry in same):
        return same
    leaving: dict[int | None, list[Entry]] = {}
    for entry in reversed(same):
        leaving.setdefault(_before(entry), []).append(entry)
    if previous not in leaving:
        previous = _start_of_path(same)
    path: list[Entry] = []
    pending: list[tuple[int | None, Entry | None]] = [(previous, None)]
    while pending:
        balance, arrived_by = pending[-1]
        if leaving.get(balance):
            entry = leaving[balance].pop()
            pending.append((entry.running_total, entry))
        else:
            pending.pop()
            if arrived_by is not None:
                path.append(arrived_by)
    path.reverse()
    return path if len(path) == len(same) and _adds_up(path, previous) else same


def _adds_up(rows: Sequence[Entry], previous: int | None) -> bool:
    for entry in rows:
        if previous is not None and _before(entry) != previous:
            return False
        previous = entry.running_total
    return True


def _start_of_path(rows: Sequence[Entry]) -> int | None:
    """The balance that rows leave more often than they reach it, else that of the first row."""
    surplus: dict[int | None, int] = {}
    for entry in rows:
        surplus[_before(entry)] = surplus.get(_before(entry), 0) + 1
        surplus[entry.running_total] = surplus.get(entry.running_total, 0) - 1
    return next((start for start, count in surplus.items() if count > 0), _before(rows[0]))


def _before(entry: Entry) -> int | None:
    return None if entry.running_total is None else entry.running_total - entry.connects


def _placed(
    rows: Sequence[Entry], loose: list[Entry], total: int | None, next_start: int | None
) -> list[Entry]:
    """Put loose rows where the running totals around them ask for their sum."""
    ordered: list[Entry] = []
    is_met: bool | None = None
    for entry in rows:
        start = _before(entry)
        fitting: tuple[Entry, ...] = ()
        if start is not None and total is not None and start != total:
            fitting = _sums_of(loose).get(start - total, ())
            ordered += fitting
            loose = [row for row in loose if row not in fitting]
        if is_met is None and start is not None:
            is_met = start == total or bool(fitting)
        ordered.append(entry)
        total = total_after((entry,), total)
    if is_met is False and next_start is not None and total is not None:
        after = _sums_of(loose).get(next_start - total, tuple(loose))
        return [*(row for row in loose if row not in after), *ordered, *after]
    return ordered + loose


def _sums_of(loose: Sequence[Entry]) -> dict[int, tuple[Entry, ...]]:
    """What some of the loose rows add up to, with the fewest that do."""
    first = loose[:_MOST_TO_PLACE]
    sums: dict[int, tuple[Entry, ...]] = {}
    for size in range(len(first) + 1):
        for some in combinations(first, size):
            sums.setdefault(sum(row.connects for row in some), some)
    return sums


def _by_content(rows: list[Entry], day: Iterable[Entry]) -> list[Entry]:
    """Rows by what they say, so that only rows that say the same depend on their ids."""
    if len(rows) < 2:
        return rows
    keys: list[tuple[str | int, ...]] = [_upstream(entry) for entry in rows]
    if len(set(keys)) < len(rows):
        jobs = _JobsOfDay(day)
        keys = [
            (*key, *jobs.rank(entry), _PLACE_OF_KIND[entry.kind], entry.job_key or "")
            for key, entry in zip(keys, rows, strict=True)
        ]
    if len(set(keys)) < len(rows):  # only rows that say nearly the same are worth more words
        keys = [(*key, *_content(entry)) for key, entry in zip(keys, rows, strict=True)]
    return [row for _, row in sorted(zip(keys, rows, strict=True), key=itemgetter(0))]


class _JobsOfDay:
    """The jobs that a day's rows spent on, and how much came back of each on the same day.

    Where most came back goes first: of all orders this one dips least, and no balance of Upwork's
    was ever below zero.
    """

    def __init__(self, day: Iterable[Entry]) -> None:
        self._names: dict[str, str] = {}
        self._back: dict[str, int] = {}
        returns = []
        for entry in day:
            keys = _keys(entry)
            if entry.connects < 0 and not _is_final_charge(entry):
                for key in keys:
                    self._names[key] = min(self._names.get(key, keys[0]), keys[0])
            elif _is_return(entry):
                returns.append(entry)
        for entry in returns:
            name = self._name(entry)
            self._back[name] = self._back.get(name, 0) + entry.connects

    def _name(self, entry: Entry) -> str:
        """The job of a row, empty for one that the day spent nothing on."""
        return next((self._names[key] for key in _keys(entry) if key in self._names), "")

    def rank(self, entry: Entry) -> tuple[int, int, str, int]:
        """Grants, returns of earlier days, then job by job what was spent, what came back and
        the charge that a won auction leaves."""
        name, is_back = self._name(entry), _is_return(entry)
        if entry.connects > 0 and not (is_back and name):
            return (int(is_back), 0, "", 0)
        place = 1 if is_back else 2 if _is_final_charge(entry) else 0
        return (2, -self._back.get(name, 0) if name else 0, name, place)


def _is_return(entry: Entry) -> bool:
    return entry.connects > 0 and (entry.kind.is_refund or entry.kind.is_spend)


def _is_final_charge(entry: Entry) -> bool:
    """Whether a boost is what a won auction cost in the end: the whole bid came back before it."""
    return entry.kind is EntryKind.BOOST and "final bid charge" in (entry.wording or "")


def _upstream(entry: Entry) -> tuple[int, str]:
    text = entry.upstream_id or ""
    return (len(text), text)


def _keys(entry: Entry) -> list[str]:
    return [key for key in (entry.job_key, normalised_title(entry.title)) if key]


def _content(entry: Entry) -> tuple[str | int, ...]:
    return (
        _PLACE_OF_KIND[entry.kind],
        entry.job_key or "",
        normalised_title(entry.title),
        entry.connects,
        entry.member or "",
        entry.source or "",
        str(entry.expires_on or ""),
        -1 if entry.cost_cents is None else entry.cost_cents,
        entry.id,
    )

"""Where booking a wallet can go on from, so that a change books no more than the last days."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from app.domain.book_state import BookState
from app.domain.book_views import LotsMade
from app.domain.days import days_after
from app.domain.entries import Entry
from app.domain.freezes import Freeze
from app.domain.money import Payment
from app.domain.ordering import DayRows, has_loose, has_place, has_totals, total_after
from app.domain.rules import Rulebook
from app.domain.statements import Statement

_FEWEST = 1_024
"""Below so many rows all of them are booked again."""
_LAST_ROWS = 512


@dataclass(frozen=True, slots=True)
class Basis:
    """What a wallet is booked by, beside its entries."""

    rules: Rulebook
    statements: tuple[Statement, ...] = ()
    payments: tuple[Payment, ...] = ()
    freezes: tuple[Freeze, ...] = ()


@dataclass(frozen=True, slots=True)
class Cut:
    """The first row to book again, and the balance before it where running totals tell.

    What came before is as it is only as long as no row from there on has a running total
    (`needs_no_totals`), or no balance was shown (`needs_none_shown`).
    """

    place: int
    total: int | None
    needs_no_totals: bool
    needs_none_shown: bool

    def holds_for(self, rows: Iterable[Entry], shown: Mapping[date, int]) -> bool:
        """Whether rows from there on, and balances shown, leave what came before as it is."""
        is_moved = self.needs_no_totals and has_totals(rows)
        return not (is_moved or (self.needs_none_shown and shown))


@dataclass(frozen=True, slots=True)
class Restart:
    """A wallet booked up to the first row of the day `since`; `rows` are those from then on, in
    order. `shown` is the balance at the start of each day for which Upwork showed one, by `basis`.
    """

    state: BookState
    since: date
    rows: tuple[Entry, ...]
    basis: Basis
    shown: Mapping[date, int]
    cut: Cut
    lots_made: LotsMade = field(default_factory=dict)


def place_to_restart(
    ordered: Sequence[Entry], days: DayRows, shown: Mapping[date, int], rules: Rulebook
) -> Cut | None:
    """A place in the last days of a long history; none where new rows may change older ones."""
    if len(ordered) < _FEWEST:
        return None
    place = _start_of_day(ordered, len(ordered) - _LAST_ROWS)
    if not place:
        return None
    before = ordered[:place]
    are_totals = days.has_totals and has_totals(before)
    is_loose = days.has_loose and has_loose(before) and (not are_totals or _ends_loose(before))
    is_told = are_totals or _is_opening_told(before, shown, rules)
    total = _last_total(before) if are_totals else None
    cut = Cut(place, total, is_loose or not is_told, not is_told)
    return cut if cut.holds_for(ordered[place:], shown) else None


def _start_of_day(ordered: Sequence[Entry], place: int) -> int:
    """The first start of a day from `place` on, else the last one before it."""
    days = [entry.occurred_on for entry in ordered[place - 1 :]]
    for ahead in range(1, len(days)):
        if days[ahead] != days[ahead - 1]:
            return place - 1 + ahead
    while place and ordered[place - 1].occurred_on == days[-1]:
        place -= 1
    return place


def _is_opening_told(before: Sequence[Entry], shown: Mapping[date, int], rules: Rulebook) -> bool:
    """Whether nothing that comes later can tell what was held before the first row."""
    first, last = before[0].occurred_on, before[-1].occurred_on
    is_over = last >= days_after(first, rules.number("expiry_days", first))
    return is_over or (bool(shown) and min(shown) <= last)


def _ends_loose(before: Sequence[Entry]) -> bool:
    """Whether rows that go where running totals leave room stand on the day of the last one or
    later: the next one may move them."""
    last: date | None = None
    for entry in reversed(before):
        if last and entry.occurred_on < last:
            return False
        if not has_place(entry):
            return True
        if entry.running_total is not None:
            last = entry.occurred_on
    return False


def _last_total(rows: Sequence[Entry]) -> int | None:
    """The balance that running totals tell for the end of rows."""
    after = []
    for entry in reversed(rows):
        after.append(entry)
        if entry.running_total is not None:
            break
    return total_after(reversed(after), None)

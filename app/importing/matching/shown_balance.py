"""The balance that a page shows, as a statement in the days of the ledger."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from app.domain.entries import Entry, EntryKind
from app.domain.statements import Statement
from app.importing.drafts import EntryDraft, Reading
from app.importing.plan import PlanRow, RowState

_NEW = (RowState.NEW, RowState.NEEDS_A_LOOK)


@dataclass(frozen=True, slots=True)
class ShownBalance:
    """A page showed `balance` when its rows of `day` came to `day_sum`; `has_rows` says that it
    shows any of that day."""

    day: date
    balance: int
    day_sum: int
    has_rows: bool

    @property
    def at_day_start(self) -> int:
        return self.balance - self.day_sum


@dataclass(frozen=True, slots=True)
class _Part:
    """Connects that a page shows on one day and the ledger books on `day`."""

    shown_on: date
    day: date
    connects: int


def shown_balance(
    reading: Reading, rows: Sequence[PlanRow], there: Iterable[Entry]
) -> ShownBalance | None:
    """What a page's balance counts, in the days on which its rows stand in the ledger.

    `there` are the entries of the wallet. A row that is here from a page of another zone may stand
    on another day than the one it shows now: the balance counts it on the day on which it is
    booked. None where the page proves no balance, or its rows' running totals say the same.
    """
    if reading.balance_shown is None or reading.is_filtered:
        return None
    if any(draft.running_total is not None for draft in reading.entries):
        return None
    counted = _counted(rows, there)
    own = [part.day for part in counted if part.shown_on == reading.taken_on]
    day = max(own) if own else max([reading.taken_on, *(part.day for part in counted)])
    of_day = [part.connects for part in counted if part.day == day]
    return ShownBalance(day, reading.balance_shown, sum(of_day), bool(of_day))


def _counted(rows: Sequence[PlanRow], there: Iterable[Entry]) -> list[_Part]:
    """What the page shows, part by part."""
    wanted = {id_ for row in rows for id_ in row.matches}
    met = {e.id: e for e in there if e.id in wanted} if wanted else {}
    left = _BadgeDays(met.values())
    counted: list[_Part] = []
    for row in sorted(rows, key=_day_of_row, reverse=True):
        own = [one for one in row.puts if isinstance(one, Entry)] if row.state in _NEW else []
        found = [(one.occurred_on, one.connects) for one in own]
        held = [met[id_] for id_ in row.matches if id_ in met]
        if held and held[0].kind is EntryKind.BADGE:
            rest = _connects(row) - sum(one.connects for one in own)
            found += left.taken(rest, {one.occurred_on for one in held})
        elif held:
            found += [(one.occurred_on, one.connects) for one in held]
        elif not own:
            found += _read(row)
        counted += [_Part(_day_of_row(row), day, connects) for day, connects in found]
    return counted


class _BadgeDays:
    """The badge entries of each day: rows that group them by days of another zone take parts,
    the newest first: a page tells of all that was there when it was copied."""

    def __init__(self, entries: Iterable[Entry]) -> None:
        self._left: dict[date, int] = defaultdict(int)
        for entry in entries:
            if entry.kind is EntryKind.BADGE:
                self._left[entry.occurred_on] -= entry.connects

    def taken(self, connects: int, days: Iterable[date]) -> list[tuple[date, int]]:
        """What a row takes from some days, the latest first. Connects are negative."""
        found, wanted = [], -connects
        for day in sorted(days, reverse=True):
            part = min(self._left[day], wanted)
            self._left[day] -= part
            wanted -= part
            found.append((day, -part))
        return found


def _connects(row: PlanRow) -> int:
    return (row.draft.connects or 0) if isinstance(row.draft, EntryDraft) else 0


def _day_of_row(row: PlanRow) -> date:
    day = row.draft.occurred_on if isinstance(row.draft, EntryDraft) else None
    return day or date.min


def _read(row: PlanRow) -> list[tuple[date, int]]:
    """A row that is not written is counted in the balance as it was read."""
    draft = row.draft
    if not isinstance(draft, EntryDraft) or draft.occurred_on is None:
        return []
    return [(draft.occurred_on, draft.connects or 0)]


def statement_of(
    shown: ShownBalance, wallet: str, id_: str, told: Iterable[Statement]
) -> Statement | None:
    """The statement to keep; None where one that is kept says the same.

    A page that shows no row of its own day does not tell how many of them the balance counts, so
    one that does has the better word on the same balance. `id_` is for a statement of its own.
    """
    for there in told:
        if (there.wallet, there.occurred_on) != (wallet, shown.day):
            continue
        if there.at_day_start == shown.at_day_start:
            return None
        if there.balance == shown.balance and there.origin == "page":
            if not shown.has_rows:
                return None
            id_ = there.id if not there.day_sum else id_
    return Statement(
        id=id_,
        wallet=wallet,
        occurred_on=shown.day,
        balance=shown.balance,
        day_sum=shown.day_sum,
        origin="page",
    )

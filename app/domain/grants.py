"""Grants that a plan brings each month: expected until a history confirms them."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from itertools import pairwise

from app.domain.booking import WalletBook
from app.domain.coverage import Coverage, coverage
from app.domain.days import days_after
from app.domain.entries import Entry, EntryKind, PlanName
from app.domain.plans import PlanPeriod, billing_dates, is_upgrade, plan_periods
from app.domain.rule_readings import plan_terms
from app.domain.rules import Rulebook
from app.domain.statements import Statement

GRACE = timedelta(days=3)
"""A grant that has not come by then is missing."""
_EARLIEST, _LATEST = -1, 7
_AHEAD_DAYS = 31
_TWO_CYCLES = 62
_FEWEST_ALIKE = 2
_KINDS = frozenset({EntryKind.PLAN, EntryKind.FREE})


class GrantState(StrEnum):
    """What is known of a grant. `MAY_COME`: the rules promise nothing."""

    EXPECTED = "expected"
    CONFIRMED = "confirmed"
    PARTLY = "partly"
    MISSING = "missing"
    MAY_COME = "may_come"


@dataclass(frozen=True, slots=True, kw_only=True)
class ExpectedGrant:
    """What a plan brings on a day: Connects of the paid and of the free part.

    `entry_ids` are the rows that brought it. `missing_connects` counts what is missing for
    certain. `is_prorated` marks a free part that an upgrade within a cycle has cut.
    """

    wallet: str
    on: date
    plan: PlanName
    paid: int
    free: int
    state: GrantState
    entry_ids: tuple[str, ...] = ()
    missing_connects: int = 0
    is_prorated: bool = False

    @property
    def connects(self) -> int:
        return self.paid + self.free


@dataclass(frozen=True, slots=True, kw_only=True)
class _Due:
    """`least` is what must come; `free` counts in it only where its size is certain."""

    on: date
    plan: PlanName
    paid: int
    free: int
    least: int
    is_conditional: bool
    is_prorated: bool = False


def expected_grants(
    book: WalletBook,
    rules: Rulebook,
    statements: Iterable[Statement] = (),
    since: date | None = None,
) -> tuple[ExpectedGrant, ...]:
    """The grants of a wallet from its first known day (or `since`) to the next one ahead.

    A row within a week after its day, or a day before, confirms a grant. One is missing when three
    days have gone by and rows or a balance of later days are known. What was due on the first day
    and has no row is left out: the balance held on that day may count it.
    """
    first = _first_day(book, since)
    rows = _grant_rows(book, first)
    dues = _dues(book, rules, rows, first)
    told = coverage(book, statements)
    by_due = _rows_by_due(dues, rows)
    found = [_grant(book, due, by_due[place], told) for place, due in enumerate(dues)]
    return tuple(
        one for one in found if one.entry_ids or book.first_day is None or one.on > book.first_day
    )


def _first_day(book: WalletBook, since: date | None) -> date:
    starts = [one.from_on for one in plan_periods(book.wallet) if one.from_on]
    first = book.first_day or min([*starts, book.as_of])
    return max(first, since) if since else first


def _grant_rows(book: WalletBook, first: date) -> list[Entry]:
    rows = []
    for entry in reversed(book.entries):
        if (first - entry.occurred_on).days > -_EARLIEST:
            break
        if entry.kind in _KINDS and entry.connects > 0:
            rows.append(entry)
    rows.reverse()
    return rows


def _dues(book: WalletBook, rules: Rulebook, rows: Sequence[Entry], first: date) -> list[_Due]:
    last = days_after(book.as_of, _AHEAD_DAYS)
    dues: dict[date, _Due] = {}
    before: PlanPeriod | None = None
    for period in plan_periods(book.wallet):
        day = period.billing_day or _usual_day(period, rules, rows)
        if day is not None:
            for on in billing_dates(period, day, rules, first, last):
                dues[on] = _monthly(period.plan, rules, on)
        due = _on_upgrade(before, period, rules, rows)
        if due and first <= due.on <= last:
            dues[due.on] = due
        before = period
    known = [dues[on] for on in sorted(dues) if dues[on].paid + dues[on].free]
    return _up_to_the_next(known, book.as_of)


def _up_to_the_next(dues: list[_Due], as_of: date) -> list[_Due]:
    past = [due for due in dues if due.on <= as_of]
    return dues[: len(past) + 1]


def _usual_day(period: PlanPeriod, rules: Rulebook, rows: Sequence[Entry]) -> int | None:
    """The day of the month on which grants of the plan's size came, at least twice."""
    days: Counter[int] = Counter()
    for row in rows:
        if period.holds_on(row.occurred_on):
            terms = plan_terms(rules, period.plan, row.occurred_on)
            if row.connects in {terms.paid, terms.free, terms.monthly}:
                days[row.occurred_on.day] += 1
    day, times = max(days.items(), key=lambda item: (item[1], -item[0]), default=(None, 0))
    return day if times >= _FEWEST_ALIKE else None


def _monthly(plan: PlanName, rules: Rulebook, on: date) -> _Due:
    terms = plan_terms(rules, plan, on)
    return _Due(
        on=on,
        plan=plan,
        paid=terms.paid,
        free=terms.free,
        least=terms.monthly,
        is_conditional=terms.conditional,
    )


def _on_upgrade(
    before: PlanPeriod | None, period: PlanPeriod, rules: Rulebook, rows: Sequence[Entry]
) -> _Due | None:
    """The grant of the day of an upgrade; within a cycle its free part is cut."""
    on = period.from_on
    if on is None or (before and not is_upgrade(rules, before.plan, period.plan, on)):
        return None
    whole = _monthly(period.plan, rules, on)
    if before is None:
        return whole if whole.paid else None
    if rules.text("billing.prorates_free", on) != "yes":
        return whole
    day = before.billing_day or _usual_day(before, rules, rows)
    free = None if day is None else prorated(whole.free, before, day, rules, on)
    return _Due(
        on=on,
        plan=whole.plan,
        paid=whole.paid,
        free=whole.free if free is None else free,
        least=whole.paid + (free or 0),
        is_conditional=whole.is_conditional,
        is_prorated=free is None or free < whole.free,
    )


def prorated(free: int, before: PlanPeriod, billing_day: int, rules: Rulebook, on: date) -> int:
    """The free part of an upgrade on a day, cut by the days of the cycle that have gone by.

    Rounded down: how Upwork rounds is not known, and what is called missing has to be missing.
    Source: Upwork's guidance to its support agents; 97 instead of 100 in March 2024.
    """
    around = PlanPeriod(
        wallet=before.wallet,
        plan=before.plan,
        from_on=None,
        until_on=None,
        billing_day=billing_day,
    )
    since, until = days_after(on, -_TWO_CYCLES), days_after(on, _TWO_CYCLES)
    for start, end in pairwise(billing_dates(around, billing_day, rules, since, until)):
        if start <= on < end:
            return free * (end - on).days // (end - start).days
    return free


def _rows_by_due(dues: Sequence[_Due], rows: Sequence[Entry]) -> dict[int, list[Entry]]:
    """Each row with the grant nearest to it, by the place of the grant."""
    near: dict[int, list[Entry]] = defaultdict(list)
    for row in rows:
        best = min(_near(dues, row), default=None)
        if best is not None:
            near[best[1]].append(row)
    return near


def _near(dues: Sequence[_Due], row: Entry) -> Iterator[tuple[int, int]]:
    for place, due in enumerate(dues):
        late = (row.occurred_on - due.on).days
        is_of_plan = row.kind is EntryKind.PLAN or row.connects <= due.free
        if _EARLIEST <= late <= _LATEST and is_of_plan:
            yield abs(late), place


def _grant(book: WalletBook, due: _Due, rows: Sequence[Entry], told: Coverage) -> ExpectedGrant:
    got = sum(row.connects for row in rows)
    is_late = book.as_of - due.on > GRACE and told.covers(due.on)
    state = GrantState.CONFIRMED
    if got < due.least:
        state = _lacking(due, got, is_late=is_late)
    return ExpectedGrant(
        wallet=book.wallet.id,
        on=due.on,
        plan=due.plan,
        paid=due.paid,
        free=due.free,
        state=state,
        entry_ids=tuple(row.id for row in rows),
        missing_connects=_missing(due, got) if is_late else 0,
        is_prorated=due.is_prorated,
    )


def _missing(due: _Due, got: int) -> int:
    return 0 if due.is_conditional else max(due.least - got, 0)


def _lacking(due: _Due, got: int, *, is_late: bool) -> GrantState:
    if got:
        return GrantState.PARTLY
    if due.is_conditional:
        return GrantState.MAY_COME
    return GrantState.MISSING if is_late else GrantState.EXPECTED

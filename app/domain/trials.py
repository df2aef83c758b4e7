"""What proposals add to sums, figure by figure, and their totals over days.

A long ledger is asked for many periods and groups. So what each proposal adds is worked out once,
in columns; days are summed up once; and a period is the difference of two running sums. Whole
numbers throughout, so that no order of adding changes a figure.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, fields
from datetime import date
from itertools import pairwise
from operator import mul
from typing import Any, NamedTuple

from app.domain.columns import column
from app.domain.costing import Costing
from app.domain.proposals import ENDED, Outcome
from app.domain.sent import SentProposal

ALL_HAS_COME = 365
"""Days after which an open proposal counts in full: less than 1 in 10**10 comes later."""
_TALKED = frozenset({Outcome.INTERVIEW, Outcome.HIRED})
_CLOSED = ENDED | {Outcome.HIRED}


@dataclass(frozen=True, slots=True)
class TrialColumns:
    """A list for each figure, a place in each for each proposal. Cents are of one currency.

    `full` is `cash` with what free Connects and the time were worth; `ages` are the days since an
    open proposal was sent, None where its end is known; the last ones say how far each came.
    """

    cash: list[int]
    free: list[int]
    hours: list[int]
    full: list[int]
    gross: list[int]
    net: list[int]
    revenue: list[int]
    ages: list[int | None]
    viewed: list[bool]
    reply: list[bool]
    interview: list[bool]
    win: list[bool]

    def at(self, places: Sequence[int]) -> TrialColumns:
        """Some of the proposals, by their places."""
        columns: list[Any] = [
            list(map(values.__getitem__, places)) for values in map(self._of, _NAMES)
        ]
        return TrialColumns(*columns)

    def _of(self, name: str) -> list[Any]:
        found: list[Any] = getattr(self, name)
        return found


_NAMES = tuple(one.name for one in fields(TrialColumns))
_SUMMED = tuple(name for name in _NAMES if name != "ages")


def trial_columns(sent: Sequence[SentProposal], costing: Costing) -> TrialColumns:
    """What each of some proposals adds."""
    proposals = column(sent, "proposal")
    days, own = column(proposals, "sent_on"), costing.currency
    paid_in, base, boost = column(sent, "currency"), column(sent, "base"), column(sent, "boost")
    outcomes = column(proposals, "outcome")
    cash = [
        cents if currency == own else one.cost_in(own)
        for one, cents, currency in zip(sent, column(sent, "cost_cents"), paid_in, strict=True)
    ]
    free = _free(column(sent, "unpaid"), column(proposals, "wallet"), days, costing)
    usual = costing.hours.cents_of(None)
    jobs = column(proposals, "job")
    hours = [usual if job is None else costing.hours.cents_of(job) for job in jobs]
    gross = [a + b for a, b in zip(base, boost, strict=True)]
    interview = [
        at is not None or outcome in _TALKED
        for at, outcome in zip(column(proposals, "interview_at"), outcomes, strict=True)
    ]
    today = costing.as_of.toordinal()
    return TrialColumns(
        cash=cash,
        free=free,
        hours=hours,
        full=[a + b + c for a, b, c in zip(cash, free, hours, strict=True)],
        gross=gross,
        net=[a - b for a, b in zip(gross, column(sent, "returned"), strict=True)],
        revenue=[
            cents if currency == own else 0
            for cents, currency in zip(
                column(sent, "revenue_cents"), column(sent, "revenue_currency"), strict=True
            )
        ],
        ages=[
            None if outcome in _CLOSED else today - day.toordinal()
            for outcome, day in zip(outcomes, days, strict=True)
        ],
        viewed=[
            bool(stated) or at is not None or talked or outcome is Outcome.VIEWED
            for stated, at, talked, outcome in zip(
                column(proposals, "is_viewed"),
                column(proposals, "viewed_at"),
                interview,
                outcomes,
                strict=True,
            )
        ],
        reply=[
            talked or outcome is Outcome.DECLINED
            for talked, outcome in zip(interview, outcomes, strict=True)
        ],
        interview=interview,
        win=[outcome is Outcome.HIRED for outcome in outcomes],
    )


def _free(
    unpaid: Sequence[int], wallets: Sequence[str], days: Sequence[date], costing: Costing
) -> list[int]:
    """What the Connects of lots without cost would have cost on their day."""
    prices: dict[tuple[str, date], int] = {}
    found = []
    for count, wallet, day in zip(unpaid, wallets, days, strict=True):
        if count:
            key = (wallet, day)
            if key not in prices:
                prices[key] = costing.price(wallet, day)
            found.append(count * prices[key])
        else:
            found.append(0)
    return found


class Part(NamedTuple):
    """How many trials, what they cost in cash and in full, and the sums of the squares."""

    number: int = 0
    cash: int = 0
    cash_squares: int = 0
    full: int = 0
    full_squares: int = 0


class Young(NamedTuple):
    """Open proposals of one age in days, which count by what may still come.

    For a reply, an interview and a win: those that came so far, and those that may yet.
    """

    age: int
    number: int
    came: tuple[Part, Part, Part]
    may_come: tuple[Part, Part, Part]


@dataclass(frozen=True, slots=True)
class Totals:
    """Sums over proposals: `sums` by the names of the columns, `settled` of those that count in
    full, and `young` of the others, by age."""

    count: int
    sums: Mapping[str, int]
    settled: Part
    young: tuple[Young, ...]


def totals_of(columns: TrialColumns) -> Totals:
    """The sums over some proposals in any order."""
    places: dict[int, list[int]] = {}
    settled = []
    for place, age in enumerate(columns.ages):
        if age is not None and age < ALL_HAS_COME:
            places.setdefault(age, []).append(place)
        else:
            settled.append(place)
    return Totals(
        count=len(columns.cash),
        sums={name: sum(getattr(columns, name)) for name in _SUMMED},
        settled=_part(columns, settled),
        young=tuple(_young(columns, age, places[age]) for age in sorted(places, reverse=True)),
    )


def _part(columns: TrialColumns, places: Sequence[int]) -> Part:
    return _part_of([columns.cash[at] for at in places], [columns.full[at] for at in places])


def _part_of(cash: list[int], full: list[int]) -> Part:
    return Part(
        len(cash), sum(cash), sum(map(mul, cash, cash)), sum(full), sum(map(mul, full, full))
    )


def _young(columns: TrialColumns, age: int, places: Sequence[int]) -> Young:
    came, may_come = [], []
    for reached in (columns.reply, columns.interview, columns.win):
        came.append(_part(columns, [at for at in places if reached[at]]))
        may_come.append(_part(columns, [at for at in places if not reached[at]]))
    return Young(
        age, len(places), (came[0], came[1], came[2]), (may_come[0], may_come[1], may_come[2])
    )


class DayTotals:
    """Sums over proposals in order of their days, ready for any period.

    `days` go along `columns` and ascend.
    """

    __slots__ = ("_days", "_running", "_settled", "_young", "_young_days", "count")

    def __init__(self, days: Iterable[date], columns: TrialColumns, as_of: date) -> None:
        counted = Counter(days)
        self._days = list(counted)
        self.count = counted.total()
        ends = _running(counted.values())
        spans = list(pairwise(ends))
        self._running = {"count": ends}
        for name in _SUMMED:
            values = getattr(columns, name)
            self._running[name] = _running(sum(values[a:b]) for a, b in spans)
        self._young: list[Young] = []
        self._young_days: list[date] = []
        settled = []
        for day, (first, last) in zip(self._days, spans, strict=True):
            age = (as_of - day).days
            settled.append(
                _part_of(columns.cash[first:last], columns.full[first:last])
                if age >= ALL_HAS_COME
                else self._add_young_day(day, age, columns, range(first, last))
            )
        self._settled = [_running(values) for values in zip(*settled, strict=True)]

    def _add_young_day(
        self, day: date, age: int, columns: TrialColumns, places: Sequence[int]
    ) -> Part:
        """Keep the open ones of a day apart; the sums of the others."""
        if waiting := [at for at in places if columns.ages[at] is not None]:
            self._young.append(_young(columns, age, waiting))
            self._young_days.append(day)
        return _part(columns, [at for at in places if columns.ages[at] is None])

    def between(self, since: date | None, until: date) -> Totals:
        """The sums of a period, both ends counted."""
        first = 0 if since is None else bisect_left(self._days, since)
        last = max(bisect_right(self._days, until), first)
        from_ = 0 if since is None else bisect_left(self._young_days, since)
        to = bisect_right(self._young_days, until)
        sums = {name: values[last] - values[first] for name, values in self._running.items()}
        return Totals(
            count=sums.pop("count"),
            sums=sums,
            settled=Part(*(values[last] - values[first] for values in self._settled)),
            young=tuple(self._young[from_:to]),
        )

    def by_day(self, since: date, until: date, *names: str) -> Iterator[tuple[date, list[int]]]:
        """Some of the sums of each day of a period."""
        first, last = bisect_left(self._days, since), bisect_right(self._days, until)
        columns = [self._running[name] for name in names]
        for at in range(first, last):
            yield self._days[at], [values[at + 1] - values[at] for values in columns]


def _running(values: Iterable[int]) -> list[int]:
    """The sums of the first none, one, two and so on."""
    found = [0]
    for value in values:
        found.append(found[-1] + value)
    return found

"""Chart-ready values: plain records of dates, counts and cents, computed from one ledger."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta

from app.domain.currencies import summed
from app.domain.day_moves import day_moves
from app.domain.entries import Source
from app.domain.ledger import Ledger
from app.domain.wins import Spend

CHART_ORDER = (Source.PLAN, Source.BOUGHT, Source.FREE, Source.AWARDED, Source.OPENING)
_WINDOW = timedelta(days=181)  # 26 weeks, both ends counted


@dataclass(frozen=True, slots=True)
class ExpiryBar:
    """What of one source ends in a month, and how much of it is projected to lapse.

    `costs` are what it cost, by currency, and `cost_cents` that in the currency of the figures.
    `frozen` of it cannot be used while the plan of its wallet is closed.
    """

    month: date
    source: Source
    connects: int
    projected_lapse: int
    cost_cents: int
    lots: tuple[str, ...]
    costs: Mapping[str, int] = field(default_factory=dict)
    frozen: int = 0


@dataclass(frozen=True, slots=True)
class BalanceStep:
    """What was held of each source at the end of a day, in the order of CHART_ORDER."""

    day: date
    held: tuple[int, ...]

    @property
    def total(self) -> int:
        return sum(self.held)


@dataclass(frozen=True, slots=True)
class SpendPoint:
    """Spend per win of the proposals sent in the 26 weeks up to `until`."""

    until: date
    since: date
    spend: Spend


def month_of(day: date) -> date:
    return day.replace(day=1)


def next_month(month: date) -> date:
    return (month.replace(day=28) + timedelta(days=4)).replace(day=1)


def upcoming_expiries(ledger: Ledger) -> tuple[ExpiryBar, ...]:
    """One bar for each month and source in which an open lot ends, by month and chart order."""
    likely = {row.lot.id: row for one in ledger.forecasts for row in one.lapses}
    bars: dict[tuple[date, Source], list[str]] = defaultdict(list)
    lots = {lot.id: lot for lot in ledger.open_lots}
    for lot in lots.values():
        bars[month_of(lot.expires_on), lot.source].append(lot.id)
    own = ledger.currency
    found = []
    for (month, source), ids in sorted(
        bars.items(), key=lambda item: (item[0][0], CHART_ORDER.index(item[0][1]))
    ):
        costs = summed((lots[lot].currency, lots[lot].left_cost_cents) for lot in ids)
        found.append(
            ExpiryBar(
                month,
                source,
                sum(lots[lot].left for lot in ids),
                sum(likely[lot].likely for lot in ids),
                costs.get(own, 0),
                tuple(ids),
                costs,
                sum(lots[lot].left for lot in ids if likely[lot].is_frozen),
            )
        )
    return tuple(found)


def balance_by_source(
    ledger: Ledger, since: date | None = None, until: date | None = None, step_days: int = 7
) -> tuple[BalanceStep, ...]:
    """What was held of each source, every `step_days` days up to and including `until`."""
    first = ledger.first_day
    if first is None:
        return ()
    until = until or ledger.as_of
    moves = _moves_by_day(ledger)
    days = sorted(moves)
    held = dict.fromkeys(CHART_ORDER, 0)
    steps, place = [], 0
    for day in _days_back_from(until, max(since or first, first), step_days):
        while place < len(days) and days[place] <= day:
            for source, connects in moves[days[place]].items():
                held[source] += connects
            place += 1
        steps.append(BalanceStep(day, tuple(held[source] for source in CHART_ORDER)))
    return tuple(steps)


def _moves_by_day(ledger: Ledger) -> dict[date, dict[Source, int]]:
    """What each day changed, all wallets together; found once for each book."""
    moves: dict[date, dict[Source, int]] = defaultdict(lambda: defaultdict(int))
    for one in ledger.shown:
        for (day, source), connects in day_moves(one).items():
            moves[day][source] += connects
    return moves


def _days_back_from(until: date, since: date, step_days: int) -> list[date]:
    count = max((until - since).days, 0) // step_days
    return [until - timedelta(days=step_days * back) for back in range(count, -1, -1)]


def spend_per_win(
    ledger: Ledger, since: date | None = None, until: date | None = None
) -> tuple[SpendPoint, ...]:
    """Spend per win of a sliding half year, a point for each month end and one for `until`."""
    if not ledger.sent:
        return ()
    until = until or ledger.as_of
    first = ledger.sent[0].proposal.sent_on
    start = max(since or first, first)
    ends = []
    month = next_month(month_of(start))
    while month <= until:
        ends.append(month - timedelta(days=1))
        month = next_month(month)
    if not ends or ends[-1] != until:
        ends.append(until)
    return tuple(
        SpendPoint(end, max(end - _WINDOW, first), ledger.spend(max(end - _WINDOW, first), end))
        for end in ends
    )


def weekly_spend(ledger: Ledger) -> tuple[tuple[date, int], ...]:
    """Connects spent in each week that ends on the weekday of `as_of`, oldest first."""
    first = ledger.first_day
    if first is None:
        return ()
    weeks = (ledger.as_of - first).days // 7 + 1
    spent = [0] * weeks
    for one in ledger.shown:
        for entry in one.entries:
            if entry.connects < 0:
                spent[(ledger.as_of - entry.occurred_on).days // 7] -= entry.connects
    return tuple(
        (ledger.as_of - timedelta(days=7 * back), spent[back]) for back in range(weeks - 1, -1, -1)
    )

"""What others say they reach: figures with their sources, to be drawn as a dotted line."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NamedTuple

from app.domain.days import day_before
from app.domain.entries import Source
from app.domain.ledger import Ledger
from app.domain.problems import LedgerError
from app.domain.waiting import Milestone
from app.domain.wins import ENOUGH_PROPOSALS

UNITS = ("share", "connects", "cents", "count")
TRUST = ("official", "vendor", "anecdote", "estimate")
MEASURES = (
    "reply_rate", "interview_rate", "win_rate", "cost_per_win", "connects_per_job", "boost_bid",
    "monthly_spend", "hire_share_of_posts", "proposals_per_job", "jobs_without_invites",
)  # fmt: skip
_FEWEST = 3
_MONTHS = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class Benchmark:
    """A figure of others: a `value`, or `low` to `high`, in `unit` (one of UNITS).

    `trust` is one of TRUST. `year` is the one it is of, where that is known.
    """

    key: str
    measure: str
    unit: str
    source: str
    trust: str
    value: float | None = None
    low: float | None = None
    high: float | None = None
    year: int | None = None
    note: str | None = None


class Own(NamedTuple):
    """An own figure with its range, and the `n` proposals, boosts or months that it rests on.

    `value` is None where it is too early: about `needed` are.
    """

    value: float | None = None
    low: float | None = None
    high: float | None = None
    n: int = 0
    needed: int = 0


@dataclass(frozen=True, slots=True)
class Compared:
    """A benchmark beside the user's own figure; `own` is None where there is none to compare or
    it is too early for one."""

    benchmark: Benchmark
    figure: Own

    @property
    def own(self) -> float | None:
        return self.figure.value

    @property
    def own_low(self) -> float | None:
        return self.figure.low

    @property
    def own_high(self) -> float | None:
        return self.figure.high


def read_benchmarks(text: str, file: str) -> tuple[Benchmark, ...]:
    """The benchmarks of a TOML text. Raises LedgerError `bad_benchmarks` with file and key."""
    try:
        rows = tomllib.loads(text).get("benchmark", [])
    except tomllib.TOMLDecodeError as error:
        raise LedgerError("bad_benchmarks", file=file, key="", reason=str(error)) from error
    found = tuple(_benchmark(row, file) for row in rows)
    keys = [one.key for one in found]
    for key in keys:
        if keys.count(key) > 1:
            raise LedgerError("bad_benchmarks", file=file, key=key, reason="twice")
    return found


def load_benchmarks(folder: Path) -> tuple[Benchmark, ...]:
    """The benchmarks of all TOML files of a folder. Raises as `read_benchmarks`."""
    paths = sorted(folder.glob("*.toml"))
    return tuple(
        one for path in paths for one in read_benchmarks(path.read_text("utf-8"), path.name)
    )


def of_measure(benchmarks: Iterable[Benchmark], measure: str) -> tuple[Benchmark, ...]:
    """Those of one measure, the newest first."""
    found = [one for one in benchmarks if one.measure == measure]
    return tuple(sorted(found, key=lambda one: (-(one.year or 0), one.key)))


def compared(benchmarks: Iterable[Benchmark], ledger: Ledger) -> tuple[Compared, ...]:
    """Each benchmark beside the figure of the wallets looked at.

    What others call a reply is a message of the client, which is an interview here.
    """
    own = own_figures(ledger)
    return tuple(Compared(one, own.get(one.measure, Own())) for one in benchmarks)


def own_figures(ledger: Ledger) -> dict[str, Own]:
    """The own figure of each measure that the ledger can tell of."""
    spend = ledger.spend()
    own: dict[str, Own] = {}
    for measure, milestone in (
        ("reply_rate", Milestone.INTERVIEW),
        ("interview_rate", Milestone.INTERVIEW),
        ("win_rate", Milestone.WIN),
    ):
        rate = spend.rate(milestone)
        if spend.too_early(milestone) is None:
            own[measure] = Own(rate.value, rate.low, rate.high, spend.settled)
        else:
            own[measure] = Own(n=spend.settled, needed=ENOUGH_PROPOSALS)
    if spend.currency == "USD":
        cost, n = spend.cash_per_win, spend.settled
        own["cost_per_win"] = Own(cost.value, cost.low, cost.high, n)
        if spend.is_too_early:
            own["cost_per_win"] = Own(n=n, needed=ENOUGH_PROPOSALS)
        own["monthly_spend"] = _a_month(_bought_by_month(ledger))
    own["connects_per_job"] = _middle([one.base for one in ledger.sent if one.base])
    own["boost_bid"] = _middle([one.boost for one in ledger.sent if one.boost])
    return own


def _middle(values: list[int]) -> Own:
    """The middle of some values, with the middle eight tenths."""
    rows = sorted(values)
    if len(rows) < _FEWEST:
        return Own(n=len(rows), needed=_FEWEST)
    return Own(_at(rows, 0.5), _at(rows, 0.1), _at(rows, 0.9), len(rows))


def _a_month(months: list[int]) -> Own:
    """What a month takes on average: most months may take nothing."""
    middle = _middle(months)
    if middle.value is None:
        return middle
    return Own(sum(months) / len(months), middle.low, middle.high, middle.n)


def _bought_by_month(ledger: Ledger) -> list[int]:
    """Dollars in cents that Connects were bought for in each of the last whole months, at most
    twelve."""
    first, months = ledger.first_day, dict[str, int]()
    until = day_before(ledger.as_of.replace(day=1))
    while first is not None and len(months) < _MONTHS and until.replace(day=1) >= first:
        months[f"{until:%Y-%m}"] = 0
        until = day_before(until.replace(day=1))
    for book in ledger.shown if months else ():
        for lot in book.lots:
            month = f"{lot.issued_on:%Y-%m}" if lot.issued_on else ""
            if month in months and lot.source is Source.BOUGHT and lot.currency == "USD":
                months[month] += lot.cost_cents
    return list(months.values())


def _at(rows: list[int], share: float) -> float:
    return float(rows[round(share * (len(rows) - 1))])


def _benchmark(row: Any, file: str) -> Benchmark:
    key = str(row.get("key", "")) if isinstance(row, dict) else ""
    try:
        found = Benchmark(**row)
    except TypeError as error:
        raise LedgerError("bad_benchmarks", file=file, key=key, reason=str(error)) from error
    numbers = (found.value, found.low, found.high)
    is_whole = (found.low is None) == (found.high is None) and numbers != (None, None, None)
    is_known = found.measure in MEASURES and found.unit in UNITS and found.trust in TRUST
    if not (is_whole and is_known and found.source and found.key):
        raise LedgerError("bad_benchmarks", file=file, key=key, reason="incomplete")
    return found

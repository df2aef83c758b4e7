"""What others say they reach: figures with their sources, to be drawn as a dotted line."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from app.domain.ledger import Ledger
from app.domain.problems import LedgerError
from app.domain.waiting import Milestone

UNITS = ("share", "connects", "cents", "count")
TRUST = ("official", "vendor", "anecdote", "estimate")
MEASURES = (
    "reply_rate", "interview_rate", "win_rate", "cost_per_win", "connects_per_job", "boost_bid",
    "monthly_spend", "hire_share_of_posts", "proposals_per_job", "jobs_without_invites",
)  # fmt: skip
_FEWEST = 3


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


@dataclass(frozen=True, slots=True)
class Compared:
    """A benchmark beside the user's own figure; `own` is None where there is none to compare or
    it is too early for one."""

    benchmark: Benchmark
    own: float | None
    own_low: float | None
    own_high: float | None


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
    spend = ledger.spend()
    own: dict[str, tuple[float | None, float | None, float | None]] = {}
    for measure, milestone in (
        ("reply_rate", Milestone.INTERVIEW),
        ("interview_rate", Milestone.INTERVIEW),
        ("win_rate", Milestone.WIN),
    ):
        rate = spend.rate(milestone)
        if spend.too_early(milestone) is None:
            own[measure] = (rate.value, rate.low, rate.high)
    if not spend.is_too_early and spend.currency == "USD":
        cost = spend.cash_per_win
        own["cost_per_win"] = (cost.value, cost.low, cost.high)
    own |= _medians(ledger)
    nothing = (None, None, None)
    return tuple(Compared(one, *own.get(one.measure, nothing)) for one in benchmarks)


def _medians(ledger: Ledger) -> dict[str, tuple[float | None, float | None, float | None]]:
    """The middle of what jobs asked and boosts bid, with the middle eight tenths."""
    asked = sorted(one.base for one in ledger.sent if one.base)
    bids = sorted(one.boost for one in ledger.sent if one.boost)
    named = {"connects_per_job": asked, "boost_bid": bids}
    return {
        measure: (_at(rows, 0.5), _at(rows, 0.1), _at(rows, 0.9))
        for measure, rows in named.items()
        if len(rows) >= _FEWEST
    }


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

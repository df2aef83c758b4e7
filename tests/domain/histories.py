"""Histories for Hypothesis: rows of one wallet in the order in which they happened."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

from hypothesis import strategies as st

from app.domain.entries import Entry, EntryKind
from app.domain.rules import Rulebook
from tests.domain.reference import naive_book

FIRST = date(2025, 3, 1)
JOBS = [("~021", "Red logo"), ("~022", "Blue site"), (None, "Green app"), ("~023", "Red logo")]
ADDITIONS = ["bought", "plan", "free", "award", "unknown"]
SPENDS = ["proposal", "boost", "badge", "unknown"]
REFUNDS = ["refund", "boost_refund", "award_refund", "proposal"]

_numbers = st.integers(1, 12)
_additions = st.tuples(st.sampled_from(ADDITIONS), _numbers, st.integers(0, 200))
_spends = st.tuples(st.sampled_from(SPENDS), _numbers.map(lambda n: -n), st.just(None))
_refunds = st.tuples(st.sampled_from(REFUNDS), _numbers, st.just(None))
_steps = st.tuples(
    st.sampled_from([0, 0, 0, 1, 5, 30, 120, 365]),
    st.one_of(_additions, _spends, _spends, _refunds),
    st.sampled_from(JOBS),
    st.booleans(),
    st.sampled_from([None, None, None, "Ada", "Ben"]),
)


@st.composite
def histories(draw: st.DrawFn, *, most: int = 30) -> list[Entry]:
    """Rows a second apart, so that their order is certain; titles stand for job keys at times."""
    rows, day = [], FIRST
    for number, (days, what, job, by_title, member) in enumerate(
        draw(st.lists(_steps, min_size=1, max_size=most))
    ):
        day += timedelta(days=days)
        kind, connects, cents = what
        rows.append(
            Entry(
                id=f"e{number:03}",
                wallet="w",
                occurred_on=day,
                occurred_at=datetime.combine(day, time(0), UTC) + timedelta(seconds=number),
                kind=EntryKind(kind),
                connects=connects,
                cost_cents=cents,
                job_key=None if by_title or kind == "badge" else job[0],
                title=None if kind == "badge" else job[1],
                member=member,
                upstream_id=f"{1000 + number}",
            )
        )
    return rows


def with_totals(rows: list[Entry], rules: Rulebook) -> list[Entry]:
    """The rows with the running totals that a site with the same rules would show."""
    balances = naive_book(rows, rules, rows[-1].occurred_on).balances
    return [replace(r, running_total=b) for r, b in zip(rows, balances, strict=True)]

"""Jobs and proposals for the advice tests, and Hypothesis strategies for both."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from hypothesis import strategies as st

from app.domain.proposals import Job, Outcome, Proposal

NOW = datetime(2026, 6, 1, 12, tzinfo=UTC)


def a_job(name: str = "j", **fields: object) -> Job:
    return Job(id=name, **{"connects": 16, "value_cents": 40_000, **fields})


def sent(days_ago: float, name: str = "p", **fields: object) -> Proposal:
    at = NOW - timedelta(days=days_ago)
    known = {"job": a_job(name), "wallet": "w", "title": name, **fields}
    return Proposal(id=name, sent_on=at.date(), sent_at=at, **known)


def ago(days: float) -> datetime:
    return NOW - timedelta(days=days)


def maybe(strategy: st.SearchStrategy) -> st.SearchStrategy:
    return st.none() | strategy


jobs = st.builds(
    Job,
    id=st.text("abc123", min_size=1, max_size=6),
    connects=maybe(st.integers(0, 60)),
    value_cents=maybe(st.integers(0, 5_000_000)),
    hourly_low_cents=maybe(st.integers(300, 8_000)),
    hourly_high_cents=maybe(st.integers(8_000, 30_000)),
    level=maybe(st.sampled_from(["entry", "intermediate", "expert"])),
    my_level=maybe(st.sampled_from(["entry", "intermediate", "expert"])),
    my_rate_cents=maybe(st.integers(0, 40_000)),
    posted_at=maybe(st.floats(-2, 200).map(ago)),
    proposals_low=maybe(st.integers(0, 50)),
    proposals_high=maybe(st.integers(50, 100)),
    interviewing=maybe(st.integers(0, 30)),
    invites_sent=maybe(st.integers(0, 40)),
    payment_verified=maybe(st.booleans()),
    client_hire_rate=maybe(st.floats(0, 1)),
    client_jobs_posted=maybe(st.integers(0, 500)),
    client_hires=maybe(st.integers(0, 500)),
    client_spent_cents=maybe(st.integers(0, 10**9)),
    client_rating=maybe(st.floats(0, 5)),
    client_reviews=maybe(st.integers(0, 300)),
    previous_client=maybe(st.booleans()),
    fit=maybe(st.integers(1, 5)),
    fee_rate=maybe(st.floats(0, 1)),
    margin=maybe(st.floats(0, 1)),
    minutes=maybe(st.floats(0, 600)),
    hourly_worth_cents=maybe(st.integers(0, 20_000)),
    boost_bids=maybe(st.lists(st.integers(0, 100), max_size=6).map(tuple)),
)


@st.composite
def proposals(draw: st.DrawFn) -> Proposal:
    age = draw(st.floats(0, 400))
    gaps = draw(st.lists(st.floats(0, 40), min_size=4, max_size=4))
    outcome = draw(st.sampled_from(list(Outcome)))
    depth = draw(st.integers(0, 3))
    names = ("viewed_at", "interview_at", "hired_at")[:depth]
    times, at = {}, ago(age)
    for name, gap in zip(names, gaps, strict=False):
        at += timedelta(days=gap)
        times[name] = at
    if draw(st.booleans()):
        times["ended_at"] = at + timedelta(days=gaps[3])
    return sent(
        age,
        job=draw(maybe(jobs)),
        outcome=outcome,
        is_viewed=draw(maybe(st.booleans())),
        boost=draw(maybe(st.integers(0, 50))),
        **times,
    )

"""Nudges: from the user's own proposals, with their range, and never from noise."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from math import comb

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.advice.nudges import HABITS, MOST, Share, exact_chance, nudges
from app.domain.proposals import Job, Outcome, Proposal
from tests.advice import world

NOW = datetime(2026, 6, 1, tzinfo=UTC)


def sent(at: int, *, few: bool, answered: bool, age: float = 60.0, **more: object) -> Proposal:
    when = NOW - timedelta(days=age)
    return Proposal(
        id=f"p{at}",
        wallet="w",
        title="",
        sent_on=when.date(),
        sent_at=when,
        interview_at=when + timedelta(days=2) if answered else None,
        outcome=Outcome.INTERVIEW if answered else Outcome.DECLINED,
        job=Job(id=f"j{at}", connects=10, proposals_low=5, proposals_high=10 if few else 50),
        **more,  # type: ignore[arg-type]
    )


def history(few: tuple[int, int], many: tuple[int, int]) -> list[Proposal]:
    rows = [(True, n < few[0]) for n in range(few[1])]
    rows += [(False, n < many[0]) for n in range(many[1])]
    return [sent(at, few=one, answered=two) for at, (one, two) in enumerate(rows)]


def test_that_a_plain_difference_is_told_with_its_counts_and_ranges() -> None:
    late = sent(999, few=False, answered=False, age=5.0, boost=4)
    found = nudges([*history((20, 40), (3, 60)), late], NOW)
    assert [one.code for one in found.found] == ["few_proposals"]
    told = found.found[0]
    assert (told.with_it.hits, told.with_it.count) == (20, 40)
    assert (told.without.hits, told.without.count) == (3, 60)
    assert told.with_it.low < 0.5 < told.with_it.high
    assert (told.recent_sent, told.recent_connects) == (61, 614)
    assert (found.settled, found.hits) == (100, 23)


@pytest.mark.parametrize(
    ("few", "many"),
    [((6, 40), (5, 40)), ((3, 5), (0, 60)), ((2, 30), (0, 30)), ((3, 40), (20, 60))],
)
def test_that_a_small_a_thin_or_a_contrary_difference_is_not_told(
    few: tuple[int, int], many: tuple[int, int]
) -> None:
    assert nudges(history(few, many), NOW).found == ()


def test_that_habits_that_make_no_difference_are_seldom_told() -> None:
    told = 0
    for seed in range(30):
        past = world.history(world.freelancer(seed), 150, 500.0, newest=40.0)
        order = np.random.default_rng(seed).permutation(len(past))
        mixed = [replace(one, job=past[int(at)].job) for one, at in zip(past, order, strict=True)]
        told += bool(nudges(mixed, world.AS_OF).found)
    assert told <= 3


def test_that_young_withdrawn_and_invited_proposals_say_nothing() -> None:
    young = [replace(one, sent_at=NOW - timedelta(days=9)) for one in history((20, 40), (3, 60))]
    asked = [replace(one, is_invited=True) for one in history((20, 40), (3, 60))]
    assert nudges(young, NOW).settled == 0
    assert nudges(asked, NOW).settled == 0
    assert not nudges([], NOW).is_enough


def test_that_wins_are_compared_where_no_interview_is_on_record() -> None:
    won = [
        replace(one, outcome=Outcome.HIRED, interview_at=None)
        if one.outcome is Outcome.INTERVIEW
        else one
        for one in history((20, 40), (3, 60))
    ]
    found = nudges(won, NOW)
    assert found.found[0].counts_hires
    assert found.hits == 23


def test_that_at_most_three_are_told_however_many_hold() -> None:
    past = []
    for at in range(120):
        good = at % 2 == 0
        one = sent(at, few=good, answered=good and at % 4 == 0)
        assert one.job is not None
        job = replace(
            one.job,
            payment_verified=good,
            fit=5 if good else 1,
            client_hire_rate=0.9 if good else 0.1,
            interviewing=0 if good else 9,
        )
        past.append(replace(one, job=job))
    found = nudges(past, NOW).found
    assert len(found) == MOST
    assert all(one.code in HABITS for one in found)


@given(st.integers(0, 12), st.integers(1, 12), st.integers(0, 12), st.integers(1, 12))
@settings(max_examples=100, deadline=None)
def test_that_the_exact_test_agrees_with_counting_every_table(
    a: int, m: int, b: int, n: int
) -> None:
    a, b = min(a, m), min(b, n)
    hits = a + b
    weights = {x: comb(m, x) * comb(n, hits - x) for x in range(max(0, hits - n), min(m, hits) + 1)}
    extreme = sum(w for w in weights.values() if w <= weights[a])
    naive = extreme / comb(m + n, hits)
    assert exact_chance(Share(a, m), Share(b, n)) == pytest.approx(naive, abs=1e-9)

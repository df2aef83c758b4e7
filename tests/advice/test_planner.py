"""The week's plan: what it must never do, and how near it comes to knowing the future."""

from __future__ import annotations

from itertools import combinations

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from app.advice.decision import Decision
from app.advice.planner import Choices, Limits, Why, cost_of_leaving, plan_week
from tests.bench import planning

JOBS = st.lists(
    st.tuples(
        st.integers(-500, 5_000),
        st.integers(0, 40),
        st.integers(0, 120),
        st.sampled_from([Decision.APPLY, Decision.ONLY_IF_SPARE]),
    ),
    max_size=9,
)
LIMITS = st.builds(
    Limits,
    held=st.integers(0, 120),
    can_buy=st.booleans(),
    budget=st.none() | st.integers(0, 120),
    minutes=st.none() | st.integers(0, 400),
)


def choices_of(rows: list[tuple[int, int, int, Decision]]) -> Choices:
    value = np.array([row[0] for row in rows], dtype=float)
    connects = np.array([row[1] for row in rows], dtype=float)
    minutes = np.array([row[2] for row in rows], dtype=float)
    decisions = tuple(row[3] if row[0] > 0 else Decision.SKIP for row in rows)
    key = value / np.maximum(connects, 1.0)
    return Choices(value, key, connects, minutes, decisions, tuple(row[0] > 0 for row in rows))


def fits(choices: Choices, limits: Limits, places: tuple[int, ...]) -> bool:
    """Whether a set of jobs keeps to the limits, with the spare ones asked for last."""
    connects = sum(int(choices.connects[at]) for at in places)
    spare = [at for at in places if choices.decisions[at] is Decision.ONLY_IF_SPARE]
    must_hold = connects if not limits.can_buy else sum(int(choices.connects[at]) for at in spare)
    return (
        (limits.budget is None or connects <= limits.budget)
        and must_hold <= max(limits.held, 0)
        and (limits.minutes is None or sum(choices.minutes[list(places)]) <= limits.minutes)
    )


@given(JOBS, LIMITS)
@settings(max_examples=150, deadline=None)
def test_that_a_plan_keeps_to_wallet_budget_and_minutes(
    rows: list[tuple[int, int, int, Decision]], limits: Limits
) -> None:
    choices = choices_of(rows)
    plan = plan_week(choices, limits)
    assert fits(choices, limits, plan.chosen)
    assert sorted([*plan.chosen, *plan.left_out]) == list(range(len(rows)))
    assert all(choices.value[at] > 0 for at in plan.chosen)
    assert plan.connects == sum(choices.connects[list(plan.chosen)])
    assert plan.value_cents == sum(choices.value[list(plan.chosen)])


@given(JOBS, LIMITS)
@settings(max_examples=100, deadline=None)
def test_that_a_plan_is_never_worse_than_half_of_the_best_packing_of_one_budget(
    rows: list[tuple[int, int, int, Decision]], limits: Limits
) -> None:
    rows = [(value, connects, 0, Decision.APPLY) for value, connects, _, _ in rows]
    choices = choices_of(rows)
    budget = Limits(0, can_buy=True, budget=limits.budget)
    best = max(
        float(sum(max(rows[at][0], 0) for at in places))
        for size in range(len(rows) + 1)
        for places in combinations(range(len(rows)), size)
        if fits(choices, budget, places)
    )
    assert plan_week(choices, budget).value_cents >= best / 2


@given(JOBS, LIMITS, st.integers(0, 8))
@settings(max_examples=100, deadline=None)
def test_that_a_job_taken_out_stays_out_and_never_earns_by_it(
    rows: list[tuple[int, int, int, Decision]], limits: Limits, at: int
) -> None:
    choices = choices_of(rows)
    plan = plan_week(choices, limits)
    if at not in plan.chosen:
        return
    cost = cost_of_leaving(choices, limits, plan, at)
    without = plan_week(choices, limits, {at})
    assert without.left_out[at] is Why.TAKEN_OUT
    assert 0.0 <= cost.cents <= choices.value[at]
    assert at not in cost.instead


def test_that_without_limits_everything_worthwhile_is_sent() -> None:
    rows = [(900, 40, 600, Decision.APPLY), (1, 9, 20, Decision.APPLY), (-5, 1, 1, Decision.APPLY)]
    plan = plan_week(choices_of(rows), Limits(held=0))
    assert set(plan.chosen) == {0, 1}
    assert plan.left_out == {2: Why.NOT_WORTH_IT}


def test_that_one_dear_job_does_not_keep_out_two_that_are_worth_more_together() -> None:
    rows = [
        (600, 10, 0, Decision.APPLY),
        (550, 10, 0, Decision.APPLY),
        (650, 11, 0, Decision.APPLY),
    ]
    plan = plan_week(choices_of(rows), Limits(held=0, budget=20))
    assert plan.value_cents == 1150


def test_that_each_job_left_out_says_what_keeps_it_out() -> None:
    rows = [
        (900, 20, 30, Decision.APPLY),
        (500, 30, 10, Decision.APPLY),
        (300, 5, 60, Decision.APPLY),
        (200, 15, 5, Decision.ONLY_IF_SPARE),
    ]
    plan = plan_week(choices_of(rows), Limits(held=10, budget=40, minutes=50))
    assert plan.chosen == (0,)
    assert plan.left_out == {1: Why.BUDGET, 2: Why.MINUTES, 3: Why.WALLET}


def test_that_the_cost_of_leaving_a_job_out_is_less_what_comes_in_for_it() -> None:
    rows = [(900, 20, 0, Decision.APPLY), (400, 15, 0, Decision.APPLY)]
    choices, limits = choices_of(rows), Limits(held=0, budget=20)
    cost = cost_of_leaving(choices, limits, plan_week(choices, limits), 0)
    assert cost.cents == 500
    assert cost.instead == (1,)


def test_that_plans_of_many_weeks_reach_most_of_what_a_clairvoyant_would() -> None:
    planned, true = planning.shares_of_clairvoyant(range(6))
    spent, _ = planning.shares_of_clairvoyant(range(6), planning.SPEND_ALL)
    assert planned >= 0.85
    assert true >= 0.75
    assert planned > spent + 0.3

"""How good the advice is in a simulated market: loose bars that show a change for the worse."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from functools import cache

import numpy as np
import pytest

from app.advice.advise import advise
from app.advice.model import fit
from app.advice.wallet import WalletLot, WalletView
from tests.advice import world

PEOPLE = {0: 10, 100: 10, 1000: 4}
JOBS = 60


@dataclass(frozen=True)
class Score:
    """Shares of the best attainable: means over freelancers, of the sums where unlimited."""

    unlimited: float
    scarce: float
    planned: float
    ranking: float
    by_value: float
    covered: float
    off: float


@cache
def score(count: int) -> Score:
    applied, best, *rest = np.mean([_one(seed, count) for seed in range(PEOPLE[count])], axis=0)
    return Score(applied / best, *rest)


def _one(seed: int, count: int) -> tuple[float, ...]:
    who = world.freelancer(seed)
    model = fit(world.history(who, count), world.AS_OF)
    jobs = world.shortlist(who, JOBS)
    free, net = world.true_free_value(who, jobs)
    bought = free - world.PRICE * net
    advice = advise(model, jobs, WalletView(), world.AS_OF)
    applied = sum(v for v, each in zip(bought, advice, strict=True) if each.decision == "apply")
    truth = world.true_hire(who, jobs)
    inside = [a.p_hire_low <= t <= a.p_hire_high for a, t in zip(advice, truth, strict=True)]
    off = abs(np.mean([each.p_hire for each in advice]) - truth.mean())
    scarce, planned, _ = _under_cap(who, model, 1.0)
    ranking, _, by_value = _under_cap(who, model, 0.15)
    best = np.maximum(bought, 0).sum()
    return applied, best, scarce, planned, ranking, by_value, float(np.mean(inside)), off


def _under_cap(who: world.Freelancer, model: object, spread: float) -> tuple[float, float, float]:
    """By rank, by plan, and by value alone, with 12 % of the Connects that the list would need."""
    jobs = world.shortlist(who, JOBS, spread)
    free, net = world.true_free_value(who, jobs)
    asked = np.array([job.connects for job in jobs])
    cap = int(0.12 * asked.sum())
    lot = WalletLot(cap, (world.AS_OF + timedelta(days=300)).date())
    advice = advise(model, jobs, WalletView((lot,), can_buy=False), world.AS_OF)
    ranked = 1e6 - np.array([each.rank for each in advice])
    value = np.array([job.value_cents for job in jobs])
    best = free[world.greedy(free / net, asked, cap)].sum()
    by_rank = free[world.greedy(ranked, asked, cap)].sum()
    by_value = free[world.greedy(value / asked, asked, cap)].sum()
    planned = free[[each.in_plan for each in advice]].sum()
    return by_rank / best, planned / best, by_value / best


def test_that_the_prior_alone_ranks_far_better_than_value() -> None:
    assert score(0).scarce > 0.85
    assert score(0).ranking > 0.78
    assert score(0).ranking > score(0).by_value + 0.2


def test_that_a_hundred_outcomes_help() -> None:
    assert score(100).unlimited > 0.9
    assert score(100).scarce > 0.88
    assert score(100).planned > 0.86
    assert score(100).ranking > 0.82
    assert score(100).off < 0.02


def test_that_a_thousand_outcomes_make_it_personal() -> None:
    assert score(1000).unlimited > 0.96
    assert score(1000).ranking > 0.9
    assert score(1000).off < 0.009


@pytest.mark.parametrize("count", [0, 100, 1000])
def test_that_the_ranges_hold_the_truth_about_eight_times_in_ten(count: int) -> None:
    assert 0.65 < score(count).covered < 0.93


def test_that_a_fresh_burst_is_not_taken_for_failure() -> None:
    ratios = []
    for seed in range(20):
        who = world.freelancer(seed)
        past = world.history(who, 60, newest=3.0)
        for at in range(120):
            sent_at = world.AS_OF - timedelta(days=float(who.rng.uniform(0, 2)))
            past.append(world.proposal(who, f"b{at}", sent_at, world.AS_OF))
        jobs = world.shortlist(who, 40)
        advice = advise(fit(past, world.AS_OF), jobs, WalletView(), world.AS_OF)
        ratios.append((sum(a.p_hire for a in advice), world.true_hire(who, jobs).sum()))

    predicted, true = np.sum(ratios, axis=0)
    assert 0.75 < predicted / true < 1.35

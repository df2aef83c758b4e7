"""What the advice must not do: see skill in noise, mind a nationality, hide a default."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.advice.advise import advise
from app.advice.batch import advice_json
from app.advice.features import FEATURES, FeatureTable, days_since_epoch, feature_table
from app.advice.model import FunnelModel, fit, predict
from app.advice.preferences import Preferences
from app.advice.wallet import WalletView
from app.domain.proposals import Job, Outcome, Proposal
from tests.advice.posts import NOW, a_job, ago, jobs
from tests.bench.simulation.past import draw_history
from tests.bench.simulation.posts import AS_OF
from tests.bench.simulation.report import people

EVENTS = ("viewed_at", "interview_at", "hired_at", "ended_at")
PRIOR = fit([], NOW)


def shuffled(history: list[Proposal], seed: int) -> list[Proposal]:
    """The same jobs and the same outcomes, dealt anew: who came far is a matter of luck."""
    order = np.random.default_rng(seed).permutation(len(history))
    return [
        replace(
            one,
            outcome=other.outcome,
            **{
                name: at and one.sent_at + (at - other.sent_at)
                for name in EVENTS
                for at in [getattr(other, name)]
            },
        )
        for one, other in zip(history, (history[at] for at in order), strict=True)
    ]


def pull(model: FunnelModel) -> float:
    """How far the slopes stand from nothing, in the prior's own measure."""
    parts = [(stage.mean[1:] / stage.prior.spread[1:]) ** 2 for stage in model.stages]
    return float(np.mean(np.concatenate(parts)))


def test_that_shuffled_outcomes_teach_no_slopes() -> None:
    """Ten people of 600 proposals: slopes go from the prior towards none, never beyond it."""
    dealt, true = [], []
    for at, who in enumerate(people(10)):
        history = draw_history(who, 600, 1.0)
        true.append(pull(fit(history, AS_OF)))
        dealt.append(pull(fit(shuffled(history, at), AS_OF)))

    assert np.mean(dealt) < pull(PRIOR)
    assert np.mean(dealt) < 0.6 * np.mean(true)


def test_that_a_few_shuffled_outcomes_leave_the_slopes_at_the_prior() -> None:
    for at, who in enumerate(people(6)):
        model = fit(shuffled(draw_history(who, 20, 1.0), at), AS_OF)
        for stage in model.stages:
            moved = np.abs(stage.mean[1:] - stage.prior.mean[1:]) / stage.prior.spread[1:]
            assert moved.max() < 2.0
            assert moved.mean() < 0.6


@settings(max_examples=20)
@given(jobs, st.sampled_from(["India", "Germany", "United States", "Égypte"]))
def test_that_a_country_counts_for_nothing_by_itself(job: Job, country: str) -> None:
    [plain] = advise(PRIOR, [job], WalletView(), NOW)
    [with_country] = advise(PRIOR, [replace(job, client_country=country)], WalletView(), NOW)

    assert advice_json(plain) == advice_json(with_country)
    assert "country" not in {reason.feature for reason in with_country.reasons}


def test_that_only_the_users_own_tiers_make_a_country_count() -> None:
    tiers = Preferences(country_tiers={"iceland": 1, "chad": 2, "peru": 3})

    def chance(country: str) -> float:
        job = a_job(client_country=country)
        return advise(PRIOR, [job], WalletView(), NOW, tiers)[0].p_hire

    assert chance("Iceland") > chance("Chad") == chance("Norway") > chance(" PERU ")


def test_that_every_default_that_matters_is_named() -> None:
    def assumed(**fields: object) -> tuple[str, ...]:
        return advise(PRIOR, [Job(id="j", **fields)], WalletView(), NOW)[0].assumed

    stated = {"connects": 9, "value_cents": 5_000, "fee_rate": 0.1, "margin": 0.5}
    assert assumed() == ("connects", "value_cents", "fee_rate", "margin")
    assert assumed(**stated) == ()
    assert assumed(**stated, hourly_worth_cents=3_000) == ("minutes",)


@pytest.mark.parametrize("count", [0, 20, 100, 300])
def test_that_a_better_figure_never_lowers_a_chance_whose_slopes_are_positive(count: int) -> None:
    """Every feature, moved up from where simulated jobs have it, in fitted models."""
    for who in people(6):
        history = draw_history(who, count, 1.0)
        model = fit(history, AS_OF)
        posts = [one.job for one in draw_history(who, 30, 1.0)]
        table = feature_table(posts, np.full(30, days_since_epoch(AS_OF)), Preferences())
        before = predict(model, table).milestones[2]
        for at, name in enumerate(FEATURES):
            slopes = [
                stage.mean[1 + stage.prior.columns.index(at)]
                for stage in model.stages
                if at in stage.prior.columns
            ]
            if name == "boosted" or not slopes or min(slopes) < 0.0:
                continue
            better = table.centred.copy()
            better[:, at] += 0.4
            after = predict(model, FeatureTable(better, table.stated)).milestones[2]
            assert (after >= before - 1e-12).all(), name


def test_that_too_early_is_said_until_there_are_ten_wins() -> None:
    def told(wins: int) -> bool:
        history = [replace(a_win, id=str(at)) for at, a_win in enumerate([WIN] * wins)]
        return advise(fit(history, NOW), [a_job()], WalletView(), NOW)[0].is_too_early

    assert told(9)
    assert not told(10)


WIN = Proposal(
    id="w",
    wallet="w",
    title="",
    sent_on=ago(60).date(),
    sent_at=ago(60),
    hired_at=ago(50),
    outcome=Outcome.HIRED,
    job=a_job(),
)

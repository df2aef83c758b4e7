from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.advice.features import FEATURES, feature_table
from app.advice.model import FunnelModel, Prediction, fit, predict
from app.advice.preferences import Preferences
from app.domain.proposals import Job, Outcome, Proposal
from tests.advice.posts import NOW, a_job, ago, jobs, proposals, sent

DAYS = NOW.timestamp() / 86_400


def predicted(model: FunnelModel, *posts: Job) -> Prediction:
    table = feature_table(posts, np.full(len(posts), DAYS), Preferences())
    return predict(model, table)


def chance(model: FunnelModel, **fields: object) -> float:
    return float(predicted(model, a_job(**fields)).milestones[2, 0])


def won(days_ago: float) -> Proposal:
    return sent(
        days_ago,
        viewed_at=ago(days_ago - 1),
        interview_at=ago(days_ago - 3),
        hired_at=ago(days_ago - 8),
        outcome=Outcome.HIRED,
    )


def lost(days_ago: float, **fields: object) -> Proposal:
    return sent(days_ago, outcome=Outcome.EXPIRED, ended_at=ago(days_ago - 20), **fields)


def test_that_without_history_the_typical_chance_is_the_product_of_integrated_priors() -> None:
    rng = np.random.default_rng(3)
    drawn = rng.normal([-0.10, -1.55, -0.75], [0.8, 0.8, 0.6], (400_000, 3))
    expected = (1 / (1 + np.exp(-drawn))).mean(axis=0).prod()

    model = fit([], NOW)

    assert model.is_prior_only
    assert chance(model) == pytest.approx(expected, rel=0.005)


def test_that_a_better_record_raises_and_a_worse_one_lowers_the_chance() -> None:
    start = chance(fit([], NOW))

    assert chance(fit([won(60 + at) for at in range(5)], NOW)) > 1.5 * start
    viewed = [lost(60 + at, viewed_at=ago(59 + at)) for at in range(20)]
    assert chance(fit(viewed, NOW)) < 0.8 * start


def test_that_a_stated_win_rate_moves_the_base_like_a_few_proposals() -> None:
    start = chance(fit([], NOW))
    high = chance(fit([], NOW, Preferences(own_win_rate=0.4)))
    low = chance(fit([], NOW, Preferences(own_win_rate=0.0)))

    assert low < start < high < 0.4


def test_that_with_many_outcomes_the_base_is_the_users_own() -> None:
    history = [won(100 + at) if at % 2 else lost(100 + at) for at in range(400)]

    assert chance(fit(history, NOW)) == pytest.approx(0.5, abs=0.05)


@settings(max_examples=25)
@given(st.lists(proposals(), max_size=12), jobs)
def test_that_a_pending_proposal_just_sent_changes_nothing(past: list[Proposal], job: Job) -> None:
    before = predicted(fit(past, NOW), job)
    after = predicted(fit([*past, sent(0.0, job=job)], NOW), job)

    np.testing.assert_allclose(after.milestones, before.milestones, rtol=1e-9)


@settings(max_examples=25)
@given(st.lists(proposals(), max_size=25), jobs)
def test_that_any_history_gives_chances_in_order(past: list[Proposal], job: Job) -> None:
    model = fit(past, NOW)
    view, interview, hire = predicted(model, job).milestones[:, 0]

    assert 0 < hire <= interview <= view < 1
    assert all(stage.gradient_norm < 1e-6 for stage in model.stages)


def test_that_young_pending_proposals_are_no_losses_and_old_ones_are() -> None:
    record = [won(100 + at) if at % 4 == 0 else lost(100 + at) for at in range(80)]
    start = chance(fit(record, NOW))

    fresh = chance(fit([*record, *(sent(0.05) for _ in range(40))], NOW))
    stale = chance(fit([*record, *(sent(90.0) for _ in range(40))], NOW))
    ended = chance(fit([*record, *(lost(90.0) for _ in range(40))], NOW))

    assert fresh == pytest.approx(start, rel=0.06)
    assert stale == pytest.approx(ended, rel=0.03)
    assert ended < 0.8 * start


def test_that_the_wait_for_an_interview_begins_with_the_view() -> None:
    """Viewed two days ago is two days without an answer, whenever the proposal was sent."""

    def interview_stage(sent_ago: float) -> np.ndarray:
        past = [
            sent(60, f"a{at}", viewed_at=ago(58), interview_at=ago(55), outcome=Outcome.INTERVIEW)
            for at in range(6)
        ]
        past += [sent(sent_ago, f"b{at}", viewed_at=ago(2)) for at in range(40)]
        return fit(past, NOW).stages[1].mean

    np.testing.assert_allclose(interview_stage(30), interview_stage(3), atol=1e-12)


def test_that_a_withdrawn_proposal_is_watched_until_its_withdrawal_only() -> None:
    def with_withdrawal(after: float) -> float:
        gone = [sent(90, outcome=Outcome.WITHDRAWN, ended_at=ago(90 - after)) for _ in range(20)]
        return chance(fit([*[won(100), *(lost(100) for _ in range(9))], *gone], NOW))

    assert with_withdrawal(0.001) > with_withdrawal(3) > with_withdrawal(60)


def test_that_the_waits_are_learnt_from_the_dated_views() -> None:
    rng = np.random.default_rng(11)
    slow = [
        sent(age, viewed_at=ago(age - wait)) if wait < age else sent(age)
        for age, wait in zip(rng.uniform(0, 60, 300), rng.exponential(6.0, 300), strict=True)
    ]

    stage = fit(slow, NOW).stages[0]

    assert stage.wait_days == pytest.approx(6.0, rel=0.25)
    assert stage.wait_shape == pytest.approx(1.0, abs=0.15)
    assert float(predicted(fit(slow, NOW), a_job()).milestones[0, 0]) > 0.85


def test_that_nothing_after_as_of_is_known() -> None:
    """Ten days after sending: viewed and asked to an interview, the hire still to come."""
    history = [won(40) for _ in range(5)] + [lost(40) for _ in range(5)] + [won(12)]
    interviewed = replace(won(40), hired_at=None, outcome=Outcome.INTERVIEW)
    pending = replace(lost(40), ended_at=None, outcome=Outcome.PENDING)
    then = ago(34)

    seen, told = fit(history, then), fit([interviewed] * 5 + [pending] * 5, then)

    assert seen.based_on == told.based_on
    assert chance(seen) == pytest.approx(chance(told), rel=1e-12)


def test_that_a_user_who_never_records_views_gets_two_stages() -> None:
    history = [
        sent(50, interview_at=ago(45), outcome=Outcome.INTERVIEW),
        *(lost(60) for _ in range(11)),
    ]

    model = fit(history, NOW)

    assert [stage.prior.milestones for stage in model.stages] == [
        ("viewed", "interview"),
        ("hired",),
    ]
    rate = predicted(model, a_job()).milestones[1, 0]
    assert rate == pytest.approx(1 / 12, rel=0.35)


def test_that_a_user_who_records_only_wins_gets_one_stage_near_the_own_rate() -> None:
    history = [sent(60, outcome=Outcome.HIRED) for _ in range(20)]
    history += [lost(60) for _ in range(180)]

    model = fit(history, NOW)

    assert [stage.prior.name for stage in model.stages] == ["hired"]
    assert chance(model) == pytest.approx(0.1, rel=0.1)
    assert model.based_on.interviews == 20


def test_that_invited_proposals_teach_nothing_about_cold_ones() -> None:
    invited = [replace(won(60), is_invited=True) for _ in range(10)]

    assert chance(fit(invited, NOW)) == chance(fit([], NOW))


def test_that_a_boosters_views_are_not_credited_to_plain_proposals() -> None:
    def record(boost: int | None) -> list[Proposal]:
        seen = [sent(50, boost=boost, viewed_at=ago(49)) for _ in range(60)]
        return [*seen, *(lost(50) for _ in range(60))]

    plain = predicted(fit(record(None), NOW), a_job()).milestones[0, 0]
    boosted = predicted(fit(record(20), NOW), a_job()).milestones[0, 0]

    assert boosted < plain


def test_that_an_unknown_feature_is_exactly_the_typical_one() -> None:
    table = feature_table([Job(id="x")], np.array([DAYS]), Preferences())

    assert not table.centred.any()
    assert np.isnan(table.stated[0]).sum() == len(FEATURES) - 1


def test_that_a_zero_rating_or_no_reviews_is_unknown_not_bad() -> None:
    model = fit([], NOW)

    assert chance(model, client_rating=0.0) == chance(model)
    assert chance(model, client_rating=4.9, client_reviews=0) == chance(model)


PRIOR = fit([], NOW)
BETTER: list[tuple[str, list[object]]] = [
    ("proposals_high", [9000, 300, 60, 50, 20, 15, 10, 5, 1]),
    ("posted_at", [NOW - timedelta(hours=h) for h in (4000, 900, 300, 72, 24, 6, 1, 0)]),
    ("payment_verified", [False, True]),
    ("client_hire_rate", [0.0, 0.01, 0.1, 0.3, 0.5, 0.8, 1.0]),
    ("client_rating", [1.0, 3.0, 4.0, 4.5, 4.8, 4.95, 5.0]),
    ("client_spent_cents", [100, 10_000, 100_000, 1_000_000, 10**8, 10**10]),
    ("interviewing", [3000, 40, 20, 5, 2, 1, 0]),
    ("fit", [1, 2, 3, 4, 5]),
    ("previous_client", [False, True]),
    ("invites_sent", [0, 1, 3, 10, 5000]),
]


@pytest.mark.parametrize(("field", "rising"), BETTER)
@settings(max_examples=25)
@given(job=jobs)
def test_that_a_better_feature_never_lowers_the_chance(
    field: str, rising: list[object], job: Job
) -> None:
    steps = [replace(job, client_jobs_posted=30, **{field: value}) for value in rising]
    if field == "proposals_high":
        steps = [replace(step, proposals_low=0) for step in steps]
    if field == "client_rating":
        steps = [replace(step, client_reviews=9) for step in steps]

    milestones = predicted(PRIOR, *steps).milestones

    assert (np.diff(milestones[2]) >= -1e-12).all()


OWN_ONLY_FIGURES: list[dict[str, object]] = [
    {"hires": 2},
    {"unanswered_invites": 7},
    {"questions": 6},
    {"last_viewed_at": NOW - timedelta(days=9)},
    {"client_member_since": (NOW - timedelta(days=4000)).date()},
]


@pytest.mark.parametrize("figure", OWN_ONLY_FIGURES)
def test_that_a_figure_without_a_market_slope_counts_once_own_outcomes_speak(
    figure: dict[str, object],
) -> None:
    """Forty posts with the figure all won, forty with its opposite all lost."""
    opposite = {
        "hires": 0,
        "unanswered_invites": 0,
        "questions": 0,
        "last_viewed_at": NOW - timedelta(days=80),
        "client_member_since": NOW.date() - timedelta(days=100),
    }
    other = {name: opposite[name] for name in figure}
    history = [replace(won(100 + at), job=a_job(**_dated(figure, 100 + at))) for at in range(40)]
    history += [replace(lost(100 + at), job=a_job(**_dated(other, 100 + at))) for at in range(40)]

    assert chance(fit([], NOW), **figure) == chance(fit([], NOW))
    assert chance(fit(history, NOW), **figure) > chance(fit(history, NOW), **other)


def _dated(figure: dict[str, object], days_ago: float) -> dict[str, object]:
    """The figure as it stood when the proposal was sent."""
    shift = timedelta(days=days_ago)
    return {k: v - shift if k.endswith(("_at", "_since")) else v for k, v in figure.items()}

"""The advice on trial: nothing of the future is seen, and what is luck is not called skill."""

from __future__ import annotations

import itertools
from dataclasses import replace
from datetime import datetime, timedelta

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.advice.advise import advise
from app.advice.backtest import backtest, dated, forecasts
from app.advice.backtest_curve import isotonic, reliability_curve
from app.advice.backtest_replay import Held, Part, Replay
from app.advice.backtest_scores import groups_of, periods_of, scores_of
from app.advice.checklist import checklist_score
from app.advice.model import fit
from app.advice.preferences import Preferences
from app.advice.wallet import WalletView
from app.domain.proposals import Job, Outcome, Proposal
from tests.advice import world

PREFERENCES = Preferences()


def past(seed: int = 3, count: int = 120, days: float = 300.0) -> list[Proposal]:
    return world.history(world.freelancer(seed), count, days)


def shuffled(history: list[Proposal], seed: int) -> list[Proposal]:
    """The same posts, each with what came of another proposal sent to some other post."""
    order = np.random.default_rng(seed).permutation(len(history))
    return [
        replace(history[int(at)], id=one.id, job=one.job, sent_at=one.sent_at,
                sent_on=one.sent_on, **_moved(history[int(at)], one.sent_at))
        for one, at in zip(history, order, strict=True)
    ]  # fmt: skip


def _moved(other: Proposal, sent_at: datetime | None) -> dict[str, datetime | None]:
    assert sent_at is not None
    assert other.sent_at is not None
    names = ("viewed_at", "interview_at", "hired_at", "ended_at")
    return {
        name: None if (at := getattr(other, name)) is None else sent_at + (at - other.sent_at)
        for name in names
    }


def test_that_each_forecast_is_the_advice_of_its_day() -> None:
    history = past(count=12)
    said = forecasts(history, world.AS_OF, PREFERENCES)
    for at, proposal in enumerate(said.proposals):
        assert proposal.sent_at is not None
        model = fit(history[:at], proposal.sent_at)
        job = proposal.job
        assert job is not None
        told = advise(model, [job], WalletView(), proposal.sent_at)[0]
        assert said.hire[at] == pytest.approx(told.p_hire, abs=1e-12)


def test_that_no_forecast_changes_with_what_happened_later() -> None:
    history = past(count=60)
    cut = history[40].sent_at
    assert cut is not None
    lost = {"viewed_at": None, "interview_at": None, "hired_at": None, "outcome": Outcome.DECLINED}
    other = [
        *history[:40],
        *(replace(one, **lost, ended_at=world.AS_OF) for one in history[40:]),  # type: ignore[arg-type]
    ]
    one, two = (forecasts(h, world.AS_OF, PREFERENCES) for h in (history, other))
    assert one.hire[:41].tolist() == two.hire[:41].tolist()


def test_that_an_outcome_without_a_date_is_not_seen_on_the_day_of_sending() -> None:
    undated = [
        replace(one, viewed_at=None, interview_at=None, hired_at=None, ended_at=None,
                outcome=Outcome.HIRED)
        for one in past(count=8, days=300.0)
    ]  # fmt: skip
    first = forecasts(undated, world.AS_OF, PREFERENCES).hire[0]
    job = undated[0].job
    assert job is not None
    assert undated[0].sent_at is not None
    prior = advise(fit([], world.AS_OF), [job], WalletView(), undated[0].sent_at)[0]
    assert first == pytest.approx(prior.p_hire, abs=1e-12)


@given(
    st.sampled_from(list(Outcome)),
    st.lists(st.none() | st.floats(0.0, 80.0), min_size=4, max_size=4),
)
@settings(max_examples=60, deadline=None)
def test_that_what_is_dated_by_guess_comes_in_order(
    outcome: Outcome, waits: list[float | None]
) -> None:
    sent = world.AS_OF - timedelta(days=100)
    names = ("viewed_at", "interview_at", "hired_at", "ended_at")
    stated = {
        name: None if wait is None else sent + timedelta(days=wait)
        for name, wait in zip(names, waits, strict=True)
    }
    one = Proposal(
        id="p", wallet="w", title="", sent_on=sent.date(), sent_at=sent, outcome=outcome, **stated
    )
    found = dated(one)
    for name in names:
        told, known = stated[name], getattr(found, name)
        if told is not None:
            assert known == told
        elif known is not None:
            before = [getattr(found, n) for n in names[: names.index(name)] if getattr(found, n)]
            assert known > sent
            assert all(known >= other for other in before)


def test_that_waiting_withdrawn_invited_and_undated_proposals_are_not_judged() -> None:
    history = past(count=40, days=200.0)
    fresh = [replace(history[0], id="new", sent_at=world.AS_OF - timedelta(days=2))]
    odd = [
        replace(history[1], id="out", outcome=Outcome.WITHDRAWN),
        replace(history[2], id="asked", is_invited=True),
        replace(history[3], id="when", sent_at=None, sent_on=datetime.max.date()),  # noqa: DTZ901 - the day that stands for unknown
    ]
    plain = backtest(history, world.AS_OF)
    found = backtest([*history, *fresh, *odd], world.AS_OF)
    assert found.scores.count == plain.scores.count
    assert found.waiting == plain.waiting + 1


def test_that_nothing_sent_is_nothing_judged() -> None:
    found = backtest([], world.AS_OF)
    assert found.scores.count == 0
    assert found.scores.brier is None
    assert (found.curve, found.groups, found.ways, found.replays) == ((), (), (), ())
    assert not found.is_enough


def test_that_the_scores_are_those_worked_by_hand() -> None:
    found = scores_of(np.array([0.1, 0.2, 0.5, 0.8]), np.array([0.0, 0.0, 1.0, 1.0]))
    assert found.brier == pytest.approx((0.01 + 0.04 + 0.25 + 0.04) / 4)
    assert found.brier_base_rate == pytest.approx(0.25)
    logs = np.log([0.9, 0.8, 0.5, 0.8])
    assert found.log_loss == pytest.approx(-logs.mean())
    assert found.skill == pytest.approx(1 - 0.085 / 0.25)
    assert found.skill_low is not None
    assert found.skill_low < found.skill


def test_that_shuffled_outcomes_report_no_skill() -> None:
    claims = 0
    for seed in range(8):
        history = shuffled(past(seed=seed, count=140, days=500.0), seed)
        skill = backtest(history, world.AS_OF).scores.skill_low
        claims += skill is not None and skill > 0.0
    assert claims <= 2


def test_that_true_skill_is_reported_where_there_is_much_to_go_by() -> None:
    found = backtest(past(seed=3, count=900, days=700.0), world.AS_OF)
    assert found.is_enough
    assert found.scores.skill_low is not None
    assert found.scores.skill_low > 0.0
    by_name = {way.name: way.hires for way in found.ways}
    assert by_name["advice"] > by_name["base_rate"]
    assert by_name["apply_to_all"] == found.scores.hits == 2 * by_name["base_rate"]


def test_that_the_work_can_be_stopped_and_tells_how_far_it_is() -> None:
    shares: list[float] = []
    backtest(past(count=60), world.AS_OF, check=shares.append)
    assert shares[0] == 0.0
    assert shares == sorted(shares)

    class StopError(Exception):
        pass

    def stop(share: float) -> None:
        if share > 0.5:
            raise StopError

    with pytest.raises(StopError):
        backtest(past(count=60), world.AS_OF, check=stop)


def naive_isotonic(rates: list[float], weights: list[float]) -> list[float]:
    """By the min-max formula: max over starts of the min over ends of the mean between."""

    def mean(start: int, end: int) -> float:
        part = slice(start, end)
        return float(np.average(rates[part], weights=weights[part]))

    count = len(rates)
    return [
        max(min(mean(start, end) for end in range(at + 1, count + 1)) for start in range(at + 1))
        for at in range(count)
    ]


@given(
    st.lists(st.tuples(st.floats(0.0, 1.0), st.integers(1, 9)), min_size=1, max_size=12),
)
@settings(max_examples=100, deadline=None)
def test_that_pooling_finds_the_best_rising_curve(pairs: list[tuple[float, int]]) -> None:
    rates, weights = [a for a, _ in pairs], [float(b) for _, b in pairs]
    found = isotonic(np.array(rates), np.array(weights))
    assert found.tolist() == pytest.approx(naive_isotonic(rates, weights))


@given(st.lists(st.tuples(st.sampled_from([0.01, 0.03, 0.08, 0.2, 0.5]), st.booleans())))
@settings(max_examples=60, deadline=None)
def test_that_the_curve_holds_every_proposal_and_never_falls(
    pairs: list[tuple[float, bool]],
) -> None:
    said, happened = np.array([a for a, _ in pairs]), np.array([float(b) for _, b in pairs])
    curve = reliability_curve(said, happened)
    assert sum(point.count for point in curve) == len(pairs)
    assert sum(point.hits for point in curve) == sum(happened)
    for point in curve:
        assert 0.0 <= point.low <= point.happened <= point.high <= 1.0
        assert point.high > 0.0
        assert point.said_low - 1e-12 <= point.said <= point.said_high + 1e-12
    for one, two in itertools.pairwise(curve):
        assert one.said < two.said
        assert one.happened < two.happened
        assert one.low <= two.low
        assert one.high <= two.high


def test_that_the_band_mostly_holds_the_truth_where_what_is_said_is_true() -> None:
    rng = np.random.default_rng(5)
    inside = []
    for _ in range(20):
        said = rng.beta(1.2, 18, 400)
        happened = (rng.random(400) < said).astype(float)
        curve = reliability_curve(said, happened)
        inside += [point.count for point in curve if point.low <= point.said <= point.high]
    assert sum(inside) / (20 * 400) >= 0.75


def test_that_groups_and_periods_hold_every_proposal() -> None:
    rng = np.random.default_rng(1)
    said, happened = rng.random(95) / 5, (rng.random(95) < 0.1).astype(float)
    groups = groups_of(said, happened)
    assert [one.count for one in groups] == [32, 32, 31]
    assert sum(one.hits for one in groups) == happened.sum()
    periods = periods_of(20_000 + np.arange(95.0) * 4, said, happened)
    assert sum(one.scores.count for one in periods) == 95
    assert all(one.until == two.since for one, two in itertools.pairwise(periods))
    assert len(groups_of(said[:9], happened[:9])) == 1


def test_that_a_rule_holds_only_where_the_newer_proposals_agree() -> None:
    good = Part(sent=60, connects=600, hits=12, kept_sent=30, kept_connects=300, kept_hits=11)
    bad = Part(sent=60, connects=600, hits=12, kept_sent=30, kept_connects=300, kept_hits=2)
    few = Part(sent=20, connects=200, hits=2, kept_sent=10, kept_connects=100, kept_hits=2)
    assert Replay("r", good, good).held is Held.HELD
    assert Replay("r", good, bad).held is Held.DID_NOT
    assert Replay("r", bad, good).held is Held.NO_GAIN
    assert Replay("r", good, few).held is Held.TOO_FEW


def test_that_the_checklist_counts_only_what_a_post_states() -> None:
    assert checklist_score(None) == checklist_score(Job(id="j")) == 0.5
    assert checklist_score(Job(id="j", payment_verified=True)) == 1.0
    half = Job(id="j", payment_verified=True, proposals_low=20, proposals_high=50)
    assert checklist_score(half) == 0.5
    assert checklist_score(replace(half, client_country="Anywhere")) == 0.5

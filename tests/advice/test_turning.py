from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.advice.advise import advise
from app.advice.decision import Decision
from app.advice.model import fit
from app.advice.turning import TurningPoint
from app.advice.wallet import WalletLot, WalletView
from app.domain.proposals import Job
from tests.advice.posts import NOW, a_job

PRIOR = fit([], NOW)


def points(job: Job, wallet: WalletView | None = None) -> dict[str, TurningPoint]:
    [found] = advise(PRIOR, [job], wallet or WalletView(), NOW)
    return {point.field: point for point in found.turning}


def decision(job: Job) -> Decision:
    return advise(PRIOR, [job], WalletView(), NOW)[0].decision


def changed(job: Job, point: TurningPoint, by: int = 0) -> Job:
    value = point.needed + by
    if point.field == "proposals":
        return replace(job, proposals_low=value, proposals_high=value)
    return replace(job, **{point.field: value})


@settings(max_examples=12)
@given(
    st.integers(1_000, 60_000),
    st.integers(2, 40),
    st.none() | st.integers(1, 5),
    st.none() | st.integers(0, 60),
)
def test_that_each_change_turns_the_decision_and_the_step_before_does_not(
    value: int, connects: int, fits: int | None, load: int | None
) -> None:
    job = a_job(
        value_cents=value, connects=connects, fit=fits, proposals_low=load, proposals_high=load
    )
    before = decision(job)

    for point in points(job).values():
        assert decision(changed(job, point)) is point.decision is not before
        if point.field in {"connects", "value_cents"}:
            back = -1 if point.needed > (point.now or 0) else 1
            assert decision(changed(job, point, back)) is before


def test_that_one_more_point_of_fit_can_be_the_answer() -> None:
    job = a_job(value_cents=10_000, fit=3)

    assert decision(job) is Decision.SKIP
    assert points(job)["fit"] == TurningPoint("fit", 3, 4, Decision.APPLY)


def test_that_a_job_that_pays_nothing_is_turned_by_no_figure_of_the_post() -> None:
    found = points(a_job(value_cents=0))

    assert not {"fit", "proposals"} & set(found)


def test_that_a_job_worth_it_whatever_happens_says_what_it_would_take() -> None:
    found = points(a_job(value_cents=90_000, fit=5, previous_client=True))

    assert "fit" not in found
    assert found["connects"].decision is Decision.SKIP
    assert found["connects"].needed > 100


def test_that_a_job_for_spare_connects_says_what_would_make_it_worth_bought_ones() -> None:
    wallet = WalletView((WalletLot(200, NOW.date() + timedelta(days=3)),))

    found = points(a_job(value_cents=4_000), wallet)

    assert found["value_cents"].needed > 4_000
    assert {point.decision for point in found.values()} == {Decision.APPLY}


@pytest.mark.parametrize("field", ["fit", "proposals"])
def test_that_an_unknown_figure_is_said_to_be_unknown(field: str) -> None:
    found = points(a_job(value_cents=15_000))

    assert found[field].now is None

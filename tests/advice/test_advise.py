from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.advice.advise import Advice, advise
from app.advice.assessment import assess
from app.advice.decision import Decision
from app.advice.economics import HIRE, INTERVIEW
from app.advice.explanations import contributions
from app.advice.model import fit, milestone_chances
from app.advice.preferences import Award, Preferences
from app.advice.wallet import WalletLot, WalletView
from app.domain.proposals import Job, Proposal
from tests.advice.posts import NOW, a_job, jobs, proposals

PRIOR = fit([], NOW)
TODAY = NOW.date()
BUYS = WalletView()


def lot(connects: int, days: int | None, source: str = "bought") -> WalletLot:
    return WalletLot(connects, days and TODAY + timedelta(days=days), 15.0, source)


def one(job: Job, wallet: WalletView = BUYS, preferences: Preferences | None = None) -> Advice:
    return advise(PRIOR, [job], wallet, NOW, preferences)[0]


lots = st.lists(
    st.builds(
        lot,
        st.integers(0, 90),
        st.none() | st.integers(1, 370),
        st.sampled_from(["bought", "plan", "free", "awarded"]),
    ),
    max_size=5,
).map(tuple)
wallets = st.builds(
    WalletView,
    lots=lots,
    can_buy=st.booleans(),
    price_cents=st.sampled_from([0.0, 15.0, 40.0]),
    weekly_budget=st.none() | st.integers(0, 200),
    order_of_use=st.sampled_from(["received", "paid_first"]),
    awarded_in_7_days=st.integers(0, 70),
)


def test_that_the_net_value_is_the_stated_formula() -> None:
    """By hand: 16 Connects at 15 cents, 10 back for an interview, 16 of 100 posts close."""
    job = a_job(fee_rate=0.12, margin=0.5, minutes=30, hourly_worth_cents=1200, value_cents=90_000)

    found = one(job, preferences=Preferences(award=Award.CERTAIN))

    asked, i, h = 16, found.p_interview, found.p_hire
    net = asked - i * 10 - (1 - i) * 0.16 * asked
    value = h * 90_000 * 0.88 * 0.5 - 15 * net - 0.5 * 1200
    assert found.expected_net_connects == pytest.approx(net)
    assert found.net_value_cents == round(value)
    assert found.shadow_price_cents == 15
    even = (15 * net + 600) / (90_000 * 0.88 * 0.5)
    assert found.break_even_p_hire == pytest.approx(even)


def test_that_the_most_connects_are_where_the_net_value_ends() -> None:
    job = a_job()
    most = one(job).max_connects

    assert one(replace(job, connects=most)).net_value_cents >= 0
    assert one(replace(job, connects=most + 1)).decision is Decision.SKIP
    assert one(replace(job, connects=most)).decision is Decision.APPLY


def test_that_the_award_ends_at_fifty_in_seven_days() -> None:
    certain = Preferences(award=Award.CERTAIN)

    def returned(awarded: int) -> float:
        view = WalletView(awarded_in_7_days=awarded)
        return one(a_job(), view, certain).expected_net_connects

    assert returned(0) == returned(40) < returned(45) < returned(50) == returned(70)
    off = Preferences(award=Award.OFF)
    assert one(a_job(), preferences=off).expected_net_connects == returned(50)


@settings(max_examples=25)
@given(st.lists(proposals(), max_size=10), st.lists(jobs, min_size=1, max_size=6), wallets)
def test_that_every_advice_holds_together(
    past: list[Proposal], posts: list[Job], wallet: WalletView
) -> None:
    model = fit(past, NOW)

    found = advise(model, posts, wallet, NOW)

    assert [each.id for each in found] == [post.id for post in posts]
    assert sorted(each.rank for each in found) == list(range(1, len(posts) + 1))
    for each in found:
        assert 0 < each.p_hire_low <= each.p_hire <= each.p_hire_high < 1
        assert each.net_value_low_cents <= each.net_value_cents <= each.net_value_high_cents
        assert each.typical_cents + sum(r.cents for r in each.reasons) == each.net_value_cents
        assert 0 <= each.p_worth <= 1
        assert 0 <= each.shadow_price_cents < 1e12
        assert each.break_even_p_hire is None or 0 <= each.break_even_p_hire <= 1
        assert each.max_connects >= 0 <= each.boost_connects
        if each.decision is Decision.SKIP:
            assert each.net_value_cents <= 0
            assert not each.in_plan
        else:
            assert each.net_value_cents >= 0
    planned = sum(each.connects for each in found if each.in_plan)
    if wallet.weekly_budget is not None:
        assert planned <= wallet.weekly_budget
    if not wallet.can_buy:
        assert planned <= sum(each.connects for each in wallet.lots)


@settings(max_examples=25)
@given(st.lists(proposals(), max_size=10), st.lists(jobs, min_size=1, max_size=5))
def test_that_the_unrounded_reasons_sum_to_the_net_value(
    past: list[Proposal], posts: list[Job]
) -> None:
    model = fit(past, NOW)
    found = assess(model, posts, BUYS, NOW, Preferences())

    def worth(chances: np.ndarray) -> np.ndarray:
        rows = milestone_chances(model, chances)
        return found.economics.net_value(rows[INTERVIEW], rows[HIRE], found.price)

    parts = contributions(model, found.prediction, worth)

    total = parts.typical + sum(cents.sum(axis=1) for cents in parts.cents) + parts.doubt.sum(0)
    scale = 1 + np.abs(parts.typical) + np.abs(parts.net)
    assert (np.abs(total - parts.net) <= 1e-9 * scale).all()
    np.testing.assert_allclose(parts.net, found.net, rtol=1e-9, atol=1e-6)


@settings(max_examples=25)
@given(st.lists(proposals(), max_size=10), st.lists(jobs, min_size=1, max_size=5))
def test_that_the_chances_of_the_reasons_sum_to_the_chance_of_a_hire(
    past: list[Proposal], posts: list[Job]
) -> None:
    model = fit(past, NOW)
    found = assess(model, posts, BUYS, NOW, Preferences())

    parts = contributions(
        model, found.prediction, lambda chances: milestone_chances(model, chances)[HIRE]
    )

    total = parts.typical + sum(part.sum(axis=1) for part in parts.cents) + parts.doubt.sum(0)
    np.testing.assert_allclose(total, found.hire, rtol=0, atol=1e-9)
    doubts = parts.doubt.sum(0).tolist()
    for each, doubt in zip(advise(model, posts, BUYS, NOW), doubts, strict=True):
        told = sum(one.chance for one in each.reasons if one.feature != "uncertainty")
        assert each.typical_p_hire + told + doubt == pytest.approx(each.p_hire, abs=1e-9)


def test_that_a_good_feature_earns_cents_and_an_unknown_one_none() -> None:
    found = one(a_job(fit=5, proposals_low=0, proposals_high=4))

    for reason in found.reasons:
        if reason.feature in {"fit", "proposals"}:
            assert reason.cents > 0
            assert reason.log_odds > 0
        elif reason.feature != "uncertainty":
            assert (reason.value, reason.cents, reason.log_odds) == (None, 0, 0)


def test_that_the_typical_job_needs_no_reasons() -> None:
    found = one(a_job())

    assert found.typical_cents == found.net_value_cents
    assert {reason.cents for reason in found.reasons} == {0}


@settings(max_examples=25)
@given(
    st.lists(jobs, min_size=1, max_size=5),
    wallets,
    st.integers(0, 4),
    st.integers(1, 40),
    st.lists(proposals(), max_size=6),
)
def test_that_a_dearer_job_is_never_worth_more(
    posts: list[Job], wallet: WalletView, which: int, more: int, past: list[Proposal]
) -> None:
    model = fit(past, NOW)
    at = which % len(posts)
    posts[at] = replace(posts[at], connects=posts[at].connects or 0)
    dearer = list(posts)
    dearer[at] = replace(posts[at], connects=posts[at].connects + more)

    before = advise(model, posts, wallet, NOW)[at]
    after = advise(model, dearer, wallet, NOW)[at]

    assert after.net_value_cents <= before.net_value_cents


@settings(max_examples=25)
@given(
    st.lists(jobs, min_size=1, max_size=5),
    wallets,
    st.integers(1, 90),
    st.integers(1, 5),
)
def test_that_connects_about_to_lapse_never_raise_the_cost(
    posts: list[Job], wallet: WalletView, connects: int, days: int
) -> None:
    richer = replace(wallet, lots=(*wallet.lots, lot(connects, days, "free")))

    before = advise(PRIOR, posts, wallet, NOW)[0].shadow_price_cents
    after = advise(PRIOR, posts, richer, NOW)[0].shadow_price_cents

    assert after <= before + 1e-9


def test_that_connects_that_would_lapse_unused_cost_nothing() -> None:
    wallet = WalletView((lot(200, 3),))

    found = one(a_job(value_cents=3_000), wallet)

    assert found.shadow_price_cents == 0
    assert found.decision is Decision.ONLY_IF_SPARE
    assert found.in_plan


def test_that_lasting_connects_cost_what_new_ones_do() -> None:
    found = one(a_job(value_cents=3_000), WalletView((lot(40, 300),)))

    assert found.shadow_price_cents == 15
    assert found.decision is Decision.SKIP


def test_that_free_connects_stranded_behind_paid_ones_do_not_lower_the_price() -> None:
    """Paid first: 400 bought ones are used before the 20 free ones, which lapse either way."""
    both = (lot(400, 360), lot(20, 4, "free"))
    model = fit(weekly_past(), NOW)

    def price(order: str) -> float:
        wallet = WalletView(both, order_of_use=order)
        return advise(model, [a_job(value_cents=3_000)], wallet, NOW)[0].shadow_price_cents

    assert price("received") < 1
    assert price("paid_first") == 15


def weekly_past() -> list[Proposal]:
    """Thirty proposals in half a year, 16 Connects each: about 18 Connects a week."""
    return [
        Proposal(
            id=str(at),
            wallet="w",
            title="",
            sent_on=(NOW - timedelta(days=6 * at + 1)).date(),
            sent_at=NOW - timedelta(days=6 * at + 1),
            job=a_job(value_cents=400_000),
        )
        for at in range(30)
    ]


def test_that_a_short_wallet_goes_to_the_best_value_per_connect() -> None:
    posts = [a_job(str(at), value_cents=20_000 + 7_000 * at, connects=10) for at in range(12)]
    wallet = WalletView((lot(35, 300),), can_buy=False)

    found = advise(PRIOR, posts, wallet, NOW)

    best = {"9", "10", "11"}
    assert {each.id for each in found if each.in_plan} == best
    assert {each.id for each in found if each.decision is Decision.APPLY} == best
    assert [each.rank for each in found] == list(range(12, 0, -1))
    assert found[8].net_value_cents == 0


def test_that_a_weekly_budget_raises_the_price_of_what_it_displaces() -> None:
    posts = [a_job(str(at), value_cents=20_000 + 9_000 * at, connects=10) for at in range(8)]

    free = advise(PRIOR, posts, BUYS, NOW)
    bound = advise(PRIOR, posts, WalletView(weekly_budget=20), NOW)

    assert [each.in_plan for each in bound] == [False] * 6 + [True] * 2
    assert bound[0].shadow_price_cents > free[0].shadow_price_cents == 15


def test_that_a_newcomer_who_cannot_buy_is_told_to_try() -> None:
    found = one(a_job(fit=4), WalletView((lot(40, 300, "free"),), can_buy=False))

    assert found.decision is Decision.APPLY
    assert found.in_plan


def test_that_unstated_connects_are_assumed_and_marked() -> None:
    found = one(Job(id="x"))

    assert (found.connects, found.connects_assumed) == (16, True)
    assert not one(a_job(connects=0)).connects_assumed


def test_that_a_boost_needs_bids_to_beat_and_a_job_that_bears_it() -> None:
    rich = {"value_cents": 300_000, "fit": 5, "previous_client": True}

    assert one(a_job(**rich)).boost_connects == 0
    assert one(a_job(**rich, boost_bids=(9, 7, 5, 3))).boost_connects >= 4
    assert one(a_job(boost_bids=(400, 390, 380, 370))).boost_connects == 0
    assert 1 <= one(a_job(**rich, boost_bids=())).boost_connects <= 4


def test_that_no_jobs_need_no_advice() -> None:
    assert advise(PRIOR, [], BUYS, NOW) == []

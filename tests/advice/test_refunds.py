"""A refund that would come back after the end of the lot that paid is worth nothing."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.advice.advise import Advice, advise
from app.advice.decision import Decision
from app.advice.model import FunnelModel, fit
from app.advice.preferences import Award, Preferences
from app.advice.wallet import WalletLot, WalletView
from app.domain.proposals import Job, Outcome, Proposal
from tests.advice.posts import NOW, a_job, ago, jobs

PRIOR = fit([], NOW)
NO_AWARD = Preferences(award=Award.OFF)
TODAY = NOW.date()


def lot(connects: int, days: int | None, source: str = "bought") -> WalletLot:
    return WalletLot(connects, None if days is None else TODAY + timedelta(days=days), 15, source)


def one(wallet: WalletView, model: FunnelModel = PRIOR, **fields: object) -> Advice:
    [found] = advise(model, [a_job(**fields)], wallet, NOW, NO_AWARD)
    return found


def closed_after(days: float, count: int) -> list[Proposal]:
    """Posts closed unhired so many days after sending, all of them over by now."""
    sent = ago(200)
    return [
        Proposal(
            id=f"c{at}",
            wallet="w",
            title="",
            sent_on=sent.date(),
            sent_at=sent,
            ended_at=sent + timedelta(days=days),
            outcome=Outcome.CLOSED,
            job=a_job(),
        )
        for at in range(count)
    ]


@pytest.mark.parametrize(
    ("lots", "usable"),
    [
        ((), 1.0),
        ((lot(40, None),), 1.0),
        ((lot(40, 31),), 1.0),
        ((lot(40, 30),), 0.0),
        ((lot(4, 5), lot(40, 300)), 0.75),
        ((lot(4, 5),), 0.75),  # the rest is bought
        ((lot(0, 5), lot(4, -1)), 1.0),
    ],
)
def test_that_only_what_a_lasting_lot_pays_may_come_back(
    lots: tuple[WalletLot, ...], usable: float
) -> None:
    """16 Connects, refunds expected after 30 days."""
    found = one(WalletView(lots), connects=16)

    refund = (1 - found.p_interview) * 0.16 * 16 * usable
    assert found.expected_net_connects == pytest.approx(16 - refund)


def test_that_the_order_of_use_says_which_lot_pays() -> None:
    lots = (lot(20, 5, "free"), lot(20, 300))

    received = one(WalletView(lots), connects=16)
    paid_first = one(WalletView(lots, order_of_use="paid_first"), connects=16)

    assert received.expected_net_connects == 16
    assert paid_first.expected_net_connects < 14


def test_that_a_refund_with_a_term_of_its_own_is_always_of_use() -> None:
    wallet = WalletView((lot(40, 5),))

    kept = one(wallet, connects=16).expected_net_connects
    renewed = one(replace(wallet, refund_keeps_expiry=False), connects=16).expected_net_connects

    assert renewed < kept == 16


def test_that_the_wait_for_a_refund_is_learnt_from_closed_posts() -> None:
    slow, quick = fit(closed_after(90, 15), NOW), fit(closed_after(2, 15), NOW)

    assert PRIOR.refund_days == 30
    assert slow.refund_days == pytest.approx((15 * 90 + 5 * 30) / 20)
    assert quick.refund_days == pytest.approx(9)
    wallet = WalletView((lot(40, 20),))
    assert one(wallet, quick, connects=16).expected_net_connects < 16
    assert one(wallet, connects=16).expected_net_connects == 16


def test_that_a_lot_used_up_in_time_costs_no_more_for_being_short_lived() -> None:
    """Its Connects are made up for by new ones, whose refunds do count."""
    busy = fit(
        [replace(each, id=f"{each.id}{n}", sent_at=ago(3 + n), ended_at=None,
                 outcome=Outcome.PENDING, job=a_job(value_cents=900_000))
         for n in range(20) for each in closed_after(1, 2)],
        NOW,
    )  # fmt: skip

    short, long = (one(WalletView((lot(20, days),)), busy, connects=16) for days in (20, 300))

    assert short.shadow_price_cents < long.shadow_price_cents == 15
    assert short.net_value_cents == pytest.approx(long.net_value_cents, abs=1)


@settings(max_examples=40)
@given(
    st.lists(jobs, min_size=1, max_size=4),
    st.lists(st.tuples(st.integers(0, 60), st.integers(1, 400)), max_size=3),
    st.integers(1, 60),
    st.integers(1, 5),
)
def test_that_connects_about_to_lapse_make_no_proposal_dearer(
    posts: list[Job], held: list[tuple[int, int]], connects: int, days: int
) -> None:
    """Bought or not, a job that asks five Connects or more loses nothing by them."""
    posts = [replace(post, connects=max(post.connects or 5, 5)) for post in posts]
    wallet = WalletView(tuple(lot(*pair) for pair in held))
    richer = replace(wallet, lots=(*wallet.lots, lot(connects, days)))

    before = [each.net_value_cents for each in advise(PRIOR, posts, wallet, NOW, NO_AWARD)]
    after = advise(PRIOR, posts, richer, NOW, NO_AWARD)

    assert (np.array([each.net_value_cents for each in after]) >= np.array(before) - 1).all()
    assert all(
        (each.decision is Decision.SKIP) == (each.net_value_cents <= 0)
        for each in after
        if each.net_value_cents != 0
    )

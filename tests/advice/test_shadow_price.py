from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.advice.shadow_price import (
    LISTED_DAYS,
    RESERVED_SHARE,
    Demand,
    Uses,
    raised_to_list,
    shadow_price,
)
from app.advice.wallet import WalletLot, WalletView

TODAY = date(2026, 6, 1)
NOTHING = Uses(np.array([]), np.array([]))


def uses(*pairs: tuple[float, float]) -> Uses:
    values, connects = np.array(pairs, dtype=float).reshape(-1, 2).T
    return Uses(values, connects)


def holding(connects: int, days: int | None, *, can_buy: bool = False) -> WalletView:
    end = None if days is None else TODAY + timedelta(days=days)
    return WalletView((WalletLot(connects, end),), can_buy=can_buy)


some_uses = st.lists(st.tuples(st.floats(-50, 400), st.floats(1, 40)), min_size=1, max_size=12).map(
    lambda pairs: uses(*pairs)
)


def test_that_the_first_job_left_out_sets_the_price_of_a_short_wallet() -> None:
    """Of 10 Connects each, 25 pay for the two best; the third is displaced."""
    listed = uses((90, 10), (70, 10), (50, 10), (30, 10))

    assert shadow_price(holding(25, 30), Demand(listed, NOTHING), TODAY) == 50


def test_that_the_own_pace_reserves_connects_for_better_jobs_to_come() -> None:
    """Two Connects a day at 100 for 50 days use up all 100, so a job at 60 has to wait."""
    listed = uses((200, 10), (60, 10), (40, 80))
    paced = uses((100, 2.0))

    assert shadow_price(holding(100, 50), Demand(listed, paced), TODAY) == 60
    assert shadow_price(holding(100, 5), Demand(listed, paced), TODAY) == 40
    assert shadow_price(holding(1000, 50), Demand(listed, paced), TODAY) == 0


def test_that_no_reserve_is_dearer_than_the_best_share_of_the_list() -> None:
    """However rich the future looks, the best 13 of 100 Connects on the list may be spent."""
    listed = uses(*[(100.0 - at, 10) for at in range(10)])
    rich = uses((10_000, 50))

    price = shadow_price(holding(400, 300), Demand(listed, rich), TODAY)

    assert pytest.approx(0.13) == RESERVED_SHARE
    assert price == 99
    dearer = uses((100.0 / 40, 400), *[(100.0 - at, 10) for at in range(1, 10)])
    assert shadow_price(holding(400, 300), Demand(dearer, rich, 10.0), TODAY) == 98


@given(some_uses, some_uses, st.floats(0, 1))
def test_that_a_pace_is_raised_to_what_the_list_tells_and_never_lowered(
    paced: Uses, listed: Uses, certainty: float
) -> None:
    raised = raised_to_list(paced, listed, certainty)

    told = certainty * listed.connects.sum() / LISTED_DAYS
    assert raised.connects.sum() == pytest.approx(max(paced.connects.sum(), told))
    assert (raised.connects >= 0).all()


@given(
    some_uses,
    some_uses,
    st.lists(st.tuples(st.integers(1, 90), st.integers(1, 300)), max_size=4),
    st.booleans(),
    st.tuples(st.integers(1, 90), st.integers(1, 8)),
)
def test_that_connects_about_to_lapse_never_raise_the_price(
    listed: Uses,
    paced: Uses,
    held: list[tuple[int, int]],
    can_buy: bool,
    more: tuple[int, int],
) -> None:
    def lot(connects: int, days: int) -> WalletLot:
        return WalletLot(connects, TODAY + timedelta(days=days))

    wallet = WalletView(tuple(lot(*pair) for pair in held), can_buy=can_buy)
    richer = replace(wallet, lots=(*wallet.lots, lot(*more)))
    demand = Demand(listed, paced)

    assert shadow_price(richer, demand, TODAY) <= shadow_price(wallet, demand, TODAY) + 1e-9


@given(some_uses, some_uses, st.integers(1, 300), st.integers(1, 300))
def test_that_a_price_is_a_value_of_some_use_and_never_above_buying(
    listed: Uses, paced: Uses, connects: int, days: int
) -> None:
    price = shadow_price(holding(connects, days, can_buy=True), Demand(listed, paced), TODAY)

    values = np.concatenate([listed.value_per_connect, paced.value_per_connect])
    assert price in {0.0, 15.0, *values[(values > 0) & (values < 15)].tolist()}

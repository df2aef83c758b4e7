from __future__ import annotations

import math
from dataclasses import replace
from datetime import date

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.advice.advise import advise
from app.advice.boost import SEATS, TODAYS_TERMS, BoostStake, best_boost
from app.advice.boost_history import BANDS, boost_bands, relative_chance, shrunk_ratio
from app.advice.model import fit
from app.advice.wallet import WalletView
from app.domain.proposals import Job, Outcome, Proposal
from app.domain.rule_readings import boost_terms
from app.domain.rules import Rulebook
from app.resource_files import resource_path
from tests.advice.posts import NOW, a_job, ago, sent

RULES = Rulebook.load(resource_path("rulebook"))
bids = st.lists(st.integers(1, 120), max_size=7).map(tuple)
stakes = st.builds(
    BoostStake,
    win_cents=st.floats(0, 60_000),
    price_cents=st.floats(0.5, 60),
    room=st.floats(0, 300),
    relative_chance=st.floats(0.9, 1.4),
)


def with_bids(*shown: int) -> Job:
    return a_job(boost_bids=shown)


def test_that_a_chance_of_five_in_a_hundred_bears_about_ten_connects() -> None:
    """$400 less a tenth, six tenths of it profit, a Connect at 15 cents: 1.62 / .15 = 10.8."""
    stake = BoostStake(0.05 * 40_000 * 0.9 * 0.6, 15.0, math.inf)

    assert stake.gain_cents == pytest.approx(162)
    assert best_boost(with_bids(6, 5, 4, 3), stake, 12.0).most == 10
    assert 4 <= best_boost(with_bids(6, 5, 4, 3), stake, 12.0).bid <= 10
    assert best_boost(with_bids(30, 20, 15, 11), stake, 12.0).bid == 0


@given(bids, stakes, st.none() | st.floats(0, 400))
def test_that_no_bid_is_above_what_it_earns_and_none_is_too_low_for_a_seat(
    shown: tuple[int, ...], stake: BoostStake, hours: float | None
) -> None:
    found = best_boost(with_bids(*shown), stake, hours)

    fourth = sorted(shown, reverse=True)[SEATS - 1] if len(shown) >= SEATS else 0
    assert found.next_bid == fourth + 1
    if found.bid:
        assert fourth < found.bid <= min(stake.room, found.most)
        assert stake.price_cents * found.bid <= stake.gain_cents
        assert found.worth_cents > 0
        assert 0 < found.holds <= 1
    if found.next_bid * stake.price_cents < stake.gain_cents and found.next_bid <= stake.room:
        assert found.bid > 0


@given(bids, stakes)
def test_that_a_larger_gain_never_lowers_the_bid(shown: tuple[int, ...], stake: BoostStake) -> None:
    more = replace(stake, win_cents=stake.win_cents * 1.5)

    before, after = (best_boost(with_bids(*shown), each, 12.0) for each in (stake, more))

    if stake.relative_chance > 1.0:
        assert after.bid >= before.bid


def test_that_a_post_without_a_table_gets_no_bid_and_an_empty_one_the_least() -> None:
    stake = BoostStake(50_000, 15.0, 500)

    unknown = best_boost(a_job(), stake, None)

    assert (unknown.bid, unknown.next_bid, unknown.most) == (0, None, 500)
    assert best_boost(with_bids(), stake, None).next_bid == 1
    assert 1 <= best_boost(with_bids(), stake, None).bid <= 10


def test_that_later_bids_are_feared_less_on_an_older_post() -> None:
    stake = BoostStake(8_000, 15.0, 500)

    young, old = (best_boost(with_bids(9, 8, 7, 6), stake, hours) for hours in (1.0, 150.0))

    assert old.bid <= young.bid
    assert best_boost(with_bids(9, 8, 7, 6), stake, 150.0).holds > 0.85


@pytest.mark.parametrize(
    ("day", "seats"), [(date(2022, 5, 1), 3), (date(2023, 4, 1), 4), (date(2026, 6, 1), 4)]
)
def test_that_the_seats_are_those_of_the_day(day: date, seats: int) -> None:
    stake = BoostStake(80_000, 15.0, 500)

    found = best_boost(with_bids(40, 30, 20, 10), stake, None, boost_terms(RULES, day))

    assert found.next_bid == (40, 30, 20, 10)[seats - 1] + 1


def test_that_before_there_were_boosts_there_is_no_bid() -> None:
    stake = BoostStake(80_000, 15.0, 500)

    found = best_boost(with_bids(4), stake, None, boost_terms(RULES, date(2020, 1, 1)))

    assert (found.bid, found.next_bid) == (0, None)


def test_that_a_second_price_lets_one_bid_all_that_the_gain_bears() -> None:
    """Only the next lower bid is paid, so the highest bid that fits holds best at no more cost."""
    stake = BoostStake(5_000, 15.0, 500)
    second = replace(TODAYS_TERMS, mechanism="second_price")

    first_price = best_boost(with_bids(12, 9, 6, 3), stake, 2.0)
    second_price = best_boost(with_bids(12, 9, 6, 3), stake, 2.0, second)

    assert second_price.bid >= first_price.bid
    assert second_price.worth_cents > first_price.worth_cents


def test_that_a_job_to_skip_gets_no_bid() -> None:
    poor = a_job(value_cents=500, boost_bids=(2, 1))

    [found] = advise(fit([], NOW), [poor], WalletView(), NOW)

    assert (found.boost_connects, found.boost.next_bid) == (0, 1)


def boosted_record(seen: int, of: int, boost: int = 20) -> list[Proposal]:
    rest = [
        sent(60, f"x{at}", outcome=Outcome.EXPIRED, ended_at=ago(40), boost=boost)
        for at in range(of - seen)
    ]
    return rest + [
        sent(
            60,
            f"v{at}",
            outcome=Outcome.EXPIRED,
            viewed_at=ago(58),
            ended_at=ago(40),
            boost=boost,
        )
        for at in range(seen)
    ]


def plain_record(count: int) -> list[Proposal]:
    return [
        replace(one, boost=None, id=f"plain{one.id}") for one in boosted_record(count // 2, count)
    ]


def test_that_without_own_boosts_the_market_counts() -> None:
    assert relative_chance(fit([], NOW)) == pytest.approx(1.15)
    bands = boost_bands(fit([], NOW), [], NOW)
    assert [(band.low, band.high) for band in bands] == list(BANDS)
    assert {round(band.relative, 9) for band in bands} == {1.15}
    assert bands[0].relative_low == pytest.approx(1.15 * math.exp(-0.12 * 1.28155), rel=1e-4)


def test_that_own_boosts_move_the_factor_their_way_and_not_far() -> None:
    good = fit(plain_record(60) + boosted_record(36, 40), NOW)
    bad = fit(plain_record(60) + boosted_record(10, 40), NOW)

    assert 0.9 < relative_chance(bad) < 1.1
    assert 1.2 < relative_chance(good) < 1.5


def test_that_a_band_holds_its_own_boosts_and_leaves_pending_ones_out() -> None:
    history = plain_record(60) + boosted_record(3, 10, boost=8) + [sent(0.5, "new", boost=8)]

    bands = {band.low: band for band in boost_bands(fit(history, NOW), history, NOW)}

    assert (bands[6].proposals, bands[6].seen, bands[16].proposals) == (10, 3, 0)
    assert bands[6].relative < 1.15
    assert bands[6].relative_low < bands[6].relative < bands[6].relative_high


@pytest.mark.parametrize(("seen", "expected"), [(0, 0.0), (0, 9.0), (30, 20.0), (400, 100.0)])
def test_that_the_shrunk_ratio_is_the_most_plausible_one(seen: int, expected: float) -> None:
    """Against a grid of the posterior."""
    grid = np.linspace(-3, 3, 600_001)
    log = seen * grid - expected * np.exp(grid) - 0.5 * ((grid - np.log(1.15)) / 0.12) ** 2

    mode, spread = shrunk_ratio(seen, expected)

    assert mode == pytest.approx(grid[log.argmax()], abs=2e-5)
    assert spread <= 0.12 + 1e-12

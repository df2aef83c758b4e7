"""Members of a pool: figures by hand, parts that add up, wallets that never mix."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.team import member_names, shared_out, team, team_wallet
from tests import agency_by_hand as by_hand
from tests.domain.rows import day

JANUARY = (day("2026-01-01"), day("2026-01-31"))
FEBRUARY = (day("2026-02-01"), day("2026-02-28"))


@pytest.mark.parametrize(("period", "told"), [(JANUARY, by_hand.JANUARY),
                                              (FEBRUARY, by_hand.FEBRUARY)])  # fmt: skip
def test_that_each_member_spent_what_the_hand_says(
    period: tuple[date, date], told: dict[str, tuple[int, int, int]]
) -> None:
    found = team(by_hand.ledger(), *period)
    assert {
        row.name: (row.spend.connects_gross, row.spend.connects_net, row.spend.cash_cents)
        for row in found.members
    } == told


def test_that_members_and_what_names_nobody_add_up_to_the_pool() -> None:
    found = team(by_hand.ledger(), *FEBRUARY)
    (pool,) = found.pools
    assert [(one.member, one.used) for one in pool.shares] == [("Ana", 30), ("Ben", 12), ("", 2)]
    assert pool.used == found.total.connects_net == 44
    assert sum(one.cents["USD"] for one in pool.shares) == found.total.cash_cents == 660
    assert found.resting == ("Cem",)
    assert [row.name for row in found.niches] == ["Web", ""]


def test_that_another_wallet_adds_nothing_to_a_pool() -> None:
    both = by_hand.ledger(None)
    assert team_wallet(both) == "pool"
    pools = {pool.wallet: pool.used for pool in team(both).pools}
    assert pools == {"own": 8, "pool": 74}
    assert team(by_hand.ledger("own")).total.connects_net == 8


def test_that_a_person_alone_has_no_team() -> None:
    lone = by_hand.ledger("own")
    assert member_names(lone) == ("Ana",)
    row = by_hand._row(11, "2026-02-05", "proposal", -8, title="Own job", wallet="own")
    nobody = by_hand.ledger("own", extra=(row,))
    assert team(nobody).is_alone


def test_that_what_lapsed_is_shared_out_as_the_pool_was_used() -> None:
    lapsing = by_hand._row(20, "2026-01-02", "bought", 10, cents=155)
    ended = by_hand.ledger(extra=(
        by_hand.replace_expiry(lapsing, day("2026-01-03")),
    ))  # fmt: skip
    (pool,) = team(ended, *JANUARY).pools
    assert [(one.member, one.lapsed, one.lapsed_cents) for one in pool.shares] == [
        ("Ana", 7, {"USD": 103}),  # 10 x 20/30 = 6.67, 155 x 20/30 = 103.33
        ("Ben", 3, {"USD": 52}),
    ]


@given(st.integers(0, 10_000), st.lists(st.integers(0, 500), min_size=1, max_size=12))
def test_that_parts_add_up_and_none_is_off_by_more_than_one(whole: int, weights: list[int]) -> None:
    parts = shared_out(whole, weights)
    assert sum(parts) == whole
    total = sum(weights)
    for part, weight in zip(parts, weights, strict=True):
        exact = whole * weight / total if total else whole / len(weights)
        assert abs(part - exact) < 1

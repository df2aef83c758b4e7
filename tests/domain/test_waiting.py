"""Delay curves: the usual one, the user's own, and what an open proposal counts for."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from math import exp
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.proposals import Outcome, Proposal
from app.domain.sent import SentProposal
from app.domain.waiting import USUAL, USUAL_DAYS, Milestone, Waits, reached, waits_of
from tests.domain.rows import day

AS_OF = day("2026-06-01")


def sent(age: int, **more: Any) -> SentProposal:
    on = AS_OF - timedelta(days=age)
    proposal = Proposal(id="p", wallet="w", title="x", sent_on=on, **more)
    return SentProposal(
        id="p", proposal=proposal, entries=(), base=10, boost=0, returned=0, awarded=0,
        cost_cents=150, unpaid=0, revenue_cents=0,
    )  # fmt: skip


def won(age: int, after: int) -> SentProposal:
    at = datetime.combine(AS_OF - timedelta(days=age - after), datetime.min.time(), UTC)
    return sent(age, outcome=Outcome.HIRED, hired_at=at)


def test_that_without_own_delays_the_usual_curve_holds() -> None:
    assert USUAL.share(Milestone.WIN, 10) == pytest.approx(1 - exp(-1))
    assert USUAL.share(Milestone.WIN, -1) == 0


def test_that_an_open_proposal_is_pending_for_thirty_days_by_the_usual_curve() -> None:
    assert [USUAL.is_pending(sent(age), AS_OF) for age in (0, 29, 30, 400)] == [
        True, True, False, False,
    ]  # fmt: skip
    assert not USUAL.is_pending(sent(1, outcome=Outcome.DECLINED), AS_OF)


def test_that_own_delays_move_the_curve() -> None:
    slow = waits_of([won(200, 40)] * 20, AS_OF)
    assert slow.days[Milestone.WIN] == (40,) * 20
    assert slow.share(Milestone.WIN, 39) == pytest.approx(5 * (1 - exp(-3.9)) / 25)
    assert slow.share(Milestone.WIN, 40) == pytest.approx((5 * (1 - exp(-4)) + 20) / 25)
    assert slow.is_pending(sent(35), AS_OF)
    quick = waits_of([won(200, 1)] * 200, AS_OF)
    assert not quick.is_pending(sent(5), AS_OF)


def test_that_young_proposals_tell_nothing_of_delays() -> None:
    assert waits_of([won(89, 3)], AS_OF).days[Milestone.WIN] == ()
    assert waits_of([won(90, 3)], AS_OF).days[Milestone.WIN] == (3,)


def test_that_a_decline_is_a_reply_and_no_interview() -> None:
    declined = sent(5, outcome=Outcome.DECLINED)
    assert [reached(declined, one) for one in Milestone] == [True, False, False]


@given(
    st.lists(st.integers(0, 90), max_size=30).map(sorted),
    st.lists(st.integers(0, 500), min_size=2, max_size=2).map(sorted),
)
def test_that_more_time_never_brings_less(delays: list[int], ages: list[int]) -> None:
    waits = Waits(dict.fromkeys(Milestone, tuple(delays)))
    for milestone in Milestone:
        earlier, later = (waits.share(milestone, age) for age in ages)
        assert 0 <= earlier <= later <= 1


def test_that_every_milestone_has_a_usual_wait() -> None:
    assert set(USUAL_DAYS) == set(Milestone)

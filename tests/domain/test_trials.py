"""Sums over days and groups, against one look at each proposal."""

from __future__ import annotations

from collections import defaultdict
from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.costing import Costing
from app.domain.groupings import BID, GROUPINGS, group_name
from app.domain.proposals import ENDED, Outcome, Proposal
from app.domain.sent import SentProposal
from app.domain.sent_totals import SentTotals
from app.domain.trials import ALL_HAS_COME
from app.domain.waiting import Milestone, waits_of
from app.domain.wins import spent

AS_OF = date(2026, 6, 1)
PRICE = 15
_ROWS = st.lists(
    st.tuples(
        st.integers(-3, 500),
        st.sampled_from(list(Outcome)),
        st.integers(0, 400),
        st.integers(0, 3),
        st.sampled_from(["USD", "USD", "EUR"]),
        st.sampled_from([None, "Ana", "Ben"]),
        st.booleans(),
    ),
    max_size=25,
)


def proposals(
    rows: list[tuple[int, Outcome, int, int, str, str | None, bool]],
) -> list[SentProposal]:
    found = []
    for at, (age, outcome, cents, unpaid, currency, member, talked) in enumerate(rows):
        day = AS_OF - timedelta(days=age)
        instant = datetime.combine(day, time(9), UTC) + timedelta(days=4)
        proposal = Proposal(
            id=f"p{at:02}", wallet="w", title="x", sent_on=day, outcome=outcome, member=member,
            interview_at=instant if talked else None, boost=unpaid * 8 or None,
            hired_at=instant if outcome is Outcome.HIRED else None,
        )  # fmt: skip
        found.append(
            SentProposal(
                id=proposal.id, proposal=proposal, entries=(), base=10, boost=unpaid * 8,
                returned=min(at % 3, 2), awarded=0, cost_cents=cents, unpaid=unpaid,
                revenue_cents=cents * 2, currency=currency, revenue_currency=currency,
            )
        )  # fmt: skip
    return sorted(found, key=lambda one: one.proposal.sent_on)


def costing_of(sent: list[SentProposal]) -> Costing:
    return Costing(as_of=AS_OF, price=lambda *_: PRICE, waits=waits_of(sent, AS_OF))


@given(_ROWS, st.integers(0, 500), st.integers(0, 500))
def test_that_a_period_of_days_is_the_sum_of_its_proposals(
    rows: list[tuple[int, Outcome, int, int, str, str | None, bool]], one: int, other: int
) -> None:
    sent = proposals(rows)
    costing = costing_of(sent)
    since, until = (AS_OF - timedelta(days=days) for days in sorted((one, other), reverse=True))
    inside = [p for p in sent if since <= p.proposal.sent_on <= until]
    found, plain = SentTotals(sent, costing).spend(since, until), spent("", inside, costing)
    assert found == plain
    assert found.cash_cents == sum(p.cost_cents for p in inside if p.currency == "USD")


@given(_ROWS)
def test_that_open_proposals_count_in_part_as_one_look_at_each_says(
    rows: list[tuple[int, Outcome, int, int, str, str | None, bool]],
) -> None:
    sent = proposals(rows)
    costing = costing_of(sent)
    counted = cents = 0.0
    for one in sent:
        age, proposal = (AS_OF - one.proposal.sent_on).days, one.proposal
        is_open = proposal.outcome not in ENDED and proposal.outcome is not Outcome.HIRED
        weight = 1.0
        if is_open and age < ALL_HAS_COME:
            weight = costing.waits.share(Milestone.WIN, age)
        counted += weight
        cents += weight * one.cost_in("USD")
    found = spent("", sent, costing)
    assert found.counted == pytest.approx(counted)
    wins = sum(one.is_won for one in sent)
    assert found.wins == wins
    if wins:
        assert found.cash_per_win.value == pytest.approx(cents / wins, abs=0.51)
    assert found.full_cents == found.cash_cents + PRICE * sum(one.unpaid for one in sent)


@given(_ROWS, st.sampled_from([*GROUPINGS, BID]))
def test_that_groups_hold_each_proposal_once(
    rows: list[tuple[int, Outcome, int, int, str, str | None, bool]], by: str
) -> None:
    sent = proposals(rows)
    costing = costing_of(sent)
    named: dict[str, list[SentProposal]] = defaultdict(list)
    for one in sent:
        named[group_name(one, by, costing.known)].append(one)
    found = SentTotals(sent, costing).spend_by(by, None, AS_OF + timedelta(days=9))
    assert found == tuple(spent(name, named[name], costing) for name in sorted(named))


def test_that_no_proposals_are_nothing() -> None:
    totals = SentTotals((), costing_of([]))
    assert totals.spend(None, AS_OF).proposals == 0
    assert totals.spend_by("month", None, AS_OF) == ()
    assert list(totals.money("USD", date.min, AS_OF)) == []

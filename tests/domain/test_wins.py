"""Spend per win: ranges that tell the truth about small numbers."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.entries import Wallet
from app.domain.groupings import GROUPINGS
from app.domain.ledger import build_ledger
from app.domain.overheads import Overhead
from app.domain.proposals import Outcome, Proposal
from app.domain.ranges import Range, per_success, wilson
from app.domain.records import Records
from app.domain.sent import SentProposal
from app.domain.waiting import Milestone
from app.domain.wins import outcome_counts, spend
from tests.domain.rows import WALLET, day, paid, row, rulebook

AS_OF = day("2026-06-01")
OUTCOMES = st.sampled_from(Outcome)


def sent(on: str = "2026-01-05", cents: int = 150, **more: Any) -> SentProposal:
    own = {"outcome": Outcome.DECLINED, **more}
    return SentProposal(
        id="s", proposal=Proposal(id="s", wallet="w", title="x", sent_on=day(on), **own),
        entries=(), base=10, boost=2, returned=2, awarded=0, cost_cents=cents, unpaid=1,
        revenue_cents=0,
    )  # fmt: skip


@given(st.integers(1, 500).flatmap(lambda n: st.tuples(st.integers(0, n), st.just(n))))
def test_that_the_ends_of_the_range_are_z_standard_errors_off(counts: tuple[int, int]) -> None:
    """The interval inverts the test |rate - p| <= z sqrt(p (1 - p) / n): found by bisection."""
    successes, trials = counts
    rate, z = successes / trials, 1.2815515655446004

    def is_plausible(p: float) -> bool:
        return (rate - p) ** 2 <= z * z * p * (1 - p) / trials

    def edge(inside: float, outside: float) -> float:
        for _ in range(60):
            middle = (inside + outside) / 2
            inside, outside = (middle, outside) if is_plausible(middle) else (inside, middle)
        return inside

    low, high = wilson(successes, trials)
    assert low == pytest.approx(edge(rate, 0.0) if successes else 0.0, abs=1e-9)
    assert high == pytest.approx(edge(rate, 1.0) if successes < trials else 1.0, abs=1e-9)


def test_that_the_range_equals_the_textbook() -> None:
    assert wilson(1, 10, 1.959963984540054) == pytest.approx((0.01787621, 0.40415), abs=1e-6)
    assert wilson(0, 0) == (0.0, 1.0)
    assert wilson(0, 20)[0] == 0.0
    assert wilson(20, 20)[1] == 1.0


def test_that_a_cost_per_win_has_the_range_of_the_win_rate() -> None:
    low, high = wilson(2, 40)
    assert per_success(6000, 2, 40) == Range(3000, round(150 / high), round(150 / low))
    assert per_success(6000, 0, 40) == Range(None, round(150 / wilson(0, 40)[1]), None)
    assert per_success(0, 0, 0) == Range(None, None, None)


def test_that_few_proposals_or_no_win_are_too_early() -> None:
    won, lost = sent(outcome=Outcome.HIRED), sent()
    assert spend("", [won] + [lost] * 13, AS_OF, 15).is_too_early
    assert not spend("", [won] + [lost] * 14, AS_OF, 15).is_too_early
    assert spend("", [lost] * 200, AS_OF, 15).is_too_early


def test_that_pending_proposals_are_not_losses() -> None:
    """Twelve days after sending, 1 - exp(-12/10) = 0.698806 of the wins have come."""
    young = sent("2026-05-20", outcome=Outcome.PENDING)
    old = sent("2026-01-20", outcome=Outcome.PENDING)
    won = sent(outcome=Outcome.HIRED)
    found = spend("", [won, old, young, young], AS_OF, 15)
    assert (found.proposals, found.pending, found.settled, found.wins) == (4, 2, 2, 1)
    assert found.cash_cents == 600
    assert found.counted == pytest.approx(1 + 1 + 2 * 0.698806, abs=3e-6)  # the old one: 0.999998
    assert found.cash_per_win.value == round(150 * 3.397612)


def test_that_full_cost_adds_free_connects_and_what_lapsed() -> None:
    rows = [
        Overhead(day("2026-01-07"), "w", "USD", connects=7, cash=40),
        Overhead(day("2026-01-08"), "w", "USD", lapsed=80, free=15, plan_fee=5),
    ]
    found = spend("", [sent(), sent()], AS_OF, 15, overhead=rows)
    assert (found.connects_gross, found.connects_net) == (31, 27)
    assert (found.cash_cents, found.full_cents) == (340, 340 + 100 + 2 * 15)
    parts = found.parts
    assert (parts.cash, parts.free, parts.lapsed, parts.plan_fee, parts.hours) == (
        340, 45, 80, 5, 0,
    )  # fmt: skip


def test_that_the_funnel_never_widens() -> None:
    some = [sent(outcome=outcome) for outcome in Outcome]
    found = spend("", some, AS_OF, 15)
    assert (found.viewed, found.interviews, found.wins) == (3, 2, 1)
    assert found.replies == 3  # the declined one was answered too
    assert [found.reached(one) for one in Milestone] == [3, 2, 1]
    assert outcome_counts(some) == dict.fromkeys(Outcome, 1)


def test_that_badges_and_lapses_count_once_in_the_whole() -> None:
    entries = (
        row("2025-05-01", "bought", 20, cost_cents=300),
        row("2025-06-02", "free", 20),
        row("2026-01-05", "badge", -4),
        row("2026-01-06", "proposal", -6, title="x"),
    )
    records = Records(wallets={"w": WALLET}, entries=entries)
    found = build_ledger(records, rulebook(order="received"), AS_OF).spend()
    assert (found.connects_gross, found.connects_net) == (10, 10)
    assert found.cash_cents == (4 + 6) * 15
    assert found.full_cents == 300  # ten lapsed on 1 May: 150 more


@st.composite
def _records(draw: st.DrawFn) -> Records:
    entries, proposals = [row("2025-12-01", "bought", 200, cost_cents=1999)], {}
    for number in range(draw(st.integers(0, 12))):
        on = f"2026-0{draw(st.integers(1, 5))}-1{draw(st.integers(0, 9))}"
        wallet = draw(st.sampled_from(["w", "a"]))
        own: dict[str, Any] = {"job_key": f"~{number}", "wallet": wallet}
        own["member"] = draw(st.sampled_from([None, "Ada", "Ben"]))
        entries.append(row(on, "proposal", -draw(st.integers(1, 20)), **own))
        if draw(st.booleans()):
            entries.append(row(on, "boost", -draw(st.integers(1, 20)), **own))
        proposals[f"p{number}"] = Proposal(
            id=f"p{number}", title="x", sent_on=day(on), outcome=draw(OUTCOMES),
            niche=draw(st.sampled_from([None, "web", "logo"])), **own,
        )  # fmt: skip
    wallets = {"w": WALLET, "a": Wallet(id="a", name="Agency")}
    payments = (paid("2026-01-02", 1200, wallet="a", connects=80),)
    return Records(wallets=wallets, entries=tuple(entries), proposals=proposals, payments=payments)


@given(_records(), st.sampled_from(GROUPINGS))
def test_that_groups_add_up_to_the_whole(records: Records, by: str) -> None:
    ledger = build_ledger(records, rulebook(), AS_OF)
    whole = spend("", ledger.sent, AS_OF, 15)
    grouped = ledger.spend_by(by)
    for name in (
        "proposals", "pending", "viewed", "interviews", "wins", "connects_gross", "connects_net",
        "cash_cents", "full_cents", "revenue_cents",
    ):  # fmt: skip
        assert sum(getattr(group, name) for group in grouped) == getattr(whole, name)
    assert [group.name for group in grouped] == sorted({group.name for group in grouped})
    assert whole.proposals == len(records.proposals)


def test_that_wallets_are_grouped_by_their_names() -> None:
    entries = (
        row("2026-01-05", "proposal", -6, title="x"),
        row("2026-01-05", "proposal", -6, title="x", wallet="a"),
    )
    wallets = {"w": WALLET, "a": Wallet(id="a", name="Agency")}
    ledger = build_ledger(Records(wallets=wallets, entries=entries), rulebook(), AS_OF)
    assert [group.name for group in ledger.spend_by("wallet")] == ["Agency", "Own"]

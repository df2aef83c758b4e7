"""Advice from nothing but the ledger: what its rows prove stands in for what nobody wrote down."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from app.advice.model import FunnelModel, fit
from app.domain.entries import Entry
from app.domain.ledger import Ledger, build_ledger
from app.domain.proposals import Job, Outcome
from app.domain.records import Records
from app.domain.rules import Rulebook
from app.resource_files import resource_path
from app.workspace.advising import advise_jobs, history_of, preferences_of, usual_win, wallet_view
from app.workspace.clock import Clock
from tests.domain.rows import WALLET, row

AS_OF = date(2026, 6, 1)
CLOCK = Clock(AS_OF)
RULES = Rulebook.load(resource_path("rulebook"))


def ago(days: int) -> str:
    return (AS_OF - timedelta(days=days)).isoformat()


def ledger_of(*entries: Entry) -> Ledger:
    records = Records(wallets={"w": WALLET}, entries=(row(ago(300), "bought", 2_000), *entries))
    return build_ledger(records, RULES, AS_OF)


def sent(number: int, days: int) -> Entry:
    return row(ago(days), "proposal", -12, title=f"Job {number}")


def award(number: int, days: int) -> Entry:
    return row(ago(days), "award", 10, title=f"Job {number}")


def refund(number: int, days: int) -> Entry:
    return row(ago(days), "refund", 12, title=f"Job {number}")


def fitted(ledger: Ledger) -> FunnelModel:
    return fit(history_of(ledger), CLOCK.instant_on(AS_OF), preferences_of(ledger))


def test_that_awards_prove_interviews_and_refunds_closed_posts() -> None:
    ledger = ledger_of(
        *(sent(at, 100 + at) for at in range(40)),
        *(award(at, 95 + at) for at in range(10)),
        *(refund(at, 80 + at) for at in range(20, 26)),
    )

    model = fitted(ledger)

    outcomes = [proposal.outcome for proposal in history_of(ledger)]
    assert outcomes.count(Outcome.INTERVIEW) == 10
    assert outcomes.count(Outcome.CLOSED) == 6
    assert (model.based_on.proposals, model.based_on.interviews) == (40, 10)
    assert [stage.prior.milestones for stage in model.stages] == [
        ("viewed", "interview"),
        ("hired",),
    ]
    [found] = advise_jobs(ledger, [Job(id="j", connects=10)], CLOCK)
    assert found.p_interview == pytest.approx(10 / 40, abs=0.06)


def test_that_hires_that_nobody_writes_down_are_not_taken_for_losses() -> None:
    """Thirty interviews by their awards, all long ago, and not a word on how any ended."""
    ledger = ledger_of(
        *(sent(at, 150 + at) for at in range(60)), *(award(at, 145 + at) for at in range(30))
    )

    hired = fitted(ledger).stages[-1]

    assert hired.outcomes == 0
    assert hired.mean == pytest.approx(hired.prior.mean)


def test_that_the_wallet_is_the_open_lots_in_order_with_the_auction_of_the_day() -> None:
    ledger = ledger_of(sent(1, 30), row(ago(20), "free", 10))

    view = wallet_view(ledger)

    assert [lot.connects for lot in view.lots] == [1_988, 10]
    assert view.boost_terms is not None
    assert (view.boost_terms.mechanism, view.boost_terms.slots) == ("pay_bid", 4)


def test_that_the_usual_win_is_the_middle_of_three_or_more() -> None:
    assert usual_win([]) is None
    assert usual_win([50_000, None, 0, 90_000]) is None
    assert usual_win([90_000, 50_000, None, 60_000]) == 60_000

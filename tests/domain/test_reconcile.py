"""Reconciling names what may explain a difference, exact causes first."""

from __future__ import annotations

from typing import Any

from app.domain.entries import Entry, Wallet
from app.domain.ledger import Ledger, build_ledger
from app.domain.proposals import Job, Outcome, Proposal
from app.domain.reconcile import Cause, reconcile
from app.domain.records import Records
from app.domain.rules import Rulebook
from app.resource_files import resource_path
from tests.domain.rows import WALLET, day, row

RULES = Rulebook.load(resource_path("rulebook"))


def ledger_of(
    *entries: Entry, as_of: str = "2026-02-01", proposals: tuple[Proposal, ...] = (), **more: Any
) -> Ledger:
    records = Records(
        wallets={"w": WALLET, **more},
        entries=(row("2026-01-01", "bought", 100, upstream_id="1"), *entries),
        proposals={proposal.id: proposal for proposal in proposals},
    )
    return build_ledger(records, RULES, day(as_of))


def test_that_equal_balances_need_no_cause() -> None:
    found = reconcile(ledger_of(), 100)
    assert (found.difference, found.causes, found.ledger) == (0, (), 100)


def test_that_a_spend_entered_twice_is_found() -> None:
    first = row("2026-01-20", "proposal", -12, title="Red logo")
    second = row("2026-01-21", "proposal", -12, title="red logo")
    found = reconcile(ledger_of(first, second), 88)
    assert found.difference == 12
    assert found.causes == (Cause("entered_twice", 12, second.id, "red logo"),)


def test_that_a_second_proposal_weeks_later_is_no_twin() -> None:
    rows = [row(on, "proposal", -12, title="Red logo") for on in ("2026-01-05", "2026-01-25")]
    assert [c.code for c in reconcile(ledger_of(*rows), 88).causes] == ["rows_missing"]


def test_that_a_purchase_entered_twice_is_found() -> None:
    twice = [row("2026-01-20", "bought", 40), row("2026-01-20", "bought", 40)]
    found = reconcile(ledger_of(*twice), 140)
    assert [(cause.code, cause.connects) for cause in found.causes] == [("entered_twice", -40)]


def test_that_rows_with_ids_of_upwork_or_of_two_wallets_are_no_twins() -> None:
    sure = [
        row("2026-01-20", "proposal", -12, title="Red logo", upstream_id="7"),
        row("2026-01-20", "proposal", -12, title="Red logo", upstream_id="8"),
    ]
    assert [c.code for c in reconcile(ledger_of(*sure), 88).causes] == ["rows_missing"]
    agency = Wallet(id="a", name="Agency")
    apart = [
        row("2026-01-20", "proposal", -12, title="Red logo"),
        row("2026-01-20", "proposal", -12, title="Red logo", wallet="a"),
    ]
    found = reconcile(ledger_of(*apart, a=agency), 100)
    assert [cause.code for cause in found.causes] == ["rows_missing"]


def test_that_a_lapse_that_upwork_has_not_made_yet_is_found() -> None:
    old = row("2025-01-31", "free", 33)
    found = reconcile(ledger_of(old, as_of="2026-02-01"), 133)
    assert found.causes[0] == Cause("lapse_not_yet", 33, old.id)


def test_that_a_refund_still_to_record_is_found() -> None:
    spend = row("2026-01-20", "proposal", -13, title="Red logo")
    closed = Proposal(
        id="p", wallet="w", title="Red logo", sent_on=day("2026-01-20"), outcome=Outcome.CLOSED
    )
    found = reconcile(ledger_of(spend, proposals=(closed,)), 100)
    assert found.causes == (Cause("refund_not_recorded", 13, spend.id, "Red logo"),)


def test_that_a_proposal_without_its_spend_is_found() -> None:
    sent = Proposal(
        id="p", wallet="w", title="Red logo", sent_on=day("2026-01-20"),
        job=Job(id="j", connects=16),
    )  # fmt: skip
    found = reconcile(ledger_of(proposals=(sent,)), 84)
    assert found.causes == (Cause("proposal_not_recorded", -16, None, "Red logo"),)


def test_that_a_usual_grant_and_a_badge_are_suggested() -> None:
    assert [c.code for c in reconcile(ledger_of(), 110).causes] == ["grant_not_recorded"]
    badge = row("2026-01-30", "badge", -2)
    found = reconcile(ledger_of(badge), 94)
    assert [(c.code, c.connects) for c in found.causes] == [("badge_not_recorded", -4)]


def test_that_a_difference_without_a_hint_is_missing_rows() -> None:
    assert reconcile(ledger_of(), 1).causes == (Cause("rows_missing", -99),)


def test_that_at_most_five_causes_are_named_and_exact_ones_alone() -> None:
    spends = [
        row("2026-01-20", "proposal", -connects, title=f"Job {connects}")
        for connects in range(2, 10)
        for _ in range(2)
    ]
    ledger = ledger_of(*spends)
    exact = reconcile(ledger, ledger.balance + 9).causes
    assert [(cause.code, cause.connects) for cause in exact] == [("entered_twice", 9)]
    assert len(reconcile(ledger, ledger.balance + 31).causes) == 5

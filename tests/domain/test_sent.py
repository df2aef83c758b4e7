"""Entries and records of one application meet in one proposal sent."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from app.domain.entries import Entry
from app.domain.money import Payment, PaymentKind
from app.domain.proposals import Outcome, Proposal
from app.domain.sent import SentProposal, sent_proposals
from tests.domain.rows import booked, day, row


def record(on: str, title: str, **more: Any) -> Proposal:
    given = {"id": f"p-{on}-{title}", **more}
    return Proposal(wallet="w", title=title, sent_on=day(on), **given)


def sent_of(
    *entries: Entry, records: tuple[Proposal, ...] = (), payments: tuple[Payment, ...] = ()
) -> tuple[SentProposal, ...]:
    grant = row("2025-12-01", "bought", 500, cost_cents=5000)
    book = booked(grant, *entries, as_of="2026-06-01")
    return sent_proposals(book, records, payments)


def earned(title: str, cents: int, kind: PaymentKind = PaymentKind.EARNING, **more: Any) -> Payment:
    return Payment(
        id=f"{kind}{cents}", occurred_on=day("2026-03-01"), kind=kind, amount_cents=cents,
        contract=title, **more,
    )  # fmt: skip


def test_that_the_rows_of_a_job_are_one_proposal() -> None:
    (sent,) = sent_of(
        row("2026-01-05", "proposal", -12, job_key="~021", title="Red logo"),
        row("2026-01-05", "boost", -20, job_key="~021", title="Red logo"),
        row("2026-01-06", "boost_refund", 20, job_key="~021", title="Red logo"),
        row("2026-01-09", "award", 6, job_key="~021", title="Red logo"),
    )
    assert (sent.base, sent.boost, sent.returned, sent.awarded, sent.net) == (12, 20, 20, 6, 12)
    assert (sent.cost_cents, sent.unpaid) == (120, 0)
    assert sent.is_interviewed
    assert sent.proposal.outcome is Outcome.INTERVIEW


def test_that_a_record_joins_by_job_key_whatever_its_title() -> None:
    (sent,) = sent_of(
        row("2026-01-05", "proposal", -12, job_key="~021", title="Red logo"),
        records=(record("2026-01-06", "Logo, red", job_key="~021", niche="design"),),
    )
    assert (sent.base, sent.proposal.niche) == (12, "design")


def test_that_a_record_joins_by_title_where_no_key_is_known() -> None:
    (sent,) = sent_of(
        row("2026-01-05", "proposal", -12, title="Red  LOGO!"),
        records=(record("2026-01-05", "red logo"),),
    )
    assert (sent.base, sent.id) == (12, "p-2026-01-05-red logo")


def test_that_a_title_stands_for_the_only_job_key_known_for_it() -> None:
    (sent,) = sent_of(
        row("2026-01-05", "proposal", -12, job_key="~021", title="Red logo"),
        row("2026-01-08", "refund", 12, title="Red logo"),
    )
    assert (sent.net, sent.proposal.outcome) == (0, Outcome.CLOSED)


def test_that_two_applications_to_one_job_stay_two() -> None:
    first, second = sent_of(
        row("2026-01-05", "proposal", -12, job_key="~021"),
        row("2026-01-06", "refund", 12, job_key="~021"),
        row("2026-02-05", "proposal", -9, job_key="~021"),
        records=(
            record("2026-02-05", "Red logo", job_key="~021", outcome=Outcome.HIRED),
            record("2026-01-05", "Red logo", job_key="~021"),
        ),
    )
    assert (first.base, first.net, first.proposal.outcome) == (12, 0, Outcome.CLOSED)
    assert (second.base, second.net, second.is_won) == (9, 9, True)


def test_that_members_who_bid_on_one_job_stay_two() -> None:
    ada, ben = sent_of(
        row("2026-01-05", "proposal", -12, job_key="~021", member="Ada"),
        row("2026-01-06", "proposal", -9, job_key="~021", member="Ben"),
        row("2026-01-06", "boost", -5, job_key="~021", member="Ada"),
        records=(
            record("2026-01-06", "x", job_key="~021", member="Ben", niche="b"),
            record("2026-01-05", "x", job_key="~021", member="Ada", niche="a"),
        ),
    )
    assert (ada.base, ada.boost, ada.proposal.niche) == (12, 5, "a")
    assert (ben.base, ben.boost, ben.proposal.niche) == (9, 0, "b")


def test_that_a_record_without_rows_is_a_proposal_that_cost_nothing() -> None:
    (sent,) = sent_of(records=(record("2026-01-05", "Invited", is_invited=True),))
    assert (sent.base, sent.cost_cents, sent.entries) == (0, 0, ())


def test_that_returns_of_unknown_spends_are_no_proposals() -> None:
    assert sent_of(row("2026-01-05", "refund", 12, job_key="~021")) == ()


def test_that_returns_of_unknown_spends_join_their_record() -> None:
    (sent,) = sent_of(
        row("2026-02-20", "refund", 12, job_key="~021"),
        records=(record("2026-01-05", "Red logo", job_key="~021"),),
    )
    assert sent.proposal.sent_on == day("2026-01-05")
    assert (sent.net, sent.unpaid, sent.proposal.outcome) == (0, 0, Outcome.CLOSED)


def test_that_an_award_beyond_the_spend_is_no_negative_cost() -> None:
    (sent,) = sent_of(
        row("2026-01-05", "proposal", -4, job_key="~021"),
        row("2026-01-08", "award_refund", 10, job_key="~021"),
    )
    assert (sent.returned, sent.awarded, sent.net) == (4, 6, 0)
    assert (sent.cost_cents, sent.unpaid) == (0, 0)


def test_that_an_award_of_nothing_is_no_fault() -> None:
    (sent,) = sent_of(
        row("2026-01-05", "proposal", -4, job_key="~021"),
        row("2026-01-08", "award", 0, job_key="~021"),
    )
    assert (sent.awarded, sent.is_interviewed) == (0, False)


def test_that_free_connects_count_as_unpaid() -> None:
    free = row("2025-11-01", "free", 10)
    spend = row("2026-01-05", "proposal", -14, job_key="~021")
    (sent,) = sent_of(free, spend)
    assert (sent.cost_cents, sent.unpaid) == (40, 10)


def test_that_a_closed_post_forgets_neither_view_nor_interview() -> None:
    rows = (
        row("2026-01-05", "proposal", -4, job_key="~021"),
        row("2026-01-20", "refund", 4, job_key="~021"),
    )
    told = record("2026-01-05", "x", job_key="~021", outcome=Outcome.INTERVIEW)
    (sent,) = sent_of(*rows, records=(told,))
    assert (sent.proposal.outcome, sent.is_viewed, sent.is_interviewed) == (
        Outcome.CLOSED,
        True,
        True,
    )


def test_that_what_the_user_said_is_not_overruled() -> None:
    rows = (
        row("2026-01-05", "proposal", -4, job_key="~021"),
        row("2026-01-06", "award_refund", 4, job_key="~021"),
    )
    told = record("2026-01-05", "x", job_key="~021", outcome=Outcome.WITHDRAWN)
    (sent,) = sent_of(*rows, records=(told,))
    assert (sent.proposal.outcome, sent.is_interviewed) == (Outcome.WITHDRAWN, True)


def test_that_revenue_is_net_of_the_service_fee() -> None:
    payments = (
        earned("RED logo", 50_000),
        earned("Red logo", -5_000, PaymentKind.SERVICE_FEE),
        earned("Red logo", -1_000, PaymentKind.REFUND),
        earned("Red logo", -7_000, PaymentKind.WITHDRAWAL),
        earned("Blue site", 9_000),
        earned("Red logo", 4_000, wallet="other"),
    )
    (sent,) = sent_of(
        records=(record("2026-01-05", "Red logo", outcome=Outcome.HIRED),), payments=payments
    )
    assert sent.revenue_cents == 44_000


def test_that_the_income_of_a_title_is_counted_once() -> None:
    records = (
        record("2026-01-05", "Red logo", job_key="~021", outcome=Outcome.HIRED),
        record("2026-01-25", "Red logo", job_key="~022", outcome=Outcome.HIRED),
    )
    sent = sent_of(records=records, payments=(earned("Red logo", 50_000),))
    assert sum(one.revenue_cents for one in sent) == 50_000


def test_that_a_stated_revenue_wins_and_a_lost_job_has_none() -> None:
    won = record("2026-01-05", "Red logo", outcome=Outcome.HIRED, revenue_cents=123)
    lost = record("2026-01-05", "Blue site", outcome=Outcome.DECLINED)
    sent = sent_of(
        records=(won, lost), payments=(earned("Red logo", 9_000), earned("Blue site", 9_000))
    )
    assert sorted(one.revenue_cents for one in sent) == [0, 123]


def test_that_a_proposal_is_pending_for_thirty_days() -> None:
    (sent,) = sent_of(row("2026-01-01", "proposal", -4, title="x"))
    assert sent.is_pending(day("2026-01-30"))
    assert not sent.is_pending(day("2026-01-31"))
    (ended,) = sent_of(records=(record("2026-01-01", "x", outcome=Outcome.DECLINED),))
    assert not ended.is_pending(day("2026-01-02"))


def test_that_a_contract_that_paid_proves_the_win_it_is_titled_after() -> None:
    income = (
        earned("Tide Tables", 50_000),
        earned("tide tables", -5_000, PaymentKind.SERVICE_FEE),
    )
    (won,) = sent_of(row("2026-02-20", "proposal", -10, title="Tide tables"), payments=income)
    assert (won.is_won, won.revenue_cents) == (True, 45_000)
    assert won.proposal.hired_at == datetime(2026, 3, 1, 12, tzinfo=UTC)
    (later,) = sent_of(row("2026-03-20", "proposal", -10, title="Tide tables"), payments=income)
    assert not later.is_won

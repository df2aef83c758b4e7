"""Money rows, proposals and jobs met again."""

from __future__ import annotations

from datetime import UTC, date, datetime
from itertools import count

from app.domain.money import Payment, PaymentKind
from app.domain.proposals import Job, Outcome, Proposal
from app.importing.drafts import InputKind, PaymentDraft, ProposalDraft
from app.importing.matching.jobs import match_jobs
from app.importing.matching.payments import match_payments
from app.importing.matching.proposals import match_proposals
from app.importing.plan import PlanRow, RowState

DAY = date(2026, 3, 9)


def payment(row: int, cents: int = -600, **fields: object) -> PaymentDraft:
    return PaymentDraft(
        row=row,
        text="",
        occurred_on=DAY,
        kind=PaymentKind.CONNECTS,
        amount_cents=cents,
        **fields,  # type: ignore[arg-type]
    )


def match_money(
    drafts: list[PaymentDraft], there: list[Payment], kind: InputKind = InputKind.TRANSACTIONS
) -> list[PlanRow]:
    numbers = count()
    return match_payments(kind, drafts, there, "w", lambda: f"id-{next(numbers)}")


def payments_of(rows: list[PlanRow]) -> list[Payment]:
    return [put for row in rows for put in row.puts if isinstance(put, Payment)]


def test_that_identical_purchases_of_a_day_stay_two() -> None:
    there = payments_of(match_money([payment(1), payment(2)], []))
    assert len(there) == 2
    again = match_money([payment(1), payment(2), payment(3)], there)
    assert [row.state for row in again] == [RowState.ALREADY_HERE] * 2 + [RowState.NEW]


def test_that_equal_rows_with_other_ids_are_other_payments() -> None:
    there = payments_of(match_money([payment(1, upstream_id="T1000")], []))
    rows = match_money([payment(1, upstream_id="T1001"), payment(2, upstream_id="T1000")], there)
    assert [row.state for row in rows] == [RowState.NEW, RowState.ALREADY_HERE]


def test_that_a_row_matched_by_id_is_not_matched_again_by_its_words() -> None:
    there = payments_of(match_money([payment(1, upstream_id="T1000")], []))
    rows = match_money([payment(1, upstream_id="T1000"), payment(2)], there)
    assert [row.state for row in rows] == [RowState.ALREADY_HERE, RowState.NEW]


def test_that_the_weekly_summary_stands_beside_the_report() -> None:
    report = payments_of(match_money([payment(1, 5000)], []))
    rows = match_money([payment(1, 5000)], report, InputKind.SUMMARY)
    assert [row.state for row in rows] == [RowState.NEW]
    assert payments_of(rows)[0].origin == "summary"


def proposal(**fields: object) -> ProposalDraft:
    usual: dict[str, object] = {"title": "Tide tables", "sent_on": DAY, "text": "", "row": 1}
    return ProposalDraft(**(usual | fields))  # type: ignore[arg-type]


def test_that_a_proposal_met_again_brings_its_news_and_takes_none_away() -> None:
    (first,) = match_proposals([proposal()], [], "w", lambda: "p")
    (made,) = first.puts
    assert isinstance(made, Proposal)
    news = proposal(is_viewed=True, outcome=Outcome.INTERVIEW, boost_state="outbid")
    (row,) = match_proposals([news], [made], "w", lambda: "q")
    assert (row.state, row.reason) == (RowState.ALREADY_HERE, "updated")
    (newer,) = row.puts
    assert isinstance(newer, Proposal)
    assert (newer.id, newer.outcome, newer.is_viewed) == ("p", Outcome.INTERVIEW, True)
    (older_page,) = match_proposals([proposal(outcome=Outcome.VIEWED)], [newer], "w", lambda: "r")
    assert older_page.puts == ()


def test_that_an_outcome_marked_by_hand_stays() -> None:
    won = Proposal(id="p", wallet="w", title="Tide tables", sent_on=DAY, outcome=Outcome.HIRED)
    (row,) = match_proposals([proposal(outcome=Outcome.DECLINED)], [won], "w", lambda: "q")
    assert row.puts == ()


def test_that_a_post_pasted_again_updates_its_numbers_and_keeps_the_users_words() -> None:
    seen = datetime(2026, 3, 9, 8, tzinfo=UTC)
    known = Job(id="j", title="Tide tables", connects=10, fit=4, niche="sea", seen_at=seen)
    again = Job(id="k", title="Tide  Tables!", connects=14, proposals_low=5, seen_at=seen)
    (row,) = match_jobs([again], [known])
    (job,) = row.puts
    assert isinstance(job, Job)
    assert (job.id, job.connects, job.proposals_low, job.fit) == ("j", 14, 5, 4)
    assert row.matches == ("j",)
    (same,) = match_jobs([again], [job])
    assert same.puts == ()


def test_that_jobs_with_different_keys_are_different_whatever_their_title() -> None:
    known = Job(id="j", title="Tide tables", job_key="~021")
    (row,) = match_jobs([Job(id="k", title="Tide tables", job_key="~022")], [known])
    assert row.state is RowState.NEW

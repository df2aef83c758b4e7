"""Runs over captures kept in a folder beside the repository; skipped where there is none.

Titles, briefs and skills are named by their line numbers: no text of a capture is kept here.
"""

from __future__ import annotations

from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest

from app.domain.money import PaymentKind
from app.domain.proposals import Outcome
from app.importing.drafts import EntryDraft
from app.importing.history.history import read_history
from app.importing.jobs.job_post import looks_like_job
from app.importing.money.transactions import looks_like_transactions, read_transactions
from app.importing.money.weekly_summary import looks_like_summary, read_summary
from app.importing.proposals.proposals_page import looks_like_proposals, read_proposals
from tests.command_line import CommandLine
from tests.importing.job_pages import read, tiles

_SAMPLES = Path(__file__).parents[1].parent / "shared" / "samples"

pytestmark = pytest.mark.skipif(not _SAMPLES.is_dir(), reason="no shared samples beside the repo")


def _sample(name: str) -> str:
    return (_SAMPLES / name).read_text(encoding="utf-8")


def _lines(name: str, first: int, last: int | None = None) -> list[str]:
    """The lines of a sample by their numbers from 1."""
    return [line.strip() for line in _sample(name).split("\n")[first - 1 : last or first]]


def _at(day: int, hour: int, minute: int = 0, second: int = 0, month: int = 3) -> datetime:
    return datetime(2026, month, day, hour, minute, second, tzinfo=UTC)


def _full_pages() -> dict[str, dict[str, Any]]:
    logged_in, cut = (
        "jobs/job01_fixed_loggedin_2026-10-05.txt",
        "jobs/job05_fixed_full_page_2026-01.txt",
    )
    visitor, bids = (
        "jobs/job04_public_loggedout_2026-10-04.txt",
        "jobs/job06_with_bid_range_20_connects.txt",
    )
    return {
        logged_in: {
            "title": _lines(logged_in, 2)[0],
            "posted_at": _at(15, 10, 26),
            "location": "Worldwide",
            "description": "\n".join(_lines(logged_in, 9, 15)),
            "value_cents": 20000,
            "job_type": "fixed",
            "level": "expert",
            "project_type": "Complex project",
            "skills": tuple(_lines(logged_in, 24, 27)),
            "proposals_low": 0,
            "proposals_high": 5,
            "interviewing": 0,
            "invites_sent": 0,
            "unanswered_invites": 0,
            "connects": 14,
            "available_connects": 46,
            "payment_verified": True,
            "client_phone_verified": True,
            "client_rating": 5.0,
            "client_reviews": 6,
            "client_country": "United States",
            "client_city": "Las Vegas",
            "client_jobs_posted": 6,
            "client_hire_rate": 0.67,
            "client_open_jobs": 1,
            "client_spent_cents": 590_000,
            "client_hires": 10,
            "client_active": 3,
            "client_member_since": date(2024, 6, 11),
        },
        visitor: {
            "title": _lines(visitor, 1)[0],
            "posted_at": _at(15, 1, 30),
            "location": "Worldwide",
            "description": "\n".join(_lines(visitor, 8, 14)),
            "job_type": "hourly",
            "hours_per_week": "less than 30",
            "duration": "1 to 3 months",
            "level": "expert",
            "project_type": "Complex project",
            "skills": tuple(_lines(visitor, 26, 29)),
            "proposals_low": 50,
            "last_viewed_at": _at(15, 1, 30),
            "interviewing": 14,
            "invites_sent": 20,
            "unanswered_invites": 5,
            "client_member_since": date(2021, 6, 19),
            "client_country": "Spain",
        },
        cut: {
            "title": _lines(cut, 1)[0],
            "posted_at": _at(1, 10, 30),
            "location": "Worldwide",
            "description": _lines(cut, 6)[0],
            "value_cents": 7500,
            "job_type": "fixed",
            "level": "intermediate",
            "project_type": "One-time project",
            "questions": 4,
            "skills": tuple(_lines(cut, 19, 32)),
            "proposals_low": 5,
            "proposals_high": 10,
            "last_viewed_at": _at(12, 10, 30),
            "interviewing": 0,
            "invites_sent": 4,
            "unanswered_invites": 3,
            "connects": 14,
            "available_connects": 31,
            "payment_verified": True,
            "client_rating": 4.21,
            "client_reviews": 4,
            "client_country": "Saudi Arabia",
            "client_city": "Riyadh",
            "client_jobs_posted": 19,
            "client_hire_rate": 0.27,
            "client_open_jobs": 1,
            "client_spent_cents": 190_000,
            "client_hires": 5,
            "client_active": 1,
            "client_avg_hourly_cents": 629,
            "client_hours": 132.0,
            "client_member_since": date(2021, 9, 8),
            "job_key": "~022007163664429408020",
            "url": "https://www.upwork.com/jobs/~022007163664429408020",
        },
        bids: {
            "title": _lines(bids, 1)[0],
            "posted_at": _at(15, 10, 22),
            "location": "Worldwide",
            "proposals_low": 10,
            "proposals_high": 15,
            "last_viewed_at": _at(15, 10, 29, 45),
            "interviewing": 0,
            "invites_sent": 1,
            "unanswered_invites": 1,
            "bid_high_cents": 7500,
            "bid_avg_cents": 3169,
            "bid_low_cents": 600,
            "connects": 20,
            "payment_verified": True,
            "client_rating": 4.98,
            "client_reviews": 17,
            "client_country": "United States",
            "client_jobs_posted": 31,
            "client_hire_rate": 0.81,
            "client_open_jobs": 2,
            "client_spent_cents": 1_200_000,
            "client_hires": 33,
            "client_active": 13,
            "client_avg_hourly_cents": 1408,
            "client_hours": 369.0,
            "client_member_since": date(2018, 4, 2),
        },
    }


def _cuttings() -> dict[str, dict[str, Any]]:
    form = "jobs/apply02_fixed_2026-10-04.txt"
    return {
        form: {
            "title": _lines(form, 13)[0],
            "posted_at": _at(3, 0, month=10),
            "description": _lines(form, 15)[0].removesuffix(" more"),
            "connects": 10,
            "available_connects": 46,
            "boost_bids": (60,),
            "level": "intermediate",
            "value_cents": 100_000,
            "job_type": "fixed",
            "duration": "1 to 3 months",
            "questions": 1,
        },
        "jobs/job07_fragment_required_18_connects.txt": {
            "payment_verified": True,
            "client_rating": 5.0,
            "connects": 18,
            "client_spent_cents": 420_000,
            "client_hires": 31,
            "client_active": 2,
            "client_avg_hourly_cents": 11_350,
            "client_hours": 11.0,
            "client_member_since": date(2004, 12, 28),
        },
        "jobs/job08_new_client_zero_hires_inpage.txt": {
            "posted_at": _at(14, 10, 30),
            "location": "Worldwide",
            "connects": 10,
            "available_connects": 120,
            "payment_verified": False,
            "client_phone_verified": True,
            "client_country": "India",
            "client_jobs_posted": 5,
            "client_hire_rate": 0.0,
            "client_open_jobs": 5,
            "client_industry": "Tech & IT",
            "client_size": "Mid-sized company (10-99 people)",
            "client_member_since": date(2024, 7, 30),
        },
        "jobs/job09_big_client_card.txt": {
            "payment_verified": True,
            "client_rating": 4.91,
            "client_reviews": 3519,
            "client_country": "United States",
            "client_city": "San Francisco",
            "client_jobs_posted": 216,
            "client_hire_rate": 1.0,
            "client_open_jobs": 14,
            "client_spent_cents": 370_000_000,
            "client_hires": 13_340,
            "client_active": 1_938,
            "client_avg_hourly_cents": 2040,
            "client_hours": 43_175.0,
            "client_member_since": date(2024, 8, 14),
        },
    }


def _tiles() -> dict[str, dict[str, Any]]:
    feed, fixed = "feed/feed01_tile_2026-10-04.txt", "feed/feed02_search_tile_loggedin_2026-02.txt"
    new, hourly = (
        "feed/feed03_search_tile_loggedin_2026-02.txt",
        "feed/feed04_search_tile_loggedin_2026-02.txt",
    )
    old = "feed/feed12_search_tile_loggedout_old.txt"
    fewest = {"proposals_low": 0, "proposals_high": 5, "payment_verified": True}
    return {
        feed: {
            **fewest,
            "title": _lines(feed, 8)[0],
            "posted_at": _at(15, 10, 26),
            "job_type": "hourly",
            "level": "intermediate",
            "duration": "less than 1 week",
            "hours_per_week": "less than 30",
            "description": _lines(feed, 12)[0],
            "skills": tuple(_lines(feed, 15, 16)),
            "client_spent_cents": 100_000,
            "client_country": "USA",
            "available_connects": 46,
        },
        fixed: {
            **fewest,
            "title": _lines(fixed, 2)[0],
            "posted_at": _at(14, 10, 30),
            "client_rating": 5.0,
            "client_reviews": 1,
            "client_spent_cents": 20_000,
            "client_country": "Paraguay",
            "job_type": "fixed",
            "level": "expert",
            "value_cents": 25_000,
            "description": "\n".join(_lines(fixed, 28, 67)),
            "skills": tuple(_lines(fixed, 68, 74)),
        },
        new: {
            **fewest,
            "title": _lines(new, 2)[0],
            "posted_at": _at(15, 9, 58),
            "client_reviews": 0,
            "client_spent_cents": 0,
            "client_country": "Hong Kong",
            "job_type": "fixed",
            "level": "expert",
            "value_cents": 25_000,
            "description": "\n".join(_lines(new, 28, 76)),
            "skills": tuple(_lines(new, 77, 79)),
        },
        hourly: {
            "title": _lines(hourly, 2)[0],
            "posted_at": _at(13, 10, 30),
            "proposals_low": 5,
            "proposals_high": 10,
            "payment_verified": True,
            "client_reviews": 0,
            "client_spent_cents": 0,
            "client_country": "Kenya",
            "job_type": "hourly",
            "hourly_low_cents": 2000,
            "hourly_high_cents": 4500,
            "level": "intermediate",
            "duration": "1 to 3 months",
            "hours_per_week": "less than 30",
            "description": "\n".join(_lines(hourly, 28, 40)),
            "skills": tuple(_lines(hourly, 41, 45)),
        },
        old: {
            **fewest,
            "title": _lines(old, 3)[0],
            "posted_at": _at(15, 10, 26),
            "job_type": "hourly",
            "hourly_low_cents": 1500,
            "hourly_high_cents": 3000,
            "level": "intermediate",
            "hours_per_week": "less than 30",
            "description": "\n".join(_lines(old, 21, 25)),
            "skills": tuple(_lines(old, 29)),  # the capture runs the skills together
            "client_rating": 5.0,
            "client_spent_cents": 600_000,
            "client_country": "United Kingdom",
        },
    }


def test_that_full_pages_yield_what_they_state_and_nothing_else() -> None:
    for name, expected in _full_pages().items():
        assert read(_sample(name)) == expected, name


def test_that_forms_and_cuttings_yield_what_they_state_and_nothing_else() -> None:
    for name, expected in _cuttings().items():
        assert read(_sample(name)) == expected, name


def test_that_tiles_yield_what_they_state_and_nothing_else() -> None:
    for name, expected in _tiles().items():
        assert tiles(_sample(name)) == [expected], name
        assert read(_sample(name)) == expected, name


def test_that_job_pages_are_claimed_and_others_are_left() -> None:
    for folder, is_job in (
        ("jobs", True),
        ("feed", True),
        ("history", False),
        ("proposals", False),
        ("money", False),
    ):
        for path in sorted((_SAMPLES / folder).iterdir()):
            assert (looks_like_job(path.read_text(encoding="utf-8")) > 0.5) is is_job, path.name


def _visible(draft: EntryDraft) -> tuple[object, ...]:
    return (draft.occurred_on, draft.kind, draft.title, draft.connects)


def test_that_the_saved_page_is_whole_and_consistent() -> None:
    page = _sample("history/connects_history_saved_page.html")
    reading = read_history(page, on=date(2026, 3, 10))
    first, last = reading.entries[0], reading.entries[-1]
    assert (len(reading.entries), first.running_total, reading.balance_shown) == (9, 86, 86)
    assert (last.running_total, last.connects) == (103, -10)
    for newer, older in zip(reading.entries, reading.entries[1:], strict=False):
        assert newer.running_total == (older.running_total or 0) + (newer.connects or 0)
    assert not any(draft.problem for draft in reading.entries)


def test_that_the_copy_is_whole() -> None:
    reading = read_history(_sample("history/connects_history_pasted.txt"), on=date(2026, 1, 12))
    amounts = [draft.connects for draft in reading.entries]
    assert amounts == [-20, -10, -1, -2, 21, -2, 25, 28, 20, -10, -13]
    assert (reading.balance_shown, reading.not_understood) == (451, ())
    assert not any(draft.problem for draft in reading.entries)
    assert {draft.member for draft in reading.entries} == {"Member A", None}


def test_that_a_table_without_a_page_gives_the_rows_of_the_copy() -> None:
    on = date(2026, 1, 12)
    table = read_history(_sample("history/connects_history_row.html"), on=on).entries
    copied = read_history(_sample("history/connects_history_pasted.txt"), on=on).entries
    assert {_visible(draft) for draft in table} <= {_visible(draft) for draft in copied}
    assert [draft.connects for draft in table] == [21, -2]


def test_that_the_copied_page_gives_21_rows_in_two_sections() -> None:
    text = _sample("proposals/proposals01_my_proposals_page_2026-01-05.txt")
    assert looks_like_proposals(text) > 0.9
    rows = read_proposals(text, on=date(2026, 1, 5)).proposals
    assert len(rows) == 21
    assert [row.outcome for row in rows] == (
        [Outcome.INTERVIEW] * 10 + [Outcome.VIEWED] + [Outcome.PENDING] * 10
    )
    assert [row.row for row in rows if row.boost_state == "outbid"] == [2]
    assert [row.row for row in rows if row.boost_state == "boosted"] == [3, 11]
    assert [row.row for row in rows if row.is_viewed] == list(range(1, 12))
    assert not any(row.is_invited or row.problem for row in rows)
    assert {row.profile for row in rows} == {"General Profile"}
    assert [row.sent_on for row in rows][:3] == [date(2026, 1, 2)] * 2 + [date(2025, 12, 26)]
    assert rows[9].sent_on == date(2025, 11, 17)
    assert all(rows[n].sent_on == date(2026, 1, 5) for n in range(11, 17))
    assert all(len(row.title) > 15 for row in rows)


def test_that_the_row_markup_gives_its_proposal() -> None:
    text = _sample("proposals/proposals03_row_markup.html")
    assert looks_like_proposals(text) > 0.9
    (row,) = read_proposals(text, on=date(2026, 1, 5)).proposals
    assert row.upstream_id
    assert len(row.upstream_id) == 19
    assert f'href="/nx/proposals/{row.upstream_id}"' in text
    assert f">{row.title}</a>" in " ".join(text.split()).replace("> ", ">").replace(" <", "<")
    assert row.sent_on == date(2026, 1, 2)
    assert (row.outcome, row.boost_state) == (Outcome.INTERVIEW, "outbid")
    assert (row.profile, row.is_invited, row.problem) == ("General Profile", False, None)


@pytest.mark.parametrize(
    "name", ["csv_A_statements_2018-2021.csv", "csv_B_header_exchange_rate.csv"]
)
def test_that_reports_without_rows_are_empty(name: str) -> None:
    text = _sample(f"money/{name}")
    assert looks_like_transactions(text) == 1
    assert read_transactions(text, on=date(2026, 1, 5)).payments == ()


def test_that_the_report_of_2026_gives_four_rows() -> None:
    text = _sample("money/csv_C_transaction_report_2026.csv")
    assert looks_like_transactions(text) == 1
    rows = read_transactions(text, on=date(2026, 10, 4)).payments
    assert [row.amount_cents for row in rows] == [18333, 22917, -2292, 30000]
    assert [row.kind for row in rows] == [
        PaymentKind.EARNING,
        PaymentKind.EARNING,
        PaymentKind.SERVICE_FEE,
        PaymentKind.EARNING,
    ]
    assert {row.upstream_id for row in rows} == {None}
    assert rows[3].occurred_on == date(2026, 8, 7)


def test_that_the_weekly_summary_gives_252_earnings() -> None:
    text = _sample("money/csv_D_weekly_summary_earnings_by_contract.csv")
    assert looks_like_summary(text) == 1
    rows = read_summary(text, on=date(2026, 1, 5)).payments
    assert len(rows) == 252
    assert sum(row.amount_cents or 0 for row in rows) == 518_958
    assert not any(row.problem for row in rows)
    assert not any(row.contract and row.contract.endswith(")") for row in rows)


def test_that_no_other_capture_is_taken_for_money_or_proposals() -> None:
    for path in _SAMPLES.glob("*/*"):
        if path.parent.name not in {"money", "proposals"}:
            text = path.read_text(encoding="utf-8")
            assert looks_like_proposals(text) < 0.5
            assert looks_like_transactions(text) < 0.5
            assert looks_like_summary(text) == 0


def test_that_the_saved_page_makes_a_reconciled_ledger_once(command: CommandLine) -> None:
    page = str(_SAMPLES / "history" / "connects_history_saved_page.html")
    first = command.json("import", page, "--on", "2026-03-10")
    assert (first["new"], first["opening"], first["balance_shown"]) == (9, 113, 86)
    assert (first["balance_ledger"], first["reconciled"]) == (86, True)
    assert command.json("balance")["balance"] == 86
    again = command.json("import", page, "--on", "2026-03-10")
    assert (again["new"], again["already_here"], again["batch"]) == (0, 9, None)

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any

import pytest

from app.domain.problems import LedgerError
from app.importing.jobs.job_post import read_job
from tests.importing.job_pages import AT, page, read

HOURLY: dict[str, Any] = {
    "title": "Rust engineer for a tide-table service",
    "posted_at": datetime(2026, 3, 15, 8, 30, tzinfo=UTC),
    "location": "Only freelancers located in the U.S. may apply.",
    "description": (
        "We keep tide tables for forty small harbours and the nightly job has become too slow.\n\n"
        "- Profile the importer\n- Move the hot loop to Rust\n\n"
        "Send a word about the last thing you made faster."
    ),
    "job_type": "hourly",
    "hourly_low_cents": 3550,
    "hourly_high_cents": 6000,
    "hours_per_week": "30+",
    "duration": "3 to 6 months",
    "level": "intermediate",
    "project_type": "Ongoing project",
    "questions": 2,
    "skills": ("Rust", "Performance Tuning", "PostgreSQL"),
    "proposals_low": 20,
    "proposals_high": 50,
    "last_viewed_at": datetime(2026, 3, 14, 10, 30, tzinfo=UTC),
    "hires": 1,
    "interviewing": 3,
    "invites_sent": 7,
    "unanswered_invites": 2,
    "bid_high_cents": 8800,
    "bid_avg_cents": 5462,
    "bid_low_cents": 3000,
    "connects": 16,
    "available_connects": 1204,
    "payment_verified": True,
    "client_phone_verified": True,
    "client_rating": 4.66,
    "client_reviews": 12,
    "client_country": "NZL",
    "client_city": "Dunedin",
    "client_jobs_posted": 31,
    "client_hire_rate": 0.58,
    "client_open_jobs": 2,
    "client_spent_cents": 4_100_000,
    "client_hires": 22,
    "client_active": 4,
    "client_avg_hourly_cents": 3107,
    "client_hours": 2318.0,
    "client_industry": "Transportation & Warehousing",
    "client_size": "Small company (2-9 people)",
    "client_member_since": date(2019, 2, 19),
    "job_key": "~022031111111111111117",
    "url": "https://www.upwork.com/jobs/~022031111111111111117",
}


def test_that_a_full_hourly_page_yields_every_field() -> None:
    assert read(page("hourly_full_page.txt")) == HOURLY


@pytest.mark.parametrize("ending", ["\r\n", "\r", "\n\n", "\n\n\n \n", " \t\n"])
def test_that_line_ends_and_blank_lines_do_not_matter(ending: str) -> None:
    copy = page("hourly_full_page.txt").replace("\n", ending)
    expected = {key: value for key, value in HOURLY.items() if key != "description"}
    found = read(copy)
    brief = found.pop("description")
    assert found == expected
    assert brief.split() == HOURLY["description"].split()


def test_that_bullets_and_typographic_marks_do_not_matter() -> None:
    text = page("hourly_full_page.txt").replace("Client's", "Client\u2019s")
    head, tail = text.split("Activity on this job", 1)
    marked = "\n".join(f"\u2022\u00a0{line}" if line else "" for line in tail.split("\n"))
    assert read(f"{head}Activity on this job{marked}") == HOURLY


def test_that_no_heading_word_in_the_brief_moves_a_field() -> None:
    text = page("fixed_hostile_brief.txt")
    start, end = text.index("About the client:"), text.index("$140.00")
    assert read(text) == {
        "title": "Puppet maker for a stop-motion short",
        "posted_at": datetime(2026, 3, 8, 10, 30, tzinfo=UTC),
        "location": "Worldwide",
        "description": text[start:end].strip(),
        "value_cents": 14_000,
        "job_type": "fixed",
        "level": "entry",
        "project_type": "One-time project",
        "skills": ("Puppetry", "Wood Carving"),
        "proposals_low": 0,
        "proposals_high": 5,
        "interviewing": 0,
        "invites_sent": 0,
        "unanswered_invites": 0,
        "connects": 7,
        "available_connects": 3,
        "payment_verified": True,
        "client_reviews": 0,
        "client_country": "Portugal",
        "client_city": "Porto",
        "client_jobs_posted": 1,
        "client_hire_rate": 0.0,
        "client_open_jobs": 1,
        "client_size": "Individual client",
        "client_member_since": date(2026, 3, 9),
        "job_key": "~01c4678aabbccddeef",
        "url": "https://www.upwork.com/jobs/~01c4678aabbccddeef",
    }


@pytest.mark.parametrize(
    "line",
    [
        "Fixed-price",
        "Hourly",
        "Expert",
        "Entry level",
        "$500",
        "$1.00 - $2.00",
        "Less than 1 month",
        "Summary",
        "Skills and Expertise",
        "Preferred qualifications",
        "Activity on this job",
        "About the client",
        "About the Client:",
        "Job link",
        "Job details",
        "Worldwide",
        "Payment method not verified",
        "Rating is 1.0 out of 5.",
        "Client's recent history",
        "Client's recent history (3)",
        "Other open jobs by this Client (4)",
        "Footer navigation",
        "Proposals: 50+",
        "Interviewing: 99",
        "Bid range - High $9.00 | Avg $8.00 | Low $7.00",
        "Send a proposal for: 99 Connects",
        "Available Connects: 1",
        "This proposal requires 99 Connects",
        "1st place",
        "Submit a proposal",
        "You will be asked to answer the following questions when submitting a proposal:",
        "https://www.upwork.com/jobs/~029999999999999999999",
        "Project Type: Complex project",
        "Member since Jan 1, 2001",
        "Posted 3 years ago",
        "No feedback yet",
        "$9M total spent",
        "This job is no longer available.",
        "Job feedback",
        "Skip skills",
        "Applied to job",
        "-20",
    ],
)
def test_that_a_label_alone_in_the_brief_stays_brief(line: str) -> None:
    opening = "We keep tide tables for forty small harbours"
    text = page("hourly_full_page.txt").replace(opening, f"We begin.\n{line}\n{opening}")
    assert read(text) == {
        **HOURLY,
        "description": f"We begin.\n{line}\n{HOURLY['description']}",
    }


def test_that_the_panel_wins_over_the_feed_behind_it() -> None:
    assert read(page("panel.txt")) == {
        "title": "Bell ringer rota as a small web app",
        "posted_at": datetime(2026, 3, 2, 10, 30, tzinfo=UTC),
        "location": "Worldwide",
        "description": "A rota for eleven ringers and four towers.",
        "value_cents": 31_000,
        "job_type": "fixed",
        "level": "expert",
        "duration": "less than 1 month",
        "project_type": "Complex project",
        "skills": ("Vue.js",),
        "proposals_low": 15,
        "proposals_high": 20,
        "last_viewed_at": datetime(2026, 3, 15, 5, 30, tzinfo=UTC),
        "interviewing": 2,
        "invites_sent": 9,
        "unanswered_invites": 6,
        "bid_high_cents": 40_000,
        "bid_avg_cents": 29_050,
        "bid_low_cents": 12_000,
        "connects": 11,
        "available_connects": 58,
        "payment_verified": False,
        "client_country": "United Kingdom",
        "client_member_since": date(2026, 1, 30),
    }


def test_that_a_visitor_sees_activity_and_little_of_the_client() -> None:
    assert read(page("visitor.txt")) == {
        "title": "Botanical captions in Welsh and Latin",
        "posted_at": datetime(2026, 3, 9, 10, 30, tzinfo=UTC),
        "location": "Worldwide",
        "description": "Three hundred captions for a herbarium, each under twelve words.",
        "value_cents": 45_000,
        "job_type": "fixed",
        "level": "intermediate",
        "project_type": "One-time project",
        "skills": ("Botany", "Welsh"),
        "proposals_low": 50,
        "last_viewed_at": datetime(2026, 3, 12, 10, 30, tzinfo=UTC),
        "interviewing": 14,
        "invites_sent": 20,
        "unanswered_invites": 5,
        "client_country": "Ireland",
        "client_member_since": date(2011, 10, 2),
    }


PHONE: dict[str, Any] = {
    "title": "Sourdough blog: weekly edits",
    "posted_at": datetime(2026, 3, 15, 9, 49, tzinfo=UTC),
    "location": "Worldwide",
    "connects": 9,
    "available_connects": 77,
    "description": "One post a week, about 900 words, British spelling.",
    "job_type": "hourly",
    "hours_per_week": "30+",
    "duration": "more than 6 months",
    "level": "entry",
    "skills": ("Copy Editing", "Food Writing"),
    "proposals_low": 10,
    "proposals_high": 15,
    "interviewing": 1,
    "invites_sent": 0,
    "unanswered_invites": 0,
    "payment_verified": True,
    "client_rating": 5.0,
    "client_reviews": 1,
    "client_country": "Canada",
    "client_city": "Toronto",
    "client_jobs_posted": 2,
    "client_hire_rate": 0.5,
    "client_open_jobs": 1,
    "client_spent_cents": 51_000,
    "client_hires": 1,
    "client_active": 0,
    "client_member_since": date(2023, 11, 20),
}


def test_that_a_copy_from_the_phone_has_no_link() -> None:
    assert read(page("phone.txt")) == PHONE


def test_that_the_card_may_stand_before_the_activity() -> None:
    text = page("phone.txt")
    activity, client = text.index("Activity on this job"), text.index("About the client")
    assert read(text[:activity] + text[client:] + text[activity:client]) == PHONE


def test_that_a_closed_job_is_read_and_marked() -> None:
    assert read(page("closed.txt")) == {
        "is_closed": True,
        "title": "Lantern festival poster",
        "posted_at": datetime(2026, 1, 15, 10, 30, tzinfo=UTC),
        "location": "Worldwide",
        "description": "A poster, A2, two colours.",
        "value_cents": 8_000,
        "job_type": "fixed",
        "level": "intermediate",
        "proposals_low": 20,
        "proposals_high": 50,
        "hires": 1,
        "interviewing": 0,
        "invites_sent": 0,
        "unanswered_invites": 0,
        "payment_verified": True,
        "client_country": "Norway",
        "client_city": "Bergen",
        "client_jobs_posted": 3,
        "client_member_since": date(2020, 5, 5),
    }
    assert read("This job has been removed from Upwork.") == {"is_closed": True}


def test_that_a_saved_page_reads_like_its_text_and_runs_nothing() -> None:
    assert read(page("saved_page.html")) == {
        "title": "Harp strings shop & stock list",
        "posted_at": datetime(2026, 3, 15, 5, 30, tzinfo=UTC),
        "location": "Worldwide",
        "description": 'A shop with 214 strings.\nBudget: "a < b" or a < b is fine.',
        "job_type": "hourly",
        "hourly_low_cents": 2_800,
        "hourly_high_cents": 4_000,
        "hours_per_week": "less than 30",
        "duration": "1 to 3 months",
        "level": "expert",
        "project_type": "Ongoing project",
        "skills": ("Shopify", "Inventory Management"),
        "proposals_low": 10,
        "proposals_high": 15,
        "interviewing": 0,
        "invites_sent": 2,
        "unanswered_invites": 1,
        "connects": 13,
        "available_connects": 60,
        "payment_verified": True,
        "client_rating": 4.81,
        "client_reviews": 30,
        "client_country": "Austria",
        "client_city": "Graz",
        "client_jobs_posted": 40,
        "client_hire_rate": 0.77,
        "client_open_jobs": 3,
        "client_spent_cents": 2_200_000,
        "client_hires": 35,
        "client_active": 6,
        "client_member_since": date(2015, 8, 8),
        "job_key": "~022034444444444444441",
        "url": "https://www.upwork.com/jobs/~022034444444444444441",
    }


@pytest.mark.parametrize(
    "text",
    ["", "   \n\n", "hello", "a\nb\nc", "Summary", "Worldwide", "Skills and Expertise\nRust"],
)
def test_that_what_shows_no_job_is_refused(text: str) -> None:
    with pytest.raises(LedgerError) as caught:
        read_job(text, at=AT, job_id="job")
    assert caught.value.code == "not_recognised"


def test_that_the_job_keeps_its_id_and_the_instant_it_was_seen() -> None:
    job = read_job(page("phone.txt"), at=AT, job_id="job-7")
    assert (job.id, job.seen_at, job.currency) == ("job-7", AT, "USD")

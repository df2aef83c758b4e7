"""Each form that a line of a job page may have, alone or in the smallest page that needs it."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any

import pytest

from tests.importing.job_pages import read


def _page(terms: str) -> str:
    head = "Mend a sundial\nPosted 1 hour ago\nSummary\nA bent gnomon."
    return f"{head}\n{terms}\nSkills and Expertise\nBrass\n"


@pytest.mark.parametrize(
    ("line", "connects"),
    [
        ("Send a proposal for: 14 Connects", 14),
        ("Send a proposal for:\n14 Connects", 14),
        ("Send a proposal for: 1 Connect", 1),
        ("Send a proposal for: 0 Connects", 0),
        ("Required Connects to submit a proposal: 18", 18),
        ("Required Connects to submit a proposal:\n\n18", 18),
        ("This proposal requires 10 Connects", 10),
        ("Required for proposal:\n10 Connects", 10),
        ("Required for proposal: 10 Connects", 10),
        ("Send for 10 Connects", 10),
        ("Send for 10 Connects Cancel", 10),
        ("Bid to boost:\n25 Connects\nTotal:\n35 Connects\nSend for 35 Connects", 10),
    ],
)
def test_that_the_cost_is_read(line: str, connects: int) -> None:
    assert read(line)["connects"] == connects


@pytest.mark.parametrize(
    ("text", "available"),
    [
        ("Available Connects: 46", 46),
        ("Available Connects: 1,046", 1046),
        ("Available Connects:\n46", 46),
        ("Connects: 46", 46),
        (
            "This proposal requires 14 Connects\n"
            "When you submit this proposal, you'll have 32 Connects remaining.",
            46,
        ),
        ("Required for proposal:\n14 Connects\nRemaining balance: 32 Connects", 46),
        (
            "Bid to boost:\n10 Connects\nRequired for proposal:\n14 Connects\n"
            "Remaining balance: 22 Connects",
            46,
        ),
    ],
)
def test_that_the_balance_before_paying_is_read(text: str, available: int) -> None:
    assert read(text)["available_connects"] == available


def test_that_what_would_be_left_says_no_balance_without_the_cost() -> None:
    left = "When you submit this proposal, you'll have 32 Connects remaining.\nSend for 0 Connects"
    assert read(left) == {"connects": 0, "available_connects": 32}
    assert read("Payment verified\nRemaining balance: 32 Connects") == {"payment_verified": True}


@pytest.mark.parametrize(
    ("terms", "expected"),
    [
        ("$200.00\n\nFixed-price", {"job_type": "fixed", "value_cents": 20_000}),
        ("$1,000\nFixed-price", {"job_type": "fixed", "value_cents": 100_000}),
        ("Fixed-price", {"job_type": "fixed"}),
        (
            "$10.00\n-\n$25.00\nHourly",
            {"job_type": "hourly", "hourly_low_cents": 1000, "hourly_high_cents": 2500},
        ),
        (
            "$10.00\n\n-\n\n$25.00\n\nHourly",
            {"job_type": "hourly", "hourly_low_cents": 1000, "hourly_high_cents": 2500},
        ),
        (
            "$10.00 - $25.00\nHourly range",
            {"job_type": "hourly", "hourly_low_cents": 1000, "hourly_high_cents": 2500},
        ),
        (
            "Hourly: $15-$30",
            {"job_type": "hourly", "hourly_low_cents": 1500, "hourly_high_cents": 3000},
        ),
        (
            "Hourly: $20.00 - $45.00",
            {"job_type": "hourly", "hourly_low_cents": 2000, "hourly_high_cents": 4500},
        ),
        (
            "$95.00\n/hr\nHourly",
            {"job_type": "hourly", "hourly_low_cents": 9500, "hourly_high_cents": 9500},
        ),
        ("Hourly", {"job_type": "hourly"}),
        ("Hours to be determined\nHourly", {"job_type": "hourly"}),
        (
            "Less than 30 hrs/week\nHourly\n1-3 months\nDuration",
            {"job_type": "hourly", "hours_per_week": "less than 30", "duration": "1 to 3 months"},
        ),
        ("More than 30 hrs/week", {"hours_per_week": "30+"}),
        ("30+ hrs/week", {"hours_per_week": "30+"}),
        ("Less than 1 week\nDuration", {"duration": "less than 1 week"}),
        ("Less than a month\nProject length", {"duration": "less than 1 month"}),
        ("3 to 6 months", {"duration": "3 to 6 months"}),
        ("More than 6 months", {"duration": "more than 6 months"}),
        ("6+ months", {"duration": "more than 6 months"}),
        ("Expert\nExperience Level", {"level": "expert"}),
        ("Entry Level\nI am looking for freelancers with the lowest rates", {"level": "entry"}),
        ("Project Type:Complex project", {"project_type": "Complex project"}),
        ("Project Type: One-time project", {"project_type": "One-time project"}),
        ("Ongoing project\nProject Type", {"project_type": "Ongoing project"}),
        ("Attachment\nplan of the dial.pdf (1.2 MB)\nExpert", {"level": "expert"}),
    ],
)
def test_that_the_terms_are_read_behind_the_brief(terms: str, expected: dict[str, Any]) -> None:
    assert read(_page(terms)) == {
        "title": "Mend a sundial",
        "posted_at": datetime(2026, 3, 15, 9, 30, tzinfo=UTC),
        "description": "A bent gnomon.",
        "skills": ("Brass",),
        **expected,
    }


@pytest.mark.parametrize(
    ("band", "expected"),
    [
        ("Less than 5", {"proposals_low": 0, "proposals_high": 5}),
        ("Fewer than 5", {"proposals_low": 0, "proposals_high": 5}),
        ("5 to 10", {"proposals_low": 5, "proposals_high": 10}),
        ("20 to 50", {"proposals_low": 20, "proposals_high": 50}),
        ("50+", {"proposals_low": 50}),
    ],
)
@pytest.mark.parametrize("between", [" ", "\n", "\n\n", ""])
def test_that_the_band_of_proposals_is_read(
    band: str, expected: dict[str, int], between: str
) -> None:
    assert read(f"Activity on this job\nProposals:{between}{band}\n") == expected


@pytest.mark.parametrize(
    ("shown", "expected"),
    [
        ("Bid range - High $75.00 | Avg $31.69 | Low $6.00", (7500, 3169, 600)),
        ("Bid range - High $75.00 Avg $54.62 Low $30.00", (7500, 5462, 3000)),
        ("Bid range\nHigh $1,075.00\nAvg $54.62\nLow $30.00", (107_500, 5462, 3000)),
        ("Bid range \u2013 High $75.00 | Avg $31.69 | Low $6.00", (7500, 3169, 600)),
    ],
)
def test_that_the_bid_range_is_read(shown: str, expected: tuple[int, int, int]) -> None:
    facts = read(
        f"Activity on this job\nProposals: 50+\n{shown}\nAbout the client\nPeru\n8:00 AM\n"
    )
    assert (facts["bid_high_cents"], facts["bid_avg_cents"], facts["bid_low_cents"]) == expected
    assert facts["client_country"] == "Peru"


def test_that_a_hidden_bid_range_is_unknown() -> None:
    page = "Activity on this job\nProposals: 50+\nUpgrade your membership to see the bid range\n"
    assert read(page) == {"proposals_low": 50}


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        ("Payment method verified", {"payment_verified": True}),
        ("Payment method not verified", {"payment_verified": False}),
        ("Payment unverified", {"payment_verified": False}),
        ("Rating is 0 out of 5.\n0\nPhone number verified", {"client_phone_verified": True}),
        (
            "Rating is 4.2 out of 5.\n4.2\n4.21 of 4 reviews",
            {"client_rating": 4.21, "client_reviews": 4},
        ),
        ("Rating is 5 out of 5.", {"client_rating": 5.0}),
        ("5.00 Star, based on 1 feedbacks", {"client_rating": 5.0, "client_reviews": 1}),
        ("4.69 Stars, based on 4 feedbacks", {"client_rating": 4.69, "client_reviews": 4}),
        ("Rating is 0 out of 5.\n0\nNo feedback yet", {"client_reviews": 0}),
        ("67% hire rate, 1 open job", {"client_hire_rate": 0.67, "client_open_jobs": 1}),
        ("67%\nhire rate, 12 open jobs", {"client_hire_rate": 0.67, "client_open_jobs": 12}),
        ("$5.9K total spent", {"client_spent_cents": 590_000}),
        ("$3.7M total spent", {"client_spent_cents": 370_000_000}),
        ("$510 total spent", {"client_spent_cents": 51_000}),
        ("$1K+ spent", {"client_spent_cents": 100_000}),
        ("$200+\nspent", {"client_spent_cents": 20_000}),
        ("10 hires, 3 active", {"client_hires": 10, "client_active": 3}),
        ("13,340 hires, 1,938 active", {"client_hires": 13_340, "client_active": 1_938}),
        ("1 hire, 0 active", {"client_hires": 1, "client_active": 0}),
        ("$10.11 /hr avg hourly rate paid", {"client_avg_hourly_cents": 1011}),
        (
            "$10.11/hr avg hourly rate paid\n470 hours",
            {"client_avg_hourly_cents": 1011, "client_hours": 470.0},
        ),
        ("Member since Jun 11, 2024", {"client_member_since": date(2024, 6, 11)}),
    ],
)
def test_that_a_line_of_the_card_is_read_with_and_without_its_heading(
    lines: str, expected: dict[str, Any]
) -> None:
    assert read(lines) == expected
    assert read(f"About the client\n{lines}\nJob link\nCopy link\n") == expected


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        ("Chad\nAbeche5:12 PM", {"client_country": "Chad", "client_city": "Abeche"}),
        ("Chad\nAbeche 17:12", {"client_country": "Chad", "client_city": "Abeche"}),
        ("Chad\nAbeche\n5:12 PM", {"client_country": "Chad", "client_city": "Abeche"}),
        ("Chad\n5:12 PM", {"client_country": "Chad"}),
        ("Chad 5:12 PM", {"client_country": "Chad"}),
        ("TCD", {"client_country": "TCD"}),
        (
            "C\u00f4te d'Ivoire\nMan 5:12 PM",
            {"client_country": "C\u00f4te d'Ivoire", "client_city": "Man"},
        ),
        ("5:12 PM", {}),
    ],
)
def test_that_the_place_is_read(lines: str, expected: dict[str, str]) -> None:
    numbers = "3 jobs posted\nMember since Jun 1, 2024"
    card = f"About the client\nPayment method verified\n{lines}\n{numbers}\n"
    assert read(card) == {
        "payment_verified": True,
        "client_jobs_posted": 3,
        "client_member_since": date(2024, 6, 1),
        **expected,
    }


def test_that_a_new_client_has_no_numbers() -> None:
    assert read("About the client\nFiji\nSuva 1:00 AM\nMember since Mar 14, 2026\n") == {
        "client_country": "Fiji",
        "client_city": "Suva",
        "client_member_since": date(2026, 3, 14),
    }


@pytest.mark.parametrize(
    ("link", "key"),
    [
        ("https://www.upwork.com/jobs/~022007163664429408021", "~022007163664429408021"),
        ("http://www.upwork.com/jobs/~022007163664429408021/", "~022007163664429408021"),
        ("www.upwork.com/jobs/~01c4678aabbccddee1", "~01c4678aabbccddee1"),
        (
            "https://www.upwork.com/nx/proposals/job/~022007163664429408021/apply/",
            "~022007163664429408021",
        ),
        (
            "https://www.upwork.com/freelance-jobs/apply/Mend-dial_~022007163664429408021/",
            "~022007163664429408021",
        ),
        (
            "https://www.upwork.com/nx/search/jobs/details/~022007163664429408021?q=a",
            "~022007163664429408021",
        ),
        ("https://www.upwork.com.example.org/jobs/~022007163664429408021", None),
        ("https://example.org/www.upwork.com/jobs/~022007163664429408021", None),
        ("https://notupwork.com/jobs/~022007163664429408021", None),
        ("https://www.upwork.com@example.org/jobs/~022007163664429408021", None),
        ("https://[/jobs/~022007163664429408021", None),
        ("https://www.upwork.com/jobs/~02200716366442940802199999999", None),
    ],
)
def test_that_only_links_to_jobs_on_upwork_name_the_job(link: str, key: str | None) -> None:
    facts = read(f"Send a proposal for: 4 Connects\nJob link\n{link}\nCopy link\n")
    assert facts.get("job_key") == key
    assert facts.get("url") == (f"https://www.upwork.com/jobs/{key}" if key else None)


@pytest.mark.parametrize(
    ("table", "bids"),
    [
        (
            "Rank\nBid\n1st place\n100 Connects\n9 minutes ago\n2nd place\n87 Connects\n1 hour ago",
            (100, 87),
        ),
        ("1st place\n50 Connects 5 minutes ago\n\n2nd place\n31 Connects 12 minutes ago", (50, 31)),
        ("1st place 1,050 Connects\n2nd place 31 Connects\n3rd place\nNo bids", (1050, 31)),
        (
            "1st place\nNo bids\n\n2nd place\nNo bids\n"
            "Bid 1 Connect or higher to be ranked in 1st place.",
            (),
        ),
        ("Bid 61 Connects or higher to be ranked in 1st place.", (60,)),
        ("Bid 1 Connect or higher to be ranked in 1st place.", None),
    ],
)
def test_that_the_bids_of_the_auction_are_read_highest_first(
    table: str, bids: tuple[int, ...] | None
) -> None:
    facts = read(f"This proposal requires 9 Connects\nBoost your proposal (optional)\n{table}\n")
    assert facts == {"connects": 9, "boost_bids": bids or ()}


def test_that_an_apply_page_without_an_auction_leaves_the_bids_unknown() -> None:
    assert read("This proposal requires 9 Connects\nCover Letter\n5000 characters left\n") == {
        "connects": 9
    }


@pytest.mark.parametrize(
    ("posted", "expected"),
    [
        ("Posted yesterday", datetime(2026, 3, 14, 10, 30, tzinfo=UTC)),
        ("Posted\n4 minutes ago", datetime(2026, 3, 15, 10, 26, tzinfo=UTC)),
        ("Posted Mar 2, 2026", datetime(2026, 3, 2, tzinfo=UTC)),
        ("Posted 4 minutes agoWorldwide", datetime(2026, 3, 15, 10, 26, tzinfo=UTC)),
    ],
)
def test_that_the_posting_time_is_an_instant(posted: str, expected: datetime) -> None:
    facts = read(f"Mend a sundial\n{posted}\nSend a proposal for: 4 Connects\n")
    assert (facts["title"], facts["posted_at"]) == ("Mend a sundial", expected)


def test_that_a_title_with_its_category_is_read_without() -> None:
    head = "Mend a sundial - Metalwork\nMend a sundial\nPosted 1 hour ago\n"
    assert read(f"{head}Send a proposal for: 4 Connects")["title"] == "Mend a sundial"


@pytest.mark.parametrize(
    "line",
    [
        "1st place\n1,2 Connects",
        "Bid 1,0,1 Connects or higher to be ranked in 1st place.",
        "Bid range - High $9,9,9 | Avg $12.345 | Low $" + "9" * 20,
    ],
)
def test_that_a_number_that_cannot_be_read_leaves_its_field_unknown(line: str) -> None:
    post = "Sew a sail\nPosted 4 minutes ago\nSummary\nA sail.\n$80.00\nFixed-price\nIntermediate\n"
    post += f"Activity on this job\nProposals:\n5 to 10\n{line}\nSend a proposal for: 11 Connects\n"
    facts = read(post)
    assert facts["connects"] == 11
    assert not {"bid_high_cents", "bid_avg_cents", "bid_low_cents"} & facts.keys()

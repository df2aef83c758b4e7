from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest

from app.domain.problems import LedgerError
from app.importing.jobs.job_post import read_tiles
from tests.importing.job_pages import AT, page, read, tiles

FEED: list[dict[str, Any]] = [
    {
        "title": "Beekeeping ledger in a spreadsheet",
        "posted_at": datetime(2026, 3, 15, 10, 23, tzinfo=UTC),
        "proposals_low": 0,
        "proposals_high": 5,
        "job_type": "fixed",
        "level": "entry",
        "value_cents": 3000,
        "description": (
            "Six hives, one sheet, and a chart of honey by month.\n"
            "Proposals: short ones are read first."
        ),
        "skills": ("Google Sheets", "Beekeeping"),
        "payment_verified": True,
        "client_rating": 4.69,
        "client_reviews": 4,
        "client_spent_cents": 250_000,
        "client_country": "USA",
        "available_connects": 52,
    },
    {
        "title": "Choir archive: transcribe 70 tapes",
        "posted_at": datetime(2026, 3, 15, 8, 30, tzinfo=UTC),
        "proposals_low": 50,
        "job_type": "hourly",
        "hourly_low_cents": 1200,
        "hourly_high_cents": 1800,
        "level": "expert",
        "duration": "3 to 6 months",
        "hours_per_week": "30+",
        "description": "Reel tapes from 1961 to 1984.",
        "skills": ("Transcription",),
        "payment_verified": False,
        "client_reviews": 0,
        "client_spent_cents": 0,
        "client_country": "Czech Republic",
        "available_connects": 52,
    },
    {
        "title": "Ferry timetable widget",
        "posted_at": datetime(2026, 3, 14, 10, 30, tzinfo=UTC),
        "proposals_low": 10,
        "proposals_high": 15,
        "job_type": "hourly",
        "level": "intermediate",
        "duration": "less than 1 week",
        "hours_per_week": "less than 30",
        "description": "A widget for two islands.",
        "skills": ("JavaScript",),
        "payment_verified": True,
        "client_spent_cents": 60_000,
        "client_country": "NOR",
        "available_connects": 52,
    },
]


def test_that_every_tile_of_a_feed_is_a_job() -> None:
    assert tiles(page("feed_tiles.txt")) == FEED


def test_that_one_job_of_a_feed_is_its_first() -> None:
    assert read(page("feed_tiles.txt")) == FEED[0]


def test_that_a_tile_whose_bullets_run_together_is_the_same() -> None:
    text = page("feed_tiles.txt").replace("\n\u2022\n", " \u2022 ")
    assert tiles(text) == FEED


def test_that_search_tiles_have_the_client_above_and_skills_without_a_heading() -> None:
    assert tiles(page("search_tiles.txt")) == [
        {
            "title": "Kite catalogue for a museum shop",
            "posted_at": datetime(2026, 3, 15, 10, 12, tzinfo=UTC),
            "payment_verified": True,
            "client_rating": 4.97,
            "client_reviews": 31,
            "client_spent_cents": 8_000_000,
            "client_country": "New Zealand",
            "job_type": "fixed",
            "level": "expert",
            "value_cents": 125_000,
            "description": (
                "Overview\nNinety kites, photographed, need words and a page each.\nSkills\n"
                "The writer should know the difference between a sled and a delta:\n"
                "\u2022 wind range\n\u2022 line weight"
            ),
            "skills": ("Copywriting", "Adobe InDesign", "Product Descriptions"),
            "proposals_low": 0,
            "proposals_high": 5,
        },
        {
            "title": "Night-sky almanac for allotment holders",
            "posted_at": datetime(2026, 3, 10, 10, 30, tzinfo=UTC),
            "payment_verified": False,
            "client_reviews": 0,
            "client_spent_cents": 0,
            "client_country": "Trinidad and Tobago",
            "job_type": "hourly",
            "hourly_low_cents": 2000,
            "hourly_high_cents": 4550,
            "level": "intermediate",
            "duration": "1 to 3 months",
            "hours_per_week": "less than 30",
            "description": "Moon phases against sowing dates.",
            "skills": ("Python", "Astronomy"),
            "proposals_low": 15,
            "proposals_high": 20,
        },
    ]


def test_that_the_older_tile_of_a_visitor_is_read() -> None:
    assert tiles(page("visitor_tile.txt")) == [
        {
            "title": "Crossword grid exporter",
            "posted_at": datetime(2026, 3, 15, 10, 4, tzinfo=UTC),
            "job_type": "hourly",
            "hourly_low_cents": 1500,
            "hourly_high_cents": 3000,
            "level": "intermediate",
            "hours_per_week": "less than 30",
            "description": "Export a grid to three formats.",
            "skills": ("C++", "Qt"),
            "payment_verified": True,
            "client_rating": 5.0,
            "client_spent_cents": 600_000,
            "client_country": "Iceland",
            "proposals_low": 5,
            "proposals_high": 10,
        }
    ]


def test_that_links_of_a_saved_feed_name_their_own_tiles() -> None:
    rows = "".join(
        f"<section><div>Posted {n} hours ago</div><div>Proposals: 5 to 10</div>"
        f"<h3><a href='/jobs/Dial-{n}_~02200000000000000000{n}/?s=1'>Dial {n}</a></h3>"
        f"<div>Hourly - Expert - Est. Time: Less than 1 month, 30+ hrs/week</div><p>Mend {n}.</p>"
        "<div>Payment verified</div></section>"
        for n in (1, 2)
    )
    found = tiles(f"<!doctype html><html><body>{rows}</body></html>")
    assert [(job["title"], job["job_key"]) for job in found] == [
        ("Dial 1", "~022000000000000000001"),
        ("Dial 2", "~022000000000000000002"),
    ]
    assert [job["description"] for job in found] == ["Mend 1.", "Mend 2."]


def test_that_a_job_page_is_one_tile() -> None:
    assert tiles(page("hourly_full_page.txt")) == [read(page("hourly_full_page.txt"))]


def test_that_a_page_without_jobs_is_refused() -> None:
    with pytest.raises(LedgerError) as caught:
        read_tiles("Best matches\nLoad More Jobs", at=AT, new_id=str)
    assert caught.value.code == "not_recognised"

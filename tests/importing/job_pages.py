"""What the tests of job pages share: the pages, the instant of taking them, the stated fields."""

from __future__ import annotations

from dataclasses import fields
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from app.domain.proposals import Job
from app.importing.jobs.job_post import read_job, read_tiles

AT = datetime(2026, 3, 15, 10, 30, tzinfo=UTC)
PAGES = Path(__file__).parents[1] / "pages" / "jobs"


def page(name: str) -> str:
    return (PAGES / name).read_text(encoding="utf-8")


def stated(job: Job) -> dict[str, Any]:
    """The fields that are not at their unknown value."""
    unknown = Job(id=job.id, seen_at=AT)
    return {
        field.name: getattr(job, field.name)
        for field in fields(Job)
        if getattr(job, field.name) != getattr(unknown, field.name)
    }


def read(text: str) -> dict[str, Any]:
    return stated(read_job(text, at=AT, job_id="job"))


def tiles(text: str) -> list[dict[str, Any]]:
    numbers = iter(range(1_000))
    jobs = read_tiles(text, at=AT, new_id=lambda: f"job-{next(numbers)}")
    assert [job.id for job in jobs] == [f"job-{number}" for number in range(len(jobs))]
    return [stated(job) for job in jobs]

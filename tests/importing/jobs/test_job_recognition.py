from __future__ import annotations

import time
from collections.abc import Callable
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.problems import LedgerError
from app.domain.proposals import Job
from app.importing.jobs.job_post import looks_like_job, read_job, read_tiles
from tests.importing.job_pages import AT, PAGES, page

_PAGES = sorted(path.name for path in PAGES.iterdir())
_LINES = sorted({line for name in _PAGES for line in page(name).split("\n")})


@pytest.mark.parametrize("name", _PAGES)
def test_that_each_job_page_is_claimed(name: str) -> None:
    assert looks_like_job(page(name)) > 0.8


@pytest.mark.parametrize(
    "cutting",
    [
        "About the client\nPayment method verified\nPeru",
        "Send a proposal for: 12 Connects\nAvailable Connects: 40",
        "Payment method verified\n$4K total spent",
        "This job has been removed from Upwork.",
    ],
)
def test_that_cuttings_are_claimed(cutting: str) -> None:
    assert looks_like_job(cutting) >= 0.5


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Dear diary",
        "Connects History\nMy balance\n40 Connects\nBuy Connects\nToday\n"
        "Applied to job\nMend a dial\n-12",
        "Today\nApplied to job\nPayment verified\n-12\nToday\nAvailability Badge\n-1",
        "My proposals\nActive\nArchived\nActive proposals\nwith (2) proposals\nReceived\n"
        "Jan 2, 2026\nPosted yesterday\nGeneral Profile",
        "Active proposals (3)\nSubmitted proposals (12)\nInitiated\nMar 2, 2026\n"
        "Hourly\nMend a dial",
        'Date,Ref ID,Type,Description\n"Jan 1, 2026",1,Hourly,"Fixed-price\nHourly\nWorldwide"',
        '"Date","Contract","Hours","Amount"\n"2026-01-03","Payment verified","1","2"',
        '{"id": "1", "title": "Activity on this job"}',
        '<script type="application/json">["connectsHistoryList"]</script>About the client',
    ],
)
def test_that_other_pages_are_left_to_their_readers(text: str) -> None:
    assert looks_like_job(text) < 0.3


def _outcome(text: str) -> list[Job]:
    """The jobs that both doors give; anything but a refusal in one code is a failure."""
    jobs: list[Job] = []
    assert 0 <= looks_like_job(text) <= 1
    for door in _doors():
        try:
            jobs += door(text)
        except LedgerError as refused:
            if refused.code != "not_recognised":
                raise
    return jobs


def _doors() -> tuple[Callable[[str], tuple[Job, ...]], ...]:
    return (
        lambda text: (read_job(text, at=AT, job_id="job"),),
        lambda text: read_tiles(text, at=AT, new_id=lambda: "job"),
    )


def _is_possible(job: Job) -> bool:
    counts = (job.connects, job.proposals_low, job.interviewing, job.client_hires, job.questions)
    shares = (job.client_hire_rate,)
    return (
        all(count is None or count >= 0 for count in counts)
        and all(share is None or 0 <= share <= 1 for share in shares)
        and (job.client_rating is None or 0 < job.client_rating <= 5)
        and job.level in {None, "entry", "intermediate", "expert"}
        and job.job_type in {None, "fixed", "hourly"}
        and job.hours_per_week in {None, "less than 30", "30+"}
        and (job.url is None or job.url == f"https://www.upwork.com/jobs/{job.job_key}")
        and (job.proposals_high is None or (job.proposals_low or 0) <= job.proposals_high)
        and (job.hourly_high_cents is None or (job.hourly_low_cents or 0) <= job.hourly_high_cents)
    )


@given(st.text(max_size=400))
def test_that_any_text_is_read_or_refused(text: str) -> None:
    assert all(_is_possible(job) for job in _outcome(text))


@given(st.lists(st.one_of(st.sampled_from(_LINES), st.text(max_size=30)), max_size=60))
def test_that_lines_in_any_order_are_read_or_refused(lines: list[str]) -> None:
    assert all(_is_possible(job) for job in _outcome("\n".join(lines)))


@given(st.data(), st.sampled_from(_PAGES))
def test_that_a_page_with_lines_lost_or_doubled_is_read_or_refused(
    data: st.DataObject, name: str
) -> None:
    lines = page(name).split("\n")
    copies = data.draw(
        st.lists(st.sampled_from([0, 1, 1, 1, 1, 2]), min_size=len(lines), max_size=len(lines))
    )
    changed = [line for line, count in zip(lines, copies, strict=True) for _ in range(count)]
    assert all(_is_possible(job) for job in _outcome("\n".join(changed)))


@given(st.sampled_from(_PAGES), st.integers(0, 5_000))
def test_that_a_page_cut_anywhere_is_read_or_refused(name: str, end: int) -> None:
    assert all(_is_possible(job) for job in _outcome(page(name)[:end]))


@pytest.mark.parametrize(
    "piece",
    [
        "a",
        "\n",
        "<html><a>",
        "<html><script>",
        '<html><script></SCRIPT "',
        "<html><!--",
        "Posted 4 minutes ago\n",
        "Activity on this job\n",
        "About the client\n",
        "Skills and Expertise\n",
        "Bid range - High\n",
        "https://www.upwork.com/jobs/~02 ",
        "a b(",
    ],
)
def test_that_a_megabyte_of_anything_never_hangs(piece: str) -> None:
    text = piece * (1_000_000 // len(piece))
    for work in (looks_like_job, _doors()[1]):
        start = time.process_time()
        with suppress(LedgerError):
            work(text)
        assert time.process_time() - start < 10  # about 0.1 s; what is quadratic takes minutes

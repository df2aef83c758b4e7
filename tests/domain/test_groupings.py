"""Groups of proposals by client, cost and weekday, at their edges."""

from __future__ import annotations

from typing import Any

import pytest

from app.domain.groupings import Known, group_name
from app.domain.job_index import JobIndex
from app.domain.proposals import Job, Proposal
from app.domain.sent import SentProposal
from tests.domain.rows import day


def sent(job: Job | None = None, base: int = 10, **more: Any) -> SentProposal:
    proposal = Proposal(
        id="p", wallet="w", title="Kite", sent_on=day("2026-06-07"), job=job, **more
    )
    return SentProposal(
        id="p", proposal=proposal, entries=(), base=base, boost=0, returned=0, awarded=0,
        cost_cents=0, unpaid=0, revenue_cents=0,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("cents", "name"),
    [
        (None, ""), (0, "0-nothing"), (1, "1-under-1k"), (100_000, "1-under-1k"),
        (100_001, "2-1k-to-10k"), (10_000_000, "3-10k-to-100k"), (10_000_001, "4-over-100k"),
    ],
)  # fmt: skip
def test_that_clients_fall_into_tiers_of_what_they_spent(cents: int | None, name: str) -> None:
    assert group_name(sent(Job(id="j", client_spent_cents=cents)), "client_spent", Known()) == name


@pytest.mark.parametrize(
    ("job", "name"),
    [
        (Job(id="j"), ""),
        (Job(id="j", client_hire_rate=0.399), "1-under-40"),
        (Job(id="j", client_hire_rate=0.4), "2-40-to-69"),
        (Job(id="j", client_hire_rate=0.7), "3-70-and-more"),
        (Job(id="j", client_jobs_posted=4, client_hires=1), "1-under-40"),
        (Job(id="j", client_jobs_posted=0, client_hires=0), ""),
        (Job(id="j", client_jobs_posted=2, client_hires=9), "3-70-and-more"),
    ],
)
def test_that_clients_fall_into_tiers_of_how_often_they_hire(job: Job, name: str) -> None:
    assert group_name(sent(job), "hire_rate", Known()) == name


@pytest.mark.parametrize(
    ("asked", "name"),
    [(0, "0-free"), (1, "1-1-to-6"), (6, "1-1-to-6"), (7, "2-7-to-12"), (24, "4-19-to-24"),
     (25, "5-25-and-more"), (10**6, "5-25-and-more")],
)  # fmt: skip
def test_that_costs_fall_into_bands(asked: int, name: str) -> None:
    assert group_name(sent(base=asked), "cost", Known()) == name


def test_that_a_job_on_the_list_stands_in_for_one_not_kept_with_the_proposal() -> None:
    known = Known(jobs=JobIndex([Job(id="j", title="Kite", client_hire_rate=0.9, niche="Toys")]))
    assert group_name(sent(), "hire_rate", known) == "3-70-and-more"
    assert group_name(sent(), "niche", known) == "Toys"
    assert group_name(sent(niche="Own"), "niche", known) == "Own"


def test_that_a_sunday_is_the_last_day_of_the_week() -> None:
    assert group_name(sent(), "weekday", Known()) == "7"

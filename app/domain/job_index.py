"""Which job a proposal was sent to: by the job key, else by title and date."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta

from app.domain.proposals import APART, TIED, Job, Proposal, normalised_title

_CLOCKS = timedelta(days=1)
"""How far the days of a post and of a proposal may differ by the zones they are told in."""


class JobIndex:
    """Jobs, found by what a proposal knows of its own.

    Copied pages carry no job key, so a title speaks where one of both sides lacks the key, the
    title is that of one job alone, and the post was there when the proposal was sent.
    """

    def __init__(self, jobs: Iterable[Job]) -> None:
        self.jobs = tuple(jobs)
        self._by_key = {job.job_key: job for job in self.jobs if job.job_key}
        self._by_title: dict[str, Job | None] = {}
        for job in self.jobs:
            if title := normalised_title(job.title):
                self._by_title[title] = None if title in self._by_title else job

    def of_proposal(self, proposal: Proposal) -> Job | None:
        """The job that a proposal was sent to."""
        return self.of(proposal.job_key, proposal.title, proposal.sent_on)

    def of(self, job_key: str | None, title: str | None, sent_on: date | None = None) -> Job | None:
        """The job of a proposal; None where it is not here or more than one may be meant."""
        if job_key and (known := self._by_key.get(job_key)) is not None:
            return known
        found = self._by_title.get(normalised_title(title)) if title else None
        if found is None or not _may_be(found, job_key, sent_on):
            return None
        return found


def _may_be(job: Job, job_key: str | None, sent_on: date | None) -> bool:
    """Whether only the title speaks for a job, and nothing against it."""
    if job_key and (job.job_key or job_key.startswith((TIED, APART))):
        return False
    if job.job_key and job.job_key.startswith(APART):
        return False
    if job.posted_at is None or sent_on is None:
        return True
    return sent_on >= job.posted_at.date() - _CLOCKS

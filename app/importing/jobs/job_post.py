"""A job post out of any page that shows one: the door for pasted and saved job pages."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from app.domain.problems import LedgerError
from app.domain.proposals import Job
from app.importing.jobs.apply_page import apply_page_facts, is_apply_page
from app.importing.jobs.frame import activity_heading, client_heading
from app.importing.jobs.job_page import job_page_facts
from app.importing.jobs.signs import confidence
from app.importing.jobs.tile import is_feed, tiles_facts
from app.importing.text.page_lines import Facts, Page, page_lines

_BARE = frozenset({"title", "description", "location", "skills", "posted_at"})


def read_job(text: str, *, at: datetime, job_id: str) -> Job:
    """The job of a pasted or saved page; of a feed the first tile.

    `at` is the UTC instant at which the page was taken. A field that the text does not state is
    None. Raises LedgerError `not_recognised` where no job is shown.
    """
    return _only_job(page_lines(text), at, job_id)


def read_tiles(text: str, *, at: datetime, new_id: Callable[[], str]) -> tuple[Job, ...]:
    """All jobs of a feed or search page; any other job page gives one.

    Raises LedgerError `not_recognised` as `read_job` does.
    """
    page = page_lines(text)
    if _is_single(page, at) or not is_feed(page, at):
        return (_only_job(page, at, new_id()),)
    shown = [facts for facts in tiles_facts(page, at) if facts.keys() - {"posted_at"}]
    if not shown:
        raise LedgerError("not_recognised")
    return tuple(Job(id=new_id(), seen_at=at, **facts) for facts in shown)


def looks_like_job(text: str) -> float:
    """How surely the text is a job post or a feed of them, 0 to 1; 0 for the other pages."""
    return confidence(text)


def _only_job(page: Page, at: datetime, job_id: str) -> Job:
    facts = _facts(page, at)
    if not facts.keys() - _BARE and not {"title", "posted_at"} <= facts.keys():
        raise LedgerError("not_recognised")
    return Job(id=job_id, seen_at=at, **facts)


def _facts(page: Page, at: datetime) -> Facts:
    if _has_card(page, at):
        return job_page_facts(page, at)
    if is_apply_page(page):
        return apply_page_facts(page, at)
    if is_feed(page, at):
        return next(iter(tiles_facts(page, at)), {})
    return job_page_facts(page, at)


def _is_single(page: Page, at: datetime) -> bool:
    return _has_card(page, at) or is_apply_page(page)


def _has_card(page: Page, at: datetime) -> bool:
    activity = activity_heading(page, at)
    return activity >= 0 or client_heading(page, activity) >= 0

"""What of a job post its price in Connects was found to hang on: pay, client, load and level.

Each trait is one of a few names; together they name a cell of the fitted table. `parent` gives the
wider cell that a cell belongs to, up to the cell of all jobs.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from app.domain.proposals import Job

# Budgets in cents below which a fixed price was a cheap, then a middling one.
QUICK_BELOW = 5_000
LARGE_FROM = 60_000

QUICK, MIDDLING, LARGE, FIXED = "fixed_to_50", "fixed_50_to_600", "fixed_from_600", "fixed"
SHORT, LONG = "under_a_month", "a_month_or_more"
ALL = "all"
ANY = "any"
SPENT, VERIFIED, UNVERIFIED, NEW = "has_spent", "new_verified", "new_unverified", "new"
UNDER_30, FROM_30 = "under_30", "30_or_more"
BUDGETS = (QUICK, MIDDLING, LARGE)

_LESS = re.compile(r"^\W*(?:less|fewer|under|up to|within|<)", re.IGNORECASE)
_LENGTH = re.compile(r"(\d+)?\D*?\b(month|year)", re.IGNORECASE)
_FROM_30 = re.compile(r"^\W*(?:more than|over|>|at least) ?30|30 ?\+|full", re.IGNORECASE)
_UNDER_30 = re.compile(r"^\W*(?:less than|fewer than|under|<|up to) ?30|part", re.IGNORECASE)


class Traits(NamedTuple):
    """The cell of a job; ANY stands for a trait that the post does not state."""

    pay: str = ALL
    client: str = ANY
    load: str = ANY
    level: str = ANY

    @property
    def name(self) -> str:
        return "/".join(self)


def traits_of(job: Job) -> Traits:
    """The traits as far as the post states them.

    Paid time of unknown length counts as short: Upwork priced it so. Load is a matter of paid
    time only.
    """
    pay = _pay(job)
    return Traits(
        pay,
        _client(job),
        _load(job.hours_per_week) if pay in (SHORT, LONG) else ANY,
        job.level or ANY,
    )


def parent(traits: Traits) -> Traits | None:
    """The next wider cell: without level, then load, then client, then pay; None for all jobs."""
    if traits.level != ANY:
        return traits._replace(level=ANY)
    if traits.load != ANY:
        return traits._replace(load=ANY)
    if traits.client != ANY:
        is_new = traits.client in (VERIFIED, UNVERIFIED)
        return traits._replace(client=NEW if is_new else ANY)
    if traits.pay == ALL:
        return None
    return traits._replace(pay=FIXED if traits.pay in BUDGETS else ALL)


def _pay(job: Job) -> str:
    if job.job_type == "hourly" or (job.job_type is None and job.value_cents is None):
        says_time = job.job_type or job.duration or job.hours_per_week or job.hourly_high_cents
        if not (says_time or job.hourly_low_cents):
            return ALL
        return LONG if is_long(job.duration) else SHORT
    if job.value_cents is None:
        return FIXED
    if job.value_cents < LARGE_FROM:
        return QUICK if job.value_cents < QUICK_BELOW else MIDDLING
    return LARGE


def is_long(duration: str | None) -> bool:
    """Whether a stated length is a month or more; False where none is stated."""
    found = _LENGTH.search(duration or "")
    if found is None:
        return False
    months = int(found[1] or 1) * (12 if found[2].lower() == "year" else 1)
    return months > 1 or not _LESS.match(duration or "")


def _client(job: Job) -> str:
    has_spent = (job.client_spent_cents or 0) > 0 or (job.client_hires or 0) > 0
    if has_spent or (job.client_reviews or 0) > 0:
        return SPENT
    if job.payment_verified is False:
        return UNVERIFIED
    if job.client_spent_cents == 0 or job.client_hires == 0 or job.client_hire_rate == 0.0:
        return VERIFIED if job.payment_verified else NEW
    return ANY


def _load(hours_per_week: str | None) -> str:
    words = hours_per_week or ""
    if _FROM_30.search(words):
        return FROM_30
    return UNDER_30 if _UNDER_30.search(words) else ANY

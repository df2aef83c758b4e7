"""Jobs as they were read and the proposals sent to them."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from functools import lru_cache


@dataclass(frozen=True, slots=True, kw_only=True)
class Job:
    """A job post as far as its text states it; None is unknown, never zero or bad.

    Money is in cents of `currency`; `client_hire_rate` is 0..1; `client_rating` 0..5. The fields
    up to `minutes` are the batch interface of `bidbook advise`.
    """

    id: str
    title: str | None = None
    job_key: str | None = None
    url: str | None = None
    connects: int | None = None
    boost_bids: tuple[int, ...] | None = None
    available_connects: int | None = None
    value_cents: int | None = None
    currency: str = "USD"
    job_type: str | None = None
    hourly_low_cents: int | None = None
    hourly_high_cents: int | None = None
    level: str | None = None
    posted_at: datetime | None = None
    proposals_low: int | None = None
    proposals_high: int | None = None
    interviewing: int | None = None
    invites_sent: int | None = None
    unanswered_invites: int | None = None
    hires: int | None = None
    last_viewed_at: datetime | None = None
    payment_verified: bool | None = None
    client_hire_rate: float | None = None
    client_jobs_posted: int | None = None
    client_open_jobs: int | None = None
    client_hires: int | None = None
    client_active: int | None = None
    client_spent_cents: int | None = None
    client_hours: float | None = None
    client_avg_hourly_cents: int | None = None
    client_rating: float | None = None
    client_reviews: int | None = None
    client_country: str | None = None
    client_city: str | None = None
    client_member_since: date | None = None
    client_phone_verified: bool | None = None
    client_industry: str | None = None
    client_size: str | None = None
    previous_client: bool | None = None
    questions: int | None = None
    duration: str | None = None
    hours_per_week: str | None = None
    project_type: str | None = None
    location: str | None = None
    bid_low_cents: int | None = None
    bid_avg_cents: int | None = None
    bid_high_cents: int | None = None
    skills: tuple[str, ...] = ()
    description: str | None = None
    is_closed: bool = False
    fit: int | None = None
    my_level: str | None = None
    my_rate_cents: int | None = None
    fee_rate: float | None = None
    margin: float | None = None
    minutes: float | None = None
    hourly_worth_cents: int | None = None
    niche: str | None = None
    seen_at: datetime | None = None
    archived: bool = False


class Outcome(StrEnum):
    """How far a proposal came, or how it ended."""

    PENDING = "pending"
    VIEWED = "viewed"
    INTERVIEW = "interview"
    HIRED = "hired"
    DECLINED = "declined"
    OTHER_HIRED = "other_hired"
    CLOSED = "closed"
    WITHDRAWN = "withdrawn"
    EXPIRED = "expired"


ENDED = frozenset(
    {
        Outcome.DECLINED,
        Outcome.OTHER_HIRED,
        Outcome.CLOSED,
        Outcome.WITHDRAWN,
        Outcome.EXPIRED,
    }
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal:
    """What is known of one proposal beyond its entries: from the proposals page or by hand.

    The entries (base, boost, refunds, award) join it by `job_key`, else by `title`. Instants are
    UTC. `job` is the post as it was when the proposal was sent. `boost` is the bid in Connects.
    """

    id: str
    wallet: str
    title: str
    sent_on: date
    job_key: str | None = None
    upstream_id: str | None = None
    member: str | None = None
    sent_at: datetime | None = None
    viewed_at: datetime | None = None
    interview_at: datetime | None = None
    hired_at: datetime | None = None
    ended_at: datetime | None = None
    is_viewed: bool | None = None
    outcome: Outcome = Outcome.PENDING
    boost: int | None = None
    boost_state: str | None = None
    is_invited: bool = False
    profile: str | None = None
    revenue_cents: int | None = None
    niche: str | None = None
    job: Job | None = None


TIED, APART = "tied:", "apart:"
"""How job keys begin that the user made by tying records to one job, or by parting them."""
_NOT_WORD = re.compile(r"[^\w]+")
_ASCII_WORDS = {code: " " for code in range(128) if not re.match(r"\w", chr(code))}


@lru_cache(maxsize=1 << 14)
def normalised_title(title: str | None) -> str:
    """A title as a key: case, punctuation, spacing and width folded. Empty for no title."""
    if not title:
        return ""
    if title.isascii():  # the same, three times faster
        return " ".join(title.lower().translate(_ASCII_WORDS).split())
    folded = unicodedata.normalize("NFKC", title).casefold()
    return _NOT_WORD.sub(" ", folded).strip()


def join_key(job_key: str | None, title: str | None) -> str | None:
    """The key that ties entries, proposal, job and contract: the job key, else the title."""
    if job_key:
        return job_key
    return normalised_title(title) or None

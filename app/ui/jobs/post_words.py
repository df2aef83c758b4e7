"""What is known of a post and its client, fact by fact; what is not known is said to be so."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QCoreApplication

from app.domain.proposals import Job
from app.ui import formats
from app.ui.jobs.words import ago, joined
from app.words.reasons import stated_hire_rate

LEVELS = {
    "entry": "entry level",
    "intermediate": "intermediate",
    "expert": "expert",
}


@dataclass(frozen=True, slots=True)
class PostFact:
    """A name and what the post says; None where it says nothing. Foreign text is plain."""

    name: str
    value: str | None


def headline(job: Job, now: datetime) -> str:
    """'Posted 5 hours ago · hourly $35 to $60 · expert · 1 to 3 months · client since 2019'."""
    since = job.client_member_since
    return joined(
        (
            _tr("Posted {ago}").format(ago=ago(job.posted_at, now)) if job.posted_at else "",
            budget(job) or "",
            _tr(LEVELS[job.level]) if job.level in LEVELS else "",
            formats.isolated(job.duration) if job.duration else "",
            _tr("client since {year}").format(year=_year(since.year)) if since else "",
        )
    )


def budget(job: Job) -> str | None:
    """'hourly $35 to $60', 'fixed price $900'; None where the post states neither."""
    low, high = job.hourly_low_cents, job.hourly_high_cents
    if low is not None or high is not None:
        ends = dict.fromkeys(
            formats.money(cents, job.currency, whole=cents % 100 == 0)
            for cents in (low, high)
            if cents is not None
        )
        if len(ends) == 1:
            return _tr("hourly {rate}").format(rate=next(iter(ends)))
        first, last = ends
        return _tr("hourly {low} to {high}").format(low=first, high=last)
    if job.job_type == "hourly":
        return _tr("hourly, no rate stated")
    if job.value_cents is not None and job.job_type == "fixed":
        is_whole = job.value_cents % 100 == 0
        amount = formats.money(job.value_cents, job.currency, whole=is_whole)
        return _tr("fixed price {amount}").format(amount=amount)
    return _tr("fixed price") if job.job_type == "fixed" else None


def client_facts(job: Job) -> tuple[PostFact, ...]:
    """The client: payment, hires, spending, rating, place, since when."""
    return (
        PostFact(_tr("Payment"), _verified(job)),
        PostFact(_tr("Hires"), _hires(job)),
        PostFact(_tr("Spent"), _spent(job)),
        PostFact(_tr("Rating"), _rating(job)),
        PostFact(_tr("Country"), _foreign(job.client_country)),
        PostFact(_tr("On Upwork"), _member_since(job)),
        PostFact(_tr("Known to you"), _known(job)),
    )


def post_facts(job: Job, now: datetime) -> tuple[PostFact, ...]:
    """The post: rivals, interviews, invites, when it was looked at, hours, questions, skills."""
    return (
        PostFact(_tr("Proposals"), _rivals(job)),
        PostFact(_tr("In interview"), _count(job.interviewing)),
        PostFact(_tr("Invites"), _invites(job)),
        PostFact(_tr("Last viewed"), _last_viewed(job, now)),
        PostFact(_tr("Hours"), _foreign(job.hours_per_week)),
        PostFact(_tr("Questions"), _count(job.questions)),
        PostFact(_tr("Skills"), _foreign(formats.listed(job.skills))),
    )


def _foreign(text: str | None) -> str | None:
    return formats.isolated(text) if text else None


def _last_viewed(job: Job, now: datetime) -> str | None:
    return ago(job.last_viewed_at, now) if job.last_viewed_at else None


def _verified(job: Job) -> str | None:
    if job.payment_verified is None:
        return None
    return _tr("verified") if job.payment_verified else _tr("not verified")


def _hires(job: Job) -> str | None:
    if job.client_jobs_posted and job.client_hires is not None:
        return _tr("{hires} for {posts} posts").format(
            hires=formats.connects(job.client_hires), posts=formats.connects(job.client_jobs_posted)
        )
    rate = stated_hire_rate(job)
    if rate is not None:
        return _tr("for {figure}").format(figure=formats.in_100(rate))
    if job.client_hires is not None:
        return formats.connects(job.client_hires)
    if job.client_jobs_posted is None:
        return None
    return _tr("{posts} posted, hires not stated").format(
        posts=formats.connects(job.client_jobs_posted)
    )


def _spent(job: Job) -> str | None:
    if job.client_spent_cents is None:
        return None
    return formats.money(job.client_spent_cents, job.currency, whole=True)


def _rating(job: Job) -> str | None:
    if not job.client_rating or job.client_reviews == 0:
        return None
    rating = formats.decimal(job.client_rating)
    if job.client_reviews is None:
        return rating
    words = _tr("{rating}, {count} review") if job.client_reviews == 1 else _tr(
        "{rating}, {count} reviews"
    )  # fmt: skip
    return words.format(rating=rating, count=formats.connects(job.client_reviews))


def _member_since(job: Job) -> str | None:
    since = job.client_member_since
    return _tr("since {month}").format(month=formats.month(since)) if since else None


def _known(job: Job) -> str | None:
    if job.previous_client is None:
        return None
    return _tr("you worked together") if job.previous_client else _tr("no")


def _rivals(job: Job) -> str | None:
    low, high = job.proposals_low, job.proposals_high
    if low is None and high is None:
        return None
    if high is None:
        return _tr("{count} or more").format(count=formats.connects(low or 0))
    if not low:
        return _tr("fewer than {count}").format(count=formats.connects(high + 1))
    if low == high:
        return formats.connects(low)
    return _tr("{low} to {high}").format(low=formats.connects(low), high=formats.connects(high))


def _invites(job: Job) -> str | None:
    sent, open_ = _count(job.invites_sent), job.unanswered_invites
    if sent is None or not open_:
        return sent
    return _tr("{sent}, {open} unanswered").format(sent=sent, open=formats.connects(open_))


def _count(number: int | None) -> str | None:
    return None if number is None else formats.connects(number)


def _year(year: int) -> str:
    """A year has no separator of thousands."""
    return "".join(formats.connects(int(digit)) for digit in str(year))


def _tr(text: str) -> str:
    return QCoreApplication.translate("jobs", text)

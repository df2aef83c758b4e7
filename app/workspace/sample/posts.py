"""Job posts as they stood when a proposal was sent."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta

from app.domain.proposals import Job
from app.workspace.sample.dice import Dice
from app.workspace.sample.niches import COUNTRIES, Niche

_BANDS: dict[tuple[int, int | None], float] = {
    (0, 4): 0.20,
    (5, 10): 0.20,
    (10, 15): 0.16,
    (15, 20): 0.12,
    (20, 50): 0.24,
    (50, None): 0.08,
}
_LEVELS = {"entry": 0.12, "intermediate": 0.53, "expert": 0.35}
_LENGTHS = {"Less than 1 month": 12, "1 to 3 months": 24, "3 to 6 months": 45}
# What a post asked for in Connects, by the size of the job: the lowest and highest of each band.
_SIZES = (20_000, 60_000, 150_000)
_ASKED = (
    (date.min, ((1, 2), (2, 3), (3, 4), (4, 6))),
    (date(2023, 3, 8), ((2, 4), (4, 6), (6, 8), (6, 8))),
    (date(2023, 8, 30), ((8, 10), (9, 14), (12, 18), (15, 22))),
)


def asked_for(dice: Dice, value_cents: int, day: date) -> int:
    """The Connects that a post of this value asked for on `day`."""
    card = next(bands for since, bands in reversed(_ASKED) if since <= day)
    return dice.between(*card[sum(value_cents >= size for size in _SIZES)])


def drawn_post(
    dice: Dice, niche: Niche, words: tuple[str, str], fit: int, sent_at: datetime
) -> Job:
    """A post of `niche` seen at `sent_at`; `words` are its title and the kind of client."""
    title, client = words
    posted_at = sent_at - timedelta(minutes=int(min(dice.around(300, 1.1), 9_000)))
    low, high = dice.weighted(_BANDS)
    key = f"~02{dice.upstream_id_at(posted_at)}"
    post = Job(
        id=dice.id_at(sent_at),
        title=title,
        job_key=key,
        url=f"https://www.upwork.com/jobs/{key}",
        level=dice.weighted(_LEVELS),
        my_level="expert" if dice.happens(0.3) else "intermediate",
        posted_at=posted_at,
        proposals_low=low,
        proposals_high=high,
        interviewing=min(int(dice.around(0.9, 0.9)), 8),
        invites_sent=max(0, int(dice.around(3, 1.0)) - 2),
        questions=dice.between(0, 4),
        skills=tuple(dict.fromkeys(dice.one_of(niche.skills) for _ in range(4))),
        description=f"We run {client}. {dice.one_of(niche.needs)}",
        project_type="Ongoing project" if dice.happens(0.35) else "One-time project",
        location="Worldwide",
        fit=max(1, min(5, fit + dice.between(-1, 1))),
        fee_rate=0.15 if dice.happens(0.2) else 0.1,
        minutes=float(5 * dice.between(2, 8)),
        niche=niche.name,
        seen_at=sent_at,
    )
    post = _with_client(dice, _with_pay(dice, post), sent_at.date())
    return replace(post, connects=asked_for(dice, post.value_cents or 0, sent_at.date()))


def _with_pay(dice: Dice, post: Job) -> Job:
    if dice.happens(0.45):
        budget = min(max(round(dice.around(520, 0.75) / 50), 2), 80) * 5_000
        return replace(post, job_type="fixed", value_cents=budget)
    low = 500 * dice.between(4, 11)
    high = low + 500 * dice.between(2, 6)
    length = dice.one_of(tuple(_LENGTHS))
    return replace(
        post,
        job_type="hourly",
        hourly_low_cents=low,
        hourly_high_cents=high,
        my_rate_cents=4_500,
        duration=length,
        hours_per_week="Less than 30 hrs/week" if dice.happens(0.8) else "30+ hrs/week",
        value_cents=(low + high) // 2 * _LENGTHS[length],
    )


def _with_client(dice: Dice, post: Job, day: date) -> Job:
    post = replace(
        post,
        payment_verified=dice.happens(0.86),
        client_country=dice.weighted(COUNTRIES),
        client_member_since=day - timedelta(days=dice.between(20, 3_200)),
        previous_client=dice.happens(0.02),
    )
    if dice.happens(0.22):
        return replace(post, client_jobs_posted=dice.between(1, 2), client_hires=0)
    posted = dice.between(3, 60)
    hires = max(1, round(posted * dice.real(0.25, 0.95)))
    is_rated = dice.happens(0.9)
    return replace(
        post,
        client_jobs_posted=posted,
        client_hires=hires,
        client_hire_rate=round(hires / posted, 2),
        client_open_jobs=dice.between(1, 4),
        client_spent_cents=hires * int(dice.around(90_000, 0.9)),
        client_rating=round(min(5.0, 5.3 - dice.around(0.5, 0.5)), 1) if is_rated else None,
        client_reviews=max(1, hires - dice.between(0, 3)) if is_rated else 0,
    )

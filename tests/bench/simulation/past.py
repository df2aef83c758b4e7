"""What became of past proposals, as far as the freelancer wrote it down by AS_OF."""

from __future__ import annotations

from datetime import timedelta

import numpy as np

from app.domain.proposals import Job, Outcome, Proposal
from tests.bench.simulation.posts import AS_OF, Posts, draw_posts, renamed, true_odds
from tests.bench.simulation.truth import STAGES, Array, Freelancer

_ENDINGS = (Outcome.DECLINED, Outcome.OTHER_HIRED, Outcome.CLOSED, Outcome.EXPIRED)
_REACHED = (Outcome.VIEWED, Outcome.INTERVIEW, Outcome.HIRED)


def draw_history(who: Freelancer, count: int, value_spread: float) -> list[Proposal]:
    """Proposals at the world's steady pace until AS_OF, over a month at least."""
    ages = np.sort(who.dice.uniform(0.0, max(count / who.world.a_week * 7.0, 30.0), count))[::-1]
    return past_of(who, draw_posts(who, ages, value_spread), ages)


def past_of(who: Freelancer, posts: Posts, ages: Array) -> list[Proposal]:
    """The proposals sent to `posts`, so many days before AS_OF."""
    dice, shape = who.dice, (len(STAGES), len(posts))
    odds = true_odds(who, posts) + dice.normal(0.0, who.world.hidden, shape)
    goes_on = np.logical_and.accumulate(dice.random(shape) < 1.0 / (1.0 + np.exp(-odds)))
    # A view waits for the client's next visit, an answer for their weekend: not exponential.
    waits = who.waits[:, None] * dice.gamma(who.world.wait_shape, 1.0 / who.world.wait_shape, shape)
    happens = np.where(goes_on, np.cumsum(waits, axis=0), np.inf)
    last = np.where(goes_on, happens, 0.0).max(axis=0)
    over = np.maximum(dice.uniform(15.0, 60.0, len(posts)), last + 1.0)
    over = np.where(goes_on[-1], np.inf, over)  # who is hired in the end is not turned down before
    kinds = dice.integers(0, len(_ENDINGS), len(posts))
    return [
        _proposal(job, age, known, (end, _ENDINGS[kind]), who)
        for job, age, known, end, kind in zip(
            renamed(posts.jobs, "p"),
            ages.tolist(),
            happens.T.tolist(),
            over.tolist(),
            kinds,
            strict=True,
        )
    ]


def _proposal(
    job: Job, age: float, happens: list[float], end: tuple[float, Outcome], who: Freelancer
) -> Proposal:
    sent = AS_OF - timedelta(days=age)
    at = [sent + timedelta(days=days) if days <= age else None for days in happens]
    if not who.keeps_views:
        at[0] = None
    is_over = end[0] <= age
    reached = [outcome for outcome, when in zip(_REACHED, at, strict=True) if when]
    return Proposal(
        id=job.id,
        wallet="",
        title="",
        sent_on=sent.date(),
        sent_at=sent,
        job=job,
        viewed_at=at[0],
        interview_at=at[1],
        hired_at=at[2],
        ended_at=sent + timedelta(days=end[0]) if is_over else None,
        outcome=end[1] if is_over else [Outcome.PENDING, *reached][-1],
    )

"""Job posts of the simulated market: what they show, and how the market measures it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from typing import Any

import numpy as np

from app.advice.quadrature import expected_chance
from app.domain.proposals import Job
from tests.bench.simulation.truth import STAGES, Array, Flags, Freelancer
from tests.bench.simulation.worlds import COLUMNS, World

AS_OF = datetime(2026, 6, 1, tzinfo=UTC)
FEE, MARGIN = 0.10, 0.6
LEVELS = np.array(["entry", "intermediate", "expert"])
BUCKETS = ((0, 5), (5, 10), (10, 15), (15, 20), (20, 50), (50, None))
MIDDLES = np.array([2.5, 7.0, 12.0, 17.0, 32.0, 75.0])
USUAL_SPREAD = 1.2  # a compressed market keeps the mean
MY_RATE_CENTS = 3_000

Drawn = dict[str, Any]  # arrays along the posts


@dataclass(frozen=True, slots=True, eq=False)
class Posts:
    """One entry per job: the records, the market's measures (jobs, columns), which of them are
    shown, and the figures that a decision needs."""

    jobs: list[Job]
    measures: Array
    is_shown: Flags
    value_cents: Array
    connects: Array

    def __len__(self) -> int:
        return len(self.jobs)

    @property
    def win_cents(self) -> Array:
        """What being hired brings, after fee and cost."""
        return self.value_cents * (1.0 - FEE) * MARGIN


def draw_posts(who: Freelancer, seen_days_ago: Array, value_spread: float) -> Posts:
    """Posts as seen so many days before AS_OF."""
    drawn = _draw(who.dice, len(seen_days_ago), value_spread, who.world)
    shown = who.dice.random((len(seen_days_ago), len(COLUMNS))) >= who.world.missing
    shown[:, COLUMNS.index("new")] |= shown[:, COLUMNS.index("record")]
    return Posts(
        jobs=[
            _job(at, {name: column[at] for name, column in drawn.items()}, told, float(days))
            for at, (told, days) in enumerate(
                zip(
                    [dict(zip(COLUMNS, row, strict=True)) for row in shown.tolist()],
                    seen_days_ago,
                    strict=True,
                )
            )
        ],
        measures=_measured(drawn),
        is_shown=shown,
        value_cents=drawn["value"].astype(np.float64),
        connects=drawn["connects"].astype(np.float64),
    )


def _draw(dice: np.random.Generator, count: int, value_spread: float, world: World) -> Drawn:
    is_new = dice.random(count) < 0.15
    middle = np.log(world.value_cents) + 0.5 * (USUAL_SPREAD**2 - value_spread**2)
    return {
        "new": is_new,
        "posted": np.where(is_new, 1, dice.integers(2, 60, count)),
        "rate": dice.beta(3.0, 2.2, count).round(2),
        "bucket": dice.choice(len(BUCKETS), count, p=[0.15, 0.2, 0.15, 0.15, 0.25, 0.1]),
        "hours": dice.exponential(20.0, count),
        "verified": dice.random(count) < np.where(is_new, 0.5, 0.93),
        "spent": np.exp(dice.normal(np.log(4_000.0), 1.5, count)),
        "stars": np.minimum(5.0, dice.normal(4.75, 0.3, count)).round(2),
        "interviewing": dice.poisson(1.2, count),
        "invites": dice.poisson(0.8, count),
        "fit": dice.choice(5, count, p=[0.08, 0.2, 0.37, 0.25, 0.1]) + 1,
        "level": dice.choice(3, count, p=[0.2, 0.5, 0.3]),
        "gap": dice.normal(0.0, 0.7, count),  # of the user's rate to the asked one, in doublings
        "known": dice.random(count) < 0.03,
        "connects": dice.choice(world.asked, count),
        "value": np.exp(dice.normal(middle, value_spread, count)).astype(np.int64),
    }


def _measured(drawn: Drawn) -> Array:
    """(jobs, columns) in the order of COLUMNS, each about 0 for the usual post."""
    is_new = drawn["new"]
    shrunk = (drawn["rate"] * drawn["posted"] + 2.5) / (drawn["posted"] + 5.0)
    return np.column_stack(
        [
            2.6 - np.log(MIDDLES[drawn["bucket"]]),
            2.45 - np.log1p(drawn["hours"]),
            drawn["verified"] - 0.86,
            np.where(is_new, 0.0, np.log(shrunk / (1.0 - shrunk)) - 0.25),
            is_new - 0.15,
            np.where(is_new, 0.0, (drawn["stars"] - 4.75) / 0.3),
            np.where(is_new, 0.0, np.log(drawn["spent"] / 4_000.0)),
            0.7 - np.log1p(drawn["interviewing"]),
            np.log1p(drawn["invites"]) - 0.45,
            drawn["fit"] - 3.0,
            (drawn["level"] != 1) - 0.5,
            0.55 - np.abs(drawn["gap"]),
            drawn["known"] - 0.03,
        ]
    )


def _job(at: int, post: dict[str, Any], told: dict[str, bool], days_ago: float) -> Job:
    """The record of one post with what it shows; the rest stays unknown."""
    low, high = BUCKETS[post["bucket"]]
    posted_at = AS_OF - timedelta(days=days_ago, hours=float(post["hours"]))
    asked = round(MY_RATE_CENTS / 2.0 ** float(post["gap"]))
    hires = round(float(post["rate"]) * int(post["posted"]))
    figures: dict[str, dict[str, object]] = {
        "few": {"proposals_low": low, "proposals_high": high},
        "fresh": {"posted_at": posted_at},
        "verified": {"payment_verified": bool(post["verified"])},
        "new": {"client_jobs_posted": int(post["posted"]), "client_hires": hires},
        "record": {"client_hire_rate": float(post["rate"])},
        "stars": {"client_rating": float(post["stars"]), "client_reviews": 5},
        "spent": {"client_spent_cents": int(post["spent"] * 100)},
        "quiet": {"interviewing": int(post["interviewing"])},
        "invites": {"invites_sent": int(post["invites"])},
        "fit": {"fit": int(post["fit"])},
        "mismatch": {"level": str(LEVELS[post["level"]])},
        "rate": {"hourly_low_cents": asked, "hourly_high_cents": asked},
        "known": {"previous_client": bool(post["known"])},
    }
    if post["new"]:
        figures |= {
            "new": {"client_jobs_posted": 1, "client_hires": 0},
            "record": {},
            "stars": {"client_reviews": 0},
            "spent": {"client_spent_cents": 0},
        }
    shown: dict[str, Any] = {}
    for column, fields in figures.items():
        shown |= fields if told[column] else {}
    return Job(
        id=f"j{at}",
        connects=int(post["connects"]),
        value_cents=int(post["value"]),
        my_level="intermediate",
        my_rate_cents=MY_RATE_CENTS,
        fee_rate=FEE,
        margin=MARGIN,
        minutes=0.0,
        **shown,
    )


def true_odds(who: Freelancer, posts: Posts) -> Array:
    """(stages, jobs) log-odds with everything that acts, shown or not, less the hidden noise."""
    odds: Array = who.bases[:, None] + who.slopes @ posts.measures.T
    return odds


def visible_chances(who: Freelancer, posts: Posts) -> Array:
    """(stages, jobs) chances of one who knows the freelancer, but sees only what is shown."""
    shown = np.where(posts.is_shown, posts.measures, 0.0)
    spreads = posts.measures.var(axis=0) * ~posts.is_shown
    odds = who.bases[:, None] + who.slopes @ shown.T
    variance = who.world.hidden**2 + who.slopes**2 @ spreads.T
    return np.stack([expected_chance(odds[at], variance[at]) for at in range(len(STAGES))])


def renamed(jobs: list[Job], prefix: str) -> list[Job]:
    return [replace(job, id=f"{prefix}{at}") for at, job in enumerate(jobs)]

"""A small market to judge the advice in: freelancers with a true funnel, jobs, outcomes in time.

The truth of each freelancer is drawn around the market prior, but the world measures its features
in its own way (other centres, other logs), so that the model is not handed its own assumptions.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

import numpy as np

from app.domain.proposals import Job, Outcome, Proposal

AS_OF = datetime(2026, 6, 1, tzinfo=UTC)
STAGES = ("viewed", "interview", "hired")
BASES = {"viewed": (-0.10, 0.8), "interview": (-1.55, 0.8), "hired": (-0.75, 0.6)}
SLOPES = {
    "viewed": {"few": 0.5, "fresh": 0.2, "verified": 0.2, "rate": 0.1, "fit": 0.15, "known": 0.3},
    "interview": {
        "few": 0.2,
        "fresh": 0.05,
        "verified": 0.3,
        "rate": 0.4,
        "new": -0.1,
        "stars": 0.1,
        "spent": 0.05,
        "quiet": 0.25,
        "invites": 0.1,
        "fit": 0.35,
        "level": -0.4,
        "mine": 0.2,
        "known": 1.5,
    },
    "hired": {
        "rate": 0.3,
        "verified": 0.2,
        "new": -0.1,
        "stars": 0.05,
        "quiet": 0.1,
        "fit": 0.15,
        "level": -0.1,
        "known": 0.6,
    },
}
BUCKETS = ((0, 5), (5, 10), (10, 15), (15, 20), (20, 50), (50, None))
MARGIN, FEE, PRICE = 0.6, 0.10, 15.0
CLOSE = 0.16


@dataclass(frozen=True)
class Freelancer:
    coefficients: dict[str, dict[str, float]]
    bases: dict[str, float]
    waits: dict[str, float]
    rng: np.random.Generator


def freelancer(seed: int) -> Freelancer:
    rng = np.random.default_rng(seed)
    slopes = {
        stage: {name: rng.normal(mean, 0.15 + 0.5 * abs(mean)) for name, mean in named.items()}
        for stage, named in SLOPES.items()
    }
    bases = {stage: rng.normal(*BASES[stage]) for stage in STAGES}
    waits = {
        stage: usual * float(np.exp(rng.normal(0, 0.5)))
        for stage, usual in (("viewed", 0.8), ("interview", 2.0), ("hired", 6.0))
    }
    return Freelancer(slopes, bases, waits, rng)


def job(who: Freelancer, name: str, seen_at: datetime, spread: float = 1.0) -> Job:
    rng = who.rng
    is_new = rng.random() < 0.15
    posted = 1 if is_new else int(rng.integers(2, 60))
    rate = 0.0 if is_new else round(float(rng.beta(3, 2)), 2)
    low, high = BUCKETS[rng.choice(6, p=[0.15, 0.2, 0.15, 0.15, 0.25, 0.1])]
    value = int(np.exp(rng.normal(np.log(40_000), spread)))
    return Job(
        id=name,
        connects=int(rng.choice([6, 8, 10, 12, 14, 16, 18, 20, 24])),
        value_cents=value,
        level=str(rng.choice(["entry", "intermediate", "expert"], p=[0.2, 0.5, 0.3])),
        my_level="intermediate",
        posted_at=seen_at - timedelta(hours=float(rng.exponential(20))),
        proposals_low=low,
        proposals_high=high,
        interviewing=int(rng.poisson(1.2)),
        invites_sent=int(rng.poisson(0.8)),
        payment_verified=bool(rng.random() < (0.5 if is_new else 0.93)),
        client_hire_rate=None if is_new else rate,
        client_jobs_posted=posted,
        client_hires=0 if is_new else max(1, round(rate * posted)),
        client_spent_cents=0 if is_new else int(np.exp(rng.normal(np.log(400_000), 1.5))),
        client_rating=None if is_new else round(float(min(5, rng.normal(4.75, 0.3))), 2),
        client_reviews=0 if is_new else 5,
        previous_client=bool(rng.random() < 0.03),
        fit=int(rng.choice([1, 2, 3, 4, 5], p=[0.08, 0.2, 0.37, 0.25, 0.1])),
        fee_rate=FEE,
        margin=MARGIN,
        minutes=0,
    )  # fmt: skip


def _measured(job: Job, at: datetime) -> dict[str, float]:
    hours = max((at - job.posted_at).total_seconds() / 3600, 0.2)
    middle = 70 if job.proposals_high is None else (job.proposals_low + job.proposals_high) / 2
    is_new = job.client_hires == 0
    shrunk = ((job.client_hire_rate or 0.6) * job.client_jobs_posted + 3.0) / (
        job.client_jobs_posted + 5.0
    )
    return {
        "few": -(np.log(max(middle, 2.0)) - 2.6),
        "fresh": -(np.log(hours + 1) - 2.4),
        "verified": job.payment_verified - 0.86,
        "rate": 0.0 if is_new else float(np.log(shrunk / (1 - shrunk)) - 0.4),
        "new": is_new - 0.15,
        "stars": 0.0 if is_new else ((job.client_rating or 4.75) - 4.75) / 0.3,
        "spent": 0.0 if is_new else np.log(job.client_spent_cents / 400_000),
        "quiet": -(np.log1p(job.interviewing) - 0.7),
        "invites": np.log1p(job.invites_sent) - 0.45,
        "fit": job.fit - 3.0,
        "level": (job.level != job.my_level) - 0.5,
        "mine": 0.0,
        "known": float(job.previous_client),
    }


def chances(who: Freelancer, job: Job, at: datetime) -> np.ndarray:
    """The true chance of each stage given the one before."""
    measured = _measured(job, at)
    odds = [
        who.bases[stage] + sum(w * measured[k] for k, w in who.coefficients[stage].items())
        for stage in STAGES
    ]
    return 1 / (1 + np.exp(-np.array(odds)))


def proposal(who: Freelancer, name: str, sent_at: datetime, as_of: datetime) -> Proposal:
    """One proposal with what had happened, and was written down, by `as_of`."""
    rng = who.rng
    post = job(who, name, sent_at)
    at, seen = sent_at, {}
    for stage, chance in zip(STAGES, chances(who, post, sent_at), strict=True):
        if rng.random() >= chance:
            break
        at = at + timedelta(days=float(rng.exponential(who.waits[stage])))
        seen[stage] = at
    over = sent_at + timedelta(days=float(rng.uniform(20, 60)))
    known = {stage: when for stage, when in seen.items() if when <= as_of}
    ended = None if "hired" in seen or over > as_of else max([over, *known.values()])
    ended = ended if ended is not None and ended <= as_of else None
    outcome = Outcome.HIRED if "hired" in known else Outcome.PENDING
    if ended:
        outcome = Outcome(str(rng.choice(["declined", "other_hired", "closed", "expired"])))
    return Proposal(
        id=name, wallet="w", title=name, sent_on=sent_at.date(), sent_at=sent_at, job=post,
        outcome=outcome, ended_at=ended,
        **{f"{stage}_at": when for stage, when in known.items()},
    )  # fmt: skip


def history(
    who: Freelancer, count: int, days: float = 240.0, newest: float = 0.0
) -> list[Proposal]:
    """`count` proposals sent evenly over `days`, the last one `newest` days before AS_OF."""
    ages = np.sort(who.rng.uniform(newest, days, count))[::-1]
    return [
        proposal(who, f"p{at}", AS_OF - timedelta(days=float(age)), AS_OF)
        for at, age in enumerate(ages)
    ]


def shortlist(who: Freelancer, count: int, spread: float = 1.0) -> list[Job]:
    return [job(who, f"j{at}", AS_OF, spread) for at in range(count)]


def true_free_value(who: Freelancer, jobs: list[Job]) -> tuple[np.ndarray, np.ndarray]:
    """Cents of expected profit before Connects, and expected net Connects, per job."""
    stages = np.array([chances(who, each, AS_OF) for each in jobs])
    interview, hire = stages[:, 0] * stages[:, 1], stages.prod(axis=1)
    value = np.array([each.value_cents for each in jobs])
    asked = np.array([each.connects for each in jobs])
    net = asked - interview * 5.0 - (1 - interview) * CLOSE * asked
    return hire * value * (1 - FEE) * MARGIN, net


def true_hire(who: Freelancer, jobs: list[Job]) -> np.ndarray:
    return np.array([chances(who, each, AS_OF).prod() for each in jobs])


def greedy(score: np.ndarray, asked: np.ndarray, capacity: float) -> list[int]:
    chosen = []
    for at in np.argsort(-score, kind="stable"):
        if asked[at] <= capacity and score[at] > 0:
            chosen.append(int(at))
            capacity -= asked[at]
    return chosen

"""What the advice is measured against: simpler ways to choose, on the same freelancers."""

from __future__ import annotations

import numpy as np

from app.advice.features import feature_table
from app.advice.preferences import Preferences
from app.domain.proposals import Job, Outcome, Proposal
from tests.bench.simulation.posts import AS_OF
from tests.bench.simulation.truth import Array

MARKET_WIN_RATE, MARKET_WEIGHT = 0.045, 5.0


def base_rate(past: list[Proposal]) -> float:
    """The freelancer's own hires per proposal; the market's for none."""
    wins = sum(one.outcome is Outcome.HIRED for one in past)
    return (wins + MARKET_WIN_RATE * MARKET_WEIGHT) / (len(past) + MARKET_WEIGHT)


def regression(past: list[Proposal], jobs: list[Job]) -> Array:
    """P(hire) by scikit-learn's logistic regression as it comes, on the same features."""
    from sklearn.linear_model import LogisticRegression

    won = np.array([one.outcome is Outcome.HIRED for one in past])
    if won.all() or not won.any():
        return np.full(len(jobs), base_rate(past))
    days = np.array([one.sent_at.timestamp() / 86_400.0 for one in past if one.sent_at])
    rows = feature_table([one.job for one in past], days, Preferences()).centred
    fitted = LogisticRegression().fit(rows, won)
    now = np.full(len(jobs), AS_OF.timestamp() / 86_400.0)
    chances: Array = fitted.predict_proba(feature_table(jobs, now, Preferences()).centred)[:, 1]
    return chances


def checklist(job: Job) -> int:
    """How many of ten usual criteria a post meets; what it does not tell counts for half."""
    spent, rate, rating = job.client_spent_cents, job.client_hire_rate, job.client_rating
    hours = None
    if job.posted_at is not None:
        hours = (AS_OF - job.posted_at).total_seconds() / 3600.0
    met = (
        job.payment_verified,
        None if rate is None else rate >= 0.5,
        None if rating is None else rating >= 4.5,
        None if spent is None else spent >= 100_000,
        None if job.proposals_low is None else job.proposals_low < 15,
        None if job.interviewing is None else job.interviewing < 2,
        None if hours is None else hours <= 24.0,
        None if job.level is None else job.level == job.my_level,
        None if job.fit is None else job.fit >= 3,
        job.previous_client,
    )
    return sum(1 if each is None else 2 * bool(each) for each in met)

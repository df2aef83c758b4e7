"""P14: refit on past proposals and assess a list of jobs."""

from __future__ import annotations

import random
from datetime import UTC, date, datetime, timedelta
from statistics import median

from app.advice.advise import advise
from app.advice.model import fit
from app.advice.preferences import Preferences
from app.advice.wallet import WalletLot, WalletView
from app.domain.proposals import Job, Outcome, Proposal
from tests.bench.pairs import seconds

NOW = datetime(2026, 11, 1, tzinfo=UTC)


def _job(dice: random.Random, n: int, posted: datetime) -> Job:
    low = dice.choice([0, 5, 10, 20])
    return Job(
        id=str(n),
        connects=dice.randrange(6, 24),
        posted_at=posted,
        proposals_low=low,
        proposals_high=low + 5,
        payment_verified=dice.random() < 0.8,
        client_hire_rate=dice.random(),
        client_rating=4 + dice.random(),
        client_spent_cents=dice.randrange(0, 5_000_000),
        interviewing=dice.randrange(4),
        value_cents=dice.randrange(10_000, 300_000),
        fit=dice.randrange(1, 6),
    )


def run(past: int, jobs: int) -> None:
    dice = random.Random(1)
    history = []
    for n in range(past):
        sent = NOW - timedelta(hours=dice.randrange(10, 15_000))
        outcome = dice.choices(
            [Outcome.PENDING, Outcome.VIEWED, Outcome.DECLINED, Outcome.HIRED], [5, 3, 3, 1]
        )[0]
        history.append(
            Proposal(
                id=str(n),
                wallet="w",
                title=str(n),
                sent_on=sent.date(),
                sent_at=sent,
                outcome=outcome,
                job=_job(dice, n, sent - timedelta(hours=3)),
                hired_at=sent + timedelta(days=6) if outcome is Outcome.HIRED else None,
            )
        )
    posts = [_job(dice, n, NOW - timedelta(hours=2)) for n in range(jobs)]
    wallet = WalletView(lots=(WalletLot(100, date(2027, 1, 1), 15.0, "bought"),))
    model = fit(history, NOW, Preferences())
    fits = [seconds(lambda: fit(history, NOW, Preferences())) for _ in range(5)]
    lists = [seconds(lambda: advise(model, posts, wallet, NOW, Preferences())) for _ in range(5)]
    print(f"P14 refit on {past:,} proposals: {median(fits):.2f} s  bar <= 1 s")
    print(f"P14 assess {jobs:,} jobs: {median(lists):.2f} s  bar <= 1 s", flush=True)

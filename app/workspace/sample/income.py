"""What contracts pay: milestones or weekly hours, with the service fee beside each."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from functools import partial

from app.domain.money import PaymentKind
from app.domain.proposals import Job
from app.workspace.sample.agenda import Agenda
from app.workspace.sample.applications import Application
from app.workspace.sample.dice import Dice
from app.workspace.sample.pool import Pool


def plan_income(
    pool: Pool, agenda: Agenda, won: Application, parts_cents: Sequence[int] = ()
) -> None:
    """Put the payments of a contract on the agenda, if the application wins one.

    Fixed prices come in up to three milestones, hours by the week, unless `parts_cents` says
    what is paid.
    """
    hired_at, job = won.fate.hired_at, won.job
    if hired_at is None:
        return
    gap = timedelta(days=7 if job.job_type == "hourly" else 12)
    parts = parts_cents or _parts(pool.dice.named("income", job.id), job)
    for number, cents in enumerate(parts, start=1):
        agenda.add(hired_at + gap * number, partial(_pay, pool, won, cents))


def _parts(dice: Dice, job: Job) -> list[int]:
    value = job.value_cents or 0
    if job.job_type == "hourly":
        count = max(2, value // 60_000)
        return [round(value / count * dice.real(0.8, 1.25)) for _ in range(count)]
    count = 1 + (value >= 60_000) + (value >= 200_000)
    return [value // count] * count


def _pay(pool: Pool, won: Application, cents: int, at: datetime) -> None:
    title, fee = won.job.title, round(cents * (won.job.fee_rate or 0))
    words = "Hourly" if won.job.job_type == "hourly" else "Fixed-price milestone"
    pool.take_money(PaymentKind.EARNING, cents, at, words, contract=title, member=won.member)
    pool.take_money(
        PaymentKind.SERVICE_FEE, -fee, at, "Service Fee", contract=title, member=won.member
    )

"""What the ledger says of advice and habits: this week's plan, the backtest, the nudges."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

import numpy as np

from app.advice.assessment import assess
from app.advice.backtest import Backtest, backtest
from app.advice.estimate import estimator
from app.advice.model import fit
from app.advice.nudges import Nudges, nudges
from app.advice.planner import Choices, CostOfLeaving, Limits, WeekPlan, cost_of_leaving, plan_week
from app.domain.ledger import Ledger
from app.domain.problems import LedgerError
from app.domain.proposals import Job
from app.workspace.advising import (
    history_of,
    jobs_in_own_terms,
    preferences_of,
    wallet_view,
)
from app.workspace.clock import Clock
from app.workspace.estimating import priced_jobs

MOST_BUDGET = 10_000_000
MOST_MINUTES = 10_080
"""A week has no more."""


@dataclass(frozen=True, slots=True)
class Asked:
    """The user's own limits for the week; None where there is none."""

    budget: int | None = None
    minutes: int | None = None
    taken_out: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class JobsPlan:
    """The plan of a shortlist. Places of `week`, `choices` and `worth_cents` index `jobs`.

    `worth_cents` is what each is worth after all costs at the shadow price in force.
    """

    jobs: tuple[Job, ...]
    week: WeekPlan
    choices: Choices
    limits: Limits
    asked: Asked
    worth_cents: tuple[int, ...]

    def place_of(self, job_id: str) -> int | None:
        """Where a job stands in `jobs`; None for one that is not there."""
        return next((at for at, job in enumerate(self.jobs) if job.id == job_id), None)

    def cost_of_leaving(self, job_id: str) -> CostOfLeaving | None:
        """What the plan loses without one of its jobs; None where it is not in the plan."""
        place = self.place_of(job_id)
        if place is None or place not in self.week.chosen:
            return None
        out = [at for at, job in enumerate(self.jobs) if job.id in self.asked.taken_out]
        return cost_of_leaving(self.choices, self.limits, self.week, place, out)


def plan_of(ledger: Ledger, jobs: Sequence[Job], clock: Clock, asked: Asked) -> JobsPlan:
    """What to send this week of `jobs`, for the wallet that `ledger` looks at.

    Raises LedgerError `bad_budget`, `bad_minutes`.
    """
    if asked.budget is not None and not 0 <= asked.budget <= MOST_BUDGET:
        raise LedgerError("bad_budget", budget=asked.budget)
    if asked.minutes is not None and not 0 <= asked.minutes <= MOST_MINUTES:
        raise LedgerError("bad_minutes", minutes=asked.minutes)
    as_of = clock.instant_on(ledger.as_of)
    preferences = preferences_of(ledger)
    wallet = wallet_view(ledger)
    # The budget bounds the filling; as a price it would leave the last of it unspent.
    limits = replace(Limits.of(wallet, ledger.as_of, asked.minutes), budget=asked.budget)
    if not jobs:
        none = np.zeros(0)
        nothing = Choices(none, none, none, none, (), ())
        return JobsPlan((), plan_week(nothing, limits), nothing, limits, asked, ())
    jobs = jobs_in_own_terms(ledger, jobs)
    model = fit(history_of(ledger), as_of, preferences)
    prices = estimator(ledger.as_of, priced_jobs(ledger))
    found = assess(model, jobs, wallet, as_of, preferences, prices)
    minutes = [preferences.minutes if job.minutes is None else job.minutes for job in jobs]
    choices = Choices.of(found, wallet.price_cents, np.array(minutes, dtype=np.float64))
    out = [at for at, job in enumerate(jobs) if job.id in asked.taken_out]
    worth = tuple(int(cents) for cents in np.rint(found.net).tolist())
    return JobsPlan(tuple(jobs), plan_week(choices, limits, out), choices, limits, asked, worth)


def open_jobs(ledger: Ledger) -> list[Job]:
    """The shortlist: jobs that are neither put away nor closed."""
    jobs = ledger.records.jobs.values()
    return [job for job in jobs if not (job.archived or job.is_closed)]


def backtest_of(
    ledger: Ledger, clock: Clock, check: Callable[[float], object] | None = None
) -> Backtest:
    """How past advice would have done on the proposals that `ledger` looks at.

    `check` is told the share done, 0 to 1, and may raise to stop. Pure: any thread may call it.
    """
    return backtest(
        history_of(ledger),
        clock.instant_on(ledger.as_of),
        preferences_of(ledger),
        spent={sent.id: sent.net for sent in ledger.sent if sent.base or sent.boost},
        price_cents=float(ledger.price_cents),
        check=check,
    )


def nudges_of(ledger: Ledger, clock: Clock) -> Nudges:
    """At most three practices that the user's own proposals speak for."""
    return nudges(history_of(ledger), clock.instant_on(ledger.as_of))

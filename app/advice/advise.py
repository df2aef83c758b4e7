"""The second opinion: for each job of a list, whether it is worth its Connects, and why."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

import numpy as np

from app.advice.assessment import Assessment, assess
from app.advice.boost import BoostAdvice, BoostStake, best_boost
from app.advice.boost_history import relative_chance
from app.advice.decision import Decision
from app.advice.economics import HIRE, INTERVIEW
from app.advice.estimate import Estimator
from app.advice.explanations import JobReasons, Reason, contributions, reasons_of
from app.advice.features import days_since_epoch
from app.advice.model import BasedOn, FunnelModel, milestone_chances
from app.advice.preferences import Preferences
from app.advice.quadrature import Array
from app.advice.shortlist import decisions, in_plan, ranks
from app.advice.turning import TurningPoint, turning_points
from app.advice.wallet import WalletView
from app.domain.proposals import Job

ENOUGH_HIRES = 10  # own hires before the figures are more the user's than the market's


@dataclass(frozen=True, slots=True, kw_only=True)
class Advice:
    """The opinion on one job. Chances are from sending on; money in cents of the job's currency.

    `p_hire_low` to `p_hire_high` holds the true chance in 80 of 100 cases and carries over to
    `net_value_low_cents` and `net_value_high_cents`. `break_even_p_hire` is None where a win pays
    nothing, 1 where even a sure hire does not. `typical_cents` plus the cents of all reasons is
    `net_value_cents`, `typical_p_hire` plus their chances `p_hire`. `rank` counts from 1, by value
    per expected net Connect; `in_plan` says that the list's best use of the wallet includes this
    job. `connects` is what the job asks; `connects_assumed` marks that the post does not state it;
    `assumed` names every input that the result hangs on and that is not stated. `is_too_early`
    says that the user's own outcomes are too few for figures of their own, `turning` what would
    make it another decision.
    """

    id: str
    decision: Decision
    p_view: float
    p_interview: float
    p_hire: float
    p_hire_low: float
    p_hire_high: float
    net_value_cents: int
    net_value_low_cents: int
    net_value_high_cents: int
    p_worth: float
    break_even_p_hire: float | None
    max_connects: int
    boost_connects: int
    boost: BoostAdvice
    shadow_price_cents: float
    expected_net_connects: float
    based_on: BasedOn
    reasons: tuple[Reason, ...]
    typical_cents: int
    typical_p_hire: float
    rank: int
    in_plan: bool
    connects: int
    connects_assumed: bool
    assumed: tuple[str, ...]
    is_too_early: bool
    turning: tuple[TurningPoint, ...]


@dataclass(frozen=True, slots=True)
class _Figures:
    """The numbers of the list, one list entry per job."""

    view: list[float]
    interview: list[float]
    hire: list[float]
    hire_low: list[float]
    hire_high: list[float]
    net_low: list[int]
    net_high: list[int]
    worth: list[float]
    break_even: list[float]
    most: list[int]
    net_connects: list[float]
    connects: list[int]
    assumed: list[bool]


def advise(
    model: FunnelModel,
    jobs: Sequence[Job],
    wallet: WalletView,
    as_of: datetime,
    preferences: Preferences | None = None,
    prices: Estimator | None = None,
) -> list[Advice]:
    """An opinion on each job of the list, in its order; the jobs compete for the wallet.

    `prices` estimates what a post that states no Connects asks; without it the past proposals of
    the model do.
    """
    if not jobs:
        return []
    preferences = preferences or Preferences()
    found = assess(model, jobs, wallet, as_of, preferences, prices)
    chosen = decisions(found)
    places = ranks(found)
    planned = in_plan(found, chosen, wallet, as_of.date())
    figures = _figures(found)
    boosts = _boosts(model, jobs, found, (chosen, wallet, as_of))
    explained = _explained(model, found)
    turning = turning_points(model, jobs, found)
    return [
        Advice(
            id=job.id,
            decision=chosen[at],
            p_view=figures.view[at],
            p_interview=figures.interview[at],
            p_hire=figures.hire[at],
            p_hire_low=figures.hire_low[at],
            p_hire_high=figures.hire_high[at],
            net_value_cents=explained[at].net_cents,
            net_value_low_cents=figures.net_low[at],
            net_value_high_cents=figures.net_high[at],
            p_worth=figures.worth[at],
            break_even_p_hire=None
            if np.isnan(figures.break_even[at])
            else min(figures.break_even[at], 1.0),
            max_connects=figures.most[at],
            boost_connects=boosts[at].bid,
            boost=boosts[at],
            shadow_price_cents=found.price,
            expected_net_connects=figures.net_connects[at],
            based_on=model.based_on,
            reasons=explained[at].reasons,
            typical_cents=explained[at].typical_cents,
            typical_p_hire=explained[at].typical_chance,
            rank=places[at],
            in_plan=planned[at],
            connects=figures.connects[at],
            connects_assumed=figures.assumed[at],
            assumed=assumed_inputs(job, preferences),
            is_too_early=model.based_on.hires < ENOUGH_HIRES,
            turning=turning[at],
        )
        for at, job in enumerate(jobs)
    ]


def assumed_inputs(job: Job, preferences: Preferences) -> tuple[str, ...]:
    """The fields that a decision hangs on and that the job leaves to a default."""
    needed = ["connects", "value_cents", "fee_rate", "margin"]
    if job.hourly_worth_cents or (
        job.hourly_worth_cents is None and preferences.hourly_worth_cents
    ):
        needed.append("minutes")
    return tuple(name for name in needed if getattr(job, name) is None)


def _explained(model: FunnelModel, found: Assessment) -> list[JobReasons]:
    def worth(chances: Array) -> Array:
        rows = milestone_chances(model, chances)
        return found.economics.net_value(rows[INTERVIEW], rows[HIRE], found.price)

    def hire(chances: Array) -> Array:
        row: Array = milestone_chances(model, chances)[HIRE]
        return row

    parts = contributions(model, found.prediction, worth)
    return reasons_of(model, found.table, parts, contributions(model, found.prediction, hire))


def _boosts(
    model: FunnelModel,
    jobs: Sequence[Job],
    found: Assessment,
    choice: tuple[list[Decision], WalletView, datetime],
) -> list[BoostAdvice]:
    """The boost of each job; a job to skip is told what takes a seat, and no bid."""
    chosen, wallet, as_of = choice
    relative, room = relative_chance(model), _room(wallet, as_of.date())
    gains = (found.hire * found.economics.win_cents).tolist()
    asked = found.economics.connects.tolist()
    now = days_since_epoch(as_of)
    boosts = []
    for at, job in enumerate(jobs):
        left = 0.0 if chosen[at] is Decision.SKIP else room - asked[at]
        stake = BoostStake(gains[at], found.buying_price, left, relative)
        hours = None if job.posted_at is None else 24.0 * (now - days_since_epoch(job.posted_at))
        boosts.append(best_boost(job, stake, hours, wallet.boost_terms))
    return boosts


def _figures(found: Assessment) -> _Figures:
    economics, interview, hire = found.economics, found.interview, found.hire
    connects = economics.connects.astype(np.int64).tolist()
    most = found.purchase.most_connects(interview, hire, found.buying_price)
    return _Figures(
        view=found.prediction.milestones[0].tolist(),
        interview=interview.tolist(),
        hire=hire.tolist(),
        hire_low=found.low.tolist(),
        hire_high=found.high.tolist(),
        net_low=_cents(economics.net_value(interview, found.low, found.price)),
        net_high=_cents(economics.net_value(interview, found.high, found.price)),
        worth=found.worth_chance.tolist(),
        break_even=economics.break_even_hire(interview, found.price).tolist(),
        most=most.astype(np.int64).tolist(),
        net_connects=economics.expected_net_connects(interview).tolist(),
        connects=connects,
        assumed=economics.connects_assumed.tolist(),
    )


def _room(wallet: WalletView, on: date) -> float:
    """The Connects that one proposal may use at most."""
    held = np.inf if wallet.can_buy else float(sum(x.connects for x in wallet.open_lots(on)))
    return held if wallet.weekly_budget is None else min(held, float(wallet.weekly_budget))


def _cents(values: Array) -> list[int]:
    whole: list[int] = np.rint(values).astype(np.int64).tolist()
    return whole

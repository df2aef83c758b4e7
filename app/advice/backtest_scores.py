"""How good forecasts were, in numbers: their error, against plain guessing, and by period."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

import numpy as np

from app.advice.assessment import TENTH
from app.advice.quadrature import Array
from app.domain.ranges import wilson

_EPOCH = date(1970, 1, 1)
SMALLEST_CHANCE = 1e-6
GROUPS = 3
LEAST_IN_GROUP = 10
MOST_PERIODS = 8
_MONTHS = (1, 3, 6, 12)


@dataclass(frozen=True, slots=True)
class Scores:
    """`brier` is the mean squared error, 0 for perfect; `brier_base_rate` that of saying the
    overall rate each time, which is known in hindsight only. `skill` is the share of that error
    that is avoided, 0 for no better; `skill_low` to `skill_high` is its 80 % range. `log_loss` is
    in nats. All None without proposals, the skill also where every outcome is the same.
    """

    count: int
    hits: int
    expected: float
    brier: float | None = None
    brier_base_rate: float | None = None
    log_loss: float | None = None
    skill: float | None = None
    skill_low: float | None = None
    skill_high: float | None = None


@dataclass(frozen=True, slots=True)
class Group:
    """Forecasts of `said_low` to `said_high`, `expected` hits by them, `hits` of `count` in truth;
    `low` to `high` is the 80 % range of the rate."""

    said_low: float
    said_high: float
    said: float
    count: int
    hits: int
    low: float
    high: float


@dataclass(frozen=True, slots=True)
class Period:
    """Proposals sent from `since` to before `until`."""

    since: date
    until: date
    scores: Scores


def scores_of(said: Array, happened: Array) -> Scores:
    """The scores of forecasts; both arrays run along the proposals, outcomes are 0 or 1."""
    count, hits = len(said), round(float(happened.sum()))
    if not count:
        return Scores(0, 0, 0.0)
    errors = (said - happened) ** 2
    base = (hits / count - happened) ** 2
    sure = np.clip(said, SMALLEST_CHANCE, 1.0 - SMALLEST_CHANCE)
    log_loss = -(happened * np.log(sure) + (1.0 - happened) * np.log1p(-sure))
    found = Scores(
        count,
        hits,
        float(said.sum()),
        float(errors.mean()),
        float(base.mean()),
        float(log_loss.mean()),
    )
    return found if hits in (0, count) else _with_skill(found, base - errors)


def _with_skill(scores: Scores, gains: Array) -> Scores:
    base = scores.brier_base_rate or 1.0
    mean = float(gains.mean()) / base
    doubt = TENTH * float(gains.std(ddof=1)) / len(gains) ** 0.5 / base if len(gains) > 1 else 1.0
    return Scores(
        scores.count,
        scores.hits,
        scores.expected,
        scores.brier,
        scores.brier_base_rate,
        scores.log_loss,
        mean,
        mean - doubt,
        mean + doubt,
    )


def groups_of(said: Array, happened: Array) -> tuple[Group, ...]:
    """The least likely, the middle and the most likely third; fewer groups for few proposals."""
    if not len(said):
        return ()
    wanted = max(1, min(GROUPS, len(said) // LEAST_IN_GROUP))
    order = np.argsort(said, kind="stable")
    found = []
    for places in np.array_split(order, wanted):
        count, hits = len(places), round(float(happened[places].sum()))
        low, high = wilson(hits, count)
        part = said[places]
        found.append(
            Group(float(part[0]), float(part[-1]), float(part.mean()), count, hits, low, high)
        )
    return tuple(found)


def periods_of(sent_days: Array, said: Array, happened: Array) -> tuple[Period, ...]:
    """The scores by month, quarter, half-year or year: the finest that makes few periods.

    `sent_days` are days since 1970. Periods without proposals are left out.
    """
    if not len(said):
        return ()
    days = [_EPOCH + timedelta(days=int(day)) for day in np.floor(sent_days).tolist()]
    for months in _MONTHS:
        starts = [_start_of(day, months) for day in days]
        names = sorted(set(starts))
        if len(names) <= MOST_PERIODS or months == _MONTHS[-1]:
            break
    found = []
    for since in names:
        part = np.array([start == since for start in starts])
        found.append(Period(since, _next(since, months), scores_of(said[part], happened[part])))
    return tuple(found)


def _start_of(day: date, months: int) -> date:
    return date(day.year, (day.month - 1) // months * months + 1, 1)


def _next(since: date, months: int) -> date:
    month = since.month - 1 + months
    return date(since.year + month // 12, month % 12 + 1, 1)

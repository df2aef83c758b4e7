"""What would change the answer: the smallest change of one input that makes it another decision.

A job to skip, or for spare Connects only, is asked what would make it worth more; one to apply
for, what would make it worth less. Prices stay as they are.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from app.advice.assessment import Assessment
from app.advice.decision import Decision
from app.advice.economics import HIRE, INTERVIEW, MOST_CONNECTS, Economics
from app.advice.features import FEATURES, TYPICAL_FIT, FeatureTable, proposals_score
from app.advice.model import FunnelModel, predict
from app.advice.quadrature import Array
from app.advice.shortlist import decision_at
from app.domain.proposals import Job

FITS = (1, 2, 3, 4, 5)
PROPOSALS = (0, 2, 5, 10, 15, 20, 30, 50, 80, 120)
HIGHEST_VALUE_CENTS = 10**9
_ORDER = (Decision.SKIP, Decision.ONLY_IF_SPARE, Decision.APPLY)

Codes = npt.NDArray[np.int64]  # places in _ORDER


@dataclass(frozen=True, slots=True)
class TurningPoint:
    """With `needed` instead of `now` (None where the post does not say) as `field` of the job, the
    rest as it is, the answer would be `decision`. Fields: fit, connects, value_cents, proposals."""

    field: str
    now: int | None
    needed: int
    decision: Decision


def turning_points(
    model: FunnelModel, jobs: Sequence[Job], found: Assessment
) -> list[tuple[TurningPoint, ...]]:
    """Per job at most one change per field; a field that cannot turn the decision is left out."""
    now = _codes(found, found.interview, found.hire)
    by_fit = _varied(model, found, "fit", [(fit, fit - TYPICAL_FIT) for fit in FITS])
    loads = [(load, float(proposals_score(np.array(float(load))))) for load in PROPOSALS]
    by_load = _varied(model, found, "proposals", loads)
    told = []
    for at, job in enumerate(jobs):
        code = int(now[at])
        points = (
            _nearest("fit", job.fit, code, [(value, int(c[at])) for value, c in by_fit]),
            _by_connects(found, at, code),
            _by_value(found, at, code),
            _nearest("proposals", _load(job), code, [(v, int(c[at])) for v, c in by_load]),
        )
        told.append(tuple(point for point in points if point is not None))
    return told


def _codes(found: Assessment, interview: Array, hire: Array) -> Codes:
    bought = found.purchase.net_value(interview, hire, found.buying_price)
    net = found.economics.net_value(interview, hire, found.price)
    return np.where(net <= 0.0, 0, np.where(bought > 0.0, 2, 1)).astype(np.int64)


def _varied(
    model: FunnelModel, found: Assessment, feature: str, values: list[tuple[int, float]]
) -> list[tuple[int, Codes]]:
    """The decisions on all jobs with one feature set to each of the (stated, centred) values."""
    column = FEATURES.index(feature)
    told = []
    for stated, centred in values:
        table = found.table.centred.copy()
        table[:, column] = centred
        chances = predict(model, FeatureTable(table, found.table.stated)).milestones
        told.append((stated, _codes(found, chances[INTERVIEW], chances[HIRE])))
    return told


def _load(job: Job) -> int | None:
    ends = [end for end in (job.proposals_low, job.proposals_high) if end is not None]
    return round(sum(ends) / len(ends)) if ends else None


def _nearest(
    field: str, own: int | None, now: int, told: list[tuple[int, int]]
) -> TurningPoint | None:
    """The value nearest to the job's own (the middle one if unknown) that turns the decision."""
    start = told[len(told) // 2][0] if own is None else own
    turning = [(abs(value - start), value, code) for value, code in told if _turns(now, code)]
    if not turning:
        return None
    _, value, code = min(turning)
    return TurningPoint(field, own, value, _ORDER[code])


def _turns(now: int, then: int) -> bool:
    return then < now if now == 2 else then > now


def _by_connects(found: Assessment, at: int, now: int) -> TurningPoint | None:
    """The first price in Connects, up from the job's own or down from it, that turns it."""
    economics, price = _terms(found, now)
    asked = int(economics.connects[at])
    most = int(economics.most_connects(found.interview, found.hire, price)[at])
    needed = most + 1 if now == 2 else most
    if needed > MOST_CONNECTS or needed == asked:
        return None
    code = _code_at(found, at, float(economics.value_cents[at]), float(needed))
    return TurningPoint("connects", asked, needed, _ORDER[code]) if _turns(now, code) else None


def _by_value(found: Assessment, at: int, now: int) -> TurningPoint | None:
    """The first worth of the work, in cents, that turns it."""
    (economics, price), hire = _terms(found, now), float(found.hire[at])
    a_cent = hire * float(economics.win_share[at])
    if a_cent <= 0.0:
        return None
    net = float(economics.expected_net_connects(found.interview)[at])
    even = (price * net + float(economics.effort_cents[at])) / a_cent
    if not 0.0 <= even < HIGHEST_VALUE_CENTS:
        return None
    needed = int(even) if now == 2 else int(even) + 1
    code = _code_at(found, at, float(needed), float(economics.connects[at]))
    own = int(economics.value_cents[at])
    return TurningPoint("value_cents", own, needed, _ORDER[code]) if _turns(now, code) else None


def _code_at(found: Assessment, at: int, value_cents: float, connects: float) -> int:
    """The decision on one job with another worth and price."""
    interview, hire = float(found.interview[at]), float(found.hire[at])

    def net_value(economics: Economics, price: float) -> float:
        back = (1.0 - interview) * economics.close_rate * float(economics.returning[at])
        kept = connects * (1.0 - back) - interview * economics.award
        gain = hire * value_cents * float(economics.win_share[at])
        return gain - float(economics.effort_cents[at]) - price * kept

    bought = net_value(found.purchase, found.buying_price)
    return _ORDER.index(decision_at(bought, net_value(found.economics, found.price)))


def _terms(found: Assessment, now: int) -> tuple[Economics, float]:
    """What a job has to clear to become another: spare Connects where it is to be skipped."""
    if now == 0:
        return found.economics, found.price
    return found.purchase, found.buying_price

"""What a proposal earns and what it takes, in cents and Connects, before any decision."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
import numpy.typing as npt

from app.advice.estimate import Estimator
from app.advice.preferences import Preferences
from app.advice.quadrature import Array
from app.advice.wallet import WalletView
from app.domain.proposals import Job

AWARD_CONNECTS = 10
AWARD_CAP_7_DAYS = 50
MOST_CONNECTS = 9_999

INTERVIEW, HIRE = 1, 2


@dataclass(frozen=True, slots=True, eq=False)
class Economics:
    """One value per job. `value_cents` is what the work pays, `win_share` what of it is profit
    after the fee, `effort_cents` the worth of the time that the proposal takes, `award` the
    Connects that an interview pays back, `returning` the share of a refund that comes back before
    the lots that paid have lapsed."""

    connects: Array
    connects_assumed: npt.NDArray[np.bool_]
    value_cents: Array
    win_share: Array
    effort_cents: Array
    award: float
    close_rate: float
    returning: Array

    @property
    def win_cents(self) -> Array:
        """The profit of being hired."""
        profit: Array = self.value_cents * self.win_share
        return profit

    def expected_net_connects(self, interview: Array) -> Array:
        """Connects that stay spent: less the award, less the refund of a post closed unhired."""
        refund = (1.0 - interview) * self.close_rate * self.connects * self.returning
        net: Array = self.connects - interview * self.award - refund
        return net

    def if_bought(self) -> Economics:
        """The same paid with new Connects, whose refunds always come in time."""
        return replace(self, returning=np.ones_like(self.returning))

    def free_value(self, hire: Array) -> Array:
        """Net value in cents if Connects cost nothing."""
        return hire * self.win_cents - self.effort_cents

    def net_value(self, interview: Array, hire: Array, shadow_price: float) -> Array:
        """Net value in cents at so many cents per Connect."""
        return self.free_value(hire) - shadow_price * self.expected_net_connects(interview)

    def break_even_hire(self, interview: Array, shadow_price: float) -> Array:
        """The chance of a hire at which the net value is 0; nan where no win pays anything."""
        cost = self.effort_cents + shadow_price * self.expected_net_connects(interview)
        with np.errstate(divide="ignore", invalid="ignore", over="ignore"):
            return np.where(self.win_cents > 0.0, np.maximum(cost, 0.0) / self.win_cents, np.nan)

    def most_connects(self, interview: Array, hire: Array, shadow_price: float) -> Array:
        """The largest whole number of Connects at which the net value is still above 0."""
        lasting = 1.0 - (1.0 - interview) * self.close_rate * self.returning
        budget = self.free_value(hire) + shadow_price * interview * self.award
        per_connect = max(shadow_price, 1e-9) * lasting
        most = np.ceil(budget / np.maximum(per_connect, 1e-12)) - 1.0
        return np.clip(most, 0.0, MOST_CONNECTS)


def economics_of(
    jobs: Sequence[Job], wallet: WalletView, preferences: Preferences, prices: Estimator
) -> Economics:
    """The figures of each job; its own fields win over the preferences and over `prices`, which
    tells what a post that states no Connects is likely to ask."""
    values = np.array(
        [preferences.value_cents if j.value_cents is None else j.value_cents for j in jobs],
        dtype=np.float64,
    )
    fee = _own_or(jobs, "fee_rate", preferences.fee_rate)
    margin = _own_or(jobs, "margin", preferences.margin)
    minutes = _own_or(jobs, "minutes", preferences.minutes)
    hourly = _own_or(jobs, "hourly_worth_cents", preferences.hourly_worth_cents)
    connects = [prices.of(j).likely if j.connects is None else j.connects for j in jobs]
    award = min(AWARD_CONNECTS, max(0, AWARD_CAP_7_DAYS - wallet.awarded_in_7_days))
    return Economics(
        connects=np.array(connects, dtype=np.float64),
        connects_assumed=np.array([job.connects is None for job in jobs], dtype=np.bool_),
        value_cents=values,
        win_share=(1.0 - fee) * margin,
        effort_cents=minutes / 60.0 * hourly,
        award=award * preferences.award_chance,
        close_rate=preferences.close_rate,
        returning=np.ones(len(jobs)),
    )


def _own_or(jobs: Sequence[Job], field: str, default: float) -> Array:
    own = [getattr(job, field) for job in jobs]
    return np.array([default if value is None else value for value in own], dtype=np.float64)

"""A list of jobs assessed together: chances, their doubt, prices and net values, as arrays."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from math import floor

import numpy as np

from app.advice.economics import HIRE, INTERVIEW, Economics, economics_of
from app.advice.estimate import Estimator, PricedJob, estimator
from app.advice.features import FeatureTable, days_since_epoch, feature_table
from app.advice.model import FunnelModel, PastDemand, Prediction, predict
from app.advice.preferences import Preferences
from app.advice.quadrature import Array, logit, normal_share_below, product_log_odds, sigmoid
from app.advice.shadow_price import (
    THIN_DAYS,
    USUAL_CONNECTS_A_WEEK,
    USUAL_SPREAD,
    Demand,
    Uses,
    raised_to_list,
    ranking_key,
    shadow_price,
)
from app.advice.wallet import WalletView
from app.domain.proposals import Job

_EPOCH = date(1970, 1, 1)
TENTH = 1.2815515655446004  # standard normal distance of the outer tenths: an 80 % range
# Wider for what the funnel leaves out; the second keeps ranges honest where much was learnt.
LEFT_OUT, NEVER_LEARNT = 1.08, 0.1


@dataclass(frozen=True, slots=True, eq=False)
class Assessment:
    """Everything per job that the advice is drawn from; arrays run along the jobs.

    `price` is the shadow price in force, `buying_price` what a Connect costs when none is spare,
    both in cents. `low` and `high` bound the chance of a hire in 80 of 100 cases, `net` is in
    cents, `worth_chance` the chance that it is above 0, `key` the value per net Connect. `purchase`
    are the economics where the Connects are bought, if they can be.
    """

    table: FeatureTable
    economics: Economics
    purchase: Economics
    prediction: Prediction
    price: float
    buying_price: float
    low: Array
    high: Array
    net: Array
    worth_chance: Array
    key: Array

    @property
    def interview(self) -> Array:
        chances: Array = self.prediction.milestones[INTERVIEW]
        return chances

    @property
    def hire(self) -> Array:
        chances: Array = self.prediction.milestones[HIRE]
        return chances


def assess(
    model: FunnelModel,
    jobs: Sequence[Job],
    wallet: WalletView,
    as_of: datetime,
    preferences: Preferences,
    prices: Estimator | None = None,
) -> Assessment:
    """The jobs of one list, which compete for the wallet.

    Without `prices`, what a post that states no Connects asks is learnt from the past proposals.
    """
    prices = prices or estimator(as_of.date(), _priced(model.demand))
    table = feature_table(jobs, np.full(len(jobs), days_since_epoch(as_of)), preferences)
    prediction = predict(model, table)
    economics = economics_of(jobs, wallet, preferences, prices)
    back = wallet.usable_refunds(economics.connects, as_of.date(), model.refund_days)
    economics = replace(economics, returning=back)
    interview, hire = prediction.milestones[INTERVIEW], prediction.milestones[HIRE]
    key = ranking_key(economics.free_value(hire), economics.expected_net_connects(interview))
    listed = Uses(key, economics.connects)
    demand = Demand(listed, _paced(model, wallet, preferences, prices))
    if not wallet.can_buy:
        certainty = min(model.demand.days / THIN_DAYS, 1.0)
        paced = raised_to_list(demand.paced, listed, certainty)
        demand = Demand(listed, paced, _usual_connects(model.demand))
    ceiling = wallet.price_cents * _worth_of_replaced(economics, interview)
    price = shadow_price(replace(wallet, price_cents=ceiling), demand, as_of.date())
    low, high, worth_chance = _doubt(prediction, economics, interview, price)
    return Assessment(
        table=table,
        economics=economics,
        purchase=economics.if_bought() if wallet.can_buy else economics,
        prediction=prediction,
        price=price,
        buying_price=max(price, wallet.price_cents),
        low=np.minimum(low, hire),
        high=np.maximum(high, hire),
        net=economics.net_value(interview, hire, price),
        worth_chance=worth_chance,
        key=key,
    )


def _worth_of_replaced(economics: Economics, interview: Array) -> float:
    """What a Connect of the lots that would pay is worth, as a share of a new one's price.

    Where they lapse before a refund could come, a new Connect makes up for more than one of them:
    its own refund still counts. So Connects about to lapse never make a proposal dearer.
    """
    lasting = economics.if_bought().expected_net_connects(interview)
    paid = economics.expected_net_connects(interview)
    shares = np.where(paid > 0.0, lasting / np.maximum(paid, 1e-12), 1.0)
    return float(np.clip(shares, 1.0 - economics.close_rate, 1.0).min(initial=1.0))


def _doubt(
    prediction: Prediction, economics: Economics, interview: Array, price: float
) -> tuple[Array, Array, Array]:
    """The 80 % range of the chance of a hire, and the chance that the net value is above 0."""
    centre, spread = product_log_odds(prediction.means, prediction.variances)
    reach = TENTH * np.hypot(LEFT_OUT * spread, NEVER_LEARNT)
    low, high = sigmoid(centre - reach), sigmoid(centre + reach)
    needed = economics.break_even_hire(interview, price)
    threshold = logit(np.clip(needed, 1e-12, 1.0 - 1e-12))
    worth = normal_share_below((centre - threshold) / np.maximum(spread, 1e-12))
    costless = economics.net_value(interview, np.zeros_like(interview), price) > 0.0
    worth = np.where(np.isnan(needed) | (needed >= 1.0), 0.0, worth)
    return low, high, np.where(costless, 1.0, worth)


def _paced(
    model: FunnelModel, wallet: WalletView, preferences: Preferences, prices: Estimator
) -> Uses:
    """What the user's own pace brings per day; a thin history is filled up with a usual one.

    Where no Connects can be bought only the own history counts, so that a newcomer is not told
    to save for jobs that may never come.
    """
    past = _past_uses(model, model.demand, wallet, preferences, prices)
    if not wallet.can_buy:
        days = max(model.demand.days, THIN_DAYS)
        return Uses(past.value_per_connect, past.connects / days)
    days = model.demand.days + THIN_DAYS
    usual = USUAL_CONNECTS_A_WEEK / 7.0 * THIN_DAYS / len(USUAL_SPREAD)
    one = PastDemand((Job(id="typical"),), (0.0,), 1.0)
    typical = _past_uses(model, one, wallet, preferences, prices)
    values = np.concatenate([past.value_per_connect, typical.value_per_connect * USUAL_SPREAD])
    connects = np.concatenate([past.connects, np.full(len(USUAL_SPREAD), usual)])
    return Uses(values, connects / days)


def _usual_connects(demand: PastDemand) -> float:
    """The mean of what the past jobs took; 0 for none."""
    asked = [job.connects or 0 for job in demand.jobs]
    return sum(asked) / len(asked) if asked else 0.0


def _past_uses(
    model: FunnelModel,
    demand: PastDemand,
    wallet: WalletView,
    preferences: Preferences,
    prices: Estimator,
) -> Uses:
    table = feature_table(demand.jobs, np.array(demand.sent_at), preferences)
    prediction = predict(model, table)
    economics = economics_of(demand.jobs, wallet, preferences, prices)
    net = economics.expected_net_connects(prediction.milestones[INTERVIEW])
    key = ranking_key(economics.free_value(prediction.milestones[HIRE]), net)
    return Uses(key, economics.connects)


def _priced(demand: PastDemand) -> list[PricedJob]:
    """The past jobs whose Connects are known, on the days they were applied to."""
    return [
        PricedJob(job, job.connects, _EPOCH + timedelta(days=floor(at)))
        for job, at in zip(demand.jobs, demand.sent_at, strict=True)
        if job.connects
    ]

"""One freelancer judged: the profit of each way to choose, against the best attainable."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta

import numpy as np

from app.advice.advise import Advice, advise
from app.advice.model import FunnelModel, fit
from app.advice.wallet import WalletLot, WalletView
from app.domain.proposals import Proposal
from tests.bench.simulation.past import draw_history, past_of
from tests.bench.simulation.posts import AS_OF, Posts, draw_posts, visible_chances
from tests.bench.simulation.rivals import MARKET_WIN_RATE, base_rate, checklist, regression
from tests.bench.simulation.truth import Array, Freelancer

PRICE_CENTS = 15.0
CLOSE, AWARD = 0.16, 5.0
SCARCE_SHARE = 0.12
VALUE_SPREAD, COMPRESSED = 1.2, 0.1
JOBS = 150
ADVICE, BASE_RATE, REGRESSION, CHECKLIST, ALL = (
    "the advice", "base rate x value", "scikit-learn's regression", "checklist x value",
    "apply to all",
)  # fmt: skip
WAYS = (ADVICE, BASE_RATE, REGRESSION, CHECKLIST, ALL)
UNLIMITED, SCARCE, RANKING = REGIMES = ("unlimited", "scarce", "ranking")


@dataclass(frozen=True, slots=True)
class Judged:
    """`profit` is in cents by (regime, way), `best` by regime. `off` is the predicted less the
    true mean chance of a hire by way, `inside` the share of true chances in the 80 % range."""

    profit: dict[tuple[str, str], float]
    best: dict[str, float]
    off: dict[str, float]
    inside: float


@dataclass(frozen=True, slots=True, eq=False)
class _Trial:
    """A freelancer with a past in front of a list: what is true, and what the advice says."""

    past: list[Proposal]
    posts: Posts
    hire: Array
    worth: Array
    cap: float
    advice: list[Advice]


def judged(who: Freelancer, past_count: int) -> Judged:
    """The freelancer after so many past proposals, in every regime."""
    past = draw_history(who, past_count, VALUE_SPREAD)
    model = fit(past, AS_OF)
    profit: dict[tuple[str, str], float] = {}
    best: dict[str, float] = {}
    for regime in REGIMES:
        trial = _trial(who, model, past, regime)
        asked = trial.posts.connects
        for way, score in _scores(trial).items():
            taken = greedy(score, asked, trial.cap)
            profit[regime, way] = float(trial.worth[taken].sum())
        best[regime] = float(trial.worth[greedy(trial.worth / asked, asked, trial.cap)].sum())
        if regime == UNLIMITED:
            off, inside = _calibration(trial)
    return Judged(profit, best, off, inside)


def burst_ratio(who: Freelancer) -> tuple[float, float]:
    """Sums of predicted and true chances after a burst: twice the past, sent within two days."""
    past = draw_history(who, 60, VALUE_SPREAD)
    ages = np.sort(who.dice.uniform(0.0, 2.0, 120))[::-1]
    past += past_of(who, draw_posts(who, ages, VALUE_SPREAD), ages)
    posts = draw_posts(who, np.zeros(60), VALUE_SPREAD)
    found = advise(fit(past, AS_OF), posts.jobs, WalletView(), AS_OF)
    truth = visible_chances(who, posts).prod(axis=0)
    return sum(one.p_hire for one in found), float(truth.sum())


def greedy(score: Array, asked: Array, cap: float) -> list[int]:
    """The jobs with a score above 0, best first, as far as `cap` Connects go."""
    chosen = []
    for at in np.argsort(-score, kind="stable").tolist():
        if score[at] > 0.0 and asked[at] <= cap:
            chosen.append(at)
            cap -= asked[at]
    return chosen


def _trial(who: Freelancer, model: FunnelModel, past: list[Proposal], regime: str) -> _Trial:
    posts = draw_posts(who, np.zeros(JOBS), COMPRESSED if regime == RANKING else VALUE_SPREAD)
    stages = visible_chances(who, posts)
    interview, hire = stages[0] * stages[1], stages.prod(axis=0)
    net = posts.connects * (1.0 - (1.0 - interview) * CLOSE) - interview * AWARD
    cap, wallet = np.inf, WalletView()
    if regime != UNLIMITED:
        cap = float(int(SCARCE_SHARE * posts.connects.sum()))
        ends = (AS_OF + timedelta(days=365)).date()
        wallet = WalletView((WalletLot(int(cap), ends, PRICE_CENTS),), can_buy=False)
    advice = advise(model, posts.jobs, wallet, AS_OF)
    return _Trial(past, posts, hire, hire * posts.win_cents - PRICE_CENTS * net, cap, advice)


def _scores(trial: _Trial) -> dict[str, Array]:
    """A score per job by every way; jobs at 0 or below are left alone."""
    posts, rate = trial.posts, base_rate(trial.past)
    chances = regression(trial.past, posts.jobs)
    cost = PRICE_CENTS * posts.connects * (1.0 - CLOSE)
    points = np.array([checklist(job) for job in posts.jobs])
    wanted = np.array([one.decision != "skip" for one in trial.advice])
    ranks = np.array([one.rank for one in trial.advice], dtype=np.float64)
    by_points = MARKET_WIN_RATE * points / points.mean()
    return {
        ADVICE: np.where(wanted, 1.0 / ranks, 0.0),
        BASE_RATE: (rate * posts.win_cents - cost) / posts.connects,
        REGRESSION: (chances * posts.win_cents - cost) / posts.connects,
        CHECKLIST: (by_points * posts.win_cents - cost) / posts.connects,
        ALL: np.ones(len(posts)),
    }


def _calibration(trial: _Trial) -> tuple[dict[str, float], float]:
    true = float(trial.hire.mean())
    low = np.array([one.p_hire_low for one in trial.advice])
    high = np.array([one.p_hire_high for one in trial.advice])
    chances = np.array([one.p_hire for one in trial.advice])
    off = {
        ADVICE: float(chances.mean()) - true,
        BASE_RATE: base_rate(trial.past) - true,
        REGRESSION: float(regression(trial.past, trial.posts.jobs).mean()) - true,
    }
    return off, float(((low <= trial.hire) & (trial.hire <= high)).mean())

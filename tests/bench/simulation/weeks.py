"""A half year of weekly shortlists on one stock of Connects: the plan against a clairvoyant."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta

import numpy as np

from app.advice.advise import advise
from app.advice.model import FunnelModel, fit
from app.advice.wallet import WalletLot, WalletView
from app.domain.proposals import Job
from tests.bench.simulation.past import draw_history
from tests.bench.simulation.posts import AS_OF, draw_posts, visible_chances
from tests.bench.simulation.scores import PRICE_CENTS, VALUE_SPREAD
from tests.bench.simulation.truth import Array, Flags, Freelancer

WEEKS, PAST = 26, 100


@dataclass(frozen=True, slots=True)
class Setting:
    """`jobs` are listed every week; the stock is a `share` of the Connects that all would need,
    in `lots` that lapse one after the other, the last at the end."""

    name: str
    jobs: int
    share: float
    lots: int


SETTINGS = (
    Setting("a third of the need, one lot", 8, 0.3, 1),
    Setting("a third of the need, three lots", 8, 0.3, 3),
    Setting("an eighth of the need, one lot", 8, 0.12, 1),
    Setting("more listed than ever sent", 20, 0.3, 3),
)
Stock = list[tuple[int, int]]  # Connects, and the week at whose start they lapse


@dataclass(frozen=True, slots=True)
class Season:
    """Expected value in cents of what each way sent."""

    planned: float
    spend_all: float
    clairvoyant: float


def season(who: Freelancer, setting: Setting) -> Season:
    """One freelancer through the weeks. Connects are sunk: only what they bring counts."""
    model = fit(draw_history(who, PAST, VALUE_SPREAD), AS_OF)
    weeks = np.repeat(np.arange(WEEKS), setting.jobs)
    posts = draw_posts(who, weeks * -7.0, VALUE_SPREAD)
    worth = visible_chances(who, posts).prod(axis=0) * posts.win_cents
    stock = _stock(setting.share * float(posts.connects.sum()), setting.lots)
    in_order = -np.arange(len(worth), dtype=np.float64)
    return Season(
        planned=_followed(model, posts.jobs, stock, worth),
        spend_all=float(worth[_taken(in_order, posts.connects, weeks, stock)].sum()),
        clairvoyant=float(
            worth[_taken(worth / posts.connects, posts.connects, weeks, stock)].sum()
        ),
    )


def _stock(connects: float, lots: int) -> Stock:
    ends = [round(WEEKS * (at + 1) / lots) for at in range(lots)]
    return [(int(connects / lots), end) for end in ends]


def _followed(model: FunnelModel, jobs: list[Job], stock: Stock, worth: Array) -> float:
    """Send what the plan says, week by week; the past stays as it was at the start."""
    lots = [list(lot) for lot in stock]
    gained = 0.0
    a_week = len(jobs) // WEEKS
    for week in range(WEEKS):
        lots = [lot for lot in lots if lot[1] > week and lot[0] > 0]
        listed = jobs[week * a_week : (week + 1) * a_week]
        found = advise(model, listed, _wallet(lots), AS_OF + timedelta(weeks=week))
        for at, advice in enumerate(found):
            if advice.in_plan and _pay(lots, advice.connects):
                gained += float(worth[week * a_week + at])
    return gained


def _wallet(lots: list[list[int]]) -> WalletView:
    return WalletView(
        tuple(
            WalletLot(held, (AS_OF + timedelta(weeks=end)).date(), PRICE_CENTS)
            for held, end in lots
        ),
        can_buy=False,
    )


def _pay(lots: list[list[int]], connects: int) -> bool:
    """Take Connects from the lots in their order; False, and nothing taken, if they are short."""
    if sum(lot[0] for lot in lots) < connects:
        return False
    for lot in lots:
        used = min(lot[0], connects)
        lot[0] -= used
        connects -= used
    return True


def _taken(order: Array, connects: Array, weeks: Array, stock: Stock) -> Flags:
    """Jobs by falling `order`, each as long as all so far can be paid when they are due."""
    chosen = np.zeros(len(order), dtype=bool)
    for at in np.argsort(-order, kind="stable"):
        chosen[at] = True
        due = np.bincount(weeks[chosen], connects[chosen], WEEKS).astype(np.int64).tolist()
        if not _can_be_paid(due, stock):
            chosen[at] = False
    return chosen


def _can_be_paid(due: list[int], stock: Stock) -> bool:
    lots = [list(lot) for lot in stock]
    for week, connects in enumerate(due):
        lots = [lot for lot in lots if lot[1] > week]
        if not _pay(lots, connects):
            return False
    return True

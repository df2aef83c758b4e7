"""The planner against a clairvoyant: weeks of posts, Connects that lapse, none to be bought.

The clairvoyant knows every post of all the weeks to come; judged by the chances that the advice
gives, this is a matter of planning alone. Judged by the true chances, what the advice does not
know of them counts as well. The Connects are 12 in 100 of what all the posts would take.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from functools import partial

import numpy as np

from app.advice.assessment import assess
from app.advice.backtest import backtest
from app.advice.model import fit
from app.advice.planner import Choices, Limits, plan_week
from app.advice.preferences import Preferences
from app.advice.quadrature import Array
from app.advice.wallet import WalletLot, WalletView
from tests.advice import world
from tests.bench.pairs import seconds

WEEKS, A_WEEK, PAST = 16, 8, 274
LOTS = ((72, 5), (72, 10), (72, WEEKS))
"""Connects, and the weeks after which they lapse."""
PREFERENCES = Preferences(hourly_worth_cents=0, margin=world.MARGIN, fee_rate=world.FEE)


PLANNED, SPEND_ALL = "re-solved every week", "spend all at once"


def run(freelancers: int = 40) -> None:
    """Print what share of the clairvoyant's value the plan of each week reaches."""
    for way in (PLANNED, SPEND_ALL):
        planning, truth = shares_of_clairvoyant(range(freelancers), way)
        bar = "  bar >= 85 %" if way == PLANNED else ""
        print(f"planner, {way}: {planning:.1%} of a clairvoyant of the posts{bar}")
        print(f"planner, {way}: {truth:.1%} of one who knows the true chances too", flush=True)


def run_backtest(past: int) -> None:
    """Print how long the backtest takes on the user's own past."""
    for count in (past // 10, past):
        history = world.history(world.freelancer(3), count, days=count / 5.0)
        taken = seconds(partial(backtest, history, world.AS_OF))
        print(f"backtest of {count:,} past proposals: {taken:.1f} s, off the window", flush=True)


def shares_of_clairvoyant(seeds: range, way: str = PLANNED) -> tuple[float, float]:
    """Value reached over value reachable, all freelancers together: by the chances that the
    advice gives, and by the true ones."""
    found = np.array([_weeks_of(seed, way) for seed in seeds]).sum(axis=0)
    return float(found[0] / found[1]), float(found[2] / found[3])


def _weeks_of(seed: int, way: str) -> tuple[float, float, float, float]:
    """Reached and reachable, as advised and in truth."""
    who = world.freelancer(seed)
    model = fit(world.history(who, PAST), world.AS_OF, PREFERENCES)
    start = world.AS_OF.date()
    lots = [WalletLot(count, start + timedelta(weeks=weeks), 15.0) for count, weeks in LOTS]
    wallet = WalletView(tuple(lots), can_buy=False)
    advised, true = _Tally(), _Tally()
    for week in range(WEEKS):
        posts = world.shortlist(who, A_WEEK)
        asked = np.array([post.connects for post in posts], dtype=float)
        on = start + timedelta(weeks=week)
        # Posts are as fresh every week: the wallet grows older instead of the calendar.
        aged = replace(wallet, lots=tuple(_earlier(lot, week) for lot in wallet.open_lots(on)))
        found = assess(model, posts, aged, world.AS_OF, PREFERENCES)
        if way == PLANNED:
            chosen = list(plan_week(Choices.of(found, 15.0), Limits.of(aged, start)).chosen)
        else:
            held = sum(lot.connects for lot in aged.lots)
            chosen = world.greedy(found.key, asked, held)
        advised.add(week, found.hire * found.economics.win_cents, asked, chosen)
        true.add(week, world.true_free_value(who, posts)[0], asked, chosen)
        wallet = _spent(wallet, on, int(asked[chosen].sum()))
    return (
        advised.reached,
        _clairvoyant(advised.offers),
        true.reached,
        _clairvoyant(true.offers),
    )


class _Tally:
    """What was reached, and every offer as week, value and Connects."""

    def __init__(self) -> None:
        self.reached = 0.0
        self.offers: list[tuple[int, float, float]] = []

    def add(self, week: int, value: Array, asked: Array, chosen: list[int]) -> None:
        self.reached += float(value[chosen].sum())
        pairs = zip(value.tolist(), asked.tolist(), strict=True)
        self.offers += [(week, worth, connects) for worth, connects in pairs]


def _earlier(lot: WalletLot, weeks: int) -> WalletLot:
    ends = None if lot.expires_on is None else lot.expires_on - timedelta(weeks=weeks)
    return replace(lot, expires_on=ends)


def _spent(wallet: WalletView, on: date, connects: int) -> WalletView:
    lots = []
    for lot in wallet.open_lots(on):
        taken = min(lot.connects, connects)
        connects -= taken
        lots.append(replace(lot, connects=lot.connects - taken))
    return replace(wallet, lots=tuple(lots))


def _clairvoyant(offers: list[tuple[int, float, float]]) -> float:
    """The best value under what lapses when: by true value per Connect, as far as lots reach."""
    ends = sorted({weeks for _, weeks in LOTS})
    room = {0: float(sum(count for count, _ in LOTS))}
    room |= {end: float(sum(c for c, weeks in LOTS if weeks > end)) for end in ends[:-1]}
    total = 0.0
    for week, value, asked in sorted(offers, key=lambda offer: -offer[1] / offer[2]):
        bounds = [since for since in room if since <= week]
        if all(room[since] >= asked for since in bounds):
            total += value
            for since in bounds:
                room[since] -= asked
    return total

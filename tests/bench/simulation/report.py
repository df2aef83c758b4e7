"""The bars of the advice: what the simulation measures, beside them, met or not."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from tests.bench.simulation.scores import (
    ADVICE,
    BASE_RATE,
    CHECKLIST,
    RANKING,
    REGIMES,
    SCARCE,
    UNLIMITED,
    WAYS,
    Judged,
    burst_ratio,
    judged,
)
from tests.bench.simulation.truth import Array, Freelancer, freelancer, market
from tests.bench.simulation.weeks import SETTINGS, Season, season
from tests.bench.simulation.worlds import FLAT, OTHER, PLAIN, REVERSED, USUAL, World

A_MARKET = 20  # freelancers who share one
ODD_EVERY = 5  # one market in so many has slopes that point the other way
DRAWS = 500


@dataclass(frozen=True, slots=True)
class Size:
    """How many freelancers each part takes; `past` are the lengths of their histories."""

    people: int
    seasons: int
    bursts: int
    past: tuple[int, ...]
    people_at_1000: int
    elsewhere: int


FULL = Size(200, 60, 200, (0, 20, 100, 300, 1000), 200, 40)
QUICK = Size(40, 8, 40, (0, 100, 1000), 24, 8)
ELSEWHERE = ((PLAIN, (0, 100, 1000)), (OTHER, (0, 100, 1000)), (FLAT, (1000,)), (REVERSED, (1000,)))


def people(count: int, first: int = 0, world: World = USUAL) -> list[Freelancer]:
    """The same freelancers every time; they differ in the market that they work in."""
    found = []
    for seed in range(first, first + count):
        group = seed // A_MARKET
        odd = group % ODD_EVERY == ODD_EVERY - 1
        found.append(freelancer(seed, market(group, odd=odd, world=world), world))
    return found


def run(size: Size) -> None:
    """Print the table and every bar with its lower 90 % bound."""
    print(f"Advice on {size.people} simulated freelancers, in % of the best attainable", flush=True)
    for past in size.past:
        count = size.people_at_1000 if past >= 1000 else size.people
        _past(past, [judged(who, past) for who in people(count)])
    _bursts(size.bursts)
    for setting in SETTINGS:
        _season(setting.name, [season(who, setting) for who in people(size.seasons)])
    for world, lengths in ELSEWHERE:
        _elsewhere(world, [past for past in lengths if past in size.past], size.elsewhere)


def _elsewhere(world: World, lengths: Sequence[int], count: int) -> None:
    """The same bars in a world that they were not set for; they need not all be within reach."""
    print(f"\nAnother world: {world.name}, {count} freelancers, beside the usual world's bars")
    for past in lengths:
        _past(past, [judged(who, past) for who in people(count, world=world)])
    _bursts(count, world)


def _past(past: int, found: list[Judged]) -> None:
    print(f"\n{past} past proposals{'':15}{''.join(f'{name:>12}' for name in REGIMES)}", flush=True)
    for way in WAYS:
        shares = [f"{_share(found, regime, way)[0]:12.1f}" for regime in REGIMES]
        print(f"  {way:<28}{''.join(shares)}")
    off = {way: np.abs([one.off[way] for one in found]) for way in found[0].off}
    words = ", ".join(f"{way} {value.mean():.4f}" for way, value in off.items())
    print(f"  calibration error: {words}")
    for name, regime, least in BARS.get(past, ()):
        _bar(name, *_share(found, regime, ADVICE), least=least)
    if past == 0:
        _bar("ranking above the checklist", *_lead(found, CHECKLIST), least=0.0)
    if past == 100:
        _bar("ranking above base rate x value", *_lead(found, BASE_RATE), least=30.0)
    if past in MOST_OFF:
        mean, bound = float(off[ADVICE].mean()), _quantile_of_mean(off[ADVICE], 0.9)
        met = "met" if bound <= MOST_OFF[past] else "NOT MET"
        print(f"  calibration error {mean:.4f}, at most {bound:.4f}, bar {MOST_OFF[past]}: {met}")
    inside = 100.0 * np.array([one.inside for one in found])
    met = "met" if 72.0 <= inside.mean() <= 92.0 else "NOT MET"
    print(f"  80 % ranges hold {inside.mean():.1f} %, bar 72 to 92: {met}", flush=True)


BARS = {
    0: (("scarce", SCARCE, 90.0), ("ranking", RANKING, 80.0)),
    100: (("unlimited", UNLIMITED, 95.0), ("scarce", SCARCE, 93.0), ("ranking", RANKING, 85.0)),
    1000: (("unlimited", UNLIMITED, 98.0), ("ranking", RANKING, 92.0)),
}
MOST_OFF = {100: 0.018, 1000: 0.009}


def _bursts(count: int, world: World = USUAL) -> None:
    pairs = np.array([burst_ratio(who) for who in people(count, world=world)])
    ratio, low, high = _ratio(pairs[:, 0], pairs[:, 1])
    met = "met" if low >= 0.75 and high <= 1.35 else "NOT MET"
    print(
        f"\nAfter a burst: {ratio:.2f} of truth ({low:.2f} to {high:.2f}), bar .75 to 1.35: {met}"
    )


def _season(name: str, found: list[Season]) -> None:
    best = np.array([one.clairvoyant for one in found])
    planned, low, _ = _ratio(np.array([one.planned for one in found]), best)
    spent = _ratio(np.array([one.spend_all for one in found]), best)[0]
    _bar(f"planner, {name} (spend-all {100 * spent:.0f})", 100 * planned, 100 * low, least=85.0)


def _share(found: list[Judged], regime: str, way: str) -> tuple[float, float]:
    """Profit over the best attainable, summed over freelancers, and its lower 90 % bound."""
    profit = np.array([one.profit[regime, way] for one in found])
    mean, low, _ = _ratio(profit, np.array([one.best[regime] for one in found]))
    return 100.0 * mean, 100.0 * low


def _lead(found: list[Judged], rival: str) -> tuple[float, float]:
    lead = np.array([one.profit[RANKING, ADVICE] - one.profit[RANKING, rival] for one in found])
    mean, low, _ = _ratio(lead, np.array([one.best[RANKING] for one in found]))
    return 100.0 * mean, 100.0 * low


def _bar(name: str, mean: float, low: float, *, least: float) -> None:
    met = "met" if low >= least else "NOT MET"
    print(f"  {name} {mean:.1f}, at least {low:.1f}, bar {least:.0f}: {met}", flush=True)


def _ratio(part: Array, whole: Array) -> tuple[float, float, float]:
    """Ratio of sums, and its 10 and 90 % points over redrawn freelancers."""
    dice = np.random.default_rng(1)
    drawn = dice.integers(0, len(part), (DRAWS, len(part)))
    ratios = part[drawn].sum(axis=1) / whole[drawn].sum(axis=1)
    low, high = np.quantile(ratios, [0.1, 0.9]).tolist()
    return float(part.sum() / whole.sum()), low, high


def _quantile_of_mean(values: Array, share: float) -> float:
    dice = np.random.default_rng(1)
    drawn = dice.integers(0, len(values), (DRAWS, len(values)))
    return float(np.quantile(values[drawn].mean(axis=1), share))

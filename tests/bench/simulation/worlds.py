"""The worlds that the advice is judged in: one like its prior, others that differ on purpose."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

Triple = tuple[float, float, float]

COLUMNS = (
    "few", "fresh", "verified", "record", "new", "stars", "spent", "quiet", "invites", "fit",
    "mismatch", "rate", "known",
)  # fmt: skip
NOTHING: Triple = (0.0, 0.0, 0.0)


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class World:
    """What is true around the freelancers, per stage: viewed, interview given a view, hire.

    `bases`, `slopes` and their spreads are log-odds; a slope's own spread is `own` plus `share` of
    its size, a market's factors lie within `factor` of 1. `waits` are mean days with a log spread
    of `wait_spread`, each wait a gamma of shape `wait_shape`. `hidden` is the spread of what no
    post shows, `missing` the share of each figure that a page does not tell. Values are log-normal
    with the mean of a spread of 1.2 around `value_cents`; a post asks one of `asked` Connects.
    """

    name: str
    bases: Triple
    base_spreads: Triple
    slopes: Mapping[str, Triple]
    own: float = 0.12
    share: float = 0.45
    factor: float = 0.4
    turned: float = 1.0
    waits: Triple = (0.8, 2.0, 6.0)
    wait_spread: float = 0.5
    wait_shape: float = 0.8
    a_week: float = 6.0
    hidden: float = 0.35
    missing: float = 0.12
    keeps_views: float = 0.75
    value_cents: float = 9_000.0
    asked: tuple[int, ...] = (7, 9, 10, 11, 14, 14, 16, 17, 18, 19, 20, 21, 25)

    def slope(self, column: str) -> Triple:
        return self.slopes.get(column, NOTHING)


USUAL = World(
    name="usual",
    bases=(-0.10, -1.55, -0.75),
    base_spreads=(0.8, 0.8, 0.6),
    slopes={
        "few": (0.50, 0.20, 0.0),
        "fresh": (0.20, 0.05, 0.0),
        "verified": (0.20, 0.30, 0.20),
        "record": (0.10, 0.40, 0.30),
        "new": (0.0, -0.10, -0.10),
        "stars": (0.0, 0.10, 0.05),
        "spent": (0.0, 0.05, 0.0),
        "quiet": (0.0, 0.25, 0.10),
        "invites": (0.0, 0.10, 0.0),
        "fit": (0.15, 0.35, 0.15),
        "mismatch": (0.0, -0.40, -0.10),
        "rate": (0.0, 0.20, 0.0),
        "known": (0.30, 1.50, 0.60),
    },
)
PLAIN = replace(
    USUAL, name="as the method states", own=0.15, share=0.5, factor=0.0, wait_shape=1.0,
    hidden=0.0, missing=0.0, keeps_views=1.0,
)  # fmt: skip
OTHER = World(
    name="other",
    bases=(0.35, -2.0, -0.45),
    base_spreads=(0.6, 1.0, 0.5),
    slopes={
        "few": (0.75, 0.10, 0.05),
        "fresh": (0.35, 0.15, 0.0),
        "verified": (0.05, 0.15, 0.30),
        "record": (0.0, 0.25, 0.45),
        "new": (0.05, 0.10, -0.20),
        "stars": (0.0, 0.0, 0.15),
        "spent": (0.05, 0.12, 0.05),
        "quiet": (0.05, 0.40, 0.0),
        "invites": (0.0, -0.10, 0.0),
        "fit": (0.0, 0.50, 0.25),
        "mismatch": (-0.10, -0.25, 0.0),
        "rate": (0.10, 0.35, 0.10),
        "known": (0.80, 1.00, 1.00),
    },
    waits=(2.5, 5.0, 12.0),
    wait_spread=0.8,
    wait_shape=0.6,
    a_week=12.0,
    missing=0.25,
    keeps_views=0.5,
    value_cents=20_000.0,
    asked=(4, 6, 8, 8, 12, 12, 16, 16, 30, 40),
)
FLAT = replace(USUAL, name="slopes of zero", turned=0.0, own=0.0)
REVERSED = replace(USUAL, name="slopes reversed", turned=-1.0)
WORLDS = {"usual": USUAL, "plain": PLAIN, "other": OTHER, "flat": FLAT, "reversed": REVERSED}

"""The fitted figures of what jobs asked, and what those prices became since.

The figures are shares of the prices of one card (1, 2, 4 or 6 Connects) per cell of jobs. An era
says what each price of that card turned into from a day on: one value where a card was published,
else five of equal weight, which stand for the 10th, 30th, 50th, 70th and 90th in 100.
"""

from __future__ import annotations

import tomllib
from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import Any

from app.advice.job_traits import Traits, parent
from app.domain.problems import LedgerError
from app.resource_files import resource_path

PARTS = 10_000


@dataclass(frozen=True, slots=True)
class Cell:
    """`parts` are the shares of the card's prices in 10,000ths, fitted on `jobs` job posts."""

    jobs: int
    parts: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Era:
    """From `since` on, what each price of the fitted card stands for, in the card's order."""

    since: date
    values: tuple[tuple[int, ...], ...]

    @property
    def is_card(self) -> bool:
        """Whether prices were a published card, the same for everyone."""
        return all(len(one) == 1 for one in self.values)


@dataclass(frozen=True, slots=True, eq=False)
class EstimateTable:
    """`card_share` is what a range of card prices must hold of its cell so that such ranges hold
    80 of 100 held-out jobs. Eras run from the oldest, which is open to the past."""

    fitted_on: date
    jobs: int
    prices: tuple[int, ...]
    card_share: float
    cells: Mapping[Traits, Cell]
    eras: tuple[Era, ...]

    def cell_of(self, traits: Traits) -> tuple[Traits, Cell]:
        """The narrowest fitted cell that these traits belong to."""
        at = traits
        while at not in self.cells:
            at = parent(at) or Traits()
        return at, self.cells[at]

    def era_on(self, day: date) -> Era:
        place = bisect_right(self.eras, day, key=lambda era: era.since)
        return self.eras[max(place - 1, 0)]


@lru_cache(maxsize=1)
def shipped_table() -> EstimateTable:
    """The table that comes with the program, read once."""
    return load_table(
        resource_path("estimates", "connect_prices_2023.toml"),
        resource_path("estimates", "eras.toml"),
    )


def load_table(prices: Path, eras: Path) -> EstimateTable:
    """The table of two TOML files. Raises LedgerError `bad_estimates` with file and reason."""
    try:
        found = tomllib.loads(prices.read_text("utf-8"))
        since = tomllib.loads(eras.read_text("utf-8"))
        return _table(found, since)
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        raise LedgerError("bad_estimates", file=prices.name, reason=str(error)) from error


def _table(found: Mapping[str, Any], since: Mapping[str, Any]) -> EstimateTable:
    prices = tuple(found["prices"])
    cells = {Traits(*name.split("/")): _cell(cell) for name, cell in found["cell"].items()}
    eras = tuple(
        Era(one["since"], tuple(tuple(one["became"][str(price)]) for price in prices))
        for one in since["era"]
    )
    if Traits() not in cells or any(len(cell.parts) != len(prices) for cell in cells.values()):
        raise ValueError("a cell does not fit the card")
    if not eras or list(eras) != sorted(eras, key=lambda era: era.since):
        raise ValueError("eras must run from the oldest")
    if not all(values for era in eras for values in era.values):
        raise ValueError("an era gives no value for a price")
    return EstimateTable(
        fitted_on=found["fitted_on"],
        jobs=found["jobs"],
        prices=prices,
        card_share=float(found["card_share"]),
        cells=cells,
        eras=eras,
    )


def _cell(found: Mapping[str, Any]) -> Cell:
    parts = tuple(found["parts"])
    if sum(parts) != PARTS or min(parts) < 0:
        raise ValueError("the shares of a cell are not whole")
    return Cell(found["jobs"], parts)

"""Statements: balances that Upwork showed, to derive the opening lot from and reconcile with."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

SHOWN_ID = "shown:"
"""The start of the id of a statement that came in as a line of an export."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """`balance` Connects were shown on `occurred_on`.

    `day_sum` is the sum of that day's rows already counted in the balance shown, so
    `balance - day_sum` is what the wallet held when the day began, whatever is recorded later on.
    """

    id: str
    wallet: str
    occurred_on: date
    balance: int
    day_sum: int = 0
    taken_at: datetime | None = None
    origin: str = "typed"

    @property
    def at_day_start(self) -> int:
        return self.balance - self.day_sum


@dataclass(frozen=True, slots=True, kw_only=True)
class Check:
    """A balance that Upwork showed on its own, against the ledger of that day.

    `difference` is what Upwork showed more (or, negative, less) than the rows told.
    """

    statement_id: str
    wallet: str
    on: date
    shown: int
    difference: int
    origin: str

    @property
    def computed(self) -> int:
        return self.shown - self.difference

    @property
    def is_met(self) -> bool:
        return not self.difference

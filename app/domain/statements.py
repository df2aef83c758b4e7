"""Statements: balances that Upwork showed, to derive the opening lot from and reconcile with."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime


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

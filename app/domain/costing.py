"""What turns proposals into money: prices, time, delays, the currency."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date

from app.domain.currencies import USUAL
from app.domain.groupings import Known
from app.domain.hours import HourWorth
from app.domain.waiting import USUAL as USUAL_WAITS
from app.domain.waiting import Waits


@dataclass(frozen=True, slots=True, kw_only=True)
class Costing:
    """What turns proposals into money: the day of looking, prices, time, delays, the currency.

    `price` gives what a new Connect of a wallet (by id) cost on a day, in cents.
    """

    as_of: date
    price: Callable[[str, date], int]
    hours: HourWorth = field(default_factory=HourWorth)
    waits: Waits = USUAL_WAITS
    currency: str = USUAL
    known: Known = field(default_factory=Known)
    by_age: dict[int, tuple[float, float, float]] = field(
        default_factory=dict, compare=False, repr=False
    )

    def weights(self, age: int) -> tuple[float, float, float]:
        """What an open proposal of so many days counts for; worked out once for each age."""
        found = self.by_age.get(age)
        if found is None:
            found = self.by_age[age] = self.waits.weights(age)
        return found

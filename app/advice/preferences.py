"""What the user says about their own work; used wherever a job says nothing itself."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum


class Award(StrEnum):
    """Whether an interview pays Connects back. Not guaranteed since 19 September 2022."""

    OFF = "off"
    CERTAIN = "certain"
    UNCERTAIN = "uncertain"


@dataclass(frozen=True, slots=True, kw_only=True)
class Preferences:
    """Defaults for what a job leaves open; a job's own fields win.

    `value_cents` is the worth of a typical contract before the service fee, `margin` the share of
    income that is profit, `minutes` the time one proposal takes and `hourly_worth_cents` what an
    hour of it costs (0 until the user says so). `own_win_rate` is the user's own hires per
    proposal and weighs as much as ten proposals. `close_rate` is the chance that a client closes
    the post without a hire, which returns the Connects (a judgement, about 16 in 100).
    `country_tiers` maps countries in lower case to the user's own tier, 1 (liked) to 3 (disliked);
    without it, and for countries that are not in it, a country counts for nothing.
    """

    value_cents: int = 40_000
    margin: float = 0.6
    fee_rate: float = 0.10
    minutes: float = 15.0
    hourly_worth_cents: int = 0
    my_level: str | None = None
    my_rate_cents: int | None = None
    own_win_rate: float | None = None
    award: Award = Award.UNCERTAIN
    award_probability: float = 0.5
    close_rate: float = 0.16
    country_tiers: Mapping[str, int] = field(default_factory=dict)

    @property
    def award_chance(self) -> float:
        """The chance that an interview pays the award."""
        if self.award is Award.OFF:
            return 0.0
        return 1.0 if self.award is Award.CERTAIN else self.award_probability

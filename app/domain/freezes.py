"""When the pool of an agency is frozen: from the close of its plan until it is taken again.

Rule: `agency.pool_on_downgrade`. The Connects come back with the plan; their expiry runs on.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from app.domain.entries import PlanName, Wallet
from app.domain.plans import plan_periods
from app.domain.rules import Rulebook


@dataclass(frozen=True, slots=True)
class Freeze:
    """What was held before the day `since` cannot be used before `until`, ever where None."""

    since: date
    until: date | None = None

    def holds_on(self, day: date) -> bool:
        return self.since <= day and (self.until is None or day < self.until)


def freezes(wallet: Wallet, rules: Rulebook) -> tuple[Freeze, ...]:
    """Every time that Agency Plus gave way to Agency Basic, the oldest first."""
    found: list[Freeze] = []
    before: PlanName | None = None
    since: date | None = None
    for period in plan_periods(wallet):
        is_basic = period.plan is PlanName.AGENCY_BASIC
        if since is None and is_basic and before is PlanName.AGENCY_PLUS:
            since = period.from_on
        elif since is not None and not is_basic:
            found.append(Freeze(since, period.from_on))
            since = None
        before = period.plan
    if since is not None:
        found.append(Freeze(since))
    return tuple(
        one for one in found if rules.text("agency.pool_on_downgrade", one.since) == "frozen"
    )


def thaws_on(wallet: Wallet, rules: Rulebook, day: date) -> date | None:
    """The day on which what is frozen on `day` can be used again; None where nothing tells."""
    now = [one for one in freezes(wallet, rules) if one.holds_on(day)]
    return now[-1].until if now else None

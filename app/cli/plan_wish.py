"""What `bidbook wallet` is asked to change, and a change of plan before it is made."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from app.cli.tables import day, many, table
from app.domain.entries import PlanName
from app.domain.grants import ExpectedGrant
from app.words.names import PLANS
from app.words.plans import FROZEN, GRANT_STATES

if TYPE_CHECKING:
    from app.workspace.planning import PlanPreview
    from app.workspace.workspace import Workspace

_SHOWN = 6


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """The options of one call; `fault` says which of them do not go together."""

    plan: str | None
    from_on: date | None
    billing_day: int | None
    is_trial: bool
    reached: str | None
    on: date | None
    forget: bool

    def fault(self) -> str | None:
        if self.plan is None and (self.from_on, self.billing_day, self.is_trial) != (
            None, None, False,
        ):  # fmt: skip
            return "Name the plan with --plan."
        if self.reached is None and (self.on is not None or self.forget):
            return "Name what was reached with --reached."
        if self.reached is not None and (self.on is None) != self.forget:
            return "Name the day with --on, or take it back with --forget."
        return None

    @property
    def new_plan(self) -> PlanName:
        return PlanName(str(self.plan))

    def fulfil(self, workspace: Workspace, wallet: str) -> dict[str, object]:
        """Write what is asked; the ids of the batches, none where nothing is asked."""
        made: dict[str, object] = {}
        if self.plan is not None:
            plan = self.new_plan
            change = workspace.change_plan(wallet, plan, self.from_on, self.billing_day)
            made["batch"] = change.batch
        if self.reached is not None:
            made["batch"] = workspace.reach(wallet, self.reached, self.on).batch
        return made


def preview_document(found: PlanPreview) -> dict[str, object]:
    """What a plan would bring, beside what is expected as it is."""
    return {
        "is_same": found.is_same,
        "upgrade": found.is_upgrade,
        "can_buy": found.can_buy,
        "billing_day": found.wallet.billing_day,
        "frozen": found.frozen.connects if found.frozen else 0,
        "expected": [_grant_document(one) for one in found.after],
        "expected_now": [_grant_document(one) for one in found.before],
    }


def _grant_document(one: ExpectedGrant) -> dict[str, object]:
    return {
        "on": one.on.isoformat(),
        "plan": one.plan.value,
        "paid": one.paid,
        "free": one.free,
        "state": one.state.value,
        "prorated": one.is_prorated,
    }


def preview_text(found: PlanPreview) -> str:
    """The grants to come under the new plan, and what else changes with it."""
    if found.is_same:
        return "That plan holds already. Nothing would change."
    lines = []
    if found.frozen and found.frozen.connects:
        pool = found.frozen
        lines.append(
            FROZEN.format(connects=pool.connects, since=pool.since, next_end=day(pool.next_end))
        )
    if not found.can_buy:
        lines.append("This plan cannot buy Connects.")
    rows = [
        (
            one.on,
            PLANS[one.plan],
            one.paid,
            f"{one.free} (cut by days)" if one.is_prorated else one.free,
            GRANT_STATES[one.state],
        )
        for one in found.after[:_SHOWN]
    ]
    if rows:
        lines.append(table(["Due", "Plan", "Paid", "Free", "State"], rows, {2, 3}))
    else:
        lines.append("It brings no Connects of its own.")
    if len(found.after) > _SHOWN:
        lines.append(f"And {many(len(found.after) - _SHOWN, 'more day', 'more days')}.")
    return "\n".join([*lines, "Nothing is written."])

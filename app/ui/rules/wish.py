"""What the user thinks of doing with a rule, before anything is saved."""

from __future__ import annotations

from dataclasses import dataclass

from app.domain.ledger import Ledger
from app.domain.rule_effect import OwnRule, RuleEffect, reset_effect, rule_effect
from app.workspace.change import Change
from app.workspace.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Wish:
    """A value to set; or, with `is_reset`, the user's own value of that key and day to take back.

    `title` heads the column of what would be.
    """

    own: OwnRule
    title: str
    is_reset: bool = False

    def effect(self, ledger: Ledger) -> RuleEffect:
        """What it would do. Pure; any thread may ask."""
        if self.is_reset:
            return reset_effect(ledger, self.own.key, self.own.since)
        return rule_effect(ledger, self.own)

    def fulfil(self, workspace: Workspace) -> Change:
        """Save it."""
        own = self.own
        if self.is_reset:
            return workspace.reset_rule(own.key, own.since)
        return workspace.set_rule(own.key, own.value, own.since, own.until)

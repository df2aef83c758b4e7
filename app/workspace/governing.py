"""What governs a ledger: the plans of its wallets, what was reached, and the user's own rules."""

from __future__ import annotations

from datetime import date

from app.domain.entries import PlanName, PlanStart
from app.domain.ids import new_id
from app.domain.rule_effect import OwnRule, RuleEffect, rule_effect
from app.storage.batches import Put
from app.workspace import planning, rule_changes
from app.workspace.change import Change
from app.workspace.open_ledger import OpenLedger


class Governed(OpenLedger):
    """The use cases of a workspace on plans and rules; each is one change that undo takes back."""

    # -- plans

    def change_plan(
        self,
        wallet: str | None,
        plan: PlanName,
        from_on: date | None = None,
        billing_day: int | None = None,
    ) -> Change:
        """Put the wallet of that name on a plan from a day (today where none is given).

        Raises LedgerError `wallet_missing`, `plan_of_other_kind`, `bad_billing_day`.
        """
        target, today = self.wallet_named(wallet), self.clock.today()
        start = PlanStart(plan=plan, from_on=from_on or today, billing_day=billing_day)
        rules = self.ledger().rules_of(target.id)
        told = planning.replanned(target, start, rules, today)
        details = planning.plan_details(target, plan, start.from_on or today)
        return self._commit("plan", [] if told == target else [Put(told)], details)

    def plan_preview(
        self,
        wallet: str | None,
        plan: PlanName,
        from_on: date | None = None,
        billing_day: int | None = None,
    ) -> planning.PlanPreview:
        """What `change_plan` would lead to; writes nothing. Raises as it does."""
        target, today = self.wallet_named(wallet), self.clock.today()
        start = PlanStart(plan=plan, from_on=from_on or today, billing_day=billing_day)
        return planning.preview(self.ledger(), target, start)

    def drop_plan(self, wallet: str | None, from_on: date) -> Change:
        """Take the plan that begins on a day out of the history: the one before it goes on.

        Raises LedgerError `wallet_missing`, `no_such_plan`.
        """
        target = self.wallet_named(wallet)
        told, gone = planning.without_plan(target, from_on, self.clock.today())
        details = planning.plan_details(target, gone, from_on)
        return self._commit("drop_plan", [Put(told)], details)

    def reach(self, wallet: str | None, milestone: str, on: date | None) -> Change:
        """Note the day of something that Connects are given for once; None takes it back.

        Raises LedgerError `wallet_missing`, `unknown_milestone`, `milestone_ahead`.
        """
        told = planning.reaching(self.wallet_named(wallet), milestone, on, self.clock.today())
        is_new = any(self.records().settings.get(key) != value for key, value in told.values)
        return self._commit(told.label, told.writes if is_new else [], told.details)

    # -- rules

    def set_rule(
        self, key: str, value: str, since: date | None, until: date | None = None
    ) -> Change:
        """Set a rule of the user's own; everything is booked anew under it.

        Nothing is written where it stands already. Raises LedgerError `unknown_rule`,
        `bad_rule_value`, `rule_ends_early`.
        """
        own = OwnRule(key=key, value=value, since=since, until=until)
        found = rule_changes.setting(self.records(), self.rules, own, new_id(self.clock.now()))
        return self._commit("rule", found.writes, found.details)

    def reset_rule(self, key: str, since: date | None) -> Change:
        """Take back the user's own rule that begins on a day.

        Raises LedgerError `unknown_rule`, `no_own_rule`.
        """
        found = rule_changes.resetting(self.records(), self.rules, key, since)
        return self._commit("reset_rule", found.writes, found.details)

    def rule_effect(
        self, key: str, value: str, since: date | None, until: date | None = None
    ) -> RuleEffect:
        """What `set_rule` would make of the ledger; writes nothing. Raises as `set_rule` does."""
        own = OwnRule(key=key, value=value, since=since, until=until)
        return rule_effect(self.ledger(), own)

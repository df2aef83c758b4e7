"""Reconciling as use cases: what Upwork shows against the ledger, and what settles it."""

from __future__ import annotations

from datetime import date

from app.domain.fixes import Fix, FixCode
from app.domain.ids import new_id
from app.domain.problems import LedgerError
from app.domain.reconcile import Reconciliation, reconcile
from app.domain.statements import Statement
from app.domain.twins import TwinAnswer
from app.workspace import applying
from app.workspace.bringing_in import BringingIn
from app.workspace.change import Change
from app.workspace.reversing import Reversing


class Reconciling(BringingIn, Reversing):
    """The use cases of a workspace that compare it with Upwork."""

    def reconcile(
        self, shown: int, on: date | None = None, wallet: str | None = None
    ) -> Reconciliation:
        """Compare what Upwork shows with the ledger; writes nothing."""
        if shown < 0:
            raise LedgerError("bad_balance", balance=shown)
        target = self.wallet_named(wallet)
        return reconcile(self.ledger(on).of_wallet(target.id), shown)

    def state_balance(
        self, shown: int, wallet: str | None = None, on: date | None = None
    ) -> Change:
        """Record the balance that Upwork shows today, or showed at the end of a day."""
        if not 0 <= shown <= 10_000_000:
            raise LedgerError("bad_balance", balance=shown)
        target, day = self.wallet_named(wallet), on or self.clock.today()
        moved = sum(
            e.connects
            for e in self.records().entries
            if e.wallet == target.id and e.occurred_on == day
        )
        statement = Statement(
            id=new_id(self.clock.now()),
            wallet=target.id,
            occurred_on=day,
            balance=shown,
            day_sum=moved,
        )
        return self._write("statement", [statement], balance=shown)

    def apply_fix(self, fix: Fix) -> Change:
        """Settle a difference by what a cause of `reconcile` offers.

        Raises LedgerError `fix_needs_you` for one that only the user can do, `wallet_missing`.
        """
        if fix.code is FixCode.ANSWER_TWIN:
            return self.answer_twins(fix.ids, TwinAnswer.BOTH)
        if fix.code is FixCode.STATE_BALANCE:
            return self.state_balance(fix.connects, fix.wallet, fix.on)
        if fix.code is FixCode.REMOVE_ENTRY:
            return self.remove_entries(fix.ids)
        entry = applying.entry_of_fix(fix, new_id(self.clock.now()))
        return self._write("fix", [entry], connects=fix.connects, title=fix.title)

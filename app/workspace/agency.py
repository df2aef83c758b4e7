"""The agency on one machine as use cases: soft caps, and what its proposals and reports need."""

from __future__ import annotations

from datetime import date

from app.domain.caps import CapScope, CapUse, SoftCap, cap_setting, cap_uses, caps_of
from app.domain.ledger import Ledger
from app.domain.problems import LedgerError
from app.domain.records import RecordKind
from app.domain.team import member_names
from app.storage.batches import Put, Remove
from app.workspace.change import Change
from app.workspace.reports import Reporting
from app.workspace.sending import Sending


class Agency(Reporting, Sending):
    """The use cases of a workspace on members and niches."""

    def cap_uses(self, wallet: str | None = None, on: date | None = None) -> tuple[CapUse, ...]:
        """How much of each soft cap is used in the week and the month of a day (today).

        Raises LedgerError `wallet_missing`, `no_wallet`.
        """
        ledger = self._of_team(wallet)
        return cap_uses(ledger, on or ledger.as_of)

    def set_cap(
        self,
        scope: CapScope,
        name: str,
        *,
        week: int | None = None,
        month: int | None = None,
        wallet: str | None = None,
    ) -> Change:
        """Set the soft caps of a member or a niche; with neither, take them away.

        Nothing is written where they stand already. Raises LedgerError `cap_without_name`,
        `bad_cap`, `no_cap`, `wallet_missing`, `no_wallet`.
        """
        ledger = self._of_team(wallet)
        target, name = ledger.wallet or "", name.strip()
        known = next((one for one in self._caps(target) if _is_named(one, scope, name)), None)
        spelt = known.name if known else _spelling(scope, name, ledger)
        cap = SoftCap(wallet=target, scope=scope, name=spelt, week=week, month=month)
        setting = cap_setting(cap)
        details: dict[str, str | int | None] = {"name": cap.name}
        if week is None and month is None:
            if known is None:
                raise LedgerError("no_cap", name=name)
            return self._commit("no_cap", [Remove(RecordKind.SETTING, cap.key)], details)
        return self._commit("cap", [] if known == cap else [Put(setting)], details)

    def _caps(self, wallet: str) -> tuple[SoftCap, ...]:
        return caps_of(self.records().settings, wallet)


def _is_named(cap: SoftCap, scope: CapScope, name: str) -> bool:
    return cap.scope is scope and cap.name.casefold() == name.casefold()


def _spelling(scope: CapScope, name: str, ledger: Ledger) -> str:
    """A member's name as rows write it; any other as it is typed."""
    names = member_names(ledger) if scope is CapScope.MEMBER else ()
    return next((one for one in names if one.casefold() == name.casefold()), name)

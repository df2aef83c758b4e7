"""Forecasts, advisers, benchmarks and what-if replays as use cases; all of them only read."""

from __future__ import annotations

from app.domain.badge_worth import BadgeAdvice, badge_advice
from app.domain.benchmarks import Benchmark, Compared, compared, load_benchmarks
from app.domain.buying import BuyingAdvice, buying_advice
from app.domain.entries import PlanName, Wallet
from app.domain.forecast_check import ForecastCheck, forecast_check
from app.domain.ledger import Ledger
from app.domain.pace_change import PaceForecast, busiest_wallet, forecast_at
from app.domain.plan_choice import PlanAdvice, plan_advice
from app.domain.problems import LedgerError
from app.domain.whatif import Hindsight, WhatIf, what_if
from app.domain.whatif_plan import PlanHindsight, plan_hindsight
from app.resource_files import resource_path
from app.workspace.open_ledger import OpenLedger

MOST_PER_WEEK = 10_000


class Figuring(OpenLedger):
    """The use cases of a workspace that look ahead, compare and replay."""

    def _looked_at(self, wallet: str | None) -> Ledger:
        """The ledger through the wallet of a name, or through all of them."""
        ledger = self.ledger()
        return ledger if wallet is None else ledger.of_wallet(self.wallet_named(wallet).id)

    def forecast(self, wallet: str | None = None, per_week: float | None = None) -> PaceForecast:
        """What lapses and how long Connects last, at the own pace or another.

        Raises LedgerError `wallet_missing`, `bad_pace`.
        """
        if per_week is not None and not 0 <= per_week <= MOST_PER_WEEK:
            raise LedgerError("bad_pace", most=MOST_PER_WEEK)
        return forecast_at(self._looked_at(wallet), per_week)

    def forecast_check(self, wallet: str | None = None) -> ForecastCheck:
        """How often the range of the pace held what came."""
        return forecast_check(self._looked_at(wallet))

    def advised_wallet(self, name: str | None = None) -> Wallet:
        """The wallet that advice is for: the named one, else the one with the fastest pace.

        Raises LedgerError `wallet_missing`, `no_wallet`.
        """
        first = self.wallet_named(name)
        if name is not None:
            return first
        ledger = self.ledger()
        return ledger.books[busiest_wallet(ledger)].wallet

    def buying_advice(self, wallet: str | None = None) -> BuyingAdvice:
        """Which bundle and when, for the advised wallet."""
        return buying_advice(self.ledger(), self.advised_wallet(wallet).id)

    def plan_advice(self, wallet: str | None = None) -> PlanAdvice:
        """Which plan is cheapest, for the advised wallet."""
        return plan_advice(self.ledger(), self.advised_wallet(wallet).id)

    def badge_advice(self, wallet: str | None = None) -> BadgeAdvice:
        """Whether the badge pays, for the advised wallet."""
        return badge_advice(self.ledger().of_wallet(self.advised_wallet(wallet).id))

    def benchmarks(self) -> tuple[Benchmark, ...]:
        """The benchmarks shipped. Raises LedgerError `bad_benchmarks`."""
        return load_benchmarks(resource_path("benchmarks"))

    def compared(self, wallet: str | None = None) -> tuple[Compared, ...]:
        """Each benchmark beside the own figure."""
        return compared(self.benchmarks(), self._looked_at(wallet))

    def what_if(self, asked: WhatIf, wallet: str | None = None) -> Hindsight:
        """The past replayed. Raises LedgerError `bad_what_if`."""
        return what_if(self._looked_at(wallet), asked)

    def plan_hindsight(self, plan: PlanName, wallet: str | None = None) -> PlanHindsight:
        """The past of a wallet on another plan. Raises LedgerError `plan_of_other_kind`."""
        return plan_hindsight(self.ledger(), self.wallet_named(wallet).id, plan)

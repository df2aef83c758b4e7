"""All that is told of one wallet: plans, what they bring, what is given once, purchases, reward."""

from __future__ import annotations

from dataclasses import dataclass

from app.domain.awards import RewardWindow, reward_window
from app.domain.booking import WalletBook
from app.domain.frozen import FrozenPool, frozen_pool
from app.domain.grants import ExpectedGrant, expected_grants
from app.domain.ledger import Ledger
from app.domain.one_time import OneTimeGrant, one_time_grants, told_days
from app.domain.plans import PlanPeriod, can_buy, plan_periods
from app.domain.purchases import Purchase, PurchaseCheck, purchase_check, purchases


@dataclass(frozen=True, slots=True, kw_only=True)
class WalletView:
    """One wallet on the day of its book. `room` has the cap and how much more fits under it."""

    book: WalletBook
    plans: tuple[PlanPeriod, ...]
    grants: tuple[ExpectedGrant, ...]
    once: tuple[OneTimeGrant, ...]
    frozen: FrozenPool | None
    room: PurchaseCheck
    can_buy: bool
    bought: tuple[Purchase, ...]
    reward: RewardWindow | None

    @property
    def usable(self) -> int:
        """What can be spent: the balance without what is frozen."""
        return self.book.balance - (self.frozen.connects if self.frozen else 0)


def wallet_view(ledger: Ledger, wallet: str) -> WalletView:
    """Everything told of a wallet, by id."""
    book, rules, records = ledger.books[wallet], ledger.rules_of(wallet), ledger.records
    told = told_days(records.settings, wallet)
    return WalletView(
        book=book,
        plans=plan_periods(book.wallet),
        grants=expected_grants(book, rules, records.statements),
        once=one_time_grants(book, rules, told, records.statements),
        frozen=frozen_pool(book, rules),
        room=purchase_check(ledger, wallet, 0, ledger.as_of),
        can_buy=can_buy(book.wallet, rules, ledger.as_of),
        bought=purchases(book, rules, records.payments),
        reward=reward_window(book, rules),
    )

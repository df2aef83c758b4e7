"""Both orders of use side by side: what the ledger would be had the other one been in force."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from app.domain.ledger import Ledger
from app.domain.rule_effect import RuleEffect, effect_of, rebooked
from app.domain.settings import RuleOverride

ORDER = "order_of_use"
_OTHER = {"paid_first": "received", "received": "paid_first"}
_ASSUMED = "other:"


@dataclass(frozen=True, slots=True)
class OtherOrder:
    """`ledger` as booked had `other` been the order from `since` on (open where None).

    `since` is the day from which the order in force holds. `effect` has the figures of both.
    """

    in_force: str
    other: str
    since: date | None
    ledger: Ledger
    effect: RuleEffect


def other_order(ledger: Ledger) -> OtherOrder:
    """The ledger with the order of use of its day turned around, for the wallets looked at."""
    turned = [_turned(ledger, book.wallet.id) for book in ledger.shown]
    same = {(one.key, one.since, one.wallet) for one in turned}
    kept = (o for o in ledger.records.overrides if (o.key, o.since, o.wallet) not in same)
    booked = rebooked(ledger, (*kept, *turned))
    rule = ledger.rules_of(ledger.wallet).on(ORDER, ledger.as_of)
    in_force = str(rule.value)
    return OtherOrder(in_force, _OTHER[in_force], rule.since, booked, effect_of(ledger, booked))


def _turned(ledger: Ledger, wallet: str) -> RuleOverride:
    """The other order for one wallet, from the day on which its own one came into force."""
    rule = ledger.rules_of(wallet).on(ORDER, ledger.as_of)
    return RuleOverride(
        id=f"{_ASSUMED}{wallet}",
        key=ORDER,
        value=_OTHER[str(rule.value)],
        since=rule.since,
        until=None,
        wallet=wallet,
    )


def is_as_it_would_be(ledger: Ledger) -> bool:
    """Whether a ledger was booked under an order that is only assumed."""
    return any(one.id.startswith(_ASSUMED) for one in ledger.records.overrides)

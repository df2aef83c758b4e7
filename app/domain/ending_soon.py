"""What Upwork counts and writes an e-mail about: Connects whose lots end within some days.

Rule: `expiry_warning_days`, 30 days of the day looked at.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from app.domain.days import days_after
from app.domain.ledger import Ledger


@dataclass(frozen=True, slots=True)
class EndingSoon:
    """Connects held in lots that end on `until` or before, used up by then or not."""

    days: int
    until: date
    connects: int


def ending_soon(ledger: Ledger) -> EndingSoon:
    """The count of the wallets looked at, by the days that the rules of today warn ahead."""
    days = ledger.rules_of(ledger.wallet).number("expiry_warning_days", ledger.as_of)
    until = days_after(ledger.as_of, days)
    held = sum(lot.left for lot in ledger.open_lots if lot.expires_on <= until)
    return EndingSoon(days, until, held)

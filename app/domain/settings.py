"""What the user decided for one ledger: rules of their own and switches that travel with it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True, kw_only=True)
class RuleOverride:
    """The user's own value of the rule `key` from `since` up to `until`, open where None.

    `value` is text as typed; the rulebook reads it. `wallet` limits it to one wallet.
    """

    id: str
    key: str
    value: str
    since: date | None
    until: date | None
    wallet: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """A setting that belongs to the ledger rather than to this computer. `id` is its name."""

    id: str
    value: str

"""What the user says of their own work, kept in the ledger: the defaults of every advice."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from app.advice.preferences import Preferences
from app.domain.problems import LedgerError
from app.domain.records import RecordKind
from app.domain.settings import Setting
from app.storage.batches import Put, Remove

_PREFIX = "advice."


@dataclass(frozen=True, slots=True)
class Term:
    """One number of the user's own. `unit` is cents (an hour), money (cents), percent, minutes,
    fit (1 to 5) or level (1 entry, 2 intermediate, 3 expert); both ends are allowed."""

    key: str
    unit: str
    low: int
    high: int
    usual: int | None
    """What counts until the user says; None where the ledger itself knows better."""


TERMS = (
    Term("hour_cents", "cents", 0, 1_000_000, 0),
    Term("margin_percent", "percent", 1, 100, 60),
    Term("fee_percent", "percent", 0, 50, None),
    Term("minutes", "minutes", 0, 600, 15),
    Term("rate_cents", "cents", 100, 1_000_000, None),
    Term("level", "level", 1, 3, None),
)
LEVELS = ("entry", "intermediate", "expert")
BY_KEY: Mapping[str, Term] = {term.key: term for term in TERMS}


def setting_of(key: str) -> str:
    """The name of the setting in the ledger. Raises KeyError for an unknown term."""
    return _PREFIX + BY_KEY[key].key


def own_terms(settings: Mapping[str, str]) -> dict[str, int]:
    """What the user has said, by key; a value that cannot be is as if it were not said."""
    found: dict[str, int] = {}
    for term in TERMS:
        text = settings.get(setting_of(term.key), "")
        if len(text) <= 9 and text.isascii() and text.isdigit():
            value = int(text)
            if term.low <= value <= term.high:
                found[term.key] = value
    return found


def term_writes(settings: Mapping[str, str], key: str, value: int | None) -> list[Put | Remove]:
    """What keeps a number of the user's own; None goes back to the usual one.

    Nothing is written where it stands already. Raises LedgerError `bad_term`.
    """
    name = setting_of(key)
    kept = None if value is None else checked(BY_KEY[key], value)
    if settings.get(name) == kept:
        return []
    if kept is None:
        return [Remove(RecordKind.SETTING, name)]
    return [Put(Setting(id=name, value=kept))]


def checked(term: Term, value: int) -> str:
    """A value as the ledger keeps it. Raises LedgerError `bad_term` outside of its ends."""
    if not term.low <= value <= term.high:
        raise LedgerError("bad_term", value=value, low=term.low, high=term.high)
    return str(value)


def with_own_terms(preferences: Preferences, settings: Mapping[str, str]) -> Preferences:
    """The preferences of advice, with what the user has said in place."""
    said = own_terms(settings)
    return replace(
        preferences,
        hourly_worth_cents=said.get("hour_cents", preferences.hourly_worth_cents),
        margin=said["margin_percent"] / 100 if "margin_percent" in said else preferences.margin,
        fee_rate=said["fee_percent"] / 100 if "fee_percent" in said else preferences.fee_rate,
        minutes=float(said["minutes"]) if "minutes" in said else preferences.minutes,
        my_rate_cents=said.get("rate_cents", preferences.my_rate_cents),
        my_level=LEVELS[said["level"] - 1] if "level" in said else preferences.my_level,
    )

"""The user's own tiers of client countries: off until the user turns them on.

Bidbook has no opinion on any country. Without tiers, and for a country in none, it counts nothing.
"""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass

from app.domain.problems import LedgerError
from app.domain.records import RecordKind
from app.domain.settings import Setting
from app.storage.batches import Put, Remove

TIERS = (1, 2, 3)
"""From liked to disliked; 2 counts as nothing said."""
LONGEST_COUNTRY = 60
_SWITCH = "advice.country_tiers"
_PREFIX = "country:"


@dataclass(frozen=True, slots=True)
class CountryTiers:
    """Tiers by country as the user wrote it, in order of tier, then name."""

    is_on: bool
    tiers: Mapping[str, int]

    @property
    def in_force(self) -> dict[str, int]:
        """Tiers by folded name as advice counts with them: none while they are off."""
        return {folded(name): tier for name, tier in self.tiers.items()} if self.is_on else {}


def folded(country: str) -> str:
    """A country as a key: case, width and spacing folded."""
    return " ".join(unicodedata.normalize("NFKC", country).casefold().split())


def tiers_of(settings: Mapping[str, str]) -> CountryTiers:
    """What the user said; what cannot be read is as if it were not said."""
    found: dict[str, int] = {}
    for name, value in settings.items():
        if name.startswith(_PREFIX):
            country, tier = _read(value)
            if tier in TIERS and folded(country) == name.removeprefix(_PREFIX):
                found[country] = tier
    ordered = sorted(found.items(), key=lambda pair: (pair[1], pair[0].casefold()))
    return CountryTiers(settings.get(_SWITCH) == "on", dict(ordered))


def tier_writes(settings: Mapping[str, str], country: str, tier: int | None) -> list[Put | Remove]:
    """What puts a country in a tier, or with None takes it out.

    Nothing is written where that stands already. Raises LedgerError `bad_country`, `bad_tier`,
    `country_missing`.
    """
    shown = " ".join(country.split())
    name = _PREFIX + folded(shown)
    if not shown or len(shown) > LONGEST_COUNTRY:
        raise LedgerError("bad_country")
    if tier is None:
        if name not in settings:
            raise LedgerError("country_missing", country=shown)
        return [Remove(RecordKind.SETTING, name)]
    if tier not in TIERS:
        raise LedgerError("bad_tier", tier=tier)
    if _read(settings.get(name, ""))[1] == tier:
        return []
    value = json.dumps({"country": shown, "tier": tier}, ensure_ascii=False)
    return [Put(Setting(id=name, value=value))]


def switch_writes(settings: Mapping[str, str], *, is_on: bool) -> list[Put | Remove]:
    """What makes the tiers count or not; the tiers themselves stay."""
    if tiers_of(settings).is_on == is_on:
        return []
    return (
        [Put(Setting(id=_SWITCH, value="on"))] if is_on else [Remove(RecordKind.SETTING, _SWITCH)]
    )


def _read(value: str) -> tuple[str, int]:
    try:
        told = json.loads(value)
        return str(told["country"]), int(told["tier"])
    except (ValueError, KeyError, TypeError, RecursionError, OverflowError):
        return "", 0

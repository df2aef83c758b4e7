"""What a niche is usually like for the user: defaults for every job of it, kept in the ledger."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, fields, replace

from app.domain.problems import LedgerError
from app.domain.proposals import Job, normalised_title
from app.domain.records import RecordKind
from app.domain.settings import Setting
from app.storage.batches import Put, Remove
from app.workspace.own_terms import LEVELS, Term, checked

_PREFIX = "niche:"
LONGEST_NICHE = 60
HIGHEST: Mapping[str, float] = {
    "value_cents": 10**10,
    "minutes": 10_000,
    "margin": 1.0,
    "hourly_worth_cents": 10**7,
    "my_rate_cents": 10**7,
    "fit": 5,
}
NICHE_TERMS = (
    Term("value_cents", "money", 0, 10**9, None),
    Term("minutes", "minutes", 0, 600, None),
    Term("margin_percent", "percent", 1, 100, None),
    Term("hour_cents", "cents", 0, 1_000_000, None),
    Term("rate_cents", "cents", 100, 1_000_000, None),
    Term("level", "level", 1, 3, None),
    Term("fit", "fit", 1, 5, None),
)
"""What may be said of a niche, as whole numbers; None counts as for every job."""
BY_KEY: Mapping[str, Term] = {term.key: term for term in NICHE_TERMS}
_FIELDS: Mapping[str, str] = {
    "value_cents": "value_cents",
    "minutes": "minutes",
    "margin_percent": "margin",
    "hour_cents": "hourly_worth_cents",
    "rate_cents": "my_rate_cents",
    "level": "my_level",
    "fit": "fit",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class NicheTerms:
    """Worth of a win and of an hour in cents, minutes to write, margin 0 to 1, the user's own
    rate and level, and how well such jobs fit, 1 to 5; None is open."""

    value_cents: int | None = None
    minutes: float | None = None
    margin: float | None = None
    hourly_worth_cents: int | None = None
    my_rate_cents: int | None = None
    my_level: str | None = None
    fit: int | None = None

    def number(self, key: str) -> int | None:
        """What is said under a key of NICHE_TERMS, in its unit."""
        if key == "level":
            return None if self.my_level is None else LEVELS.index(self.my_level) + 1
        value: float | None = getattr(self, _FIELDS[key])
        if value is None:
            return None
        return round(value * 100) if key == "margin_percent" else round(value)

    def with_number(self, key: str, value: int | None) -> NicheTerms:
        """With another value under a key of NICHE_TERMS. Raises LedgerError `bad_term`."""
        field: object = value
        if value is not None:
            checked(BY_KEY[key], value)
            if key == "level":
                field = LEVELS[value - 1]
            elif key == "margin_percent":
                field = value / 100
        return replace(self, **{_FIELDS[key]: field})  # type: ignore[arg-type]


Niches = Mapping[str, NicheTerms]
"""Terms by the folded name of the niche."""


def niche_setting(job: Job) -> Setting | None:
    """What remembers the job's own terms for its niche; None for a job without one."""
    said = {field.name: getattr(job, field.name) for field in fields(NicheTerms)}
    return _setting(job.niche, NicheTerms(**said))


def niches_of(settings: Mapping[str, str]) -> dict[str, NicheTerms]:
    """Every niche of which something is remembered, by folded name."""
    names = (name.removeprefix(_PREFIX) for name in settings if name.startswith(_PREFIX))
    return {name: terms_of_niche(settings, name) for name in names}


def niche_names(settings: Mapping[str, str]) -> dict[str, str]:
    """The niches as the user wrote them, by folded name, in order."""
    found = {}
    for name in niches_of(settings):
        told = _told(settings.get(_PREFIX + name)).get("name")
        found[name] = told if isinstance(told, str) and normalised_title(told) == name else name
    return dict(sorted(found.items(), key=lambda pair: pair[1].casefold()))


def terms_of_niche(settings: Mapping[str, str], niche: str | None) -> NicheTerms:
    """What is remembered for a niche; what cannot be read is as if it were not said."""
    text = settings.get(_PREFIX + normalised_title(niche)) if niche else None
    said = {key: value for key, value in _told(text).items() if _is_possible(key, value)}
    return NicheTerms(**said)  # type: ignore[arg-type]


def niche_writes(
    settings: Mapping[str, str], niche: str, key: str, value: int | None
) -> list[Put | Remove]:
    """What keeps a number for a niche; None leaves it open again, the last one forgets the niche.

    Nothing is written where it stands already. Raises LedgerError `no_niche`, `bad_term`.
    """
    known = niche_names(settings).get(normalised_title(niche))
    terms = terms_of_niche(settings, niche)
    told = terms.with_number(key, value)
    setting = _setting(known or niche, told)
    if setting is None or len(niche) > LONGEST_NICHE:
        raise LedgerError("no_niche")
    if told == NicheTerms():
        return forgetting(settings, niche) if known else []
    return [Put(setting)] if told != terms else []


def forgetting(settings: Mapping[str, str], niche: str) -> list[Put | Remove]:
    """What forgets the terms of a niche. Raises LedgerError `niche_missing`."""
    name = _PREFIX + normalised_title(niche)
    if name not in settings:
        raise LedgerError("niche_missing", niche=niche)
    return [Remove(RecordKind.SETTING, name)]


def with_niche_terms(job: Job, niches: Niches) -> Job:
    """The job with its niche's terms where it leaves them open."""
    terms = niches.get(normalised_title(job.niche)) if niches and job.niche else None
    return job if terms is None else filled(job, terms)


def filled(job: Job, terms: NicheTerms) -> Job:
    """The job with these terms where it leaves them open."""
    left = {
        field.name: value
        for field in fields(NicheTerms)
        if getattr(job, field.name) is None and (value := getattr(terms, field.name)) is not None
    }
    return replace(job, **left) if left else job


def _setting(niche: str | None, terms: NicheTerms) -> Setting | None:
    name = normalised_title(niche)
    if not name:
        return None
    said = {field.name: getattr(terms, field.name) for field in fields(NicheTerms)}
    told = {key: value for key, value in said.items() if value is not None}
    shown = " ".join((niche or "").split())
    value = json.dumps({"name": shown, **told}, sort_keys=True, ensure_ascii=False)
    return Setting(id=_PREFIX + name, value=value)


def _told(text: str | None) -> dict[str, object]:
    try:
        found = json.loads(text) if text else {}
    except (ValueError, RecursionError):
        return {}
    return found if isinstance(found, dict) else {}


def _is_possible(key: str, value: object) -> bool:
    if key == "my_level":
        return value in LEVELS
    is_number = isinstance(value, int | float) and not isinstance(value, bool)
    if key not in HIGHEST or not is_number:
        return False
    if (key.endswith("_cents") or key == "fit") and not isinstance(value, int):
        return False
    return (1 if key == "fit" else 0) <= float(str(value)) <= HIGHEST[key]

"""What a niche is usually like for the user: defaults for every job of it, kept in the ledger."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, fields, replace

from app.domain.proposals import Job, normalised_title
from app.domain.settings import Setting

_PREFIX = "niche:"
HIGHEST: Mapping[str, float] = {
    "value_cents": 10**10,
    "minutes": 10_000,
    "margin": 1.0,
    "hourly_worth_cents": 10**7,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class NicheTerms:
    """Worth of a win and of an hour in cents, minutes to write, margin 0 to 1; None is open."""

    value_cents: int | None = None
    minutes: float | None = None
    margin: float | None = None
    hourly_worth_cents: int | None = None


def niche_setting(job: Job) -> Setting | None:
    """What remembers the job's own terms for its niche; None for a job without one."""
    name = normalised_title(job.niche)
    if not name:
        return None
    said = {field.name: getattr(job, field.name) for field in fields(NicheTerms)}
    told = {key: value for key, value in said.items() if value is not None}
    return Setting(id=_PREFIX + name, value=json.dumps(told, sort_keys=True))


def terms_of_niche(settings: Mapping[str, str], niche: str | None) -> NicheTerms:
    """What is remembered for a niche; what cannot be read is as if it were not said."""
    text = settings.get(_PREFIX + normalised_title(niche)) if niche else None
    try:
        found = json.loads(text) if text else {}
    except ValueError:
        return NicheTerms()
    if not isinstance(found, dict):
        return NicheTerms()
    said = {key: value for key, value in found.items() if _is_possible(key, value)}
    return NicheTerms(**said)


def with_niche_terms(job: Job, settings: Mapping[str, str]) -> Job:
    """The job with its niche's terms where it leaves them open."""
    terms = terms_of_niche(settings, job.niche)
    left = {
        field.name: value
        for field in fields(NicheTerms)
        if getattr(job, field.name) is None and (value := getattr(terms, field.name)) is not None
    }
    return replace(job, **left) if left else job


def _is_possible(key: str, value: object) -> bool:
    is_number = isinstance(value, int | float) and not isinstance(value, bool)
    if key not in HIGHEST or not is_number:
        return False
    if key.endswith("_cents") and not isinstance(value, int):
        return False
    return 0 <= float(str(value)) <= HIGHEST[key]

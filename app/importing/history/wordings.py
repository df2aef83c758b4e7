"""The wordings of Connects History: what a row says it is, and the title joined to it."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import cache, lru_cache

from app.domain.entries import REFUND_KINDS, SOURCE_OF_KIND, SPEND_KINDS, EntryKind
from app.importing.text.decoding import one_line
from app.resource_files import resource_path


@dataclass(frozen=True, slots=True)
class Wording:
    """A known wording. `pattern` matches it at the start of a line in any case and spacing."""

    text: str
    kind: EntryKind
    is_titled: bool
    reasons: tuple[str, ...]
    pattern: re.Pattern[str]


@dataclass(frozen=True, slots=True)
class Recognised:
    """A line that begins with a known wording, and the job title that was joined to it."""

    text: str
    kind: EntryKind
    is_titled: bool
    title: str | None = None


def recognise(line: str) -> Recognised | None:
    """The longest known wording that `line` is, or begins with where such rows name a job."""
    if _any_wording().match(line) is None:
        return None
    for wording in _wordings():
        found = wording.pattern.match(line)
        if found is None:
            continue
        rest = line[found.end() :].strip()
        if not rest.strip(". "):
            return _recognised(wording, found[0], None)
        if wording.is_titled:
            return _recognised(wording, found[0], rest)
    return None


def recognise_alone(line: str) -> Recognised | None:
    """The known wording that is the whole of `line`."""
    found = recognise(line)
    return found if found is not None and found.title is None else None


@lru_cache(maxsize=1 << 10)
def of_reason(reason: str) -> Recognised | None:
    """The wording of a reason id in the saved page's state."""
    wording = _of_reasons().get(reason)
    return _recognised(wording, wording.text, None) if wording else None


def contradicts_sign(kind: EntryKind, connects: int) -> bool:
    """Whether a row of this kind cannot have this sign: spends take, all others give."""
    if kind in SPEND_KINDS:
        return connects > 0
    return (kind in REFUND_KINDS or kind in SOURCE_OF_KIND) and connects < 0


def _recognised(wording: Wording, shown: str, title: str | None) -> Recognised:
    text = one_line(shown) if "#" in wording.text else wording.text
    return Recognised(text, wording.kind, wording.is_titled, title)


@cache
def _wordings() -> tuple[Wording, ...]:
    """All of resources/wordings.toml, longest first."""
    with resource_path("wordings.toml").open("rb") as file:
        rows = tomllib.load(file)["wording"]
    known = [
        Wording(
            row["text"],
            EntryKind(row["kind"]),
            row.get("titled", False),
            tuple(row.get("reasons", ())),
            _pattern(row["text"]),
        )
        for row in rows
    ]
    return tuple(sorted(known, key=lambda wording: -len(wording.text)))


@cache
def _any_wording() -> re.Pattern[str]:
    """One pattern for all: most lines of a page are no wording, and this says so at once."""
    known = "|".join(wording.pattern.pattern for wording in _wordings())
    return re.compile(known, re.IGNORECASE)


@cache
def _of_reasons() -> dict[str, Wording]:
    return {reason: wording for wording in _wordings() for reason in wording.reasons}


def _pattern(text: str) -> re.Pattern[str]:
    """The wording with any spacing and either apostrophe; its last point may be missing.

    A point that is not the wording's own is left to the title: 'Applied to job.NET expert'.
    """
    words = [re.escape(word).replace("'", "['’‘]") for word in text.rstrip(".").split()]
    written = r"\s+".join(words).replace(r"\#\s+Connects", r"\d{1,9}\s+Connects?")
    point = r"\.?" if text.endswith(".") else ""
    return re.compile(rf"\s*{written}{point}", re.IGNORECASE)

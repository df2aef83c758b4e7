"""The kind that a word of the user's own table means."""

from __future__ import annotations

import re
import tomllib
from functools import cache

from app.domain.entries import EntryKind
from app.importing.history.wordings import recognise_alone
from app.resource_files import resource_path

_LONGEST = 200
_EDGES = re.compile(r"^\W+|\W+$")


def kind_of_words(words: str) -> EntryKind | None:
    """The kind of Upwork's own wording, of a plain word for it or of its code; None for others."""
    if not words or len(words) > _LONGEST:
        return None
    known = recognise_alone(words)
    if known is not None:
        return known.kind
    plain = _EDGES.sub("", " ".join(words.casefold().split()))
    return _kinds().get(plain)


@cache
def _kinds() -> dict[str, EntryKind]:
    with resource_path("kind_words.toml").open("rb") as file:
        rows: dict[str, list[str]] = tomllib.load(file)
    kinds = {kind.value: kind for kind in EntryKind if kind is not EntryKind.UNKNOWN}
    return kinds | {word: EntryKind(kind) for kind, words in rows.items() for word in words}

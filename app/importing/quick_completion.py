"""What may be completed in a quick-add line, and the line once it is."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum


class Wanted(StrEnum):
    """What the last word of a line asks for."""

    VERB = "verb"
    TITLE = "title"
    MEMBER = "member"
    PAY = "pay"


@dataclass(frozen=True, slots=True)
class Spot:
    """What is being typed at the end of a line: `typed` begins at `start`, quotes left out."""

    wanted: Wanted
    start: int
    typed: str


_OF_WORD = {"on": Wanted.TITLE, "by": Wanted.MEMBER, "paid": Wanted.PAY}
_QUOTED = re.compile(r"\s(?P<word>on|by)\s+(?P<rest>[\"“](?P<typed>[^\"”]*))$", re.IGNORECASE)
_BARE = re.compile(r"\s(?P<word>on|by|paid)\s+(?P<rest>(?P<typed>[^\"“”]*))$", re.IGNORECASE)
_VERB = re.compile(r"\s*(?P<rest>(?P<typed>[^\W\d_]*))$")


def spot_of(text: str) -> Spot | None:
    """What the end of a line asks for; None where nothing can be completed."""
    verb = _VERB.fullmatch(text)
    if verb:
        return Spot(Wanted.VERB, verb.start("rest"), verb["typed"])
    found = _QUOTED.search(text) or _BARE.search(text)
    if found is None:
        return None
    return Spot(_OF_WORD[found["word"].casefold()], found.start("rest"), found["typed"])


def completed(text: str, spot: Spot, value: str) -> str:
    """The line with a value in place of what was typed, ready for the next word."""
    if spot.wanted is Wanted.TITLE or (spot.wanted is Wanted.MEMBER and " " in value):
        value = _quoted(value)
    return f"{text[: spot.start]}{value} "


def _quoted(value: str) -> str:
    if "”" not in value:
        return f"“{value}”"
    return '"' + value.replace('"', "") + '"'

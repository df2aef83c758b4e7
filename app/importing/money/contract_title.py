"""Contract titles as reports write them: 'Title (41000001)' with the contract's number."""

from __future__ import annotations

import re

_NUMBERED = re.compile(r"(?P<title>.*\S)\s*\((?P<number>\d{5,12})\)\s*", re.DOTALL)


def split_contract(text: str) -> tuple[str, str | None]:
    """The title and the contract's number, None where the text ends in no number."""
    found = _NUMBERED.fullmatch(text)
    return (found["title"], found["number"]) if found else (text.strip(), None)

"""The lines of a job page, each as written and in the plain form that labels are compared in."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any, TypeAlias

from app.importing.jobs.markup import is_markup, visible_text
from app.importing.text.decoding import clean_lines

_MOST_CHARACTERS = 500_000
_MOST_LINES = 12_000
_LONGEST_LABEL = 300
_FOLDED = str.maketrans(
    {
        **dict.fromkeys("\u2018\u2019\u02bc", "'"),
        **dict.fromkeys("\u201c\u201d", '"'),
        **dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2212", "-"),
    }
)
_BULLET = re.compile(r"[\s\u2022\u00b7\u2219\u2023\u25aa\u25cf\u25e6\u25cb*]+")

Facts: TypeAlias = dict[str, Any]
"""What a text states, by the field names of `Job`; a name that is absent is unknown."""

Form: TypeAlias = tuple[re.Pattern[str], Callable[[re.Match[str]], Facts]]
"""How one line may read, and the facts in it; the reader raises ValueError where it is none."""


@dataclass(frozen=True, slots=True)
class PageLine:
    """`text` as written; `plain` without bullets and typographic marks, '' if too long for a
    label; `key` is `plain` for comparing."""

    text: str
    plain: str
    key: str


Page: TypeAlias = Sequence[PageLine]


def page_lines(text: str) -> list[PageLine]:
    """The lines of a pasted or saved page, blank lines at most one in a row."""
    shown = visible_text(text) if is_markup(text) else text
    lines: list[PageLine] = []
    for written in clean_lines(shown[:_MOST_CHARACTERS]):
        for part in written.split("\t"):
            line = page_line(part.strip())
            if line.text or (lines and lines[-1].text):
                lines.append(line)
        if len(lines) >= _MOST_LINES:
            break
    return lines


def page_line(text: str) -> PageLine:
    if not text or len(text) > _LONGEST_LABEL:
        return PageLine(text, "", "")
    bare = text.translate(_FOLDED)
    bullet = _BULLET.match(bare)
    plain = " ".join(bare[bullet.end() if bullet else 0 :].split())
    return PageLine(text, plain, plain.casefold())


def facts_of(line: str, forms: Iterable[Form]) -> Facts | None:
    """The facts of one plain line; {} for a known line that states nothing, None for others."""
    for pattern, reader in forms:
        found = pattern.fullmatch(line)
        if found:
            try:
                return reader(found)
            except ValueError:
                continue
    return None


def first_stated(lines: Iterable[str], forms: Sequence[Form]) -> Facts:
    """All facts of plain lines; where two lines state the same field the first one counts."""
    facts: Facts = {}
    for line in lines:
        facts = {**(facts_of(line, forms) or {}), **facts} if line else facts
    return facts


def next_texts(page: Page, start: int, count: int) -> list[PageLine]:
    """The next `count` lines from `start` that are not blank."""
    found: list[PageLine] = []
    for line in page[start : start + 4 * count]:
        if line.text:
            found.append(line)
            if len(found) == count:
                break
    return found


def any_case(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)


def whole_text(page: Page) -> str:
    """The lines as written, without blank lines at either end."""
    return "\n".join(line.text for line in page).strip()

"""'Posted 4 minutes ago': when a post appeared, and what else may share its line."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime

from app.importing.jobs.activity_block import instant
from app.importing.text.page_lines import Page, any_case, next_texts

_POSTED = any_case(r"(?:posted|renewed)(?: on)?:? (.{3,120})")
_WITH_CATEGORY = any_case(r"(?:.{2,80}? )?(posted|renewed) (.{3,60})")
_MARK = re.compile(r"\s*[\u2022\u00b7\u2219|]\s*")
_JOINED = any_case(
    r"(.{2,40}?\bago|yesterday|last (?:week|month|quarter|year)) ?(worldwide|only .+)"
)


@dataclass(frozen=True, slots=True)
class Posted:
    """`index` is the line, `end` the line behind it all; `rest` is what follows on the line."""

    index: int
    end: int
    at: datetime
    rest: str = ""


def posted_at_line(page: Page, index: int, at: datetime) -> Posted | None:
    """The line `index` read as a posting time, which may stand on the next line."""
    line = page[index]
    if line.key in {"posted", "renewed"}:
        below = next_texts(page, index + 1, 1)
        when = instant(below[0].plain, at) if below and below[0].plain else None
        return Posted(index, _behind(page, index + 1), when) if when else None
    found = _POSTED.fullmatch(line.plain) if line.plain else None
    if found is None:
        return None
    shown, *more = _MARK.split(found[1], maxsplit=1)
    joined = _JOINED.fullmatch(shown)
    if joined:
        shown, more = joined[1], [joined[2], *more]
    when = instant(shown, at)
    return Posted(index, index + 1, when, more[0] if more else "") if when else None


def posted_with_category(line: str, at: datetime) -> datetime | None:
    """'Web Design Posted Oct 3, 2026': the apply page names the category on the same line."""
    found = _WITH_CATEGORY.fullmatch(line)
    return instant(found[2], at) if found else None


def _behind(page: Page, index: int) -> int:
    while index < len(page) and not page[index].text:
        index += 1
    return index + 1

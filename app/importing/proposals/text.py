"""The proposals page as copied text: sections of rows, each a few lines."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from app.importing.proposals.rows import (
    BADGES,
    GENERAL_PROFILE,
    ROW_VERBS,
    Section,
    ShownProposal,
    bare_section,
    is_badge_tip,
    is_noise,
    row_end,
    section_at,
)
from app.importing.text.dates import ago, civil_date
from app.importing.text.decoding import clean_lines

_DAY = re.compile(r"[A-Za-z]{3,9}\.? \d{1,2}, \d{4}|\d{1,2} [A-Za-z]{3,9}\.? \d{4}|\d{4}-\d\d-\d\d")
_ANY_INSTANT = datetime(2026, 1, 1, 12, tzinfo=UTC)
_VERB_AND_DAY = re.compile(rf"({'|'.join(ROW_VERBS)})[ :]+(.+)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _RowStart:
    """The head of a row: `end` is the position behind its date lines."""

    verb: str
    day: str
    end: int


def page_lines(text: str) -> list[str]:
    """The filled lines of a page; cells of a copied table, parted by tabs, are lines too."""
    return [line for line in clean_lines(text.replace("\t", "\n")) if line]


def shown_in_text(text: str) -> tuple[list[ShownProposal], bool]:
    """The rows in the order of the page, and whether any section heading was met."""
    lines = page_lines(text)
    rows: list[ShownProposal] = []
    section: Section | None = None
    has_section = False
    position = 0
    while position < len(lines):
        heading = section_at(lines, position)
        start = None if heading else _row_start(lines, position)
        if heading:
            section, has_section = heading[0], True
            position += heading[1]
        elif start:
            position = _content_end(lines, start.end)
            rows.append(_shown(section, start, lines[start.end : position]))
        else:
            section = bare_section(lines[position]) or section
            position += 1
    return rows, has_section


def is_row_start(lines: Sequence[str], position: int) -> bool:
    return _row_start(lines, position) is not None


def _row_start(lines: Sequence[str], position: int) -> _RowStart | None:
    """A verb with a date behind it, on one line or two; the relative date is part of it."""
    line = lines[position]
    following = lines[position + 1] if position + 1 < len(lines) else ""
    if line.casefold() in ROW_VERBS and _is_day(following):
        return _RowStart(line, following, _behind_relative(lines, position + 2))
    together = _VERB_AND_DAY.fullmatch(line) if len(line) <= 60 else None
    if together and _is_day(together[2]):
        return _RowStart(together[1], together[2], _behind_relative(lines, position + 1))
    return None


def _is_day(line: str) -> bool:
    return _DAY.fullmatch(line) is not None or civil_date(line, _ANY_INSTANT.date()) is not None


def _behind_relative(lines: Sequence[str], position: int) -> int:
    is_relative = position < len(lines) and ago(lines[position], _ANY_INSTANT) is not None
    return position + 1 if is_relative else position


def _content_end(lines: Sequence[str], start: int) -> int:
    """Where the row's lines end: at the next row or heading, or at the end of the page.

    A job may be called 'Offers', so a heading's bare label counts only behind the title.
    """
    title = _title_position(lines, start)
    position = start
    while position < len(lines):
        if section_at(lines, position) or _row_start(lines, position):
            return position
        if position > title and bare_section(lines[position]):
            return position
        position += 1
    return position


def _title_position(lines: Sequence[str], start: int) -> int:
    """Where the title of the row stands: behind a badge with its sentence, if there is one."""
    has_badge = lines[start : start + 1] and lines[start].casefold() in BADGES
    has_tip = has_badge and start + 1 < len(lines) and is_badge_tip(lines[start + 1])
    return start + 2 if has_tip else start


def _shown(section: Section | None, start: _RowStart, content: Sequence[str]) -> ShownProposal:
    badge, title, rest = _badge_and_title(content)
    end = row_end(rest)
    return ShownProposal(
        section=section,
        verb=start.verb,
        day=start.day,
        title=title,
        badge=badge,
        reason=end.reason,
        profile=end.profile,
        is_viewed=end.is_viewed,
    )


def _badge_and_title(content: Sequence[str]) -> tuple[str | None, str, Sequence[str]]:
    """The badge if the first line is one, the title, and what is left.

    A job may itself be called 'Boosted': then the profile, not a title, stands behind it.
    """
    if not content:
        return None, "", ()
    first = content[0]
    if first.casefold() in BADGES and len(content) > 1:
        if is_badge_tip(content[1]):
            return first, content[2] if len(content) > 2 else "", content[3:]
        if content[1].casefold() != GENERAL_PROFILE and not is_noise(content[1]):
            return first, content[1], content[2:]
    return None, first, content[1:]

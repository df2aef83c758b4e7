"""Where the parts of a job page stand.

The brief is free text and so is the client's history below: both may hold any heading. So the
activity block and the client's card are found first, by what follows their headings; the last
such place counts, and all else is found relative to them.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from app.importing.jobs import headings
from app.importing.jobs.activity_block import is_activity
from app.importing.jobs.client_block import is_client_line, is_clock
from app.importing.jobs.engagement_block import block_start
from app.importing.jobs.posted_line import Posted, posted_at_line
from app.importing.jobs.skills import is_skill_list
from app.importing.text.page_lines import Page, next_texts

_HEADER_LINES = 400
_MOST_CANDIDATES = 100


@dataclass(frozen=True, slots=True)
class Frame:
    """Line numbers of the parts; -1 for a heading that is not there.

    The header is [0, header_end), the brief [brief, terms), pay and load [terms, terms_end);
    questions, skills and qualifications stand before `end`; from `tail` on are other jobs.
    """

    posted: Posted | None
    header_end: int
    brief: int
    terms: int
    terms_end: int
    questions: int
    skills: int
    preferred: int
    end: int
    activity: int
    client: int
    tail: int


def find_frame(page: Page, at: datetime) -> Frame:
    """The parts of the page, from its surest marks inwards."""
    activity = activity_heading(page, at)
    client = client_heading(page, activity)
    tail = _tail(page, max(activity, client))
    summary = _first(page, headings.SUMMARY, 0, tail)
    end = min([i for i in (activity, client) if i > summary] or [tail])
    skills = _last(page, headings.SKILLS, summary + 1, end, lambda i: _holds_skills(page, i, end))
    preferred = _last(page, headings.PREFERRED, max(skills, summary) + 1, end)
    behind = skills if skills >= 0 else preferred if preferred >= 0 else end
    questions = _last(page, headings.QUESTIONS, summary + 1, behind)
    terms_end = questions if questions >= 0 else behind
    posted = _posted(page, summary if summary >= 0 else terms_end, at, is_last=summary >= 0)
    brief = summary + 1 if summary >= 0 else _unheaded_brief(page, posted, terms_end)
    return Frame(
        posted=posted,
        header_end=summary if summary >= 0 else brief,
        brief=brief,
        terms=block_start(page, brief, terms_end),
        terms_end=terms_end,
        questions=questions,
        skills=skills,
        preferred=preferred,
        end=end,
        activity=activity,
        client=client,
        tail=tail,
    )


def activity_heading(page: Page, at: datetime) -> int:
    return _last(
        page, headings.ACTIVITY, 0, len(page), lambda i: is_activity(page[i + 1 : i + 9], at)
    )


def client_heading(page: Page, activity: int) -> int:
    """The heading of the client's card; the phone may show it before the activity."""

    def is_card(index: int) -> bool:
        return any(
            line.plain and (is_client_line(line.plain) or is_clock(line.plain))
            for line in next_texts(page, index + 1, 4)
        )

    below = _last(page, headings.CLIENT, activity + 1, len(page), is_card)
    return below if below >= 0 else _last(page, headings.CLIENT, 0, activity, is_card)


def _tail(page: Page, mark: int) -> int:
    """Where other jobs begin; without a mark above, only headings that nobody writes count."""
    heading = headings.TAIL if mark >= 0 else headings.SURE_TAIL
    found = _first(page, heading, mark + 1, len(page))
    return found if found >= 0 else len(page)


def _first(page: Page, heading: re.Pattern[str], start: int, end: int) -> int:
    for index in range(start, end):
        if page[index].plain and heading.fullmatch(page[index].plain):
            return index
    return -1


def _last(
    page: Page,
    heading: re.Pattern[str],
    start: int,
    end: int,
    is_true: Callable[[int], bool] = lambda _: True,
) -> int:
    candidates = 0
    for index in range(end - 1, start - 1, -1):
        plain = page[index].plain
        if plain and heading.fullmatch(plain):
            candidates += 1
            if is_true(index):
                return index
            if candidates == _MOST_CANDIDATES:
                break
    return -1


def _holds_skills(page: Page, index: int, end: int) -> bool:
    preferred = _first(page, headings.PREFERRED, index + 1, end)
    return is_skill_list(page[index + 1 : preferred if preferred >= 0 else end])


def _posted(page: Page, end: int, at: datetime, *, is_last: bool) -> Posted | None:
    """Before a 'Summary' the last posting time counts (a feed may stand above), else the first."""
    indexes = range(min(end, len(page)))
    near = reversed(indexes[-_HEADER_LINES:]) if is_last else indexes[:_HEADER_LINES]
    for index in near:
        found = posted_at_line(page, index, at)
        if found:
            return found
    return None


def _unheaded_brief(page: Page, posted: Posted | None, end: int) -> int:
    """Where the brief starts on a page without 'Summary': behind the lines of the header."""
    if posted is None:
        return end
    index = posted.end
    while index < end and (not page[index].text or _is_header_line(page[index].plain)):
        index += 1
    return min(index, end)


def _is_header_line(plain: str) -> bool:
    return bool(plain) and bool(
        headings.LOCATION.fullmatch(plain) or headings.HEADER_NOISE.fullmatch(plain)
    )

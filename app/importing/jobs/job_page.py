"""The job's own page, its slide-over panel, the page a visitor sees, and cuttings of them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import datetime

from app.importing.jobs import headings
from app.importing.jobs.activity_block import activity_facts, bid_range, is_activity
from app.importing.jobs.boost_table import boost_bids
from app.importing.jobs.client_block import (
    client_block,
    client_statements,
    is_client_line,
    is_rest,
    whole_lines,
)
from app.importing.jobs.connects_lines import connects_facts, is_connects_line
from app.importing.jobs.engagement_block import engagement_facts, term
from app.importing.jobs.frame import Frame, find_frame
from app.importing.jobs.link import is_link, job_link
from app.importing.jobs.skills import listed_skills
from app.importing.text.page_lines import Facts, Page, PageLine, whole_text

_LONGEST_TITLE = 250
_LONGEST_CARD = 40
_LETTER = re.compile(r"[^\W\d_]")


def job_page_facts(page: Page, at: datetime) -> Facts:
    """Everything that the page states about this one job, and nothing from other jobs on it."""
    frame = find_frame(page, at)
    outside = _outside(page, frame)
    facts: Facts = {
        **connects_facts(outside),
        **engagement_facts(page[frame.terms : frame.terms_end]),
        **_activity_facts(page, frame, outside, at),
        **_client_facts(page, frame, outside),
        **job_link(line.text for line in _link_lines(page, frame, outside)),
        **_header_facts(page, frame, at),
        **_lists(page, frame),
    }
    bids = boost_bids(outside)
    if bids is not None:
        facts["boost_bids"] = bids
    description = _description(page, frame)
    if description:
        facts["description"] = description
    if any(line.plain and headings.CLOSED.fullmatch(line.plain) for line in outside):
        facts["is_closed"] = True
    return facts


def _outside(page: Page, frame: Frame) -> list[PageLine]:
    """The lines that are Upwork's own: neither brief nor questions and skills nor the tail."""
    between = frame.preferred if frame.preferred >= 0 else frame.end
    return [*page[: frame.brief], *page[frame.terms : frame.terms_end], *page[between : frame.tail]]


def _header_facts(page: Page, frame: Frame, at: datetime) -> Facts:
    facts: Facts = {}
    header = page[: frame.header_end]
    if frame.posted:
        facts["posted_at"] = frame.posted.at
        rest = frame.posted.rest
        if rest and headings.LOCATION.fullmatch(rest):
            facts["location"] = rest
    title = _title(header, frame, at)
    if title:
        facts["title"] = title
    for line in header:
        if line.plain and headings.LOCATION.fullmatch(line.plain):
            facts.setdefault("location", line.plain)
    return facts


def _title(header: Page, frame: Frame, at: datetime) -> str | None:
    """The line above the posting time, else the last line that is no part of the page itself.

    The line before it may repeat the title with the category behind; so the nearest one counts.
    """
    end = frame.posted.index if frame.posted else _first_statement(header, at)
    for line in reversed(header[:end]):
        if _LETTER.search(line.plain) and len(line.plain) <= _LONGEST_TITLE and not _is_noise(line):
            return line.text.lstrip("\u2022\u00b7 ")
    return None


def _first_statement(header: Page, at: datetime) -> int:
    """The first line that states something; a page without a posting time is a cutting."""
    for index, line in enumerate(header):
        if line.plain and (
            (_is_noise(line) and not headings.HEADER_NOISE.fullmatch(line.plain))
            or term(line.plain)
            or is_client_line(line.plain)
            or is_activity(header[index : index + 2], at)
        ):
            return index
    return len(header)


def _is_noise(line: PageLine) -> bool:
    return bool(
        headings.HEADER_NOISE.fullmatch(line.plain)
        or headings.LOCATION.fullmatch(line.plain)
        or headings.CLOSED.fullmatch(line.plain)
        or headings.TAIL.fullmatch(line.plain)
        or headings.CLIENT.fullmatch(line.plain)
        or is_connects_line(line.plain)
        or is_rest(line.plain)
        or is_link(line.text)
    )


def _activity_facts(page: Page, frame: Frame, outside: Page, at: datetime) -> Facts:
    if frame.activity < 0:
        return activity_facts(outside, at)
    end = min(i for i in (frame.client, frame.tail) if i > frame.activity)
    facts = activity_facts(page[frame.activity + 1 : end], at)
    return {**bid_range(page[frame.activity : frame.tail]), **facts}


def _client_facts(page: Page, frame: Frame, outside: Page) -> Facts:
    """The card, or the run of its lines where a cutting has no heading."""
    if frame.client >= 0:
        return client_block(whole_lines(page[frame.client + 1 : _card_end(page, frame)]))
    lines = whole_lines(page[frame.activity + 1 : frame.tail] if frame.activity >= 0 else outside)
    told = [index for index, line in enumerate(lines) if is_client_line(line)]
    if not told:
        return {}
    run = [line for line in lines[told[0] : told[-1] + 1] if not is_connects_line(line)]
    return client_block(run) if len(run) <= _LONGEST_CARD else client_statements(run)


def _card_end(page: Page, frame: Frame) -> int:
    """The card ends at the link, at the next heading, or where other jobs begin."""
    for index in range(frame.client + 1, frame.tail):
        plain = page[index].plain
        if plain and any(
            heading.fullmatch(plain)
            for heading in (headings.CARD_END, headings.TAIL, headings.ACTIVITY, headings.SUMMARY)
        ):
            return index
    return frame.tail


def _link_lines(page: Page, frame: Frame, outside: Page) -> Sequence[PageLine]:
    """The card's own link before any other."""
    below = page[frame.client + 1 : frame.tail] if frame.client >= 0 else []
    return [*below, *outside]


def _lists(page: Page, frame: Frame) -> Facts:
    facts: Facts = {}
    if frame.skills >= 0:
        end = frame.preferred if frame.preferred >= 0 else frame.end
        facts["skills"] = listed_skills(page[frame.skills + 1 : end])
    if frame.questions >= 0:
        ends = (frame.skills, frame.preferred, frame.end)
        end = min(i for i in ends if i > frame.questions)
        asked = sum(1 for line in page[frame.questions + 1 : end] if line.text)
        if asked:
            facts["questions"] = asked
    return facts


def _description(page: Page, frame: Frame) -> str:
    """The brief; on the panel with the card above it stands below 'Job details'."""
    brief = whole_text(page[frame.brief : frame.terms])
    if brief or frame.client < 0:
        return brief
    end = _card_end(page, frame)
    if end == frame.tail or not headings.JOB_DETAILS.fullmatch(page[end].plain):
        return ""
    rest = [
        line
        for line in page[end + 1 : frame.tail]
        if not (line.plain and headings.TO_HIRE.fullmatch(line.plain)) and not is_link(line.text)
    ]
    return whole_text(rest)

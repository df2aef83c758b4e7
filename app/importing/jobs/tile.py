"""Tiles of the feed and of the job search: several jobs on a page, each in a short form.

A tile starts at its posting time. Three layouts are known: the feed (terms on one line, the
client below the skills), the search when logged in (the client above the terms), and the older
search of a visitor.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import datetime

from app.importing.jobs.activity_block import proposals_band
from app.importing.jobs.client_block import (
    client_statements,
    is_client_line,
    is_place,
    whole_lines,
)
from app.importing.jobs.connects_lines import connects_facts
from app.importing.jobs.engagement_terms import (
    hourly_range,
    length_and_load,
    level,
    level_within,
    money,
)
from app.importing.jobs.link import is_link, job_link
from app.importing.jobs.posted_line import Posted, posted_at_line
from app.importing.jobs.skills import listed_skills
from app.importing.text.page_lines import Facts, Page, PageLine, any_case, next_texts, whole_text

_MARK = any_case(
    r"job feedback(?: .{1,250})?|skip skills|(?:previous|next) skills\. update list"
    r"|just not interested|load more jobs|est\. (?:budget|time):.{0,80}|save job .{3,250}"
    r"|(?:hourly|fixed[- ]price) - .{3,120}"
)
_PROPOSALS = any_case(r"proposals: ?(.{1,40})")
_END = any_case(r"load more jobs|footer navigation|about upwork")
_TERMS = any_case(r"(hourly|fixed(?:[- ]price)?)(?:(?::| -|-) ?(.{1,160}))?")
_ESTIMATE = any_case(r"est\. (time|budget):? ?(.{0,100})")
_LOCATION = any_case(r"location:? (.{2,60})")
_NOISE = any_case(
    r"job feedback(?: .{1,250})?|just not interested|vague description|unrealistic expectations"
    r"|too many applicants|job posted too long ago|poor reviews about the client"
    r"|doesn'?t match skills|i am overqualified|budget too low|not in my preferred location"
    r"|the client will not be notified\..{0,120}|save job(?: .{1,250})?|saved|verified|featured"
    r"|-|\d\.\d{1,2}|\d|boosted|new"
)
_SKIP = any_case(r"skip skills")
_SKILLS = any_case(r"skills")
_SKILLS_END = any_case(r"next skills\. update list")
_MORE = any_case(r'more about ".{1,250}"|more')
_PAYMENT = any_case(r"payment(?: method)? (?:verified|unverified|not verified)")
_NO_SKILL = any_case(r".*[.!?:;,]|\d+[.)] .*|-.*|(?:overview|job description)")
_LONGEST_SKILL = 50
_MOST_SKILLS = 20
_HEADER_LINES = 30


def is_feed(page: Page, at: datetime) -> bool:
    """Whether tiles are among the lines; a page with a client's card is for others to judge."""
    return bool(_tile_starts(page, at)) and any(
        line.plain and _MARK.fullmatch(line.plain) for line in page
    )


def tiles_facts(page: Page, at: datetime) -> list[Facts]:
    """The facts of each tile in order; the balance in the side bar belongs to all."""
    starts = _tile_starts(page, at)
    shared = connects_facts(page) if starts else {}
    balance = {k: v for k, v in shared.items() if k == "available_connects"}
    ends = [posted.index for posted in starts[1:]] + [len(page)]
    return [
        {**balance, **_tile(page[posted.index : end], at)}
        for posted, end in zip(starts, ends, strict=True)
    ]


def _tile_starts(page: Page, at: datetime) -> list[Posted]:
    starts = (posted_at_line(page, i, at) for i, line in enumerate(page) if _may_start(line))
    return [posted for posted in starts if posted]


def _may_start(line: PageLine) -> bool:
    return line.key.startswith(("posted", "renewed"))


def _tile(tile: Page, at: datetime) -> Facts:
    end = next((i for i, line in enumerate(tile) if _is(line, _END)), len(tile))
    tile = tile[:end]
    posted = posted_at_line(tile, 0, at)
    if posted is None:
        return {}
    title = _title_index(tile, posted)
    terms = _terms_index(tile, title + 1)
    brief, pay = _terms_facts(tile, terms)
    is_client_above = any(_is(line, _PAYMENT) for line in tile[title + 1 : terms])
    starts = (_SKIP,) if is_client_above else (_SKIP, _SKILLS)
    skills, skills_end, brief_end = _skills_range(tile, brief, starts)
    client = [*tile[title + 1 : terms], *tile[skills_end:]]
    facts: Facts = {
        "posted_at": posted.at,
        **pay,
        **_client(client),
        **_proposals(tile, title, posted),
        **job_link(line.text for line in tile[:terms]),
    }
    if title < len(tile):
        facts["title"] = tile[title].text
    listed = listed_skills(skills)
    if listed:
        facts["skills"] = listed
    description = whole_text([line for line in tile[brief:brief_end] if not is_link(line.text)])
    return {**facts, **({"description": description} if description else {})}


def _title_index(tile: Page, posted: Posted) -> int:
    """The first line behind the posting time and, in the feed, the proposals."""
    for index in range(posted.end, len(tile)):
        line = tile[index]
        if line.plain and not _PROPOSALS.fullmatch(line.plain) and not is_link(line.text):
            return index
    return len(tile)


def _terms_index(tile: Page, start: int) -> int:
    """The line with the type; the lines before it are buttons and the client."""
    for index in range(start, min(start + _HEADER_LINES, len(tile))):
        if tile[index].plain and _TERMS.fullmatch(tile[index].plain):
            return index
    return start


def _terms_facts(tile: Page, index: int) -> tuple[int, Facts]:
    """The line where the brief begins, and type, pay, level, length and load."""
    typed = _TERMS.fullmatch(tile[index].plain) if index < len(tile) else None
    if typed is None:
        return index, {}
    job_type = "hourly" if typed[1].casefold() == "hourly" else "fixed"
    facts: Facts = {"job_type": job_type, **_shown_terms(typed[2] or "", job_type)}
    index += 1
    while index < len(tile):
        line = tile[index].plain.removeprefix("- ").removesuffix(" -").strip()
        estimate = _ESTIMATE.fullmatch(line)
        if estimate:
            below = next_texts(tile, index + 1, 1)
            shown = estimate[2] or "".join(line.plain for line in below)
            facts |= _estimate(estimate[1].casefold(), shown)
            index = _behind(tile, index + 1) if below and not estimate[2] else index + 1
            return index, facts
        if line and line != "-":
            worded = level(line)
            if worded is None or "level" in facts:
                return index, facts
            facts["level"] = worded
        elif tile[index].text and line != "-" and tile[index].plain != "-":
            return index, facts
        index += 1
    return index, facts


def _shown_terms(text: str, job_type: str) -> Facts:
    """'$20.00 - $45.00', or 'Entry level - Est. Budget: $30' on one line."""
    facts: Facts = hourly_range(text) if job_type == "hourly" else {}
    worded = level_within(text)
    if worded:
        facts["level"] = worded
    at = text.casefold().find("est. ")
    estimate = _ESTIMATE.fullmatch(text[at:]) if at >= 0 else None
    return {**facts, **(_estimate(estimate[1].casefold(), estimate[2]) if estimate else {})}


def _estimate(what: str, shown: str) -> Facts:
    if what == "time":
        return length_and_load(shown)
    budget = money(shown.strip())
    return {"value_cents": budget} if budget is not None else {}


def _behind(tile: Page, index: int) -> int:
    while index < len(tile) and not tile[index].text:
        index += 1
    return index + 1


def _skills_range(
    tile: Page, brief: int, headings: Sequence[re.Pattern[str]]
) -> tuple[Page, int, int]:
    """The lines of the skills, where what follows them begins, and where the brief ends."""
    ends = [i for i in range(brief, len(tile)) if _is(tile[i], _SKILLS_END)]
    starts = [i for i in range(brief, len(tile)) if _is(tile[i], *headings)]
    if starts:
        last = starts[-1]
        end = next((i for i in ends if i > last), None) or _client_start(tile, last + 1)
        first = last
        while first > brief and (not tile[first - 1].text or _is(tile[first - 1], _SKILLS, _MORE)):
            first -= 1
        return tile[last + 1 : end], end, first
    end = _client_start(tile, brief)
    first = _unheaded_skills(tile, brief, end)
    return tile[first:end], end, first


def _client_start(tile: Page, start: int) -> int:
    """Where the client or the proposals stand below the brief."""
    last = len(tile)
    for index in range(len(tile) - 1, start - 1, -1):
        if _is(tile[index], _PAYMENT):
            return index - 1 if index > start and tile[index - 1].key == "verified" else index
        proposals = _PROPOSALS.fullmatch(tile[index].plain) if tile[index].plain else None
        if proposals and proposals_band(proposals[1]) and last == len(tile):
            last = index
    return last


def _unheaded_skills(tile: Page, brief: int, end: int) -> int:
    """The search shows skills without a heading: short lines that are no sentences."""
    index = end
    while index > brief + 1 and end - index < _MOST_SKILLS:
        line = tile[index - 1]
        if line.text and (
            len(line.text) > _LONGEST_SKILL
            or _NO_SKILL.fullmatch(line.plain)
            or line.text[0] != line.plain[:1]  # a bullet of the brief
        ):
            break
        index -= 1
    return index


def _client(page: Page) -> Facts:
    lines = whole_lines(page)
    facts = client_statements(lines)
    for line in lines:
        place = _LOCATION.fullmatch(line)
        if place:
            return {**facts, "client_country": place[1]}
    free = [
        line
        for line in lines
        if not is_client_line(line) and not _NOISE.fullmatch(line) and is_place(line)
    ]
    return {**facts, **({"client_country": free[-1]} if free else {})}


def _proposals(tile: Page, title: int, posted: Posted) -> Facts:
    """The feed shows them above the title, the search at the end of the tile."""
    shown: Sequence[str] = [
        posted.rest,
        *(line.plain for line in tile[posted.end : title]),
        *(line.plain for line in reversed(tile[title:])),
    ]
    for text in shown:
        found = _PROPOSALS.fullmatch(text) if text else None
        facts = proposals_band(found[1]) if found else {}
        if facts:
            return facts
    return {}


def _is(line: PageLine, *forms: re.Pattern[str]) -> bool:
    return bool(line.plain) and any(form.fullmatch(line.plain) for form in forms)

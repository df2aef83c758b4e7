"""The page on which a proposal is written: cost, balance, auction, the job in short."""

from __future__ import annotations

import re
from datetime import datetime

from app.importing.jobs import headings
from app.importing.jobs.boost_table import boost_bids
from app.importing.jobs.connects_lines import connects_facts
from app.importing.jobs.engagement_block import block_start, engagement_facts
from app.importing.jobs.engagement_terms import hourly_range, money
from app.importing.jobs.link import is_link, job_link
from app.importing.jobs.posted_line import posted_at_line, posted_with_category
from app.importing.jobs.skills import listed_skills
from app.importing.text.page_lines import Facts, Page, any_case, whole_text

_MARK = any_case(
    r"this proposal requires \d[\d,]* connects?\.?|boost your proposal(?: \(optional\))?"
    r"|when you submit this proposal, .{0,80}|required for (?:this )?proposal:?.{0,20}"
    r"|send for \d[\d,]* connects?(?: cancel)?"
    r"|bid \d[\d,]* connects? or (?:higher|more) to be ranked .{0,40}"
)
_TERMS = any_case(
    r"terms|your profile rate:?.{0,40}|what is the rate .{0,80}|how do you want to be paid\?"
    r"|what is the (?:full )?amount .{0,80}|client's budget:?.{0,60}|cover letter"
    r"|additional details|boost your proposal.{0,20}"
)
_BRIEF_END = any_case(r"more/less about.{0,200}|view job posting")
_BUTTON = any_case(r"more|less|more/less about.{0,200}")
_CLIENT_BUDGET = any_case(r"client'?s budget:? ?(.{2,60})")
_LEFT_TO_WRITE = any_case(r"\d[\d,]* characters? left")
_COVER = any_case(r"cover letter")


def is_apply_page(page: Page) -> bool:
    """Whether the lines are from the form that sends a proposal."""
    return any(line.plain and _MARK.fullmatch(line.plain) for line in page)


def apply_page_facts(page: Page, at: datetime) -> Facts:
    """What the form states of the job, of Connects, and of the auction."""
    facts = {
        **_job_details(page, at),
        **connects_facts(page),
        **job_link(line.text for line in page),
    }
    bids = boost_bids(page)
    if bids is not None:
        facts["boost_bids"] = bids
    asked = _questions(page)
    if asked:
        facts["questions"] = asked
    if any(line.plain and headings.CLOSED.fullmatch(line.plain) for line in page):
        facts["is_closed"] = True
    return facts


def _job_details(page: Page, at: datetime) -> Facts:
    """Between 'Job details' and 'Terms': title, category and day, cut brief, engagement."""
    start = _first(page, headings.JOB_DETAILS, 0)
    if start < 0:
        return _client_budget(page)
    end = _first(page, _TERMS, start + 1)
    end = end if end >= 0 else len(page)
    title = next((i for i in range(start + 1, end) if page[i].plain), end)
    facts: Facts = {"title": page[title].text} if title < end else {}
    brief = title + 1
    for index in range(title + 1, min(title + 6, end)):
        posted = posted_at_line(page, index, at)
        when = posted.at if posted else posted_with_category(page[index].plain, at)
        if when:
            facts["posted_at"] = when
            brief = index + 1
            break
    skills = _first(page[:end], headings.SKILLS, brief)
    terms_end = skills if skills >= 0 else end
    terms = _terms_start(page, brief, terms_end)
    facts |= engagement_facts(page[terms:terms_end])
    if skills >= 0:
        facts["skills"] = listed_skills(page[skills + 1 : end])
    description = _brief(page[brief:terms])
    if description:
        facts["description"] = description
    return {**_client_budget(page[end:], facts.get("job_type")), **facts}


def _terms_start(page: Page, brief: int, end: int) -> int:
    """The terms follow the buttons below the brief; without them they are read backwards."""
    below = [i for i in range(brief, end) if page[i].plain and _BRIEF_END.fullmatch(page[i].plain)]
    return below[-1] + 1 if below else block_start(page, brief, end)


def _brief(page: Page) -> str:
    """The cut brief without the buttons behind it."""
    lines = [
        line
        for line in page
        if not (line.plain and (_BRIEF_END.fullmatch(line.plain) or _BUTTON.fullmatch(line.plain)))
        and not is_link(line.text)
    ]
    text = whole_text(lines)
    for button in ("\u2026 more", "... more", " less"):
        if text.endswith(button):
            return text.removesuffix(button.split()[-1]).rstrip()
    return text


def _client_budget(page: Page, job_type: str | None = None) -> Facts:
    """'Client's budget: $10.00 - $25.00 /hr' beside the rate field."""
    for line in page:
        shown = _CLIENT_BUDGET.fullmatch(line.plain) if line.plain else None
        if shown:
            pay = hourly_range(shown[1])
            if pay and job_type != "fixed":
                return {"job_type": "hourly", **pay}
            amount = money(shown[1].strip())
            return {"value_cents": amount} if amount is not None and job_type == "fixed" else {}
    return {}


def _questions(page: Page) -> int:
    """The text fields of the form without the cover letter: each counts its free characters."""
    fields = sum(1 for line in page if line.plain and _LEFT_TO_WRITE.fullmatch(line.plain))
    has_cover = any(line.plain and _COVER.fullmatch(line.plain) for line in page)
    return fields - 1 if has_cover else fields


def _first(page: Page, heading: re.Pattern[str], start: int) -> int:
    for index in range(start, len(page)):
        if page[index].plain and heading.fullmatch(page[index].plain):
            return index
    return -1

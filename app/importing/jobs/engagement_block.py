"""The block of pay, level, load and length that stands between the brief and the skills.

It has no heading, so it is read backwards from what follows it, a line of each sort at most:
the brief above may end with the same words.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum, auto

from app.importing.jobs.connects_lines import is_connects_line
from app.importing.jobs.engagement_terms import (
    RANGE,
    hourly_range,
    is_unknown_load,
    length,
    level,
    load,
    money,
)
from app.importing.text.page_lines import Facts, Page, any_case


class Sort(Enum):
    """What a line of the block is."""

    AMOUNT = auto()
    RANGE = auto()
    FIXED = auto()
    HOURLY = auto()
    LEVEL = auto()
    LOAD = auto()
    LENGTH = auto()
    PROJECT_TYPE = auto()
    BLURB = auto()
    NOISE = auto()


@dataclass(frozen=True, slots=True)
class Term:
    """A line of the block: `value` is its text, or its normal word where it has one."""

    sort: Sort
    value: str


_MOST = {Sort.AMOUNT: 2, Sort.HOURLY: 2, Sort.NOISE: 20}
_FIXED = any_case(r"fixed(?:[- ]price)?")
_HOURLY = any_case(r"hourly(?: range| rate)?")
_HOURLY_RANGE = any_case(rf"hourly:? ?({RANGE.pattern})")
_PROJECT_TYPE = any_case(r"project type:? ?(.{1,60})")
_PROJECT_TYPES = frozenset({"one-time project", "ongoing project", "complex project"})
_BLURB = any_case(r"i am (?:looking for|willing to pay) .{5,120}")
_NOISE = any_case(
    r"-|/ ?hr|duration|experience level|project length|project type:?|remote job|featured(?: job)?"
    r"|hourly range|attachments?(?: \(\d{1,3}\))?|.{1,200}\(\d[\d.,]* ?(?:bytes|[KMG]?B)\)"
    r"|contract-to-hire opportunity|this lets talent know that this job could become full time\.?"
    r"|learn more|apply now|save job|saved|flag as inappropriate|submit a proposal|view job posting"
    r"|more/less about|copy link|est\. (?:time|budget):?|needs to hire \d{1,4} freelancers?"
)


def term(line: str) -> Term | None:
    """What a plain line says if it belongs to the block."""
    bare = line.removeprefix("- ")
    if not bare:
        return None
    worded = ((Sort.LEVEL, level(bare)), (Sort.LOAD, load(bare)), (Sort.LENGTH, length(bare)))
    for sort, word in worded:
        if word:
            return Term(sort, word)
    return _pay_term(bare) or _other_term(bare)


def _pay_term(line: str) -> Term | None:
    if money(line) is not None:
        return Term(Sort.AMOUNT, line)
    range_only = line.removesuffix("/hr").strip()
    if RANGE.fullmatch(range_only):
        return Term(Sort.RANGE, range_only)
    joined = _HOURLY_RANGE.fullmatch(line)
    if joined:
        return Term(Sort.RANGE, joined[1])
    if _FIXED.fullmatch(line):
        return Term(Sort.FIXED, line)
    return Term(Sort.HOURLY, line) if _HOURLY.fullmatch(line) else None


def _other_term(line: str) -> Term | None:
    if line.casefold() in _PROJECT_TYPES:
        return Term(Sort.PROJECT_TYPE, line)
    if _NOISE.fullmatch(line) or is_unknown_load(line) or is_connects_line(line):
        return Term(Sort.NOISE, line)
    kind = _PROJECT_TYPE.fullmatch(line)
    if kind:
        return Term(Sort.PROJECT_TYPE, kind[1])
    return Term(Sort.BLURB, line) if _BLURB.fullmatch(line) else None


def block_start(page: Page, floor: int, end: int) -> int:
    """Where the block that ends before `end` starts; `end` itself if there is none.

    Lines from `floor` on may belong to it. Load and length may stand twice (in a long and a
    short wording), every other sort only as often as the page shows it.
    """
    start, index, seen = end, end - 1, Counter[Sort]()
    words: set[str] = set()
    while index >= floor:
        line = page[index]
        if line.text:
            found = term(line.plain)
            if found is None or not _may_precede(found, seen, words):
                break
            seen[found.sort] += 1
            words.add(found.value)
            start = index
        index -= 1
    return start


def _may_precede(found: Term, seen: Counter[Sort], words: set[str]) -> bool:
    if found.sort in {Sort.LOAD, Sort.LENGTH} and found.value in words:
        return True
    if found.sort is Sort.FIXED and (seen[Sort.HOURLY] or seen[Sort.RANGE]):
        return False
    if found.sort in {Sort.HOURLY, Sort.RANGE} and seen[Sort.FIXED]:
        return False
    most = 1 if found.sort is Sort.AMOUNT and seen[Sort.FIXED] else _MOST.get(found.sort, 1)
    return seen[found.sort] < most


def engagement_facts(page: Page) -> Facts:
    """The facts of the block's lines."""
    terms = [found for line in page if line.plain and (found := term(line.plain))]
    facts = _pay(terms)
    for found in terms:
        match found.sort:
            case Sort.LEVEL:
                facts.setdefault("level", found.value)
            case Sort.LOAD:
                facts.setdefault("hours_per_week", found.value)
            case Sort.LENGTH:
                facts.setdefault("duration", found.value)
            case Sort.PROJECT_TYPE:
                facts.setdefault("project_type", found.value)
            case _:
                pass
    return facts


def _pay(terms: Sequence[Term]) -> Facts:
    """Type and pay; a type without an amount leaves the pay unknown."""
    sorts = [found.sort for found in terms]
    amounts = [found.value for found in terms if found.sort is Sort.AMOUNT]
    if Sort.FIXED in sorts:
        before = [t.value for t in terms[: sorts.index(Sort.FIXED)] if t.sort is Sort.AMOUNT]
        amount = before[-1] if before else "".join(amounts[:1])
        budget = money(amount)
        return {"job_type": "fixed", **({"value_cents": budget} if budget is not None else {})}
    if not {Sort.HOURLY, Sort.RANGE} & set(sorts):
        return {}
    ranges = [found.value for found in terms if found.sort is Sort.RANGE]
    shown = ranges[-1] if ranges else " - ".join((amounts * 2)[:2])
    return {"job_type": "hourly", **hourly_range(re.sub(r"\s+", " ", shown))}

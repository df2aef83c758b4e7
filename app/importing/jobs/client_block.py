"""What a page says about the client: verification, rating, place, and the client's numbers."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from app.importing.text.dates import civil_date
from app.importing.text.numbers import cents, whole_number
from app.importing.text.page_lines import Facts, Form, Page, any_case, facts_of, first_stated

_NUMBER = r"(\d[\d,]{0,14})"
_MONEY = r"(\$\s?\d[\d,.]{0,14}\s?[KMB]?\+?)"
_STATISTICS = frozenset(
    {
        "client_jobs_posted",
        "client_hire_rate",
        "client_open_jobs",
        "client_spent_cents",
        "client_hires",
        "client_avg_hourly_cents",
        "client_hours",
    }
)
_PLACE = re.compile(r"[^\W\d_][^\d_:;!?@#$%*=<>\"|/\\]{1,59}")
_CLOCK = re.compile(r"(.*?[^\W\d_])?\s*\d{1,2}:\d{2}(?:\s*[AaPp]\.?[Mm]\.?)?")
_UNFINISHED = re.compile(r"\$?\d[\d,.]*\s?[KMB%]?\+?(?:\s?/hr)?", re.IGNORECASE)
_REST = any_case(
    r"(?:total )?spent|hire rate.*|jobs? posted|(?:/hr )?avg hourly rate paid|/hr avg.*"
)
_NO_PLACE = frozenset(
    {
        "verified",
        "job link",
        "copy link",
        "learn more",
        "apply now",
        "save job",
        "saved",
        "flag as inappropriate",
        "submit a proposal",
        "view job posting",
        "worldwide",
        "load more jobs",
        "preferences",
        "skills",
        "featured",
        "enterprise",
        "no feedback yet",
        "posted",
        "summary",
        "see more",
        "more",
        "less",
    }
)


def _hire_rate(found: re.Match[str]) -> Facts:
    percent = int(found[1])
    if percent > 100:
        raise ValueError("more than all")
    facts: Facts = {"client_hire_rate": percent / 100}
    if found[2]:
        facts["client_open_jobs"] = whole_number(found[2])
    return facts


def _hires(found: re.Match[str]) -> Facts:
    facts: Facts = {"client_hires": whole_number(found[1])}
    if found[2]:
        facts["client_active"] = whole_number(found[2])
    return facts


def _average_rate(found: re.Match[str]) -> Facts:
    return {"client_avg_hourly_cents": cents(found[1])}


def _member_since(text: str) -> Facts:
    day = civil_date(text, date.min)
    if day is None:
        raise ValueError("not a date")
    return {"client_member_since": day}


def _reviews(rating: str, reviews: str) -> Facts:
    count = whole_number(reviews)
    return {**(_rating(float(rating)) if count else {}), "client_reviews": count}


def _rating(stars: float) -> Facts:
    if stars > 5:
        raise ValueError("more than five stars")
    return {"client_rating": stars} if stars else {}


CLIENT_FORMS: tuple[Form, ...] = (
    (any_case(r"payment(?: method)? verified"), lambda _: {"payment_verified": True}),
    (
        any_case(r"payment(?: method)? (?:not verified|unverified)"),
        lambda _: {"payment_verified": False},
    ),
    (any_case(r"phone(?: number)? verified"), lambda _: {"client_phone_verified": True}),
    (
        any_case(r"phone(?: number)? (?:not verified|unverified)"),
        lambda _: {"client_phone_verified": False},
    ),
    (
        any_case(rf"{_NUMBER} jobs? posted"),
        lambda m: {"client_jobs_posted": whole_number(m[1])},
    ),
    (any_case(rf"(\d{{1,3}})% hire rate(?:, {_NUMBER} open jobs?)?"), _hire_rate),
    (any_case(rf"{_NUMBER} open jobs?"), lambda m: {"client_open_jobs": whole_number(m[1])}),
    (any_case(rf"{_MONEY} (?:total )?spent"), lambda m: {"client_spent_cents": cents(m[1])}),
    (any_case(rf"{_NUMBER} hires?(?:, {_NUMBER} active)?"), _hires),
    (any_case(rf"{_MONEY} ?/ ?hr avg\.? hourly rate paid"), _average_rate),
    (any_case(rf"{_NUMBER} hours?"), lambda m: {"client_hours": float(whole_number(m[1]))}),
    (any_case(r"member since (.{4,20}\d{4})\.?"), lambda m: _member_since(m[1])),
    (
        any_case(r"(individual client|[^:]{2,40} company(?: \([^()]{1,30}\))?|.{2,40}people\))"),
        lambda m: {"client_size": m[1]},
    ),
)
"""How the lines of the card and of a tile read, but for the rating."""

_REVIEW_FORMS: tuple[Form, ...] = (
    (any_case(rf"(\d(?:\.\d+)?) of {_NUMBER} reviews?"), lambda m: _reviews(m[1], m[2])),
    (
        any_case(rf"(\d(?:\.\d+)?) stars?, based on {_NUMBER} feedbacks?"),
        lambda m: _reviews(m[1], m[2]),
    ),
    (any_case(r"no feedback yet"), lambda _: {"client_reviews": 0}),
)
_RATING_FORMS: tuple[Form, ...] = (
    (any_case(r"rating is (\d(?:\.\d+)?) out of 5\.?"), lambda m: _rating(float(m[1]))),
)
_RATED_FORMS = _REVIEW_FORMS + _RATING_FORMS


def client_block(lines: Sequence[str]) -> Facts:
    """The facts of the whole lines of the card, place and industry included."""
    facts = {**client_statements(lines), **_place(lines)}
    industry = _industry(lines, facts.get("client_country"))
    return {**facts, **({"client_industry": industry} if industry else {})}


def client_statements(lines: Sequence[str]) -> Facts:
    """The facts of lines that say themselves what they are: all but place and industry.

    The average over the reviews is finer than the stars, so it counts before them.
    """
    rated = {**first_stated(lines, _RATING_FORMS), **first_stated(lines, _REVIEW_FORMS)}
    return {**first_stated(lines, CLIENT_FORMS), **rated}


def is_client_line(line: str) -> bool:
    return facts_of(line, CLIENT_FORMS) is not None or facts_of(line, _RATED_FORMS) is not None


def is_clock(line: str) -> bool:
    """Whether a line ends in the client's local time, with or without the city before it."""
    return _CLOCK.fullmatch(line) is not None


def is_rest(line: str) -> bool:
    """Whether a line is only the words to a number on the line before."""
    return _REST.fullmatch(line) is not None


def is_place(line: str) -> bool:
    """Whether a line may be a country or a city: short, words only, no label of the page."""
    return _PLACE.fullmatch(line) is not None and line.casefold() not in _NO_PLACE


def whole_lines(page: Page) -> list[str]:
    """Plain lines without blanks; a number and its words on two lines are one line again."""
    lines: list[str] = []
    for line in page:
        if (
            lines
            and line.plain
            and _REST.fullmatch(line.plain)
            and _UNFINISHED.fullmatch(lines[-1])
        ):
            lines[-1] = f"{lines[-1]} {line.plain}"
        elif line.plain:
            lines.append(line.plain)
    return lines


def _place(lines: Sequence[str]) -> Facts:
    """Country and city, found by the local time that follows them, else before the numbers."""
    known = [is_client_line(line) for line in lines]
    for index, line in enumerate(lines):
        clock = _CLOCK.fullmatch(line)
        if clock and not known[index]:
            before = [
                lines[i]
                for i in (index - 1, index - 2)
                if i >= 0 and not known[i] and is_place(lines[i])
            ]
            return _place_at_clock((clock[1] or "").strip(" ,-"), before)
    for index, line in enumerate(lines):
        if known[index] and _STATISTICS & (facts_of(line, CLIENT_FORMS) or {}).keys():
            break
        if not known[index] and is_place(line):
            return {"client_country": line}
    return {}


def _place_at_clock(city: str, before: Sequence[str]) -> Facts:
    """'Spain' / '12:42 AM', 'Spain' / 'Madrid 12:42 AM', 'Spain' / 'Madrid' / '12:42 AM'."""
    if city and before:
        return {"client_country": before[0], "client_city": city}
    if city:
        return {"client_country": city}
    if len(before) == 2:
        return {"client_country": before[1], "client_city": before[0]}
    return {"client_country": before[0]} if before else {}


def _industry(lines: Sequence[str], country: str | None) -> str | None:
    """The first free line behind the client's numbers."""
    is_behind = False
    for line in lines:
        facts = facts_of(line, CLIENT_FORMS)
        if facts is not None:
            is_behind = is_behind or bool(_STATISTICS & facts.keys())
        elif is_behind and line != country and is_place(line):
            return line
    return None

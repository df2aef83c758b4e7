"""'Activity on this job': how many apply, when the client looked, who is invited, the bids."""

from __future__ import annotations

import re
from datetime import datetime

from app.importing.text.dates import ago, civil_date
from app.importing.text.numbers import cents, whole_number
from app.importing.text.page_lines import Facts, Page, any_case, next_texts

_COUNTS = {
    "hires": "hires",
    "interviewing": "interviewing",
    "invites sent": "invites_sent",
    "unanswered invites": "unanswered_invites",
}
_LABEL = any_case(
    r"(proposals|last viewed by client|hires|interviewing|invites sent|unanswered invites)"
    r"(?: ?: ?| |$)(.{0,80})"
)
_FEWER = any_case(r"(?:less|fewer) than (\d{1,4})(?: proposals?)?")
_BAND = any_case(r"(\d{1,4}) ?(?:to|-) ?(\d{1,4})")
_AND_MORE = re.compile(r"(\d{1,4})\+")
_BID_RANGE = any_case(r"bid range\b ?-? ?(?:(?:high|avg|low)\b.{0,100})?")
_BIDS = (
    ("bid_high_cents", any_case(r"\bhigh:? ?(\$\d[\d,]*+(?:\.\d{1,2})?)(?![\d.])")),
    ("bid_avg_cents", any_case(r"\b(?:avg|average)\.?:? ?(\$\d[\d,]*+(?:\.\d{1,2})?)(?![\d.])")),
    ("bid_low_cents", any_case(r"\blow:? ?(\$\d[\d,]*+(?:\.\d{1,2})?)(?![\d.])")),
)


def activity_facts(page: Page, at: datetime) -> Facts:
    """The facts of the block's lines; a label without a value it can have states nothing."""
    facts: Facts = {}
    for index, line in enumerate(page):
        label = _LABEL.fullmatch(line.plain) if line.plain else None
        if label:
            facts = {**_labelled(label[1].casefold(), _shown(page, index, label[2]), at), **facts}
    return {**facts, **bid_range(page)}


def is_activity(page: Page, at: datetime) -> bool:
    """Whether a labelled value of the block is among the lines."""
    return bool(activity_facts(page, at))


def proposals_band(text: str) -> Facts:
    """'Less than 5' is 0 to 5, '5 to 10' itself, '50+' has no upper end."""
    shown = text.strip().rstrip(".")
    if fewer := _FEWER.fullmatch(shown):
        return {"proposals_low": 0, "proposals_high": int(fewer[1])}
    if band := _BAND.fullmatch(shown):
        low, high = sorted((int(band[1]), int(band[2])))
        return {"proposals_low": low, "proposals_high": high}
    if more := _AND_MORE.fullmatch(shown):
        return {"proposals_low": int(more[1])}
    if re.fullmatch(r"\d{1,4}", shown):
        return {"proposals_low": int(shown), "proposals_high": int(shown)}
    return {}


def bid_range(page: Page) -> Facts:
    """The bids of others, in cents; nothing where the page asks for an upgrade instead."""
    for index, line in enumerate(page):
        if line.plain and _BID_RANGE.fullmatch(line.plain):
            following = [after.plain for after in next_texts(page, index + 1, 6)]
            shown = line.plain if "$" in line.plain else " ".join([line.plain, *following])
            facts = _bids(shown)
            if facts:
                return facts
    return {}


def _bids(shown: str) -> Facts:
    """The bids in a line of text; one that is no amount of money is unknown."""
    facts: Facts = {}
    for name, form in _BIDS:
        found = form.search(shown)
        try:
            facts |= {name: cents(found[1])} if found else {}
        except ValueError:
            continue
    return facts


def _shown(page: Page, index: int, same_line: str) -> list[str]:
    """Where the value of a label may stand: behind it, else below it up to the next label."""
    if same_line.strip():
        return [same_line]
    values: list[str] = []
    for line in next_texts(page, index + 1, 3):
        if _LABEL.fullmatch(line.plain):
            break
        values.append(line.plain)
    return values


def _labelled(label: str, values: list[str], at: datetime) -> Facts:
    for value in values:
        facts = _fact(label, value.strip(), at)
        if facts:
            return facts
    return {}


def _fact(label: str, value: str, at: datetime) -> Facts:
    if label == "proposals":
        return proposals_band(value)
    if label == "last viewed by client":
        seen = instant(value, at)
        return {"last_viewed_at": seen} if seen else {}
    try:
        count = whole_number(value)
    except ValueError:
        return {}
    return {_COUNTS[label]: count} if count >= 0 else {}


def instant(text: str, at: datetime) -> datetime | None:
    """'4 minutes ago' before `at`, or the start of a named day."""
    relative = ago(text, at)
    if relative:
        return relative
    day = civil_date(text, at.date())
    return datetime(day.year, day.month, day.day, tzinfo=at.tzinfo) if day else None

"""A copied page as a stream of short texts, each with the table cell it stood in."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from app.domain.progress import told
from app.importing.history.rows import amount_and_spoken
from app.importing.history.wordings import recognise
from app.importing.text.dates import civil_date
from app.importing.text.decoding import clean_line, split_lines
from app.importing.text.numbers import whole_number

DASHES = frozenset({"—", "–", "-", "―", "--"})
_DAY_LIKE = re.compile(
    r"(?:[A-Z][a-z]{2,8}\.? \d{1,2},? \d{2,5}|\d{1,2} [A-Z][a-z]{2,8},? \d{2,5}"
    r"|\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4})"
)
FILTERS = frozenset({"connects type", "date"})
_HEADINGS = frozenset({"date", "action", "freelancer", "connects"})
_CHROME = frozenset(
    {
        "connects history",
        "my balance",
        "buy connects",
        "connects type",
        "all connects",
        "date",
        "last 7 days",
        "last 30 days",
        "last 90 days",
        "show more",
    }
)
_JOINED_CHROME = re.compile(
    r"my balance:? ?[\d.,'’ ]{1,20}connects?|connects type:? ?[\w ]{3,40}"
    r"|date:? ?(?:last \d{1,3} days|custom(?: range)?)"
)
_ROW_ON_A_LINE = re.compile(
    r"(today|yesterday|[a-z]{3,9}\.? \d{1,2}, \d{4}) (?P<action>\S.+?)"
    r" ([-+−]\d{1,7}(?: connects?)?)(?: ((?:spent|added|refunded) \d{1,7} connects?))?",
    re.IGNORECASE,
)
_LONGEST_ROW = 400
_NOTHING = "no connects transactions"
_BALANCE = re.compile(r"(?P<count>[\d.,'’ ]{1,20})\s*Connects?", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Token:
    """One text of a copied page. `cell` counts the tabs before it; `link` is where it led."""

    text: str
    cell: int = 0
    link: str | None = None


@dataclass(frozen=True, slots=True)
class Header:
    """What stands around the rows of the page."""

    balance: int | None = None
    is_filtered: bool = False
    has_members: bool = False
    is_empty_page: bool = False


def tokens_of(text: str) -> list[Token]:
    """The texts of a copied page in reading order; blank ones are left out."""
    tokens = []
    cell = 0
    lines = split_lines(text)
    for line in told(lines, len(lines), last=0.3):
        for part_number, part in enumerate(line.split("\t")):
            cell += part_number > 0
            cleaned = clean_line(part)
            if cleaned:
                tokens += [Token(piece, cell) for piece in _pieces(cleaned)]
    return tokens


def _pieces(text: str) -> list[str]:
    """The date, the action and the amount of a row that a copy put on one line."""
    if len(text) > _LONGEST_ROW or not (text[-1].isdecimal() or text[-1] in "sStT"):
        return [text]
    found = _ROW_ON_A_LINE.fullmatch(text)
    if found is None or recognise(found["action"]) is None:
        return [text]
    return [part for part in found.groups() if part]


def read_header(texts: list[str]) -> Header:
    """The balance, the filter and the columns, wherever in `texts` they stand."""
    folded = [text.casefold() for text in texts]
    return Header(
        balance=_balance(texts, folded),
        is_filtered=_filter(folded) != "all connects",
        has_members=_has_member_column(folded),
        is_empty_page=any(text.rstrip(".") == _NOTHING for text in folded),
    )


def is_chrome(text: str) -> bool:
    """Whether a text is one of the page's own labels around its rows."""
    folded = text.casefold()
    return (
        folded in _CHROME
        or _JOINED_CHROME.fullmatch(folded) is not None
        or folded in _HEADINGS
        or folded.rstrip(".") == _NOTHING
        or _BALANCE.fullmatch(text) is not None
    )


def is_day(text: str, on: date) -> bool:
    """Whether a text is a date, possible or not: both begin a row."""
    if len(text) > 20 or not (text[-1:].isdecimal() or text[-1:] in "yYoO"):
        return False
    return civil_date(text, on) is not None or _DAY_LIKE.fullmatch(text) is not None


def is_amount(text: str) -> bool:
    return amount_and_spoken(text) is not None


def _balance(texts: list[str], folded: list[str]) -> int | None:
    """The number in '451 Connects' under 'My balance', or beside it on the same line."""
    for place, label in enumerate(folded):
        if not label.startswith("my balance"):
            continue
        beside = texts[place][len("my balance") :].strip(" :")
        following = texts[place + 1] if place + 1 < len(texts) else ""
        for shown in (beside, following):
            count = _count(shown)
            if count is not None:
                return count
    return None


def _count(text: str) -> int | None:
    found = _BALANCE.fullmatch(text)
    if found is None:
        return None
    try:
        return whole_number(found["count"])
    except ValueError:
        return None


def _filter(folded: list[str]) -> str:
    """What the types are filtered by: the text under the label, or joined to it by some copies."""
    label, every = "connects type", "all connects"
    for place, text in enumerate(folded):
        if text == label:
            return folded[place + 1] if place + 1 < len(folded) else every
        if text.startswith(label):
            return text[len(label) :].strip(" :")
    return every


def _has_member_column(folded: list[str]) -> bool:
    return any(
        folded[place - 1] == "action" and text == "freelancer"
        for place, text in enumerate(folded)
        if place > 0
    )

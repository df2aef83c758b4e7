"""Numbers as people and pages write them: Connects as integers, money as integer cents."""

from __future__ import annotations

import re
from decimal import Decimal

LARGEST = 2**53
_LONGEST = 40
_MINUS = "-\u2212\u2010\u2011\u2012\u2013\ufe63\uff0d"
_PLUS = "+\uff0b"
_SPACE = " \u00a0\u2009\u202f"
_APOSTROPHE = "'\u2019"
_AS_COMMA = str.maketrans({"\u066c": ",", "\uff0c": ",", "\u066b": ".", "\uff0e": "."})
_INVISIBLE = re.compile("[\u200b-\u200f\u061c\u202a-\u202e\u2060\u2066-\u2069\ufeff]")
_GROUPED = re.compile(
    rf"[1-9]\d{{0,2}}(?:(?P<mark>[,.{_APOSTROPHE}{_SPACE}])\d{{3}})"
    r"(?:(?P=mark)\d{3})*"
)
_CURRENCY = r"(?:[A-Z]{3}\b|[A-Z]{0,3}[$\u00a2-\u00a5\u20a0-\u20cf]|)"
_MONEY = re.compile(
    rf"(?P<before>[{_MINUS}{_PLUS}]?)\s*{_CURRENCY}\s*(?P<after>[{_MINUS}{_PLUS}]?)\s*"
    rf"(?P<number>\d[\d,.{_APOSTROPHE}{_SPACE}]*|\.\d+)\s*(?P<scale>[KMBkmb]?)\+?\s*{_CURRENCY}"
)
_SCALES = {"": 1, "K": 1_000, "M": 1_000_000, "B": 1_000_000_000}


def whole_number(text: str) -> int:
    """A whole number of Connects, signed; raises ValueError for anything else.

    Any decimal digits, '-' or a true minus, '+', or parentheses for a negative. Groups of three
    may be parted by commas, spaces or apostrophes. Pages are English, so '1,234' is 1234, while
    a single point ('1.234') may as well be a fraction and is refused; '1.234.567' is clear.
    """
    bare, sign = _unsigned(_INVISIBLE.sub("", text).strip().translate(_AS_COMMA))
    if len(bare) > _LONGEST:
        raise ValueError("too long for a number")
    digits = bare if bare.isdecimal() else _ungrouped(bare)
    value = sign * int(digits)
    if abs(value) > LARGEST:
        raise ValueError("beyond 2^53")
    return value


def cents(text: str) -> int:
    """An amount of money in cents; raises ValueError where it is none or is ambiguous.

    Takes a currency sign or code on either side, a sign or parentheses, K, M and B, and a '+'
    behind ('$1K+'). Where both marks occur the last one is the decimal one; a lone comma before
    three digits parts thousands, a lone point before three digits is refused.
    """
    shown = _INVISIBLE.sub("", text).strip().translate(_AS_COMMA)
    bare, sign = shown, 1
    if shown.startswith("(") and shown.endswith(")"):
        bare, sign = shown[1:-1].strip(), -1
    found = _MONEY.fullmatch(bare) if len(bare) <= _LONGEST else None
    if found is None:
        raise ValueError("not an amount of money")
    marks = found["before"] + found["after"]
    if len(marks) > 1 or (marks and sign < 0):
        raise ValueError("more than one sign")
    if marks and marks in _MINUS:
        sign = -1
    scale = _SCALES[found["scale"].upper()]
    amount = Decimal(_with_point(found["number"].rstrip(_SPACE), scale)) * scale * 100
    value = int(amount)
    if value != amount or value > LARGEST:
        raise ValueError("not whole cents, or too large")
    return sign * value


def _unsigned(text: str) -> tuple[str, int]:
    """The number without its sign or parentheses, and 1 or -1."""
    if text.startswith("(") and text.endswith(")"):
        return text[1:-1].strip(), -1
    if text[:1] and text[0] in _MINUS:
        return text[1:].lstrip(), -1
    if text[:1] and text[0] in _PLUS:
        return text[1:].lstrip(), 1
    return text, 1


def _ungrouped(text: str) -> str:
    """The digits of a number written in groups of three."""
    found = _GROUPED.fullmatch(text)
    if found is None:
        raise ValueError("not a whole number")
    if found["mark"] == "." and text.count(".") == 1:
        raise ValueError("a fraction or a thousand: ambiguous")
    return text.replace(found["mark"], "")


def _with_point(number: str, scale: int) -> str:
    """The number in plain form: no groups, a point for the decimals."""
    last = max(number.rfind(","), number.rfind("."))
    if last < 0:
        return number if number.isdecimal() else _ungrouped(number)
    mark, whole, decimals = number[last], number[:last], number[last + 1 :]
    if mark in whole:
        return _ungrouped(number)
    is_bare = whole.isdecimal() and len(whole) <= 3
    if is_bare and len(decimals) == 3 and scale == 1:
        return _ungrouped(number)
    if not decimals.isdecimal():
        raise ValueError("not an amount of money")
    whole = whole if whole.isdecimal() or not whole else _ungrouped_money(whole)
    return f"{whole or 0}.{decimals}"


def _ungrouped_money(whole: str) -> str:
    """Groups before a decimal mark: a point between two of them is clear."""
    if _GROUPED.fullmatch(whole) is None:
        raise ValueError("not an amount of money")
    return "".join(character for character in whole if character.isdecimal())

"""Ways in which a page can be damaged, by accident or on purpose."""

from __future__ import annotations

import random
import re
from collections.abc import Callable

Mutation = Callable[[random.Random, str], str]

_ODD = (
    "\x00", "\ud800", "\udfff", "\u202e", "\u200f", "\u200b", "\ufeff", "\u2028", "\x85",
    "\x1b[31m",
    "\u0130", "\u0131", "е", "٣", "−", "\u00a0", "\u202f", "’", "😀", "e\u0301" * 20, "\r", "\v",
    "<script>", "</script>", "<!--", "]]>", "&#0;", "&#x110000;", "&lt;", "\\u0000", '"', "'",
    "=1+1",
    "file:///etc/passwd", "{{7*7}}", "%s", "{0}", "\t\t\t", ";;;", ",,,", "|||",
)  # fmt: skip
_NUMBERS = (
    "9" * 400, "-" + "9" * 25, "1e3", "1e400", "2147483648", "9007199254740993", "1.234", "1,234",
    "1'234", "(20)", "−20", "+80", "٣٤", "0", "-0", "00007", "1.5", "NaN", "Infinity", "0x10", "½",
    "²", "", " ", "1_000", "--5", "+-5",
)  # fmt: skip
_DATES = (
    "February 29, 2025", "29/02/2024", "13/13/2026", "1/2/26", "9999-12-31", "0001-01-01", "Today",
    "Yesterday", "999999 days ago", "January 0, 2026", "Jan 32, 2026", "2026-1-1", "12.05.2026",
    "Smarch 1, 2026", "Mon Jan 12 25:61:61 UTC 2026", "2026-01-01T00:00:00+99:99", "٢٠٢٦-٠١-٠١",
)  # fmt: skip
_NESTS = (("[", "]"), ("{", "}"), ('{"a":', "}"), ("<div>", "</div>"), ("(", ")"), ('"', '"'))
_USUAL, _LARGEST = 6_000, 200_000  # most characters of most pages, and of one in 25
_NUMBER = re.compile(r"[-+]?\d[\d.,]*")
_DATE = re.compile(r"[A-Z][a-z]{2,8} \d{1,2}, \d{4}|\d{4}-\d\d-\d\d|\d{1,2}/\d{1,2}/\d{2,4}|Today")


def mutated(dice: random.Random, page: str, others: list[str]) -> str | bytes:
    """The page after one to five mutations; now and then joined to another, often as bytes."""
    text = page
    if dice.random() < 0.05:
        text += dice.choice(["\n", "", "\n\n"]) + dice.choice(others)
    for _ in range(dice.choice((1, 1, 1, 2, 2, 3, 5))):
        text = dice.choice(MUTATIONS)(dice, text)
    text = text[: _LARGEST if dice.random() < 0.04 else _USUAL]
    return text if dice.random() < 0.5 else _as_bytes(dice, text)


def _as_bytes(dice: random.Random, text: str) -> bytes:
    encoding = dice.choice(
        ("utf-8",) * 6 + ("utf-16", "utf-16-be", "cp1252", "utf-8-sig", "utf-32")
    )
    data = bytearray(text.encode(encoding, "surrogatepass" if encoding[:4] == "utf-" else "ignore"))
    for _ in range(dice.choice((0, 0, 1, 2, 8, 40))):
        if data:
            place = dice.randrange(len(data))
            data[place] ^= 1 << dice.randrange(8)
    return bytes(data)


def _place(dice: random.Random, text: str) -> int:
    return dice.randrange(len(text) + 1)


def _cut(dice: random.Random, text: str) -> str:
    one, two = sorted((_place(dice, text), _place(dice, text)))
    return dice.choice((text[:one], text[one:], text[one:two], text[:one] + text[two:]))


def _insert(dice: random.Random, text: str) -> str:
    place = _place(dice, text)
    return text[:place] + dice.choice(_ODD) * dice.choice((1, 1, 1, 3, 200)) + text[place:]


def _replaced(dice: random.Random, text: str, pattern: re.Pattern[str], by: tuple[str, ...]) -> str:
    found = list(pattern.finditer(text[:100_000]))
    for one in dice.sample(found, min(len(found), dice.choice((1, 1, 2, 10)))):
        text = text[: one.start()] + dice.choice(by) + text[one.end() :]
    return text


def _numbers(dice: random.Random, text: str) -> str:
    return _replaced(dice, text, _NUMBER, _NUMBERS)


def _dates(dice: random.Random, text: str) -> str:
    return _replaced(dice, text, _DATE, _DATES)


def _indexes(dice: random.Random, text: str) -> str:
    """Small numbers for small numbers: the places of a page's state lead elsewhere, or round."""
    return _replaced(dice, text, re.compile(r"\d{1,4}"), tuple(map(str, range(-7, 60))))


def _lines(dice: random.Random, text: str) -> str:
    lines = text[:100_000].split("\n")
    one, two = dice.randrange(len(lines)), dice.randrange(len(lines))
    match dice.randrange(5):
        case 0:
            lines[one], lines[two] = lines[two], lines[one]
        case 1:
            del lines[one]
        case 2:
            lines[one:one] = [lines[two][:200]] * dice.choice((1, 2, 20, 1000))
        case 3:
            dice.shuffle(lines)
        case _:
            lines[one : one + 2] = ["".join(lines[one : one + 2])]
    return "\n".join(lines)


def _ends(dice: random.Random, text: str) -> str:
    return text.replace("\n", dice.choice(("\r", "\r\n", "\n\n", "\u2028", " ", "\t", "\x00\n")))


def _marks(dice: random.Random, text: str) -> str:
    one, two = dice.choice((",", ";", "\t", "|", '"', " ", ".", ":")), dice.choice(",;\t|\"' .")
    return text.replace(one, two, dice.choice((1, 5, -1)))


def _nest(dice: random.Random, text: str) -> str:
    start, end = dice.choice(_NESTS)
    depth, place = dice.choice((3, 50, 1_200, 20_000)), _place(dice, text)
    return text[:place] + start * depth + dice.choice(("", end * depth)) + text[place:]


def _repeat(dice: random.Random, text: str) -> str:
    one = _place(dice, text)
    piece = text[one : one + dice.choice((1, 10, 80, 2_000))]
    return (
        text[:one]
        + piece * (dice.choice((2, 10, 400, 5_000)) if len(piece) < 100 else 4)
        + text[one:]
    )


def _case(dice: random.Random, text: str) -> str:
    return dice.choice((str.upper, str.lower, str.swapcase, str.title))(text)


MUTATIONS: tuple[Mutation, ...] = (
    _cut, _cut, _insert, _insert, _insert, _numbers, _numbers, _dates, _indexes, _lines, _lines,
    _ends, _marks, _nest, _repeat, _case,
)  # fmt: skip

"""A line in pieces: words, quoted texts and `field:value`, before anything is understood."""

from __future__ import annotations

import re
from dataclasses import dataclass

_HEAD = re.compile(r"([A-Za-z_]+)(:|>=|<=|>|<|=)")
QUOTE, ESCAPE = '"', "\\"


@dataclass(frozen=True, slots=True)
class Piece:
    """`field` and `sign` are empty for a plain word. `values` are what stands between commas, each
    with whether it was quoted. `start` and `end` are where the piece stands in the line."""

    text: str
    field: str
    sign: str
    values: tuple[tuple[str, bool], ...]
    is_not: bool
    start: int
    end: int


def pieces(line: str) -> list[Piece]:
    """The pieces of a line; a quote that is never closed ends with the line."""
    found = []
    at = 0
    while at < len(line):
        if line[at].isspace():
            at += 1
            continue
        end = _end_of(line, at)
        found.append(_piece(line, at, end))
        at = end
    return found


def _end_of(line: str, start: int) -> int:
    """Where the piece ends: at a blank outside of quotes."""
    is_quoted, at = False, start
    while at < len(line):
        if is_quoted and line[at] == ESCAPE:
            at += 2
            continue
        if line[at] == QUOTE:
            is_quoted = not is_quoted
        elif line[at].isspace() and not is_quoted:
            break
        at += 1
    return min(at, len(line))


def _piece(line: str, start: int, end: int) -> Piece:
    text = line[start:end]
    body = text[1:] if text.startswith("-") and len(text) > 1 else text
    head = _HEAD.match(body)
    field, sign = (head.group(1).lower(), head.group(2)) if head else ("", "")
    rest = body[head.end() :] if head else body
    return Piece(text, field, sign, _values(rest, commas=bool(head)), body != text, start, end)


def _values(text: str, *, commas: bool) -> tuple[tuple[str, bool], ...]:
    """What stands between commas, without its quotes; a plain word keeps its commas."""
    values: list[tuple[str, bool]] = []
    value, is_quoted, was_quoted, at = "", False, False, 0
    while at < len(text):
        sign = text[at]
        if is_quoted and sign == ESCAPE and at + 1 < len(text):
            at += 1
            value += text[at]
        elif sign == QUOTE:
            is_quoted, was_quoted = not is_quoted, True
        elif sign == "," and commas and not is_quoted:
            values.append((value, was_quoted))
            value, was_quoted = "", False
        else:
            value += sign
        at += 1
    return (*values, (value, was_quoted))


def quoted(text: str) -> str:
    """A text as it stands in quotes."""
    safe = text.replace(ESCAPE, ESCAPE * 2).replace(QUOTE, ESCAPE + QUOTE)
    return f"{QUOTE}{safe}{QUOTE}"

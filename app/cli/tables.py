"""Plain tables and figures for the terminal."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from datetime import date
from io import StringIO

from rich.box import SIMPLE_HEAD
from rich.console import Console
from rich.table import Table

from app.domain.wins import Range

WIDTH = 100
_UNPRINTABLE = {
    **dict.fromkeys([*range(0x20), *range(0x7F, 0xA0)]),
    **dict.fromkeys([0x061C, 0x200E, 0x200F, *range(0x2028, 0x202F), *range(0x2066, 0x206A)]),
    **dict.fromkeys(range(0xD800, 0xE000), "\ufffd"),
    0x09: "\t",
    0x0A: "\n",
}
_SURROGATE = re.compile("[\ud800-\udfff]")


def printable(text: str) -> str:
    """The text without what would steer the terminal or turn the order of a line around."""
    return text.translate(_UNPRINTABLE)


def json_text(document: object, indent: int | None = None) -> str:
    """The document as JSON; a file name that is no text has its odd bytes escaped."""
    shown = json.dumps(document, ensure_ascii=False, indent=indent, default=str)
    return _SURROGATE.sub(lambda found: f"\\u{ord(found[0]):04x}", shown)


def table(headers: Sequence[str], rows: Sequence[Sequence[object]], numbers: set[int]) -> str:
    """A table of text; the columns in `numbers` are right-aligned."""
    shown = Table(box=SIMPLE_HEAD, pad_edge=False, show_edge=False)
    for place, header in enumerate(headers):
        shown.add_column(header, justify="right" if place in numbers else "left", overflow="fold")
    for row in rows:
        shown.add_row(*(printable(" ".join(str(cell).split("\n"))) for cell in row))
    out = StringIO()
    Console(file=out, width=WIDTH, no_color=True, highlight=False, markup=False).print(shown)
    return "\n".join(line.rstrip() for line in out.getvalue().splitlines()).strip("\n")


def money(cents: float | None) -> str:
    """Cents as dollars, with the true minus."""
    if cents is None:
        return "–"
    sign = "−" if cents < 0 else ""
    return f"{sign}${abs(cents) / 100:,.2f}"


def signed(number: int) -> str:
    return f"+{number}" if number > 0 else f"−{-number}" if number < 0 else "0"


def day(value: date | None) -> str:
    return value.isoformat() if value else "unknown"


def money_range(value: Range) -> str:
    """A figure with its range in one phrase; what is not known stays open."""
    if value.low is None:
        return "not known yet"
    if value.value is None or value.high is None:
        return f"more than {money(value.low)}"
    return f"{money(value.value)} (between {money(value.low)} and {money(value.high)})"

"""Plain tables and figures for the terminal."""

from __future__ import annotations

import json
import re
from collections.abc import Collection, Mapping, Sequence
from datetime import date
from io import StringIO
from typing import Literal

from app.domain.ranges import Range

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


def table(
    headers: Sequence[str],
    rows: Sequence[Sequence[object]],
    numbers: set[int],
    *,
    whole: Collection[int] = (),
) -> str:
    """A table of text; columns in `numbers` are right-aligned, those in `whole` never broken."""
    from rich.box import SIMPLE_HEAD  # noqa: PLC0415 - slow to load, and JSON needs no table
    from rich.console import Console  # noqa: PLC0415 - see above
    from rich.table import Table  # noqa: PLC0415 - see above

    shown = Table(box=SIMPLE_HEAD, pad_edge=False, show_edge=False)
    for place, header in enumerate(headers):
        side: Literal["left", "right"] = "right" if place in numbers else "left"
        shown.add_column(header, justify=side, overflow="fold", no_wrap=place in whole)
    for row in rows:
        shown.add_row(*(printable(" ".join(str(cell).split("\n"))) for cell in row))
    out = StringIO()
    Console(file=out, width=WIDTH, no_color=True, highlight=False, markup=False).print(shown)
    return "\n".join(line.rstrip() for line in out.getvalue().splitlines()).strip("\n")


def sums(cents: Mapping[str, int]) -> str:
    """Money of several currencies, each by itself; 'nothing' where there is none."""
    return " + ".join(money(one, currency) for currency, one in cents.items()) or "nothing"


def money(cents: float | None, currency: str = "USD") -> str:
    """Cents as dollars, or with the code of another currency; with the true minus."""
    if cents is None:
        return "–"
    sign, amount = "−" if cents < 0 else "", f"{abs(cents) / 100:,.2f}"
    return f"{sign}${amount}" if currency == "USD" else f"{sign}{amount} {currency}"


def many(number: int, one: str, others: str) -> str:
    """A number with its noun: '1 win', '2 wins'."""
    return f"{number} {one if number == 1 else others}"


def connects(number: int) -> str:
    return many(number, "Connect", "Connects")


def signed(number: int) -> str:
    return f"+{number}" if number > 0 else f"−{-number}" if number < 0 else "0"


def day(value: date | None) -> str:
    return value.isoformat() if value else "unknown"


def money_range(value: Range, currency: str = "USD") -> str:
    """A figure with its range in one phrase; what is not known stays open."""
    if value.low is None:
        return "not known yet"
    low, high = money(value.low, currency), money(value.high, currency)
    if value.value is None or value.high is None:
        return f"more than {low}"
    return f"{money(value.value, currency)} (between {low} and {high})"

"""Days as people type them: in figures of any order, or with a month in their own language."""

from __future__ import annotations

import re
import tomllib
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache, lru_cache

from app.importing.money.date_column import without_time
from app.importing.spreadsheet.mapping import DateOrder
from app.importing.text.dates import FIRST_YEAR, LAST_YEAR, civil_date
from app.resource_files import resource_path

_LONGEST = 40
_FIGURES = re.compile(r"(\d{4}|\d{1,2})\s?([/.\-\s])\s?(\d{1,2})\s?\2\s?(\d{4}|\d{1,2})\.?")
_CJK = re.compile(r"(\d{4})\s?[年년]\s?(\d{1,2})\s?[月월]\s?(\d{1,2})\s?[日일]?")
_PARTS = re.compile(r"[\s,./\-'’]+")
_ORDINAL = re.compile(r"(\d{1,2})(?:st|nd|rd|th|er|º|ª|e)")
_SMALL_WORDS = frozenset({"de", "del", "of", "the", "г", "р", "року", "года"})
_ANY_DAY = date(2000, 1, 1)


@dataclass(frozen=True, slots=True)
class OrderSeen:
    """What the figures of a column say of their order.

    `possible` are the orders that fit every cell, or else most of them: then `disagree` is how
    many cells do not fit. `is_open` says that cells mean different days in those orders;
    `examples` are such cells. `has_short_years` says that years of two figures were seen.
    """

    possible: frozenset[DateOrder]
    is_open: bool = False
    disagree: int = 0
    examples: tuple[str, ...] = ()
    has_short_years: bool = False


@dataclass(frozen=True, slots=True)
class _Cell:
    """What one cell says by itself: the day that its figures mean in each order they can have, or
    the day that it names with its month in words."""

    readings: Mapping[DateOrder, date]
    is_year_first: bool = False
    has_short_year: bool = False
    named: date | None = None


_NOTHING = _Cell({})


def looks_like_day(cell: str) -> bool:
    return bool(_cell(cell).readings) or day_of(cell, _ANY_DAY, None) is not None


def day_of(cell: str, on: date, order: DateOrder | None) -> date | None:
    """The day of one cell; None where it states none, or in figures while the order is open.

    Years of two figures are of this century.
    """
    seen = _cell(cell)
    if seen.readings:
        is_ordered = order is not None and not seen.is_year_first
        return seen.readings.get(order) if order and is_ordered else _only(seen.readings)
    return seen.named or (civil_date(cell, on) if cell[:1].isalpha() else None)


def order_seen(column: Iterable[str]) -> OrderSeen:
    """What all cells of a column together say of the order of their figures."""
    cells = [(cell, _cell(cell)) for cell in column]
    figures = [(cell, seen) for cell, seen in cells if seen.readings and not seen.is_year_first]
    if not figures:
        return OrderSeen(frozenset(DateOrder))
    fits = {order: sum(order in seen.readings for _, seen in figures) for order in DateOrder}
    most = max(fits.values())
    possible = frozenset(order for order, count in fits.items() if count == most)
    doubtful = [cell for cell, seen in figures if _is_doubtful(seen, possible)]
    return OrderSeen(
        possible=possible,
        is_open=bool(doubtful),
        disagree=len(figures) - most,
        examples=tuple(dict.fromkeys(doubtful))[:3],
        has_short_years=any(seen.has_short_year for _, seen in figures),
    )


def unfit(column: Iterable[str], order: DateOrder) -> int:
    """How many cells of the column are days in figures, but not in that order."""
    seen = map(_cell, column)
    return sum(bool(c.readings) and not c.is_year_first and order not in c.readings for c in seen)


def _is_doubtful(seen: _Cell, possible: frozenset[DateOrder]) -> bool:
    return len({day for order, day in seen.readings.items() if order in possible}) > 1


@lru_cache(maxsize=4096)
def _cell(cell: str) -> _Cell:
    shown = without_time(cell)
    if not shown or len(shown) > _LONGEST:
        return _NOTHING
    found = _FIGURES.fullmatch(_CJK.sub(r"\1-\2-\3", shown))
    if found is None:
        named = _with_month(shown)
        return _Cell({}, named=named) if named else _NOTHING
    one, two, three = found[1], found[3], found[4]
    parts = {
        DateOrder.YMD: (one, two, three),
        DateOrder.DMY: (three, two, one),
        DateOrder.MDY: (three, one, two),
    }
    days = {order: _date(*written) for order, written in parts.items()}
    readings = {order: day for order, day in days.items() if day is not None}
    return _Cell(readings, len(one) == 4, len(one) < 4 and len(three) < 4)


def _only(readings: Mapping[DateOrder, date]) -> date | None:
    """The day that all orders agree on."""
    days = set(readings.values())
    return days.pop() if len(days) == 1 else None


def _date(year: str, month: str, day: str) -> date | None:
    if len(year) not in {2, 4} or len(month) > 2 or len(day) > 2:
        return None
    number = int(year) + (2000 if len(year) == 2 else 0)
    try:
        read = date(number, int(month), int(day))
    except ValueError:
        return None
    return read if FIRST_YEAR <= read.year <= LAST_YEAR else None


def _with_month(shown: str) -> date | None:
    """A day with its month in words, in any order; a weekday before it is passed over."""
    words = [_folded(word) for word in _PARTS.split(shown)]
    words = [word for word in words if word and word not in _SMALL_WORDS]
    months = _months()
    if len(words) == 4 and words[0] not in months and not words[0][:1].isdecimal():
        words = words[1:]
    named = [place for place, word in enumerate(words) if word in months]
    if len(words) != 3 or len(named) != 1:
        return None
    month = months[words.pop(named[0])]
    first, last = (_without_ordinal(word) for word in words)
    if not (first.isdecimal() and last.isdecimal()):
        return None
    year, day = (first, last) if len(first) == 4 else (last, first)
    return _date(year, str(month), day)


def _without_ordinal(word: str) -> str:
    found = _ORDINAL.fullmatch(word)
    return found[1] if found else word


def _folded(word: str) -> str:
    """Composed and in lower case, with one i for all: Turkish capitals and small ones differ."""
    plain = unicodedata.normalize("NFC", word.casefold())
    return plain.replace("i\u0307", "i").replace("ı", "i")


@cache
def _months() -> dict[str, int]:
    with resource_path("months.toml").open("rb") as file:
        rows: Sequence[Sequence[str]] = tomllib.load(file)["months"]
    return {_folded(name): number for number, row in enumerate(rows, start=1) for name in row}

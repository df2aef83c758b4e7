"""What a single cell of a hand-kept table may be: a date, a number, a rule between rows."""

from __future__ import annotations

import re

from app.importing.spreadsheet.days import looks_like_day
from app.importing.text.numbers import whole_number

_LONGEST = 40
_UNIT = re.compile(r"\s*connects?\s*$", re.IGNORECASE)
_NO_FRACTION = re.compile(r"[.,]0{1,2}(?=\)?$)")
_FILLER = re.compile(r"[\s\-–—_=:|.]*")
_FIGURES = re.compile(r"[^\W\d_]{0,3}[-+(−]?\s?[^\W\d_]{0,3}[^\w\s]?\s?\d[\d.,'’ ]*\)?\s?\D{0,3}")


def is_filler(cell: str) -> bool:
    """Nothing, or a rule such as '---' under the names of a table."""
    return _FILLER.fullmatch(cell) is not None


def is_date(cell: str) -> bool:
    return len(cell) <= _LONGEST and looks_like_day(cell)


def is_number(cell: str) -> bool:
    """Figures, with a sign, a currency or a unit of a few letters about them."""
    return len(cell) <= _LONGEST and _FIGURES.fullmatch(_UNIT.sub("", cell)) is not None


def connects_in(cell: str) -> int:
    """A whole number of Connects as people type it: '-14', '14 Connects', '14.00'.

    Raises ValueError for anything else, '1.234' and '1e3' among it.
    """
    if len(cell) > _LONGEST:
        raise ValueError("too long for a number")
    return whole_number(_NO_FRACTION.sub("", _UNIT.sub("", cell)))

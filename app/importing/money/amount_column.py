"""Amounts of a whole column: what point and comma mean is told by all rows together."""

from __future__ import annotations

import re
from collections.abc import Sequence

from app.importing.text.numbers import cents

_LONGEST = 60
_COMMA_DECIMALS = re.compile(r"\D*[\d.' \u00a0\u202f\u2019]*,\d{1,2}\D*")
_POINT_DECIMALS = re.compile(r"\D*[\d,' \u00a0\u202f\u2019]*\.\d{1,2}\D*")


def amounts_of(column: Sequence[str]) -> list[int | None]:
    """Each cell in signed cents, None where it is no amount.

    Where some cells end in a comma and one or two digits and none does so with a point, points
    in the column part thousands: '1.234' beside '12,50' is 1,234.00.
    """
    cells = [cell if len(cell) <= _LONGEST else "" for cell in column]
    is_comma_column = any(map(_COMMA_DECIMALS.fullmatch, cells)) and not any(
        map(_POINT_DECIMALS.fullmatch, cells)
    )
    return [_cents(_with_point(cell) if is_comma_column else cell) for cell in cells]


def _with_point(cell: str) -> str:
    return cell.replace(".", "").replace(",", ".")


def _cents(cell: str) -> int | None:
    try:
        return cents(cell)
    except ValueError:
        return None

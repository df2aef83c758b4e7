"""Selected rows as CSV, the way exports write it."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from typing import Any

from app.reporting.entry_lines import guarded
from app.ui.tables.places_model import Places
from app.ui.widgets.table import Column


def csv_lines(
    columns: Sequence[Column[Any]], places: Places, rows: Sequence[int], shown: Sequence[int]
) -> str:
    """The columns in sight of some rows, with a header; lines end with CR LF.

    Numbers stay numbers, days are ISO, money is in units with two places. A text that a
    spreadsheet could take for a formula gets an apostrophe before it.
    """
    lines = io.StringIO(newline="")
    writer = csv.writer(lines, lineterminator="\r\n")
    writer.writerow([columns[at].title for at in shown])
    for row in rows:
        place = int(places[row])
        writer.writerow([_value(columns[at], place) for at in shown])
    return lines.getvalue()


def _value(column: Column[Any], place: int) -> str | int:
    """A figure as it is; a text guarded."""
    if column.plain is not None:
        return column.plain(place)
    text = column.cell(place).text
    return guarded(text) if text else ""

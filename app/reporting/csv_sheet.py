"""A sheet as CSV: block after block, each with its heading, its header and its rows."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from datetime import date

from app.reporting.entry_lines import guarded
from app.reporting.figures import MASK
from app.reporting.sheet import Cell, Money, Name, Sheet, Title, all_rows


def sheet_csv(sheet: Sheet) -> Iterator[str]:
    """Lines with their line ends (CR LF, to be written as is); a blank one between blocks.

    Numbers stay numbers, days are ISO, money is in units with two places (its currency is in a
    column or a header of its own). Words that a spreadsheet could take for a formula get an
    apostrophe before them.
    """
    yield _row((sheet.title,))
    for label, cell in sheet.about:
        yield _row((label, cell))
    for section in sheet.sections:
        yield "\r\n"
        yield _row((section.heading,))
        yield _row(section.table.headers)
        for row in all_rows(section.table):
            yield _row(row)


def amount(cents: int) -> str:
    """Cents in units with two places: -5 is -0.05."""
    return f"{'-' if cents < 0 else ''}{abs(cents) // 100}.{abs(cents) % 100:02}"


def _row(cells: tuple[Cell, ...]) -> str:
    line = io.StringIO(newline="")
    csv.writer(line, lineterminator="\r\n").writerow([_cell(cell) for cell in cells])
    return line.getvalue()


def _cell(cell: Cell) -> str | int:
    if cell is None or cell == "":
        return ""
    if isinstance(cell, Name | Title):
        return guarded(cell.text) if cell.text else ""
    if isinstance(cell, Money):
        return (MASK if cell.is_masked else "") if cell.cents is None else amount(cell.cents)
    if isinstance(cell, date):
        return cell.isoformat()
    return guarded(cell) if isinstance(cell, str) else cell

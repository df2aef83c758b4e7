"""Sheets and entries as an XLSX workbook: words are words, never formulas or links."""

from __future__ import annotations

import io
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

from app.reporting.figures import MASK
from app.reporting.sheet import Cell, Money, Name, Sheet, Title, all_rows

if TYPE_CHECKING:
    from xlsxwriter.worksheet import Worksheet

LONGEST = 32_767
"""Characters that a cell of a spreadsheet holds."""
_DAY_ZERO = date(1899, 12, 30)
"""The day that spreadsheets count days from."""
_NOT_IN_NAMES = re.compile(r"[\[\]:*?/\\]")
_SURROGATE = re.compile("[\ud800-\udfff]")
_OPTIONS = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
}


@dataclass(frozen=True, slots=True)
class Page:
    """One sheet of a workbook: its name and its rows; the rows of `heads` are set in bold."""

    name: str
    rows: tuple[tuple[Cell, ...], ...]
    heads: frozenset[int]


def page_of_rows(name: str, headers: Sequence[str], rows: Iterable[Sequence[Cell]]) -> Page:
    """A page with one table from its top."""
    return Page(name, (tuple(headers), *(tuple(row) for row in rows)), frozenset({0}))


def page_of_sheet(sheet: Sheet) -> Page:
    """A page with a whole sheet, its tables one below the other."""
    rows: list[tuple[Cell, ...]] = [(sheet.title,), *sheet.about]
    heads = {0}
    for section in sheet.sections:
        rows.append(())
        heads |= {len(rows), len(rows) + 1}
        rows += [(section.heading,), section.table.headers, *all_rows(section.table)]
    return Page(sheet.title, tuple(rows), frozenset(heads))


def workbook_bytes(pages: Sequence[Page], made_on: date, *, is_rtl: bool = False) -> bytes:
    """The file. `made_on` is the day that its properties name, so that it depends on nothing else.

    Text cells carry the mark of quoted text: they stay text when the user edits them.
    """
    from xlsxwriter import Workbook  # noqa: PLC0415 - only for this format

    out = io.BytesIO()
    book = Workbook(out, _OPTIONS)
    book.set_properties(
        {"title": pages[0].name, "created": datetime(made_on.year, made_on.month, made_on.day)}  # noqa: DTZ001 - the format knows no zones
    )
    formats = _Formats(book)
    for place, page in enumerate(pages):
        sheet = book.add_worksheet(_page_name(page.name, place))
        if is_rtl:
            sheet.right_to_left()
        _fill(sheet, page, formats)
    book.close()
    return out.getvalue()


class _Formats:
    """The looks of cells, made once each."""

    def __init__(self, book: Any) -> None:
        self._book = book
        self._made: dict[tuple[str, bool], Any] = {}

    def of(self, look: str, *, is_head: bool = False) -> Any:
        key = (look, is_head)
        if key not in self._made:
            wanted: dict[str, object] = {"bold": is_head}
            wanted |= {"quote_prefix": True} if look == "text" else {"num_format": look}
            self._made[key] = self._book.add_format(wanted)
        return self._made[key]


def _fill(sheet: Worksheet, page: Page, formats: _Formats) -> None:
    for at, row in enumerate(page.rows):
        is_head = at in page.heads
        for column, cell in enumerate(row):
            _write(sheet, (at, column), cell, formats, is_head=is_head)
    for column in range(max((len(row) for row in page.rows), default=0)):
        longest = max(len(_text(row[column])) for row in page.rows if len(row) > column)
        sheet.set_column(column, column, min(max(longest + 2, 8), 48))
    if page.heads == {0}:
        sheet.freeze_panes(1, 0)


def _write(
    sheet: Worksheet, at: tuple[int, int], cell: Cell, formats: _Formats, *, is_head: bool
) -> None:
    if isinstance(cell, Money) and cell.cents is not None:
        look = formats.of(f'#,##0.00 "{_currency(cell)}"', is_head=is_head)
        sheet.write_number(*at, cell.cents / 100, look)
    elif isinstance(cell, date):
        look = formats.of("yyyy-mm-dd", is_head=is_head)
        sheet.write_number(*at, (cell - _DAY_ZERO).days, look)
    elif isinstance(cell, int):
        sheet.write_number(*at, cell, formats.of("0", is_head=is_head))
    elif text := _text(cell):
        sheet.write_string(*at, text, formats.of("text", is_head=is_head))


def _currency(cell: Money) -> str:
    """The code of a currency, fit to stand in a number format."""
    return "".join(letter for letter in cell.currency if letter.isalnum())[:8]


def _text(cell: Cell) -> str:
    if isinstance(cell, Name | Title):
        text = cell.text
    elif isinstance(cell, Money):
        text = MASK if cell.is_masked else ""
    else:
        text = "" if cell is None else str(cell)
    return _SURROGATE.sub("\ufffd", text)[:LONGEST]


def _page_name(name: str, place: int) -> str:
    """A name that spreadsheets take: short, without brackets, and no other page's."""
    plain = _NOT_IN_NAMES.sub(" ", name).strip(" '")[:26] or "Sheet"
    return f"{plain} {place + 1}" if place else plain

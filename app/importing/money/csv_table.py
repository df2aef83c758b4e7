"""Tables of separated values as reports and spreadsheets write them, columns found by name."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from app.domain.problems import LedgerError
from app.domain.progress import CHUNK, tell
from app.importing.text.decoding import one_line

MAX_ROWS = 1_000_000
READ_SHARE = 0.3
"""How much of the reading is done when the cells are parted."""
_DELIMITERS = (",", ";", "\t", "|")
_HEAD_LINES, _HEAD_CHARACTERS, _MOST_COLUMNS = 30, 32_768, 200
_LINE = re.compile(r"([^\r\n]*+)(\r\n|\r|\n|\Z)")
_SEPARATOR_LINE = re.compile(r"\"?sep=(.)\"?[ \t]*+", re.IGNORECASE)

Shape = tuple[str, ...]
"""The column names, in lower case, that a table of one format cannot lack."""


@dataclass(frozen=True, slots=True)
class CsvRow:
    """`number` counts the rows under the header from 1, `line` the lines of the text from 1."""

    number: int
    line: int
    cells: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class CsvTable:
    columns: Mapping[str, int]
    rows: tuple[CsvRow, ...]

    def cell(self, row: CsvRow, *names: str) -> str:
        """The first of the named columns that the row fills, as a clean single line, else ''."""
        for name in names:
            shown = one_line(self.exact_cell(row, name))
            if shown:
                return shown
        return ""

    def exact_cell(self, row: CsvRow, name: str) -> str:
        """The cell to the character; '' where the row or the table has none."""
        position = self.columns.get(name, len(row.cells))
        return row.cells[position] if position < len(row.cells) else ""


@dataclass(frozen=True, slots=True)
class _Header:
    """The line that comes nearest to one of the shapes; `end` is where the next line starts."""

    shape: Shape
    columns: Mapping[str, int]
    delimiter: str
    line: int
    end: int

    @property
    def likeness(self) -> float:
        return sum(name in self.columns for name in self.shape) / len(self.shape)


def likeness(text: str, shapes: Iterable[Shape]) -> float:
    """The greatest share of a shape's columns that some opening line names, 0 to 1."""
    header = _nearest_header(text, tuple(shapes))
    return header.likeness if header else 0.0


def read_table(text: str, shapes: Iterable[Shape]) -> CsvTable:
    """The table under the first line that names every column of a shape, in any order and case.

    Lines above the header, unknown columns and blank rows are passed over. Raises LedgerError
    `unknown_columns` (found, expected), `damaged_csv` (line: where the faulty row starts) and
    `too_many_rows` (limit).
    """
    known = tuple(shapes)
    header = _nearest_header(text, known)
    if header is None or header.likeness < 1:
        raise LedgerError(
            "unknown_columns",
            found=[name[:60] for name in header.columns][:40] if header else [],
            expected=list(header.shape if header else known[0]),
        )
    rows = tuple(_rows(text[header.end :], header))
    return CsvTable(header.columns, rows)


def refuse_cut(text: str, table: CsvTable) -> None:
    """A last row that lacks cells and its end was cut, and what it ends with may be half a number.

    For reports, whose rows have every cell. Raises LedgerError `damaged_csv` (line).
    """
    is_short = table.rows and len(table.rows[-1].cells) <= max(table.columns.values())
    if is_short and not text.endswith(("\n", "\r")):
        raise LedgerError("damaged_csv", line=table.rows[-1].line)


def _rows(text: str, header: _Header) -> Iterator[CsvRow]:
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=header.delimiter, strict=True)
    number, lines = 0, text.count("\n")
    while True:
        if not number % CHUNK:
            tell(READ_SHARE * min(1.0, number / max(lines, 1)))
        line = header.line + reader.line_num + 1
        try:
            cells = next(reader, None)
        except csv.Error as fault:
            raise LedgerError("damaged_csv", line=line) from fault
        if cells is None:
            return
        if any(cell.strip() for cell in cells):
            number += 1
            if number > MAX_ROWS:
                raise LedgerError("too_many_rows", limit=MAX_ROWS)
            yield CsvRow(number, line, tuple(cells))


def _nearest_header(text: str, shapes: tuple[Shape, ...]) -> _Header | None:
    """Among the opening lines, delimiters and shapes the likeliest; of equals the first."""
    nearest, most = None, -1.0
    for header in _possible_headers(text, shapes):
        share = header.likeness
        if share == 1:
            return header
        if share > most:
            nearest, most = header, share
    return nearest


def _possible_headers(text: str, shapes: tuple[Shape, ...]) -> Iterator[_Header]:
    delimiters: tuple[str, ...] = _DELIMITERS
    for number, found in enumerate(_opening_lines(text), start=1):
        line = found[1]
        declared = _SEPARATOR_LINE.fullmatch(line) if number == 1 else None
        if declared:
            delimiters = (str(declared[1]),)
            continue
        for delimiter in delimiters:
            columns = _columns(line, delimiter)
            if columns:
                for shape in shapes:
                    yield _Header(shape, columns, delimiter, number, found.end())


def _opening_lines(text: str) -> Iterator[re.Match[str]]:
    position = 0
    for _ in range(_HEAD_LINES):
        found = _LINE.match(text, position, min(len(text), _HEAD_CHARACTERS))
        if found is None or found.end() == position:
            return
        yield found
        position = found.end()


@lru_cache(maxsize=512)  # every reader of tables looks at the same opening lines in turn
def _columns(line: str, delimiter: str) -> Mapping[str, int]:
    """Where each name stands in the line; empty where it is no header."""
    try:
        names = next(csv.reader([line], delimiter=delimiter, strict=True), [])
    except (csv.Error, TypeError, ValueError):
        return {}
    if len(names) > _MOST_COLUMNS or not any(names):
        return {}
    positions: dict[str, int] = {}
    for position, name in enumerate(names):
        positions.setdefault(one_line(name).casefold(), position)
    return positions

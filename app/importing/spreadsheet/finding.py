"""The table that a text is, whatever parts its cells."""

from __future__ import annotations

import csv
import io
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice

from app.domain.problems import LedgerError
from app.domain.progress import told
from app.importing.spreadsheet.cells import is_date, is_filler, is_number
from app.importing.spreadsheet.table import Table
from app.importing.text.decoding import one_line

MOST_ROWS, MOST_COLUMNS = 100_000, 60
_MOST_CELLS = 2_000_000
_LONGEST_CELL = 2_000
_DELIMITERS = ("\t", ";", ",", "|")
_SEPARATOR_LINE = re.compile(r"\"?sep=(.)\"?[ \t]*(?:\r\n|\r|\n)", re.IGNORECASE)
_SAMPLE_ROWS, _SAMPLE_CHARACTERS = 60, 65_536
_LEAST_EVEN = 0.6


def table_in(text: str) -> Table | None:
    """The table that a text is; None where it is none.

    Raises LedgerError `damaged_csv` (line), `too_many_rows` (limit).
    """
    declared = _SEPARATOR_LINE.match(text)
    body = text[declared.end() :] if declared else text
    delimiters = (declared[1],) if declared else _DELIMITERS
    found = [(share, one) for one in delimiters if (share := _evenness(body, one)) > _LEAST_EVEN]
    if not found:
        return None
    # A tab in every row is no accident: nobody types one into a cell.
    _, delimiter = max(found, key=lambda pair: (pair[1] == "\t" and pair[0] >= 1, pair[0]))
    rows = _rows(body, delimiter, first=2 if declared else 1)
    numbered = list(told(rows, body.count("\n"), last=0.8))
    return _table(numbered) if numbered else None


def _table(numbered: Sequence[tuple[int, list[str]]]) -> Table | None:
    """The rows in one width; lines of a heading, and columns that hold nothing, are parted off."""
    usual = Counter(_filled(cells) for _, cells in numbered).most_common(1)[0][0]
    start = next(
        place for place, (_, cells) in enumerate(numbered) if _filled(cells) * 2 >= max(usual, 2)
    )
    above = tuple(" ".join(filter(None, cells)) for _, cells in numbered[:start])
    rows = [cells for _, cells in numbered[start:]]
    used = sorted({place for cells in rows for place, cell in enumerate(cells) if cell})
    if len(used) < 2:
        return None
    even = tuple(tuple(row[at] if at < len(row) else "" for at in used) for row in rows)
    lines = tuple(line for line, _ in numbered[start:])
    return Table(even, lines, _has_header(even), above)


def _rows(text: str, delimiter: str, first: int) -> Iterator[tuple[int, list[str]]]:
    """Each filled row and the line on which it ends."""
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    count = cells = 0
    while True:
        try:
            read = next(reader, None)
        except csv.Error as fault:
            raise LedgerError("damaged_csv", line=reader.line_num + first) from fault
        if read is None:
            return
        shown = [one_line(cell[:_LONGEST_CELL]) for cell in read[:MOST_COLUMNS]]
        if not any(not is_filler(cell) for cell in shown):
            continue
        count, cells = count + 1, cells + len(shown)
        if count > MOST_ROWS or cells > _MOST_CELLS:
            raise LedgerError("too_many_rows", limit=MOST_ROWS)
        yield reader.line_num + first - 1, shown


def _evenness(text: str, delimiter: str) -> float:
    """The share of the opening rows that have the usual number of cells, two or more.

    Of even delimiters the one that makes more rows wins, for a quoted cell may hold the ends of
    lines for another; then the one that makes more cells: a date may hold a comma in each row.
    """
    sample = text[:_SAMPLE_CHARACTERS]
    try:
        reader = csv.reader(io.StringIO(sample, newline=""), delimiter=delimiter)
        rows = [row for row in islice(reader, _SAMPLE_ROWS) if any(cell.strip() for cell in row)]
    except csv.Error:
        return 0.0
    if len(sample) < len(text) and len(rows) > 1:
        rows = rows[:-1]
    widths = Counter(len(row) for row in rows if len(row) > 1)
    if not widths:
        return 0.0
    width, count = widths.most_common(1)[0]
    return count / len(rows) + len(rows) / 1e5 + min(width, MOST_COLUMNS) / 1e8


def _has_header(rows: Sequence[Sequence[str]]) -> bool:
    """The first row names the columns: words only, over rows with figures in them."""
    first = [cell for cell in rows[0] if cell]
    if len(first) < 2 or any(is_number(cell) or is_date(cell) for cell in first):
        return False
    return any(is_number(cell) or is_date(cell) for row in rows[1:20] for cell in row)


def _filled(cells: Iterable[str]) -> int:
    return sum(1 for cell in cells if cell)

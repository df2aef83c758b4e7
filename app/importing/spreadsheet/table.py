"""A plain table: rows of cells and the names of its columns. Light, for every drafts names it."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

_SAMPLE_ROWS = 60


@dataclass(frozen=True, slots=True)
class Table:
    """Every filled row from the first one that is no mere heading, all of one width.

    Cells are clean single lines. `lines` has the line of the text (from 1) where each row ends.
    `has_header` is a guess: whether the first row names the columns. `above` are the lines of a
    heading before it.
    """

    cells: tuple[tuple[str, ...], ...]
    lines: tuple[int, ...]
    has_header: bool
    above: tuple[str, ...] = ()

    @property
    def width(self) -> int:
        return len(self.cells[0])

    @property
    def headers(self) -> tuple[str, ...]:
        """The name of each column, '' where it has none."""
        return self.cells[0] if self.has_header else ("",) * self.width

    def name_of(self, column: int) -> str:
        """The column's own name, else its letter as spreadsheets count them."""
        return self.headers[column] or letter_of(column)

    def rows_under(self, *, has_header: bool) -> tuple[tuple[str, ...], ...]:
        """The rows, without the first one where that names the columns."""
        return self.cells[1:] if has_header else self.cells

    @property
    def fingerprint(self) -> str:
        """The same for every table with these column names in this order, in any case.

        A table without names is known by what its columns look like.
        """
        if self.has_header:
            parts = [name.casefold() for name in self.headers]
        else:
            parts = [_look(column) for column in zip(*self.cells[:_SAMPLE_ROWS], strict=True)]
        return hashlib.sha256("\x1f".join(parts).encode()).hexdigest()[:32]


def letter_of(column: int) -> str:
    """A for column 0, Z for 25, AA for 26."""
    letters = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters


def _look(column: Sequence[str]) -> str:
    from app.importing.spreadsheet.cells import is_date, is_number  # noqa: PLC0415 - rarely needed

    looks = Counter(
        "date" if is_date(cell) else "number" if is_number(cell) else "text"
        for cell in column
        if cell
    )
    return looks.most_common(1)[0][0] if looks else ""

"""A printable sheet: titled sections with tables whose cells know what they are.

A sheet is written once and rendered as HTML, CSV or a spreadsheet. Because a cell says whether it
is a name, a title or money, the redacted variant masks by kind and cannot miss one.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date


@dataclass(frozen=True, slots=True)
class Name:
    """The name of a member or a wallet. `role` is the word that replaces it, 'Member'."""

    text: str
    role: str


@dataclass(frozen=True, slots=True)
class Title:
    """The title of a job. `role` is the word that replaces it, 'Job'."""

    text: str
    role: str


@dataclass(frozen=True, slots=True)
class Money:
    """Cents of a currency; None is unknown. `is_masked` says that there is an amount, not which."""

    cents: int | None
    currency: str
    is_masked: bool = False


Cell = str | int | date | Name | Title | Money | None
"""Words of our own, a count, a day, foreign words, money, or nothing."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """Rows of as many cells as there are headers; `total` is a last row set apart.

    `figures` are the columns that stand at the end side. `note` is one sentence below.
    """

    headers: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    figures: frozenset[int] = frozenset()
    total: tuple[Cell, ...] = ()
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """A heading and a table; `empty` is said where the table has no rows."""

    heading: str
    table: Table
    empty: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """One document. `about` are lines of what it is of; `foot` is small print at the end.

    `language` is a code such as `en`; `is_rtl` says that it runs from right to left.
    """

    title: str
    about: tuple[tuple[str, Cell], ...]
    sections: tuple[Section, ...]
    foot: tuple[str, ...] = ()
    language: str = "en"
    is_rtl: bool = False

    @property
    def rows(self) -> int:
        """How many rows all tables have, totals left out."""
        return sum(len(section.table.rows) for section in self.sections)


class Masks:
    """Stands for names and titles: the same one gets the same number wherever it is met."""

    def __init__(self) -> None:
        self._numbers: dict[str, dict[str, int]] = {}

    def of(self, role: str, text: str) -> str:
        """'Member 1' for the first member met; nothing for no name."""
        if not text:
            return ""
        known = self._numbers.setdefault(role, {})
        return f"{role} {known.setdefault(text.casefold(), len(known) + 1)}"

    def cell(self, cell: Cell) -> Cell:
        if isinstance(cell, Money):
            return replace(cell, cents=None, is_masked=cell.cents is not None)
        if isinstance(cell, Name | Title):
            return self.of(cell.role, cell.text)
        return cell


def redacted(sheet: Sheet, masks: Masks | None = None) -> Sheet:
    """The sheet without names, titles and money; counts, days and our own words stay."""
    mask = (masks or Masks()).cell
    return replace(
        sheet,
        about=tuple((label, mask(cell)) for label, cell in sheet.about),
        sections=tuple(_masked(section, mask) for section in sheet.sections),
    )


def _masked(section: Section, mask: Callable[[Cell], Cell]) -> Section:
    table = section.table
    rows = tuple(tuple(mask(cell) for cell in row) for row in table.rows)
    total = tuple(mask(cell) for cell in table.total)
    return replace(section, table=replace(table, rows=rows, total=total))


def all_rows(table: Table) -> Iterator[tuple[Cell, ...]]:
    """The rows, and the total as the last one."""
    yield from table.rows
    if table.total:
        yield table.total

"""What a chart shows, as values: one answer, places to stop at, axes, rows, and how to paint."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Generic, TypeVar, overload

from PySide6.QtGui import QPainter

from app.domain.entries import Source
from app.domain.ledger import Ledger
from app.ui.insights.behind import Behind
from app.ui.insights.period import Period
from app.ui.insights.place import Place

Data = TypeVar("Data")
Tick = tuple[float, str]
Measure = Callable[[str], float]
"""The width of a text in px."""
CsvValue = str | int | None


@dataclass(frozen=True, slots=True)
class Answer:
    """The sentence under a chart; `lead` is the answer itself."""

    lead: str
    rest: str = ""


@dataclass(frozen=True, slots=True)
class Mark:
    """A place that pointer and arrow keys stop at: what its plate says, and the rows behind it.

    `at` is in the units of the axis below. `value` is set in 600, `details` are lines under it.
    """

    at: float
    value: str
    details: tuple[str, ...] = ()
    rows: Behind | None = None

    @property
    def text(self) -> str:
        return ". ".join((self.value, *self.details))


@dataclass(frozen=True, slots=True)
class SheetColumn:
    """A column of the table view. `key` heads it in a CSV file."""

    key: str
    title: str
    width: int = 0
    at_end: bool = True
    priority: int = 0
    is_shown: bool = True
    """Whether the table shows it; a file always has all columns."""


@dataclass(frozen=True, slots=True)
class SheetRow:
    """A row as words for the eye and as plain values for a CSV file: ISO days, counts, dollars."""

    words: tuple[str, ...]
    values: tuple[CsvValue, ...]
    rows: Behind | None = None


@dataclass(frozen=True, slots=True)
class Sheet:
    """The values of a chart as a table."""

    columns: tuple[SheetColumn, ...]
    rows: Sequence[SheetRow] = ()


class LateRows(Sequence[SheetRow]):
    """Rows that are written when first asked for: most charts are never read as a table."""

    def __init__(self, write: Callable[[], Iterable[SheetRow]]) -> None:
        self._write = write
        self._rows: tuple[SheetRow, ...] | None = None

    @overload
    def __getitem__(self, at: int) -> SheetRow: ...
    @overload
    def __getitem__(self, at: slice) -> Sequence[SheetRow]: ...
    def __getitem__(self, at: int | slice) -> SheetRow | Sequence[SheetRow]:
        return self._written()[at]

    def __len__(self) -> int:
        return len(self._written())

    def _written(self) -> tuple[SheetRow, ...]:
        if self._rows is None:
            self._rows = tuple(self._write())
        return self._rows


@dataclass(frozen=True, slots=True)
class Axes:
    """The bottom axis runs from `left` to `right`, the side one from 0 to `top`.

    `ticks` picks what fits below a width in px; `levels` are the grid lines with their texts, at
    most five, zero first.
    """

    left: float
    right: float
    top: float
    levels: tuple[Tick, ...]
    ticks: Callable[[float, Measure], Sequence[Tick]]
    lines: int = 1
    """How many lines the texts of the bottom axis have."""


@dataclass(frozen=True, slots=True)
class Series:
    """One line of a chart with several: its name, and how the key draws it."""

    key: str
    name: str
    role: str
    is_dashed: bool = False


@dataclass(frozen=True, slots=True)
class Key:
    """What the colours mean: sources or lines in the order drawn, or words for a single series.

    Sources and lines can be switched off in the card; those that are off are named all the same.
    """

    sources: tuple[Source, ...] = ()
    hatched: str = ""
    words: str = ""
    series: tuple[Series, ...] = ()


@dataclass(frozen=True, slots=True)
class Absence:
    """Why there is nothing to draw. `is_filtered` means that another period has something."""

    icon: str
    title: str
    sentence: str
    is_filtered: bool = False
    has_import: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """Everything a chart card shows of its data. `paint` gets the index of the mark in hand."""

    answer: Answer
    marks: tuple[Mark, ...]
    axes: Axes
    paint: Callable[[QPainter, Place, int | None], None]
    sheet: Sheet
    key: Key


class Chart(ABC, Generic[Data]):
    """One question. `read` is pure and runs off the GUI thread; the rest is quick."""

    name: str
    """For files: the stem that is suggested."""
    hidden: frozenset[str] = frozenset()
    """Keys of the sources and lines that are switched off."""
    choice: str = ""
    """The variant in force, of those that `choices` offers."""

    def choices(self, data: Data) -> Sequence[tuple[str, str]]:
        """Variants to choose from, as keys and words; none where there is only one."""
        return ()

    @property
    @abstractmethod
    def title(self) -> str:
        """The noun over the chart."""

    @property
    def full_title(self) -> str:
        """The title with the variant in force: for files and screen readers."""
        return self.title

    @abstractmethod
    def read(self, ledger: Ledger, period: Period) -> Data:
        """The values of a period."""

    @abstractmethod
    def absence(self, data: Data) -> Absence | None:
        """Why these values give no chart, if they don't."""

    @abstractmethod
    def picture(self, data: Data) -> Picture:
        """The values in words, axes and paint, by the theme and the locale in force."""


AnyChart = Chart[Any]


def ordinal(day: date) -> float:
    """A day on a time axis."""
    return float(day.toordinal())

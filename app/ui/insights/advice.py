"""What an adviser card shows, as values: one answer, and its sum line by line."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QCoreApplication

from app.domain.ledger import Ledger
from app.domain.sums import SumLine, Unit
from app.ui import formats
from app.ui.insights.picture import Answer
from app.ui.insights.words import tr
from app.words.sums import SUM_LINES

Data = TypeVar("Data")


@dataclass(frozen=True, slots=True)
class SumRow:
    """A line of a sum in words, with a value in each column."""

    words: str
    values: tuple[str, ...]
    is_total: bool = False


@dataclass(frozen=True, slots=True)
class SumTable:
    """Columns side by side; `heads` name them where there is more than one."""

    heads: tuple[str, ...]
    rows: tuple[SumRow, ...]

    @property
    def text(self) -> str:
        """All of it as one text, for screen readers."""
        lines = [formats.listed((row.words, *row.values)) for row in self.rows]
        return ". ".join((formats.listed(self.heads), *lines) if self.heads else lines)


class Adviser(ABC, Generic[Data]):
    """One question about what to do. `read` is pure and runs off the GUI thread."""

    name: str
    choice: str = ""

    @property
    @abstractmethod
    def title(self) -> str:
        """What stands over the card."""

    @abstractmethod
    def read(self, ledger: Ledger) -> Data:
        """The advice for the one wallet that the ledger looks at: wallets never mix."""

    @abstractmethod
    def answer(self, data: Data) -> Answer:
        """The advice as a sentence."""

    @abstractmethod
    def table(self, data: Data) -> SumTable:
        """The sum behind it."""

    def choices(self, data: Data) -> Sequence[tuple[str, str]]:
        """Variants to look at, as keys and words."""
        return ()

    def caption(self, data: Data) -> str:
        """Small words beside the title."""
        return ""


AnyAdviser = Adviser[Any]


def wallet_of(ledger: Ledger) -> str:
    """The wallet (by id) that a ledger of one wallet looks at."""
    return ledger.shown[0].wallet.id


def said(text: str) -> str:
    """Words that the window shares with the command line."""
    return QCoreApplication.translate("sums", text)


def line_amount(line: SumLine, currency: str) -> str:
    """The amount of a line in its unit."""
    if line.unit is Unit.CENTS:
        return formats.money(round(line.amount), currency)
    if line.unit is Unit.WEEKS:
        return formats.weeks(7 * line.amount) if line.amount else tr("no pace")
    if line.unit is Unit.PER_WEEK:
        return formats.decimal(line.amount, 2)
    return formats.connects(round(line.amount))


def sums(columns: Sequence[Iterable[SumLine]], currency: str) -> tuple[SumRow, ...]:
    """Sums of the same lines, a column for each."""
    return tuple(
        SumRow(
            said(SUM_LINES[lines[0].code]),
            tuple(line_amount(line, currency) for line in lines),
            lines[0].is_total,
        )
        for lines in zip(*columns, strict=True)
    )

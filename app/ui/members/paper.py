"""Statements and packs on paper: which files the page of the team offers, and writing them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QGuiApplication

from app.reporting.csv_sheet import sheet_csv
from app.reporting.html import html_text
from app.reporting.sheet import Sheet
from app.ui import formats
from app.workspace.exporting import write_whole
from app.workspace.report_words import Voice


class PaperKind(StrEnum):
    PDF = "pdf"
    HTML = "html"
    CSV = "csv"


@dataclass(frozen=True, slots=True)
class WindowFigures:
    """Numbers as the window writes them."""

    def count(self, number: int) -> str:
        return formats.connects(number)

    def money(self, cents: int, currency: str) -> str:
        return formats.money(cents, currency)

    def day(self, day: date) -> str:
        return formats.day_and_year(day)


def window_voice() -> Voice:
    """Reports in the language and the direction of the window."""
    return Voice(
        say=_say,
        figures=WindowFigures(),
        language=formats.language().name().partition("_")[0],
        is_rtl=QGuiApplication.layoutDirection() == Qt.LayoutDirection.RightToLeft,
    )


def write_paper(sheet: Sheet, path: Path, kind: PaperKind, voice: Voice) -> int:
    """Write a sheet to a file; the number of its rows. Raises LedgerError `cannot_write`."""
    if kind is PaperKind.PDF:
        from app.ui.printing import write_pdf  # noqa: PLC0415 - only where it is wanted

        write_pdf(html_text(sheet, voice.figures), path, sheet.title)
        return sheet.rows
    lines = sheet_csv(sheet) if kind is PaperKind.CSV else [html_text(sheet, voice.figures)]
    return write_whole(path, lines, sheet.rows)


_FORMATS = ("csv", "jsonl", "xlsx", "ics", "html")
EXPORTS = ";;".join(f"{one.upper()} (*.{one})" for one in _FORMATS)
"""The formats of an export as a file dialog lists them."""


def export_format(name: str, chosen: str) -> str:
    """The format that a file's name ends with, else the one chosen in the dialog, else CSV.

    >>> export_format("a.ICS", ""), export_format("a", "XLSX (*.xlsx)"), export_format("a.b", "")
    ('ics', 'xlsx', 'csv')
    """
    named = Path(name).suffix.lower().removeprefix(".")
    if named in _FORMATS:
        return named
    return next((one for one in _FORMATS if f"*.{one})" in chosen), _FORMATS[0])


Make = Callable[[Voice], Sheet]


def _say(text: str) -> str:
    """A template of a report, or a sentence of an adviser, in the language of the window."""
    found = QCoreApplication.translate("reports", text)
    return found if found != text else QCoreApplication.translate("sums", text)

"""Reports on the terminal and as files: export, and what statements share with it."""

from __future__ import annotations

import os
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from app.cli.session import FIRST_YEAR, LAST_YEAR, Session, pass_session, says_errors_plainly
from app.cli.tables import many, printable, table

if TYPE_CHECKING:
    from app.reporting.sheet import Cell, Sheet

_FORMATS = ["csv", "jsonl", "xlsx", "ics", "html", "pdf"]


@click.command()
@click.option("--format", "format_", type=click.Choice(_FORMATS), required=True)
@click.argument("path", type=click.Path(path_type=Path))
@click.option(
    "--year", type=click.IntRange(FIRST_YEAR, LAST_YEAR), help="The year of the expense pack."
)
@click.option("--redacted", is_flag=True, help="Without names, titles and money.")
@pass_session
@says_errors_plainly
def export(session: Session, format_: str, path: Path, year: int | None, redacted: bool) -> None:
    """Write the entries, the expense pack or the days of expiry to PATH.

    csv and jsonl have every entry, ics the days on which Connects lapse; html, pdf and xlsx have
    the expense pack of a year, and so does csv with --year.
    """
    with session.workspace() as workspace:
        if format_ == "pdf":
            sheet = workspace.expenses(year, is_redacted=redacted)
        else:
            rows = workspace.export(format_, path, year=year, is_redacted=redacted)
    if format_ == "pdf":
        rows = write_sheet(sheet, path, format_)
    document = {"path": str(path), "rows": rows}
    noun = ("day", "days") if format_ == "ics" else ("row", "rows")
    if format_ in ("csv", "jsonl", "xlsx") and not (format_ == "csv" and year):
        noun = ("entry", "entries")
    session.answer(document, lambda: f"Wrote {many(rows, *noun)} to {path}.")


def sheet_text(sheet: Sheet, format_: str) -> str:
    """A sheet for stdout: HTML as it is, else tables for people."""
    if format_ == "html":
        from app.reporting.html import html_text  # noqa: PLC0415 - only for this format

        return html_text(sheet)
    lines = [sheet.title]
    lines += [f"{label}: {_words(cell)}" for label, cell in sheet.about]
    for section in sheet.sections:
        lines += ["", section.heading]
        shown = section.table
        if not shown.rows and section.empty:
            lines.append(section.empty)
            continue
        rows = [*shown.rows, shown.total] if shown.total else shown.rows
        figures = set(shown.figures)
        lines.append(table(shown.headers, [[_words(c) for c in row] for row in rows], figures))
        lines += [shown.note] if shown.note else []
    return printable("\n".join([*lines, "", *sheet.foot])) + "\n"


def sheet_document(sheet: Sheet) -> dict[str, object]:
    """A sheet as JSON: money in cents beside its currency."""
    return {
        "title": sheet.title,
        "about": {label: _value(cell) for label, cell in sheet.about},
        "sections": [
            {
                "heading": section.heading,
                "headers": list(section.table.headers),
                "rows": [[_value(cell) for cell in row] for row in section.table.rows],
                "total": [_value(cell) for cell in section.table.total],
            }
            for section in sheet.sections
        ],
    }


def write_sheet(sheet: Sheet, path: Path, format_: str) -> int:
    """Write a sheet as text, HTML or PDF; the number of its rows.

    Raises LedgerError `cannot_write`.
    """
    if format_ == "pdf":
        from app.reporting.html import html_text  # noqa: PLC0415 - only for this format

        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
        from app.ui.printing import write_pdf  # noqa: PLC0415 - Qt only where it is wanted

        write_pdf(html_text(sheet), path, sheet.title)
        return sheet.rows
    from app.workspace.exporting import write_whole  # noqa: PLC0415 - keeps --help fast

    return write_whole(path, [sheet_text(sheet, format_)], sheet.rows)


def _words(cell: Cell) -> str:
    from app.reporting.figures import PLAIN  # noqa: PLC0415 - keeps --help fast
    from app.reporting.html import cell_text  # noqa: PLC0415 - keeps --help fast

    return cell_text(cell, PLAIN)


def _value(cell: Cell) -> object:
    from app.reporting.sheet import Money, Name, Title  # noqa: PLC0415 - keeps --help fast

    if isinstance(cell, Money):
        return {"cents": cell.cents, "currency": cell.currency}
    if isinstance(cell, Name | Title):
        return cell.text
    return cell.isoformat() if isinstance(cell, date) else cell

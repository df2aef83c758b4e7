"""Reports as use cases: exports of the ledger, statements of members, the year-end pack."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from pathlib import Path

from app.domain.caps import CapSpan, span_around
from app.domain.entries import Entry
from app.domain.expenses import expense_pack
from app.domain.ledger import Ledger
from app.domain.problems import LedgerError
from app.domain.team import Team, team, team_wallet
from app.reporting.calendar_lines import calendar_lines
from app.reporting.csv_sheet import sheet_csv
from app.reporting.entry_lines import COLUMNS, csv_text, jsonl_lines
from app.reporting.html import html_text
from app.reporting.redaction import redacted_entries, redacted_names
from app.reporting.sheet import Cell, Money, Name, Sheet, Title, redacted
from app.reporting.workbook import page_of_rows, page_of_sheet, workbook_bytes
from app.words import reports as words
from app.workspace.expense_sheet import calendar_days, expense_sheet
from app.workspace.exporting import entries_to_export, write_whole
from app.workspace.open_ledger import OpenLedger
from app.workspace.report_words import PLAIN_VOICE, Voice
from app.workspace.statement_sheet import statement_sheet

FORMATS = ("csv", "jsonl", "xlsx", "ics", "html")
"""What a workspace writes by itself; PDF is made of the HTML where there is Qt."""


class Reporting(OpenLedger):
    """The use cases of a workspace that only read: nothing is written into the ledger."""

    def team(
        self, since: date | None = None, until: date | None = None, wallet: str | None = None
    ) -> Team:
        """The members of one wallet in a period; without a name the agency's, else the first.

        Raises LedgerError `wallet_missing`, `no_wallet`.
        """
        return team(self._of_team(wallet), since, until)

    def statement(
        self,
        member: str | None = None,
        month: date | None = None,
        wallet: str | None = None,
        voice: Voice = PLAIN_VOICE,
        *,
        is_redacted: bool = False,
    ) -> Sheet:
        """The statement of a member, or of everyone, of the month that a day lies in (this one).

        Raises LedgerError `member_missing`, `wallet_missing`, `no_wallet`.
        """
        ledger = self._of_team(wallet)
        since, until = span_around(CapSpan.MONTH, month or ledger.as_of)
        sheet = statement_sheet(ledger, member, since, until, voice)
        return redacted(sheet) if is_redacted else sheet

    def expenses(
        self,
        year: int | None = None,
        wallet: str | None = None,
        voice: Voice = PLAIN_VOICE,
        *,
        is_redacted: bool = False,
    ) -> Sheet:
        """The expense pack of a year (this one), of one wallet by name or of all side by side."""
        ledger = self.ledger()
        if wallet is not None:
            ledger = ledger.of_wallet(self.wallet_named(wallet).id)
        sheet = expense_sheet(expense_pack(ledger, year or ledger.as_of.year), ledger, voice)
        return redacted(sheet) if is_redacted else sheet

    def export(
        self,
        format_: str,
        path: Path,
        *,
        year: int | None = None,
        is_redacted: bool = False,
        voice: Voice = PLAIN_VOICE,
    ) -> int:
        """Write a file of one of `FORMATS`, whole or not at all; the number of rows in it.

        `jsonl` has the entries (those of a year where one is given), `csv` too, but of a year the
        expense pack; `html` has the pack of the year, `xlsx` both, `ics` the days on which Connects
        lapse. Raises LedgerError `unknown_format`, `cannot_write`.
        """
        if format_ not in FORMATS:
            raise LedgerError("unknown_format", format=format_, formats=[*FORMATS, "pdf"])
        ledger = self.ledger()
        if format_ == "ics":
            days = calendar_days(ledger, voice, is_redacted=is_redacted)
            name = voice.say(words.CALENDAR)
            return write_whole(path, calendar_lines(days, ledger.as_of, name), len(days))
        if format_ == "jsonl" or (format_ == "csv" and year is None):
            return self._export_entries(format_, path, year, is_redacted=is_redacted)
        sheet = self.expenses(year, None, voice, is_redacted=is_redacted)
        if format_ == "xlsx":
            return self._export_workbook(path, sheet, year, is_redacted=is_redacted)
        chunks = sheet_csv(sheet) if format_ == "csv" else [html_text(sheet, voice.figures)]
        return write_whole(path, chunks, sheet.rows)

    # -- inside

    def _of_team(self, wallet: str | None) -> Ledger:
        ledger = self.ledger()
        chosen = self.wallet_named(wallet).id if wallet is not None else team_wallet(ledger)
        if chosen is None:
            raise LedgerError("no_wallet")
        return ledger.of_wallet(chosen)

    def _entries(
        self, year: int | None, *, is_redacted: bool
    ) -> tuple[list[Entry], dict[str, str]]:
        ledger = self.ledger()
        names = {wallet.id: wallet.name for wallet in ledger.records.wallets.values()}
        found: Iterable[Entry] = entries_to_export(ledger)
        found = (e for e in found if year in (None, e.occurred_on.year))
        if is_redacted:
            names = redacted_names(names)
            found = redacted_entries(found)
        return list(found), names

    def _export_entries(
        self, format_: str, path: Path, year: int | None, *, is_redacted: bool
    ) -> int:
        entries, names = self._entries(year, is_redacted=is_redacted)
        chunks = csv_text(entries, names) if format_ == "csv" else jsonl_lines(entries, names)
        return write_whole(path, chunks, len(entries))

    def _export_workbook(
        self, path: Path, sheet: Sheet, year: int | None, *, is_redacted: bool
    ) -> int:
        entries, names = self._entries(year, is_redacted=is_redacted)
        rows = [_entry_row(entry, names) for entry in entries]
        pages = [page_of_rows("Entries", COLUMNS, rows), page_of_sheet(replace(sheet))]
        content = workbook_bytes(pages, self.ledger().as_of, is_rtl=sheet.is_rtl)
        return write_whole(path, [content], len(entries))


def _entry_row(entry: Entry, names: dict[str, str]) -> list[Cell]:
    """An entry under the columns of the CSV; costs as money."""
    found: list[Cell] = []
    for column in COLUMNS:
        value = getattr(entry, column)
        if column == "wallet":
            found.append(Name(names.get(value, value), words.WALLET))
        elif column == "cost_cents":
            found.append(None if value is None else Money(value, entry.currency))
        elif column == "occurred_at":
            found.append(value.isoformat() if value else None)
        elif column in ("title", "member"):
            found.append(Title(value or "", words.JOB))
        else:
            found.append(value)
    return found

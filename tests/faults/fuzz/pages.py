"""The invented pages that are mutated: small ones of every format."""

from __future__ import annotations

from datetime import date
from functools import cache
from pathlib import Path

from app.domain.entries import Entry, EntryKind
from app.importing.drafts import InputKind
from app.reporting.entry_lines import csv_text, jsonl_lines
from tests.importing.history_pages import PageRow, copy_of, page_of, phone_of, state_of, table_of

_PAGES = Path(__file__).parents[2] / "pages"
_FOLDERS = {
    "history": InputKind.HISTORY,
    "money": InputKind.TRANSACTIONS,
    "proposals": InputKind.PROPOSALS,
    "jobs": InputKind.JOB,
}
_SHEETS = (
    "Date;Job;Connects;Boost;Cost\n03.01.2026;Sew a sail;16;5;\n14.01.2026;A lamp;-12;;6,00 €\n",
    "Day\tWhat\tConnects\tTitle\n1/13/2026\tbought\t40\t\n1/14/2026\tapplied\t-14\tA sail\n",
    "2026-01-05,Paint a boat for me,-14\n2026-01-09,Paint a ship for me,-8\n",
    "Date,In,Out,Note\n1 Jan 2026,40,,start\n2 Jan 2026,,14,\nTotal,40,14,\n",
)


@cache
def pages() -> dict[InputKind, list[str]]:
    """Pages by the reader that knows them; every reader has some."""
    found: dict[InputKind, list[str]] = {kind: [] for kind in InputKind}
    for path in sorted(_PAGES.rglob("*.*")):
        kind = _FOLDERS.get(path.parent.name)
        if kind is not None:
            is_summary = "summary" in path.name
            found[InputKind.SUMMARY if is_summary else kind].append(path.read_text("utf-8"))
    found[InputKind.HISTORY] += _histories()
    found[InputKind.ENTRIES] += [
        "".join(jsonl_lines(_entries(), {})),
        "".join(csv_text(_entries(), {})),
    ]
    found[InputKind.SPREADSHEET] += _SHEETS
    return found


def _histories() -> list[str]:
    rows = [
        PageRow("Applied to job", -14, title="Sew a sail", opening="1" * 18, total=86),
        PageRow("Availability Badge", -1, total=100),
        PageRow("Job cancelled", 6, day="March 2, 2026", title="A lamp", total=101),
    ]
    return [
        page_of(table_of(rows), state_of(rows, 86), 86),
        page_of(table_of(rows, "Ada Byron")),
        page_of(phone_of(rows)),
        copy_of(rows, balance=86),
        copy_of(rows, "Ada Byron"),
    ]


def _entries() -> list[Entry]:
    day = date(2026, 1, 5)
    return [
        Entry(
            id="one",
            wallet="w",
            occurred_on=day,
            kind=EntryKind.BOUGHT,
            connects=40,
            cost_cents=600,
        ),
        Entry(
            id="two", wallet="w", occurred_on=day, kind=EntryKind.PROPOSAL, connects=-14, title="=x"
        ),
    ]

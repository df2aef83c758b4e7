"""Sheets as HTML, CSV and XLSX: escaped, masked by kind, the same figures in each."""

from __future__ import annotations

import csv
import io
import re
import zipfile
from collections.abc import Callable
from datetime import date
from html.parser import HTMLParser
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.expenses import expense_pack
from app.reporting.csv_sheet import amount, sheet_csv
from app.reporting.html import html_text
from app.reporting.sheet import Cell, Money, Name, Section, Sheet, Table, Title, redacted
from app.reporting.workbook import page_of_sheet, workbook_bytes
from app.workspace.expense_sheet import expense_sheet
from app.workspace.report_words import Voice
from app.workspace.statement_sheet import statement_sheet
from tests import agency_by_hand as by_hand

HOSTILE = [
    '=HYPERLINK("http://x.test")', "+1", "-2", "@SUM(A1)", "\t=1", "<script>alert(1)</script>",
    "&amp;", "'quoted", "مرحبا", "a\x00b", "\u202eevil", "=cmd|' /C calc'!A0", "＝1+1",
]  # fmt: skip
AS_OF = date(2026, 3, 10)


def sheet_of(*cells: Cell) -> Sheet:
    headers = tuple(f"H{at}" for at in range(len(cells)))
    table = Table(headers=headers, rows=(cells,))
    return Sheet(title="T", about=(), sections=(Section(heading="S", table=table),))


def february(member: str | None = "Ana") -> Sheet:
    return statement_sheet(by_hand.ledger(), member, date(2026, 2, 1), date(2026, 2, 28))


def pack() -> Sheet:
    ledger = by_hand.ledger(None)
    return expense_sheet(expense_pack(ledger, 2026), ledger)


class Tags(HTMLParser):
    """The tags and words of a document."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.words: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        assert not any(name.startswith("on") or name in {"src", "href"} for name, _ in attrs)

    def handle_data(self, data: str) -> None:
        self.words.append(data)


def parsed(text: str) -> Tags:
    found = Tags()
    found.feed(text)
    return found


def test_that_the_statement_is_the_kept_one(golden: Callable[[str, str], None]) -> None:
    golden("reports/statement-ana.html", html_text(february()))
    golden("reports/statement-everyone.html", html_text(february(None)))


def test_that_the_expense_pack_is_the_kept_one(golden: Callable[[str, str], None]) -> None:
    golden("reports/expenses.html", html_text(pack()))
    golden("reports/expenses.csv", "".join(sheet_csv(pack())).replace("\r\n", "\n"))


def test_that_the_statement_has_the_figures_of_the_hand() -> None:
    words = parsed(html_text(february())).words
    assert {"$4.50", "30", by_hand.SECOND_TITLE, "Ana", by_hand.POOL.name} <= set(words)
    assert "Ben" not in words
    assert "$1.80" not in words


@pytest.mark.parametrize("text", HOSTILE)
def test_that_foreign_words_are_words_in_html(text: str) -> None:
    found = parsed(html_text(sheet_of(Name(text, "Member"), Title(text, "Job"), text)))
    assert "script" not in found.tags
    shown = "".join(found.words)
    clean = "".join(c if c.isprintable() else " " for c in text)
    assert shown.count(clean) >= 3


@pytest.mark.parametrize("text", HOSTILE)
def test_that_no_cell_of_csv_is_a_formula_and_taking_the_mark_away_gives_the_text(
    text: str,
) -> None:
    lines = "".join(sheet_csv(sheet_of(Title(text, "Job"), Name(text, "Member"))))
    (row,) = list(csv.reader(io.StringIO(lines, newline="")))[-1:]
    for cell in row:
        assert not cell.lstrip("\t\r\n ").startswith(("=", "+", "-", "@"))
        assert cell.removeprefix("'") == text or cell == text


@pytest.mark.parametrize("text", HOSTILE)
def test_that_no_cell_of_a_workbook_is_a_formula_or_a_link(text: str) -> None:
    content = workbook_bytes([page_of_sheet(sheet_of(Title(text, "Job"), text, 3))], AS_OF)
    with zipfile.ZipFile(io.BytesIO(content)) as book:
        page = ET.fromstring(book.read("xl/worksheets/sheet1.xml"))  # noqa: S314 - our own file
        names = book.namelist()
    tags = {element.tag.rpartition("}")[2] for element in page.iter()}
    assert not tags & {"f", "hyperlink", "hyperlinks"}
    assert not any("externalLink" in name for name in names)


def cells_of(content: bytes, at: int = 1) -> list[list[str]]:
    """The values of a page of a workbook, read by hand."""
    space = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
    with zipfile.ZipFile(io.BytesIO(content)) as book:
        shared = [
            "".join(part.text or "" for part in one.iter(f"{space}t"))
            for one in ET.fromstring(book.read("xl/sharedStrings.xml"))  # noqa: S314 - our own file
        ]
        page = ET.fromstring(book.read(f"xl/worksheets/sheet{at}.xml"))  # noqa: S314 - our own file
    rows = []
    for row in page.iter(f"{space}row"):
        found = []
        for cell in row:
            value = cell.findtext(f"{space}v") or ""
            found.append(shared[int(value)] if cell.get("t") == "s" else value)
        rows.append(found)
    return rows


def test_that_a_workbook_has_the_figures_of_the_hand() -> None:
    rows = cells_of(workbook_bytes([page_of_sheet(pack())], AS_OF))
    assert ["Bought", "200", "10", "22.5"] in rows
    assert ["Used, net of what came back", "-74", "0", "-11.1"] in rows
    assert ["Held at the end", "126", "10", "11.4"] in rows


def test_that_a_workbook_depends_on_nothing_but_its_rows() -> None:
    pages = [page_of_sheet(pack())]
    assert workbook_bytes(pages, AS_OF) == workbook_bytes(pages, AS_OF)


def test_that_the_redacted_variant_has_no_name_title_or_money() -> None:
    for sheet in (february(), february(None), pack()):
        hidden = redacted(sheet)
        for text in (html_text(hidden), "".join(sheet_csv(hidden))):
            for private in ("Ana", "Ben", "Cem", "Pool", "Museum", "Clinic"):
                assert private not in text
            assert not re.search(r"\d\.\d\d\b", text.partition("</style>")[2] or text)
        assert hidden.rows == sheet.rows
    assert "Member 1" in html_text(redacted(february(None)))


def test_that_a_sheet_reads_from_right_to_left_where_its_language_does() -> None:
    voice = Voice(language="ar", is_rtl=True)
    text = html_text(
        statement_sheet(by_hand.ledger(), "Ana", date(2026, 2, 1), date(2026, 2, 28), voice)
    )
    assert '<html lang="ar" dir="rtl">' in text
    assert '<td align="left">$4.50</td>' in text


@given(st.integers(-(10**12), 10**12))
def test_that_an_amount_is_its_cents(cents: int) -> None:
    sign = -1 if amount(cents).startswith("-") else 1
    whole, _, part = amount(cents).removeprefix("-").partition(".")
    assert len(part) == 2
    assert sign * (int(whole) * 100 + int(part)) == cents


def test_that_money_in_two_currencies_has_no_total() -> None:
    ledger = by_hand.ledger(None)
    headers = {
        header
        for section in expense_sheet(expense_pack(ledger, 2026), ledger).sections
        for header in section.table.headers
    }
    assert {"EUR", "USD"} <= headers
    text = "".join(sheet_csv(pack()))
    assert "32.50" not in text  # 22.50 + 10.00


def test_that_unknown_money_is_a_dash_and_an_empty_cell() -> None:
    sheet = sheet_of(Money(None, "USD"))
    assert '<td align="left">–</td>' in html_text(sheet)
    assert "".join(sheet_csv(sheet)).endswith('H0\r\n""\r\n') or "".join(sheet_csv(sheet)).endswith(
        "H0\r\n\r\n"
    )

"""Ways to spoil a table: reports, summaries, exports and own spreadsheets, read or refused."""

from __future__ import annotations

import csv
import io
import random
from collections import Counter
from collections.abc import Callable
from datetime import UTC, date, datetime

import pytest

from app.domain.problems import LedgerError
from app.importing.drafts import Reading
from app.importing.read import read
from app.importing.spreadsheet.guess import proposed_mapping
from app.importing.spreadsheet.read_mapped import read_mapped
from tests.importing.hostile import CUT, SPOILED, Spoil

ON = date(2026, 3, 10)
AT = datetime(2026, 3, 10, 12, tzinfo=UTC)
Rows = list[list[str]]

REPORTS: dict[str, tuple[Rows, Rows]] = {
    "A": (
        [["Date", "Ref ID", "Type", "Description", "Agency", "Freelancer", "Team", "Account Name",
          "PO", "Amount", "Amount in local currency", "Currency", "Balance"]],
        [["Feb 03, 2020", "700000108", "Withdrawal", "Transfer", "", "", "", "", "", "-1250.00",
          "", "", "41.12"],
         ["Feb 02, 2020", "700000107", "Fixed Price", "Kiln, log", "", "", "", "", "", "1250.00",
          "", "", "9"],
         ["Feb 02, 2020", "700000106", "Service Fee", "Fee", "", "", "", "", "", "-125.00", "",
          "", "9"]],
    ),
    "B": (
        [["Date", "Ref ID", "Type", "Description", "Agency", "Freelancer", "Team", "Account Name",
          "PO", "Amount", "ExchangeRate", "Currency", "Balance"]],
        [["Jan 03, 2023", "800000003", "Withdrawal", "Transfer", "", "", "", "", "", "-1250.00",
          "0.9", "EUR", "4"],
         ["Jan 02, 2023", "800000002", "Hourly", "Kiln", "", "", "", "", "", "1250.00", "0.9",
          "EUR", "9"],
         ["Jan 02, 2023", "800000001", "Service Fee", "Fee", "", "", "", "", "", "-125.00",
          "0.9", "EUR", "9"]],
    ),
    "C": (
        [["Date", "Transaction ID", "Transaction type", "Transaction summary",
          "Transaction summary details", "Description 1", "Agency team", "Freelancer",
          "Account name", "Ref ID", "Amount $", "Currency"]],
        [["Oct 3, 2026", "910000003", "Withdrawal", "Transfer", "", "", "", "", "", "910000003",
          "-1250.00", ""],
         ["Oct 2, 2026", "910000002", "Hourly", "Kiln", "", "", "", "", "", "910000002",
          "1250.00", ""],
         ["Oct 2, 2026", "910000001", "Service Fee", "Fee", "", "", "", "", "", "910000002",
          "-125.00", ""]],
    ),
}  # fmt: skip
CENTS = Counter([-125_000, 125_000, -12_500])
SHEET: Rows = [
    ["Date", "Job", "Type", "Connects"],
    ["2026-02-03", "Kiln log", "proposal", "-14"],
    ["2026-02-13", "Kiln log", "boost", "-6"],
    ["2026-02-14", "", "bought", "80"],
    ["2026-02-15", "Tide table", "proposal", "-14"],
]
CONNECTS = Counter([-14, -6, 80, -14])


def text_of(rows: Rows, delimiter: str = ",", quoting: int = csv.QUOTE_MINIMAL) -> str:
    out = io.StringIO()
    csv.writer(out, delimiter=delimiter, quoting=quoting, lineterminator="\n").writerows(rows)
    return out.getvalue()


def outcome(content: str | bytes) -> Reading | str:
    try:
        return read(content, on=ON, at=AT, new_id=lambda: "id")
    except LedgerError as refusal:
        return refusal.code


def money(found: Reading) -> Counter[int | None]:
    return Counter(draft.amount_cents for draft in found.payments)


def _shuffled(rows: Rows) -> Rows:
    order = list(range(len(rows[0])))
    random.Random(4).shuffle(order)
    return [[row[at] for at in order] for row in rows]


SHAPED: dict[str, Callable[[Rows], str]] = {
    "commas": text_of,
    "semicolons": lambda rows: text_of(rows, ";"),
    "tabs": lambda rows: text_of(rows, "\t"),
    "pipes": lambda rows: text_of(rows, "|"),
    "all quoted": lambda rows: text_of(rows, quoting=csv.QUOTE_ALL),
    "said separator": lambda rows: "sep=;\n" + text_of(rows, ";"),
    "any order": lambda rows: text_of(_shuffled(rows)),
    "capitals": lambda rows: text_of([[name.upper() for name in rows[0]], *rows[1:]]),
    "small letters": lambda rows: text_of([[name.lower() for name in rows[0]], *rows[1:]]),
    "names with spaces": lambda rows: text_of([[f" {name} " for name in rows[0]], *rows[1:]]),
    "one column more": lambda rows: text_of([[*row, "x"] for row in rows]),
    "a column of nothing": lambda rows: text_of([["", *row] for row in rows]),
    "lines above": lambda rows: "My report\nfor March\n" + text_of(rows),
    "blank rows": lambda rows: text_of(rows).replace("\n", "\n\n"),
    "rows of commas": lambda rows: text_of(rows) + "," * 12 + "\n" + "," * 12 + "\n",
    "no end of line": lambda rows: text_of(rows).rstrip("\n"),
    "short rows": lambda rows: "\n".join(text_of(rows).rstrip("\n").split("\n")).rstrip(","),
    "line in a cell": lambda rows: text_of([rows[0], *[[*r[:3], f"a\nb {r[3]}", *r[4:]]
                                            for r in rows[1:]]]),
    "quotes in a cell": lambda rows: text_of([rows[0], *[[*r[:3], f'a "b" {r[3]}', *r[4:]]
                                              for r in rows[1:]]]),
    "a formula in a cell": lambda rows: text_of([rows[0], *[[*r[:3], "=HYPERLINK(A1)", *r[4:]]
                                                 for r in rows[1:]]]),
    "unclosed quote": lambda rows: text_of(rows) + '"never closed,',
    "stray quote": lambda rows: text_of(rows).replace("Transfer", 'Tra"nsfer'),
    "header twice": lambda rows: text_of([*rows, rows[0]]),
    "header alone": lambda rows: text_of(rows[:1]),
}  # fmt: skip


@pytest.mark.parametrize("generation", REPORTS)
@pytest.mark.parametrize("name", [*SPOILED, *SHAPED])
def test_that_a_spoiled_report_is_read_exactly_or_refused(generation: str, name: str) -> None:
    head, rows = REPORTS[generation]
    table = [*head, *rows]
    content = SHAPED[name](table) if name in SHAPED else SPOILED[name](text_of(table))
    found = outcome(content)
    if isinstance(found, str):
        assert name not in {"as it is", "commas", "any order", "capitals", "all quoted"}
    elif found.table is None:
        sure = Counter(d.amount_cents for d in found.payments if d.problem is None)
        assert sure <= CENTS
        if name in SHAPED and name != "header alone":
            assert sure == CENTS


@pytest.mark.parametrize("generation", REPORTS)
@pytest.mark.parametrize("name", CUT)
def test_that_a_report_that_was_cut_tells_nothing_new(generation: str, name: str) -> None:
    head, rows = REPORTS[generation]
    found = outcome(CUT[name](text_of([*head, *rows])))
    if not isinstance(found, str) and found.table is None:
        assert Counter(d.amount_cents for d in found.payments if d.problem is None) <= CENTS


@pytest.mark.parametrize(
    ("amount", "cents"),
    [
        ("1250.00", 125_000), ("1,250.00", 125_000), ("$1,250.00", 125_000), ("1250", 125_000),
        ("1.250,00", 125_000), ("1 250,00", 125_000), ("1\u00a0250,00", 125_000),
        ("1'250.00", 125_000), ("+1250.00", 125_000), ("1250.0", 125_000), ("USD 1250.00", 125_000),
        ("1e3", None), ("12.345.6", None), ("--5", None), ("NaN", None), ("inf", None),
        ("0x10", None), ("1250.00.00", None), ("twelve", None), ("9" * 50, None), ("", None),
    ],
)  # fmt: skip
def test_that_an_amount_of_money_is_read_or_left_open(amount: str, cents: int | None) -> None:
    head, rows = REPORTS["C"]
    other = [rows[0], [*rows[1][:10], amount, rows[1][11]], rows[2]]
    found = outcome(text_of([*head, *other]))
    if isinstance(found, str):
        assert cents is None
        return
    got = found.payments[1]
    assert got.amount_cents == cents or (got.amount_cents is None and got.problem is not None)
    assert cents is None or got.amount_cents == cents


SHEETS: dict[str, Spoil] = dict(SPOILED)
SHEETS |= {f"{name} sheet": (lambda _, shape=shape: shape(SHEET))  # type: ignore[misc]
           for name, shape in SHAPED.items()}  # fmt: skip


CUT_IN_THE_LAST_NUMBER = "cut after 99 %"


@pytest.mark.parametrize("name", [*SHEETS, *(cut for cut in CUT if cut != CUT_IN_THE_LAST_NUMBER)])
def test_that_a_spoiled_spreadsheet_is_read_exactly_asked_about_or_refused(name: str) -> None:
    """What the app itself proposes for its columns must not read another number."""
    spoil = {**SHEETS, **CUT}[name]
    found = outcome(spoil(text_of(SHEET)))
    if isinstance(found, str) or found.table is None:
        return
    proposed = proposed_mapping(found.table, on=ON)
    if any(doubt.must_be_answered for doubt in proposed.doubts):
        return
    entries = read_mapped(found.table, proposed.mapping, on=ON).entries
    sure = Counter(draft.connects for draft in entries if draft.problem is None)
    assert sure <= CONNECTS
    if name in {"as it is", "commas sheet", "semicolons sheet", "tabs sheet", "all quoted sheet"}:
        assert sure == CONNECTS

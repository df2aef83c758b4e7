"""A purchase typed with its tax, and the transaction report that tells of both."""

from __future__ import annotations

from datetime import date

import pytest

from app.domain.money import Payment, PaymentKind
from app.workspace.clock import Clock
from app.workspace.workspace import Workspace
from tests.command_line import CommandLine

HEADER = (
    "Date,Transaction ID,Transaction Type,Transaction summary,Transaction summary details,"
    "Description 1,Description 2,Description 3,Agency team,Freelancer,Client team,Account name,PO,"
    "Ref ID,Amount $,Amount in local currency,Currency,Current balance $,Payment method"
)
REPORT = f"""\
{HEADER}
"Mar 2, 2026",900002,VAT,VAT on Connects,,,,,,Ana Example,,Ana Example,,900001,-1.20,,,0,
"Mar 2, 2026",900001,Connects,Connects purchase,40 Connects,,,,,,,,,900001,-6.00,,,0,Visa
"""
LINE = "bought 40 for 6.00 tax 1.20 paid card on 2026-03-01"


def taxes_of(command: CommandLine) -> list[Payment]:
    """The taxes that the file keeps."""
    workspace = Workspace.open(command.ledger, Clock(date(2026, 3, 10)))
    found = [one for one in workspace.records().payments if one.kind is PaymentKind.TAX]
    workspace.close()
    return found


@pytest.mark.parametrize("is_report_first", [False, True])
def test_that_a_tax_typed_and_reported_is_one_payment(
    command: CommandLine, is_report_first: bool
) -> None:
    if is_report_first:
        command.json("import", "-", stdin=REPORT)
    command.json("add", LINE)
    for _again in range(2):
        command.json("import", "-", stdin=REPORT)
    (tax,) = taxes_of(command)
    assert (tax.amount_cents, tax.upstream_id) == (-120, "900002")
    (bought,) = command.json("wallet")["purchases"]
    assert (bought["connects"], bought["cost_cents"], bought["tax_cents"]) == (40, 600, 120)
    assert command.json("balance")["balance"] == 40


def test_that_the_import_says_that_it_was_here(command: CommandLine) -> None:
    command.json("add", LINE)
    found = command.json("import", "-", stdin=REPORT)
    assert (found["read"], found["new"], found["already_here"]) == (2, 1, 1)


def test_that_undoing_the_import_leaves_what_was_typed(command: CommandLine) -> None:
    command.json("add", LINE)
    command.json("import", "-", stdin=REPORT)
    command.json("undo")
    (tax,) = taxes_of(command)
    assert (tax.amount_cents, tax.origin) == (-120, "typed")


def test_that_a_second_purchase_alike_brings_its_own_tax(command: CommandLine) -> None:
    command.json("import", "-", stdin=REPORT)
    command.json("add", LINE)
    command.json("add", LINE)
    assert sorted(tax.origin for tax in taxes_of(command)) == ["report", "typed"]
    assert [one["tax_cents"] for one in command.json("wallet")["purchases"]] == [120, 120]

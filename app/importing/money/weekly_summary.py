"""The weekly summary report: earnings per day and contract."""

from __future__ import annotations

from datetime import date

from app.domain.money import PaymentKind
from app.domain.problems import Problem
from app.importing.drafts import InputKind, PaymentDraft, Reading
from app.importing.money.amount_column import amounts_of
from app.importing.money.contract_title import split_contract
from app.importing.money.csv_table import CsvTable, Shape, likeness, read_table, refuse_cut
from app.importing.money.date_column import dates_of

_SHAPES: tuple[Shape, ...] = (("date", "contract", "hours", "amount", "payment type"),)


def looks_like_summary(text: str) -> float:
    """1 for the summary's header, else 0."""
    return 1.0 if likeness(text, _SHAPES) == 1 else 0.0


def read_summary(text: str, *, on: date) -> Reading:
    """Earnings, one draft a row; `words` keeps the contract with its number and the type.

    The same money stands in the transaction report too. A row without a readable date or amount
    is kept with its problem. Raises LedgerError as `read_table` and `dates_of` do.
    """
    table = read_table(text, _SHAPES)
    refuse_cut(text, table)
    dates = dates_of([table.cell(row, "date") for row in table.rows], on)
    amounts = amounts_of([table.cell(row, "amount") for row in table.rows])
    payments = tuple(
        _draft(table, position, day, amount)
        for position, (day, amount) in enumerate(zip(dates, amounts, strict=True))
    )
    return Reading(kind=InputKind.SUMMARY, taken_on=on, payments=payments)


def _draft(table: CsvTable, position: int, day: date | None, amount: int | None) -> PaymentDraft:
    row = table.rows[position]
    contract = table.cell(row, "contract")
    payment_type = table.cell(row, "payment type")
    problem = None
    if day is None:
        problem = Problem("no_date", {"text": table.cell(row, "date")[:80]})
    elif amount is None:
        problem = Problem("unreadable_amount", {"text": table.cell(row, "amount")[:80]})
    return PaymentDraft(
        row=row.number,
        text=", ".join(cell.strip() for cell in row.cells if cell.strip())[:500],
        occurred_on=day,
        kind=PaymentKind.REFUND if payment_type.casefold() == "refund" else PaymentKind.EARNING,
        amount_cents=amount,
        words=" · ".join(filter(None, (contract, payment_type))),
        contract=split_contract(contract)[0] or None,
        problem=problem,
    )

"""The transaction report of Upwork's finances, in the three generations of its columns."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from app.domain.money import PaymentKind
from app.domain.problems import Problem
from app.domain.progress import told
from app.importing.drafts import InputKind, PaymentDraft, Reading
from app.importing.money.amount_column import amounts_of
from app.importing.money.contract_title import split_contract
from app.importing.money.csv_table import CsvRow, CsvTable, Shape, likeness, read_table, refuse_cut
from app.importing.money.date_column import dates_of

_UNTIL_2025: Shape = (
    "date", "ref id", "type", "description", "freelancer", "account name", "amount",
)  # fmt: skip
_SINCE_2026: Shape = (
    "date", "transaction id", "transaction type", "transaction summary",
    "freelancer", "account name", "ref id", "amount $",
)  # fmt: skip
_SHAPES = (_UNTIL_2025, _SINCE_2026)
_WORDS = (
    "description", "transaction summary", "transaction summary details",
    "description 1", "description 2", "description 3",
)  # fmt: skip
_CONTRACT_COLUMNS = ("contract", "contract title", "contract name", "job", "job title")
_SHORTEST_ID = 5  # a real id has nine digits or more; '1' in every row is a placeholder

_KINDS = {
    "connects": PaymentKind.CONNECTS,
    "subscription": PaymentKind.PLAN_FEE,
    "membership": PaymentKind.PLAN_FEE,
    "hourly": PaymentKind.EARNING,
    "fixed price": PaymentKind.EARNING,
    "milestone": PaymentKind.EARNING,
    "bonus": PaymentKind.EARNING,
    "service fee": PaymentKind.SERVICE_FEE,
    "vat": PaymentKind.TAX,
    "wht": PaymentKind.TAX,
    "gst": PaymentKind.TAX,
    "tax": PaymentKind.TAX,
    "refund": PaymentKind.REFUND,
    "adjustment": PaymentKind.REFUND,
    "withdrawal": PaymentKind.WITHDRAWAL,
}
_KINDS_WITH_CONTRACT = {PaymentKind.EARNING, PaymentKind.SERVICE_FEE, PaymentKind.REFUND}
_NOT_WORD = re.compile(r"[\W_]+")
# Titles may hold the plain word ('App that connects people'), so a purchase needs its company.
_CONNECTS_BOUGHT = re.compile(
    r"^connects\b|\b\d+ connects\b|\b(?:purchased?|bought|buy) (?:of )?(?:extra )?connects\b"
    r"|\bconnects (?:purchase|bundle|pack)",
    re.IGNORECASE,
)
_PLAN = re.compile(r"\bmembership\b|\b(?:freelancer|agency) plus\b", re.IGNORECASE)
_COUNTS = (
    re.compile(r"(?<![\d.,$])(\d{1,6}) (?:extra )?connects\b", re.IGNORECASE),
    re.compile(r"\bconnects ?[:(x\u00d7] ?(\d{1,6})\b(?![.,]\d)", re.IGNORECASE),
)
_NAMED_CONTRACT = re.compile(r"(?:contract|job|project)\s*:\s*(\S.*)", re.IGNORECASE)


def looks_like_transactions(text: str) -> float:
    """1 for a header of a known generation; under 0.5 for one that lacks some of its columns."""
    share = likeness(text, _SHAPES)
    return 1.0 if share == 1 else share / 2 if share > 0.5 else 0.0


def read_transactions(text: str, *, on: date, name: str = "") -> Reading:
    """Payment drafts in the report's order; a report without rows is an empty reading.

    Amounts are the report's own dollars; the local currency beside them is left out. A row
    without a readable date or amount is kept with its problem (`no_date`,
    `unreadable_amount`). Raises LedgerError as `read_table` and `dates_of` do.
    """
    table = read_table(text, _SHAPES)
    refuse_cut(text, table)
    dates = dates_of([table.cell(row, "date") for row in table.rows], on)
    amounts = amounts_of([table.cell(row, "amount $", "amount") for row in table.rows])
    ids = _row_ids(table)
    rows = told(table.rows, len(table.rows), 0.5)
    payments = tuple(
        _draft(table, row, _Facts(day, amount, upstream_id))
        for row, day, amount, upstream_id in zip(rows, dates, amounts, ids, strict=True)
    )
    return Reading(kind=InputKind.TRANSACTIONS, taken_on=on, name=name, payments=payments)


@dataclass(frozen=True, slots=True)
class _Facts:
    """What of a row is read from its whole column."""

    day: date | None
    amount_cents: int | None
    upstream_id: str | None


def _draft(table: CsvTable, row: CsvRow, facts: _Facts) -> PaymentDraft:
    parts = tuple(
        dict.fromkeys(part for part in (table.cell(row, name) for name in _WORDS) if part)
    )
    shown_type = table.cell(row, "transaction type", "type")
    kind = _kind(shown_type, parts)
    return PaymentDraft(
        row=row.number,
        text=", ".join(cell.strip() for cell in row.cells if cell.strip())[:500],
        occurred_on=facts.day,
        kind=kind,
        amount_cents=facts.amount_cents,
        words=" · ".join(parts),
        contract=_contract(table, row, kind, parts),
        client=table.cell(row, "client team", "team") or None,
        member=table.cell(row, "freelancer") or None,
        connects=_connects(parts) if kind is PaymentKind.CONNECTS else None,
        upstream_id=facts.upstream_id,
        problem=_problem(table, row, facts),
    )


def _problem(table: CsvTable, row: CsvRow, facts: _Facts) -> Problem | None:
    if facts.day is None:
        return Problem("no_date", {"text": table.cell(row, "date")[:80]})
    if facts.amount_cents is None:
        shown = table.cell(row, "amount $", "amount")[:80]
        return Problem("unreadable_amount", {"text": shown})
    return None


def _kind(shown_type: str, parts: Sequence[str]) -> PaymentKind:
    folded = _NOT_WORD.sub(" ", shown_type).strip().casefold()
    return _KINDS.get(folded) or _kind_by_words(parts)


def _kind_by_words(parts: Sequence[str]) -> PaymentKind:
    """Miscellaneous rows and processing fees: what their words say was bought."""
    if any(re.search(r"\brefund", part, re.IGNORECASE) for part in parts):
        return PaymentKind.REFUND
    if any(map(_PLAN.search, parts)) and not any(map(_CONNECTS_BOUGHT.match, parts)):
        return PaymentKind.PLAN_FEE
    if any(map(_CONNECTS_BOUGHT.search, parts)):
        return PaymentKind.CONNECTS
    return PaymentKind.OTHER


def _connects(parts: Sequence[str]) -> int | None:
    """The number of Connects that the words state; None where they state none or several."""
    stated = {int(number) for part in parts for form in _COUNTS for number in form.findall(part)}
    return stated.pop() if len(stated) == 1 else None


def _contract(table: CsvTable, row: CsvRow, kind: PaymentKind, parts: Sequence[str]) -> str | None:
    """The contract's title: its own column, the details under 'Job', or a numbered title."""
    shown = table.cell(row, *_CONTRACT_COLUMNS)
    if shown:
        return split_contract(shown)[0]
    if kind not in _KINDS_WITH_CONTRACT:
        return None
    if table.cell(row, "transaction summary").casefold() in {"job", "contract"}:
        details = table.cell(row, "transaction summary details", "description 1")
        if details:
            return split_contract(details)[0]
    for part in parts:
        title, number = split_contract(part)
        named = _NAMED_CONTRACT.fullmatch(title)
        if number or named:
            return named[1] if named else title
    return None


def _row_ids(table: CsvTable) -> list[str | None]:
    """The ids of the first id column whose ids are real and name one row each."""
    for name in ("transaction id", "ref id"):
        ids = [table.cell(row, name) for row in table.rows]
        counts = Counter(shown for shown in ids if shown)
        is_unique = max(counts.values(), default=0) == 1
        if is_unique and all(len(shown) >= _SHORTEST_ID for shown in counts):
            return [shown or None for shown in ids]
    return [None] * len(table.rows)

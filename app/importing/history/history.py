"""Connects History in any form: recognised, and read by the reader of that form."""

from __future__ import annotations

from datetime import date

from app.domain.problems import LedgerError
from app.importing.drafts import InputKind, Reading
from app.importing.history.paste import read_paste, rows_of
from app.importing.history.saved_page import read_page
from app.importing.history.tokens import read_header, tokens_of
from app.importing.history.wordings import recognise

_PAGE_MARKS = (
    "connects-history-table",
    "transactions-table-sm",
    "connectsHistoryList",
    "<title>Connects History",
)
_SAMPLE_CHARACTERS = 40_000
_SIGNS = "+-−–‐‑‒("


def looks_like_history(text: str) -> float:
    """How surely a text is Connects History, saved or copied, 0 to 1."""
    if _is_markup(text):
        return 1.0 if any(mark in text for mark in _PAGE_MARKS) else 0.0
    tokens = tokens_of(text[:_SAMPLE_CHARACTERS])
    folded = [token.text.casefold() for token in tokens]
    if read_header(folded).is_empty_page or {"connects history", "my balance"} <= set(folded):
        return 0.95
    rows = rows_of(tokens)
    if any((row.amount or row.spoken) and recognise(row.action) for row in rows):
        return 0.9
    is_signed = any(row.amount and row.amount[0] in _SIGNS for row in rows)
    return 0.55 if is_signed else 0.0


def read_history(text: str, *, on: date, name: str = "") -> Reading:
    """The rows of a copied or saved page, newest first, as read on the day `on`.

    A page without rows is a reading if it says so or shows a balance. Raises LedgerError
    `not_recognised` where nothing of a history is found, and what `read_page` raises.
    """
    if _is_markup(text):
        return read_page(text, on=on, name=name)
    reading = read_paste(text, on=on, name=name)
    if not reading.entries and reading.balance_shown is None:
        header = read_header([token.text for token in tokens_of(text)])
        if not header.is_empty_page:
            raise LedgerError("not_recognised", kind=InputKind.HISTORY.value)
    return reading


def _is_markup(text: str) -> bool:
    return text[:2000].lstrip().startswith("<")

"""How surely a text is a table that a user kept by hand."""

from __future__ import annotations

from app.domain.problems import LedgerError
from app.importing.spreadsheet.finding import table_in
from app.importing.spreadsheet.guess import likely_roles
from app.importing.spreadsheet.mapping import NUMBER_ROLES, ColumnRole

_SAMPLE_CHARACTERS = 65_536
_UPWORKS_OWN = frozenset({"date", "action", "freelancer", "connects"})


def looks_like_table(text: str) -> float:
    """0.8 where names or cells tell a date and Connects, less where the names are Upwork's own.

    The page's own reader knows more of Upwork's table than any mapping, where it can read it.
    """
    start = text[:200].lstrip()
    if start.startswith(("<", "{")):
        return 0.0
    try:
        table = table_in(text[:_SAMPLE_CHARACTERS])
    except LedgerError:
        return 0.0
    if table is None:
        return 0.0
    named, guessed = likely_roles(table)
    roles = {*named, *guessed.values()}
    if ColumnRole.DATE not in roles or not any(role in roles for role in NUMBER_ROLES):
        return 0.0
    names = {name.casefold() for name in table.headers}
    return 0.5 if names <= _UPWORKS_OWN else 0.8

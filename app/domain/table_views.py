"""Saved views of long tables: a filter line and an order under a name.

They are settings of the ledger, not of the computer: a view names members and words of this
ledger, so it travels with the file, is undone like anything else, and the command line has it too.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from app.domain.problems import LedgerError
from app.domain.settings import Setting

_START = "view:"
LONGEST_NAME = 60


@dataclass(frozen=True, slots=True, kw_only=True)
class SavedView:
    """`table` is `ledger` or `proposals`; `sort` is the key of a column, empty for the usual
    order. The page opens with a view that `is_default`."""

    table: str
    name: str
    line: str = ""
    sort: str = ""
    is_descending: bool = False
    is_default: bool = False

    @property
    def key(self) -> str:
        """The name of its setting."""
        return f"{_START}{self.table}:{self.name}"

    @property
    def setting(self) -> Setting:
        """What the ledger keeps."""
        told = {
            "line": self.line,
            "sort": self.sort,
            "is_descending": self.is_descending,
            "is_default": self.is_default,
        }
        return Setting(id=self.key, value=json.dumps(told, ensure_ascii=False, sort_keys=True))


def views_in(settings: Mapping[str, str], table: str) -> list[SavedView]:
    """The views of a table in order of name; what cannot be read is left out."""
    start = f"{_START}{table}:"
    found = [
        view
        for key, value in settings.items()
        if key.startswith(start) and (view := _view(table, key[len(start) :], value)) is not None
    ]
    return sorted(found, key=lambda view: (view.name.casefold(), view.name))


def view_named(settings: Mapping[str, str], table: str, name: str) -> SavedView:
    """The view of a name, in whatever case. Raises LedgerError `view_missing`."""
    views = views_in(settings, table)
    for view in views:
        if view.name == name:
            return view
    for view in views:
        if view.name.casefold() == name.casefold():
            return view
    raise LedgerError("view_missing", name=name, names=", ".join(v.name for v in views) or "-")


def named(name: str) -> str:
    """A name for a view, its spaces in order. Raises LedgerError `bad_view_name`."""
    found = " ".join(name.split())
    if not found or len(found) > LONGEST_NAME:
        raise LedgerError("bad_view_name", most=LONGEST_NAME)
    return found


def _view(table: str, name: str, value: str) -> SavedView | None:
    try:
        told: Any = json.loads(value)
    except ValueError:
        return None
    if not isinstance(told, dict):
        return None
    line, sort = told.get("line", ""), told.get("sort", "")
    if not isinstance(line, str) or not isinstance(sort, str):
        return None
    return SavedView(
        table=table,
        name=name,
        line=line,
        sort=sort,
        is_descending=told.get("is_descending") is True,
        is_default=told.get("is_default") is True,
    )

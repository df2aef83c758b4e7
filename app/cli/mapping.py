"""The columns of a hand-kept table, as options of `import` name them."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING, TypeVar

import click

from app.domain.entries import EntryKind
from app.domain.problems import LedgerError

if TYPE_CHECKING:
    from app.importing.drafts import Reading
    from app.importing.spreadsheet.mapping import ColumnRole, Mapping
    from app.importing.spreadsheet.table import Table
    from app.workspace.workspace import Workspace

F = TypeVar("F", bound=Callable[..., object])
KINDS = [kind.value for kind in EntryKind if kind is not EntryKind.UNKNOWN]
_SIGNS = ["as-written", "reversed", "by-kind"]


@dataclass(frozen=True, slots=True)
class ColumnChoice:
    """What the options say of a table's columns; None is left to what is known or guessed."""

    columns: str | None = None
    date_order: str | None = None
    sign: str | None = None
    row_kind: str | None = None

    @property
    def is_made(self) -> bool:
        return any((self.columns, self.date_order, self.sign, self.row_kind))


def column_options(command: F) -> F:
    """The options that say how to read a table that the user kept by hand."""
    options = (
        click.option("--columns", help="What columns hold, such as date=A,connects=C,title=Job."),
        click.option("--date-order", type=click.Choice(["dmy", "mdy", "ymd"])),
        click.option("--sign", type=click.Choice(_SIGNS), help="What a plain number means."),
        click.option("--row-kind", type=click.Choice(KINDS), help="The kind of rows without one."),
    )
    for option in reversed(options):
        command = option(command)
    return command


def mapped(workspace: Workspace, reading: Reading, choice: ColumnChoice, *, keep: bool) -> Reading:
    """A reading of a table under the chosen columns, which are remembered where `keep` says so.

    Raises LedgerError `bad_columns` and those of `read_mapped`.
    """
    from app.workspace.lessons import remapped  # noqa: PLC0415 - keeps --help fast

    table = reading.table
    if table is None or not choice.is_made:
        return reading
    mapping = _mapping(workspace, table, choice, reading.taken_on)
    read = remapped(reading, mapping)
    if keep:
        workspace.remember_mapping(table, mapping)
    return read


def likely_options(reading: Reading) -> str:
    """The options that would read a table in the likeliest way; what is open is left out."""
    from app.importing.spreadsheet.guess import proposed_mapping  # noqa: PLC0415
    from app.importing.spreadsheet.table import letter_of  # noqa: PLC0415

    if reading.table is None:
        return ""
    mapping = proposed_mapping(reading.table, on=reading.taken_on).mapping
    named = [f"{role.value}={letter_of(at)}" for at, role in enumerate(mapping.roles) if role]
    sign = f" --sign {mapping.sign.value.replace('_', '-')}" if mapping.sign else ""
    return f"--columns {','.join(named) or 'date=A,connects=B'}{sign}"


def _mapping(workspace: Workspace, table: Table, choice: ColumnChoice, on: date) -> Mapping:
    from app.importing.spreadsheet.guess import proposed_mapping  # noqa: PLC0415
    from app.importing.spreadsheet.mapping import DateOrder, SignRule  # noqa: PLC0415

    mapping = workspace.mapping_for(table) or proposed_mapping(table, on=on).mapping
    if choice.columns:
        mapping = replace(mapping, roles=_roles(table, choice.columns))
    if choice.date_order:
        mapping = replace(mapping, date_order=DateOrder(choice.date_order))
    if choice.sign:
        mapping = replace(mapping, sign=SignRule(choice.sign.replace("-", "_")))
    if choice.row_kind:
        mapping = replace(mapping, kind=EntryKind(choice.row_kind))
    return mapping


def _roles(table: Table, text: str) -> tuple[ColumnRole | None, ...]:
    from app.importing.spreadsheet.mapping import ColumnRole  # noqa: PLC0415

    roles: list[ColumnRole | None] = [None] * table.width
    for part in text.split(","):
        name, _, shown = (piece.strip() for piece in part.partition("="))
        place = _place(table, shown)
        try:
            role = ColumnRole(name.casefold().replace("-", "_"))
        except ValueError:
            raise LedgerError("bad_columns", text=part.strip()) from None
        if place is None:
            raise LedgerError("bad_columns", text=part.strip())
        roles[place] = role
    return tuple(roles)


def _place(table: Table, shown: str) -> int | None:
    """The column of that name, letter or number (from 1)."""
    from app.importing.spreadsheet.table import letter_of  # noqa: PLC0415

    names = [name.casefold() for name in table.headers]
    if shown and shown.casefold() in names:
        return names.index(shown.casefold())
    letters = [letter_of(place) for place in range(table.width)]
    if shown.upper() in letters:
        return letters.index(shown.upper())
    is_number = re.fullmatch(r"[0-9]{1,3}", shown) is not None
    return int(shown) - 1 if is_number and 1 <= int(shown) <= table.width else None

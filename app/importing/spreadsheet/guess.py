"""The likeliest meaning of a table's columns, by their names first and their cells second."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from datetime import date
from itertools import pairwise

from app.domain.entries import SPEND_KINDS, EntryKind
from app.domain.problems import Problem
from app.importing.spreadsheet.cells import connects_in, is_date, is_number
from app.importing.spreadsheet.currencies import currencies_in
from app.importing.spreadsheet.doubts import column_of, doubts_of
from app.importing.spreadsheet.headers import is_loose_number_name, role_of_name, says_spent
from app.importing.spreadsheet.kind_words import kind_of_words
from app.importing.spreadsheet.mapping import (
    NUMBER_ROLES,
    ColumnRole,
    Mapping,
    MappingDoubt,
    ProposedMapping,
    SignRule,
)
from app.importing.spreadsheet.table import Table

_SAMPLE = 500
_WHOLE_ROLES = {*NUMBER_ROLES, ColumnRole.BOOST}
_SHORTEST_TITLE = 8

Column = Sequence[str]


def proposed_mapping(table: Table, *, on: date) -> ProposedMapping:
    """How the table most likely is to be read, with everything doubtful named.

    Date order and sign are proposed only where the whole column proves them.
    """
    roles, guessed = likely_roles(table)
    plain = Mapping(roles=tuple(roles), has_header=table.has_header)
    mapping = _with_signs(table, plain)
    doubts = tuple(
        MappingDoubt(
            Problem("mapping_guessed", {"name": table.name_of(place), "role": role.value}), place
        )
        for place, role in guessed.items()
    )
    return ProposedMapping(mapping, doubts_of(table, mapping, on=on) + doubts)


def likely_roles(table: Table) -> tuple[list[ColumnRole | None], dict[int, ColumnRole]]:
    """The role of each column, and which of them were guessed from cells alone."""
    rows = table.rows_under(has_header=table.has_header)[:_SAMPLE]
    columns = [[cell for cell in column if cell] for column in zip(*rows, strict=True)]
    columns = columns or [[] for _ in range(table.width)]
    roles = _by_names(table, columns)
    guessed = _by_cells(roles, columns)
    for place, role in guessed.items():
        roles[place] = role
    return roles, guessed


def _by_names(table: Table, columns: Sequence[Column]) -> list[ColumnRole | None]:
    """The roles that names give to columns whose cells can have them; each role once.

    Loose names ('Amount') come last: 'Connects' beside them is what they are not.
    """
    roles: list[ColumnRole | None] = [None] * table.width
    names = list(enumerate(table.headers))
    for place, name in sorted(names, key=lambda one: is_loose_number_name(one[1])):
        role = role_of_name(name)
        if role is ColumnRole.CONNECTS and is_loose_number_name(name):
            role = _role_of_loose(columns[place], roles)
        if role is not None and role not in roles and _can_be(role, columns[place]):
            roles[place] = role
    return roles


def _role_of_loose(column: Column, roles: Sequence[ColumnRole | None]) -> ColumnRole | None:
    if currencies_in(column) or any(role in roles for role in NUMBER_ROLES):
        return ColumnRole.COST
    return ColumnRole.CONNECTS


def _can_be(role: ColumnRole, column: Column) -> bool:
    if role is ColumnRole.DATE:
        return _share(column, is_date) >= 0.5
    if not column:
        return role not in (ColumnRole.DATE, ColumnRole.CONNECTS)
    if role is ColumnRole.COST:
        return _share(column, is_number) >= 0.5
    if role in _WHOLE_ROLES:
        return _share(column, lambda cell: _whole(cell) is not None) >= 0.5
    return True


def _by_cells(
    roles: Sequence[ColumnRole | None], columns: Sequence[Column]
) -> dict[int, ColumnRole]:
    """Roles for columns without one, where a table needs them: date, Connects, kind, title."""
    found: dict[int, ColumnRole] = {}

    def take(role: ColumnRole, fits: Callable[[Column], bool]) -> None:
        free = (p for p, has in enumerate(roles) if has is None and p not in found)
        place = next((place for place in free if columns[place] and fits(columns[place])), None)
        if place is not None:
            found[place] = role

    if ColumnRole.DATE not in roles:
        take(ColumnRole.DATE, lambda column: _share(column, is_date) > 0.8)
    if not any(role in roles for role in NUMBER_ROLES):
        take(ColumnRole.CONNECTS, _is_connects)
    if ColumnRole.KIND not in roles:
        take(ColumnRole.KIND, lambda column: _share(column, _is_kind) > 0.5)
    if ColumnRole.TITLE not in roles:
        take(ColumnRole.TITLE, _is_title)
    return found


def _is_connects(column: Column) -> bool:
    """Whole numbers of a likely size that do not merely count the rows."""
    numbers = [number for number in map(_whole, column) if number is not None]
    if len(numbers) < 0.8 * len(column) or any(abs(number) > 10_000 for number in numbers):
        return False
    return len(numbers) < 3 or {b - a for a, b in pairwise(numbers)} != {1}


def _is_title(column: Column) -> bool:
    longest = sum(len(cell) for cell in column) / len(column)
    return longest >= _SHORTEST_TITLE and _share(column, lambda c: is_date(c) or is_number(c)) < 0.2


def _is_kind(cell: str) -> bool:
    return kind_of_words(cell) is not None


def _whole(cell: str) -> int | None:
    try:
        return connects_in(cell)
    except ValueError:
        return None


def _share(column: Column, fits: Callable[[str], bool]) -> float:
    return sum(map(fits, column)) / len(column) if column else 0.0


def _with_signs(table: Table, mapping: Mapping) -> Mapping:
    """The mapping with what the numbers and kinds of the whole table prove."""
    place = mapping.column(ColumnRole.CONNECTS)
    kinds = Counter(map(kind_of_words, column_of(table, mapping, ColumnRole.KIND)))
    name = table.headers[place] if place is not None else ""
    cells = column_of(table, mapping, ColumnRole.CONNECTS)
    sign = None if place is None else _sign(cells, name, set(kinds))
    is_all_spent = sign is SignRule.REVERSED or ColumnRole.SPENT in mapping.roles
    has_kinds = mapping.column(ColumnRole.KIND) is not None
    only_spends = is_all_spent and ColumnRole.ADDED not in mapping.roles
    currencies = currencies_in(column_of(table, mapping, ColumnRole.COST))
    return Mapping(
        roles=mapping.roles,
        sign=sign,
        kind=EntryKind.PROPOSAL if only_spends and not has_kinds else None,
        currency=currencies.pop() if len(currencies) == 1 else mapping.currency,
        has_header=mapping.has_header,
    )


def _sign(column: Column, name: str, kinds: set[EntryKind | None]) -> SignRule | None:
    numbers = [number for number in map(_whole, column) if number]
    if any(number < 0 for number in numbers):
        return SignRule.AS_WRITTEN
    if kinds - {None} and None not in kinds:
        return SignRule.BY_KIND
    if kinds - {None} <= SPEND_KINDS and says_spent(name):
        return SignRule.REVERSED
    return None

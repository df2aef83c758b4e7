"""What is open or doubtful about a mapping of a table."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import date

from app.domain.problems import Problem
from app.importing.spreadsheet.currencies import currencies_in
from app.importing.spreadsheet.days import day_of, order_seen, unfit
from app.importing.spreadsheet.mapping import (
    NUMBER_ROLES,
    ColumnRole,
    DateOrder,
    Mapping,
    MappingDoubt,
    SignRule,
)
from app.importing.spreadsheet.table import Table


def doubts_of(table: Table, mapping: Mapping, *, on: date) -> tuple[MappingDoubt, ...]:
    """Every doubt, those that must be answered first."""
    found = [
        *_of_roles(table, mapping),
        *_of_dates(table, mapping, on),
        *_of_signs(table, mapping),
        *_of_kinds(table, mapping),
        *_of_costs(table, mapping),
    ]
    return tuple(sorted(found, key=lambda doubt: not doubt.must_be_answered))


def column_of(table: Table, mapping: Mapping, role: ColumnRole) -> tuple[str, ...]:
    """The cells of the column of that role under the header; none where no column has it."""
    place = mapping.column(role)
    if place is None or place >= table.width:
        return ()
    return tuple(row[place] for row in table.rows_under(has_header=mapping.has_header))


def date_order(table: Table, mapping: Mapping) -> DateOrder | None:
    """The order chosen, else the only one that the dates of the table can have."""
    if mapping.date_order is not None:
        return mapping.date_order
    possible = order_seen(column_of(table, mapping, ColumnRole.DATE)).possible
    return next(iter(possible)) if len(possible) == 1 else None


def _of_roles(table: Table, mapping: Mapping) -> Iterator[MappingDoubt]:
    roles = mapping.roles[: table.width]
    if ColumnRole.DATE not in roles:
        yield _doubt("mapping_no_date", must=True)
    if not any(role in roles for role in NUMBER_ROLES):
        yield _doubt("mapping_no_connects", must=True)
    counts = Counter(role for role in roles if role is not None)
    for role in (role for role, count in counts.items() if count > 1):
        places = [place for place, one in enumerate(roles) if one is role]
        first, second = (table.name_of(place) for place in places[:2])
        yield _doubt("mapping_twice", places[1], must=True, first=first, second=second)
    if not mapping.has_header:
        yield _doubt("mapping_no_header")
    boost = mapping.column(ColumnRole.BOOST)
    if boost is not None and boost < table.width:
        yield _doubt("mapping_boost", boost, name=table.name_of(boost))


def _of_dates(table: Table, mapping: Mapping, on: date) -> Iterator[MappingDoubt]:
    place = mapping.column(ColumnRole.DATE)
    cells = column_of(table, mapping, ColumnRole.DATE)
    seen = order_seen(cells)
    if mapping.date_order is None and seen.is_open:
        yield _doubt("mapping_date_order", place, must=True, examples=list(seen.examples))
    chosen = mapping.date_order
    differing = seen.disagree if chosen is None else unfit(cells, chosen)
    if differing:
        yield _doubt("mapping_dates_disagree", place, rows=differing)
    if seen.has_short_years:
        yield _doubt("mapping_short_years", place)
    order = date_order(table, mapping)
    future = sum(1 for day in (day_of(cell, on, order) for cell in cells) if day and day > on)
    if future:
        yield _doubt("mapping_future", place, rows=future)


def _of_signs(table: Table, mapping: Mapping) -> Iterator[MappingDoubt]:
    place = mapping.column(ColumnRole.CONNECTS)
    if place is None:
        return
    if mapping.sign is None:
        cells = column_of(table, mapping, ColumnRole.CONNECTS)
        examples = list(dict.fromkeys(cell for cell in cells if cell))[:3]
        yield _doubt("mapping_sign", place, must=True, examples=examples)
    has_kinds = mapping.kind is not None or mapping.column(ColumnRole.KIND) is not None
    if mapping.sign is SignRule.BY_KIND and not has_kinds:
        yield _doubt("mapping_sign_needs_kind", place, must=True)


def _of_kinds(table: Table, mapping: Mapping) -> Iterator[MappingDoubt]:
    place = mapping.column(ColumnRole.KIND)
    is_blank_somewhere = place is None or "" in column_of(table, mapping, ColumnRole.KIND)
    if mapping.kind is None and is_blank_somewhere:
        yield _doubt("mapping_no_kind", place)


def _of_costs(table: Table, mapping: Mapping) -> Iterator[MappingDoubt]:
    place = mapping.column(ColumnRole.COST)
    if place is None or mapping.column(ColumnRole.CURRENCY) is not None:
        return
    cells = column_of(table, mapping, ColumnRole.COST)
    if any(cells) and currencies_in(cells) != {mapping.currency}:
        yield _doubt("mapping_currency", place, currency=mapping.currency)


def _doubt(
    code: str, column: int | None = None, *, must: bool = False, **details: object
) -> MappingDoubt:
    return MappingDoubt(Problem(code, details), column, must)

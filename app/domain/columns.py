"""Many frozen records at once, made column by column.

A frozen dataclass refuses to be set, and going around that costs a call for each field of each
record. So records are born as a plain twin of their class, which has the same slots and refuses
nothing, and take on their class when they are whole.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import MISSING, fields
from functools import cache
from operator import attrgetter
from typing import Any, TypeVar, cast

_T = TypeVar("_T")

FEW = 256
"""Records at a time: few enough to stay in the cache of a processor from column to column."""


def of_columns(made: type[_T], count: int, columns: Mapping[str, Iterable[Any]]) -> list[_T]:
    """`count` records of a frozen, slotted dataclass; a field without a column has its default.

    Raises KeyError where one without a default is missing, ValueError where a column is not
    `count` long.
    """
    if count == 0:
        return []
    records = _maker(cast("Any", made), tuple(columns))(*columns.values())
    if len(records) != count:
        raise ValueError(count)
    return cast("list[_T]", records)


def column(records: Iterable[Any], name: str) -> list[Any]:
    """One field of all records."""
    return list(map(attrgetter(name), records))


@cache
def _maker(made: Any, given: tuple[str, ...]) -> Callable[..., list[Any]]:
    """A function of the given columns that makes records, written out for their fields."""
    defaults = {one.name: one.default for one in fields(made) if one.name not in given}
    missing = next((name for name, value in defaults.items() if value is MISSING), None)
    if missing is not None:
        raise KeyError(missing)
    lines = [
        f"def make({', '.join(f'c_{name}' for name in given)}):",
        " records = []",
        f" for {' '.join(f'v_{name},' for name in given)} in zip(",
        f"  {', '.join(f'c_{name}' for name in given)}, strict=True",
        " ):",
        "  record = new(Twin)",
        *(f"  record.{name} = v_{name}" for name in given),
        *(f"  record.{name} = d_{name}" for name in defaults),
        "  record.__class__ = made",
        "  records.append(record)",
        " return records",
    ]
    twin = type("Twin", (), {"__slots__": tuple(one.name for one in fields(made))})
    names = {f"d_{name}": value for name, value in defaults.items()}
    names |= {"new": object.__new__, "Twin": twin, "made": made}
    exec("\n".join(lines), names)  # noqa: S102 - the names of our own fields, as dataclasses do it
    return cast("Callable[..., list[Any]]", names["make"])

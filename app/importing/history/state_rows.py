"""The rows of the state, read column by column: a page may hold a hundred thousand.

Whole columns are asked whether all of their values are as plain as a program writes them; then
they need no work of their own. A column that is not so plain is read value by value.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, fields
from datetime import datetime
from decimal import Decimal
from operator import itemgetter
from typing import Any, overload

from app.domain.columns import FEW, of_columns
from app.domain.problems import LedgerError
from app.importing.history.devalue import State, StateObject, damaged
from app.importing.history.instants import instants_of
from app.importing.history.rows import LARGEST_CONNECTS, job_key_in
from app.importing.text.decoding import one_line

LONGEST_ID = 80
_KEYS = (
    "id",
    "reasonId",
    "timestamp",
    "amount",
    "runningTotal",
    "jobName",
    "jobOpeningKey",
)
_FIELDS = itemgetter(*_KEYS)
_PLAIN_KEYS = re.compile(r"(?:~0[0-9a-f]{8,40}\n)+")


@dataclass(frozen=True, slots=True, kw_only=True)
class StateRow:
    """One row of the state, as it stands there. `amount` is signed; `at` is in UTC."""

    upstream_id: str | None
    reason: str | None
    at: datetime | None
    amount: int
    running_total: int | None
    title: str | None
    job_key: str | None


class StateRows(Sequence[StateRow]):
    """Rows kept as columns: a row is made where one is asked for. `shown_at` holds their instants
    as a reader is shown them."""

    def __init__(self, columns: Mapping[str, list[Any]], shown_at: list[str]) -> None:
        self._columns = columns
        self.shown_at = shown_at

    def __len__(self) -> int:
        return len(self.shown_at)

    @overload
    def __getitem__(self, place: int) -> StateRow: ...
    @overload
    def __getitem__(self, place: slice) -> Sequence[StateRow]: ...
    def __getitem__(self, place: int | slice) -> StateRow | Sequence[StateRow]:
        if isinstance(place, int):
            return StateRow(**{name: values[place] for name, values in self._columns.items()})
        columns = {name: values[place] for name, values in self._columns.items()}
        return of_columns(StateRow, len(self.shown_at[place]), columns)

    def column(self, name: str) -> list[Any]:
        """One field of all rows."""
        return self._columns[name]

    def at(self, places: Sequence[int]) -> StateRows:
        """The rows at some places alone."""
        columns = {name: [col[n] for n in places] for name, col in self._columns.items()}
        return StateRows(columns, [self.shown_at[place] for place in places])


def rows_of(state: State, indexes: Sequence[object]) -> StateRows:
    """The rows that the indexes of a list lead to.

    Raises LedgerError `damaged_page`, and `not_a_whole_number` for an amount that is none.
    """
    objects = state.fields_at(indexes)
    columns: dict[str, list[Any]] = {field.name: [] for field in fields(StateRow)}
    shown_at: list[str] = []
    for start in range(0, len(objects), FEW):
        found = _columns(_values(state, objects[start : start + FEW]), start)
        found["at"], shown = instants_of(found["at"])
        shown_at += shown
        for name, values in found.items():
            columns[name] += values
    return StateRows(columns, shown_at)


def whole(value: object, name: str) -> int | None:
    """A number as the state may hold one. Raises LedgerError `damaged_page` for another value."""
    if value is None:
        return None
    if not isinstance(value, int) or isinstance(value, bool) or abs(value) > LARGEST_CONNECTS:
        raise damaged(f"{name} is no whole number")
    return value


def _columns(values: Callable[[str], Sequence[object]], start: int) -> dict[str, Sequence[Any]]:
    """The columns of rows after the row number `start`; of an instant its text."""
    amounts = values("amount")
    return {
        "upstream_id": _ids(values("id")),
        "reason": _ids(values("reasonId")),
        "at": _ids(values("timestamp")),
        "amount": _amounts(amounts, start + 1),
        "running_total": _totals(values("runningTotal")),
        "title": _titles(values("jobName")),
        "job_key": _job_keys(values("jobOpeningKey")),
    }


def _values(state: State, some: Sequence[dict[str, object]]) -> Callable[[str], Sequence[object]]:
    """The values of objects by their key: all at once where every object has all keys and no
    value is more than a text or a number, else each as it is asked for."""
    try:
        by_key = zip(*map(_FIELDS, some), strict=True)
        columns = {
            key: state.plain_values(of_key) for key, of_key in zip(_KEYS, by_key, strict=True)
        }
    except KeyError:
        columns = {}
    if columns and None not in columns.values():
        return columns.__getitem__  # type: ignore[return-value]
    objects = [StateObject(state, fields) for fields in some]
    return lambda key: [one.get(key) for one in objects]


def _ids(values: Sequence[object]) -> Sequence[str | None]:
    return values if _are_clean(values, LONGEST_ID) else [_text(value) for value in values]  # type: ignore[return-value]


def _titles(values: Sequence[object]) -> Sequence[str | None]:
    if _are_clean(values, None):
        return values  # type: ignore[return-value]
    return [_text(value, longest=None) for value in values]


def _job_keys(values: Sequence[object]) -> Sequence[str | None]:
    shown = [value for value in values if value is not None]
    if not shown:
        return values  # type: ignore[return-value]
    lines = _lines(shown)
    if lines is not None and _PLAIN_KEYS.fullmatch(f"{lines}\n"):
        return values  # type: ignore[return-value]
    return [job_key_in(_text(value)) for value in values]


def _amounts(values: Sequence[object], first: int) -> Sequence[int]:
    if _are_small_numbers(values):
        return values  # type: ignore[return-value]
    return [_amount(value, number) for number, value in enumerate(values, start=first)]


def _totals(values: Sequence[object]) -> Sequence[int | None]:
    if _are_small_numbers(values):
        return values  # type: ignore[return-value]
    return [whole(value, "running total") for value in values]


def _lines(values: Sequence[object]) -> str | None:
    """Texts below each other; None where not all are texts."""
    try:
        return "\n".join(values)  # type: ignore[arg-type]
    except TypeError:
        return None


def _are_clean(values: Sequence[object], longest: int | None) -> bool:
    """Whether every value is None or a text that `_text` leaves as it is."""
    shown = [value for value in values if value is not None]
    lines = _lines(shown)
    if not lines:
        return not shown
    text = lines.replace("\n", "")
    if not (text.isascii() and text.isprintable()) or lines.count("\n") != len(shown) - 1:
        return False
    if longest is not None and max(map(len, lines.split("\n"))) > longest:
        return False
    is_spaced = "  " in lines or " \n" in lines or "\n " in lines or " " in (lines[0], lines[-1])
    return not is_spaced and "" not in shown


def _are_small_numbers(values: Sequence[object]) -> bool:
    if set(map(type, values)) != {int}:
        return False
    numbers: Sequence[int] = values  # type: ignore[assignment]
    return max(numbers) <= LARGEST_CONNECTS and min(numbers) >= -LARGEST_CONNECTS


def _amount(value: object, number: int) -> int:
    """The signed Connects of a row.

    A program wrote them: anything but a possible integer refuses the whole page, since its
    running totals could not be trusted either.
    """
    if isinstance(value, int) and not isinstance(value, bool) and abs(value) <= LARGEST_CONNECTS:
        return value
    raise LedgerError("not_a_whole_number", row=number, text=_shown(value))


def _shown(value: object) -> str:
    """A value for an error, never so long that printing it takes time."""
    if isinstance(value, int):
        return str(value) if value.bit_length() < 128 else "…"
    return str(value)[:40] if isinstance(value, str | Decimal) else ""


def _text(value: object, longest: int | None = LONGEST_ID) -> str | None:
    """A text or a number as clean text; None for nothing. Raises damaged_page for the rest."""
    if value is None or value == "":
        return None
    if isinstance(value, bool) or not isinstance(value, str | int):
        raise damaged("field is no text")
    text = one_line(str(value))
    if longest is not None and len(text) > longest:
        raise damaged("field is too long")
    return text or None

"""The state inside a saved page: a flat JSON array in the "devalue" encoding, read lazily.

Every value of an object or array is an index into the one flat array; a negative index is a
special value; an array that begins with a string is tagged. Nothing is hydrated before it is
asked for and nothing recurses, so cycles and depth cost nothing. The input is untrusted.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation

from app.domain.problems import LedgerError

_SPECIALS: dict[int, object] = {
    -1: None,
    -2: None,
    -3: Decimal("NaN"),
    -4: Decimal("Infinity"),
    -5: Decimal("-Infinity"),
    -6: Decimal("-0"),
}
_RAW_TAGS = frozenset({"Date", "RegExp", "BigInt", "URL", "URLSearchParams", "Symbol"})
_PRIMITIVES = (str, bool, int, Decimal)
_MOST_WRAPPERS = 64
_ROW = "ConnectsTransactionEntity"
_PLAIN = frozenset({str, int, type(None)})


def damaged(why: str) -> LedgerError:
    """The error for a page that cannot be trusted; `why` is for the problem report."""
    return LedgerError("damaged_page", why=why)


@dataclass(frozen=True, slots=True, eq=False)
class State:
    """The flat array. All faults in it raise LedgerError `damaged_page`."""

    items: list[object]

    def objects_with(self, key: str) -> Iterator[StateObject]:
        """Every object that holds `key`, wherever it lies, in the order of the array."""
        return (
            StateObject(self, item) for item in self.items if type(item) is dict and key in item
        )

    def value(self, index: object) -> object:
        """What an index stands for, one level deep.

        None, bool, int, str or Decimal for plain values (undefined, null and holes are None);
        StateObject and StateArray for the rest. Wrappers such as Reactive are followed.
        """
        for _ in range(_MOST_WRAPPERS):
            item = self._item(index)
            if item is None or isinstance(item, _PRIMITIVES):
                return item
            if isinstance(item, dict):
                return StateObject(self, item)
            if not isinstance(item, list):
                raise damaged("unknown value")
            if not item or not isinstance(item[0], str):
                return StateArray(self, item)
            tag = item[0]
            if tag in {"Set", "Map"}:
                return StateArray(self, item[1:])
            if tag == "null":
                return self._bare_object(item)
            if len(item) < 2:
                raise damaged("empty wrapper")
            if tag in _RAW_TAGS:
                return _raw(item[1])
            index = item[1]
        raise damaged("wrappers without end")

    def fields_at(self, indexes: Iterable[object]) -> list[dict[str, object]]:
        """The fields of the objects that indexes lead to. Raises where one is no object."""
        items, last = self.items, len(self.items) - 1
        found = []
        for index in indexes:
            item = items[index] if type(index) is int and 0 <= index <= last else None
            if type(item) is list and len(item) == 2 and item[0] == _ROW:
                place = item[1]
                item = items[place] if type(place) is int and 0 <= place <= last else None
            found.append(item if type(item) is dict else self._fields(index))
        return found

    def plain_values(self, indexes: Sequence[object]) -> Sequence[object] | None:
        """What indexes stand for, if it is nothing but texts, whole numbers and None."""
        if set(map(type, indexes)) != {int}:
            return None
        places: Sequence[int] = indexes  # type: ignore[assignment]
        if min(places) < 0 or max(places) >= len(self.items):
            return None
        values = list(map(self.items.__getitem__, places))
        return values if _PLAIN.issuperset(map(type, values)) else None

    def _fields(self, index: object) -> dict[str, object]:
        value = self.value(index)
        if not isinstance(value, StateObject):
            raise damaged("row is no object")
        return value.fields

    def _item(self, index: object) -> object:
        if not isinstance(index, int) or isinstance(index, bool):
            raise damaged("index is no number")
        if index in _SPECIALS:
            return _SPECIALS[index]
        if not 0 <= index < len(self.items):
            raise damaged("index out of range")
        return self.items[index]

    def _bare_object(self, item: list[object]) -> StateObject:
        """An object without a prototype: ["null", key, index, key, index, ...]."""
        if len(item) % 2 == 0:
            raise damaged("key without value")
        return StateObject(self, {str(item[n]): item[n + 1] for n in range(1, len(item), 2)})


@dataclass(frozen=True, slots=True, eq=False)
class StateObject:
    state: State
    fields: dict[str, object]

    def get(self, key: str) -> object:
        """The value of a field as `State.value` gives it; None where there is no such field."""
        index, items = self.fields.get(key), self.state.items
        if type(index) is int and 0 <= index < len(items):
            item = items[index]
            if type(item) is str or type(item) is int:  # nearly all of them
                return item
        return self.state.value(self.fields[key]) if key in self.fields else None


@dataclass(frozen=True, slots=True, eq=False)
class StateArray:
    state: State
    indexes: list[object]

    def __len__(self) -> int:
        return len(self.indexes)

    def __iter__(self) -> Iterator[object]:
        return map(self.state.value, self.indexes)


def parse_state(text: str) -> State:
    """The state of a script's text. Raises ValueError where the text is cut or is no JSON.

    Nesting that no page has, and JSON of another shape, raise LedgerError `damaged_page`.
    """
    try:
        items = json.loads(text, parse_float=_decimal, parse_constant=_no_constant)
    except RecursionError:
        raise damaged("nested too deeply") from None
    if not isinstance(items, list) or not items:
        raise damaged("state is no array")
    return State(items)


def _decimal(text: str) -> Decimal:
    try:
        return Decimal(text)
    except InvalidOperation:
        raise damaged("number beyond reason") from None


def _no_constant(name: str) -> object:
    raise ValueError(f"{name} is no JSON")


def _raw(value: object) -> object:
    if isinstance(value, _PRIMITIVES):
        return value
    raise damaged("tagged value is not plain")

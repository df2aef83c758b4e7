from __future__ import annotations

import json
import time
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.problems import LedgerError
from app.importing.history.devalue import State, StateArray, StateObject, parse_state
from tests.importing.history_pages import Tagged, flat

_PLAIN = st.none() | st.booleans() | st.integers(-(2**40), 2**40) | st.text(max_size=8)
_STRUCTURES = st.recursive(
    _PLAIN,
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(st.text(max_size=5), inner, max_size=4)
        | inner.map(lambda value: Tagged("Reactive", value))
        | inner.map(lambda value: Tagged("AnyEntity", value))
    ),
    max_leaves=20,
)


def _walked(value: object) -> object:
    """A lazily read value as plain Python; only for structures without cycles."""
    if isinstance(value, StateObject):
        return {key: _walked(value.get(key)) for key in value.fields}
    if isinstance(value, StateArray):
        return [_walked(inner) for inner in value]
    return value


def _unwrapped(value: object) -> object:
    if isinstance(value, Tagged):
        return _unwrapped(value.value)
    if isinstance(value, dict):
        return {key: _unwrapped(inner) for key, inner in value.items()}
    if isinstance(value, list):
        return [_unwrapped(inner) for inner in value]
    return value


@given(_STRUCTURES)
def test_that_every_structure_is_read_back(structure: object) -> None:
    state = parse_state(flat([structure]))
    assert _walked(state.value(0)) == [_unwrapped(structure)]


@given(_STRUCTURES)
def test_that_a_cycle_is_only_as_deep_as_it_is_asked(structure: object) -> None:
    knot: dict[str, object] = {"other": structure}
    knot["self"] = Tagged("Ref", knot)
    knot["list"] = [knot]
    state = parse_state(flat(knot))
    found = next(state.objects_with("self"))
    for _ in range(200):
        following = found.get("self")
        assert isinstance(following, StateObject)
        listed = following.get("list")
        assert isinstance(listed, StateArray)
        (found,) = (inner for inner in listed if isinstance(inner, StateObject))
    assert _walked(found.get("other")) == _unwrapped(structure)


def test_that_special_values_and_tags_are_understood() -> None:
    items = [
        {"undefined": -1, "hole": -2, "nan": -3, "zero": -6, "date": 1, "set": 2, "bare": 3},
        ["Date", "2026-01-12T09:18:01.000Z"],
        ["Set", 4, 4],
        ["null", "inner", 4],
        7,
    ]
    found = State(items).value(0)
    assert isinstance(found, StateObject)
    assert found.get("undefined") is None
    assert found.get("hole") is None
    assert found.get("missing") is None
    assert found.get("zero") == 0
    nan = found.get("nan")
    assert isinstance(nan, Decimal)
    assert nan.is_nan()
    assert found.get("date") == "2026-01-12T09:18:01.000Z"
    assert _walked(found.get("set")) == [7, 7]
    assert _walked(found.get("bare")) == {"inner": 7}


@pytest.mark.parametrize(
    "index", [99, -7, True, None, "1", 1.5, {}, [], 2**70, -(2**70), Decimal(0)]
)
def test_that_an_index_that_leads_nowhere_is_damage(index: object) -> None:
    with pytest.raises(LedgerError, match="damaged_page"):
        State([{"a": 0}]).value(index)


@pytest.mark.parametrize(
    "items",
    [
        [["Reactive", 0]],
        [["Reactive", 1], ["Ref", 0]],
        [["Reactive"]],
        [["Reactive", "text"]],
        [["Date", {}]],
        [["null", "key"]],
        [["Reactive", number + 1] for number in range(500)],
    ],
)
def test_that_wrappers_without_a_value_are_damage(items: list[object]) -> None:
    with pytest.raises(LedgerError, match="damaged_page"):
        State(items).value(0)


@pytest.mark.parametrize("text", ["[" * 200_000, '{"a":' * 200_000, "[" * 100_000 + "]" * 100_000])
def test_that_deep_nesting_ends_in_an_error(text: str) -> None:
    with pytest.raises((LedgerError, ValueError)):
        parse_state(text)


@pytest.mark.parametrize(
    "text", ["", "[1, 2", "[NaN]", "[-Infinity]", "nonsense", "[" + "9" * 5000]
)
def test_that_what_is_no_json_is_told_from_what_is_damaged(text: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        parse_state(text)


@pytest.mark.parametrize("text", ["{}", "[]", "-1", '"text"', "null", "[1e99999999999999999999]"])
def test_that_json_of_another_shape_is_damage(text: str) -> None:
    with pytest.raises(LedgerError, match="damaged_page"):
        parse_state(text)


def test_that_a_huge_array_is_read_in_linear_time() -> None:
    text = json.dumps([[0] * 1_000_000, *[{"a": 0}] * 50_000])
    begun = time.perf_counter()
    state = parse_state(text)
    assert sum(1 for _ in state.objects_with("a")) == 50_000
    assert time.perf_counter() - begun < 5

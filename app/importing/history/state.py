"""Connects History as the saved page's own state holds it: ids, instants, running totals."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from app.importing.history.devalue import State, StateArray, StateObject, damaged, parse_state
from app.importing.history.state_rows import StateRow, StateRows, rows_of, whole

_MOST_ROWS = 200_000
_LIST = "connectsHistoryList"


@dataclass(frozen=True, slots=True)
class StateHistory:
    """The rows, newest first, and the balance available when the page was made."""

    rows: StateRows
    balance: int | None


def read_state(script: str) -> StateHistory | None:
    """The history in a state script; None where the script holds no history list.

    Raises ValueError where the script is no JSON, LedgerError `damaged_page` where the state
    contradicts itself and `not_a_whole_number` where an amount is no possible integer.
    """
    state = parse_state(script)
    found = _longest_list(state)
    if found is None:
        return None
    holder, rows = found
    if len(rows) > _MOST_ROWS:
        raise damaged("too many rows")
    read = rows_of(state, rows.indexes)
    balance = holder.get("balance")
    available = balance.get("available") if isinstance(balance, StateObject) else balance
    return StateHistory(_once_each(read), whole(available, "balance"))


def _longest_list(state: State) -> tuple[StateObject, StateArray] | None:
    """The list may stand in several stores of the page: the fullest one counts, once."""
    state.value(0)  # a root that leads nowhere is no page's state
    lists = [(holder, holder.get(_LIST)) for holder in state.objects_with(_LIST)]
    found = [(holder, rows) for holder, rows in lists if isinstance(rows, StateArray)]
    if not found and any(rows is not None for _, rows in lists):
        raise damaged("history is no list")
    return max(found, key=lambda pair: len(pair[1]), default=None)


def _once_each(rows: StateRows) -> StateRows:
    """The rows without exact repetitions of one id; rows without an id are all rows."""
    ids = [id_ for id_ in rows.column("upstream_id") if id_ is not None]
    return rows if len(set(ids)) == len(ids) else rows.at(_places_without_repetitions(rows))


def _places_without_repetitions(rows: Iterable[StateRow]) -> list[int]:
    seen: defaultdict[str, list[StateRow]] = defaultdict(list)
    places: list[int] = []
    for place, row in enumerate(rows):
        if row.upstream_id is not None:
            if row in (same := seen[row.upstream_id]):
                continue
            same.append(row)
        places.append(place)
    return places

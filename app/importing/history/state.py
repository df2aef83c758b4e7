"""Connects History as the saved page's own state holds it: ids, instants, running totals."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal

from app.domain.problems import LedgerError
from app.importing.history.devalue import State, StateArray, StateObject, damaged, parse_state
from app.importing.history.rows import LARGEST_CONNECTS, job_key_in
from app.importing.text.dates import state_instant
from app.importing.text.decoding import one_line

_MOST_ROWS = 200_000
_LONGEST_ID = 80
_LIST = "connectsHistoryList"


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


@dataclass(frozen=True, slots=True)
class StateHistory:
    """The rows, newest first, and the balance available when the page was made."""

    rows: tuple[StateRow, ...]
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
    read = [_row(_object(value), number) for number, value in enumerate(rows, start=1)]
    balance = holder.get("balance")
    available = balance.get("available") if isinstance(balance, StateObject) else balance
    return StateHistory(tuple(_once_each(read)), _whole(available, "balance"))


def _longest_list(state: State) -> tuple[StateObject, StateArray] | None:
    """The list may stand in several stores of the page: the fullest one counts, once."""
    state.value(0)  # a root that leads nowhere is no page's state
    lists = [(holder, holder.get(_LIST)) for holder in state.objects_with(_LIST)]
    found = [(holder, rows) for holder, rows in lists if isinstance(rows, StateArray)]
    if not found and any(rows is not None for _, rows in lists):
        raise damaged("history is no list")
    return max(found, key=lambda pair: len(pair[1]), default=None)


def _once_each(rows: list[StateRow]) -> Iterator[StateRow]:
    """The rows without exact repetitions of one id; rows without an id are all rows."""
    seen: set[StateRow] = set()
    for row in rows:
        if row.upstream_id is None or row not in seen:
            yield row
        seen.add(row)


def _object(value: object) -> StateObject:
    if not isinstance(value, StateObject):
        raise damaged("row is no object")
    return value


def _row(fields: StateObject, number: int) -> StateRow:
    return StateRow(
        upstream_id=_text(fields.get("id")),
        reason=_text(fields.get("reasonId")),
        at=state_instant(_text(fields.get("timestamp")) or ""),
        amount=_amount(fields.get("amount"), number),
        running_total=_whole(fields.get("runningTotal"), "running total"),
        title=_text(fields.get("jobName"), longest=None),
        job_key=job_key_in(_text(fields.get("jobOpeningKey"))),
    )


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


def _whole(value: object, name: str) -> int | None:
    if value is None:
        return None
    if not isinstance(value, int) or isinstance(value, bool) or abs(value) > LARGEST_CONNECTS:
        raise damaged(f"{name} is no whole number")
    return value


def _text(value: object, longest: int | None = _LONGEST_ID) -> str | None:
    """A text or a number as clean text; None for nothing. Raises damaged_page for the rest."""
    if value is None or value == "":
        return None
    if isinstance(value, bool) or not isinstance(value, str | int):
        raise damaged("field is no text")
    text = one_line(str(value))
    if longest is not None and len(text) > longest:
        raise damaged("field is too long")
    return text or None

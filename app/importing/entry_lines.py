"""Bidbook's own exports, one entry a line (JSONL) or a row (CSV), read back exactly."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import UTC, date, datetime
from typing import Any

from app.domain.entries import EntryKind, Source
from app.domain.problems import LedgerError
from app.domain.progress import told
from app.importing.drafts import EntryDraft, InputKind, Reading
from app.importing.money.csv_table import READ_SHARE, CsvRow, CsvTable, Shape, likeness, read_table
from app.importing.text.dates import FIRST_YEAR, LAST_YEAR
from app.importing.text.numbers import LARGEST

_SHAPES: tuple[Shape, ...] = (("occurred_on", "kind", "connects"),)
_LINE = re.compile(r"[^\r\n]*+(?:\r\n|\r|\n|\Z)")
_WHOLE = re.compile(r"-?[0-9]{1,16}")
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_CURRENCY = re.compile(r"[A-Z]{3}")
_SURROGATE = re.compile("[\ud800-\udfff]")
_LONGEST_TEXT = 16_384

_Json = Mapping[str, object]


def looks_like_entries(text: str) -> float:
    """1 where the first filled line is an entry or a header of the export, else 0."""
    start = text[:_LONGEST_TEXT].lstrip()
    if start.startswith("{"):
        return 1.0 if all(f'"{name}"' in start for name in _SHAPES[0]) else 0.0
    return 1.0 if likeness(text, _SHAPES) == 1 else 0.0


def read_entries(text: str, *, on: date) -> Reading:
    """Entry drafts with the ids they were exported with.

    One bad line refuses the whole file, so nothing is halved; unknown keys and columns are
    passed over. Raises LedgerError `bad_line` (line, field; field is None where the line as a
    whole is no entry) and those of `read_table`.
    """
    is_table = text.lstrip()[:1] != "{"
    if not is_table:
        numbered = _json_lines(text)
    else:
        table = read_table(text, _SHAPES)
        numbered = ((row.line, _json_of(table, row)) for row in table.rows)
    first = READ_SHARE if is_table else 0.0
    drafts = tuple(_drafts(told(numbered, text.count("\n"), first)))
    return Reading(kind=InputKind.ENTRIES, taken_on=on, entries=drafts)


def _drafts(numbered: Iterable[tuple[int, _Json]]) -> Iterator[EntryDraft]:
    for row, (line, values) in enumerate(numbered, start=1):
        fields = {name: _field(line, name, values.get(name)) for name in _READERS}
        shown = (values["occurred_on"], values["kind"], values["connects"], values.get("title"))
        yield EntryDraft(
            row=row,
            text=" ".join(str(value) for value in shown if value is not None)[:500],
            **fields,
        )


def _field(line: int, name: str, value: object) -> Any:
    if value is None:
        if name in _NEEDED:
            raise LedgerError("bad_line", line=line, field=_column(name))
        return "USD" if name == "currency" else None
    try:
        return _READERS[name](value)
    except (ValueError, TypeError, OverflowError) as fault:
        raise LedgerError("bad_line", line=line, field=_column(name)) from fault


def _column(name: str) -> str:
    return "id" if name == "entry_id" else name


def _json_lines(text: str) -> Iterator[tuple[int, _Json]]:
    """Each filled line of the text as an object; JSON escapes line ends, so lines are safe."""
    for number, found in enumerate(_LINE.finditer(text), start=1):
        line = found[0].strip()
        if not line:
            continue
        try:
            read = json.loads(line, parse_constant=_refuse)
        except (ValueError, RecursionError) as fault:
            raise LedgerError("bad_line", line=number, field=None) from fault
        if not isinstance(read, dict):
            raise LedgerError("bad_line", line=number, field=None)
        yield number, {**read, "entry_id": read.get("id")}


def _refuse(constant: str) -> object:
    raise ValueError(constant)


def _json_of(table: CsvTable, row: CsvRow) -> _Json:
    """The row as the JSONL line would give it: empty is None, a leading apostrophe a guard."""
    cells = {name: table.exact_cell(row, name) for name in _READERS if name != "entry_id"}
    cells["entry_id"] = table.exact_cell(row, "id")
    return {name: _value(name, cell) for name, cell in cells.items()}


def _value(name: str, cell: str) -> object:
    if not cell:
        return None
    if name in _NUMBERS:
        return int(cell) if _WHOLE.fullmatch(cell) else cell
    return cell.removeprefix("'")


def _text(value: object) -> str:
    if not isinstance(value, str) or len(value) > _LONGEST_TEXT or _SURROGATE.search(value):
        raise ValueError(value)
    return value


def _name(value: object) -> str:
    if not _text(value):
        raise ValueError(value)
    return _text(value)


def _whole(value: object) -> int:
    if not isinstance(value, int) or isinstance(value, bool) or abs(value) > LARGEST:
        raise ValueError(value)
    return value


def _day(value: object) -> date:
    shown = _text(value)
    read = date.fromisoformat(shown)
    if not _DAY.fullmatch(shown) or not FIRST_YEAR <= read.year <= LAST_YEAR:
        raise ValueError(value)
    return read


def _instant(value: object) -> datetime:
    """An instant in UTC; one without an offset could be any, so it is refused."""
    read = datetime.fromisoformat(_text(value))
    if read.tzinfo is None or not FIRST_YEAR <= read.year <= LAST_YEAR:
        raise ValueError(value)
    return read.astimezone(UTC)


def _currency(value: object) -> str:
    if not _CURRENCY.fullmatch(_text(value)):
        raise ValueError(value)
    return _text(value)


_NUMBERS = {"connects", "cost_cents", "running_total"}
_NEEDED = {"occurred_on", "kind", "connects"}
_READERS: dict[str, Callable[[object], object]] = {
    "entry_id": _name,
    "wallet": _name,
    "occurred_on": _day,
    "occurred_at": _instant,
    "kind": lambda value: EntryKind(_text(value)),
    "source": lambda value: Source(_text(value)).value,
    "connects": _whole,
    "cost_cents": _whole,
    "currency": _currency,
    "job_key": _text,
    "title": _text,
    "member": _text,
    "wording": _text,
    "upstream_id": _text,
    "running_total": _whole,
    "refund_of": _text,
    "expires_on": _day,
    "note": _text,
}

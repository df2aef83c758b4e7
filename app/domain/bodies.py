"""Records as canonical JSON and back: the bodies that the journal keeps and hashes.

A body has sorted keys, no spaces and no escapes beyond those JSON demands. Fields that are None
are left out, dates and instants are ISO text (instants in UTC), tuples are lists and the job of a
proposal is nested, so equal records have equal bodies. Two things that no file can hold are
normalised: a lone surrogate becomes U+FFFD, and a float that is not finite becomes null, unknown.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import MISSING, fields
from datetime import UTC, date, datetime
from enum import StrEnum
from functools import cache, partial
from itertools import repeat
from json.encoder import encode_basestring as _quoted
from math import isfinite
from operator import attrgetter
from types import NoneType, UnionType
from typing import Any, NoReturn, cast, get_args, get_origin, get_type_hints

from app.domain.problems import LedgerError
from app.domain.records import RECORD_TYPES, Record, RecordKind


class _UnreadableError(Exception):
    def __init__(self, field: str | None) -> None:
        super().__init__(field)
        self.field = field


_Encoder = Callable[[Any], str]
_Decoder = Callable[[Any], Any]


def body_of(record: Record) -> str:
    """The canonical JSON of a record; equal records give equal text."""
    body = _encoded(type(record), record)
    return body if body.isascii() else _without_lone_surrogates(body)


Columns = Mapping[str, Sequence[Any]]
"""What records of one type hold, field by field; days and instants as bodies write them."""


def bodies_of(records: Sequence[Record], columns: Columns | None = None) -> list[str]:
    """The bodies of records of one type: what `body_of` makes of each, in a fraction of the time.

    `columns` are those that `columns_of` makes of the same records, where they are known already.
    """
    if not records:
        return []
    written = columns_of(records) if columns is None else columns
    hints = _hints(cast("Any", type(records[0])))
    body = _Pieces()
    for name in sorted(hints):
        values = written[name]
        if values.count(None) < len(values):
            stated = _stated(hints[name])
            body.add(f",{_quoted(name)}:", str if stated in _DAYS else stated, values)
    bodies = body.all(len(records))
    return [body if body.isascii() else _without_lone_surrogates(body) for body in bodies]


def columns_of(records: Sequence[Record]) -> Columns:
    """The fields of records of one type, of which there is at least one."""
    columns: dict[str, Sequence[Any]] = {}
    for name, hint in _hints(cast("Any", type(records[0]))).items():
        values = list(map(attrgetter(name), records))
        columns[name] = _day_texts(values) if _stated(hint) in _DAYS else values
    return columns


def _day_texts(values: list[Any]) -> Sequence[str | None]:
    """Days, or instants, as bodies write them."""
    if set(map(type, values)) == {datetime} and _are_utc(values):
        return list(map(datetime.isoformat, values))
    texts: dict[Any, str | None] = {None: None}
    for value in set(values) - {None}:
        is_instant = isinstance(value, datetime)
        texts[value] = instant_of_body(value) if is_instant else date.isoformat(value)
    return list(map(texts.__getitem__, values))


def _are_utc(values: list[datetime]) -> bool:
    return [value.tzinfo for value in values].count(UTC) == len(values)


class _Pieces:
    """Bodies as they grow field by field: what stands alike in all of them, and columns."""

    def __init__(self) -> None:
        self._columns: list[Iterable[str]] = []
        self._alike = "{"
        self._is_certain = False

    def add(self, prefix: str, stated: Any, values: Sequence[Any]) -> None:
        """One field: `prefix` is its name with the comma before it, None values have no text."""
        first = values[0]
        if self._alike == "{" and not self._columns and None not in values:
            prefix, self._is_certain = prefix[1:], True
        if first == values[-1] and values.count(first) == len(values) and stated is not float:
            self._alike += prefix + _encoder(stated)(first)
        elif stated is str and _are_plain(values):
            self._alike += f'{prefix}"'
            self._columns += [repeat(self._alike), values]
            self._alike = '"'
        else:
            self._columns += [repeat(self._alike), _column_texts(prefix, stated, values)]
            self._alike = ""

    def all(self, count: int) -> list[str]:
        """The bodies, of which there are `count`."""
        pieces = [*self._columns, repeat(f"{self._alike}}}", count)]
        bodies = list(map("".join, zip(*pieces, strict=False)))
        return bodies if self._is_certain else [f"{{{body[2:]}" for body in bodies]


def _are_plain(values: Sequence[Any]) -> bool:
    """Whether all are texts that need no escape."""
    try:
        text = "".join(values)
    except TypeError:
        return False
    return text.isprintable() and '"' not in text and "\\" not in text


def _column_texts(prefix: str, stated: Any, values: Sequence[Any]) -> Iterable[str]:
    """What one field is in each body, with the comma before it; nothing for None."""
    encode = _encoder(stated)
    if isinstance(stated, type) and issubclass(stated, StrEnum):
        texts = {None: ""} | {v: prefix + encode(v) for v in set(values) if v is not None}
        return map(texts.__getitem__, values)
    return ["" if value is None else prefix + encode(value) for value in values]


def record_from(kind: RecordKind, body: str) -> Record:
    """The record of a body; the exact inverse of `body_of`.

    Unknown fields are ignored: a newer program may have written them. Raises LedgerError
    `unreadable_record` with kind and, where one is at fault, field.
    """
    try:
        values = _JSON.decode(body)
    except (ValueError, RecursionError) as error:
        raise LedgerError("unreadable_record", kind=kind.value, field=None) from error
    try:
        record: Record = _decoded(RECORD_TYPES[kind], values)
    except _UnreadableError as error:
        raise LedgerError("unreadable_record", kind=kind.value, field=error.field) from error
    return record


def instant_of_body(instant: datetime) -> str:
    """An instant as bodies write it: ISO text in UTC."""
    if instant.tzinfo is not None and instant.tzinfo is not UTC:
        instant = instant.astimezone(UTC)
    return instant.isoformat()


def _refuse_constant(name: str) -> NoReturn:
    raise ValueError(name)


_JSON = json.JSONDecoder(parse_constant=_refuse_constant)


def _without_lone_surrogates(text: str) -> str:
    try:
        text.encode()
    except UnicodeEncodeError:
        return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    return text


def _encoded(made: Any, record: Any) -> str:
    read_values, plan = _encoders(made)
    parts = [
        prefix + encode(value)
        for value, (prefix, encode) in zip(read_values(record), plan, strict=True)
        if value is not None
    ]
    return "{" + ",".join(parts) + "}"


def _decoded(made: Any, values: object) -> Any:
    if not isinstance(values, dict):
        raise _UnreadableError(None)
    decoders, required = _decoders(made)
    found = {}
    for name, value in values.items():
        decode = decoders.get(name)
        if decode is None or value is None:
            continue
        try:
            found[name] = decode(value)
        except (TypeError, ValueError, OverflowError) as error:
            raise _UnreadableError(name) from error
    for name, may_be_none in required:
        if name not in found:
            if not may_be_none:
                raise _UnreadableError(name)
            found[name] = None
    return made(**found)


@cache
def _hints(made: Any) -> Mapping[str, Any]:
    return get_type_hints(made)


@cache
def _encoders(
    made: Any,
) -> tuple[Callable[[Any], tuple[Any, ...]], tuple[tuple[str, _Encoder], ...]]:
    hints = _hints(made)
    names = sorted(hints)
    plan = tuple((f"{_quoted(name)}:", _encoder(_stated(hints[name]))) for name in names)
    return attrgetter(*names), plan


@cache
def _decoders(made: Any) -> tuple[Mapping[str, _Decoder], tuple[tuple[str, bool], ...]]:
    """The decoder of each field, and the fields without a default with whether they may be None."""
    hints = _hints(made)
    decoders = {name: _decoder(_stated(hint)) for name, hint in hints.items()}
    required = tuple(
        (field.name, NoneType in get_args(hints[field.name]))
        for field in fields(made)
        if field.default is MISSING and field.default_factory is MISSING
    )
    return decoders, required


def _stated(hint: Any) -> Any:
    """The type of a field's value where it has one: `int` of `int | None`."""
    if isinstance(hint, UnionType):
        (stated,) = (option for option in get_args(hint) if option is not NoneType)
        return stated
    return hint


def _encoder(stated: Any) -> _Encoder:
    if get_origin(stated) is tuple:
        return partial(_list_text, _encoder(get_args(stated)[0]))
    if stated in _ENCODERS:
        return _ENCODERS[stated]
    if issubclass(stated, StrEnum):
        return {member: _quoted(member.value) for member in stated}.__getitem__
    return partial(_encoded, stated)


def _decoder(stated: Any) -> _Decoder:
    if get_origin(stated) is tuple:
        return partial(_tuple_of, _decoder(get_args(stated)[0]))
    if stated in _DECODERS:
        return _DECODERS[stated]
    if issubclass(stated, StrEnum):
        return partial(_member, stated)
    return partial(_decoded, stated)


def _list_text(encode: _Encoder, values: tuple[Any, ...]) -> str:
    return "[" + ",".join([encode(value) for value in values]) + "]"


def _tuple_of(decode: _Decoder, values: object) -> tuple[Any, ...]:
    if not isinstance(values, list):
        raise TypeError
    return tuple(decode(value) for value in values)


def _member(stated: type[StrEnum], value: str) -> StrEnum:
    return stated(value)


def _truth_text(value: bool) -> str:
    return "true" if value else "false"


def _float_text(value: float) -> str:
    return float.__repr__(value + 0.0) if isfinite(value) else "null"  # -0.0 + 0.0 is 0.0


def _date_text(value: date) -> str:
    return f'"{date.isoformat(value)}"'


def _instant_text(value: datetime) -> str:
    return f'"{instant_of_body(value)}"'


def _exactly(expected: type[Any], value: Any) -> Any:
    if type(value) is not expected:
        raise TypeError
    return value


def _number(value: Any) -> float:
    if type(value) not in {int, float}:
        raise TypeError
    return float(value)


_ENCODERS: dict[Any, _Encoder] = {
    str: _quoted,
    bool: _truth_text,
    int: int.__repr__,
    float: _float_text,
    date: _date_text,
    datetime: _instant_text,
}
_DAYS = frozenset({date, datetime})
_DECODERS: dict[Any, _Decoder] = {
    str: partial(_exactly, str),
    bool: partial(_exactly, bool),
    int: partial(_exactly, int),
    float: _number,
    date: date.fromisoformat,
    datetime: datetime.fromisoformat,
}

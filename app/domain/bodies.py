"""Records as canonical JSON and back: the bodies that the journal keeps and hashes.

A body has sorted keys, no spaces and no escapes beyond those JSON demands. Fields that are None
are left out, dates and instants are ISO text (instants in UTC), tuples are lists and the job of a
proposal is nested, so equal records have equal bodies. Two things that no file can hold are
normalised: a lone surrogate becomes U+FFFD, and a float that is not finite becomes null, unknown.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import MISSING, fields
from datetime import UTC, date, datetime
from enum import StrEnum
from functools import cache, partial
from json.encoder import encode_basestring as _quoted
from math import isfinite
from operator import attrgetter
from types import NoneType, UnionType
from typing import Any, NoReturn, get_args, get_origin, get_type_hints

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
_DECODERS: dict[Any, _Decoder] = {
    str: partial(_exactly, str),
    bool: partial(_exactly, bool),
    int: partial(_exactly, int),
    float: _number,
    date: date.fromisoformat,
    datetime: datetime.fromisoformat,
}

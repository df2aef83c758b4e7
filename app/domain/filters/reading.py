"""Reading a filter line: typed terms and words, and what was not understood."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from difflib import get_close_matches

from app.domain.filters.fields import Field, FieldSet, FieldType
from app.domain.filters.pieces import Piece, pieces
from app.domain.filters.terms import Choice, Days, Query, Recent, Span, Term, Word
from app.domain.filters.values import MOST, cents, days, number, recent
from app.domain.problems import Problem

_RANGE = ".."
_SHOWN_VALUES = 6


@dataclass(frozen=True, slots=True)
class ReadFilter:
    """`query` is what was understood. `faults` say what was not: a field that is none is looked
    for as text, a value that is none is left out."""

    query: Query
    faults: tuple[Problem, ...] = ()


def read_filter(line: str, fields: FieldSet) -> ReadFilter:
    """Read a line. Never raises.

    >>> from app.domain.filters.fields import LEDGER
    >>> read_filter("kind:boost invoice", LEDGER).query
    (Choice(field='kind', values=('boost',), is_not=False), Word(text='invoice', is_not=False))
    """
    terms: list[Term] = []
    faults: list[Problem] = []
    for piece in pieces(line):
        found = _term(piece, fields)
        if isinstance(found, Problem):
            faults.append(found)
            if found.code == "filter_field":
                terms.append(Word(_plain(piece), piece.is_not))
        elif found is not None:
            terms.append(found)
    return ReadFilter(tuple(dict.fromkeys(terms)), tuple(faults))


def _term(piece: Piece, fields: FieldSet) -> Term | Problem | None:
    """The term of a piece, what is wrong with it, or None for an empty one."""
    field = fields.get(piece.field)
    if not piece.field:
        return _word(piece, fields)
    if field is None:
        return _text_or_unknown(piece, fields)
    if not any(value for value, _ in piece.values):
        return None
    read = {FieldType.WORD: _choice, FieldType.NAME: _choice, FieldType.DAY: _days}
    return read.get(field.type, _span)(piece, field)


def _text_or_unknown(piece: Piece, fields: FieldSet) -> Term | Problem:
    """`re:` and addresses are text; what looks like a field and is none is told."""
    is_text = piece.sign != ":" or not any(value for value, _ in piece.values)
    if is_text or piece.field in {"http", "https"}:
        return Word(_plain(piece), piece.is_not)
    return Problem("filter_field", {"field": piece.field, "fields": ", ".join(fields.fields)})


def _plain(piece: Piece) -> str:
    return piece.text[1:] if piece.is_not else piece.text


def _word(piece: Piece, fields: FieldSet) -> Term | None:
    text, is_quoted = piece.values[0]
    known = fields.bare.get(text.casefold()) if not is_quoted else None
    if known:
        return Choice(known, (text.casefold(),), piece.is_not)
    return Word(text, piece.is_not) if text.strip() else None


def _choice(piece: Piece, field: Field) -> Term | Problem:
    if piece.sign not in {":", "="}:
        return Problem("filter_sign", {"field": field.name, "sign": piece.sign})
    asked = [value.strip() for value, _ in piece.values if value.strip()]
    if field.type is FieldType.WORD:
        words = [value.casefold().replace(" ", "_").replace("-", "_") for value in asked]
        asked = [field.others.get(word, word) for word in words]
        unknown = next((word for word in asked if word not in field.values), None)
        if unknown is not None:
            return _not_a_value(field, unknown)
    if not asked:
        return _not_a_value(field, "")
    return Choice(field.name, tuple(dict.fromkeys(asked)), piece.is_not)


def _not_a_value(field: Field, value: str) -> Problem:
    """Names the values that begin alike, else some of them."""
    near = get_close_matches(value, field.values, _SHOWN_VALUES) or field.values[:_SHOWN_VALUES]
    some = ", ".join(near)
    return Problem("filter_value", {"field": field.name, "value": value, "values": some})


def _span(piece: Piece, field: Field) -> Term | Problem:
    read = cents if field.type is FieldType.MONEY else number
    text = piece.values[0][0] if len(piece.values) == 1 else ",".join(v for v, _ in piece.values)
    fault = Problem("filter_number", {"field": field.name, "value": text})
    if _RANGE in text and piece.sign in {":", "="}:
        first, _, last = text.partition(_RANGE)
        low, high = read(first) if first else None, read(last) if last else None
        if (first and low is None) or (last and high is None) or not (first or last):
            return fault
        if low is not None and high is not None and low > high:
            low, high = high, low
        return Span(field.name, low, high, piece.is_not)
    value = read(text)
    if value is None:
        return fault
    low, high = {
        ">": (min(value + 1, MOST), None),
        ">=": (value, None),
        "<": (None, max(value - 1, -MOST)),
        "<=": (None, value),
    }.get(piece.sign, (value, value))
    return Span(field.name, low, high, piece.is_not)


def _days(piece: Piece, field: Field) -> Term | Problem:
    text = piece.values[0][0]
    fault = Problem("filter_day", {"field": field.name, "value": text})
    if len(piece.values) > 1:
        return fault
    if piece.sign in {":", "="}:
        count = recent(text)
        if count is not None:
            return Recent(field.name, count, piece.is_not)
        if _RANGE in text:
            return _between(text, field, piece, fault)
    span = days(text)
    if span is None:
        return fault
    since, until = _by_sign(piece.sign, *span)
    if since is None and until is None:
        return fault
    return Days(field.name, since, until, piece.is_not)


def _between(text: str, field: Field, piece: Piece, fault: Problem) -> Term | Problem:
    first, _, last = text.partition(_RANGE)
    low, high = days(first) if first else None, days(last) if last else None
    if (first and low is None) or (last and high is None) or not (first or last):
        return fault
    if low and high and low[0] > high[1]:
        low, high = high, low
    return Days(field.name, low[0] if low else None, high[1] if high else None, piece.is_not)


def _by_sign(sign: str, first: date, last: date) -> tuple[date | None, date | None]:
    """The span that a sign makes of a day, a month or a year; nothing at the ends of time."""
    one = timedelta(days=1)
    if sign == ">":
        return (last + one if last < date.max else None), None
    if sign == "<":
        return None, (first - one if first > date.min else None)
    if sign == ">=":
        return first, None
    if sign == "<=":
        return None, last
    return first, last

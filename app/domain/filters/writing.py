"""Writing a filter as the line that reads back as the same."""

from __future__ import annotations

from app.domain.filters.fields import FieldSet, FieldType
from app.domain.filters.pieces import quoted
from app.domain.filters.reading import read_filter
from app.domain.filters.terms import Choice, Days, Query, Recent, Span, Term, Word
from app.domain.filters.values import day_text, money_text


def filter_text(query: Query, fields: FieldSet) -> str:
    """The line of a query, its terms in order.

    >>> from app.domain.filters.fields import LEDGER
    >>> filter_text((Choice("kind", ("boost",)), Word("open it")), LEDGER)
    'kind:boost "open it"'
    """
    return " ".join(term_text(term, fields) for term in query)


def term_text(term: Term, fields: FieldSet) -> str:
    """One term as it is written."""
    no = "-" if term.is_not else ""
    match term:
        case Word():
            return _word_text(term, fields)
        case Choice():
            shown = ",".join(_value_text(value) for value in term.values)
            return f"{no}{term.field}:{shown}"
        case Span():
            return f"{no}{term.field}{_span_text(term, fields)}"
        case Days():
            return f"{no}{term.field}:{day_text(term.since, term.until)}"
        case Recent():
            return f"{no}{term.field}:{term.count}d"


def _word_text(term: Word, fields: FieldSet) -> str:
    """Without quotes wherever that reads as the same word."""
    no = "-" if term.is_not else ""
    plain = f"{no}{term.text}"
    found = read_filter(plain, fields)
    return plain if found.query == (term,) and not found.faults else f"{no}{quoted(term.text)}"


def _value_text(value: str) -> str:
    is_plain = not any(sign.isspace() or sign in ',"\\' for sign in value)
    return value if is_plain else quoted(value)


def _span_text(term: Span, fields: FieldSet) -> str:
    field = fields.get(term.field)
    is_money = field is not None and field.type is FieldType.MONEY

    def shown(value: int) -> str:
        return money_text(value) if is_money else str(value)

    low, high = term.low, term.high
    if low is not None and high is not None:
        return f":{shown(low)}" if low == high else f":{shown(low)}..{shown(high)}"
    if low is not None:
        return f">={shown(low)}"
    return f"<={shown(high)}" if high is not None else ":.."

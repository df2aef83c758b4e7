"""Filter terms in words: what chips, completion and empty states call them."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from app.domain.entries import EntryKind, Source
from app.domain.filters.fields import DERIVED, NO_ANSWER, OPEN, outcome_of
from app.domain.filters.terms import Choice, Days, Recent, Span, Term, Word
from app.ui import formats
from app.ui.plurals import many
from app.words.names import KINDS, OUTCOMES, SOURCES

_MONEY = frozenset({"cost", "revenue"})
_NAMES = frozenset({"member", "wallet"})


def field_name(field: str) -> str:
    """'Kind' for `kind`."""
    names = {
        "kind": _tr("Kind"),
        "source": _tr("Source"),
        "member": _tr("Member"),
        "wallet": _tr("Wallet"),
        "state": _tr("State"),
        "date": _tr("When"),
        "amount": _tr("Amount"),
        "connects": _tr("Connects"),
        "balance": _tr("Balance"),
        "cost": _tr("Cost"),
        "niche": _tr("Niche"),
        "boost": _tr("Boost"),
        "back": _tr("Came back"),
        "revenue": _tr("Revenue"),
    }
    return names.get(field, field)


def value_name(field: str, value: str) -> str:
    """'Boost refund' for `boost_refund`; names as the privacy eye allows."""
    if field == "kind":
        return _kind_name(value)
    if field == "source":
        return QCoreApplication.translate("sources", SOURCES[Source(value)])
    if field == "state":
        return state_name(value)
    return formats.name(value) if field in _NAMES else value


def state_name(state: str) -> str:
    """'Won' for `won`."""
    if state == OPEN:
        return _tr("Open, still young")
    if state == NO_ANSWER:
        return _tr("No answer in 30 days")
    outcome = outcome_of(state)
    return QCoreApplication.translate("outcomes", OUTCOMES[outcome]) if outcome else state


def term_words(term: Term) -> tuple[str, str]:
    """The name of a term's field, and what it asks for: ('Amount', '11 or more')."""
    label, value = _words(term)
    if not term.is_not:
        return label, value
    return label, _tr("not {value}").format(value=value)


def _words(term: Term) -> tuple[str, str]:
    match term:
        case Word():
            return "", formats.quoted(term.text)
        case Choice():
            names = [formats.isolated(value_name(term.field, one)) for one in term.values]
            words = names[0]
            for name in names[1:]:
                words = _tr("{first} or {second}").format(first=words, second=name)
            return field_name(term.field), words
        case Span():
            return field_name(term.field), _span(term)
        case Days():
            return field_name(term.field), _days(term)
        case Recent():
            words = many(term.count, _tr("the last day"), _tr("the last {count} days"))
            return field_name(term.field), words


def _span(term: Span) -> str:
    def shown(value: int) -> str:
        return formats.decimal(value / 100, 2) if term.field in _MONEY else formats.connects(value)

    low, high = term.low, term.high
    if low is not None and high is not None:
        if low == high:
            return shown(low)
        return _tr("{low} to {high}").format(low=shown(low), high=shown(high))
    if low is not None:
        return _tr("{low} or more").format(low=shown(low))
    return _tr("{high} or less").format(high=shown(high)) if high is not None else ""


def _days(term: Days) -> str:
    if term.since and term.until:
        first, last = formats.day_and_year(term.since), formats.day_and_year(term.until)
        if first == last:
            return first
        return _tr("{first} to {last}").format(first=first, last=last)
    if term.since:
        return _tr("from {day}").format(day=formats.day_and_year(term.since))
    return _tr("up to {day}").format(day=formats.day_and_year(term.until)) if term.until else ""


def _kind_name(kind: str) -> str:
    if kind not in DERIVED:
        return QCoreApplication.translate("kinds", KINDS[EntryKind(kind)])
    return {
        "opening": _tr("Opening"),
        "expiry": _tr("Expiry"),
        "difference": _tr("Difference"),
        "check": _tr("Check"),
    }[kind]


def _tr(text: str) -> str:
    return QCoreApplication.translate("tables", text)

"""What kinds, sources and rows are called on screen."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QCoreApplication, QLocale

from app.domain.entries import EntryKind, Source
from app.domain.lots import Lot
from app.domain.proposals import Outcome
from app.domain.statements import Check
from app.ui import formats
from app.words.counts import Count
from app.words.names import KINDS, OUTCOMES, SOURCES
from app.workspace.rows.ledger_row import DerivedKind, LedgerRow, RowKind

NEAR_DAYS = 300


def kind_name(kind: RowKind) -> str:
    """'Boost refund' for an entry's kind, 'Expiry' and its like for derived rows."""
    if isinstance(kind, EntryKind):
        return QCoreApplication.translate("kinds", KINDS[kind])
    return {
        DerivedKind.OPENING: _tr("Opening"),
        DerivedKind.EXPIRY: _tr("Expiry"),
        DerivedKind.DIFFERENCE: _tr("Difference"),
        DerivedKind.CHECK: _tr("Check"),
    }[kind]


def source_name(source: Source) -> str:
    return QCoreApplication.translate("sources", SOURCES[source])


def outcome_name(outcome: Outcome) -> str:
    return QCoreApplication.translate("outcomes", OUTCOMES[outcome])


def small_number(count: int) -> Count:
    """1 to 9 in words, as a sentence has them; larger ones in digits.

    Arabic has digits for all: its number words change with the noun beside them.
    """
    words = (
        _tr("one"),
        _tr("two"),
        _tr("three"),
        _tr("four"),
        _tr("five"),
        _tr("six"),
        _tr("seven"),
        _tr("eight"),
        _tr("nine"),
    )
    is_arabic = formats.language().language() is QLocale.Language.Arabic
    if is_arabic or not 1 <= count <= len(words):
        return formats.connects(count)
    return Count(words[count - 1], count)


def capital(text: str) -> str:
    """A sentence with a capital at its start."""
    return text[:1].upper() + text[1:]


def near_day(day: date, as_of: date) -> str:
    """'12 March'; with its year where that is the better part of a year away."""
    is_near = abs((day - as_of).days) < NEAR_DAYS
    return formats.long_day(day) if is_near else formats.day_and_year(day)


def what(row: LedgerRow) -> str:
    """What a row was about: the job's title where there is one, else Upwork's words or our own."""
    entry = row.entry
    if entry is not None:
        if entry.title:
            return formats.title(entry.title)
        return entry.wording or entry.note or kind_name(entry.kind)
    if row.adjustment is not None:
        return _tr("Upwork showed {shown}, the rows add up to {computed}").format(
            shown=formats.connects(row.adjustment.shown),
            computed=formats.connects(row.adjustment.computed),
        )
    if row.check is not None:
        return check_words(row.check)
    if row.kind is DerivedKind.OPENING:
        return _tr("Held before the first known row")
    return lot_title(row)


def check_words(check: Check) -> str:
    """'Upwork showed 86, agreed', or how far the rows were from it."""
    if check.is_met:
        return _tr("Upwork showed {shown}, agreed").format(shown=formats.connects(check.shown))
    words = _tr("Upwork showed {shown}, the rows add up to {computed}")
    return words.format(
        shown=formats.connects(check.shown), computed=formats.connects(check.computed)
    )


def lot_title(row: LedgerRow) -> str:
    """The name of the first lot that a row met."""
    return lot_name(row.lots[0]) if row.lots else _tr("An unknown lot")


def lot_name(lot: Lot) -> str:
    """'Free lot of 2 Feb 2026'."""
    if lot.issued_on is None:
        return _tr("Lot of unknown age")
    return _tr("{source} lot of {day}").format(
        source=source_name(lot.source), day=formats.day_and_year(lot.issued_on)
    )


def cost_words(row: LedgerRow) -> str:
    """'$1.50', 'free', a dash where it is not known; each currency by itself."""
    if row.costs is None:
        return "–"
    shown = [formats.cost(cents, currency) for currency, cents in row.costs]
    return " + ".join(shown) or formats.cost(0)


def lot_cell(row: LedgerRow) -> str:
    """The names of the sources that a row met: 'Plan', or 'Plan, Bought'."""
    return formats.listed(source_name(source) for source in row.sources)


def _tr(text: str) -> str:
    return QCoreApplication.translate("ledger", text)

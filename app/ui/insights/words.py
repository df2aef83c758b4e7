"""Words that the charts share: days, months, counts by source, rules that changed."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from PySide6.QtCore import QCoreApplication

from app.domain.currencies import USUAL, Sums
from app.domain.entries import Source
from app.domain.rules import RuleValue
from app.ui import formats
from app.words.names import SOURCES

_WHOLE_FROM = 500
"""Cents from which money in a sentence needs no cents."""


def tr(text: str) -> str:
    return QCoreApplication.translate("insights", text)


def source_name(source: Source) -> str:
    return QCoreApplication.translate("names", SOURCES[source])


def axis_month(month: date, *, with_year: bool) -> str:
    """'Mar', or 'Mar 27' where the year is not plain."""
    return _written(month, tr("MMM yy") if with_year else tr("MMM"))


def full_month(month: date) -> str:
    """'March 2027'."""
    return _written(month, tr("MMMM yyyy"))


def near_day(day: date, as_of: date) -> str:
    """'12 March', with its year where it is not one of the months around."""
    is_near = abs((day - as_of).days) < 300
    return formats.long_day(day) if is_near else _written(day, tr("d MMMM yyyy"))


def period_words(since: date, until: date) -> str:
    """'22 Feb 2025 to 22 Feb 2027'."""
    return tr("{since} to {until}").format(
        since=formats.day_and_year(since), until=formats.day_and_year(until)
    )


def round_money(cents: int | None, currency: str = USUAL) -> str:
    """'$21', or '$2.40' under five dollars."""
    is_whole = cents is not None and abs(cents) >= _WHOLE_FROM
    return formats.money(cents, currency, whole=is_whole)


def money_of_all(sums: Sums) -> str:
    """'$9.00 + €4.50': each currency for itself, never added up."""
    return " + ".join(formats.money(cents, currency) for currency, cents in sums.items())


def money_range(low: int | None, high: int | None, currency: str = USUAL) -> str:
    """'between $12 and $52'; 'at least $12' where nothing bounds it above."""
    if high is None:
        return tr("at least {low}").format(low=round_money(low, currency))
    return formats.between(round_money(low, currency), round_money(high, currency))


def listed(items: Sequence[str]) -> str:
    """'a, b and c'."""
    if len(items) < 2:
        return "".join(items)
    return tr("{items} and {last}").format(items=formats.listed(items[:-1]), last=items[-1])


def by_source(held: Iterable[tuple[Source, int]]) -> list[str]:
    """'40 bought', '62 plan' and so on, of the sources that hold something."""
    return [
        tr("{count} {source}").format(count=formats.connects(count), source=source_word(source))
        for source, count in held
        if count
    ]


def source_word(source: Source) -> str:
    """A source behind a number: 'bought', 'of unknown age'."""
    return tr("of unknown age") if source is Source.OPENING else source_name(source).lower()


def dollars(cents: int | None) -> str | None:
    """Cents for a CSV file: 1664 -> '16.64'."""
    return None if cents is None else f"{cents / 100:.2f}"


RULE_CHANGES = {
    ("order_of_use", "received"): "order received",
    ("order_of_use", "paid_first"): "paid first",
    ("interview_award_state", "off"): "no interview award",
    ("interview_award_state", "certain"): "interview award",
    ("interview_award_state", "uncertain"): "award not certain",
}
"""Rules named for the value they changed to. They change what a win costs."""

NUMBER_CHANGES = {
    "price_cents": "{money} each",
    "service_fee_percent": "fee {number} %",
    "expiry_days": "lapse after {number} days",
}
"""Rules named with their number."""


def rule_words(key: str, value: RuleValue) -> str:
    """A changed rule in a few words; empty for one that charts leave out."""
    if (key, value) in RULE_CHANGES:
        return tr(RULE_CHANGES[key, str(value)])
    if key in NUMBER_CHANGES and isinstance(value, int):
        return tr(NUMBER_CHANGES[key]).format(
            number=formats.connects(value), money=formats.money(value)
        )
    return ""


def _written(day: date, pattern: str) -> str:
    return formats.dated(day, pattern)

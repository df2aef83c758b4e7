"""What lies ahead of a pool, for the statement of everyone: what will lapse, and what to buy."""

from __future__ import annotations

from datetime import timedelta

from app.domain.buying import BuyingAdvice, buying_advice
from app.domain.ledger import Ledger
from app.domain.pace_change import LapseDay, forecast_at
from app.reporting.sheet import Cell, Money, Section, Table
from app.words import reports as words
from app.words.sums import BUYING
from app.workspace.report_words import Voice

_AHEAD = timedelta(days=366)


def ahead_sections(ledger: Ledger, voice: Voice) -> tuple[Section, ...]:
    """Both sections of the one wallet that a ledger looks at."""
    return _lapses(ledger, voice), _buying(ledger, voice)


def _lapses(ledger: Ledger, voice: Voice) -> Section:
    found = forecast_at(ledger)
    days = [day for day in found.by_date if day.date - ledger.as_of <= _AHEAD]
    currencies = sorted({currency for day in days for currency in day.cents})
    headers = voice.all_of(words.DAY, words.ENDS, words.WILL_LAPSE, words.BETWEEN_LOW,
                           words.BETWEEN_HIGH, words.FROZEN)  # fmt: skip
    cost = voice.say(words.COST)
    table = Table(
        headers=(*headers, *(f"{cost}, {currency}" for currency in currencies)),
        rows=tuple(_lapse_row(day, currencies) for day in days),
        figures=frozenset(range(1, 6 + len(currencies))),
        note=voice.say(words.LAPSE_NOTE) if days else "",
    )
    heading, empty = voice.all_of(words.AHEAD, words.NOTHING_HELD)
    return Section(heading=heading, table=table, empty=empty)


def _lapse_row(day: LapseDay, currencies: list[str]) -> tuple[Cell, ...]:
    money = (Money(day.cents.get(currency, 0), currency) for currency in currencies)
    return (day.date, day.ending, day.likely, day.low, day.high, day.frozen, *money)


def _buying(ledger: Ledger, voice: Voice) -> Section:
    found = buying_advice(ledger, ledger.shown[0].wallet.id)
    rows = tuple(
        (
            one.connects,
            Money(one.total_cents, found.currency),
            round(one.weeks),
            one.lapse_today,
        )
        for one in (found.options if found.pace.value > 0 else ())
    )
    headers = voice.all_of(words.BUNDLE, words.TO_PAY, words.LASTS, words.WILL_LAPSE)
    said = _advice(found, voice)
    table = Table(headers=headers, rows=rows, figures=frozenset(range(4)), note=said)
    return Section(heading=voice.say(words.TO_BUY), table=table, empty=said)


def _advice(found: BuyingAdvice, voice: Voice) -> str:
    return voice.say(BUYING[found.advice]).format(
        bundle=voice.figures.count(found.bundle or 0),
        when=voice.figures.day(found.when) if found.when else "",
    )

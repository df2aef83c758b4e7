"""What jobs asked, in words: templates that a caller may translate."""

from __future__ import annotations

from collections.abc import Iterator

from app.domain.job_cards import JobTerms
from app.domain.rule_readings import Band
from app.words.rules import PLAIN, Writing

CARD = "a card: {prices}"
OPEN = "an open range: {low} to {top} met, usually {typical}"
UP_TO = "up to {value}: {connects}"
ABOVE = "above: {connects}"
ANY = "any job: {connects}"
OTHER = "another source: {prices}"
SPAN = "{low} to {high}"
CHANGES = "What a job asks may change while it is live."
NEVER_BACK = "The difference never comes back."
MAY_COME_BACK = "By your own rule the difference comes back."


def terms_words(terms: JobTerms, writing: Writing = PLAIN) -> str:
    """'a card: 2, 4, 6, 8', or 'an open range: 4 to 26 met, usually 16'."""
    number = writing.number
    if terms.card is not None:
        prices = writing.tr(", ").join(map(number, terms.card.prices))
        return writing.tr(CARD).format(prices=prices)
    met = terms.range
    return writing.tr(OPEN).format(
        low=number(met.low), top=number(met.top), typical=number(met.typical)
    )


def band_words(terms: JobTerms, writing: Writing = PLAIN) -> Iterator[str]:
    """'up to $50.00: 1 to 2', … 'above: 5 to 6', and the card of another source, where known."""
    bands = terms.card.bands if terms.card else ()
    for band in bands:
        yield _band(band, writing, is_alone=len(bands) == 1)
    if terms.other_card:
        prices = writing.tr(", ").join(map(writing.number, terms.other_card))
        yield writing.tr(OTHER).format(prices=prices)


def change_words(terms: JobTerms, writing: Writing = PLAIN) -> str:
    """Whether a price moves while a job is live, and what becomes of the difference."""
    back = MAY_COME_BACK if terms.is_refunded else NEVER_BACK
    parts = [CHANGES] if terms.changes_while_live else []
    return " ".join(writing.tr(part) for part in [*parts, back])


def _band(band: Band, writing: Writing, *, is_alone: bool) -> str:
    low, high = writing.number(band.low), writing.number(band.high)
    connects = low if band.low == band.high else writing.tr(SPAN).format(low=low, high=high)
    if band.up_to_cents is None:
        return writing.tr(ANY if is_alone else ABOVE).format(connects=connects)
    return writing.tr(UP_TO).format(value=writing.money(band.up_to_cents), connects=connects)

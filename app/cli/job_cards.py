"""`bidbook rules cards`: what jobs asked, by date."""

from __future__ import annotations

from collections.abc import Sequence

import click

from app.cli.session import Session, pass_session, says_errors_plainly
from app.cli.tables import table
from app.domain.job_cards import JobTerms, job_terms
from app.words.job_cards import band_words, change_words, terms_words


@click.command("cards")
@click.option("--wallet", help="By the rules of this wallet.")
@pass_session
@says_errors_plainly
def cards_command(session: Session, wallet: str | None) -> None:
    """What jobs asked, by date: the cards, their bands by value, and the open range of today."""
    with session.workspace() as workspace:
        named = workspace.wallet_named(wallet).id if wallet else None
        found = job_terms(workspace.ledger().rules_of(named))
    document = {"cards": [_document(terms) for terms in found]}
    session.answer(document, lambda: _text(found))


def _document(terms: JobTerms) -> dict[str, object]:
    return {
        "since": terms.since and terms.since.isoformat(),
        "until": terms.until and terms.until.isoformat(),
        "card": list(terms.card.prices) if terms.card else None,
        "other_card": list(terms.other_card) or None,
        "bands": [
            {"up_to_cents": band.up_to_cents, "low": band.low, "high": band.high}
            for band in (terms.card.bands if terms.card else ())
        ],
        "low": terms.range.low,
        "typical": terms.range.typical,
        "top": terms.range.top,
        "changes_while_live": terms.changes_while_live,
        "difference_is_refunded": terms.is_refunded,
        "disputed": terms.is_disputed,
        "please_check": terms.please_check,
    }


def _text(found: Sequence[JobTerms]) -> str:
    rows = [
        (
            terms.since or "ever",
            terms.until or "now",
            terms_words(terms).capitalize(),
            "; ".join(band_words(terms)),
            ", ".join(_marks(terms)),
        )
        for terms in found
    ]
    shown = table(["From", "Until", "Asked", "By value", ""], rows, set(), whole={0, 1})
    return f"{shown}\n\n{change_words(found[-1])}"


def _marks(terms: JobTerms) -> list[str]:
    marks = {"disputed": terms.is_disputed, "please check": terms.please_check}
    return [mark for mark, is_set in marks.items() if is_set]

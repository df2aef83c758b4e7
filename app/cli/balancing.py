"""The command that answers how many Connects are held."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

import click

from app.cli.looking import looked_at, wallet_option
from app.cli.session import Session, pass_session, says_errors_plainly
from app.cli.tables import connects, many, money, sums
from app.domain.ending_soon import ending_soon
from app.domain.entries import Source
from app.domain.frozen import frozen_in
from app.domain.lots import CostBasis
from app.words.names import SOURCES

if TYPE_CHECKING:
    from app.domain.ledger import Ledger


@click.command()
@wallet_option
@pass_session
@says_errors_plainly
def balance(session: Session, wallet: str | None) -> None:
    """What is held, by source."""
    ledger = looked_at(session, wallet)
    by_source = {source.value: held for source, held in ledger.by_source.items()}
    frozen = frozen_in(ledger)
    unexplained = sum(abs(a.connects) for one in ledger.shown for a in one.adjustments)
    document = {
        "as_of": ledger.as_of.isoformat(),
        "balance": ledger.balance,
        "by_source": by_source,
        "cost_cents": ledger.cost_cents,
        "currency": ledger.currency,
        "costs": ledger.costs,
        "lapsing_30_days": ledger.lapsing_within(30),
        "frozen": frozen,
        "frozen_by_source": {
            source.value: held for source, held in ledger.frozen_by_source.items()
        },
        "usable": ledger.balance - frozen,
        "shortfall": ledger.shortfall,
        "unexplained": unexplained,
        "wallets": {one.wallet.name: one.balance for one in ledger.shown},
    }

    def text() -> str:
        held = _by_source(ledger.by_source) or "none"
        lines = [f"{connects(ledger.balance)} on {ledger.as_of}: {held}."]
        if frozen:
            lines.append(
                f"{ledger.balance - frozen} can be used; {many(frozen, 'is', 'are')} frozen: "
                f"{_by_source(ledger.frozen_by_source)}."
            )
        if ledger.balance:
            lines.append(_cost_words(ledger))
        soon = ending_soon(ledger)
        are = many(soon.connects, "is", "are")
        lines.append(f"{are} in lots that end within {many(soon.days, 'day', 'days')}.")
        if ledger.shortfall:
            lines.append(f"{many(ledger.shortfall, 'was', 'were')} spent that no known lot held.")
        if unexplained:
            lines.append(f"{many(unexplained, 'is', 'are')} not explained by any row.")
        return "\n".join(lines)

    session.answer(document, text)


def _by_source(held: Mapping[Source, int]) -> str:
    """'40 bought, 10 free'."""
    return ", ".join(f"{n} {SOURCES[source].lower()}" for source, n in held.items() if n)


def _cost_words(ledger: Ledger) -> str:
    """What the Connects held cost, without a lot whose cost is not known."""
    if all(lot.cost_basis is not CostBasis.UNKNOWN for lot in ledger.open_lots):
        return f"They cost {sums(ledger.costs) if ledger.costs else money(0, ledger.currency)}."
    if not ledger.costs:
        return "What they cost is not known."
    return f"The known ones cost {sums(ledger.costs)}."

"""Use it or lose it: what lapses next at the user's own pace, and what would use it."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from statistics import median

from app.domain.currencies import summed
from app.domain.forecast import LapseForecast
from app.domain.ledger import Ledger
from app.domain.lots import Lot
from app.domain.sent import SentProposal

_RECENT = timedelta(days=90)
_FEWEST = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class NextLapse:
    """The first day on which Connects are projected to lapse; where none are, the first on which
    a lot ends.

    `ending` counts all Connects whose lot ends on `day`, `lapsing` those of them that will not be
    used: at the usual pace, at a fast one (`low`) and at a slow one (`high`). `cost_cents` is what
    the lapsing ones cost that were paid in the currency of the ledger's figures. `is_latest` marks
    a lot of unknown age, whose day is the latest possible.
    `has_pace` says that Connects were spent of late; without a pace all that ends lapses.
    `wallets` hold the lots that end. `frozen` of those that lapse cannot be used while the plan of
    their wallet is closed. `costs` are what all lapsing ones cost, by currency.
    """

    day: date
    ending: int
    lapsing: int
    low: int
    high: int
    cost_cents: int
    has_pace: bool
    is_latest: bool
    wallets: frozenset[str]
    frozen: int = 0
    costs: Mapping[str, int] = field(default_factory=dict)


def next_lapse(ledger: Ledger) -> NextLapse | None:
    """What lapses or ends next in the wallets looked at; None where nothing is held."""
    rows = [row for one in ledger.forecasts for row in one.lapses]
    if not rows:
        return None
    lapsing = [row for row in rows if row.likely]
    day = min(row.lot.expires_on for row in (lapsing or rows))
    ends = [row for row in rows if row.lot.expires_on == day]
    return NextLapse(
        day=day,
        ending=sum(row.lot.left for row in ends),
        lapsing=sum(row.likely for row in ends),
        low=sum(row.low for row in ends),
        high=sum(row.high for row in ends),
        cost_cents=sum(
            row.cost_cents for row in ends if row.likely and row.lot.currency == ledger.currency
        ),
        has_pace=_has_pace(ledger, ends),
        is_latest=any(row.lot.issued_on is None for row in ends),
        wallets=frozenset(row.lot.wallet for row in ends),
        frozen=sum(row.likely for row in ends if row.is_frozen),
        costs=summed((row.lot.currency, row.cost_cents) for row in ends if row.likely),
    )


def _has_pace(ledger: Ledger, ends: list[LapseForecast]) -> bool:
    wallets = {row.lot.wallet for row in ends}
    paces = zip(ledger.shown, ledger.forecasts, strict=True)
    return any(found.pace.value > 0 for book, found in paces if book.wallet.id in wallets)


def projected_lapses(ledger: Ledger) -> dict[str, int]:
    """How many Connects of each open lot will lapse at the usual pace, by the lot's id; none where
    there is no pace to tell, but all of what is frozen to its end."""
    return {
        row.lot.id: row.likely if one.pace.value > 0 or row.is_frozen else 0
        for one in ledger.forecasts
        for row in one.lapses
    }


def usual_connects(ledger: Ledger, wallets: frozenset[str]) -> int | None:
    """The median of what a recent proposal of some wallets (by id) took, boost included; None
    below three of them. Recent are the last 90 days.
    """
    since = ledger.as_of - _RECENT
    asked = [
        sent.base + sent.boost
        for sent in sent_since(ledger, since)
        if sent.base + sent.boost and sent.proposal.wallet in wallets
    ]
    return round(median(asked)) if len(asked) >= _FEWEST else None


def sent_since(ledger: Ledger, since: date) -> tuple[SentProposal, ...]:
    """The proposals sent on `since` or later, found without looking at the older ones."""
    return ledger.sent[bisect_left(ledger.sent, since, key=lambda sent: sent.proposal.sent_on) :]


def proposals_to_use(connects: int, usual: int | None) -> int | None:
    """How many proposals at the usual Connects use `connects`; None where no usual one is known."""
    return -(-connects // usual) if usual else None


def lots_ending_on(ledger: Ledger, day: date) -> tuple[Lot, ...]:
    """The open lots whose last day is `day`."""
    return tuple(lot for lot in ledger.open_lots if lot.expires_on == day)

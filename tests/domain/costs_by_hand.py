"""A small ledger with every cost written out by hand, for the domain and the command line.

Three lots: A, 20 bought for $2.40 (12 cents each) that end on 15 June; F, 10 free ones; C, 100
for $15.00 (15 cents each); and E, 20 for 4.00 EUR. The oldest goes first. An hour is worth $20
and a proposal takes 6 minutes: 200 cents each.

    10 Feb  12 from A                                144 cents          won, $500
    12 Feb  6 from A, boost: 2 from A, 2 from F      96 cents, 2 free
    10 Mar  its 6 come back to A                     -72: 24 cents      closed
     3 Mar  8 from F, 2 from C                       30 cents, 8 free   declined
    20 Mar  4 from A                                 48 cents           interview, declined
    15 Jun  the last 2 of A lapse                    24 cents
    18 Jun  14 from C                                210 cents          open, 12 days old
    20 Jun  a badge takes 2 from C                   30 cents
    25 Jun  82 from C, 8 from E                      1,230 cents and 1.60 EUR, declined
     1 Mar  a plan's fee without any Connects        1,499 cents

    cash    144 + 24 + 30 + 48 + 210 + 1,230 + 30                  = 1,716
    free    (2 + 8) x 15                                           =   150
    lapsed                                                             24
    plan                                                            1,499
    hours   6 x 200                                                = 1,200
    in full                                                         4,589

One own win took 10 days, so that after 12 days (5 (1 - exp(-12/10)) + 1) / 6 = 0.749005 of the
wins have come: the open proposal counts as so much of one.

    cash a win    144 + 24 + 30 + 48 + 1,230 + 0.749005 x 210
                  + 30 x 5.749005 / 6                              = 1,662.04
    in full a win 344 + 254 + 350 + 248 + 1,430 + 0.749005 x 410
                  + (30 + 24 + 1,499) x 5.749005 / 6               = 4,421.13
"""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from app.domain.entries import Wallet
from app.domain.proposals import Outcome, Proposal
from app.domain.records import Record
from app.domain.settings import Setting
from tests.domain.rows import day, paid, row

AS_OF = "2026-06-30"
PARTS = {"cash": 1716, "free": 150, "lapsed": 24, "plan_fee": 1499, "hours": 1200}
FULL = 4589
PER_WIN, FULL_PER_WIN = 1662, 4421
PER_INTERVIEW = 850  # 2 of them; the open one counts 0.924402
PER_REPLY = 409  # 4 of them; the open one counts 0.625559
EUR = 160


def records(wallet: Wallet) -> list[Record]:
    """The whole of it, for a wallet that is empty so far."""
    own: dict[str, Any] = {"wallet": wallet.id}
    rows = [
        row("2025-06-15", "bought", 20, cost_cents=240, **own),
        row("2026-01-05", "free", 10, **own),
        row("2026-02-01", "bought", 100, cost_cents=1500, **own),
        row("2026-02-10", "proposal", -12, title="Kite shop", **own),
        row("2026-02-12", "proposal", -6, title="Tram map", **own),
        row("2026-02-12", "boost", -4, title="Tram map", **own),
        row("2026-03-03", "proposal", -10, title="Ferry timetable", **own),
        row("2026-03-10", "refund", 6, title="Tram map", **own),
        row("2026-03-20", "proposal", -4, title="Lighthouse log", **own),
        row("2026-06-18", "proposal", -14, title="Harbour crane", **own),
        row("2026-06-20", "badge", -2, **own),
        row("2026-06-22", "bought", 20, cost_cents=400, currency="EUR", **own),
        row("2026-06-25", "proposal", -90, title="Whole town hall", **own),
    ]
    proposals = [
        _sent("p1", "2026-02-10", "Kite shop", Outcome.HIRED, wallet,
              hired_at=_noon("2026-02-20"), revenue_cents=50_000),
        _sent("p3", "2026-03-03", "Ferry timetable", Outcome.DECLINED, wallet),
        _sent("p4", "2026-03-20", "Lighthouse log", Outcome.DECLINED, wallet,
              interview_at=_noon("2026-03-25")),
        _sent("p6", "2026-06-25", "Whole town hall", Outcome.DECLINED, wallet),
    ]  # fmt: skip
    return [
        *rows,
        *proposals,
        paid("2026-03-01", 1499, "plan_fee", wallet=wallet.id),
        Setting(id="advice.hour_cents", value="2000"),
        Setting(id="advice.minutes", value="6"),
    ]


def _sent(id_: str, on: str, title: str, outcome: Outcome, wallet: Wallet, **more: Any) -> Proposal:
    return Proposal(id=id_, wallet=wallet.id, title=title, sent_on=day(on), outcome=outcome, **more)


def _noon(on: str) -> datetime:
    return datetime.fromisoformat(f"{on}T12:00").replace(tzinfo=UTC)

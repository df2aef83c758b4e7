"""A pool bought in dollars, euros and rupees whose figures were reckoned by hand.

100 Connects for $15.00, then 50 for 10.00 euros, then 30 for 450.00 rupees. Sixteen proposals of
10 Connects use them in that order: ten take the dollars, five the euros, one a third of the
rupees. All are settled and two of Ana's ten won. So $15.00 / 2 = $7.50 of cash a win, with 10.00
euros and 150.00 rupees apart from it; 20 Connects for 300.00 rupees are left and end on 3 January
2027. Nobody has sent anything for twelve weeks, so at that pace they all lapse.
"""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from app.domain.entries import Entry, EntryKind, PlanName, Wallet, WalletKind
from app.domain.proposals import Outcome, Proposal
from app.domain.records import Record, RecordKind
from app.storage.batches import Put, Remove
from app.workspace.clock import Clock
from app.workspace.workspace import Workspace

AS_OF = date(2026, 6, 30)
POOL = Wallet(id="pool", name="Pool", kind=WalletKind.AGENCY, plan=PlanName.AGENCY_PLUS)
BOUGHT = ((100, 1_500, "USD"), (50, 1_000, "EUR"), (30, 45_000, "INR"))
SENT = 16
ANAS = 10
WON = (2, 5)
CASH = {"USD": 1_500, "EUR": 1_000, "INR": 15_000}
A_WIN = 750
LEFT = {"INR": 30_000}
ENDS = date(2027, 1, 3)


def records() -> list[Record]:
    found: list[Record] = [POOL]
    for at, (connects, cents, currency) in enumerate(BOUGHT):
        found.append(_row(f"b{at}", date(2026, 1, 1 + at), "bought", connects, cents, currency))
    for at in range(SENT):
        day, member = date(2026, 1, 10) + timedelta(days=at), "Ana" if at < ANAS else "Ben"
        title = f"Museum shop number {at}"
        found.append(_row(f"s{at:02}", day, "proposal", -10, title=title, member=member))
        won = at in WON
        end = datetime.combine(day, datetime.min.time(), UTC) + timedelta(days=3)
        found.append(
            Proposal(
                id=f"p{at:02}", wallet=POOL.id, title=title, sent_on=day, member=member,
                outcome=Outcome.HIRED if won else Outcome.DECLINED,
                hired_at=end if won else None, ended_at=None if won else end,
            )
        )  # fmt: skip
    return found


def _row(
    name: str,
    on: date,
    kind: str,
    connects: int,
    cents: int | None = None,
    currency: str = "USD",
    **more: str,
) -> Entry:
    return Entry(
        id=name, wallet=POOL.id, occurred_on=on, kind=EntryKind(kind), connects=connects,
        cost_cents=cents, currency=currency, **more,
    )  # fmt: skip


def workspace_at(path: Path) -> Workspace:
    """All of it in a file."""
    made = Workspace.create(path, Clock(AS_OF))
    first = made.wallet_named(None).id
    puts = [Put(record) for record in records()]
    made._commit("add", [*puts, Remove(RecordKind.WALLET, first)], {})
    return made

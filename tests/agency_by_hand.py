"""An agency of two members over two months whose figures were reckoned by hand.

The pool: 150 Connects for $22.50 and 50 for EUR 10.00. In January Ana sends 20; Ben sends 10 and a
boost of 6, which comes back. In February Ana sends 30 and wins, Ben 12 on the same job; the badge
takes 2. All of it comes from the lot in dollars, at 15 cents each.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from functools import cache
from pathlib import Path

from app.domain.entries import Entry, EntryKind, Member, PlanName, Wallet, WalletKind
from app.domain.ledger import Ledger, build_ledger
from app.domain.money import Payment, PaymentKind
from app.domain.proposals import Outcome, Proposal
from app.domain.records import Record, RecordKind, Records, with_records
from app.domain.rules import Rulebook
from app.resource_files import resource_path
from app.storage.batches import Put, Remove
from app.workspace.clock import Clock
from app.workspace.workspace import Workspace

AS_OF = date(2026, 3, 10)
POOL = Wallet(
    id="pool",
    name="Pool & Sons",
    kind=WalletKind.AGENCY,
    plan=PlanName.AGENCY_PLUS,
    opened_on=date(2026, 1, 1),
)
OWN = Wallet(id="own", name="Own", opened_on=date(2026, 1, 1))
FIRST_TITLE = "Clinic data pipeline in <Python>"
ALIKE_TITLE = "Clinic data pipeline (Python)"
SECOND_TITLE = "Museum ticket shop"

JANUARY = {"Ana": (20, 20, 300), "Ben": (16, 10, 150)}
"""Connects, Connects net and cents by member."""
FEBRUARY = {"Ana": (30, 30, 450), "Ben": (12, 12, 180)}
STOCK = {
    "opening": (0, {}),
    "bought": (200, {"EUR": 1000, "USD": 2250}),
    "used": (74, {"USD": 1110}),
    "lapsed": (0, {}),
    "closing": (126, {"EUR": 1000, "USD": 1140}),
}


def _row(
    number: int,
    on: str,
    kind: str,
    connects: int,
    *,
    title: str | None = None,
    member: str | None = None,
    cents: int | None = None,
    currency: str = "USD",
    wallet: str = "pool",
) -> Entry:
    day = date.fromisoformat(on)
    return Entry(
        id=f"e{number:02}",
        wallet=wallet,
        occurred_on=day,
        occurred_at=datetime(day.year, day.month, day.day, 9, number, tzinfo=UTC),
        kind=EntryKind(kind),
        connects=connects,
        title=title,
        member=member,
        cost_cents=cents,
        currency=currency,
    )


def records() -> list[Record]:
    rows = [
        _row(1, "2026-01-05", "bought", 150, cents=2250),
        _row(2, "2026-01-10", "proposal", -20, title=FIRST_TITLE, member="Ana"),
        _row(3, "2026-01-12", "proposal", -10, title=ALIKE_TITLE, member="Ben"),
        _row(4, "2026-01-12", "boost", -6, title=ALIKE_TITLE, member="Ben"),
        _row(5, "2026-01-20", "boost_refund", 6, title=ALIKE_TITLE, member="Ben"),
        _row(6, "2026-02-03", "proposal", -30, title=SECOND_TITLE, member="Ana"),
        _row(7, "2026-02-04", "proposal", -12, title=SECOND_TITLE, member="Ben"),
        _row(8, "2026-02-10", "bought", 50, cents=1000, currency="EUR"),
        _row(9, "2026-02-15", "badge", -2),
        _row(10, "2026-01-06", "bought", 40, cents=600, wallet="own"),
        _row(11, "2026-02-05", "proposal", -8, title="Own job", member="Ana", wallet="own"),
    ]
    won = Proposal(
        id="p1",
        wallet="pool",
        title=SECOND_TITLE,
        sent_on=date(2026, 2, 3),
        member="Ana",
        interview_at=datetime(2026, 2, 6, tzinfo=UTC),
        hired_at=datetime(2026, 2, 9, tzinfo=UTC),
        outcome=Outcome.HIRED,
        niche="Web",
    )
    tax = Payment(
        id="t1",
        occurred_on=date(2026, 1, 5),
        kind=PaymentKind.TAX,
        amount_cents=-450,
        wallet="pool",
    )
    names = [Member(id=f"m{at}", name=name) for at, name in enumerate(("Ana", "Ben", "Cem"))]
    return [POOL, OWN, *names, *rows, won, tax]


def ledger(wallet: str | None = "pool", extra: tuple[Record, ...] = ()) -> Ledger:
    """The ledger as of the day of the hand, under the rules as shipped."""
    known = with_records(Records(), [*records(), *extra])
    return build_ledger(known, _rules(), AS_OF).of_wallet(wallet)


@cache
def _rules() -> Rulebook:
    return Rulebook.load(resource_path("rulebook"))


def workspace_at(path: Path) -> Workspace:
    """The same in a file."""
    made = Workspace.create(path, Clock(AS_OF))
    first = made.wallet_named(None).id
    puts = [Put(record) for record in records()]
    made._commit("add", [*puts, Remove(RecordKind.WALLET, first)], {})
    return made


def replace_expiry(entry: Entry, on: date) -> Entry:
    """An addition whose lot ends on a day of its own."""
    return replace(entry, expires_on=on)

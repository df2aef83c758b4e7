"""A small ledger whose charts can be worked out by hand."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from pathlib import Path

from app.domain.entries import Entry, EntryKind, Wallet
from app.domain.ledger import Ledger, build_ledger
from app.domain.proposals import Outcome, Proposal
from app.domain.records import Record, Records, with_records
from app.domain.rules import Rulebook
from app.resource_files import resource_path
from app.workspace.snapshot import Snapshot

AS_OF = date(2026, 11, 21)
WALLET = Wallet(id="w", name="Test")
FIRST_SENT = date(2026, 2, 10)
SENT = 31
WON = (5, 20)
COST = 4


def sent_on(at: int) -> date:
    """The day of proposal `at`: one every nine days."""
    return FIRST_SENT + timedelta(days=9 * at)


def entry(name: str, day: date, kind: EntryKind, connects: int, **more: object) -> Entry:
    fields = {"id": name, "wallet": "w", "occurred_on": day, "kind": kind, "connects": connects}
    return Entry(**{**fields, **more})  # type: ignore[arg-type]


def additions() -> list[Entry]:
    return [
        entry("free", date(2026, 1, 10), EntryKind.FREE, 40),
        entry("bought", date(2026, 2, 1), EntryKind.BOUGHT, 100, cost_cents=1500),
        entry("plan", date(2026, 8, 1), EntryKind.PLAN, 100, cost_cents=2000),
        entry("award", date(2026, 9, 1), EntryKind.AWARD, 6),
    ]


def proposals(count: int = SENT, won: Sequence[int] = WON) -> list[Record]:
    """`count` proposals of 4 Connects each with their entries; those of `won` were hired."""
    found: list[Record] = []
    for at in range(count):
        day, title = sent_on(at), f"Job number {at}"
        found.append(entry(f"sent-{at:02}", day, EntryKind.PROPOSAL, -COST, title=title))
        outcome = Outcome.HIRED if at in won else Outcome.DECLINED
        found.append(
            Proposal(id=f"proposal-{at:02}", wallet="w", title=title, sent_on=day, outcome=outcome)
        )
    return found


def small_ledger(records: Sequence[Record] | None = None) -> Ledger:
    """The small ledger, or one of other records, as of 21 November 2026."""
    rows = [*additions(), *proposals()] if records is None else records
    rules = Rulebook.load(resource_path("rulebook"))
    return build_ledger(with_records(Records(), [WALLET, *rows]), rules, AS_OF)


def snapshot_of(ledger: Ledger) -> Snapshot:
    return Snapshot(
        path=Path("small.bidbook"),
        version=1,
        is_sample=False,
        is_read_only=False,
        wallets=tuple(ledger.records.wallets.values()),
        ledger=ledger,
        spend=ledger.spend(),
        shortlist=(),
        put_away=(),
    )

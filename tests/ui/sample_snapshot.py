"""Snapshots for tests and scenes: a real workspace in a temporary file, read once."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Sequence
from datetime import date, timedelta
from functools import cache
from pathlib import Path

from app.domain.entries import Entry, EntryKind, Wallet
from app.domain.records import Record, RecordKind
from app.storage.batches import BatchDraft, Put, Remove
from app.workspace.clock import Clock
from app.workspace.snapshot import Snapshot
from app.workspace.workspace import Workspace

AS_OF = date(2026, 11, 21)


@cache
def sample_snapshot(wallet: str | None = "Personal") -> Snapshot:
    """The sample as of 21 November 2026, through one wallet (by name) or all of them."""
    return _read(lambda path: Workspace.create_sample(path, Clock(AS_OF)), wallet)


@cache
def empty_snapshot() -> Snapshot:
    """A new ledger without anything in it."""
    return _read(lambda path: Workspace.create(path, Clock(AS_OF)), None)


@cache
def opening_snapshot(balance: int = 40) -> Snapshot:
    """A ledger that knows today's balance and nothing else."""
    return _read(lambda path: Workspace.create(path, Clock(AS_OF), balance=balance), None)


@cache
def newcomer_snapshot() -> Snapshot:
    """A month on Upwork: 40 free Connects, four proposals and no win."""
    return snapshot_of(newcomer_records())


def newcomer_records(as_of: date = AS_OF) -> list[Record]:
    """The wallet and entries of a newcomer, for tests that add to them."""
    wallet = Wallet(id="wallet", name="New", opened_on=as_of - timedelta(days=30))
    given = Entry(
        id="free",
        wallet=wallet.id,
        occurred_on=as_of - timedelta(days=30),
        kind=EntryKind.FREE,
        connects=40,
        wording="Free Connects for signing up",
    )
    asked = ((28, 8, "Logo for a bakery"), (19, 6, "Menu cards"), (11, 8, "Poster for a concert"))
    sent = [
        Entry(
            id=f"sent-{days}",
            wallet=wallet.id,
            occurred_on=as_of - timedelta(days=days),
            kind=EntryKind.PROPOSAL,
            connects=-connects,
            title=title,
            wording="Applied to job",
        )
        for days, connects, title in (*asked, (3, 4, "Flyer for a swimming club"))
    ]
    return [wallet, given, *sent]


def snapshot_of(records: Sequence[Record]) -> Snapshot:
    """A new ledger with some records in it; a wallet must be among them."""

    def create(path: Path) -> Workspace:
        workspace = Workspace.create(path, Clock(AS_OF))
        given = next(iter(workspace.records().wallets))
        known = [Remove(RecordKind.WALLET, given), *(Put(record) for record in records)]
        draft = BatchDraft(now=workspace.clock.now(), label="import", details={})
        workspace._file.journal.record(draft, known)
        workspace._forget()
        return workspace

    wallets = [record for record in records if isinstance(record, Wallet)]
    return _read(create, wallets[0].name)


def _read(make: Callable[[Path], Workspace], wallet: str | None) -> Snapshot:
    with tempfile.TemporaryDirectory(prefix="bidbook-snapshot-") as folder:
        workspace = make(Path(folder) / "my-connects.bidbook")
        try:
            found = workspace.wallet_named(wallet).id if wallet else None
            return workspace.snapshot(found)
        finally:
            workspace.close()

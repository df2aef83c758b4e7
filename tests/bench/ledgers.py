"""Ledgers to measure on: many spends, fewer grants, refunds and awards, by members of a team."""

from __future__ import annotations

import os
import random
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from hashlib import sha256
from pathlib import Path

from app.domain.entries import Entry, EntryKind, Member, Wallet
from app.domain.ids import new_ids
from app.domain.records import Record
from app.storage.batches import BatchDraft
from app.storage.database import SCHEMA_VERSION
from app.storage.ledger_file import LedgerFile
from app.storage.tables import all_revised

KEPT = Path("build/bench-ledgers")
FIRST = date(2020, 1, 1)
TODAY = date(2026, 1, 1)
_DAYS = (TODAY - FIRST).days
_NOW = datetime(2026, 1, 1, tzinfo=UTC)
_MEMBERS = tuple(f"Member {n:02}" for n in range(50))
K = EntryKind
_GRANTS = [K.BOUGHT] * 9 + [K.PLAN] * 3 + [K.FREE] + [K.AWARD]


def generated(rows: int, wallets: int = 1) -> Iterator[Entry]:
    """Entries as a history page tells them, wallet by wallet in order of time.

    Of 100 rows 83 are spends and 17 additions: 3 refunds, the rest purchases, monthly grants,
    free ones and awards. Additions are a little more than what is spent, so that some lapse.
    """
    ids = iter(new_ids(_NOW, rows))
    for number in range(wallets):
        count = rows // wallets + (number < rows % wallets)
        yield from _of_wallet(random.Random(number), f"wallet-{number:04}", count, ids)


def _of_wallet(dice: random.Random, wallet: str, count: int, ids: Iterator[str]) -> Iterator[Entry]:
    spent: list[tuple[str, int, str]] = []
    for n, id_ in zip(range(count), ids, strict=False):
        at = datetime.combine(FIRST, datetime.min.time(), UTC) + timedelta(
            seconds=n * _DAYS * 86_400 // count
        )
        job = f"~02{wallet[7:]}{n:012}"
        kind, connects, member = K.PROPOSAL, -dice.randrange(2, 17), dice.choice(_MEMBERS)
        place = n % 100 * 17 % 100
        if place < 3 and spent:
            job, connects, member = spent.pop(dice.randrange(max(len(spent) - 40, 0), len(spent)))
            kind = K.REFUND
        elif place < 17:
            kind, connects = dice.choice(_GRANTS), dice.choice([40, 60, 80])
            connects = 10 if kind in (K.FREE, K.AWARD) else connects
        elif place < 25:
            kind = K.BOOST
        elif place < 28:
            kind, connects = K.BADGE, -1
        is_grant = kind in _GRANTS
        if kind is K.PROPOSAL:
            spent.append((job, -connects, member))
        yield Entry(
            id=id_,
            wallet=wallet,
            occurred_on=at.date(),
            occurred_at=at,
            kind=kind,
            connects=connects,
            job_key=None if is_grant or kind is K.BADGE else job,
            title=None if is_grant or kind is K.BADGE else f"Work on project {job[7:]}",
            member=None if is_grant else member,
        )


def make_ledger_file(path: Path, rows: int, wallets: int = 1) -> None:
    """Write a ledger file with its members and wallets, through the journal."""
    draft = BatchDraft(now=_NOW, label="import_history", details={"rows": rows})
    records: list[Record] = []
    records += [Wallet(id=f"wallet-{n:04}", name=f"Wallet {n}") for n in range(wallets)]
    records += [Member(id=name, name=name) for name in _MEMBERS]
    records += generated(rows, wallets)
    with LedgerFile.create(path, now=_NOW) as file:
        file.journal.record(draft, all_revised(records))


def kept_ledger_file(rows: int, wallets: int = 1) -> Path:
    """Such a file, made once and kept for later runs. It is to be read only: copy it to write."""
    KEPT.mkdir(parents=True, exist_ok=True)
    path = KEPT / f"{_maker()}-{rows}-{wallets}.bidbook"
    if not path.exists():
        half = path.with_suffix(f".{os.getpid()}")
        make_ledger_file(half, rows, wallets)
        half.rename(path)
    return path


def _maker() -> str:
    """What a kept file follows from: how entries are made up, and the form of ledger files."""
    source = Path(__file__).read_bytes() + str(SCHEMA_VERSION).encode()
    return sha256(source).hexdigest()[:8]

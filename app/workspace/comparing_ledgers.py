"""Two ledger files side by side: what putting one in the place of the other would change."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from app.domain.ledger import build_ledger
from app.domain.problems import LedgerError
from app.domain.rules import Rulebook
from app.storage.backups.copying import finished_copy
from app.storage.ledger_file import LedgerFile


@dataclass(frozen=True, slots=True, kw_only=True)
class Held:
    """Entries and the booked balance, of a wallet or of all; both None where it is not there."""

    entries: int | None
    balance: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class WalletDifference:
    name: str
    now: Held
    then: Held


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """What is `now` in the ledger and what would be `then`, as of one day.

    `changes_gone` counts the changes of the ledger that the other file does not hold, and
    `changes_new` the reverse. All of `now` is None where the ledger is missing or cannot be read.
    """

    as_of: date
    now: Held
    then: Held
    wallets: tuple[WalletDifference, ...]
    changes_gone: int | None
    changes_new: int | None


@dataclass(frozen=True, slots=True)
class _Side:
    wallets: dict[str, tuple[str, int, int]]
    batches: frozenset[str]

    def held(self) -> Held:
        rows = self.wallets.values()
        return Held(entries=sum(row[1] for row in rows), balance=sum(row[2] for row in rows))

    def of(self, wallet: str) -> Held:
        row = self.wallets.get(wallet)
        return Held(entries=row[1], balance=row[2]) if row else NOTHING


NOTHING = Held(entries=None, balance=None)


def difference(ledger: Path, other: Path, rules: Rulebook, today: date) -> Difference:
    """Compare the ledger at a path with another file, both booked as of `today`.

    Raises the LedgerErrors of `LedgerFile.open` for the other file.
    """
    then, now = _side_of(other, rules, today), _present(ledger, rules, today)
    sides = [side for side in (now, then) if side]
    names = {id_: row[0] for side in sides for id_, row in side.wallets.items()}
    return Difference(
        as_of=today,
        now=now.held() if now else NOTHING,
        then=then.held(),
        wallets=tuple(
            WalletDifference(name=name, now=now.of(id_) if now else NOTHING, then=then.of(id_))
            for id_, name in sorted(names.items())
        ),
        changes_gone=len(now.batches - then.batches) if now else None,
        changes_new=len(then.batches - now.batches) if now else None,
    )


def _present(ledger: Path, rules: Rulebook, today: date) -> _Side | None:
    try:
        return _side_of(ledger, rules, today)
    except LedgerError:
        return None


def _side_of(path: Path, rules: Rulebook, today: date) -> _Side:
    try:
        with LedgerFile.open(path, read_only=True) as file:
            return _read(file, rules, today)
    except LedgerError as fault:
        if fault.code != "older_file":
            raise
    with TemporaryDirectory(prefix="bidbook-") as folder:
        copy = Path(folder) / path.name
        finished_copy(path, copy)
        with LedgerFile.open(copy) as file:
            return _read(file, rules, today)


def _read(file: LedgerFile, rules: Rulebook, today: date) -> _Side:
    records = file.read_records()
    booked = build_ledger(records, rules, today).books.values()
    counts = dict.fromkeys((book.wallet.id for book in booked), 0)
    for entry in records.entries:
        counts[entry.wallet] = counts.get(entry.wallet, 0) + 1
    return _Side(
        {
            book.wallet.id: (book.wallet.name, counts[book.wallet.id], book.balance)
            for book in booked
        },
        frozenset(batch.id for batch in file.journal.batches(sys.maxsize)),
    )

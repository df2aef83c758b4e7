"""Export: the entries of the ledger as a file that is there whole or not at all."""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

from app.domain.booking import OPENING_ID, WalletBook, book
from app.domain.entries import Entry, EntryKind, Source
from app.domain.ledger import Ledger
from app.domain.problems import LedgerError
from app.domain.statements import SHOWN_ID, Statement


def write_whole(path: Path, chunks: Iterable[str | bytes], rows: int) -> int:
    """Write a file that is there whole or not at all; `rows`, for the caller to hand on.

    Raises LedgerError `cannot_write`.
    """
    part = path.with_name(f".{path.name}.part")
    try:
        with part.open("wb") as file:
            file.writelines(c if isinstance(c, bytes) else c.encode() for c in chunks)
            file.flush()
            os.fsync(file.fileno())
        part.replace(path)
    except OSError as error:
        part.unlink(missing_ok=True)
        raise LedgerError("cannot_write", path=str(path), reason=error.strerror or "") from error
    return rows


def entries_to_export(ledger: Ledger) -> list[Entry]:
    """Every entry of the wallets looked at, in order, wallet by wallet."""
    return [entry for one in ledger.shown for entry in _entries_of(one, ledger)]


def _entries_of(one: WalletBook, ledger: Ledger) -> list[Entry]:
    """The recorded entries of a wallet, and what only balances that Upwork showed tell of it.

    What was held before the first row, and what no row explains later, stand on lines of their
    own, so that the lines alone add up to the balance and bring the same ledger back.
    """
    known = {entry.id for entry in ledger.records.entries}
    entries = [entry for entry in one.entries if entry.id in known]
    statements = [row for row in ledger.records.statements if row.wallet == one.wallet.id]
    wallet, day = one.wallet, one.first_day
    told = book(wallet, entries, ledger.rules_of(wallet.id), one.as_of).opening
    unexplained = _unexplained(one, statements)
    if day is None or told == one.opening:
        return [*entries, *unexplained]
    id_ = _opening_id(one, statements)
    return [_told_by_balance(id_, wallet.id, day, one.opening), *entries, *unexplained]


def _unexplained(one: WalletBook, statements: Sequence[Statement]) -> list[Entry]:
    """Lines for what balances shown say beyond the rows; `running_total` is the balance."""
    stated = {(row.occurred_on, row.at_day_start): row.id for row in statements}
    found = []
    for row in one.adjustments:
        id_ = stated.get((row.occurred_on, row.shown))
        if row.entry_id is None and id_ is not None:
            id_ = id_ if id_.startswith(SHOWN_ID) else f"{SHOWN_ID}{id_}"
            line = _told_by_balance(id_, one.wallet.id, row.occurred_on, row.connects)
            found.append(replace(line, running_total=row.shown))
    return found


def _opening_id(one: WalletBook, statements: Sequence[Statement]) -> str:
    """The id that the line had where it came in, so that it is known again there."""
    held = (one.first_day, one.opening)
    came = (row.id for row in statements if (row.occurred_on, row.balance) == held)
    return next((id_ for id_ in came if id_.startswith(OPENING_ID)), OPENING_ID + one.wallet.id)


def _told_by_balance(id_: str, wallet: str, day: date, connects: int) -> Entry:
    return Entry(
        id=id_,
        wallet=wallet,
        occurred_on=day,
        kind=EntryKind.UNKNOWN,
        source=Source.OPENING,
        connects=connects,
    )

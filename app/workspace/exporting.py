"""Export: the entries of the ledger as a file that is there whole or not at all."""

from __future__ import annotations

import os
from pathlib import Path

from app.domain.booking import OPENING_ID, WalletBook, book
from app.domain.entries import Entry, EntryKind, Source
from app.domain.ledger import Ledger
from app.domain.problems import LedgerError
from app.reporting.entry_lines import csv_text, jsonl_lines

FORMATS = ("csv", "jsonl")


def export_ledger(ledger: Ledger, format_: str, path: Path) -> int:
    """Write every entry of the wallets looked at; the number of rows.

    Raises LedgerError `unknown_format` or `cannot_write`.
    """
    if format_ not in FORMATS:
        raise LedgerError("unknown_format", format=format_, formats=list(FORMATS))
    names = {wallet.id: wallet.name for wallet in ledger.records.wallets.values()}
    entries = [entry for one in ledger.shown for entry in _entries_of(one, ledger)]
    chunks = csv_text(entries, names) if format_ == "csv" else jsonl_lines(entries, names)
    part = path.with_name(f".{path.name}.part")
    try:
        with part.open("w", encoding="utf-8", newline="") as file:
            file.writelines(chunks)
            file.flush()
            os.fsync(file.fileno())
        part.replace(path)
    except OSError as error:
        part.unlink(missing_ok=True)
        raise LedgerError("cannot_write", path=str(path), reason=error.strerror or "") from error
    return len(entries)


def _entries_of(one: WalletBook, ledger: Ledger) -> list[Entry]:
    """The recorded entries of a wallet, and what it held before them where no row tells that.

    What was held stands on a line of its own, so that the lines alone add up to the balance.
    """
    known = {entry.id for entry in ledger.records.entries}
    entries = [entry for entry in one.entries if entry.id in known]
    wallet, day = one.wallet, one.first_day
    told = book(wallet, entries, ledger.rules_of(wallet.id), one.as_of).opening
    if day is None or told == one.opening:
        return entries
    held = Entry(
        id=f"{OPENING_ID}{wallet.id}",
        wallet=wallet.id,
        occurred_on=day,
        kind=EntryKind.UNKNOWN,
        source=Source.OPENING,
        connects=one.opening,
    )
    return [held, *entries]

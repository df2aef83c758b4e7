"""Export: the entries of the ledger as a file that is there whole or not at all."""

from __future__ import annotations

import os
from pathlib import Path

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
    known = {entry.id for entry in ledger.records.entries}
    entries = [e for one in ledger.shown for e in one.entries if e.id in known]
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

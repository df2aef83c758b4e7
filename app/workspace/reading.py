"""Reading an input needs no ledger: what it says is known before anything is opened."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from app.domain.bulk import bulk_work
from app.domain.ids import new_id
from app.domain.problems import LedgerError
from app.importing.drafts import InputKind, Reading
from app.importing.read import read
from app.importing.spreadsheet.mapping import Mapping
from app.importing.text.decoding import LIMIT_MB
from app.workspace.clock import Clock
from app.workspace.lessons import remapped

Content = str | bytes | Path
"""A pasted text, the bytes of a file, or a file still to be read."""


def read_content(
    content: Content,
    clock: Clock,
    *,
    on: date | None = None,
    kind: InputKind | None = None,
    name: str = "",
    mapping: Mapping | None = None,
) -> Reading:
    """One input, read; `on` is the day it was taken, `name` is empty for a paste.

    `mapping` reads the input as a hand-kept table. Any thread may call it; inside of
    `reading_watched` it tells how far it is, and what the watcher raises ends it. Raises
    LedgerError `cannot_read`, `too_large` and those of `read` and of `read_mapped`.
    """
    day = on or clock.today()
    found = _bytes_of(content) if isinstance(content, Path) else content
    with bulk_work():
        reading = read(
            found,
            on=day,
            at=clock.instant_on(day),
            kind=InputKind.SPREADSHEET if mapping else kind,
            name=name,
            new_id=lambda: new_id(clock.now()),
        )
        return remapped(reading, mapping) if mapping else reading


def rows_in(reading: Reading) -> int:
    """How many rows, payments, proposals and jobs an input holds."""
    return sum(map(len, (reading.entries, reading.payments, reading.proposals, reading.jobs)))


def _bytes_of(path: Path) -> bytes:
    try:
        if path.stat().st_size > LIMIT_MB * 1024 * 1024:
            raise LedgerError("too_large", limit_mb=LIMIT_MB)
        return path.read_bytes()
    except OSError as error:
        reason = error.strerror or "unknown"
        raise LedgerError("cannot_read", path=path.name, reason=reason) from error

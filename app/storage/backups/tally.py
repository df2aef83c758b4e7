"""What a ledger file holds, in numbers: the ground on which a backup is believed."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Tally:
    """`connects` is the sum of the entries of each wallet (by id), before any lapse; `heads` the
    end of each device's chain (device, sequence, hash)."""

    schema: int
    entries: int
    connects: dict[str, int]
    batches: int
    revisions: int
    heads: tuple[tuple[str, int, bytes], ...]
    last_recorded_at: datetime | None

    @property
    def total(self) -> int:
        return sum(self.connects.values())

    def is_same_ledger(self, other: Tally) -> bool:
        """Whether both hold the same numbers, whatever the schema they are kept in."""
        return (self.entries, self.connects, self.batches, self.revisions, self.heads) == (
            other.entries,
            other.connects,
            other.batches,
            other.revisions,
            other.heads,
        )


def tally_of(conn: sqlite3.Connection) -> Tally:
    """Count a ledger, inside the caller's transaction."""
    sums = conn.execute("SELECT wallet, count(*), sum(connects) FROM entry GROUP BY wallet")
    rows = sums.fetchall()
    batches, last = conn.execute("SELECT count(*), max(recorded_at) FROM batch").fetchone()
    (revisions,) = conn.execute("SELECT count(*) FROM revision").fetchone()
    return Tally(
        schema=int(conn.execute("PRAGMA user_version").fetchone()[0]),
        entries=sum(count for _, count, _ in rows),
        connects={wallet: connects for wallet, _, connects in rows},
        batches=batches,
        revisions=revisions,
        heads=heads_of(conn),
        last_recorded_at=_instant(last),
    )


def heads_of(conn: sqlite3.Connection) -> tuple[tuple[str, int, bytes], ...]:
    """The end of each device's chain: two ledgers with the same heads have the same journal."""
    query = "SELECT device_id, max(seq), hash FROM revision GROUP BY device_id ORDER BY device_id"
    return tuple(conn.execute(query).fetchall())


def _instant(text: str | None) -> datetime | None:
    try:
        return datetime.fromisoformat(text) if text else None
    except ValueError:
        return None

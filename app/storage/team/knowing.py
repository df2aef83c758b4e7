"""What a ledger file knows of its team: the link to the server, the seats and the devices."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256

from app.domain.team_fold import GOVERNING, attributed
from app.domain.team_rows import DeviceKey, Position, Seat, SeatRole
from app.storage.instants import instant_text

TEAM_ROWS = "team_rows"
"""The label of batches that hold rows of other machines: nothing here undoes them."""


def read_link(conn: sqlite3.Connection) -> Mapping[str, object] | None:
    """What was said of the link, as it was written; None in a ledger that is not shared."""
    row = conn.execute("SELECT body FROM team_link").fetchone()
    return None if row is None else dict(json.loads(row[0]))


def write_link(conn: sqlite3.Connection, link: Mapping[str, object] | None) -> None:
    """Replace or remove the link, inside the caller's transaction."""
    conn.execute("DELETE FROM team_link")
    if link is not None:
        conn.execute("INSERT INTO team_link VALUES (1, ?)", (json.dumps(link, sort_keys=True),))


def read_seats(conn: sqlite3.Connection) -> list[Seat]:
    """The seats as they were told last, by label."""
    rows = conn.execute("SELECT seat, label, role, revoked, last_seen_at FROM team_seat").fetchall()
    seats = [
        Seat(
            id=seat,
            label=label,
            role=SeatRole(role),
            is_revoked=bool(revoked),
            last_seen_at=datetime.fromisoformat(seen) if seen else None,
        )
        for seat, label, role, revoked, seen in rows
    ]
    return sorted(seats, key=lambda one: (one.label.casefold(), one.id))


def write_seats(conn: sqlite3.Connection, seats: Iterable[Seat]) -> None:
    """Take over what the server says of the seats; one that it no longer names is kept."""
    conn.executemany(
        "INSERT OR REPLACE INTO team_seat VALUES (?, ?, ?, ?, ?)",
        [
            (
                one.id,
                one.label,
                one.role.value,
                int(one.is_revoked),
                one.last_seen_at and instant_text(one.last_seen_at),
            )
            for one in seats
        ],
    )


def own_seat(conn: sqlite3.Connection) -> str:
    """The id of the seat that this file writes under; "" in a ledger that is not shared."""
    link = read_link(conn)
    return str(link["seat"]) if link else ""


def local_id(conn: sqlite3.Connection, key: DeviceKey) -> str:
    """Under which name the journal here keeps the rows of a device.

    Another seat's are kept apart, whatever it calls its device.
    """
    if key.seat == own_seat(conn):
        return key.device
    return sha256(f"{key.seat}:{key.device}".encode()).hexdigest()[:32]


def read_position(conn: sqlite3.Connection, key: DeviceKey) -> Position:
    """How far the rows of a device have come in from the server, or gone out to it."""
    row = conn.execute(
        "SELECT seq, hash FROM team_device WHERE local_id = ?", (local_id(conn, key),)
    ).fetchone()
    return Position(*row) if row else Position(0, b"")


def write_position(
    conn: sqlite3.Connection, key: DeviceKey, position: Position, problem: str | None = None
) -> None:
    conn.execute(
        "INSERT INTO team_device (local_id, seat, device, seq, hash, problem) "
        "VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (local_id) DO UPDATE "
        "SET seq = excluded.seq, hash = excluded.hash, problem = excluded.problem",
        (local_id(conn, key), *key, *position, problem),
    )


def hash_at(conn: sqlite3.Connection, device_id: str, seq: int) -> bytes | None:
    """The hash of a row as the server has it; None for a row that is not here. b"" before all."""
    if seq == 0:
        return b""
    row = conn.execute(
        "SELECT hash FROM team_row WHERE device_id = ? AND seq = ?", (device_id, seq)
    ).fetchone()
    return row[0] if row else None


def is_shared(conn: sqlite3.Connection) -> bool:
    """Whether rows of other machines were ever stored here."""
    return conn.execute("SELECT 1 FROM team_device LIMIT 1").fetchone() is not None


@dataclass(frozen=True, slots=True)
class Origins:
    """Devices by their local ids: those `aside` are not folded; `members` gives the name of each
    plain member of another seat."""

    aside: frozenset[str]
    members: Mapping[str, str]

    def told(self, origin: str, kind: str, body: str | None) -> str | None:
        """What a revision says here: a plain member's row names them."""
        member = self.members.get(origin)
        return body if member is None else attributed(kind, body, member)

    def counts(self, origin: str, kind: str) -> bool:
        """Whether a revision is folded: a plain member decides on rows, not on rules."""
        return origin not in self.aside and not (kind in GOVERNING and origin in self.members)


def read_origins(conn: sqlite3.Connection) -> Origins:
    mine = own_seat(conn)
    rows = conn.execute(
        "SELECT local_id, is_aside, team_device.seat, role, label FROM team_device "
        "LEFT JOIN team_seat USING (seat)"
    ).fetchall()
    trusted = {SeatRole.OWNER.value, SeatRole.MANAGER.value}
    return Origins(
        frozenset(row[0] for row in rows if row[1]),
        {row[0]: row[4] or "" for row in rows if row[2] != mine and row[3] not in trusted},
    )

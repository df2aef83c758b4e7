"""The side of a ledger file in the exchange with the server. Each method is one transaction."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime

from app.domain.records import RecordKind
from app.domain.team_fold import Known, fold
from app.domain.team_rows import DeviceKey, Position, Seat, Told, WireRow, payload_of
from app.storage.database import reading, writing
from app.storage.revisions import chain_head
from app.storage.tables import RecordKey
from app.storage.team import knowing, moving, storing
from app.storage.team.folding import groups_of, known_of
from app.storage.team.sealing import own_devices, seal, sealed_rows


class TeamJournal:
    """What `app.team.exchange` asks of this machine. Raises the LedgerErrors of `writing`."""

    def __init__(self, conn: sqlite3.Connection) -> None:
        self._conn = conn

    # -- the link

    def link(self) -> Mapping[str, object] | None:
        """What was said of the link to the server; None in a ledger that is not shared."""
        with reading(self._conn):
            return knowing.read_link(self._conn)

    def set_link(self, link: Mapping[str, object] | None) -> None:
        """Remember the link; None forgets it and keeps the rows."""
        with writing(self._conn):
            knowing.write_link(self._conn, link)
            if link is not None:
                moving.set_strays_aside(self._conn)

    def seats(self) -> list[Seat]:
        with reading(self._conn):
            return knowing.read_seats(self._conn)

    def set_seats(self, seats: Iterable[Seat]) -> None:
        """Take over the seats, where they differ from what is known."""
        wanted = list(seats)
        known = {one.id: one for one in self.seats()}
        if any(known.get(one.id) != one for one in wanted):
            with writing(self._conn):
                knowing.write_seats(self._conn, wanted)

    # -- the exchange

    def device(self) -> str:
        """The id under which this file records now."""
        with reading(self._conn):
            return chain_head(self._conn)[0]

    def own_devices(self) -> list[str]:
        """All ids under which this file ever recorded, the current one last."""
        with reading(self._conn):
            return [device for device, _ in own_devices(self._conn)]

    def known(self) -> list[DeviceKey]:
        """All devices whose rows are here, but for what was set aside."""
        with reading(self._conn):
            rows = self._conn.execute(
                "SELECT seat, device FROM team_device WHERE seq > 0 AND NOT is_aside"
            ).fetchall()
        return [DeviceKey(*row) for row in rows]

    def seal(self) -> int:
        """Make what was recorded since ready to be sent; how many rows."""
        with reading(self._conn):
            waiting = any(
                self._conn.execute(
                    "SELECT 1 FROM revision WHERE device_id = ? AND seq > ? LIMIT 1", one
                ).fetchone()
                for one in own_devices(self._conn)
            )
        if not waiting:
            return 0
        with writing(self._conn):
            return seal(self._conn)

    def end(self, key: DeviceKey) -> int:
        """The last sequence number of a device that is here."""
        with reading(self._conn):
            row = self._conn.execute(
                "SELECT coalesce(max(seq), 0) FROM team_row WHERE device_id = ?",
                (knowing.local_id(self._conn, key),),
            ).fetchone()
        return int(row[0])

    def position(self, key: DeviceKey) -> Position:
        """How far a device is known to be the same here and on the server."""
        with reading(self._conn):
            return knowing.read_position(self._conn, key)

    def agree(self, key: DeviceKey, position: Position) -> None:
        """Note that the rows of a device up to a position are the same here and there."""
        if self.position(key) != position:
            with writing(self._conn):
                knowing.write_position(self._conn, key, position)

    def hash_at(self, key: DeviceKey, seq: int) -> bytes | None:
        """The hash of a row here; None for a row that is not here."""
        with reading(self._conn):
            return knowing.hash_at(self._conn, knowing.local_id(self._conn, key), seq)

    def outgoing(self, key: DeviceKey, after: int, most: int) -> list[WireRow]:
        """Rows of a device as the server keeps them, from the one after `after` on."""
        with reading(self._conn):
            device = knowing.local_id(self._conn, key)
            rows = sealed_rows(self._conn, device, after, most)
        return [WireRow(at.seq, told.id, at.hash, payload_of(told)) for told, at in rows]

    def store(
        self, key: DeviceKey, rows: Sequence[WireRow], told: Sequence[Told], now: datetime
    ) -> None:
        """Store verified rows with the cursor and bring the tables to what all rows fold to."""
        with writing(self._conn):
            storing.store(self._conn, key, rows, told, now)

    def move_to_new_device(self, key: DeviceKey, after: int, now: datetime) -> str:
        """See `moving`."""
        with writing(self._conn):
            return moving.move_to_new_device(self._conn, key, after, now)

    def set_aside(self, key: DeviceKey, after: int, now: datetime) -> int:
        """See `moving`."""
        with writing(self._conn):
            return moving.set_aside(self._conn, key, after, now)

    def waiting(self) -> int:
        """How many own rows have not gone out."""
        with reading(self._conn):
            (count,) = self._conn.execute(
                "SELECT coalesce(sum(coalesce((SELECT max(seq) FROM revision "
                "WHERE revision.device_id = device.device_id), 0) - coalesce(team_device.seq, 0)), "
                "0) FROM device LEFT JOIN team_device ON local_id = device.device_id "
                "WHERE device.device_id LIKE '%-%'"
            ).fetchone()
        return int(count)

    # -- conflicts

    def conflicts(self) -> list[RecordKey]:
        """Records that were edited on two machines at once, by kind and id."""
        with reading(self._conn):
            query = "SELECT kind, record_id FROM team_conflict ORDER BY kind, record_id"
            return self._conn.execute(query).fetchall()

    def versions(self, kind: RecordKind, record_id: str) -> list[tuple[Known, str]]:
        """What the machines made of a record, what stands first, with the seat of each; none
        where they agree."""
        with reading(self._conn):
            (group,) = groups_of(self._conn, [(kind.value, record_id)])
            folded = fold(known_of(self._conn, [group])[group])
            seats = dict(self._conn.execute("SELECT local_id, seat FROM team_device"))
            mine = knowing.own_seat(self._conn)
        return [(one, seats.get(one.origin, mine)) for one in folded.versions]

    def settled(self, keys: Iterable[RecordKey]) -> None:
        """Forget conflicts that a new revision has settled."""
        with writing(self._conn):
            self._conn.executemany(
                "DELETE FROM team_conflict WHERE kind = ? AND record_id = ?", list(keys)
            )

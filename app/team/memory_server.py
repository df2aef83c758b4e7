"""A server in memory that answers as PostgreSQL does: for tests and simulations."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from app.domain.problems import LedgerError
from app.domain.team_rows import DeviceKey, Position, Seat, SeatRole, WireRow, hashes_of
from app.team.port import Head

Devices = dict[DeviceKey, list[WireRow]]


class MemoryServer:
    """The rows of all devices, seen from one seat. Several seats share the same `devices`."""

    def __init__(self, seat: Seat, devices: Devices) -> None:
        self._seat = seat
        self.devices = devices

    def heads(self) -> list[Head]:
        return [
            Head(key, Position(rows[-1].seq, rows[-1].hash))
            for key, rows in sorted(self.devices.items())
            if rows and self._sees(key)
        ]

    def pull(self, key: DeviceKey, after: int, most: int) -> list[WireRow]:
        return self.devices.get(key, [])[after : after + most] if self._sees(key) else []

    def push(self, key: DeviceKey, rows: Sequence[WireRow]) -> int:
        if not self._sees(key):
            raise LedgerError("team_refused")
        held = self.devices.setdefault(key, [])
        if rows[0].seq > len(held) + 1:
            raise LedgerError("team_gap")
        start = rows[0].seq - 1
        for row in rows[: len(held) - start]:
            if held[row.seq - 1] != row:
                raise LedgerError("team_chain_broken")
        fresh = rows[max(0, len(held) - start) :]
        head = held[-1].hash if held else b""
        links = hashes_of(head, (row.payload for row in fresh))
        for seq, (row, link) in enumerate(zip(fresh, links, strict=True), len(held) + 1):
            if (row.seq, row.hash) != (seq, link):
                raise LedgerError("team_chain_broken")
        held.extend(fresh)
        return len(held)

    def _sees(self, key: DeviceKey) -> bool:
        return self._seat.role is not SeatRole.MEMBER or key.seat == self._seat.id


def put_back(
    devices: Mapping[DeviceKey, Sequence[WireRow]], lengths: Mapping[DeviceKey, int]
) -> Devices:
    """What a server holds that was restored from a backup: so many rows of each device."""
    return {key: list(rows[: lengths.get(key, 0)]) for key, rows in devices.items()}

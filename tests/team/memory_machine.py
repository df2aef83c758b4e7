"""A machine of a team in memory: the naive reference that the ledger file is held to.

It works out what a revision took the place of at once, as it is written; the ledger file does so
when it is sent.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from app.domain.team_fold import GOVERNING, Folded, Known, attributed, fold, twin_key
from app.domain.team_rows import (
    DeviceKey,
    Position,
    Seat,
    SeatRole,
    Told,
    WireRow,
    wire_rows,
)

Place = tuple[str, ...]


@dataclass
class MemoryMachine:
    """`rows` are all that it knows, by device; `waiting` are own rows by device, ready to go."""

    seat: Seat
    roles: dict[str, SeatRole]
    names: Iterator[str]
    devices: list[str] = field(default_factory=list)
    rows: dict[DeviceKey, list[WireRow]] = field(default_factory=dict)
    aside: list[Told] = field(default_factory=list)
    agreed: dict[DeviceKey, Position] = field(default_factory=dict)
    told: dict[str, list[tuple[Told, str]]] = field(default_factory=dict)
    twins: dict[tuple[str, str], tuple[str, int]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        if not self.devices:
            self.devices.append(next(self.names))

    # -- writing

    def write(self, kind: str, record: str, body: str | None, at: str) -> None:
        place, nth = self._place(kind, record), None
        key = twin_key(kind, body)
        if key is not None and (kind, record) not in self.twins and not self._of(kind, record):
            nth = 0
            while any(leaf.body for leaf in self._fold(("twin", key, str(nth))).leaves):
                nth += 1
            self.twins[kind, record] = (key, nth)
            place = self._place(kind, record)
        bases = tuple(sorted(leaf.id for leaf in self._fold(place).leaves))
        self._add(Told(next(self.names), at, kind, record, body, bases, nth))

    def _add(self, told: Told) -> None:
        key = DeviceKey(self.seat.id, self.devices[-1])
        held = self.rows.setdefault(key, [])
        end = Position(held[-1].seq, held[-1].hash) if held else Position(0, b"")
        held += wire_rows(end, [told])
        self._know(told, key)

    # -- knowing

    def _know(self, told: Told, key: DeviceKey) -> None:
        if told.nth is not None and (told.kind, told.record_id) not in self.twins:
            twin = twin_key(told.kind, told.body)
            if twin:
                self.twins[told.kind, told.record_id] = (twin, told.nth)
        self.told.setdefault(told.kind, []).append((told, f"{key.seat}:{key.device}"))

    def _of(self, kind: str, record: str) -> bool:
        return any(told.record_id == record for told, _ in self.told.get(kind, ()))

    def _place(self, kind: str, record: str) -> Place:
        twin = self.twins.get((kind, record))
        return ("twin", twin[0], str(twin[1])) if twin else ("alone", kind, record)

    def _groups(self) -> dict[Place, list[Known]]:
        found: dict[Place, list[Known]] = {}
        for kind, rows in self.told.items():
            for told, origin in rows:
                seat = origin.split(":")[0]
                is_plain = seat != self.seat.id and self.roles[seat] is SeatRole.MEMBER
                if kind in GOVERNING and is_plain:
                    continue
                body = attributed(kind, told.body, seat) if is_plain else told.body
                known = Known(told.id, told.record_id, body, told.recorded_at, told.bases, origin)
                found.setdefault(self._place(kind, told.record_id), []).append(known)
        return found

    def _fold(self, place: Place) -> Folded:
        return fold(self._groups().get(place, ()))

    def tables(self) -> dict[str, str]:
        """What all revisions known fold to: kind and record id, and the body."""
        found = {}
        for place, known in self._groups().items():
            standing = fold(known).standing
            if standing is not None and standing.body is not None:
                kind = place[1] if place[0] == "alone" else "entry"
                found[f"{kind}/{standing.record_id}"] = standing.body
        return dict(sorted(found.items()))

    def conflicts(self) -> list[str]:
        folded = map(fold, self._groups().values())
        return sorted(one.standing.record_id for one in folded if one.versions and one.standing)

    # -- the side of the exchange

    def device(self) -> str:
        return self.devices[-1]

    def own_devices(self) -> list[str]:
        return list(self.devices)

    def known(self) -> list[DeviceKey]:
        return [key for key, rows in self.rows.items() if rows]

    def seal(self) -> int:
        return 0

    def end(self, key: DeviceKey) -> int:
        return len(self.rows.get(key, ()))

    def position(self, key: DeviceKey) -> Position:
        return self.agreed.get(key, Position(0, b""))

    def agree(self, key: DeviceKey, position: Position) -> None:
        self.agreed[key] = position

    def hash_at(self, key: DeviceKey, seq: int) -> bytes | None:
        held = self.rows.get(key, [])
        return b"" if seq == 0 else held[seq - 1].hash if seq <= len(held) else None

    def outgoing(self, key: DeviceKey, after: int, most: int) -> list[WireRow]:
        return self.rows.get(key, [])[after : after + most]

    def store(
        self, key: DeviceKey, rows: Sequence[WireRow], told: Sequence[Told], _now: datetime
    ) -> None:
        held = self.rows.setdefault(key, [])
        assert [row.seq for row in rows] == [len(held) + 1 + at for at in range(len(rows))]
        held += rows
        for one in told:
            self._know(one, key)
        self.agreed[key] = Position(rows[-1].seq, rows[-1].hash)

    def move_to_new_device(self, key: DeviceKey, after: int, _now: datetime) -> str:
        moved = self._cut(key, after)
        self.devices.append(next(self.names))
        for one in moved:
            self._add(one)
        self.agreed[key] = Position(after, self.hash_at(key, after) or b"")
        return self.devices[-1]

    def set_aside(self, key: DeviceKey, after: int, _now: datetime) -> int:
        gone = self._cut(key, after)
        self.aside += gone
        made = {
            (t.kind, t.record_id)
            for rows in self.told.values()
            for t, _ in rows
            if t.nth is not None
        }
        for one in gone:
            if (one.kind, one.record_id) not in made:
                self.twins.pop((one.kind, one.record_id), None)
        self.agreed[key] = Position(after, self.hash_at(key, after) or b"")
        return len(gone)

    def _cut(self, key: DeviceKey, after: int) -> list[Told]:
        gone = {row.id for row in self.rows.get(key, [])[after:]}
        origin = f"{key.seat}:{key.device}"
        cut = []
        for kind, rows in self.told.items():
            cut += [told for told, where in rows if told.id in gone and where == origin]
            self.told[kind] = [
                pair for pair in rows if not (pair[0].id in gone and pair[1] == origin)
            ]
        order = {row.id: row.seq for row in self.rows.get(key, [])}
        self.rows[key] = self.rows.get(key, [])[:after]
        return sorted(cut, key=lambda told: order[told.id])


def entry_body(record: str, **fields: object) -> str:
    """A body of an entry as the ledger writes it."""
    row = {
        "connects": -6,
        "currency": "USD",
        "id": record,
        "kind": "proposal",
        "occurred_on": "2026-02-01",
        "wallet": "w1",
        **fields,
    }
    return json.dumps(row, sort_keys=True, separators=(",", ":"), ensure_ascii=False)

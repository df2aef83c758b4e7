"""Making own revisions ready to be sent: what each took the place of, and its hash on the way.

It is done in the order in which they were made here and before rows of others are stored, so that
it tells what this machine knew when it wrote them.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Sequence
from typing import Any

from app.domain.team_fold import Known, fold, twin_key
from app.domain.team_rows import Position, Told, hashes_of, payload_of
from app.storage.team.folding import Group, groups_of, known_of
from app.storage.team.knowing import hash_at

PAGE = 5_000
_OWN_DEVICES = """
    SELECT device_id, coalesce((SELECT max(seq) FROM team_row
        WHERE team_row.device_id = device.device_id), 0)
    FROM device WHERE device_id LIKE '%-%' ORDER BY arrival
"""
# A repair takes every device that it finds for an own one; those of others have no dashes here.
_UNSEALED = """
    SELECT arrival, device_id, seq, revision_id, recorded_at, kind, record_id, body
    FROM revision WHERE device_id = ? AND seq > ? ORDER BY seq LIMIT ?
"""
_Leaves = dict[str, str]
"""Leaves by revision id: the record of each that is live, "" for a removed one."""


def own_devices(conn: sqlite3.Connection) -> list[tuple[str, int]]:
    """(device id, last sequence number made ready) of each own device, the current one last."""
    return list(conn.execute(_OWN_DEVICES))


def seal(conn: sqlite3.Connection) -> int:
    """Make all own revisions ready, inside the caller's transaction; how many there were."""
    count = 0
    for device, sealed in own_devices(conn):
        while rows := conn.execute(_UNSEALED, (device, sealed, PAGE)).fetchall():
            head = hash_at(conn, device, sealed)
            _seal_page(conn, rows, head or b"")
            sealed = rows[-1][2]  # noqa: PLW2901 - the device's own counter moves on
            count += len(rows)
    return count


def _seal_page(conn: sqlite3.Connection, rows: Sequence[tuple[Any, ...]], head: bytes) -> None:
    twins = {row[3]: twin_key(row[5], row[7]) for row in rows}
    state = _State(conn, rows, twins)
    told = [state.told(row, twins[row[3]]) for row in rows]
    links = hashes_of(head, map(payload_of, told))
    conn.executemany(
        "INSERT INTO team_row VALUES (?, ?, ?, ?, ?)",
        [
            (row[1], row[2], link, json.dumps(one.bases) if one.bases else None, one.nth)
            for row, one, link in zip(rows, told, links, strict=True)
        ],
    )
    conn.executemany("INSERT OR IGNORE INTO team_twin VALUES (?, ?, ?, ?)", state.made)


class _State:
    """What stood here as each row of a page was made: leaves of records and of groups of twins."""

    def __init__(
        self,
        conn: sqlite3.Connection,
        rows: Iterable[tuple[Any, ...]],
        twins: dict[str, str | None],
    ) -> None:
        self.made: list[tuple[str, str, str, int]] = []
        self._of_record: dict[tuple[str, str], _Leaves] = {}
        self._of_twins: dict[str, dict[int, _Leaves]] = {}
        keys = sorted({key for key in twins.values() if key})
        places = self._places(conn, keys)
        wanted = {(row[5], row[6]) for row in rows} | set(places)
        groups = groups_of(conn, wanted)
        for group, known in known_of(conn, groups, is_sealed_only=True).items():
            if known:
                self._take(group, known, places)

    @staticmethod
    def _places(
        conn: sqlite3.Connection, keys: Sequence[str]
    ) -> dict[tuple[str, str], tuple[str, int]]:
        """The records of the twins of a page: their content's key, and which of the like."""
        found = conn.execute(
            "SELECT kind, record_id, twin.key, nth FROM json_each(?) AS wanted "
            "CROSS JOIN team_twin AS twin ON twin.key = wanted.value",
            (json.dumps(keys),),
        )
        return {(kind, record_id): (key, nth) for kind, record_id, key, nth in found}

    def _take(
        self, group: Group, known: list[Known], places: dict[tuple[str, str], tuple[str, int]]
    ) -> None:
        leaves = {
            leaf.id: leaf.record_id if leaf.body is not None else "" for leaf in fold(known).leaves
        }
        for record in group.records:
            self._of_record[group.kind, record] = leaves
            if (group.kind, record) in places:
                key, nth = places[group.kind, record]
                self._of_twins.setdefault(key, {})[nth] = leaves

    def told(self, row: tuple[Any, ...], twin: str | None) -> Told:
        _, _, _, id_, at, kind, record_id, body = row
        leaves, nth = self._of_record.get((kind, record_id)), None
        if leaves is None:
            leaves = {}
            if twin is not None:
                alike = self._of_twins.setdefault(twin, {})
                nth = next(n for n in range(len(alike) + 1) if not any(alike.get(n, {}).values()))
                leaves = alike.setdefault(nth, leaves)
                self.made.append((kind, record_id, twin, nth))
            self._of_record[kind, record_id] = leaves
        bases = tuple(sorted(leaves))
        leaves.clear()
        leaves[id_] = record_id if body is not None else ""
        return Told(id_, at, kind, record_id, body, bases, nth)


_SEALED = """
    SELECT revision_id, recorded_at, kind, record_id, body, bases, nth, team_row.hash,
        revision.seq
    FROM revision JOIN team_row
        ON team_row.device_id = revision.device_id AND team_row.seq = revision.seq
    WHERE revision.device_id = ? AND revision.seq > ? ORDER BY revision.seq LIMIT ?
"""


def sealed_rows(
    conn: sqlite3.Connection, device: str, after: int, most: int
) -> list[tuple[Told, Position]]:
    """Rows of an own device that are ready, with where each ends."""
    return [
        (
            Told(id_, at, kind, record, body, _bases(bases), nth),
            Position(seq, link),
        )
        for id_, at, kind, record, body, bases, nth, link, seq in conn.execute(
            _SEALED, (device, after, most)
        )
    ]


def _bases(text: str | None) -> tuple[str, ...]:
    return tuple(json.loads(text)) if text else ()

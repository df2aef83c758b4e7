"""Bringing the record tables to what the revisions of all machines fold to."""

from __future__ import annotations

import json
import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from heapq import merge

from app.domain.team_fold import Folded, Known, fold
from app.storage.tables import RecordKey, Revised, apply_revised
from app.storage.team.knowing import read_origins

_CHUNK = 2_000
_TWINS = """
    SELECT wanted.kind, wanted.record_id, twin.key, twin.nth, other.record_id
    FROM (SELECT json_extract(value, '$[0]') AS kind, json_extract(value, '$[1]') AS record_id
          FROM json_each(?)) AS wanted
    JOIN team_twin AS twin ON twin.kind = wanted.kind AND twin.record_id = wanted.record_id
    JOIN team_twin AS other ON other.key = twin.key AND other.nth = twin.nth
"""
_REVISIONS = """
    SELECT revision.kind, revision.record_id, revision_id, revision.record_id, body, recorded_at,
        team_row.seq, bases, revision.device_id
    FROM (SELECT json_extract(value, '$[0]') AS kind, json_extract(value, '$[1]') AS record_id
          FROM json_each(?)) AS wanted
    CROSS JOIN revision ON revision.kind = wanted.kind AND revision.record_id = wanted.record_id
    LEFT JOIN team_row
        ON team_row.device_id = revision.device_id AND team_row.seq = revision.seq
    ORDER BY revision.arrival
"""


@dataclass(frozen=True, slots=True)
class Group:
    """Records that are folded as one: a record, or the twins of one row."""

    kind: str
    records: tuple[str, ...]


def groups_of(conn: sqlite3.Connection, keys: Iterable[RecordKey]) -> list[Group]:
    """The groups that some records are in, each once."""
    rest = set(keys)
    twins: dict[tuple[str, str, int], set[str]] = defaultdict(set)
    for text in _json_keys(sorted(rest)):
        for kind, record_id, key, nth, other in conn.execute(_TWINS, (text,)):
            twins[kind, key, nth] |= {record_id, other}
            rest.discard((kind, record_id))
    groups = [Group(kind, tuple(sorted(records))) for (kind, _, _), records in twins.items()]
    return groups + [Group(kind, (record_id,)) for kind, record_id in sorted(rest)]


def known_of(
    conn: sqlite3.Connection, groups: Sequence[Group], *, is_sealed_only: bool = False
) -> dict[Group, list[Known]]:
    """The revisions of groups that count, own ones in the order they were made here.

    `is_sealed_only` leaves out own revisions that were not made ready to be sent.
    """
    place = {(group.kind, record): group for group in groups for record in group.records}
    origins = read_origins(conn)
    found: dict[Group, list[Known]] = {group: [] for group in groups}
    for text in _json_keys(place):
        rows = conn.execute(_REVISIONS, (text,))
        for kind, record_id, id_, _, body, at, sealed, bases, origin in rows:
            if not origins.counts(origin, kind) or (sealed is None and is_sealed_only):
                continue
            before = None if sealed is None else tuple(json.loads(bases)) if bases else ()
            told = origins.told(origin, kind, body)
            known = Known(id_, record_id, told, at, before, origin)
            found[place[kind, record_id]].append(known)
    return found


def refold(conn: sqlite3.Connection, keys: Iterable[RecordKey]) -> None:
    """Fold the groups of some records anew and bring tables and conflicts to the outcome."""
    groups = groups_of(conn, keys)
    items: list[Revised] = []
    conflicts: list[tuple[str, str]] = []
    for group, known in known_of(conn, groups).items():
        folded = fold(known)
        items += _items(group, folded)
        if folded.versions and folded.standing:
            conflicts.append((group.kind, folded.standing.record_id))
    every = [(group.kind, record) for group in groups for record in group.records]
    conn.executemany("DELETE FROM team_conflict WHERE kind = ? AND record_id = ?", every)
    conn.executemany("INSERT INTO team_conflict VALUES (?, ?)", conflicts)
    apply_revised(conn, items)


def _items(group: Group, folded: Folded) -> Iterator[Revised]:
    standing = folded.standing
    for record in group.records:
        if standing is None or record != standing.record_id:
            yield Revised((group.kind, record), None)
    if standing is not None:
        yield Revised((group.kind, standing.record_id), standing.body)


def refold_own(conn: sqlite3.Connection, items: Sequence[Revised]) -> None:
    """After own revisions were applied: put away the twins that they took the place of."""
    if conn.execute("SELECT 1 FROM team_device LIMIT 1").fetchone() is None:
        return
    touched = _met_elsewhere(conn, list(dict.fromkeys(item.key for item in items)))
    if touched:
        refold(conn, touched)


def meets_others(conn: sqlite3.Connection, keys: Sequence[RecordKey]) -> bool:
    """Whether any of some records has a revision of another machine, or a twin."""
    return bool(_met_elsewhere(conn, keys))


def _met_elsewhere(conn: sqlite3.Connection, keys: Sequence[RecordKey]) -> set[RecordKey]:
    query = """
        SELECT DISTINCT revision.kind, revision.record_id
        FROM (SELECT json_extract(value, '$[0]') AS kind, json_extract(value, '$[1]') AS record_id
              FROM json_each(?)) AS wanted
        CROSS JOIN revision
            ON revision.kind = wanted.kind AND revision.record_id = wanted.record_id
        WHERE device_id != (SELECT device_id FROM device ORDER BY arrival DESC LIMIT 1)
    """
    found: set[RecordKey] = set()
    for text in _json_keys(keys):
        found |= {(kind, record_id) for kind, record_id in conn.execute(query, (text,))}
        for kind, record_id, _, _, other in conn.execute(_TWINS, (text,)):
            if other != record_id:
                found.add((kind, record_id))
    return found


_COMPLEX = """
    SELECT DISTINCT kind, record_id FROM revision
    WHERE kind = :kind
        AND device_id != (SELECT device_id FROM device ORDER BY arrival DESC LIMIT 1)
    UNION
    SELECT one.kind, one.record_id FROM team_twin AS one
    JOIN team_twin AS other ON other.key = one.key AND other.nth = one.nth
        AND other.record_id != one.record_id
    WHERE one.kind = :kind
"""


def folded_bodies(
    conn: sqlite3.Connection, kind: str, latest: Iterable[tuple[str, str]]
) -> Iterator[tuple[str, str]]:
    """(record id, body) of what a table ought to hold, by id. `latest` is the same of a journal
    that one machine alone wrote."""
    shared = [tuple(row) for row in conn.execute(_COMPLEX, {"kind": kind})]
    if not shared:
        yield from latest
        return
    outcome: dict[str, str] = {}
    hidden: set[str] = set()
    for group, known in known_of(conn, groups_of(conn, shared)).items():
        hidden.update(group.records)
        standing = fold(known).standing
        if standing is not None and standing.body is not None:
            outcome[standing.record_id] = standing.body
    alone = ((id_, body) for id_, body in latest if id_ not in hidden)
    yield from merge(alone, sorted(outcome.items()))


def _json_keys(keys: Iterable[RecordKey]) -> Iterator[str]:
    """Keys as JSON for SQLite, some at a time."""
    every = list(keys)
    for start in range(0, len(every), _CHUNK):
        yield json.dumps(every[start : start + _CHUNK], ensure_ascii=True)

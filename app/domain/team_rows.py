"""What travels between the machines of a team: revisions as payloads, chained per device."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from hashlib import sha256
from json.encoder import encode_basestring as _quoted
from typing import NamedTuple

from app.domain.bodies import record_from
from app.domain.problems import LedgerError
from app.domain.records import RecordKind

MOST_PAYLOAD_BYTES = 1 << 20
"""No row is larger; the server refuses it too."""


class SeatRole(StrEnum):
    """The owner and managers see every row; a member sees their own and the pool's balance."""

    OWNER = "owner"
    MANAGER = "manager"
    MEMBER = "member"


@dataclass(frozen=True, slots=True, kw_only=True)
class Seat:
    """A place in the team. `last_seen_at` is when one of its devices last synchronised."""

    id: str
    label: str
    role: SeatRole
    is_revoked: bool = False
    last_seen_at: datetime | None = None


class DeviceKey(NamedTuple):
    """A device of a seat. Two seats may well name the same device: they are two devices."""

    seat: str
    device: str


class Position(NamedTuple):
    """The end of a device's chain: its last sequence number and hash; 0 and b"" at first."""

    seq: int
    hash: bytes


class WireRow(NamedTuple):
    """One row as the server keeps it: `hash` = sha256(hash before it + payload)."""

    seq: int
    id: str
    hash: bytes
    payload: bytes


class Told(NamedTuple):
    """What a row says. `body` None is a removal.

    `bases` are the ids of the revisions that this one took the place of. `nth` is set where it
    makes a record that another machine may make as well: how many alike stood here already.
    """

    id: str
    recorded_at: str
    kind: str
    record_id: str
    body: str | None
    bases: tuple[str, ...] = ()
    nth: int | None = None


def payload_of(told: Told) -> bytes:
    """The bytes of a row: a line of canonical JSON, and the body after it unless it is removed."""
    bases = f'"bases":[{",".join(map(_quoted, told.bases))}],' if told.bases else ""
    nth = "" if told.nth is None else f'"nth":{told.nth:d},'
    line = (
        f'{{"at":{_quoted(told.recorded_at)},{bases}"id":{_quoted(told.id)},'
        f'"kind":{_quoted(told.kind)},{nth}"record":{_quoted(told.record_id)}}}'
    )
    return (line if told.body is None else f"{line}\n{told.body}").encode()


def told_by(payload: bytes) -> Told:
    """What the bytes of a row say.

    Raises LedgerError `team_row_unreadable`, or `team_row_newer` for a kind of record that only a
    later program knows.
    """
    if len(payload) > MOST_PAYLOAD_BYTES:
        raise LedgerError("team_row_unreadable")
    head, newline, body = payload.partition(b"\n")
    try:
        line = json.loads(head)
        told = Told(
            id=line["id"],
            recorded_at=line["at"],
            kind=line["kind"],
            record_id=line["record"],
            body=body.decode() if newline else None,
            bases=tuple(line.get("bases", ())),
            nth=line.get("nth"),
        )
        _refuse_odd(told, payload)
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as fault:
        raise LedgerError("team_row_unreadable") from fault
    _refuse_unreadable(told)
    return told


def _refuse_odd(told: Told, payload: bytes) -> None:
    texts = (told.id, told.recorded_at, told.kind, told.record_id, *told.bases)
    if not all(isinstance(text, str) and 0 < len(text) <= 500 for text in texts):
        raise ValueError
    if datetime.fromisoformat(told.recorded_at).tzinfo is None:
        raise ValueError
    if told.nth is not None and (type(told.nth) is not int or not 0 <= told.nth < 1 << 31):
        raise ValueError
    if payload_of(told) != payload:  # or nobody could send it on with its hash
        raise ValueError


def _refuse_unreadable(told: Told) -> None:
    if told.kind not in _KINDS:
        raise LedgerError("team_row_newer", kind=told.kind)
    if told.body is None:
        return
    try:
        record = record_from(RecordKind(told.kind), told.body)
    except LedgerError as fault:
        raise LedgerError("team_row_unreadable") from fault
    if record.id != told.record_id or f'"id":{_quoted(told.record_id)}' not in told.body:
        raise LedgerError("team_row_unreadable")


_KINDS = frozenset(kind.value for kind in RecordKind)


def hashes_of(head: bytes, payloads: Iterable[bytes]) -> Iterator[bytes]:
    """The hash of each payload in turn, after `head`."""
    for payload in payloads:
        head = sha256(head + payload).digest()
        yield head


def wire_rows(after: Position, told: Sequence[Told]) -> list[WireRow]:
    """Rows that carry on a chain."""
    payloads = [payload_of(one) for one in told]
    return [
        WireRow(seq, one.id, link, payload)
        for seq, (one, payload, link) in enumerate(
            zip(told, payloads, hashes_of(after.hash, payloads), strict=True), after.seq + 1
        )
    ]

"""The exchange between a machine and the server: what to take, what to send, and when to stop.

Nothing is believed that does not carry on the chain that is here: sequence and hash of every row
are checked, and a hole stops a device and is reported. A machine whose own chain differs from the
server's is a clone or a restored backup: it goes on as a new device.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Protocol

from app.domain.problems import LedgerError, Problem
from app.domain.progress import Progress, Step, Watch, unwatched
from app.domain.team_rows import (
    DeviceKey,
    Position,
    Seat,
    SeatRole,
    Told,
    WireRow,
    hashes_of,
    told_by,
)
from app.team.port import Head, Server

PULL_ROWS = 5_000
PUSH_ROWS = 2_000
PUSH_BYTES = 8 << 20


class Local(Protocol):
    """The side of this machine: its journal."""

    def device(self) -> str: ...
    def own_devices(self) -> list[str]: ...
    def known(self) -> list[DeviceKey]: ...
    def seal(self) -> int: ...
    def end(self, key: DeviceKey) -> int: ...
    def position(self, key: DeviceKey) -> Position: ...
    def agree(self, key: DeviceKey, position: Position) -> None: ...
    def hash_at(self, key: DeviceKey, seq: int) -> bytes | None: ...
    def outgoing(self, key: DeviceKey, after: int, most: int) -> list[WireRow]: ...
    def store(
        self, key: DeviceKey, rows: Sequence[WireRow], told: Sequence[Told], now: datetime
    ) -> None: ...
    def move_to_new_device(self, key: DeviceKey, after: int, now: datetime) -> str: ...
    def set_aside(self, key: DeviceKey, after: int, now: datetime) -> int: ...


@dataclass(slots=True)
class Exchanged:
    """What came of an exchange: rows out and in, rows of others that the server had lost and got
    back, and problems, of which each stopped one device only. `new_device` tells of a clone or
    a restored backup."""

    pushed: int = 0
    pulled: int = 0
    returned: int = 0
    new_device: str | None = None
    problems: list[Problem] = field(default_factory=list)


class Exchange:
    """One round with the server: `run` takes what is there and sends what is here."""

    def __init__(
        self,
        local: Local,
        server: Server,
        seat: Seat,
        now: Callable[[], datetime],
        watch: Watch = unwatched,
    ) -> None:
        self._local = local
        self._server = server
        self._seat = seat.id
        self._is_trusted = seat.role is not SeatRole.MEMBER
        self._now = now
        self._watch = watch
        self._done = Exchanged()

    def run(self) -> Exchanged:
        """Raises the LedgerErrors of the server and of the disk, and what `watch` raises; what was
        stored or sent until then stays so, and the next round goes on from there."""
        self._local.seal()
        heads = {head.key: head.position for head in self._server.heads()}
        current = DeviceKey(self._seat, self._local.device())
        self._settle_own(current, heads)
        own = {DeviceKey(self._seat, device) for device in self._local.own_devices()}
        for key in sorted(own - {current}):
            self._settle_earlier(key, heads.get(key, Position(0, b"")))
        for key in self._local.known():  # a server put back may have lost a device altogether
            heads.setdefault(key, Position(0, b""))
        others = [key for key in sorted(heads) if key not in own]
        total = sum(max(0, heads[key].seq - self._local.position(key).seq) for key in others)
        self._watch(Progress(Step.READ, 0, total))
        for key in others:
            self._take(Head(key, heads[key]), total)
        for device in self._local.own_devices():
            key = DeviceKey(self._seat, device)
            self._done.pushed += self._send(key, self._local.position(key), is_own=True)
        return self._done

    # -- own devices

    def _settle_own(self, key: DeviceKey, heads: dict[DeviceKey, Position]) -> None:
        """Find where the server stands; a chain that is not this file's own makes a new device."""
        there = heads.get(key, Position(0, b""))
        if self._local.hash_at(key, there.seq) == there.hash:
            self._local.agree(key, there)
            return
        common = self._common(key, min(there.seq, self._local.end(key)))
        self._done.new_device = self._local.move_to_new_device(key, common, self._now())
        self._done.problems.append(Problem("team_new_device", {"rows": there.seq - common}))
        self._local.seal()

    def _settle_earlier(self, key: DeviceKey, there: Position) -> None:
        """An earlier device of this file: another machine may have carried it on."""
        if self._local.hash_at(key, there.seq) == there.hash:
            self._local.agree(key, there)
            return
        common = self._common(key, min(there.seq, self._local.end(key)))
        if common < self._local.end(key):
            self._done.problems.append(self._forked(key, common))
        self._local.agree(key, Position(common, self._local.hash_at(key, common) or b""))
        self._take(Head(key, there), 0)

    def _send(self, key: DeviceKey, position: Position, *, is_own: bool) -> int:
        """Send the rows of a device beyond a position; how many."""
        total = self._local.end(key) - position.seq
        done = 0
        while done < total:
            rows = _within(self._local.outgoing(key, position.seq, PUSH_ROWS), PUSH_BYTES)
            if not rows:
                break
            self._server.push(key, rows)
            position = Position(rows[-1].seq, rows[-1].hash)
            if is_own:
                self._local.agree(key, position)
            done += len(rows)
            self._watch(Progress(Step.WRITE, done, total))
        return done

    # -- other devices

    def _take(self, head: Head, total: int) -> None:
        key, there = head
        here = self._local.position(key)
        if there.seq <= here.seq:
            if self._local.hash_at(key, there.seq) == there.hash:
                self._give_back(key, there)
                return
            here = self._put_back(key, min(there.seq, here.seq))
        while here.seq < there.seq:
            rows = self._server.pull(key, here.seq, PULL_ROWS)
            if not rows:
                self._stop(key, "team_hole", here.seq + 1)
                return
            if not _carries_on(here, rows[:1]) and rows[0].seq == here.seq + 1:
                common = self._common(key, here.seq)
                if common == here.seq:
                    self._stop(key, "team_chain_broken", here.seq + 1)
                    return
                here = self._put_back(key, here.seq)
                continue
            taken = self._stored(key, here, rows)
            if taken is None:
                return
            here = taken
            self._watch(Progress(Step.READ, self._done.pulled, max(total, self._done.pulled)))

    def _give_back(self, key: DeviceKey, there: Position) -> None:
        """The server was put back to an earlier state: what it lost of another device returns.

        Of the own seat anyone may do so, of others those who see them all.
        """
        is_shorter = there.seq < self._local.position(key).seq
        if is_shorter and (self._is_trusted or key.seat == self._seat):
            try:
                self._done.returned += self._send(key, there, is_own=False)
            except LedgerError as fault:
                if fault.code not in {"team_gap", "team_chain_broken"}:
                    raise  # another machine gives it back as well: the next round will see

    def _stored(self, key: DeviceKey, here: Position, rows: list[WireRow]) -> Position | None:
        """Where the chain ends after what could be believed was stored; None where it stopped."""
        good = _chained(here, rows)
        told, why = _read(good)
        if told:
            self._local.store(key, good[: len(told)], told, self._now())
            self._done.pulled += len(told)
        last = Position(good[len(told) - 1].seq, good[len(told) - 1].hash) if told else here
        if why is not None:
            self._stop(key, why.code, last.seq + 1)
            return None
        if len(good) < len(rows):
            is_hole = rows[len(good)].seq != last.seq + 1
            self._stop(key, "team_hole" if is_hole else "team_chain_broken", last.seq + 1)
            return None
        return last

    def _put_back(self, key: DeviceKey, most: int) -> Position:
        """The server holds other rows than it did: what it lost is set aside here."""
        common = self._common(key, most)
        self._done.problems.append(self._forked(key, common))
        return self._local.position(key)

    def _forked(self, key: DeviceKey, common: int) -> Problem:
        rows = self._local.set_aside(key, common, self._now())
        return Problem("team_put_back", {"seat": key.seat, "device": key.device, "rows": rows})

    def _common(self, key: DeviceKey, most: int) -> int:
        """The last number up to which the chain here is the server's: equal hashes at one place
        mean equal rows before it."""
        low, high = 0, most
        while low < high:
            middle = (low + high + 1) // 2
            rows = self._server.pull(key, middle - 1, 1)
            is_same = bool(rows) and rows[0].hash == self._local.hash_at(key, middle)
            if is_same and rows[0].seq == middle:
                low = middle
            else:
                high = middle - 1
        return low

    def _stop(self, key: DeviceKey, code: str, seq: int) -> None:
        details: dict[str, object] = {"seat": key.seat, "device": key.device, "seq": seq}
        self._done.problems.append(Problem(code, details))


def _carries_on(here: Position, rows: Sequence[WireRow]) -> bool:
    return len(_chained(here, rows)) == len(rows)


def _chained(here: Position, rows: Sequence[WireRow]) -> list[WireRow]:
    """The rows up to the first one that does not carry on the chain."""
    good: list[WireRow] = []
    links = hashes_of(here.hash, (row.payload for row in rows))
    for seq, (row, link) in enumerate(zip(rows, links, strict=True), here.seq + 1):
        if row.seq != seq or row.hash != link:
            break
        good.append(row)
    return good


def _read(rows: Sequence[WireRow]) -> tuple[list[Told], LedgerError | None]:
    """What the rows say, up to the first that cannot be read, and why it cannot."""
    told: list[Told] = []
    for row in rows:
        try:
            one = told_by(row.payload)
        except LedgerError as fault:
            return told, fault
        if one.id != row.id:
            return told, LedgerError("team_row_unreadable")
        told.append(one)
    return told, None


def _within(rows: list[WireRow], most: int) -> list[WireRow]:
    """The first rows that weigh no more than so many bytes; at least one."""
    weight = 0
    for count, row in enumerate(rows):
        weight += len(row.payload)
        if weight > most and count:
            return rows[:count]
    return rows

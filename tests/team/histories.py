"""Simulated histories of a team: machines write, meet the server, break and come back.

What may go wrong on the way: calls that end before or after the server did its part, heads that
are old already, pages cut short, machines cloned, put back to a backup, and the server put back.
At the end all machines synchronise until nothing moves. Those that see all must then hold the same
state, byte for byte, with nothing in it that nobody wrote and nothing missing that was not undone.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from copy import deepcopy
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from itertools import count
from random import Random
from typing import Any

from app.domain.problems import LedgerError
from app.domain.team_rows import DeviceKey, Seat, SeatRole, WireRow
from app.team.exchange import Exchange
from app.team.memory_server import Devices, MemoryServer, put_back
from app.team.port import Head
from tests.team.memory_machine import MemoryMachine, entry_body

START = datetime(2026, 3, 1, tzinfo=UTC)


class LineDroppedError(Exception):
    """The connection ended."""


class BadLine:
    """A server behind a line that drops, answers late and cuts pages short."""

    def __init__(self, server: MemoryServer, dice: Random, trouble: float) -> None:
        self._server = server
        self._dice = dice
        self._trouble = trouble

    def heads(self) -> list[Head]:
        self._perhaps_drop()
        heads = self._server.heads()
        self._dice.shuffle(heads)
        return heads

    def pull(self, key: DeviceKey, after: int, most: int) -> list[WireRow]:
        self._perhaps_drop()
        rows = self._server.pull(key, after, most)
        return rows[: self._dice.randint(1, len(rows))] if rows else rows

    def push(self, key: DeviceKey, rows: Sequence[WireRow]) -> int:
        self._perhaps_drop()
        if self._dice.random() < self._trouble:  # the same rows twice, or a part of them first
            self._server.push(key, rows[: self._dice.randint(1, len(rows))])
        last = self._server.push(key, rows)
        self._perhaps_drop()
        return last

    def _perhaps_drop(self) -> None:
        if self._dice.random() < self._trouble:
            raise LineDroppedError


@dataclass
class History:
    """One simulated history, played by `dice`. `machines` of `seats`, the first is the owner's."""

    dice: Random
    machines: list[MemoryMachine] = field(default_factory=list)
    server: Devices = field(default_factory=dict)
    backups: list[MemoryMachine] = field(default_factory=list)
    snapshots: list[dict[DeviceKey, int]] = field(default_factory=list)
    written: set[str] = field(default_factory=set)
    ticks: Iterator[int] = field(default_factory=count)
    problems: list[str] = field(default_factory=list)
    make: Callable[..., Any] = MemoryMachine

    def clock(self) -> datetime:
        """Machines disagree about the time, by years now and then."""
        skew = self.dice.choice((0, 0, 0, -90, 90, 86_400 * 3_650))
        return START + timedelta(seconds=next(self.ticks) + skew)

    def run(self, seats: int, steps: int) -> None:
        roles = [SeatRole.OWNER] + [
            self.dice.choice((SeatRole.MANAGER, SeatRole.MANAGER, SeatRole.MEMBER))
            for _ in range(seats - 1)
        ]
        known = {f"seat{number}": role for number, role in enumerate(roles)}
        names = (f"{self.dice.getrandbits(40):010x}-{number}" for number in count())
        for seat, role in known.items():
            self.machines.append(self.make(Seat(id=seat, label=seat, role=role), known, names))
        for _ in range(steps):
            self._step()
        self._come_to_rest()

    def _step(self) -> None:
        machine = self.dice.choice(self.machines)
        draw = self.dice.random()
        if draw < 0.45:
            self._write(machine)
        elif draw < 0.88:
            self._meet(machine, 0.04)
        elif draw < 0.92:
            self.backups.append(deepcopy(machine, {id(machine.names): machine.names}))
        elif draw < 0.95:
            self._restore()
        elif draw < 0.97:
            self.machines.append(deepcopy(machine, {id(machine.names): machine.names}))
        elif draw < 0.985:
            self.snapshots.append({key: len(rows) for key, rows in self.server.items()})
        elif self.snapshots:
            self._put_server_back()

    def _write(self, machine: MemoryMachine) -> None:
        at = self.clock().isoformat()
        known = machine.tables()
        draw = self.dice.random()
        if known and draw < 0.4:
            kind, _, record = self.dice.choice(sorted(known)).partition("/")
            note = f"note {self.dice.randint(0, 9)}"
            is_entry = kind == "entry"
            body = entry_body(record, note=note) if is_entry else _setting_body(note)
            machine.write(kind, record, None if draw < 0.12 else body, at)
        elif draw < 0.75:  # rows of a page that others may read as well
            record = next(machine.names)
            title = f"Kiln {self.dice.randint(0, 3)}"
            machine.write("entry", record, entry_body(record, title=title, wording="Sent"), at)
        elif draw < 0.85:
            machine.write("setting", "wage", _setting_body(f"wage {draw}"), at)
        else:
            record = next(machine.names)
            machine.write("entry", record, entry_body(record, title="typed"), at)

    def _meet(self, machine: MemoryMachine, trouble: float) -> bool:
        """One round; whether it moved anything."""
        server = MemoryServer(machine.seat, self.server)
        line = BadLine(server, self.dice, trouble)
        try:
            done = Exchange(machine, line, machine.seat, self.clock).run()
        except LineDroppedError:
            return True
        except LedgerError as fault:
            self.problems.append(fault.code)
            return True
        self.problems += [one.code for one in done.problems]
        return bool(done.pushed or done.pulled or done.returned or done.problems)

    def _restore(self) -> None:
        if not self.backups:
            return
        backup = self.dice.choice(self.backups)
        places = [at for at, one in enumerate(self.machines) if one.seat == backup.seat]
        names = {id(backup.names): backup.names}
        self.machines[self.dice.choice(places)] = deepcopy(backup, names)

    def _put_server_back(self) -> None:
        lengths = self.dice.choice(self.snapshots)
        kept = put_back(self.server, lengths)
        self.server.clear()
        self.server.update({key: rows for key, rows in kept.items() if rows})

    def _come_to_rest(self) -> None:
        for _ in range(40):
            moved = [self._meet(machine, 0) for machine in self.machines]
            if not any(moved):
                return
        raise AssertionError("the team never comes to rest")

    def states(self) -> list[dict[str, str]]:
        """What each machine that sees all holds."""
        return [
            machine.tables()
            for machine in self.machines
            if machine.seat.role is not SeatRole.MEMBER
        ]

    def onlooker(self) -> MemoryMachine:
        """A fresh machine of the owner's that has taken all that the server holds."""
        owner = self.machines[0]
        fresh = MemoryMachine(owner.seat, owner.roles, owner.names)
        self.machines.append(fresh)
        self._come_to_rest()
        return self.machines.pop()

    def missing(self) -> set[str]:
        """Revisions that some machine holds and one that sees all does not."""
        held = [
            {told.id for rows in machine.told.values() for told, _ in rows}
            for machine in self.machines
        ]
        everything = set().union(*held)
        seeing = [
            own
            for own, machine in zip(held, self.machines, strict=True)
            if machine.seat.role is not SeatRole.MEMBER
        ]
        return set().union(*(everything - own for own in seeing))


def _setting_body(value: str) -> str:
    return f'{{"id":"wage","value":"{value}"}}'

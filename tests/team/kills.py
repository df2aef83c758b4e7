"""Killing machines and the server in the middle of an exchange: what was recorded must arrive once.

A machine that is killed runs as a process of its own, which writes and synchronises without end and
tells of each row after it was recorded.
"""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING

from app.domain.problems import LedgerError

if TYPE_CHECKING:
    from tests.team.conftest import Team

RECOVERED = b"database system was not properly shut down; automatic recovery in progress"
Start = Callable[[Path, str, int], int]
"""Starts a machine over a file, with a password and where to tell of rows; its process id."""


def spend_for_ever(path: Path, password: str, told: int) -> None:
    """Record rows and synchronise; a server that is gone is tried again."""
    from app.workspace.team_passwords import Passwords
    from app.workspace.workspace import Workspace
    from tests.team.conftest import CLOCK

    workspace = Workspace.open(path, CLOCK)
    workspace.passwords = Passwords()
    workspace.hold_password(password)
    number = 0
    while True:
        name = f"K{os.getpid()}-{number}"
        workspace.add(f'spent 1 on "{name}" on 2026-02-10')
        os.write(told, f"{name}\n".encode())
        number += 1
        try:
            workspace.sync_team()
        except LedgerError:
            time.sleep(0.01)  # the server is on its way down or up


def forked(path: Path, password: str, told: int) -> int:
    """As a fork: thousands of them in minutes. Only for a process without threads."""
    child = os.fork()
    if child == 0:
        try:
            spend_for_ever(path, password, told)
        finally:
            os._exit(1)
    return child


def spawned(path: Path, password: str, told: int) -> int:
    """As a program of its own, from anywhere."""
    code = "import sys; from tests.team.kills import spend_for_ever as s; from pathlib import Path"
    code += f"; s(Path(sys.argv[1]), sys.stdin.readline().strip(), {told})"
    child = subprocess.Popen(
        [sys.executable, "-c", code, str(path)], stdin=subprocess.PIPE, pass_fds=[told],
        cwd=Path(__file__).parents[2], stderr=subprocess.DEVNULL,
    )  # fmt: skip
    assert child.stdin is not None
    child.stdin.write(f"{password}\n".encode())
    child.stdin.close()
    child.returncode = 0  # the harness waits for it by itself
    return child.pid


class Machine:
    """A member's ledger whose process is killed again and again; `recorded` are its rows."""

    def __init__(self, path: Path, password: str, start: Start) -> None:
        self._path, self._password, self._start = path, password, start
        self._pid, self._told = 0, 0
        self.recorded: list[str] = []

    def start(self) -> None:
        self._told, writing = os.pipe()
        self._pid = self._start(self._path, self._password, writing)
        os.close(writing)

    def wait_for_a_row(self) -> None:
        self.recorded += os.read(self._told, 4_096).decode().split()

    def kill(self) -> None:
        os.kill(self._pid, signal.SIGKILL)
        os.waitpid(self._pid, 0)
        while block := os.read(self._told, 65_536):
            self.recorded += [name for name in block.decode().split("\n") if name]
        os.close(self._told)


def kill_clients(team: Team, rounds: int, dice: Random, start: Start) -> Machine:
    """Kill a member's machine so many times, each at another moment."""
    machine = _machine(team, start)
    for _ in range(rounds):
        machine.start()
        machine.wait_for_a_row()
        time.sleep(dice.uniform(0, 0.03))
        machine.kill()
    return machine


def kill_server(team: Team, rounds: int, dice: Random, start: Start) -> tuple[Machine, int]:
    """Kill the server so many times under a busy machine; how often it told of its recovery."""
    machine = _machine(team, start)
    before = team.server.log.read_bytes().count(RECOVERED)
    machine.start()
    for _ in range(rounds):
        machine.wait_for_a_row()
        time.sleep(dice.uniform(0, 0.1))
        team.server.kill()
        team.server.start()
    machine.kill()
    return machine, team.server.log.read_bytes().count(RECOVERED) - before


def _machine(team: Team, start: Start) -> Machine:
    link = team.member.team_link
    assert link is not None
    password = team.member.passwords.of(link.address)
    team.member.close()
    return Machine(team.member.path, password, start)


def lost_and_doubled(team: Team, machine: Machine) -> tuple[list[str], list[str]]:
    """Rows that were recorded and did not reach the owner, and such that did so twice."""
    from app.workspace.workspace import Workspace
    from tests.team.conftest import CLOCK

    passwords = team.member.passwords
    team.member = Workspace.open(team.member.path, CLOCK)
    team.member.passwords = passwords
    team.member.sync_team()
    team.owner.sync_team()
    arrived = Counter(row.title for row in team.owner.records().entries)
    lost = [name for name in machine.recorded if not arrived[name]]
    return lost, [str(name) for name, count in arrived.items() if name and count > 1]

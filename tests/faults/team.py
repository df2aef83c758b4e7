"""Teams through kills, attacks and bad lines: what was recorded arrives once, and nothing leaks.

Of N rounds (10,000): N kills of a machine, N / 40 of the server with its recovery in the log, N
statements of a hostile member, and 10 N simulated histories of 2 to 200 devices.
"""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

from app.team.postgres import connected
from tests.faults import stopping
from tests.team.attacks import MARK, Names, attack, history_of
from tests.team.conftest import Team, make_team
from tests.team.histories import History
from tests.team.kills import Machine, forked, kill_clients, kill_server, lost_and_doubled
from tests.team.postgres_server import PostgresServer, programs

KILLS_OF_A_TEAM = 100
"""A fresh team after so many: recording takes longer the longer the ledger is."""


def run(rounds: int | None, seed: int | None) -> int:
    """Print a line for each kind of fault; 0 where nothing was lost, doubled, leaked or differs."""
    found = programs()
    if found is None:
        print("team: no PostgreSQL server is installed (apt install postgresql)")
        return 1
    count, dice = rounds or 10_000, Random(seed or 0)
    stopping.start_clock()
    bad = histories(10 * count, dice)
    server = PostgresServer(found)
    try:
        bad += attacks(server, count, dice)
        bad += client_kills(server, count, dice)
        bad += server_kills(server, max(1, count // 40), dice)
    finally:
        server.stop()
    return int(bad > 0)


@contextmanager
def _team(server: PostgresServer) -> Iterator[Team]:
    with TemporaryDirectory() as folder:
        team = make_team(server, Path(folder))
        try:
            yield team
        finally:
            team.owner.close()
            team.member.close()


def histories(count: int, dice: Random) -> int:
    """Play histories; how many ended in different states or without a row."""
    start, bad, played = time.monotonic(), 0, 0
    for number in range(count):
        if stopping.is_stopped():
            break
        played += 1
        history = History(Random(dice.getrandbits(48)))
        is_large = number % 500 == 499
        history.run(
            200 if is_large else dice.randint(2, 6), 400 if is_large else dice.randint(5, 50)
        )
        states = history.states()
        bad += any(state != states[0] for state in states) or bool(history.missing())
    seconds = time.monotonic() - start
    print(f"team: {played} histories, {bad} with different ends, {seconds:.0f} s", flush=True)
    return bad


def attacks(server: PostgresServer, count: int, dice: Random) -> int:
    """Statements of a hostile member; how many leaked, and how many bytes of history changed."""
    with _team(server) as team, team.admin() as admin:
        team.owner.add(f'spent 8 on "{MARK}" on 2026-02-03')
        team.member.add('spent 3 on "Mine" on 2026-02-04')
        team.meet()
        owner, member = team.owner.team_link, team.member.team_link
        assert owner is not None
        assert member is not None
        names = Names(
            owner.seat,
            team.owner._file.team.device(),
            team.member._file.team.device(),
            owner.address.user.split("_")[1],
        )
        before = history_of(admin, [])
        with connected(owner.address, team.owner.passwords.of(owner.address)) as conn:
            control = len(attack(conn, Random(11), names, 300).leaks)
        with connected(member.address, team.member.passwords.of(member.address)) as conn:
            damage = attack(conn, dice, names, count)
        changed = sum(history_of(admin, list(before)).get(k) != v for k, v in before.items())
    print(
        f"team: {damage.tried} attack statements, {damage.refused} refused, "
        f"{len(damage.leaks)} leaks, {changed} rows of the history changed; control, as the owner: "
        f"{control} leaks",
        flush=True,
    )
    return len(damage.leaks) + changed + (not control)


def client_kills(server: PostgresServer, count: int, dice: Random) -> int:
    """Kill a machine; how many rows were lost or doubled."""
    recorded = bad = done = 0
    while done < count and not stopping.is_stopped():
        some = min(KILLS_OF_A_TEAM, count - done)
        with _team(server) as team:
            machine = kill_clients(team, some, dice, forked)
            bad += _faults(team, machine)
        recorded += len(machine.recorded)
        done += some
    print(f"team: {done} machines killed, {bad} of {recorded} rows lost or doubled", flush=True)
    return bad


def server_kills(server: PostgresServer, count: int, dice: Random) -> int:
    """Kill the server; how many rows were lost or doubled, and recoveries that it did not tell."""
    recorded = bad = done = recovered = 0
    while done < count and not stopping.is_stopped():
        some = min(KILLS_OF_A_TEAM, count - done)
        with _team(server) as team:
            machine, told = kill_server(team, some, dice, forked)
            bad += _faults(team, machine) + (told != some)
        recorded += len(machine.recorded)
        recovered += told
        done += some
    print(
        f"team: {done} servers killed, {recovered} recoveries in the log, "
        f"{bad} of {recorded} rows lost or doubled",
        flush=True,
    )
    return bad


def _faults(team: Team, machine: Machine) -> int:
    lost, doubled = lost_and_doubled(team, machine)
    unsound = len(team.member.check()) + len(team.owner.check())
    return len(lost) + len(doubled) + unsound

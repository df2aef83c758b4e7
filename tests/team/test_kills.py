"""Short forms of the kill harness: `./packaging/dev faults team` is the long one."""

from __future__ import annotations

from random import Random

from tests.team.conftest import Team
from tests.team.kills import kill_clients, kill_server, lost_and_doubled, spawned


def test_that_a_killed_machine_loses_and_doubles_nothing(team: Team) -> None:
    machine = kill_clients(team, 2, Random(5), spawned)
    assert lost_and_doubled(team, machine) == ([], [])
    assert len(machine.recorded) >= 2
    assert [team.member.check(), team.owner.check()] == [[], []]


def test_that_a_killed_server_loses_and_doubles_nothing(team: Team) -> None:
    machine, recovered = kill_server(team, 2, Random(5), spawned)
    assert recovered == 2
    assert lost_and_doubled(team, machine) == ([], [])
    assert team.owner.check() == []

"""A real server for the tests of teams, started once by the first test that asks for it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from app.domain.entries import PlanName
from app.domain.team_rows import SeatRole
from app.team.address import Address
from app.workspace.clock import Clock
from app.workspace.team_passwords import Passwords
from app.workspace.workspace import Workspace
from tests.team.postgres_server import PostgresServer, programs

if TYPE_CHECKING:
    import psycopg

CLOCK = Clock(date(2026, 3, 1))


@pytest.fixture(scope="session")
def postgres() -> Iterator[PostgresServer]:
    found = programs()
    if found is None:
        pytest.skip("no PostgreSQL server is installed: apt install postgresql")
    pytest.importorskip("psycopg")
    server = PostgresServer(found)
    yield server
    server.stop()


@dataclass
class Team:
    """An owner's ledger and a member's, joined through the suite's own server."""

    server: PostgresServer
    address: Address
    folder: Path
    owner: Workspace
    member: Workspace

    def another(self, name: str, role: SeatRole = SeatRole.MEMBER) -> Workspace:
        """One more ledger, with a seat of its own."""
        return joined(self.folder / f"{name}.bidbook", self.owner.invite(name, role))

    def meet(self, *machines: Workspace) -> None:
        """Everybody synchronises until all have what the others sent."""
        for _ in range(2):
            for machine in machines or (self.member, self.owner):
                machine.sync_team()

    def admin(self) -> psycopg.Connection[Any]:
        import psycopg

        return psycopg.connect(**self.server.options(self.address.database), autocommit=True)


def joined(path: Path, line: str) -> Workspace:
    workspace = Workspace.create(path, CLOCK)
    workspace.passwords = Passwords()
    workspace.join_team(line)
    return workspace


def make_team(postgres: PostgresServer, folder: Path) -> Team:
    """A team of two in a database of its own."""
    address = postgres.new_database()
    owner = Workspace.create(folder / "owner.bidbook", CLOCK, plan=PlanName.AGENCY_PLUS)
    owner.passwords = Passwords()
    owner.add("bought 300 for 45.00 on 2026-02-01")
    owner.init_team(postgres.url(address), "Studio")
    owner.sync_team()
    member = joined(folder / "b.bidbook", owner.invite("Member B"))
    return Team(postgres, address, folder, owner, member)


@pytest.fixture
def team(postgres: PostgresServer, tmp_path: Path) -> Iterator[Team]:
    made = make_team(postgres, tmp_path)
    yield made
    made.owner.close()
    made.member.close()
    postgres.drop(made.address)


@pytest.fixture(autouse=True)
def no_keyring(monkeypatch: pytest.MonkeyPatch) -> None:
    """The keyring of whoever runs the tests stays out of them."""
    monkeypatch.setattr("app.workspace.team_passwords.real_keyring", lambda: None)

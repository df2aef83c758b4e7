"""The commands of a team on a real server, and what they say without one."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from app.workspace.team_passwords import HELD
from tests.command_line import CommandLine
from tests.team.conftest import no_keyring, postgres
from tests.team.postgres_server import PostgresServer

__all__ = ["no_keyring", "postgres"]


@pytest.fixture
def owner(
    postgres: PostgresServer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[CommandLine]:
    """A ledger that a team was set up for; the passwords are held as a keyring would."""
    monkeypatch.setattr(HELD, "held", {})
    made = CommandLine(tmp_path / "owner.bidbook")
    made.run("new", str(made.ledger), "--plan", "agency-plus")
    made.run("add", "bought 100 for 15.00 on 2026-02-01")
    address = postgres.new_database()
    url = postgres.url(address).replace(f":{postgres.password}@", "@")
    said = made.json("team", "init", url, "--label", "Studio", "--password-stdin",
                     stdin=f"{postgres.password}\n")  # fmt: skip
    assert said["pushed"] == 2
    yield made
    HELD.held.clear()


def member_of(owner: CommandLine) -> CommandLine:
    line = owner.json("team", "invite", "Ana")["invite"]
    made = CommandLine(owner.ledger.with_name("ana.bidbook"))
    made.run("new", str(made.ledger))
    said = made.json("team", "join", stdin=f"{line}\n")
    assert (said["name"], said["role"]) == ("Ana", "member")
    return made


def test_that_rows_of_a_member_reach_the_owner(owner: CommandLine) -> None:
    member = member_of(owner)
    member.run("add", 'spent 8 on "Kiln log" on 2026-02-20')
    sent, taken = member.json("team", "sync"), owner.json("team", "sync")
    assert (sent["pushed"], sent["pulled"], sent["behind"], sent["problems"]) == (1, 0, 0, [])
    assert taken["pulled"] > 0
    assert owner.json("balance")["balance"] == 92
    assert "Ana" in owner.run("members").output


def test_that_status_tells_seats_and_what_waits(owner: CommandLine) -> None:
    member = member_of(owner)
    owner.run("team", "sync")
    member.run("add", 'spent 8 on "Kiln log" on 2026-02-20')
    state, text = member.json("team", "status"), owner.run("team", "status").output
    assert (state["waiting"], state["name"], state["problem"]) == (1, "Ana", None)
    assert state["pools"] == [{"name": "Agency", "balance": 100, "as_of": "2026-03-10"}]
    assert "Ana" in text
    assert "owner" in text


def test_that_revoking_and_leaving_end_the_sharing(owner: CommandLine) -> None:
    member = member_of(owner)
    owner.run("team", "sync")
    assert owner.json("team", "revoke", "ana")["revoked"] is True
    refused = member.run("team", "sync")
    assert refused.exit_code == 1
    assert "does not let you in" in refused.stderr
    assert member.json("team", "leave") == {"is_shared": False}
    assert member.run("team", "status").exit_code == 1


def test_that_overspending_is_told(owner: CommandLine) -> None:
    member = member_of(owner)
    member.run("add", 'spent 140 on "Kiln log" on 2026-02-20')
    member.run("team", "sync")
    owner.run("team", "sync")
    found = owner.json("team", "status")["overdrafts"]
    assert found == [{"wallet": "Agency", "connects": 40, "members": ["Ana"]}]
    assert "40 Connects more spent by Ana" in owner.run("team", "status").output


def test_that_a_password_is_asked_for_where_nothing_keeps_it(owner: CommandLine) -> None:
    held = dict(HELD.held)
    HELD.held.clear()
    refused = owner.run("team", "sync")
    assert refused.exit_code == 1
    assert "--password-stdin" in refused.stderr
    password = next(value for name, value in held.items() if name.startswith("bidbook_"))
    given = owner.run("team", "sync", "--password-stdin", stdin=f"{password}\n")
    assert given.exit_code == 0, given.output


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (("sync",), "is not shared"),
        (("status",), "is not shared"),
        (("leave",), "is not shared"),
        (("invite", "Ana"), "is not shared"),
        (("join", "bidbook-team:nonsense"), "not a whole invite"),
        (("join", "postgresql://a@b/c"), "not a whole invite"),
        (("init", "nonsense", "--label", "Studio"), "not the address of a database"),
        (("init", "mysql://a:b@c/d", "--label", "Studio"), "not the address of a database"),
        (("init", "postgresql://a:b@c:99999/d", "--label", "S"), "not the address of a database"),
        (("init", "postgresql://a:b@c/d?sslmode=require", "--label", "S"), "let others read along"),
        (("init", "postgresql://a:b@c/d?options=-c", "--label", "S"), "not the address"),
        (("init", "postgresql://a:b@c/d", "--label", "S", "--ca", "none.pem"), "no certificate"),
        (("settle", "1", "1"), "settled already"),
    ],
)
def test_that_what_cannot_be_done_is_one_sentence(
    arguments: tuple[str, ...], sentence: str, command: CommandLine
) -> None:
    refused = command.run("team", *arguments)
    assert refused.exit_code == 1
    assert sentence in refused.stderr
    assert refused.stderr.count("\n") == 1


def test_that_without_the_driver_the_way_to_get_it_is_told(command: CommandLine) -> None:
    refused = command.run("team", "init", "postgresql://a:b@localhost/c", "--label", "Studio")
    assert refused.exit_code == 1
    assert "bidbook[team]" in refused.stderr

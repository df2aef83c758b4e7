"""Ledgers joined through a real PostgreSQL: they show each other what they should, and no more."""

from __future__ import annotations

import json
import shutil
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from app.domain.caps import CapScope
from app.domain.problems import LedgerError
from app.domain.proposals import Proposal
from app.domain.records import RecordKind
from app.domain.team_rows import DeviceKey, SeatRole
from app.storage.repairing import _build
from app.storage.salvage import empty_salvage, merged, salvage_of
from app.team import seats
from app.team.address import address_of, invite_line
from app.workspace.clock import Clock
from app.workspace.team_passwords import Passwords
from app.workspace.workspace import Workspace
from tests.team.conftest import CLOCK, Team, joined
from tests.team.postgres_server import PostgresServer

NOW = datetime(2026, 3, 1, tzinfo=UTC)
SPENT = 'spent 14+22 on "Clinic data pipeline" on 2026-02-19'
PAGE = "".join(
    json.dumps(
        {
            "id": f"row{number}",
            "occurred_on": f"2026-02-{number:02}",
            "kind": "proposal",
            "connects": -6,
            "title": "Glaze book",
            "wording": "Applied to job",
        }
    )
    + "\n"
    for number in (1, 2, 3)
)
"""Three rows of one page."""


def bring_in(workspace: Workspace, page: str) -> None:
    workspace.record(workspace.plan([workspace.read(page, name="page.jsonl")]))


def held(workspace: Workspace) -> list[tuple[str | None, str | None, int]]:
    rows = workspace.records().entries
    return sorted((row.title, row.member, row.connects) for row in rows if row.title)


def test_that_the_owner_sees_what_a_member_records(team: Team) -> None:
    team.member.add(SPENT)
    team.meet()
    assert team.owner.ledger().balance == 300 - 36
    assert held(team.owner) == [
        ("Clinic data pipeline", "Member B", -22),
        ("Clinic data pipeline", "Member B", -14),
    ]
    assert [row.name for row in team.owner.team().members] == ["Member B"]
    assert [machine.check(rebuild=True) for machine in (team.owner, team.member)] == [[], []]


def test_that_a_member_sees_own_rows_and_the_pools_balance_only(team: Team) -> None:
    other = team.another("Member C")
    other.add(SPENT)
    team.owner.add('spent 8 on "Owner only" on 2026-02-03')
    team.meet(other, team.owner, team.member)
    state = team.member.team_state()
    assert held(team.member) == []
    assert state is not None
    assert [(one.name, one.balance) for one in state.pools] == [("Agency", 300 - 36 - 8)]
    assert [seat.label for seat in state.seats] == ["Member B"]


def test_that_a_manager_sees_what_the_owner_sees(team: Team) -> None:
    manager = team.another("Member M", SeatRole.MANAGER)
    team.member.add(SPENT)
    manager.add('spent 4 on "Kiln log" on 2026-02-20')
    team.meet(team.member, manager, team.owner)
    mine = {record.id: record for record in manager.records().all_() if record.id}
    theirs = {record.id: record for record in team.owner.records().all_() if record.id}
    assert mine == theirs
    assert len(manager.records().wallets) == 1


def test_that_one_page_brought_in_twice_becomes_one_set_of_rows(team: Team) -> None:
    other = team.another("Member C")
    bring_in(team.member, PAGE)
    bring_in(other, PAGE)
    team.meet(team.member, other, team.owner)
    assert team.owner.ledger().balance == 300 - 18
    assert len(held(team.owner)) == 3
    assert team.owner.check() == []
    assert team.owner.team_state().conflicts == ()


def test_that_identical_rows_of_one_page_stay_as_many_as_they_are(team: Team) -> None:
    row = {"occurred_on": "2026-02-05", "kind": "proposal", "connects": -6, "title": "Twice"}
    line = json.dumps(row | {"wording": "Applied"}) + "\n"
    other = team.another("Member C")
    bring_in(team.member, line * 2)
    bring_in(other, line * 2)
    team.meet(team.member, other, team.owner)
    bring_in(team.owner, line * 3)
    team.meet(team.owner)
    assert len(held(team.owner)) == 3


def test_that_caps_and_double_bids_work_across_machines(team: Team) -> None:
    other = team.another("Member C")
    team.member.add(SPENT)
    other.add('spent 10 on "Clinic data pipeline" on 2026-02-20')
    wallet = next(iter(team.member.records().wallets))
    for machine, name in ((team.member, "p1"), (other, "p2")):
        sent = Proposal(
            id=name, wallet=wallet, title="Clinic data pipeline", sent_on=date(2026, 2, 20)
        )
        machine._write("mark", [sent])
    team.meet(team.member, other, team.owner)
    team.owner.set_cap(CapScope.MEMBER, "Member B", month=30)
    (use,) = team.owner.cap_uses(on=date(2026, 2, 28))
    (double,) = team.owner.team().doubles
    statement = team.owner.statement("Member B", date(2026, 2, 1), None)
    assert (use.used, use.left) == (36, -6)
    assert set(double.members) == {"Member B", "Member C"}
    assert "Member B" in str(statement)


def test_that_overdrafts_are_told_with_who_spent(team: Team) -> None:
    team.member.add('spent 500 on "Too much" on 2026-02-20')
    team.meet()
    (over,) = team.owner.overdrafts()
    assert (over.connects, over.members) == (200, ("Member B",))


def test_that_edits_on_two_machines_are_kept_until_one_is_chosen(team: Team) -> None:
    manager = team.another("Member M", SeatRole.MANAGER)
    team.owner.add('spent 4 on "Kiln log" on 2026-02-20')
    team.meet(team.owner, manager)
    for machine, note in ((team.owner, "mine"), (manager, "theirs")):
        (entry,) = [row for row in machine.records().entries if row.title == "Kiln log"]
        machine._write("mark", [_noted(entry, note)])
    team.meet(team.owner, manager)
    (conflict,) = team.owner.conflicts()
    assert {version.record.note for version in conflict.versions} == {"mine", "theirs"}  # type: ignore[union-attr]
    assert {version.by for version in conflict.versions} == {"Studio", "Member M"}
    loser = conflict.versions[1]
    team.owner.settle(conflict.kind, conflict.id, loser.revision)
    team.meet(team.owner, manager)
    notes = [
        row.note
        for machine in (team.owner, manager)
        for row in machine.records().entries
        if row.title == "Kiln log"
    ]
    assert (team.owner.conflicts(), manager.conflicts()) == ((), ())
    assert notes == [loser.record.note] * 2  # type: ignore[union-attr]
    with pytest.raises(LedgerError, match="conflict_missing"):
        team.owner.settle(conflict.kind, conflict.id, loser.revision)


def _noted(entry: object, note: str) -> object:
    from dataclasses import replace

    return replace(entry, note=note)  # type: ignore[type-var]


def test_that_undo_takes_back_own_changes_only(team: Team) -> None:
    team.owner.add('spent 4 on "Kiln log" on 2026-02-20')
    team.member.add(SPENT)
    team.meet()
    team.owner.undo()
    assert [title for title, _, _ in held(team.owner)] == ["Clinic data pipeline"] * 2
    rows = [batch for batch in team.owner.history() if batch.label == "team_rows"]
    with pytest.raises(LedgerError, match="undo_of_others"):
        team.owner.undo(rows[0].id)


def test_that_a_restored_backup_goes_on_as_a_new_device(team: Team) -> None:
    backup, _ = team.member.back_up(team.folder / "backups")
    team.member.add(SPENT)
    team.meet()
    before = team.member._file.team.device()
    passwords = team.member.passwords
    team.member.close()
    shutil.copyfile(backup.path, team.member.path)  # by hand: the program cannot know
    team.member = Workspace.open(team.member.path, CLOCK)
    team.member.passwords = passwords
    team.member.add('spent 3 on "After the restore" on 2026-02-21')
    done = team.member.sync_team()
    team.meet()
    assert done.new_device
    assert team.member._file.team.device() != before
    assert [title for title, _, _ in held(team.owner)] == [
        "After the restore", "Clinic data pipeline", "Clinic data pipeline",
    ]  # fmt: skip
    assert held(team.owner) == [(t, "Member B", c) for t, _, c in held(team.member)]
    assert [team.member.check(), team.owner.check()] == [[], []]


def test_that_a_clone_goes_on_as_a_new_device(team: Team) -> None:
    team.member.add('spent 1 on "Before" on 2026-02-10')
    team.meet()
    path = team.folder / "clone.bidbook"
    shutil.copyfile(team.member.path, path)
    path.chmod(0o600)
    clone = Workspace.open(path, CLOCK)
    clone.passwords = team.member.passwords
    team.member.add('spent 2 on "On the first" on 2026-02-11')
    clone.add('spent 3 on "On the clone" on 2026-02-12')
    ids = {row.id for row in clone.records().entries}
    team.meet(team.member, clone, team.member, team.owner)
    titles = [title for title, _, _ in held(team.owner)]
    assert titles == ["Before", "On the clone", "On the first"]
    assert held(clone) == held(team.member)
    assert ids <= {row.id for row in team.owner.records().entries}
    assert [clone.check(rebuild=True), team.owner.check()] == [[], []]
    clone.close()


def test_that_a_server_put_back_gets_its_rows_again(team: Team) -> None:
    team.member.add(SPENT)
    team.meet()
    with team.admin() as conn:
        conn.execute("SET session_replication_role = replica")
        conn.execute("DELETE FROM bidbook.revision WHERE seq > 1")
        conn.execute(
            "UPDATE bidbook.device d SET last_seq = 1, head = (SELECT hash FROM bidbook.revision r "
            "WHERE r.seat_id = d.seat_id AND r.device_id = d.device_id AND seq = 1)"
        )
        first = team.owner.sync_team()
        second = team.member.sync_team()
        count = conn.execute("SELECT count(*) FROM bidbook.revision").fetchone()
    assert first.returned > 0
    assert not second.new_device
    assert count == (
        sum(len(w._file.team.known()) and _rows(w) for w in (team.owner, team.member)),
    )
    assert team.owner.ledger().balance == 264


def _rows(workspace: Workspace) -> int:
    team_side = workspace._file.team
    link = workspace.team_link
    assert link is not None
    return sum(team_side.end(DeviceKey(link.seat, device)) for device in team_side.own_devices())


def test_that_a_revoked_seat_is_out_at_once(team: Team) -> None:
    team.member.add(SPENT)
    team.meet()
    team.owner.revoke("member b")
    with pytest.raises(LedgerError, match="team_refused"):
        team.member.sync_team()
    state = team.member.team_state()
    assert state is not None
    assert state.link.problem is not None
    assert len(held(team.member)) == 2
    team.owner.sync_team()
    assert len(held(team.owner)) == 2
    with pytest.raises(LedgerError, match="team_seat_missing"):
        team.owner.revoke("Member B")


def test_that_a_name_is_seated_once(team: Team) -> None:
    with pytest.raises(LedgerError, match="team_label_taken"):
        team.owner.invite("  member   B ")
    with pytest.raises(LedgerError, match="team_bad_label"):
        team.owner.invite(" ")


def test_that_only_the_owners_machine_invites(team: Team) -> None:
    with pytest.raises(LedgerError, match="team_not_owner"):
        team.member.invite("Member D")


def test_that_leaving_keeps_the_rows_here_and_there(team: Team) -> None:
    team.member.add(SPENT)
    team.meet()
    team.member.leave_team()
    assert team.member.team_state() is None
    assert len(held(team.member)) == 2
    with pytest.raises(LedgerError, match="team_not_shared"):
        team.member.sync_team()
    team.owner.sync_team()
    assert len(held(team.owner)) == 2


def test_that_weeks_without_a_server_cost_nothing(team: Team) -> None:
    port = team.server.port
    link = team.member.team_link
    assert link is not None
    team.server.kill()
    for day in range(1, 22):
        team.member.add(f'spent 1 on "Offline {day}" on 2026-02-{day:02}')
        if day % 7 == 0:
            with pytest.raises(LedgerError, match="team_unreachable"):
                team.member.sync_team()
    team.server.start()
    assert team.server.port == port
    team.meet()
    assert len(held(team.owner)) == 21
    assert team.member.team_state().waiting == 0  # type: ignore[union-attr]


def test_that_a_ledger_with_rows_joins_only_if_all_of_it_may_go(team: Team, tmp_path: Path) -> None:
    line = team.owner.invite("Member D")
    workspace = Workspace.create(tmp_path / "d.bidbook", CLOCK)
    workspace.passwords = Passwords()
    workspace.add(SPENT)
    with pytest.raises(LedgerError, match="team_ledger_in_use"):
        workspace.join_team(line)
    workspace.join_team(line, is_whole=True)
    assert {one.name for one in workspace.records().wallets.values()} == {"Personal", "Agency"}
    workspace.close()


def test_that_a_sample_is_never_shared(postgres: PostgresServer, tmp_path: Path) -> None:
    sample = Workspace.create_sample(tmp_path / "sample.bidbook", Clock(date(2026, 3, 1)))
    with pytest.raises(LedgerError, match="team_sample"):
        sample.init_team(postgres.url(postgres.new_database()), "Studio")
    sample.close()


def test_that_a_database_holds_one_team(team: Team, tmp_path: Path) -> None:
    other = Workspace.create(tmp_path / "other.bidbook", CLOCK)
    other.passwords = Passwords()
    with pytest.raises(LedgerError, match="team_already_there"):
        other.init_team(team.server.url(team.address), "Another")
    with pytest.raises(LedgerError, match="team_already_shared"):
        team.owner.init_team(team.server.url(team.address), "Studio")
    other.close()


def test_that_an_administrator_who_is_no_superuser_is_enough(
    postgres: PostgresServer, tmp_path: Path
) -> None:
    import psycopg

    address = postgres.new_database()
    with psycopg.connect(**postgres.options("postgres"), autocommit=True) as conn:
        conn.execute(f"CREATE ROLE host_{address.database} LOGIN CREATEROLE PASSWORD 'secret'")  # type: ignore[arg-type]
        conn.execute(f"ALTER DATABASE {address.database} OWNER TO host_{address.database}")  # type: ignore[arg-type]
        conn.execute(f"CREATE ROLE poor_{address.database} LOGIN PASSWORD 'secret'")  # type: ignore[arg-type]
    place = f"127.0.0.1:{postgres.port}/{address.database}?sslmode=disable"
    owner = Workspace.create(tmp_path / "o.bidbook", CLOCK)
    owner.passwords = Passwords()
    with pytest.raises(LedgerError, match="team_admin_rights"):
        owner.init_team(f"postgresql://poor_{address.database}:secret@{place}", "Studio")
    owner.init_team(f"postgresql://host_{address.database}:secret@{place}", "Studio")
    owner.sync_team()
    member = joined(tmp_path / "m.bidbook", owner.invite("Member B"))
    member.add(SPENT)
    member.sync_team()
    owner.sync_team()
    owner.revoke("Member B")
    assert len(held(owner)) == 2
    with pytest.raises(LedgerError, match="team_refused"):
        member.sync_team()
    owner.close()
    member.close()


@pytest.mark.parametrize(
    ("statement", "code"),
    [
        ("UPDATE bidbook.team SET schema_version = 99", "team_server_newer"),
        ("UPDATE bidbook.team SET schema_version = 0", "team_server_older"),
        ("UPDATE bidbook.team SET min_client = 99", "team_client_old"),
        ("DROP SCHEMA bidbook CASCADE", "team_not_there"),
        ("UPDATE bidbook.seat SET revoked_at = now()", "team_revoked"),
    ],
)
def test_that_both_sides_compare_what_they_can_do(team: Team, statement: str, code: str) -> None:
    with team.admin() as conn:
        conn.execute(statement)  # type: ignore[arg-type]
    with pytest.raises(LedgerError, match=code):
        team.member.sync_team()


def test_that_a_wrong_password_is_told(team: Team) -> None:
    link = team.member.team_link
    assert link is not None
    team.member.passwords.keep(link.address, "wrong")
    with pytest.raises(LedgerError, match="team_refused"):
        team.member.sync_team()
    team.member.passwords = Passwords()
    with pytest.raises(LedgerError, match="team_password_needed"):
        team.member.sync_team()


def test_that_who_was_not_in_for_a_week_is_told(team: Team) -> None:
    team.member.add(SPENT)
    team.meet()
    with team.admin() as conn:
        conn.execute("UPDATE bidbook.device SET seen_at = %s", (datetime(2026, 1, 1, tzinfo=UTC),))
    done = team.owner.sync_team()
    state = team.owner.team_state()
    assert state is not None
    assert done.behind == 1
    assert [seat.label for seat in state.quiet] == ["Member B"]


def test_that_own_rules_of_the_owner_reach_the_members(team: Team) -> None:
    team.owner.set_rule("expiry_days", "300", date(2026, 2, 1))
    team.meet(team.owner, team.member)
    assert [one.key for one in team.member.records().overrides] == ["expiry_days"]
    team.meet(team.owner)
    assert len(team.owner.records().overrides) == 1


def test_that_a_members_own_settings_stay_with_them(team: Team) -> None:
    team.member._write("term", [_setting("wage", "12")])
    team.meet()
    assert "wage" not in team.owner.records().settings
    assert team.member.records().settings["wage"] == "12"


def _setting(name: str, value: str) -> object:
    from app.domain.settings import Setting

    return Setting(id=name, value=value)


def test_that_a_long_journal_goes_in_pages(team: Team) -> None:
    lines = "".join(
        f'{{"id":"r{n}","occurred_on":"2026-02-01","kind":"proposal","connects":-1,"title":"T"}}\n'
        for n in range(5_200)
    )
    bring_in(team.member, lines)
    done = team.member.sync_team()
    taken = team.owner.sync_team()
    assert (done.pushed, taken.pulled) == (5_200, 5_203)  # with what joining wrote
    assert team.owner.check() == []
    assert RecordKind.ENTRY.value == "entry"


def test_that_an_address_must_verify_the_server() -> None:
    with pytest.raises(LedgerError, match="team_unsafe_address"):
        address_of("postgresql://a:b@db.example/team?sslmode=prefer")


def test_that_a_repaired_ledger_joins_again(team: Team, tmp_path: Path) -> None:
    team.member.add(SPENT)
    team.meet()
    path = team.owner.path
    team.owner.close()
    saved = tmp_path / "repaired.bidbook"
    found = salvage_of(path, NOW)
    _build(saved, merged(empty_salvage(), found), NOW, None)
    repaired = Workspace.open(saved, CLOCK)
    repaired.passwords = Passwords()
    team.owner = Workspace.open(path, CLOCK)
    team.owner.passwords = team.member.passwords
    with team.admin() as conn:
        invite = invite_of_admin(conn, team)
    repaired.join_team(invite, is_whole=True)
    repaired.sync_team()
    team.member.sync_team()
    repaired.sync_team()
    state = repaired.team_state()
    assert repaired.check(rebuild=True) == []
    assert held(repaired) == [
        ("Clinic data pipeline", "Member B", -22), ("Clinic data pipeline", "Member B", -14),
    ]  # fmt: skip
    assert repaired.ledger().balance == 264
    assert state is not None
    assert state.conflicts == ()
    repaired.close()


def invite_of_admin(conn: object, team: Team) -> str:
    return invite_line(seats.invite(conn, team.address, "Again", SeatRole.MANAGER, NOW))  # type: ignore[arg-type]

"""A member with a client of their own reads no foreign byte and changes none of the history."""

from __future__ import annotations

from random import Random

from app.team.address import Invite
from app.team.postgres import connected
from tests.team.attacks import MARK, Names, attack, history_of
from tests.team.conftest import Team

ROUNDS = 1_000


def names_of(team: Team) -> Names:
    owner, member = team.owner.team_link, team.member.team_link
    assert owner is not None
    assert member is not None
    return Names(
        owner=owner.seat,
        device=team.owner._file.team.device(),
        own_device=team.member._file.team.device(),
        team=owner.address.user.split("_")[1],
    )


def test_that_a_member_reads_and_changes_nothing_of_others(team: Team) -> None:
    team.owner.add(f'spent 8 on "{MARK}" on 2026-02-03')
    team.member.add('spent 3 on "Mine" on 2026-02-04')
    team.meet()
    link = team.member.team_link
    assert link is not None
    invite = Invite(
        address=link.address,
        password=team.member.passwords.of(link.address),
        seat=link.seat,
        label=link.label,
    )
    with team.admin() as admin:
        before = history_of(admin, [])
        seats = admin.execute("SELECT * FROM bidbook.seat ORDER BY seat_id").fetchall()
        with connected(invite.address, invite.password) as conn:
            damage = attack(conn, Random(11), names_of(team), ROUNDS)
        after = history_of(admin, list(before))
        seats_after = admin.execute("SELECT * FROM bidbook.seat ORDER BY seat_id").fetchall()
        foreign = [key for key in history_of(admin, []) if str(key[0]) != link.seat]
    assert damage.leaks == []
    assert damage.tried == ROUNDS
    assert damage.refused > ROUNDS // 2
    assert after == before
    assert seats_after == seats
    assert len(foreign) == len([key for key in before if str(key[0]) != link.seat])
    team.owner.sync_team()
    assert team.owner.check() == []


def test_that_the_mark_is_there_to_be_found(team: Team) -> None:
    team.owner.add(f'spent 8 on "{MARK}" on 2026-02-03')
    team.meet(team.owner)
    link = team.owner.team_link
    assert link is not None
    with connected(link.address, team.owner.passwords.of(link.address)) as conn:
        damage = attack(conn, Random(11), names_of(team), 300)
    assert damage.leaks

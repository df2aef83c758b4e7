"""What is not proven is not taken, and what stops is reported."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from itertools import count

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.bodies import body_of, record_from
from app.domain.problems import LedgerError
from app.domain.records import RecordKind
from app.domain.team_fold import attributed
from app.domain.team_rows import (
    DeviceKey,
    Position,
    Seat,
    SeatRole,
    Told,
    WireRow,
    hashes_of,
    payload_of,
    told_by,
    wire_rows,
)
from app.team.exchange import Exchange, Exchanged
from app.team.memory_server import Devices, MemoryServer
from tests.team.histories import START
from tests.team.memory_machine import MemoryMachine, entry_body

OWNER = Seat(id="owner", label="Studio", role=SeatRole.OWNER)
MEMBER = Seat(id="member", label="Member B", role=SeatRole.MEMBER)
ROLES = {"owner": SeatRole.OWNER, "member": SeatRole.MEMBER}


def machine(seat: Seat) -> MemoryMachine:
    return MemoryMachine(seat, ROLES, (f"{seat.id}{number}" for number in count()))


def meet(one: MemoryMachine, devices: Devices) -> Exchanged:
    return Exchange(one, MemoryServer(one.seat, devices), one.seat, lambda: START).run()


@pytest.fixture
def devices() -> Devices:
    """What a server holds of a member who wrote five rows."""
    held: Devices = {}
    member = machine(MEMBER)
    for number in range(5):
        member.write("entry", f"e{number}", entry_body(f"e{number}"), START.isoformat())
    meet(member, held)
    return held


def test_that_rows_go_out_once_and_come_in_once(devices: Devices) -> None:
    owner = machine(OWNER)
    first, second = meet(owner, devices), meet(owner, devices)
    assert (first.pulled, second.pulled, second.pushed) == (5, 0, 0)
    assert sorted(owner.tables()) == [f"entry/e{number}" for number in range(5)]


def test_that_a_member_takes_no_rows_of_others(devices: Devices) -> None:
    owner, other = machine(OWNER), machine(MEMBER)
    owner.write("entry", "mine", entry_body("mine"), START.isoformat())
    meet(owner, devices)
    meet(other, devices)
    assert "entry/mine" not in other.tables()


def _changed(row: WireRow) -> WireRow:
    return row._replace(payload=row.payload.replace(b"-6", b"-7"))


def _said(**fields: object) -> Callable[[WireRow], WireRow]:
    def spoil(row: WireRow) -> WireRow:
        return row._replace(payload=payload_of(told_by(row.payload)._replace(**fields)))  # type: ignore[arg-type]

    return spoil


def _rechained(rows: list[WireRow], at: int, spoil: Callable[[WireRow], WireRow]) -> list[WireRow]:
    """The rows with one spoilt and all hashes right, as a hostile member would send them."""
    spoilt = [spoil(row) if number == at else row for number, row in enumerate(rows)]
    links = hashes_of(b"", [row.payload for row in spoilt])
    return [row._replace(hash=link) for row, link in zip(spoilt, links, strict=True)]


def test_that_a_row_changed_on_the_server_stops_its_device(devices: Devices) -> None:
    (rows,) = devices.values()
    rows[2] = _changed(rows[2])
    owner = machine(OWNER)
    done = meet(owner, devices)
    assert [one.code for one in done.problems] == ["team_chain_broken"]
    assert done.problems[0].details["seq"] == 3
    assert sorted(owner.tables()) == ["entry/e0", "entry/e1"]


def test_that_a_hole_stops_its_device_and_is_told(devices: Devices) -> None:
    (key,) = devices

    class Holed(MemoryServer):
        def pull(self, key: DeviceKey, after: int, most: int) -> list[WireRow]:
            return [row for row in super().pull(key, after, most) if row.seq < 4]

    owner = machine(OWNER)
    done = Exchange(owner, Holed(OWNER, devices), OWNER, lambda: START).run()
    assert [(one.code, one.details["seq"]) for one in done.problems] == [("team_hole", 4)]
    assert owner.position(key).seq == 3


@pytest.mark.parametrize(
    ("spoil", "code"),
    [
        (_said(kind="spaceship"), "team_row_newer"),
        (_said(body='{"id":"e2"}'), "team_row_unreadable"),
        (_said(body=entry_body("other")), "team_row_unreadable"),
        (_said(body="not json"), "team_row_unreadable"),
        (_said(recorded_at="yesterday"), "team_row_unreadable"),
        (_said(recorded_at="2026-03-01T00:00:00"), "team_row_unreadable"),
        (_said(bases=("",)), "team_row_unreadable"),
        (_said(nth=-1), "team_row_unreadable"),
        (_said(id="another"), "team_row_unreadable"),
        (lambda row: row._replace(payload=b"\xff\xfe\n{}"), "team_row_unreadable"),
        (lambda row: row._replace(payload=b"[" * 100_000), "team_row_unreadable"),
        (lambda row: row._replace(payload=b" " + row.payload), "team_row_unreadable"),
        (lambda row: row._replace(payload=b""), "team_row_unreadable"),
        (lambda row: row._replace(payload=b"x" * (1 << 21)), "team_row_unreadable"),
    ],
)
def test_that_a_hostile_row_stops_its_device_only(
    spoil: Callable[[WireRow], WireRow], code: str, devices: Devices
) -> None:
    (key,) = devices
    devices[key] = _rechained(devices[key], 2, spoil)
    told = Told("r1", START.isoformat(), "entry", "good", entry_body("good"))
    devices[DeviceKey("member", "second")] = wire_rows(Position(0, b""), [told])
    owner = machine(OWNER)
    done = meet(owner, devices)
    assert [one.code for one in done.problems] == [code]
    assert sorted(owner.tables()) == ["entry/e0", "entry/e1", "entry/good"]


@given(payload=st.binary(max_size=200))
def test_that_any_bytes_are_told_or_refused(payload: bytes) -> None:
    outcome: str | bytes
    try:
        outcome = payload_of(told_by(payload))
    except LedgerError as fault:
        outcome = fault.code
    assert outcome in {"team_row_unreadable", "team_row_newer", payload}


def test_that_a_device_named_like_anothers_is_another(devices: Devices) -> None:
    (key,) = devices
    told = Told("r1", START.isoformat(), "entry", "squat", entry_body("squat"))
    owner = machine(OWNER)
    devices[DeviceKey("other", key.device)] = wire_rows(Position(0, b""), [told])
    owner.roles["other"] = SeatRole.MEMBER
    meet(owner, devices)
    assert len(owner.tables()) == 6


def test_that_a_plain_members_settings_stay_with_them(devices: Devices) -> None:
    told = Told("r1", START.isoformat(), "setting", "wage", '{"id":"wage","value":"1"}')
    devices[DeviceKey("member", "second")] = wire_rows(Position(0, b""), [told])
    owner = machine(OWNER)
    meet(owner, devices)
    assert "setting/wage" not in owner.tables()


def test_that_edits_at_once_are_kept_and_the_newest_stands() -> None:
    manager = Seat(id="member", label="Member B", role=SeatRole.MANAGER)
    roles = {"owner": SeatRole.OWNER, "member": SeatRole.MANAGER}
    names = (f"n{number}" for number in count())
    one, other = MemoryMachine(OWNER, roles, names), MemoryMachine(manager, roles, names)
    held: Devices = {}
    one.write("entry", "e", entry_body("e"), "2026-03-01T00:00:00+00:00")
    for each in (one, other):
        meet(each, held)
    one.write("entry", "e", entry_body("e", note="one"), "2026-03-01T00:00:05+00:00")
    other.write("entry", "e", entry_body("e", note="other"), "2026-03-01T00:00:09+00:00")
    for each in (one, other, one):
        meet(each, held)
    assert one.conflicts() == other.conflicts() == ["e"]
    assert one.tables() == other.tables() == {"entry/e": entry_body("e", note="other")}


@given(
    note=st.none() | st.text(max_size=30),
    title=st.none() | st.text(max_size=30),
    at=st.none() | st.just("2026-02-01T10:00:00+00:00"),
    member=st.text(min_size=1, max_size=20),
)
def test_that_a_members_row_names_them_as_the_ledger_would_write_it(
    note: str | None, title: str | None, at: str | None, member: str
) -> None:
    fields = {"note": note, "title": title, "occurred_at": at}
    stated = {name: value for name, value in fields.items() if value is not None}
    record = record_from(RecordKind.ENTRY, entry_body("e", **stated))
    named = attributed("entry", body_of(record), member)
    assert named == body_of(replace(record, member=member))


def test_that_rows_of_a_whole_teams_page_are_not_given_to_who_brought_them() -> None:
    bodies = [
        entry_body("e", wording="Applied"), entry_body("e", upstream_id="u1"),
        entry_body("e", member="Ana"),
    ]  # fmt: skip
    assert [attributed("entry", body, "Ben") for body in bodies] == bodies
    assert attributed("setting", '{"id":"a","value":"b"}', "Ben") == '{"id":"a","value":"b"}'

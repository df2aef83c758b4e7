"""Sharing: what a push costs beside a bare insert, fifty members at once, a whole agency's pull."""

from __future__ import annotations

import statistics
import time
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import psycopg

from app.domain.ids import new_id, new_ids
from app.domain.team_rows import DeviceKey, Position, Seat, SeatRole, Told, WireRow, wire_rows
from app.storage.ledger_file import LedgerFile
from app.team import seats
from app.team.address import Address, Invite
from app.team.exchange import Exchange
from app.team.postgres import PostgresServer as Server
from app.team.postgres import connected
from tests.team.memory_machine import entry_body
from tests.team.postgres_server import PostgresServer, programs

NOW = datetime(2026, 3, 1, tzinfo=UTC)
BATCH, PAIRS, PAIR_ROWS = 2_000, 5, 20_000
MEMBERS, PUSHES, PUSH_ROWS = 50, 40, 50
AGENCY = 200
_BARE = (
    "INSERT INTO bidbook.revision (seat_id, device_id, seq, revision_id, hash, payload) "
    "VALUES (%s, %s, %s, %s, %s, %s)"
)


def run(*, at_scale: bool) -> None:
    """Print the figures; with `at_scale` the agency sends a million revisions."""
    found = programs()
    if found is None:
        print("team: no PostgreSQL server is installed (apt install postgresql)")
        return
    server = PostgresServer(found)
    try:
        address = server.new_database()
        with connected(address, server.password) as admin:
            owner = seats.install(admin, address, "Studio", NOW)
            members = [
                seats.invite(admin, address, f"Member {number}", SeatRole.MEMBER, NOW)
                for number in range(AGENCY)
            ]
        _rate(server, address, members[0])
        _at_once(members[:MEMBERS])
        _agency(owner, members, 5_000 if at_scale else 250)
    finally:
        server.stop()


def _rows(count: int) -> list[WireRow]:
    told = [
        Told(id_, NOW.isoformat(), "entry", id_, entry_body(id_, title="Kiln log of the month"))
        for id_ in new_ids(NOW, count)
    ]
    return wire_rows(Position(0, b""), told)


def _batches(rows: Sequence[WireRow], size: int) -> Iterator[Sequence[WireRow]]:
    for start in range(0, len(rows), size):
        yield rows[start : start + size]


def _rate(server: PostgresServer, address: Address, member: Invite) -> None:
    """Rows a second of the push against those of `executemany` into the same table."""
    pushed, bare = [], []
    with (
        connected(member.address, member.password) as conn,
        psycopg.connect(**server.options(address.database)) as plain,
    ):
        for _ in range(PAIRS):
            rows, key = _rows(PAIR_ROWS), DeviceKey(member.seat, new_id(NOW))
            start = time.perf_counter()
            for batch in _batches(rows, BATCH):
                Server(conn).push(key, batch)
            pushed.append(PAIR_ROWS / (time.perf_counter() - start))
            bare.append(_bare_rate(plain, member.seat, _rows(PAIR_ROWS)))
    ratio = statistics.median(pushed) / statistics.median(bare)
    print(
        f"team push: {statistics.median(pushed):,.0f} rows/s, bare executemany "
        f"{statistics.median(bare):,.0f} rows/s, ratio {ratio:.2f} (P15: >= 0.5)",
        flush=True,
    )


def _bare_rate(conn: psycopg.Connection[Any], seat: str, rows: Sequence[WireRow]) -> float:
    device = new_id(NOW)
    conn.execute("INSERT INTO bidbook.device (seat_id, device_id) VALUES (%s, %s)", (seat, device))
    conn.commit()
    start = time.perf_counter()
    for batch in _batches(rows, BATCH):
        with conn.cursor() as cursor:
            cursor.executemany(
                _BARE, [(seat, device, r.seq, r.id, r.hash, r.payload) for r in batch]
            )
        conn.commit()
    return len(rows) / (time.perf_counter() - start)


def _at_once(members: Sequence[Invite]) -> None:
    """How long a push takes while fifty members push."""
    rows = _rows(PUSHES * PUSH_ROWS)

    def push(pair: tuple[Invite, Any]) -> list[float]:
        member, conn = pair
        key, took = DeviceKey(member.seat, new_id(NOW)), []
        for batch in _batches(rows, PUSH_ROWS):
            start = time.perf_counter()
            Server(conn).push(key, batch)
            took.append(time.perf_counter() - start)
        return took

    with ExitStack() as stack, ThreadPoolExecutor(len(members)) as pool:
        conns = [stack.enter_context(connected(m.address, m.password)) for m in members]
        start = time.perf_counter()
        took = sorted(t for each in pool.map(push, zip(members, conns, strict=True)) for t in each)
        whole = time.perf_counter() - start
    print(
        f"team of {len(members)} at once: {len(took)} pushes of {PUSH_ROWS} rows in {whole:.1f} s, "
        f"p50 {took[len(took) // 2]:.3f} s, p99 {took[int(len(took) * 0.99)]:.3f} s (P15: <= 1 s)",
        flush=True,
    )


def _agency(owner: Invite, members: Sequence[Invite], each: int) -> None:
    """Everybody sends; the owner takes, verifies, stores and folds all of it."""
    start = time.perf_counter()
    for member in members:
        rows, key = _rows(each), DeviceKey(member.seat, new_id(NOW))
        with connected(member.address, member.password) as conn:
            for batch in _batches(rows, BATCH):
                Server(conn).push(key, batch)
    sent = time.perf_counter() - start
    seat = Seat(id=owner.seat, label=owner.label, role=SeatRole.OWNER)
    with TemporaryDirectory() as folder, connected(owner.address, owner.password) as conn:
        server = Server(conn)
        with LedgerFile.create(Path(folder) / "owner.bidbook", now=NOW) as file:
            file.team.set_link({"seat": owner.seat})
            file.team.set_seats(server.hello(None).seats)
            start = time.perf_counter()
            done = Exchange(file.team, server, seat, lambda: NOW).run()
            took = time.perf_counter() - start
            start = time.perf_counter()
            Exchange(file.team, server, seat, lambda: NOW).run()
            idle = time.perf_counter() - start
    print(
        f"team of {len(members)}: {each * len(members):,} revisions sent in {sent:.1f} s; the "
        f"owner took {done.pulled:,} in {took:.1f} s ({done.pulled / took:,.0f} rows/s); a round "
        f"without news {idle * 1_000:.0f} ms",
        flush=True,
    )

"""The server between the machines of a team: PostgreSQL 13 or later, hosted or own.

The only place that loads psycopg, and only where a team is met. Every call is one statement and
so one transaction; nothing is prepared, so that poolers are welcome.
"""

from __future__ import annotations

import ssl
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from datetime import datetime
from pathlib import Path
from tempfile import NamedTemporaryFile
from typing import TYPE_CHECKING, Any
from uuid import UUID

from app.domain.problems import LedgerError
from app.domain.team_rows import DeviceKey, Position, Seat, SeatRole, WireRow
from app.team.address import Address
from app.team.port import CLIENT, SCHEMA, Head, Welcome

if TYPE_CHECKING:
    import psycopg

CONNECT_SECONDS = 10
_BUNDLES = (
    "/etc/ssl/certs/ca-certificates.crt",
    "/etc/pki/tls/certs/ca-bundle.crt",
    "/etc/ssl/cert.pem",
)
"""Where systems keep the certificates that they trust; the driver brings none."""


@contextmanager
def connected(address: Address, password: str) -> Iterator[psycopg.Connection[Any]]:
    """A connection to the server, each statement a transaction of its own.

    Raises LedgerError `team_unreachable`, `team_refused`, `team_certificate`, `team_no_driver`.
    """
    psycopg = _driver()
    with _certificates(address) as certificates:
        options: dict[str, Any] = {
            "host": address.host,
            "port": address.port,
            "dbname": address.database,
            "user": address.user,
            "password": password or None,
            "connect_timeout": CONNECT_SECONDS,
            "keepalives_idle": 10,
            "tcp_user_timeout": 20_000,
            "application_name": "bidbook",
            "gssencmode": "disable",
            "passfile": "",
            "sslmode": "prefer" if address.is_local else "verify-full",
            "sslrootcert": certificates,
        }
        try:
            conn = psycopg.connect(autocommit=True, prepare_threshold=None, **options)
        except psycopg.Error as fault:
            raise _no_way_in(fault, address) from fault
    try:
        with _told_as_codes(address):
            yield conn
    finally:
        with suppress(psycopg.Error):
            conn.close()


class PostgresServer:
    """The calls of `Server` on an open connection."""

    def __init__(self, conn: psycopg.Connection[Any]) -> None:
        self._conn = conn

    def hello(self, device: str | None) -> Welcome:
        """Come in, and compare what both sides can do.

        Raises LedgerError `team_server_newer`, `team_server_older`, `team_client_old`,
        `team_revoked`.
        """
        found = self._conn.execute(
            "SELECT schema_version, team, seat, label, role, board FROM bidbook.hello(%s, %s)",
            (device and UUID(device), CLIENT),
        ).fetchone()
        if found is None or found[0] < SCHEMA:
            raise LedgerError("team_server_older")
        if found[0] > SCHEMA:
            raise LedgerError("team_server_newer")
        seat = Seat(id=str(found[2]), label=found[3], role=SeatRole(found[4]))
        return Welcome(seat=seat, seats=tuple(self._seats()), team=found[1], board=found[5])

    def _seats(self) -> list[Seat]:
        rows = self._conn.execute(
            "SELECT s.seat_id, s.label, s.role, s.revoked_at IS NOT NULL, "
            "(SELECT max(d.seen_at) FROM bidbook.device d WHERE d.seat_id = s.seat_id) "
            "FROM bidbook.seat s ORDER BY s.seat_id"
        )
        return [_seat(row) for row in rows]

    def heads(self) -> list[Head]:
        rows = self._conn.execute(
            "SELECT seat_id, device_id, last_seq, head FROM bidbook.device WHERE last_seq > 0"
        )
        return [
            Head(DeviceKey(str(seat), str(device)), Position(seq, bytes(head)))
            for seat, device, seq, head in rows
        ]

    def pull(self, key: DeviceKey, after: int, most: int) -> list[WireRow]:
        rows = self._conn.execute(
            "SELECT seq, revision_id, hash, payload FROM bidbook.revision "
            "WHERE seat_id = %s AND device_id = %s AND seq > %s ORDER BY seq LIMIT %s",
            (UUID(key.seat), UUID(key.device), after, most),
            binary=True,
        )
        return [WireRow(seq, str(id_), link, payload) for seq, id_, link, payload in rows]

    def push(self, key: DeviceKey, rows: Sequence[WireRow]) -> int:
        found = self._conn.execute(
            "SELECT bidbook.push(%b, %b, %s::bigint, %b, %b, %b)",
            (
                UUID(key.seat),
                UUID(key.device),
                rows[0].seq,
                [UUID(row.id) for row in rows],
                [row.hash for row in rows],
                [row.payload for row in rows],
            ),
        ).fetchone()
        return int(found[0]) if found else 0

    def publish(self, board: str) -> None:
        """Show everybody in the team what the owner says of the pool."""
        self._conn.execute("SELECT bidbook.publish(%s)", (board,))


def _seat(row: tuple[UUID, str, str, bool, datetime | None]) -> Seat:
    seat, label, role, is_revoked, seen = row
    return Seat(
        id=str(seat), label=label, role=SeatRole(role), is_revoked=is_revoked, last_seen_at=seen
    )


def _driver() -> Any:
    try:
        import psycopg  # noqa: PLC0415 - a third of a second, for those who share only
    except ImportError as fault:
        raise LedgerError("team_no_driver") from fault
    return psycopg


@contextmanager
def _certificates(address: Address) -> Iterator[str]:
    """A file of the authorities that vouch for the server."""
    if address.is_local:
        yield ""
        return
    paths = ssl.get_default_verify_paths()
    known = next((p for p in (paths.cafile, *_BUNDLES) if p and Path(p).is_file()), None)
    if known and not address.authority:
        yield known
        return
    text = address.authority or _trusted_by_system()
    with NamedTemporaryFile("w", suffix=".pem", encoding="ascii", delete=False) as file:
        file.write(text)
    try:
        yield file.name
    finally:
        Path(file.name).unlink(missing_ok=True)


def _trusted_by_system() -> str:
    """The authorities of Windows and macOS as text."""
    found = ssl.create_default_context().get_ca_certs(binary_form=True)
    return "".join(ssl.DER_cert_to_PEM_cert(one) for one in found)


def _no_way_in(fault: Exception, address: Address) -> LedgerError:
    text = str(fault).lower()
    if "certificate" in text or "ssl" in text:
        return LedgerError("team_certificate", host=address.host)
    if any(sign in text for sign in _REFUSALS):
        return LedgerError("team_refused", host=address.host)
    return LedgerError("team_unreachable", host=address.host)


_REFUSALS = (
    "password authentication failed",
    "not permitted to log in",
    "does not exist",
    "no pg_hba.conf entry",
    "permission denied",
    "no password supplied",
)
_CODES = {
    "BB001": "team_gap",
    "BB002": "team_chain_broken",
    "BB003": "team_client_old",
    "42501": "team_revoked",
    "3F000": "team_not_there",
    "42P01": "team_not_there",
    "42883": "team_server_older",
    "57014": "team_slow",
    "55P03": "team_slow",
}


@contextmanager
def _told_as_codes(address: Address) -> Iterator[None]:
    """What the server refuses, as the user's errors."""
    psycopg = _driver()
    try:
        yield
    except psycopg.Error as fault:
        code = _CODES.get(fault.sqlstate or "", "")
        if not code and isinstance(fault, psycopg.OperationalError | psycopg.InterfaceError):
            code = "team_unreachable"
        if not code:
            raise
        raise LedgerError(code, host=address.host) from fault

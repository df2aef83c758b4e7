"""Setting up the server and seating people: what the server's administrator does for the owner."""

from __future__ import annotations

import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from typing import TYPE_CHECKING, Any

from app.domain.ids import new_id
from app.domain.problems import LedgerError
from app.domain.team_rows import SeatRole
from app.team import schema
from app.team.address import Address, Invite, new_password
from app.team.port import CLIENT, SCHEMA

if TYPE_CHECKING:
    import psycopg

MOST_LABEL = 80


def install(conn: psycopg.Connection[Any], address: Address, label: str, now: datetime) -> Invite:
    """Set the database up for a team, in one transaction, and seat its owner.

    Raises LedgerError `team_already_there`, `team_admin_rights`, `team_bad_label`.
    """
    team = secrets.token_hex(4)
    names = {"seats": f"bidbook_{team}_seats", "keeper": f"bidbook_{team}_keeper"}
    with _as_administrator():
        if conn.execute("SELECT to_regnamespace('bidbook')").fetchone() != (None,):
            raise LedgerError("team_already_there")
        with conn.transaction():
            _run(conn, schema.ROLES, **names)
            (is_superuser,) = _row(conn, "SELECT rolsuper FROM pg_roles WHERE rolname=current_user")
            if not is_superuser:
                _run(conn, "GRANT {keeper} TO CURRENT_USER", **names)
            for text in schema.SCHEMA_SQL:
                conn.execute(text)
            _run(conn, schema.RIGHTS, **names, database=address.database)
            conn.execute(
                "INSERT INTO bidbook.team (team, schema_version, min_client) VALUES (%s, %s, %s)",
                (team, SCHEMA, CLIENT),
            )
            invite = _seated(conn, address, label, SeatRole.OWNER, now)
        _close_public_schema(conn)
    return invite


def invite(
    conn: psycopg.Connection[Any], address: Address, label: str, role: SeatRole, now: datetime
) -> Invite:
    """A new seat with a login of its own; its password is told once, here.

    Raises LedgerError `team_not_there`, `team_admin_rights`, `team_bad_label`, `team_label_taken`.
    """
    with _as_administrator(), conn.transaction():
        return _seated(conn, address, label, role, now)


def revoke(conn: psycopg.Connection[Any], seat: str) -> None:
    """Close a seat: from its next statement on it sees nothing, and it cannot log in again.

    What it sent stays. Raises LedgerError `team_not_there`, `team_admin_rights`,
    `team_seat_missing`.
    """
    with _as_administrator():
        with conn.transaction():
            found = conn.execute(
                "UPDATE bidbook.seat SET revoked_at = coalesce(revoked_at, clock_timestamp()) "
                "WHERE seat_id = %s AND role <> 'owner' RETURNING db_role",
                (seat,),
            ).fetchone()
            if found is None:
                raise LedgerError("team_seat_missing")
            _run(conn, "ALTER ROLE {login} NOLOGIN", login=found[0])
        _end_sessions(conn, found[0])


def _seated(
    conn: psycopg.Connection[Any], address: Address, label: str, role: SeatRole, now: datetime
) -> Invite:
    from psycopg import sql  # noqa: PLC0415 - see `postgres`

    name = " ".join(label.split())
    if not 0 < len(name) <= MOST_LABEL or not name.isprintable():
        raise LedgerError("team_bad_label", most=MOST_LABEL)
    taken = conn.execute(
        "SELECT 1 FROM bidbook.seat WHERE lower(label) = lower(%s) AND revoked_at IS NULL", (name,)
    ).fetchone()
    if taken:
        raise LedgerError("team_label_taken", name=name)
    (team,) = _row(conn, "SELECT team FROM bidbook.team")
    seat, login, password = new_id(now), f"bidbook_{team}_{secrets.token_hex(5)}", new_password()
    # The server is sent a verifier, never the password: not even its log learns it.
    verifier = conn.pgconn.encrypt_password(
        password.encode(), login.encode(), b"scram-sha-256"
    ).decode()
    _run(
        conn, schema.SEAT_LOGIN, login=login, seats=f"bidbook_{team}_seats",
        verifier=sql.Literal(verifier),
    )  # fmt: skip
    conn.execute(
        "INSERT INTO bidbook.seat (seat_id, db_role, label, role) VALUES (%s, %s, %s, %s)",
        (seat, login, name, role.value),
    )
    own = Address(
        host=address.host,
        port=address.port,
        database=address.database,
        user=login,
        authority=address.authority,
    )
    return Invite(address=own, password=password, seat=seat, label=name)


def _run(conn: psycopg.Connection[Any], text: str, **names: Any) -> None:
    """Run our own SQL with names put in, quoted; a name that is SQL already goes in as it is."""
    from psycopg import sql  # noqa: PLC0415 - see `postgres`

    quoted = {
        key: sql.Identifier(name) if isinstance(name, str) else name for key, name in names.items()
    }
    conn.execute(sql.SQL(text).format(**quoted))


def _row(conn: psycopg.Connection[Any], query: Any) -> tuple[Any, ...]:
    found = conn.execute(query).fetchone()
    if found is None:
        raise LedgerError("team_not_there")
    return tuple(found)


def _close_public_schema(conn: psycopg.Connection[Any]) -> None:
    import psycopg  # noqa: PLC0415 - see `postgres`

    try:
        conn.execute(schema.NOBODY_MAKES_TABLES)
    except psycopg.errors.InsufficientPrivilege:
        return


def _end_sessions(conn: psycopg.Connection[Any], login: str) -> None:
    import psycopg  # noqa: PLC0415 - see `postgres`

    try:
        conn.execute(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = %s", (login,)
        )
    except psycopg.errors.InsufficientPrivilege:  # the seat is closed for its sessions already
        return


@contextmanager
def _as_administrator() -> Iterator[None]:
    """Missing rights are the administrator's, not a revoked seat's."""
    import psycopg  # noqa: PLC0415 - see `postgres`

    try:
        yield
    except psycopg.errors.InsufficientPrivilege as fault:
        raise LedgerError("team_admin_rights") from fault
    except (psycopg.errors.UndefinedTable, psycopg.errors.InvalidSchemaName) as fault:
        raise LedgerError("team_not_there") from fault

"""Statements that a member with a database client of their own may try, and what they led to."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from hashlib import sha256
from random import Random
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import psycopg

MARK = "Kiln-of-the-owner-7f3a"
"""A title in the owner's rows; no member may ever read it."""

_TABLES = ("revision", "device", "seat", "team")
_COLUMNS = {
    "revision": ("seat_id", "device_id", "seq", "revision_id", "hash", "payload", "received_at"),
    "device": ("seat_id", "device_id", "last_seq", "head", "seen_at"),
    "seat": ("seat_id", "db_role", "label", "role", "revoked_at"),
    "team": ("one", "team", "schema_version", "min_client", "board"),
}
_WRAPS = (
    "{}",
    "COPY ({}) TO STDOUT",
    "EXPLAIN (ANALYZE, VERBOSE) {}",
    "SELECT json_agg(x) FROM ({}) x",
    "WITH x AS MATERIALIZED ({}) SELECT * FROM x",
    "DECLARE c CURSOR WITH HOLD FOR {}",
    "CREATE TEMP TABLE stolen AS {}",
    "CREATE VIEW stolen AS {}",
    "SELECT query_to_xml($q${}$q$, true, true, '')",
    "DO $q$ DECLARE r record; BEGIN FOR r IN {} LOOP RAISE EXCEPTION '%', r; END LOOP; END $q$",
    "SELECT * FROM dblink('dbname=postgres', $q${}$q$) AS t(x text)",
    "PREPARE p AS {}",
)
_CONDITIONS = (
    "true",
    "seat_id = '{owner}'",
    "seat_id <> bidbook.me()",
    "1 / (CASE WHEN seat_id = '{owner}' THEN 0 ELSE 1 END) = 1",
    "bidbook.sees_all()",
    "seat_id::text LIKE '%%'",
    "(SELECT count(*) FROM bidbook.revision) > 0",
    "pg_sleep(0) IS NOT NULL",
    "convert_from(decode(replace(seat_id::text, '-', ''), 'hex'), 'LATIN1') = ''",
)
_WRITES = (
    "UPDATE bidbook.{table} SET {column} = {column} WHERE {condition}",
    "UPDATE bidbook.{table} SET {column} = DEFAULT",
    "DELETE FROM bidbook.{table} WHERE {condition}",
    "DELETE FROM ONLY bidbook.{table}",
    "TRUNCATE bidbook.{table} CASCADE",
    "INSERT INTO bidbook.{table} SELECT * FROM bidbook.{table} WHERE {condition}",
    "INSERT INTO bidbook.{table} DEFAULT VALUES ON CONFLICT DO NOTHING",
    "COPY bidbook.{table} FROM STDIN",
    "COPY bidbook.{table} TO PROGRAM 'cat'",
    "COPY bidbook.{table} TO '/tmp/stolen'",
    "LOCK TABLE bidbook.{table} IN ACCESS EXCLUSIVE MODE NOWAIT",
    "ALTER TABLE bidbook.{table} DISABLE ROW LEVEL SECURITY",
    "ALTER TABLE bidbook.{table} NO FORCE ROW LEVEL SECURITY",
    "ALTER TABLE bidbook.{table} DISABLE TRIGGER ALL",
    "ALTER TABLE bidbook.{table} OWNER TO CURRENT_USER",
    "ALTER TABLE bidbook.{table} ALTER {column} SET DEFAULT NULL",
    "DROP TABLE bidbook.{table} CASCADE",
    "CREATE POLICY mine ON bidbook.{table} USING (true)",
    "DROP POLICY seen ON bidbook.{table}",
    "CREATE RULE mine AS ON SELECT TO bidbook.{table} DO INSTEAD NOTHING",
    "CREATE TRIGGER mine BEFORE INSERT ON bidbook.{table} EXECUTE FUNCTION bidbook.push()",
    "CREATE INDEX ON bidbook.{table} ({column})",
    "GRANT ALL ON bidbook.{table} TO PUBLIC",
    "GRANT ALL ON bidbook.{table} TO CURRENT_USER",
    "COMMENT ON TABLE bidbook.{table} IS 'mine'",
    "ANALYZE bidbook.{table}",
    "CLUSTER bidbook.{table}",
    "VACUUM FULL bidbook.{table}",
    "SELECT * FROM bidbook.{table} WHERE {condition} FOR UPDATE",
    "CREATE STATISTICS mine ON {column}, {column} FROM bidbook.{table}",
    "SECURITY LABEL ON TABLE bidbook.{table} IS 'mine'",
)
_POWERS = (
    "SET ROLE {keeper}",
    "SET ROLE admin",
    "SET SESSION AUTHORIZATION admin",
    "SET row_security = off",
    "SET session_replication_role = replica",
    "SET search_path = pg_temp, bidbook",
    "GRANT {keeper} TO CURRENT_USER",
    "GRANT {seats} TO CURRENT_USER WITH ADMIN OPTION",
    "CREATE ROLE thief SUPERUSER LOGIN",
    "ALTER ROLE CURRENT_USER SUPERUSER",
    "ALTER ROLE CURRENT_USER BYPASSRLS",
    "ALTER ROLE {keeper} LOGIN PASSWORD 'x'",
    "DROP OWNED BY {keeper} CASCADE",
    "REASSIGN OWNED BY {keeper} TO CURRENT_USER",
    "ALTER FUNCTION bidbook.me() OWNER TO CURRENT_USER",
    "CREATE OR REPLACE FUNCTION bidbook.me() RETURNS uuid LANGUAGE sql AS "
    "$f$ SELECT '{owner}'::uuid $f$",
    "CREATE FUNCTION pg_temp.me() RETURNS uuid LANGUAGE sql AS $f$ SELECT '{owner}'::uuid $f$",
    "CREATE FUNCTION public.leak(bytea) RETURNS boolean LANGUAGE plpgsql COST 0.0001 AS "
    "$f$ BEGIN RAISE NOTICE '%', $1; RETURN true; END $f$",
    "CREATE OPERATOR public.<<< (LEFTARG = uuid, RIGHTARG = uuid, FUNCTION = uuid_eq)",
    "CREATE SCHEMA mine",
    "CREATE EXTENSION dblink",
    "DROP SCHEMA bidbook CASCADE",
    "ALTER SCHEMA bidbook OWNER TO CURRENT_USER",
    "SELECT pg_read_file('postgresql.conf')",
    "SELECT pg_read_binary_file('base/1/1259')",
    "SELECT lo_import('/etc/passwd')",
    "SELECT pg_ls_dir('.')",
    "SELECT * FROM pg_authid",
    "SELECT * FROM pg_shadow",
    "SELECT * FROM pg_stats WHERE schemaname = 'bidbook'",
    "SELECT * FROM pg_statistic",
    "SELECT * FROM pg_stats_ext",
    "SELECT query FROM pg_stat_activity",
    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = 'admin'",
    "SELECT * FROM pg_hba_file_rules",
    "SELECT pg_get_functiondef('bidbook.push'::regproc)",
    "SELECT set_config('session_authorization', 'admin', false)",
    "SELECT pg_logical_slot_get_changes('s', NULL, NULL)",
    "SELECT pg_switch_wal()",
    "SELECT bidbook.refuse_rewriting()",
    "LISTEN bidbook",
    "NOTIFY bidbook, 'mine'",
    "SELECT bidbook.publish('mine')",
    "SELECT * FROM bidbook.hello('{device}', {number})",
    "SELECT * FROM bidbook.hello(NULL, NULL)",
    "SELECT bidbook.sees_all(), bidbook.me()",
)
_PUSHES = (
    "SELECT bidbook.push('{owner}', '{device}', {number}, ARRAY['{device}']::uuid[], "
    "ARRAY[sha256('x')], ARRAY['x'::bytea])",
    "SELECT bidbook.push(bidbook.me(), '{device}', {number}, ARRAY['{device}']::uuid[], "
    "ARRAY[sha256('{number}')], ARRAY['{number}'::bytea])",
    "SELECT bidbook.push(bidbook.me(), '{own_device}', {number}, ARRAY['{device}']::uuid[], "
    "ARRAY[sha256('x')], ARRAY['x'::bytea])",
    "SELECT bidbook.push(bidbook.me(), '{own_device}', 1, ARRAY['{device}', NULL]::uuid[], "
    "ARRAY[sha256('x'), NULL], ARRAY['x'::bytea, NULL])",
    "SELECT bidbook.push(NULL, NULL, NULL, NULL, NULL, NULL)",
    "SELECT bidbook.push(bidbook.me(), '{device}', -1, '{{}}', '{{}}', '{{}}')",
    "SELECT bidbook.push(bidbook.me(), '{own_device}', {number}, ARRAY['{device}']::uuid[], "
    "ARRAY[[sha256('x')]], ARRAY[['x'::bytea]])",
)


@dataclass
class Names:
    """What the member may have learnt: ids of the owner's seat and device, and role names."""

    owner: str
    device: str
    own_device: str
    team: str


@dataclass
class Damage:
    """What a run of attacks led to. `leaks` are statements that showed foreign bytes."""

    tried: int = 0
    refused: int = 0
    leaks: list[str] = field(default_factory=list)


def statements(dice: Random, names: Names) -> Iterator[str]:
    """Attacks without end."""
    while True:
        draw = dice.random()
        if draw < 0.4:
            table = dice.choice(_TABLES)
            columns = ", ".join(dice.sample(_COLUMNS[table], dice.randint(1, 3)))
            where = dice.choice(_CONDITIONS)
            query = f"SELECT {columns} FROM bidbook.{table} WHERE {where}"  # noqa: S608 - an attack
            text = dice.choice(_WRAPS).replace("{}", query)
        elif draw < 0.7:
            table = dice.choice(_TABLES)
            text = dice.choice(_WRITES).replace("{table}", table)
            text = text.replace("{column}", dice.choice(_COLUMNS[table]))
            text = text.replace("{condition}", dice.choice(_CONDITIONS))
        else:
            text = dice.choice(_POWERS if draw < 0.85 else _PUSHES)
        yield (
            text.replace("{owner}", names.owner)
            .replace("{device}", names.device)
            .replace("{own_device}", names.own_device)
            .replace("{keeper}", f"bidbook_{names.team}_keeper")
            .replace("{seats}", f"bidbook_{names.team}_seats")
            .replace("{number}", str(dice.choice((0, 1, 2, 3, 50, 2**62))))
            .replace("{{", "{")
            .replace("}}", "}")
        )


def attack(conn: psycopg.Connection[Any], dice: Random, names: Names, rounds: int) -> Damage:
    """Try so many statements as a member."""
    import psycopg

    damage = Damage()
    said: list[str] = []
    conn.add_notice_handler(lambda notice: said.append(notice.message_primary or ""))
    attacks = statements(dice, names)
    for _ in range(rounds):
        text = next(attacks)
        damage.tried += 1
        said.clear()
        try:
            if dice.random() < 0.7:  # some settings are left in force for what comes after
                conn.execute("RESET ALL; DEALLOCATE ALL; CLOSE ALL; RESET ROLE")
            said.append(_seen(conn, text))
        except psycopg.Error as refused:
            damage.refused += 1
            said.append(f"{refused} {refused.diag.message_detail} {refused.diag.context}")
        if any(MARK in one or MARK.encode().hex() in one for one in said):
            damage.leaks.append(text)
    return damage


def _seen(conn: psycopg.Connection[Any], text: str) -> str:
    """All that a statement shows."""
    if text.startswith("COPY") and text.endswith("TO STDOUT"):
        with conn.cursor() as cursor, cursor.copy(text) as copy:  # type: ignore[arg-type]
            return " ".join(bytes(block).decode("latin-1") for block in copy)
    if text.startswith("COPY") and text.endswith("FROM STDIN"):
        with conn.cursor() as cursor, cursor.copy(text) as copy:  # type: ignore[arg-type]
            copy.write(b"1\t2\n")
        return ""
    cursor = conn.execute(text)  # type: ignore[call-overload]
    rows = cursor.fetchall() if cursor.description else []
    return " ".join(
        value.decode("latin-1") if isinstance(value, bytes) else str(value)
        for row in rows
        for value in row
    )


def history_of(conn: psycopg.Connection[Any], keys: list[tuple[Any, ...]]) -> dict[Any, str]:
    """The bytes of the rows of the history, by key; see that none has changed."""
    wanted = set(keys)
    rows = conn.execute(
        "SELECT seat_id, device_id, seq, revision_id, hash, payload FROM bidbook.revision"
    )
    return {
        row[:3]: sha256(b"".join(str(part).encode() for part in row)).hexdigest()
        for row in rows
        if not wanted or row[:3] in wanted
    }

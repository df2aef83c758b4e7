"""The tables, rights and functions on the server, as SQL. Names in braces are put in, quoted.

`seats` is the group of all logins of the team and `keeper`, which nobody logs in as, owns the
functions that write. Members read through row-level security and write through `push` alone.
"""

from __future__ import annotations

from app.domain.team_rows import MOST_PAYLOAD_BYTES

ROLES = """
CREATE ROLE {seats} NOLOGIN;
CREATE ROLE {keeper} NOLOGIN;
"""

SCHEMA_SQL = (
    """
    CREATE SCHEMA bidbook;
    REVOKE ALL ON SCHEMA bidbook FROM PUBLIC;
    CREATE TABLE bidbook.team (
        one boolean PRIMARY KEY DEFAULT true CHECK (one),
        team text NOT NULL,
        schema_version integer NOT NULL,
        min_client integer NOT NULL,
        board text NOT NULL DEFAULT '' CHECK (octet_length(board) <= 1048576)
    );
    CREATE TABLE bidbook.seat (
        seat_id uuid PRIMARY KEY,
        db_role name NOT NULL UNIQUE,
        label text NOT NULL CHECK (char_length(label) BETWEEN 1 AND 80),
        role text NOT NULL CHECK (role IN ('owner', 'manager', 'member')),
        revoked_at timestamptz
    );
    CREATE TABLE bidbook.device (
        seat_id uuid NOT NULL REFERENCES bidbook.seat,
        device_id uuid NOT NULL,
        last_seq bigint NOT NULL DEFAULT 0,
        head bytea NOT NULL DEFAULT ''::bytea,
        seen_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        PRIMARY KEY (seat_id, device_id)
    );
    CREATE TABLE bidbook.revision (
        seat_id uuid NOT NULL,
        device_id uuid NOT NULL,
        seq bigint NOT NULL CHECK (seq > 0),
        revision_id uuid NOT NULL,
        hash bytea NOT NULL CHECK (octet_length(hash) = 32),
        payload bytea NOT NULL CHECK (octet_length(payload) <= """
    + str(MOST_PAYLOAD_BYTES)
    + """),
        received_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        PRIMARY KEY (seat_id, device_id, seq),
        FOREIGN KEY (seat_id, device_id) REFERENCES bidbook.device
    );
    """,
    """
    CREATE FUNCTION bidbook.me() RETURNS uuid LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path = pg_catalog, pg_temp AS $$
        SELECT seat_id FROM bidbook.seat WHERE db_role = session_user AND revoked_at IS NULL
    $$;
    CREATE FUNCTION bidbook.sees_all() RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path = pg_catalog, pg_temp AS $$
        SELECT coalesce((SELECT role <> 'member' FROM bidbook.seat
            WHERE db_role = session_user AND revoked_at IS NULL), false)
    $$;
    CREATE FUNCTION bidbook.refuse_rewriting() RETURNS trigger LANGUAGE plpgsql
    SET search_path = pg_catalog, pg_temp AS $$
    BEGIN
        RAISE EXCEPTION 'the journal is append-only' USING ERRCODE = '42501';
    END $$;
    CREATE FUNCTION bidbook.refuse_going_back() RETURNS trigger LANGUAGE plpgsql
    SET search_path = pg_catalog, pg_temp AS $$
    BEGIN
        IF NEW.last_seq < OLD.last_seq OR NEW.seat_id <> OLD.seat_id
            OR NEW.device_id <> OLD.device_id
            OR (NEW.last_seq = OLD.last_seq AND NEW.head <> OLD.head) THEN
            RAISE EXCEPTION 'the journal is append-only' USING ERRCODE = '42501';
        END IF;
        RETURN NEW;
    END $$;
    CREATE TRIGGER no_rewriting BEFORE UPDATE OR DELETE ON bidbook.revision
        FOR EACH ROW EXECUTE FUNCTION bidbook.refuse_rewriting();
    CREATE TRIGGER no_emptying BEFORE TRUNCATE ON bidbook.revision
        FOR EACH STATEMENT EXECUTE FUNCTION bidbook.refuse_rewriting();
    CREATE TRIGGER no_going_back BEFORE UPDATE ON bidbook.device
        FOR EACH ROW EXECUTE FUNCTION bidbook.refuse_going_back();
    CREATE TRIGGER no_deleting BEFORE DELETE ON bidbook.device
        FOR EACH ROW EXECUTE FUNCTION bidbook.refuse_rewriting();
    CREATE TRIGGER no_emptying BEFORE TRUNCATE ON bidbook.device
        FOR EACH STATEMENT EXECUTE FUNCTION bidbook.refuse_rewriting();
    """,
    """
    CREATE FUNCTION bidbook.hello(p_device uuid, p_client integer)
    RETURNS TABLE (schema_version integer, team text, seat uuid, label text, role text, board text)
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
    DECLARE
        mine uuid := bidbook.me();
        least integer := (SELECT t.min_client FROM bidbook.team t);
    BEGIN
        IF mine IS NULL THEN
            RAISE EXCEPTION 'no seat' USING ERRCODE = '42501';
        END IF;
        IF p_client < least THEN
            RAISE EXCEPTION 'needs client %', least USING ERRCODE = 'BB003';
        END IF;
        UPDATE bidbook.device d SET seen_at = clock_timestamp()
            WHERE d.seat_id = mine AND d.device_id = p_device;
        RETURN QUERY SELECT t.schema_version, t.team, s.seat_id, s.label, s.role, t.board
            FROM bidbook.team t, bidbook.seat s WHERE s.seat_id = mine;
    END $$;
    """,
    """
    CREATE FUNCTION bidbook.push(
        p_seat uuid, p_device uuid, p_seq bigint, p_id uuid[], p_hash bytea[], p_payload bytea[]
    ) RETURNS bigint LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
    DECLARE
        mine uuid := bidbook.me();
        held bidbook.device;
        n integer := cardinality(p_id);
        known integer;
        bad bigint;
    BEGIN
        IF mine IS NULL OR p_seat IS NULL OR p_device IS NULL
            OR (p_seat <> mine AND NOT bidbook.sees_all()) THEN
            RAISE EXCEPTION 'no seat' USING ERRCODE = '42501';
        END IF;
        IF n IS NULL OR n NOT BETWEEN 1 AND 20000 OR n IS DISTINCT FROM cardinality(p_hash)
            OR n IS DISTINCT FROM cardinality(p_payload) OR p_seq IS NULL OR p_seq < 1 THEN
            RAISE EXCEPTION 'bad batch' USING ERRCODE = '22023';
        END IF;
        INSERT INTO bidbook.device (seat_id, device_id) VALUES (p_seat, p_device)
            ON CONFLICT DO NOTHING;
        SELECT * INTO held FROM bidbook.device d
            WHERE d.seat_id = p_seat AND d.device_id = p_device FOR UPDATE;
        IF p_seq > held.last_seq + 1 THEN
            RAISE EXCEPTION 'gap after %', held.last_seq USING ERRCODE = 'BB001';
        END IF;
        known := greatest(0, least(n, held.last_seq - p_seq + 1));
        IF known > 0 THEN
            SELECT g INTO bad FROM generate_series(1, known) g WHERE NOT EXISTS (
                SELECT 1 FROM bidbook.revision r
                WHERE r.seat_id = p_seat AND r.device_id = p_device AND r.seq = p_seq + g - 1
                    AND r.hash = p_hash[g] AND r.payload = p_payload[g]
                    AND r.revision_id = p_id[g]) LIMIT 1;
        END IF;
        IF bad IS NULL THEN
            SELECT u.o INTO bad FROM (
                SELECT o, h, p, lag(h) OVER (ORDER BY o) AS before
                FROM unnest(p_hash, p_payload) WITH ORDINALITY x(h, p, o)) u
            WHERE u.o > known AND u.h IS DISTINCT FROM
                sha256((CASE WHEN u.o = known + 1 THEN held.head ELSE u.before END) || u.p)
            LIMIT 1;
        END IF;
        IF bad IS NOT NULL THEN
            RAISE EXCEPTION 'chain broken at %', p_seq + bad - 1 USING ERRCODE = 'BB002';
        END IF;
        IF known < n THEN
            INSERT INTO bidbook.revision (seat_id, device_id, seq, revision_id, hash, payload)
                SELECT p_seat, p_device, p_seq + u.o - 1, u.i, u.h, u.p
                FROM unnest(p_id, p_hash, p_payload) WITH ORDINALITY u(i, h, p, o)
                WHERE u.o > known ORDER BY u.o;
            UPDATE bidbook.device d SET last_seq = p_seq + n - 1, head = p_hash[n],
                seen_at = clock_timestamp()
                WHERE d.seat_id = p_seat AND d.device_id = p_device;
            PERFORM pg_notify('bidbook', '');
        END IF;
        RETURN greatest(held.last_seq, p_seq + n - 1);
    END $$;
    CREATE FUNCTION bidbook.publish(p_board text) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
    BEGIN
        IF NOT EXISTS (SELECT 1 FROM bidbook.seat
            WHERE seat_id = bidbook.me() AND role = 'owner') THEN
            RAISE EXCEPTION 'no seat' USING ERRCODE = '42501';
        END IF;
        UPDATE bidbook.team SET board = p_board;
    END $$;
    """,
)

RIGHTS = """
ALTER TABLE bidbook.team ENABLE ROW LEVEL SECURITY;
ALTER TABLE bidbook.seat ENABLE ROW LEVEL SECURITY;
ALTER TABLE bidbook.device ENABLE ROW LEVEL SECURITY;
ALTER TABLE bidbook.revision ENABLE ROW LEVEL SECURITY;
CREATE POLICY seen ON bidbook.seat FOR SELECT TO {seats}
    USING ((SELECT bidbook.sees_all()) OR seat_id = (SELECT bidbook.me()));
CREATE POLICY seen ON bidbook.device FOR SELECT TO {seats}
    USING ((SELECT bidbook.sees_all()) OR seat_id = (SELECT bidbook.me()));
CREATE POLICY seen ON bidbook.revision FOR SELECT TO {seats}
    USING ((SELECT bidbook.sees_all()) OR seat_id = (SELECT bidbook.me()));
CREATE POLICY kept ON bidbook.team TO {keeper} USING (true) WITH CHECK (true);
CREATE POLICY kept ON bidbook.seat FOR SELECT TO {keeper} USING (true);
CREATE POLICY kept ON bidbook.device TO {keeper} USING (true) WITH CHECK (true);
CREATE POLICY kept ON bidbook.revision TO {keeper} USING (true) WITH CHECK (true);
GRANT USAGE ON SCHEMA bidbook TO {seats}, {keeper};
GRANT SELECT ON bidbook.seat, bidbook.device, bidbook.revision TO {seats};
GRANT SELECT ON bidbook.seat TO {keeper};
GRANT SELECT, UPDATE ON bidbook.team TO {keeper};
GRANT SELECT, INSERT, UPDATE ON bidbook.device TO {keeper};
GRANT SELECT, INSERT ON bidbook.revision TO {keeper};
GRANT CREATE ON SCHEMA bidbook TO {keeper};
ALTER FUNCTION bidbook.me() OWNER TO {keeper};
ALTER FUNCTION bidbook.sees_all() OWNER TO {keeper};
ALTER FUNCTION bidbook.hello(uuid, integer) OWNER TO {keeper};
ALTER FUNCTION bidbook.push(uuid, uuid, bigint, uuid[], bytea[], bytea[]) OWNER TO {keeper};
ALTER FUNCTION bidbook.publish(text) OWNER TO {keeper};
REVOKE CREATE ON SCHEMA bidbook FROM {keeper};
REVOKE ALL ON ALL FUNCTIONS IN SCHEMA bidbook FROM PUBLIC;
GRANT EXECUTE ON FUNCTION bidbook.me(), bidbook.sees_all() TO {seats}, {keeper};
GRANT EXECUTE ON FUNCTION bidbook.hello(uuid, integer) TO {seats};
GRANT EXECUTE ON FUNCTION bidbook.push(uuid, uuid, bigint, uuid[], bytea[], bytea[]) TO {seats};
GRANT EXECUTE ON FUNCTION bidbook.publish(text) TO {seats};
REVOKE CONNECT, TEMPORARY ON DATABASE {database} FROM PUBLIC;
GRANT CONNECT ON DATABASE {database} TO {seats};
"""

NOBODY_MAKES_TABLES = "REVOKE CREATE ON SCHEMA public FROM PUBLIC"
"""PostgreSQL 13 and 14 let everybody; it may belong to somebody else on a hosted server."""

SEAT_LOGIN = """
CREATE ROLE {login} LOGIN PASSWORD {verifier} IN ROLE {seats};
ALTER ROLE {login} SET statement_timeout = '15s';
ALTER ROLE {login} SET lock_timeout = '5s';
ALTER ROLE {login} SET idle_in_transaction_session_timeout = '30s';
"""

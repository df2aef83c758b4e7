"""A PostgreSQL server of the suite's own: in a temporary folder, on loopback, gone at the end."""

from __future__ import annotations

import os
import pwd
import secrets
import shutil
import signal
import socket
import subprocess
import tempfile
import time
from contextlib import suppress
from pathlib import Path
from typing import Any

from app.team.address import Address

_ROOM = "/dev/shm" if os.access("/dev/shm", os.W_OK) else "/tmp"  # noqa: S108 - a short path
"""Where servers live: in memory where that is possible."""
_SETTINGS = {
    "listen_addresses": "127.0.0.1",
    "fsync": "off",
    "synchronous_commit": "on",  # what was acknowledged survives a kill, without a sync
    "max_connections": "260",
    "shared_buffers": "64MB",
    "logging_collector": "off",
    "log_min_messages": "log",
    "autovacuum": "off",
}


def programs() -> Path | None:
    """The folder of the server's programs; None where none is installed."""
    places = sorted(Path("/usr/lib/postgresql").glob("*/bin"), key=lambda one: one.parent.name)
    found = shutil.which("initdb")
    places += [Path(found).parent] if found else []
    return next((one for one in reversed(places) if (one / "postgres").exists()), None)


class PostgresServer:
    """One running server; `stop` ends it and removes its folder."""

    def __init__(self, bin_folder: Path) -> None:
        self._bin = bin_folder
        self._folder = Path(tempfile.mkdtemp(prefix="bidbook-pg-", dir=_ROOM))
        self.password = secrets.token_hex(8)
        self._user = self._unprivileged()
        self.port = _free_port()
        self._process: subprocess.Popen[bytes] | None = None
        self.log = self._folder / "log"
        self._make()
        self.start()

    def _unprivileged(self) -> str | None:
        """PostgreSQL refuses to run as root."""
        if os.getuid() != 0:
            return None
        names = {one.pw_name for one in pwd.getpwall()}
        return "postgres" if "postgres" in names else "nobody"

    def _make(self) -> None:
        secret = self._folder / "password"
        secret.write_text(self.password)
        if self._user:
            for path in (self._folder, secret):
                shutil.chown(path, self._user)
        self._run(
            "initdb", "-D", str(self._data), "-U", "admin", "-A", "scram-sha-256", "-E", "UTF8",
            "--no-locale", "--no-sync", f"--pwfile={secret}",
        )  # fmt: skip
        settings = _SETTINGS | {"port": str(self.port), "unix_socket_directories": self._folder}
        lines = [f"{name} = '{value}'\n" for name, value in settings.items()]
        with (self._data / "postgresql.conf").open("a") as file:
            file.writelines(lines)

    @property
    def _data(self) -> Path:
        return self._folder / "data"

    def _run(self, program: str, *arguments: str) -> None:
        subprocess.run(
            [str(self._bin / program), *arguments],
            user=self._user,
            group=self._user and pwd.getpwnam(self._user).pw_gid,
            cwd=self._folder,
            check=True,
            capture_output=True,
            env={"PATH": os.environ["PATH"], "LC_ALL": "C"},
        )

    def start(self) -> None:
        with self.log.open("ab") as log:
            self._process = subprocess.Popen(
                [str(self._bin / "postgres"), "-D", str(self._data)],
                user=self._user,
                group=self._user and pwd.getpwnam(self._user).pw_gid,
                cwd=self._folder,
                stdout=log,
                stderr=log,
                start_new_session=True,
                env={"PATH": os.environ["PATH"], "LC_ALL": "C"},
            )
        self._wait_until_it_answers()

    def _wait_until_it_answers(self) -> None:
        import psycopg

        for _ in range(600):
            try:
                with psycopg.connect(**self.options("postgres")):
                    return
            except psycopg.OperationalError:
                if self._process is None or self._process.poll() is not None:
                    raise
                time.sleep(0.05)  # nothing to wait for: the server has to come up by itself
        raise TimeoutError(self.log.read_text())

    def options(self, database: str) -> dict[str, Any]:
        return {
            "host": str(self._folder),
            "port": self.port,
            "dbname": database,
            "user": "admin",
            "password": self.password,
        }

    def kill(self) -> None:
        """End the server as a power cut would: all its processes at once."""
        assert self._process is not None
        os.killpg(self._process.pid, signal.SIGKILL)
        self._process.wait()
        for pid in self._children():
            with suppress(ProcessLookupError):
                os.kill(pid, signal.SIGKILL)
        while self._children():
            time.sleep(0.01)  # nothing to wait for: they are no children of ours

    def _children(self) -> list[int]:
        """The server's processes: each leads a session of its own, in the folder of the data."""
        found = []
        for place in Path("/proc").glob("[0-9]*/cwd"):
            with suppress(OSError):
                if place.readlink() == self._data:
                    found.append(int(place.parent.name))
        return found

    def new_database(self) -> Address:
        """An empty database, and the administrator's address of it."""
        import psycopg

        name = f"team_{secrets.token_hex(5)}"
        with psycopg.connect(**self.options("postgres"), autocommit=True) as conn:
            conn.execute(f"CREATE DATABASE {name}")  # type: ignore[arg-type]
        return Address(host="127.0.0.1", port=self.port, database=name, user="admin")

    def drop(self, address: Address) -> None:
        """Make room: a database takes 8 MB."""
        import psycopg

        with psycopg.connect(**self.options("postgres"), autocommit=True) as conn:
            conn.execute(f"DROP DATABASE IF EXISTS {address.database} WITH (FORCE)")  # type: ignore[arg-type]

    def url(self, address: Address) -> str:
        return (
            f"postgresql://admin:{self.password}@127.0.0.1:{self.port}/{address.database}"
            "?sslmode=disable"
        )

    def encrypt(self, key: Path, certificate: Path) -> None:
        """Answer encrypted from now on."""
        import psycopg

        for source, name, mode in ((key, "server.key", 0o600), (certificate, "server.crt", 0o644)):
            target = self._data / name
            shutil.copyfile(source, target)
            target.chmod(mode)
            if self._user:
                shutil.chown(target, self._user)
        with psycopg.connect(**self.options("postgres"), autocommit=True) as conn:
            conn.execute("ALTER SYSTEM SET ssl = on")
            conn.execute("SELECT pg_reload_conf()")
            conn.execute("SELECT pg_sleep(0.2)")

    def stop(self) -> None:
        if self._process is not None and self._process.poll() is None:
            self._process.send_signal(signal.SIGQUIT)  # nothing in it is worth a checkpoint
            try:
                self._process.wait(10)
            except subprocess.TimeoutExpired:
                self.kill()
        shutil.rmtree(self._folder, ignore_errors=True)


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])

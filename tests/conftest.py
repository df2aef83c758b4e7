"""What every test stands on: a known environment, no network, and golden texts."""

from __future__ import annotations

import ipaddress
import os
import shutil
import socket
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import HealthCheck, settings

if TYPE_CHECKING:
    from tests.command_line import CommandLine

GOLDEN_FOLDER = Path(__file__).parent / "golden"


def _set_environment(home: Path) -> None:
    """Point everything that reads the user's own files or screen at `home`, before Qt loads."""
    os.environ.update(
        QT_QPA_PLATFORM="offscreen",
        LC_ALL="C.UTF-8",
        TZ="UTC",
        HOME=str(home),
        XDG_DATA_HOME=str(home / "data"),
        XDG_CONFIG_HOME=str(home / "config"),
        XDG_CACHE_HOME=str(home / "cache"),
        XDG_STATE_HOME=str(home / "state"),
        XDG_RUNTIME_DIR=str(home),
    )
    for name in [name for name in os.environ if name.startswith(("BIDBOOK_", "QT_SCALE", "PG"))]:
        del os.environ[name]


_HOME = Path(tempfile.mkdtemp(prefix="bidbook-test-"))
_set_environment(_HOME)

settings.register_profile(
    "bidbook",
    deadline=None,
    max_examples=60,
    database=None,
    derandomize="CI" in os.environ,
    suppress_health_check=[HealthCheck.too_slow],
)
settings.load_profile("bidbook")


def pytest_unconfigure() -> None:
    shutil.rmtree(_HOME, ignore_errors=True)


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--update-golden",
        action="store_true",
        help="write what the tests found into tests/golden instead of comparing with it",
    )


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Callable[[str, str], None]:
    """`golden(name, text)`: the text is exactly that of tests/golden/name."""
    is_updating = request.config.getoption("--update-golden")

    def compare(name: str, text: str) -> None:
        path = GOLDEN_FOLDER / name
        if is_updating:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8", newline="\n")
            return
        assert path.is_file(), f"no golden file {name}: write it with --update-golden"
        assert text == path.read_text(encoding="utf-8")

    return compare


@pytest.fixture(autouse=True)
def only_own_sockets(monkeypatch: pytest.MonkeyPatch) -> None:
    """Fail a test that reaches for any host, or for a loopback port that it did not open."""
    opened: set[int] = set()
    real_listen, real_lookup = socket.socket.listen, socket.getaddrinfo

    def listen(own: socket.socket, *backlog: int) -> None:
        real_listen(own, *backlog)
        if own.family in {socket.AF_INET, socket.AF_INET6}:
            opened.add(own.getsockname()[1])

    def guarded(name: str) -> Callable[[socket.socket, Any], Any]:
        real = getattr(socket.socket, name)

        def connect(own: socket.socket, address: Any) -> Any:
            is_file = own.family == socket.AF_UNIX
            if not is_file and not (_is_own_host(address[0]) and address[1] in opened):
                pytest.fail(f"a test connected to {address!r}")
            return real(own, address)

        return connect

    def look_up(host: Any, *arguments: Any, **options: Any) -> Any:
        if not _is_own_host(host):
            pytest.fail(f"a test looked up {host!r}")
        return real_lookup(host, *arguments, **options)

    monkeypatch.setattr(socket.socket, "listen", listen)
    monkeypatch.setattr(socket.socket, "connect", guarded("connect"))
    monkeypatch.setattr(socket.socket, "connect_ex", guarded("connect_ex"))
    monkeypatch.setattr(socket, "getaddrinfo", look_up)


def _is_own_host(host: Any) -> bool:
    if host in {None, "", "localhost"}:
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


@pytest.fixture(autouse=True)
def no_database_server(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Only a test that asks for the suite's own PostgreSQL gets a driver to reach one."""
    if "postgres" not in request.fixturenames:
        monkeypatch.setitem(sys.modules, "psycopg", None)


@pytest.fixture
def command(tmp_path: Path) -> CommandLine:
    """The command line on a new ledger."""
    from tests.command_line import CommandLine

    made = CommandLine(tmp_path / "mine.bidbook")
    assert made.run("new", str(made.ledger)).exit_code == 0
    return made


@pytest.fixture
def written(tmp_path: Path) -> Callable[[str, str | bytes], str]:
    """Write a file into the test's folder and give its path."""

    def write(name: str, content: str | bytes) -> str:
        path = tmp_path / name
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return str(path)

    return write

"""The guards of conftest.py hold."""

from __future__ import annotations

import os
import socket
from collections.abc import Callable
from pathlib import Path

import pytest

FAR_ADDRESS = ("192.0.2.1", 9)  # TEST-NET-1: never routed


@pytest.mark.parametrize("call", ["connect", "connect_ex"])
def test_that_a_far_host_is_out_of_reach(call: str) -> None:
    with socket.socket() as client, pytest.raises(pytest.fail.Exception, match="connected"):
        getattr(client, call)(FAR_ADDRESS)


def test_that_names_are_not_looked_up() -> None:
    with pytest.raises(pytest.fail.Exception, match="looked up"):
        socket.create_connection(("ledger.example", 443))


def test_that_a_loopback_port_of_someone_else_is_out_of_reach() -> None:
    with socket.socket() as bound, socket.socket() as client:
        bound.bind(("127.0.0.1", 0))
        with pytest.raises(pytest.fail.Exception, match="connected"):
            client.connect(bound.getsockname())


def test_that_an_own_loopback_port_is_reachable() -> None:
    with (
        socket.create_server(("127.0.0.1", 0)) as server,
        socket.create_connection(server.getsockname()) as client,
    ):
        assert client.getpeername() == server.getsockname()


def test_that_a_socket_file_is_reachable(tmp_path: Path) -> None:
    with socket.socket(socket.AF_UNIX) as server, socket.socket(socket.AF_UNIX) as client:
        server.bind(str(tmp_path / "door"))
        server.listen()
        client.connect(str(tmp_path / "door"))


def test_that_the_users_own_folders_are_out_of_sight() -> None:
    for name in ("HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_RUNTIME_DIR"):
        assert "bidbook-test-" in os.environ[name]


def test_that_a_missing_golden_file_fails(
    golden: Callable[[str, str], None], request: pytest.FixtureRequest
) -> None:
    if request.config.getoption("--update-golden"):
        pytest.skip("golden files are being written")
    with pytest.raises(AssertionError, match="update-golden"):
        golden("no-such-file.txt", "text")

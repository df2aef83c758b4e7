"""A server that cannot prove its name gets nothing, not even a password."""

from __future__ import annotations

import shutil
import subprocess
from dataclasses import replace
from pathlib import Path

import pytest

from app.domain.problems import LedgerError
from app.team.address import Address
from app.team.postgres import connected
from tests.team.postgres_server import PostgresServer


@pytest.fixture(scope="module")
def authority(postgres: PostgresServer, tmp_path_factory: pytest.TempPathFactory) -> str:
    """The server answers encrypted, as `localhost`, by an authority of its own."""
    if shutil.which("openssl") is None:
        pytest.skip("no openssl is installed to make certificates with")
    folder = tmp_path_factory.mktemp("certificates")
    key, certificate = folder / "server.key", folder / "server.crt"
    program = shutil.which("openssl") or ""
    subprocess.run(
        [program, "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2",
         "-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost",
         "-keyout", str(key), "-out", str(certificate)],
        check=True, capture_output=True,
    )  # fmt: skip
    postgres.encrypt(key, certificate)
    return certificate.read_text()


@pytest.fixture
def strict(monkeypatch: pytest.MonkeyPatch) -> None:
    """This computer is treated as any other."""
    monkeypatch.setattr(Address, "is_local", property(lambda _self: False))


def named(postgres: PostgresServer, host: str, authority: str) -> Address:
    address = Address(host=host, port=postgres.port, database="postgres", user="admin")
    return replace(address, authority=authority)


@pytest.mark.usefixtures("strict")
def test_that_a_server_with_the_right_name_and_authority_is_met(
    postgres: PostgresServer, authority: str
) -> None:
    with connected(named(postgres, "localhost", authority), postgres.password) as conn:
        row = conn.execute("SELECT ssl FROM pg_stat_ssl WHERE pid = pg_backend_pid()").fetchone()
    assert row == (True,)


@pytest.mark.usefixtures("strict")
@pytest.mark.parametrize(("host", "is_known"), [("127.0.0.1", True), ("localhost", False)])
def test_that_a_wrong_name_or_authority_is_refused(
    host: str, is_known: bool, postgres: PostgresServer, authority: str, tmp_path: Path
) -> None:
    address = named(postgres, host, authority if is_known else "")
    with (
        pytest.raises(LedgerError, match="team_certificate"),
        connected(address, postgres.password),
    ):
        pass
    assert list(tmp_path.iterdir()) == []

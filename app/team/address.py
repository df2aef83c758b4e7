"""Where a team's server is and who comes in: addresses, and the one line that invites a member."""

from __future__ import annotations

import base64
import binascii
import ipaddress
import json
import secrets
import zlib
from dataclasses import asdict, dataclass
from urllib.parse import parse_qs, unquote, urlsplit

from app.domain.problems import LedgerError

PREFIX = "bidbook-team:"
PASSWORD_BYTES = 32


@dataclass(frozen=True, slots=True, kw_only=True)
class Address:
    """A login of a server, without its password.

    `host` beginning with "/" is a folder of a socket. `authority` is the certificate (PEM) of the
    server's own authority; "" for those that the system trusts. Traffic is encrypted and the
    server's name verified, except on this very computer.
    """

    host: str
    port: int
    database: str
    user: str
    authority: str = ""

    @property
    def is_local(self) -> bool:
        if self.host.startswith("/") or self.host == "localhost":
            return True
        try:
            return ipaddress.ip_address(self.host).is_loopback
        except ValueError:
            return False


@dataclass(frozen=True, slots=True, kw_only=True)
class Invite:
    """What a new member needs, and nobody else may have."""

    address: Address
    password: str
    seat: str
    label: str


def new_password() -> str:
    return secrets.token_urlsafe(PASSWORD_BYTES)


def address_of(url: str) -> tuple[Address, str]:
    """The address and the password ("" for none) of `postgresql://user:password@host:port/name`.

    Raises LedgerError `team_bad_address`, also where encryption is asked for less than verified.
    """
    try:
        parts = urlsplit(url.strip())
        port = parts.port or 5432
    except ValueError as fault:
        raise LedgerError("team_bad_address") from fault
    options = {name: values[-1] for name, values in parse_qs(parts.query).items()}
    host = options.get("host") or parts.hostname or ""
    database = unquote(parts.path.lstrip("/"))
    is_known = parts.scheme in {"postgresql", "postgres"} and not set(options) - _OPTIONS
    if not (is_known and host and database and parts.username):
        raise LedgerError("team_bad_address")
    address = Address(host=host, port=port, database=database, user=unquote(parts.username))
    mode = options.get("sslmode", "verify-full")
    if mode != "verify-full" and not (mode == "disable" and address.is_local):
        raise LedgerError("team_unsafe_address", mode=mode)
    return address, unquote(parts.password or "")


_OPTIONS = {"host", "sslmode"}


def invite_line(invite: Invite) -> str:
    """The invite as one line to paste; whoever has it can come in."""
    said = asdict(invite)
    text = json.dumps(said, separators=(",", ":"), ensure_ascii=True).encode()
    packed = zlib.compress(text, 9)
    check = binascii.crc32(packed).to_bytes(4, "big")
    return PREFIX + base64.urlsafe_b64encode(check + packed).decode().rstrip("=")


def invite_of(line: str) -> Invite:
    """The invite of a line, whatever a mail program broke it into.

    Raises LedgerError `team_bad_invite`.
    """
    text = "".join(line.split())
    if not text.startswith(PREFIX) or len(text) > 40_000:
        raise LedgerError("team_bad_invite")
    code = text.removeprefix(PREFIX)
    try:
        raw = base64.b64decode(code + "=" * (-len(code) % 4), b"-_", validate=True)
        said = json.loads(zlib.decompressobj().decompress(raw[4:], 100_000))
        address = Address(**said.pop("address"))
        invite = Invite(address=address, **said)
        _refuse_odd(invite, whole=binascii.crc32(raw[4:]).to_bytes(4, "big") == raw[:4])
    except (ValueError, TypeError, KeyError, AttributeError, zlib.error) as fault:
        raise LedgerError("team_bad_invite") from fault
    return invite


def _refuse_odd(invite: Invite, *, whole: bool) -> None:
    address = invite.address
    if not whole:
        raise ValueError
    texts = (address.host, address.database, address.user, invite.password, invite.seat)
    if not all(isinstance(text, str) and 0 < len(text) < 300 for text in texts):
        raise ValueError
    if not (isinstance(address.authority, str) and isinstance(invite.label, str)):
        raise TypeError
    if type(address.port) is not int or not 0 < address.port < 65_536:
        raise ValueError

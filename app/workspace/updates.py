"""The check for updates: asked for by the user, signed by the publisher, telling nothing of them.

A release is one small JSON document at a fixed address, `{"version", "day", "page"}`, and beside
it, under the same name with `.sig`, its Ed25519 signature in hex. Nothing is downloaded but these
two, and nothing is installed.
"""

from __future__ import annotations

import json
import re
import tomllib
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from urllib.parse import urlsplit

from app import __version__
from app.domain.problems import LedgerError
from app.resource_files import resource_path

MOST_BYTES = 16_384
SECONDS = 10.0
_VERSION = re.compile(r"\d{1,6}(?:\.\d{1,6}){1,3}")
_LONGEST_PAGE = 300

Fetch = Callable[[str], bytes]
"""What gets the bytes at an address. Raises LedgerError `update_unreachable`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Feed:
    """Where releases are told of, and the public key (32 bytes) that signs them."""

    address: str
    key: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class Release:
    """A release: its version, the day it came out, and the page to get it from."""

    version: str
    day: date
    page: str

    @property
    def is_newer(self) -> bool:
        """Whether it is later than the program that runs."""
        return _numbers(self.version) > _numbers(__version__)


def read_feed(path: Path | None = None) -> Feed:
    """The feed that this build was given.

    Raises LedgerError `no_update_feed` where it was given none, or none that could be trusted.
    """
    try:
        told = tomllib.loads((path or resource_path("updates.toml")).read_text(encoding="utf-8"))
        feed = Feed(address=str(told["address"]), key=bytes.fromhex(str(told["key"])))
    except (OSError, ValueError, KeyError) as fault:
        raise LedgerError("no_update_feed") from fault
    if not _is_https(feed.address) or len(feed.key) != 32:
        raise LedgerError("no_update_feed")
    return feed


def newest_release(feed: Feed, fetch: Fetch | None = None) -> Release:
    """What the publisher says of the newest release.

    Raises LedgerError `update_unreachable`, `update_forged` where the signature is not the
    publisher's, `update_unreadable`, and `no_update_check` where this Python cannot verify one.
    """
    get = fetched if fetch is None else fetch
    document, signature = get(feed.address), get(f"{feed.address}.sig")
    _refuse_forged(document, signature, feed.key)
    return _release(document)


def fetched(address: str) -> bytes:
    """The bytes at an https address, without cookies, ids or the version that asks.

    Raises LedgerError `update_unreachable`: no answer in ten seconds, another status, too long, or
    led away to another protocol.
    """
    from urllib.request import Request, urlopen  # noqa: PLC0415 - the network, where it is asked

    if not _is_https(address):
        raise LedgerError("update_unreachable")
    asked = Request(address, headers={"User-Agent": "Bidbook"})  # noqa: S310 - https by now
    try:
        with urlopen(asked, timeout=SECONDS) as answer:  # noqa: S310 - https by now
            found: bytes = answer.read(MOST_BYTES + 1)
            is_safe = answer.url.startswith("https://")
    except (OSError, ValueError) as fault:
        raise LedgerError("update_unreachable") from fault
    if not is_safe or len(found) > MOST_BYTES:
        raise LedgerError("update_unreachable")
    return found


def _refuse_forged(document: bytes, signature: bytes, key: bytes) -> None:
    try:
        from cryptography.exceptions import InvalidSignature  # noqa: PLC0415 - rarely wanted
        from cryptography.hazmat.primitives.asymmetric.ed25519 import (  # noqa: PLC0415
            Ed25519PublicKey,
        )
    except ImportError as fault:
        raise LedgerError("no_update_check") from fault
    try:
        signed = bytes.fromhex(signature.decode("ascii").strip())
        Ed25519PublicKey.from_public_bytes(key).verify(signed, document)
    except (ValueError, InvalidSignature) as fault:
        raise LedgerError("update_forged") from fault


def _release(document: bytes) -> Release:
    try:
        told = json.loads(document)
        version, page = told["version"], told["page"]
        day = date.fromisoformat(told["day"])
    except (ValueError, KeyError, TypeError, RecursionError) as fault:
        raise LedgerError("update_unreadable") from fault
    is_sound = isinstance(version, str) and _VERSION.fullmatch(version) is not None
    if not is_sound or not isinstance(page, str) or not _is_https(page):
        raise LedgerError("update_unreadable")
    return Release(version=version, day=day, page=page)


def _is_https(address: str) -> bool:
    try:
        parts = urlsplit(address)
    except ValueError:
        return False
    is_plain = address.isascii() and address.isprintable() and " " not in address
    has_host = parts.scheme == "https" and bool(parts.hostname) and parts.username is None
    return is_plain and has_host and len(address) <= _LONGEST_PAGE


def _numbers(version: str) -> tuple[int, ...]:
    """A version as numbers to compare; `0.2` and `0.2.0` are the same."""
    found = [int(part) for part in re.findall(r"\d+", version)]
    while found and not found[-1]:
        found.pop()
    return tuple(found)

"""The check for updates: signed, small, https only, and never by itself."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from datetime import date
from io import BytesIO
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from app import __version__
from app.domain.problems import LedgerError
from app.workspace import updates
from app.workspace.updates import Feed, Release, fetched, newest_release, read_feed

KEY = Ed25519PrivateKey.from_private_bytes(bytes(range(32)))
PUBLIC = KEY.public_key().public_bytes_raw()
FEED = Feed(address="https://updates.invalid/newest.json", key=PUBLIC)
TOLD = {"version": "7.1", "day": "2026-03-04", "page": "https://updates.invalid/7.1"}


def published(document: bytes, signature: bytes | None = None) -> updates.Fetch:
    signed = KEY.sign(document).hex().encode() if signature is None else signature
    return {FEED.address: document, f"{FEED.address}.sig": signed}.__getitem__


def refused(code: str, document: bytes, signature: bytes | None = None) -> bool:
    with pytest.raises(LedgerError) as caught:
        newest_release(FEED, published(document, signature))
    return caught.value.code == code


def test_that_a_signed_release_is_read() -> None:
    found = newest_release(FEED, published(json.dumps(TOLD).encode()))
    assert found == Release(version="7.1", day=date(2026, 3, 4), page="https://updates.invalid/7.1")
    assert found.is_newer


@pytest.mark.parametrize(
    ("version", "is_newer"),
    [("99.0", True), ("0.0.9", False), (__version__, False), (f"{__version__}.0", False)],
)
def test_that_only_a_later_version_is_news(version: str, is_newer: bool) -> None:
    release = Release(version=version, day=date(2026, 3, 4), page=TOLD["page"])
    assert release.is_newer is is_newer


def test_that_versions_count_by_number_and_not_by_letter(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(updates, "__version__", "0.9.0")
    day = date(2026, 3, 4)
    assert Release(version="0.10", day=day, page="").is_newer
    assert not Release(version="0.9", day=day, page="").is_newer


@pytest.mark.parametrize(
    "signature",
    [
        b"",
        b"00" * 64,
        b"zz" * 64,
        bytes(range(128, 192)),
        Ed25519PrivateKey.from_private_bytes(bytes(32))
        .sign(json.dumps(TOLD).encode())
        .hex()
        .encode(),
    ],
)
def test_that_what_the_publisher_did_not_sign_is_left_unread(signature: bytes) -> None:
    assert refused("update_forged", json.dumps(TOLD).encode(), signature)


def test_that_one_changed_letter_breaks_the_signature() -> None:
    document = json.dumps(TOLD).encode()
    signature = KEY.sign(document).hex().encode()
    assert refused("update_forged", document.replace(b"7.1", b"7.2"), signature)


@pytest.mark.parametrize(
    "document",
    [
        b"",
        b"[]",
        b"7",
        b"\xff\xfe",
        b"[" * 100_000,
        json.dumps({**TOLD, "version": "seven"}).encode(),
        json.dumps({**TOLD, "version": 7}).encode(),
        json.dumps({**TOLD, "version": "1" * 400 + ".0"}).encode(),
        json.dumps({**TOLD, "day": "04.03.2026"}).encode(),
        json.dumps({**TOLD, "day": None}).encode(),
        json.dumps({**TOLD, "page": "http://updates.invalid"}).encode(),
        json.dumps({**TOLD, "page": "https://updates.invalid@other.invalid/"}).encode(),
        json.dumps({**TOLD, "page": "file:///etc/passwd"}).encode(),
        json.dumps({**TOLD, "page": "https://updates.invalid/\u202e"}).encode(),
        json.dumps({name: value for name, value in TOLD.items() if name != "page"}).encode(),
    ],
)
def test_that_a_signed_document_of_another_form_is_refused(document: bytes) -> None:
    assert refused("update_unreadable", document)


def test_that_a_build_without_an_address_asks_nobody(tmp_path: Path) -> None:
    hostile = ['address = ""\nkey = ""', "", "address = 7", "nonsense",
               f'address = "http://updates.invalid"\nkey = "{PUBLIC.hex()}"',
               'address = "https://updates.invalid"\nkey = "abc"',
               f'address = "https://updates.invalid"\nkey = "{PUBLIC.hex()[:-2]}"']  # fmt: skip
    for text in hostile:
        (tmp_path / "updates.toml").write_text(text, encoding="utf-8")
        with pytest.raises(LedgerError) as caught:
            read_feed(tmp_path / "updates.toml")
        assert caught.value.code == "no_update_feed"
    with pytest.raises(LedgerError) as caught:
        read_feed(tmp_path / "missing.toml")
    assert caught.value.code == "no_update_feed"


def test_that_a_filled_in_address_is_read(tmp_path: Path) -> None:
    file = tmp_path / "updates.toml"
    file.write_text(f'address = "{FEED.address}"\nkey = "{PUBLIC.hex()}"', encoding="utf-8")
    assert read_feed(file) == FEED


class _Answer(BytesIO):
    url = FEED.address


@pytest.mark.parametrize(
    ("body", "led_to"), [(b"x" * 20_000, FEED.address), (b"{}", "http://updates.invalid/")]
)
def test_that_a_long_answer_and_another_protocol_are_refused(
    monkeypatch: pytest.MonkeyPatch, body: bytes, led_to: str
) -> None:
    answer = _Answer(body)
    answer.url = led_to
    monkeypatch.setattr("urllib.request.urlopen", lambda *_, **__: answer)
    with pytest.raises(LedgerError) as caught:
        fetched(FEED.address)
    assert caught.value.code == "update_unreachable"


def test_that_the_request_tells_nothing_of_who_asks(monkeypatch: pytest.MonkeyPatch) -> None:
    asked = []

    def answered(request: object, timeout: float) -> _Answer:
        asked.append((request, timeout))
        return _Answer(b"{}")

    monkeypatch.setattr("urllib.request.urlopen", answered)
    assert fetched(FEED.address) == b"{}"
    ((request, timeout),) = asked
    assert request.header_items() == [("User-agent", "Bidbook")]  # type: ignore[attr-defined]
    assert request.data is None  # type: ignore[attr-defined]
    assert timeout <= 10


@pytest.mark.parametrize("address", ["http://updates.invalid", "file:///etc/passwd", "", "ftp://a"])
def test_that_nothing_but_https_is_asked(address: str) -> None:
    with pytest.raises(LedgerError) as caught:
        fetched(address)
    assert caught.value.code == "update_unreachable"


def test_that_what_a_release_signs_is_what_the_app_reads(tmp_path: Path) -> None:
    script = Path(__file__).parents[2] / "packaging" / "installers" / "feed.py"
    keys = {
        "BIDBOOK_UPDATE_KEY": KEY.private_bytes_raw().hex(),
        "BIDBOOK_UPDATE_PAGE": TOLD["page"],
    }
    command = [sys.executable, str(script), "sign", str(tmp_path), "7.1", "2026-03-04"]
    subprocess.run(command, check=True, env={**os.environ, **keys})
    document = (tmp_path / "newest.json").read_bytes()
    signature = (tmp_path / "newest.json.sig").read_bytes()
    found = newest_release(FEED, published(document, signature))
    assert (found.version, found.day, found.page) == ("7.1", date(2026, 3, 4), TOLD["page"])

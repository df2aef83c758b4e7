from __future__ import annotations

import base64
import quopri
from contextlib import suppress
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.domain.problems import LedgerError
from app.importing.drafts import InputKind, Reading
from app.importing.read import read

_PAGES = Path(__file__).parents[1] / "pages"
_ON = date(2025, 5, 8)
_AT = datetime(2025, 5, 8, 12, tzinfo=UTC)


def _read(content: str | bytes, kind: InputKind | None = None, name: str = "") -> Reading:
    return read(content, on=_ON, at=_AT, kind=kind, name=name, new_id=lambda: "id")


def _saved() -> bytes:
    return (_PAGES / "history" / "saved_page.html").read_bytes()


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("history/agency_copy.txt", InputKind.HISTORY),
        ("history/three_lines_copy.txt", InputKind.HISTORY),
        ("history/phone_copy.txt", InputKind.HISTORY),
        ("history/saved_page.html", InputKind.HISTORY),
        ("money/report_until_2021.csv", InputKind.TRANSACTIONS),
        ("money/report_with_rate.csv", InputKind.TRANSACTIONS),
        ("money/report_2026.csv", InputKind.TRANSACTIONS),
        ("money/weekly_summary.csv", InputKind.SUMMARY),
        ("proposals/active_tab.txt", InputKind.PROPOSALS),
        ("proposals/saved_page.html", InputKind.PROPOSALS),
    ],
)
def test_that_a_page_is_recognised_and_read(path: str, kind: InputKind) -> None:
    reading = _read((_PAGES / path).read_bytes(), name=path)
    assert (reading.kind, reading.name) == (kind, path)
    assert reading.entries or reading.payments or reading.proposals


def test_that_a_job_post_is_recognised_and_read() -> None:
    text = (
        "Sew a sail for a model boat\nPosted 4 minutes ago\nWorldwide\nSummary\nA small sail.\n"
        "$80.00\nFixed-price\nIntermediate\nSkills and Expertise\nSewing\nActivity on this job\n"
        "Proposals:\n5 to 10\nSend a proposal for: 11 Connects\nAvailable Connects: 46\n"
        "About the client\nPayment method verified\nMember since Jun 11, 2024"
    )
    reading = _read(text)
    assert (reading.kind, reading.taken_on) == (InputKind.JOB, _ON)
    assert [job.connects for job in reading.jobs] == [11]


@pytest.mark.parametrize("content", ["", b"", "  \n\t ", "\u200b\ufeff\u00a0", b"\xef\xbb\xbf\r\n"])
def test_that_nothing_is_an_empty_input(content: str | bytes) -> None:
    with pytest.raises(LedgerError, match="empty_input"):
        _read(content)


@pytest.mark.parametrize(
    "content", ["hello", "<html><body>Hi</body></html>", "a,b\n1,2", "{}", "-20"]
)
def test_that_what_is_like_nothing_is_not_recognised(content: str) -> None:
    with pytest.raises(LedgerError, match="not_recognised"):
        _read(content)


def test_that_a_kind_that_was_chosen_is_kept_to() -> None:
    with pytest.raises(LedgerError, match="not_recognised"):
        _read("Dear diary", InputKind.HISTORY)
    text = (_PAGES / "history" / "phone_copy.txt").read_text(encoding="utf-8")
    assert len(_read(text, InputKind.HISTORY).entries) == 2


def test_that_a_database_is_no_text() -> None:
    with pytest.raises(LedgerError, match="not_text"):
        _read(b"SQLite format 3\x00" + bytes(500))


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-16-le"])
def test_that_the_encoding_of_a_file_does_not_matter(encoding: str) -> None:
    text = _saved().decode()
    assert _read(text.encode(encoding)) == _read(text)


@pytest.mark.parametrize("encoding", ["quoted-printable", "base64", "binary"])
def test_that_a_page_saved_as_a_single_file_is_opened(encoding: str) -> None:
    encode = {"quoted-printable": quopri.encodestring, "base64": base64.encodebytes}
    body = encode.get(encoding, bytes)(_saved())
    file = (
        b'MIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype="text/html";\r\n'
        b'\tboundary="----Edge--x1"\r\n\r\n------Edge--x1\r\nContent-Type: text/css\r\n\r\nb {}\r\n'
        b"------Edge--x1\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: "
        + encoding.encode()
        + b"\r\n\r\n"
        + body
        + b"\r\n------Edge--x1--\r\n"
    )
    assert _read(file).entries == _read(_saved()).entries


def test_that_a_single_file_without_a_page_is_damaged() -> None:
    file = b'MIME-Version: 1.0\nContent-Type: multipart/related; boundary="x"\n\n--x\nnothing'
    with pytest.raises(LedgerError, match="damaged_page"):
        _read(file)


@pytest.mark.parametrize("kind", [None, *InputKind])
@given(content=st.text(max_size=200) | st.binary(max_size=200))
@settings(max_examples=40)
def test_that_any_content_is_a_reading_or_an_error_to_act_on(
    kind: InputKind | None, content: str | bytes
) -> None:
    with suppress(LedgerError):
        assert isinstance(_read(content, kind), Reading)

from __future__ import annotations

import time
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.problems import LedgerError
from app.importing.text.decoding import check_text, clean_line, clean_lines, decode, one_line

_TEXT = "Applied to job\r\nCafé – naïve\t−20\n"


@pytest.mark.parametrize(
    "encoding",
    ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252"],
)
def test_that_a_text_is_the_same_in_every_encoding(encoding: str) -> None:
    text = _TEXT.replace("−", "-")
    assert decode(text.encode(encoding)) == text


def test_that_bytes_of_two_encodings_in_one_file_are_both_read() -> None:
    assert decode("Café ".encode() + "Café €".encode("cp1252")) == "Café Café €"


def test_that_a_byte_order_mark_is_no_text() -> None:
    assert decode(b"\xef\xbb\xbfToday") == "Today"
    assert check_text("\ufeffToday") == "Today"


@pytest.mark.parametrize(
    "data",
    [
        b"SQLite format 3\x00" + bytes(84),
        b"\x89PNG\r\n\x1a\n" + bytes(20),
        b"PK\x03\x04 a zip",
        b"%PDF-1.7 text inside",
        bytes(range(256)) * 20,
        bytes(5000),
        b"P\x00\x00\x00" * 40,
    ],
)
def test_that_what_is_no_text_is_refused(data: bytes) -> None:
    with pytest.raises(LedgerError) as error:
        decode(data)
    assert error.value.code == "not_text"


def test_that_a_pasted_text_full_of_nul_is_refused() -> None:
    with pytest.raises(LedgerError, match="not_text"):
        check_text("T\x00o\x00d\x00a\x00y\x00")


def test_that_a_file_beyond_the_limit_is_refused_unread() -> None:
    with pytest.raises(LedgerError) as error:
        decode(bytes(64 * 1024 * 1024 + 1))
    assert (error.value.code, error.value.details) == ("too_large", {"limit_mb": 64})


def test_that_every_line_end_parts_lines() -> None:
    assert clean_lines("a\r\nb\rc\nd\u2028e\n\nf") == ["a", "b", "c", "d", "e", "", "f"]


def test_that_odd_spaces_become_plain_and_invisible_characters_go() -> None:
    shown = "\u202e\u00a0Applied\u202fto\u2009j\u200bo\u00adb\u200d\u0000 \ufeff"
    assert clean_lines(shown) == ["Applied to job"]


def test_that_tabs_inside_a_line_stay_as_cells() -> None:
    assert clean_line("\tToday\tApplied to job\t") == "Today\tApplied to job"


def test_that_joiners_inside_emoji_and_persian_words_stay() -> None:
    assert clean_line("👩\u200d💻 می\u200cخواهم") == "👩\u200d💻 می\u200cخواهم"


def test_that_a_lone_surrogate_becomes_storable() -> None:
    assert clean_line("broken \ud83d title") == "broken \ufffd title"


def test_that_text_from_markup_is_one_line() -> None:
    assert one_line("  a\n\t b\u00a0\u00a0c  ") == "a b c"


@given(st.text())
def test_that_clean_lines_are_stable_stripped_and_storable(text: str) -> None:
    lines = clean_lines(text)
    assert clean_lines("\n".join(lines)) == lines
    for line in lines:
        assert line == line.strip()
        line.encode("utf-8")


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"])))
def test_that_utf8_survives_decoding(text: str) -> None:
    assert decode(b"\xef\xbb\xbf" + text.encode()) == text


@given(st.binary())
def test_that_any_bytes_are_text_or_refused(data: bytes) -> None:
    with suppress(LedgerError):
        assert isinstance(decode(data), str)


@pytest.mark.parametrize(
    "data", [b"a\xff" * 400_000, "\u200d".encode() * 200_000, b"\xc3" * 800_000]
)
def test_that_junk_of_megabytes_takes_linear_time(data: bytes) -> None:
    begun = time.perf_counter()
    clean_lines(decode(data))
    assert time.perf_counter() - begun < 5

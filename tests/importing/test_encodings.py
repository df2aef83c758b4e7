"""Every page of every format says the same in every encoding and with every line end."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from app.importing.drafts import InputKind, Reading
from app.importing.read import read
from tests.faults.fuzz.pages import pages

_ON = date(2026, 3, 10)
_AT = datetime(2026, 3, 10, 12, tzinfo=UTC)
_CASES = [(kind, place) for kind in InputKind for place in range(len(pages()[kind]))]


def _read(content: str | bytes, kind: InputKind) -> Reading:
    reading = read(content, on=_ON, at=_AT, kind=kind, new_id=lambda: "id")
    table = reading.table
    return replace(reading, table=replace(table, lines=()) if table else None)


def _is_western(text: str) -> bool:
    try:
        text.encode("cp1252")
    except UnicodeEncodeError:
        return False
    return True


@pytest.mark.parametrize(("kind", "place"), _CASES)
def test_that_the_encoding_does_not_matter(kind: InputKind, place: int) -> None:
    text = pages()[kind][place]
    plain = _read(text, kind)
    encodings = ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-32"]
    for encoding in [*encodings, "cp1252"] if _is_western(text) else encodings:
        assert _read(text.encode(encoding), kind) == plain, encoding
    for mark in ("utf-16-be", "utf-16-le"):
        assert _read("\ufeff".encode(mark) + text.encode(mark), kind) == plain, mark


@pytest.mark.parametrize(("kind", "place"), _CASES)
def test_that_the_line_end_does_not_matter(kind: InputKind, place: int) -> None:
    text = pages()[kind][place]
    if kind is InputKind.ENTRIES:
        return  # its texts are kept to the letter, line ends inside them too
    for end in ("\r\n", "\r"):
        assert _shown(_read(text.replace("\n", end), kind)) == _shown(_read(text, kind)), repr(end)


def _shown(reading: Reading) -> Reading:
    """The reading without the words of posts, which keep their own line ends."""
    return replace(reading, jobs=tuple(replace(job, description=None) for job in reading.jobs))

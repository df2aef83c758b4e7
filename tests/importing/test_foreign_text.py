"""Text from outside is data: nothing in it is opened, run, fetched, or taken for something else."""

from __future__ import annotations

import ast
import builtins
import os
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest

from app.domain.problems import LedgerError
from app.importing.drafts import InputKind, Reading
from app.importing.read import read
from tests.importing.history_pages import PageRow, copy_of, page_of, table_of

_ROOM = Path(__file__).parents[2] / "app" / "importing"
_ON = date(2026, 3, 10)
_AT = datetime(2026, 3, 10, 12, tzinfo=UTC)
_SAFE = {
    "__future__", "ast", "base64", "binascii", "bisect", "calendar", "codecs", "collections", "csv",
    "dataclasses", "datetime", "decimal", "difflib", "enum", "functools", "hashlib", "heapq",
    "html", "io", "itertools", "json", "math", "operator", "re", "tomllib", "typing", "unicodedata",
    "urllib.parse", "html.parser", "html.entities",
}  # fmt: skip
_RUNNERS = {"eval", "exec", "compile", "__import__", "open", "input", "breakpoint"}
_HOSTILE = (
    '<img src="file:///etc/passwd">',
    "<script>document.title</script>",
    '<a href="https://evil.example/x">free</a>',
    "javascript:alert(1)",
    "file:///etc/passwd",
    "=HYPERLINK(A1)",
    "{0.__class__} %s ${HOME} $(id) `id`",
    "&lt;b&gt;bold&lt;/b&gt;",
    "[link](https://evil.example)",
)


def _read(content: str | bytes, kind: InputKind | None = None) -> Reading:
    return read(content, on=_ON, at=_AT, kind=kind, new_id=lambda: "id")


def _modules() -> list[tuple[Path, ast.Module]]:
    return [(path, ast.parse(path.read_text("utf-8"))) for path in sorted(_ROOM.rglob("*.py"))]


def test_that_readers_use_nothing_that_opens_runs_or_fetches() -> None:
    used: dict[str, str] = {}
    for path, tree in _modules():
        for node in ast.walk(tree):
            if isinstance(node, ast.Import):
                used |= {alias.name: path.name for alias in node.names}
            elif isinstance(node, ast.ImportFrom) and node.module:
                used[node.module] = path.name
    outside = {name for name in used if not name.startswith(("app.", "collections."))}
    assert outside <= _SAFE, {name: used[name] for name in outside - _SAFE}


def test_that_readers_call_nothing_that_runs_text() -> None:
    for path, tree in _modules():
        called = {
            node.func.id
            for node in ast.walk(tree)
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name)
        }
        assert not called & _RUNNERS, path


@pytest.mark.parametrize("hostile", _HOSTILE)
def test_that_hostile_titles_are_kept_to_the_letter_and_open_nothing(
    hostile: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    rows = [PageRow("Applied to job", -14, title=hostile)]
    pages = [copy_of(rows, balance=86), page_of(table_of(rows))]
    expected = [_read(page).entries[0] for page in pages]  # warms what loads only once

    def refuse(*arguments: Any, **named: Any) -> None:
        raise AssertionError(arguments)

    for module, name in (
        (builtins, "open"),
        (builtins, "eval"),
        (builtins, "exec"),
        (os, "system"),
    ):
        monkeypatch.setattr(module, name, refuse)
    monkeypatch.setattr(os, "open", refuse)
    found = [_read(page).entries[0] for page in pages]
    monkeypatch.undo()
    assert found == expected
    assert [draft.title for draft in found] == [hostile, hostile]
    assert [draft.connects for draft in found] == [-14, -14]


@pytest.mark.parametrize(
    "hidden",
    ["\u202e", "\u2066", "\u200b", "\u200f", "\ufeff", "\u00ad", "\x01", "\x1b", "\x07", "\u2060"],
)
def test_that_what_cannot_be_seen_does_not_make_another_row(hidden: str) -> None:
    plain = "Today\nApplied to job\nSew a sail\n-14\n"
    marked = plain.replace("Applied", f"{hidden}Applied").replace("sail", f"sa{hidden}il")
    marked = marked.replace("-14", f"{hidden}-1{hidden}4").replace("Today", f"To{hidden}day")
    assert [_kept(row) for row in _read(marked).entries] == [
        _kept(row) for row in _read(plain).entries
    ]


def _kept(draft: Any) -> tuple[object, ...]:
    return (draft.occurred_on, draft.kind, draft.connects, draft.title, draft.wording)


def test_that_letters_that_only_look_alike_stay_other_letters() -> None:
    latin, cyrillic = "Paint a scope", "Paint а sсоре"
    page = f"Today\nApplied to job\n{latin}\n-14\nToday\nApplied to job\n{cyrillic}\n-14\n"
    assert [draft.title for draft in _read(page).entries] == [latin, cyrillic]


def test_that_words_of_the_east_and_faces_keep_their_joiners() -> None:
    title = "می‌خواهم یک 👩‍🚀 بکشم"
    (draft,) = _read(f"Today\nApplied to job\n{title}\n-14\n").entries
    assert draft.title == title


@pytest.mark.parametrize("i", ["İ", "ı", "I", "i"])
def test_that_a_turkish_i_does_not_break_a_label(i: str) -> None:
    text = f"Today\nAva{i}lability Badge\n-1\nToday\nJob cancelled\nA\n+3\n"
    reading = _read(text)
    assert [draft.connects for draft in reading.entries] == [-1, 3]


def test_that_a_clipboard_of_many_megabytes_is_refused_in_words() -> None:
    with pytest.raises(LedgerError, match="too_large"):
        _read("x" * (65 * 1024 * 1024))


@pytest.mark.parametrize(
    "data",
    [
        b"PK\x03\x04" + bytes(26) + b"xl/worksheets/sheet1.xml" + bytes(90),
        b"PK\x03\x04" + bytes(26) + b"mimetypeapplication/vnd.oasis.opendocument.spreadsheet",
        b"\xd0\xcf\x11\xe0" + bytes(600) + "Workbook".encode("utf-16-le") + bytes(90),
    ],
)
def test_that_a_file_of_a_spreadsheet_program_is_told_from_other_files(data: bytes) -> None:
    with pytest.raises(LedgerError, match="spreadsheet_file"):
        _read(data)
    with pytest.raises(LedgerError, match="not_text"):
        _read(b"PK\x03\x04" + bytes(26) + b"photo.jpg" + bytes(90))

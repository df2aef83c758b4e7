"""The one door for text from outside: decode it, recognise what it is, read it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime

from app.domain.problems import LedgerError
from app.importing.drafts import InputKind, Reading
from app.importing.text.decoding import check_text, clean_line, decode
from app.importing.text.single_file import page_inside
from app.importing.text.spreadsheet_files import is_spreadsheet_file

_BLOCK = 4096
_CUT = frozenset({"state_cut", "page_cut"})


def read(
    content: str | bytes,
    *,
    on: date,
    at: datetime,
    kind: InputKind | None = None,
    name: str = "",
    new_id: Callable[[], str],
) -> Reading:
    """The drafts of a pasted text or a file's bytes.

    `on` is the civil day and `at` the UTC instant at which the page was taken; `name` is the
    file's name; `kind` is what the user says it is, else it is recognised. Raises LedgerError
    `empty_input`, `not_recognised`, `damaged_page` for a page that was cut off, `several_pages`,
    `not_a_whole_number`, those of `decode` and those of the reader.
    """
    # Readers load with the first text: starting the app must not pay for them.
    from app.importing.readers import (  # noqa: PLC0415
        READERS,
        Circumstances,
        recognised_kind,
    )

    text = text_of(content)
    around = Circumstances(on=on, at=at, name=name, new_id=new_id)
    reading = READERS[kind or recognised_kind(text)].read(text, around)
    _refuse_unsound(reading)
    return replace(reading, name=name)


def _refuse_unsound(reading: Reading) -> None:
    """A page that was cut off, or a row without a whole number, would leave a false balance.

    A table kept by hand proves no balance: its doubtful rows are shown and left out.
    """
    if reading.kind is InputKind.SPREADSHEET:
        return
    if any(problem.code == "several_pages" for problem in reading.problems):
        raise LedgerError("several_pages")
    cut = next((p.code for p in reading.problems if p.code in _CUT), None)
    if cut is not None:
        raise LedgerError("damaged_page", why=cut)
    for draft in reading.entries:
        if draft.problem is not None and draft.problem.code == "not_a_whole_number":
            shown = draft.problem.details.get("text")
            raise LedgerError("not_a_whole_number", row=draft.row, text=shown)


def text_of(content: str | bytes) -> str:
    """The text of a paste or a file.

    Raises LedgerError `empty_input`, `spreadsheet_file` and those of `decode`.
    """
    if isinstance(content, bytes) and is_spreadsheet_file(content):
        raise LedgerError("spreadsheet_file")
    text = decode(page_inside(content)) if isinstance(content, bytes) else check_text(content)
    blocks = (text[start : start + _BLOCK] for start in range(0, len(text), _BLOCK))
    if not any(clean_line(block) for block in blocks):
        raise LedgerError("empty_input")
    return text

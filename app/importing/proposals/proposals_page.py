"""The page 'My proposals', copied as text or saved as a file."""

from __future__ import annotations

import re
from datetime import date

from app.domain.problems import LedgerError
from app.importing.drafts import InputKind, Reading
from app.importing.proposals.rows import draft_of, outcome_of, section_at
from app.importing.proposals.table import shown_in_markup
from app.importing.proposals.text import is_row_start, page_lines, shown_in_text

_MARKUP = re.compile(r"\s*<(?:!|[a-z][a-z0-9]*[\s>])", re.IGNORECASE)
_ROW_MARKS = ("/nx/proposals/", "details-row", "job-info", "reason-slot", "proposal_title")
_SAMPLE_CHARACTERS = 20_000


def looks_like_proposals(text: str) -> float:
    """How much a text has the page's headings and rows, 0 to 1."""
    if _is_markup(text):
        return 0.95 if _ROW_MARKS[0] in text and any(m in text for m in _ROW_MARKS[1:]) else 0.0
    lines = page_lines(text[:_SAMPLE_CHARACTERS])
    positions = range(len(lines))
    has_section = any(section_at(lines, position) for position in positions)
    has_row = any(is_row_start(lines, position) for position in positions)
    has_name = "my proposals" in (line.casefold() for line in lines[:40])
    if has_section:
        return 0.95 if has_row or has_name else 0.7
    return (0.9 if has_name else 0.6) if has_row else 0.0


def read_proposals(text: str, *, on: date) -> Reading:
    """A draft for each row shown; a page shows ten of a section, so counts may exceed the rows.

    `not_understood` holds reasons of archived rows that no outcome is known for. Raises
    LedgerError `no_proposals` for a text without a row or a section of the page.
    """
    rows, has_section = shown_in_markup(text) if _is_markup(text) else shown_in_text(text)
    if not rows and not has_section:
        raise LedgerError("no_proposals")
    unknown = [row.reason for row in rows if row.reason and outcome_of(row.reason) is None]
    return Reading(
        kind=InputKind.PROPOSALS,
        taken_on=on,
        proposals=tuple(draft_of(row, number, on) for number, row in enumerate(rows, start=1)),
        not_understood=tuple(dict.fromkeys(unknown)),
    )


def _is_markup(text: str) -> bool:
    """Whether the text starts with a tag: a copied page never does, whatever its titles hold."""
    return _MARKUP.match(text) is not None

"""The proposals page as a saved file: its visible tables, never its scripts."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from app.importing.proposals.rows import (
    BADGES,
    ROW_VERBS,
    Section,
    ShownProposal,
    bare_section,
    row_end,
    section_at,
)
from app.importing.text.decoding import one_line
from app.importing.text.page_markup import Token, tokens

_PROPOSAL_LINK = re.compile(r"/nx/proposals/(?:[a-z]{1,20}/){0,3}(\d{6,25})(?![\d])")
_JOB_LINK = re.compile(r"(~0[12][0-9a-f]{16,24})(?![0-9a-f])")
_PLACES = (
    ("invit", Section.INVITATIONS),
    ("offer", Section.OFFERS),
    ("archived_interview", Section.ARCHIVED_INTERVIEWS),
    ("archiv", Section.ARCHIVED),
    ("active", Section.ACTIVE),
    ("submitted", Section.SUBMITTED),
)
_REASON_CELL = "reason-slot"


@dataclass(slots=True)
class _Row:
    """A table row being read: its texts with the cell each stands in, up to and behind the link."""

    place: str
    cell: str = ""
    is_in_title: bool = False
    title: list[str] = field(default_factory=list)
    head: list[str] = field(default_factory=list)
    tail: list[tuple[str, str]] = field(default_factory=list)
    upstream_id: str | None = None
    job_key: str | None = None

    def open_tag(self, token: Token) -> None:
        if token.name in {"td", "th"}:
            named = token.attributes.get("data-cy") or token.attributes.get("data-qa")
            self.cell = named or token.attributes.get("class", "")
        elif token.name == "a":
            self._open_link(token.attributes.get("href", ""))

    def close_tag(self, name: str) -> None:
        if name == "a":
            self.is_in_title = False

    def add_text(self, text: str) -> None:
        if self.is_in_title:
            self.title.append(text)
        elif self.upstream_id is None:
            self.head.append(one_line(text))
        else:
            self.tail.append((self.cell, one_line(text)))

    def _open_link(self, target: str) -> None:
        job = _JOB_LINK.search(target)
        if job:
            self.job_key = job[1]
        proposal = _PROPOSAL_LINK.search(target)
        if proposal and self.upstream_id is None:
            self.upstream_id = proposal[1]
            self.is_in_title = True


def shown_in_markup(markup: str) -> tuple[list[ShownProposal], bool]:
    """The rows that link to a proposal, each once, and whether any section heading was met."""
    page = _Page()
    for token in tokens(markup):
        page.take(token)
    page.end_row()
    return list(page.rows.values()), page.has_section


@dataclass(slots=True)
class _Page:
    rows: dict[str, ShownProposal] = field(default_factory=dict)
    has_section: bool = False
    heading: Section | None = None
    lines: list[str] = field(default_factory=list)
    row: _Row | None = None

    def take(self, token: Token) -> None:
        if token.kind == "open" and token.name == "tr":
            self.end_row()
            self._read_headings()
            self.row = _Row(_place(token.attributes))
        elif token.kind == "close" and token.name in {"tr", "table"}:
            self.end_row()
        elif token.kind == "text":
            self._take_text(token.name)
        elif self.row and token.kind == "open":
            self.row.open_tag(token)
        elif self.row:
            self.row.close_tag(token.name)

    def end_row(self) -> None:
        """Keeps the row if it is a proposal; header rows and other tables link to none."""
        row, self.row = self.row, None
        if row is None:
            self._read_headings()
        elif row.upstream_id:
            self.rows.setdefault(row.upstream_id, _shown(row, self.heading))

    def _take_text(self, text: str) -> None:
        if self.row:
            self.row.add_text(text)
        else:
            line = one_line(text)
            if line:
                self.lines.append(line)

    def _read_headings(self) -> None:
        for position, line in enumerate(self.lines):
            found = section_at(self.lines, position)
            if found or bare_section(line):
                self.heading = found[0] if found else bare_section(line)
                self.has_section = self.has_section or found is not None
        self.lines.clear()


def _shown(row: _Row, heading: Section | None) -> ShownProposal:
    behind = [(cell, line) for cell, line in row.tail if line]
    reasons = [line for cell, line in behind if cell.startswith(_REASON_CELL)]
    end = row_end([line for cell, line in behind if not cell.startswith(_REASON_CELL)])
    verb, day = _verb_and_day([line for line in row.head if line])
    badges = (line for line in row.head if line.casefold() in BADGES)
    return ShownProposal(
        section=_section_of_place(row.place) or heading,
        verb=verb,
        day=day,
        title=one_line("".join(row.title)),
        badge=next(badges, None),
        reason=" ".join(reasons) or end.reason,
        profile=end.profile,
        is_viewed=end.is_viewed,
        upstream_id=row.upstream_id,
        job_key=row.job_key,
    )


def _verb_and_day(head: Sequence[str]) -> tuple[str, str]:
    for position, line in enumerate(head):
        verb, _, day = line.partition(" ")
        if verb.casefold() in ROW_VERBS:
            following = head[position + 1] if position + 1 < len(head) else ""
            return verb, day or following
    return "", head[0] if head else ""


def _place(attributes: Mapping[str, str]) -> str:
    return attributes.get("data-ev-sublocation", "").casefold()


def _section_of_place(place: str) -> Section | None:
    matching: Iterator[Section] = (section for part, section in _PLACES if part in place)
    return next(matching, None)

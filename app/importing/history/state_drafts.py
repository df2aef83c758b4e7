"""Rows of the state as drafts, made column by column where no table row lends them its words."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from app.domain.columns import FEW, column, of_columns
from app.domain.entries import EntryKind
from app.domain.problems import Problem
from app.domain.progress import CHUNK, tell
from app.importing.drafts import EntryDraft
from app.importing.history.rows import checked_kind
from app.importing.history.state_rows import StateRow, StateRows
from app.importing.history.wordings import of_reason


@dataclass(frozen=True, slots=True)
class _Said:
    """What a reason and an amount say together: the same in every row that has both."""

    wording: str
    kind: EntryKind
    problem: Problem | None
    connects: str


class _Known(dict[tuple[str | None, int], _Said]):
    """What is said by pairs of a reason and an amount; each pair is looked into once."""

    def __missing__(self, pair: tuple[str | None, int]) -> _Said:
        reason, amount = pair
        known = of_reason(reason or "")
        wording = known.text if known else f"reasonId {reason or '?'}"
        kind, problem = checked_kind(known.kind if known else None, wording, amount)
        said = self[pair] = _Said(wording, kind, problem, f"{amount:+d}")
        return said


def state_drafts(rows: StateRows, shown: Mapping[int, EntryDraft]) -> list[EntryDraft]:
    """The drafts of a state's rows, numbered from 1.

    `shown` gives the table row that shows a row, by its place: it lends its wording and its
    member.
    """
    known = _Known()
    drafts: list[EntryDraft] = []
    for start in range(0, len(rows), FEW):
        if not start % CHUNK:
            tell(0.97)
        drafts += _drafts(rows, slice(start, start + FEW), known)
    for place, draft in shown.items():
        drafts[place] = _draft(rows[place], draft, place + 1, rows.shown_at[place])
    return drafts


def _drafts(rows: StateRows, some: slice, known: _Known) -> list[EntryDraft]:
    """The drafts of some rows by themselves."""
    instants, titles = rows.column("at")[some], rows.column("title")[some]
    amounts = rows.column("amount")[some]
    said = list(map(known.__getitem__, zip(rows.column("reason")[some], amounts, strict=True)))
    columns = {
        "row": range(some.start + 1, some.start + 1 + len(said)),
        "text": [
            f"{shown} | {one.wording} | {title} | {one.connects}"
            if shown and title
            else _text(shown, one.wording, title, one.connects)
            for shown, title, one in zip(rows.shown_at[some], titles, said, strict=True)
        ],
        "occurred_on": [at.date() if at else None for at in instants],
        "kind": column(said, "kind"),
        "connects": amounts,
        "occurred_at": instants,
        "wording": column(said, "wording"),
        "title": titles,
        "job_key": rows.column("job_key")[some],
        "upstream_id": rows.column("upstream_id")[some],
        "running_total": rows.column("running_total")[some],
        "problem": [
            one.problem if at else Problem("no_date", {"text": ""})
            for at, one in zip(instants, said, strict=True)
        ],
    }
    return of_columns(EntryDraft, len(said), columns)


def _draft(row: StateRow, shown: EntryDraft, number: int, shown_at: str) -> EntryDraft:
    """A row of the state; the table row that shows it lends its wording and its member."""
    known = of_reason(row.reason or "")
    kind = known.kind if known else (None if shown.problem else shown.kind)
    wording = shown.wording
    if wording is None or (known and shown.kind is not known.kind):
        wording = known.text if known else f"reasonId {row.reason or '?'}"
    kind, problem = checked_kind(kind, wording, row.amount)
    occurred_on = row.at.date() if row.at else shown.occurred_on
    if occurred_on is None:
        problem = Problem("no_date", {"text": ""})
    return EntryDraft(
        row=number,
        text=_text(shown_at, wording, row.title, f"{row.amount:+d}"),
        occurred_on=occurred_on,
        kind=kind,
        connects=row.amount,
        occurred_at=row.at,
        wording=wording,
        title=row.title,
        job_key=row.job_key,
        member=shown.member,
        upstream_id=row.upstream_id,
        running_total=row.running_total,
        problem=problem,
    )


def _text(shown_at: str, wording: str, title: str | None, connects: str) -> str:
    return " | ".join(filter(None, (shown_at, wording, title, connects)))

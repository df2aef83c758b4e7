"""The reader of each kind of input: how it recognises its text and how it reads it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime

from app.domain.problems import LedgerError
from app.domain.progress import reading_watched, unwatched
from app.importing.drafts import InputKind, Reading
from app.importing.entry_lines import looks_like_entries, read_entries
from app.importing.history.history import looks_like_history, read_history
from app.importing.jobs.job_post import looks_like_job, read_tiles
from app.importing.money.transactions import looks_like_transactions, read_transactions
from app.importing.money.weekly_summary import looks_like_summary, read_summary
from app.importing.proposals.proposals_page import looks_like_proposals, read_proposals
from app.importing.spreadsheet.finding import table_in
from app.importing.spreadsheet.likeness import looks_like_table

_LEAST_LIKENESS = 0.25


@dataclass(frozen=True, slots=True, kw_only=True)
class Circumstances:
    """What reading needs beside the text; `on` and `at` are when the page was taken."""

    on: date
    at: datetime
    name: str
    new_id: Callable[[], str]


@dataclass(frozen=True, slots=True)
class Reader:
    """`likeness` is 0 to 1; `read` raises LedgerError where the text is not of its kind."""

    likeness: Callable[[str], float]
    read: Callable[[str, Circumstances], Reading]


def recognised_kind(text: str) -> InputKind:
    """What a text is most like. Raises LedgerError `not_recognised` where it is like nothing.

    A faint likeness is enough: that kind's reader can say what the text lacks.
    """
    with reading_watched(unwatched):  # a look at how it begins is no part of the reading
        scores = {kind: reader.likeness(text) for kind, reader in READERS.items()}
    best = max(scores, key=lambda kind: scores[kind])
    if scores[best] < _LEAST_LIKENESS:
        raise LedgerError("not_recognised")
    return best


def _read_jobs(text: str, around: Circumstances) -> Reading:
    jobs = read_tiles(text, at=around.at, new_id=around.new_id)
    if not jobs:
        raise LedgerError("not_recognised", kind=InputKind.JOB.value)
    return Reading(kind=InputKind.JOB, taken_on=around.on, jobs=jobs)


def _read_table(text: str, around: Circumstances) -> Reading:
    """A table by itself says nothing yet: what its columns mean is the user's to say."""
    table = table_in(text)
    if table is None:
        raise LedgerError("not_recognised", kind=InputKind.SPREADSHEET.value)
    return Reading(kind=InputKind.SPREADSHEET, taken_on=around.on, table=table)


READERS = {
    InputKind.HISTORY: Reader(
        looks_like_history, lambda text, around: read_history(text, on=around.on)
    ),
    InputKind.TRANSACTIONS: Reader(
        looks_like_transactions,
        lambda text, around: read_transactions(text, on=around.on, name=around.name),
    ),
    InputKind.PROPOSALS: Reader(
        looks_like_proposals, lambda text, around: read_proposals(text, on=around.on)
    ),
    InputKind.JOB: Reader(looks_like_job, _read_jobs),
    InputKind.SUMMARY: Reader(
        looks_like_summary, lambda text, around: read_summary(text, on=around.on)
    ),
    InputKind.ENTRIES: Reader(
        looks_like_entries, lambda text, around: read_entries(text, on=around.on)
    ),
    InputKind.SPREADSHEET: Reader(looks_like_table, _read_table),
}

"""A naive reading of the state: every row by itself, every field by itself, nothing shared."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, replace
from datetime import datetime
from decimal import Decimal

from app.domain.problems import LedgerError, Problem
from app.importing.drafts import EntryDraft
from app.importing.history.devalue import StateArray, StateObject, damaged, parse_state
from app.importing.history.rows import LARGEST_CONNECTS, checked_kind, job_key_in
from app.importing.history.wordings import of_reason
from app.importing.text.dates import state_instant
from app.importing.text.decoding import one_line

_FEW = 256


@dataclass
class NaiveRow:
    upstream_id: str | None
    reason: str | None
    at: datetime | None
    amount: int
    running_total: int | None
    title: str | None
    job_key: str | None


def drafts_by_row(script: str) -> list[EntryDraft]:
    """The drafts of a state without a table beside it."""
    state = parse_state(script)
    held = [one.get("connectsHistoryList") for one in state.objects_with("connectsHistoryList")]
    rows = max((rows for rows in held if isinstance(rows, StateArray)), key=len)
    objects = []
    for value in rows:
        if not isinstance(value, StateObject):
            raise damaged("row is no object")
        objects.append(value)
    read = []
    for start in range(0, len(objects), _FEW):  # faults are found a few rows at a time
        read += _rows(objects[start : start + _FEW], start)
    return _marked([_draft(row, number) for number, row in enumerate(_once_each(read), start=1)])


def _rows(objects: list[StateObject], start: int) -> list[NaiveRow]:
    amounts = [one.get("amount") for one in objects]
    columns = (
        [_text(one.get("id")) for one in objects],
        [_text(one.get("reasonId")) for one in objects],
        [state_instant(_text(one.get("timestamp")) or "") for one in objects],
        [_amount(value, number) for number, value in enumerate(amounts, start=start + 1)],
        [_whole(one.get("runningTotal")) for one in objects],
        [_text(one.get("jobName"), longest=None) for one in objects],
        [job_key_in(_text(one.get("jobOpeningKey"))) for one in objects],
    )
    return [NaiveRow(*fields) for fields in zip(*columns, strict=True)]


def _once_each(rows: list[NaiveRow]) -> list[NaiveRow]:
    seen: defaultdict[str, list[NaiveRow]] = defaultdict(list)
    kept = []
    for row in rows:
        if row.upstream_id is not None:
            if row in seen[row.upstream_id]:
                continue
            seen[row.upstream_id].append(row)
        kept.append(row)
    return kept


def _draft(row: NaiveRow, number: int) -> EntryDraft:
    known = of_reason(row.reason or "")
    wording = known.text if known else f"reasonId {row.reason or '?'}"
    kind, problem = checked_kind(known.kind if known else None, wording, row.amount)
    shown = f"{row.at.isoformat(' ')[:19]} UTC" if row.at else ""
    return EntryDraft(
        row=number,
        text=" | ".join(filter(None, (shown, wording, row.title, f"{row.amount:+d}"))),
        occurred_on=row.at.date() if row.at else None,
        kind=kind,
        connects=row.amount,
        occurred_at=row.at,
        wording=wording,
        title=row.title,
        job_key=row.job_key,
        upstream_id=row.upstream_id,
        running_total=row.running_total,
        problem=problem if row.at else Problem("no_date", {"text": ""}),
    )


def _marked(drafts: list[EntryDraft]) -> list[EntryDraft]:
    seen: set[str] = set()
    for place, draft in enumerate(drafts):
        if draft.upstream_id in seen:
            problem = Problem("same_id_differs", {"upstream_id": draft.upstream_id})
            drafts[place] = replace(draft, problem=problem)
        elif draft.upstream_id is not None:
            seen.add(draft.upstream_id)
    return drafts


def _amount(value: object, number: int) -> int:
    if isinstance(value, int) and not isinstance(value, bool) and abs(value) <= LARGEST_CONNECTS:
        return value
    if isinstance(value, int):
        text = str(value) if value.bit_length() < 128 else "…"
    else:
        text = str(value)[:40] if isinstance(value, str | Decimal) else ""
    raise LedgerError("not_a_whole_number", row=number, text=text)


def _whole(value: object) -> int | None:
    if value is None:
        return None
    if not isinstance(value, int) or isinstance(value, bool) or abs(value) > LARGEST_CONNECTS:
        raise damaged("running total is no whole number")
    return value


def _text(value: object, longest: int | None = 80) -> str | None:
    if value is None or value == "":
        return None
    if isinstance(value, bool) or not isinstance(value, str | int):
        raise damaged("field is no text")
    text = one_line(str(value))
    if longest is not None and len(text) > longest:
        raise damaged("field is too long")
    return text or None

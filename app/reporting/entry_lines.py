"""The export of entries, one a line (JSONL) or a row (CSV); `importing` reads both back."""

from __future__ import annotations

import csv
import io
import json
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from datetime import UTC, date, datetime

from app.domain.entries import Entry

COLUMNS = (
    "id",
    "wallet",
    "occurred_on",
    "occurred_at",
    "kind",
    "source",
    "connects",
    "cost_cents",
    "currency",
    "job_key",
    "title",
    "member",
    "wording",
    "upstream_id",
    "refund_of",
    "expires_on",
    "note",
    "running_total",
)
_FORMULA_STARTS = ("=", "+", "-", "@")
_BREAKING_STARTS = ("\t", "\r", "\n", "\x00")
_UNSEEN = {"Cc", "Cf", "Zs", "Zl", "Zp"}
_QUOTE = "'"


def jsonl_lines(entries: Iterable[Entry], wallet_names: Mapping[str, str]) -> Iterator[str]:
    """A JSON object for each entry, each line with its line end.

    `wallet` is the wallet's name, an unnamed wallet's id; dates are ISO, instants UTC; what is
    unknown is null, and only `running_total` is left out where Upwork gave none.
    """
    for entry in entries:
        shown = _shown(entry, wallet_names)
        if shown["running_total"] is None:
            del shown["running_total"]
        yield json.dumps(shown, ensure_ascii=False, separators=(",", ":")) + "\n"


def csv_text(entries: Iterable[Entry], wallet_names: Mapping[str, str]) -> Iterator[str]:
    """The header and a row for each entry, each with its line end (CR LF, to be written as is).

    Numbers stay numbers. A text cell that a spreadsheet could take for a formula gets an
    apostrophe before it, and so does one that is empty or starts with an apostrophe, so that
    taking one away gives every text back exactly.
    """
    yield _row(COLUMNS)
    for entry in entries:
        shown = _shown(entry, wallet_names)
        yield _row(_cell(shown[name]) for name in COLUMNS)


def guarded(text: str) -> str:
    """The text as a cell that no spreadsheet calculates.

    >>> guarded("=1+1"), guarded("plain")
    ("'=1+1", 'plain')
    """
    is_risky = text.startswith((*_BREAKING_STARTS, _QUOTE)) or _bare(text).startswith(
        _FORMULA_STARTS
    )
    return _QUOTE + text if is_risky or not text else text


def _bare(text: str) -> str:
    """The start of the text without what is unseen before it, in plain width."""
    for position, character in enumerate(text):
        if unicodedata.category(character) not in _UNSEEN:
            return unicodedata.normalize("NFKC", text[position : position + 4]).lstrip()
    return ""


def _shown(entry: Entry, wallet_names: Mapping[str, str]) -> dict[str, str | int | None]:
    return {
        "id": entry.id,
        "wallet": wallet_names.get(entry.wallet, entry.wallet),
        "occurred_on": entry.occurred_on.isoformat(),
        "occurred_at": _instant(entry.occurred_at),
        "kind": entry.kind.value,
        "source": entry.source.value if entry.source else None,
        "connects": entry.connects,
        "cost_cents": entry.cost_cents,
        "currency": entry.currency,
        "job_key": entry.job_key,
        "title": entry.title,
        "member": entry.member,
        "wording": entry.wording,
        "upstream_id": entry.upstream_id,
        "refund_of": entry.refund_of,
        "expires_on": _day(entry.expires_on),
        "note": entry.note,
        "running_total": entry.running_total,
    }


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _instant(instant: datetime | None) -> str | None:
    """ISO 8601 with Z; the ledger's instants are UTC, so one without a zone is too."""
    if instant is None:
        return None
    aware = instant if instant.tzinfo else instant.replace(tzinfo=UTC)
    return aware.astimezone(UTC).isoformat().replace("+00:00", "Z")


def _cell(value: str | int | None) -> str | int:
    if value is None:
        return ""
    return guarded(value) if isinstance(value, str) else value


def _row(cells: Iterable[str | int]) -> str:
    line = io.StringIO(newline="")
    csv.writer(line, lineterminator="\r\n").writerow(cells)
    return line.getvalue()

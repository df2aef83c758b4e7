import csv
import io
import json
import unicodedata
from collections.abc import Iterator
from dataclasses import fields
from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.entries import Entry, EntryKind, Source
from app.importing.drafts import EntryDraft
from app.importing.entry_lines import looks_like_entries, read_entries
from app.importing.text.decoding import decode
from app.reporting.entry_lines import COLUMNS, csv_text, guarded, jsonl_lines

ON = date(2026, 3, 4)
NAMES = {"w-1": "Mine", "w-2": '=Agency, "North"'}
HOSTILE = (
    "", "=1+1", "+1", "-2", "@cmd", "'", "''=1", "\t=1", "\r\n", "\x00", " =1", "\u200f=1",
    "\uff1d1", "\ufeff-3", "a\nb", 'say "hi"', "a,b;c\td", "📯", "مصباح \u202e", "\u2028", "null",
    " spaces ", "-20", "\x85=1", "e\u0301", "#N/A",
)  # fmt: skip
ENTRY = Entry(
    id="e-1", wallet="w-1", occurred_on=date(2026, 1, 2), kind=EntryKind.PROPOSAL, connects=-12
)

TEXTS = st.one_of(st.sampled_from(HOSTILE), st.text(max_size=30))
MAYBE = st.none() | TEXTS
DAYS = st.dates(date(1990, 1, 1), date(2199, 12, 31))
WHOLE = st.integers(-(2**53), 2**53)
INSTANTS = st.builds(datetime.combine, DAYS, st.times(timezones=st.just(UTC)))
ENTRIES = st.builds(
    Entry,
    id=st.uuids().map(str) | st.sampled_from([text for text in HOSTILE if text]),
    wallet=st.sampled_from(["w-1", "w-2", "unnamed"]),
    occurred_on=DAYS,
    kind=st.sampled_from(EntryKind),
    connects=WHOLE,
    occurred_at=st.none() | INSTANTS,
    source=st.none() | st.sampled_from(Source),
    cost_cents=st.none() | WHOLE,
    currency=st.sampled_from(["USD", "EUR", "JPY"]),
    job_key=MAYBE,
    title=MAYBE,
    member=MAYBE,
    wording=MAYBE,
    upstream_id=MAYBE,
    running_total=st.none() | WHOLE,
    refund_of=MAYBE,
    expires_on=st.none() | DAYS,
    note=MAYBE,
)


def as_entry(draft: EntryDraft) -> Entry:
    """The entry that a draft stands for, with the wallet's name in place of its id."""
    shared = {f.name for f in fields(Entry)} & {f.name for f in fields(EntryDraft)}
    values = {name: getattr(draft, name) for name in shared}
    source = Source(draft.source) if draft.source else None
    return Entry(**{**values, "id": draft.entry_id, "source": source})


def named(entry: Entry) -> Entry:
    values = {f.name: getattr(entry, f.name) for f in fields(Entry)}
    return Entry(**{**values, "wallet": NAMES.get(entry.wallet, entry.wallet)})


def exported(entries: list[Entry], form: str) -> Iterator[str]:
    return jsonl_lines(entries, NAMES) if form == "jsonl" else csv_text(entries, NAMES)


@pytest.mark.parametrize("form", ["jsonl", "csv"])
@given(st.lists(ENTRIES, min_size=1, max_size=5))
def test_that_an_export_reads_back_exactly(form: str, entries: list[Entry]) -> None:
    text = "".join(exported(entries, form))
    assert looks_like_entries(text) == 1
    drafts = read_entries(text, on=ON).entries
    assert [as_entry(draft) for draft in drafts] == [named(entry) for entry in entries]
    assert not any(draft.problem for draft in drafts)


@pytest.mark.parametrize("form", ["jsonl", "csv"])
@pytest.mark.parametrize("title", [text for text in HOSTILE if text != "\x00"])
def test_that_hostile_titles_survive_the_way_through_a_file(form: str, title: str) -> None:
    entry = Entry(**{**{f.name: getattr(ENTRY, f.name) for f in fields(Entry)}, "title": title})
    data = "".join(exported([entry], form)).encode()
    for written in (data, b"\xef\xbb\xbf" + data):
        (draft,) = read_entries(decode(written), on=ON).entries
        assert draft.title == title


@given(TEXTS)
def test_that_no_cell_starts_like_a_formula(text: str) -> None:
    cell = guarded(text)
    start = unicodedata.normalize("NFKC", cell.strip())[:1]
    assert start not in {"=", "+", "-", "@", "\t", "\r", "\n", "\x00"}
    assert cell in {text, "'" + text}
    assert cell != text or not text.startswith("'")


def test_that_harmless_texts_stay_as_they_are() -> None:
    for text in ("A lamp", "3-day job", "~022000000000000000009", "name@example.com", "📯"):
        assert guarded(text) == text


def test_that_csv_numbers_stay_numbers_and_unknown_is_empty() -> None:
    rows = list(csv.DictReader(io.StringIO("".join(csv_text([ENTRY], NAMES)), newline="")))
    (row,) = rows
    assert tuple(row) == COLUMNS
    assert (row["connects"], row["cost_cents"], row["title"]) == ("-12", "", "")
    assert (row["wallet"], row["kind"], row["occurred_on"]) == ("Mine", "proposal", "2026-01-02")


def test_that_a_json_line_has_the_documented_keys() -> None:
    (shown,) = jsonl_lines([ENTRY], NAMES)
    assert json.loads(shown) == {
        "id": "e-1",
        "wallet": "Mine",
        "occurred_on": "2026-01-02",
        "occurred_at": None,
        "kind": "proposal",
        "source": None,
        "connects": -12,
        "cost_cents": None,
        "currency": "USD",
        "job_key": None,
        "title": None,
        "member": None,
        "wording": None,
        "upstream_id": None,
        "refund_of": None,
        "expires_on": None,
        "note": None,
    }
    assert shown.endswith("}\n")
    assert shown.count("\n") == 1


def test_that_instants_are_written_in_utc() -> None:
    values = {f.name: getattr(ENTRY, f.name) for f in fields(Entry)}
    plus_two = timezone(timedelta(hours=2))
    entry = Entry(**{**values, "occurred_at": datetime(2026, 1, 2, 1, 30, tzinfo=plus_two)})
    (shown,) = jsonl_lines([entry], NAMES)
    assert json.loads(shown)["occurred_at"] == "2026-01-01T23:30:00Z"


def test_that_no_entries_still_give_a_header() -> None:
    assert list(csv_text([], NAMES)) == [",".join(COLUMNS) + "\r\n"]
    assert list(jsonl_lines([], NAMES)) == []

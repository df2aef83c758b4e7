"""Columns against a naive reading: the same drafts, or the same refusal, of any state."""

from __future__ import annotations

import json
from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from app.domain.problems import LedgerError
from app.importing.history.history import read_history
from app.importing.history.instants import instants_of
from app.importing.text.dates import state_instant
from tests.importing.history.state_by_row import drafts_by_row
from tests.importing.history_pages import page_of

DAY = date(2026, 3, 10)
PLAIN: dict[str, st.SearchStrategy[object]] = {
    "id": st.integers(1, 10**10).map(str),
    "reasonId": st.sampled_from(["3", "30", "7", "28", "29", "35", "99"]),
    "timestamp": st.datetimes().map(lambda at: f"{at:%a %b %d %H:%M:%S} UTC {at.year:04d}"),
    "amount": st.integers(-60, 60),
    "runningTotal": st.none() | st.integers(0, 10**6),
    "jobName": st.sampled_from([None, "a", "a b", "a | b", "", "a  b"]),
    "jobOpeningKey": st.none() | st.integers(10**8, 10**20).map(lambda number: f"~02{number}"),
}
ODD: dict[str, st.SearchStrategy[object]] = {
    "id": st.sampled_from([None, "", 7, "7", " 7 ", "a" * 81, "ü", True, "٣", "a\u200bb", 1.5]),
    "reasonId": st.sampled_from([None, 3, "", "3 ", "٣"]),
    "timestamp": st.sampled_from(
        [
            None,
            "",
            "Mon Jan 12 09:18:01 GMT 2026",
            "Mon  Jan 12 09:18:01 UTC 2026",
            "Mon Jan 12 24:00:00 UTC 2026",
            "Mon Jan 12 09:18:0x UTC 2026",
            "Mon Feb 30 09:18:01 UTC 2026",
            "Mon Jan 12 ٠٩:18:01 UTC 2026",
            "Mon Jan 12 09:18:01 CET 2026",
            "2026-01-12T09:18:01Z",
            "2026-01-12T09:18:01.12+01:00",
            "2026-01-12 09:18:01.12+01:00",
            "x" * 81,
            12,
        ]
    ),
    "amount": st.sampled_from([2**31, -(2**31), 2**31 - 1, True, None, "2", 1.0, 10**60]),
    "runningTotal": st.sampled_from([2**40, False, "3", 2.5, -5]),
    "jobName": st.sampled_from(["", "  a  b ", "x" * 300, "a\nb", "\ud800", "\u202eb", 12, True]),
    "jobOpeningKey": st.sampled_from(
        ["", "~02ABCDEF0123456789", "/jobs/~02123456789/", "~02", "~02123456789 x", 5, "x" * 90]
    ),
}


@st.composite
def scripts(draw: st.DrawFn) -> str:
    """A state whose rows are mostly plain; values are shared, missing, wrapped or led astray."""
    is_odd = draw(st.booleans())
    items: list[object] = [{"connectsHistoryList": 1, "balance": 2}, [], {"available": 3}, 40]
    listed: list[object] = []
    for _ in range(draw(st.integers(1, 8))):
        fields: dict[str, object] = {}
        for key, plain in PLAIN.items():
            odd = is_odd and draw(st.integers(0, 19)) == 0
            items.append(draw(ODD[key] if odd else plain))
            fields[key] = len(items) - 1
        if is_odd:
            fate = draw(st.integers(0, 40))
            key = draw(st.sampled_from(sorted(PLAIN)))
            if fate == 0:
                del fields[key]
            elif fate == 1:
                fields[key] = draw(st.sampled_from([-1, -2, -3, 10**6, "x", True, None, 0, 1]))
        items.append(fields)
        if draw(st.booleans()):
            tag = draw(st.sampled_from(["ConnectsTransactionEntity", "Reactive", "Set", "Date"]))
            tag = tag if is_odd else "ConnectsTransactionEntity"
            items.append([tag, len(items) - 1])
        listed.append(len(items) - 1)
    listed += draw(st.lists(st.sampled_from(listed), max_size=3))  # rows that stand there twice
    if is_odd and draw(st.integers(0, 9)) == 0:
        listed.append(draw(st.sampled_from([-1, 3, 1, 10**6, True, None, "x"])))
    items[1] = listed
    return json.dumps(items)


def outcome(read: object) -> object:
    try:
        return read()  # type: ignore[operator]
    except LedgerError as error:
        return error.code, error.details


@settings(max_examples=200)
@given(scripts())
def test_that_columns_read_what_rows_read_one_by_one(script: str) -> None:
    page = page_of("", script.replace("<", "\\u003c"), 40)
    by_columns = outcome(lambda: list(read_history(page, on=DAY).entries))
    assert by_columns == outcome(lambda: drafts_by_row(script))


@settings(max_examples=100)
@given(
    st.lists(
        PLAIN["timestamp"]
        | ODD["timestamp"]
        | st.text("MonJa 0129:UTC+-.Z", min_size=28, max_size=28)
        | st.from_regex(r"\A[A-Z][a-z]{2} (Jan|Feb|Sep) \d\d [0-9:]{8} (UTC|GMT) 20\d\d\Z")
    )
)
def test_that_many_instants_are_those_read_one_by_one(texts: list[object]) -> None:
    shown = [text for text in texts if text is None or isinstance(text, str)]
    alone = [state_instant(text) if text else None for text in shown]
    told = [f"{at:%H:%M:%S} UTC" if at else "" for at in alone]
    instants, texts_shown = instants_of(shown)
    assert instants == alone
    assert [text[11:] for text in texts_shown] == told
    assert [text[:10] for text in texts_shown] == [str(at.date()) if at else "" for at in alone]

import json
from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.entries import EntryKind
from app.domain.problems import LedgerError
from app.importing.drafts import EntryDraft, InputKind
from app.importing.entry_lines import looks_like_entries, read_entries

ON = date(2026, 3, 4)
HEADER = (
    "id,wallet,occurred_on,occurred_at,kind,source,connects,cost_cents,currency,job_key,title,"
    "member,wording,upstream_id,refund_of,expires_on,note\n"
)
BARE = {"id": "e-1", "wallet": "Mine", "occurred_on": "2026-01-02", "kind": "proposal"}


def line(**values: object) -> str:
    return json.dumps({**BARE, "connects": -12, **values}) + "\n"


def entries(text: str) -> tuple[EntryDraft, ...]:
    return read_entries(text, on=ON).entries


def refusal(text: str) -> tuple[str, object, object]:
    with pytest.raises(LedgerError) as caught:
        entries(text)
    return caught.value.code, caught.value.details.get("line"), caught.value.details.get("field")


def test_that_a_full_line_fills_a_draft() -> None:
    text = line(
        occurred_at="2026-01-02T09:18:01Z",
        kind="bought",
        source="bought",
        connects=40,
        cost_cents=600,
        currency="EUR",
        job_key="~021",
        title="A lamp",
        member="Ana",
        wording="Added extra Connects",
        upstream_id="77",
        running_total=153,
        refund_of="e-0",
        expires_on="2027-01-02",
        note="",
        later_key={"any": 1},
    )
    reading = read_entries(text, on=ON)
    assert (reading.kind, reading.taken_on) == (InputKind.ENTRIES, ON)
    assert reading.entries == (
        EntryDraft(
            row=1,
            text="2026-01-02 bought 40 A lamp",
            entry_id="e-1",
            wallet="Mine",
            occurred_on=date(2026, 1, 2),
            occurred_at=datetime(2026, 1, 2, 9, 18, 1, tzinfo=UTC),
            kind=EntryKind.BOUGHT,
            source="bought",
            connects=40,
            cost_cents=600,
            currency="EUR",
            job_key="~021",
            title="A lamp",
            member="Ana",
            wording="Added extra Connects",
            upstream_id="77",
            running_total=153,
            refund_of="e-0",
            expires_on=date(2027, 1, 2),
            note="",
        ),
    )


def test_that_a_csv_row_means_the_same_as_a_line() -> None:
    row = "e-1,Mine,2026-01-02,,proposal,,-12,,USD,,'=1+1,,,,,,'\n"
    as_json = line(title="=1+1", note="")
    assert entries(HEADER + row) == entries(as_json)


def test_that_a_line_needs_only_day_kind_and_number() -> None:
    (draft,) = entries('{"occurred_on":"2026-01-02","kind":"badge","connects":-1}\r\n')
    assert (draft.entry_id, draft.wallet, draft.currency) == (None, None, "USD")
    assert entries("occurred_on,kind,connects\n2026-01-02,badge,-1\n") == (draft,)


def test_that_blank_lines_are_passed_over_and_any_line_end_is_fine() -> None:
    text = "\n" + line(id="a").strip() + "\r" + line(id="b").strip() + "\r\n\n" + line(id="c")
    assert [draft.entry_id for draft in entries(text)] == ["a", "b", "c"]
    assert [draft.row for draft in entries(text)] == [1, 2, 3]


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("connects", 1.5),
        ("connects", 12.0),
        ("connects", "12"),
        ("connects", True),
        ("connects", None),
        ("connects", 2**63),
        ("connects", float("inf")),
        ("cost_cents", 0.1),
        ("occurred_on", "02/01/2026"),
        ("occurred_on", "2026-02-30"),
        ("occurred_on", "20260102"),
        ("occurred_on", "2026-W01-1"),
        ("occurred_on", "9999-12-31"),
        ("occurred_at", "2026-01-02T09:18:01"),
        ("occurred_at", "0001-01-01T00:00:00+14:00"),
        ("kind", "gift"),
        ("kind", 7),
        ("source", "stolen"),
        ("currency", "dollars"),
        ("title", ["a"]),
        ("title", "\ud800"),
        ("note", "x" * 20_000),
        ("id", ""),
        ("wallet", ""),
        ("expires_on", "soon"),
        ("running_total", "9"),
    ],
)
def test_that_one_bad_field_refuses_the_file_and_is_named(field: str, value: object) -> None:
    text = line() + line(**{field: value}) + line()
    expected_field = None if value == float("inf") else field
    assert refusal(text) == ("bad_line", 2, expected_field)


@pytest.mark.parametrize(
    "bad", ["{", "[1]", "null", "not json", "[" * 50_000, '{"connects": ' + "9" * 5000 + "}"]
)
def test_that_a_line_that_is_no_object_refuses_the_file(bad: str) -> None:
    assert refusal(line() + bad + "\n") == ("bad_line", 2, None)


@pytest.mark.parametrize(
    ("cells", "field"),
    [
        ("e,w,2026-01-02,,proposal,,-1.5", "connects"),
        ("e,w,2026-01-02,,proposal,,", "connects"),
        ("e,w,2026-01-02,,proposal,,1e3", "connects"),
        ("e,w,1/2/2026,,proposal,,-1", "occurred_on"),
        ("e,w,2026-01-02,,proposal,,-1,6.00", "cost_cents"),
        ("',w,2026-01-02,,proposal,,-1", "id"),
    ],
)
def test_that_a_bad_csv_cell_is_named_by_its_line(cells: str, field: str) -> None:
    assert refusal(HEADER + 'e,w,2026-01-02,,badge,,-1,,,,"a\nb"\n' + cells) == (
        "bad_line",
        4,
        field,
    )


def test_that_only_exports_are_recognised() -> None:
    assert looks_like_entries(line()) == looks_like_entries(HEADER) == 1
    assert looks_like_entries("\n\n" + line()) == 1
    assert looks_like_entries('{"id": 1}') == looks_like_entries("Date,Amount\n") == 0
    assert looks_like_entries("") == looks_like_entries("Applied to job\n-12") == 0


def test_that_an_export_without_entries_is_an_empty_reading() -> None:
    assert entries(HEADER) == ()
    assert refusal("nothing of the kind")[0] == "unknown_columns"


@given(st.text(max_size=200), st.sampled_from(["", "{", HEADER, line(), HEADER + "e,w,"]))
def test_that_any_text_is_a_reading_or_a_clear_refusal(text: str, start: str) -> None:
    try:
        got = entries(start + text)
    except LedgerError:
        return
    assert all(draft.connects is not None and draft.occurred_on for draft in got)

"""Bodies and rows made column by column, against one record at a time."""

from __future__ import annotations

import hashlib
from datetime import UTC, date, timedelta, timezone

from hypothesis import given, settings
from hypothesis import strategies as st

from app.domain.bodies import bodies_of, body_of
from app.domain.entries import Entry, EntryKind, Source
from app.storage.revisions import chained
from app.storage.tables import all_revised, revised, row_of

TEXTS = st.sampled_from(
    ["", "Plain", 'Quoted "x"', "back\\slash", "tab\t", "é–ش", "\ud83d", "\x00"]
)
TEXT = TEXTS | st.text(max_size=6)
ZONES = st.sampled_from([UTC, timezone(timedelta(0), "UTC"), timezone(timedelta(hours=5))])
INSTANTS = st.datetimes(timezones=ZONES).filter(lambda at: 1 < at.year < 9999)
ENTRIES = st.builds(
    Entry,
    id=TEXT,
    wallet=st.sampled_from(["w", "x", 'w"']),
    occurred_on=st.dates(date(2024, 1, 1), date(2024, 1, 5)),
    kind=st.sampled_from(list(EntryKind)),
    connects=st.integers(-(2**31), 2**31),
    occurred_at=st.none() | INSTANTS,
    source=st.none() | st.sampled_from(list(Source)),
    cost_cents=st.none() | st.integers(0, 99),
    currency=st.sampled_from(["USD", "EUR"]),
    job_key=st.none() | TEXT,
    title=st.none() | TEXT,
    member=st.none() | TEXTS,
    wording=st.none() | TEXTS,
    upstream_id=st.none() | TEXT,
    running_total=st.none() | st.integers(0, 5),
    refund_of=st.none() | TEXT,
    expires_on=st.none() | st.dates(),
    note=st.none() | TEXT,
)
SOME = st.lists(ENTRIES, max_size=6)
ALIKE = st.tuples(ENTRIES, st.integers(1, 4)).map(lambda pair: [pair[0]] * pair[1])


@settings(max_examples=150)
@given(SOME | ALIKE)
def test_that_bodies_and_rows_by_column_are_those_one_by_one(entries: list[Entry]) -> None:
    assert bodies_of(entries) == [body_of(entry) for entry in entries]
    assert all_revised(entries) == [revised(entry) for entry in entries]
    for item in all_revised(entries):
        assert item.row is None or item.row == row_of("entry", item.key[1], item.body or "")


@given(SOME)
def test_that_each_hash_is_that_of_the_one_before_and_the_body(entries: list[Entry]) -> None:
    head, bodies = b"", [body_of(entry) for entry in entries]
    for body, found in zip([*bodies, None], chained(b"", [*bodies, None]), strict=True):
        head = hashlib.sha256(head + (body.encode() if body is not None else b"")).digest()
        assert found == head

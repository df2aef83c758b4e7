"""Many records written at once are, to the letter, what each would be alone."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from app.domain.bodies import bodies_of, body_of
from app.domain.columns import of_columns
from app.domain.entries import Entry, EntryKind, Member, Source
from app.domain.ids import id_stream
from app.importing.drafted import entries_of, entry_of
from app.importing.matching.entries import EntryMatcher
from app.storage.tables import all_revised, revised
from tests.importing.matching.test_match import draft, plan_of

PLAIN = Entry(
    id="e1", wallet="w", occurred_on=date(2026, 3, 9), kind=EntryKind.PROPOSAL, connects=-8
)
ENTRIES = [
    PLAIN,
    replace(PLAIN, id="e2", title="Kiln “log” \\ \n", source=Source.PLAN, cost_cents=0),
    replace(PLAIN, id="e3", title="Töpferei سجل", occurred_at=datetime(2026, 3, 9, 1, tzinfo=UTC)),
    replace(PLAIN, id="e4", title="cut \ud83d", expires_on=date(2027, 3, 9), running_total=0),
]


def test_that_bodies_and_rows_made_together_are_those_made_one_by_one() -> None:
    assert bodies_of(ENTRIES) == [body_of(entry) for entry in ENTRIES]
    assert bodies_of([]) == []
    mixed = [*ENTRIES[:2], Member(id="m", name="Ada"), *ENTRIES[2:]]
    assert all_revised(mixed) == [revised(record) for record in mixed]


def test_that_a_page_of_new_rows_makes_the_same_plan_either_way(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    drafts = [draft(n, title=f"Job {n}", source="plan" if n % 2 else None) for n in range(1, 600)]
    at_once = plan_of(drafts)
    monkeypatch.setattr(EntryMatcher, "_are_all_new", lambda _: False)
    assert plan_of(drafts) == at_once
    ids = [row.puts[0].id for row in at_once.rows]
    assert entries_of(drafts, "w", ids) == [
        entry_of(one, "w", id_) for one, id_ in zip(drafts, ids, strict=True)
    ]


def test_that_a_missing_column_is_told_and_a_default_is_filled_in() -> None:
    assert of_columns(Member, 2, {"id": ["a", "b"], "name": ["A", "B"]}) == [
        Member(id="a", name="A"),
        Member(id="b", name="B"),
    ]
    with pytest.raises(KeyError):
        of_columns(Member, 1, {"id": ["a"]})


def test_that_a_stream_of_ids_never_repeats_and_stays_in_order_within_a_turn() -> None:
    next_id = id_stream(lambda: datetime(2026, 3, 9, tzinfo=UTC))
    ids = [next_id() for _ in range(5_000)]
    assert len(set(ids)) == 5_000
    assert ids[:8] == sorted(ids[:8])

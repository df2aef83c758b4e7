"""Ids made in bulk are UUIDs version 7 of their instant."""

from __future__ import annotations

import uuid
from datetime import UTC, datetime

from app.domain.ids import new_id, new_ids

NOW = datetime(2026, 3, 1, 9, 30, 0, 123000, tzinfo=UTC)


def test_that_many_ids_are_distinct_uuids_of_their_instant() -> None:
    ids = new_ids(NOW, 5_000)
    read = [uuid.UUID(text) for text in ids]
    assert [str(value) for value in read] == ids
    assert len(set(ids)) == 5_000
    assert {value.version for value in read} == {7}
    assert {value.variant for value in read} == {uuid.RFC_4122}
    assert {value.int >> 80 for value in read} == {int(NOW.timestamp() * 1000)}
    assert {value.int >> 62 & 3 for value in read} == {2}


def test_that_ids_made_together_ascend() -> None:
    ids = new_ids(NOW, 1_000)
    assert ids == sorted(ids)


def test_that_no_ids_are_none() -> None:
    assert new_ids(NOW, 0) == []


def test_that_one_by_one_and_in_bulk_begin_alike() -> None:
    assert new_id(NOW)[:15] == new_ids(NOW, 1)[0][:15]

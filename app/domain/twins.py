"""Twins: rows of an import that may be rows that are here, kept until the user has said."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from app.domain.entries import Entry


class TwinAnswer(StrEnum):
    """Both rows are true, or both tell of the same thing."""

    BOTH = "both"
    SAME = "same"


@dataclass(frozen=True, slots=True, kw_only=True)
class Twin:
    """A row that was not written, because it may be one that is here.

    `entry` is what it would have become, `matches` are ids of the entries it resembles, `reason`
    is the code of the resemblance. Without an `answer` the question is open.
    """

    id: str
    wallet: str
    entry: Entry
    matches: tuple[str, ...]
    reason: str
    asked_on: date
    answer: TwinAnswer | None = None


def open_twins(
    twins: Mapping[str, Twin], entries: Iterable[Entry], wallet: str | None = None
) -> tuple[Twin, ...]:
    """The questions that still stand, oldest first, of one wallet or of all.

    One whose entries are gone from the ledger, or whose own row came in since, asks nothing.
    """
    asked = [
        twin for twin in twins.values() if twin.answer is None and wallet in (None, twin.wallet)
    ]
    if not asked:
        return ()
    wanted = {id_ for twin in asked for id_ in (*twin.matches, twin.entry.id)}
    upstream = {twin.entry.upstream_id for twin in asked if twin.entry.upstream_id}
    ids: set[str] = set()
    brought: set[str | None] = set()
    for entry in entries:
        if entry.id in wanted:
            ids.add(entry.id)
        if entry.upstream_id in upstream:
            brought.add(entry.upstream_id)
    standing = [
        twin
        for twin in asked
        if twin.entry.id not in ids
        and twin.entry.upstream_id not in brought
        and any(id_ in ids for id_ in twin.matches)
    ]
    return tuple(sorted(standing, key=lambda twin: (twin.asked_on, twin.id)))

"""The wordings of a preview that nobody has given a kind yet. No Qt."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from app.domain.entries import Entry, EntryKind
from app.importing.plan import Plan


@dataclass(frozen=True, slots=True)
class NewWording:
    """A wording without a kind: in how many rows, and what they add up to in Connects."""

    wording: str
    rows: int
    connects: int


def new_wordings(plans: Sequence[Plan]) -> tuple[NewWording, ...]:
    """The wordings without a kind among the rows to be written, the commonest first."""
    firsts = (row.puts[0] for plan in plans for row in plan.rows if row.puts)
    return wordings_of(
        put for put in firsts if isinstance(put, Entry) and put.kind is EntryKind.UNKNOWN
    )


def wordings_of(entries: Iterable[Entry]) -> tuple[NewWording, ...]:
    """The wordings of entries without a kind, the commonest first."""
    found: dict[str, tuple[int, int]] = {}
    for entry in entries:
        if entry.wording:
            rows, connects = found.get(entry.wording, (0, 0))
            found[entry.wording] = (rows + 1, connects + entry.connects)
    made = [NewWording(wording, *sums) for wording, sums in found.items()]
    return tuple(sorted(made, key=lambda one: (-one.rows, one.wording)))

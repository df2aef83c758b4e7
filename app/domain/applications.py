"""Applications: the entries of a wallet that belong to one proposal, by job key or title."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from app.domain.entries import REFUND_KINDS, Entry, EntryKind
from app.domain.entry_costs import EntryCost
from app.domain.proposals import APART, Proposal, normalised_title

LEGS = frozenset({EntryKind.PROPOSAL, EntryKind.BOOST, EntryKind.AWARD})
JOINED = LEGS | REFUND_KINDS
"""The kinds of entries that belong to a proposal."""
Application = list[EntryCost]


class KeysByTitle:
    """A title stands for its job key where the wallet knows exactly one for it."""

    def __init__(self, entries: Iterable[Entry], records: Iterable[Proposal]) -> None:
        rows: list[Entry | Proposal] = [*entries, *records]
        asked = {row.title for row in rows if not row.job_key and row.title}
        wanted = set(map(normalised_title, asked))
        self._keys: dict[str, set[str]] = {}
        for row in rows if wanted else ():
            if row.job_key and not row.job_key.startswith(APART):
                title = normalised_title(row.title)
                if title in wanted:
                    self._keys.setdefault(title, set()).add(row.job_key)

    def of(self, row: Entry | Proposal) -> str | None:
        """What ties a row to the others of its job; None where it says neither key nor title."""
        if row.job_key:
            return row.job_key
        title = normalised_title(row.title)
        known = self._keys.get(title, set()) if title else set()
        return next(iter(known)) if len(known) == 1 else title or None


def rows_by_key(rows: Iterable[EntryCost], keys: KeysByTitle) -> Mapping[str, Application]:
    """The rows of proposals and of what came back for them, by their job, in order."""
    found: dict[str, Application] = {}
    for row in rows:
        key = row.entry.job_key or keys.of(row.entry)
        if key is None:
            continue
        known = found.get(key)
        if known is None:
            found[key] = [row]
        else:
            known.append(row)
    return found


def applications(rows: Application) -> list[Application]:
    """The rows of one job, apart by application.

    A second proposal spend of the same job (or another member's) starts one.
    """
    if len(rows) == 1:
        return [rows]
    found: list[Application] = []
    for row in rows:
        place = next((one for one in reversed(found) if _belongs(row.entry, one)), None)
        if place is None:
            found.append([row])
        else:
            place.append(row)
    return found


def _belongs(entry: Entry, rows: Application) -> bool:
    if entry.member and not any(row.entry.member in (entry.member, None) for row in rows):
        return False
    if entry.kind is not EntryKind.PROPOSAL or entry.connects >= 0:
        return True
    return not any(row.entry.kind is EntryKind.PROPOSAL and row.entry.connects < 0 for row in rows)

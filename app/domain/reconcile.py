"""Reconcile: the balance Upwork shows against the ledger, with what may explain a difference."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import timedelta
from itertools import pairwise

from app.domain.entries import Entry, EntryKind
from app.domain.ledger import Ledger
from app.domain.proposals import Outcome, normalised_title

_RECENT = timedelta(days=45)
_NEAR = timedelta(days=3)
_MOST = 5


@dataclass(frozen=True, slots=True)
class Cause:
    """A possible cause: what `connects` it would explain (signed as the difference) and where.

    Codes: `entered_twice`, `lapse_not_yet`, `refund_not_recorded`, `proposal_not_recorded`,
    `badge_not_recorded`, `grant_not_recorded`, `rows_missing`.
    """

    code: str
    connects: int
    entry: str | None = None
    title: str | None = None


@dataclass(frozen=True, slots=True)
class Reconciliation:
    shown: int
    ledger: int
    causes: tuple[Cause, ...] = ()

    @property
    def difference(self) -> int:
        """What Upwork shows more (or, negative, less) than the ledger."""
        return self.shown - self.ledger


def reconcile(ledger: Ledger, shown: int) -> Reconciliation:
    """Compare `shown` with the balance of the wallet looked at on the ledger's day."""
    difference = shown - ledger.balance
    if not difference:
        return Reconciliation(shown, ledger.balance)
    found = [
        *_entered_twice(ledger, difference),
        *_lapses(ledger, difference),
        *_returns_and_proposals(ledger, difference),
        *_grants_and_badge(ledger, difference),
    ]
    exact = [cause for cause in found if cause.connects == difference]
    causes = (exact or found)[:_MOST] or [Cause("rows_missing", difference)]
    return Reconciliation(shown, ledger.balance, tuple(causes))


def _entered_twice(ledger: Ledger, difference: int) -> Iterable[Cause]:
    """Two like rows of a wallet near each other of which one may be a twin."""
    by_content: dict[tuple[str, EntryKind, str, int], list[Entry]] = defaultdict(list)
    for entry in _recent(ledger):
        title = normalised_title(entry.title)
        if (title or entry.connects > 0) and entry.connects * difference < 0:
            by_content[entry.wallet, entry.kind, title, entry.connects].append(entry)
    for rows in by_content.values():
        for earlier, later in pairwise(rows):
            is_sure = earlier.upstream_id and later.upstream_id
            if not is_sure and later.occurred_on - earlier.occurred_on <= _NEAR:
                yield Cause("entered_twice", -later.connects, later.id, later.title)


def _lapses(ledger: Ledger, difference: int) -> Iterable[Cause]:
    for one in ledger.shown:
        for lapse in one.lapses:
            if difference > 0 and ledger.as_of - lapse.occurred_on <= _NEAR:
                yield Cause("lapse_not_yet", lapse.connects, lapse.lot_id)


def _returns_and_proposals(ledger: Ledger, difference: int) -> Iterable[Cause]:
    for sent in ledger.sent:
        proposal = sent.proposal
        if ledger.as_of - proposal.sent_on > _RECENT * 2:
            continue
        if difference > 0 and proposal.outcome is Outcome.CLOSED and sent.net > 0:
            first = sent.entries[0].id if sent.entries else None
            yield Cause("refund_not_recorded", sent.net, first, proposal.title)
        asked = proposal.job.connects if proposal.job else None
        if difference < 0 and not sent.entries and not proposal.is_invited:
            yield Cause("proposal_not_recorded", -(asked or -difference), None, proposal.title)


def _grants_and_badge(ledger: Ledger, difference: int) -> Iterable[Cause]:
    if difference > 0:
        grants = {e.connects for e in _all(ledger) if e.kind in (EntryKind.PLAN, EntryKind.FREE)}
        bundles = {e.connects for e in _all(ledger) if e.kind is EntryKind.BOUGHT}
        if difference in grants | bundles | {10, 20, 40, 60, 80, 100, 150, 300}:
            yield Cause("grant_not_recorded", difference)
    elif any(entry.kind is EntryKind.BADGE for entry in _recent(ledger)) and difference >= -14:
        yield Cause("badge_not_recorded", difference)


def _all(ledger: Ledger) -> Iterable[Entry]:
    return (entry for one in ledger.shown for entry in one.entries)


def _recent(ledger: Ledger) -> Iterable[Entry]:
    return (entry for entry in _all(ledger) if ledger.as_of - entry.occurred_on <= _RECENT)

"""Rows that resemble one that is here: marked, asked about, and not asked about twice."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from datetime import date

from app.domain.entries import Entry, EntryKind
from app.domain.proposals import normalised_title
from app.domain.twins import Twin, TwinAnswer
from app.importing.drafts import EntryDraft
from app.importing.matching.days import Content, Row, content_of
from app.importing.plan import PlanRow, RowState


class Questions:
    """The twins that were asked about before: each stands for one row met again."""

    def __init__(
        self, twins: Iterable[Twin], new_id: Callable[[], str], asked_on: date, wallet: str
    ) -> None:
        self._new_id, self._asked_on, self._wallet = new_id, asked_on, wallet
        self._by_upstream: dict[str, Twin] = {}
        self._by_content: dict[tuple[date, Content], list[Twin]] = defaultdict(list)
        for twin in twins:
            if twin.wallet != wallet or twin.answer is TwinAnswer.BOTH:
                continue
            if twin.entry.upstream_id:
                self._by_upstream[twin.entry.upstream_id] = twin
            else:
                key = (twin.entry.occurred_on, content_of(twin.entry))
                self._by_content[key].append(twin)

    def __bool__(self) -> bool:
        return bool(self._by_upstream or self._by_content)

    def known(self, draft: EntryDraft) -> Twin | None:
        """The question that was asked about this row."""
        if not self or draft.occurred_on is None:
            return None
        if draft.upstream_id:
            return self._by_upstream.pop(draft.upstream_id, None)
        same = self._by_content.get((draft.occurred_on, content_of(draft)))
        return same.pop(0) if same else None

    def asked(self, row: PlanRow, alike: Entry, reason: str) -> PlanRow:
        """A row as a possible twin of an entry: what was said of it before holds."""
        assert isinstance(row.draft, EntryDraft)  # noqa: S101 - only entries have twins
        known = self.known(row.draft)
        if known is not None and known.answer is TwinAnswer.SAME:
            return self.settled(row, known)
        put = next(one for one in row.puts if isinstance(one, Entry))
        if known is None:
            known = Twin(
                id=self._new_id(),
                wallet=self._wallet,
                entry=put,
                matches=(alike.id,),
                reason=reason,
                asked_on=self._asked_on,
            )
        else:
            put = replace(put, id=known.entry.id)
        return replace(
            row,
            state=RowState.POSSIBLE_TWIN,
            puts=(put,),
            matches=(alike.id,),
            reason=reason,
            alike=alike,
            question=known,
        )

    def met_again(self, row: PlanRow) -> PlanRow:
        """A row that resembles nothing any more, but was asked about: it keeps its id."""
        assert isinstance(row.draft, EntryDraft)  # noqa: S101 - only entries have twins
        known = self.known(row.draft)
        if known is None:
            return row
        if known.answer is TwinAnswer.SAME:
            return self.settled(row, known)
        puts = [replace(one, id=known.entry.id) for one in row.puts if isinstance(one, Entry)]
        return replace(row, puts=tuple(puts))

    def settled(self, row: PlanRow, twin: Twin) -> PlanRow:
        """A row that the user has called the same as one that is here."""
        return replace(
            row,
            state=RowState.ALREADY_HERE,
            puts=(),
            matches=twin.matches,
            reason="answered_same",
        )


class Twins:
    """Entries that no row is, by kind and Connects, for new rows that may be one of them."""

    def __init__(
        self, left: Iterable[Entry], drafts: Sequence[EntryDraft], day_of: Callable[[Row], date]
    ) -> None:
        self._day = day_of
        days = [draft.occurred_on for draft in drafts if draft.occurred_on is not None]
        self._first, self._last = min(days, default=date.max), max(days, default=date.min)
        self._left: dict[tuple[EntryKind, int], list[Entry]] = defaultdict(list)
        for entry in left:
            if entry.kind is not EntryKind.BADGE:
                self._left[entry.kind, entry.connects].append(entry)

    def __bool__(self) -> bool:
        return bool(self._left)

    def of(self, draft: EntryDraft) -> tuple[Entry, str] | None:
        """An entry that a draft resembles, and the code of why; it is taken then."""
        near = self._left.get((draft.kind, draft.connects or 0), [])
        for entry in near:
            if (reason := self._resembles(draft, entry)) is not None:
                near.remove(entry)
                return entry, reason
        return None

    def _resembles(self, draft: EntryDraft, entry: Entry) -> str | None:
        if entry.upstream_id and draft.upstream_id:
            return None
        days = abs((self._day(draft) - self._day(entry)).days)
        mine, theirs = normalised_title(draft.title), normalised_title(entry.title)
        is_untitled_doubt = not mine and not theirs and self._is_doubtful(draft, entry)
        if days > 1:
            reason = None
        elif (mine and mine == theirs) or (days == 1 and is_untitled_doubt):
            reason = "a_day_apart"
        elif draft.job_key and draft.job_key == entry.job_key:
            reason = "other_title"
        elif days == 0 and (not mine or not theirs) and mine != theirs:
            reason = "without_title"
        else:
            reason = None
        return reason

    def _is_doubtful(self, draft: EntryDraft, entry: Entry) -> bool:
        """Whether days may differ by the reader's zone alone: only one row has an instant, or the
        page shows the entry's day without it."""
        if (draft.occurred_at is None) != (entry.occurred_at is None):
            return True
        return self._first <= entry.occurred_on <= self._last

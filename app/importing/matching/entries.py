"""Matching of history rows against the entries of one wallet."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date, timedelta
from itertools import islice

from app.domain.booking import OPENING_ID
from app.domain.columns import FEW, column, of_columns
from app.domain.entries import Entry, EntryKind
from app.domain.problems import Problem
from app.domain.progress import CHUNK, Progress, Step, Watch
from app.domain.statements import SHOWN_ID, Statement
from app.importing.drafted import enriched, entries_of, entry_of
from app.importing.drafts import EntryDraft
from app.importing.matching.badges import PageDays, match_badges
from app.importing.matching.days import (
    Claim,
    Content,
    Row,
    claims_by_shift,
    content_of,
    day_shift,
    hours_ahead,
    shown_day,
)
from app.importing.matching.questions import Questions, Twins
from app.importing.plan import Choice, PlanRow, RowState

_NEAR = timedelta(days=2)


class EntryMatcher:
    """The rows of a plan for `drafts`, all of one wallet, of which `there` are the entries.

    Upwork's own row id decides first. Rows without one match as multisets of a day. Where titled
    rows show that the page comes from another zone, rows match in their order, a day apart too.
    `disputed_day` is one that began with another balance by an earlier copy than by this one.
    """

    def __init__(
        self,
        drafts: Sequence[EntryDraft],
        there: Sequence[Entry],
        wallet: str,
        statements: Sequence[Statement],
        questions: Questions,
        new_id: Callable[[], str],
    ) -> None:
        self.disputed_day: date | None = None
        self._drafts, self._wallet, self._new_id = drafts, wallet, new_id
        self._statements, self._questions = statements, questions
        self._by_upstream = {e.upstream_id: e for e in there if e.upstream_id}
        self._by_id = {e.id: e for e in there} if any(column(drafts, "entry_id")) else {}
        self._same = self._all_identical()
        self._claimed = {entry.id for entry in self._same.values()}
        self._loose = self._near(there)
        open_ = [draft for draft in drafts if self._is_open(draft)] if self._loose else []
        self._hours = hours_ahead(open_, self._loose) if self._loose else 0
        self._shift = day_shift(open_, self._loose, self._day) if self._loose else 0
        self._by_key: dict[tuple[date, Content], list[Entry]] = defaultdict(list)
        self._claims: dict[int, Claim] = {}
        others = [e for e in self._loose if e.kind is not EntryKind.BADGE]
        if self._shift:
            mine = [draft for draft in open_ if draft.kind is not EntryKind.BADGE]
            self._claims = claims_by_shift(mine, others, self._day, self._shift)
            self._claimed |= {claim.entry.id for claim in self._claims.values()}
        else:
            for entry in others:
                self._by_key[self._day(entry), content_of(entry)].append(entry)
        self._own_badges = self._claim_own_badges()

    def rows(self, watch: Watch) -> list[PlanRow]:
        """The plan's rows in the order of the page; `watch` hears of every some thousand."""
        if self._are_all_new():
            return self._all_new(watch)
        badges: list[EntryDraft] = []
        rows: list[PlanRow] = []
        drafts, total = iter(self._drafts), len(self._drafts)
        while some := list(islice(drafts, CHUNK)):
            for draft in some:
                if self._is_badge(draft):
                    badges.append(draft)
                else:
                    rows.append(self._row(draft))
            watch(Progress(Step.MATCH, len(rows) + len(badges), total))
        rows = self._with_twins(rows)
        if badges:
            rows += self._badge_rows(badges, self._expected(rows, badges))
        rows.sort(key=lambda row: row.row)
        return rows

    def _are_all_new(self) -> bool:
        """Whether nothing here is like any draft, and every draft is whole."""
        if self._loose or self._same or self._questions:
            return False
        drafts = self._drafts
        if None in column(drafts, "connects") or None in column(drafts, "occurred_on"):
            return False
        return not any(column(drafts, "entry_id"))

    def _all_new(self, watch: Watch) -> list[PlanRow]:
        """New rows, made some at a time."""
        rows: list[PlanRow] = []
        new_id = self._new_id
        for start in range(0, len(self._drafts), FEW):
            drafts = self._drafts[start : start + FEW]
            ids = [new_id() for _ in drafts]
            columns = {
                "row": column(drafts, "row"),
                "text": column(drafts, "text"),
                "draft": drafts,
                "problem": (problems := column(drafts, "problem")),
                "state": [
                    RowState.NEEDS_A_LOOK if problem else RowState.NEW for problem in problems
                ],
                "puts": zip(entries_of(drafts, self._wallet, ids), strict=True),
            }
            rows += of_columns(PlanRow, len(drafts), columns)
            if not start % CHUNK:
                watch(Progress(Step.MATCH, len(rows), len(self._drafts)))
        return rows

    def _is_badge(self, draft: EntryDraft) -> bool:
        """Whether a row is to be matched by what the badge rows of its day add up to."""
        is_own = draft.row in self._own_badges
        return draft.kind is EntryKind.BADGE and not is_own and self._is_open(draft)

    def _claim_own_badges(self) -> set[int]:
        """The rows of an export that stand for themselves though their days may be grouped here:
        those that find an entry of their day and Connects, and those whose day has none left."""
        if not any(column(self._drafts, "entry_id")):
            return set()
        mine = [d for d in self._drafts if d.entry_id and d.kind is EntryKind.BADGE]
        mine = [draft for draft in mine if self._is_open(draft)]
        held: dict[date, list[Entry]] = defaultdict(list)
        for entry in self._loose if mine else ():
            if entry.kind is EntryKind.BADGE:
                held[self._day(entry)].append(entry)
        own: set[int] = set()
        for draft in mine:
            there = held[self._day(draft)]
            same = next((e for e in there if e.connects == draft.connects), None)
            if same is not None:
                there.remove(same)
                self._claimed.add(same.id)
                self._claims[draft.row] = Claim(same, is_edge=False)
                own.add(draft.row)
        return own | {draft.row for draft in mine if not held[self._day(draft)]}

    def _expected(self, rows: Sequence[PlanRow], badges: Sequence[EntryDraft]) -> frozenset[int]:
        """The badge rows that an earlier copy should have shown: those among rows which are here,
        by their place or their day, and those of a day that began with another balance then."""
        here = [row for row in rows if row.state is RowState.ALREADY_HERE]
        first = min((row.row for row in here), default=0)
        last = max((row.row for row in here), default=0)
        held = {self._day(entry) for entry in self._loose}
        oldest, newest = min(held, default=date.max), max(held, default=date.min)
        days = {
            day
            for row in here
            if isinstance(row.draft, EntryDraft) and oldest < (day := self._day(row.draft)) < newest
        }
        days |= {self.disputed_day} if self.disputed_day else set()
        return frozenset(
            draft.row for draft in badges if first < draft.row < last or self._day(draft) in days
        )

    def _badge_rows(self, badges: list[EntryDraft], expected: frozenset[int]) -> list[PlanRow]:
        claimed = self._claimed
        held = [e for e in self._loose if e.kind is EntryKind.BADGE and e.id not in claimed]
        days = [self._day(draft) for draft in self._drafts if draft.occurred_on is not None]
        there = frozenset(self._day(entry) for entry in self._loose)
        page = PageDays(self._day, min(days), max(days), there, self._shift, expected)
        rows = match_badges(badges, held, page, self._made)
        by_id = {entry.id: entry for entry in held}
        return [
            self._questions.asked(row, by_id[row.matches[0]], row.reason)
            if row.state is RowState.POSSIBLE_TWIN
            else row
            for row in rows
        ]

    def _near(self, there: Sequence[Entry]) -> list[Entry]:
        """The entries about the days of the drafts that no draft names."""
        if len(self._claimed) == len(there):
            return []
        days = [draft.occurred_on for draft in self._drafts if draft.occurred_on is not None]
        if not days:
            return []
        first = max(min(days), date.min + _NEAR) - _NEAR
        last = min(max(days), date.max - _NEAR) + _NEAR
        claimed = self._claimed
        return [e for e in there if first <= e.occurred_on <= last and e.id not in claimed]

    def _is_open(self, draft: EntryDraft) -> bool:
        readable = draft.connects is not None and draft.occurred_on is not None
        return readable and draft.row not in self._same

    def _all_identical(self) -> dict[int, Entry]:
        """The entries that drafts name by an id, by the number of the draft's row."""
        if not self._by_id and not self._by_upstream:
            return {}
        return {d.row: e for d in self._drafts if (e := self._identical(d)) is not None}

    def _identical(self, draft: EntryDraft) -> Entry | None:
        """The entry with the draft's own id or Upwork's id."""
        known = self._by_id.get(draft.entry_id) if draft.entry_id else None
        if known is None and draft.upstream_id:
            known = self._by_upstream.get(draft.upstream_id)
        return known

    def _row(self, draft: EntryDraft) -> PlanRow:
        if draft.connects is None or draft.occurred_on is None:
            return planned(draft, RowState.NEEDS_A_LOOK, problem=draft.problem)
        if draft.entry_id and draft.entry_id.startswith((OPENING_ID, SHOWN_ID)):
            return self._shown(draft, draft.entry_id)
        identical = self._same.get(draft.row)
        if identical is not None:
            return self._same_id(draft, identical)
        if self._shift or draft.row in self._claims:
            return self._by_claim(draft)
        same = self._by_key.get((self._day(draft), content_of(draft))) if self._by_key else None
        fitting = next((e for e in same or () if not (e.upstream_id and draft.upstream_id)), None)
        if same is None or fitting is None:
            return self._new(draft)
        same.remove(fitting)
        self._claimed.add(fitting.id)
        return self._here(draft, fitting)

    def _by_claim(self, draft: EntryDraft) -> PlanRow:
        claim = self._claims.get(draft.row)
        if claim is None:
            return self._new(draft)
        if claim.is_edge:
            return self._questions.asked(self._new(draft), claim.entry, "edge_of_page")
        return self._here(draft, claim.entry)

    def _shown(self, draft: EntryDraft, id_: str) -> PlanRow:
        """What an export held before its first row, or what no row of it explains, is a balance
        that Upwork showed and not a row."""
        assert draft.occurred_on is not None  # noqa: S101 - rows without a day never get here
        total, connects = draft.running_total, draft.connects or 0
        balance = connects if total is None or id_.startswith(OPENING_ID) else total
        held = Statement(
            id=id_, wallet=self._wallet, occurred_on=draft.occurred_on, balance=balance
        )
        is_own = id_ == f"{OPENING_ID}{self._wallet}"
        if is_own or any(_tells(row, held) for row in self._statements):
            return planned(draft, RowState.ALREADY_HERE)
        return planned(draft, RowState.NEW, puts=(held,))

    def _same_id(self, draft: EntryDraft, entry: Entry) -> PlanRow:
        if entry.connects == draft.connects:
            return self._here(draft, entry)
        details: dict[str, object] = {"here": entry.connects, "there": draft.connects}
        return planned(
            draft,
            RowState.NEEDS_A_LOOK,
            matches=(entry.id,),
            problem=Problem("same_id_other_amount", details),
            chosen=Choice.LEAVE,
        )

    def _here(self, draft: EntryDraft, entry: Entry) -> PlanRow:
        richer = enriched(entry, draft)
        # A row with Upwork's own id is no other row; only resemblance may be mistaken.
        is_sure = bool(draft.upstream_id and draft.upstream_id == entry.upstream_id)
        return PlanRow(
            row=draft.row,
            text=draft.text,
            state=RowState.ALREADY_HERE,
            draft=draft,
            puts=() if richer is entry else (richer,),
            matches=(entry.id,),
            alike=entry,
            spare_id="" if is_sure or draft.entry_id else self._new_id(),
        )

    def _new(self, draft: EntryDraft) -> PlanRow:
        return PlanRow(
            row=draft.row,
            text=draft.text,
            state=RowState.NEEDS_A_LOOK if draft.problem else RowState.NEW,
            draft=draft,
            puts=(self._made(draft, None),),
            problem=draft.problem,
        )

    def _made(self, draft: EntryDraft, connects: int | None) -> Entry:
        return entry_of(draft, self._wallet, draft.entry_id or self._new_id(), connects)

    def _day(self, row: Row) -> date:
        return shown_day(row, self._hours)

    def _with_twins(self, rows: list[PlanRow]) -> list[PlanRow]:
        """New rows that resemble an entry which no row is, or were asked about before."""
        left = [entry for entry in self._loose if entry.id not in self._claimed]
        twins = Twins(left, self._drafts, self._day)
        if not twins and not self._questions:
            return rows
        return [self._twin(row, twins) for row in rows]

    def _twin(self, row: PlanRow, twins: Twins) -> PlanRow:
        draft = row.draft
        if row.state is not RowState.NEW or not isinstance(draft, EntryDraft):
            return row
        found = twins.of(draft)
        if found is not None:
            return self._questions.asked(row, *found)
        return self._questions.met_again(row)


def _tells(there: Statement, held: Statement) -> bool:
    """Whether a statement is this one or says the same of the same day."""
    said = (held.wallet, held.occurred_on, held.at_day_start)
    return there.id == held.id or (there.wallet, there.occurred_on, there.at_day_start) == said


def planned(draft: EntryDraft, state: RowState, **more: object) -> PlanRow:
    """A row of the plan for a draft."""
    return replace(PlanRow(row=draft.row, text=draft.text, state=state, draft=draft), **more)  # type: ignore[arg-type]

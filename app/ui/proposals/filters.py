"""Which proposals to show: by state, period, member, typed terms and words."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass, fields, replace
from datetime import date
from enum import StrEnum
from typing import Any

import numpy as np

from app.domain.filters.fields import NO_ANSWER, OPEN, PROPOSALS, outcome_of, word_of
from app.domain.filters.reading import read_filter
from app.domain.filters.terms import Choice, Days, Query, Term, Word
from app.domain.filters.writing import filter_text
from app.domain.proposals import Outcome
from app.domain.sent import SentProposal
from app.ui.tables.places_model import Places
from app.workspace.rows.proposal_columns import ProposalColumns


class StateGroup(StrEnum):
    """States that the outcome alone does not tell."""

    OPEN = OPEN
    NO_ANSWER = NO_ANSWER


State = Outcome | StateGroup


@dataclass(frozen=True, slots=True, kw_only=True)
class ProposalFilter:
    """None or an empty text lets everything through; `since` and `until` are both within.

    `more` are typed terms that have no chip of their own, and `text` is the line in the search
    field: words, and terms still being typed. `ids` come from other pages, with `label` as the
    words of their chip.
    """

    state: State | None = None
    since: date | None = None
    until: date | None = None
    member: str | None = None
    more: Query = ()
    text: str = ""
    ids: Collection[str] | None = None
    label: str = ""

    @property
    def is_open(self) -> bool:
        """Whether nothing is held back."""
        return self == ProposalFilter()

    def without(self, *names: str) -> ProposalFilter:
        """The same filter with some of its fields open again."""
        usual: dict[str, Any] = {f.name: f.default for f in fields(self) if f.name in names}
        return replace(self, **usual)


def query_of(wanted: ProposalFilter) -> Query:
    """All of a filter as terms."""
    found: list[Term] = []
    if wanted.state:
        found.append(Choice("state", (state_word(wanted.state),)))
    if wanted.member:
        found.append(Choice("member", (wanted.member,)))
    if wanted.since or wanted.until:
        found.append(Days("date", wanted.since, wanted.until))
    return (*found, *wanted.more, *read_filter(wanted.text, PROPOSALS).query)


def with_query(wanted: ProposalFilter, query: Query) -> ProposalFilter:
    """A filter with the terms of a query: in its chips where they are free, else in `more`; its
    text is what is left of plain words."""
    words: list[Term] = []
    for term in query:
        match term:
            case Word():
                words.append(term)
            case Choice("state", (value,), False) if wanted.state is None:
                wanted = replace(wanted, state=outcome_of(value) or StateGroup(value))
            case Choice("member", (value,), False) if wanted.member is None:
                wanted = replace(wanted, member=value)
            case Days("date", since, until, False) if not (wanted.since or wanted.until):
                wanted = replace(wanted, since=since, until=until)
            case _ if term not in wanted.more:
                wanted = replace(wanted, more=(*wanted.more, term))
    return replace(wanted, text=filter_text(tuple(words), PROPOSALS))


def matching(columns: ProposalColumns, wanted: ProposalFilter) -> Places:
    """The numbers of the proposals that a filter lets through, newest first."""
    newest_first = np.arange(columns.count - 1, -1, -1, dtype=np.int32)
    if wanted.is_open:
        return newest_first
    found = columns.mask(query_of(wanted))
    if wanted.ids is not None:
        found &= np.fromiter(
            (one.id in wanted.ids for one in columns.sent), np.bool_, columns.count
        )
    return newest_first[found[newest_first]]


def counted(sent: Iterable[SentProposal], wanted: ProposalFilter) -> list[SentProposal]:
    """What the summary counts: a state or a word would turn its rates upside down."""
    return [one for one in sent if _is_within(one, wanted)]


def members_in(sent: Iterable[SentProposal]) -> list[str]:
    return sorted({one.proposal.member for one in sent if one.proposal.member})


def states_in(sent: Iterable[SentProposal]) -> list[State]:
    """The groups, then the outcomes that occur."""
    met = {one.proposal.outcome for one in sent}
    return [*StateGroup, *(outcome for outcome in Outcome if outcome in met)]


def state_word(state: State) -> str:
    """How the filter language writes a state."""
    return word_of(state) if isinstance(state, Outcome) else state.value


def _is_within(one: SentProposal, wanted: ProposalFilter) -> bool:
    day = one.proposal.sent_on
    return (
        (wanted.since is None or wanted.since <= day)
        and (wanted.until is None or day <= wanted.until)
        and (wanted.member is None or one.proposal.member == wanted.member)
        and (wanted.ids is None or one.id in wanted.ids)
    )

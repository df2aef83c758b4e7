"""Which proposals to show: by state, period, member and words."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, fields, replace
from datetime import date
from enum import StrEnum
from typing import Any

from app.domain.proposals import ENDED, Outcome
from app.domain.sent import SentProposal


class StateGroup(StrEnum):
    """States that the outcome alone does not tell."""

    OPEN = "open"
    NO_ANSWER = "no_answer"


State = Outcome | StateGroup


@dataclass(frozen=True, slots=True, kw_only=True)
class ProposalFilter:
    """None or an empty text lets everything through; `since` and `until` are both within."""

    state: State | None = None
    since: date | None = None
    until: date | None = None
    member: str | None = None
    text: str = ""

    @property
    def is_open(self) -> bool:
        """Whether nothing is held back."""
        return self == ProposalFilter()

    def without(self, *names: str) -> ProposalFilter:
        """The same filter with some of its fields open again."""
        usual: dict[str, Any] = {f.name: f.default for f in fields(self) if f.name in names}
        return replace(self, **usual)


def matching(
    sent: Iterable[SentProposal], wanted: ProposalFilter, as_of: date
) -> list[SentProposal]:
    """What a filter lets through, newest first."""
    words = wanted.text.casefold().split()
    kept = [
        one
        for one in sent
        if _is_within(one, wanted)
        and (wanted.state is None or _is_in_state(one, wanted.state, as_of))
        and all(word in _words_of(one) for word in words)
    ]
    return kept[::-1]


def counted(sent: Iterable[SentProposal], wanted: ProposalFilter) -> list[SentProposal]:
    """What the summary counts: a state or a word would turn its rates upside down."""
    return [one for one in sent if _is_within(one, wanted)]


def members_in(sent: Iterable[SentProposal]) -> list[str]:
    return sorted({one.proposal.member for one in sent if one.proposal.member})


def states_in(sent: Iterable[SentProposal]) -> list[State]:
    """The groups, then the outcomes that occur."""
    met = {one.proposal.outcome for one in sent}
    return [*StateGroup, *(outcome for outcome in Outcome if outcome in met)]


def _is_within(one: SentProposal, wanted: ProposalFilter) -> bool:
    day = one.proposal.sent_on
    return (
        (wanted.since is None or wanted.since <= day)
        and (wanted.until is None or day <= wanted.until)
        and (wanted.member is None or one.proposal.member == wanted.member)
    )


def _is_in_state(one: SentProposal, state: State, as_of: date) -> bool:
    if state is StateGroup.OPEN:
        return one.is_pending(as_of)
    if state is StateGroup.NO_ANSWER:
        has_end = one.is_won or one.proposal.outcome in ENDED
        return not has_end and not one.is_pending(as_of)
    return one.proposal.outcome == state


def _words_of(one: SentProposal) -> str:
    proposal = one.proposal
    return f"{proposal.title} {proposal.member or ''} {proposal.niche or ''}".casefold()

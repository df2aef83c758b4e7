"""Awards: what an interview brings, what of it has come, and the randomised reward.

Rules: `interview_award*` and `reward.*` of the rulebook. An interview on record counts as
answered: the freelancer has replied.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from itertools import takewhile

from app.domain.booking import WalletBook
from app.domain.days import days_after, weeks_after
from app.domain.entries import Entry, EntryKind
from app.domain.rule_readings import AwardParts, Certainty, award_parts, award_terms, reward_terms
from app.domain.rules import Rulebook
from app.domain.sent import SentProposal

_SEVEN_DAYS = timedelta(days=7)
_AWARD_ROWS = frozenset({EntryKind.AWARD, EntryKind.AWARD_REFUND})
_BACK_ROWS = frozenset({EntryKind.REFUND, EntryKind.PROPOSAL})
REWARD_NOTE = "reward"
"""How the note of an award begins that is the randomised reward."""


@dataclass(frozen=True, slots=True, kw_only=True)
class InterviewAward:
    """What an interview brings to the wallet that the proposal was sent from.

    `refund` is the part that returns what the proposal cost, `award` what comes on top, both after
    the cap of 7 days. `received` has come. `member` submitted the proposal. `due_on` is the day
    from which it is late. `missing` counts what has not come; where nothing is certain a part
    that came settles the rest.
    """

    sent: SentProposal
    on: date
    due_on: date
    refund: int
    award: int
    received: int
    missing: int
    certainty: Certainty

    @property
    def member(self) -> str | None:
        return self.sent.proposal.member

    @property
    def expected(self) -> int:
        return self.refund + self.award


def interview_awards(sents: Iterable[SentProposal], rules: Rulebook) -> tuple[InterviewAward, ...]:
    """The awards of the proposals of one wallet, in the order of their interviews.

    Only own proposals count, not invitations, and only from the day on which there is an award.
    """
    answered = [(day, sent) for sent in sents if (day := _day_of_interview(sent)) is not None]
    answered.sort(key=lambda row: (row[0], row[1].id))
    found: list[InterviewAward] = []
    for day, sent in answered:
        if _is_entitled(sent, rules, day):
            found.append(_award(sent, rules, day, _brought_before(found, day)))
    return tuple(found)


def _day_of_interview(sent: SentProposal) -> date | None:
    at = sent.proposal.interview_at
    return at.date() if at else None


def _is_entitled(sent: SentProposal, rules: Rulebook, day: date) -> bool:
    way = "invitation" if sent.proposal.is_invited else "own_proposal"
    is_for = rules.text(f"interview_award_for.{way}", day) == "yes"
    return is_for and award_terms(rules, day).state != "off"


def _brought_before(found: Sequence[InterviewAward], day: date) -> int:
    """What interviews brought in the 7 days before: received, or sure to come."""
    return sum(
        one.received or (one.expected if one.certainty is Certainty.CERTAIN else 0)
        for one in takewhile(lambda one: day - one.on < _SEVEN_DAYS, reversed(found))
    )


def _award(sent: SentProposal, rules: Rulebook, day: date, before: int) -> InterviewAward:
    terms = award_terms(rules, day)
    parts = award_parts(rules, sent.base, before, day)
    certainty = Certainty.CERTAIN if terms.state == "certain" else Certainty.POSSIBLE
    received = _sum_of(sent.entries, _AWARD_ROWS)
    return InterviewAward(
        sent=sent,
        on=day,
        due_on=days_after(day, -(-terms.within_hours // 24)),
        refund=parts.refund,
        award=parts.award,
        received=received,
        missing=_missing(sent, parts, received, certainty),
        certainty=certainty,
    )


def _missing(sent: SentProposal, parts: AwardParts, received: int, certainty: Certainty) -> int:
    """A base that came back on another ground is no award; but the post is settled with it."""
    back = _sum_of(sent.entries, _BACK_ROWS)
    if (back and not received) or (received and certainty is not Certainty.CERTAIN):
        return 0
    return max(parts.total - received - back, 0)


def _sum_of(entries: Iterable[Entry], kinds: frozenset[EntryKind]) -> int:
    return sum(row.connects for row in entries if row.kind in kinds and row.connects > 0)


class RewardState(StrEnum):
    """Whether a further randomised reward can come. `MAY_COOL`: some still wait."""

    OPEN = "open"
    COOLING = "cooling"
    MAY_COOL = "may_cool"


@dataclass(frozen=True, slots=True, kw_only=True)
class RewardWindow:
    """The randomised reward: from `least` to `most` Connects for an interview, at random.

    After the last one (`last_on`) none comes before `from_on`; from `until_on` on all have cooled
    down: between two lie `weeks_least` to `weeks_most` weeks. `last` is what the last one brought.
    `needs_feedback` says that it is claimed by feedback on the interview.
    """

    state: RewardState
    least: int
    most: int
    needs_feedback: bool
    weeks_least: int
    weeks_most: int
    last_on: date | None = None
    last: int = 0
    from_on: date | None = None
    until_on: date | None = None


def reward_window(book: WalletBook, rules: Rulebook) -> RewardWindow | None:
    """The reward on the day of the book; None where the rules know none."""
    terms = reward_terms(rules, book.as_of)
    if terms is None:
        return None
    last = next((e for e in reversed(book.entries) if is_reward(e)), None)
    last_on = last.occurred_on if last else None
    from_on = last_on and weeks_after(last_on, terms.cooldown_weeks_least)
    until_on = last_on and weeks_after(last_on, terms.cooldown_weeks_most)
    return RewardWindow(
        state=_reward_state(book.as_of, from_on, until_on),
        least=terms.least,
        most=terms.most,
        needs_feedback=terms.needs_feedback,
        weeks_least=terms.cooldown_weeks_least,
        weeks_most=terms.cooldown_weeks_most,
        last_on=last_on,
        last=last.connects if last else 0,
        from_on=from_on,
        until_on=until_on,
    )


def is_reward(entry: Entry) -> bool:
    """Whether an award is the randomised reward: its note says so."""
    note = (entry.note or "").casefold()
    return entry.kind is EntryKind.AWARD and entry.connects > 0 and note.startswith(REWARD_NOTE)


def _reward_state(as_of: date, from_on: date | None, until_on: date | None) -> RewardState:
    if until_on is None or from_on is None or as_of >= until_on:
        return RewardState.OPEN
    return RewardState.COOLING if as_of < from_on else RewardState.MAY_COOL

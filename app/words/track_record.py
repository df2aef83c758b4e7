"""How past advice did, in plain sentences: said against happened, and what may be luck.

Templates to translate; a caller that writes by locale passes its own `Figures`.
"""

from __future__ import annotations

from typing import Protocol

from app.words.reasons import Figures, Translate

ENOUGH_HIRES = 10
NOTHING = (
    "No proposal of yours can be judged yet: an answer may take {days} days, so younger ones wait."
)
TOO_EARLY = (
    "Too early to judge: {hires} of about {enough} wins needed. {expected} were expected of "
    "{count} proposals."
)
SAID = "Of the jobs it gave about {said} in {hundred}, {happened} in {hundred} hired you."
SAID_NONE = "Of the jobs it gave about {said} in {hundred}, none of {count} hired you."
RANGE = "{hits} of {count}: between {low} and {high} in {hundred}."
BETTER = "It was better than saying your average for every job, by {share} in {hundred}."
WORSE = (
    "It was worse than saying your average for every job: read it as an order and not as chances."
)
LUCK = "Against saying your average for every job, the difference may be luck."

WAYS = {
    "advice": "The half Bidbook liked best",
    "checklist": "The half that met most of a checklist",
    "base_rate": "Any half, without choosing",
    "apply_to_all": "All of them",
}
RULES = {
    "advice": "Only what Bidbook would not have skipped",
    "few_proposals": "Only with at most 10 proposals",
    "verified": "Only with verified payment",
    "hire_rate": "Only clients who hire for half of their posts",
    "fit": "Only what you rated 4 or 5",
    "fresh": "Only within a day of the post",
}
HELD = {
    "held": "held",
    "did_not_hold": "did not hold",
    "no_gain": "no gain",
    "too_few": "too few to say",
}
HINDSIGHT = (
    "This is hindsight. The older two thirds show what a rule would have done; only the newer "
    "third, which had no say in it, tells whether that held."
)
LEFT_OUT = {
    "not_worth_it": "not worth its Connects",
    "taken_out": "taken out by you",
    "wallet": "beyond the Connects at hand",
    "budget": "beyond the budget",
    "minutes": "beyond the minutes",
}


class Scored(Protocol):
    @property
    def count(self) -> int: ...
    @property
    def hits(self) -> int: ...
    @property
    def expected(self) -> float: ...
    @property
    def skill(self) -> float | None: ...
    @property
    def skill_low(self) -> float | None: ...
    @property
    def skill_high(self) -> float | None: ...


class Level(Protocol):
    """Jobs that were given about the same chance."""

    @property
    def said(self) -> float: ...
    @property
    def count(self) -> int: ...
    @property
    def hits(self) -> int: ...
    @property
    def low(self) -> float: ...
    @property
    def high(self) -> float: ...


def headline(
    scores: Scored, best: Level | None, figures: Figures, translate: Translate = str
) -> str:
    """The answer in one sentence. `best` are the jobs that were given the highest chances."""
    if best is None or not scores.count:
        return translate(NOTHING).format(days=figures.count(30))
    if scores.hits < ENOUGH_HIRES:
        return translate(TOO_EARLY).format(
            hires=figures.count(scores.hits),
            enough=figures.count(ENOUGH_HIRES),
            expected=figures.decimal(scores.expected),
            count=figures.count(scores.count),
        )
    template = SAID if best.hits else SAID_NONE
    return translate(template).format(
        said=in_100(best.said, figures),
        happened=in_100(best.hits / best.count, figures),
        count=figures.count(best.count),
        hundred=figures.count(100),
    )


def doubt(best: Level, figures: Figures, translate: Translate = str) -> str:
    """The count behind the headline and its range."""
    return translate(RANGE).format(
        hits=figures.count(best.hits),
        count=figures.count(best.count),
        low=figures.count(round(100 * best.low)),
        high=figures.count(max(1, round(100 * best.high))),
        hundred=figures.count(100),
    )


def against_guessing(scores: Scored, figures: Figures, translate: Translate = str) -> str:
    """Whether the chances were better than the plain average; empty where it cannot be told."""
    skill, low, high = scores.skill, scores.skill_low, scores.skill_high
    if skill is None or low is None or high is None:
        return ""
    if scores.hits < ENOUGH_HIRES or low <= 0.0 <= high:
        return translate(LUCK)
    if high < 0.0:
        return translate(WORSE)
    return translate(BETTER).format(share=in_100(skill, figures), hundred=figures.count(100))


def in_100(rate: float, figures: Figures) -> str:
    """A rate in 100: whole from 1 on, with a decimal below; never a bare 0."""
    if rate * 100 >= 0.95:
        return figures.count(round(rate * 100))
    return figures.decimal(max(rate * 100, 0.1))

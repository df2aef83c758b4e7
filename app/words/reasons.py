"""What speaks for and against a job, in plain words: "6 proposals so far", "Payment verified".

The parts of one feature over the stages become one line, small lines become "the rest", and the
lines still add up: typical cents + the cents of all lines = net value. Sentences are templates;
a caller that translates passes its own `translate`, one that writes by locale its own `Figures`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Protocol

from app.domain.proposals import Job

Translate = Callable[[str], str]

REST = "rest"
DOUBT = "uncertainty"
MOST_LINES = 7
SMALL_SHARE = 0.02
"""Of the largest line: what is smaller is told with the rest."""
LEAST_CENTS = 5


class StagePart(Protocol):
    """What one feature does at one stage: `value` as stated, None if unknown."""

    @property
    def feature(self) -> str: ...
    @property
    def stage(self) -> str: ...
    @property
    def value(self) -> float | None: ...
    @property
    def log_odds(self) -> float: ...
    @property
    def cents(self) -> int: ...
    @property
    def chance(self) -> float: ...


class Explained(Protocol):
    """Advice as far as its reasons go."""

    @property
    def reasons(self) -> Sequence[StagePart]: ...


class Figures(Protocol):
    """How numbers are written: a count, cents of money, a figure with one decimal."""

    def count(self, number: int) -> str: ...
    def money(self, cents: int) -> str: ...
    def decimal(self, value: float) -> str: ...


@dataclass(frozen=True, slots=True)
class ReasonLine:
    """One feature over all stages. `parts` are the stages it was merged from; the line `rest`
    holds the parts of every feature that is too small to be told apart."""

    feature: str
    value: float | None
    cents: int
    log_odds: float
    parts: tuple[StagePart, ...]


def merged_reasons(advice: Explained, most: int = MOST_LINES) -> tuple[ReasonLine, ...]:
    """The lines of an advice: what adds from the largest on, what takes away likewise, the rest.

    At most `most` features are told apart; what is unknown and does nothing is left out. The
    cents add up to those of all reasons exactly.
    """
    lines = [_line(parts) for parts in _by_feature(advice.reasons)]
    told = sorted((line for line in lines if line.feature != DOUBT), key=_size, reverse=True)
    least = max(LEAST_CENTS, SMALL_SHARE * _size(told[0])) if told else 0
    apart = [line for line in told[:most] if _size(line) >= least]
    folded = [line for line in lines if line not in apart and line.cents]
    if len(folded) == 1 and folded[0].feature != DOUBT and len(apart) < most:
        apart, folded = [*apart, *folded], []
    adds = sorted((line for line in apart if line.cents > 0), key=_size, reverse=True)
    takes = sorted((line for line in apart if line.cents < 0), key=_size, reverse=True)
    return (*adds, *takes, *_rest(folded))


def unknown_features(advice: Explained) -> tuple[str, ...]:
    """The features that the post and the user leave open; none of them counts against the job."""
    found = dict.fromkeys(
        part.feature
        for part in advice.reasons
        if part.value is None and part.feature not in {DOUBT, REST}
    )
    return tuple(found)


def reason_words(
    line: ReasonLine, figures: Figures, job: Job | None = None, translate: Translate = str
) -> str:
    """A line in words. With the job, a figure reads as its post states it."""
    if line.value is None:
        known = translate(NAMES.get(line.feature, line.feature.replace("_", " ").capitalize()))
        if line.feature in {REST, DOUBT}:
            return known
        return translate("{what}: unknown").format(what=known)
    template, numbers = _WORDS.get(line.feature, _any)(line, figures, job)
    return translate(template).format(what=line.feature.replace("_", " ").capitalize(), **numbers)


def elapsed_words(hours: float, figures: Figures, translate: Translate = str) -> str:
    """Hours gone by: "just now", "4 minutes ago", "3 weeks ago"."""
    template, count = _elapsed(hours)
    return translate(template).format(n=figures.count(count))


def stage_words(stage: str, translate: Translate = str) -> str:
    """The name of a stage: the end that its chance is about."""
    return translate(STAGES.get(stage, stage))


NAMES = {
    "proposals": "Proposals so far",
    "freshness": "When it was posted",
    "verified": "Payment",
    "hire_rate": "How often the client hires",
    "new_client": "Whether the client is new",
    "feedback": "The client’s rating",
    "spent": "What the client has spent",
    "interviewing": "In interview",
    "invites": "Invites sent",
    "fit": "Your rating of the fit",
    "level": "The level it asks for",
    "rate": "Your rate against its own",
    "previous_client": "Whether you know the client",
    "unanswered": "Invites without an answer",
    "hires": "Hired on this post",
    "last_seen": "When the client last looked",
    "tenure": "How long the client is a member",
    "questions": "Questions to answer",
    "country": "The tier you gave the client’s country",
    "boosted": "A boost",
    DOUBT: "How sure the figures are",
    REST: "All the rest",
}
STAGES = {"viewed": "a view", "interview": "an interview", "hired": "a hire"}

_Words = tuple[str, dict[str, str]]


def _proposals(line: ReasonLine, figures: Figures, job: Job | None) -> _Words:
    low, high = (job.proposals_low, job.proposals_high) if job else (None, None)
    if low is not None and high is None:
        return "{n} or more proposals so far", {"n": figures.count(low)}
    if low == 0 and high:
        return "Fewer than {n} proposals so far", {"n": figures.count(high + 1)}
    if low is not None and high is not None and low < high:
        ends = {"low": figures.count(low), "high": figures.count(high)}
        return "{low} to {high} proposals so far", ends
    return _counted(
        line, figures, "No proposal so far", "1 proposal so far", "{n} proposals so far"
    )


def _freshness(line: ReasonLine, figures: Figures, _job: Job | None) -> _Words:
    template, count = _elapsed(line.value or 0.0)
    return _POSTED[template], {"n": figures.count(count)}


_POSTED = {
    "just now": "Posted just now",
    "1 minute ago": "Posted 1 minute ago",
    "{n} minutes ago": "Posted {n} minutes ago",
    "1 hour ago": "Posted 1 hour ago",
    "{n} hours ago": "Posted {n} hours ago",
    "1 day ago": "Posted 1 day ago",
    "{n} days ago": "Posted {n} days ago",
    "{n} weeks ago": "Posted {n} weeks ago",
}
_HOUR, _DAY, _WEEK = 60, 24 * 60, 7 * 24 * 60
_SPANS = (
    (_HOUR, 1, "1 minute ago", "{n} minutes ago"),
    (_DAY, _HOUR, "1 hour ago", "{n} hours ago"),
    (2 * _WEEK, _DAY, "1 day ago", "{n} days ago"),
)


def _elapsed(hours: float) -> tuple[str, int]:
    """Hours gone by as a template and its number."""
    minutes = max(0, round(hours * 60))
    if minutes < 1:
        return "just now", 0
    for below, unit, one, many in _SPANS:
        if minutes < below:
            count = round(minutes / unit)
            return (one if count == 1 else many), count
    return "{n} weeks ago", round(minutes / _WEEK)


def _verified(line: ReasonLine, _figures: Figures, _job: Job | None) -> _Words:
    return ("Payment verified" if line.value else "Payment not verified"), {}


def _hire_rate(line: ReasonLine, figures: Figures, job: Job | None) -> _Words:
    rate = stated_hire_rate(job) if job else None
    share = round(100 * (line.value or 0.0 if rate is None else rate))
    return "Hires for {n} of {hundred} posts", {
        "n": figures.count(share),
        "hundred": figures.count(100),
    }


def stated_hire_rate(job: Job) -> float | None:
    """The share of posts that the client hired for, 0 to 1, as the post states or counts it."""
    if job.client_hire_rate is not None:
        return job.client_hire_rate
    if job.client_jobs_posted and job.client_hires is not None:
        return min(1.0, job.client_hires / job.client_jobs_posted)
    return None


def _new_client(line: ReasonLine, _figures: Figures, _job: Job | None) -> _Words:
    return ("A new client" if line.value else "The client has hired before"), {}


def _feedback(line: ReasonLine, figures: Figures, _job: Job | None) -> _Words:
    shown = {"n": figures.decimal(line.value or 0.0), "five": figures.count(5)}
    return "The client is rated {n} of {five}", shown


def _spent(line: ReasonLine, figures: Figures, _job: Job | None) -> _Words:
    cents = round(100 * (line.value or 0.0))
    return "The client has spent {amount}", {"amount": figures.money(cents)}


def _interviewing(line: ReasonLine, figures: Figures, _job: Job | None) -> _Words:
    return _counted(
        line,
        figures,
        "No one in interview yet",
        "1 already in interview",
        "{n} already in interview",
    )


def _invites(line: ReasonLine, figures: Figures, _job: Job | None) -> _Words:
    return _counted(line, figures, "No invite sent", "1 invite sent", "{n} invites sent")


def _fit(line: ReasonLine, figures: Figures, _job: Job | None) -> _Words:
    shown = {"n": figures.count(round(line.value or 0.0)), "five": figures.count(5)}
    return "You rated the fit {n} of {five}", shown


def _level(line: ReasonLine, _figures: Figures, job: Job | None) -> _Words:
    asked = LEVELS.get((job.level if job else None) or "")
    if line.value:
        return (asked[0] if asked else "Asks for a level that is not yours"), {}
    return (asked[1] if asked else "Asks for your level"), {}


LEVELS = {
    "entry": ("Asks for entry level, you are not", "Asks for entry level, as you are"),
    "intermediate": ("Asks for intermediate, you are not", "Asks for intermediate, as you are"),
    "expert": ("Asks for expert, you are not", "Asks for expert, as you are"),
}
"""Level asked for: the words where it is not the user's, and where it is."""


def _rate(line: ReasonLine, _figures: Figures, job: Job | None) -> _Words:
    if (line.value or 0.0) >= 1.0:
        return "Your rate is in its range", {}
    own = job.my_rate_cents if job else None
    high = (job.hourly_high_cents or job.hourly_low_cents) if job else None
    if own is None or high is None:
        return "Your rate is outside its range", {}
    return ("Your rate is above its range" if own > high else "Your rate is below its range"), {}


def _previous_client(line: ReasonLine, _figures: Figures, _job: Job | None) -> _Words:
    return ("You worked with the client before" if line.value else "Not a client of yours yet"), {}


def _unanswered(line: ReasonLine, figures: Figures, _job: Job | None) -> _Words:
    return _counted(
        line,
        figures,
        "No invite without an answer",
        "1 invite without an answer",
        "{n} invites without an answer",
    )


def _hires(line: ReasonLine, figures: Figures, _job: Job | None) -> _Words:
    return _counted(
        line, figures, "No one hired on it yet", "1 hired on it already", "{n} hired on it already"
    )


def _last_seen(line: ReasonLine, figures: Figures, _job: Job | None) -> _Words:
    return _counted(
        line,
        figures,
        "The client looked today",
        "The client looked 1 day ago",
        "The client looked {n} days ago",
    )


def _tenure(line: ReasonLine, figures: Figures, _job: Job | None) -> _Words:
    return _counted(
        line,
        figures,
        "A member for less than a year",
        "A member for 1 year",
        "A member for {n} years",
    )


def _questions(line: ReasonLine, figures: Figures, _job: Job | None) -> _Words:
    return _counted(
        line, figures, "No question to answer", "1 question to answer", "{n} questions to answer"
    )


def _country(line: ReasonLine, figures: Figures, _job: Job | None) -> _Words:
    return "A country of your tier {n}", {"n": figures.count(round(line.value or 0.0))}


def _boosted(line: ReasonLine, _figures: Figures, _job: Job | None) -> _Words:
    return ("Boosted" if line.value else "Not boosted"), {}


def _any(line: ReasonLine, figures: Figures, _job: Job | None) -> _Words:
    return "{what}: {n}", {"n": figures.decimal(line.value or 0.0)}


_WORDS: dict[str, Callable[[ReasonLine, Figures, Job | None], _Words]] = {
    "proposals": _proposals,
    "freshness": _freshness,
    "verified": _verified,
    "hire_rate": _hire_rate,
    "new_client": _new_client,
    "feedback": _feedback,
    "spent": _spent,
    "interviewing": _interviewing,
    "invites": _invites,
    "fit": _fit,
    "level": _level,
    "rate": _rate,
    "previous_client": _previous_client,
    "unanswered": _unanswered,
    "hires": _hires,
    "last_seen": _last_seen,
    "tenure": _tenure,
    "questions": _questions,
    "country": _country,
    "boosted": _boosted,
}


def _counted(line: ReasonLine, figures: Figures, none: str, one: str, many: str) -> _Words:
    count = round(line.value or 0.0)
    if count < 1:
        return none, {}
    return (one if count == 1 else many), {"n": figures.count(count)}


def _by_feature(parts: Iterable[StagePart]) -> list[tuple[StagePart, ...]]:
    grouped: dict[str, list[StagePart]] = {}
    for part in parts:
        grouped.setdefault(part.feature, []).append(part)
    return [tuple(found) for found in grouped.values()]


def _line(parts: tuple[StagePart, ...]) -> ReasonLine:
    return ReasonLine(
        feature=parts[0].feature,
        value=parts[0].value,
        cents=sum(part.cents for part in parts),
        log_odds=sum(part.log_odds for part in parts),
        parts=parts,
    )


def _rest(folded: list[ReasonLine]) -> list[ReasonLine]:
    if not folded:
        return []
    parts = tuple(part for line in folded for part in line.parts)
    return [
        ReasonLine(
            REST,
            None,
            sum(line.cents for line in folded),
            sum(line.log_odds for line in folded),
            parts,
        )
    ]


def _size(line: ReasonLine) -> int:
    return abs(line.cents)

"""Rules as rows: the timeline of each, what holds on a day, and which of them are asked for."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from app.domain.rule_spans import RuleInForce, Span, rule_in_force, spans
from app.domain.rules import Rulebook
from app.ui.rules.words import name_of, topic_words, tr, words_of
from app.words.rules import MAIN_RULES, TOPICS, Topic, topic_of


@dataclass(frozen=True, slots=True)
class Lane:
    """One rule: its spans, oldest first, and what is in force on the day looked at."""

    key: str
    name: str
    topic: Topic
    spans: tuple[Span, ...]
    in_force: RuleInForce
    was_disputed: bool
    is_own: bool

    def place_on(self, day: date) -> int:
        """The number of the span that holds on a day."""
        return next(at for at, span in enumerate(self.spans) if span.holds_on(day))

    @property
    def words(self) -> str:
        """All that a search looks through."""
        source, note = self.in_force.shipped.source, self.in_force.shipped.note
        told = (self.name, self.key, topic_words(self.topic), tr(source), tr(note) if note else "")
        return " ".join(told).casefold()


@dataclass(frozen=True, slots=True)
class Heading:
    """The title above the rules of a topic."""

    title: str


Row = Lane | Heading


class Which(StrEnum):
    MAIN = "main"
    ALL = "all"
    DISPUTED = "disputed"
    CHECK = "check"
    OWN = "own"


@dataclass(frozen=True, slots=True)
class RuleFilter:
    which: Which = Which.MAIN
    text: str = ""

    def without_text(self) -> RuleFilter:
        return replace(self, text="")


def lanes_of(rules: Rulebook, day: date) -> tuple[Lane, ...]:
    """Every rule, by topic; the main ones first in theirs."""
    shipped = rules.as_shipped()
    found = [
        Lane(
            key=key,
            name=name_of(key),
            topic=topic_of(key),
            spans=spans(rules, key),
            in_force=rule_in_force(rules, key, day),
            was_disputed=any(rule.is_disputed for rule in shipped.all_(key)),
            is_own=any(rule.is_override for rule in rules.all_(key)),
        )
        for key in rules.keys()  # noqa: SIM118 - a method
    ]
    topics = list(TOPICS)
    main = {key: at for at, key in enumerate(MAIN_RULES)}
    found.sort(key=lambda lane: (topics.index(lane.topic), main.get(lane.key, 99), lane.name))
    return tuple(found)


def is_in(lane: Lane, which: Which) -> bool:
    """Whether a rule belongs to what a chip shows."""
    return {
        Which.MAIN: lane.key in MAIN_RULES,
        Which.ALL: True,
        Which.DISPUTED: lane.was_disputed,
        Which.CHECK: lane.in_force.please_check,
        Which.OWN: lane.is_own,
    }[which]


def matching(lanes: Iterable[Lane], wanted: RuleFilter) -> tuple[Lane, ...]:
    """The rules that a filter lets through; the main ones in their own order."""
    asked = wanted.text.casefold().split()
    found = [
        lane
        for lane in lanes
        if is_in(lane, wanted.which) and all(word in _searched(lane) for word in asked)
    ]
    if wanted.which is Which.MAIN:
        found.sort(key=lambda lane: MAIN_RULES.index(lane.key))
    return tuple(found)


def _searched(lane: Lane) -> str:
    value = words_of(lane.key, lane.in_force.value)
    return f"{lane.words} {value.casefold()}"


def with_headings(lanes: Sequence[Lane], wanted: RuleFilter) -> tuple[Row, ...]:
    """The rules under the titles of their topics; the main ones stand without."""
    if wanted.which is Which.MAIN:
        return tuple(lanes)
    rows: list[Row] = []
    topic: Topic | None = None
    for lane in lanes:
        if lane.topic is not topic:
            topic = lane.topic
            rows.append(Heading(topic_words(topic)))
        rows.append(lane)
    return tuple(rows)

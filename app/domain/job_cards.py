"""What jobs asked, by date: the card or the open range of each time, and its bands by value."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from app.domain.days import day_before, days_after
from app.domain.rule_readings import Certainty, JobCard, JobRange, card, job_range, refund_policy
from app.domain.rules import Rulebook

KEYS = (
    "job_card",
    "job_low",
    "job_typical",
    "job_top",
    "job_band.cents",
    "job_band.low",
    "job_band.high",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class JobTerms:
    """One time in which all of this held: from `since` (ever where None) to `until` (still).

    `card` is None where the range is open; `range` is what was met. `other_card` is what another
    source says the card was. `changes_while_live` says
    that a price may move after a proposal was sent, `is_refunded` that the difference comes back.
    `please_check` says that no official page confirms a number of it.
    """

    since: date | None
    until: date | None
    card: JobCard | None
    range: JobRange
    other_card: tuple[int, ...]
    changes_while_live: bool
    is_refunded: bool
    is_disputed: bool
    please_check: bool

    def holds_on(self, day: date) -> bool:
        return (self.since or date.min) <= day <= (self.until or date.max)


def job_terms(rules: Rulebook) -> tuple[JobTerms, ...]:
    """What jobs asked at all times, the oldest first; each time differs from the one before."""
    starts = sorted({date.min, *_changes(rules)})
    ends = [day_before(day) for day in starts[1:]]
    found: list[JobTerms] = []
    for since, until in zip(starts, [*ends, None], strict=True):
        terms = _terms(rules, since, until)
        if not found or _figures(found[-1]) != _figures(terms):
            found.append(terms)
        else:
            found[-1] = _terms(rules, found[-1].since or date.min, until)
    return tuple(found)


def job_terms_on(rules: Rulebook, day: date) -> JobTerms:
    """What jobs asked on a day."""
    return next(one for one in job_terms(rules) if one.holds_on(day))


def _changes(rules: Rulebook) -> Iterator[date]:
    for key in KEYS:
        for rule in rules.all_(key):
            if rule.since is not None:
                yield rule.since
            if rule.until is not None and rule.until < date.max:
                yield days_after(rule.until, 1)


def _terms(rules: Rulebook, since: date, until: date | None) -> JobTerms:
    known = [rules.on(key, since) for key in KEYS]
    other = known[0].other
    return JobTerms(
        since=None if since == date.min else since,
        until=until,
        card=card(rules, since),
        range=job_range(rules, since),
        other_card=other if isinstance(other, tuple) else (),
        changes_while_live=rules.text("job_changes_while_live", since) == "yes",
        is_refunded=refund_policy(rules, "price_change", since) is not Certainty.NEVER,
        is_disputed=any(rule.is_disputed for rule in known),
        please_check=any(rule.please_check for rule in known),
    )


def _figures(terms: JobTerms) -> tuple[object, ...]:
    shown = terms.card, terms.range, terms.other_card
    return *shown, terms.is_disputed, terms.please_check

"""When which rule holds: the timeline of a key, and everything in force on a day."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from app.domain.rules import Rule, Rulebook, RuleValue


@dataclass(frozen=True, slots=True)
class Span:
    """A rule and the days on which it holds, both included; open where None."""

    rule: Rule
    since: date | None
    until: date | None

    def holds_on(self, day: date) -> bool:
        return (self.since is None or self.since <= day) and (
            self.until is None or day <= self.until
        )


@dataclass(frozen=True, slots=True)
class RuleInForce:
    """The rule of a key on a day: the user's own value, or the one that came with the rulebook.

    `shipped` is what would hold without the user's own value. `until` is the last day on which
    `rule` holds without a break, open where None.
    """

    rule: Rule
    shipped: Rule
    until: date | None

    @property
    def key(self) -> str:
        return self.rule.key

    @property
    def value(self) -> RuleValue:
        return self.rule.value

    @property
    def since(self) -> date | None:
        return self.rule.since

    @property
    def is_overridden(self) -> bool:
        return self.rule.is_override

    @property
    def is_disputed(self) -> bool:
        """Whether sources disagree, whichever reading the user chose."""
        return self.shipped.is_disputed

    @property
    def please_check(self) -> bool:
        """Whether no official page confirms the value and the user gave none."""
        return self.shipped.please_check and not self.is_overridden

    @property
    def other(self) -> RuleValue | None:
        """The reading of a disputed rule that is not in force."""
        if self.value == self.shipped.value:
            return self.shipped.other
        return self.shipped.value if self.is_disputed else None


def spans(rules: Rulebook, key: str) -> tuple[Span, ...]:
    """The timeline of a key, oldest first, without gaps. Raises LedgerError `unknown_rule`."""
    one_day = timedelta(days=1)
    starts = {date.min}
    for rule in rules.all_(key):
        if rule.since is not None:
            starts.add(rule.since)
        if rule.until is not None and rule.until < date.max:
            starts.add(rule.until + one_day)
    found: list[tuple[Rule, date]] = []
    for start in sorted(starts):
        rule = rules.on(key, start)
        if not found or found[-1][0] is not rule:
            found.append((rule, start))
    ends = [*(start - one_day for _, start in found[1:]), None]
    return tuple(
        Span(rule, None if start == date.min else start, end)
        for (rule, start), end in zip(found, ends, strict=True)
    )


def rule_in_force(rules: Rulebook, key: str, day: date) -> RuleInForce:
    """The rule of a key on a day. Raises LedgerError `unknown_rule`."""
    held = next(span for span in spans(rules, key) if span.holds_on(day))
    return RuleInForce(held.rule, rules.as_shipped().on(key, day), held.until)


def rules_in_force(rules: Rulebook, day: date) -> tuple[RuleInForce, ...]:
    """Every rule in force on a day, in the order of the keys."""
    return tuple(rule_in_force(rules, key, day) for key in rules.keys())  # noqa: SIM118 - a method

"""The rulebook: dated rules of Connects with their sources, disputes and the user's overrides."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from app.domain.problems import LedgerError
from app.domain.rule_files import check_together, read_folder, read_tables
from app.domain.rule_keys import FORMS, Form, RuleValue, read_value, shape_of, write_value

__all__ = ["Rule", "RuleValue", "Rulebook", "read_rules"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """One value of a key from `since` (open where None) until the next rule of the key, or to the
    end of `until`, where the rule before it comes back.

    `trust` is official, support, moderator, user or inference (see `rule_files.TRUST`). `other` is
    the other reading of a disputed rule. `please_check` marks a present-day value that no official
    page confirms.
    """

    key: str
    value: RuleValue
    since: date | None = None
    until: date | None = None
    source: str = ""
    trust: str = "official"
    other: RuleValue | None = None
    note: str = ""
    please_check: bool = False
    is_override: bool = False

    @property
    def is_disputed(self) -> bool:
        return self.other is not None


def read_rules(text: str, file: str) -> tuple[Rule, ...]:
    """The rules of one TOML file.

    Raises LedgerError `bad_rulebook` with file, line, rule number and reason.
    """
    tables = read_tables(text, file)
    check_together(tables)
    return tuple(Rule(**table.fields) for table in tables)


class Rulebook:
    """All rules by key; answers what is in force on a day. Overrides win over shipped rules."""

    def __init__(self, rules: Iterable[Rule], overrides: Iterable[Rule] = ()) -> None:
        self._shipped = _by_key(rules)
        self._layers: tuple[dict[str, list[Rule]], ...] = (_by_key(overrides),)
        self._starts = {key: [_start(rule) for rule in d] for key, d in self._shipped.items()}
        self._in_force: dict[tuple[str, date], Rule] = {}

    @classmethod
    def load(cls, folder: Path) -> Rulebook:
        """The rulebook of all TOML files in `folder`. Raises LedgerError `bad_rulebook`."""
        return cls(Rule(**table.fields) for table in read_folder(folder))

    def __contains__(self, key: str) -> bool:
        return key in self._shipped

    def keys(self) -> list[str]:
        return sorted(self._shipped)

    def all_(self, key: str | None = None) -> list[Rule]:
        keys = [key] if key else self.keys()
        return [
            rule
            for k in keys
            for layer in (self._shipped, *self._layers)
            for rule in layer.get(k, ())
        ]

    def on(self, key: str, day: date) -> Rule:
        """The rule of `key` in force on `day`; the earliest one before its time.

        Raises LedgerError `unknown_rule`.
        """
        found = self._in_force.get((key, day))
        if found is None:
            found = self._in_force[key, day] = self._found_on(key, day)
        return found

    def _found_on(self, key: str, day: date) -> Rule:
        for layer in reversed(self._layers):
            for override in reversed(layer.get(key, ())):
                if _start(override) <= day and not _is_over(override, day):
                    return override
        dated = self._shipped.get(key)
        if not dated:
            raise LedgerError("unknown_rule", key=key)
        place = max(bisect_right(self._starts[key], day) - 1, 0)
        while place and _is_over(dated[place], day):
            place -= 1
        return dated[place]

    def number(self, key: str, day: date) -> int:
        value = self.on(key, day).value
        if not isinstance(value, int):
            raise LedgerError("rule_not_a_number", key=key)
        return value

    def numbers(self, key: str, day: date) -> tuple[int, ...]:
        value = self.on(key, day).value
        if isinstance(value, str):
            raise LedgerError("rule_not_a_number", key=key)
        return value if isinstance(value, tuple) else (value,)

    def text(self, key: str, day: date) -> str:
        """The value as one would type it; lists with commas."""
        value = self.on(key, day).value
        return value if isinstance(value, str) else write_value(value)

    def steady_until(self, keys: Iterable[str], day: date) -> date:
        """The last day up to which the values of `keys` are those of `day`, as far as is sure."""
        changes = [
            number
            for key in keys
            for rule in self.all_(key)
            for number in (
                _start(rule).toordinal(),
                rule.until.toordinal() + 1 if rule.until else 0,
            )
        ]
        later = [number for number in changes if number > day.toordinal()]
        return date.fromordinal(min(later) - 1) if later else date.max

    def override(self, key: str, text: str, since: date | None, until: date | None) -> Rule:
        """The user's own rule, read as the shipped ones of its key are.

        Raises LedgerError `unknown_rule`, or `bad_rule_value` with key, value and reason.
        """
        if key not in self._shipped:
            raise LedgerError("unknown_rule", key=key)
        form = FORMS.get(key) or Form(shape_of(self._shipped[key][-1].value))
        try:
            value = read_value(text, form.shape)
            fault = form.fault(key, value)
        except ValueError as error:
            reason = f"{key} must be {form.shape}"
            raise LedgerError("bad_rule_value", key=key, value=text, reason=reason) from error
        if fault:
            raise LedgerError("bad_rule_value", key=key, value=text, reason=fault)
        return Rule(key=key, value=value, since=since, until=until, trust="user", is_override=True)

    def with_overrides(self, overrides: Iterable[Rule]) -> Rulebook:
        """These rules with more of the user's own values on top."""
        more = Rulebook(())
        more._shipped, more._starts = self._shipped, self._starts
        more._layers = (*self._layers, _by_key(overrides))
        return more

    def as_shipped(self) -> Rulebook:
        """These rules without the user's own values."""
        bare = Rulebook(())
        bare._shipped, bare._starts = self._shipped, self._starts
        return bare


def _is_over(rule: Rule, day: date) -> bool:
    return rule.until is not None and rule.until < day


def _start(rule: Rule) -> date:
    return rule.since or date.min


def _by_key(rules: Iterable[Rule]) -> dict[str, list[Rule]]:
    by_key: dict[str, list[Rule]] = {}
    for rule in rules:
        by_key.setdefault(rule.key, []).append(rule)
    for dated in by_key.values():
        dated.sort(key=_start)
    return by_key

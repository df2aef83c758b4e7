"""The rulebook: dated rules of Connects with their sources, disputes and the user's overrides."""

from __future__ import annotations

import tomllib
from bisect import bisect_right
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from functools import partial
from pathlib import Path

from app.domain.problems import LedgerError

RuleValue = int | str


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """One value of a key from `since` (open where None) until the next rule of the key, or to the
    end of `until`, where the rule before it comes back.

    `trust` is official, moderator, user or inference. `other` is the other reading of a disputed
    rule. `please_check` marks a present-day value that no official page confirms.
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


_KNOWN_FIELDS = {
    "key", "value", "since", "until", "source", "trust", "other", "note", "please_check",
}  # fmt: skip
_TRUST = {"official", "moderator", "user", "inference"}
_CHOICES = {
    "order_of_use": {"paid_first", "received"},
    "refund_keeps_expiry": {"yes", "no"},
    "interview_award_state": {"off", "certain", "uncertain"},
}
_MOST_DAYS = 36_500


def read_rules(text: str, file: str) -> tuple[Rule, ...]:
    """The rules of one TOML file.

    Raises LedgerError `bad_rulebook` with file, rule number and reason.
    """
    try:
        tables = tomllib.loads(text).get("rule", [])
    except tomllib.TOMLDecodeError as error:
        raise LedgerError("bad_rulebook", file=file, rule=0, reason=str(error)) from error
    if not isinstance(tables, list) or not all(isinstance(table, dict) for table in tables):
        raise _bad(file, 0, "rules must be written as [[rule]]")
    return tuple(
        _rule_from(table, partial(_bad, file, number))
        for number, table in enumerate(tables, start=1)
    )


def _bad(file: str, number: int, reason: str) -> LedgerError:
    return LedgerError("bad_rulebook", file=file, rule=number, reason=reason)


def _rule_from(table: Mapping[str, object], bad: Callable[[str], LedgerError]) -> Rule:
    unknown = set(table) - _KNOWN_FIELDS
    if unknown:
        raise bad(f"unknown field {min(unknown)}")
    for name in ("key", "value", "source"):
        if name not in table:
            raise bad(f"missing field {name}")
    key, value = table["key"], table["value"]
    if not isinstance(key, str) or not isinstance(value, int | str) or isinstance(value, bool):
        raise bad("key must be text and value a whole number or text")
    if fault := _fault(key, value):
        raise bad(fault)
    if table.get("trust", "official") not in _TRUST:
        raise bad(f"trust must be one of {sorted(_TRUST)}")
    for name in ("since", "until"):
        day = table.get(name)
        if day is not None and (not isinstance(day, date) or isinstance(day, datetime)):
            raise bad(f"{name} must be a date")
    rule = Rule(**table)  # type: ignore[arg-type]
    if rule.until and rule.until < _start(rule):
        raise bad("until must not be before since")
    return rule


def _fault(key: str, value: RuleValue) -> str | None:
    """What is wrong with a value of a key, if anything."""
    if key in _CHOICES:
        allowed = _CHOICES[key]
        return None if value in allowed else f"{key} must be one of {sorted(allowed)}"
    if key == "expiry_days" and not (isinstance(value, int) and 1 <= value <= _MOST_DAYS):
        return f"expiry_days must be a whole number from 1 to {_MOST_DAYS}"
    return f"{key} must not be negative" if isinstance(value, int) and value < 0 else None


class Rulebook:
    """All rules by key; answers what is in force on a day. Overrides win over shipped rules."""

    def __init__(self, rules: Iterable[Rule], overrides: Iterable[Rule] = ()) -> None:
        self._shipped = _by_key(rules)
        self._layers: tuple[dict[str, list[Rule]], ...] = (_by_key(overrides),)
        self._starts = {key: [_start(rule) for rule in d] for key, d in self._shipped.items()}
        self._in_force: dict[tuple[str, date], Rule] = {}

    @classmethod
    def load(cls, folder: Path) -> Rulebook:
        """The rulebook of all TOML files in `folder`."""
        files = sorted(folder.glob("*.toml"))
        return cls(r for f in files for r in read_rules(f.read_text("utf-8"), f.name))

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

    def text(self, key: str, day: date) -> str:
        return str(self.on(key, day).value)

    def override(self, key: str, text: str, since: date | None, until: date | None) -> Rule:
        """The user's own rule, read as the shipped ones of its key are.

        Raises LedgerError `unknown_rule`, or `bad_rule_value` with key, value and reason.
        """
        if key not in self._shipped:
            raise LedgerError("unknown_rule", key=key)
        value: RuleValue = text.strip()
        if isinstance(self._shipped[key][-1].value, int):
            try:
                value = int(value)
            except ValueError as error:
                reason = f"{key} must be a whole number"
                raise LedgerError("bad_rule_value", key=key, value=text, reason=reason) from error
        if fault := _fault(key, value):
            raise LedgerError("bad_rule_value", key=key, value=text, reason=fault)
        return Rule(key=key, value=value, since=since, until=until, trust="user", is_override=True)

    def with_overrides(self, overrides: Iterable[Rule]) -> Rulebook:
        """These rules with more of the user's own values on top."""
        more = Rulebook(())
        more._shipped, more._starts = self._shipped, self._starts
        more._layers = (*self._layers, _by_key(overrides))
        return more


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

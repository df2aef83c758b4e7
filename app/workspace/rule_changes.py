"""The user's own rules: what setting one and taking it back writes."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from app.domain.problems import LedgerError
from app.domain.records import RecordKind, Records
from app.domain.rule_effect import OwnRule, checked, override_of, with_rule
from app.domain.rules import Rulebook
from app.domain.settings import RuleOverride
from app.storage.batches import Put, Remove
from app.words.rule_names import rule_name
from app.words.rules import plain_value


@dataclass(frozen=True, slots=True)
class RuleChange:
    """What to write, none where nothing would differ, and the details that name it."""

    writes: tuple[Put | Remove, ...]
    details: dict[str, str | int | None]


def setting(records: Records, rules: Rulebook, own: OwnRule, new_id: str) -> RuleChange:
    """Set a value of the user's own; it replaces the one of the same key and first day.

    Raises LedgerError `unknown_rule`, `bad_rule_value`, `rule_ends_early`.
    """
    made, _ = with_rule(records.overrides, checked(own, rules), new_id)
    writes = () if made in records.overrides else (Put(made),)
    return RuleChange(writes, _details(rules, made))


def resetting(records: Records, rules: Rulebook, key: str, since: date | None) -> RuleChange:
    """Take back the value of the user's own that begins on a day.

    Raises LedgerError `unknown_rule`, `no_own_rule`.
    """
    if key not in rules:
        raise LedgerError("unknown_rule", key=key)
    gone = override_of(records.overrides, key, since)
    if gone is None:
        raise LedgerError("no_own_rule", key=key, since=since.isoformat() if since else "…")
    details: dict[str, str | int | None] = {"key": key, "name": rule_name(key)}
    return RuleChange((Remove(RecordKind.RULE_OVERRIDE, gone.id),), details)


def _details(rules: Rulebook, made: RuleOverride) -> dict[str, str | int | None]:
    value = rules.override(made.key, made.value, made.since, made.until).value
    return {
        "key": made.key,
        "name": rule_name(made.key),
        "value": made.value,
        "shown": plain_value(made.key, value),
        "since": _text_of(made.since),
        "until": _text_of(made.until),
    }


def _text_of(day: date | None) -> str | None:
    return None if day is None else day.isoformat()

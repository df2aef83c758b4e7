"""What another rule would make of the same ledger; nothing is saved."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from app.domain.ledger import Ledger, build_ledger
from app.domain.problems import LedgerError
from app.domain.rules import Rulebook
from app.domain.settings import RuleOverride
from app.domain.standing import Standing, entries_moved, standing


@dataclass(frozen=True, slots=True)
class RuleEffect:
    """The ledger's figures as they are and as they would be.

    `moved` counts the entries that would meet other lots than they do.
    """

    before: Standing
    after: Standing
    moved: int

    @property
    def is_none(self) -> bool:
        return not self.moved and self.before == self.after


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnRule:
    """A value as the user typed it, from `since` (open where None) to the end of `until`."""

    key: str
    value: str
    since: date | None
    until: date | None = None


def checked(own: OwnRule, rules: Rulebook) -> OwnRule:
    """The value as the journal keeps it.

    Raises LedgerError `unknown_rule`, `bad_rule_value`, or `rule_ends_early` where `until` is
    before `since`.
    """
    rules.override(own.key, own.value, own.since, own.until)
    if own.until is not None and own.since is not None and own.until < own.since:
        raise LedgerError("rule_ends_early", key=own.key, since=own.since, until=own.until)
    return replace(own, value=own.value.strip())


def override_of(
    overrides: Iterable[RuleOverride], key: str, since: date | None
) -> RuleOverride | None:
    """The user's own value of a key from a day, for all wallets."""
    return next(
        (o for o in overrides if (o.key, o.since, o.wallet) == (key, since, None)),
        None,
    )


def with_rule(
    overrides: Iterable[RuleOverride], own: OwnRule, new_id: str
) -> tuple[RuleOverride, tuple[RuleOverride, ...]]:
    """The override that `own` makes, and all of them with it: one for each key and first day."""
    known = tuple(overrides)
    before = override_of(known, own.key, own.since)
    made = RuleOverride(
        id=before.id if before else new_id,
        key=own.key,
        value=own.value,
        since=own.since,
        until=own.until,
    )
    return made, (*(o for o in known if o is not before), made)


def rebooked(ledger: Ledger, overrides: Iterable[RuleOverride]) -> Ledger:
    """The same records booked under other values of the user's own."""
    records = replace(ledger.records, overrides=tuple(overrides))
    return build_ledger(records, ledger.rules.as_shipped(), ledger.as_of).of_wallet(ledger.wallet)


def rule_effect(ledger: Ledger, own: OwnRule) -> RuleEffect:
    """What saving `own` would do. Raises the LedgerErrors of `checked`."""
    _, overrides = with_rule(ledger.records.overrides, checked(own, ledger.rules), "own")
    return effect_of(ledger, rebooked(ledger, overrides))


def reset_effect(ledger: Ledger, key: str, since: date | None) -> RuleEffect:
    """What taking back the user's own value would do."""
    gone = override_of(ledger.records.overrides, key, since)
    kept = (o for o in ledger.records.overrides if o is not gone)
    return effect_of(ledger, rebooked(ledger, kept))


def effect_of(before: Ledger, after: Ledger) -> RuleEffect:
    """Two bookings of the same records side by side."""
    return RuleEffect(standing(before), standing(after), entries_moved(before, after))

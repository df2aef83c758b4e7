"""Connects given once: what was expected for a milestone against what the history shows.

Rules: `grant.*`, and `plan.*.one_time` for what a plan gives once. A milestone is known where the
user told its day, where a row names it, or where the size of a row says so; one is missing only
where its day is told, its number is sure, and Upwork's own later rows are here without it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from app.domain.booking import WalletBook
from app.domain.coverage import Coverage, coverage
from app.domain.entries import Entry, EntryKind
from app.domain.grants import GRACE, GrantState, expected_grants
from app.domain.plans import plan_periods
from app.domain.problems import LedgerError
from app.domain.rule_keys import GRANTS
from app.domain.rules import Rule, Rulebook
from app.domain.statements import Statement

MILESTONES = tuple(name for name in GRANTS if "." not in name)
"""What Connects are given for once, in the order of a newcomer's way."""
PLAN_ONCE = "plan"
_EARLIEST, _LATEST = -1, 7
_KEY = "reached"
_SURE = frozenset({"official", "support", "moderator"})
_ON_REQUEST = frozenset({"courtesy", "promo_code"})
_ANY_TASK = "task"
"""The wording that Upwork gives to several milestones alike."""
_ONCE_ONLY = frozenset({"sign_up", "profile_approved", "readiness_test", "rising_talent"})
"""Never given twice: a row that names one is the one told, whatever its day."""
_BY_SIZE = ("sign_up", "profile_approved", "readiness_test")
_WORDS: tuple[tuple[str, str], ...] = (
    ("rising talent", "rising_talent"),
    ("readiness", "readiness_test"),
    ("profile approv", "profile_approved"),
    ("approved profile", "profile_approved"),
    ("sign-up", "sign_up"),
    ("sign up", "sign_up"),
    ("signing up", "sign_up"),
    ("certif", "certification"),
    ("promo", "promo_code"),
    ("courtesy", "courtesy"),
    ("completing task", "task"),
)
"""How the words of a row, its wording, title or note, name what it is given for."""


class Basis(StrEnum):
    """How a milestone is known of."""

    TOLD = "told"
    NAMED = "named"
    SIZE = "size"
    PLAN = "plan"


@dataclass(frozen=True, slots=True, kw_only=True)
class OneTimeGrant:
    """What a milestone should bring once, and the rows that brought it.

    `name` is one of MILESTONES, or PLAN_ONCE. `on` is the day told, else that of the first row.
    `expected` is None where no page states the number. `is_sure` says that the rule of that day
    is neither disputed nor to be checked. `missing_connects` is missing for certain.
    """

    wallet: str
    name: str
    on: date
    basis: Basis
    expected: int | None
    received: int
    state: GrantState
    is_sure: bool
    entry_ids: tuple[str, ...] = ()
    missing_connects: int = 0


@dataclass(frozen=True, slots=True)
class _Due:
    name: str
    on: date
    rule: Rule
    basis: Basis

    @property
    def expected(self) -> int | None:
        value = self.rule.value
        return value if isinstance(value, int) and value else None

    @property
    def is_sure(self) -> bool:
        is_plain = not (self.rule.is_disputed or self.rule.please_check)
        is_said = self.rule.is_override or self.rule.trust in _SURE
        return is_plain and is_said and self.name not in _ON_REQUEST


def setting_of(wallet: str, name: str) -> str:
    """The name of the ledger's setting that keeps the day of a milestone.

    Raises LedgerError `unknown_milestone`.
    """
    if name not in MILESTONES:
        raise LedgerError("unknown_milestone", name=name, names=list(MILESTONES))
    return f"{_KEY}.{wallet}.{name}"


def told_days(settings: Mapping[str, str], wallet: str) -> dict[str, date]:
    """The days that the user told, by milestone; what is no day counts as not told."""
    found = {}
    for name in MILESTONES:
        try:
            found[name] = date.fromisoformat(settings.get(setting_of(wallet, name), ""))
        except ValueError:
            continue
    return found


def one_time_grants(
    book: WalletBook,
    rules: Rulebook,
    told: Mapping[str, date] | None = None,
    statements: Iterable[Statement] = (),
) -> tuple[OneTimeGrant, ...]:
    """Everything given once that is known of, oldest first.

    A row belongs to a milestone told within a day before to a week after it, by its words or, for
    a row without words, by its size.
    """
    statements = tuple(statements)
    rows = _rows(book, rules, statements)
    dues = [*_told(book, rules, told or {}), *_of_plan(book, rules)]
    by_due, left = _claimed(dues, rows)
    covered = coverage(book, statements)
    found = [_grant(book, due, by_due[place], covered) for place, due in enumerate(dues)]
    met = {due.name for due in dues}
    found += [_alone(book, rules, name, row) for row in left if (name := _name_of(row))]
    found += _by_size(book, rules, [row for row in left if not _name_of(row)], met)
    return tuple(sorted(found, key=lambda one: (one.on, one.name)))


def _rows(book: WalletBook, rules: Rulebook, statements: Sequence[Statement]) -> list[Entry]:
    """Free rows that no monthly grant has claimed."""
    free = [e for e in book.entries if e.kind is EntryKind.FREE and e.connects > 0]
    if not free:
        return []
    monthly = {i for one in expected_grants(book, rules, statements) for i in one.entry_ids}
    return [e for e in free if e.id not in monthly or _name_of(e)]


def _name_of(row: Entry) -> str | None:
    words = " ".join(filter(None, (row.wording, row.title, row.note))).casefold()
    return next((name for part, name in _WORDS if part in words), None)


def _rule(book: WalletBook, rules: Rulebook, name: str, on: date) -> Rule:
    own = f"grant.{name}.{book.wallet.kind}"
    return rules.on(own if own in rules else f"grant.{name}", on)


def _told(book: WalletBook, rules: Rulebook, told: Mapping[str, date]) -> list[_Due]:
    return [
        _Due(name, on, _rule(book, rules, name, on), Basis.TOLD)
        for name, on in sorted(told.items(), key=lambda item: (item[1], item[0]))
        if on <= book.as_of
    ]


def _of_plan(book: WalletBook, rules: Rulebook) -> list[_Due]:
    """What the first plan gives once, where the day on which it was taken is known."""
    first = plan_periods(book.wallet)[0]
    if first.from_on is None or first.from_on > book.as_of:
        return []
    rule = rules.on(f"plan.{first.plan}.one_time", first.from_on)
    return [_Due(PLAN_ONCE, first.from_on, rule, Basis.PLAN)] if rule.value else []


def _claimed(
    dues: Sequence[_Due], rows: Sequence[Entry]
) -> tuple[dict[int, list[Entry]], list[Entry]]:
    """The rows of each milestone by its place, and the rows of none."""
    by_due: dict[int, list[Entry]] = {place: [] for place in range(len(dues))}
    left = []
    for row in rows:
        near = [
            (abs((row.occurred_on - due.on).days), place)
            for place, due in enumerate(dues)
            if _may_be_of(row, due, by_due[place])
        ]
        if near:
            by_due[min(near)[1]].append(row)
        else:
            left.append(row)
    return by_due, left


def _may_be_of(row: Entry, due: _Due, before: Sequence[Entry]) -> bool:
    late = (row.occurred_on - due.on).days
    name = _name_of(row)
    if name == due.name and name in _ONCE_ONLY:
        return True
    if not _EARLIEST <= late <= _LATEST:
        return False
    if name == due.name:
        return True
    is_open = name in (None, _ANY_TASK) and not before
    return is_open and due.expected in (None, row.connects)


def _grant(book: WalletBook, due: _Due, rows: Sequence[Entry], covered: Coverage) -> OneTimeGrant:
    got, expected = sum(row.connects for row in rows), due.expected
    is_late = book.as_of - due.on > GRACE and covered.covers(due.on)
    is_after_first = book.first_day is not None and due.on > book.first_day
    lacking = max((expected or 0) - got, 0) if due.is_sure else 0
    return OneTimeGrant(
        wallet=book.wallet.id,
        name=due.name,
        on=due.on,
        basis=due.basis,
        expected=expected,
        received=got,
        state=_state(due, got, is_late=is_late and is_after_first),
        is_sure=due.is_sure,
        entry_ids=tuple(row.id for row in rows),
        missing_connects=lacking if is_late and is_after_first else 0,
    )


def _state(due: _Due, got: int, *, is_late: bool) -> GrantState:
    """Where the number is not sure, whatever came is all of it."""
    expected = due.expected or 0
    if got:
        return GrantState.PARTLY if due.is_sure and got < expected else GrantState.CONFIRMED
    if not (due.is_sure and expected):
        return GrantState.MAY_COME
    return GrantState.MISSING if is_late else GrantState.EXPECTED


def _alone(
    book: WalletBook, rules: Rulebook, name: str, row: Entry, basis: Basis = Basis.NAMED
) -> OneTimeGrant:
    """A row that tells its milestone itself; its own day is the only one known."""
    due = _Due(name, row.occurred_on, _rule(book, rules, name, row.occurred_on), basis)
    return OneTimeGrant(
        wallet=book.wallet.id,
        name=name,
        on=row.occurred_on,
        basis=basis,
        expected=due.expected,
        received=row.connects,
        state=_state(due, row.connects, is_late=False),
        is_sure=due.is_sure,
        entry_ids=(row.id,),
        missing_connects=max((due.expected or 0) - row.connects, 0) if due.is_sure else 0,
    )


def _by_size(
    book: WalletBook, rules: Rulebook, rows: Iterable[Entry], met: set[str]
) -> list[OneTimeGrant]:
    """Rows without words that are as large as what a newcomer got on their day, each once."""
    found = []
    for row in rows:
        for name in _BY_SIZE:
            value = _rule(book, rules, name, row.occurred_on).value
            if value == row.connects and name not in met:
                met.add(name)
                found.append(_alone(book, rules, name, row, Basis.SIZE))
                break
    return found

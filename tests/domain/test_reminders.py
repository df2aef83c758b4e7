"""Reminders by hand values: once for each threshold of each lot, once for each month of silence."""

from __future__ import annotations

from datetime import date, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.ledger import Ledger, build_ledger
from app.domain.records import Records
from app.domain.reminders import QuietHours, Reminder, ReminderCode, reminders
from app.domain.rules import Rulebook
from app.resource_files import resource_path
from tests.domain.rows import WALLET, row, shown

RULES = Rulebook.load(resource_path("rulebook"))
BOUGHT = "2026-01-10"
THRESHOLDS = (90, 30, 14, 7, 1)
END = date(2027, 1, 10)


def ledger_on(day: date, *records: object) -> Ledger:
    entries = tuple(r for r in records if type(r).__name__ == "Entry")
    statements = tuple(r for r in records if type(r).__name__ == "Statement")
    found = Records(wallets={WALLET.id: WALLET}, entries=entries, statements=statements)
    return build_ledger(found, RULES, day)


def of_lots(ledger: Ledger, told: set[str]) -> list[Reminder]:
    return [one for one in reminders(ledger, told, THRESHOLDS) if one.code is ReminderCode.LAPSING]


def days_told(*, skip: set[int]) -> list[int]:
    """How many days before its end a lot was told of, looking once a day but for `skip`."""
    bought = row(BOUGHT, "bought", 40)
    told: set[str] = set()
    found = []
    for left in range(120, 0, -1):
        if left in skip:
            continue
        for one in of_lots(ledger_on(END - timedelta(days=left), bought), told):
            told.update(one.keys)
            found.append(one.days)
    return found


def test_that_a_lot_is_told_of_once_at_each_threshold() -> None:
    assert days_told(skip=set()) == [90, 30, 14, 7, 1]


def test_that_weeks_without_a_look_are_told_of_once_and_late() -> None:
    assert days_told(skip=set(range(10, 100))) == [9, 7, 1]


def test_that_what_is_used_up_is_not_told_of() -> None:
    used = [row(BOUGHT, "bought", 40), row("2026-12-01", "proposal", -40)]
    assert of_lots(ledger_on(END - timedelta(days=7), *used), set()) == []


def test_that_lots_of_one_day_are_one_reminder_with_their_sum() -> None:
    two = [row(BOUGHT, "bought", 40), row(BOUGHT, "bought", 20)]
    (one,) = of_lots(ledger_on(END - timedelta(days=14), *two), set())
    assert (one.connects, one.days, one.day, len(one.lots)) == (60, 14, END, 2)


def test_that_a_page_is_asked_for_after_a_month_and_again_after_two() -> None:
    told: set[str] = set()
    found = []
    last = date(2026, 3, 1)
    rows = [row(last.isoformat(), "bought", 10), shown(last.isoformat(), 10)]
    for age in range(95):
        for one in reminders(ledger_on(last + timedelta(days=age), *rows), told, THRESHOLDS):
            told.update(one.keys)
            found.append((one.code, one.days, one.day))
    assert found == [(ReminderCode.IMPORT, days, last) for days in (30, 60, 90)]


def test_that_an_empty_ledger_reminds_of_nothing() -> None:
    assert reminders(ledger_on(END), set(), THRESHOLDS) == ()


@pytest.mark.parametrize(
    ("since", "until", "quiet", "loud"),
    [
        (time(22), time(7), [time(22), time(23, 59), time(0), time(6, 59)], [time(7), time(21)]),
        (time(12), time(14), [time(12), time(13, 59)], [time(11, 59), time(14), time(0)]),
        (time(9), time(9), [], [time(9), time(0), time(23)]),
    ],
)
def test_that_quiet_hours_may_lie_over_midnight(
    since: time, until: time, quiet: list[time], loud: list[time]
) -> None:
    hours = QuietHours(since, until)
    assert all(hours.cover(moment) for moment in quiet)
    assert not any(hours.cover(moment) for moment in loud)


@given(st.sets(st.integers(1, 400)), st.permutations(range(1, 100)).map(lambda days: days[:12]))
def test_that_no_threshold_of_a_lot_is_ever_told_twice(limits: set[int], looks: list[int]) -> None:
    bought = row(BOUGHT, "bought", 40)
    told: list[str] = []
    for left in sorted(looks, reverse=True):
        ledger = ledger_on(END - timedelta(days=left), bought)
        for one in reminders(ledger, set(told), sorted(limits)):
            fresh = [key for key in one.keys if key not in told]
            assert fresh
            told += fresh
    assert len(told) == len(set(told))

"""Rules of the user's own: they book anew at once, say beforehand what they do, and undo."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from app.domain.problems import LedgerError
from app.domain.records import RecordKind
from app.domain.standing import standing
from app.workspace.workspace import Workspace

OCTOBER = date(2025, 10, 1)


@pytest.fixture
def stocked(new_workspace: Callable[..., Workspace]) -> Workspace:
    """Free ones before bought ones, and a spend that takes of both."""
    workspace = new_workspace(since=date(2025, 11, 1))
    workspace.add("free 10 on 2025-11-01")
    workspace.add("bought 10 for 1.50 on 2025-12-01")
    workspace.add("spent 12 on “Kiln log” on 2026-01-10")
    return workspace


def test_that_a_rule_books_anew_at_once_and_undo_brings_the_same_ledger_back(
    stocked: Workspace,
) -> None:
    before = stocked.ledger()
    assert before.by_source["bought"] == 8  # type: ignore[index]
    change = stocked.set_rule("order_of_use", "paid_first", OCTOBER)
    assert (change.label, change.kinds) == ("rule", {RecordKind.RULE_OVERRIDE})
    after = stocked.ledger()
    assert (after.by_source["bought"], after.by_source["free"]) == (0, 8)  # type: ignore[index]
    stocked.undo()
    assert stocked.ledger().books == before.books
    assert stocked.records().overrides == ()
    stocked.redo()
    assert stocked.ledger().books == after.books


def test_that_a_rule_outlives_the_program(stocked: Workspace) -> None:
    stocked.set_rule("order_of_use", "paid_first", OCTOBER)
    again = Workspace.open(stocked.path, stocked.clock)
    try:
        assert again.ledger().books == stocked.ledger().books
        again.undo()
        assert again.records().overrides == ()
        assert again.check(rebuild=True) == []
    finally:
        again.close()


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("order_of_use", "paid_first"),
        ("order_of_use", "received"),
        ("expiry_days", "30"),
        ("price_cents", "30"),
        ("refund_keeps_expiry", "no"),
        ("balance_cap", "5"),
    ],
)
def test_that_the_effect_is_what_saving_does_and_writes_nothing(
    stocked: Workspace, key: str, value: str
) -> None:
    history = stocked.history()
    told = stocked.rule_effect(key, value, OCTOBER)
    assert stocked.history() == history
    assert told.before == standing(stocked.ledger())
    stocked.set_rule(key, value, OCTOBER)
    assert told.after == standing(stocked.ledger())


def test_that_a_second_value_of_the_same_day_replaces_the_first(stocked: Workspace) -> None:
    stocked.set_rule("expiry_days", "30", OCTOBER)
    told = stocked.rule_effect("expiry_days", "200", OCTOBER, date(2025, 11, 15))
    stocked.set_rule("expiry_days", "200", OCTOBER, date(2025, 11, 15))
    kept = stocked.records().overrides
    assert [(o.value, o.since, o.until) for o in kept] == [("200", OCTOBER, date(2025, 11, 15))]
    assert told.after == standing(stocked.ledger())
    stocked.undo()
    assert [o.value for o in stocked.records().overrides] == ["30"]


def test_that_values_of_different_days_stand_side_by_side(stocked: Workspace) -> None:
    stocked.set_rule("price_cents", "20", OCTOBER)
    stocked.set_rule("price_cents", "25", date(2026, 1, 1))
    rules = stocked.ledger().rules
    days = (date(2025, 9, 30), OCTOBER, date(2026, 1, 1))
    assert [rules.number("price_cents", day) for day in days] == [15, 20, 25]


def test_that_what_stands_already_is_not_written_again(stocked: Workspace) -> None:
    stocked.set_rule("price_cents", "20", OCTOBER)
    history = stocked.history()
    assert stocked.set_rule("price_cents", " 20 ", OCTOBER).batch is None
    assert stocked.history() == history


def test_that_a_reset_takes_one_value_back_and_can_be_undone(stocked: Workspace) -> None:
    before = stocked.ledger().books
    stocked.set_rule("order_of_use", "paid_first", OCTOBER)
    stocked.set_rule("price_cents", "20", OCTOBER)
    with_both = stocked.ledger().books
    stocked.reset_rule("price_cents", OCTOBER)
    stocked.reset_rule("order_of_use", OCTOBER)
    assert stocked.ledger().books == before
    stocked.undo()
    stocked.undo()
    assert stocked.ledger().books == with_both


@pytest.mark.parametrize(
    ("key", "value", "until", "code"),
    [
        ("colour", "1", None, "unknown_rule"),
        ("expiry_days", "soon", None, "bad_rule_value"),
        ("expiry_days", "0", None, "bad_rule_value"),
        ("order_of_use", "newest", None, "bad_rule_value"),
        ("price_cents", "-1", None, "bad_rule_value"),
        ("price_cents", "9" * 5000, None, "bad_rule_value"),
        ("price_cents", "15", date(2025, 9, 30), "rule_ends_early"),
    ],
)
def test_that_a_value_that_says_nothing_is_refused_before_and_at_saving(
    stocked: Workspace, key: str, value: str, until: date | None, code: str
) -> None:
    for ask in (stocked.rule_effect, stocked.set_rule):
        with pytest.raises(LedgerError) as caught:
            ask(key, value, OCTOBER, until)  # type: ignore[operator]
        assert caught.value.code == code
    assert stocked.records().overrides == ()


def test_that_only_an_own_value_can_be_taken_back(stocked: Workspace) -> None:
    stocked.set_rule("price_cents", "20", OCTOBER)
    with pytest.raises(LedgerError, match="no_own_rule"):
        stocked.reset_rule("price_cents", None)
    with pytest.raises(LedgerError, match="unknown_rule"):
        stocked.reset_rule("colour", OCTOBER)


def test_that_a_rule_without_a_first_day_has_always_held(stocked: Workspace) -> None:
    stocked.set_rule("price_cents", "20", None)
    assert stocked.ledger().rules.number("price_cents", date(2001, 1, 1)) == 20
    stocked.reset_rule("price_cents", None)
    assert stocked.records().overrides == ()

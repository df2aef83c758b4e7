"""Charts tell what the ledger tells."""

from __future__ import annotations

from datetime import timedelta

from hypothesis import given
from hypothesis import strategies as st

from app.domain.booking import book
from app.domain.entries import Entry
from app.domain.ledger import Ledger, build_ledger
from app.domain.records import Records
from app.domain.series import (
    CHART_ORDER,
    balance_by_source,
    next_month,
    spend_per_win,
    upcoming_expiries,
    weekly_spend,
)
from tests.domain.histories import histories
from tests.domain.rows import WALLET, day, row, rulebook, shown


def ledger_of(*entries: Entry, as_of: str, **more: object) -> Ledger:
    records = Records(wallets={"w": WALLET}, entries=entries, **more)  # type: ignore[arg-type]
    return build_ledger(records, rulebook(), day(as_of))


@given(histories(), st.integers(0, 400), st.integers(1, 40))
def test_that_each_step_is_the_balance_booked_as_of_its_day(
    rows: list[Entry], later: int, step_days: int
) -> None:
    as_of = rows[-1].occurred_on + timedelta(days=later)
    ledger = build_ledger(Records(wallets={"w": WALLET}, entries=tuple(rows)), rulebook(), as_of)
    steps = balance_by_source(ledger, step_days=step_days)
    assert steps[-1].day == as_of
    assert steps[0].day - timedelta(days=step_days) < rows[0].occurred_on <= steps[0].day
    for step in steps[:: max(len(steps) // 8, 1)]:
        then = book(WALLET, rows, rulebook(), step.day)
        for source, held in zip(CHART_ORDER, step.held, strict=True):
            assert held == sum(lot.left for lot in then.lots if lot.source is source)
        assert step.total == then.balance


@given(histories(), st.integers(0, 400))
def test_that_expiries_add_up_to_the_open_lots(rows: list[Entry], later: int) -> None:
    as_of = rows[-1].occurred_on + timedelta(days=later)
    ledger = build_ledger(Records(wallets={"w": WALLET}, entries=tuple(rows)), rulebook(), as_of)
    bars = upcoming_expiries(ledger)
    assert sum(bar.connects for bar in bars) == ledger.balance
    assert sum(bar.cost_cents for bar in bars) == ledger.cost_cents
    lapses = [lapse for one in ledger.forecasts for lapse in one.lapses]
    assert sum(bar.projected_lapse for bar in bars) == sum(lapse.likely for lapse in lapses)
    assert sorted(lot for bar in bars for lot in bar.lots) == sorted(
        lot.id for lot in ledger.open_lots
    )
    assert [(bar.month, CHART_ORDER.index(bar.source)) for bar in bars] == sorted(
        {(bar.month, CHART_ORDER.index(bar.source)) for bar in bars}
    )


def test_that_a_balance_alone_is_a_chart() -> None:
    ledger = ledger_of(as_of="2026-01-20", statements=(shown("2026-01-05", 46),))
    steps = balance_by_source(ledger)
    assert [(step.day, step.total) for step in steps] == [
        (day("2026-01-06"), 46),
        (day("2026-01-13"), 46),
        (day("2026-01-20"), 46),
    ]
    assert ledger.first_day == day("2026-01-05")


def test_that_an_empty_ledger_has_empty_charts() -> None:
    ledger = ledger_of(as_of="2026-01-20")
    assert balance_by_source(ledger) == weekly_spend(ledger) == spend_per_win(ledger) == ()
    assert upcoming_expiries(ledger) == ()


def test_that_weeks_end_on_the_weekday_of_the_ledger() -> None:
    ledger = ledger_of(
        row("2026-01-01", "free", 40),
        row("2026-01-06", "proposal", -4, title="x"),
        row("2026-01-07", "proposal", -5, title="x"),
        row("2026-01-13", "refund", 5, title="x"),
        row("2026-01-20", "boost", -6, title="x"),
        as_of="2026-01-20",
    )
    assert weekly_spend(ledger) == (
        (day("2026-01-06"), 4),
        (day("2026-01-13"), 5),
        (day("2026-01-20"), 6),
    )


def test_that_spend_per_win_slides_over_26_weeks() -> None:
    ledger = ledger_of(
        row("2025-01-01", "bought", 400),
        row("2025-01-15", "proposal", -4, title="a"),
        row("2025-07-16", "proposal", -4, title="b"),
        as_of="2025-07-16",
    )
    points = spend_per_win(ledger)
    assert [str(point.until) for point in points] == [
        "2025-01-31", "2025-02-28", "2025-03-31", "2025-04-30", "2025-05-31", "2025-06-30",
        "2025-07-16",
    ]  # fmt: skip
    assert [point.spend.proposals for point in points] == [1, 1, 1, 1, 1, 1, 1]
    assert (points[-1].until - points[-1].since).days + 1 == 26 * 7


def test_that_months_follow_each_other() -> None:
    assert next_month(day("2025-12-01")) == day("2026-01-01")
    assert next_month(day("2024-02-01")) == day("2024-03-01")

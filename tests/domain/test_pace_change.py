"""The forecast as a function of the weekly pace, and how it did in the past."""

from __future__ import annotations

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.entries import Entry, Wallet
from app.domain.forecast_check import checked, forecast_check
from app.domain.ledger import Ledger, build_ledger
from app.domain.pace_change import forecast_at
from app.domain.records import Records
from tests.domain.rows import WALLET, day, row, rulebook

AS_OF = "2026-06-01"


def weekly(connects: int, wallet: str = "w", weeks: int = 12) -> list[Entry]:
    days = [day(AS_OF) - timedelta(days=7 * back + 3) for back in range(weeks)]
    return [
        row(str(on), "proposal", -connects, wallet=wallet, job_key=f"~{wallet}{on}") for on in days
    ]


def ledger(*entries: Entry) -> Ledger:
    wallets = {"w": WALLET, "a": Wallet(id="a", name="Agency")}
    known = {entry.wallet for entry in entries}
    records = Records(
        wallets={key: one for key, one in wallets.items() if key in known}, entries=entries
    )
    return build_ledger(records, rulebook(order="received"), day(AS_OF))


def steady() -> Ledger:
    """A Connect a day; 40 free ones end in 30 days, 50 bought ones cost 10 cents each."""
    return ledger(
        row("2025-07-01", "free", 124), row("2026-05-31", "bought", 50, cost_cents=500), *weekly(7)
    )


def test_that_the_own_pace_gives_the_forecast_of_the_ledger() -> None:
    known = steady()
    found, own = forecast_at(known), known.forecasts[0]
    assert found.is_own
    assert found.wallets[0].forecast == own
    assert (found.will_lapse, found.runway_on) == (10, day(AS_OF) + timedelta(days=80))
    assert [(one.date, one.ending, one.likely) for one in found.by_date] == [
        (day("2026-07-01"), 40, 10), (day("2027-05-31"), 50, 0),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("per_week", "lapse", "days"),
    [(0, 90, None), (3.5, 25, 15 * 2 + 50 * 2), (28, 0, 22), (7, 10, 80)],
)
def test_that_another_pace_changes_what_lapses_and_how_long_it_lasts(
    per_week: float, lapse: int, days: int | None
) -> None:
    found = forecast_at(steady(), per_week)
    assert found.will_lapse == lapse
    assert found.runway_on == (None if days is None else day(AS_OF) + timedelta(days=days))
    assert found.lapse_cost == ({"USD": 500} if not per_week else {})


@given(st.lists(st.floats(0, 200), min_size=2, max_size=6).map(sorted))
def test_that_a_faster_pace_never_lets_more_lapse(paces: list[float]) -> None:
    known = steady()
    found = [forecast_at(known, pace).will_lapse for pace in paces]
    assert found == sorted(found, reverse=True)


def test_that_wallets_share_a_pace_as_their_own_and_never_mix() -> None:
    known = ledger(
        row("2025-07-01", "free", 300), *weekly(6), row("2025-08-01", "free", 300, wallet="a"),
        *weekly(18, "a"),
    )  # fmt: skip
    found = forecast_at(known, 48)
    assert {one.name: one.pace.value for one in found.wallets} == {"Own": 12, "Agency": 36}
    assert found.first is not None
    assert found.first.name == "Agency"
    assert found.runway_on == found.first.forecast.runway_on


def test_that_wallets_without_a_pace_share_it_by_what_they_hold() -> None:
    known = ledger(row("2026-05-01", "free", 30), row("2026-05-01", "free", 10, wallet="a"))
    found = forecast_at(known, 8)
    assert {one.name: one.pace.value for one in found.wallets} == {"Own": 6, "Agency": 2}
    assert forecast_at(known).runway_on is None


def test_that_an_empty_ledger_has_a_forecast() -> None:
    known = build_ledger(Records(), rulebook(), day(AS_OF))
    for per_week in (None, 0, 10):
        found = forecast_at(known, per_week)
        assert (found.will_lapse, found.runway_on, found.by_date) == (0, None, ())


def test_that_what_lapses_is_told_by_currency() -> None:
    known = ledger(
        row("2026-05-01", "bought", 10, cost_cents=150),
        row("2026-05-01", "bought", 20, cost_cents=800, currency="EUR"),
    )
    assert forecast_at(known).lapse_cost == {"EUR": 800, "USD": 150}


def test_that_past_forecasts_are_judged_by_the_weeks_that_followed() -> None:
    assert checked([7.0] * 19) == []
    assert checked([7.0] * 20) == [True]
    assert checked([21.0] * 8 + [7.0] * 12) == [False]
    assert checked([0.0] * 40) == []
    found = forecast_check(steady())  # a start from nothing, that no pace of before foretells
    assert (found.n, found.share, found.is_enough) == (1, 0.0, False)

"""A frozen pool in the forecast: neither used nor lasting, shown apart, worked out by hand."""

from __future__ import annotations

from datetime import timedelta

from app.domain.entries import Entry, Source, Wallet
from app.domain.forecast import Forecast, forecast
from app.domain.lapsing import next_lapse, projected_lapses
from app.domain.ledger import Ledger
from app.domain.pace_change import forecast_at
from app.domain.runway_series import runway_points
from tests.domain.plan_cases import RULES, book_of, ledger_of, start, wallet
from tests.domain.rows import day, row

AS_OF = "2026-03-01"
CLOSED = wallet(start("agency-plus"), start("agency-basic", "2026-02-01"))
BACK = wallet(*CLOSED.plan_history, start("agency-plus", "2026-04-01"))
ROWS = [
    row("2026-01-10", "bought", 60, id="old", cost_cents=900),
    row("2026-01-20", "proposal", -10, id="s1", title="A shop"),
    row("2026-02-02", "free", 99, id="own"),
    row("2026-02-03", "proposal", -39, id="s2", title="B"),
]
"""49 Connects in 7 weeks, one a day; 50 frozen that end on 10 January, and 60 to use."""


def read(own: Wallet, *more: Entry) -> Forecast:
    return forecast(book_of(own, AS_OF, *ROWS, *more), RULES)


def looked_at(own: Wallet) -> Ledger:
    return ledger_of(own, AS_OF, *ROWS)


def test_that_frozen_connects_are_neither_used_nor_part_of_the_runway() -> None:
    found = read(CLOSED)
    assert found.pace.value == 7
    assert found.runway_on == day(AS_OF) + timedelta(days=60)
    old, own = found.lapses
    assert (old.lot.id, old.likely, old.low, old.high, old.is_frozen) == ("old", 50, 50, 50, True)
    assert (own.lot.id, own.likely, own.is_frozen) == ("own", 0, False)
    assert (found.held, found.frozen) == (110, 50)


def test_that_a_plan_known_to_come_back_thaws_the_lots_in_the_forecast() -> None:
    found = read(BACK)
    assert [(one.lot.id, one.likely, one.is_frozen) for one in found.lapses] == [
        ("old", 0, True),
        ("own", 0, False),
    ]
    assert found.runway_on == day(AS_OF) + timedelta(days=60), "of what can be used today"


def test_that_frozen_connects_lapse_even_where_nothing_tells_the_pace() -> None:
    assert projected_lapses(ledger_of(CLOSED, AS_OF, ROWS[0])) == {"old": 60}


def test_that_what_lapses_next_says_how_much_of_it_is_frozen() -> None:
    found = next_lapse(looked_at(CLOSED))
    assert found is not None
    assert (found.day, found.lapsing, found.frozen) == (day("2027-01-10"), 50, 50)
    assert found.costs == {"USD": 750}


def test_that_the_sources_of_frozen_connects_stand_apart() -> None:
    ledger = looked_at(CLOSED)
    held = {source: count for source, count in ledger.by_source.items() if count}
    frozen = {source: count for source, count in ledger.frozen_by_source.items() if count}
    assert held == {Source.BOUGHT: 50, Source.FREE: 60}
    assert frozen == {Source.BOUGHT: 50}


def test_that_the_line_ahead_goes_from_what_can_be_used() -> None:
    found = forecast_at(looked_at(CLOSED))
    assert (found.held, found.frozen) == (110, 50)
    points = runway_points(found, [0, 30, 60, 90])
    assert [point.value for point in points] == [60, 30, 0, 0]
    (first, second) = found.by_date
    assert (first.ending, first.likely, first.frozen) == (50, 50, 50)
    assert (second.ending, second.likely, second.frozen) == (60, 0, 0)

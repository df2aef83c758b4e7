from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.importing.spreadsheet.days import day_of, looks_like_day, order_seen, unfit
from app.importing.spreadsheet.mapping import DateOrder

_ON = date(2026, 3, 10)
_DAYS = st.dates(date(1995, 1, 1), date(2099, 12, 31))
_FORMS = {
    DateOrder.DMY: "{d}{s}{m}{s}{y}",
    DateOrder.MDY: "{m}{s}{d}{s}{y}",
    DateOrder.YMD: "{y}{s}{m}{s}{d}",
}


@pytest.mark.parametrize(
    "cell",
    [
        "January 5, 2026",
        "5 Jan 2026",
        "Mon, 5 January 2026",
        "Jan 5th, 2026",
        "5-Jan-26",
        "2026-01-05",
        "2026/1/5 10:30",
        "2026-01-05T10:30:00Z",
        "2026. 1. 5.",
        "2026年1月5日",
        "٢٠٢٦-٠١-٠٥",
        "5. Jänner 2026",
        "5 janvier 2026",
        "5 de enero de 2026",
        "5 stycznia 2026",
        "5 OCAK 2026",
        "5 січня 2026 р.",
        "5 янв. 2026 г.",
        "5 يناير 2026",
        "5 जनवरी 2026",
    ],
)
def test_that_a_day_is_read_in_every_form_that_leaves_no_doubt(cell: str) -> None:
    assert day_of(cell, _ON, None) == date(2026, 1, 5)
    assert looks_like_day(cell)


@pytest.mark.parametrize(
    "cell",
    [
        "",
        "5",
        "12.5",
        "10:30",
        "1/2",
        "29/02/2025",
        "32 Jan 2026",
        "Smarch 5, 2026",
        "1.2.3",
        "5/5/1889",
        "99/99/99",
        "2026-13-01",
        "Jan 2026",
        "May 5 June 2026",
        "x" * 5_000,
        "-14",
    ],
)
def test_that_what_is_no_day_is_not_read_as_one(cell: str) -> None:
    assert day_of(cell, _ON, DateOrder.DMY) is None


def test_that_today_is_the_day_of_the_import() -> None:
    assert day_of("Today", _ON, None) == _ON


def test_that_figures_stay_open_until_an_order_is_chosen() -> None:
    assert day_of("5/1/2026", _ON, None) is None
    assert day_of("5/1/2026", _ON, DateOrder.DMY) == date(2026, 1, 5)
    assert day_of("5/1/2026", _ON, DateOrder.MDY) == date(2026, 5, 1)
    assert day_of("5/5/2026", _ON, None) == date(2026, 5, 5)


def test_that_one_day_above_twelve_decides_for_the_column() -> None:
    seen = order_seen(["1/2/2026", "13/2/2026", ""])
    assert (seen.possible, seen.is_open) == (frozenset({DateOrder.DMY}), False)


def test_that_a_column_without_proof_is_open_and_shows_examples() -> None:
    seen = order_seen(["1/2/2026", "5/5/2026", "3/4/2026"])
    assert seen.possible == {DateOrder.DMY, DateOrder.MDY}
    assert (seen.is_open, seen.examples) == (True, ("1/2/2026", "3/4/2026"))


def test_that_dates_against_the_others_are_counted() -> None:
    seen = order_seen(["13/2/2026", "14/2/2026", "2/15/2026"])
    assert (seen.possible, seen.disagree) == (frozenset({DateOrder.DMY}), 1)
    assert unfit(["13/2/2026", "2/15/2026", "2026-02-15"], DateOrder.DMY) == 1


def test_that_years_of_two_figures_are_of_this_century_and_said() -> None:
    assert order_seen(["13/2/26"]).has_short_years
    assert day_of("13/2/26", _ON, DateOrder.DMY) == date(2026, 2, 13)
    assert day_of("26-02-13", _ON, DateOrder.YMD) == date(2026, 2, 13)


@given(st.lists(_DAYS, min_size=1, max_size=12), st.sampled_from(DateOrder), st.sampled_from("/.-"))
def test_that_written_days_read_back_or_are_asked_for(
    days: list[date], order: DateOrder, sign: str
) -> None:
    cells = [_FORMS[order].format(d=day.day, m=day.month, y=day.year, s=sign) for day in days]
    seen = order_seen(cells)
    assert order in seen.possible
    assert [day_of(cell, _ON, order) for cell in cells] == days
    if not seen.is_open:
        assert [day_of(cell, _ON, min(seen.possible)) for cell in cells] == days

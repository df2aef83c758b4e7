import csv
import io
import random
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.domain.money import PaymentKind
from app.domain.problems import LedgerError
from app.importing.drafts import InputKind, PaymentDraft
from app.importing.money.amount_column import amounts_of
from app.importing.money.contract_title import split_contract
from app.importing.money.date_column import dates_of
from app.importing.money.transactions import looks_like_transactions, read_transactions

ON = date(2026, 10, 5)
PAGES = Path(__file__).parents[2] / "pages" / "money"
OLD = "Date,Ref ID,Type,Description,Agency,Freelancer,Team,Account Name,PO,Amount,Balance\n"
NEW = (
    "Date,Transaction ID,Transaction type,Transaction summary,Transaction summary details,"
    "Freelancer,Account name,Ref ID,Amount $\n"
)


def page(name: str) -> str:
    return (PAGES / name).read_text(encoding="utf-8")


def payments(text: str) -> tuple[PaymentDraft, ...]:
    return read_transactions(text, on=ON).payments


def old_row(day: str = "2023-01-01", amount: str = "5.00", kind: str = "Hourly") -> str:
    return f'"{day}",1,{kind},Words,,Me,Client,Me,,"{amount}",0\n'


def test_that_the_report_until_2021_is_read() -> None:
    got = payments(page("report_until_2021.csv"))
    assert [row.kind for row in got] == [
        PaymentKind.WITHDRAWAL,
        PaymentKind.CONNECTS,
        PaymentKind.PLAN_FEE,
        PaymentKind.SERVICE_FEE,
        PaymentKind.EARNING,
        PaymentKind.EARNING,
        PaymentKind.EARNING,
        PaymentKind.REFUND,
    ]
    assert [row.amount_cents for row in got] == [
        -25000, -600, -1499, -2400, 12000, 120050, -500, -1000,
    ]  # fmt: skip
    assert [row.occurred_on for row in got[:2]] == [date(2020, 2, 3), date(2020, 2, 2)]
    assert [row.connects for row in got] == [None, 40, None, None, None, None, None, None]
    assert [row.upstream_id for row in got] == [str(700000108 - n) for n in range(8)]
    assert got[4].contract == "Bread shop stock page"
    assert got[5].contract == "Menu board that connects to the till"
    assert (got[4].client, got[4].member) == ("Quince Bakery", "Tess Invented")
    assert got[6].words == 'Thanks, "again"'
    assert [row.row for row in got] == list(range(1, 9))
    assert not any(row.problem for row in got)


def test_that_a_report_with_exchange_rates_and_decimal_commas_is_read() -> None:
    shop, bought = payments(page("report_with_rate.csv"))
    assert (shop.amount_cents, shop.occurred_on) == (123400, date(2023, 1, 1))
    assert (bought.amount_cents, bought.kind) == (-1250, PaymentKind.CONNECTS)
    assert (bought.connects, bought.words) == (None, "")
    assert {shop.currency, bought.currency} == {"USD"}


def test_that_the_report_of_2026_is_read() -> None:
    reading = read_transactions(page("report_2026.csv"), on=ON, name="r.csv")
    got = reading.payments
    assert (reading.kind, reading.taken_on, reading.name) == (InputKind.TRANSACTIONS, ON, "r.csv")
    assert [row.kind for row in got] == [
        PaymentKind.OTHER,
        PaymentKind.TAX,
        PaymentKind.CONNECTS,
        PaymentKind.PLAN_FEE,
        PaymentKind.PLAN_FEE,
        PaymentKind.EARNING,
        PaymentKind.SERVICE_FEE,
        PaymentKind.EARNING,
        PaymentKind.EARNING,
        PaymentKind.REFUND,
        PaymentKind.TAX,
    ]
    assert (got[2].connects, got[2].amount_cents) == (40, -600)
    assert got[5].contract == got[6].contract == "Glass shop site"
    assert got[5].words == "Job · Glass shop site · First half"
    assert (got[5].client, got[5].member) == ("Glass and Co", "Ana Example")
    assert got[0].upstream_id == "910000010"


def test_that_rows_with_an_unreadable_amount_or_date_are_kept_with_a_problem() -> None:
    got = payments(page("report_2026.csv"))
    assert (got[7].amount_cents, got[7].occurred_on) == (None, date(2026, 9, 5))
    assert got[7].problem
    assert (got[7].problem.code, got[7].problem.details) == ("unreadable_amount", {"text": "oops"})
    assert (got[8].amount_cents, got[8].occurred_on) == (1200, None)
    assert got[8].problem
    assert (got[8].problem.code, got[8].problem.details) == ("no_date", {"text": "Sept 31, 2026"})
    assert sum(row.problem is not None for row in got) == 2


@pytest.mark.parametrize("name", ["report_until_2021.csv", "report_with_rate.csv"])
def test_that_a_report_without_rows_is_an_empty_reading(name: str) -> None:
    text = page(name)
    header = "\n".join(line for line in text.splitlines()[:2] if "Ref ID" in line)
    reading = read_transactions(header, on=ON)
    assert (reading.kind, reading.payments) == (InputKind.TRANSACTIONS, ())


@pytest.mark.parametrize(
    "header",
    [
        "Date,Type,Description,Client,Amount,Fee,Net",
        "Date,Type,Ref ID,Description,Team,Amount,Currency",
        "Date,Transaction ID,Description,Amount,Balance,Status,Client",
    ],
)
def test_that_invented_reports_are_refused_by_their_header(header: str) -> None:
    assert looks_like_transactions(header + "\n") < 0.5
    with pytest.raises(LedgerError) as caught:
        payments(header + "\n01/02/2023,Hourly,x,y,1,2,3\n")
    assert caught.value.code == "unknown_columns"


def test_that_a_known_header_is_recognised_and_other_text_is_not() -> None:
    assert looks_like_transactions(page("report_2026.csv")) == 1
    assert looks_like_transactions(page("weekly_summary.csv")) == 0
    assert looks_like_transactions("Applied to job\nA title\n-20\n") == 0


def test_that_ids_count_only_where_each_names_one_row() -> None:
    shared = NEW + (
        '"Oct 2, 2026",123456,Hourly,Job,,Me,Me,555551,1.00\n'
        '"Oct 2, 2026",123456,Hourly,Job,,Me,Me,555552,1.00\n'
    )
    assert [row.upstream_id for row in payments(shared)] == ["555551", "555552"]
    placeholder = NEW + '"Oct 2, 2026",1,Hourly,Job,,Me,Me,1,1.00\n'
    assert [row.upstream_id for row in payments(placeholder)] == [None]
    both = shared.replace("555552", "555551")
    assert [row.upstream_id for row in payments(both)] == [None, None]


@pytest.mark.parametrize(
    ("words", "kind", "count"),
    [
        ("Connects", PaymentKind.CONNECTS, None),
        ("Bought 80 connects", PaymentKind.CONNECTS, 80),
        ("Connects: 60", PaymentKind.CONNECTS, 60),
        ("Connects bundle (150)", PaymentKind.CONNECTS, None),
        ("20 Connects and 40 Connects", PaymentKind.CONNECTS, None),
        ("Membership with 100 Connects", PaymentKind.PLAN_FEE, None),
        ("Agency Plus", PaymentKind.PLAN_FEE, None),
        ("Refund of 40 Connects", PaymentKind.REFUND, None),
        ("App that connects people", PaymentKind.OTHER, None),
        ("Wire fee", PaymentKind.OTHER, None),
    ],
)
def test_that_miscellaneous_rows_are_known_by_their_words(
    words: str, kind: PaymentKind, count: int | None
) -> None:
    text = NEW + f'"Oct 2, 2026",1,Miscellaneous,{words},,Me,Me,1,-6.00\n'
    (row,) = payments(text)
    assert (row.kind, row.connects) == (kind, count)


@pytest.mark.parametrize(
    ("shown", "days"),
    [
        (["13/02/2026", "01/03/2026"], [date(2026, 2, 13), date(2026, 3, 1)]),
        (["02/13/2026", "03/01/2026"], [date(2026, 2, 13), date(2026, 3, 1)]),
        (["13.2.2026", "1.3.2026"], [date(2026, 2, 13), date(2026, 3, 1)]),
        (["04-04-2026", "Oct 2, 2026"], [date(2026, 4, 4), date(2026, 10, 2)]),
        (["2026/3/1", "2026-03-01 14:30"], [date(2026, 3, 1)] * 2),
        (["Mar 1, 2026 3:00 PM", "2026-03-01T00:00:00+05:00"], [date(2026, 3, 1)] * 2),
        (["29 Feb 2024", "29/02/2023", "99/99/2026", ""], [date(2024, 2, 29), None, None, None]),
        (["9999-12-31", "31/12/9999"], [None, None]),
    ],
)
def test_that_a_column_of_dates_is_read_as_one(shown: list[str], days: list[date]) -> None:
    assert dates_of(shown, ON) == days


@pytest.mark.parametrize(
    "shown",
    [["01/02/2026"], ["13/01/2026", "01/13/2026"], ["01/02/26"], ["13/02/26"]],
)
def test_that_a_column_of_dates_with_two_readings_is_refused(shown: list[str]) -> None:
    with pytest.raises(LedgerError) as caught:
        payments(OLD + "".join(map(old_row, shown)))
    assert (caught.value.code, caught.value.details) == ("ambiguous_dates", {"examples": shown})


@given(st.lists(st.dates(date(2015, 1, 1), date(2035, 12, 31)), min_size=1), st.booleans())
def test_that_figures_never_read_as_another_day(days: list[date], is_day_first: bool) -> None:
    form = "%d/%m/%Y" if is_day_first else "%m/%d/%Y"
    try:
        assert dates_of([day.strftime(form) for day in days], ON) == days
    except LedgerError:
        assert all(day.day <= 12 for day in days)


@pytest.mark.parametrize(
    ("shown", "amounts"),
    [
        (["1.234", "-12,50"], [123400, -1250]),
        (["1,234", "12.50"], [123400, 1250]),
        (["1,234.56", "(3.10)", "\u2212$4.00"], [123456, -310, -400]),
        (["1.234,56", "0,5", "1,234"], [123456, 50, None]),
        (["", "1e3", "12.345.6", "9" * 30], [None, None, None, None]),
        (["\u0661\u0662.\u0665\u0660", "1\u202f234,50", "1'000.00"], [1250, 123450, 100000]),
    ],
)
def test_that_a_column_of_amounts_is_read_as_one(
    shown: list[str], amounts: list[int | None]
) -> None:
    assert amounts_of(shown) == amounts


@given(st.lists(st.integers(-(10**9), 10**9), min_size=1, max_size=20), st.booleans())
def test_that_written_amounts_read_back(values: list[int], is_comma: bool) -> None:
    shown = [f"{value / 100:,.2f}" for value in values]
    if is_comma:
        shown = [text.translate(str.maketrans(",.", ".,")) for text in shown]
    assert amounts_of(shown) == values


def test_that_a_contract_gives_its_title_and_number() -> None:
    assert split_contract("Kites (v2) (34000001)") == ("Kites (v2)", "34000001")
    assert split_contract(" Kites (v2) ") == ("Kites (v2)", None)
    assert split_contract("(34000001)") == ("(34000001)", None)


@given(st.text(max_size=300), st.sampled_from(["", OLD, NEW, OLD + old_row()]))
def test_that_any_text_is_a_reading_or_a_clear_refusal(text: str, start: str) -> None:
    try:
        reading = read_transactions(start + text, on=ON)
    except LedgerError:
        return
    assert all(row.problem or row.amount_cents is not None for row in reading.payments)


@given(st.lists(st.sampled_from(["5.00", "-1.25", "x", ""]), max_size=12))
def test_that_every_row_is_kept_in_order(amounts: list[str]) -> None:
    days = [(ON - timedelta(days=n)).isoformat() for n in range(len(amounts))]
    got = payments(OLD + "".join(old_row(d, a) for d, a in zip(days, amounts, strict=True)))
    assert [str(row.occurred_on) for row in got] == days
    assert sum(row.amount_cents or 0 for row in got) == 500 * amounts.count(
        "5.00"
    ) - 125 * amounts.count("-1.25")


@pytest.mark.parametrize("name", ["report_until_2021.csv", "report_2026.csv"])
@given(dice=st.randoms(use_true_random=False))
@settings(max_examples=10)
def test_that_columns_in_any_order_and_case_say_the_same(name: str, dice: random.Random) -> None:
    rows = list(csv.reader(io.StringIO(page(name))))
    order = list(range(len(rows[0])))
    dice.shuffle(order)
    rows[0] = [dice.choice((str.upper, str.lower, str.title))(cell) for cell in rows[0]]
    delimiter = dice.choice(",;\t|")
    text = io.StringIO(newline="")
    writer = csv.writer(text, delimiter=delimiter, lineterminator=dice.choice(("\n", "\r\n", "\r")))
    writer.writerows([[row[at] for at in order] for row in rows])
    found = payments(dice.choice(("", "\ufeff")) + text.getvalue())
    kept = [replace(row, text="") for row in found]
    assert kept == [replace(row, text="") for row in payments(page(name))]

"""Purchases: the cap of the day, plans that cannot buy, and how each was paid."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.entries import Wallet
from app.domain.purchases import (
    WAYS_TO_PAY,
    PurchaseNote,
    held_on,
    note_of,
    purchase_check,
    purchases,
    read_note,
)
from app.domain.rules import Rule
from tests.domain.plan_cases import RULES, book_of, ledger_of, start, wallet
from tests.domain.rows import day, paid, row

FREELANCER = wallet(start("freelancer-plus"))
AGENCY = wallet(start("agency-plus"))


def check(own: Wallet, on: str, held: int, connects: int, **more: Any) -> Any:
    ledger = ledger_of(own, on, row(on, "free", held, at="08:00"), **more)
    return purchase_check(ledger, "w", connects, day(on))


@pytest.mark.parametrize(
    ("own", "on", "held", "cap", "room"),
    [
        # 140 with 73 held allows 67 more
        (FREELANCER, "2019-06-01", 73, 140, 67),
        (FREELANCER, "2020-11-30", 73, 140, 67),
        (FREELANCER, "2020-12-01", 73, 200, 127),
        (FREELANCER, "2023-05-31", 200, 200, 0),
        (FREELANCER, "2019-06-01", 150, 140, 0),
        (FREELANCER, "2018-06-01", 73, 350, 277),
        (AGENCY, "2019-06-01", 73, 400, 327),
        (AGENCY, "2023-05-31", 73, 400, 327),
        # no cap since June 2023
        (FREELANCER, "2023-06-01", 73, None, None),
        (AGENCY, "2026-03-01", 7300, None, None),
    ],
)
def test_that_the_cap_of_the_day_leaves_room(
    own: Wallet, on: str, held: int, cap: int | None, room: int | None
) -> None:
    found = check(own, on, held, 0)
    assert (found.held, found.cap, found.room, found.would_pass) == (held, cap, room, False)


@pytest.mark.parametrize(("connects", "codes"), [(60, []), (67, []), (68, ["passes_cap"])])
def test_that_a_bundle_beyond_the_room_is_warned_of(connects: int, codes: list[str]) -> None:
    found = check(FREELANCER, "2019-06-01", 73, connects)
    assert [problem.code for problem in found.warnings] == codes
    if codes:
        assert found.warnings[0].details == {"cap": 140, "held": 73, "room": 67}


def test_that_the_other_reading_of_a_cap_can_be_set() -> None:
    rules = RULES.with_overrides([Rule(key="balance_cap", value=200)])
    assert check(FREELANCER, "2019-06-01", 73, 0, rules=rules).room == 127


def test_that_agency_basic_is_warned_of_buying() -> None:
    own = wallet(start("agency-plus"), start("agency-basic", "2026-02-01"))
    assert [p.code for p in check(own, "2026-03-01", 5, 40).warnings] == ["plan_cannot_buy"]
    assert check(own, "2026-01-31", 5, 40).warnings == ()


def test_that_what_was_held_on_an_earlier_day_counts() -> None:
    rows = [
        row("2019-06-01", "free", 20),
        row("2019-07-01", "bought", 40),
        row("2019-07-03", "proposal", -6, title="A shop"),
    ]
    book = book_of(FREELANCER, "2020-08-01", *rows)
    # the 20 of June, 14 of them left, lapse on 31 May 2020
    expected = {
        "2019-05-31": 0, "2019-06-01": 20, "2019-06-30": 20, "2019-07-02": 60,
        "2019-07-03": 54, "2020-05-30": 54, "2020-06-01": 34, "2020-08-01": 0,
    }  # fmt: skip
    assert {on: held_on(book, day(on)) for on in expected} == expected


def test_that_ten_large_jobs_at_six_are_sixty_connects_for_nine_dollars() -> None:
    rows = [row("2019-07-01", "bought", 60, id="bundle")]
    rows += [row("2019-07-02", "proposal", -6, title=f"Job {n}", id=f"s{n}") for n in range(10)]
    book = book_of(FREELANCER, "2019-07-03", *rows)
    assert book.balance == 0
    assert sum(book.cost_of(f"s{n}") for n in range(10)) == 900


def test_that_a_purchase_tells_its_bundle_tax_method_and_code() -> None:
    note = note_of("card", "SPRING", "for the shop")
    bought = row("2026-02-01", "bought", 40, id="b", cost_cents=600, note=note)
    odd = row("2026-02-20", "bought", 45, id="odd", cost_cents=675)
    tax = paid("2026-02-02", 120, "tax", wallet="w")
    found = {
        p.entry_id: p
        for p in purchases(book_of(FREELANCER, "2026-03-01", bought, odd), RULES, [tax])
    }
    one = found["b"]
    assert (one.connects, one.cents, one.tax_cents, one.is_bundle) == (40, 600, 120, True)
    assert (one.paid, one.promo) == ("card", "SPRING")
    assert (found["odd"].is_bundle, found["odd"].tax_cents) == (False, 0)


def test_that_lots_cost_what_was_paid_without_the_tax() -> None:
    bought = row("2026-02-01", "bought", 40, cost_cents=600)
    tax = paid("2026-02-01", 120, "tax", wallet="w")
    (lot,) = book_of(FREELANCER, "2026-02-01", bought, tax).open_lots
    assert lot.cost_cents == 600


@pytest.mark.parametrize(
    "tax",
    [
        paid("2026-02-05", 120, "tax", wallet="w"),
        paid("2026-02-01", 120, "tax", wallet="other"),
        paid("2026-02-01", 601, "tax", wallet="w"),
        paid("2026-02-01", -120, "tax", wallet="w"),
        paid("2026-02-01", 120, "other", wallet="w"),
    ],
)
def test_that_a_tax_on_something_else_is_not_of_a_purchase(tax: Any) -> None:
    bought = row("2026-02-01", "bought", 40, cost_cents=600)
    (one,) = purchases(book_of(FREELANCER, "2026-03-01", bought), RULES, [tax])
    assert one.tax_cents == 0


@pytest.mark.parametrize(
    ("note", "expected"),
    [
        (None, PurchaseNote()),
        ("my own words", PurchaseNote(rest="my own words")),
        ("paid=card", PurchaseNote(paid="card")),
        ("promo=X-1", PurchaseNote(promo="X-1")),
        ("paid=paypal; promo=X; y; z", PurchaseNote("paypal", "X", "y; z")),
        ("a\nb", PurchaseNote(rest="a\nb")),
    ],
)
def test_that_a_note_is_read_in_parts(note: str | None, expected: PurchaseNote) -> None:
    assert read_note(note) == expected


@given(
    st.none() | st.sampled_from(WAYS_TO_PAY),
    st.none() | st.from_regex(r"[A-Za-z0-9.-]{1,20}", fullmatch=True),
    st.text(st.characters(categories=["L", "N"]), min_size=1, max_size=20),
)
def test_that_a_note_reads_back(way: str | None, promo: str | None, rest: str) -> None:
    assert read_note(note_of(way, promo, rest)) == PurchaseNote(way, promo, rest)

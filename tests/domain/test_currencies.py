"""Money of several currencies is never added up: every total is of one currency."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from app.domain.currencies import lot_currencies, main_currency, summed
from app.domain.entries import Entry, Wallet
from app.domain.lapsing import next_lapse
from app.domain.ledger import Ledger, build_ledger
from app.domain.records import Records
from app.domain.series import upcoming_expiries
from tests.domain.rows import WALLET, booked, day, paid, row, rulebook

AS_OF = "2026-06-01"


def ledger(*entries: Entry, wallets: tuple[Wallet, ...] = (WALLET,)) -> Ledger:
    known = Records(wallets={one.id: one for one in wallets}, entries=entries)
    return build_ledger(known, rulebook(order="received"), day(AS_OF))


def test_that_sums_are_by_currency() -> None:
    assert summed([("USD", 5), ("EUR", 7), ("USD", 1), ("GBP", 0)]) == {"EUR": 7, "USD": 6}


def test_that_a_wallet_counts_in_the_currency_of_most_of_its_connects() -> None:
    euros = row("2026-01-01", "bought", 40, cost_cents=800, currency="EUR")
    dollars = row("2026-01-02", "bought", 20, cost_cents=300)
    assert main_currency([booked(dollars, as_of=AS_OF)]) == "USD"
    assert main_currency([booked(euros, dollars, as_of=AS_OF)]) == "EUR"
    assert main_currency([booked(row("2026-01-01", "free", 9), as_of=AS_OF)]) == "USD"
    assert main_currency([]) == "USD"


def test_that_a_payment_tells_the_currency_of_the_lot_it_met() -> None:
    bought = row("2026-01-01", "bought", 40)
    payment = paid("2026-01-02", 555, currency="GBP", connects=40, wallet="w")
    found = booked(bought, as_of=AS_OF, payments=[payment])
    assert lot_currencies(found) == {bought.id: "GBP"}


def test_that_a_proposal_paid_from_two_lots_costs_two_sums() -> None:
    found = ledger(
        row("2026-01-01", "bought", 10, cost_cents=150),
        row("2026-01-02", "bought", 30, cost_cents=900, currency="EUR"),
        row("2026-02-01", "proposal", -20, title="x"),
    )
    (sent,) = found.sent
    assert sorted(sent.costs) == [("EUR", 300), ("USD", 150)]
    whole = found.spend()
    assert (whole.currency, whole.cash_cents) == ("EUR", 300)
    assert [(one.currency, one.cash_cents) for one in whole.others] == [("USD", 150)]


def test_that_wallets_of_two_currencies_stay_apart() -> None:
    other = Wallet(id="a", name="Agency")
    found = ledger(
        row("2026-01-01", "bought", 10, cost_cents=150),
        row("2026-02-01", "proposal", -10, title="x"),
        row("2026-01-01", "bought", 90, cost_cents=1800, currency="EUR", wallet="a"),
        row("2026-02-01", "proposal", -30, title="y", wallet="a"),
        wallets=(WALLET, other),
    )
    whole = found.spend()
    assert (whole.currency, whole.cash_cents, whole.others[0].cash_cents) == ("EUR", 600, 150)
    assert found.of_wallet("w").spend().cash_cents == 150
    assert found.of_wallet("w").spend().others == ()


def test_that_what_is_held_and_what_will_lapse_is_told_by_currency() -> None:
    found = ledger(
        row("2025-07-01", "bought", 10, cost_cents=150),
        row("2025-07-01", "bought", 4, cost_cents=80, currency="EUR"),
    )
    assert (found.costs, found.cost_cents) == ({"EUR": 80, "USD": 150}, 150)
    lapse = next_lapse(found)
    assert lapse is not None
    assert (lapse.lapsing, lapse.cost_cents) == (14, 150)
    (bar,) = upcoming_expiries(found)
    assert (bar.connects, bar.cost_cents, bar.costs) == (14, 150, {"EUR": 80, "USD": 150})


@given(
    st.lists(
        st.tuples(st.sampled_from(["USD", "EUR", "GBP"]), st.integers(1, 30), st.integers(0, 900)),
        min_size=1, max_size=6,
    ),
    st.lists(st.integers(1, 25), max_size=8),
)  # fmt: skip
def test_that_what_lots_cost_is_found_again_by_currency(
    lots: list[tuple[str, int, int]], spends: list[int]
) -> None:
    bought = [
        row("2026-01-01", "bought", n, cost_cents=cents, currency=name) for name, n, cents in lots
    ]
    spent = [row("2026-02-01", "proposal", -n, job_key=f"~{k}") for k, n in enumerate(spends)]
    found = ledger(*bought, *spent)
    whole = found.spend()
    told = {whole.currency: whole.cash_cents} | {o.currency: o.cash_cents for o in whole.others}
    lots_now = [lot for one in found.shown for lot in one.lots]
    used = summed((lot.currency, lot.cost_cents - lot.left_cost_cents) for lot in lots_now)
    assert {name: cents for name, cents in told.items() if cents} == used

"""Booking agrees with the naive reference and keeps its promises, whatever happened."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import replace
from datetime import date, datetime, timedelta
from itertools import cycle, starmap, zip_longest
from random import Random

from hypothesis import assume, given
from hypothesis import strategies as st

from app.domain.booking import WalletBook, book
from app.domain.checking import problems_of_book
from app.domain.entries import Entry, PlanName, PlanStart, WalletKind
from app.domain.freezes import Freeze
from app.domain.lots import CostBasis, Posting, Reason
from app.domain.rules import Rule, Rulebook
from tests.domain.histories import histories, with_totals
from tests.domain.reference import naive_book
from tests.domain.rows import WALLET, rulebook

RULES = st.builds(
    rulebook,
    order=st.sampled_from([None, None, "paid_first", "received"]),
    keeps=st.sampled_from(["yes", "yes", "no"]),
    expiry=st.sampled_from([365, 365, 40]),
)
LATER = st.integers(0, 400).map(lambda days: timedelta(days=days))


def midnight(instant: datetime) -> datetime:
    return instant.replace(hour=0, minute=0, second=0)


def held_by_lot(found: WalletBook) -> list[tuple[str, ...]]:
    """What the lots are, their ids aside."""
    return sorted(
        (lot.source, str(lot.issued_on), str(lot.expires_on), str(lot.left), str(lot.lapsed))
        for lot in found.lots
    )


def lapsed_by_day(found: WalletBook) -> Counter[date]:
    lapsed: Counter[date] = Counter()
    for lapse in found.lapses:
        lapsed[lapse.occurred_on] += lapse.connects
    return lapsed


@given(histories(), RULES, LATER)
def test_that_booking_equals_moving_single_connects(
    rows: list[Entry], rules: Rulebook, later: timedelta
) -> None:
    as_of = rows[-1].occurred_on + later
    found = book(WALLET, reversed(rows), rules, as_of)
    naive = naive_book(rows, rules, as_of)
    assert list(found.entries) == rows
    assert list(found.balances) == naive.balances
    assert found.balance == naive.balance
    assert Counter({lot.id: lot.left for lot in found.lots}) == naive.by_lot("held")
    assert Counter({lot.id: lot.lapsed for lot in found.lots}) == naive.by_lot("lapsed")
    spent = Counter({lot.id: lot.spent - lot.returned for lot in found.lots})
    assert spent == naive.by_lot("spent")
    assert {row.entry_id: row.connects for row in found.shortfalls} == naive.shortfalls
    assert found.adjustments == ()


@given(histories(), RULES, LATER, st.lists(st.integers(1, 500), max_size=4, unique=True))
def test_that_a_frozen_pool_is_left_alone_until_its_plan_is_taken_again(
    rows: list[Entry], rules: Rulebook, later: timedelta, changes: list[int]
) -> None:
    first, as_of = rows[0].occurred_on, rows[-1].occurred_on + later
    days = [first + timedelta(days=number) for number in sorted(changes)]
    plans = cycle((PlanName.AGENCY_BASIC, PlanName.AGENCY_PLUS))
    starts = [PlanStart(plan=PlanName.AGENCY_PLUS)]
    starts += [PlanStart(plan=plan, from_on=on) for plan, on in zip(plans, days, strict=False)]
    agency = replace(WALLET, kind=WalletKind.AGENCY, plan_history=tuple(starts))
    frozen = tuple(starmap(Freeze, zip_longest(days[::2], days[1::2])))
    rules = rules.with_overrides([Rule(key="agency.pool_on_downgrade", value="frozen")])
    found = book(agency, rows, rules, as_of)
    naive = naive_book(rows, rules, as_of, frozen)
    assert list(found.balances) == naive.balances
    assert {row.entry_id: row.connects for row in found.shortfalls} == naive.shortfalls
    assert Counter({lot.id: lot.left for lot in found.lots}) == naive.by_lot("held")
    held = [t for t in naive.tokens if t.state == "held" and naive.is_frozen(t, as_of)]
    assert Counter({lot.id: lot.left for lot in found.frozen_lots}) == Counter(t.lot for t in held)
    assert not list(problems_of_book(found))


@given(histories(), RULES, LATER)
def test_that_no_connect_and_no_cent_is_lost_in_a_lot(
    rows: list[Entry], rules: Rulebook, later: timedelta
) -> None:
    found = book(WALLET, rows, rules, rows[-1].occurred_on + later)
    postings: dict[str, list[Posting]] = defaultdict(list)
    for posting in (p for some in found.postings.values() for p in some):
        postings[posting.lot_id].append(posting)
    lapsed_cents = Counter()  # type: Counter[str]
    for lapse in found.lapses:
        lapsed_cents[lapse.lot_id] += lapse.cost_cents
    assert len({lot.id for lot in found.lots}) == len(found.lots)
    for lot in found.lots:
        opening, *moves = postings[lot.id]
        assert lot.quantity == lot.spent - lot.returned + lot.lapsed + lot.left
        assert min(lot.quantity, lot.spent, lot.returned, lot.lapsed, lot.left) >= 0
        assert lot.returned <= lot.spent
        assert (opening.connects, opening.cost_cents) == (lot.quantity, lot.cost_cents)
        assert sum(p.connects for p in moves) == lot.returned - lot.spent
        spent_cents = -sum(p.cost_cents for p in moves)
        assert lot.cost_cents == spent_cents + lapsed_cents[lot.id] + lot.left_cost_cents
        assert all(p.occurred_on < lot.expires_on for p in moves)
        is_late = opening.reason is Reason.BACK_TOO_LATE
        assert (opening.occurred_on < lot.expires_on) is not is_late
    assert not list(problems_of_book(found))


@given(histories())
def test_that_refunds_as_new_lots_keep_every_cent_paid(rows: list[Entry]) -> None:
    found = book(WALLET, rows, rulebook(keeps="no"), date(2090, 1, 1))
    paid = sum(row.cost_cents or 0 for row in rows)
    spent = sum(found.cost_of(row.id) for row in rows if row.cost_cents is None)
    assert paid == spent + sum(lapse.cost_cents for lapse in found.lapses)


@given(histories(), RULES, LATER, st.randoms(use_true_random=False))
def test_that_the_order_of_arrival_and_the_ids_do_not_matter(
    rows: list[Entry], rules: Rulebook, later: timedelta, random: Random
) -> None:
    rows = [replace(row, occurred_at=None, upstream_id=None) for row in rows]
    as_of = rows[-1].occurred_on + later
    ids = [f"n{number:03}" for number in range(len(rows))]
    random.shuffle(ids)
    renamed = [replace(row, id=new) for row, new in zip(rows, ids, strict=True)]
    random.shuffle(renamed)
    one, other = book(WALLET, rows, rules, as_of), book(WALLET, renamed, rules, as_of)
    assert one.balance == other.balance
    assert one.balances == other.balances
    assert held_by_lot(one) == held_by_lot(other)
    assert lapsed_by_day(one) == lapsed_by_day(other)
    assert sum(s.connects for s in one.shortfalls) == sum(s.connects for s in other.shortfalls)


@given(histories(), RULES, st.randoms(use_true_random=False))
def test_that_windows_imported_in_any_order_end_in_the_same_ledger(
    rows: list[Entry], rules: Rulebook, random: Random
) -> None:
    rows = with_totals(rows, rules)
    size = max(len(rows) // 3, 2)
    windows = [rows[start : start + size] for start in range(0, len(rows), max(size // 2, 1))]
    random.shuffle(windows)
    union = {row.upstream_id: row for window in windows for row in window}
    as_of = rows[-1].occurred_on
    assert book(WALLET, union.values(), rules, as_of) == book(WALLET, rows, rules, as_of)


@given(histories(), RULES, st.data())
def test_that_balances_are_the_running_totals_whatever_rows_are_missing(
    rows: list[Entry], rules: Rulebook, data: st.DataObject
) -> None:
    rows = with_totals(rows, rules)
    known = data.draw(st.sets(st.sampled_from(range(len(rows))), min_size=1).map(sorted))
    some = [rows[place] for place in known]
    found = book(WALLET, some, rules, rows[-1].occurred_on)
    assert list(found.balances) == [row.running_total for row in some]
    assert not list(problems_of_book(found))


@given(histories(), RULES, st.data())
def test_that_a_history_cut_at_the_front_opens_with_what_was_held(
    rows: list[Entry], rules: Rulebook, data: st.DataObject
) -> None:
    rows = with_totals(rows, rules)
    cut = rows[data.draw(st.integers(0, len(rows) - 1)) :]
    found = book(WALLET, cut, rules, rows[-1].occurred_on)
    first = cut[0].running_total
    assert first is not None
    assert found.opening == max(first - cut[0].connects, 0)
    assert list(found.balances) == [row.running_total for row in cut]


@given(histories())
def test_that_rows_of_one_second_follow_their_running_totals(rows: list[Entry]) -> None:
    rules = rulebook(expiry=36_500)
    assume(not naive_book(rows, rules, rows[-1].occurred_on).shortfalls)
    rows = [
        replace(row, upstream_id=None, occurred_at=row.occurred_at and midnight(row.occurred_at))
        for row in with_totals(rows, rules)
    ]
    found = book(WALLET, reversed(rows), rules, rows[-1].occurred_on)
    assert found.adjustments == ()
    assert [row.running_total for row in found.entries] == list(found.balances)


@given(histories(), RULES)
def test_that_every_cost_says_how_it_is_known(rows: list[Entry], rules: Rulebook) -> None:
    found = book(WALLET, rows, rules, rows[-1].occurred_on)
    stated = {row.id for row in rows if row.cost_cents is not None}
    assert all(lot.cost_basis is CostBasis.STATED for lot in found.lots if lot.id in stated)

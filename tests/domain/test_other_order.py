"""Both orders of use side by side, by hand; and timelines of rules."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from app.domain.entries import Entry
from app.domain.ledger import Ledger, build_ledger
from app.domain.other_order import other_order
from app.domain.records import Records
from app.domain.rule_effect import OwnRule, reset_effect, rule_effect
from app.domain.rule_spans import rule_in_force, rules_in_force, spans
from app.domain.rules import Rule, Rulebook
from app.domain.settings import RuleOverride
from tests.domain.rows import WALLET, day, row, rulebook

FREE = row("2025-11-01", "free", 10)
BOUGHT = row("2025-12-01", "bought", 10, cost_cents=150)
SPENT = row("2026-01-10", "proposal", -12, title="Kiln log")


def ledger_of(*entries: Entry, as_of: str, overrides: tuple[RuleOverride, ...] = ()) -> Ledger:
    records = Records(
        wallets={"w": WALLET},
        entries=tuple(sorted(entries, key=lambda entry: entry.id)),
        overrides=overrides,
    )
    return build_ledger(records, rulebook(), day(as_of))


def test_that_paid_before_free_then_first_in_first_out_strands_the_free_ones() -> None:
    """By hand: as received the 12 take the free 10 and 2 bought, so 8 bought are left; paid first
    they take the bought 10 and 2 free, and the other 8 free ones lapse on 1 November."""
    ledger = ledger_of(FREE, BOUGHT, SPENT, as_of="2026-11-15")
    found = other_order(ledger)
    assert (found.in_force, found.other, found.since) == (
        "received",
        "paid_first",
        day("2025-10-01"),
    )
    now, then = found.effect.before, found.effect.after
    assert (now.balance, now.lapsed, now.cost_cents, now.given) == (8, 0, 120, 0)
    assert (then.balance, then.lapsed, then.lapsed_cents, then.cost_cents) == (0, 8, 0, 0)
    assert [(e.day, e.connects) for e in now.next_expiries] == [(day("2026-12-01"), 8)]
    assert then.next_expiries == ()
    assert found.effect.moved == 1
    assert [lapse.occurred_on for lapse in found.ledger.books["w"].lapses] == [day("2026-11-01")]
    assert ledger.balance == 8


def test_that_before_the_free_ones_end_both_orders_hold_the_same() -> None:
    found = other_order(ledger_of(FREE, BOUGHT, SPENT, as_of="2026-10-31"))
    now, then = found.effect.before, found.effect.after
    assert now.balance == then.balance == 8
    assert (now.given, then.given) == (0, 8)
    assert (now.next_expiries[0].day, then.next_expiries[0].day) == (
        day("2026-12-01"),
        day("2026-11-01"),
    )


def test_that_the_other_of_an_own_order_is_the_one_it_replaced() -> None:
    own = RuleOverride(
        id="o", key="order_of_use", value="paid_first", since=day("2025-12-01"), until=None
    )
    found = other_order(ledger_of(FREE, BOUGHT, SPENT, as_of="2026-11-15", overrides=(own,)))
    assert (found.in_force, found.other, found.since) == ("paid_first", "received", own.since)
    assert (found.effect.before.balance, found.effect.after.balance) == (0, 8)


def test_that_a_wallet_with_an_order_of_its_own_turns_that_one_around() -> None:
    """The wallet follows paid first while the rest follow what is received: turned, it has 8."""
    own = RuleOverride(
        id="o", key="order_of_use", value="paid_first", since=None, until=None, wallet="w"
    )
    ledger = ledger_of(FREE, BOUGHT, SPENT, as_of="2026-11-15", overrides=(own,))
    assert (ledger.balance, other_order(ledger).ledger.balance) == (0, 8)


def test_that_turning_the_order_twice_gives_the_same_ledger() -> None:
    ledger = ledger_of(FREE, BOUGHT, SPENT, as_of="2026-11-15")
    back = other_order(other_order(ledger).ledger)
    assert back.ledger.books == ledger.books
    assert back.effect.moved == 1


def test_that_an_effect_of_the_value_in_force_is_none_and_of_a_price_is_money_alone() -> None:
    """10 bought without a stated cost at 20 cents instead of 15: 8 left cost 160, not 120."""
    bought = replace(BOUGHT, cost_cents=None)
    ledger = ledger_of(FREE, bought, SPENT, as_of="2026-10-31")
    same = rule_effect(ledger, OwnRule(key="price_cents", value="15", since=None))
    assert same.is_none
    dearer = rule_effect(ledger, OwnRule(key="price_cents", value=" 20 ", since=None))
    assert (dearer.before.cost_cents, dearer.after.cost_cents, dearer.moved) == (120, 160, 0)
    assert not dearer.is_none


def test_that_taking_back_shows_the_way_back() -> None:
    own = RuleOverride(
        id="o", key="order_of_use", value="paid_first", since=day("2025-10-01"), until=None
    )
    ledger = ledger_of(FREE, BOUGHT, SPENT, as_of="2026-11-15", overrides=(own,))
    back = reset_effect(ledger, "order_of_use", own.since)
    assert (back.before.balance, back.after.balance) == (0, 8)


def test_that_an_own_value_cuts_the_timeline_and_gives_it_back_on_its_end() -> None:
    mine = Rule(
        key="order_of_use",
        value="paid_first",
        since=day("2026-02-01"),
        until=day("2026-02-28"),
        is_override=True,
    )
    rules = rulebook().with_overrides([mine])
    found = [(s.rule.value, s.since, s.until) for s in spans(rules, "order_of_use")]
    assert found == [
        ("paid_first", None, day("2025-09-30")),
        ("received", day("2025-10-01"), day("2026-01-31")),
        ("paid_first", day("2026-02-01"), day("2026-02-28")),
        ("received", day("2026-03-01"), None),
    ]


def test_that_a_disputed_rule_stays_disputed_under_the_users_reading() -> None:
    shipped = Rule(key="cap", value=140, other=200, note="Pages differ.")
    rules = Rulebook([shipped])
    plain = rule_in_force(rules, "cap", day("2026-01-01"))
    assert (plain.is_disputed, plain.is_overridden, plain.other) == (True, False, 200)
    mine = Rule(key="cap", value=200, is_override=True)
    chosen = rule_in_force(rules.with_overrides([mine]), "cap", day("2026-01-01"))
    assert (chosen.is_disputed, chosen.is_overridden, chosen.other) == (True, True, 140)
    assert chosen.value == 200


_days = st.dates(day("2024-01-01"), day("2026-12-31"))
_own = st.builds(
    lambda since, length, value: Rule(
        key="cap",
        value=value,
        since=since,
        until=None if length is None else since + timedelta(days=length),
        is_override=True,
    ),
    _days,
    st.one_of(st.none(), st.integers(0, 200)),
    st.integers(0, 9),
)


@given(st.lists(_own, max_size=5, unique_by=lambda rule: rule.since), st.lists(_days, max_size=8))
def test_that_the_timeline_says_what_the_rulebook_says_on_every_day(
    own: list[Rule], days: list[object]
) -> None:
    base = [Rule(key="cap", value=50), Rule(key="cap", value=60, since=day("2025-06-01"))]
    rules = Rulebook(base).with_overrides(own)
    lane = spans(rules, "cap")
    assert lane[0].since is None
    assert lane[-1].until is None
    for before, after in pairwise(lane):
        assert before.until is not None
        assert after.since == before.until + timedelta(days=1)
        assert before.rule is not after.rule
    for each in days:
        held = [span.rule for span in lane if span.holds_on(each)]  # type: ignore[arg-type]
        assert held == [rules.on("cap", each)]  # type: ignore[arg-type]
        assert rules_in_force(rules, each)[0].rule is held[0]  # type: ignore[arg-type]

"""The rulebook: what is in force when, and what is wrong with a file of rules."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.domain.ledger import build_ledger
from app.domain.problems import LedgerError
from app.domain.records import Records
from app.domain.rules import Rule, Rulebook, read_rules
from app.domain.settings import RuleOverride
from tests.domain.rows import WALLET, day, row, rulebook

RESOURCES = Path(__file__).parents[2] / "resources" / "rulebook"
GOOD = '[[rule]]\nkey = "price_cents"\nvalue = 15\nsource = "help"\n'


@pytest.mark.parametrize(
    ("text", "number", "reason"),
    [
        ("[[rule]\n", 0, "at line 1"),
        ("rule = 5\n", 0, "[[rule]]"),
        ('[rule]\nkey = "a"\n', 0, "[[rule]]"),
        (GOOD + '[[rule]]\nvalue = 1\nsource = "x"\n', 2, "missing field key"),
        (GOOD + '[[rule]]\nkey = "a"\nsource = "x"\n', 2, "missing field value"),
        (GOOD + '[[rule]]\nkey = "a"\nvalue = 1\n', 2, "missing field source"),
        (GOOD + "colour = 1\n", 1, "unknown field colour"),
        (GOOD.replace("15", "1.5"), 1, "whole number"),
        (GOOD.replace("15", "true"), 1, "whole number"),
        (GOOD.replace("15", "-15"), 1, "negative"),
        (GOOD.replace("price_cents", "expiry_days").replace("15", "0"), 1, "from 1 to"),
        (GOOD.replace("price_cents", "expiry_days").replace("15", '"year"'), 1, "whole number"),
        (GOOD.replace("price_cents", "order_of_use"), 1, "paid_first"),
        (GOOD + 'trust = "gossip"\n', 1, "trust"),
        (GOOD + 'since = "2025-01-01"\n', 1, "since must be a date"),
        (GOOD + "until = 2025-01-01T10:00:00Z\n", 1, "until must be a date"),
        (GOOD + "since = 2025-02-01\nuntil = 2025-01-01\n", 1, "before since"),
    ],
)
def test_that_a_fault_names_file_rule_and_reason(text: str, number: int, reason: str) -> None:
    with pytest.raises(LedgerError) as caught:
        read_rules(text, "mine.toml")
    assert caught.value.code == "bad_rulebook"
    assert (caught.value.details["file"], caught.value.details["rule"]) == ("mine.toml", number)
    assert reason in str(caught.value.details["reason"])


def test_that_every_rule_shipped_is_well_formed() -> None:
    shipped = Rulebook.load(RESOURCES)
    assert {"price_cents", "expiry_days", "order_of_use", "refund_keeps_expiry"} <= set(
        shipped.keys()
    )
    for rule in shipped.all_():
        assert rule.source
        assert not rule.is_override


@pytest.mark.parametrize(
    ("on", "order", "price"),
    [
        ("2018-06-01", "received", 100),
        ("2019-04-30", "received", 100),
        ("2019-05-01", "paid_first", 15),
        ("2025-09-30", "paid_first", 15),
        ("2025-10-01", "received", 15),
    ],
)
def test_that_a_shipped_rule_is_in_force_from_its_day(on: str, order: str, price: int) -> None:
    shipped = Rulebook.load(RESOURCES)
    assert shipped.text("order_of_use", day(on)) == order
    assert shipped.number("price_cents", day(on)) == price


def test_that_the_first_rule_of_a_key_holds_before_its_time() -> None:
    rules = Rulebook([Rule(key="cap", value=50, since=day("2020-12-01"))])
    assert rules.number("cap", day("2019-01-01")) == 50


def test_that_a_rule_ends_with_its_last_day_and_the_one_before_comes_back() -> None:
    trial = Rule(key="cap", value=4, since=day("2023-06-01"), until=day("2023-06-30"))
    rules = Rulebook([trial, Rule(key="cap", value=2)])
    days = ["2023-05-31", "2023-06-01", "2023-06-30", "2023-07-01"]
    assert [rules.number("cap", day(on)) for on in days] == [2, 4, 4, 2]


def test_that_an_override_holds_from_its_first_to_its_last_day() -> None:
    mine = Rule(key="price_cents", value=12, since=day("2026-02-01"), until=day("2026-02-28"))
    rules = rulebook().with_overrides([mine])
    days = ["2026-01-31", "2026-02-01", "2026-02-28", "2026-03-01"]
    assert [rules.number("price_cents", day(on)) for on in days] == [15, 12, 12, 15]


def test_that_the_later_override_and_the_upper_layer_win() -> None:
    early = Rule(key="price_cents", value=12, since=day("2026-01-01"))
    late = Rule(key="price_cents", value=13, since=day("2026-02-01"))
    rules = rulebook().with_overrides([late, early])
    assert rules.number("price_cents", day("2026-03-01")) == 13
    above = rules.with_overrides([Rule(key="price_cents", value=9)])
    assert above.number("price_cents", day("2026-03-01")) == 9
    assert rules.number("price_cents", day("2026-03-01")) == 13


def test_that_an_unknown_key_is_an_error() -> None:
    with pytest.raises(LedgerError, match="unknown_rule"):
        rulebook().on("colour", day("2026-01-01"))


def test_that_a_number_is_not_read_from_text() -> None:
    with pytest.raises(LedgerError, match="rule_not_a_number"):
        rulebook().number("order_of_use", day("2026-01-01"))


@pytest.mark.parametrize(
    ("key", "text", "code"),
    [
        ("colour", "1", "unknown_rule"),
        ("price_cents", "cheap", "bad_rule_value"),
        ("price_cents", "²", "bad_rule_value"),
        ("price_cents", "--5", "bad_rule_value"),
        ("price_cents", "-5", "bad_rule_value"),
        ("expiry_days", "99999999", "bad_rule_value"),
        ("order_of_use", "random", "bad_rule_value"),
    ],
)
def test_that_an_override_that_says_nothing_is_left_out_and_told(
    key: str, text: str, code: str
) -> None:
    with pytest.raises(LedgerError, match=code):
        rulebook().override(key, text, None, None)
    override = RuleOverride(id="o", key=key, value=text, since=None, until=None)
    records = Records(wallets={"w": WALLET}, overrides=(override,))
    ledger = build_ledger(records, rulebook(), day("2026-01-01"))
    assert [fault.code for fault in ledger.faults] == [code]
    assert ledger.price_cents == 15


def test_that_an_override_of_one_wallet_leaves_the_others_alone() -> None:
    agency = type(WALLET)(id="a", name="Agency")
    overrides = (
        RuleOverride(id="1", key="price_cents", value="10", since=None, until=None, wallet="a"),
        RuleOverride(id="2", key="price_cents", value=" 20 ", since=day("2026-01-01"), until=None),
    )
    records = Records(
        wallets={"w": WALLET, "a": agency},
        entries=(
            row("2026-01-05", "bought", 10),
            row("2026-01-05", "bought", 10, wallet="a"),
        ),
        overrides=overrides,
    )
    ledger = build_ledger(records, rulebook(), day("2026-01-05"))
    costs = {wallet: book.lots[0].cost_cents for wallet, book in ledger.books.items()}
    assert costs == {"w": 200, "a": 100}
    assert ledger.of_wallet("a").price_cents == 10
    assert ledger.of_wallet("w").price_cents == ledger.price_cents == 20

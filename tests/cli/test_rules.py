"""`rules` and `lots --compare`: documents, words, exit codes."""

from __future__ import annotations

from typing import Any

import pytest

from app.domain.entries import PlanName
from app.domain.rule_keys import FORMS
from app.words.rule_names import NAMES
from app.words.rules import MAIN_RULES, TOPICS, Topic, Unit, plain_value, topic_of, unit_of
from tests.command_line import CommandLine

KEYS = {
    "key", "value", "since", "until", "source", "disputed", "overridden", "trust", "other", "note",
    "please_check",
}  # fmt: skip


@pytest.fixture
def stocked(command: CommandLine) -> CommandLine:
    """Free ones before bought ones, and a spend that takes of both; looked at in November."""
    for text in (
        "free 10 on 2025-11-01",
        "bought 10 for 1.50 on 2025-12-01",
        "spent 12 on “Kiln log” on 2026-01-10",
    ):
        command.json("add", text)
    return CommandLine(command.ledger, "2026-11-15")


def rule(document: dict[str, Any], key: str) -> dict[str, Any]:
    found = [one for one in document["rules"] if one["key"] == key]
    assert len(found) == 1
    assert isinstance(found[0], dict)
    return found[0]


@pytest.mark.parametrize(
    ("on", "value", "since", "until", "other"),
    [
        ("2019-04-30", "received", None, "2019-04-30", None),
        ("2019-05-01", "paid_first", "2019-05-01", "2025-09-30", "received"),
        ("2025-09-30", "paid_first", "2019-05-01", "2025-09-30", "received"),
        ("2025-10-01", "received", "2025-10-01", None, "paid_first"),
    ],
)
def test_that_every_rule_in_force_on_a_day_is_listed_with_its_source(
    command: CommandLine, on: str, value: str, since: str | None, until: str | None, other: object
) -> None:
    document = command.json("rules", "--on", on)
    order = rule(document, "order_of_use")
    assert order.keys() >= KEYS
    assert (order["value"], order["since"], order["until"]) == (value, since, until)
    assert (order["other"], order["disputed"]) == (other, other is not None)
    assert not order["overridden"]
    assert all(one["source"] for one in document["rules"])
    assert {"price_cents", "expiry_days", "balance_cap"} <= {r["key"] for r in document["rules"]}


def test_that_setting_a_rule_books_anew_and_undo_takes_it_back(stocked: CommandLine) -> None:
    before = stocked.json("balance")
    answer = stocked.json("rules", "set", "order_of_use", "paid_first", "--from", "2025-10-01")
    assert answer["batch"]
    assert (before["balance"], stocked.json("balance")["balance"]) == (8, 0)
    order = rule(stocked.json("rules"), "order_of_use")
    assert (order["value"], order["overridden"], order["trust"]) == ("paid_first", True, "user")
    assert (order["disputed"], order["other"]) == (True, "received")
    assert "Set “Order of use” to paid first" in stocked.run("undo").stdout
    assert stocked.json("balance") == before
    assert not rule(stocked.json("rules"), "order_of_use")["overridden"]


def test_that_an_own_value_ends_on_its_last_day(command: CommandLine) -> None:
    dates = ["--from", "2026-01-01", "--until", "2026-01-31"]
    said = command.run("rules", "set", "price_cents", "20", *dates)
    assert said.stdout == "Price of one Connect: $0.20 from 2026-01-01 until 2026-01-31.\n"
    inside = rule(command.json("rules", "--on", "2026-01-31"), "price_cents")
    after = rule(command.json("rules", "--on", "2026-02-01"), "price_cents")
    assert (inside["value"], inside["until"]) == (20, "2026-01-31")
    assert (after["value"], after["overridden"]) == (15, False)
    again = command.run("rules", "set", "price_cents", "20", *dates)
    assert again.stdout.startswith("That stands already.")


def test_that_reset_takes_back_what_was_set(command: CommandLine) -> None:
    command.run("rules", "set", "expiry_days", "30", "--from", "2026-01-01")
    assert command.run("rules", "reset", "expiry_days", "--from", "2026-01-01").exit_code == 0
    assert rule(command.json("rules"), "expiry_days")["value"] == 365
    again = command.run("rules", "reset", "expiry_days", "--from", "2026-01-01")
    assert again.exit_code == 1
    assert again.stderr.startswith("You have no value of your own for expiry_days from 2026-01-01")


def test_that_an_effect_is_told_before_anything_is_written(stocked: CommandLine) -> None:
    asked = ["order_of_use", "paid_first", "--from", "2025-10-01"]
    untouched = stocked.ledger.read_bytes()
    told = stocked.json("rules", "effect", *asked)
    assert (told["before"]["balance"], told["after"]["balance"]) == (8, 0)
    assert (told["before"]["lapsed"], told["after"]["lapsed"]) == (0, 8)
    assert told["before"]["next_expiries"] == [{"date": "2026-12-01", "connects": 8}]
    assert told["entries_on_another_lot"] == 1
    assert "1 entries" not in (said := stocked.run("rules", "effect", *asked).stdout)
    assert "1 entry meets another lot" in said
    same = stocked.run("rules", "effect", "order_of_use", "received", "--from", "2025-10-01")
    assert "Nothing changes." in same.stdout
    assert stocked.ledger.read_bytes() == untouched


def test_that_lots_compare_shows_both_orders(stocked: CommandLine) -> None:
    plain = stocked.json("lots")
    document = stocked.json("lots", "--compare")
    assert document["lots"] == plain["lots"]
    assert "compare" not in plain
    found = document["compare"]
    assert (found["order_in_force"], found["other"]) == ("received", "paid_first")
    assert found["balance"] == {"in_force": 8, "other": 0}
    assert found["lapsed"] == {"in_force": 0, "other": 8}
    assert found["next_expiries"] == {
        "in_force": [{"date": "2026-12-01", "connects": 8}],
        "other": [],
    }
    assert found["lots"] == []
    said = stocked.run("lots", "--compare").stdout
    assert "In force: in the order received." in said
    assert "Nothing is saved." in said


@pytest.mark.parametrize(
    ("arguments", "code", "words"),
    [
        (["set", "colour", "1", "--from", "2026-01-01"], 1, "no rule named colour"),
        (["set", "price_cents", "cheap", "--from", "2026-01-01"], 1, "whole number"),
        (["effect", "order_of_use", "x", "--from", "2026-01-01"], 1, "paid_first"),
        (
            ["set", "price_cents", "9", "--from", "2026-01-02", "--until", "2026-01-01"],
            1,
            "before it begins",
        ),
        (["set", "price_cents", "15"], 2, "--from"),
        (["set", "price_cents", "15", "--from", "May"], 2, "YYYY-MM-DD"),
        (["--on", "2026-02-30"], 2, "not a day"),
    ],
)
def test_that_a_slip_is_one_plain_sentence(
    command: CommandLine, arguments: list[str], code: int, words: str
) -> None:
    result = command.run("rules", *arguments)
    assert result.exit_code == code
    assert words in result.stderr
    assert "Traceback" not in result.stderr


def test_that_the_list_for_people_names_topics_values_and_sources(command: CommandLine) -> None:
    said = command.run("rules").stdout
    assert said.startswith(f"{TOPICS[Topic.USE]}\n")
    assert "  order_of_use: in the order received (since 2025-10-01, disputed)\n      " in said
    assert "please check" in said


# -- words


@pytest.mark.parametrize("key", sorted(FORMS))
def test_that_every_rule_has_a_name_and_a_topic(key: str) -> None:
    assert key in NAMES
    assert topic_of(key) is not Topic.REST


def test_that_no_two_rules_share_a_name_and_the_main_ones_exist() -> None:
    assert len(set(NAMES.values())) == len(NAMES)
    assert set(MAIN_RULES) <= set(FORMS)


@pytest.mark.parametrize(
    ("key", "value", "words"),
    [
        ("price_cents", 15, "$0.15"),
        ("expiry_days", 365, "365 days"),
        ("order_of_use", "paid_first", "paid first, then oldest"),
        ("balance_cap", 0, "no cap"),
        ("balance_cap", 140, "140"),
        ("job_card", (1, 2, 3, 4, 5, 6), "1 to 6"),
        ("job_card", (2, 4, 6), "2, 4, 6"),
        ("job_card", (), "open range"),
        ("service_fee_percent", 10, "10 %"),
        ("tax_basis_points", 1950, "19.5 %"),
        ("bundle_cents.freelancer", (150, 300), "$1.50, $3.00"),
        ("bundles.freelancer", (), "none known"),
        ("service_fee_tier_cents", (50_000, 1_000_000), "$500.00, $10,000.00"),
        ("service_fee_tier_percents", (20, 10, 5), "20 %, 10 %, 5 %"),
        ("service_fee_kept_from_cents", 1_000_000, "$10,000.00"),
        ("job_band.cents", (5_000, 60_000), "$50.00, $600.00"),
        ("job_band.low", (), "no bands"),
        ("grant.certification", 0, "not known"),
        ("grant.promo_code", 0, "what the code says"),
        ("grant.sign_up", 0, "0"),
        ("refund_hours_most", 48, "48 hours"),
    ],
)
def test_that_a_value_reads_with_its_unit(key: str, value: Any, words: str) -> None:
    assert plain_value(key, value) == words


def test_that_only_cents_are_money_and_only_percents_are_percent() -> None:
    money = {key for key in FORMS if unit_of(key) is Unit.MONEY}
    assert money == {
        "price_cents", "bundle_cents.freelancer", "bundle_cents.agency", "reserve_cents",
        "job_band.cents", "service_fee_tier_cents", "service_fee_kept_from_cents",
        "client_contract_fee_cents",
        *(f"plan.{plan}.price_cents" for plan in PlanName),
    }  # fmt: skip
    assert {key for key in FORMS if unit_of(key) is Unit.PERCENT} == {
        "service_fee_percent", "service_fee_kept_percent", "service_fee_tier_percents",
        "service_fee_least", "service_fee_most",
    }  # fmt: skip


def test_that_connects_are_not_money() -> None:
    for key in ("balance_cap", "interview_award_cap_7_days", "plan.freelancer-plus.monthly_paid"):
        assert unit_of(key) is Unit.CONNECTS


def test_that_the_cards_of_all_times_are_listed(command: CommandLine) -> None:
    found = command.json("rules", "cards")["cards"]
    assert [(one["since"], one["card"]) for one in found] == [
        (None, [1, 2, 3, 4, 5]),
        ("2019-05-01", [1, 2, 3, 4, 5, 6]),
        ("2023-01-01", [1, 2, 4, 6]),
        ("2023-03-08", [2, 4, 6, 8]),
        ("2023-06-01", [2, 4, 6, 8]),
        ("2023-07-01", None),
        ("2024-03-29", None),
        ("2024-07-01", None),
    ]
    assert not any(one["difference_is_refunded"] for one in found)
    text = command.run("rules", "cards").stdout
    assert text.endswith("The difference never comes back.\n")
    assert "another source: 4, 8, 12, 16" in " ".join(text.split())

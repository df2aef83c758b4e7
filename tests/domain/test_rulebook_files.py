"""What is wrong with a rulebook file is told with file, line and reason."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.problems import LedgerError
from app.domain.rule_keys import FORMS, MOST, RuleValue, Shape, read_value, write_value
from app.domain.rules import Rulebook, read_rules
from app.words.problems import sentence
from tests.domain.rows import day

RESOURCES = Path(__file__).parents[2] / "resources" / "rulebook"

PRICE = """\
# a comment
[[rule]]
key = "price_cents"
value = 15
source = "help"
"""


def rule(key: str, value: str, more: str = "") -> str:
    return f'[[rule]]\nkey = "{key}"\nvalue = {value}\nsource = "help"\n{more}'


def fault_of(text: str) -> tuple[object, str]:
    """(line, reason) of the fault of a file."""
    with pytest.raises(LedgerError) as caught:
        read_rules(text, "mine.toml")
    assert caught.value.code == "bad_rulebook"
    assert caught.value.details["file"] == "mine.toml"
    return caught.value.details["line"], str(caught.value.details["reason"])


@pytest.mark.parametrize(
    ("text", "line", "reason"),
    [
        # TOML itself
        (PRICE + "[[rule\n", 6, "at line 6"),
        (PRICE + 'note = """never closed\n', 7, "end of document"),
        (PRICE + "value = 16\n", 6, "at line 6"),
        ("key = 5\n", 1, "[[rule]]"),
        (PRICE + "[other]\na = 1\n", 6, "[[rule]]"),
        ('rule = [{key = "price_cents", value = 15, source = "help"}]\n', 1, "its own [[rule]]"),
        # fields
        (PRICE + "colour = 1\n", 6, "unknown field colour"),
        (PRICE + "[rule.more]\na = 1\n", 2, "unknown field more"),
        (PRICE.replace('key = "price_cents"\n', ""), 2, "missing field key"),
        (PRICE.replace("value = 15\n", ""), 2, "missing field value"),
        (PRICE.replace('"help"', '""'), 5, "missing field source"),
        (PRICE.replace('"price_cents"', "5"), 3, "key must be text"),
        (PRICE + "note = 5\n", 6, "note must be text"),
        (PRICE + 'please_check = "yes"\n', 6, "please_check must be true or false"),
        (PRICE + 'since = "2025-01-01"\n', 6, "since must be a date"),
        (PRICE + "until = 2025-01-01T10:00:00Z\n", 6, "until must be a date"),
        (PRICE + 'trust = "gossip"\n', 6, "trust must be one of"),
        # keys and types
        (PRICE.replace("price_cents", "prise_cents"), 3, "did you mean price_cents"),
        (PRICE.replace("price_cents", "colour"), 3, "unknown key colour"),
        (rule("plan.freelancer-gold.price_cents", "5"), 2, "unknown key"),
        (rule("price_cents", "1.5"), 3, "whole number"),
        (rule("price_cents", "true"), 3, "whole number"),
        (rule("price_cents", '"15"'), 3, "whole number"),
        (rule("price_cents", "[15]"), 3, "whole number"),
        (rule("price_cents", "-1"), 3, "negative"),
        (rule("price_cents", str(MOST + 1)), 3, f"from 0 to {MOST}"),
        (rule("service_fee_percent", "101"), 3, "from 0 to 100"),
        (rule("job_card", "4"), 3, "list of whole numbers"),
        (rule("job_card", "[1, 2.5]"), 3, "whole number"),
        (rule("job_card", "[1, true]"), 3, "whole number"),
        (rule("job_card", "[1, [2]]"), 3, "whole number"),
        (rule("job_card", "[2, 1]"), 3, "from the smallest"),
        (rule("bundles.agency", "[10, 10]"), 3, "each once"),
        (rule("order_of_use", '"random"'), 3, "paid_first"),
        (rule("order_of_use", '["received"]'), 3, "paid_first"),
        (rule("refund.closed", '"maybe"'), 3, "possible"),
        # both readings
        (rule("price_cents", "15", 'other = "x"\nnote = "n"\n'), 5, "other: price_cents"),
        (rule("price_cents", "15", 'other = 15\nnote = "n"\n'), 5, "other must differ"),
        (rule("price_cents", "15", "other = 16\n"), 5, "needs a note"),
        # days
        (rule("price_cents", "15", "since = 2020-02-01\nuntil = 2020-01-31\n"), 6, "before since"),
        (rule("price_cents", "15", "since = 2020-02-01\n"), 5, "no rule before 2020-02-01"),
        (rule("price_cents", "15", "until = 2020-02-01\n"), 5, "no rule after 2020-02-01"),
        (PRICE + rule("price_cents", "16"), 7, "same day in mine.toml, line 3"),
        (
            rule("price_cents", "15", "until = 2020-02-01\n")
            + rule("price_cents", "16", "since = 2020-02-03\n"),
            10,
            "no rule after 2020-02-01",
        ),
    ],
)
def test_that_a_fault_names_the_line_and_the_reason(text: str, line: int, reason: str) -> None:
    found = fault_of(text)
    assert found[0] == line
    assert reason in found[1]


def test_that_a_fault_reads_as_one_sentence_with_its_line() -> None:
    with pytest.raises(LedgerError) as caught:
        read_rules(PRICE + "colour = 1\n", "price.toml")
    assert sentence(caught.value).startswith("price.toml, line 6: unknown field colour.")


def test_that_rules_may_follow_without_a_gap() -> None:
    text = rule("price_cents", "15", "until = 2020-02-01\n") + rule(
        "price_cents", "16", "since = 2020-02-02\n"
    )
    rules = Rulebook(read_rules(text, "mine.toml"))
    assert rules.number("price_cents", day("2020-02-01")) == 15
    assert rules.number("price_cents", day("2020-02-02")) == 16


def test_that_a_shorter_rule_within_a_longer_one_is_no_gap() -> None:
    longer = rule("price_cents", "15", "until = 2020-12-31\n")
    within = rule("price_cents", "16", "since = 2020-02-01\nuntil = 2020-02-29\n")
    after = rule("price_cents", "17", "since = 2021-01-01\n")
    assert len(read_rules(longer + within + after, "mine.toml")) == 3


def test_that_a_header_quoted_in_a_note_is_no_rule() -> None:
    note = 'note = """see\n[[rule]]\nkey = "x"\n"""\n'
    text = rule("price_cents", "15", note) + rule("job_low", "-1")
    assert fault_of(text) == (11, "job_low must not be negative")


def test_that_windows_line_ends_and_quoted_names_read_the_same() -> None:
    text = PRICE.replace("[[rule]]", "  [[ 'rule' ]]  # here").replace("key", '"key"')
    rules = read_rules(text.replace("\n", "\r\n"), "mine.toml")
    assert [(r.key, r.value) for r in rules] == [("price_cents", 15)]
    assert fault_of((PRICE + "colour = 1\n").replace("\n", "\r\n"))[0] == 6


@pytest.mark.parametrize(
    "text", ["x = " + "[" * 5_000, "rule = " + "9" * 5_000, "\0", "\ufeff[[rule]]", "a.b.c"]
)
def test_that_a_hostile_file_ends_in_a_clear_fault(text: str) -> None:
    assert fault_of(text)[1]


@given(st.text(alphabet='[]rule="\n 15#.kyvaso-', max_size=60))
def test_that_any_text_is_rules_or_a_fault(text: str) -> None:
    try:
        found = read_rules(text, "mine.toml")
    except LedgerError as error:
        code, found = error.code, ()
    else:
        code = "bad_rulebook"
    assert (code, found) == ("bad_rulebook", ())


@pytest.mark.parametrize("text", ["", "# nothing yet\n", "rule = []\n"])
def test_that_a_file_without_rules_is_empty(text: str) -> None:
    assert read_rules(text, "mine.toml") == ()


def test_that_twins_in_two_files_name_both(tmp_path: Path) -> None:
    (tmp_path / "a.toml").write_text(PRICE, "utf-8")
    (tmp_path / "b.toml").write_text("\n" + PRICE, "utf-8")
    with pytest.raises(LedgerError) as caught:
        Rulebook.load(tmp_path)
    assert (caught.value.details["file"], caught.value.details["line"]) == ("b.toml", 4)
    assert "a.toml, line 3" in str(caught.value.details["reason"])


def test_that_a_file_in_another_encoding_is_told_with_its_line(tmp_path: Path) -> None:
    (tmp_path / "a.toml").write_bytes(PRICE.encode() + b'note = "\xe4"\n')
    with pytest.raises(LedgerError) as caught:
        Rulebook.load(tmp_path)
    assert (caught.value.details["file"], caught.value.details["line"]) == ("a.toml", 6)


def test_that_every_known_key_is_shipped_and_every_shipped_one_known() -> None:
    assert Rulebook.load(RESOURCES).keys() == sorted(FORMS)


def test_that_every_value_shipped_and_its_other_reading_can_be_typed_by_the_user() -> None:
    shipped = Rulebook.load(RESOURCES)
    for one in shipped.all_():
        for value in filter(None, (one.value, one.other)):
            mine = shipped.override(one.key, write_value(value), None, None)
            assert mine.value == value
            assert mine.is_override


@pytest.mark.parametrize(
    ("key", "text", "value"),
    [
        ("bundles.freelancer", "10, 20,100", (10, 20, 100)),
        ("bundles.freelancer", " [10] ", (10,)),
        ("bundles.freelancer", "", ()),
        ("price_cents", " 12 ", 12),
        ("order_of_use", " received ", "received"),
    ],
)
def test_that_an_override_is_read_as_its_key_asks(key: str, text: str, value: RuleValue) -> None:
    rules = Rulebook.load(RESOURCES)
    in_force = rules.with_overrides([rules.override(key, text, day("2026-01-01"), None)])
    assert in_force.on(key, day("2026-01-01")).value == value
    assert in_force.on(key, day("2025-12-31")) == rules.on(key, day("2025-12-31"))


@pytest.mark.parametrize(
    ("key", "text"),
    [
        ("bundles.freelancer", "10, x"),
        ("bundles.freelancer", "20, 10"),
        ("bundles.freelancer", "10,,20"),
        ("bundles.freelancer", "-10"),
        ("refund.closed", "always"),
        ("service_fee_percent", "150"),
        ("price_cents", ""),
        ("price_cents", "9" * 5_000),
    ],
)
def test_that_an_override_that_the_key_forbids_is_refused(key: str, text: str) -> None:
    with pytest.raises(LedgerError, match="bad_rule_value"):
        Rulebook.load(RESOURCES).override(key, text, None, None)


@given(st.lists(st.integers(0, MOST)).map(tuple))
def test_that_a_list_as_written_reads_back(value: tuple[int, ...]) -> None:
    assert read_value(write_value(value), Shape.NUMBERS) == value


def test_that_lists_are_numbers_and_text_but_no_single_number() -> None:
    rules = Rulebook.load(RESOURCES)
    on = day("2023-05-01")
    assert rules.numbers("job_card", on) == (2, 4, 6, 8)
    assert rules.numbers("price_cents", on) == (15,)
    assert rules.text("job_card", on) == "2, 4, 6, 8"
    for key, ask in (("job_card", rules.number), ("order_of_use", rules.numbers)):
        with pytest.raises(LedgerError, match="rule_not_a_number"):
            ask(key, on)

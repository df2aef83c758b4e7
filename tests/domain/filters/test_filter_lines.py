"""The filter line: what it reads, what it writes, and that nothing makes it fall over."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.filters.fields import LEDGER, PROPOSALS, FieldSet, FieldType
from app.domain.filters.reading import read_filter
from app.domain.filters.terms import Choice, Days, Query, Recent, Span, Term, Word
from app.domain.filters.writing import filter_text
from app.domain.problems import Problem

AMOUNTS = st.one_of(st.none(), st.integers(-(10**9), 10**9))
DATES = st.one_of(st.none(), st.dates(date(1000, 1, 1)))
TEXTS = st.text(min_size=1).filter(lambda text: text.strip() != "")


def ordered(low: int | None, high: int | None) -> tuple[int | None, int | None]:
    return (high, low) if low is not None and high is not None and low > high else (low, high)


def terms_of(fields: FieldSet) -> st.SearchStrategy[Term]:
    found: list[st.SearchStrategy[Term]] = [st.builds(Word, TEXTS, st.booleans())]
    for name, field in fields.fields.items():
        if field.type is FieldType.WORD:
            values = st.lists(st.sampled_from(field.values), min_size=1, unique=True).map(tuple)
            found.append(st.builds(Choice, st.just(name), values, st.booleans()))
        elif field.type is FieldType.NAME:
            names = TEXTS.map(str.strip).filter(bool)
            values = st.lists(names, min_size=1, unique=True).map(tuple)
            found.append(st.builds(Choice, st.just(name), values, st.booleans()))
        elif field.type is FieldType.DAY:
            spans = st.tuples(DATES, DATES).filter(any).map(lambda pair: _in_order(*pair))
            found.append(
                st.builds(lambda f, span, no: Days(f, *span, no), st.just(name), spans,
                          st.booleans())
            )  # fmt: skip
            found.append(st.builds(Recent, st.just(name), st.integers(1, 99_999), st.booleans()))
        else:
            limits = st.tuples(AMOUNTS, AMOUNTS).filter(lambda pair: pair != (None, None))
            found.append(
                st.builds(lambda f, pair, no: Span(f, *ordered(*pair), no), st.just(name), limits,
                          st.booleans())
            )  # fmt: skip
    return st.one_of(found)


def _in_order(low: date | None, high: date | None) -> tuple[date | None, date | None]:
    return (high, low) if low and high and low > high else (low, high)


@pytest.mark.parametrize("fields", [LEDGER, PROPOSALS], ids=["ledger", "proposals"])
@given(given=st.data())
def test_that_what_is_written_reads_back_as_the_same(
    given: st.DataObject, fields: FieldSet
) -> None:
    query: Query = tuple(given.draw(st.lists(terms_of(fields), max_size=6, unique=True)))
    found = read_filter(filter_text(query, fields), fields)
    assert found.query == query
    assert found.faults == ()


@given(st.text())
def test_that_no_line_makes_it_raise_and_its_reading_is_settled(line: str) -> None:
    found = read_filter(line, LEDGER)
    again = read_filter(filter_text(found.query, LEDGER), LEDGER)
    assert again.query == found.query


@given(st.text(alphabet='kindateamou:<>=.-"\\, 0123456789$\u0661\u2212'))
def test_that_lines_of_its_own_signs_settle_too(line: str) -> None:
    found = read_filter(line, PROPOSALS)
    assert read_filter(filter_text(found.query, PROPOSALS), PROPOSALS).query == found.query


@pytest.mark.parametrize(
    ("line", "query"),
    [
        ("kind:boost", (Choice("kind", ("boost",)),)),
        ("KIND:Boost,boost-refund", (Choice("kind", ("boost", "boost_refund")),)),
        ('-kind:"boost refund"', (Choice("kind", ("boost_refund",), is_not=True),)),
        ('member:"Doe, J.",Kim', (Choice("member", ("Doe, J.", "Kim")),)),
        ("amount>10", (Span("amount", 11, None),)),
        ("amount:20..10", (Span("amount", 10, 20),)),
        ("connects=\u221212", (Span("connects", -12, -12),)),
        ("cost<=1.5", (Span("cost", None, 150),)),
        ("cost:$2,05", (Span("cost", 205, 205),)),
        ("date:2026-03..2026-05", (Days("date", date(2026, 3, 1), date(2026, 5, 31)),)),
        ("date:2024-02", (Days("date", date(2024, 2, 1), date(2024, 2, 29)),)),
        ("date>2026", (Days("date", date(2027, 1, 1), None),)),
        ("date<2026-03-01", (Days("date", None, date(2026, 2, 28)),)),
        ("date:90d", (Recent("date", 90),)),
        ("won", (Choice("state", ("won",)),)),
        ("state:hired", (Choice("state", ("won",)),)),
        ('"won"', (Word("won"),)),
        ("Menu cards", (Word("Menu"), Word("cards"))),
        ('"menu cards" -draft', (Word("menu cards"), Word("draft", is_not=True))),
        ("https://example.org/a:b re: C++", (Word("https://example.org/a:b"), Word("re:"),
                                             Word("C++"))),
        ("amount\u0661", (Word("amount\u0661"),)),
        ("amount>\u0661\u0660", (Span("amount", 11, None),)),
        ("kind: -", (Word("-"),)),
        ("   ", ()),
    ],
)  # fmt: skip
def test_that_a_line_is_read_as_a_user_means_it(line: str, query: Query) -> None:
    assert read_filter(line, LEDGER).query == query


@pytest.mark.parametrize(
    ("line", "fault", "kept"),
    [
        ("kind:bost x", Problem("filter_value", {"field": "kind", "value": "bost",
                                                 "values": "boost, bought"}), (Word("x"),)),
        ("amount>ten", Problem("filter_number", {"field": "amount", "value": "ten"}), ()),
        ("amount:..", Problem("filter_number", {"field": "amount", "value": ".."}), ()),
        ("date:2026-13", Problem("filter_day", {"field": "date", "value": "2026-13"}), ()),
        ("date:0d", Problem("filter_day", {"field": "date", "value": "0d"}), ()),
        ("member>Kim", Problem("filter_sign", {"field": "member", "sign": ">"}), ()),
    ],
)  # fmt: skip
def test_that_what_is_not_understood_is_named_and_the_rest_holds(
    line: str, fault: Problem, kept: Query
) -> None:
    found = read_filter(line, LEDGER)
    assert found.faults == (fault,)
    assert found.query == kept


def test_that_an_unknown_field_is_searched_for_as_text_and_said_so() -> None:
    found = read_filter("colour:red", LEDGER)
    assert found.query == (Word("colour:red"),)
    assert [fault.code for fault in found.faults] == ["filter_field"]
    assert "kind" in str(found.faults[0].details["fields"])


def test_that_states_need_no_field_where_states_are_what_the_table_is_about() -> None:
    assert read_filter("viewed", PROPOSALS).query == (Choice("state", ("viewed",)),)
    assert read_filter("viewed", LEDGER).query == (Word("viewed"),)

"""Quick add while it is typed: sums, what is missing, and the same answer as when it is done."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.entries import EntryKind
from app.domain.problems import LedgerError
from app.importing.quick_add import quick_add, read_line, verbs

TODAY = date(2026, 3, 10)


def connects(text: str) -> list[int | None]:
    return [draft.connects for draft in quick_add(text, on=TODAY)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("badge 2*7", [-14]),
        ("badge 2×7", [-14]),
        ("badge 2x7", [-14]),
        ("badge 2 * 7", [-14]),
        ("bought 40+20", [60]),
        ("bought 40 + 20 for 9.00", [60]),
        ("bought +40", [40]),
        ("free 10+2*5", [20]),
        ("spent 14+22", [-14, -22]),
        ("spent 14 + 22 on “Kite shop”", [-14, -22]),
        ("spent 2*8", [-16]),
        ("spent 2*8+4", [-16, -4]),
        ("award 1,000+2*500", [2000]),
        ("plan 100 for 19.99", [100]),
    ],
)
def test_that_sums_are_worked_out(text: str, found: list[int]) -> None:
    assert connects(text) == found


@pytest.mark.parametrize(
    ("text", "cents"),
    [
        ("bought 40 for 2*6.00", 1200),
        ("bought 40 for 6.00+1.20", 720),
        ("bought 40 for 3 * 6.00 on 2026-03-01", 1800),
        ("bought 40 for $6.00", 600),
    ],
)
def test_that_sums_of_money_are_worked_out(text: str, cents: int) -> None:
    (draft,) = quick_add(text, on=TODAY)
    assert draft.cost_cents == cents


@pytest.mark.parametrize(
    "text",
    ["badge 0*7", "badge 2*", "badge *2", "badge 2**2", "bought 40+", "spent 1+2+3", "spent +3",
     "badge 999*999", "badge -2*-7", "bought 40+-20", "badge 2x", "badge 1.5*2",
     "free 9" + "*9" * 50],
)  # fmt: skip
def test_that_a_sum_that_is_none_is_refused(text: str) -> None:
    with pytest.raises(LedgerError) as refused:
        quick_add(text, on=TODAY)
    assert refused.value.code in {"quick_add_number", "quick_add_rest"}


def test_that_yesterday_is_a_day_and_in_quotes_a_title() -> None:
    (draft,) = quick_add("badge 2 on yesterday", on=TODAY)
    assert (draft.occurred_on, draft.title) == (date(2026, 3, 9), None)
    (draft,) = quick_add("spent 2 on “yesterday”", on=TODAY)
    assert (draft.occurred_on, draft.title) == (TODAY, "yesterday")


@pytest.mark.parametrize(
    ("text", "missing", "code"),
    [
        ("", "verb", "quick_add_empty"),
        ("  ", "verb", "quick_add_empty"),
        ("sp", "verb", "quick_add_empty"),
        ("zebra", "", "quick_add_empty"),
        ("zebra 3", "", "quick_add_verb"),
        ("spent", "connects", "quick_add_empty"),
        ("spent ", "connects", "quick_add_empty"),
        ("spent x", "", "quick_add_number"),
        ("spent 14 on", "on", "quick_add_rest"),
        ("bought 40 for ", "for", "quick_add_rest"),
        ("spent 14 by", "by", "quick_add_rest"),
        ("bought 40 paid", "paid", "quick_add_rest"),
        ("spent 14 on “Kite", "", ""),
        ("spent 14 zebra", "", "quick_add_rest"),
    ],
)
def test_that_a_line_says_what_is_missing(text: str, missing: str, code: str) -> None:
    line = read_line(text, on=TODAY)
    assert line.missing == missing
    assert (line.fault.code if line.fault else "") == code


def test_that_what_was_read_stands_while_the_rest_is_typed() -> None:
    line = read_line("spent 2*8+4 on “Kite shop” by", on=TODAY)
    assert (line.kind, line.amounts, line.said.title) == (EntryKind.PROPOSAL, [16, 4], "Kite shop")
    assert line.missing == "by"
    assert line.drafts() == ()


LINES = st.lists(
    st.sampled_from([*verbs(), "on", "for", "by", "note", "tax", "paid", "card", "2026-03-01"])
    | st.sampled_from(["14", "2*8", "14+22", "“Kite shop”", '"', "6.00", "الرياض", "+", "*", "x"])
    | st.text(max_size=6),
    max_size=7,
).map(" ".join)


@given(LINES)
def test_that_live_reading_and_adding_agree(text: str) -> None:
    line = read_line(text, on=TODAY)
    if line.fault is not None:
        with pytest.raises(LedgerError) as refused:
            quick_add(text, on=TODAY)
        assert refused.value.code == line.fault.code
        assert line.drafts() == ()
        return
    drafts = quick_add(text, on=TODAY)
    assert not line.missing
    assert line.drafts() == drafts
    assert [abs(draft.connects or 0) for draft in drafts] == line.amounts
    assert all(amount > 0 for amount in line.amounts)

"""What is offered while a filter is typed."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.filters.completing import MOST, candidates, completions, piece_at
from app.domain.filters.fields import LEDGER
from app.domain.filters.reading import read_filter

NAMES = {"member": ["Jonas P.", "Ana"], "wallet": ["Studio North"]}
OFFERED = {piece: piece.partition(":")[2].strip('"') for piece in candidates(LEDGER, NAMES)}
OFFERED["kind:bought"] = "Purchase"


@pytest.mark.parametrize(
    ("typed", "wanted"),
    [
        ("ki", ["kind:"]),
        ("kind:boo", ["kind:boost_refund", "kind:boost"]),
        ("-kind:bad", ["-kind:badge"]),
        ("purch", ["kind:bought"]),
        ("member:jo", ['member:"Jonas P."']),
        ('member:"jo', ['member:"Jonas P."']),
        ("north", ['wallet:"Studio North"']),
        ("am", ["amount>"]),
        ("date", ["date:"]),
        ("kind:badge", []),
        ("-", []),
        ("zz", []),
    ],
)
def test_that_fields_and_values_are_offered_by_their_beginnings(
    typed: str, wanted: list[str]
) -> None:
    assert sorted(completions(typed, OFFERED)) == sorted(wanted)


@given(st.text(max_size=12))
def test_that_whatever_is_offered_reads_without_fault(typed: str) -> None:
    found = completions(typed, OFFERED)
    assert len(found) <= MOST
    for piece in found:
        whole = f"{piece}1" if piece.endswith(">") else piece
        assert read_filter(whole, LEDGER).faults == ()


def test_that_the_piece_at_the_cursor_is_completed_and_none_behind_a_blank() -> None:
    line = 'kind:boost member:"Jonas P." tail'
    found = piece_at(line, 28)
    assert found is not None
    assert (found.text, found.start) == ('member:"Jonas P."', 11)
    assert piece_at(line, 11) is None
    assert piece_at("", 0) is None

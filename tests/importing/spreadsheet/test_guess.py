from __future__ import annotations

from datetime import date

import pytest

from app.domain.entries import EntryKind
from app.importing.spreadsheet.finding import table_in
from app.importing.spreadsheet.guess import proposed_mapping
from app.importing.spreadsheet.mapping import ColumnRole, ProposedMapping, SignRule

_ON = date(2026, 3, 10)


def _proposed(text: str) -> ProposedMapping:
    table = table_in(text)
    assert table is not None
    return proposed_mapping(table, on=_ON)


def _roles(text: str) -> list[str | None]:
    return [role.value if role else None for role in _proposed(text).mapping.roles]


def _questions(text: str) -> list[str]:
    return [doubt.code for doubt in _proposed(text).doubts if doubt.must_be_answered]


@pytest.mark.parametrize(
    ("header", "row", "roles"),
    [
        ("Date,Connects,Title", "2026-01-05,-14,Sew", ["date", "connects", "title"]),
        ("DATE APPLIED;Connects spent;Job", "2026-01-05;14;Sew", ["date", "spent", "title"]),
        ("Day,In,Out,Balance", "2026-01-05,40,,40", ["date", "added", "spent", None]),
        ("When,Amount,What", "2026-01-05,-14,applied", ["date", "connects", "kind"]),
        ("Date,Connects,Amount", "2026-01-05,40,$6.00", ["date", "connects", "cost"]),
        (
            "Date,Job Title,Connects,Boost",
            "2026-01-05,Sew,9,5",
            ["date", "title", "connects", "boost"],
        ),
        (
            "Date,Qty,Price,Currency",
            "2026-01-05,40,6.00,EUR",
            ["date", "connects", "cost", "currency"],
        ),
        (
            "Fecha,Connects,Notes,Member",
            "2026-01-05,-4,x,Ada",
            ["date", "connects", "note", "member"],
        ),
    ],
)
def test_that_names_tell_the_roles(header: str, row: str, roles: list[str | None]) -> None:
    assert _roles(f"{header}\n{row}\n") == roles


def test_that_a_name_does_not_count_against_its_cells() -> None:
    assert _roles("Date,Connects,Day\nsoon,-14,2026-01-05\nlater,-8,2026-01-06\n")[2] == "date"


def test_that_cells_tell_where_no_names_are() -> None:
    text = (
        "1,2026-01-05,Paint a boat,-14\n2,2026-01-09,Paint a ship,-8\n3,2026-01-10,Sew sails,-9\n"
    )
    proposed = _proposed(text)
    assert [role and role.value for role in proposed.mapping.roles] == [
        None,
        "date",
        "title",
        "connects",
    ]
    guessed = {doubt.column for doubt in proposed.doubts if doubt.code == "mapping_guessed"}
    assert guessed == {1, 2, 3}
    assert not proposed.mapping.has_header


def test_that_negative_numbers_prove_the_sign() -> None:
    assert (
        _proposed("Date,Connects\n2026-01-05,-14\n2026-01-06,40\n").mapping.sign
        is SignRule.AS_WRITTEN
    )


def test_that_plain_numbers_alone_are_asked_for() -> None:
    text = "Date,Connects,Job\n2026-01-05,14,Sew\n"
    assert _proposed(text).mapping.sign is None
    assert _questions(text) == ["mapping_sign"]


def test_that_kinds_in_every_row_tell_the_sign() -> None:
    text = "Date,Connects,Type\n2026-01-05,40,Bought\n2026-01-06,14,Applied\n"
    assert _proposed(text).mapping.sign is SignRule.BY_KIND
    assert _questions(text) == []


def test_that_a_column_of_spent_connects_is_of_proposals() -> None:
    mapping = _proposed("Date,Connects used,Job\n2026-01-05,14,Sew\n").mapping
    assert (mapping.kind, mapping.column(ColumnRole.SPENT)) == (EntryKind.PROPOSAL, 1)


def test_that_open_dates_are_asked_for_with_examples() -> None:
    text = "Date,Connects\n1/2/2026,-14\n3/4/2026,-8\n"
    (doubt,) = [one for one in _proposed(text).doubts if one.must_be_answered]
    assert (doubt.code, doubt.column) == ("mapping_date_order", 0)
    assert doubt.problem.details == {"examples": ["1/2/2026", "3/4/2026"]}


def test_that_one_clear_day_answers_for_the_column() -> None:
    assert _questions("Date,Connects\n1/2/2026,-14\n3/24/2026,-8\n") == []


def test_that_a_sign_of_money_tells_the_currency() -> None:
    assert (
        _proposed("Date,Connects,Cost\n2026-01-05,-4,\n2026-01-06,40,6.00 €\n").mapping.currency
        == "EUR"
    )


def test_that_days_after_today_are_doubted() -> None:
    codes = [doubt.code for doubt in _proposed("Date,Connects\n2026-12-05,-14\n").doubts]
    assert "mapping_future" in codes

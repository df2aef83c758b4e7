from __future__ import annotations

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.problems import LedgerError
from app.importing.spreadsheet import finding
from app.importing.spreadsheet.finding import table_in
from app.importing.spreadsheet.likeness import looks_like_table
from app.importing.spreadsheet.table import Table, letter_of

_SHEET = "Day,What,Connects\n2026-01-05,bought,40\n2026-01-06,applied,-14\n"


def _table(text: str) -> Table:
    found = table_in(text)
    assert found is not None
    return found


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_that_any_delimiter_and_line_end_gives_the_same_cells(delimiter: str, end: str) -> None:
    text = _SHEET.replace(",", delimiter).replace("\n", end)
    assert _table(text).cells == (
        ("Day", "What", "Connects"),
        ("2026-01-05", "bought", "40"),
        ("2026-01-06", "applied", "-14"),
    )


def test_that_a_declared_delimiter_is_obeyed() -> None:
    found = _table("sep=;\nDay;Connects, all\n2026-01-05;4,0\n2026-01-06;5,0\n")
    assert found.headers == ("Day", "Connects, all")


def test_that_commas_inside_dates_and_titles_do_not_part_a_pasted_table() -> None:
    found = _table("Day\tTitle\tN\nJan 5, 2026\tSew, cut, glue\t-4\nJan 6, 2026\tPaint, dry\t-5\n")
    assert found.width == 3


def test_that_headings_rules_and_empty_columns_are_parted_off() -> None:
    found = _table("My Connects,,,\n,,,\nDay,,What,N\n---,,---,---\n2026-01-05,,bought,40\n")
    assert found.cells == (("Day", "What", "N"), ("2026-01-05", "bought", "40"))
    assert found.above == ("My Connects",)
    assert found.lines == (3, 5)


def test_that_a_markdown_table_is_a_table() -> None:
    found = _table("| Day | N |\n| --- | ---: |\n| 2026-01-05 | 40 |\n| 2026-01-06 | -4 |\n")
    assert (found.headers, found.cells[1]) == (("Day", "N"), ("2026-01-05", "40"))


def test_that_a_table_may_have_no_names() -> None:
    found = _table("2026-01-05,A boat,-14\n2026-01-06,A ship,-8\n")
    assert not found.has_header
    assert (found.headers, found.name_of(2)) == (("", "", ""), "C")


def test_that_the_same_names_in_any_case_are_the_same_table() -> None:
    assert _table(_SHEET).fingerprint == _table(_SHEET.upper()).fingerprint
    assert _table(_SHEET).fingerprint != _table(_SHEET.replace("What", "Who")).fingerprint


def test_that_tables_without_names_are_known_by_their_columns() -> None:
    one = _table("2026-01-05,A boat,-14\n2026-01-06,A ship,-8\n")
    more = _table("2026-02-05,A barge,-4\n2026-02-06,A kayak,-3\n2026-02-07,A raft,-3\n")
    other = _table("A boat,2026-01-05,-14\nA ship,2026-01-06,-8\n")
    assert one.fingerprint == more.fingerprint != other.fingerprint


@pytest.mark.parametrize(("column", "letter"), [(0, "A"), (25, "Z"), (26, "AA"), (701, "ZZ")])
def test_that_columns_are_counted_like_a_spreadsheet(column: int, letter: str) -> None:
    assert letter_of(column) == letter


@pytest.mark.parametrize(
    "text",
    ["", "hello", "one\ntwo\n", "a,b\n1,2\n", "Dear all,\nthank you, and bye\n", ",,,\n,,\n"],
)
def test_that_prose_and_tables_without_days_are_not_taken_for_one(text: str) -> None:
    assert looks_like_table(text) == 0


@pytest.mark.parametrize("end", ["", "{", "<", '"'])
def test_that_likeness_is_high_only_for_a_plain_table(end: str) -> None:
    assert looks_like_table(_SHEET) == 0.8
    assert looks_like_table(end + _SHEET) in ((0.8,) if not end else (0.0, 0.8))


def test_that_more_rows_than_the_cap_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(finding, "MOST_ROWS", 3)
    with pytest.raises(LedgerError, match="too_many_rows"):
        table_in(_SHEET + "2026-01-07,x,1\n2026-01-08,x,1\n")


@given(
    st.lists(
        st.lists(
            st.text(st.characters(codec="ascii", min_codepoint=33, max_codepoint=126), min_size=1),
            min_size=3,
            max_size=3,
        ),
        min_size=2,
        max_size=8,
    )
)
def test_that_written_cells_come_back(rows: list[list[str]]) -> None:
    rows = [["n" + cell for cell in row] for row in rows]
    written = io.StringIO(newline="")
    csv.writer(written, delimiter="\t").writerows(rows)
    assert [list(row) for row in _table(written.getvalue()).cells] == rows

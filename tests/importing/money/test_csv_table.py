import contextlib
import csv
import io
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.problems import LedgerError
from app.importing.money.csv_table import MAX_ROWS, likeness, read_table

SHAPES = (("date", "amount", "title"),)
ROW = {"date": "2026-01-01", "amount": "5", "title": "A lamp"}


def cells(text: str) -> list[tuple[str, str, str]]:
    table = read_table(text, SHAPES)
    return [
        (table.cell(row, "date"), table.cell(row, "amount"), table.cell(row, "title"))
        for row in table.rows
    ]


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_that_any_delimiter_and_line_end_is_found(delimiter: str, end: str) -> None:
    lines = [["Title", "DATE", "Amount"], ["A lamp", "2026-01-01", "5"], ["B", "2026-01-02", "6"]]
    text = end.join(delimiter.join(line) for line in lines)
    assert cells(text) == [("2026-01-01", "5", "A lamp"), ("2026-01-02", "6", "B")]


def test_that_a_declared_delimiter_is_obeyed() -> None:
    assert cells("sep=;\nDate;Amount;Title\n1;2,5;x\n") == [("1", "2,5", "x")]
    assert cells('"sep=#"\r\nDate#Amount#Title\r\n1#2#x') == [("1", "2", "x")]


def test_that_columns_come_in_any_order_beside_others_and_the_first_of_a_name_counts() -> None:
    text = "extra,TITLE,amount, Date ,Amount\n0,t,1,d,2\n"
    assert cells(text) == [("d", "1", "t")]


def test_that_lines_above_the_header_and_blank_rows_are_passed_over() -> None:
    text = 'A report, made today\n\nDate,Amount,Title\n,,\n\n1,2,"x"\n   \n'
    assert cells(text) == [("1", "2", "x")]


def test_that_a_row_may_be_short_or_long() -> None:
    assert cells("Date,Amount,Title\n1\n1,2,3,4,5\n") == [("1", "", ""), ("1", "2", "3")]


def test_that_rows_know_their_line_across_quoted_line_breaks() -> None:
    table = read_table('x\nDate,Amount,Title\n1,2,"a\nb\nc"\n\n4,5,6\n', SHAPES)
    assert [(row.number, row.line) for row in table.rows] == [(1, 3), (2, 7)]
    assert table.cell(table.rows[0], "title") == "a b c"
    assert table.exact_cell(table.rows[0], "title") == "a\nb\nc"


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ('Date,Amount,Title\n1,2,3\n4,5,"open\n6,7,8\n', 3),
        ('Date,Amount,Title\n"a"b,2,3\n', 2),
        ("Date,Amount,Title\n1,2,3\n1,2," + "x" * 200_000, 3),
    ],
)
def test_that_damage_is_named_by_the_line_where_its_row_starts(text: str, line: int) -> None:
    with pytest.raises(LedgerError) as caught:
        read_table(text, SHAPES)
    assert (caught.value.code, caught.value.details) == ("damaged_csv", {"line": line})


def test_that_missing_columns_say_what_was_found_and_expected() -> None:
    with pytest.raises(LedgerError) as caught:
        read_table("Date,Client,Amount\n1,2,3\n", SHAPES)
    assert caught.value.code == "unknown_columns"
    assert caught.value.details["found"] == ["date", "client", "amount"]
    assert caught.value.details["expected"] == ["date", "amount", "title"]


@pytest.mark.parametrize("text", ["", "\n\n", "   ", '"', "sep=;", "\x00", "a" * 300_000])
def test_that_text_without_a_table_is_refused(text: str) -> None:
    with pytest.raises(LedgerError) as caught:
        read_table(text, SHAPES)
    assert caught.value.code == "unknown_columns"


def test_that_more_rows_than_the_cap_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("app.importing.money.csv_table.MAX_ROWS", 2)
    assert MAX_ROWS > 100_000
    with pytest.raises(LedgerError) as caught:
        read_table("Date,Amount,Title\n1,2,3\n1,2,3\n1,2,3\n", SHAPES)
    assert (caught.value.code, caught.value.details) == ("too_many_rows", {"limit": 2})


def test_that_likeness_is_the_share_of_needed_columns() -> None:
    assert likeness("Date;Amount;Title", SHAPES) == 1
    assert likeness("Amount,Date", SHAPES) == pytest.approx(2 / 3)
    assert likeness("Hello, world", SHAPES) == 0


@given(st.lists(st.lists(st.text(max_size=20), min_size=3, max_size=3), max_size=8))
def test_that_a_written_table_reads_back_to_the_character(rows: list[list[str]]) -> None:
    text = io.StringIO(newline="")
    writer = csv.writer(text, lineterminator="\r\n", quoting=csv.QUOTE_ALL)
    writer.writerows([["Date", "Amount", "Title"], *rows])
    table = read_table(text.getvalue(), SHAPES)
    got = [[table.exact_cell(row, name) for name in SHAPES[0]] for row in table.rows]
    assert got == [row for row in rows if any(cell.strip() for cell in row)]


@given(st.text(max_size=200), st.sampled_from(["", "Date,Amount,Title\n", "sep=;\n"]))
def test_that_any_text_is_a_table_or_a_clear_refusal(text: str, start: str) -> None:
    try:
        table = read_table(start + text, SHAPES)
    except LedgerError:
        return
    assert {"date", "amount", "title"} <= set(table.columns)


@pytest.mark.parametrize("unit", [",", '"', '",', "a;b\n", "\r", "\x00\n", '"a\n'])
def test_that_hostile_tables_take_linear_time(unit: str) -> None:
    """Eight times the text takes about eight times the work; squared work would take 64 times."""

    def work(size: int) -> float:
        text = "Date,Amount,Title\n" + unit * (size // len(unit))
        began = time.process_time()
        with contextlib.suppress(LedgerError):
            read_table(text, SHAPES)
        return time.process_time() - began

    too_short_to_tell = 0.02  # seconds of the processor, whatever else the machine does
    less = max(min(work(50_000) for _ in range(3)), too_short_to_tell)
    assert min(work(400_000) for _ in range(2)) < 30 * less

"""Tables of the user's own and wordings, on the command line."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.command_line import CommandLine

_SHEET = (
    "Day,What,Connects,Job\n2026-01-05,bought,40,\n2026-01-06,applied,14,Sew a sail\n"
    "2026-02-03,Frobnicated,3,\n"
)
_COLUMNS = ("--columns", "date=A,kind=What,connects=3,title=job", "--sign", "reversed")


@pytest.fixture
def line(tmp_path: Path) -> CommandLine:
    commands = CommandLine(tmp_path / "own.bidbook")
    assert commands.run("new", str(commands.ledger)).exit_code == 0
    return commands


def _import(line: CommandLine, text: str, *options: str, code: int = 0) -> dict[str, object]:
    return line.json("import", "-", *options, stdin=text, code=code)


def test_that_a_new_table_is_refused_with_the_options_that_would_read_it(line: CommandLine) -> None:
    result = line.run("import", "-", stdin=_SHEET)
    assert result.exit_code == 1
    assert "--columns date=A,kind=B,connects=C,title=D" in result.stderr
    assert "Day, What, Connects, Job" in result.stderr


def test_that_columns_go_by_letter_name_or_number_and_are_remembered(line: CommandLine) -> None:
    first = _import(line, _SHEET.replace("40", "-40"), *_COLUMNS, code=3)
    assert (first["kind"], first["new"]) == ("spreadsheet", 3)
    again = _import(line, _SHEET.replace("40", "-40"))
    assert (again["new"], again["already_here"]) == (0, 3)


def test_that_a_dry_run_remembers_nothing(line: CommandLine) -> None:
    assert _import(line, _SHEET, *_COLUMNS, "--dry-run", code=3)["batch"] is None
    assert line.run("import", "-", stdin=_SHEET).exit_code == 1


def test_that_open_questions_are_sentences(line: CommandLine) -> None:
    text = "Day,Connects\n1/2/2026,14\n"
    asked = line.run("import", "-", "--columns", "date=A,connects=B", stdin=text)
    assert (asked.exit_code, "1/2/2026 may be day first or month first" in asked.stderr) == (
        1,
        True,
    )
    options = ("--columns", "date=A,connects=B", "--date-order", "mdy")
    asked = line.run("import", "-", *options, stdin=text)
    assert "whether they were spent or added" in asked.stderr
    options += ("--sign", "reversed", "--row-kind", "proposal")
    assert _import(line, text, *options)["new"] == 1


@pytest.mark.parametrize("columns", ["date", "date=Z", "when=A", "date=0", "=A", "date=A,,"])
def test_that_columns_that_are_none_are_named(line: CommandLine, columns: str) -> None:
    result = line.run("import", "-", "--columns", columns, stdin=_SHEET)
    assert (result.exit_code, "does not name columns" in result.stderr) == (1, True)


def test_that_a_spreadsheet_file_is_answered_with_what_to_do(line: CommandLine) -> None:
    data = b"PK\x03\x04" + bytes(20) + b"xl/workbook.xml" + bytes(200)
    result = line.run("import", "-", stdin=data)
    assert (result.exit_code, "Save the sheet as CSV" in result.stderr) == (1, True)


def test_that_wordings_are_listed_named_and_forgotten(line: CommandLine) -> None:
    assert "Every row has a kind." in line.run("wordings").output
    _import(line, _SHEET.replace("40", "-40"), *_COLUMNS, code=3)
    (unknown,) = line.json("wordings")["unknown"]
    assert (unknown["wording"], unknown["rows"], unknown["connects"]) == ("Frobnicated", 1, -3)
    assert "Frobnicated" in line.run("wordings").output
    assert line.json("wordings", "map", "frobnicated", "badge")["rows"] == 1
    assert line.json("wordings") == {
        "unknown": [],
        "named": [{"wording": "frobnicated", "kind": "badge"}],
    }
    assert line.run("wordings", "forget", "Frobnicated").exit_code == 0
    assert len(line.json("wordings")["unknown"]) == 1
    assert line.run("wordings", "forget", "Frobnicated").exit_code == 1
    assert line.run("wordings", "map", "Applied to job", "badge").exit_code == 1

"""Twins by the command line, what waits today, fixes, undo that explains, and ties by hand."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from tests.command_line import CommandLine
from tests.importing.history_pages import PageRow, copy_of

PAGE = copy_of([PageRow("Applied to job", -14, day="March 10, 2026", title="Kiln log")], balance=86)


@pytest.fixture
def typed(command: CommandLine) -> CommandLine:
    """A ledger that holds a row typed without its title, which a page then shows with one."""
    command.json("add", "bought 100 for 15.00")
    command.json("add", "spent 14")
    return command


@pytest.mark.parametrize(
    ("twins", "code", "new", "left"), [("keep", 0, 1, 0), ("skip", 0, 0, 0), ("ask", 3, 0, 1)]
)
def test_that_twins_are_kept_skipped_or_asked_about(
    typed: CommandLine, twins: str, code: int, new: int, left: int
) -> None:
    found = typed.json("import", "-", "--twins", twins, stdin=PAGE, code=code)
    assert (found["possible_twin"], found["new"]) == (1, new)
    assert len(typed.json("twins")["twins"]) == left
    again = typed.json("import", "-", stdin=PAGE, code=code)
    assert again["new"] == 0


def test_that_a_question_is_reminded_of_and_answered_by_its_id(typed: CommandLine) -> None:
    typed.json("import", "-", stdin=PAGE, code=3)
    codes = {item["code"] for item in typed.json("today")["items"]}
    assert "twins" in codes
    assert "bidbook twins" in typed.run("today").stdout
    (twin,) = typed.json("twins")["twins"]
    assert twin["like"][0]["connects"] == -14
    assert typed.json("twins", "--same", twin["id"])["twins"] == []
    assert typed.run("twins").stdout == "No row is in doubt.\n"
    assert "waiting" in typed.run("twins", "--keep", twin["id"]).stderr


def test_that_a_cause_is_settled_by_its_number(command: CommandLine) -> None:
    command.json("add", "bought 100 for 15.00")
    found = command.json("reconcile", "180")
    assert found["causes"][0]["fix"]["text"] == "Record a purchase of 80"
    settled = command.json("reconcile", "180", "--fix", "1")
    assert settled["settled_by"] == "Record a purchase of 80"
    assert command.json("balance")["balance"] == 180
    assert "no cause 9" in command.run("reconcile", "200", "--fix", "9").stderr


def test_that_an_undo_explains_what_hangs_on_it_and_takes_it_along(command: CommandLine) -> None:
    first = command.json("add", "spent 14 on “Kiln log”")
    second = command.json("add", "boost 6 on “Kiln book”")
    tied = command.json("merge", first["entry"], second["entry"])
    told = command.json("undo", first["batch"], "--explain")
    assert (told["undo_first"], told["entries_removed"]) == ([tied["batch"]], 1)
    assert "--with-later" in command.run("undo", first["batch"], "--explain").stdout
    command.json("undo", first["batch"], "--with-later")
    assert [entry["connects"] for entry in command.json("ledger")["entries"]] == [-6]
    assert command.json("split", second["entry"])["parted"] == 1


def test_that_the_history_names_the_file_and_counts_its_rows(
    command: CommandLine, tmp_path: Path
) -> None:
    path = tmp_path / "march page.txt"
    path.write_text(PAGE, encoding="utf-8")
    command.json("import", str(path), "--on", date(2026, 3, 10).isoformat())
    (newest, *_) = command.json("history")["batches"]
    assert (newest["name"], newest["rows"]["new"]) == ("march page.txt", 1)
    assert newest["records"]["entry"] == 1
    assert "march page.txt" in command.run("history").stdout

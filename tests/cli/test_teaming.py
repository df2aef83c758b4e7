"""Members, budget, statement and export on the command line: the figures of the hand."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from tests import agency_by_hand as by_hand
from tests.command_line import CommandLine


@pytest.fixture
def line(tmp_path: Path) -> CommandLine:
    path = tmp_path / "hand.bidbook"
    by_hand.workspace_at(path).close()
    return CommandLine(path, by_hand.AS_OF.isoformat())


def test_that_members_have_the_figures_of_the_hand(line: CommandLine) -> None:
    found = line.json("members", "--since", "2026-02-01", "--until", "2026-02-28")
    assert {
        row["name"]: (row["connects_gross"], row["connects_net"], row["cash_cents"])
        for row in found["members"]
    } == by_hand.FEBRUARY
    assert found["resting"] == ["Cem"]
    (pool,) = found["pools"]
    assert (pool["wallet"], pool["used"]) == (by_hand.POOL.name, 44)
    assert [one["members"] for one in found["double_bids"]] == [["Ana", "Ben"]]
    shown = line.run("members").stdout
    assert "Ana and Ben applied to the same job: “Museum ticket shop”, 12 Connects on top." in shown


def test_that_screen_terminal_and_paper_say_the_same_cents(
    line: CommandLine, tmp_path: Path
) -> None:
    wins = line.json(
        "wins", "--by", "member", "--wallet", by_hand.POOL.name,
        "--since", "2026-02-01", "--until", "2026-02-28",
    )  # fmt: skip
    by_name = {one["name"]: one["cash_cents"] for one in wins["groups"]}
    assert by_name == {"Ana": 450, "Ben": 180}
    path = tmp_path / "ana.html"
    asked = ("--member", "ana", "--month", "2026-02", "--format", "html")
    assert line.json("statement", str(path), *asked)["rows"] > 0
    page = path.read_text("utf-8")
    assert "$4.50" in page
    assert "$1.80" not in page
    shown = line.run("statement", *asked[:4]).stdout
    assert "Cash" in shown
    assert "$4.50" in shown


def test_that_a_budget_is_set_shown_and_taken_away(line: CommandLine) -> None:
    assert line.json("budget") == {"caps": []}
    found = line.json("budget", "set", "--member", "ben", "--month", "20", "--week", "9")
    assert [(one["name"], one["span"], one["cap"]) for one in found["caps"]] == [
        ("Ben", "week", 9),
        ("Ben", "month", 20),
    ]
    asked = 'spent 21 on "A new thing" by Ben'
    warned = line.json("add", asked, "--wallet", by_hand.POOL.name)["warnings"]
    assert [one["code"] for one in warned] == ["cap_member_week", "cap_member_month"]
    assert [one["left"] for one in line.json("budget")["caps"]] == [-12, -1]
    assert line.json("budget", "set", "--member", "Ben")["caps"] == []
    assert line.run("budget", "set", "--member", "A", "--niche", "B").exit_code == 2
    assert line.run("budget", "set", "--member", "A", "--week", "-1").exit_code == 1


@pytest.mark.parametrize("month", ["2026", "2026-13", "February", "2026-02-01"])
def test_that_a_month_that_is_none_is_said(line: CommandLine, month: str) -> None:
    result = line.run("statement", "--month", month)
    assert result.exit_code == 1
    assert "is not a month" in result.stderr


def test_that_a_pdf_needs_a_path_and_is_one(
    line: CommandLine, tmp_path: Path, qapp: QApplication
) -> None:
    assert line.run("statement", "--format", "pdf").exit_code == 2
    for arguments in (("statement", "--format", "pdf"), ("export", "--format", "pdf")):
        path = tmp_path / f"{arguments[0]}.pdf"
        assert line.json(arguments[0], str(path), *arguments[1:])["rows"] > 0
        assert path.read_bytes().startswith(b"%PDF-1.")
        assert path.stat().st_size > 5_000
    result = line.run("export", "--format", "pdf", str(tmp_path / "no" / "a.pdf"))
    assert result.exit_code == 1


def test_that_an_export_says_what_it_wrote(line: CommandLine, tmp_path: Path) -> None:
    path = tmp_path / "out"
    assert line.run("export", "--format", "ics", str(path)).stdout == f"Wrote 3 days to {path}.\n"
    assert "11 entries" in line.run("export", "--format", "csv", str(path)).stdout
    assert "16 rows" in line.run("export", "--format", "csv", "--year", "2026", str(path)).stdout
    assert "Ana" not in path.read_text("utf-8")

"""Caps, warnings, statements and exports as use cases."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.domain.caps import CapScope, CapSpan
from app.domain.problems import LedgerError
from app.domain.proposals import Job
from app.reporting.sheet import Money
from app.workspace.workspace import Workspace
from tests import agency_by_hand as by_hand


@pytest.fixture
def agency(tmp_path: Path) -> Iterator[Workspace]:
    made = by_hand.workspace_at(tmp_path / "hand.bidbook")
    yield made
    made.close()


def test_that_a_cap_is_journalled_and_undone(agency: Workspace) -> None:
    change = agency.set_cap(CapScope.MEMBER, "ben", week=15)
    assert (change.label, change.details) == ("cap", {"name": "Ben"})
    assert agency.set_cap(CapScope.MEMBER, "Ben", week=15).batch is None
    (use,) = agency.cap_uses(None, by_hand.date(2026, 2, 5))
    assert (use.cap.name, use.span, use.used) == ("Ben", CapSpan.WEEK, 12)
    agency.undo()
    assert agency.cap_uses() == ()
    agency.redo()
    assert len(agency.cap_uses()) == 1
    agency.set_cap(CapScope.MEMBER, "BEN")
    assert agency.cap_uses() == ()
    with pytest.raises(LedgerError, match="no_cap"):
        agency.set_cap(CapScope.MEMBER, "Ben")
    assert agency.check(rebuild=True) == []


def test_that_a_quick_add_warns_and_is_added_all_the_same(agency: Workspace) -> None:
    agency.set_cap(CapScope.MEMBER, "Ben", month=20)
    text = 'spent 30 on "Museum ticket shop" by Ben on 2026-02-20'
    codes = [one.code for one in agency.warnings_of(text, "Pool & Sons")]
    assert codes == ["cap_member_month", "double_bid"]
    change = agency.add(text, "Pool & Sons")
    assert [one.code for one in change.warnings] == codes
    assert change.batch is not None
    assert agency.warnings_of('spent 30 on "Museum ticket shop" by Ben', "Own") == ()
    assert agency.warnings_of("badge 2", "Pool & Sons") == ()


def test_that_applying_names_the_member_and_warns_before(agency: Workspace) -> None:
    agency.set_cap(CapScope.NICHE, "web", week=10)
    job = Job(id="j", title="Museum ticket shop in the park", niche="Web", connects=16)
    agency.put_job(job)
    said = agency.warnings_of_application(job, 16, "Pool & Sons", "Cem")
    assert [one.code for one in said] == ["cap_niche_week"]
    change = agency.apply_to(job, 16, 4, "Pool & Sons", "Cem")
    assert [one.details["after"] for one in change.warnings] == [20]
    found = agency.team(by_hand.date(2026, 3, 1))
    assert [(row.name, row.spend.connects_gross) for row in found.members] == [("Cem", 20)]


def test_that_the_statement_has_the_cents_of_the_team(agency: Workspace) -> None:
    sheet = agency.statement("ana", by_hand.date(2026, 2, 14))
    cash = sheet.sections[0].table.rows[0][-1]
    row = agency.team(by_hand.date(2026, 2, 1), by_hand.date(2026, 2, 28)).members[0]
    assert cash == Money(450, "USD")
    assert (row.name, row.spend.cash_cents) == ("Ana", 450)
    with pytest.raises(LedgerError, match="member_missing"):
        agency.statement("Nobody")


@pytest.mark.parametrize(
    ("format_", "rows"), [("csv", 11), ("jsonl", 11), ("xlsx", 11), ("ics", 3), ("html", 16)]
)
def test_that_every_format_is_written_whole(
    agency: Workspace, tmp_path: Path, format_: str, rows: int
) -> None:
    path = tmp_path / f"out.{format_}"
    assert agency.export(format_, path) == rows
    assert path.stat().st_size > 200
    assert not list(tmp_path.glob(".*part"))


def test_that_an_export_that_cannot_be_written_leaves_nothing(
    agency: Workspace, tmp_path: Path
) -> None:
    with pytest.raises(LedgerError, match="cannot_write"):
        agency.export("html", tmp_path / "missing" / "a.html")
    with pytest.raises(LedgerError, match="unknown_format"):
        agency.export("exe", tmp_path / "a.exe")


def test_that_redacted_entries_keep_connects_and_belong_together(
    agency: Workspace, tmp_path: Path
) -> None:
    path = tmp_path / "out.jsonl"
    agency.export("jsonl", path, is_redacted=True)
    text = path.read_text("utf-8")
    for private in ("Ana", "Ben", "Pool", "Museum", "Clinic", "2250"):
        assert private not in text
    rows = [json.loads(line) for line in text.splitlines()]
    assert sum(row["connects"] for row in rows) == 126 + 32
    titles = [row["title"] for row in rows if row["kind"] in {"boost", "boost_refund"}]
    assert len(set(titles)) == 1


def test_that_a_year_limits_what_is_exported(agency: Workspace, tmp_path: Path) -> None:
    path = tmp_path / "out.jsonl"
    assert agency.export("jsonl", path, year=2025) == 0
    assert agency.export("csv", path, year=2026) == 16
    assert path.read_text("utf-8").startswith("Connects: expenses of 2026")

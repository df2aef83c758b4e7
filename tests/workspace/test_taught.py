"""What the user teaches a ledger: columns of their own tables, and wordings."""

from __future__ import annotations

from datetime import date

import pytest

from app.domain.entries import EntryKind
from app.domain.problems import LedgerError
from app.importing.drafts import InputKind
from app.importing.plan import RowState
from app.importing.spreadsheet.guess import proposed_mapping
from app.importing.spreadsheet.mapping import Mapping
from app.workspace.workspace import Workspace

_SHEET = (
    "Day,What,Connects,Job\n2026-01-05,bought,40,\n2026-01-06,applied,-14,Sew a sail\n"
    "2026-01-07,Frobnicated,-3,\n"
)
_COPY = "March 2, 2026\nHarbour fee\n-{n}\nMarch 1, 2026\nHarbour feeSew a sail\n-4\n"


def _mapping(workspace: Workspace, text: str = _SHEET) -> Mapping:
    table = workspace.read(text).table
    assert table is not None
    return proposed_mapping(table, on=date(2026, 3, 10)).mapping


def _taken(workspace: Workspace, text: str, mapping: Mapping | None = None) -> list[RowState]:
    preview = workspace.plan([workspace.read(text, mapping=mapping)])
    states = [row.state for plan in preview.plans for row in plan.rows]
    workspace.record(preview)
    return states


def _kinds(workspace: Workspace) -> list[str]:
    rows = sorted(workspace.records().entries, key=lambda entry: (entry.occurred_on, entry.id))
    return [entry.kind.value for entry in rows]


def test_that_a_new_table_is_read_but_not_planned_before_its_columns_are_known(
    workspace: Workspace,
) -> None:
    reading = workspace.read(_SHEET)
    assert (reading.kind, reading.needs_mapping) == (InputKind.SPREADSHEET, True)
    with pytest.raises(LedgerError, match="mapping_needed") as refused:
        workspace.plan([reading])
    assert refused.value.details["columns"] == ["Day", "What", "Connects", "Job"]


def test_that_a_remembered_mapping_reads_every_table_with_these_columns(
    workspace: Workspace,
) -> None:
    table = workspace.read(_SHEET).table
    assert table is not None
    change = workspace.remember_mapping(table, _mapping(workspace))
    assert change.batch is not None
    assert workspace.remember_mapping(table, _mapping(workspace)).batch is None
    later = "DAY;WHAT;CONNECTS;JOB\n2026-02-05;applied;-9;Cut a kite\n"
    assert _taken(workspace, later) == [RowState.NEW]
    assert _kinds(workspace) == ["proposal"]


def test_that_forgetting_by_undo_asks_again(workspace: Workspace) -> None:
    table = workspace.read(_SHEET).table
    assert table is not None
    workspace.remember_mapping(table, _mapping(workspace))
    assert workspace.mapping_for(table) == _mapping(workspace)
    workspace.undo()
    assert workspace.mapping_for(table) is None


def test_that_the_same_table_twice_adds_nothing(workspace: Workspace) -> None:
    mapping = _mapping(workspace)
    first = _taken(workspace, _SHEET, mapping)
    assert first == [RowState.NEW, RowState.NEW, RowState.NEEDS_A_LOOK]
    assert _taken(workspace, _SHEET, mapping) == [RowState.ALREADY_HERE] * 3
    assert len(workspace.records().entries) == 3


def test_that_a_table_and_the_copied_page_of_its_days_are_one_history(
    workspace: Workspace,
) -> None:
    _taken(
        workspace, "Today\nApplied to job\nSew a sail\n-14\n".replace("Today", "January 6, 2026")
    )
    states = _taken(workspace, _SHEET, _mapping(workspace))
    assert states[1] is RowState.ALREADY_HERE
    assert len(workspace.records().entries) == 3


def test_that_unknown_wordings_are_added_up(workspace: Workspace) -> None:
    _taken(workspace, _COPY.format(n=2) + "March 1, 2026\nPier toll\n-1\n")
    found = [(one.wording, one.count, one.connects) for one in workspace.unknown_wordings()]
    assert found == [("Harbour fee", 2, -6), ("Pier toll", 1, -1)]


def test_that_titles_joined_to_one_new_wording_are_one_wording(workspace: Workspace) -> None:
    titles = ("Sew a sail", "Cut a kite", "3 maps of a pier")
    _taken(workspace, "".join(f"March 1, 2026\nLoyalty gift{title}\n+4\n" for title in titles))
    (found,) = workspace.unknown_wordings()
    assert (found.wording, found.count, found.connects) == ("Loyalty gift", 3, 12)
    workspace.map_wording(found.wording, EntryKind.FREE)
    assert sorted(entry.title or "" for entry in workspace.records().entries) == sorted(titles)
    assert _kinds(workspace) == ["free"] * 3


def test_that_wordings_that_share_no_seam_stay_apart(workspace: Workspace) -> None:
    _taken(workspace, "March 1, 2026\nHarbour fee A\n-4\nMarch 1, 2026\nHarbour fee B\n-4\n")
    assert len(workspace.unknown_wordings()) == 2


def test_that_a_wording_named_once_counts_for_kept_and_later_rows(workspace: Workspace) -> None:
    _taken(workspace, _COPY.format(n=2))
    change = workspace.map_wording("harbour  fee.", EntryKind.BADGE)
    assert (change.details["rows"], change.details["kind"]) == (2, "badge")
    assert _kinds(workspace) == ["badge", "badge"]
    assert [entry.title for entry in workspace.records().entries if entry.title] == ["Sew a sail"]
    assert workspace.unknown_wordings() == []
    preview = workspace.plan([workspace.read("March 9, 2026\nHarbour fee\n-7\n")])
    (row,) = preview.plans[0].rows
    assert (row.state, row.problem) == (RowState.NEW, None)


def test_that_naming_a_wording_is_one_change_that_undo_takes_back(workspace: Workspace) -> None:
    _taken(workspace, _COPY.format(n=2))
    before = workspace.records()
    workspace.map_wording("Harbour fee", EntryKind.BADGE)
    workspace.undo()
    assert workspace.records() == before
    assert workspace.mapped_wordings() == {}
    workspace.redo()
    assert _kinds(workspace) == ["badge", "badge"]
    assert workspace.check(rebuild=True) == []


def test_that_a_wording_may_be_named_anew_and_forgotten(workspace: Workspace) -> None:
    _taken(workspace, "March 2, 2026\nHarbour fee\n-2\n")
    workspace.map_wording("Harbour fee", EntryKind.BADGE)
    workspace.map_wording("HARBOUR FEE", EntryKind.PROFILE_AD)
    assert _kinds(workspace) == ["profile_ad"]
    assert workspace.map_wording("Harbour fee", EntryKind.PROFILE_AD).details["rows"] == 0
    workspace.forget_wording("harbour fee")
    assert (_kinds(workspace), workspace.mapped_wordings()) == (["unknown"], {})


def test_that_a_row_whose_sign_speaks_against_the_kind_stays_open(workspace: Workspace) -> None:
    _taken(workspace, "March 2, 2026\nHarbour fee\n-2\nMarch 1, 2026\nHarbour fee\n+2\n")
    workspace.map_wording("Harbour fee", EntryKind.BADGE)
    assert _kinds(workspace) == ["unknown", "badge"]


def test_that_a_wording_can_be_named_while_its_rows_are_only_previewed(
    workspace: Workspace,
) -> None:
    preview = workspace.plan([workspace.read("March 2, 2026\nHarbour fee\n-2\n")])
    workspace.map_wording("Harbour fee", EntryKind.BADGE)
    (row,) = workspace.plan_again(preview).plans[0].rows
    assert (row.state, row.problem) == (RowState.NEW, None)


@pytest.mark.parametrize(
    ("wording", "kind", "code"),
    [
        ("Applied to job", EntryKind.BADGE, "wording_known"),
        ("", EntryKind.BADGE, "wording_known"),
        ("Harbour fee", EntryKind.UNKNOWN, "unknown_kind"),
    ],
)
def test_that_a_wording_that_needs_no_name_is_refused(
    workspace: Workspace, wording: str, kind: EntryKind, code: str
) -> None:
    with pytest.raises(LedgerError, match=code):
        workspace.map_wording(wording, kind)


def test_that_what_was_never_named_cannot_be_forgotten(workspace: Workspace) -> None:
    with pytest.raises(LedgerError, match="wording_missing"):
        workspace.forget_wording("Harbour fee")

"""Typing into cells: what is kept, what is refused and why, and that undo takes it back."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from app.domain.entries import Entry, EntryKind
from app.domain.problems import LedgerError
from app.domain.sent import SentProposal
from app.domain.table_views import SavedView, view_named, views_in
from app.storage.batches import Put
from app.workspace.workspace import Workspace

TODAY = date(2026, 3, 10)


@pytest.fixture
def ledger(new_workspace: Callable[..., Workspace]) -> Workspace:
    """Two boosted proposals of one's own, and a row that Upwork told."""
    workspace = new_workspace(balance=100)
    workspace.add("spent 12+5 on “Kiln log” on 2026-03-01")
    workspace.add("badge 3 on 2026-03-02")
    wallet = workspace.wallet_named(None).id
    told = Entry(
        id="told",
        wallet=wallet,
        occurred_on=date(2026, 3, 3),
        kind=EntryKind.UNKNOWN,
        connects=-4,
        wording="Something new",
        running_total=76,
    )
    workspace._commit("import", [Put(told)], {})
    return workspace


def entry(workspace: Workspace, kind: EntryKind) -> Entry:
    return next(one for one in workspace.records().entries if one.kind is kind)


@pytest.mark.parametrize(
    ("kind", "field", "text", "wanted"),
    [
        (EntryKind.BADGE, "date", "2026-02-27", {"occurred_on": date(2026, 2, 27)}),
        (EntryKind.BADGE, "kind", "profile_ad", {"kind": EntryKind.PROFILE_AD}),
        (EntryKind.BADGE, "connects", "7", {"connects": -7}),
        (EntryKind.BADGE, "connects", "\u22121,007", {"connects": -1007}),
        (EntryKind.BADGE, "note", "  for  March ", {"note": "for March"}),
        (EntryKind.BADGE, "note", " ", {"note": None}),
        (EntryKind.BOOST, "title", "Kiln log, part 2", {"title": "Kiln log, part 2"}),
        (EntryKind.UNKNOWN, "kind", "boost", {"kind": EntryKind.BOOST}),
        (EntryKind.UNKNOWN, "member", "Kim", {"member": "Kim"}),
        (EntryKind.UNKNOWN, "note", "=1+1", {"note": "=1+1"}),
    ],
)
def test_that_a_cell_is_kept_and_undone(
    ledger: Workspace, kind: EntryKind, field: str, text: str, wanted: dict[str, Any]
) -> None:
    before = entry(ledger, kind)
    change = ledger.edit_entry(before.id, field, text)
    after = next(one for one in ledger.records().entries if one.id == before.id)
    assert {name: getattr(after, name) for name in wanted} == wanted
    assert (change.label, change.batch is None) == (f"edit_{field}", after == before)
    if change.batch:
        ledger.undo()
    assert next(one for one in ledger.records().entries if one.id == before.id) == before


@pytest.mark.parametrize(
    ("kind", "field", "text", "code"),
    [
        (EntryKind.UNKNOWN, "date", "2026-03-01", "cell_of_upwork"),
        (EntryKind.UNKNOWN, "connects", "-5", "cell_of_upwork"),
        (EntryKind.BADGE, "date", "yesterday", "cell_bad_date"),
        (EntryKind.BADGE, "date", "2026-03-11", "cell_date_ahead"),
        (EntryKind.BADGE, "connects", "0", "cell_bad_connects"),
        (EntryKind.BADGE, "connects", "x" * 400, "cell_bad_connects"),
        (EntryKind.BADGE, "connects", "+3", "cell_takes"),
        (EntryKind.BADGE, "kind", "free", "cell_gives"),
        (EntryKind.BADGE, "kind", "Badge", "cell_unknown_kind"),
        (EntryKind.BADGE, "title", "A job", "cell_no_title"),
        (EntryKind.BADGE, "note", "\u0634" * 301, "cell_too_long"),
        (EntryKind.BADGE, "balance", "5", "cell_is_fixed"),
        (EntryKind.BADGE, "", "5", "cell_is_fixed"),
    ],
)
def test_that_what_cannot_be_is_refused_with_a_reason_and_nothing_is_written(
    ledger: Workspace, kind: EntryKind, field: str, text: str, code: str
) -> None:
    before = ledger.records()
    with pytest.raises(LedgerError) as caught:
        ledger.edit_entry(entry(ledger, kind).id, field, text)
    assert caught.value.code == code
    assert ledger.records() == before


def test_that_an_entry_that_is_gone_is_said_to_be(ledger: Workspace) -> None:
    with pytest.raises(LedgerError, match="entry_missing"):
        ledger.edit_entry("gone", "note", "x")


def test_that_an_edit_books_anew(ledger: Workspace) -> None:
    """The balance shown stands, so what was held before must have been more."""
    opening = ledger.ledger().opening
    ledger.edit_entry(entry(ledger, EntryKind.BADGE).id, "connects", "10")
    assert ledger.ledger().opening == opening + 7


def sent(workspace: Workspace) -> SentProposal:
    return next(one for one in workspace.ledger().sent if one.base == 12)


def test_that_a_new_title_goes_to_all_legs_so_that_they_stay_together(ledger: Workspace) -> None:
    ledger.edit_proposal(sent(ledger), "title", "Kiln log for a pottery")
    after = sent(ledger)
    assert (after.proposal.title, after.base, after.boost) == ("Kiln log for a pottery", 12, 5)
    ledger.undo()
    assert sent(ledger).proposal.title == "Kiln log"


def test_that_niche_and_member_of_a_proposal_are_kept(ledger: Workspace) -> None:
    ledger.edit_proposal(sent(ledger), "niche", "Crafts")
    ledger.edit_proposal(sent(ledger), "member", "Ana")
    assert (sent(ledger).proposal.niche, sent(ledger).proposal.member) == ("Crafts", "Ana")
    assert {one.member for one in sent(ledger).entries} == {"Ana"}


@pytest.mark.parametrize(
    ("field", "text", "code"),
    [
        ("title", " ", "cell_needs_title"),
        ("date", "2026-03-02", "cell_of_upwork"),
        ("date", "2026-04-01", "cell_date_ahead"),
        ("cost", "3", "cell_is_fixed"),
        ("niche", "x" * 301, "cell_too_long"),
    ],
)
def test_that_a_proposal_refuses_with_a_reason(
    ledger: Workspace, field: str, text: str, code: str
) -> None:
    with pytest.raises(LedgerError) as caught:
        ledger.edit_proposal(sent(ledger), field, text)
    assert caught.value.code == code


def test_that_one_change_names_the_member_of_many_rows(ledger: Workspace) -> None:
    ids = [one.id for one in ledger.records().entries]
    change = ledger.set_member(" Ana ", ids)
    assert change.details == {"rows": len(ids), "member": "Ana"}
    assert {one.member for one in ledger.records().entries} == {"Ana"}
    ledger.set_member("", (), [sent(ledger)])
    assert sent(ledger).proposal.member is None
    ledger.undo()
    ledger.undo()
    assert {one.member for one in ledger.records().entries} == {None}
    assert ledger.set_member("", ids).batch is None


# -- views


def test_that_views_are_saved_renamed_opened_with_deleted_and_undone(ledger: Workspace) -> None:
    ledger.save_view(SavedView(table="ledger", name=" Large  ones ", line="amount>10"))
    ledger.save_view(SavedView(table="ledger", name="Won", line="won", is_default=True))
    ledger.save_view(SavedView(table="proposals", name="Won", line="won"))
    assert [view.name for view in ledger.views("ledger")] == ["Large ones", "Won"]
    ledger.open_with_view("ledger", "large ones")
    assert [view.is_default for view in ledger.views("ledger")] == [True, False]
    ledger.rename_view("ledger", "Won", "\u0641\u0632\u062a")
    ledger.drop_view("ledger", "Large ones")
    assert [view.name for view in ledger.views("ledger")] == ["\u0641\u0632\u062a"]
    ledger.undo()
    ledger.undo()
    assert [view.name for view in ledger.views("ledger")] == ["Large ones", "Won"]
    ledger.open_with_view("ledger", None)
    assert not any(view.is_default for view in ledger.views("ledger"))


@pytest.mark.parametrize(
    ("act", "code"),
    [
        (lambda w: w.save_view(SavedView(table="ledger", name="  ")), "bad_view_name"),
        (lambda w: w.save_view(SavedView(table="ledger", name="x" * 61)), "bad_view_name"),
        (lambda w: w.rename_view("ledger", "Mine", "Other"), "view_exists"),
        (lambda w: w.rename_view("ledger", "None", "x"), "view_missing"),
        (lambda w: w.drop_view("proposals", "Mine"), "view_missing"),
        (lambda w: w.open_with_view("ledger", "None"), "view_missing"),
    ],
)
def test_that_views_refuse_with_a_reason(
    ledger: Workspace, act: Callable[[Workspace], object], code: str
) -> None:
    ledger.save_view(SavedView(table="ledger", name="Mine"))
    ledger.save_view(SavedView(table="ledger", name="Other"))
    with pytest.raises(LedgerError) as caught:
        act(ledger)
    assert caught.value.code == code


@pytest.mark.parametrize("value", ["", "no", "[]", "{", '{"line": 3}', '{"sort": null}'])
def test_that_a_damaged_view_is_left_out(value: str) -> None:
    sound = SavedView(table="ledger", name="Sound", line="won", sort="cost", is_descending=True)
    settings = {"view:ledger:Bad": value, sound.key: sound.setting.value, "mapping:x": "y"}
    assert views_in(settings, "ledger") == [sound]
    assert view_named(settings, "ledger", "SOUND") == sound

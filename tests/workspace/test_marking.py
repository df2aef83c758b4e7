"""Marking how proposals came out: one or many, as one batch, and what a slip leaves behind."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from app.domain.proposals import Job, Outcome
from app.domain.sent import SentProposal
from app.workspace.workspace import Workspace


def sent_to(workspace: Workspace, *titles: str) -> list[SentProposal]:
    for title in titles:
        workspace.apply_to(Job(id=f"job-{title}", title=title), 12)
    return list(workspace.ledger().sent)


def outcomes(workspace: Workspace) -> dict[str, Outcome]:
    return {sent.proposal.title: sent.proposal.outcome for sent in workspace.ledger().sent}


def test_that_many_are_marked_in_one_batch_and_undone_at_once(workspace: Workspace) -> None:
    sents = sent_to(workspace, "Kiln log", "Tide table", "Seed list")
    before = len(workspace.history())
    change = workspace.mark_all(sents[:2], Outcome.DECLINED)
    assert len(workspace.history()) == before + 1
    assert (change.label, change.details["rows"]) == ("mark_all", 2)
    assert sorted(outcomes(workspace).values()) == ["declined", "declined", "pending"]
    workspace.undo()
    assert set(outcomes(workspace).values()) == {Outcome.PENDING}


def test_that_one_is_marked_by_its_title_and_none_writes_nothing(workspace: Workspace) -> None:
    sents = sent_to(workspace, "Kiln log")
    assert workspace.mark_all(sents, Outcome.VIEWED).details["title"] == "Kiln log"
    assert workspace.mark_all([], Outcome.VIEWED).batch is None


def test_that_entries_without_a_record_become_one(
    new_workspace: Callable[..., Workspace],
) -> None:
    workspace = new_workspace(balance=100)
    workspace.add("spent 14 on “Kiln log”")
    workspace.add("spent 12 on “Tide table”")
    workspace.mark_all(workspace.ledger().sent, Outcome.OTHER_HIRED)
    assert outcomes(workspace) == {
        "Kiln log": Outcome.OTHER_HIRED,
        "Tide table": Outcome.OTHER_HIRED,
    }
    assert all(not sent.id.startswith("entry:") for sent in workspace.ledger().sent)


@pytest.mark.parametrize(
    ("outcome", "days"),
    [
        (Outcome.PENDING, (False, False, False)),
        (Outcome.VIEWED, (False, False, False)),
        (Outcome.INTERVIEW, (True, False, False)),
        (Outcome.DECLINED, (True, False, True)),
        (Outcome.HIRED, (True, True, False)),
    ],
)
def test_that_a_slip_leaves_no_day_beyond_the_outcome(
    workspace: Workspace, outcome: Outcome, days: tuple[bool, bool, bool]
) -> None:
    sent_to(workspace, "Kiln log")
    for marked in (Outcome.INTERVIEW, Outcome.HIRED, outcome):
        workspace.mark_all(workspace.ledger().sent, marked)
    found = workspace.ledger().sent[0].proposal
    instants = (found.interview_at, found.hired_at, found.ended_at)
    assert tuple(at is not None for at in instants) == days

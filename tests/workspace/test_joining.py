"""Tying records to one job by hand and parting them; income lands where they say."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from app.domain.proposals import Job, Outcome, Proposal
from app.domain.sent import SentProposal
from app.storage.batches import Put
from app.workspace.joining import tie_of
from app.workspace.workspace import Workspace


def sents(workspace: Workspace) -> dict[str, SentProposal]:
    return {sent.proposal.title: sent for sent in workspace.ledger().sent}


def test_that_rows_of_two_titles_become_one_application_and_two_again(
    workspace: Workspace,
) -> None:
    workspace.add("spent 14 on “Kiln log”")
    workspace.add("boost 6 on “Kiln log for a pottery”")
    before = sents(workspace)
    assert {title: sent.net for title, sent in before.items()} == {
        "Kiln log": 14,
        "Kiln log for a pottery": 6,
    }
    workspace.merge([sent.id for sent in before.values()])
    (sent,) = workspace.ledger().sent
    assert (sent.base, sent.boost) == (14, 6)
    workspace.split([sent.entries[1].id])
    assert sorted(one.net for one in workspace.ledger().sent) == [6, 14]
    workspace.undo()
    workspace.undo()
    assert sents(workspace).keys() == before.keys()
    assert workspace.check(rebuild=True) == []


def test_that_a_row_parted_from_its_title_does_not_fall_back_to_it(workspace: Workspace) -> None:
    workspace.add("spent 14+6 on “Kiln log”")
    (sent,) = workspace.ledger().sent
    boost = next(entry for entry in sent.entries if entry.connects == -6)
    workspace.split([boost.id])
    assert sorted(one.net for one in workspace.ledger().sent) == [6, 14]


def test_that_two_posts_of_a_job_become_one_with_what_both_say(workspace: Workspace) -> None:
    workspace.put_job(Job(id="a", title="Kiln log", job_key="~021", connects=14))
    workspace.put_job(Job(id="b", title="Kiln log, again", level="expert"))
    workspace.apply_to(workspace.records().jobs["b"], 14)
    workspace.merge_jobs(["a", "b"])
    (job,) = workspace.records().jobs.values()
    assert (job.id, job.connects, job.level, job.job_key) == ("a", 14, "expert", "~021")
    (sent,) = workspace.ledger().sent
    assert (sent.proposal.job_key, sent.net) == ("~021", 14)
    workspace.undo()
    assert set(workspace.records().jobs) == {"a", "b"}


def test_that_two_records_of_a_proposal_keep_the_furthest_outcome(workspace: Workspace) -> None:
    wallet = workspace.wallet_named(None).id
    day = date(2026, 3, 9)
    typed = Proposal(
        id="t", wallet=wallet, title="Kiln log", sent_on=day, outcome=Outcome.INTERVIEW
    )
    shown = Proposal(id="s", wallet=wallet, title="Kiln", sent_on=day, upstream_id="77")
    workspace._commit("seed", [Put(typed), Put(shown)], {})
    workspace.merge(["t", "s"])
    (kept,) = workspace.records().proposals.values()
    assert (kept.id, kept.outcome, kept.upstream_id) == ("s", Outcome.INTERVIEW, "77")


@pytest.mark.parametrize(("ids", "code"), [([], "nothing_to_tie"), (["x"], "record_missing")])
def test_that_nothing_and_nobody_cannot_be_tied(
    workspace: Workspace, ids: list[str], code: str
) -> None:
    from app.domain.problems import LedgerError

    with pytest.raises(LedgerError, match=code):
        workspace.merge(ids)


SUMMARY = """"Date","Contract","Hours","Amount","Payment type"
"2026-03-05","Pottery site (34848691)","10","400.00",""
"2026-03-09","Pottery site (34848691)","5","200.00",""
"""


def test_that_income_of_another_title_lands_on_the_proposal_it_is_tied_to(
    workspace: Workspace,
) -> None:
    """600.00 earned; the summary tells no fee, and 10 % is in force from May 2023 to 2025; the
    rules of March 2026 ask their own percent of it."""
    workspace.add("spent 14 on “Kiln log” on 2026-03-01")
    workspace.record(workspace.plan([workspace.read(SUMMARY)]))
    (sent,) = workspace.ledger().sent
    assert (sent.is_won, sent.revenue_cents) == (False, 0)
    payments = [payment.id for payment in workspace.records().payments]
    workspace.merge([sent.id, *payments])
    (won,) = workspace.ledger().sent
    percent = workspace.ledger().rules.number("service_fee_percent", date(2026, 3, 5))
    assert 0 < percent <= 15
    assert (won.is_won, won.revenue_cents) == (True, 600 * (100 - percent))


@pytest.mark.parametrize(
    ("first", "second", "left"),
    [
        ({"upstream_id": "71"}, {"upstream_id": "72"}, 2),
        ({"member": "One"}, {"member": "Two"}, 2),
        ({"member": "One"}, {}, 1),
        ({"upstream_id": "71"}, {"outcome": Outcome.VIEWED}, 1),
        ({}, {"sent_on": date(2026, 2, 1)}, 1),
    ],
)
def test_that_applications_that_upwork_or_members_tell_apart_stay_apart_in_one_job(
    workspace: Workspace, first: dict[str, object], second: dict[str, object], left: int
) -> None:
    """Named by hand they are one application, unless two ids or two members say otherwise."""
    wallet, day = workspace.wallet_named(None).id, date(2026, 3, 9)
    told = [
        Proposal(**{"id": id_, "wallet": wallet, "title": title, "sent_on": day} | more)  # type: ignore[arg-type]
        for id_, title, more in (("a", "Kiln log", first), ("b", "Kiln", second))
    ]
    workspace._commit("seed", [Put(one) for one in told], {})
    tie = tie_of(workspace.ledger(), ["a", "b"])
    assert (tie.title in {"Kiln log", "Kiln"}, tie.posts, tie.proposals, tie.entries) == (
        True, 0, 2, 0,
    )  # fmt: skip
    workspace.merge(["a", "b"])
    kept = workspace.records().proposals.values()
    assert len(kept) == left
    assert len({one.job_key for one in kept}) == 1


def test_that_a_pasted_title_and_a_post_with_a_key_are_one_job_from_the_day_of_the_post_on(
    workspace: Workspace,
) -> None:
    """Copied histories carry no job key; a post copied with its link does."""
    posted = datetime(2026, 3, 4, 9, tzinfo=UTC)
    workspace.put_job(Job(id="j", title="Kiln log", job_key="~021", posted_at=posted))
    workspace.put_job(Job(id="k", title="Tide table", job_key="~022", posted_at=posted))
    workspace.add("spent 14 on “Kiln log” on 2026-03-05")
    workspace.add("spent 8 on “Tide table” on 2026-02-01")
    ledger = workspace.ledger()
    assert ledger.applied == {"j"}
    assert (tie_of(ledger, ["j", "k"]).proposals, tie_of(ledger, ["j", "k"]).entries) == (1, 1)

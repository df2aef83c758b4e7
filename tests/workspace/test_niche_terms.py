"""What is kept for a niche: it fills jobs that leave it open, in advice, plan and past alike."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.problems import LedgerError
from app.domain.proposals import Job
from app.workspace.advising import history_of, jobs_in_own_terms
from app.workspace.judging import Asked, open_jobs, plan_of
from app.workspace.niche_terms import (
    NICHE_TERMS,
    NicheTerms,
    niche_names,
    niches_of,
    terms_of_niche,
    with_niche_terms,
)
from app.workspace.workspace import Workspace

ALL = {
    "value_cents": 90_000,
    "minutes": 25,
    "margin_percent": 70,
    "hour_cents": 4_000,
    "rate_cents": 6_500,
    "level": 3,
    "fit": 4,
}


def test_that_everything_kept_for_a_niche_reads_back_and_is_undone(workspace: Workspace) -> None:
    for key, value in ALL.items():
        workspace.set_niche_term("Web  Apps", key, value)
    settings = workspace.records().settings
    terms = terms_of_niche(settings, "web apps")
    assert {key: terms.number(key) for key in ALL} == ALL
    assert niche_names(settings) == {"web apps": "Web Apps"}
    filled = with_niche_terms(Job(id="j", niche="WEB APPS", fit=2), niches_of(settings))
    assert (filled.fit, filled.my_level, filled.margin) == (2, "expert", 0.7)
    assert (filled.minutes, filled.my_rate_cents) == (25, 6_500)
    workspace.undo()
    assert terms_of_niche(workspace.records().settings, "web apps").fit is None


def test_that_the_last_term_taken_back_forgets_the_niche(workspace: Workspace) -> None:
    workspace.set_niche_term("Data", "minutes", 25)
    assert workspace.set_niche_term("data", "minutes", 25).batch is None
    assert workspace.set_niche_term("Data", "fit", None).batch is None
    workspace.set_niche_term("DATA", "minutes", None)
    assert niches_of(workspace.records().settings) == {}
    workspace.undo()
    assert niche_names(workspace.records().settings) == {"data": "Data"}
    workspace.forget_niche("data")
    assert niches_of(workspace.records().settings) == {}


@pytest.mark.parametrize(
    ("niche", "key", "value", "code"),
    [
        ("", "minutes", 5, "no_niche"),
        (" - ", "minutes", 5, "no_niche"),
        ("n" * 61, "minutes", 5, "no_niche"),
        *(("Data", term.key, term.high + 1, "bad_term") for term in NICHE_TERMS),
        *(("Data", term.key, term.low - 1, "bad_term") for term in NICHE_TERMS),
    ],
)
def test_that_what_cannot_be_is_refused(
    workspace: Workspace, niche: str, key: str, value: int, code: str
) -> None:
    before = workspace.records().settings
    with pytest.raises(LedgerError) as refused:
        workspace.set_niche_term(niche, key, value)
    assert refused.value.code == code
    assert workspace.records().settings == before


def test_that_forgetting_an_unknown_niche_says_so(workspace: Workspace) -> None:
    with pytest.raises(LedgerError) as refused:
        workspace.forget_niche("Nowhere")
    assert refused.value.code == "niche_missing"


def test_that_advice_plan_and_past_all_count_with_the_niche(
    new_workspace: Callable[..., Workspace],
) -> None:
    workspace = new_workspace(balance=60)
    job = Job(id="j", title="A form", connects=10, value_cents=50_000, niche="Data")
    workspace.put_job(job)
    workspace.apply_to(replace(job, id="k", title="Another form"), 10)
    [plain] = workspace.advise([job])
    workspace.set_niche_term("Data", "fit", 5)
    workspace.set_niche_term("Data", "minutes", 90)
    workspace.set_niche_term("Data", "hour_cents", 2_000)
    [told] = workspace.advise([job])

    ledger = workspace.ledger()
    [past] = history_of(ledger)
    [seen] = jobs_in_own_terms(ledger, open_jobs(ledger))
    plan = plan_of(ledger, open_jobs(ledger), workspace.clock, Asked())

    assert told.p_hire > plain.p_hire
    assert told.net_value_cents < plain.net_value_cents  # 90 minutes at $20 an hour
    assert past.job is not None
    assert (past.job.fit, seen.fit) == (5, 5)
    assert plan.choices.minutes.tolist() == [90]
    assert plan.worth_cents == (told.net_value_cents,)


@given(
    st.dictionaries(
        st.sampled_from(["name", "fit", "my_level", "margin", "value_cents", "minutes", "zzz"]),
        st.none() | st.booleans() | st.integers() | st.floats() | st.text() | st.just([1]),
    )
)
def test_that_a_kept_niche_of_any_kind_never_fails(told: dict[str, object]) -> None:
    """Another seat's program may have written it."""
    settings = {"niche:data": json.dumps(told)}

    terms = terms_of_niche(settings, "Data")

    assert terms.fit in (None, 1, 2, 3, 4, 5)
    assert terms.margin is None or 0 <= terms.margin <= 1
    assert list(niche_names(settings)) == ["data"]
    assert {type(terms.number(term.key)) for term in NICHE_TERMS} <= {int, type(None)}
    assert terms_of_niche({"niche:data": "[" * 9_000}, "data") == NicheTerms()

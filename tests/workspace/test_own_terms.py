"""The user's own numbers: kept in the ledger, used by every advice, undone like anything else."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.advice.features import FEATURES, feature_table
from app.advice.preferences import Preferences
from app.domain.problems import LedgerError
from app.domain.proposals import Job
from app.workspace.advising import preferences_of
from app.workspace.clock import Clock
from app.workspace.own_terms import TERMS, own_terms, setting_of, with_own_terms
from app.workspace.workspace import Workspace

AS_OF = date(2026, 11, 21)


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    return Workspace.create(tmp_path / "own.bidbook", Clock(AS_OF), balance=40)


def test_that_what_is_said_is_what_advice_uses(workspace: Workspace) -> None:
    workspace.set_term("hour_cents", 4_500)
    workspace.set_term("margin_percent", 80)
    workspace.set_term("fee_percent", 7)
    workspace.set_term("minutes", 25)
    workspace.set_term("rate_cents", 6_000)
    workspace.set_term("level", 2)
    found = preferences_of(workspace.ledger())
    assert (found.hourly_worth_cents, found.margin) == (4_500, 0.8)
    assert (found.my_rate_cents, found.my_level) == (6_000, "intermediate")
    assert (found.fee_rate, found.minutes) == (0.07, 25.0)
    workspace.close()


def test_that_a_term_outlives_the_window_and_is_undone(workspace: Workspace) -> None:
    workspace.set_term("minutes", 25)
    path = workspace.path
    workspace.close()
    again = Workspace.open(path, Clock(AS_OF))
    assert own_terms(again.records().settings) == {"minutes": 25}
    snapshot = again.snapshot()
    assert snapshot.next_undo is not None
    assert snapshot.next_undo.label == "term"
    again.undo()
    assert own_terms(again.records().settings) == {}
    snapshot = again.snapshot()
    assert snapshot.next_undo is None  # the making of the ledger stays
    assert snapshot.next_redo is not None
    again.redo()
    assert own_terms(again.records().settings) == {"minutes": 25}
    again.close()


def test_that_nothing_is_written_twice_and_none_goes_back(workspace: Workspace) -> None:
    assert workspace.set_term("minutes", 25).batch is not None
    assert workspace.set_term("minutes", 25).batch is None
    assert workspace.set_term("minutes", None).batch is not None
    assert workspace.set_term("minutes", None).batch is None
    assert preferences_of(workspace.ledger()).minutes == Preferences().minutes
    workspace.close()


def test_that_a_number_out_of_range_is_refused_and_nothing_written(workspace: Workspace) -> None:
    for term in TERMS:
        for value in (term.low - 1, term.high + 1):
            with pytest.raises(LedgerError) as refused:
                workspace.set_term(term.key, value)
            assert refused.value.code == "bad_term"
        workspace.set_term(term.key, term.low)
        workspace.set_term(term.key, term.high)
    with pytest.raises(KeyError):
        workspace.set_term("nothing", 1)
    workspace.close()


@given(st.dictionaries(st.sampled_from([setting_of(term.key) for term in TERMS]), st.text()))
def test_that_settings_of_any_kind_never_fail(settings: dict[str, str]) -> None:
    found = with_own_terms(Preferences(), settings)
    assert 0 < found.margin <= 1
    assert 0 <= found.fee_rate <= 0.5


def test_that_a_job_says_more_of_the_own_rate_and_level_than_the_usual_does() -> None:
    """Own standing of a job counts before the preferences: the features say which is used."""
    said = with_own_terms(Preferences(), {"advice.rate_cents": "4500", "advice.level": "1"})
    posts = [
        Job(id="a", level="expert", hourly_low_cents=4_000, hourly_high_cents=5_000),
        Job(id="b", level="expert", hourly_low_cents=4_000, hourly_high_cents=5_000,
            my_level="expert", my_rate_cents=20_000),
    ]  # fmt: skip
    stated = feature_table(posts, np.zeros(2), said).stated
    level, rate = (stated[:, FEATURES.index(name)].tolist() for name in ("level", "rate"))
    assert level == [1.0, 0.0]  # 1: another level than asked
    assert rate == [1.0, -1.0]


def test_that_nonsense_of_rate_and_level_is_as_if_it_were_not_said() -> None:
    for said in ({"advice.level": "4"}, {"advice.rate_cents": "-3"}, {"advice.level": "two"}):
        assert with_own_terms(Preferences(), said) == Preferences()

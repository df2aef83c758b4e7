"""The user's own tiers of countries: nothing by default, journalled, switched on and off."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.problems import LedgerError
from app.domain.proposals import Job
from app.workspace.advising import preferences_of
from app.workspace.country_tiers import LONGEST_COUNTRY, tiers_of
from app.workspace.workspace import Workspace


def chance(workspace: Workspace, country: str | None) -> float:
    [found] = workspace.advise([Job(id="j", connects=8, client_country=country)])
    return found.p_hire


def test_that_no_country_counts_until_the_user_says_so_twice(workspace: Workspace) -> None:
    """A tier alone changes nothing; only the switch lets it count, and off is off again."""
    plain = chance(workspace, None)
    workspace.set_tier("Iceland", 1)
    workspace.set_tier("Peru", 3)
    assert preferences_of(workspace.ledger()).country_tiers == {}
    assert chance(workspace, "Iceland") == chance(workspace, "Peru") == plain

    workspace.use_tiers(is_on=True)
    assert chance(workspace, "ICELAND ") > plain > chance(workspace, "peru")
    assert chance(workspace, "Norway") == plain

    workspace.use_tiers(is_on=False)
    assert chance(workspace, "Iceland") == plain
    assert tiers_of(workspace.records().settings).tiers == {"Iceland": 1, "Peru": 3}


def test_that_each_step_is_one_batch_that_undo_takes_back(workspace: Workspace) -> None:
    assert workspace.set_tier("Côte d’Ivoire", 1).batch is not None
    assert workspace.set_tier("CÔTE  D’IVOIRE", 1).batch is None
    workspace.set_tier("côte d’ivoire", 2)
    assert tiers_of(workspace.records().settings).tiers == {"côte d’ivoire": 2}
    workspace.undo()
    assert tiers_of(workspace.records().settings).tiers == {"Côte d’Ivoire": 1}
    assert workspace.use_tiers(is_on=False).batch is None
    assert workspace.use_tiers(is_on=True).batch is not None
    workspace.undo()
    assert not tiers_of(workspace.records().settings).is_on
    workspace.set_tier("Côte d’Ivoire", None)
    assert tiers_of(workspace.records().settings).tiers == {}


@pytest.mark.parametrize(
    ("country", "tier", "code"),
    [
        ("", 1, "bad_country"),
        ("   ", 1, "bad_country"),
        ("x" * (LONGEST_COUNTRY + 1), 1, "bad_country"),
        ("Peru", 0, "bad_tier"),
        ("Peru", 4, "bad_tier"),
        ("Peru", None, "country_missing"),
    ],
)
def test_that_what_is_no_tier_is_refused(
    workspace: Workspace, country: str, tier: int | None, code: str
) -> None:
    with pytest.raises(LedgerError) as refused:
        workspace.set_tier(country, tier)
    assert refused.value.code == code
    assert tiers_of(workspace.records().settings).tiers == {}


@given(
    st.dictionaries(st.sampled_from(["country:peru", "advice.country_tiers", "country:"]),
                    st.text() | st.sampled_from([json.dumps({"country": "Peru", "tier": 3}),
                                                 '{"country": "Chad", "tier": 1}',
                                                 '{"country": "Peru", "tier": 1e999}',
                                                 '{"country": "Peru", "tier": true}']))
)  # fmt: skip
def test_that_settings_of_any_kind_never_fail(settings: dict[str, str]) -> None:
    found = tiers_of(settings)

    assert set(found.tiers) <= {"Peru"}
    assert set(found.tiers.values()) <= {1, 3}
    assert found.in_force == ({"peru": found.tiers["Peru"]} if found.is_on and found.tiers else {})

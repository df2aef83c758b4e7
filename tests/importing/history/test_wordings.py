from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.entries import EntryKind
from app.importing.history.wordings import contradicts_sign, of_reason, recognise, recognise_alone

_KINDS = {
    "Applied to job": "proposal",
    "Connects bid for boosted proposal.": "boost",
    "You've been outbid to boost your proposal": "boost_refund",
    "We accepted your bid to boost a proposal. This is a refund for your total bid.": (
        "boost_refund"
    ),
    "We accepted your bid to boost a proposal. This is the final bid charge.": "boost",
    "You bid to boost a proposal, but the job was closed": "boost_refund",
    "Job cancelled": "refund",
    "Connects refunded": "refund",
    "Refunded Connects for Connects Award": "award_refund",
    "4 Connects refunded for responding to a job interview": "award_refund",
    "Awarded Connects for responding to the job interview": "award",
    "6 Connects rewarded for responding to a job interview": "award",
    "Availability Badge": "badge",
    "Monthly Connects renewal": "plan",
    "Membership upgraded to Plus": "plan",
    "Added extra Connects": "bought",
    "Earned Connects by completing task": "free",
    "Rising Talent Achievement": "free",
}
_TITLED = [text for text, kind in _KINDS.items() if kind not in {"badge", "plan", "bought", "free"}]


@pytest.mark.parametrize(("text", "kind"), _KINDS.items())
def test_that_every_known_wording_has_its_kind(text: str, kind: str) -> None:
    for shown in (text, text.upper(), f" {text.rstrip('.')}. ", text.replace(" ", "  ")):
        found = recognise_alone(shown)
        assert found is not None
        assert found.kind == EntryKind(kind)
        assert found.text == text or "Connects re" in text


@given(st.sampled_from(_TITLED), st.from_regex(r"[A-Z0-9][A-Za-z0-9 .]{0,20}[a-z]", fullmatch=True))
def test_that_a_title_joined_to_a_wording_is_parted_from_it(text: str, title: str) -> None:
    found = recognise(text + title)
    assert found is not None
    assert (found.kind, found.title) == (EntryKind(_KINDS[text]), title.strip())
    assert recognise_alone(text + title) is None


def test_that_a_title_keeps_the_point_it_begins_with() -> None:
    found = recognise("Applied to job.NET billing service")
    assert found is not None
    assert found.title == ".NET billing service"


def test_that_a_curly_apostrophe_is_the_same_wording() -> None:
    found = recognise("You’ve been outbid to boost your proposalNorth Mill")
    assert found is not None
    assert (found.kind, found.title) == (EntryKind.BOOST_REFUND, "North Mill")


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Refunded",
        "Availability Badge for two",
        "Monthly Connects renewals",
        "Apply to job",
        "3",
    ],
)
def test_that_a_wording_not_known_is_not_guessed(text: str) -> None:
    assert recognise(text) is None


@pytest.mark.parametrize(
    ("reason", "kind"),
    [
        ("3", EntryKind.PROPOSAL),
        ("30", EntryKind.BOOST),
        ("35", EntryKind.BOOST_REFUND),
        ("7", EntryKind.REFUND),
        ("29", EntryKind.AWARD_REFUND),
        ("28", EntryKind.BADGE),
    ],
)
def test_that_reason_ids_of_the_state_have_their_kinds(reason: str, kind: EntryKind) -> None:
    found = of_reason(reason)
    assert found is not None
    assert found.kind is kind
    assert of_reason("4242") is None


def test_that_spends_take_and_all_else_gives() -> None:
    for kind in EntryKind:
        if kind is EntryKind.UNKNOWN:
            assert not contradicts_sign(kind, 5)
            assert not contradicts_sign(kind, -5)
        else:
            assert contradicts_sign(kind, 5) == kind.is_spend
            assert contradicts_sign(kind, -5) != kind.is_spend
        assert not contradicts_sign(kind, 0)

"""Double bids: the same job, one that reads alike, and what is none."""

from __future__ import annotations

from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.caps import Bid
from app.domain.double_bids import ALIKE, are_alike, bid_warnings, double_bids
from tests import agency_by_hand as by_hand
from tests.domain.rows import day

WORDS = ("red", "blue", "shop", "app", "data", "for")
ROWS = st.lists(
    st.tuples(
        st.integers(0, 60),
        st.sampled_from(["Ana", "Ben", "Cem"]),
        st.lists(st.sampled_from(WORDS), min_size=1, max_size=6),
    ),
    max_size=14,
)


def test_that_both_ways_are_found_latest_first() -> None:
    same, alike = double_bids(by_hand.ledger())
    assert (same.title, same.members, same.is_same_job, same.connects) == (
        by_hand.SECOND_TITLE, ("Ana", "Ben"), True, 12,
    )  # fmt: skip
    assert (alike.title, alike.is_same_job, alike.connects) == (by_hand.FIRST_TITLE, False, 16)


def test_that_only_those_of_a_period_and_near_in_time_count() -> None:
    ledger = by_hand.ledger()
    found = double_bids(ledger, day("2026-02-01"), day("2026-02-28"))
    assert [one.title for one in found] == [by_hand.SECOND_TITLE]
    assert double_bids(ledger, days=0) == ()


def test_that_a_warning_names_who_was_first() -> None:
    told = Bid(on=day("2026-02-06"), connects=9, member="Cem", title="MUSEUM: ticket shop!")
    found = bid_warnings(by_hand.ledger(), "pool", [told])
    assert [(one.code, one.details["member"]) for one in found] == [
        ("double_bid", "Ana"),
        ("double_bid", "Ben"),
    ]


@pytest.mark.parametrize(
    ("wallet", "said"),
    [
        ("pool", {"member": "ana", "title": "Clinic data pipeline (Python)"}),
        ("own", {"member": "Ben", "title": by_hand.SECOND_TITLE}),
        ("pool", {"member": "Cem", "title": "Another thing altogether"}),
        ("pool", {"member": "Cem", "title": None}),
        ("own", {"member": None, "title": "Own job"}),
    ],
)
def test_that_others_are_no_double_bid(wallet: str, said: dict[str, str | None]) -> None:
    told = Bid(on=day("2026-01-10"), connects=9, **said)  # type: ignore[arg-type]
    found = bid_warnings(by_hand.ledger(None), wallet, [told])
    assert [one for one in found if one.details["member"] != "Ben"] == []
    assert found == () or wallet == "pool"


def test_that_titles_of_two_words_never_read_alike() -> None:
    assert not are_alike("Logo design", "design logo")
    assert not are_alike("", None)
    assert are_alike("تصميم موقع لعيادة أسنان", "تصميم موقع لعيادة أسنان")


@given(ROWS)
def test_that_no_pair_escapes_that_a_plain_search_finds(
    rows: list[tuple[int, str, list[str]]],
) -> None:
    entries = tuple(
        by_hand._row(
            30 + at, f"2026-{1 + days // 28:02}-{1 + days % 28:02}", "proposal", -1,
            title=" ".join([*dict.fromkeys(words)]), member=member,
        )
        for at, (days, member, words) in enumerate(rows)
    )  # fmt: skip
    ledger = by_hand.ledger(extra=entries)
    sent = [one for one in ledger.sent if one.proposal.member]
    plain = set()
    for one, other in combinations(sent, 2):
        words, others = (set(s.proposal.title.lower().split()) for s in (one, other))
        clean, cleaned = ({w.strip("(<>)") for w in each} for each in (words, others))
        is_alike = min(len(clean), len(cleaned)) >= 3 and (
            len(clean & cleaned) >= ALIKE * len(clean | cleaned)
        )
        is_near = abs((one.proposal.sent_on - other.proposal.sent_on).days) <= 30
        if (
            one.proposal.member != other.proposal.member
            and is_near
            and (is_alike or one.proposal.title == other.proposal.title)
        ):
            plain |= {one.id, other.id}
    assert {one.id for double in double_bids(ledger) for one in double.sent} == plain

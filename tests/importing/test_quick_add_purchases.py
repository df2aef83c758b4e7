"""Quick add of purchases and rewards: the words that only they know."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.entries import EntryKind
from app.domain.problems import LedgerError
from app.domain.purchases import read_note
from app.importing.drafts import EntryDraft
from app.importing.quick_add import quick_add

TODAY = date(2026, 3, 10)


def said(text: str) -> EntryDraft:
    (draft,) = quick_add(text, on=TODAY)
    return draft


@pytest.mark.parametrize(
    "text",
    [
        "bought 40 for 6.00 tax 1.20 paid card promo SPRING on 2026-03-01",
        "bought 40 on 2026-03-01 promo SPRING paid card tax 1.20 for 6.00",
        "buy 40 for $6.00 tax $1.20 paid by card promo SPRING on 2026-03-01",
        'bought 40 for "6.00" tax "1.20" paid "from card" promo "SPRING" on "2026-03-01"',
    ],
)
def test_that_a_purchase_is_read_in_any_order(text: str) -> None:
    draft = said(text)
    assert (draft.kind, draft.connects, draft.cost_cents) == (EntryKind.BOUGHT, 40, 600)
    assert (draft.tax_cents, draft.occurred_on) == (120, date(2026, 3, 1))
    note = read_note(draft.note)
    assert (note.paid, note.promo, note.rest) == ("card", "SPRING", "")


@pytest.mark.parametrize("way", ["card", "paypal", "balance", "reserve", "PayPal"])
def test_that_every_way_to_pay_is_known(way: str) -> None:
    assert read_note(said(f"bought 10 paid {way}").note).paid == way.lower()


def test_that_a_note_stays_beside_the_way_to_pay() -> None:
    note = read_note(said("bought 10 note for the long job paid balance").note)
    assert (note.paid, note.rest) == ("balance", "for the long job")


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("bought 10 paid", "quick_add_rest"),
        ("bought 10 paid cash", "quick_add_paid"),
        ("bought 10 tax lots", "quick_add_cost"),
        ("bought 10 tax -0.10", "quick_add_cost"),
        ("bought 10 promo A;B", "quick_add_rest"),
        ("bought 10 promo " + "A" * 61, "quick_add_rest"),
        ("spent 10 paid card", "quick_add_rest"),
    ],
)
def test_that_what_does_not_fit_is_refused_by_name(text: str, code: str) -> None:
    with pytest.raises(LedgerError) as caught:
        quick_add(text, on=TODAY)
    assert caught.value.code == code


@pytest.mark.parametrize("title", ["Tax 2026", "a paid promo", "Get paid tax 5", "promo tax paid"])
def test_that_a_title_may_hold_these_words(title: str) -> None:
    draft = said(f"spent 14 on {title}")
    assert (draft.title, draft.tax_cents, draft.note) == (title, None, None)


def test_that_a_reward_is_an_award_with_a_note() -> None:
    draft = said("reward 40")
    assert (draft.kind, draft.connects, draft.note) == (EntryKind.AWARD, 40, "reward")
    assert said("reward 40 note after feedback").note == "reward; after feedback"
    assert said("award 40").note is None


@given(
    st.lists(
        st.sampled_from(
            ["bought", "spent", "reward", "40", "4+2", "for", "6.00", "tax", "1.20", "paid", "card",
             "promo", "X", "on", "2026-03-01", '"', "“", "note", "by", "-", "\n", "=", ";"]
        ),
        max_size=12,
    )
)  # fmt: skip
def test_that_any_line_is_read_or_refused(words: list[str]) -> None:
    code, drafts = read_or_refused(" ".join(words))
    assert code.startswith("quick_add_") or 1 <= len(drafts) <= 2
    assert all(draft.connects for draft in drafts)


def read_or_refused(text: str) -> tuple[str, tuple[EntryDraft, ...]]:
    try:
        return "", quick_add(text, on=TODAY)
    except LedgerError as error:
        return error.code, ()

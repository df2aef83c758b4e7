"""Filtering and sorting by columns, against plain loops over the rows."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from functools import cache
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.domain.filters.fields import LEDGER, PROPOSALS, outcome_of
from app.domain.filters.reading import read_filter
from app.domain.filters.terms import Choice, Days, Recent, Span, Term, Word
from app.domain.proposals import ENDED
from app.domain.sent import SentProposal
from app.ui.ledger.filters import LedgerFilter
from app.ui.ledger.shown_ledger import ShownLedger
from app.ui.proposals.shown_proposals import ShownProposals
from app.ui.tables.arrangement import Order, arranged
from app.workspace.rows.columns import UNKNOWN, ordered
from app.workspace.rows.ledger_row import LedgerRow
from app.workspace.rows.slices import ranks
from tests.ui.sample_snapshot import AS_OF, sample_snapshot

MEMBERS = ("Jonas P.", "jonas", "Mara", "nobody")
WORDS = ("for", "API", "a", "jonas", "~0", "zzz", "renewal")


@cache
def ledger() -> ShownLedger:
    return ShownLedger(sample_snapshot(None).ledger)


@cache
def proposals() -> ShownProposals:
    snapshot = sample_snapshot(None)
    wallets = {wallet.id: wallet for wallet in snapshot.wallets}
    return ShownProposals(snapshot.ledger.sent, wallets, AS_OF)


def lines(extra: tuple[str, ...]) -> st.SearchStrategy[str]:
    number = st.integers(-30, 60)
    usual = st.one_of(
        st.sampled_from(WORDS),
        st.builds(lambda f, s, n: f"{f}{s}{n}", st.sampled_from(["amount", "connects"]),
                  st.sampled_from([">", "<=", "="]), number),
        st.builds(lambda a, b: f"cost:{abs(a)}.5..{abs(b)}", number, number),
        st.sampled_from(["date:2026", "date:2025-12..2026-05", "date>2026-03", "date:60d"]),
        st.sampled_from(MEMBERS).map(lambda name: f'member:"{name}"'),
        st.sampled_from(extra),
    )  # fmt: skip
    signed = st.builds(lambda no, piece: f"{no}{piece}", st.sampled_from(["", "-"]), usual)
    return st.lists(signed, max_size=4).map(" ".join)


LEDGER_LINES = lines(("kind:boost,refund", "kind:expiry", "source:free", "state:open", "won"))
PROPOSAL_LINES = lines(("state:no_answer", "state:declined,viewed", "won", "niche:design"))


@settings(deadline=None)
@given(LEDGER_LINES)
def test_that_ledger_rows_are_those_that_a_plain_loop_keeps(line: str) -> None:
    shown, query = ledger(), read_filter(line, LEDGER).query
    kept = [
        place
        for place in range(len(shown))
        if all(_meets(shown.rows.row(place), term) is not term.is_not for term in query)
    ]
    assert np.flatnonzero(shown.columns.mask(query)).tolist() == kept


@settings(deadline=None)
@given(PROPOSAL_LINES)
def test_that_proposals_are_those_that_a_plain_loop_keeps(line: str) -> None:
    shown, query = proposals(), read_filter(line, PROPOSALS).query
    kept = [
        at
        for at, sent in enumerate(shown.sent)
        if all(_sent_meets(sent, term) is not term.is_not for term in query)
    ]
    assert np.flatnonzero(shown.columns.mask(query)).tolist() == kept


def _meets(row: LedgerRow, term: Term) -> bool:
    if isinstance(term, Word):
        entry = row.entry
        told = (entry.title, entry.wording, entry.note, entry.member) if entry else ()
        texts = [text.casefold() for text in told if text]
        if entry and entry.job_key and term.text.startswith("~"):
            texts.append(entry.job_key)
        return any(term.text.casefold() in text for text in texts)
    if isinstance(term, Choice):
        return _is_one_of(row, term)
    if isinstance(term, Days | Recent):
        return _is_in_days(row.occurred_on, term)
    figures: dict[str, int | None] = {
        "amount": abs(row.connects),
        "connects": row.connects,
        "cost": None if row.check else row.cost_cents,
    }
    return _is_in_span(figures[term.field], term)


def _is_one_of(row: LedgerRow, term: Choice) -> bool:
    if term.field == "kind":
        return row.kind.value in term.values
    if term.field == "source":
        return any(source.value in term.values for source in row.sources)
    if term.field == "member":
        return _is_named(row.entry.member if row.entry else None, term.values[0])
    sent = ledger().rows.proposals.get(row.entry.id) if row.entry else None
    return sent is not None and _is_in_state(sent, term.values)


def _sent_meets(sent: SentProposal, term: Term) -> bool:
    proposal = sent.proposal
    if isinstance(term, Word):
        text = f"{proposal.title} {proposal.member or ''} {proposal.niche or ''}"
        return term.text.casefold() in text.casefold()
    if isinstance(term, Choice):
        if term.field == "state":
            return _is_in_state(sent, term.values)
        return _is_named(getattr(proposal, term.field), term.values[0])
    if isinstance(term, Days | Recent):
        return _is_in_days(proposal.sent_on, term)
    return _is_in_span(
        {"amount": sent.base + sent.boost, "cost": sent.cost_cents}[term.field], term
    )


def _is_named(name: str | None, asked: str) -> bool:
    """The very name where anybody has it, else a part of it."""
    names = {one.proposal.member for one in proposals().sent} | {"Jonas P."}
    if any(asked.casefold() == (known or "").casefold() for known in names):
        return (name or "").casefold() == asked.casefold()
    return bool(name) and asked.casefold() in (name or "").casefold()


def _is_in_state(sent: SentProposal, states: tuple[str, ...]) -> bool:
    for state in states:
        outcome = outcome_of(state)
        is_ended = sent.is_won or sent.proposal.outcome in ENDED
        if outcome is None:
            if state == "open" and sent.is_pending(AS_OF):
                return True
            if state == "no_answer" and not is_ended and not sent.is_pending(AS_OF):
                return True
        elif sent.proposal.outcome is outcome:
            return True
    return False


def _is_in_days(day: Any, term: Days | Recent) -> bool:
    if isinstance(term, Recent):
        return AS_OF - timedelta(days=term.count) < day <= AS_OF
    return (term.since or day) <= day <= (term.until or day)


def _is_in_span(figure: int | None, term: Span) -> bool:
    if figure is None:
        return False
    low = figure if term.low is None else term.low
    high = figure if term.high is None else term.high
    return low <= figure <= high


USUAL = Order("date", is_descending=True)
TOLD: dict[str, Callable[[LedgerRow], Any]] = {
    "connects": lambda row: row.connects,
    "balance": lambda row: row.balance,
    "cost": lambda row: -1 if row.cost_cents is None or row.check else row.cost_cents,
    "date": lambda row: (row.occurred_on, row.place),
    "member": lambda row: ((row.entry.member if row.entry else None) or "").casefold(),
    "note": lambda row: ((row.entry.note if row.entry else None) or "").casefold(),
}


@pytest.mark.parametrize("is_descending", [False, True])
@pytest.mark.parametrize("key", sorted(TOLD))
def test_that_sorting_is_that_of_python_and_stable(key: str, is_descending: bool) -> None:
    shown = ledger()
    usual = [shown.rows.row(place) for place in shown.rows.newest_first()]
    wanted = sorted(usual, key=TOLD[key], reverse=is_descending)
    found = arranged(shown, _open(), Order(key, is_descending), USUAL)
    assert found.tolist() == [row.place for row in wanted]


def _open() -> LedgerFilter:
    return LedgerFilter()


@given(st.lists(st.text(max_size=3), max_size=40))
def test_that_ranks_order_as_the_words_do(words: list[str]) -> None:
    found = ranks(words)
    for one in range(len(words)):
        for other in range(len(words)):
            assert (found[one] < found[other]) == (words[one] < words[other])


def test_that_figures_not_known_come_first_or_last_and_do_not_overflow() -> None:
    key = np.array([5, UNKNOWN, -3], np.int64)
    places = np.arange(3, dtype=np.int32)
    assert ordered(places, key, descending=False).tolist() == [1, 2, 0]
    assert ordered(places, key, descending=True).tolist() == [0, 2, 1]

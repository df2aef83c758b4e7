"""Parts of the long tables: sums by currency, chips of a query, work beside the window."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pytest
from pytestqt.qtbot import QtBot

from app.domain.entries import EntryKind, Source
from app.domain.filters.fields import LEDGER, PROPOSALS
from app.domain.filters.reading import read_filter
from app.domain.filters.terms import Choice
from app.domain.proposals import Outcome
from app.ui.ledger.filters import LedgerFilter, query_of, with_query
from app.ui.ledger.ledger_page import LedgerPage
from app.ui.proposals import filters as sent_filters
from app.ui.tables import table_page
from app.ui.tables.arrangement import Order
from app.ui.tables.sums import SelectionSum, in_words
from app.ui.tables.term_words import term_words
from app.workspace.preferences import (
    Preferences,
    TableChoice,
    as_document,
    from_document,
    with_table,
)
from tests.ui.recording_bridge import RecordingBridge
from tests.ui.sample_snapshot import sample_snapshot

WALLETS = {"w1": "Personal", "w2": "Studio North"}


@pytest.mark.parametrize(
    ("found", "words"),
    [
        (SelectionSum(rows=1, added=5), ""),
        (SelectionSum(rows=0), ""),
        (
            SelectionSum(rows=3, added=12, spent=44, costs={"USD": 480}, lots=1),
            "3 selected: +12 in, \u221244 out, \u221232 Connects net, $4.80, from 1 lot",
        ),
        (
            SelectionSum(rows=2, spent=9, costs={"USD": 150, "EUR": 40}, lots=2),
            "2 selected: \u22129 Connects, $1.50, \u20ac0.40, from 2 lots",
        ),
        (
            SelectionSum(rows=2, added=10, costs={"USD": 0}, income={"USD": 90_000, "GBP": 500}),
            "2 selected: +10 Connects, free, earned $900.00, earned \u00a35.00",
        ),
    ],
)
def test_that_a_selection_never_adds_one_currency_to_another(
    found: SelectionSum, words: str
) -> None:
    assert in_words(found) == words


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("kind:boost,refund", ("Kind", "\u2068Boost\u2069 or \u2068Refund\u2069")),
        ("-kind:expiry", ("Kind", "not \u2068Expiry\u2069")),
        ("amount>10", ("Amount", "11 or more")),
        ("amount:5..9", ("Amount", "5 to 9")),
        ("cost<=1.5", ("Cost", "1.50 or less")),
        ("connects=-4", ("Connects", "\u22124")),
        ("date:90d", ("When", "the last 90 days")),
        ("date:1d", ("When", "the last day")),
        ("date:2026-03-04", ("When", "4 Mar 2026")),
        ("date:..2026-03-04", ("When", "up to 4 Mar 2026")),
    ],
)
def test_that_a_chip_says_in_words_what_was_typed(line: str, words: tuple[str, str]) -> None:
    (term,) = read_filter(line, LEDGER).query
    assert term_words(term) == words


@pytest.mark.parametrize(
    "line",
    [
        "kind:boost source:free member:Ana wallet:Personal date:2026-03 menu cards",
        'kind:boost,badge amount:3..9 date:90d -won "menu cards" -draft',
        "date:2026-03 date:2026-04 member:Ana -member:Ana wallet:Nowhere",
        "",
    ],
)
def test_that_chips_and_text_hold_all_of_a_query(line: str) -> None:
    query = read_filter(line, LEDGER).query
    wanted = with_query(LedgerFilter(), query, WALLETS)
    assert set(query_of(wanted, WALLETS)) == set(query)


def test_that_terms_go_to_the_chips_that_hold_one_of_their_kind() -> None:
    query = read_filter("kind:boost source:free wallet:studio north date:2026-03", LEDGER).query
    query = (*query, Choice("wallet", ("studio north",)))
    wanted = with_query(LedgerFilter(), query, WALLETS)
    assert (wanted.kind, wanted.source) == (EntryKind.BOOST, Source.FREE)
    assert (wanted.since, wanted.until) == (date(2026, 3, 1), date(2026, 3, 31))
    assert wanted.wallet == "w2"
    sent = sent_filters.with_query(
        sent_filters.ProposalFilter(), read_filter("won no_answer", PROPOSALS).query
    )
    assert (sent.state, sent.text) == (Outcome.HIRED, "no_answer")
    quiet = read_filter("state:no_answer", PROPOSALS).query
    assert sent_filters.with_query(sent_filters.ProposalFilter(), quiet).state == "no_answer"


# -- beside the window


@pytest.fixture
def bridge() -> Iterator[RecordingBridge]:
    made = RecordingBridge()
    yield made
    made.close()


def test_that_a_long_table_is_filtered_and_sorted_beside_the_window_to_the_same_rows(
    qtbot: QtBot, bridge: RecordingBridge, monkeypatch: pytest.MonkeyPatch
) -> None:
    direct = LedgerPage(bridge)
    qtbot.addWidget(direct)
    direct.refresh(sample_snapshot())
    direct.set_filter(LedgerFilter(text="kind:proposal"))
    direct.set_order(Order("cost", is_descending=True))
    wanted = direct._model.rows()  # type: ignore[union-attr]
    monkeypatch.setattr(table_page, "DIRECT", 0)
    page = LedgerPage(bridge)
    qtbot.addWidget(page)
    page.refresh(sample_snapshot())
    assert page.shown is None
    qtbot.waitUntil(lambda: page.shown is not None and page._answered == page._asked)
    page.set_filter(LedgerFilter(text="zzz"))
    page.set_filter(LedgerFilter(text="kind:proposal"))
    page.set_order(Order("cost", is_descending=True))
    assert page._answered < page._asked
    qtbot.waitUntil(lambda: page._answered == page._asked)
    assert page._model is not None
    assert page._model.rows() == wanted
    assert page.table.selected_rows() == [0]


def test_that_an_answer_to_an_older_question_is_dropped(
    qtbot: QtBot, bridge: RecordingBridge
) -> None:
    page = LedgerPage(bridge)
    qtbot.addWidget(page)
    page.refresh(sample_snapshot())
    assert page._model is not None
    before = page._model.rows()
    page._show_places(page._asked - 1, page.selected_places(), page._model.places[:3])
    assert page._model.rows() == before


def test_that_columns_and_order_are_remembered_and_damage_is_not() -> None:
    choice = TableChoice(table="ledger", columns=("date", "what"), sort="cost", is_descending=True)
    kept = Preferences(tables=with_table((), choice))
    assert from_document(as_document(kept)) == kept
    assert with_table(kept.tables, TableChoice(table="ledger")) == ()
    damaged = {"tables": [3, {"table": 5}, {"table": "ledger", "columns": "x", "sort": None}]}
    assert from_document(damaged).tables == (TableChoice(table="ledger"),)
    assert from_document({"tables": "no"}).tables == ()

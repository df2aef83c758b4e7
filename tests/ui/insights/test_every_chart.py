"""What every chart offers: a sentence, a table, plates, rows behind, a key to switch, the rules."""

from __future__ import annotations

import csv
from io import StringIO

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter
from pytestqt.qtbot import QtBot

from app.domain.ledger import Ledger
from app.domain.settings import RuleOverride
from app.ui.insights.behind import page_of, rows_of
from app.ui.insights.cards import CHARTS
from app.ui.insights.chart_export import csv_text
from app.ui.insights.key_buttons import KeyButtons, needs_buttons
from app.ui.insights.period import Bounds, Span
from app.ui.insights.picture import AnyChart, Picture
from app.ui.insights.place import Place
from app.ui.ledger.filters import LedgerFilter
from app.ui.proposals.filters import ProposalFilter, counted
from tests.ui.insights.small_ledger import AS_OF, additions, proposals, small_ledger

NAMES = list(CHARTS)
ALL = Bounds(additions()[0].occurred_on, AS_OF).span(Span.ALL)
SUMMER = AS_OF.replace(month=7, day=1)
BY_TIME = ("spend-per-win", "balance-by-source", "runway", "spent-and-earned")
PAGES = {
    "upcoming-expiries": "ledger",
    "balance-by-source": "ledger",
    "runway": "ledger",
    "spent-and-earned": "ledger",
    "spend-per-win": "proposals",
    "boost-lab": "proposals",
    "funnel": "proposals",
    "win-rate": "proposals",
}


def shown(chart: AnyChart, ledger: Ledger) -> Picture:
    data = chart.read(ledger, ALL)
    assert chart.absence(data) is None
    return chart.picture(data)


def painted(picture: Picture) -> bytes:
    """The pixels of a picture, with its first mark in hand."""
    image = QImage(400, 200, QImage.Format.Format_ARGB32)
    image.fill(0xFFFFFFFF)
    painter = QPainter(image)
    axes = picture.axes
    place = Place(QRectF(10, 10, 380, 170), axes.left, axes.right, axes.top)
    picture.paint(painter, place, 0)
    painter.end()
    return bytes(image.constBits())


@pytest.mark.parametrize("name", NAMES)
def test_that_a_chart_answers_in_a_sentence_and_a_table(name: str) -> None:
    picture = shown(CHARTS[name](), small_ledger())
    assert picture.answer.lead.endswith(".")
    assert "{" not in f"{picture.answer.lead} {picture.answer.rest}"
    rows = list(csv.reader(StringIO(csv_text(picture.sheet))))
    assert len(rows) == 1 + len(picture.sheet.rows) > 1
    assert all(len(row) == len(picture.sheet.columns) for row in rows)
    assert all(len(row.words) == len(picture.sheet.columns) for row in picture.sheet.rows)


@pytest.mark.parametrize("name", NAMES)
def test_that_every_place_says_its_value_and_leads_to_its_rows(name: str) -> None:
    ledger = small_ledger()
    picture = shown(CHARTS[name](), ledger)
    assert all(mark.value and "{" not in mark.text for mark in picture.marks)
    behind = [rows_of(mark.rows) for mark in picture.marks if mark.rows is not None]
    assert behind
    assert {page_of(rows) for rows in behind} == {PAGES[name]}
    for rows in behind:
        if isinstance(rows, ProposalFilter):
            assert counted(ledger.sent, rows)
        else:
            assert isinstance(rows, LedgerFilter)
            assert not rows.is_open


@pytest.mark.parametrize("name", NAMES)
def test_that_each_line_of_the_key_can_be_switched_off(name: str, qtbot: QtBot) -> None:
    chart, ledger = CHARTS[name](), small_ledger()
    whole = shown(chart, ledger)
    assert needs_buttons(whole.key)
    keys = KeyButtons(whole.key, frozenset())
    qtbot.addWidget(keys)
    pictures = set()
    for key in [made.key for made in keys.buttons]:
        chart.hidden = frozenset({key})
        pictures.add(painted(shown(chart, ledger)))
    assert painted(whole) not in pictures
    assert len(pictures) == len(keys.buttons)


@pytest.mark.parametrize("name", BY_TIME)
def test_that_a_rule_that_changed_is_marked(name: str) -> None:
    rule = RuleOverride(id="r", key="price_cents", value="17", since=SUMMER, until=None)
    plain = small_ledger()
    changed = small_ledger([*additions(), *proposals(), rule])
    data = CHARTS[name]().read(changed, ALL)
    (mark,) = [one for one in data.changes if one.key == "price_cents"]
    assert (mark.day, mark.value) == (SUMMER, 17)
    assert painted(shown(CHARTS[name](), plain)) != painted(shown(CHARTS[name](), changed))


@pytest.mark.parametrize("choice", ["win", "interview", "reply"])
def test_that_spend_is_told_per_win_interview_and_reply(choice: str) -> None:
    chart = CHARTS["spend-per-win"]()
    chart.choice = choice
    ledger = small_ledger()
    last = shown(chart, ledger).sheet.rows[-1]
    spend = chart.read(ledger, ALL).marks[-1].spend
    cash = {"win": spend.cash_per_win, "interview": spend.cash_per_interview,
            "reply": spend.cash_per_reply}[choice]  # fmt: skip
    assert last.values[3] == f"{(cash.value or 0) / 100:.2f}"
    assert chart.full_title == f"Spend per {choice}"


@pytest.mark.parametrize("by", ["boosted", "weekday", "cost", "wallet"])
def test_that_groups_tell_what_a_win_costs_as_the_ledger_does(by: str) -> None:
    chart, ledger = CHARTS["win-rate"](), small_ledger()
    chart.choice = by
    data = chart.read(ledger, ALL)
    spends = {one.name: one for one in ledger.spend_by(by, ALL.since, ALL.until)}
    rows = (
        csv.DictReader(StringIO(csv_text(chart.picture(data).sheet)))
        if not (chart.absence(data))
        else ()
    )
    told = [row["cash_per_win"] for row in rows]
    known = [one for one in spends.values() if not one.is_too_early and told]
    assert [text for text in told if text] == [
        f"{(one.cash_per_win.value or 0) / 100:.2f}" for one in known
    ]

"""The user's own view of a job: every figure, what counts without one, the sum in chances."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from pytestqt.qtbot import QtBot

from app.advice.advise import Advice
from app.domain.entries import Source
from app.domain.lots import CostBasis, Lot, Reason
from app.domain.proposals import Job
from app.ui.jobs.own_lines import OwnField
from app.ui.jobs.own_view import OwnViewCard
from app.ui.jobs.paying_words import paying_sentence
from app.ui.jobs.waterfall import Part, chance_rows, waterfall_rows
from app.ui.jobs.why_card import CHANCE, MONEY, WhyCard
from tests.ui.sample_snapshot import sample_snapshot

JOB = Job(id="j", title="A pump", connects=9, niche="Pumps")


@pytest.fixture
def card(qtbot: QtBot) -> OwnViewCard:
    made = OwnViewCard()
    qtbot.addWidget(made)
    made.show_job(JOB)
    made.show()
    return made


def typed(field: OwnField, text: str) -> None:
    field.setText(text)
    field.textEdited.emit(text)
    field.editingFinished.emit()


def test_that_margin_hour_rate_and_level_are_said_of_a_job(card: OwnViewCard) -> None:
    edited: list[Job] = []
    card.jobEdited.connect(edited.append)
    assert card.margin.isHidden() or not card.margin.isVisible()
    card.more.click()
    assert card.margin.isVisible()
    typed(card.margin, "75 %")
    typed(card.hour, "$40.50")
    typed(card.rate_asked, "60")
    card.level.setCurrentIndex(card.level.findData("expert"))
    card.level.activated.emit(card.level.currentIndex())
    assert edited[-1] == replace(
        JOB, margin=0.75, hourly_worth_cents=4_050, my_rate_cents=6_000, my_level="expert"
    )
    kept: list[Job] = []
    card.nicheKept.connect(kept.append)
    card.keep.click()
    assert kept == [edited[-1]]
    typed(card.margin, "")
    assert edited[-1].margin is None


@pytest.mark.parametrize(
    ("name", "text", "words"),
    [
        ("margin", "0", "Write a share from 1 to 100, such as 60."),
        ("margin", "101", "Write a share from 1 to 100, such as 60."),
        ("hour", "dear", "Write an amount of money, such as 900."),
        ("rate_asked", "10,001", "Write an amount of money, such as 900."),
        ("minutes", "-4", "Write whole minutes, such as 20."),
    ],
)
def test_that_what_cannot_be_is_said_and_not_written(
    card: OwnViewCard, name: str, text: str, words: str
) -> None:
    edited: list[Job] = []
    card.jobEdited.connect(edited.append)
    typed(getattr(card, name), text)
    assert card.problem.text() == words
    assert edited == []


def test_that_what_counts_without_a_figure_stands_faintly_in_its_field(card: OwnViewCard) -> None:
    card.show_usual(Job(id="", value_cents=90_000, margin=0.6, minutes=15.0, my_level="entry"))
    faint = [field.placeholderText() for field in (card.value, card.margin, card.minutes)]
    assert faint == ["$900", "60 %", "15"]
    assert card.rate_asked.placeholderText() == "not stated"
    assert card.level.itemText(0) == "(Entry level)"
    assert card.value.text() == ""
    assert card.level.currentData() is None


def test_that_the_bars_add_up_in_money_and_in_chances(qtbot: QtBot) -> None:
    for advised in sample_snapshot().shortlist:
        advice = advised.advice
        for rows, total in (
            (waterfall_rows(advised), advice.net_value_cents),
            (chance_rows(advised), round(advice.p_hire * 10_000)),
        ):
            steps = [row for row in rows if row.part in {Part.ADDS, Part.TAKES}]
            assert rows[0].start == 0
            assert all(one.end == two.start for one, two in zip(rows[:-1], steps, strict=False))
            assert rows[-2].end == rows[-1].end == total
            assert rows[0].end + sum(row.end - row.start for row in steps) == total


def test_that_the_card_turns_from_money_to_chances_and_back(qtbot: QtBot) -> None:
    card = WhyCard()
    qtbot.addWidget(card)
    advised = sample_snapshot().shortlist[0]
    card.show_job(advised)
    money = card.title.text()
    card.unit.choose(CHANCE)
    card.unit.chosen.emit(CHANCE)
    assert card.chart.rows() == chance_rows(advised)
    assert card.title.text().endswith(" in 100")
    card.unit.choose(MONEY)
    card.unit.chosen.emit(MONEY)
    assert (card.title.text(), card.chart.rows()) == (money, waterfall_rows(advised))


def lot(left: int, day: int) -> Lot:
    return Lot(
        id=f"l{day}", wallet="w", source=Source.BOUGHT, quantity=left, spent=0, returned=0,
        lapsed=0, left=left, cost_cents=0, currency="USD", cost_basis=CostBasis.PRICE,
        issued_on=None, expires_on=date(2026, 12, day), reason=Reason.ISSUED,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("lots", "counts", "words"),
    [
        ([], 15.0, "Connects it would use: 14 bought anew. One counts as $0.15 now, what a new"),
        ([lot(40, 3)], 0.0, "14 that end on 3 Dec. They count as nothing now: they would lapse"),
        ([lot(5, 3), lot(4, 9)], 12.6,
         "5 that end on 3 Dec, 4 that end on 9 Dec, 5 bought anew. One counts as $0.13 now, less"),
        ([lot(2, d) for d in range(1, 10)], 40.0,
         "2 that end on 3 Dec, 8 that end later. One counts as $0.40 now, more than $0.15 anew"),
    ],
)  # fmt: skip
def test_that_the_lots_that_would_pay_are_named_with_what_they_count_as(
    lots: list[Lot], counts: float, words: str
) -> None:
    advice: Advice = replace(
        sample_snapshot().shortlist[0].advice, connects=14, shadow_price_cents=counts
    )
    assert words in paying_sentence(advice, lots, 15)
    assert paying_sentence(replace(advice, connects=0), lots, 15) == ""

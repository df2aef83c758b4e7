"""'Upwork owes you': what is listed, how sure, and the words that are copied."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from app.domain.owed import OwedCode, owed
from app.domain.rule_readings import Certainty
from app.ui import formats
from app.ui.owed.owed_page import OwedPage
from app.ui.owed.words import chance_tag, summary
from app.workspace.clock import Clock
from app.workspace.workspace import Workspace
from tests.ui.intake_bench import IntakeBench
from tests.ui.sample_snapshot import AS_OF


@pytest.fixture
def bench(qtbot: QtBot, tmp_path: Path) -> Iterator[IntakeBench]:
    path = tmp_path / "sample.bidbook"
    Workspace.create_sample(path, Clock(AS_OF)).close()
    made = IntakeBench(qtbot, path, AS_OF)
    yield made
    made.close()


@pytest.fixture
def page(bench: IntakeBench) -> OwedPage:
    made = bench.show(OwedPage(bench.bridge))
    bench.until(made.shown)
    return made


def test_that_everything_owed_is_listed_with_its_age(bench: IntakeBench, page: OwedPage) -> None:
    due = owed(bench.snapshots[-1].ledger)
    assert page.shown() == due
    certain = sum(one.connects for one in due if one.certainty.value == "certain")
    assert page.sentence.text().startswith(f"{certain} Connects are owed to you")
    ages = [str(page.table.model().index(at, 4).data()) for at in range(len(due))]
    for one, age in zip(due, ages, strict=True):
        assert one.due_on is not None
        assert age == f"{(AS_OF - one.due_on).days} days late"


def test_that_the_chips_only_hide_rows_and_the_filters_are_cleared(page: OwedPage) -> None:
    count = len(page.shown())
    certain = next(one for one in page.chips if one is not None)
    page.chips[certain].click()
    assert {one.chance(AS_OF) for one in page.shown()} == {certain}
    page.chips[None].click()
    assert len(page.shown()) == count


def test_that_the_sentence_keeps_certain_likely_and_unlikely_apart(page: OwedPage) -> None:
    one = page.shown()[0]
    certain = replace(one, connects=7, cents=0, certainty=Certainty.CERTAIN, due_on=AS_OF)
    likely = replace(certain, connects=5, certainty=Certainty.POSSIBLE, code=OwedCode.INTERVIEW)
    unlikely = replace(likely, connects=3, due_on=AS_OF - timedelta(days=31))
    said = " ".join(summary([certain, likely, unlikely], AS_OF))
    assert said == (
        "7 Connects are owed to you. All of it is late. 5 more may come. 3 will hardly come."
    )
    assert summary([unlikely], AS_OF) == ("Nothing is certain.", "3 will hardly come.")
    tags = [chance_tag(row.chance(AS_OF))[0] for row in (certain, likely, unlikely)]
    assert tags == ["Certain", "Likely", "Unlikely"]


def test_that_the_text_names_what_is_selected_and_is_copied_as_it_is(
    bench: IntakeBench, page: OwedPage
) -> None:
    page.table.select_row(0)
    title = page.shown()[0].title
    assert title in page.letter.words.toPlainText()
    formats.set_masked(True)
    page.letter.show_letter([page.shown()[0]], AS_OF)
    assert title not in page.letter.words.toPlainText()
    page.letter.copy.click()
    assert title in QGuiApplication.clipboard().text()
    page.table.selectAll()
    for one in page.shown():
        assert one.title in page.letter.text()


def test_that_a_ledger_without_proposals_and_one_without_debts_say_different_things(
    qtbot: QtBot, tmp_path: Path
) -> None:
    titles = []
    for name, lines in (("empty", ()), ("paid", ('spent 8 on "Kite shop" on 2026-11-20',))):
        path = tmp_path / f"{name}.bidbook"
        workspace = Workspace.create(path, Clock(AS_OF), balance=40)
        for line in lines:
            workspace.add(line)
        workspace.close()
        made = IntakeBench(qtbot, path, AS_OF)
        shown = made.show(OwedPage(made.bridge))
        made.until(lambda shown=shown: shown._empty is not None)
        assert shown._empty is not None
        titles.append(shown._empty.accessibleName())
        assert shown.letter.text() == ""
        made.close()
    assert titles[0].startswith("Nothing to check yet.")
    assert titles[1].startswith("Nothing is owed, as far as the rows tell.")
    assert "1 proposal was checked; 1 without an end" in titles[1]


def test_that_a_failure_says_that_the_ledger_is_untouched(
    bench: IntakeBench, page: OwedPage
) -> None:
    ledger = bench.snapshots[-1].ledger
    page._failed(ledger, ValueError("no"))
    assert page._empty is not None
    assert page._empty.accessibleName() == (
        "What is owed could not be worked out. Your ledger is untouched."
    )
    page._again()
    bench.until(lambda: page._stack.currentWidget() is page._work)

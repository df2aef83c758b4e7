"""The page of the team: the figures of the hand, periods, caps, paper, and a person alone."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtPrintSupport import QPrinter
from pytestqt.qtbot import QtBot

from app.domain.caps import CapScope
from app.ui import formats
from app.ui.members.paper import PaperKind, export_format
from app.ui.members.team_page import TeamPage
from app.ui.proposals.filters import ProposalFilter
from app.workspace.clock import Clock
from app.workspace.workspace import Workspace
from tests import agency_by_hand as by_hand
from tests.ui.intake_bench import IntakeBench


@pytest.fixture
def bench(qtbot: QtBot, tmp_path: Path) -> Iterator[IntakeBench]:
    path = tmp_path / "hand.bidbook"
    by_hand.workspace_at(path).close()
    made = IntakeBench(qtbot, path, by_hand.AS_OF)
    yield made
    made.bridge.close()


@pytest.fixture
def page(bench: IntakeBench) -> TeamPage:
    made = bench.show(TeamPage(bench.bridge))
    bench.until(made.shown)
    return made


def choose(bench: IntakeBench, page: TeamPage, words: str) -> None:
    before = page.shown()
    at = page.period.findText(words)
    assert at >= 0
    page.period.setCurrentIndex(at)
    page.period.activated.emit(at)
    bench.until(lambda: page.shown() is not before)


def texts(page: TeamPage, column: str) -> list[str]:
    model = page.members.model()
    at = [one.key for one in model.columns].index(column)
    return [str(model.index(row, at).data()) for row in range(model.rowCount())]


def test_that_a_month_has_the_figures_of_the_hand(bench: IntakeBench, page: TeamPage) -> None:
    choose(bench, page, "Feb 2026")
    assert texts(page, "name") == ["Ana", "Ben"]
    assert texts(page, "connects") == ["30", "12"]
    assert "$6.60" in page.figures["spent"].accessibleName()
    assert page.resting.text() == f"{formats.isolated('Cem')} sent nothing in this period."
    assert page.doubles.model().rowCount() == 1
    choose(bench, page, "Jan 2026")
    assert texts(page, "connects") == ["20", "16"]
    assert page.doubles.model().rowCount() == 1


def test_that_the_pool_of_the_agency_is_shown_where_all_wallets_are(page: TeamPage) -> None:
    found = page.shown()
    assert found is not None
    assert [pool.name for pool in found.pools] == [by_hand.POOL.name]


def test_that_a_month_without_proposals_says_so(page: TeamPage) -> None:
    assert page.members.model().rowCount() == 0
    assert not page.nothing.isHidden()


def test_that_a_row_leads_to_its_proposals(bench: IntakeBench, page: TeamPage) -> None:
    choose(bench, page, "Feb 2026")
    page.members.rowActivated.emit(0)
    key, wanted = bench.places[-1]
    assert key == "proposals"
    assert isinstance(wanted, ProposalFilter)
    assert (wanted.member, str(wanted.since)) == ("Ana", "2026-02-01")


def test_that_caps_are_set_in_the_window_and_warned_of(
    bench: IntakeBench, page: TeamPage, qtbot: QtBot
) -> None:
    dialog = page.caps_dialog()
    assert dialog is not None
    qtbot.addWidget(dialog)
    week, month = dialog.fields[CapScope.MEMBER, "Ben"]
    month.setText("x")
    assert not dialog.save.isEnabled()
    month.setText("10")
    week.setText("")
    before = page.shown()
    bench.change(dialog.save.click)
    bench.until(lambda: page.shown() is not before)
    choose(bench, page, "Feb 2026")
    assert texts(page, "left") == ["", "2 over"]
    assert page.cap_words.text().startswith(f"{formats.isolated('Ben')} passed a cap.")


def test_that_the_eye_hides_names_and_money(bench: IntakeBench, page: TeamPage) -> None:
    choose(bench, page, "Feb 2026")
    with formats.masked():
        page._present()
        assert "Ana" not in texts(page, "name")[0]
        assert "$" not in page.figures["spent"].accessibleName()


@pytest.mark.parametrize("kind", list(PaperKind))
def test_that_a_statement_is_written(
    bench: IntakeBench, page: TeamPage, tmp_path: Path, kind: PaperKind
) -> None:
    choose(bench, page, "Feb 2026")
    path = tmp_path / f"ana.{kind}"
    said: list[str] = []
    page.statusChanged.connect(said.append)
    page.save(page.statement("Ana"), path, kind)
    bench.until(lambda: said)
    assert said == [f"Wrote ana.{kind}."]
    content = path.read_bytes()
    assert content.startswith(b"%PDF") if kind is PaperKind.PDF else b"4.50" in content
    page.save(page.expenses(), tmp_path / "no" / "a", kind)
    bench.until(lambda: len(said) > 1)
    assert "cannot be written" in said[-1] or "could not" in said[-1].lower()


def test_that_statements_and_expenses_are_printed_from_a_preview(
    bench: IntakeBench, page: TeamPage, tmp_path: Path
) -> None:
    choose(bench, page, "Feb 2026")
    page.print_paper(page.statement("Ana"))
    bench.until(lambda: page.preview is not None)
    preview = page.preview
    assert preview is not None
    assert preview.windowTitle() == "Print: Statement of Connects"
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFileName(str(tmp_path / "printed.pdf"))
    preview.paint_on(printer)
    assert preview.pages >= 1
    assert (tmp_path / "printed.pdf").read_bytes().startswith(b"%PDF")
    preview.close()
    page.print_paper(page.expenses(is_redacted=True))
    bench.until(lambda: page.preview is not preview)
    assert page.preview is not None
    assert page.preview.windowTitle() == "Print: Connects: expenses of 2026"
    page.preview.close()


def test_that_the_menu_offers_print_and_file_of_each_report(
    bench: IntakeBench, page: TeamPage
) -> None:
    choose(bench, page, "Feb 2026")
    page.members.selectRow(0)
    page._paper_menu.aboutToShow.emit()
    offered = [action.text() for action in page._paper_menu.actions() if action.text()]
    assert offered[0] == f"Print statement of {formats.isolated('Ana')}..."
    printed = [text for text in offered if text.startswith("Print")]
    assert len(printed) == 4
    assert len(offered) == 11


def test_that_the_page_says_what_to_buy_for_its_own_pool(
    bench: IntakeBench, page: TeamPage
) -> None:
    bench.until(page.buying.sentence.text)
    assert page.buying.wallets.isHidden()
    assert page.buying.wallet == by_hand.POOL.id
    assert page.buying.more.isHidden()


def test_that_a_person_alone_is_told_how_to_name_members(qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "alone.bidbook"
    Workspace.create(path, Clock(by_hand.AS_OF), balance=40).close()
    bench = IntakeBench(qtbot, path, by_hand.AS_OF)
    page = bench.show(TeamPage(bench.bridge))
    bench.until(page.shown)
    assert page._state is not None
    assert page._state.accessibleName().startswith("You work alone here.")
    assert page.period.isHidden()
    bench.bridge.close()


@pytest.mark.parametrize(
    ("name", "chosen", "format_"),
    [
        ("a.ICS", "CSV (*.csv)", "ics"),
        ("a", "XLSX (*.xlsx)", "xlsx"),
        ("a.exe", "", "csv"),
        ("a.html", "", "html"),
    ],
)
def test_that_a_file_is_written_as_its_name_says(name: str, chosen: str, format_: str) -> None:
    assert export_format(name, chosen) == format_
